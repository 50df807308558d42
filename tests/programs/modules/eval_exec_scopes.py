# Constant texts run by eval, exec and compile see the dicts that the call gives.
x = 5
print(eval("x * 2", {"x": 7}), eval("x * 2", {}, {"x": 8}))


def function():
    z = 3
    exec("print(z)\nz = 9")
    return eval("z + 1"), z


print(function())
names = {}
exec("a = 1\ndef g(b=2):\n    return a + b + len('xy')\nclass C:\n    v = a\n    def m(self): return [a for _ in range(2)]", names)
print(names["g"](), names["C"]().m(), names["C"].v, sorted(names))
names["a"] = 10
print(names["g"](), names["g"].__globals__ is names, names["g"].__qualname__)
other = {"__name__": "other"}
exec("def g(): return __name__\nclass D: pass", other)
print(other["g"](), other["g"].__module__, other["D"].__module__)

code = compile("1 + x", "<s>", "eval")
print(eval(code), eval(code, {"x": 1}), type(code).__name__, code.co_filename)
exec(compile("for i in range(2):\n    i", "<s>", "single"), {})
text = "t = x + 1"
exec(text)
print(t)
for item in ["1 + 1", "'a' * 3", "[n for n in range(x)]", "(lambda q: q + x)(1)"]:
    print(item, "=", eval(item))

outer, inner = {}, {}
exec("global p\np = 1\nq = 2", outer, inner)
print(outer["p"], inner)
exec("from math import *\nr = floor(pi)", outer, inner)
print(inner["r"], "floor" in inner)
exec("n: int = 3", inner)
print(inner["__annotations__"])
exec("del r", inner)
print("r" in inner)


class Log(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("abc + xyz", {}, Log()))
for call in (
    lambda: eval("undefined", {}),
    lambda: eval("len", {"__builtins__": {}}),
    lambda: eval("1", 5),
    lambda: exec("1", 5),
    lambda: eval("1", {}, 5),
    lambda: compile("1", "f", "bad"),
    lambda: eval(5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

for each in (names, other, outer, inner):
    each.clear()
