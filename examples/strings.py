"""Strings: made, joined, sliced, compared and formatted."""

name = "Rusthon"
greeting = "Hello, " + name + "!"
print(greeting, len(greeting), greeting[0], greeting[-1], greeting[7:-1])
print(greeting.upper(), greeting.lower(), greeting.swapcase(), greeting.replace("l", "L"))
words = "the quick brown fox jumps over the lazy dog".split()
print(" ".join(word.capitalize() for word in words))
print(" ".join(reversed(words)))
print(sorted(set("".join(words))) == [chr(c) for c in range(ord("a"), ord("z") + 1)])
print(f"{name!r:>12}|{name:^12}|{name:*<12}|{len(name):05d}|{3.14159:.2f}|{1234567:,}")
print("naïve café ☕ 🐍"[::-1], "ß".upper(), "straße".casefold() == "STRASSE".casefold())
text = ""
for i in range(10):
    text += str(i) * i
print(text, text.count("7"), text.find("55"), "999" in text)
print("%s has %d letters (%5.1f%%)" % (name, len(name), 100 * len(name) / 26))
print("tab\there", repr("tab\there 'quoted' \"twice\" \x00 \u2028"))
print("a,b,,c".split(","), "  trim me  ".strip(), "1=2=3".partition("="))
