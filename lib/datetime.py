"""Dates and times."""

import time as _time
from _datetime import date_of as _ord2ymd
from _datetime import ordinal_of as _ymd2ord
from _types import _set_display_name

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY_NAMES = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_US_PER_SECOND = 1000000
_SECONDS_PER_DAY = 86400
_US_PER_DAY = _SECONDS_PER_DAY * _US_PER_SECOND
# An argument that is not given.
_MISSING = object()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _index(value):
    if isinstance(value, int):
        number = int(value)
    elif hasattr(type(value), "__index__"):
        number = value.__index__()
    else:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if -2 ** 31 <= number < 2 ** 31:
        return number
    if not -2 ** 63 <= number < 2 ** 63:
        raise OverflowError("Python int too large to convert to C long")
    raise OverflowError(f"signed integer is {'less than minimum' if number < 0 else 'greater than maximum'}")


def _check_date(year, month, day):
    if type(year) is int and type(month) is int and type(day) is int and 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28:
        return year, month, day
    if year is _MISSING or month is _MISSING or day is _MISSING:
        position = 1 if year is _MISSING else 2 if month is _MISSING else 3
        raise TypeError(f"function missing required argument '{('year', 'month', 'day')[position - 1]}' (pos {position})")
    year = _index(year)
    month = _index(month)
    day = _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    if type(hour) is int and type(minute) is int and type(second) is int and type(microsecond) is int and type(fold) is int:
        if 0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59 and 0 <= microsecond <= 999999 and 0 <= fold <= 1:
            return hour, minute, second, microsecond, fold
    hour = _index(hour)
    minute = _index(minute)
    second = _index(second)
    microsecond = _index(microsecond)
    fold = _index(fold)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _display_name(obj):
    cls = type(obj)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _divide_nearest(a, b):
    # a / b rounded to the nearest integer, half to even.
    quotient, remainder = divmod(a, b)
    remainder *= 2
    more = remainder > b if b > 0 else remainder < b
    return quotient + 1 if more or remainder == b and quotient % 2 == 1 else quotient


def _round_half_away(x):
    whole = int(x)
    rest = abs(x - whole)
    return whole + (1 if x > 0 else -1) if rest >= 0.5 else whole


def _floor_divide(a, b):
    if b == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    return a // b


def _duration(cls, total):
    # The timedelta, or instance of a subclass, of so many microseconds.
    days = total // _US_PER_DAY
    rest = total - days * _US_PER_DAY
    seconds = rest // _US_PER_SECOND
    if not -999999999 <= days <= 999999999:
        if not -(2 ** 31) <= days < 2 ** 31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = rest - seconds * _US_PER_SECOND
    self._hash = -1
    return self


def _carried(days, seconds, us):
    # The timedelta of parts that may be one day, and one second, too small or too large.
    if us >= _US_PER_SECOND:
        us -= _US_PER_SECOND
        seconds += 1
    elif us < 0:
        us += _US_PER_SECOND
        seconds -= 1
    if seconds >= _SECONDS_PER_DAY:
        seconds -= _SECONDS_PER_DAY
        days += 1
    elif seconds < 0:
        seconds += _SECONDS_PER_DAY
        days -= 1
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(timedelta)
    self._days = days
    self._seconds = seconds
    self._microseconds = us
    self._hash = -1
    return self


