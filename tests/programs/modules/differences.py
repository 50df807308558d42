import difflib, random
a = "one\ntwo\nthree\nfour\nfive\nsix\n".splitlines(True); b = "ore\ntree\nemu\nfour\nfivve\nsix\nseven\n".splitlines(True)
print("".join(difflib.ndiff(a, b))); print("".join(difflib.unified_diff(a, b, "A", "B", "d1", "d2"))); print("".join(difflib.context_diff(a, b, "A", "B", n=1)))
d = list(difflib.ndiff(a, b)); print("".join(difflib.restore(d, 1)) == "".join(a), "".join(difflib.restore(d, 2)) == "".join(b))
s = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;"); print(s.ratio(), s.get_matching_blocks(), s.get_opcodes(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]), difflib.SequenceMatcher(lambda x: x == " ", "a b c d", "ab cd e").get_opcodes())
random.seed(4)
for k in range(30):
    x = ["".join(random.choice("abc ") for _ in range(random.randrange(6))) + "\n" for _ in range(random.randrange(12))]; y = [l if random.random() < .6 else l[::-1] for l in x] + ["q\n"] * random.randrange(2)
    print("".join(difflib.ndiff(x, y)), "".join(difflib.unified_diff(x, y, n=1)), difflib.SequenceMatcher(None, x, y).ratio())
x = [random.randrange(30) for _ in range(500)]; y = [v for v in x if random.random() < .8]
print(difflib.SequenceMatcher(None, x, y).ratio(), difflib.SequenceMatcher(None, x, y, autojunk=False).ratio())
for bad in (lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: difflib.get_close_matches("a", [], n=0), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff("ab", ["b"]))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
