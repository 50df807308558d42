"""The parts of URLs (RFC 3986), and texts and forms in them."""

import re
import unicodedata
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
    "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp",
    "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps",
    "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_CONTROLS_AND_SPACE = "".join(map(chr, range(33)))
_UNSAFE = "\t\r\n"


def _as_text(*arguments):
    """Arguments that are all strs or all bytes as strs, and a function that makes results of the same kind."""
    is_text = isinstance(arguments[0], str)
    for argument in arguments[1:]:
        if argument and isinstance(argument, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*arguments, lambda result: result)
    decoded = [argument.decode("ascii", "strict") if argument else "" for argument in arguments]
    return (*decoded, lambda result: result.encode() if hasattr(result, "encode") else result)


class _Location:
    """What the parts of a network location are."""

    __slots__ = ()

    def _split(self):
        # User and host, each in two parts that may be None.
        is_text = isinstance(self.netloc, str)
        at, colon, opening, closing = ("@", ":", "[", "]") if is_text else (b"@", b":", b"[", b"]")
        user, had_user, host = self.netloc.rpartition(at)
        name = password = None
        if had_user:
            name, had_password, password = user.partition(colon)
            if not had_password:
                password = None
        _, is_bracketed, rest = host.partition(opening)
        if is_bracketed:
            host, _, port = rest.partition(closing)
            _, _, port = port.partition(colon)
        else:
            host, _, port = host.partition(colon)
        return name, password, host or None, port or None

    @property
    def username(self):
        return self._split()[0]

    @property
    def password(self):
        return self._split()[1]

    @property
    def hostname(self):
        host = self._split()[2]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        # The zone of an address keeps its case.
        name, mark, zone = host.partition(percent)
        return name.lower() + mark + zone

    @property
    def port(self):
        port = self._split()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


class _Encoded:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._other_kind(*[part.encode(encoding, errors) for part in self])


class _Decoded:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._other_kind(*[part.decode(encoding, errors) for part in self])


_DefragBase = namedtuple("_DefragBase", "url fragment")
_SplitBase = namedtuple("_SplitBase", "scheme netloc path query fragment")
_ParseBase = namedtuple("_ParseBase", "scheme netloc path params query fragment")


class DefragResult(_DefragBase, _Encoded):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitBase, _Location, _Encoded):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _Location, _Encoded):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Decoded):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _Location, _Decoded):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _Location, _Decoded):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._other_kind = _bytes
    _bytes._other_kind = _text


def _check_netloc(netloc):
    # Characters that would become a separator when the text is normalised.
    if not netloc or netloc.isascii():
        return
    plain = netloc.replace("@", "").replace(":", "").replace("#", "").replace("?", "")
    normal = unicodedata.normalize("NFKC", plain)
    if plain == normal:
        return
    for char in "/?#@:":
        if char in normal:
            raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def _check_brackets(netloc):
    opened, closed = "[" in netloc, "]" in netloc
    if opened != closed:
        raise ValueError("Invalid IPv6 URL")
    if not opened:
        return
    host = netloc.rpartition("@")[2]
    before, had, bracketed = host.partition("[")
    if had:
        if before:
            raise ValueError("Invalid IPv6 URL")
        host, _, port = bracketed.partition("]")
        if port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
    else:
        host = host.partition(":")[0]
    _check_bracketed_host(host)


