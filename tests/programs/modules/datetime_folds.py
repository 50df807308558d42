# Times that come twice: copied, pickled, compared with those of other zones and hashed; and numbers that are too large.
import copy
import pickle
from datetime import *


def show(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Summer(tzinfo):
    def utcoffset(self, when):
        return timedelta(hours=1 if when is not None and when.fold else 2)

    def dst(self, when):
        return timedelta(0)


class Moment(datetime):
    pass


zone = timezone(timedelta(hours=2), "X")
for value in (Moment(2000, 1, 1, 5, fold=1), time(1, 2, tzinfo=zone, fold=1), datetime(2000, 1, 1, tzinfo=zone, fold=1), time(3), datetime(2000, 1, 1)):
    pickled = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(6)]
    print(repr(value), {type(x).__name__ for x in pickled}, [x.fold for x in pickled], copy.copy(value).fold, copy.deepcopy([value])[0].fold)

first = datetime(2020, 10, 25, 2, 30, tzinfo=Summer())
second = first.replace(fold=1)
utc = datetime(2020, 10, 25, 0, 30, tzinfo=timezone.utc)
print(first == second, first != second, first < second, second - first, hash(first) == hash(second), len({first, second}))
print(first == utc, utc == first, first != utc, first <= utc, first - utc, second == utc.replace(hour=1), second - utc)
print(first == first.replace(tzinfo=Summer()), utc == utc.astimezone(zone), hash(utc) == hash(utc.astimezone(zone)))
print(hash(time(1, tzinfo=zone)) == hash(time(1, tzinfo=zone, fold=1)))

huge = 10**30
print(show(lambda: datetime(huge, 1, 1)), show(lambda: date(2000, huge, 1)), show(lambda: time(0, 0, 0, huge)))
print(show(lambda: datetime(2**31, 1, 1)), show(lambda: date(-2**31 - 1, 1, 1)), show(lambda: date(2**31 - 1, 1, 1)), show(lambda: date.fromordinal(huge)))
print(show(lambda: time(1, fold="a")), show(lambda: datetime(2000, 1, 1, fold=1.0)), show(lambda: time(1, fold=huge)), show(lambda: time(1, fold=True)))


class Odd(tzinfo):
    def __init__(self, offset):
        self.offset = offset

    def utcoffset(self, when):
        return self.offset


for offset in (5, timedelta(1), None):
    print(show(lambda: datetime(2000, 1, 1, tzinfo=Odd(offset)).utcoffset()))
