"""When an expression raises, what it has made so far dies from the newest to the oldest; the variables die after it."""


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


def display(n):
    return [Item(n), (Item(n + 1), Item(n + 2)), 1 // (n - 20), Item(99)]


def subscript(items):
    held = Item("held")
    return Item(1), Item(2), items[5], Item(3)


def arguments(*given, **named):
    raise KeyError("arguments")


def call(n):
    return arguments(Item(n), Item(n + 1), *[Item(n + 2)], key=Item(n + 3), number=n * 2**62)


def operands(n):
    return [Item(n)] + [Item(n + 1)] + [Item(n + 2)] + n


for action, argument in ((display, 20), (subscript, []), (call, 3), (operands, 1), (display, 20)):
    try:
        action(argument)
    except (ZeroDivisionError, IndexError, KeyError, TypeError) as error:
        print("|", error)
    print("|")
display(2**70)
print("|")
display("x")
