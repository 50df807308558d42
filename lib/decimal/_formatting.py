"""Decimals as texts."""

from decimal._rounding import drop_digits


def digits_text(number):
    """str(number) without its limit."""
    if number.bit_length() < 13000:
        return str(number)
    half = number.bit_length() * 3 // 20
    high, low = divmod(number, 10 ** half)
    return digits_text(high) + digits_text(low).rjust(half, "0")


def parse_spec(spec):
    """The parts of a format specification, or None when it is wrong."""
    fill, align, rest = " ", ">", spec
    explicit = False
    if len(rest) > 1 and rest[1] in "<>=^":
        fill, align, rest, explicit = rest[0], rest[1], rest[2:], True
    elif rest[:1] and rest[0] in "<>=^":
        align, rest, explicit = rest[0], rest[1:], True
    sign = "-"
    if rest[:1] and rest[0] in "+- ":
        sign, rest = rest[0], rest[1:]
    no_minus_zero = rest[:1] == "z"
    rest = rest[no_minus_zero:]
    alternate = rest[:1] == "#"
    if alternate:
        return None
    if rest[:1] == "0":
        if not explicit:
            fill, align = "0", "="
        rest = rest[1:]
    width, rest = _number(rest)
    comma = rest[:1] == ","
    rest = rest[comma:]
    precision = None
    if rest[:1] == ".":
        precision, rest = _number(rest[1:])
        if precision is None:
            return None
    kind = rest
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
        return None
    return fill, align, sign, no_minus_zero, width or 0, comma, precision, kind


def _number(text):
    end = 0
    while end < len(text) and text[end].isdecimal():
        end += 1
    return (int(text[:end]) if end else None), text[end:]


def layout(sign, body, spec, digits_to_group=0):
    """Sign, grouping and padding of a text; digits_to_group is how many digits stand before the point."""
    fill, align, sign_mode, _, width, comma, _, _ = spec
    mark = "-" if sign else "" if sign_mode == "-" else sign_mode
    whole, rest = body[:digits_to_group], body[digits_to_group:]
    if comma:
        least = width - len(mark) - len(rest) if fill == "0" and align == "=" else 0
        whole = _grouped(whole, least)
    text = whole + rest
    padding = width - len(mark) - len(text)
    if padding <= 0:
        return mark + text
    if align == "=":
        return mark + fill * padding + text
    if align == "<":
        return mark + text + fill * padding
    if align == "^":
        return fill * (padding // 2) + mark + text + fill * (padding - padding // 2)
    return fill * padding + mark + text


def _grouped(digits, least):
    text = f"{int(digits):,}" if len(digits) < 4000 else digits
    while len(text) < least:
        digits = "0" + digits
        text = ",".join(digits[max(0, i - 3):i] for i in range(len(digits), 0, -3))
        parts = [digits[max(0, i - 3):i] for i in range(len(digits), 0, -3)]
        text = ",".join(reversed(parts))
    return text


def formatted(sign, coefficient, exponent, spec, mode, capitals):
    """A finite number by a specification."""
    _, _, _, no_minus_zero, _, _, precision, kind = spec
    if kind == "%":
        exponent += 2
    if precision is not None:
        coefficient, exponent = _rounded(sign, coefficient, exponent, kind, precision, mode)
    if coefficient == 0 and exponent > 0 and kind and kind in "fF%":
        exponent = 0
    if coefficient == 0 and no_minus_zero:
        sign = 0
    digits = digits_text(coefficient)
    left = exponent + len(digits)
    if kind in ("e", "E"):
        point = 1 if coefficient or precision is None else 1 - precision
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if exponent <= 0 and left > -6 else 1
    if point < 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    power = left - point
    body = whole + ("." + fraction if fraction else "")
    if power != 0 or kind in ("e", "E"):
        letter = {"e": "e", "E": "E", "g": "e", "G": "E", "n": "e"}.get(kind, "E" if capitals else "e")
        body += f"{letter}{power:+d}"
    if kind == "%":
        body += "%"
    return layout(sign, body, spec, len(whole))


def _rounded(sign, coefficient, exponent, kind, precision, mode):
    digits = len(digits_text(coefficient))
    if kind in ("f", "F", "%"):
        wanted = -precision
    elif kind in ("e", "E"):
        wanted = exponent + digits - precision - 1 if coefficient else -precision
    else:
        wanted = exponent + digits - max(precision, 1)
        if digits <= max(precision, 1):
            return coefficient, exponent
    if coefficient == 0:
        return 0, wanted if kind in ("f", "F", "%") else exponent if kind not in ("e", "E") else exponent
    if wanted <= exponent:
        if kind in ("e", "E", "f", "F", "%"):
            return coefficient * 10 ** (exponent - wanted), wanted
        return coefficient, exponent
    kept, _ = drop_digits(coefficient, wanted - exponent, mode, sign)
    if kind not in ("f", "F", "%") and len(digits_text(kept)) > (precision + 1 if kind in ("e", "E") else max(precision, 1)):
        kept, wanted = kept // 10, wanted + 1
    return kept, wanted
