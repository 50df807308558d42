# How a regular expression is matched: the ways that are tried, what is put back, and what the case and other scripts change.
import re


def show(pattern, text, flags=0):
    compiled = re.compile(pattern, flags)
    spans = [(found.span(), found.groups(), found.lastindex) for found in compiled.finditer(text)]
    print(ascii(pattern), spans, ascii(compiled.split(text)), compiled.fullmatch(text))


show(r"(?<=a(?=b))b", "ab b")
show(r"(?<=a\b)-", "a-")
show(r"(?<!a)(?!c)[abc]", "abcacb")
show(r"(a??){1,2}", "xaab")
show(r"(\n{,2}?b{,2}?){1,2}", "x\naab")
show(r"(?:|a)*", "aab")
show(r"(a|ab)(c|bcd)(d*)", "abcd")
show(r"(a*)*", "aab")
show(r"((a)|b)*", "abab")
show(r"(?:(a)|b)+?c", "abbac")
show(r"(?>a+)b|a", "aaba")
show(r"(?:ab|a)*+b", "ababb")
show(r"(?:.+){2}+", "abc")
show(r"a{2,3}+a", "aaaa")
show(r"(a)?(?(1)b|c)", "abcac")
show(r"(?P<q>['\"]).*?(?P=q)", "'a' \"b' c\"")
show(r"(\w)\1", "aabBcC\u00e9\u00c9", re.I)
show("\u0130", "i\u0131I\u0130", re.I)
show("[\u0100-\u0400]+", "abc\u0101\u03c3\u03a3k", re.I)
show("[^\u00e0-\u00ff\\d]", "a\u00e91\u0661b")
show(r"\w+", "a_\u00e9\u4e2d\u0661 -b", re.A)
show(r"\w+\b", "a_\u00e9\u4e2d\u0661 -b")
show(r"[\W\d]+", "a1-\u2003\u0661b")
show(r"\s+|\S", " \x1c\u2003a", re.A)
show(r"^.*$", "one\ntwo\n", re.M)
show(r"^.*$", "one\ntwo\n", re.S)
show(r".$|^", "ab\n")
show(r"(?i:A)b(?-i:c)", "abc Abc aBc ABC", re.I)
show(r"(x+x+)+y", "xxxxxxxxxxy")
show(r"(?s:.)(?m:$)", "a\nb")
show(r"a{0}b", "ab")
show(r"(?=(a+))a*b\1", "baaabac")
show("\U0001f600+.", "a\U0001f600\U0001f600b\u20ac")
print(re.findall(rb"[\x80-\xff]+|\w", b"a\x80\xffb"), re.sub(r"(?P<a>x)|y", r"<\g<a>\1>", "xyz"), re.search(r"b", "abab", re.I).span())
pattern = re.compile("a|(b)|$")
print(pattern.search("cab", 2).regs, pattern.match("cab", 1, 1), [found.span(1) for found in pattern.finditer("abc", 0, 2)], pattern.scanner("ab").search())
deep = "(" * 50 + "a" + ")" * 50
print(re.match(deep, "a").lastindex, len(re.match("(?:a|b)*c", "ab" * 50000 + "c").group()))
