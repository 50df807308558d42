"""Examples in docstrings.

>>> double(4)
8
"""
import doctest
import sys


def double(n):
    """Twice.

    >>> double(2)
    4
    >>> for i in range(2):
    ...     double(i)
    0
    2
    >>> double([])
    [1]
    >>> def triple(n):
    ...     return n * 3
    ...
    >>> triple(3)
    9
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> 'a' * 100   # doctest: +ELLIPSIS
    'aaa...'
    """
    return n * 2


class Counter:
    """
    >>> c = Counter()
    >>> c.up(); c.up()
    1
    2
    >>> c.value
    3
    """

    def __init__(self):
        self.value = 0

    def up(self):
        """
        >>> Counter().up()
        1
        """
        self.value += 1
        return self.value

    @property
    def text(self):
        """
        >>> print(Counter().text + "\\n\\nend")
        n=0
        <BLANKLINE>
        end
        """
        return f"n={self.value}"


stdout = sys.stdout
runner = doctest.DocTestRunner(verbose=True)
for test in doctest.DocTestFinder().find(__import__("__main__")):
    runner.run(test, out=lambda text: stdout.write(text.replace(__file__, "FILE")))
print(runner.summarize())
print(doctest.DocTestParser().parse("a\n  >>> 1\n  1\n\nb")[1].want)
