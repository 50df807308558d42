"""The value of a StopIteration passes through native iterators."""
import itertools


class Ends:
    """Gives some items, then ends with a value."""

    def __init__(self, items, value):
        self.items = list(items)
        self.value = value

    def __iter__(self):
        return self

    def __next__(self):
        if self.items:
            return self.items.pop(0)
        raise StopIteration(self.value)


def generated(value):
    yield 1
    return value


def ending_function(x):
    if x < 2:
        return x
    raise StopIteration(444)


def delegate(iterator):
    result = yield from iterator
    print("result", result)


def args_at_end(iterator):
    while True:
        try:
            next(iterator)
        except StopIteration as stop:
            return stop.args


print(list(delegate(map(ending_function, range(9)))))
print(list(delegate(map(str, Ends([5], "map")))))
print(list(delegate(map(str, generated("generator")))))
print(list(delegate(iter([1, 2]))))
for make in (enumerate, zip, itertools.chain, lambda it: filter(None, it), lambda it: map(abs, it),
             lambda it: itertools.takewhile(bool, it), lambda it: itertools.starmap(max, ((x, 0) for x in it)),
             lambda it: itertools.islice(it, 5), lambda it: itertools.zip_longest(it)):
    print(args_at_end(make(Ends([1], 42))), args_at_end(make(generated(43))), args_at_end(make(generated(None))))


def with_loop(x):
    """A loop that ends with a value inside a function that an iterator calls is another iteration."""
    for _ in Ends([1, 2], "inner"):
        pass
    return False


print(args_at_end(filter(with_loop, [1, 2, 3])), args_at_end(map(with_loop, [1])))
print(args_at_end(itertools.takewhile(with_loop, [1, 2])), next(filter(with_loop, [1]), "default"))
print(args_at_end(iter(lambda: ending_function(3), None)))
