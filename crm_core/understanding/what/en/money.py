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
    arrears|settle[sd]?|clear(?:s|ed)? the|clear(?:s|ed)|landed|arrived|wire[sd]?|wiring|paying
    prepay\w*
    in the bank|hit (?:the|our) (?:account|bank)|che(?:que|ck) (?:for|of)|remaining|remainder|rest
    advance|retainer|retention|came in|credited|reimburs\w*
"""
OTHER = r"""
    (?:anything|everything|orders?) (?:over|above|under|below)\s$|(?<!why )(?<!or )not\s$
    (?:revenue|turnover|sales)(?: is| of| up| at| to| around| about| now| hit| reached){0,3}\s
    (?:profit|capital)(?: is| of| up| at| to| around| about| now| hit| reached){0,3}\s
    (?:(?<!just )under|below|less than|more than|cheaper than)\s$
    discount|save[sd]?|saving|salary|raised
"""
OTHER_AFTER = r"""
    off|less|cheaper|lower|higher|dearer|short|more (?:than|expensive)
    too (?:much|high|dear|expensive)
    (?:below|under|above|over) (?:the|our|their|his|her|budget|list|last|what)
    discount|rebate|credit note|in sales|turnover|revenue|wrong|difference
"""
"""Behind a sum: it tells a difference."""
MILLIONS = r"""
    budgets?|worth|totals?|turnover|revenue|sales|invest\w*|spend\w*|spent|deal|contract|raised
    capex|funding
"""
"""After these 1.2m is a sum."""
TOTAL = r"""
    total|totals|altogether|in all|all in|overall|contract|worth
"""
PRICE_BEFORE = r"""
    at|is|are|was|be|it'?s|that'?s|quoted|quote|offer(?:ed)?|price[ds]?|about|around|roughly|approx
    said|says|gave|costs?|came to|comes to|just|only|told (?:him|her|them|\x00+)|agreed|on
    (?:told|gave|charged) (?:[\w'&]+ ){1,3}|(?:total|sum|cost|value) of
"""
"""Before a number that is for some goods: it is what they cost."""
PRICE_OF = r"""
    (?:price|quote|quotation|offer|figure|estimate|bid|order|deal|contract) (?:of|at)
    (?:quoted|offered)(?: [\w'&]+){0,3}
"""
NO_GOODS_NEXT = r"""
    for|plus|all|total|in|ex|excl|incl|including|net|and|but|he|she|they|on|by|with|it|vs|or|so|then
"""
"""Behind a price: no number of pieces."""
GOODS_NEXT = r"""
    (?:the|our|his|her|their|its|all|both|those|these|an?)(?: \w+)? (?!{not_goods})[a-z]
    (?:\d{1,5}|two|three|four|five|six|eight|ten|twelve|twenty|fifty) (?!{not_goods})[a-z]
""".replace(
    "{not_goods}",
    r"(?:year|month|week|day|hour|season|quarter|event|show|party|weekend|moment|rest|summer|winter|"
    r"spring|autumn|holidays|depot|site|store|warehouse|branch)",
)
"""What a sum may be for."""
ASKED_EACH = r"""
    (?:costs?|price[sd]?|rates?|charges?|pays?|is|are)\b[^.!?]{0,40}\bper\s[^.!?]{0,30}$
"""
