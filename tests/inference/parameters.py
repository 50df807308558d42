"""Prints a random program about the lifetimes of arguments: functions that bind their parameters anew or delete them, called by
name, through values, with keywords, * and **, with objects that say when they die.

Usage: python3 parameters.py SEED

CPython's output is the expected one.
"""

import random
import sys

HEADING = """\
import functools


class D:
    made = 0

    def __init__(self, tag):
        D.made += 1
        self.tag = tag

    def __del__(self):
        print("del", self.tag)

    def meth(self, x, y=None):
        x = y
        print("meth", self.tag)
        self = x
        print("meth end")


def kinds(*values):
    print(*[type(value).__name__ for value in values])
"""


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = []
        self.objects = 0

    def fresh(self):
        self.objects += 1
        return f"D({self.objects})"

    def statement(self, v, w):
        """A statement about two variables, which may be the same."""
        return self.random.choice([
            lambda: [f"{v} = None"],
            lambda: [f"{v} = {w}"],
            lambda: [f"{v} = [{w}, {v}]"],
            lambda: [f"{v}, {w} = {w}, {v}"] if v != w else [f"{v} = ({v},)"],
            lambda: [f"kinds({v})"],
            lambda: ["try:", f"    del {v}", "except UnboundLocalError:", "    pass", f"{v} = 1"],
            lambda: [f"for {v} in range({self.random.randrange(3)}):", f"    print('loop', {v})"],
            lambda: [f"{v} = {self.call([v, w, self.fresh(), '3'])}"] if self.functions else [f"{v} = 3"],
            lambda: ["if D.made % 2:", f"    {v} = {self.fresh()}"],
            lambda: ["try:", f"    {v}.missing", f"except AttributeError as {w}:", "    print('missing')", f"{w} = 2"],
            lambda: [f"while {v} is not None and not isinstance({v}, int):", f"    {v} = {v}[0] if isinstance({v}, (list, tuple)) and {v} else None"],
            lambda: ["if D.made % 5 == 0:", f"    raise ValueError({w})"],
            lambda: [f"if isinstance({v}, D):", f"    {v}.meth({w}, {self.fresh()})"],
            lambda: [f"{v} = (lambda q: (q := [q]))({w})"],
        ])()

    def call(self, values):
        name, parameters, collects, collects_named = self.random.choice(self.functions)
        given = [self.random.choice(values) for _ in parameters]
        more = f", {self.fresh()}" if collects and self.random.random() < 0.6 else ""
        named = f", extra={self.fresh()}" if collects_named and self.random.random() < 0.5 else ""
        pairs = list(zip(parameters, given))
        return self.random.choice([
            f"{name}({', '.join(f'{p}={a}' for p, a in pairs)}{named})",
            f"{name}(*[{', '.join(given)}]{named})",
            f"{name}(*({', '.join(given)},){more})",
            f"{name}(**{{{', '.join(f'{p!r}: {a}' for p, a in pairs)}}})",
            f"[{name}][0]({', '.join(given)}{more}{named})",
            f"functools.partial({name}, {given[0]})({', '.join(given[1:])})",
            f"{name}({', '.join(given)}{more}{named})",
        ])

    def function(self, name):
        parameters = [f"p{i}" for i in range(self.random.randrange(1, 4))]
        collects, collects_named = self.random.random() < 0.3, self.random.random() < 0.3
        variables = parameters + ["rest"] * collects + ["names"] * collects_named
        heading = ", ".join(parameters + ["*rest"] * collects + ["**names"] * collects_named)
        lines = []
        for _ in range(self.random.randrange(2, 6)):
            lines += self.statement(self.random.choice(variables), self.random.choice(variables))
        lines.append(f"return {self.random.choice(variables + ['None'])}")
        self.functions.append((name, parameters, collects, collects_named))
        return [f"def {name}({heading}):", *("    " + line for line in lines), ""]

    def text(self):
        lines = [line for i in range(5) for line in self.function(f"f{i}")]
        lines += ["def main():", f"    a = {self.fresh()}", f"    b = [{self.fresh()}]"]
        for _ in range(12):
            target = self.random.choice(["", "a = ", "b = "])
            lines += ["    try:", f"        {target}{self.call(['a', 'b', self.fresh(), self.fresh(), '7', f'[{self.fresh()}]'])}"]
            lines += ["    except (ValueError, TypeError) as error:", "        print(type(error).__name__)", "    print('--')"]
        return "\n".join([HEADING, *lines, "", "for _ in range(3):", "    main()"])


print(Program(int(sys.argv[1])).text())
