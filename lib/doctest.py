"""Examples in docstrings, run and compared. The examples of a program's own constant strings are compiled with it."""

import inspect
import linecache
import os
import re
import sys
import traceback
from collections import namedtuple
from io import StringIO
from _doctest_checker import *
from _doctest_checker import _option_flags, _indent

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
    "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile", "run_docstring_examples",
    "script_from_examples",
]


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed and were tried; also how many were skipped."""

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        text = f"TestResults(failed={self.failed}, attempted={self.attempted}"
        return text + (f", skipped={self.skipped})" if self.skipped else ")")


class Example:
    """One piece of source with the output that it should give."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring and the names that they start with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = len(self.examples)
        text = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({text})>"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno) == (
            other.examples, other.docstring, other.globs, other.name, other.filename, other.lineno)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def _key(self):
        return (self.name, self.filename or "", -1 if self.lineno is None else self.lineno, id(self))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._key() < other._key()


_OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)
_EXCEPTION = re.compile(r"^Traceback \((?:most recent call last|innermost last)\):\s*$")


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """The examples and, between them, the other text."""
        string = string.expandtabs()
        lines = string.split("\n")
        margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        if margin > 0:
            lines = [line[margin:] for line in lines]
        output, text, number = [], [], 0
        while number < len(lines):
            line = lines[number]
            indent = len(line) - len(line.lstrip(" "))
            if not line.startswith(">>>", indent):
                text.append(line)
                number += 1
                continue
            self._check_blank(line, indent, name, number)
            output.append("\n".join(text) + ("\n" if text else ""))
            text = []
            example, number = self._example(lines, number, indent, name)
            if not self._IS_BLANK_OR_COMMENT(example.source):
                output.append(example)
        output.append("\n".join(text))
        return output

    _IS_BLANK_OR_COMMENT = staticmethod(re.compile(r"^[ ]*(#.*)?$").match)

    def _example(self, lines, number, indent, name):
        first = number
        source = [lines[number][indent + 4 :]]
        number += 1
        prefix = " " * indent
        while number < len(lines) and lines[number].startswith(prefix + "..."):
            self._check_blank(lines[number], indent, name, number)
            source.append(lines[number][indent + 4 :])
            number += 1
        want = []
        while number < len(lines) and lines[number].strip() and not lines[number].lstrip(" ").startswith(">>>"):
            line = lines[number]
            if not line.startswith(prefix):
                raise ValueError(f"line {number + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}")
            want.append(line[indent:].rstrip() if not line[indent:].strip() else line[indent:])
            number += 1
        text = "\n".join(source)
        expected = "\n".join(want)
        return Example(text, expected, self._exception(want), first, indent, self._options(text, name, first)), number

    @staticmethod
    def _check_blank(line, indent, name, number):
        if len(line) > indent + 3 and line[indent + 3] != " ":
            raise ValueError(
                f"line {number + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}"
            )

    @staticmethod
    def _exception(want):
        if not want or not _EXCEPTION.match(want[0]):
            return None
        for i, line in enumerate(want[1:], 1):
            if line[:1].isalnum() or line[:1] == "_":
                return "\n".join(want[i:])
        return None

    @staticmethod
    def _options(source, name, lineno):
        options = {}
        for match in _OPTION.finditer(source):
            for option in match.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in _option_flags:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[_option_flags[option[1:]]] = option[0] == "+"
        if options and not source.split("\n")[0].split("#")[0].strip() and "\n" not in source:
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}")
        return options

    def get_examples(self, string, name="<string>"):
        """The examples alone."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a docstring as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings of a module, class or function and of all that they contain."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests, in order of names."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        lines = None
        try:
            lines = linecache.getlines(inspect.getsourcefile(obj)) or None
        except (TypeError, OSError):
            pass
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, lines, globs, {})
        tests.sort()
        return tests

    def _from_module(self, module, object):
        if module is None:
            return True
        if inspect.ismodule(object) or isinstance(object, property):
            return True
        if inspect.isfunction(object):
            return module.__dict__ is object.__globals__
        if inspect.isclass(object) or hasattr(object, "__module__"):
            return module.__name__ == object.__module__
        return True

    @staticmethod
    def _is_routine(object):
        try:
            object = inspect.unwrap(object)
        except ValueError:
            pass
        return inspect.isroutine(object)

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                if (self._is_routine(value) or inspect.isclass(value)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                if not (self._is_routine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)):
                    raise ValueError(
                        f"DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: {type(value)!r}"
                    )
                self._find(tests, value, f"{name}.__test__.{key}", module, lines, globs, seen)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (self._is_routine(value) or inspect.isclass(value) or isinstance(value, property)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, lines, globs, seen)

    def _get_test(self, obj, name, module, globs, lines):
        if isinstance(obj, str):
            doc = obj
        else:
            doc = getattr(obj, "__doc__", None)
            doc = "" if doc is None else doc if isinstance(doc, str) else str(doc)
        lineno = self._line_of(obj, lines)
        if self._exclude_empty and not doc:
            return None
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, lineno)

    def _line_of(self, obj, lines):
        if inspect.ismodule(obj) and isinstance(obj.__doc__, str):
            return 0
        if lines is None:
            return None
        line = None
        if inspect.isclass(obj) and isinstance(obj.__doc__, str):
            pattern = re.compile(rf"^\s*class\s*{getattr(obj, '__name__', '-')}\b")
            line = next((i for i, text in enumerate(lines) if pattern.match(text)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and isinstance(obj.__doc__, str):
            line = inspect.unwrap(obj).__code__.co_firstlineno - 1
        if line is not None:
            pattern = re.compile(r"(^|.*:)\s*\w*(\"|')")
            for number in range(line, len(lines)):
                if pattern.match(lines[number]):
                    return number
        return None


class DocTestRunner:
    """Runs the examples of DocTests and reports those that fail."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expected = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + expected)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(self._header(test, example) + "Exception raised:\n" + _indent(text))

    def _header(self, test, example):
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                line = test.lineno + example.lineno + 1
            else:
                line = "?"
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f"Line {example.lineno + 1}, in {test.name}"
        return "\n".join([self.DIVIDER, place, "Failed example:", _indent(example.source)])

    def _run_one(self, test, number, example, out):
        filename = f"<doctest {test.name}[{number}]>"
        failure = None
        try:
            exec(compile(example.source, filename, "single", 0, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            failure = (type(error), error, error.__traceback__.tb_next if error.__traceback__ is not None else None)
        got = self._output.getvalue()
        self._output.truncate(0)
        self._output.seek(0)
        check = self._checker.check_output
        if failure is None:
            outcome = check(example.want, got, self.optionflags)
        else:
            formatted = traceback.format_exception_only(failure[0], failure[1])
            if issubclass(failure[0], SyntaxError):
                formatted = formatted[next((i for i, line in enumerate(formatted) if line.startswith(f"{failure[0].__qualname__}:")), 0) :]
            message = "".join(formatted)
            got += "".join(traceback.format_exception(*failure)) if example.exc_msg is not None else ""
            if example.exc_msg is None:
                outcome = None
            elif check(example.exc_msg, message, self.optionflags):
                outcome = True
            elif self.optionflags & IGNORE_EXCEPTION_DETAIL:
                outcome = check(strip_exception_details(example.exc_msg), strip_exception_details(message), self.optionflags)
            else:
                outcome = False
        if outcome:
            self.report_success(out, test, example, got)
            return 0
        if outcome is None:
            self.report_unexpected_exception(out, test, example, failure)
        else:
            self.report_failure(out, test, example, got)
        return 1

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run all examples of a DocTest."""
        saved_stdout, saved_hook = sys.stdout, sys.displayhook
        if out is None:
            out = saved_stdout.write
        self._output = sys.stdout = _Output()
        sys.displayhook = sys.__displayhook__
        failures = tries = skips = 0
        base_flags = self.optionflags
        try:
            for number, example in enumerate(test.examples):
                self.optionflags = base_flags
                for flag, on in example.options.items():
                    self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                if self.optionflags & SKIP:
                    skips += 1
                    continue
                tries += 1
                if not quiet:
                    self.report_start(out, test, example)
                failed = self._run_one(test, number, example, (lambda text: None) if quiet else out)
                failures += failed
                if failed and self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags = base_flags
            sys.stdout, sys.displayhook = saved_stdout, saved_hook
            if clear_globs:
                test.globs.clear()
                import builtins

                builtins._ = None
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (before[0] + failures, before[1] + tries, before[2] + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def summarize(self, verbose=None):
        """Print which tests had examples, passed and failed."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        failures = tries = skips = 0
        for name, (bad, tried, skipped) in sorted(self._stats.items()):
            failures += bad
            tries += tried
            skips += skipped
            if tried == 0:
                empty.append(name)
            elif bad == 0:
                passed.append((name, tried))
            else:
                failed.append((name, bad, tried))
        if verbose:
            if empty:
                print(f"{_count(len(empty), 'item')} had no tests:")
                for name in empty:
                    print(f"    {name}")
            if passed:
                print(f"{_count(len(passed), 'item')} passed all tests:")
                for name, count in passed:
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_count(len(failed), 'item')} had failures:")
            for name, bad, tried in failed:
                print(f" {bad:3d} of {tried:3d} in {name}")
        if verbose:
            print(f"{_count(tries, 'test')} in {_count(len(self._stats), 'item')}.")
            parts = [f"{tries - failures} passed"]
            if failures:
                parts.append(f"{failures} failed")
            if skips:
                parts.append(f"{skips} skipped")
            print(f"{' and '.join(parts)}.")
        if failures:
            skipped = f" and {_count(skips, 'skipped test')}" if skips else ""
            print(f"***Test Failed*** {_count(failures, 'failure')}{skipped}.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        """Add the figures of another runner."""
        for name, figures in other._stats.items():
            known = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(a + b for a, b in zip(known, figures))


def _count(number, noun):
    return f"{number} {noun}{'' if number == 1 else 's'}"


class _Output(StringIO):
    def getvalue(self):
        text = StringIO.getvalue(self)
        return text + "\n" if text and not text.endswith("\n") else text


class DocTestFailure(Exception):
    """An example of a DebugRunner did not give the expected output."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example of a DebugRunner raised."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples in the docstrings of a module, by default __main__."""
    global master
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None,
):
    """Run the examples in a text file; only those that the program also contains are compiled."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    path = os.path.join(os.path.dirname(sys.argv[0]), filename) if module_relative else filename
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(path), path, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object's docstring; only failures are shown."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """The examples of a text as a program, the rest as comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += ["# " + line if line else "#" for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"
