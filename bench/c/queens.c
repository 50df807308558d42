#include <stdio.h>
#include <stdlib.h>
static int n, board[32], first[32], solutions;
static void solve(int row) {
    if (row == n) {
        if (!solutions++)
            for (int i = 0; i < n; i++) first[i] = board[i];
        return;
    }
    for (int column = 0; column < n; column++) {
        int free = 1;
        for (int r = 0; r < row && free; r++)
            free = board[r] != column && r + board[r] != row + column && r - board[r] != row - column;
        if (free) {
            board[row] = column;
            solve(row + 1);
        }
    }
}
int main(int argc, char **argv) {
    n = argc > 1 ? atoi(argv[1]) : 7;
    solve(0);
    printf("%d %d\n", n, solutions);
    for (int i = 0; i < n; i++) {
        for (int c = 0; c < n; c++) putchar(c == first[i] ? 'Q' : '.');
        putchar('\n');
    }
}
