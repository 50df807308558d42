"""Decimal numbers of any precision, as the General Decimal Arithmetic Specification has them."""

import numbers

from _decimal import Context, Decimal, getcontext, set_template, setup

from decimal import _arithmetic, _comparison, _context, _conversion, _functions, _results, _signals
from decimal._context import MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, localcontext, setcontext
from decimal._conversion import DecimalTuple
from decimal._rounding import (
    MODES, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
)
from decimal._signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
    InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)

# What the runtime calls where it is rare, in the order that it knows.
setup(_signals.CONDITIONS, MODES, _context.SignalDict, (
    _results.finish, _results.finish_exact, _results.finish_exact_negative, _context.find_context, _context.reduce_context,
    _context.show_context, _conversion.construct, _arithmetic.add, _arithmetic.subtract, _arithmetic.multiply, _arithmetic.divide,
    _arithmetic.floor_divide, _arithmetic.remainder, _arithmetic.divide_both, _functions.power, _functions.power_modulo,
    _comparison.compare_other, _conversion.formatted, _conversion.as_tuple, _conversion.as_integer_ratio, _conversion.to_float,
    _conversion.to_int, _conversion.rounded_to_int, _arithmetic.quantize, _arithmetic.to_integral_value,
    _arithmetic.to_integral_exact, _arithmetic.fma, _results.fit, _conversion.from_float, _functions.exp, _functions.ln,
    _functions.log10, _functions.logb, _functions.sqrt, _arithmetic.normalize, _functions.next_minus, _functions.next_plus,
    _functions.logical_invert, _comparison.compare, _comparison.compare_signal, _comparison.compare_total,
    _comparison.compare_total_mag, _comparison.maximum, _comparison.maximum_of_sizes, _comparison.minimum,
    _comparison.minimum_of_sizes, _functions.next_toward, _arithmetic.remainder_near, _functions.rotate, _functions.scaleb,
    _functions.shift, _functions.logical_and, _functions.logical_or, _functions.logical_xor,
))
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
set_template(DefaultContext)
_context.set_templates(DefaultContext, BasicContext, ExtendedContext)
numbers.Number.register(Decimal)

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN",
    "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext",
    "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
