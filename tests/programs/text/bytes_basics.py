def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(b"abc", b"it's", b'"\'', bytes(range(0, 256, 17)), bytearray(b"x'y"), b"\t\n\\")
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(), bytearray(2), bytearray("a", "ascii"), bytes(bytearray(b"q")))
data = b"hello world"
print(data[0], data[-1], data[1:4], data[::-1], len(data), data + b"!", data * 2, b"wor" in data, 104 in data, list(data[:3]))
print(data.find(b"o"), data.rfind(b"o"), data.find(111), data.count(b"l"), data.index(b"w"), data.startswith(b"he"), data.endswith((b"x", b"ld")))
print(data.split(), data.split(b"o", 1), data.partition(b" "), data.replace(b"l", b"L"), b",".join([b"a", bytearray(b"b")]), b" a ".strip())
print(data.upper(), data.title(), data.center(15, b"*"), b"-5".zfill(5), b"a\tb".expandtabs(4), b"ab\ncd\r\n".splitlines(), data.hex(), data.hex("-", 4))
print(bytes.fromhex("48 65 6c"), b"abc".translate(bytes.maketrans(b"a", b"z")), b"abc".translate(None, b"b"), b"abc".isalpha(), b"A1".isalnum())
print("aé€😀".encode(), "aé".encode("latin-1"), "€".encode("cp1252"), "é😀".encode("utf-16-le"), "a".encode("utf-16"), "é".encode("ascii", "replace"))
print("é€".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), "\udc80".encode("utf-8", "surrogateescape"))
print(b"a\xc3\xa9".decode(), b"\xe9".decode("latin-1"), ascii(b"a\xff".decode("utf-8", "replace")), ascii(b"a\xff".decode("utf-8", "surrogateescape")))
print(b"%s %d %a" % (b"x", 5, "é"), b"%c%c" % (65, b"B"), bytearray(b"%x") % 255)
print(b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a", hash(b"abc") == hash("abc"), {b"k": 1}[b"k"], sorted([b"b", b"a"]))
array = bytearray(b"abc")
array.append(100)
array.extend(b"ef")
array.insert(0, 33)
array[1] = 65
array[2:4] = b"XYZ"
del array[-1]
array += b"!"
array *= 2
print(array, array.pop(), array.pop(0), len(array))
array.remove(65)
array.reverse()
print(array, array.copy() is array, array[:3], array.find(b"Z"))
array.clear()
print(array, bool(array))
view = memoryview(b"abcdef")
print(view[0], view[1:3].tobytes(), bytes(view[::-2]), view.tolist()[:2], len(view), view.readonly, view.format, view == b"abcdef")
target = bytearray(8)
words = memoryview(target).cast("I")
words[0] = 258
words[1] = 2**32 - 1
print(target, words.tolist(), words.itemsize, words.nbytes, words.shape)
for function in [
    lambda: b"a"[5], lambda: b"a".__getitem__("x"), lambda: b"a" + "b", lambda: "x" in b"a", lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1),
    lambda: b"\xff".decode(), lambda: b"a\xe2\x82".decode(), lambda: "é".encode("ascii"), lambda: b"".decode("nope"), lambda: bytearray(b"a").append(256),
    lambda: b"a".split(b""), lambda: b",".join(["a"]), lambda: hash(bytearray()), lambda: bytes.fromhex("4x"), lambda: b"%d" % "a", lambda: bytearray().pop(),
    lambda: memoryview("a"), lambda: b"a" < "a", lambda: bytes(1.5), lambda: b"a".index(b"z"), lambda: b"a".strip("a"), lambda: memoryview(b"a")[9],
]:
    attempt(function)


def hold():
    array = bytearray(b"abc")
    view = memoryview(array)
    try:
        array.append(1)
    except BufferError as error:
        print("BufferError", error)
    view.release()
    array.append(1)
    print(array)
    try:
        view[0]
    except ValueError as error:
        print("ValueError", error)


hold()
