"""The modules time and errno."""
import errno
import os
import time


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight)
g = time.gmtime(1700000000)
print(g)
print(g.tm_year, g.tm_zone, g.tm_gmtoff, g[0], g[-1], len(g), g[:3], tuple(g) == g, hash(g) == hash(tuple(g)))
summer = time.localtime(1720000000.75)
print(summer, summer.tm_zone, summer.tm_gmtoff, time.mktime(summer), time.mktime(g))
print(time.asctime(g), "|", time.ctime(0), "|", time.ctime(-1), "|", time.asctime((5, 1, 1, 0, 0, 0, 0, 1, 0)))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %U %W %w %% %Z %z", g))
print(time.strftime("%Z %z", summer), time.strftime("", g) == "", time.strftime("ü%Y", g), time.strftime("%d", (2020, 2, 30, 0, 0, 0, 0, 0, 0)))
print(time.struct_time(range(9)), time.struct_time(range(11)).tm_gmtoff, time.struct_time(range(9)) < g, isinstance(g, tuple))
for value in ((1,), range(12), 1):
    attempt(time.struct_time, value)
attempt(setattr, g, "tm_year", 1)
attempt(getattr, g, "tm_nothing")
attempt(time.strftime, 1)
attempt(time.strftime, "%Y", 1)
attempt(time.strftime, "%Y", (1,))
attempt(time.strftime, "%Y", (2020, 13, 1, 0, 0, 0, 0, 0, 0))
attempt(time.strftime, "%Y", (2020, 1, 1, 25, 0, 0, 0, 0, 0))
attempt(time.strftime, "%Y", ("a", 1, 1, 25, 0, 0, 0, 0, 0))
attempt(time.mktime, 1)
attempt(time.mktime, (1, 2))
attempt(time.asctime, (1,))
attempt(time.gmtime, "a")
attempt(time.gmtime, 1e30)
attempt(time.gmtime, 1e18)
attempt(time.gmtime, float("nan"))
attempt(time.sleep, -1)
attempt(time.sleep, "a")
attempt(time.get_clock_info, "sundial")
attempt(time.clock_gettime, 99)

for text, format in (
    ("2024-02-29 23:59:61", "%Y-%m-%d %H:%M:%S"),
    ("Tue Nov 14 22:13:20 2023", "%a %b %d %H:%M:%S %Y"),
    ("tuesday, MARCH 5 99", "%A, %B %d %y"),
    ("12:30 pm", "%I:%M %p"),
    ("12:30 AM", "%I:%M %p"),
    ("29 Feb", "%d %b"),
    ("2024 100", "%Y %j"),
    ("2024 10 1", "%Y %U %w"),
    ("2024 10 1", "%Y %W %w"),
    ("2020 53 7", "%G %V %u"),
    ("20240102", "%Y%m%d"),
    ("1/2/24", "%x"),
    ("01:02:03", "%X"),
    ("10%", "%d%%"),
    ("2024 +0130", "%Y %z"),
    ("2024 -01:30:15", "%Y %z"),
    ("2024 Z", "%Y %z"),
    ("10 CEST", "%H %Z"),
    ("10 utc", "%H %Z"),
    ("68 69", "%y %m"),
    ("x", "%Y"),
    ("2024x", "%Y"),
    ("2024", "%Q"),
    ("2024", "%"),
    ("31 4", "%d %m"),
    ("2024 1", "%G %j"),
    ("  5", "%d"),
    ("1\t2", "%d %m"),
):
    attempt(time.strptime, text, format)
attempt(time.strptime, 1)
print(time.strptime("Wed Jan  1 00:00:00 2020"))

before, counter = time.monotonic(), time.perf_counter_ns()
time.sleep(0.02)
time.sleep(0)
print(time.monotonic() - before >= 0.02, time.perf_counter_ns() - counter >= 20_000_000, time.time() > 1.6e9, time.time_ns() > 10**18)
print(type(time.process_time()), time.process_time_ns() >= 0, time.thread_time() >= 0, type(time.thread_time_ns()), time.perf_counter() > 0)
print(time.get_clock_info("monotonic"), time.get_clock_info("time").adjustable)
print(abs(time.mktime(time.localtime()) - time.time()) < 3, time.gmtime().tm_year >= 2023, len(time.ctime()), time.gmtime(None).tm_zone)

print(errno.ENOENT, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[13], errno.errorcode[errno.EEXIST], len(errno.errorcode), errno.ENOTSUP, errno.ETIMEDOUT)
