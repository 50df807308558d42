import datetime as module
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for args in ({}, {"days": 1}, {"hours": 25, "minutes": -3}, {"weeks": 1, "microseconds": -1}, {"seconds": 1.5}, {"days": 0.1}, {"microseconds": 0.5}, {"microseconds": 1.5}, {"milliseconds": 2.0005}, {"hours": -1}, {"days": -1, "seconds": 86399}, {"minutes": 1 / 3}):
    d = timedelta(**args)
    print(repr(d), str(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d))
a, b = timedelta(days=2, hours=3), timedelta(hours=5, seconds=7)
print(a + b, a - b, -a, abs(-b), a * 3, 2 * a, a * 1.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, a / 0.7, a == b, a < b, a > b, max(a, b), hash(a) == hash(timedelta(days=2, hours=3)), sum([a, b], timedelta()))
print(timedelta.min, timedelta.max, timedelta.resolution, repr(timedelta.max))
for bad in (lambda: timedelta("a"), lambda: timedelta(days=10 ** 10), lambda: timedelta.max + a, lambda: a / 0, lambda: a // 0, lambda: a % timedelta(), lambda: a + 1, lambda: a < 1, lambda: a * "x", lambda: a / 0.0):
    attempt(bad)

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.toordinal(), d.ctime(), d.timetuple()[:8], d.isoformat(), d.replace(year=2023, day=28))
print(d + timedelta(days=366), d - timedelta(1), d - date(2023, 1, 1), d < date(2024, 3, 1), d == date(2024, 2, 29), {d: 1}[date(2024, 2, 29)], date.fromordinal(738945), date.fromisoformat("2024-12-31"), date.fromisoformat("20241231"), date.fromisoformat("2024-W10-3"), date.fromisoformat("2024W10"), date.fromisocalendar(2020, 53, 5))
print(d.strftime("%Y/%m/%d %a %A %b %B %j %U %W %% %y"), f"{d:%d.%m.%Y}", f"{d}", date.min, date.max, date.resolution, MINYEAR, MAXYEAR)
print([date(y, 12, 31).isocalendar()[:] for y in (2018, 2019, 2020, 2021)], [date(y, 1, 1).weekday() for y in range(2000, 2010)])
for bad in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1), lambda: date("a", 1, 1), lambda: date(2023, 1, 1.5), lambda: date.fromisoformat("2023-1-1"), lambda: date.fromisoformat("x"), lambda: date.fromisoformat(5), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: d + 1, lambda: d < 5, lambda: date.fromordinal(0), lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromisocalendar(2021, 1, 8), lambda: d - 5, lambda: d < datetime(2024, 1, 1), lambda: d.replace(day=31)):
    attempt(bad)

t = time(13, 5, 9, 1234)
print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.isoformat(), t.isoformat("minutes"), t.isoformat("milliseconds"), t.replace(hour=1), time(), time(1), repr(time(1, 2, 3)), t.strftime("%H:%M:%S.%f %p %I"), f"{t:%H}")
print(time.fromisoformat("04:23:01"), time.fromisoformat("T042301.5"), time.fromisoformat("04:23:01+04:30"), repr(time.fromisoformat("04:23Z")), time.min, time.max, t < time(14), t == time(13, 5, 9, 1234), bool(time(0)), time(1, tzinfo=UTC), time(1, 2, fold=1))
for bad in (lambda: time(24), lambda: time(1, 60), lambda: time(1, 1, 60), lambda: time(1, 1, 1, 10 ** 6), lambda: time(1, fold=2), lambda: time.fromisoformat("25:00"), lambda: time.fromisoformat("1:2"), lambda: time(1, tzinfo=5), lambda: time(1) < time(1, tzinfo=UTC), lambda: t.isoformat("x"), lambda: t + timedelta(1)):
    attempt(bad)

x = datetime(2024, 2, 29, 13, 5, 9, 120)
print(x, repr(x), x.date(), x.time(), x.isoformat(), x.isoformat(" ", "seconds"), x.ctime(), x.weekday(), x.timetuple()[:], x.replace(microsecond=0, tzinfo=UTC), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5, 6, 7)))
print(x + timedelta(hours=12), x - timedelta(days=60), x - datetime(2023, 1, 1), x < datetime(2025, 1, 1), x == datetime(2024, 2, 29, 13, 5, 9, 120), datetime.combine(d, t), datetime.min, datetime.max, x.strftime("%Y-%m-%dT%H:%M:%S.%f%z|%Z|%:z|%j|%c|%x|%X"), f"{x:%H:%M}", f"{x}")
for text in ("2024-02-29", "2024-02-29T12:30", "2024-02-29 12:30:45", "2024-02-29T12:30:45.123456", "2024-02-29T12:30:45.12Z", "2024-02-29T12:30:45+05:30", "20240229T123045", "2024-W09-4T10", "2024-02-29T12:30:45.123456789-03:00:15"):
    print(repr(datetime.fromisoformat(text)))
