def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


l = [1, 2, 3]
l.append(4)
l.extend([5, 6])
l.extend((7,))
l.extend(range(2))
l.extend(x for x in "ab")
l.extend(l)
print(l, len(l))
l.insert(0, "first")
l.insert(-1, "before last")
l.insert(100, "end")
l.insert(-100, "start")
print(l)
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("first")
l.reverse()
print(l, l.count(1), l.index(5), l.index("b", 3), l.index("a", -14, -1))
m = l.copy()
m.clear()
print(m, m == [], l != m, bool(m), bool(l))
attempt([].pop)
attempt([1].pop, 5)
attempt([1].pop, -2)
attempt([1].pop, "a")
attempt([1].pop, 10**30)
attempt([1].insert, 10**30, 1)
attempt([1].insert, 1.5, 1)
attempt([1].remove, 2)
attempt([1].index, 2)
attempt([1].index, "x", 0)
attempt([1].index, 1, "a")
attempt([1].extend, 5)
attempt(lambda: [1] + (2,))
attempt(lambda: [1] + 2)
attempt(lambda: [1] * 2.0)
attempt(lambda: [1] * "a")
attempt(lambda: "a" * [1])
attempt(lambda: [1] * 10**30)
attempt(lambda: [1]["a"])
attempt(lambda: [1][1.0])
attempt(lambda: [1][1])
attempt(lambda: [1][-2])
attempt(lambda: [1][10**30])
attempt(lambda: hash([]))
attempt(lambda: {[]: 1})
attempt(lambda: [1] < 2)
attempt(lambda: [1] < [1, "a"])
attempt(lambda: [1, 2] < [1, "a"])
attempt(list, 1)
attempt(list, 1, 2)
print([1, 2] * 3, 3 * [0], [1] * 0, [1] * -1, True * [7])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], [1, 2] <= [1, 2], [1] >= [2], [1, 2] == [1, 2.0])
a = b = [1]
a += [2]
a *= 2
print(a, b, a is b)
a += "xy"
a += (1,)
print(b)
a *= 0
print(b)


def change(n):
    x = [1, 2, 3]
    if n == 0:
        del x[1]
    elif n == 1:
        x[5] = 1
    elif n == 2:
        del x[3]
    elif n == 3:
        x["a"] = 1
    elif n == 4:
        x[-1] = [x[:]]
    elif n == 5:
        x[True] = "true"
    return x


for i in range(6):
    attempt(change, i)
l = [1]
l.append(l)
l.append([l, (l,)])
print(l)
l.clear()
t = (1, [2])
t[1].append(t)
print(t)
t[1].clear()
print(list("abc"), list(), list({1: 2}), list((1, 2)), [*"xy", *range(2)])
print(1 in [1, 2], 3 not in [1, 2], 1.0 in [1], "a" in ["ab"], None in [None])
nan = float("nan")
print(nan in [nan], [nan] == [nan])
nested = [[0] * 2 for _ in range(2)]
nested[0][1] = 5
print(nested, [[1], [2]] == [[1], [2]])
print([1, 2, 3].__len__(), [].__eq__([]), [1].__contains__(1), [3, 4].__getitem__(1))
print(sorted([[2, 1], [1, 5], [1, 2]]), [x for x in reversed([1, 2, 3])])
