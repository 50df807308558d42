"""Functions of the library are replaced, and call one another by their names."""
import random
import textwrap
import string


def always(self, n):
    return n - 1


random.Random._randbelow = always
print(random.Random(1).choice("xyz"), random.choice([1, 2, 3]))
before = textwrap.TextWrapper.wrap
textwrap.TextWrapper.wrap = lambda self, text: ["[" + line + "]" for line in before(self, text)]
print(textwrap.fill("one two three four", 9))


class Loud(string.Template):
    delimiter = "%"


print(Loud("%a %b").safe_substitute(a=1))
textwrap.dedent = lambda text: text.strip()
print(textwrap.dedent("  x "))
random.shuffle = sorted
print(random.shuffle([2, 1]))
