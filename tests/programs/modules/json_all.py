import enum
import io
import json
from collections import OrderedDict, namedtuple


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for value in (None, True, 1, -5, 10 ** 30, 1.5, 1e100, -0.0, 1e-7, float("inf"), float("-inf"), float("nan"), "", "aé\"\\\n\t\x00\x7f😀\u2028/", [], [1, [2, []]], (1,), {}, {"a": {"b": [1, None]}},
              {1: 1, 1.5: 2, None: 3, True: 4, False: 5}, OrderedDict(z=1, a=2), namedtuple("P", "x y")(1, 2)):
    for options in ({}, {"indent": 2}, {"ensure_ascii": False, "separators": (",", ":")}, {"indent": "\t"}):
        print(json.dumps(value, **options))
print(json.dumps({"b": 1, "a": [3, {"z": 1, "y": 2}]}, sort_keys=True, indent=0), json.dumps([1, 2], indent=None), json.dumps({"a": 1}, indent=1, separators=(", ", "=")))


class Color(enum.IntEnum):
    RED = 1


class Text(str):
    pass


class Thing:
    pass


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps([Color.RED, Text("t"), {Color.RED: Text("x")}]), json.dumps({"s": {3, 1}, "c": 2j}, cls=Encoder), json.dumps(Thing(), default=lambda o: "thing"))
attempt(lambda: json.dumps(Thing()))
attempt(lambda: json.dumps({"a": [1, {2}]}, cls=None))
attempt(lambda: json.dumps([Thing()], cls=Encoder))
attempt(lambda: json.dumps({(1, 2): 3}))
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True, indent=1))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps([1, -float("inf")], allow_nan=False))
attempt(lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
loop = []
loop.append(loop)
attempt(lambda: json.dumps(loop))
loop.clear()
out = io.StringIO()
json.dump({"a": [1, 2.5, "x"]}, out)
print(out.getvalue(), json.load(io.StringIO(' {"q": [1]} ')), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])))

for text in ('null', ' [1, 2.0, -3e5, 1E+2, "a", true, false] ', '{"a": {"b": []}, "c": ""}', '"\\u00e9\\ud83d\\ude00\\n\\/\\"\\\\"', '"\\ud800"', "NaN", "-Infinity", "[Infinity]", "-0", "-0.0", "0", "1e5", "123456789012345678901234567890", '{"a":1,"a":2}', '\t\n\r 1 ', "[]", "{ }", '"\x7f\u2028"', '[1,[2,[3,[]]]]'):
    attempt(lambda: json.loads(text))
for text in ("", " ", "[", "[1", "[1,", "[1,]", "[1 2]", "[,1]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', "{1:2}", "{'a':1}", '{"a":1 "b":2}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\', '"\\u', "01", "1.", ".5", "+1", "-", "--1", "1e", "tru", "nul", "True", "[1] x", "1 2", "\ufeff1", "nan", "[1,,2]", '{"a":}', '{,}', "\n\n  [1,\n 2,\n x]", "[1, 2", '{"a": [1, {"b": }]}', "'a'", "-Inf", "[\x0b1]"):
    attempt(lambda: json.loads(text))
try:
    json.loads('{"a":\n  oops}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc, isinstance(error, ValueError))
attempt(lambda: json.loads(5))
attempt(lambda: json.loads(None))
attempt(lambda: json.loads(b'{"a": "\xc3\xa9"}'))
attempt(lambda: json.loads("[1]".encode("utf-16")))
print(json.loads('{"a": 1, "b": [2.5]}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=OrderedDict))
print(json.loads("[1.5, 2, NaN]", parse_float=lambda t: "f" + t, parse_int=lambda t: "i" + t, parse_constant=lambda t: "c" + t))
print(json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder(strict=False).decode('"a\tb"'), json.loads('"a\tb"', strict=False))
attempt(lambda: json.JSONDecoder().raw_decode("  1"))
data = {"name": "x", "list": [1, 2, {"deep": [True, None, "é"]}], "f": 1.25}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=4)) == data)
print(json.dumps(data, indent=4))
