"""The Chinese grammar of time expressions."""

from crm_core.understanding.time.zh import days, hours, periods

RULES = (*days.RULES, *periods.RULES, *hours.RULES)
