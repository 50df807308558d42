"""A function gets other code, and a property another getter, while loops call them."""


class Item:
    def __init__(self, value):
        self.value = value

    @property
    def shown(self):
        return self.value + 1

    def plain(self):
        return self.value

    def scaled(self, factor=2):
        return self.value * factor

    def __add__(self, other):
        return Item(self.value + other.value)

    def __eq__(self, other):
        return self.value == other.value


class Derived(Item):
    def plain(self):
        return super().plain() + 0.5


def other_init(self, value):
    self.value = value * 100


def other_plain(self):
    return -self.value


def other_scaled(self, factor=7):
    return (self.value, factor)


def other_add(self, other):
    return Item(5)


def other_eq(self, other):
    return "equal"


def run(changes):
    rows = []
    for i in range(len(changes) + 2):
        if 0 < i <= len(changes):
            changes[i - 1]()
        item = Item(i)
        rows.append((item.shown, item.plain(), item.scaled(), (item + item).value, item == Item(i), Derived(i).plain()))
    return rows


def code(function, other):
    def change():
        function.__code__ = other.__code__

    return change


def defaults(function, values):
    def change():
        function.__defaults__ = values

    return change


def show(rows):
    for row in rows:
        print(*row)


show(run([]))
show(run([lambda: Item.__dict__["shown"].__init__(lambda self: ("again", self.value))]))
show(run([defaults(Item.scaled, (5,))]))
show(run([code(Item.plain, other_plain), code(Item.scaled, other_scaled)]))
show(run([code(Item.__add__, other_add), code(Item.__eq__, other_eq)]))
show(run([code(Item.__init__, other_init)]))
