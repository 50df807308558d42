# Lines of text in memory, while it is written and read in turn.
import io

file = io.StringIO("a\nb\r\nc")
print(list(file), next(file, "end"), file.write("more\nx"), file.seek(0), next(file), file.tell(), file.read(3), list(file))
file = io.StringIO()
file.write("l1\n")
file.write("l2")
print(repr(file.getvalue()), file.tell(), list(file), file.seek(0), list(file), file.write("\nl3\n"), file.seek(1), next(file), next(file))
print([list(io.StringIO("a\rb\r\nc\n", newline)) for newline in (None, "", "\n", "\r", "\r\n")])
file.close()
for step in (lambda: next(file), lambda: file.write("x"), lambda: list(file)):
    try:
        step()
    except ValueError as error:
        print(error)


class Loud(io.StringIO):
    def readline(self, size=-1):
        return super().readline(size).upper()


print(list(Loud("a\nb\n")), next(Loud("x")))