for text in ("", "2024", "2024-02-30", "2024-02-29T25:00", "2024-02-29T12:3", "2024/02/29", "2024-02-29T12:30:45+25:00", "abc-de-fg"):
    attempt(lambda: datetime.fromisoformat(text))
print(datetime.strptime("29/02/2024 13:05", "%d/%m/%Y %H:%M"), datetime.strptime("Jan 5, 2023 3PM", "%b %d, %Y %I%p"), repr(datetime.strptime("2024-01-01T00:00:00.5+0200", "%Y-%m-%dT%H:%M:%S.%f%z")), datetime.strptime("2024 060", "%Y %j"))
for bad in (lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 1", "%Y"), lambda: datetime.strptime("2024", "%Q"), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1), lambda: x + 1, lambda: x - 1, lambda: x < 1, lambda: x < x.replace(tzinfo=UTC), lambda: x - x.replace(tzinfo=UTC), lambda: datetime.max + timedelta(1), lambda: x.isoformat("ab"), lambda: datetime.combine(1, 2), lambda: x.astimezone(5), lambda: x.replace(month=13), lambda: x < d):
    attempt(bad)
print(x == x.replace(tzinfo=UTC), x == d, d == x, x != "a")

east = timezone(timedelta(hours=5, minutes=30))
named = timezone(timedelta(hours=-3), "ART")
print(east, repr(east), named, repr(named), UTC, repr(UTC), timezone.utc is UTC, timezone(timedelta(0)) is UTC, east == timezone(timedelta(hours=5.5)), timezone.min, timezone.max, named.utcoffset(None), named.tzname(None), named.dst(None))
y = datetime(2024, 2, 29, 12, tzinfo=UTC)
print(y, repr(y), y.astimezone(east), y.astimezone(named), y.astimezone(named).tzname(), y == y.astimezone(east), hash(y) == hash(y.astimezone(east)), y - y.astimezone(east), y.timestamp(), y.utcoffset(), y.dst(), y.timetz(), y.utctimetuple()[:6], y.astimezone(east).strftime("%H:%M %z %Z %:z"))
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1709211909.123456, UTC), datetime.fromtimestamp(-1.5, UTC), repr(datetime.fromtimestamp(1e9, east)), sorted([y, y.astimezone(named) - timedelta(1)])[0])
for bad in (lambda: timezone(5), lambda: timezone(timedelta(hours=24)), lambda: timezone(timedelta(1) - timedelta(microseconds=0)), lambda: timezone(timedelta(0), 5), lambda: tzinfo().utcoffset(None), lambda: UTC.utcoffset(5), lambda: UTC.fromutc(x)):
    attempt(bad)


class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 9 else timedelta(0)

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"


z = Zone()
for month in (1, 7):
    w = datetime(2024, month, 1, 12, tzinfo=z)
    print(w, w.tzname(), w.dst(), w.astimezone(UTC), y.replace(month=month, day=1).astimezone(z))


class MyDate(date):
    pass


class MyDateTime(datetime):
    pass


print(repr(MyDate(2024, 1, 1)), type(MyDate(2024, 1, 1) + timedelta(1)).__name__, repr(MyDateTime(2024, 1, 1) + timedelta(1)), type(MyDateTime.fromisoformat("2024-01-01")).__name__, isinstance(x, date), issubclass(datetime, date), module.datetime is datetime)
import copy
print(copy.copy(x) == x, copy.deepcopy(y) == y, copy.copy(east) == east, copy.replace(d, day=1))
birthday = date(1990, 5, 17)
today = date(2024, 2, 29)
print((today - birthday).days, today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day)))

for difference in (lambda: date(2020, 1, 3) - datetime(2020, 1, 1), lambda: datetime(2020, 1, 3) - date(2020, 1, 1), lambda: datetime(2020, 1, 3, 5) - datetime(2020, 1, 1)):
    try:
        print(difference())
    except TypeError as error:
        print(error)
