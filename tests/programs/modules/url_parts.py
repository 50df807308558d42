# urllib.parse: parts of URLs, joining, escapes and forms.
import random
from urllib.parse import (
    ParseResult, SplitResult, parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode,
    urljoin, urlparse, urlsplit, urlunparse, urlunsplit,
)

URLS = [
    "http://user:pa%20ss@Example.COM:8080/a/b;p=1/c;q?x=1&y=2#frag", "https://[::1]:443/x", "//host/path", "mailto:me@example.com", "file:///etc/passwd", "",
    "path/only?q", "#f", "HTTP://A", "a:b", "1a:b", "http:///x", "svn+ssh://h/p", "http://h:99999/", "http://h:x/", "http://[fe80::1%25Eth0]/", "tel:+1;ext=2",
    " http://x\ty/\n", "http://a?b/c", "http://h/?", "http://[::1", "http://[1.2.3.4]/", "http://\u2100/", "javascript:alert(1)", "http://u@h@i/", "x://y:",
]
for url in URLS:
    for function in (urlsplit, urlparse):
        try:
            parts = function(url)
            print(parts, parts.geturl(), parts.username, parts.password, parts.hostname, end=" ")
            print(parts.port)
        except ValueError as error:
            print(repr(url), error)
    try:
        print(urldefrag(url), urlunsplit(urlsplit(url)) == url)
    except ValueError as error:
        print(error)
print(urlsplit(b"http://h/p?q#f"), urlparse(b"http://h:1/p").port, urlsplit("x", scheme="https"), urlsplit("a#b", allow_fragments=False))
print(urlsplit("http://a/b").encode(), urlparse("http://a/b")._replace(netloc="c").geturl(), isinstance(urlsplit(""), SplitResult), ParseResult._fields)
for relative in (
    "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g",
    "/./g", "/../g", "g.", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/../y", "g?y/../x", "http:g", "a//b",
):
    print([urljoin(base, relative) for base in ("http://a/b/c/d;p?q", "http://a", "file:///x/y", "mailto:x", "b/c", "", "http://a/b/")])
for text in ("", "a b/c?d=e&f", "\u00e9\u20ac", "~-._", "100%", "a+b", "\n\x00"):
    print(quote(text), quote(text, safe=""), quote_plus(text), quote_plus(text, "/"), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)
print(quote("\u00e9", encoding="latin-1"), quote_from_bytes(b"\xff a"), unquote("%E9%zz%4"), unquote("%E9", "latin-1"), unquote_to_bytes("%61\u00e9%"), unquote(b"%C3%A9"))
print(urlencode({"a": 1, "b c": "x&y", "\u00e9": None}), urlencode([("k", [1, 2]), ("z", "ab")], doseq=True), urlencode({"a": [1]}), urlencode({"a b": "c d"}, quote_via=quote))
for query in ("a=1&b=2&a=3", "a=&b", "a=%C3%A9+x", "", "&&a=1", "a=b=c", b"k=v&w=%ff", "a;b=1"):
    print(parse_qs(query), parse_qsl(query, keep_blank_values=True))
print(parse_qs("a=1;b=2", separator=";"))
for call in (
    lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: parse_qs("a", separator=""), lambda: urlencode("ab"), lambda: urlencode(5),
    lambda: quote_from_bytes("x"), lambda: quote(b"x", encoding="utf-8"), lambda: urljoin("a", b"b"), lambda: urlparse(5),
):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
random.seed(9)
for _ in range(300):
    url = "".join(random.choice(["a", "b:", "/", "//", "?", "#", ";", "@", ":", ".", "..", "http:", "%41", "1", "="]) for _ in range(random.randrange(9)))
    other = "".join(random.choice(["a", "/", "//", "?", "#", "..", "../", "./", "http:", ";"]) for _ in range(random.randrange(6)))
    print(repr(url), tuple(urlsplit(url)), tuple(urlparse(url)), urlunparse(urlparse(url)), repr(other), urljoin(url, other))
