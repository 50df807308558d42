"""Importing a module that is no Python raises its SyntaxError when the import runs."""


def show(error):
    print(type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text), error.filename.rsplit("/")[-1])


try:
    from wrong_package import incomplete
except SyntaxError as e:
    show(e)
try:
    import wrong_package.unindented
except IndentationError as e:
    show(e)
try:
    from wrong_package.returning import x
except SyntaxError as e:
    show(e)
try:
    import wrong_package.incomplete
except SyntaxError as e:
    show(e)
try:
    eval("1 +* 2")
except SyntaxError as e:
    print(e.lineno, e.offset)
if len(__name__) == 0:
    import wrong_package.incomplete
