import re


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def show(pattern, text, flags=0):
    try:
        m = re.search(pattern, text, flags)
        print(repr(pattern), repr(text)[:40], m and (m.span(), m.groups(), m.lastindex))
    except Exception as error:
        print(repr(pattern), type(error).__name__, error)


for pattern in (r"abc", r"a.c", r"^b", r"c$", r"a*", r"a+?", r"(a)(b)?(z)?", r"(a|ab)(c|bcd)(d*)", r"[a-c]+", r"[^a-c]+", r"\d+", r"\w+", r"\s", r"\bcd", r"(?:ab)+",
                r"(?P<first>a)(?P<second>b)", r"x|abcd|ab", r"(a)|(b)|(c)", r"a{2,3}", r"a{1}", r"a{,2}b", r"(ab){2}", r"(a*)*", r"(a*)+", r"(a|b)*?c", r"(?=ab)a", r"(?!ab).", r"(?<=a)b", r"(?<!a)b",
                r"(.)\1", r"(?P<q>.)(?P=q)", r"(a)?(?(1)b|c)", r"(?i)ABC", r"(?i:A)bc", r"(?s).+", r"(?x) a b # comment", r"a(?#comment)b", r"(?>a+)b", r"a++b", r"(?:a|ab)++c", r"\Aab", r"cd\Z", r"[\w-]+", r"[]a]+", r"[^]a]", r"\x61\u0062", r"\141", r"a\.b", r"\\", r"(((a)))", r"()", r"a||b",
                r"(a(b)?)+", r"(?:(a)|b)*", r"(a+|b+)*c", r".*?b", r"(?=(a+))", r"(?m)^.", r"[\d.]+", r"a{x}", r"{", r"a{", r"\B.", r"(?:x|(a))(?:y|(b))?", r"((a)|b)*", r"(?-i:a)"):
    for text in ("abcd", "aab", "xyz", "aa bb", "", "cab", "A1b2\ncd", "aaa"):
        show(pattern, text)
