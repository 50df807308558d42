# Types that no name leads to are called all the same.
print({}.fromkeys("ab", 0))
print((5).from_bytes(b"\x01\x00"))
print((1.5).fromhex("0x1.8p1"))
