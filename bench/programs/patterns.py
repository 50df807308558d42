"""Symbolic differentiation and simplification: trees of small classes taken apart by match statements."""
import sys


class Const:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Var:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Add:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Mul:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def derive(tree):
    match tree:
        case Const():
            return Const(0)
        case Var("x"):
            return Const(1)
        case Var():
            return Const(0)
        case Add(left, right):
            return Add(derive(left), derive(right))
        case Mul(left, right):
            return Add(Mul(derive(left), right), Mul(left, derive(right)))


def simplify(tree):
    match tree:
        case Add(left, right):
            match simplify(left), simplify(right):
                case Const(a), Const(b):
                    return Const((a + b) % 1000003)
                case Const(0), other:
                    return other
                case other, Const(0):
                    return other
                case a, b:
                    return Add(a, b)
        case Mul(left, right):
            match simplify(left), simplify(right):
                case Const(a), Const(b):
                    return Const(a * b % 1000003)
                case (Const(0), _) | (_, Const(0)):
                    return Const(0)
                case Const(1), other:
                    return other
                case other, Const(1):
                    return other
                case a, b:
                    return Mul(a, b)
        case other:
            return other


def evaluate(tree, x, y):
    match tree:
        case Const(value):
            return value
        case Var(name):
            return x if name == "x" else y
        case Add(left, right):
            return (evaluate(left, x, y) + evaluate(right, x, y)) % 1000003
        case Mul(left, right):
            return evaluate(left, x, y) * evaluate(right, x, y) % 1000003


def build(depth, seed):
    if depth == 0:
        return [Var("x"), Const(seed % 5), Var("y")][seed % 3]
    left, right = build(depth - 1, seed * 7 + 3), build(depth - 1, seed * 5 + 1)
    return Add(left, right) if seed % 2 else Mul(left, right)


def main():
    rounds = int(sys.argv[1])
    total = 0
    for i in range(rounds):
        tree = build(6, i)
        tree = simplify(derive(tree))
        tree = simplify(derive(tree))
        total = (total * 31 + evaluate(tree, i % 100, 7)) % 1000003
    print(total)


main()