class timedelta:
    """A duration in days, seconds and microseconds."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        try:
            minutes_in_all = ((weeks * 7 + days) * 24 + hours) * 60 + minutes
            total = (minutes_in_all * 60 + seconds) * _US_PER_SECOND + milliseconds * 1000 + microseconds
        except (TypeError, OverflowError):
            total = None
        if type(total) is int:
            return _duration(cls, total)
        total = 0
        leftover = 0.0
        for name, value, factor in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, _US_PER_SECOND),
            ("minutes", minutes, 60 * _US_PER_SECOND), ("hours", hours, 3600 * _US_PER_SECOND), ("days", days, _US_PER_DAY),
            ("weeks", weeks, 7 * _US_PER_DAY),
        ):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                whole = int(value)
                total += whole * factor
                fraction = (value - whole) * factor
                if fraction:
                    units = int(fraction)
                    total += units
                    leftover += fraction - units
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if leftover:
            units = _round_half_away(leftover)
            if abs(units - leftover) == 0.5:
                odd = total & 1
                units = 2 * _round_half_away((leftover + odd) * 0.5) - odd
            total += units
        return _duration(cls, total)

    def _us(self):
        return self._days * _US_PER_DAY + self._seconds * _US_PER_SECOND + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _order(self, other):
        # Negative, 0 or positive.
        a, b = self._days, other._days
        if a == b:
            a, b = self._seconds, other._seconds
            if a == b:
                a, b = self._microseconds, other._microseconds
        return a - b

    def total_seconds(self):
        return self._us() / _US_PER_SECOND

    def __repr__(self):
        args = []
        if self._days:
            args.append(f"days={self._days}")
        if self._seconds:
            args.append(f"seconds={self._seconds}")
        if self._microseconds:
            args.append(f"microseconds={self._microseconds}")
        return f"{_display_name(self)}({', '.join(args) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _carried(self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _carried(self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)

    def __rsub__(self, other):
        return _duration(timedelta, other._us() - self._us()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _carried(-self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return _carried(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _duration(timedelta, self._us() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _duration(timedelta, _divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _floor_divide(self._us(), other._us())
        if isinstance(other, int):
            return _duration(timedelta, _floor_divide(self._us(), other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _duration(timedelta, _divide_nearest(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _duration(timedelta, _divide_nearest(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        divisor = other._us()
        if not divisor:
            raise ZeroDivisionError("integer modulo by zero")
        return _duration(timedelta, self._us() % divisor)

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us(), other._us())
            return quotient, _duration(timedelta, rest)
        return NotImplemented

    def __eq__(self, other):
        return self._order(other) == 0 if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _format_offset(offset, separator=":"):
    if offset is None:
        return ""
    total = offset._us()
    sign = "-" if total < 0 else "+"
    seconds, us = divmod(abs(total), _US_PER_SECOND)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or us:
        text += f"{separator}{seconds:02d}"
        if us:
            text += f".{us:06d}"
    return text


_TWO_DIGITS = [f"{number:02d}" for number in range(100)]
_TIME_FORMATS = {
    "hours": lambda hour, minute, second, us: f"{hour:02d}",
    "minutes": lambda hour, minute, second, us: f"{hour:02d}:{minute:02d}",
    "seconds": lambda hour, minute, second, us: f"{hour:02d}:{minute:02d}:{second:02d}",
    "milliseconds": lambda hour, minute, second, us: f"{hour:02d}:{minute:02d}:{second:02d}.{us:03d}",
    "microseconds": lambda hour, minute, second, us: f"{hour:02d}:{minute:02d}:{second:02d}.{us:06d}",
}


def _format_time(hour, minute, second, us, timespec):
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 'timespec' must be str, not {type(timespec).__name__}")
    if timespec == "auto":
        clock = f"{_TWO_DIGITS[hour]}:{_TWO_DIGITS[minute]}:{_TWO_DIGITS[second]}"
        return f"{clock}.{us:06d}" if us else clock
    elif timespec == "milliseconds":
        us //= 1000
    if timespec not in _TIME_FORMATS:
        raise ValueError("Unknown timespec value")
    return _TIME_FORMATS[timespec](hour, minute, second, us)


def _strftime(obj, format, fields):
    # %f, %z, %:z and %Z are written here, the rest by time.strftime.
    result = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != "%" or at >= len(format):
            result.append(char)
            continue
        letter = format[at]
        at += 1
        if letter == "f":
            result.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif letter == "z":
            result.append(_format_offset(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif letter == ":" and format[at : at + 1] == "z":
            at += 1
            result.append(_format_offset(obj.utcoffset()) if hasattr(obj, "utcoffset") else "")
        elif letter == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            result.append((name or "").replace("%", "%%"))
        else:
            result.append("%" + letter)
    return _time.strftime("".join(result), fields)


def _iso_date(day):
    year = day._year
    return f"{_TWO_DIGITS[year // 100]}{_TWO_DIGITS[year % 100]}-{_TWO_DIGITS[day._month]}-{_TWO_DIGITS[day._day]}"


def _parse_digits(text):
    if not text.isascii() or not text.isdigit():
        raise ValueError()
    return int(text)


def _parse_iso_date(text):
    year = _parse_digits(text[:4])
    dashes = text[4:5] == "-"
    rest = text[5:] if dashes else text[4:]
    if rest.startswith("W"):
        rest = rest[1:]
        week = _parse_digits(rest[:2])
        rest = rest[2:]
        if not rest:
            return _iso_to_date(year, week, 1)
        if rest.startswith("-") != dashes:
            raise ValueError
        rest = rest[1:] if dashes else rest
        if len(rest) != 1:
            raise ValueError
        return _iso_to_date(year, week, _parse_digits(rest))
    if dashes:
        if len(rest) != 5 or rest[2] != "-":
            raise ValueError
        return year, _parse_digits(rest[:2]), _parse_digits(rest[3:])
    if len(rest) != 4:
        raise ValueError
    return year, _parse_digits(rest[:2]), _parse_digits(rest[2:])


def _parse_iso_clock(text):
    # HH[:MM[:SS[.ffffff]]], with or without colons: hour, minute, second, microsecond.
    parts = [0, 0, 0]
    colons = text[2:3] == ":"
    at = 0
    for i in range(3):
        if len(text) - at < 2:
            raise ValueError
        parts[i] = _parse_digits(text[at : at + 2])
        at += 2
        if at >= len(text) or i == 2 or text[at] in ".,":
            break
        if colons:
            if text[at] != ":":
                raise ValueError
            at += 1
    us = 0
    if at < len(text):
        if text[at] not in ".," or i != 2:
            raise ValueError
        digits = text[at + 1 :]
        _parse_digits(digits)
        us = int(digits[:6].ljust(6, "0"))
    return parts[0], parts[1], parts[2], us


def _parse_iso_time(text):
    zone_at = max(text.find("-"), text.find("+"), text.find("Z"))
    if zone_at < 0:
        return (*_parse_iso_clock(text), None)
    clock = _parse_iso_clock(text[:zone_at])
    zone = text[zone_at + 1 :]
    if text[zone_at] == "Z":
        if zone:
            raise ValueError
        return (*clock, timezone.utc)
    hour, minute, second, us = _parse_iso_clock(zone)
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=us)
    return (*clock, timezone(-offset if text[zone_at] == "-" else offset) if offset else timezone.utc)


def _iso_week1_monday(year):
    first = _ymd2ord(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        out_of_range = True
        if week == 53:
            weekday = _ymd2ord(year, 1, 1) % 7
            if weekday == 4 or weekday == 3 and _is_leap(year):
                out_of_range = False
        if out_of_range:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _ord2ymd(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


class IsoCalendarDate(tuple):
    """The year, week and weekday of ISO 8601."""

    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"{self.__class__.__module__}.{self.__class__.__name__}(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        fields = _time.localtime(timestamp)
        return cls(fields[0], fields[1], fields[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {_ord2ymd(ordinal)[0]} is out of range")
        return cls(*_ord2ymd(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_iso_date(date_string)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_iso_to_date(_index(year), _index(week), _index(day)))

    def __repr__(self):
        return f"{_display_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return _iso_date(self)

    __str__ = isoformat

    def ctime(self):
        return f"{_DAY_NAMES[self.isoweekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def timetuple(self):
        return self._fields(0, 0, 0, -1)

    def _fields(self, hour, minute, second, dst):
        year, month, day = self._year, self._month, self._day
        return _time.struct_time(
            (year, month, day, hour, minute, second, self.weekday(), _days_before_month(year, month) + day, dst)
        )

    def toordinal(self):
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING):
        return type(self)(
            self._year if year is _MISSING else year, self._month if month is _MISSING else month, self._day if day is _MISSING else day
        )

    __replace__ = replace

    def _key(self):
        return (self._year * 16 + self._month) * 32 + self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._state())
        return self._hash

    def _state(self):
        high, low = divmod(self._year, 256)
        return bytes([high, low, self._month, self._day])

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._days)

    __radd__ = __add__

    def _moved(self, days):
        # So many days later.
        ordinal = _ymd2ord(self._year, self._month, self._day) + days
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        if type(self) is not date:
            return type(self).fromordinal(ordinal)
        made = object.__new__(date)
        made._year, made._month, made._day = _ord2ymd(ordinal)
        made._hash = -1
        return made

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _carried(_ymd2ord(self._year, self._month, self._day) - _ymd2ord(other._year, other._month, other._day), 0, 0)
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        monday = _iso_week1_monday(year)
        today = self.toordinal()
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1_monday(year), 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """What a time zone is."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer


