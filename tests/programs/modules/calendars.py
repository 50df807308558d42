"""The module calendar."""
import calendar
from calendar import Calendar, HTMLCalendar, TextCalendar

print(calendar.month(2024, 2))
print(TextCalendar(6).formatmonth(2023, 10, w=4))
print(calendar.calendar(2025, m=4))
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 7, 4))
print(calendar.monthcalendar(2023, 5), list(calendar.month_name)[:3], list(calendar.day_abbr), calendar.month_abbr[-1])
print(list(Calendar(2).iterweekdays()), list(Calendar().itermonthdays2(2024, 9))[:4], list(Calendar().itermonthdates(2024, 9))[0])
print(HTMLCalendar().formatmonth(2024, 9)[:200], calendar.timegm((2024, 1, 2, 3, 4, 5)), calendar.SUNDAY, calendar.Month(3))
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try:
        wrong()
    except ValueError as e:
        print(type(e).__name__, e)
calendar.setfirstweekday(calendar.SUNDAY)
calendar.prmonth(2024, 9)
print(calendar.weekheader(3), calendar.firstweekday())
