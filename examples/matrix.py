"""Matrix multiplication with lists of lists."""

import sys


def multiply(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    result = []
    for i in range(rows):
        row = []
        for j in range(columns):
            total = 0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            row.append(total)
        result.append(row)
    return result


def identity(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(multiply(identity(3), [[1.5, 2], [3, 4], [5, -6.25]]))
n = int(sys.argv[1]) if len(sys.argv) > 1 else 40
a = [[(i * j) % 10 / 2 for j in range(n)] for i in range(n)]
b = [[(i + j) % 7 - 3 for j in range(n)] for i in range(n)]
c = multiply(a, b)
print(sum(sum(row) for row in c), c[n // 2][n // 3])
