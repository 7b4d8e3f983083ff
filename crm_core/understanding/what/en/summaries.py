"""English words that say no more than that there was a contact: rows of alternatives."""

FILLERS = r"""
    i|we|just|had|have|did|a|an|the|my|our|their|his|her|at|to|with|w|by|on|in|from|of|for|over|and
    also|then|quick|short|brief|long|good|nice|phone|call|called|visit|visited|met|saw|spoke|talked
    went|was|been|got|off|this|today|left|back|earlier|office|site
"""
"""Beside a customer, a day and a kind of contact these add nothing."""
