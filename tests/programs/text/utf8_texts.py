# Whole texts to and from UTF-8, well-formed or not; and searching and replacing in long ones.
TEXTS = ["", "\u00e9", "abc\u00e9def ghijklmnop", "\u20ac" * 9, "a\U0001f600b" * 5, "\u07ff\u0800\uffff\U00010000", "x" * 40 + "\u00e9" + "y" * 9, "\ud800a", "\u00ff"]
for text in TEXTS:
    for errors in ("strict", "replace", "surrogatepass", "ignore"):
        try:
            data = text.encode("utf-8", errors)
            print(data, ascii(data.decode("utf-8", errors)))
        except UnicodeError as error:
            print(error)
DATA = [
    b"\xc3\xa9", b"\xc3", b"a\xc3(", b"\xe2\x82\xac", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\x80",
    b"ok \xff ok" * 3, b"\xe0\x80\x80", b"abcdefgh\xc3\xa9abcdefgh\xe2\x82\xac", b"\xdf\xbf\xc2\x80",
]
for data in DATA:
    for errors in ("strict", "replace", "ignore", "surrogateescape", "backslashreplace"):
        try:
            print(ascii(data.decode("utf-8", errors)))
        except UnicodeError as error:
            print(error)
print("aXbXc".replace("X", "-"), "a".replace("a", "b"), ascii("aaa".replace("a", "\u00e9")), "\u00e9a".replace("\u00e9", "e").isascii())
print("aa".replace("a", "b", 1), ("ab" * 200).replace("ab", "xyz").count("xyz"), ("ab" * 200 + "c").find("bc"), ("x" * 300).find("xxy"))
print(("\u20ac" * 200 + "ab").find("ab"), ("ab" * 100).rfind("ba"), ("abcab" * 60).count("cab"), ("a" * 500).count("aa"), ("a\0b" * 100).find("\0ba\0", 200))
