# Text that grows in place needs no memory for its former states, wherever it is kept, and other references keep their state.
text = ""
marks = []
for i in range(100_000):
    text += "ab"
    if len(text) % 50_000 == 0:
        marks.append(text)
print(len(text), [len(mark) for mark in marks], marks[0] == text[:50_000])


class Page:
    def __init__(self):
        self.text = ""

    def add(self, part):
        self.text += part


def build(n):
    built = ""
    for i in range(n):
        built = built + str(i % 10)
        built += ","
    return built


page = Page()
for i in range(100_000):
    page.add("x")
before = page.text
page.add("y")
print(len(before), len(page.text), before[-1], page.text[-1], len(build(100_000)))


def twice():
    global text
    text += "!"
    return "?"


text = "t"
text += twice()
print(text)
text = "".join(["u", "v"])
pair = (text, twice(), text)
print(pair)
row = []
for i in range(100_000):
    row.append(i)
    row += [i]
print(len(row), sum(row))