for pattern in ("(", ")", "a**", "*a", "[a", "[b-a]", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P<n", "\\", "\\g", "(?z)", "(?Px)", "a{2,1}", "(?<a)", "(?P=x)", "\\1", "(?(1)a)", "(?(x)a)", "(a)(?(1)a|b|c)", "(?<=a+)b", "[\\d-z]", "(?i", "(?i-i:a)", "a(?i)b", "\\x1", "\\u12", "(?#a", "(?", "x{99999999999}", "(a\\1)", "(?-", "(?L)a", "\\400", "a\n(b", "(?P<>a)", "(?P=", "\\y", "[\\y]", "a+*", "^*", "(?P<a b>x)"):
    attempt(lambda: re.compile(pattern))
attempt(lambda: re.compile(5))
attempt(lambda: re.compile(b"a", re.U))
attempt(lambda: re.compile("a", re.L))
attempt(lambda: re.compile(re.compile("a"), re.I))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(-(?P<d>\d\d))?", "2024-05 rest")
print(m, m.group(), m.group(0, 1, "m"), m["y"], m[2], m.groups(), m.groups("-"), m.groupdict(), m.groupdict(0), m.span("m"), m.start(4), m.end(1), m.lastindex, m.lastgroup, m.pos, m.endpos, m.re, m.string, m.regs, bool(m))
print(m.expand(r"\2/\1 \g<y> \g<0>\n"))
for bad in (9, "nope", -1, 1.5):
    attempt(lambda: m.group(bad))
print(re.findall(r"\w+", "the quick brown"), re.findall(r"(\w)(\w*)", "ab c"), re.findall(r"(a)|b", "ab"), re.findall("", "abc"), re.findall(r"a*", "baac"), re.findall(r"\b", "a bc"))
print([m.span() for m in re.finditer(r"a|", "aba")], [m[0] for m in re.finditer(r"\d*", "1a22")])
print(re.split(r"\W+", "a, b; c"), re.split(r"(\W)", "a,b"), re.split(r"x*", "axbc"), re.split(r"\b", "a b"), re.split(",", "a,b,c", maxsplit=1), re.split("x", ""), re.split(r"(a)|(b)", "xaybz"))
print(re.sub(r"\d", "#", "a1b22"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m[0].upper() * 2, "banana"), re.sub("a", "x", "aaaa", count=2), re.subn("a", "b", "aXa"), re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.sub(r"(?P<n>a)", r"<\g<n>\g<1>\n\\>", "a"), re.sub(r"(a)|b", r"[\1]", "ab"), re.sub("a", r"\x" if False else "q", "a"))
for template in (r"\2", r"\g<2>", r"\g<x>", r"\g<", r"\g", r"\q", "\\", r"\g<1", r"\400", r"\101\0"):
    attempt(lambda: re.sub("(a)", template, "a"))
print(re.fullmatch(r"a|ab", "ab"), re.fullmatch("a", "ab"), re.match("b", "ab"), re.search("b", "ab"))
p = re.compile(r"(a)(?P<n>b)", re.I | re.M)
print(p, p.flags, p.groups, dict(p.groupindex), p.pattern, p == re.compile(r"(a)(?P<n>b)", re.I | re.M), p.search("xxAB", 1), p.match("xab", 1), p.search("abab", 1, 3), p.findall("abAB"), hash(p) == hash(re.compile(r"(a)(?P<n>b)", 10)))
print(re.compile("x", re.A), re.compile("a", re.X | re.S), re.compile(b"ab"), re.compile("(?i)a"), repr(re.compile("'" * 5)))
print(re.I, repr(re.I), re.I | re.M, repr(re.I | re.M), re.IGNORECASE.value, repr(re.RegexFlag(0)), repr(re.NOFLAG), re.compile("a", re.I).flags & re.I)
print(re.findall(rb"\w+", b"ab cd"), re.sub(b"a", b"b", b"aca"), re.match(b"(.)", b"\xff").group(1), re.split(b",", b"a,b"), re.compile(rb"[\x80-\xff]+").search(b"a\xe9\xe8b"))
attempt(lambda: re.match("a", b"a"))
attempt(lambda: re.match(b"a", "a"))
attempt(lambda: re.match("a", 5))
print(re.escape("a.b*c [x]-é\n"), re.escape(b"a.b"), re.escape("under_score"), re.error is re.PatternError)
print(re.findall(r"(?i)straße|ÉTÉ", "STRAßE été Été"), re.findall(r"(?i)[a-z]+", "aZ ſ K"), re.findall(r"(?ia)k", "kK\u212a"), re.findall(r"\w+", "été ñ_1 ٣"), re.findall(r"(?a)\w+", "été ñ_1 ٣"), re.findall(r"\d", "1٣"))
print(re.sub(r"(?m)^", "> ", "a\nb\n"), re.findall(r"(?m)^\w+$", "ab\ncd\n"), re.findall(r".$", "ab\n"), re.findall(r"(?s)a.b", "a\nb"), re.search(r"\Z", "ab\n").span(), re.search("$", "ab\n").span())
print(re.search(r"(?P<quote>['\"]).*?(?P=quote)", 'say "hi" now')[0], re.findall(r"<(\w+)>(.*?)</\1>", "<b>x</b><i>y</i>"), re.match(r"(\d+)\s*([+*/-])\s*(\d+)", "12 * 34").groups())
print(re.findall(r"[^\W\d_]+", "ab1_cd é"), re.split(r"(?<=[.!?])\s+", "One. Two! Three?"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.findall(r"(?:^|,)([^,]*)", "a,b,,c"))
tokens = re.compile(r"(?P<num>\d+(?:\.\d*)?)|(?P<op>[-+*/()])|(?P<ws>\s+)|(?P<bad>.)")
print([(m.lastgroup, m.group()) for m in tokens.finditer("3.5*(x + 42)") if m.lastgroup != "ws"])
text = "x" * 5000
print(len(re.match(r"(?:x|y)*", text)[0]), len(re.findall("x", text)), re.match(r"(x+x+)+y", "x" * 12), len(re.sub("x", "yy", text)))
import copy
print(copy.copy(p) is p, copy.deepcopy(m) is m)
