"""Reading times and dates from texts."""

from time import struct_time, timezone as _timezone, tzname as _tzname

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
]
_SHORT_DAYS = [name[:3] for name in _DAYS]
_SHORT_MONTHS = [name[:3] for name in _MONTHS]
_SPELLED_OUT = {
    "c": "%a %b %d %H:%M:%S %Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
    "D": "%m/%d/%y",
    "T": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "F": "%Y-%m-%d",
}
# The most digits of a field, the least and the greatest value.
_NUMBERS = {
    "d": (2, 1, 31),
    "f": (6, 0, 999999),
    "H": (2, 0, 23),
    "I": (2, 1, 12),
    "G": (4, 0, 9999),
    "j": (3, 1, 366),
    "m": (2, 1, 12),
    "M": (2, 0, 59),
    "S": (2, 0, 61),
    "U": (2, 0, 53),
    "W": (2, 0, 53),
    "u": (1, 1, 7),
    "V": (2, 1, 53),
    "w": (1, 0, 6),
    "y": (2, 0, 99),
    "Y": (4, 0, 9999),
}
_EXACT = {"y": 2, "Y": 4, "G": 4}
_DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_number(year, month, day):
    """The days since the day before the first of January of the year 1."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE_MONTH[month] + day
    return days + 1 if month > 2 and _is_leap(year) else days


def _from_day_number(number):
    year = max(1, number // 366)
    while number >= _day_number(year + 1, 1, 1):
        year += 1
    month = 12
    while number < _day_number(year, month, 1):
        month -= 1
    return year, month, number - _day_number(year, month, 1) + 1


def _calc_julian_from_U_or_W(year, week_of_year, day_of_week, week_starts_Mon):
    first_weekday = (_day_number(year, 1, 1) + 6) % 7
    if not week_starts_Mon:
        first_weekday = (first_weekday + 1) % 7
        day_of_week = (day_of_week + 1) % 7
    week_0_length = (7 - first_weekday) % 7
    if week_of_year == 0:
        return 1 + day_of_week - first_weekday
    return 1 + week_0_length + 7 * (week_of_year - 1) + day_of_week


def _number(text, place, directive):
    """The possible ends of a number and its values, the longest first."""
    most, least, greatest = _NUMBERS[directive]
    found = []
    start = place
    if directive == "d" and text[place:place + 1] == " ":
        start += 1
        most = 1
    end = start
    while end < len(text) and end - start < most and text[end].isdecimal():
        end += 1
    shortest = _EXACT.get(directive, 1)
    while end - start >= shortest:
        value = int(text[start:end])
        if least <= value <= greatest:
            found.append((end, value))
        end -= 1
    return found


def _names(text, place, names):
    """The possible ends of a name of a list and its index, longer names first."""
    lowered = text[place:place + 12].lower()
    order = sorted(range(len(names)), key=lambda i: -len(names[i]))
    return [(place + len(names[i]), i) for i in order if names[i] and lowered.startswith(names[i])]


def _offset(text, place):
    """The possible ends of an offset like +hhmm, +hh:mm:ss.ffffff or Z, and (seconds, microseconds)."""
    if text[place:place + 1] == "Z":
        return [(place + 1, (0, 0))]
    sign = text[place:place + 1]
    if sign not in ("+", "-") or not sign:
        return []
    hours = text[place + 1:place + 3]
    if len(hours) < 2 or not hours.isdecimal():
        return []
    place += 3
    colon = text[place:place + 1] == ":"
    place += colon
    minutes = text[place:place + 2]
    if len(minutes) < 2 or not minutes.isdecimal() or int(minutes) > 59:
        return []
    place += 2
    seconds = fraction = 0
    after = place
    has_colon = text[after:after + 1] == ":"
    if has_colon:
        after += 1
    part = text[after:after + 2]
    if len(part) == 2 and part.isdecimal() and int(part) < 60:
        if has_colon != colon:
            raise ValueError(f"Inconsistent use of : in {text}")
        seconds = int(part)
        place = after + 2
        if text[place:place + 1] == ".":
            end = place + 1
            while end < len(text) and end - place <= 6 and text[end].isdecimal():
                end += 1
            if end > place + 1:
                fraction = int(text[place + 1:end].ljust(6, "0"))
                place = end
    total = int(hours) * 3600 + int(minutes) * 60 + seconds
    return [(place, (-total, -fraction) if sign == "-" else (total, fraction))]


def _zones(text, place):
    names = []
    for index, pair in enumerate((("utc", "gmt", _tzname[0].lower()), (_tzname[1].lower(),))):
        for name in pair:
            if name not in [known for known, _ in names]:
                names.append((name, index))
    lowered = text[place:].lower()
    names.sort(key=lambda entry: -len(entry[0]))
    return [(place + len(name), (name, index)) for name, index in names if name and lowered.startswith(name)]


def _candidates(directive, text, place):
    if directive in _NUMBERS:
        return _number(text, place, directive)
    if directive == "A":
        return _names(text, place, _DAYS)
    if directive == "a":
        return _names(text, place, _SHORT_DAYS)
    if directive == "B":
        return _names(text, place, _MONTHS)
    if directive == "b":
        return _names(text, place, _SHORT_MONTHS)
    if directive == "p":
        return _names(text, place, ["am", "pm"])
    if directive == "z":
        return _offset(text, place)
    return _zones(text, place)


def _parse_format(format):
    """The parts of a format: a directive as one letter, a literal as (text,), white space as None."""
    parts = []
    place = 0
    while place < len(format):
        character = format[place]
        if character.isspace():
            while place < len(format) and format[place].isspace():
                place += 1
            parts.append(None)
            continue
        if character != "%":
            parts.append((character.lower(),))
            place += 1
            continue
        directive = format[place + 1:place + 2]
        if not directive:
            raise ValueError("stray %% in format '%s'" % format)
        place += 2
        if directive == "%":
            parts.append(("%",))
        elif directive == "h":
            parts.append("b")
        elif directive in _SPELLED_OUT and directive in "cxX":
            parts.extend(_parse_format(_SPELLED_OUT[directive]))
        elif directive in _NUMBERS or directive in "AaBbpzZ":
            parts.append(directive)
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (directive, format))
    return parts


def _match(parts, text, index, place, found):
    """The end of the text that the parts from an index on match, with the values in found, or -1."""
    while index < len(parts):
        part = parts[index]
        index += 1
        if part is None:
            if not text[place:place + 1].isspace():
                return -1
            end = place
            while end < len(text) and text[end].isspace():
                end += 1
            while end > place:
                result = _match(parts, text, index, end, found)
                if result >= 0:
                    return result
                end -= 1
            return -1
        if isinstance(part, tuple):
            if text[place:place + 1].lower() != part[0]:
                return -1
            place += 1
            continue
        options = _candidates(part, text, place)
        for end, value in options:
            result = _match(parts, text, index, end, found)
            if result >= 0:
                found[part] = value, text[place:end]
                return result
        return -1
    return place


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The fields of a struct_time, the microseconds and the offset (seconds, microseconds)."""
    for index, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(index, type(argument)))
    parts = _parse_format(format)
    letters = [part for part in parts if isinstance(part, str)]
    for letter in letters:
        if letters.count(letter) > 1:
            raise ValueError(f"redefinition of group name {letter!r}")
    found = {}
    end = _match(parts, data_string, 0, 0, found)
    if end < 0:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    if end != len(data_string):
        raise ValueError("unconverted data remains: %s" % data_string[end:])
    return _resolve(found, format, data_string)


