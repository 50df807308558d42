"""Threads and locks."""

import sys as _sys
from _scheduler import LockType, _count, _start, allocate_lock, get_ident
from _signal import raise_signal as _raise_signal

lock = LockType
error = RuntimeError
allocate = allocate_lock
TIMEOUT_MAX = 9223372036.0
_stack_size = 0


def start_new_thread(function, args, kwargs={}, /):
    """Starts a thread that calls a function: its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exception:
            print(f"Exception ignored in thread started by: {function!r}", file=_sys.stderr)
            _sys.excepthook(type(exception), exception, exception.__traceback__.tb_next)
        finally:
            _forget(get_ident())

    return _start(run, True)


def _forget(ident):
    """Lets go of the context variables of a thread that ends."""
    variables = _sys.modules.get("contextvars")
    if variables is not None:
        variables._forget_thread(ident)


start_new = start_new_thread


def exit():
    """Ends the running thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """As if a signal had come."""
    _raise_signal(signum)


def get_native_id():
    """The number of the thread for the system."""
    return get_ident() & 0x7FFFFFFF


def stack_size(size=0, /):
    """Notes a size for the stacks of new threads; the one before. All stacks have room enough."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before, _stack_size = _stack_size, size
    return before


class RLock:
    """A lock that its owner may take again."""

    def __init__(self):
        self._block = allocate_lock()
        self._owner = 0
        self._depth = 0

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} {self.__class__.__module__}.{self.__class__.__qualname__} object owner={self._owner} count={self._depth} at {hex(id(self))}>"

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._depth += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._depth = 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1
        if not self._depth:
            self._owner = 0
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    def _acquire_restore(self, state):
        self._block.acquire()
        self._depth, self._owner = state

    def _release_save(self):
        if self._depth == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._depth, self._owner)
        self._depth = 0
        self._owner = 0
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._depth if self._owner == get_ident() else 0


RLock.__module__ = "_thread"
