import sys

f = sys.float_info
print(f.max, f.max_exp, f.max_10_exp, f.min, f.min_exp, f.min_10_exp, f.dig, f.mant_dig, f.epsilon, f.radix, f.rounds)
print(f)
print(len(f), f[0] == f.max, isinstance(f, tuple), type(f).__name__)
print(sys.int_info)
print(sys.hash_info.modulus == 2**61 - 1, sys.hash_info.width, sys.hash_info.inf, sys.hash_info.imag)
print(sys.get_int_max_str_digits())
for v in (639, -1, "a", 2**31, 1.5):
    try:
        print(sys.set_int_max_str_digits(v))
    except Exception as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(0)
print(len(str(10**5000)), int("1" * 5000) % 97)
sys.set_int_max_str_digits(maxdigits=700)
for f in (lambda: int("1" * 701), lambda: str(10**700), lambda: len(str(10**699)), lambda: int("1" * 701, 16) % 10, lambda: f"{10**700}"):
    try:
        print(f())
    except ValueError as e:
        print(e)
