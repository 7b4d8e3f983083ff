"""English words of phones and other numbers: rows of alternatives."""

PHONE_WORD = r"""
    mobile|cell|cellphone|phone|tel|telephone|number|line|landline|desk|direct|whatsapp
    reach (?:him|her|them|me)|call (?:him|her|them) (?:on|at)|ph|fax|hotline|switchboard
    contact no|num|nr
"""
NOT_PHONE = r"""
    order|invoice|po|account|acct|iban|tax|vat|ein|serial|sn|tracking|ref|reference|case|ticket
    contract|quote|id|sku|part|employees|people|units|budget
"""
