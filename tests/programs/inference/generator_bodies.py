# Generator bodies have fast code too: what they carry from yield to yield is checked when they go on, and may have changed its kind.
def squares(n):
    total = 0
    i = 0
    while i < n:
        total += i * i
        if total % 7 == 3:
            yield total
        i += 1
        j = 0
        while j < 3:
            total ^= j * i
            j += 1

def big(n):
    x = 1
    y = 0.5
    for i in range(n):
        x = x * 3 + i
        y = y * 1.5 - i
        got = yield x, y
        if got:
            x += got

class Node:
    def __init__(self, left, value, right):
        self.left = left; self.value = value; self.right = right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
def tree(lo, hi):
    if lo >= hi: return None
    m = (lo + hi) // 2
    return Node(tree(lo, m), m, tree(m + 1, hi))

def change(n):
    x = 1
    for i in range(n):
        if i == 5: x = "s"
        yield x
        x = x * 2
def lists(a):
    for i in range(len(a)):
        b = a[i]
        a[i] += 1
        yield b
        a[-1] = a[i] * 2
gens = [squares(100), big(50), iter(tree(0, 100)), change(9), lists([1,2,3,4,5])]
for g in gens:
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration:
            break
    print(out)
g = big(10)
next(g)
print(g.send(2**70), g.send(5), next(g))
g.close()
try:
    g = big(3); next(g); g.throw(ValueError("x"))
except ValueError as e: print(repr(e))


def carried(values):
    best = None
    count = 0
    for value in values:
        if best is None or value > best:
            best = value
        count += 1
        yield best * 2, count


print(list(carried([3, 1, 4.5, 2**62, 2**70])))


def unbound(n):
    for i in range(n):
        if i == 2:
            late = 10
        if i >= 2:
            late += i
        yield i
    yield late


for n in (4, 1):
    try:
        print(list(unbound(n)))
    except UnboundLocalError as error:
        print(error)


def pausing(rows):
    table = [[0] * 4 for _ in range(4)]
    for i, row in enumerate(rows):
        for j in range(4):
            table[i][j] = row * j + i
            if table[i][j] % 5 == 0:
                yield table[i][j], i, j
    yield sum(map(sum, table))


paused = pausing([3, 5, 7, 2**61])
print(next(paused), next(paused), *paused)


async def wait(n):
    total = 0
    for i in range(n):
        total += i
        await nothing()
        total = total * 3 + 1
    return total


class Nothing:
    def __await__(self):
        yield


def nothing():
    return Nothing()


def run(coroutine):
    steps = 0
    while True:
        try:
            coroutine.send(None)
            steps += 1
        except StopIteration as stop:
            return stop.value, steps


print(run(wait(5)), run(wait(60)))
left = squares(1000)
print(next(left), next(left))
del left
