def show(*values):
    print(*[ascii(v) for v in values])


show("Hello World".lower(), "straße".upper(), "ΑΣ".lower(), "ΑΣΑ ΣΑΣ.".lower(), "ﬁn".title(), "ǆ".title())
show("hELLO wORLD".capitalize(), "they're bill's".title(), "Straße".casefold(), "İI".lower(), "aBc".swapcase())
show("a,b,,c".split(","), "a,b,,c".split(",", 2), "a,b,,c".rsplit(",", 1), "  a  b c ".split(), "  a  b c ".split(None, 1))
show("  a  b c ".rsplit(None, 1), "".split(), "".split(","), "a\u2003b\x1cc".split())
show("ab\r\ncd\n\nef\r".splitlines(), "ab\r\ncd".splitlines(keepends=True), "a\x1cb\u2028c\x85d".splitlines())
show("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"))
show("xxabcxx".strip("x"), " \t\u3000a\n".strip(), "xyabc".lstrip("yx"), "abcxy".rstrip("yx"))
show("abcabc".find("c"), "abcabc".rfind("c"), "abcabc".find("c", 3), "abcabc".find("z"), "abc".find("", 3), "abc".find("", 4))
show("abcabc".index("b", -3), "aaaa".count("aa"), "abc".count(""), "日本日".count("日"), "abc".rindex("c"))
show("abcabc".replace("b", "XX"), "abcabc".replace("b", "", 1), "abc".replace("", "-"), "aaa".replace("a", "b", count=2))
show("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".endswith("abc", 1), "".startswith(""))
show("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "abc".removeprefix("z"))
show("ab".center(5), "ab".center(6, "*"), "abc".center(6, "é"), "ab".ljust(4, "."), "ab".rjust(4), "-5".zfill(5), "+5".zfill(2))
show("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\ta".expandtabs(0))
show(",".join(["a", "b", "é", "日"]), "".join([]), "-".join("abc"), ", ".join(str(i) for i in range(3)))
table = str.maketrans({"a": "1", "b": None, ord("c"): "CC"})
show("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")))
for name in "isalpha isdecimal isdigit isnumeric isalnum isspace isascii isprintable isidentifier islower isupper istitle".split():
    print(name, [int(getattr(text, name)()) for text in ["", "abc", "ABC", "Ab Cd", "123", "²", "½", "٣", " \t", "é", "_a1", "\n", "日本", "aǅ"]])
show("abc"[1], "abc"[-1], "abcdef"[1:4], "abcdef"[::-1], "abcdef"[::2], "abcdef"[4:1:-2], "abc"[5:], "日本語"[1:])
show("ab" * 3, 3 * "ab", "é" * 0, "ab" * -1, "a" in "cat", "at" in "cat", "" in "", "x" in "cat")
show("abc" < "abd", "abc" < "ab", "Z" < "a", "é" > "z", "a" == "a", "a" != "b", "\U0001F600" > "\uffff")
show("".join(sorted("hello")), list("héy"), len("日本語"), max("hello"), [c for c in "ab"])
text = ""
for i in range(2000):
    text += str(i)
    text += "é" if i == 1000 else "."
print(len(text), text[-12:], text.count("."))
kept = text
text += "!"
print(len(kept), len(text))
print({"b", "a", "c", "hello", "world", "é"})
tests = [
    lambda: "abc".index("z"), lambda: "abc"[3], lambda: "abc".__getitem__("a"), lambda: "abc" + 1, lambda: 1 in "abc",
    lambda: "a".join([1]), lambda: "a".split(""), lambda: "a".center(3, "ab"), lambda: chr(-1), lambda: ord("ab"),
    lambda: "a" * "b", lambda: "a".startswith(1), lambda: "a" < 1, lambda: "a".replace("a", 1), lambda: "a".find(),
    lambda: "a".upper(1), lambda: "a".split(1), lambda: "a".zfill("x"), lambda: "a".partition(""), lambda: "é".encode("ascii"),
    lambda: b"\xff".decode(), lambda: "a".translate({97: 1.5}), lambda: str(b"a", "zz"), lambda: "".nothing,
]
for test in tests:
    try:
        print(test())
    except Exception as error:
        print(type(error).__name__, error)
