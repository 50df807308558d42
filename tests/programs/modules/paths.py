from pathlib import *
import os
for t in ("/a/b.tar.gz", "a/b/../c", ".", "", "/", "//x/y", "///x", "a/./b//c/", ".hid", "x.", "a/.b.c", "..", "~"):
    p = PurePosixPath(t); print(repr(p), str(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(map(str, p.parents)), p.anchor, p.root, p.is_absolute(), hash(p) == hash(PurePosixPath(t)))
p = PurePosixPath("/a/b/c.txt"); print(p / "d", "x" / p, p / "/q", p.with_name("z"), p.with_suffix(".md"), p.with_stem("k"), p.relative_to("/a"), p.is_relative_to("/z"), p.match("*.txt"), p.match("b/*"), p.match("/a/*"), p.full_match("/a/**/*.txt"), p.full_match("*.txt"), p.as_uri(), p.joinpath("x", "y"), p < PurePosixPath("/b"), p == "/a/b/c.txt", PurePosixPath("/a/b").relative_to("/a/c/d", walk_up=True), p.parents[0], p.parents[-1], len(p.parents), p.parents[:2], bytes(PurePosixPath("a")))
for bad in (lambda: p.relative_to("/q"), lambda: p.with_name(""), lambda: p.with_suffix("x"), lambda: PurePosixPath("/").with_name("a"), lambda: p / 5, lambda: PurePosixPath(5), lambda: PurePosixPath("a").as_uri(), lambda: p.parents[9], lambda: PurePosixPath("a").match(""), lambda: p < 5, lambda: list(Path(".").glob("")), lambda: list(Path(".").glob("/x")), lambda: Path("/nonexist/q").read_text(), lambda: Path("/nonexist").mkdir(parents=False) if 0 else Path("/proc").mkdir()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
d = Path("/tmp") / f"pt{os.getpid()}"; d.mkdir(); (d / "s" / "t").mkdir(parents=True); (d / "a.txt").write_text("héllo\n"); (d / "b.py").write_bytes(b"x"); (d / "s" / "c.txt").touch(); (d / "s" / "t" / "d.txt").write_text("")
r = lambda it: sorted(str(x.relative_to(d)) for x in it)
print(r(d.iterdir()), r(d.glob("*.txt")), r(d.glob("**/*.txt")), r(d.rglob("*.txt")), r(d.glob("**")), r(d.glob("s/*")), r(d.rglob("*")), r(d.glob("[ab].*")), r(d.glob("*/")), r(d.glob("s/**/d.txt")), r(d.glob("nope")), r(d.glob("s")))
print((d / "a.txt").read_text(), (d / "a.txt").exists(), (d / "z").exists(), d.is_dir(), (d / "b.py").is_file(), (d / "a.txt").stat().st_size, (d / "a.txt").read_bytes())
for a, b, c in d.walk(): print(a.relative_to(d), sorted(b), sorted(c))
for a, b, c in d.walk(top_down=False): print(a.relative_to(d), sorted(b), sorted(c))
print((d / "a.txt").rename(d / "e.txt").name, (d / "l").symlink_to(d / "e.txt"), (d / "l").is_symlink(), (d / "l").readlink() == d / "e.txt", (d / "l").resolve() == (d / "e.txt").resolve(), (d / "s/..").resolve() == d.resolve())
with (d / "e.txt").open() as f: print(f.read())
(d / "nx").unlink(missing_ok=True)
try: (d / "nx").unlink()
except FileNotFoundError as e: print(e.errno)
try: d.mkdir()
except FileExistsError as e: print(e.errno)
d.mkdir(exist_ok=True)
for x in sorted(d.rglob("*"), reverse=True): x.rmdir() if x.is_dir() and not x.is_symlink() else x.unlink()
d.rmdir(); print(d.exists(), Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", isinstance(Path("a"), PurePosixPath), Path("a") == PurePosixPath("a"), f"{Path('a/b')}", os.fspath(Path("q")), {Path("a"): 1}[Path("a")], sorted([Path("b"), Path("a/c"), Path("a")]), Path("~").expanduser() == Path.home())
