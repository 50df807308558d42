"""The module warnings; what is shown goes to standard error."""
import sys
import warnings


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def old():
    warnings.warn("old is old", DeprecationWarning)


warnings.warn("plain")
for _ in range(3):
    warnings.warn("once a place")
    old()
warnings.warn("not shown", PendingDeprecationWarning)
warnings.warn(RuntimeWarning("an instance"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", FutureWarning)
    old()
    print(len(caught), [(str(w.message), w.category.__name__, w.lineno, w.filename == __file__) for w in caught])
    print(type(caught[0].message), caught[1].category, str(caught[0])[:22], caught[0].line, caught[0].source)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    attempt(warnings.warn, "raised", UserWarning)
    try:
        warnings.warn("raised", BytesWarning)
    except BytesWarning as error:
        print(repr(error))
with warnings.catch_warnings(action="ignore"):
    warnings.warn("ignored")
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip")
    warnings.filterwarnings("once", category=ImportWarning)
    for _ in range(2):
        warnings.warn("Skip this")
        warnings.warn("keep this")
        warnings.warn("import", ImportWarning)
        warnings.warn("import", ImportWarning)
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7, registry={})
    print([(str(w.message), w.lineno) for w in caught], len(warnings.filters))
print(warnings.formatwarning("text", UserWarning, "nofile", 3), warnings.formatwarning("text", UserWarning, "f", 3, line="  code  "), end="")


def shown(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, lineno)


original, warnings.showwarning = warnings.showwarning, shown
warnings.warn("replaced")
warnings.showwarning = original
attempt(warnings.simplefilter, "never")
attempt(warnings.simplefilter, "error", lineno="a")
attempt(warnings.filterwarnings, "error", message=1)
attempt(warnings.filterwarnings, "error", category=int)
attempt(warnings.warn, "x", int)
attempt(warnings.warn, "x", "y")
attempt(repr, warnings.catch_warnings(record=True))
context = warnings.catch_warnings()
attempt(context.__exit__)
with context:
    attempt(context.__enter__)


@warnings.deprecated("use new")
def function():
    return 5


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(function(), function.__deprecated__, [(str(w.message), w.category) for w in caught])
print(sys.warnoptions)
