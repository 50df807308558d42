# int from text and to text, in all bases.
for s in [" 12 ", "+7", "-0", "0_0", "1_000_000", "٣٤", "１２", " 5 ", "0b101", "0o17", "0XfF", "0x_1f", "007"]:
    for base in (10, 0, 16):
        try:
            print(repr(s), base, int(s, base))
        except ValueError as e:
            print(repr(s), base, e)
for s in ["", " ", "_1", "1__2", "1_", "- 1", "+-1", "1 2", "0x", "0b2", "²", "1\0"]:
    try:
        print(int(s, 0))
    except ValueError as e:
        print(e)
print(int("zz", 36), int("-Zz", 36), int("1" * 100, 3), int("7" * 50, 8))
n = 3**400
print(n, -n)
print(hex(n), oct(-n), bin(2**70 + 1), hex(0), oct(0), bin(0), hex(-255))
for base in (2, 3, 7, 10, 16, 36):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    m, text = n, ""
    while m:
        m, d = divmod(m, base)
        text = digits[d] + text
    assert int(text, base) == n, base
assert int(str(n * 7**900)) == n * 7**900
big = 7**5000
text = str(big)
print(len(text), text[:20], text[-20:], int(text) == big)
print(int(3.99), int(-3.99), int(1e25), int(True), int(), int("0" * 10 + "5"))
print(f"{n:x}"[:20], f"{-12345:,}", f"{2**64:_x}", "%d %x %o" % (n % 10**30, 255, 8))
print((5).bit_length(), (-(2**100)).bit_length(), (0).bit_length(), (255).bit_count(), (-(2**100) + 1).bit_count())
print((7).as_integer_ratio(), (7).is_integer(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).conjugate(), True.real)
