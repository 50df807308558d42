"""All solutions of the n-queens problem, by backtracking."""

import sys


def solve(n, row, columns, up, down, board, solutions):
    if row == n:
        solutions.append(board[:])
        return
    for column in range(n):
        if column in columns or row + column in up or row - column in down:
            continue
        board.append(column)
        solve(n, row + 1, columns + [column], up + [row + column], down + [row - column], board, solutions)
        board.pop()


n = int(sys.argv[1]) if len(sys.argv) > 1 else 7
solutions = []
solve(n, 0, [], [], [], [], solutions)
print(n, len(solutions))
for column in solutions[0]:
    print("." * column + "Q" + "." * (n - column - 1))
