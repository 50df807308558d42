"""The garbage collector's controls. Objects are freed when their last reference goes; cycles are not collected yet."""

__all__ = [
    "DEBUG_COLLECTABLE", "DEBUG_LEAK", "DEBUG_SAVEALL", "DEBUG_STATS", "DEBUG_UNCOLLECTABLE", "callbacks", "collect", "disable",
    "enable", "freeze", "garbage", "get_count", "get_debug", "get_freeze_count", "get_stats", "get_threshold", "isenabled",
    "set_debug", "set_threshold", "unfreeze",
]

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
garbage = []
callbacks = []
_enabled = True
_debug = 0
_threshold = (2000, 10, 10)


def collect(generation=2):
    """0: there is nothing that is found."""
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def enable():
    """Note that the collector is on."""
    global _enabled
    _enabled = True


def disable():
    """Note that the collector is off."""
    global _enabled
    _enabled = False


def isenabled():
    """Whether the collector is on."""
    return _enabled


def get_count():
    """The counts since the last collections."""
    return (0, 0, 0)


def get_threshold():
    """The counts that make a collection start."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    """Set the counts that make a collection start."""
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_debug():
    """The flags of set_debug."""
    return _debug


def set_debug(flags, /):
    """Note flags."""
    global _debug
    _debug = flags


def get_stats():
    """Counts of each generation."""
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def freeze():
    """Does nothing."""


def unfreeze():
    """Does nothing."""


def get_freeze_count():
    """0."""
    return 0