def _checked_offset(name, offset):
    if offset is None or isinstance(offset, timedelta) and -_US_PER_DAY < offset._us() < _US_PER_DAY:
        return offset
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_hash", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hash = -1
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND + self._microsecond

    def _compare(self, other, for_equality):
        # Negative, 0 or positive; None where only one knows its offset.
        if self._tzinfo is other._tzinfo:
            mine, theirs = self._us(), other._us()
        else:
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                if for_equality:
                    return None
                raise TypeError("can't compare offset-naive and offset-aware times")
            mine = self._us() - (a._us() if a is not None else 0)
            theirs = other._us() - (b._us() if b is not None else 0)
        return (mine > theirs) - (mine < theirs)

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            if offset:
                total = self._us() - offset._us()
                self._hash = hash(_duration(timedelta, total))
            else:
                us = self._microsecond
                self._hash = hash(bytes([self._hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255]))
        return self._hash

    def __repr__(self):
        text = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_display_name(self)}({text})"

    def isoformat(self, timespec="auto"):
        text = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_iso_time(time_string.removeprefix("T"))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*parts)

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING, tzinfo=_MISSING, *, fold=_MISSING):
        return type(self)(
            self._hour if hour is _MISSING else hour, self._minute if minute is _MISSING else minute,
            self._second if second is _MISSING else second, self._microsecond if microsecond is _MISSING else microsecond,
            self._tzinfo if tzinfo is _MISSING else tzinfo, fold=self._fold if fold is _MISSING else fold,
        )

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return _reduced(self, protocol)


