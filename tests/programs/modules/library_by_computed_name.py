"""Functions of the library are found by names that nobody wrote down."""
import functools
import operator
import random
import string
import textwrap

for module, names in ((string, ("cap", "words")), (textwrap, ("de", "dent")), (operator, ("contains", ""))):
    function = getattr(module, "".join(names))
    print(function.__name__, callable(function))
print(getattr(textwrap, "".join(reversed("tnedni")))("a\nb", "> "))
print(getattr(operator, "".join(["l", "t"]))(1, 2), getattr(random.Random(1), "rand" + str("int"))(1, 1))
print(getattr([3, 1], "so" + "rt")(), getattr("abc", chr(117) + "pper")())
