"""except clauses that name globals which are no exception classes, before clauses that would catch."""
ERRORS = (KeyError, ValueError)
NUMBER = 3


def by_tuple(action):
    try:
        action()
    except ERRORS:
        return "errors"
    except Exception:
        return "exception"
    except:
        return "bare"


def by_number(action):
    try:
        action()
    except NUMBER:
        return "number"
    except Exception:
        return "exception"


def by_unbound(action):
    try:
        action()
    except unbound:
        return "unbound"
    except KeyError:
        return "key"


def in_tuple(action):
    try:
        action()
    except (KeyError, unbound):
        return "tuple"
    except Exception:
        return "exception"


def mixed(action):
    try:
        action()
    except (ERRORS, KeyError):
        return "tuple"


def attempt(function, action):
    try:
        return function(action)
    except Exception as error:
        return f"{type(error).__name__}: {error} < {type(error.__context__).__name__}"


def key():
    {}[1]


def index():
    [][1]


for function in by_tuple, by_number, by_unbound, in_tuple, mixed:
    print(function.__name__, attempt(function, key), "|", attempt(function, index))
unbound = IndexError
print(by_unbound(index), by_unbound(key), in_tuple(index))
try:
    {}[2]
except ZeroDivisionError as error:
    print("zero")
except Exception as error:
    print("exception")
except:
    print("bare")
try:
    eval("1+")
except SyntaxError:
    print("syntax")
