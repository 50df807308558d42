"""Signals and their handlers. A handler's second argument, the frame, is None."""

from _signal import _getsignal, _signal, alarm, pause, raise_signal, strsignal
from enum import IntEnum

NSIG = 65
Signals = IntEnum("Signals", [
    ("SIGHUP", 1), ("SIGINT", 2), ("SIGQUIT", 3), ("SIGILL", 4), ("SIGTRAP", 5), ("SIGABRT", 6), ("SIGBUS", 7), ("SIGFPE", 8),
    ("SIGKILL", 9), ("SIGUSR1", 10), ("SIGSEGV", 11), ("SIGUSR2", 12), ("SIGPIPE", 13), ("SIGALRM", 14), ("SIGTERM", 15),
    ("SIGSTKFLT", 16), ("SIGCHLD", 17), ("SIGCONT", 18), ("SIGSTOP", 19), ("SIGTSTP", 20), ("SIGTTIN", 21), ("SIGTTOU", 22),
    ("SIGURG", 23), ("SIGXCPU", 24), ("SIGXFSZ", 25), ("SIGVTALRM", 26), ("SIGPROF", 27), ("SIGWINCH", 28), ("SIGIO", 29),
    ("SIGPWR", 30), ("SIGSYS", 31), ("SIGRTMIN", 34), ("SIGRTMAX", 64),
], module="signal")
Handlers = IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGIOT = Signals.SIGABRT
SIGCLD = Signals.SIGCHLD
SIGPOLL = Signals.SIGIO


def default_int_handler(signalnum, frame, /):
    """Raises KeyboardInterrupt."""
    raise KeyboardInterrupt


def _handler_of(value):
    if value is None:
        return default_int_handler
    return Handlers(value) if isinstance(value, int) else value


def signal(signalnum, handler):
    """Set the handler of a signal; the old one."""
    return _handler_of(_signal(signalnum, handler))


def getsignal(signalnum):
    """The handler of a signal."""
    return _handler_of(_getsignal(signalnum))


def valid_signals():
    """All signals."""
    return {Signals(number) if number in Signals._value2member_map_ else number for number in range(1, NSIG) if number not in (32, 33)}
