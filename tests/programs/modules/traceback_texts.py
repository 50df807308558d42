"""The module traceback, traceback objects and the hooks of sys."""
import io
import sys
import traceback


def fails(depth):
    if depth:
        return fails(depth - 1) + 1
    return {}["key" + str(1 / 1)]


def chained():
    try:
        fails(0)
    except KeyError as error:
        raise ValueError("chained",
                         "over lines") from error


def shorten(text):
    return text.replace(__file__, "FILE")


for depth in (0, 2, 8):
    try:
        fails(depth)
    except KeyError as error:
        print(shorten(traceback.format_exc()), end="")
        tb = error.__traceback__
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_lineno)
        print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(tb)][:2])
        summary = traceback.extract_tb(tb)
        print(len(summary), shorten(repr(summary[0])), summary[-1].line, summary[-1].lineno, summary[-1].name, summary[0][2], summary[-1].end_lineno, len(summary[0]))
        print(len(traceback.extract_tb(tb, limit=1)), len(traceback.format_tb(tb)), shorten(traceback.format_tb(tb, -1)[0]), end="")
try:
    chained()
except ValueError as error:
    print(shorten("".join(traceback.format_exception(error))), end="")
    print(shorten("".join(traceback.format_exception(error, chain=False))), end="")
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    print([shorten(part) for part in traceback.format_exception(type(error), error, error.__traceback__, limit=1, chain=False)])
    t = traceback.TracebackException.from_exception(error)
    print(str(t), t.exc_type_str, t.__cause__.exc_type_str, len(t.stack), t.exceptions, t.__suppress_context__, list(t.format_exception_only()))
    output = io.StringIO()
    traceback.print_exc(file=output, limit=1)
    traceback.print_tb(error.__traceback__, file=output)
    traceback.print_exception(error, file=output)
    print(shorten(output.getvalue()), end="")
    print(sys.exc_info()[0], sys.exception() is error, sys.exc_info()[2] is error.__traceback__)
try:
    try:
        [].nothing
    except AttributeError:
        __import__("not_a_" + "module")
except ImportError as error:
    error.add_note("a note\nof two lines")
    print(shorten(traceback.format_exc()), end="")
    print(traceback.format_exception_only(error))
try:
    print(valeu)
except NameError as error:
    value = 1
    print(traceback.format_exception_only(error))
try:
    raise ExceptionGroup("group", [ValueError("one"), ExceptionGroup("inner", [TypeError("two"), OSError(2, "no")])])
except* TypeError as group:
    print(shorten(traceback.format_exc()), end="")
except* Exception as group:
    print(shorten("".join(traceback.format_exception(group))), end="")
    print("".join(traceback.format_exception_only(group, show_group=True)), end="")
print(traceback.format_exception_only(None), traceback.format_exception_only(ValueError()), traceback.format_exception_only(KeyError("k")))
print(traceback.format_exc(), end="")
try:
    raise SyntaxError("bad", ("file.py", 3, 5, "x = = 1\n", 3, 6))
except SyntaxError as error:
    print(traceback.format_exception_only(error))
print(traceback.format_list([("f.py", 3, "func", "code()"), traceback.FrameSummary("g.py", 4, "other", line=" more ")]), end="\n")
print(traceback.FrameSummary("g.py", 4, "other", line="x") == ("g.py", 4, "other", "x"), traceback.StackSummary.from_list([("a", 1, "b", None)])[0].line)
for bad in ((1,), (ValueError(), 1)):
    try:
        traceback.format_exception(*bad)
    except Exception as error:
        print(type(error).__name__, error)


class Bad(Exception):
    def __str__(self):
        raise ValueError


print(traceback.format_exception_only(Bad()))


def here():
    return sys._getframe().f_code.co_name, sys._getframe(0).f_lineno


print(here())


class Finalized:
    def __del__(self):
        raise ValueError("in __del__")


unraisable = []
sys.unraisablehook = lambda args: unraisable.append((args.exc_type, str(args.exc_value), args.err_msg, args.object.__name__))
x = Finalized()
del x
print(unraisable)
sys.unraisablehook = sys.__unraisablehook__
sys.displayhook(None)
sys.displayhook("shown")
import builtins
print(builtins._)
output = io.StringIO()
standard, sys.stderr = sys.stderr, output
try:
    fails(0)
except KeyError as error:
    sys.excepthook(type(error), error, error.__traceback__)
sys.stderr = standard
print(shorten(output.getvalue()), end="")
print(sys.byteorder, sys.platform, sys.maxsize, sys.flags.optimize, len(sys.flags), "os" in sys.stdlib_module_names, "sys" in sys.builtin_module_names, sys.getswitchinterval())
print(sys.float_info.max, sys.int_info.bits_per_digit, sys.hash_info.width, sys.intern("abc") is sys.intern("abc"), type(sys.path), sys.modules["sys"] is sys, sys.gettrace(), type(sys.modules))
print([sys.getsizeof(v) for v in (0, 1, 2**30, 2**60, 1.5, True, None, "", "abc", "€", b"", b"abc", (), (1, 2), [], {}, {1: 2}, dict.fromkeys("abc"), set(), set(range(5)), set(range(100)), range(3), object(), 1j)])


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb.tb_lineno > 0)


sys.excepthook = hook
raise RuntimeError("uncaught")
