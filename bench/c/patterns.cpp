#include <cstdio>
#include <cstdlib>
#include <memory>

enum class Kind { Const, Var, Add, Mul };
struct Tree;
using Ref = std::shared_ptr<Tree>;
struct Tree
{
    Kind kind;
    long value;
    char name;
    Ref left, right;
};

static Ref constant(long value) { return std::make_shared<Tree>(Tree{Kind::Const, value, 0, {}, {}}); }
static Ref variable(char name) { return std::make_shared<Tree>(Tree{Kind::Var, 0, name, {}, {}}); }
static Ref node(Kind kind, Ref left, Ref right) { return std::make_shared<Tree>(Tree{kind, 0, 0, std::move(left), std::move(right)}); }

static Ref derive(const Ref &tree)
{
    switch (tree->kind)
    {
    case Kind::Const: return constant(0);
    case Kind::Var: return constant(tree->name == 'x');
    case Kind::Add: return node(Kind::Add, derive(tree->left), derive(tree->right));
    default:
        return node(Kind::Add, node(Kind::Mul, derive(tree->left), tree->right), node(Kind::Mul, tree->left, derive(tree->right)));
    }
}

static bool is(const Ref &tree, long value) { return tree->kind == Kind::Const && tree->value == value; }

static Ref simplify(const Ref &tree)
{
    if (tree->kind != Kind::Add && tree->kind != Kind::Mul)
        return tree;
    bool add = tree->kind == Kind::Add;
    Ref a = simplify(tree->left), b = simplify(tree->right);
    if (a->kind == Kind::Const && b->kind == Kind::Const)
        return constant((add ? a->value + b->value : a->value * b->value) % 1000003);
    if (!add && (is(a, 0) || is(b, 0)))
        return constant(0);
    if (is(a, !add))
        return b;
    if (is(b, !add))
        return a;
    return node(tree->kind, a, b);
}

static long evaluate(const Ref &tree, long x, long y)
{
    switch (tree->kind)
    {
    case Kind::Const: return tree->value;
    case Kind::Var: return tree->name == 'x' ? x : y;
    case Kind::Add: return (evaluate(tree->left, x, y) + evaluate(tree->right, x, y)) % 1000003;
    default: return evaluate(tree->left, x, y) * evaluate(tree->right, x, y) % 1000003;
    }
}

static Ref build(int depth, long seed)
{
    if (depth == 0)
        return seed % 3 == 0 ? variable('x') : seed % 3 == 1 ? constant(seed % 5) : variable('y');
    Ref left = build(depth - 1, seed * 7 + 3), right = build(depth - 1, seed * 5 + 1);
    return node(seed % 2 ? Kind::Add : Kind::Mul, left, right);
}

int main(int argc, char **argv)
{
    int rounds = atoi(argv[1]);
    long total = 0;
    for (int i = 0; i < rounds; i++)
    {
        Ref tree = build(6, i);
        tree = simplify(derive(tree));
        tree = simplify(derive(tree));
        total = (total * 31 + evaluate(tree, i % 100, 7)) % 1000003;
    }
    printf("%ld\n", total);
}
