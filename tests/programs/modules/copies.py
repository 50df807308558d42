import collections
import copy
import copyreg
import functools


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)

    def __repr__(self):
        return f"Node({self.value}, {self.children})"


root = Node(1, [Node([2]), Node({3: 4})])
shallow = copy.copy(root)
deep = copy.deepcopy(root)
root.children[0].value.append(9)
print(root, shallow, deep, shallow.children is root.children, type(deep))
loop = [1]
loop.append(loop)
other = copy.deepcopy(loop)
print(other, other[1] is other, other is not loop)
other.clear()
loop.clear()
pair = ([1], 2)
print(copy.copy(pair) is pair, copy.deepcopy(pair) is pair, copy.deepcopy((1, 2)) == (1, 2))
shared = [1]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1], both[0] is shared)
for value in (1, 1.5, "s", b"b", None, True, 2j, ..., len, int, range(3), slice(1, 2), frozenset({1}), lambda: 1):
    print(copy.copy(value) is value, copy.deepcopy(value) == value, end=" ")
print()
for value in ([1, [2]], {1: [2]}, {1, 2}, bytearray(b"xy"), collections.deque([1, [2]], 5), collections.OrderedDict(a=[1]),
              collections.defaultdict(list, a=[1]), collections.Counter("aab"), {frozenset([1]): 2}, ValueError("a", 3)):
    one, two = copy.copy(value), copy.deepcopy(value)
    print(repr(one) == repr(value), repr(two) == repr(value), one is value, type(one).__name__, two is value)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"), copy.copy(s).a is s.a, s.__getstate__())


class Own:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Own(self.n + 1)

    def __deepcopy__(self, memo):
        print("deep", type(memo).__name__)
        return Own(self.n + 10)


print(copy.copy(Own(1)).n, copy.deepcopy([Own(1)])[0].n)


class Stateful:
    def __init__(self, a):
        self.a = a
        self.cache = object()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


print(hasattr(copy.copy(Stateful(1)), "cache"), copy.deepcopy(Stateful([1])).a)


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return (Reduced, (1, [2]), {"extra": 3})


r = copy.copy(Reduced())
print(r.args, r.extra)


class Listy(list):
    pass


class Dicty(dict):
    pass


class Inty(int):
    pass


class Tupley(tuple):
    pass


class Sety(set):
    pass


for kind, arg in ((Listy, [1, [2]]), (Dicty, {1: [2]}), (Inty, 5), (Tupley, [1, 2]), (Sety, [1])):
    made = kind(arg)
    made.tag = [kind.__name__]
    one, two = copy.copy(made), copy.deepcopy(made)
    print(type(one).__name__, one == made, one.tag is made.tag, type(two).__name__, two == made, two.tag, two.tag is made.tag)


class Args:
    def __new__(cls, a, *, b=0):
        self = object.__new__(cls)
        self.got = (a, b)
        return self

    def __getnewargs_ex__(self):
        return (self.got[0],), {"b": self.got[1]}


print(copy.copy(Args(1, b=2)).got, Args(1, b=2).__reduce_ex__(4)[1:3])


class Single:
    def __reduce__(self):
        return "Single"


one = Single()
print(copy.copy(one) is one, copy.deepcopy(one) is one)
copyreg.pickle(Node, lambda node: (Node, (node.value * 2,)))
print(copy.copy(Node(4)))


def generate():
    yield 1


attempt(lambda: copy.copy(generate()))
attempt(lambda: copy.deepcopy([generate()]))
attempt(lambda: copy.copy({}.keys()))
attempt(lambda: copy.replace(3, a=1))
Point = collections.namedtuple("Point", "x y")
print(copy.copy(Point(1, [2])), copy.deepcopy(Point(1, [2])), copy.replace(Point(1, 2), y=5))
part = functools.partial(max, 3, key=abs)
print(copy.copy(part)(-4), copy.deepcopy(part).keywords)
memo = {}
items = [1]
print(copy.deepcopy(items, memo), id(items) in memo, memo[id(memo)] == [items])
print(object().__reduce_ex__(2)[0].__name__, Node(1).__reduce_ex__(4)[2], Slots().__getstate__(), object().__getstate__())


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


print(copy.copy(WithMeta) is WithMeta, copy.deepcopy([WithMeta])[0] is WithMeta)


class Method:
    def __init__(self):
        self.n = [1]

    def get(self):
        return self.n


m = Method()
bound = copy.deepcopy(m.get)
print(bound() == m.n, bound() is m.n, copy.Error, copy.error is copy.Error)
