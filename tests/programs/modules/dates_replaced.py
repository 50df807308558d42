from datetime import date, datetime, time, timezone


def show(f):
    try:
        print(repr(f()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


moment = datetime(2020, 1, 2, 3, 4, 5, 6, timezone.utc, fold=1)
clock = time(3, 4, 5, 6, timezone.utc)
day = date(2020, 1, 2)
show(lambda: moment.replace())
show(lambda: moment.replace(year=2021, tzinfo=None, fold=0))
show(lambda: clock.replace(tzinfo=None, hour=0))
show(lambda: day.replace(month=12))
for name in ("year", "hour", "microsecond"):
    show(lambda: moment.replace(**{name: None}))
show(lambda: moment.replace(tzinfo=True))
show(lambda: clock.replace(minute=None))
show(lambda: clock.replace(tzinfo=True))
show(lambda: day.replace(day=None))
show(lambda: datetime.fromisoformat("1472-03-13"))
show(lambda: datetime.fromisoformat("1472-03-13T"))
show(lambda: datetime.fromisoformat("1472-03-13 10"))
