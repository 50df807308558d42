"""Methods of lists, dicts, sets and strs that are called without being looked up; numbers that are ints and floats."""


class Loud(list):
    def append(self, item):
        print("append", item)
        super().append(item)

    def pop(self, *where):
        print("pop", where)
        return super().pop(*where)


def fill(items, n):
    for i in range(n):
        items.append(i if i % 3 else -i)
        items.append(i * 0.5 if i == 4 else i)
    return items


print(fill([], 6), fill(Loud(), 2))


def drain(items):
    out = []
    try:
        while True:
            out.append(items.pop() * 2)
    except IndexError as error:
        out.append(str(error))
    return out


print(drain([1, 2, 1 << 62, 1.5, "x"]), drain([]), drain(Loud([7])))


def queue(n):
    waiting = list(range(n))
    seen = []
    while waiting:
        first = waiting.pop(0)
        seen.append(first)
        if first % 4 == 1:
            waiting.insert(1, first * 10 if first < 5 else first + 3)
    return seen


print(queue(8))


def rebinding(items):
    kept = items
    items.append((items := [5]) and len(items))
    items.append(items.pop() if len(items) > 3 else 0)
    return kept, items


print(rebinding([1, 2]))


def texts(words):
    counts = {}
    letters = set()
    for word in words:
        word = word.strip().lower()
        counts[word] = counts.get(word, 0) + 1
        if word.startswith("a"):
            letters.add(word[0] if word.find("b") < 0 else word[-1])
        at = word.find("n", 1 if len(word) > 1 else 0)
        counts["at"] = counts.get("at", 0) + at
    return sorted(counts.items()), sorted(letters), ",".join(w.upper() for w in words), words[0].split(), "a-b-c".split("-", 1)


print(texts([" Anna", "bob ", "ab", "anna"]))
try:
    texts([1])
except AttributeError as error:
    print(error)
try:
    "a".join(3)
except TypeError as error:
    print(error)
try:
    {}.pop("missing")
except KeyError as error:
    print("KeyError", error)
print({1: 2}.pop(1), {}.pop(1, None), {}.setdefault("k"), "abc".replace("b", ""), "a b".partition(" "))


def total(values, scale):
    result = 0
    for value in values:
        result += value * scale
    return result


print(total([], 2.5), total([1, 2], 2.5), total([1, 2.5, True], 2), total([1 << 60, 0.5], 1), total([1 << 60], 1.5))


def mean(values):
    result = 0
    for value in values:
        result = result + value
    return result / len(values), result > 2.5, result <= 3, result == 3


print(mean([1, 2]), mean([1.0, 2.0]), mean([1 << 50, 1 << 50]), mean([9007199254740993, 0.0]), mean([9007199254740993]))


def largest(rows):
    best = 0
    for row in rows:
        for x in row:
            if x > best:
                best = x
    return best


print(largest([[1, 2], [0.5, 2.5]]), largest([[9007199254740993], [9007199254740992.0]]), largest([]))


def halves(n):
    matrix = [[0] * 3 for _ in range(3)]
    for i in range(n):
        matrix[i % 3][i * 2 % 3] += i / 2 if i % 2 else i
    matrix[0][0:2] = [x / 4 for x in matrix[1][:2]]
    return matrix


print(halves(20))
