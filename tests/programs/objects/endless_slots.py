# Special methods that end up at themselves without any Python function in between.
class Shown:
    pass


Shown.__repr__ = Shown.__str__
try:
    str(Shown())
except RecursionError as error:
    print(type(error).__name__)


class Called:
    pass


called = Called()
Called.__call__ = called
try:
    called()
except RecursionError as error:
    print(type(error).__name__)


class Descriptor:
    pass


descriptor = Descriptor()
Descriptor.__get__ = descriptor
Descriptor.value = descriptor
try:
    descriptor.value
except (RecursionError, TypeError):
    print("no value")
