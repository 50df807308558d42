"""eval, exec and compile: constant strings are compiled or are syntax errors when they are reached."""


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


x = 5
print(eval("x + 1"), eval("  [x, x]"), eval("(x :=\n 7)"), x)
exec("y = x * 2\ndef double(v):\n    return v * 2\n")
print(y, double(4))


def inside(local):
    exec("print('inside', x)")
    return eval("local + x")


print(inside(1))
for check in (
    lambda: eval("1 +"), lambda: eval(""), lambda: eval("x = 1"), lambda: exec("return 5"), lambda: exec("a b"),
    lambda: exec("def f(): from sys import *"), lambda: exec("class C: yield"), lambda: exec("  a\nb"), lambda: exec("f(**k, *a)"),
    lambda: exec("break"), lambda: compile("1 1", "f", "eval"), lambda: eval("for x in y: pass"), lambda: exec("nonlocal z"),
):
    try:
        check()
    except SyntaxError as error:
        print(type(error).__name__, error)
run = exec
attempt(run, 5)
attempt(eval, None)
attempt(compile)
attempt(eval)
print(callable(eval), exec.__name__, type(compile).__name__)
