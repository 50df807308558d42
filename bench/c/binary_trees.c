#include <stdio.h>
#include <stdlib.h>

typedef struct Tree { struct Tree *left, *right; } Tree;

static Tree *build(int depth)
{
    Tree *tree = malloc(sizeof *tree);
    tree->left = depth ? build(depth - 1) : NULL;
    tree->right = depth ? build(depth - 1) : NULL;
    return tree;
}

static long count(Tree *tree) { return tree->left ? 1 + count(tree->left) + count(tree->right) : 1; }

static void drop(Tree *tree)
{
    if (tree->left)
    {
        drop(tree->left);
        drop(tree->right);
    }
    free(tree);
}

int main(int argc, char **argv)
{
    int largest = atoi(argv[1]);
    Tree *keep = build(largest);
    for (int depth = 4; depth <= largest; depth += 4)
    {
        int rounds = 1 << (largest - depth + 4);
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            Tree *tree = build(depth);
            total += count(tree);
            drop(tree);
        }
        printf("%d %d %ld\n", rounds, depth, total);
    }
    printf("%ld\n", count(keep));
    drop(keep);
}
