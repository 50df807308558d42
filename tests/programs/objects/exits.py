"""What sys.exit, exit and quit raise."""
import sys

for leave in (sys.exit, exit, quit):
    for arguments in ((), (None,), (3,), ("text",), ((1, 2),), ((),)):
        try:
            leave(*arguments)
        except SystemExit as error:
            print(repr(error.code), error.args, repr(error))


class Stop(SystemExit):
    pass


try:
    raise Stop(4, 5)
except SystemExit as error:
    print(error.code, isinstance(error, Exception))
sys.exit((7,))
