class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def total(n):
    kept = []
    for i in range(n):
        kept.append((i, n))
    for i in range(n):
        kept[i] = [kept[i][0]]
    return sum(item[0] for item in kept)


def down(n):
    return 0 if n == 0 else down(n - 1) + 1


points = [Point(i, 1) for i in range(7)]
print(total(100), down(10), points[3].x)
