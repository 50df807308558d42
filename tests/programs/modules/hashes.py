# hashlib and hmac; lengths around the ends of blocks.
import hashlib
import hmac

NAMES = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
)


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, SystemError) as error:
        print(type(error).__name__, error)


def hexdigest(made):
    return made.hexdigest(20) if made.name.startswith("shake") else made.hexdigest()


for name in NAMES:
    made = getattr(hashlib, name)()
    print(made.name, made.digest_size, made.block_size, repr(made).split(" @")[0])
    total = hashlib.sha256()
    for length in (0, 1, 55, 56, 63, 64, 65, 71, 72, 111, 112, 127, 128, 129, 135, 136, 144, 167, 168, 200, 300):
        data = bytes(range(256)) * 2
        total.update(hexdigest(getattr(hashlib, name)(data[:length])).encode())
    print(total.hexdigest(), hexdigest(hashlib.new(name, b"abc"))[:16])
made = hashlib.md5(b"a")
copy = made.copy()
made.update(bytearray(b"bc"))
copy.update(memoryview(b"xy"))
print(made.hexdigest(), copy.digest(), made.hexdigest() == hashlib.new("MD5", b"abc").hexdigest())
attempt(lambda: hashlib.md5("a"))
attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.md5(5))
attempt(lambda: made.update("x"))
attempt(lambda: hashlib.new(5))
attempt(lambda: hashlib.shake_128(b"").digest(-1))
keyed = hmac.new(b"key", b"message", "sha256")
print(keyed.name, keyed.digest_size, keyed.block_size, keyed.hexdigest())
print(hmac.new(b"k" * 200, b"m", hashlib.sha1).hexdigest(), hmac.digest(b"k", b"m", "sha512").hex()[:20])
attempt(lambda: hmac.new(b"k"))
attempt(lambda: hmac.new("k", b"", "md5"))
attempt(lambda: hmac.compare_digest("a", "a"))
attempt(lambda: hmac.compare_digest("é", "b"))
attempt(lambda: hmac.compare_digest("a", b"b"))
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10, 40).hex())
