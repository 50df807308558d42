"""Several tests as one."""

import sys


class BaseTestSuite:
    """Tests in order, without fixtures of classes and modules."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests there are."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add one test or suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        from unittest.case import TestCase

        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add several."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def _forget(self, index):
        if self._cleanup:
            test = self._tests[index]
            if hasattr(test, "countTestCases"):
                self._removed_tests += test.countTestCases()
            self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without collecting what comes of them."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests in order, with the fixtures of their classes and modules."""

    def run(self, result, debug=False):
        top = getattr(result, "_testRunEntered", False) is False
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_case(test):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._forget(index)
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_class(self, test, result):
        current = test.__class__
        if current is getattr(result, "_previousTestClass", None):
            return
        if getattr(result, "_moduleSetUpFailed", False) or getattr(current, "__unittest_skip__", False):
            return
        current._classSetupFailed = False
        setup = getattr(current, "setUpClass", None)
        if setup is None:
            return
        with _Captured(result):
            try:
                setup()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                current._classSetupFailed = True
                self._report(result, error, "setUpClass", f"{current.__module__}.{current.__qualname__}")
            if current._classSetupFailed:
                current.doClassCleanups()
                for info in current.tearDown_exceptions:
                    self._report(result, info[1], "setUpClass", f"{current.__module__}.{current.__qualname__}")

    def _leave_class(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        current = test.__class__ if test is not None else None
        if current is previous or previous is None:
            return
        if getattr(previous, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(previous, "__unittest_skip__", False):
            return
        name = f"{previous.__module__}.{previous.__qualname__}"
        with _Captured(result):
            if hasattr(previous, "tearDownClass"):
                try:
                    previous.tearDownClass()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownClass", name)
            if hasattr(previous, "doClassCleanups"):
                previous.doClassCleanups()
                for info in previous.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise info[1]
                    self._report(result, info[1], "tearDownClass", name)

    def _enter_module(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        name = test.__class__.__module__
        if previous is not None and previous.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(name), "setUpModule", None)
        if setup is None:
            return
        with _Captured(result):
            try:
                setup()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._report(result, error, "setUpModule", name)
            if result._moduleSetUpFailed:
                self._module_cleanups(result, "setUpModule", name)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        name = previous.__module__
        module = sys.modules.get(name)
        if module is None:
            return
        with _Captured(result):
            if hasattr(module, "tearDownModule"):
                try:
                    module.tearDownModule()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, "tearDownModule", name)
            self._module_cleanups(result, "tearDownModule", name)

    def _module_cleanups(self, result, method, name):
        from unittest.case import doModuleCleanups

        try:
            doModuleCleanups()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._report(result, error, method, name)

    @staticmethod
    def _report(result, error, method, name):
        from unittest.case import SkipTest

        holder = _ErrorHolder(f"{method} ({name})")
        if isinstance(error, SkipTest) and getattr(result, "addSkip", None) is not None:
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class _Captured:
    """Output goes into the buffers of a result."""

    def __init__(self, result):
        self._result = result

    def __enter__(self):
        if hasattr(self._result, "_setupStdout"):
            self._result._setupStdout()

    def __exit__(self, *error):
        if hasattr(self._result, "_restoreStdout"):
            self._result._restoreStdout()


class _ErrorHolder:
    """Stands for a fixture that raised in a result."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def countTestCases(self):
        return 0


def _is_case(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _DebugResult:
    """Lets exceptions through."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    _testRunEntered = False
    shouldStop = False


__unittest = True
