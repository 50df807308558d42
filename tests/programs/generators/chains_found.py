# The inner generator of a chain of yield from, found and run by somebody else.
import gc


def leaf(name):
    for i in range(5):
        yield name, i
    return "end"


def middle(name):
    return (yield from leaf(name))


def top(name):
    result = yield from middle(name)
    yield name, result


def find(name):
    return [o for o in gc.get_objects() if type(o).__name__ == "generator" and o.__name__ == name]


first = top("a")
print(next(first), next(first))
print([list(generator) for generator in find("leaf")])
print(list(first))

second = top("b")
print(next(second), next(second))
print([next(generator) for generator in find("leaf")], next(second))
found = find("middle")
print([next(generator) for generator in found], next(second))
found = None
print(list(second))

third = top("c")
print(next(third), next(third))
for generator in find("leaf"):
    generator.close()
generator = None
print(list(third))
