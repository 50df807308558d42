def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n in [0, 1, -1, 127, 128, -128, -129, 255, 256, 2**63, -(2**63), 2**64, -(2**64), 3**50, -(3**50)]:
    for length in [0, 1, 2, 8, 9, 12]:
        for order in ("big", "little"):
            for signed in (False, True):
                try:
                    data = n.to_bytes(length, order, signed=signed)
                except OverflowError as e:
                    continue
                assert int.from_bytes(data, order, signed=signed) == n or length == 0
                print(n, length, order, signed, data)
show(lambda: (1).to_bytes())
show(lambda: (-1).to_bytes(2))
show(lambda: (300).to_bytes(1))
show(lambda: (1).to_bytes(-1))
show(lambda: (1).to_bytes("a"))
show(lambda: (1).to_bytes(2, 3))
show(lambda: (1).to_bytes(2, "x"))
show(lambda: int.from_bytes([1, 2, 3], "little"))
show(lambda: int.from_bytes(bytearray(b"\xff"), "big", signed=True))
show(lambda: int.from_bytes("a", "big"))
show(lambda: int.from_bytes([300], "big"))
show(lambda: int.from_bytes(5, "big"))
show(lambda: bool.from_bytes(b"\x01"))
show(lambda: int(b" 1_2 "))
show(lambda: int(bytearray(b"ff"), 16))
show(lambda: int(b"\xff"))
show(lambda: int(b"1\x002"))
show(lambda: float(b"1.5"))
show(lambda: float(bytearray(b"x")))
