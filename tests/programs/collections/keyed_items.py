# d[k], d[k] = v and `in` of dicts and sets: keys of all kinds, what raises, and what only seems to be a dict.


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return hash(self.name)

    def __eq__(self, other):
        print("eq", self.name)
        return isinstance(other, Key) and self.name == other.name


def use(d, key):
    d[key] = 1
    d[key] = d[key] + 1
    return d[key], key in d, "absent" in d


for key in (1, -1, 2.0, True, None, "a", "word", "abcdefg", "abcdefgh", "abcdefghijklmnop", "abcdefghijklmnopq", "é", "日本", "", b"x", (1, "a"), frozenset([1])):
    print(use({}, key))
print(use({"abcdefgX": 1, "abcdefgY": 2, "abcX": 3, "abcY": 4, "zy": 5}, "".join(["abcdefg", "Y"])))
d = {Key("k"): 5}
print(d[Key("k")], Key("other") in d)
try:
    d[Key("absent")]
except KeyError as error:
    print("KeyError", error.args[0].name)
for bad in ([], {}, {1}):
    for action in (lambda: d[bad], lambda: d.__setitem__(bad, 1), lambda: bad in d):
        try:
            print(action())
        except TypeError as error:
            print(error)


def store(d, key, value):
    d[key] = value


def load(d, key):
    return d[key]


def has(d, key):
    return key in d


numbers = {}
store(numbers, 1, "one")
print(load(numbers, 1), has(numbers, 2))


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        return "missing"

    def __contains__(self, key):
        print("contains", key)
        return True


loud = Loud()
store(loud, 2, "two")
print(load(loud, 2), load(loud, 3), has(loud, 9))
items = [0, 1]
store(items, 0, "zero")
print(load(items, 0), has(items, 1), load("text", 1), has("text", "ex"))
for target in (None, 5, (1, 2)):
    try:
        store(target, 0, 1)
    except TypeError as error:
        print(error)
    try:
        print(has(target, 1))
    except TypeError as error:
        print(error)


def member(s, item):
    return item in s


print(member({1, 2}, 2), member(frozenset("ab"), "a"), member({frozenset([1])}, {1}), member({frozenset([1])}, frozenset([2])))
try:
    member({1}, [])
except TypeError as error:
    print(error)


class Odd(set):
    def __contains__(self, item):
        return "odd" == item


print(member(Odd([1]), 1), member(Odd(), "odd"), member([1], 1), member({1: 2}, 1))


class Changing:
    def __init__(self, owner):
        self.owner = owner

    def __hash__(self):
        return 3

    def __eq__(self, other):
        self.owner.clear()
        return False


owner = {}
owner[Changing(owner)] = 1
print(has(owner, 3), len(owner))
owner[Changing(owner)] = 1
try:
    load(owner, 3)
except KeyError as error:
    print("KeyError", error)