def _check_bracketed_host(host):
    if host.startswith("v"):
        if not re.match(r"v[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    address = host.partition("%")[0]
    if re.fullmatch(r"\d+\.\d+\.\d+\.\d+", address):
        raise ValueError("An IPv4 address cannot be in brackets")
    if not re.fullmatch(r"[0-9a-fA-F:.]+", address) or ":" not in address:
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _split(url, scheme, allow_fragments):
    # The five parts of a text.
    url = url.lstrip(_CONTROLS_AND_SPACE)
    scheme = scheme.strip(_CONTROLS_AND_SPACE)
    for char in _UNSAFE:
        url = url.replace(char, "")
        scheme = scheme.replace(char, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all([char in scheme_chars for char in url[:colon]]):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = len(url)
        for mark in "/?#":
            place = url.find(mark, 2)
            if place >= 0:
                end = min(end, place)
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return scheme, netloc, url, query, fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """The scheme, network location, path, query and fragment."""
    url, scheme, same_kind = _as_text(url, scheme)
    return same_kind(SplitResult(*_split(url, scheme, allow_fragments)))


def urlparse(url, scheme="", allow_fragments=True):
    """As urlsplit, with the parameters of the last segment of the path apart."""
    url, scheme, same_kind = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return same_kind(ParseResult(scheme, netloc, path, params, query, fragment))


def _split_params(path):
    place = path.find(";", path.rfind("/") + 1)
    return (path, "") if place < 0 else (path[:place], path[place + 1 :])


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment, same_kind = _as_text(*components)
    if params:
        url = f"{url};{params}"
    return same_kind(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, same_kind = _as_text(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return same_kind(url)


def urldefrag(url):
    """The URL without its fragment, and that."""
    url, same_kind = _as_text(url)
    if "#" not in url:
        return same_kind(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return same_kind(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def urljoin(base, url, allow_fragments=True):
    """The URL that one means in a document of another."""
    if not base:
        return url
    if not url:
        return base
    base, url, same_kind = _as_text(base, url)
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    scheme, netloc, path, params, query, fragment = new
    if scheme != old.scheme or scheme not in uses_relative:
        return same_kind(url)
    if scheme in uses_netloc:
        if netloc:
            return same_kind(urlunparse(new))
        netloc = old.netloc
    if not path and not params:
        return same_kind(urlunparse((scheme, netloc, old.path, old.params, query or old.query, fragment)))
    return same_kind(urlunparse((scheme, netloc, _joined_path(old.path, path), params, query, fragment)))


def _joined_path(old, new):
    base = old.split("/")
    if base[-1] != "":
        # The last segment is a document.
        del base[-1]
    if new[:1] == "/":
        segments = new.split("/")
    else:
        segments = base + new.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def unquote_to_bytes(string):
    """The bytes that a text with escapes means."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    if b"%" not in string:
        return bytes(string)
    first, *rest = bytes(string).split(b"%")
    parts = [first]
    for part in rest:
        digits = part[:2]
        if len(digits) == 2 and digits.isalnum() and all([digit in b"0123456789abcdefABCDEF" for digit in digits]):
            parts.append(bytes([int(digits, 16)]))
            parts.append(part[2:])
        else:
            parts.append(b"%")
            parts.append(part)
    return b"".join(parts)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that one with escapes means."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    pieces = []
    for index, piece in enumerate(re.split("([\0-\x7f]+)", string)):
        pieces.append(unquote_to_bytes(piece).decode(encoding, errors) if index % 2 else piece)
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, where a plus means a space."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote_from_bytes(bs, safe="/"):
    """Bytes with escapes for all but letters, digits, a few marks and those that are safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([byte for byte in safe if byte < 128])
    if not bs.rstrip(bytes(_ALWAYS_SAFE) + safe):
        return bs.decode()
    return "".join([chr(byte) if byte in _ALWAYS_SAFE or byte in safe else f"%{byte:02X}" for byte in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """A text with escapes."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with a plus for each space."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The query of a mapping, or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    parts = []
    for name, value in query:
        name = quoted(name)
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        for one in values:
            parts.append(name + "=" + quoted(one))
    return "&".join(parts)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else str(separator, "ascii")
        equals, plus, space, empty = "=", "+", " ", ""
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        separator = bytes(separator, "ascii") if isinstance(separator, str) else separator
        equals, plus, space, empty = b"=", b"+", b" ", b""

    def decoded(part):
        part = part.replace(plus, space)
        return unquote(part, encoding, errors) if isinstance(part, str) else unquote_to_bytes(part)

    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition(equals)
        if not has_value:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
            value = empty
        if value or keep_blank_values:
            result.append((decoded(name), decoded(value)))
    return result
