"""Options of a command line, whose types say what the program computes with: also where they are not what was said."""
import argparse
from argparse import ArgumentParser


class Runner:
    def __init__(self):
        self.parser = None
        self.parser = argparse.ArgumentParser()
        self.args = None

    def parse_args(self, given):
        self.args = self.parser.parse_args(given)
        return self.args


def work(steps, theta, label, verbose):
    total = 0.0
    for i in range(steps):
        total += theta * i
    return f"{label}:{total:.2f}" if verbose else total


runner = Runner()
runner.parser.add_argument("--steps", type=int, default=10)
runner.parser.add_argument("--theta", "-t", type=float, default=0.5)
runner.parser.add_argument("--the-label", dest="label", default="sum")
runner.parser.add_argument("-v", action="store_true")
group = runner.parser.add_mutually_exclusive_group()
group.add_argument("--seed", type=int)
group.add_argument("--many", nargs="*", type=int, default=[])
for given in ([], ["--steps", "4", "-t", "2"], ["--the-label", "x", "-v"], ["--seed", "7"], ["--many", "1", "2"]):
    args = runner.parse_args(given)
    print(work(args.steps, args.theta, args.label, args.v), args.seed, args.many)
    args.steps = 2**65
    print(args.steps + 1, args.seed is None or args.seed + 1)
    args.theta = "changed"
    try:
        print(work(2, args.theta, args.label, args.v))
    except TypeError as error:
        print(error)
other = ArgumentParser()
other.add_argument("steps", type=lambda text: text[::-1])
other.add_argument("rest", nargs="?", type=float, default=3)
parsed = other.parse_args(["abc"])
print(parsed.steps, parsed.rest * 2)
parsed = other.parse_args(["abc", "1.5"])
print(parsed.steps, parsed.rest * 2)
