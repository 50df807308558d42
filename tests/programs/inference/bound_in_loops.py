# Variables that are bound in a loop and read behind it, and those that are not bound then.


class Item:
    def __init__(self, n):
        self.n = n


def last(n):
    for i in range(n):
        double = i * 2
    return double + i


def last_item(n):
    for i in range(n):
        if i % 2:
            item = Item(i)
    return item.n


def smallest(values):
    for value in values:
        if value < 5:
            best = value
            count = 1
        elif value < 9:
            count += 1
    return best * count


def text(words):
    for word in words:
        if len(word) > 2:
            long = word
            parts = [word]
            pair = word, len(word)
    return long.upper(), parts[0], pair[1] + 1, parts + [long]


def report(function, *args):
    try:
        print(function(*args))
    except UnboundLocalError as error:
        print("unbound:", error)


report(last, 4)
report(last, 0)
report(last_item, 6)
report(last_item, 1)
report(smallest, [1, 2.5, 7, 8])
report(smallest, [7])
report(smallest, [10])
report(text, ["ab", "abc"])
report(text, ["ab"])


def deleted(n):
    for i in range(n):
        x = i
        if i == 2:
            del x
    return x


report(deleted, 3)
report(deleted, 5)


def kinds(values):
    for value in values:
        if isinstance(value, int):
            number = value + 1
        else:
            number = value
    return number


report(kinds, [1, 2])
report(kinds, [1, "x"])
report(kinds, [2**63 - 1])
report(kinds, [])


def generated(values):
    for value in values:
        if value > 2:
            kept = value
        yield value * 2
    yield kept + 1


def sent():
    while True:
        got = yield
        if got is None:
            break
        total = got + total if got > 1 else got
    yield total


report(lambda: list(generated([1, 2, 3])))
report(lambda: list(generated([1])))
adding = sent()
next(adding)
for n in (1, 5, 2.5):
    adding.send(n)
print(next(adding))
report(lambda: list(sent()))


def nested(rows):
    for row in rows:
        for cell in row:
            found = cell
            if cell > 3:
                break
        else:
            continue
        where = found * 10
    return where, found


report(nested, [[1, 2], [3, 4, 5]])
report(nested, [[1, 2]])
report(nested, [[]])


def handler(values):
    for value in values:
        try:
            quotient = 10 // value
        except ZeroDivisionError as error:
            message = str(error)
    return quotient, message


report(handler, [5, 0])
report(handler, [0])
report(handler, [1])

for i in range(3):
    square = i * i
print(square, i)
