"""So many days, working days, weeks or months on from a day."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from crm_core.understanding.time.components import Shift


def shifted(start: date, shift: Shift) -> date:
    count, unit = shift.count, shift.unit
    if unit == "day":
        return start + timedelta(days=count)
    if unit == "week":
        return start + timedelta(weeks=count)
    if unit == "fortnight":
        return start + timedelta(weeks=2 * count)
    if unit == "workday":
        return workdays(start, count)
    return months_on(start, count * {"month": 1, "quarter": 3, "year": 12}[unit])


def months_on(start: date, count: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def workdays(start: date, count: int) -> date:
    step = 1 if count >= 0 else -1
    weeks, rest = divmod(abs(count), 5)
    found = start + timedelta(weeks=step * weeks)
    while rest or found.weekday() > calendar.FRIDAY:
        found += timedelta(days=step)
        if found.weekday() <= calendar.FRIDAY and rest:
            rest -= 1
    return found