def _folded(cls, args):
    # A datetime or time that is the second of two with the same clock.
    return cls(*args, fold=1)


def _reduced(moment, protocol):
    # As CPython, protocols before 4 forget about folds.
    cls, args = moment.__reduce__()
    return (_folded, (cls, args)) if moment._fold and protocol > 3 else (cls, args)


_tzinfo = tzinfo
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# Where the numbers of an ISO text are.
_ISO_PARTS = ((0, 4), (5, 7), (8, 10), (11, 13), (14, 16), (17, 19))


def _moment(cls, year, month, day, hour, minute, second, us, tz, fold):
    # A datetime of what is known to be in range; of a subclass by a call.
    if cls is not datetime:
        return cls(year, month, day, hour, minute, second, us, tz, fold=fold)
    self = object.__new__(datetime)
    self._year = year
    self._month = month
    self._day = day
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = us
    self._tzinfo = tz
    self._hash = -1
    self._fold = fold
    return self


class datetime(date):
    """A day and a time."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hash = -1
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _moved_by(self, days, seconds, us):
        # So much later; seconds and microseconds are less than a day and a second to either side.
        us += self._microsecond
        seconds += self._seconds()
        if us >= _US_PER_SECOND:
            us -= _US_PER_SECOND
            seconds += 1
        elif us < 0:
            us += _US_PER_SECOND
            seconds -= 1
        if seconds >= _SECONDS_PER_DAY:
            seconds -= _SECONDS_PER_DAY
            days += 1
        elif seconds < 0:
            seconds += _SECONDS_PER_DAY
            days -= 1
        year, month, day = self._year, self._month, self._day
        if days:
            ordinal = _ymd2ord(year, month, day) + days
            if not 0 < ordinal <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            year, month, day = _ord2ymd(ordinal)
        hour = seconds // 3600
        seconds -= hour * 3600
        minute = seconds // 60
        return _moment(type(self), year, month, day, hour, minute, seconds - minute * 60, us, self._tzinfo, 0)

    def _seconds(self):
        # The seconds since midnight.
        return (self._hour * 60 + self._minute) * 60 + self._second

    def _us(self):
        # The microseconds since the beginning of the year 1.
        seconds = ((self.toordinal() - 1) * 24 + self._hour) * 60 + self._minute
        return (seconds * 60 + self._second) * _US_PER_SECOND + self._microsecond

    @classmethod
    def _fromtimestamp(cls, t, utc, tz):
        if isinstance(t, int):
            whole, us = t, 0
        else:
            if t != t:
                raise ValueError("Invalid value NaN (not a number)")
            whole = int(t // 1)
            us = round((t - whole) * 1e6)
            if us >= 1000000:
                whole += 1
                us -= 1000000
        fields = (_time.gmtime if utc else _time.localtime)(whole)
        return cls(fields[0], fields[1], fields[2], fields[3], fields[4], min(fields[5], 59), us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._fromtimestamp(timestamp, tz is not None, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        return cls._fromtimestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _clock):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        if tzinfo is True:
            tzinfo = time._tzinfo
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, tzinfo, fold=time._fold
        )

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) == 19 and date_string[4] == date_string[7] == "-" and date_string[13] == date_string[16] == ":":
            parts = [date_string[at : end] for at, end in _ISO_PARTS]
            digits = "".join(parts)
            if digits.isascii() and digits.isdigit():
                year, month, day, hour, minute, second = map(int, parts)
                return cls(year, month, day, hour, minute, second)
        try:
            if len(date_string) < 7:
                raise ValueError
            split = _iso_date_length(date_string)
            day = _parse_iso_date(date_string[:split])
            rest = date_string[split + 1 :]
            if len(date_string) == split + 1:
                raise ValueError
            clock = _parse_iso_time(rest) if rest else (0, 0, 0, 0, None)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        from _strptime import _strptime

        fields, fraction, offset_fraction = _strptime(date_string, format)
        name, offset = fields[-2:]
        arguments = fields[:6] + (fraction,)
        if offset is not None:
            difference = timedelta(seconds=offset, microseconds=offset_fraction)
            arguments += (timezone(difference, name) if name else timezone(difference),)
        return cls(*arguments)

    def timetuple(self):
        summer = self.dst()
        dst = -1 if summer is None else 1 if summer else 0
        return self._fields(self._hour, self._minute, self._second, dst)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return moment._fields(moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        if offset is None:
            return _time.mktime((self._year, self._month, self._day, self._hour, self._minute, self._second, -1, -1, -1)) + (
                self._microsecond / 1e6
            )
        return (self._us() - offset._us() - _EPOCH_US) / _US_PER_SECOND

    def date(self):
        made = object.__new__(_date)
        made._year = self._year
        made._month = self._month
        made._day = self._day
        made._hash = -1
        return made

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=_MISSING, month=_MISSING, day=_MISSING, hour=_MISSING, minute=_MISSING, second=_MISSING, microsecond=_MISSING, tzinfo=_MISSING, *,
                fold=_MISSING):
        year, month, day = _check_date(
            self._year if year is _MISSING else year, self._month if month is _MISSING else month, self._day if day is _MISSING else day)
        hour, minute, second, microsecond, fold = _check_time(
            self._hour if hour is _MISSING else hour, self._minute if minute is _MISSING else minute,
            self._second if second is _MISSING else second, self._microsecond if microsecond is _MISSING else microsecond,
            self._fold if fold is _MISSING else fold)
        if tzinfo is _MISSING:
            tzinfo = self._tzinfo
        else:
            _check_tzinfo(tzinfo)
        return _moment(type(self), year, month, day, hour, minute, second, microsecond, tzinfo, fold)

    __replace__ = replace

    def _local_timezone(self):
        if self._tzinfo is None:
            stamp = int(self.timestamp())
        else:
            stamp = (self._us() - self.utcoffset()._us() - _EPOCH_US) // _US_PER_SECOND
        fields = _time.localtime(stamp)
        return timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone)

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        mine = self._tzinfo
        if mine is None:
            mine = self._local_timezone()
            offset = mine.utcoffset(self)
        elif tz is mine:
            return self
        else:
            offset = self.utcoffset()
            if offset is None:
                mine = self.replace(tzinfo=None)._local_timezone()
                offset = mine.utcoffset(self)
        if tz is mine:
            return self.replace(tzinfo=tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return (
            f"{_DAY_NAMES[self.isoweekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} "
            f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}"
        )

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        clock = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return _iso_date(self) + sep + clock + ("" if self._tzinfo is None else _format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ", ".join(map(str, parts))
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{_display_name(self)}({text})"

    def utcoffset(self):
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(self))

    def _compare(self, other, for_equality):
        if self._tzinfo is other._tzinfo:
            mine, theirs = self._key(), other._key()
            if mine == theirs:
                mine, theirs = self._seconds(), other._seconds()
                if mine == theirs:
                    mine, theirs = self._microsecond, other._microsecond
        else:
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                if for_equality:
                    return None
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            mine = self._us() - (a._us() if a is not None else 0)
            theirs = other._us() - (b._us() if b is not None else 0)
            if for_equality and mine == theirs and (self._offset_turns(a) or other._offset_turns(b)):
                return None
        return (mine > theirs) - (mine < theirs)

    def _offset_turns(self, offset):
        # Whether the other fold has another offset, so that the time is equal to none of another zone.
        return self.replace(fold=1 - self._fold).utcoffset() != offset

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._compare(other, False) <= 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._compare(other, False) < 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._compare(other, False) >= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._compare(other, False) > 0 if isinstance(other, datetime) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved_by(other._days, other._seconds, other._microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved_by(-other._days, -other._seconds, -other._microseconds)
        if not isinstance(other, datetime):
            return NotImplemented
        days = 0
        if self._year != other._year or self._month != other._month or self._day != other._day:
            days = _ymd2ord(self._year, self._month, self._day) - _ymd2ord(other._year, other._month, other._day)
        difference = _carried(days, self._seconds() - other._seconds(), self._microsecond - other._microsecond)
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if a is not None:
                difference += b - a
        return difference

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            if offset is None:
                us = self._microsecond
                clock = bytes([self._hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255])
                self._hash = hash(self._state() + clock)
            else:
                self._hash = hash(_duration(timedelta, self._us() + _US_PER_DAY - offset._us()))
        return self._hash

    def __reduce__(self):
        return self.__class__, (
            self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
        )

    def __reduce_ex__(self, protocol):
        return _reduced(self, protocol)


def _iso_date_length(text):
    # Where the date of an ISO text ends.
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if len(text) > 8 and text[8] == "-":
            if len(text) == 9:
                raise ValueError
            return 8 if len(text) > 10 and text[10] in "0123456789" else 10
        return 8
    if text[4] == "W":
        at = 7
        while at < len(text) and text[at] in "0123456789":
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


_date = date
_clock = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH_US = datetime(1970, 1, 1)._us()


class timezone(tzinfo):
    """A fixed difference from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _MISSING:
            name = None
            if not offset and cls is timezone and hasattr(cls, "utc"):
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_US_PER_DAY < offset._us() < _US_PER_DAY:
            raise ValueError(
                f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}."
            )
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = _display_name(self)
        if self._name is None:
            return f"{name}({self._offset!r})"
        return f"{name}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + _format_offset(self._offset)

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))

for _class in (timedelta, date, tzinfo, time, datetime, timezone):
    _set_display_name(_class, f"datetime.{_class.__name__}")
