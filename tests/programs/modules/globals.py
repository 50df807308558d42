"""globals() and a module's __dict__ are the namespace itself."""
import sys

import globals_helper
import globals_helper as helper

x = 1


def show():
    return x


def bump():
    global x
    x += 10
    return x


def forget():
    global x
    del x


print([name for name in globals() if not name.startswith("__")])
globals()["x"] = 5
print(x, show(), bump(), globals()["x"])
globals().update(made=[1, 2], other="o")
print(made, other, "made" in globals(), "absent" in globals())
made.append(3)
print(globals()["made"])
del globals()["other"]
try:
    print(other)
except NameError as error:
    print(error)
forget()
try:
    print(x)
except NameError as error:
    print(error)
print("x" in globals())
try:
    forget()
except NameError as error:
    print(error)
x = "back"
print(globals().get("x"), globals() is globals(), locals() is globals(), vars() is globals())
names = globals()
names["f%d" % 1] = lambda: "called"
print(f1())
for number in range(3):
    globals()[f"var_{number}"] = number * number
print(var_0, var_1, var_2, number)
print(show.__globals__ is globals(), sys.modules[__name__].__dict__ is globals())


class Body:
    y = x
    x = "inner"
    z = [var_2, x]


print(Body.y, Body.x, Body.z)

print(helper.value, helper.read(), helper.double(4))
helper.value = 7
print(helper.read())
setattr(helper, "value", 8)
print(helper.read(), globals_helper.value)
helper.__dict__["value"] = 9
print(helper.read(), helper.value, vars(helper)["value"])
helper.double = lambda n: n * 100
print(helper.call_double(2))
vars(helper)["double"] = lambda n: -n
print(helper.call_double(2), helper.double(3))
helper.len = lambda value: "patched"
print(helper.measure([1]), len([1]))
del helper.len
print(helper.measure([1]))
helper.__dict__["len"] = lambda value: "patched again"
print(helper.measure([1]))
del helper.__dict__["value"]
try:
    helper.read()
except NameError as error:
    print(error)
try:
    print(helper.value)
except AttributeError as error:
    print(error)
helper.set_value(3)
print(helper.value, sorted(name for name in vars(helper) if not name.startswith("__")))
print(hasattr(helper, "nothing"), getattr(helper, "value"), dir(helper)[-2:])


def print_patched():
    globals()["print"] = lambda *values: sys.stdout.write("<" + " ".join(map(str, values)) + ">\n")
    print("now", 1)
    del globals()["print"]
    print("as before")


print_patched()
total = 0
for step in range(1000):
    total += step
print(total)
