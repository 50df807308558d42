"""A stack machine that runs a program of tuples: dispatch by comparing strings, a dict of variables."""
import sys


def run(code, variables):
    stack = []
    position = 0
    while True:
        operation, argument = code[position]
        position += 1
        if operation == "load":
            stack.append(variables[argument])
        elif operation == "push":
            stack.append(argument)
        elif operation == "store":
            variables[argument] = stack.pop()
        elif operation == "add":
            right = stack.pop()
            stack.append(stack.pop() + right)
        elif operation == "mul":
            right = stack.pop()
            stack.append(stack.pop() * right)
        elif operation == "mod":
            right = stack.pop()
            stack.append(stack.pop() % right)
        elif operation == "less":
            right = stack.pop()
            stack.append(stack.pop() < right)
        elif operation == "branch":
            if stack.pop():
                position = argument
        elif operation == "jump":
            position = argument
        elif operation == "halt":
            return
        else:
            raise ValueError(operation)


def main():
    variables = {"i": 0, "n": int(sys.argv[1]), "total": 1}
    code = [
        ("jump", 13),
        ("load", "total"), ("push", 31), ("mul", None), ("load", "i"), ("add", None),
        ("push", 1000003), ("mod", None), ("store", "total"),
        ("load", "i"), ("push", 1), ("add", None), ("store", "i"),
        ("load", "i"), ("load", "n"), ("less", None), ("branch", 1), ("halt", None),
    ]
    run(code, variables)
    print(variables["i"], variables["total"])


main()
