"""Calls that run in other threads, and their results to come."""

from collections import namedtuple
from queue import Empty, SimpleQueue
from threading import Condition, Event, Lock, Semaphore, Thread
from time import monotonic
from types import GenericAlias

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor",
    "Future", "Executor", "wait", "as_completed", "ThreadPoolExecutor",
]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_PENDING, _RUNNING, _CANCELLED, _NOTIFIED, _FINISHED = "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"
_SHOWN = {_PENDING: "pending", _RUNNING: "running", _CANCELLED: "cancelled", _NOTIFIED: "cancelled", _FINISHED: "finished"}
TimeoutError = TimeoutError


class Error(Exception):
    """Base class of this module's exceptions."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """The future is not in a state in which that can be done."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run calls any more."""


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _class.__module__ = "concurrent.futures._base"

DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class Future:
    """The result of a call that runs somewhere else."""

    def __init__(self):
        self._condition = Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{self.__class__.__name__} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state == _FINISHED:
                if self._exception:
                    return f"{text} raised {self._exception.__class__.__name__}>"
                return f"{text} returned {self._result.__class__.__name__}>"
            return text + ">"

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
                self._callbacks.append(fn)
                return
        self._report(fn)

    def _report(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def _call_back(self):
        for callback in self._callbacks:
            self._report(callback)

    def _wait(self, timeout):
        """Waits for the end; True when it raised what is in _exception."""
        if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
            self._condition.wait(timeout)
        if self._state in (_CANCELLED, _NOTIFIED):
            raise CancelledError()
        if self._state != _FINISHED:
            raise TimeoutError()
        return self._exception is not None

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._wait(timeout):
                    raise self._exception
                return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _NOTIFIED
                return False
            if self._state != _PENDING:
                raise RuntimeError("Future in unexpected state")
            self._state = _RUNNING
            return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._condition.notify_all()
        self._call_back()

    __class_getitem__ = classmethod(GenericAlias)


Future.__module__ = "concurrent.futures._base"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures: the sets of those that are done and not done."""
    futures = set(fs)
    end = None if timeout is None else monotonic() + timeout
    while True:
        done = {future for future in futures if future.done()}
        failed = any(not future.cancelled() and future._exception is not None for future in done)
        if len(done) == len(futures) or (done and return_when == FIRST_COMPLETED) or (failed and return_when == FIRST_EXCEPTION):
            break
        rest = None if end is None else end - monotonic()
        if rest is not None and rest <= 0:
            break
        _wait_for_next(futures - done, rest)
    return DoneAndNotDoneFutures(done, futures - done)


def _wait_for_next(futures, timeout):
    """Waits until one of the futures is done."""
    event = Event()
    for future in futures:
        future.add_done_callback(lambda future: event.set())
    event.wait(timeout)
    for future in futures:
        with future._condition:
            future._callbacks = [callback for callback in future._callbacks if getattr(callback, "__closure__", None) is None
                                 or event not in [cell.cell_contents for cell in callback.__closure__]]


def as_completed(fs, timeout=None):
    """The futures as they are done."""
    futures = set(fs)
    total = len(futures)
    end = None if timeout is None else monotonic() + timeout
    completed = SimpleQueue()
    done = {future for future in futures if future.done()}
    pending = futures - done
    for future in pending:
        future.add_done_callback(completed.put)
    yield from done
    while pending:
        rest = None if end is None else end - monotonic()
        try:
            future = completed.get(timeout=None if rest is None else max(rest, 0))
        except Empty:
            raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished") from None
        pending.discard(future)
        yield future


class Executor:
    """Runs calls; the base class of executors."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield futures.pop().result(None if end is None else end - monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


Executor.__module__ = "concurrent.futures._base"


class ThreadPoolExecutor(Executor):
    """Runs calls in threads, which it starts as they are needed."""

    _numbers = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            import os
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle = Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._lock = Lock()
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._numbers}"
            ThreadPoolExecutor._numbers += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._work_queue.put((future, fn, args, kwargs))
            if not self._idle.acquire(timeout=0) and len(self._threads) < self._max_workers:
                thread = Thread(name=f"{self._thread_name_prefix}_{len(self._threads)}", target=self._work)
                thread.start()
                self._threads.add(thread)
            return future

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                self._break()
                return
        while True:
            try:
                item = self._work_queue.get_nowait()
            except Empty:
                self._idle.release()
                item = self._work_queue.get()
            if item is None:
                self._work_queue.put(None)
                return
            future, fn, args, kwargs = item
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
            del item, future, fn, args, kwargs

    def _break(self):
        self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        while not self._work_queue.empty():
            item = self._work_queue.get()
            if item is not None:
                item[0].set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    item = self._work_queue.get()
                    if item is not None:
                        item[0].cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


class BrokenThreadPool(BrokenExecutor):
    """The initializer of a worker thread failed."""


for _class in (ThreadPoolExecutor, BrokenThreadPool):
    _class.__module__ = "concurrent.futures.thread"
del _class
