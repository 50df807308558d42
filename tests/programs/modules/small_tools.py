# getopt, queue, colorsys, fnmatch, glob, secrets, timeit.
import colorsys
import fnmatch
import getopt
import glob
import os
import queue
import secrets
import timeit


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for arguments in (
    ["-a", "-b", "value", "--long=x", "--flag", "rest", "-c"], ["-bvalue", "--", "-a"], ["-ab", "v", "--lo", "y"], ["-x"], ["-b"],
    ["--none"], ["--flag=1"], ["--long"], ["-"], ["one", "-a", "two"], ["--f"], ["--l", "1"],
):
    attempt(lambda: getopt.getopt(arguments, "ab:c", ["long=", "flag", "fly"]))
    attempt(lambda: getopt.gnu_getopt(arguments, "ab:c", ["long=", "flag", "fly"]))
attempt(lambda: getopt.gnu_getopt(["a", "-a"], "+a", "only"))

waiting = queue.Queue(2)
waiting.put(1)
waiting.put(2)
print(waiting.qsize(), waiting.full(), waiting.empty())
attempt(lambda: waiting.put(3, False))
attempt(lambda: waiting.put(3, timeout=0.01))
attempt(lambda: waiting.put(3, timeout=-1))
print(waiting.get(), waiting.get_nowait(), waiting.unfinished_tasks)
attempt(waiting.get_nowait)
waiting.task_done()
waiting.task_done()
waiting.join()
attempt(waiting.task_done)
ordered, last = queue.PriorityQueue(), queue.LifoQueue()
for item in (3, 1, 2):
    ordered.put(item)
    last.put(item)
print([ordered.get() for _ in range(3)], [last.get() for _ in range(3)], queue.Queue[int])
last.shutdown()
attempt(lambda: last.put(1))
attempt(last.get)
simple = queue.SimpleQueue()
simple.put(1)
print(simple.qsize(), simple.get(), simple.empty())
attempt(simple.get_nowait)

for color in ((0.1, 0.5, 0.9), (0.7, 0.7, 0.7), (1.0, 0.0, 0.3), (0.9, 0.8, 0.7)):
    print(colorsys.rgb_to_yiq(*color), colorsys.yiq_to_rgb(*colorsys.rgb_to_yiq(*color)))
    print(colorsys.rgb_to_hls(*color), colorsys.hls_to_rgb(*colorsys.rgb_to_hls(*color)))
    print(colorsys.rgb_to_hsv(*color), colorsys.hsv_to_rgb(*colorsys.rgb_to_hsv(*color)))

for pattern in ("*.py[!a-z]?x[]", "a*b*c", "**", "[a-", "[z-a]", "[!z-a]", "[]]", "[a-c-e&&~]", "[^a]", "", "a.b", "*a*", "[a-c-]", "[!]a]"):
    print(pattern, fnmatch.translate(pattern), fnmatch.filter(["a", "abc", "axbxc", "[a-", "]", "b.pyc", "-", "^", ""], pattern))
print(fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.fnmatchcase(b"A", b"[a-z]"), fnmatch.fnmatch("x\n", "x"))

os.makedirs("glob_tree/inner/deep", exist_ok=True)
for name in ("glob_tree/a.txt", "glob_tree/b.py", "glob_tree/.hidden", "glob_tree/inner/c.txt", "glob_tree/inner/deep/d.txt"):
    open(name, "w").close()
for pattern in ("glob_tree/*", "glob_tree/*.txt", "glob_tree/**/*.txt", "glob_tree/.*", "glob_tree/*/", "glob_tree/[ab].*", "glob_tree/b.py", "none*"):
    print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob("**", root_dir="glob_tree", recursive=True)), sorted(glob.glob("*", root_dir="glob_tree", include_hidden=True)))
print(glob.escape("a[b]*?"), glob.translate("**/*.py?", recursive=True), glob.translate("a*/[b]"))
for name in ("inner/deep/d.txt", "inner/c.txt", ".hidden", "b.py", "a.txt"):
    os.remove("glob_tree/" + name)
for name in ("glob_tree/inner/deep", "glob_tree/inner", "glob_tree"):
    os.rmdir(name)

print(len(secrets.token_bytes(5)), len(secrets.token_hex(5)), secrets.randbelow(1), secrets.choice("a"), secrets.compare_digest("a", "a"))
attempt(lambda: secrets.randbelow(0))
print(timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: None, number=1, repeat=3)))
