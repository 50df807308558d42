"""Strings of the program that eval, exec and compile get as variables: Python, no Python, indented, bytes."""
import textwrap


def run(function, code, *rest):
    try:
        print(code, "gives", function(code, *rest))
    except SyntaxError as e:
        print(code, "is no Python:", type(e).__name__)


for code in ["1 + 1", "x = ", "  2 * 3", "f(**a, *b)", "x = 1", "", "(", "return 5", "def f(a, a): pass"]:
    run(eval, code)
for code in ["total += 5", "del total", "if 1:\n", "x := 0", "  3", "def g():\n  yield\n return", "nonlocal q", "'abc"]:
    total = 1
    run(exec, code, {"total": 1})
for code in (b"2 ** 5", bytearray(b"3 ** 2"), b"1 +"):
    run(eval, code)
for mode in ("eval", "exec", "single"):
    run(lambda text: type(compile(text, "<test>", mode)).__name__, "a b c")

try:
    run(exec, "print(1)\nx = 1 2")
    exec(["print(1)\nx = 1 2"][0])
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.filename)
exec(textwrap.dedent("""
    def square(n):
        return n * n

    print(square(12))
"""))


def unbound():
    """locals() has no variable that only a generator expression will bind."""
    numbers = [1, 2]
    made = (last := n for n in numbers)
    print("last" in locals(), sorted(locals()))
    print(list(made), last, "last" in locals())


unbound()
