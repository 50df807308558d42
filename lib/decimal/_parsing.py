"""Texts of decimal numbers."""

def parse(text):
    """(sign, coefficient, exponent, kind) of a text, kind "" for finite numbers, F, n or N; None when it is no number."""
    text = text.strip().replace("_", "")
    sign = 0
    rest = text
    if rest[:1] in ("+", "-"):
        sign = 1 if rest[0] == "-" else 0
        rest = rest[1:]
    if rest[:1].isdecimal() or rest[:1] == ".":
        return _finite(sign, rest)
    lower = rest.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    kind = "n"
    if lower[:1] == "s":
        kind, lower = "N", lower[1:]
    if lower[:3] != "nan" or (lower[3:] and not lower[3:].isdecimal()):
        return None
    return sign, int(lower[3:] or "0"), 0, kind


def _finite(sign, text):
    place = max(text.find("e"), text.find("E"))
    exponent = 0
    if place >= 0:
        digits = text[place + 1:]
        unsigned = digits[1:] if digits[:1] in ("+", "-") else digits
        if not unsigned.isdecimal():
            return None
        exponent = _to_int(unsigned) * (-1 if digits[0] == "-" else 1)
        text = text[:place]
    whole, _, fraction = text.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _to_int(digits), exponent - len(fraction), ""


def _to_int(digits):
    """int(digits) without its limit."""
    if len(digits) < 4000:
        return int(digits)
    middle = len(digits) // 2
    return _to_int(digits[:-middle]) * 10 ** middle + _to_int(digits[-middle:])