def _resolve(found, format, data_string):
    def value(letter, missing=None):
        return found[letter][0] if letter in found else missing

    year = iso_year = None
    if "y" in found:
        year = value("y")
        year += 2000 if year <= 68 else 1900
    year = value("Y", year)
    iso_year = value("G")
    month = value("m", 1)
    if "B" in found:
        month = value("B") + 1
    if "b" in found:
        month = value("b") + 1
    day = value("d", 1)
    hour = value("H", 0)
    if "I" in found:
        hour = value("I") % 12
        if value("p") == 1:
            hour += 12
    fraction = 0
    if "f" in found:
        fraction = int(found["f"][1].ljust(6, "0"))
    weekday = None
    for letter in ("A", "a"):
        weekday = value(letter, weekday)
    if "w" in found:
        weekday = (value("w") + 6) % 7
    if "u" in found:
        weekday = value("u") - 1
    julian = value("j")
    week_of_year = week_of_year_start = None
    if "U" in found:
        week_of_year, week_of_year_start = value("U"), 6
    if "W" in found:
        week_of_year, week_of_year_start = value("W"), 0
    iso_week = value("V")
    offset, offset_fraction = value("z", (None, 0))
    summer = -1
    if "Z" in found:
        name, index = value("Z")
        # One name for both halves of the year tells nothing about summer time.
        if not (_tzname[0].lower() == _tzname[1].lower() == name and name not in ("utc", "gmt")):
            summer = index

    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")

    leap_year_fix = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904
            leap_year_fix = True
        else:
            year = 1900
    if julian is None and weekday is not None:
        if week_of_year is not None:
            julian = _calc_julian_from_U_or_W(year, week_of_year, weekday, week_of_year_start == 0)
        elif iso_year is not None and iso_week is not None:
            fourth = _day_number(iso_year, 1, 4)
            number = fourth - (fourth + 6) % 7 + (iso_week - 1) * 7 + weekday
            if iso_week == 53 and _day_number(iso_year + 1, 1, 4) - (_day_number(iso_year + 1, 1, 4) + 6) % 7 <= number:
                raise ValueError(f"Invalid week: {iso_week}")
            year, month, day = _from_day_number(number)
            julian = number - _day_number(year, 1, 1) + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if julian is None:
        lengths = [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if day > lengths[month - 1]:
            raise ValueError("day is out of range for month")
        julian = _day_number(year, month, day) - _day_number(year, 1, 1) + 1
    else:
        year, month, day = _from_day_number(_day_number(year, 1, 1) + julian - 1)
    if weekday is None:
        weekday = (_day_number(year, month, day) + 6) % 7
    if leap_year_fix:
        year = 1900
    zone = found["Z"][1] if "Z" in found else None
    return (
        (year, month, day, hour, value("M", 0), value("S", 0), weekday, julian, summer, zone, offset),
        fraction,
        offset_fraction,
    )


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time of a text."""
    return struct_time(_strptime(data_string, format)[0])
