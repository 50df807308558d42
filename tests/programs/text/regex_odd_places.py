# Groups asked for in odd ways, and places behind the end of what is to be matched.
import re


def show(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Name:
    def __hash__(self):
        return hash("a")

    def __eq__(self, other):
        return other == "a"


found = re.match("(?P<a>x)(?P<b>y)?(z)?", "xz")
print(show(lambda: found.group(Name())), show(lambda: found[Name()]), show(lambda: found.group([])), show(lambda: found.span({})))
print(show(lambda: found.group(("a",))), show(lambda: found.group(None)), show(lambda: found[2.0]), show(lambda: found.group(Number(2**80))))
print(show(lambda: len(found.group(*[0] * 300))), show(lambda: found.group(*[3] * 257)[256]), show(lambda: found.group(*[0] * 300, 4)))
for start, end in ((2, 1), (3, 0), (5, 2), (1, -1), (6, 5), (3, 3)):
    for pattern in ("", "a*", "$", "^", r"\b", r"\B", "(?!c)", "(?<=b)", "(?:x|)", "(a)?", "(?:a*?)*", r"()\1", r"(\w)*\1?", "(?m:^)", "c?$", "(?<!b)"):
        compiled = re.compile(pattern)
        spans = [find("abcabc", start, end) for find in (compiled.match, compiled.fullmatch, compiled.search)]
        scanner = compiled.scanner("abcabc", start, end)
        print(start, end, pattern, *[m and (m.span(), m.pos, m.endpos) for m in spans], compiled.findall("abcabc", start, end),
              [m.span() for m in iter(scanner.match, None)])
for cls in (re.Match, re.Pattern):
    print(show(lambda: type("Sub", (cls,), {})))
print(show(lambda: re.Match.group(5)), show(lambda: re.Pattern.match("a", "b")), show(lambda: re.Match.pos.__get__(5)))
print(show(re.Match), show(re.Pattern), show(lambda: setattr(found, "lastindex", 1)))
