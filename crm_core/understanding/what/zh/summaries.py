"""Chinese words that say no more than that there was a contact: rows of alternatives."""

FILLERS = r"""
    [我了的跟和与给在去到从过]|刚刚?|一趟|一下|拜访|走访|通话?|电话|见面|见
"""
"""Beside a customer, a day and a kind of contact these add nothing."""
