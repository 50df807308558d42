"""Tests that are coroutines."""

import asyncio
import inspect
from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """Each test runs in an event loop of its own; fixtures may be coroutines too."""

    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None

    async def asyncSetUp(self):
        """Called before each test, inside the loop."""

    async def asyncTearDown(self):
        """Called after each test, inside the loop."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Await a function after the test."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context until the end of the test."""
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        value = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return value

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._asyncioRunner.run(self._await(self.setUp))
        self._asyncioRunner.run(self.asyncSetUp())

    def _callTestMethod(self, method):
        self._asyncioRunner.run(self._await(method))

    def _callTearDown(self):
        self._asyncioRunner.run(self.asyncTearDown())
        self._asyncioRunner.run(self._await(self.tearDown))

    def _callCleanup(self, function, *args, **kwargs):
        self._asyncioRunner.run(self._await(function, *args, **kwargs))

    @staticmethod
    async def _await(function, *args, **kwargs):
        result = function(*args, **kwargs)
        if inspect.isawaitable(result):
            await result

    def run(self, result=None):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()
            self._asyncioRunner = None

    def debug(self):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        super().debug()
        self._asyncioRunner.close()
        self._asyncioRunner = None


__unittest = True
