"""The English grammar of time expressions."""

from crm_core.understanding.time.en import days, hours, periods

RULES = (*days.RULES, *periods.RULES, *hours.RULES)
