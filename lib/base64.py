"""Bytes as text: RFC 4648's alphabets of 16, 32 and 64 characters, and those of 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
    "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3

_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_A85 = bytes(range(33, 118))


def _to_bytes(s):
    # What is decoded: ASCII text or a bytes-like object.
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _to_bytes(s)
    if altchars is not None:
        altchars = _to_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    return b64decode(_to_bytes(s).translate(_FROM_URL))


def _encode32(alphabet, s):
    s = bytes(memoryview(s)) if not isinstance(s, bytes) else s
    missing = -len(s) % 5
    padded = s + bytes(missing)
    encoded = bytearray()
    for at in range(0, len(padded), 5):
        value = int.from_bytes(padded[at : at + 5], "big")
        for shift in range(35, -1, -5):
            encoded.append(alphabet[value >> shift & 31])
    # So many of the last eight characters hold none of the given bits.
    empty = (0, 1, 3, 4, 6)[missing]
    if empty:
        encoded[-empty:] = b"=" * empty
    return bytes(encoded)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _to_bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _to_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    missing = length - len(s)
    values = {char: value for value, char in enumerate(alphabet)}
    decoded = bytearray()
    block = 0
    for at in range(0, len(s), 8):
        block = 0
        for char in s[at : at + 8]:
            if char not in values:
                raise binascii.Error("Non-base32 digit found") from None
            block = block << 5 | values[char]
        decoded += block.to_bytes(5, "big") if at + 8 <= len(s) else b""
    if length % 8 or missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if missing and decoded or missing and s:
        block <<= 5 * missing
        decoded += block.to_bytes(5, "big")[: (43 - 5 * missing) // 8]
    return bytes(decoded)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _to_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(b, alphabet, pad=False, zeros=False, spaces=False):
    # Four bytes are a number of five digits; a whole block of zeros or spaces may have a letter of its own.
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    missing = -len(b) % 4
    padded = bytes(b) + bytes(missing)
    last = len(b) - 4 if missing and not pad else len(padded)
    result = bytearray()
    add = result.append
    for at in range(0, len(padded), 4):
        word = padded[at] << 24 | padded[at + 1] << 16 | padded[at + 2] << 8 | padded[at + 3]
        if zeros and not word and at <= last:
            add(122)
        elif spaces and word == 0x20202020:
            add(121)
        else:
            add(alphabet[word // 52200625])
            add(alphabet[word // 614125 % 85])
            add(alphabet[word // 7225 % 85])
            add(alphabet[word // 85 % 85])
            add(alphabet[word % 85])
    return bytes(result[:-missing] if missing and not pad else result)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at : at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _to_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {b'~>'!r}")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    add = decoded.append
    value = count = 0
    for char in b + b"u" * 4:
        if 33 <= char <= 117:
            value = value * 85 + char - 33
            count += 1
            if count == 5:
                if value > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                add(value >> 24)
                add(value >> 16 & 255)
                add(value >> 8 & 255)
                add(value & 255)
                value = count = 0
        elif char == 122:
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0"
        elif foldspaces and char == 121:
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded += b"    "
        elif char not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(char)}")
    missing = 4 - count
    return bytes(decoded[:-missing] if missing else decoded)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


_known_values = {}


def _values85(alphabet):
    # The digit that each byte is; -1 for none.
    values = [-1] * 256
    for value, char in enumerate(alphabet):
        values[char] = value
    return values


def _decode85(b, alphabet, name):
    b = _to_bytes(b)
    values = _known_values.get(alphabet)
    if values is None:
        values = _known_values[alphabet] = _values85(alphabet)
    missing = -len(b) % 5
    padded = b + alphabet[-1:] * missing
    decoded = bytearray()
    add = decoded.append
    for at in range(0, len(padded), 5):
        value = 0
        for place in range(at, at + 5):
            digit = values[padded[place]]
            if digit < 0:
                raise ValueError(f"bad {name} character at position {place}") from None
            value = value * 85 + digit
        if value > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}") from None
        add(value >> 24)
        add(value >> 16 & 255)
        add(value >> 8 & 255)
        add(value & 255)
    return bytes(decoded[:-missing] if missing else decoded)


def b85decode(b):
    return _decode85(b, _B85, "base85")


def z85encode(s):
    return _encode85(s, _Z85)


def z85decode(s):
    return _decode85(s, _Z85, "z85")


def encode(input, output):
    """Encode the rest of a binary file into another, in lines."""
    while part := input.read(MAXBINSIZE):
        while len(part) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(part))):
            part += more
        output.write(binascii.b2a_base64(part))


def decode(input, output):
    """Decode the rest of a binary file into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from error
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}")


def encodebytes(s):
    _check_bytes(s)
    return b"".join([binascii.b2a_base64(s[at : at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    _check_bytes(s)
    return binascii.a2b_base64(s)
