# The variables of a comprehension end with it, the last one first.
class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def run(n):
    print([t.n for t in [T(i) for i in range(n)]])
    print({t.n for t in map(T, range(n))}, {t.n: u.n for t in map(T, range(n)) for u in [T(7)]})
    print([t.n for t in map(T, range(n)) if t.n > 5])
    t = T("own")
    print([t.n for t in map(T, range(n))], t.n)
    print([(lambda: t)().n for t in map(T, range(n))])
    print("end")


run(3)
print([t.n for t in [T(i) for i in range(2)]])


class C:
    numbers = [t.n for t in map(T, range(2))]
    print(numbers)
