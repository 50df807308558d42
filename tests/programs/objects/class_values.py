"""Values of classes that change while loops read them: through the class, its subclasses and instances."""


class Counter:
    count = 0
    items = [0]
    mode = "plain"

    def __init__(self):
        Counter.count += 1
        self.number = self.count

    @classmethod
    def more(cls, n):
        cls.count += n
        return cls.count

    def show(self):
        return self.mode


class Derived(Counter):
    pass


class Own(Counter):
    count = 100


def bump(n):
    total = 0
    for i in range(n):
        Counter.count += i
        total += Counter.count + Derived.count + Own.count
    return total


def lists(n):
    for i in range(n):
        Counter.items = Counter.items + [i]
        Derived.items[0] += 1
    return Counter.items, Own().items


def call(f):
    try:
        return f()
    except (AttributeError, TypeError) as e:
        return type(e).__name__, str(e)


print(bump(5))
objects = [Counter(), Derived(), Own()]
print([o.number for o in objects], [o.count for o in objects])
print(Derived.more(5), Counter.count, Own.more(7), Counter.more(1), Derived.count, Own.count)
print(lists(4))
objects[0].mode = "of the instance"
for mode in ("text", 3, len, "after", lambda self: self.number, property(lambda self: ("got", self.number)), 2.5, None):
    Counter.mode = mode
    print([call(o.show) for o in objects] if not callable(mode) else [call(o.mode) for o in objects])
Derived.mode = 1
Derived.mode = 2
print([o.mode for o in objects])
del Derived.mode
print([o.mode for o in objects], Derived.__dict__.get("mode", "gone"))
setattr(Counter, "mode", objects)
print(Own.mode is objects, len(Derived().mode))
Counter.mode = 0
for name in ("__hash__", "__len__"):
    setattr(Counter, name, None)
    print(call(lambda: hash(objects[0]) and 1), call(lambda: len(objects[0])))
    setattr(Counter, name, lambda self: 5)
    print(call(lambda: hash(objects[0])), call(lambda: len(objects[0])))
Late = type("Late", (Own,), {})
Own.count = 3
print(Late.count, Late().count)
Late.__bases__ = (Derived,)
Counter.count = 4
print(Late.count, Late().count)
