"""pickle's exceptions."""

__name__ = "_pickle"


class PickleError(Exception):
    """The base of the exceptions of pickle."""


class PicklingError(PickleError):
    """An object cannot be written."""


class UnpicklingError(PickleError):
    """Bytes cannot be read."""
