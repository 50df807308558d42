# What the runtime reads and writes of JSON itself, and what it leaves to the library.
import json

VALUES = [
    None, True, [0, -1, 2**47, -(2**63), 10**30], [0.0, -0.0, 1e300, 1e-7, 1e16], ["", "a\"b\\c/\b\f\n\r\t\x00\x1f\x7f", "\u00e9\u20ac\U0001f600\ud83d"],
    {"b": [], "a": {}, "c": (1, (2,))}, {1: 2, None: 3, True: 4, 1.5: 5}, [float("nan"), float("inf")], [[["deep"]]], {"x" * 40: "y" * 40},
]
OPTIONS = [
    {}, {"ensure_ascii": False}, {"indent": 2}, {"indent": "\t", "sort_keys": True}, {"separators": (",", ":")}, {"allow_nan": False}, {"indent": 0},
]
for value in VALUES:
    for options in OPTIONS:
        try:
            text = json.dumps(value, **options)
            print(ascii(text), ascii(json.loads(text)))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

TEXTS = [
    '{"a": 1, "b": [1, 2.5, -3e2, "x\\u0041\\ud83d\\ude00"], "a": 2}', "[1,]", '{"a":1,}', "{a:1}", "[1 2]", '"abc', '"a\\x"', '"a\nb"', "01", "-", "1.",
    ".5", "1e", "1e5", "-0", "-0.0", "tru", "", " ", "[", "{", '{"a"', '{"a":', '"\\u12"', '"\\ud800"', '"\\ud800\\u0041"', " [ ] ", "1 2",
    "123456789012345678901234567890", "1.7e400", "-Infinity", "NaN", "-x", "\ufeff[]", '"\u20ac\\n\u20ac"', '{"\U0001f600" : "\u00e9"}', "1" * 70 + ".5",
]
for text in TEXTS:
    for source in (text, text.encode()):
        try:
            print(ascii(json.loads(source)))
        except ValueError as error:
            print(type(error).__name__, error)


class Number(int):
    def __repr__(self):
        return "number"


class Text(str):
    pass


print(json.dumps([Number(5), Text("s\n"), {Text("k"): Number(2)}, [True, 1]]), json.dumps("\u00e9\n", ensure_ascii=False))
print(json.dumps({"b": {3, 1}, "a": 1}, default=sorted, sort_keys=True, indent=1), json.loads('{"a": {"b": 1}}', object_hook=sorted))
for depth in (199, 200, 201, 400):
    value = 1
    for _ in range(depth):
        value = [value]
    text = json.dumps(value)
    print(len(text), json.loads(text) == value)
circle = {}
circle["self"] = [circle]
try:
    json.dumps(circle)
except ValueError as error:
    print(error)
