#!/usr/bin/env python3
"""Prints a random program about exceptions: raised by the program and by the runtime, caught, raised again, from others, in handlers,
finally clauses, with statements, generators and calls, and looked at or not. Its output must be the same with and without
inference, with forced exits, and in CPython.

    python3 tests/inference/exceptions.py SEED
"""
import random
import sys

HEADING = '''\
import sys, traceback


class Own(Exception):
    pass


class Coded(Own):
    def __init__(self, code):
        self.code = code


class Loud:
    def __init__(self, tag):
        self.tag = tag

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        note("exit", self.tag, kind and kind.__name__, show(sys.exception()))
        return self.tag % 3 == 0

    def __del__(self):
        note("del", self.tag)


log = []


def note(*what):
    log.append(what)


def show(e, depth=0):
    if e is None or depth > 4:
        return None
    return (type(e).__name__, str(e), show(e.__context__, depth + 1), show(e.__cause__, depth + 1), e.__suppress_context__)


def lines(e):
    return [f"{f.name}:{f.lineno}" for f in traceback.extract_tb(e.__traceback__)]


def fail(k):
    if k % 5 == 0:
        raise ValueError(k)
    return k
'''

TYPES = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "LookupError", "ArithmeticError", "Exception", "Own", "Coded", "StopIteration", "(KeyError, Own)", "(ValueError, IndexError)", "TypeError", "AttributeError", "RuntimeError"]
RAISES = [
    "raise ValueError(x)", "raise KeyError", "raise Own('own', x)", "raise Coded(x)", "d[x + 50]", "[][x]", "x // 0", "x % 0.0", "int('q')", "fail(x * 5)", "raise IndexError('i')",
    "next(iter([]))", "None.nothing", "len(x)", "x = fail(x)", "raise LookupError(x) from None", "raise RuntimeError('r') from KeyError(x)", "assert x < 0, x", "raise StopIteration(x)", "(1).bit_length(2)", "d[[]]", "[1, 2].index(9)",
]


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.functions = 0

    def block(self, depth, handling, loop):
        r = self.r
        lines = []
        for _ in range(r.randint(1, 3)):
            lines += self.statement(depth, handling, loop)
        return lines

    def statement(self, depth, handling, loop):
        r = self.r
        kind = r.random()
        if depth > 0 and kind < 0.4:
            return self.attempt(depth - 1, handling, loop)
        if depth > 0 and kind < 0.48:
            return [f"with Loud({r.randint(1, 9)}):"] + ["    " + line for line in self.block(depth - 1, handling, loop)]
        if depth > 0 and kind < 0.58:
            return [f"for y in range({r.randint(1, 3)}):"] + ["    " + line for line in self.block(depth - 1, handling, True)]
        if kind < 0.72:
            return [r.choice(RAISES)]
        if kind < 0.78 and self.functions > 0:
            return [f"note(f{r.randrange(self.functions)}(x + {r.randint(0, 2)}, n - 1) if n > 0 else 0)"]
        if kind < 0.82 and self.functions > 0:
            return [f"for v in g{r.randrange(self.functions)}(x, n - 1):", f"    note('v', v, show(sys.exception()))"] + ([f"    {r.choice(RAISES)}"] if r.random() < 0.3 else [])
        if kind < 0.86 and handling:
            return [r.choice(["raise", "raise Own('again')", "raise Own('from') from e" if handling == 2 else "raise", "note(lines(e))" if handling == 2 else "note(show(sys.exception()))"])]
        if kind < 0.9:
            return ["note(show(sys.exception()))"]
        if kind < 0.93 and loop:
            return [r.choice(["break", "continue"])]
        if kind < 0.95:
            return ["return x"]
        return [f"x += {r.randint(1, 3)}", "note(x)"]

    def attempt(self, depth, handling, loop):
        r = self.r
        lines = ["try:"] + ["    " + line for line in self.block(depth, handling, loop)]
        clauses = r.choice([0, 1, 1, 1, 2, 3])
        for _ in range(clauses):
            named = r.random() < 0.5
            inner = 2 if named else (2 if handling == 2 and r.random() < 0 else 1)
            lines += [f"except {r.choice(TYPES)}{' as e' if named else ''}:"]
            body = ["note('caught', show(e))"] if named and r.random() < 0.5 else []
            lines += ["    " + line for line in body + self.block(depth, inner, loop)]
        if clauses and r.random() < 0.2:
            lines += ["else:"] + ["    " + line for line in self.block(depth, handling, loop)]
        if not clauses or r.random() < 0.25:
            lines += ["finally:", "    note('finally', x, show(sys.exception()))"]
            last = self.statement(depth, handling, False)
            if r.random() < 0.4 and not any("return" in line for line in last):
                lines += ["    " + line for line in last]
        return lines

    def program(self):
        lines = [HEADING]
        for i in range(5):
            lines += [f"def f{i}(x, n):", "    d = {1: 2}"] + ["    " + line for line in self.block(3, 0, False)] + ["    return x", "", ""]
            body = self.block(2, 0, False)
            cut = self.r.randint(0, len(body))
            while cut < len(body) and body[cut].startswith((" ", "except", "else", "finally")):
                cut += 1
            lines += [f"def g{i}(x, n):", "    d = {1: 2}", "    yield x"] + ["    " + line for line in body[:cut]] + ["    try:", "        yield sys.exception()", "        " + self.r.choice(RAISES)] + [
                f"    except {self.r.choice(TYPES)}:", "        yield show(sys.exception())", "        note('resumed', show(sys.exception()))"] + ["    " + line for line in body[cut:]] + ["    yield -x", "", ""]
            self.functions += 1
        lines += [
            "for f in (" + ", ".join(f"f{i}, g{i}" for i in range(5)) + "):", "    for x in (0, 1, 5):", "        try:", "            result = f(x, 2)", "            if f.__name__[0] == 'g':",
            "                result = list(result)", "            print(f.__name__, x, result)", "        except Exception as e:", "            print(f.__name__, x, 'raised', show(e), lines(e)[1:])",
            "        if sys.exception() is not None:", "            print('left', sys.exception())", "        print(len(log), log[-12:])", "        log.clear()",
        ]
        return "\n".join(lines) + "\n"


print(Writer(int(sys.argv[1])).program(), end="")
