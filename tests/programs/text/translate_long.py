# Translating long strs: characters below 256 by a table, to others, to nothing, to several, and with odd tables.
text = "the quick brown fox jumps over the lazy dog, äöü " * 12
print(text.translate(str.maketrans("aeiou", "AEIOU"))[:60])
print(text.translate(str.maketrans({"a": None, "e": "[e]", "ä": "\u20ac", "o": "\xe9", "z": 0x1F600}))[:120])
print(len(text.translate({ord(" "): None})), text.translate({}) == text, len(text.translate({32: "", 120: "xyz" * 300})))
print(("x" * 2000).translate({120: "y"}) == "y" * 2000, ("ab" * 40 + "\u20ac").translate({0x20ac: "E", 97: 98})[-5:])
try:
    text.translate({ord("q"): 0x110000})
except ValueError as error:
    print(error)
try:
    text.translate({ord("q"): 1.5})
except TypeError as error:
    print(error)


class Key:
    def __hash__(self):
        return 113

    def __eq__(self, other):
        raise ZeroDivisionError


try:
    print(len(text.translate({Key(): "x"})))
except ZeroDivisionError:
    print("raised")


class Table(dict):
    def __missing__(self, key):
        return chr(key).upper()


print(text.translate(Table({32: "_"}))[:50])
