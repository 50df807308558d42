"""The controls of the collector of garbage cycles. What is in no cycle is freed when its last reference goes."""

from _gc import (
    _collect, _objects, _set_automatic, disable, enable, freeze, get_freeze_count, get_referents, get_referrers, is_finalized,
    is_tracked, isenabled, unfreeze,
)

__all__ = [
    "DEBUG_COLLECTABLE", "DEBUG_LEAK", "DEBUG_SAVEALL", "DEBUG_STATS", "DEBUG_UNCOLLECTABLE", "callbacks", "collect", "disable",
    "enable", "freeze", "garbage", "get_count", "get_debug", "get_freeze_count", "get_objects", "get_referents", "get_referrers",
    "get_stats", "get_threshold", "is_finalized", "is_tracked", "isenabled", "set_debug", "set_threshold", "unfreeze",
]

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
garbage = []
callbacks = []
_debug = 0
_threshold = (2000, 10, 10)
_stats = [[0, 0], [0, 0], [0, 0]]


def collect(generation=2):
    """Free all garbage cycles, whatever the generation; the number of objects in them."""
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _call_back("start", generation, 0)
    count = _collect(garbage if _debug & DEBUG_SAVEALL else None)
    _stats[generation][0] += 1
    _stats[generation][1] += count
    _call_back("stop", generation, count)
    return count


def _call_back(phase, generation, count):
    if callbacks:
        info = {"generation": generation, "collected": count, "uncollectable": 0}
        for callback in list(callbacks):
            callback(phase, info)


def get_count():
    """The counts since the last collections; one generation is all there is."""
    return (0, 0, 0)


def get_threshold():
    """The counts that make a collection start in CPython. Here it is the growth of the heap; a first count of 0 turns it off."""
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    """Note thresholds. Automatic collection is off as long as the first one is 0."""
    global _threshold
    second = _threshold[1] if threshold1 is None else threshold1
    third = _threshold[2] if threshold2 is None else threshold2
    _threshold = (threshold0, second, third)
    _set_automatic(threshold0 != 0)


def get_debug():
    """The flags of set_debug."""
    return _debug


def set_debug(flags, /):
    """Note flags; DEBUG_SAVEALL makes collect() put what it finds into garbage."""
    global _debug
    _debug = flags


def get_stats():
    """How often each generation was collected on demand, and how many objects were found."""
    return [{"collections": runs, "collected": count, "uncollectable": 0} for runs, count in _stats]


def get_objects(generation=None):
    """A list of all objects that the collector tracks; all are of the last generation."""
    if generation is not None:
        if not isinstance(generation, int):
            raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
        if generation < 0:
            raise ValueError("generation parameter cannot be negative")
        if generation > 2:
            raise ValueError("generation parameter must be less than the number of available generations (3)")
    return _objects() if generation in (None, 2) else []

