import argparse, sys, io, contextlib
def run(p, *cmds):
    for c in cmds:
        o, e = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(o), contextlib.redirect_stderr(e):
            try: r = p.parse_args(c.split())
            except SystemExit as x: r = "exit %s" % x.code
            except argparse.ArgumentError as x: r = "AE %s" % x
        print(c, "->", r, o.getvalue(), e.getvalue())
p = argparse.ArgumentParser(prog="tool", description="A tool that does %(prog)s things and has a very long description that will wrap around the line at some point.", epilog="the end")
p.add_argument("name", help="the name"); p.add_argument("nums", nargs="*", type=int, help="numbers"); p.add_argument("-v", "--verbose", action="count", default=0, help="more"); p.add_argument("--flag", action="store_true"); p.add_argument("-o", "--output", metavar="FILE", default="out.txt", help="write to FILE (default: %(default)s)"); p.add_argument("--level", choices=["low", "high"], help="the level of what is to be done, a long help text that must be wrapped somewhere here"); p.add_argument("--many", nargs="+", type=float); p.add_argument("--opt", nargs="?", const="C", default="D"); p.add_argument("-x", action="append"); p.add_argument("--two", nargs=2, metavar=("A", "B")); p.add_argument("--bool", action=argparse.BooleanOptionalAction, default=True, help="bb"); p.add_argument("--version", action="version", version="%(prog)s 1.0")
run(p, "n", "n 1 2 -vv --flag", "", "n x", "-h", "n --level mid", "n --many 1 2.5 -o f", "n --opt --two a b", "n --opt z", "n -x1 -x 2", "--two a", "n --bogus", "n --le low", "n --v", "n --no-bool", "--version", "n -- -5", "n -5 -6", "n -vo f", "n --output=q", "n --flag=1", "n -xvv")
g = argparse.ArgumentParser(prog="git"); s = g.add_subparsers(dest="cmd", required=True, help="commands"); a = s.add_parser("add", help="add files", aliases=["a"]); a.add_argument("files", nargs="+"); c = s.add_parser("commit", help="commit it", description="Commits"); c.add_argument("-m", "--message", required=True); c.set_defaults(func="F")
run(g, "add x y", "commit -m hi", "commit", "", "bogus", "-h", "commit -h", "a z", "add", "add x --zz")
m = argparse.ArgumentParser(prog="m", formatter_class=argparse.ArgumentDefaultsHelpFormatter); e = m.add_mutually_exclusive_group(required=True); e.add_argument("--a", action="store_true"); e.add_argument("--b", type=int); gr = m.add_argument_group("grp", "group desc"); gr.add_argument("--c", default=5, type=int, help="cc"); m.add_argument("pos", nargs="?", default="d", help="pp")
run(m, "--a", "--b 3", "--a --b 3", "", "-h", "--a --c q")
print(m.format_usage(), p.parse_known_args(["n", "--zzz", "5"]), p.get_default("output"), repr(p))
try: p.add_argument("--flag")
except argparse.ArgumentError as x: print(x)
for bad in (lambda: p.add_argument("z", dest="q"), lambda: p.add_argument("--q", action="nope"), lambda: p.add_argument("--q", nargs=0), lambda: p.add_argument("--q", type="int"), lambda: p.add_argument("q", required=True), lambda: argparse.ArgumentParser(conflict_handler="x")):
    try: print(bad())
    except Exception as x: print(type(x).__name__, x)
def pos(s):
    v = int(s)
    if v < 0: raise argparse.ArgumentTypeError("must be positive")
    return v
t = argparse.ArgumentParser(prog="t", exit_on_error=False); t.add_argument("--p", type=pos)
run(t, "--p -3", "--p=-3", "--p x", "--p 4")
r = argparse.ArgumentParser(prog="r", formatter_class=argparse.RawDescriptionHelpFormatter, description="a\n  b\n    c", usage="%(prog)s [x]"); r.add_argument("rest", nargs=argparse.REMAINDER)
run(r, "a -b --c", "-h")
class Act(argparse.Action):
    def __call__(self, parser, ns, values, opt=None): setattr(ns, self.dest, values.upper())
u = argparse.ArgumentParser(prog="u", parents=[argparse.ArgumentParser(add_help=False)]); u.add_argument("--up", action=Act); u.add_argument("--const", action="store_const", const=9); u.add_argument("--ext", action="extend", nargs="+"); u.add_argument("--hid", help=argparse.SUPPRESS)
run(u, "--up q --const --ext a b --ext c", "-h"); print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(u.parse_args([])))
l = argparse.ArgumentParser(prog="longprogramname")
for i in range(12): l.add_argument(f"--option-number-{i}", help=f"h{i}")
l.add_argument("source"); l.add_argument("destination", nargs="+")
run(l, "-h")
im = argparse.ArgumentParser(prog="im"); im.add_argument("--foo"); im.add_argument("cmd"); im.add_argument("rest", nargs="*", type=int); print(im.parse_intermixed_args("doit 1 --foo bar 2 3".split()))
