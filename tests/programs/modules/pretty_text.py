import collections
import pprint
import reprlib
import textwrap
import types
from dataclasses import dataclass, field


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


text = ("Hello there -- you goof-ball, use the -b option! This is a well-known state-of-the-art e-mail test--really. "
        "See 'foo.bar'. It ends here.  Two spaces\tand a tab\nand a newline. Supercalifragilisticexpialidocious-and-more x-y a-b-c 1-2-3")
for width in (10, 17, 30, 70):
    print(textwrap.fill(text, width))
    print(textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False))
print(textwrap.wrap(text, 24, initial_indent="* ", subsequent_indent="  ", fix_sentence_endings=True))
print(textwrap.wrap(text, 24, max_lines=2), textwrap.wrap(text, 24, max_lines=1, placeholder="..."), textwrap.wrap("a b", 5, max_lines=1))
print(textwrap.shorten("Hello  world, this is long", width=15), textwrap.shorten("Hello", 10), textwrap.shorten("Hello wonderful", 12, placeholder="~"))
print(textwrap.wrap("  lead and trail  ", 8), textwrap.wrap("  lead and trail  ", 8, drop_whitespace=False), textwrap.wrap(""), textwrap.wrap("   "))
print(textwrap.wrap("aaaaaaaaaa bbb", 3), textwrap.wrap("a\tb\x0bc", 20, expand_tabs=False), textwrap.wrap("a\tb", 20, replace_whitespace=False, tabsize=4))
attempt(lambda: textwrap.wrap("abc", 0))
attempt(lambda: textwrap.wrap("abc", 3, max_lines=1))
for sample in ("  a\n    b\n  c\n", "\ta\n  b", "  a\n\n   \n  b", "", "x\n y", "  \n", "    one\n   two\n"):
    print(repr(textwrap.dedent(sample)))
print(repr(textwrap.indent("a\n\n b\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "+", lambda line: True)))
for words in ("foo--bar", "--option", "a--b--c", "this--that-one", "well-a-b", "wi-th- end", "x--", "1999-2000", "co-op-er", "end.--Start", "a---b", "é-à-b", "non-1a"):
    print(textwrap.TextWrapper()._split(words))

data = {"name": "x" * 30, "list": list(range(30)), "nested": {"b": [1, 2, {"c": (1,)}], "a": {3, 1, 2}}, "tuple": ("one", "two" * 20)}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=4)
pprint.pprint(data, compact=True, width=50)
pprint.pprint(data, depth=2)
pprint.pp(data)
pprint.pprint({"b": 1, "a": 2}), pprint.pprint({"b": 1, "a": 2}, sort_dicts=False), pprint.pprint({1: 2, "a": 3, None: 4})
pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint([1000000, [2000000] * 12], underscore_numbers=True)
pprint.pprint("the quick brown fox jumps over the lazy dog " * 4)
pprint.pprint(["the quick brown fox jumps over the lazy dog " * 4, "a\nb\n" * 30])
pprint.pprint(b"0123456789" * 12), pprint.pprint([bytearray(b"abc" * 40)])
pprint.pprint(collections.OrderedDict((str(i), i) for i in range(20)))
pprint.pprint(collections.Counter("the quick brown fox jumps over the lazy dog"))
pprint.pprint(collections.defaultdict(int, {"k" * i: i for i in range(15)}))
pprint.pprint(collections.deque(range(40), maxlen=50)), pprint.pprint(collections.deque(range(40)))
pprint.pprint(collections.ChainMap({"a" * 40: 1}, {"b" * 40: 2}))
pprint.pprint(types.SimpleNamespace(alpha="a" * 40, beta="b" * 40)), pprint.pprint(frozenset(range(40)))
pprint.pprint(collections.UserList(range(40))), pprint.pprint(collections.UserDict({i: i for i in range(30)}))


@dataclass
class Item:
    name: str
    values: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


pprint.pprint(Item("short")), pprint.pprint([Item("n" * 30, list(range(20))), Item("m" * 50)])
loop = [1]
loop.append(loop)
shown = pprint.pformat(loop)
print(shown.startswith("[1, <Recursion on list with id="), pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1]), pprint.isrecursive([1]))
loop.clear()
attempt(lambda: pprint.PrettyPrinter(indent=-1))
attempt(lambda: pprint.PrettyPrinter(depth=0))
attempt(lambda: pprint.PrettyPrinter(width=0))
print(pprint.saferepr({"b": [1, (2,)], "a": ()}), pprint.pformat([]), pprint.pformat(()), pprint.pformat({}), pprint.pformat(set()))
Point = collections.namedtuple("Point", "x y")
pprint.pprint([Point("a" * 40, "b" * 40)] * 2)

r = reprlib.Repr(maxlist=3, maxstring=12)
print(r.repr(list(range(10))), r.repr("a" * 50), reprlib.repr("x" * 100), reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr(set(range(20))), reprlib.repr(frozenset({1})), reprlib.repr((1,)), reprlib.repr(10 ** 100), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(set()), reprlib.repr(collections.deque([1])))
print(reprlib.Repr(indent=2, maxdict=2).repr({"a": [1, 2], "b": (3,), "c": 4}), reprlib.repr(collections.OrderedDict(a=1)))


class Loop(list):
    @reprlib.recursive_repr("<loop>")
    def __repr__(self):
        return "<" + "|".join(map(repr, self)) + ">"


items = Loop([1, 2])
items.append(items)
print(items, Loop.__repr__.__name__, Loop.__repr__.__wrapped__ is not None)
items.clear()


class Broken:
    def __repr__(self):
        raise ValueError


print(reprlib.repr(Broken())[:22])
