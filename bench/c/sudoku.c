#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *PUZZLES[] = {
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
};
static int board[81], rows[9], columns[9], boxes[9], empty[81], count;

static int solve(void)
{
    if (count == 0)
        return 1;
    int best = -1, choices = 10;
    for (int index = 0; index < count && choices > 1; index++)
    {
        int cell = empty[index], used = rows[cell / 9] | columns[cell % 9] | boxes[cell / 27 * 3 + cell % 9 / 3];
        int free = 9 - __builtin_popcount(used);
        if (free < choices)
        {
            best = index;
            choices = free;
        }
    }
    if (choices == 0)
        return 0;
    int cell = empty[best], row = cell / 9, column = cell % 9, box = cell / 27 * 3 + cell % 9 / 3, found = 0;
    memmove(empty + best, empty + best + 1, (--count - best) * sizeof(int));
    for (int digit = 0; digit < 9 && !found; digit++)
    {
        int bit = 1 << digit;
        if ((rows[row] | columns[column] | boxes[box]) & bit)
            continue;
        rows[row] |= bit;
        columns[column] |= bit;
        boxes[box] |= bit;
        board[cell] = digit + 1;
        found = solve();
        if (!found)
        {
            rows[row] &= ~bit;
            columns[column] &= ~bit;
            boxes[box] &= ~bit;
            board[cell] = 0;
        }
    }
    memmove(empty + best + 1, empty + best, (count++ - best) * sizeof(int));
    empty[best] = cell;
    return found;
}

int main(int argc, char **argv)
{
    int solved = 0;
    for (int rounds = atoi(argv[1]); rounds > 0; rounds--)
        for (int p = 0; p < 2; p++)
        {
            memset(rows, 0, sizeof rows);
            memset(columns, 0, sizeof columns);
            memset(boxes, 0, sizeof boxes);
            count = 0;
            for (int cell = 0; cell < 81; cell++)
            {
                board[cell] = PUZZLES[p][cell] == '.' ? 0 : PUZZLES[p][cell] - '0';
                if (board[cell])
                {
                    int bit = 1 << (board[cell] - 1);
                    rows[cell / 9] |= bit;
                    columns[cell % 9] |= bit;
                    boxes[cell / 27 * 3 + cell % 9 / 3] |= bit;
                }
                else
                    empty[count++] = cell;
            }
            solved = solve();
        }
    for (int cell = 0; solved && cell < 81; cell++)
        putchar('0' + board[cell]);
    puts(solved ? "" : "none");
}
