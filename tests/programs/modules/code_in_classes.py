"""eval and exec in a class body see and bind the names of the class."""


class Plain:
    v = 3
    print(eval("v"), eval("v + w", {"v": 1, "w": 2}))
    exec("w = v * 2")
    exec("def m(self): return self.v + self.w")
    text = "x = w + 1"
    exec(text)
    print(w, x, sorted(name for name in locals() if name[0] != "_"))
    try:
        exec("y = (")
    except SyntaxError as e:
        print(e)
    for name in ("a", "b"):
        exec("c = name" if name == "a" else "d = name")


def inside():
    class Inner:
        z = 4
        exec("y = z")
        eval = staticmethod(len)
        n = eval("four")

    return Inner


print(Plain.w, Plain.x, Plain.c, Plain.d, Plain().m(), inside().y, inside().n)


def show(function, *args):
    try:
        result = function(*args)
        print(result if isinstance(result, int) else type(result).__name__)
    except SyntaxError as e:
        print(type(e).__name__, e, "|", e.msg, e.filename)


for text in ("  x = 1", "  # a comment\nx = 1", "   ", "  \n  x = 1", " 1", "\n  2", "x = 1", "", "  1 +"):
    show(eval, text)
    show(exec, text, {})
    show(compile, text, "named", "exec")
