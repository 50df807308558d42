"""Sums, differences, order and texts of dates and durations, at their limits too."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def attempt(function):
    try:
        print(function())
    except (OverflowError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Late(timedelta):
    pass


class Moment(datetime):
    pass


east = timezone(timedelta(hours=5, minutes=30))
days = [date(1, 1, 1), date(1900, 2, 28), date(2000, 2, 29), date(2023, 12, 31), date(2024, 3, 1), date(9999, 12, 31)]
steps = [timedelta(0), timedelta(1), timedelta(-1), timedelta(days=366), timedelta(days=-146097), timedelta(hours=-1), timedelta.resolution]
for day in days:
    for step in steps:
        attempt(lambda: f"{day + step} {day - step} {(day + step).weekday()} {(day + step) - day}")
for moment in (datetime(2024, 2, 29, 23, 59, 59, 999999), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999, east, fold=1), Moment(2000, 1, 1, 12)):
    for step in (*steps, timedelta(microseconds=-1), timedelta(days=2, seconds=86399, microseconds=999999), Late(hours=30)):
        attempt(lambda: f"{moment + step!r} {moment - step!r} {(moment + step).isoformat()}")
print(timedelta.max - timedelta.resolution, -timedelta(1, 2, 3), timedelta(1, 2, 3) - timedelta(1, 2, 4), abs(Late(-1)), +Late(2), type(abs(Late(1))))
attempt(lambda: timedelta.max + timedelta.resolution)
attempt(lambda: -timedelta.max)
attempt(lambda: timedelta.min - timedelta(1))
print([a < b for a in steps for b in steps].count(True), sorted(steps), bool(timedelta(0)), timedelta(1) == Late(1))
a, b = datetime(2024, 5, 17, 12, 30, tzinfo=timezone.utc), datetime(2024, 5, 17, 18, 0, 0, 1, tzinfo=east)
print(a - b, a < b, a == b, b.astimezone(timezone.utc), repr(b.replace(hour=3, fold=1)), b.date(), b.timetz(), repr(time(1, 2, tzinfo=east, fold=1)))
attempt(lambda: a - datetime(2024, 1, 1))
attempt(lambda: a < datetime(2024, 1, 1))
attempt(lambda: a.replace(month=13))
attempt(lambda: a.replace(tzinfo=5))
for text in ("2024-05-17T12:30:15", "2024-05-17 12:30:15", "2024-05-17T12:30:61", "2024-13-17T12:30:15", "2024-05-1712:30:15", "2024-W20-5T12:30:15", "2024-05-17T12:30:15.5"):
    attempt(lambda: repr(datetime.fromisoformat(text)))
print(datetime.fromisoformat("0001-01-01T00:00:00").toordinal(), date.fromordinal(True), date.fromisocalendar(2020, 53, 7), date(2021, 1, 3).isocalendar())
attempt(lambda: date.fromordinal(1.5))
attempt(lambda: date.fromordinal(3652060))
print([date.fromordinal(n).toordinal() == n for n in range(1, 3652060, 9973)].count(False), a.isoformat(timespec="milliseconds"), datetime(2024, 1, 2, 3, 4).isoformat(" "))


class Spot:
    __slots__ = ("x", "y")


class Spot3(Spot):
    __slots__ = ("z",)


for n in range(3):
    for cls in (Spot, Spot3):
        spot = cls()
        spot.y = n
        spot.x = [n]
        del spot.y
        print(hasattr(spot, "y"), spot.x, cls is Spot or setattr(spot, "z", n) is None and spot.z)
