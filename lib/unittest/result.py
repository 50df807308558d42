"""What came of running tests."""

import io
import os
import sys
import traceback
from functools import wraps

_GAP = "\n"
_FOLDER = os.path.dirname(__file__)


def failfast(method):
    """Stop after what the method notes when the result is to stop at the first failure."""

    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    return inner


def strclass(cls):
    """A class by module and name."""
    return f"{cls.__module__}.{cls.__qualname__}"


class TestResult:
    """Collects failures, errors and skipped tests."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called at the end of a run."""

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer = io.StringIO()
                self._stdout_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Called once before all tests."""

    def stopTest(self, test):
        """A test ends."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for buffer, stream, name in (
                (sys.stdout, self._original_stdout, "Stdout"), (sys.stderr, self._original_stderr, "Stderr"),
            ):
                text = buffer.getvalue()
                if text:
                    stream.write(f"\n{name}:\n{text if text.endswith(_GAP) else text + _GAP}")
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def stopTestRun(self):
        """Called once after all tests."""

    @failfast
    def addError(self, test, err):
        """A test raised."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """A test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A part of a test ended; err is None when it succeeded."""
        if err is not None:
            if getattr(self, "failfast", False):
                self.stop()
            found = self.failures if issubclass(err[0], test.failureException) else self.errors
            found.append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        """A test succeeded."""

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test succeeded that should fail."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How long a test took, in seconds."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """True when nothing failed."""
        return not self.failures and not self.errors and not getattr(self, "unexpectedSuccesses", ())

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, entries = err
        self._clean(kind, value, entries, test)
        described = traceback.TracebackException(kind, value, value.__traceback__, capture_locals=self.tb_locals, compact=True)
        _cut_assertions(described, test)
        text = "".join(described.format())
        if self.buffer:
            for stream, name in ((sys.stdout, "Stdout"), (sys.stderr, "Stderr")):
                output = stream.getvalue()
                if output:
                    text += f"\n{name}:\n{output if output.endswith(_GAP) else output + _GAP}"
        return text

    def _clean(self, kind, value, entries, test):
        """Leave out the frames of unittest itself in an exception and in what it comes from."""
        first, pending, seen = True, [(kind, value, entries)], {id(value)}
        while pending:
            kind, value, entries = pending.pop()
            while entries and _is_own(entries):
                entries = entries.tb_next
            if first:
                value.__traceback__ = entries
                first = False
            elif value is not None:
                value.__traceback__ = entries
            if value is not None:
                for cause in (value.__cause__, value.__context__):
                    if cause is not None and id(cause) not in seen:
                        seen.add(id(cause))
                        pending.append((type(cause), cause, cause.__traceback__))

    def __repr__(self):
        return f"<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>"


def _is_own(entry):
    return "__unittest" in entry.tb_frame.f_globals


def _cut_assertions(described, test):
    """Leave out the frames of unittest at the end of failures."""
    name = getattr(test.failureException, "__qualname__", None)
    pending = [described]
    while pending:
        item = pending.pop()
        if item is None:
            continue
        if item.exc_type_str.rpartition(".")[2] == name:
            for i, frame in enumerate(item.stack):
                if i and os.path.dirname(frame.filename) == _FOLDER:
                    del item.stack[i:]
                    break
        pending += (item.__cause__, item.__context__)


__unittest = True
