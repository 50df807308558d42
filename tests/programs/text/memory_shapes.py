"""Memoryviews of several dimensions; arrays in files."""
import array
import io


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


m = memoryview(bytes(range(24)))
cube = m.cast("B", [2, 3, 4])
print(cube.tolist(), cube.shape, cube.strides, cube.ndim, len(cube), cube.nbytes, cube.format, cube.contiguous)
table = m.cast("I", (2, 3))
print(table.tolist(), table.strides, table[1, 2], table[-1, -1], table.tobytes() == m.tobytes(), table == m.cast("I", (2, 3)), table == m.cast("I", (3, 2)))
print(table.cast("B").shape, m.cast("B", [24]).ndim, repr(m)[:8], cube.hex() == m.hex())
writable = memoryview(bytearray(12)).cast("B", (3, 4))
writable[1, 2] = 7
writable[-1, 0] = 9
print(writable.tolist(), writable.readonly, writable.toreadonly().shape)
print(writable[1:].tolist(), writable[:1].shape, writable[1:2][0, 2])
for key in ((0,), (0, 1, 2), 1, (3, 0), (0, 4), ("a", 0)):
    attempt(writable.__getitem__, key)
attempt(m.cast, "B", [5, 5])
attempt(m.cast, "B", [0, 24])
attempt(m.cast, "B", ["a"])
attempt(m.cast, "B", 24)
print(cube.cast("B", [24]).shape)
attempt(cube.cast, "B", [4, 6])
attempt(writable.__setitem__, (9, 9), 1)
attempt(writable.__setitem__, (0, 0), 300)
released = memoryview(b"x")
released.release()
print(repr(released)[:21])

numbers = array.array("i", [1, 2, 3])
file = io.BytesIO()
numbers.tofile(file)
print(file.getvalue(), file.seek(0))
more = array.array("i", [0])
print(more.fromfile(file, 2), more)
attempt(more.fromfile, file, 5)
print(more)
attempt(more.fromfile, file, -1)
attempt(more.fromfile, io.StringIO("text"), 1)
attempt(more.tofile, 5)
