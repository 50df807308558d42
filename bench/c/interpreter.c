#include <stdio.h>
#include <stdlib.h>

enum { LOAD, PUSH, STORE, ADD, MUL, MOD, LESS, BRANCH, JUMP, HALT };
typedef struct { int operation; long argument; } Instruction;

static void run(const Instruction *code, long *variables)
{
    long stack[64], *top = stack;
    for (const Instruction *at = code;; )
    {
        Instruction now = *at++;
        switch (now.operation)
        {
        case LOAD: *top++ = variables[now.argument]; break;
        case PUSH: *top++ = now.argument; break;
        case STORE: variables[now.argument] = *--top; break;
        case ADD: top--; top[-1] += *top; break;
        case MUL: top--; top[-1] *= *top; break;
        case MOD: top--; top[-1] %= *top; break;
        case LESS: top--; top[-1] = top[-1] < *top; break;
        case BRANCH:
            if (*--top)
                at = code + now.argument;
            break;
        case JUMP: at = code + now.argument; break;
        case HALT: return;
        }
    }
}

int main(int argc, char **argv)
{
    long variables[] = {0, atol(argv[1]), 1};
    Instruction code[] = {
        {JUMP, 13}, {LOAD, 2}, {PUSH, 31}, {MUL}, {LOAD, 0}, {ADD}, {PUSH, 1000003}, {MOD}, {STORE, 2},
        {LOAD, 0}, {PUSH, 1}, {ADD}, {STORE, 0}, {LOAD, 0}, {LOAD, 1}, {LESS}, {BRANCH, 1}, {HALT},
    };
    run(code, variables);
    printf("%ld %ld\n", variables[0], variables[2]);
}
