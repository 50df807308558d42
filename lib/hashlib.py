"""Secure hashes: MD5, SHA-1, SHA-2 and SHA-3. Each digest is computed from all the data that was given."""

from _hashes import digest as _digest, sponge as _sponge

__all__ = [
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
    "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac",
]

# The size of the digest and of a block, bytes.
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128)}
# The size of the digest (0: any), the rate of the sponge, and the suffix.
_SPONGES = {
    "sha3_224": (28, 144, 6), "sha3_256": (32, 136, 6), "sha3_384": (48, 104, 6), "sha3_512": (64, 72, 6),
    "shake_128": (0, 168, 31), "shake_256": (0, 136, 31),
}

algorithms_guaranteed = {*_SIZES, *_SPONGES}
algorithms_available = set(algorithms_guaranteed)


def _check(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    """A hash being computed."""

    __slots__ = ("name", "digest_size", "block_size", "_data")

    def __init__(self, name, data):
        self.name = name
        self._data = bytearray()
        if name in _SIZES:
            self.digest_size, self.block_size = _SIZES[name]
        else:
            self.digest_size, self.block_size, _ = _SPONGES[name]
        self.update(data)

    def update(self, data, /):
        self._data += _check(data)

    def digest(self):
        name = self.name
        if name in _SIZES:
            return _digest(name, self._data)
        size, rate, suffix = _SPONGES[name]
        return _sponge(rate, suffix, size, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    """A hash being computed whose digest is as long as one likes."""

    __slots__ = ()

    def digest(self, length):
        if length < 0:
            raise SystemError("Negative size passed to PyBytes_FromStringAndSize")
        _, rate, suffix = _SPONGES[self.name]
        return _sponge(rate, suffix, length, self._data)

    def hexdigest(self, length):
        return self.digest(length).hex()


HASH.__module__ = HASHXOF.__module__ = "_hashlib"


def md5(string=b"", *, usedforsecurity=True):
    return HASH("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    return HASH("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    return HASH("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    return HASH("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    return HASH("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    return HASHXOF("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    return HASHXOF("shake_256", string)


_OTHER_NAMES = {
    "sha-1": "sha1", "sha-224": "sha224", "sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512", "sha3-224": "sha3_224",
    "sha3-256": "sha3_256", "sha3-384": "sha3_384", "sha3-512": "sha3_512", "shake128": "shake_128", "shake256": "shake_256",
}


def new(name, data=b"", *, usedforsecurity=True):
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    known = name.lower()
    known = _OTHER_NAMES.get(known, known)
    if known not in algorithms_guaranteed:
        raise ValueError("unsupported hash type " + name)
    return (HASHXOF if known.startswith("shake") else HASH)(known, data)


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    while part := fileobj.read(1 << 18):
        made.update(part)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    size = new(hash_name).digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    from hmac import digest as keyed

    key = b""
    block = 1
    while len(key) < dklen:
        part = keyed(password, bytes(salt) + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(part, "big")
        for _ in range(iterations - 1):
            part = keyed(password, part, hash_name)
            total ^= int.from_bytes(part, "big")
        key += total.to_bytes(size, "big")
        block += 1
    return key[:dklen]
