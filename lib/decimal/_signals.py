"""The signals of decimal arithmetic."""


class DecimalException(ArithmeticError):
    """Base of the signals."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation that has no result."""


class ConversionSyntax(InvalidOperation):
    """The text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """Division of a number other than 0 by 0."""


class DivisionImpossible(InvalidOperation):
    """The whole quotient has more digits than the precision."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """0 divided by 0."""


class InvalidContext(InvalidOperation):
    """A context of impossible values."""


class Inexact(DecimalException):
    """Digits other than 0 were rounded away."""


class Rounded(DecimalException):
    """Digits were rounded away."""


class Subnormal(DecimalException):
    """The exponent is below Emin."""


class Overflow(Inexact, Rounded):
    """The result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result was rounded and is below Emin."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


# What flags and traps know, in the order in which they are shown and raised, then the kinds of invalid operations; the bits below are in this order.
CONDITIONS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped,
              ConversionSyntax, DivisionImpossible, DivisionUndefined)
(INVALID, FLOAT_OPERATION, DIVISION_BY_ZERO, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED,
 SYNTAX, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED) = [1 << bit for bit in range(len(CONDITIONS))]
for _class in (DecimalException, InvalidContext, *CONDITIONS):
    _class.__module__ = "decimal"
