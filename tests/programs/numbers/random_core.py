# The generator under random: the same seeds give CPython's numbers.
import _random

for seed in (0, 1, -1, 42, 2**32, 2**100 + 7, 0.5, "ignored"[0:0] or 12345678901234567890):
    r = _random.Random(seed)
    print([r.random() for _ in range(3)], r.getrandbits(1), r.getrandbits(32), r.getrandbits(53), r.getrandbits(200), r.getrandbits(0))
r = _random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(1000)]
r.setstate(state)
print(first == [r.random() for _ in range(1000)], len(state), state[0], state[-1], sum(first))
for bad in ((1,), [], (0,) * 624 + (700,), (-1,) + (0,) * 624):
    try:
        r.setstate(bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    r.getrandbits(-1)
except ValueError as e:
    print(e)
