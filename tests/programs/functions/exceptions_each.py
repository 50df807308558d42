# Each common built-in exception, raised with no, one and two arguments: what it keeps.


def show(error):
    fields = [name for name in ("code", "value", "name", "obj", "errno", "strerror", "filename", "msg", "lineno") if hasattr(error, name)]
    print(type(error).__name__, error.args, repr(error), str(error), {name: getattr(error, name) for name in fields})


def baseexception(count):
    if count == 0:
        raise BaseException
    if count == 1:
        raise BaseException("text")
    raise BaseException("text", 2)


def exception(count):
    if count == 0:
        raise Exception
    if count == 1:
        raise Exception("text")
    raise Exception("text", 2)


def generatorexit(count):
    if count == 0:
        raise GeneratorExit
    if count == 1:
        raise GeneratorExit("text")
    raise GeneratorExit("text", 2)


def keyboardinterrupt(count):
    if count == 0:
        raise KeyboardInterrupt
    if count == 1:
        raise KeyboardInterrupt("text")
    raise KeyboardInterrupt("text", 2)


def arithmeticerror(count):
    if count == 0:
        raise ArithmeticError
    if count == 1:
        raise ArithmeticError("text")
    raise ArithmeticError("text", 2)


def assertionerror(count):
    if count == 0:
        raise AssertionError
    if count == 1:
        raise AssertionError("text")
    raise AssertionError("text", 2)


def buffererror(count):
    if count == 0:
        raise BufferError
    if count == 1:
        raise BufferError("text")
    raise BufferError("text", 2)


def eoferror(count):
    if count == 0:
        raise EOFError
    if count == 1:
        raise EOFError("text")
    raise EOFError("text", 2)


def lookuperror(count):
    if count == 0:
        raise LookupError
    if count == 1:
        raise LookupError("text")
    raise LookupError("text", 2)


def memoryerror(count):
    if count == 0:
        raise MemoryError
    if count == 1:
        raise MemoryError("text")
    raise MemoryError("text", 2)


def referenceerror(count):
    if count == 0:
        raise ReferenceError
    if count == 1:
        raise ReferenceError("text")
    raise ReferenceError("text", 2)


def runtimeerror(count):
    if count == 0:
        raise RuntimeError
    if count == 1:
        raise RuntimeError("text")
    raise RuntimeError("text", 2)


def stopasynciteration(count):
    if count == 0:
        raise StopAsyncIteration
    if count == 1:
        raise StopAsyncIteration("text")
    raise StopAsyncIteration("text", 2)


def systemerror(count):
    if count == 0:
        raise SystemError
    if count == 1:
        raise SystemError("text")
    raise SystemError("text", 2)


def typeerror(count):
    if count == 0:
        raise TypeError
    if count == 1:
        raise TypeError("text")
    raise TypeError("text", 2)


def valueerror(count):
    if count == 0:
        raise ValueError
    if count == 1:
        raise ValueError("text")
    raise ValueError("text", 2)


def warning(count):
    if count == 0:
        raise Warning
    if count == 1:
        raise Warning("text")
    raise Warning("text", 2)


def floatingpointerror(count):
    if count == 0:
        raise FloatingPointError
    if count == 1:
        raise FloatingPointError("text")
    raise FloatingPointError("text", 2)


def overflowerror(count):
    if count == 0:
        raise OverflowError
    if count == 1:
        raise OverflowError("text")
    raise OverflowError("text", 2)


def zerodivisionerror(count):
    if count == 0:
        raise ZeroDivisionError
    if count == 1:
        raise ZeroDivisionError("text")
    raise ZeroDivisionError("text", 2)


def indexerror(count):
    if count == 0:
        raise IndexError
    if count == 1:
        raise IndexError("text")
    raise IndexError("text", 2)


def keyerror(count):
    if count == 0:
        raise KeyError
    if count == 1:
        raise KeyError("text")
    raise KeyError("text", 2)


def notimplementederror(count):
    if count == 0:
        raise NotImplementedError
    if count == 1:
        raise NotImplementedError("text")
    raise NotImplementedError("text", 2)


def recursionerror(count):
    if count == 0:
        raise RecursionError
    if count == 1:
        raise RecursionError("text")
    raise RecursionError("text", 2)


def unicodeerror(count):
    if count == 0:
        raise UnicodeError
    if count == 1:
        raise UnicodeError("text")
    raise UnicodeError("text", 2)


def systemexit(count):
    if count == 0:
        raise SystemExit
    if count == 1:
        raise SystemExit("text")
    raise SystemExit("text", 2)


def stopiteration(count):
    if count == 0:
        raise StopIteration
    if count == 1:
        raise StopIteration("text")
    raise StopIteration("text", 2)


def attributeerror(count):
    if count == 0:
        raise AttributeError
    if count == 1:
        raise AttributeError("text")
    raise AttributeError("text", 2)


def nameerror(count):
    if count == 0:
        raise NameError
    if count == 1:
        raise NameError("text")
    raise NameError("text", 2)


def oserror(count):
    if count == 0:
        raise OSError
    if count == 1:
        raise OSError("text")
    raise OSError("text", 2)


def syntaxerror(count):
    if count == 0:
        raise SyntaxError
    if count == 1:
        raise SyntaxError("text")
    raise SyntaxError("text", ("f", 1, 2, "line"))


for function in (
    baseexception, exception, generatorexit, keyboardinterrupt, arithmeticerror, assertionerror, buffererror, eoferror,
    lookuperror, memoryerror, referenceerror, runtimeerror, stopasynciteration, systemerror, typeerror, valueerror, warning,
    floatingpointerror, overflowerror, zerodivisionerror, indexerror, keyerror, notimplementederror, recursionerror,
    unicodeerror, systemexit, stopiteration, attributeerror, nameerror, oserror, syntaxerror,
):
    for count in range(3):
        try:
            function(count)
        except BaseException as error:
            show(error)
