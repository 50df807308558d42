# base64 and its relatives.
import base64
import io


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


PAIRS = (
    (base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode),
    (base64.a85encode, base64.a85decode), (base64.z85encode, base64.z85decode), (base64.encodebytes, base64.decodebytes),
)
for encode, decode in PAIRS:
    for data in (b"", b"a", b"ab", b"abc", b"abcd", b"abcde", b"\xff\xfe\xfd>?", bytes(4), b"    ", bytes(range(70, 150))):
        encoded = encode(data)
        if encode is not base64.z85encode or len(data) % 4 == 0:
            assert decode(encoded) == data, (encode, data)
        print(encoded[:30], end=" ")
    print()
print(base64.b64encode(b"\xfb\xff", b"@$"), base64.b64decode("@$==", "@$") if False else base64.b64decode("+/8="))
print(base64.a85encode(b"some text here " * 3, wrapcol=20, adobe=True), base64.a85encode(b"    ", foldspaces=True))
print(base64.a85decode(b"<~87cURD]i,\"Ebo80~>", adobe=True), base64.b32decode("ge======", casefold=True), base64.b32decode("M1======", map01="L"))
attempt(lambda: base64.b64decode("abc"))
attempt(lambda: base64.b64decode("ab$d", validate=True))
attempt(lambda: base64.b64decode("é"))
attempt(lambda: base64.b64encode("text"))
attempt(lambda: base64.b32decode("A"))
attempt(lambda: base64.b32decode("AAAA1AAA"))
attempt(lambda: base64.b32decode("AA=====A"))
attempt(lambda: base64.b16decode("0g"))
attempt(lambda: base64.b16decode("ab"))
attempt(lambda: base64.b85decode(b" "))
attempt(lambda: base64.b85decode(b"~~~~~"))
attempt(lambda: base64.a85decode(b"uuuuu"))
attempt(lambda: base64.a85decode(b"abz"))
attempt(lambda: base64.a85decode(b"\x7f"))
attempt(lambda: base64.a85decode(b"abc", adobe=True))
attempt(lambda: base64.b64decode(5))
source, target = io.BytesIO(bytes(range(100))), io.BytesIO()
base64.encode(source, target)
print(target.getvalue())
target.seek(0)
back = io.BytesIO()
base64.decode(target, back)
print(back.getvalue() == source.getvalue())
