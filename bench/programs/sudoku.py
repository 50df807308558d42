"""Solves sudokus by backtracking over bit masks."""
import sys

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
]


def solve(board, rows, columns, boxes, empty):
    if not empty:
        return 1
    best = -1
    choices = 10
    for index, cell in enumerate(empty):
        used = rows[cell // 9] | columns[cell % 9] | boxes[cell // 27 * 3 + cell % 9 // 3]
        free = 9 - used.bit_count()
        if free < choices:
            best = index
            choices = free
            if free <= 1:
                break
    if choices == 0:
        return 0
    cell = empty.pop(best)
    row, column, box = cell // 9, cell % 9, cell // 27 * 3 + cell % 9 // 3
    found = 0
    for digit in range(9):
        bit = 1 << digit
        if not (rows[row] | columns[column] | boxes[box]) & bit:
            rows[row] |= bit
            columns[column] |= bit
            boxes[box] |= bit
            board[cell] = digit + 1
            found = solve(board, rows, columns, boxes, empty)
            if found:
                break
            rows[row] &= ~bit
            columns[column] &= ~bit
            boxes[box] &= ~bit
            board[cell] = 0
    empty.insert(best, cell)
    return found


def main():
    rounds = int(sys.argv[1])
    for _ in range(rounds):
        for puzzle in PUZZLES:
            board = [0 if c == "." else int(c) for c in puzzle]
            rows, columns, boxes = [0] * 9, [0] * 9, [0] * 9
            empty = []
            for cell, digit in enumerate(board):
                if digit:
                    bit = 1 << digit - 1
                    rows[cell // 9] |= bit
                    columns[cell % 9] |= bit
                    boxes[cell // 27 * 3 + cell % 9 // 3] |= bit
                else:
                    empty.append(cell)
            solved = solve(board, rows, columns, boxes, empty)
            last = "".join(map(str, board)) if solved else "none"
    print(last)


main()
