"""Times and dates, and waiting."""

from _time import (
    _zone, asctime, clock_getres, clock_gettime, clock_gettime_ns, ctime, gmtime, localtime, mktime, monotonic, monotonic_ns,
    perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, strftime, struct_time, thread_time, thread_time_ns,
    time, time_ns,
)

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11
_STRUCT_TM_ITEMS = 11

_CLOCKS = {
    "time": (CLOCK_REALTIME, False, True),
    "monotonic": (CLOCK_MONOTONIC, True, False),
    "perf_counter": (CLOCK_MONOTONIC, True, False),
    "process_time": (CLOCK_PROCESS_CPUTIME_ID, True, False),
    "thread_time": (CLOCK_THREAD_CPUTIME_ID, True, False),
}
_CLOCK_NAMES = {
    CLOCK_REALTIME: "CLOCK_REALTIME",
    CLOCK_MONOTONIC: "CLOCK_MONOTONIC",
    CLOCK_PROCESS_CPUTIME_ID: "CLOCK_PROCESS_CPUTIME_ID",
    CLOCK_THREAD_CPUTIME_ID: "CLOCK_THREAD_CPUTIME_ID",
}


def tzset():
    """Read the time zone again from the environment."""
    global timezone, altzone, daylight, tzname
    timezone, altzone, daylight, standard, summer = _zone()
    tzname = (standard, summer)


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The struct_time that a text in a format means."""
    from _strptime import _strptime_time

    return _strptime_time(data_string, format)


def get_clock_info(name, /):
    """What is known of a clock: implementation, monotonic, adjustable, resolution."""
    from _namespace import SimpleNamespace

    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    if name not in _CLOCKS:
        raise ValueError("unknown clock")
    number, monotonic, adjustable = _CLOCKS[name]
    return SimpleNamespace(
        implementation=f"clock_gettime({_CLOCK_NAMES[number]})",
        monotonic=monotonic,
        adjustable=adjustable,
        resolution=clock_getres(number),
    )


tzset()
