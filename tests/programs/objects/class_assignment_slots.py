"""Assigning __class__ between classes with __slots__: values go by name, and CPython's rule of what fits."""


class First:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]
        self.b = [2]

    def total(self):
        return self.a + self.b


class Turned:
    __slots__ = ("b", "a")

    def total(self):
        return self.a * 2 + self.b


class Empty(Turned):
    __slots__ = ()


class More(Turned):
    __slots__ = ("c",)


class Other:
    __slots__ = ("a", "c")


class Weak:
    __slots__ = ("a", "b", "__weakref__")


class OtherBase:
    __slots__ = ("z",)


class OnFirst(First):
    __slots__ = ("x",)


class OnOther(Other):
    __slots__ = ("x",)


def assign(value, *classes):
    for cls in classes:
        try:
            value.__class__ = cls
            print(type(value).__name__, value.a, value.b, value.total())
        except TypeError as e:
            print(e)


assign(First(), Turned, Empty, First, More, Other, Weak, Empty)
assign(OnFirst(), OnOther, First, OnFirst)


def turn(n):
    found = []
    for i in range(n):
        item = First()
        item.a = [i]
        if i % 2:
            item.__class__ = Turned
        found.append(item.total())
    return found


print(turn(4))
