"""English words of sums and what they are: rows of alternatives."""

BUDGET = r"""
    budget\w*
"""
OTHERS = r"""
    competitors?|competition|rival|another vendor|other supplier
"""
UNIT = r"""
    each|per (?!cent|annum)[a-z]+|a piece|apiece|a pop|unit price|/ ?[a-z]{1,6}|ea
"""
PAYMENT = r"""
    pay|pays|paid|payment|payments|invoice\w*|deposit|instal\w*|owe[sd]?|overdue|outstanding
    balance|transfer\w*|remit\w*|down ?payment|refund|fee|penalty|receivable|due|open|unpaid
    arrears|settle[sd]?|clear(?:s|ed)? the
"""
OTHER = r"""
    revenue|turnover|capital|discount|save[sd]?|saving|salary|raised
"""
TOTAL = r"""
    total|totals|altogether|in all|all in|overall|contract|worth
"""
ASKED_EACH = r"""
    (?:costs?|price[sd]?|rates?|charges?|pays?|is|are)\b[^.!?]{0,40}\bper\s[^.!?]{0,30}$
"""
