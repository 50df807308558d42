# c in "constant text": characters, longer strs, the empty one, strs beyond ASCII, subclasses and what is no str.
def count(text, extra=None):
    vowels = digits = pairs = 0
    for c in text:
        if c in "aeiouAEIOU":
            vowels += 1
        if c not in "0123456789\x00\x7f":
            digits += 1
    for i in range(len(text)):
        if text[i:i + 2] in "hello world":
            pairs += 1
    return vowels, digits, pairs


def each(parts):
    out = []
    for p in parts:
        out.append((p in "abc", p in "", p in "a\u00e9b", p not in "a b c", p in "ab" and p in "abc"))
    return out


class S(str):
    pass


def main():
    print(count("Hello World 42 \u00e9\u20ac\U0001f600\x00\x7f"), count(""), count("aeiou" * 50))
    print(each(["a", "ab", "", "abc", "abcd", "\u00e9", "\u00e9b", " ", "\u20ac", "\U0001f600"]))
    print(each([S("a"), S("bc"), S("")]))


main()
try:
    print(each(["a", 5]))
except TypeError as e:
    print(e)
try:
    print(each(["b", None]))
except TypeError as e:
    print(e)
