"""Threads. They run in turn on one thread of the system; where one waits, sleeps or has run for some milliseconds, another goes on."""

import sys as _sys
from _thread import TIMEOUT_MAX, LockType, RLock, _forget, _start, allocate_lock, get_ident, get_native_id, stack_size
from _weakrefset import WeakSet
from collections import deque as _deque
from itertools import count as _counter
from time import monotonic as _time

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
    "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "get_native_id", "setprofile_all_threads",
    "settrace_all_threads",
]

Lock = LockType
ThreadError = RuntimeError


def setprofile(func):
    _refuse("setprofile", func)


def setprofile_all_threads(func):
    _refuse("setprofile_all_threads", func)


def getprofile():
    return None


def settrace(func):
    _refuse("settrace", func)


def settrace_all_threads(func):
    _refuse("settrace_all_threads", func)


def gettrace():
    return None


def _refuse(name, func):
    if func is not None:
        raise NotImplementedError(f"threading.{name}() is not supported: compiled programs are not traced")


class Condition:
    """Threads wait on it until another notifies them."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
        if hasattr(lock, "_acquire_restore"):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, "_is_owned"):
            self._is_owned = lock._is_owned
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            else:
                notified = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end = None
        rest = timeout
        result = predicate()
        while not result:
            if rest is not None:
                if end is None:
                    end = _time() + rest
                else:
                    rest = end - _time()
                    if rest <= 0:
                        break
            self.wait(rest)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            waiter = self._waiters.popleft()
            n -= 1
            try:
                waiter.release()
            except RuntimeError:
                n += 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        import warnings
        warnings.warn("notifyAll() is deprecated, use notify_all() instead", DeprecationWarning, stacklevel=2)
        self.notify_all()


class Semaphore:
    """Counts how often it may be acquired before one waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        import warnings
        warnings.warn("isSet() is deprecated, use is_set() instead", DeprecationWarning, stacklevel=2)
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets threads go on when so many have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    # The states: 0 filling, 1 draining, -1 resetting, -2 broken.
    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


class local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__spaces", {get_ident(): {}})
        object.__setattr__(self, "_local__arguments", (args, kw))
        _locals.add(self)
        return self

    def __getattribute__(self, name):
        if name == "__dict__":
            return _space_of(self)
        spaces = object.__getattribute__(self, "_local__spaces")
        space = spaces.get(get_ident())
        if space is None:
            space = _space_of(self)
        if name in space and not hasattr(getattr(type(self), name, None), "__set__"):
            return space[name]
        if name.startswith("_local__"):
            return object.__getattribute__(self, name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{self.__class__.__name__!r} object attribute '__dict__' is read-only")
        known = getattr(type(self), name, None)
        if hasattr(known, "__set__"):
            known.__set__(self, value)
        else:
            _space_of(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{self.__class__.__name__!r} object attribute '__dict__' is read-only")
        space = _space_of(self)
        if name not in space:
            raise AttributeError(f"{self.__class__.__name__!r} object has no attribute {name!r}")
        del space[name]


_locals = WeakSet()


def _space_of(owner):
    """The attributes of the running thread; __init__ runs again in each thread."""
    spaces = object.__getattribute__(owner, "_local__spaces")
    me = get_ident()
    if me not in spaces:
        spaces[me] = {}
        args, kw = object.__getattribute__(owner, "_local__arguments")
        type(owner).__init__(owner, *args, **kw)
    return spaces[me]


_names = _counter(1)
_active = {}
_limbo = {}
_dangling = WeakSet()


class Thread:
    """A thread that runs run(), which calls the target."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = f"Thread-{next(_names)}"
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = Event()
        self._is_stopped = False
        self._done = Event()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._is_stopped:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        if "_initialized" not in self.__dict__:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set() or self in _limbo:
            raise RuntimeError("threads can only be started once")
        _limbo[self] = self
        _start(self._bootstrap, self._daemonic)
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        _active[self._ident] = self
        del _limbo[self]
        self._started.set()
        try:
            self.run()
        except:
            excepthook(ExceptHookArgs([*_sys.exc_info(), self]))
        finally:
            del _active[self._ident]
            self._is_stopped = True
            _forget(self._ident)
            for owner in list(_locals):
                object.__getattribute__(owner, "_local__spaces").pop(self._ident, None)
            self._done.set()

    def join(self, timeout=None):
        if "_initialized" not in self.__dict__:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._done.wait(None if timeout is None else max(timeout, 0))

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        return None if self._ident is None else self._ident & 0x7FFFFFFF

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._is_stopped

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class ExceptHookArgs(tuple):
    """What an exception hook gets: type, value, traceback and thread."""

    def __repr__(self):
        return (f"_thread._ExceptHookArgs(exc_type={self[0]!r}, exc_value={self[1]!r}, exc_traceback={self[2]!r}, "
                f"thread={self[3]!r})")

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Shows an exception that ended a thread."""
    if args.exc_type == SystemExit:
        return
    stream = _sys.stderr
    if stream is None:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    trace = args.exc_traceback
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    print(f"Exception in thread {name}:", file=stream, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, trace, file=stream)
    stream.flush()


__excepthook__ = excepthook


class Timer(Thread):
    """Calls a function after so many seconds, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._ident = get_ident()
        self._started.set()
        _active[self._ident] = self

    def _bootstrap(self):
        raise RuntimeError("the main thread runs already")


class _DummyThread(Thread):
    """Stands for a thread that _thread started."""

    def __init__(self):
        Thread.__init__(self, name=f"Dummy-{next(_names)}", daemon=True)
        self._ident = get_ident()
        self._started.set()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    """The Thread that runs."""
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def currentThread():
    return current_thread()


def active_count():
    return len(_active) + len(_limbo)


activeCount = active_count


def enumerate():
    """All threads that are alive."""
    return list(_active.values()) + list(_limbo.values())


def main_thread():
    return _main_thread


class _Starting:
    daemon = False


_active[get_ident()] = _Starting()
_main_thread = _MainThread()
