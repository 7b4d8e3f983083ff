"""English words of what is to be done next: rows of alternatives."""

OWN = r"""
    follow(?:ing)?[ -]?up|f/u|remind(?: me)?|call (?:him|her|them|back|again|\w+ (?:back|again))
    call|ring|phone|send|ship|email|e-mail|mail|text|answer|reply|respond|get back|check in
    (?:ringing|calling|phoning|trying|emailing|texting|visiting|chasing)
    restart|resume|pick (?:it|this|things) up
    check (?:back|with)|try again|talk to|visit|meet(?:ing)?|chase|ping|nudge|circle back
    reconnect|touch base|come back|go back|revised|prepare|deliver|drop (?:off|by)|bring|book
    schedule|arrange|set up|revisit|demo|kick-?off|see (?:him|her|them)|swing by|stop by|submit
    present|write|review|catch up|quote|ask (?:him|her|them|\w+ (?:if|whether|about))|i'll|i will
    i need to|i have to|we'll|need to|must|todo|to do|next step\w*|follow
"""
DOING = r"""
    (?:and |so |i'm |i am |we're |we are |will be )*(?:sending|bringing|shipping|posting|emailing)
    (?:and |so |i'm |i am |we're |we are |will be )*(?:dropping|delivering|couriering|mailing)
    (?:and |so |i'm |i am |we're |we are |will be )*(?:doing|sorting|fixing) (?:it|that|this|them)
"""
"""Sending them today: what one is about to do."""
EMPTY = r"""
    (?:(?:please|pls|and|then|ok) )*(?:remind me|set a reminder|reminder|follow(?:ing)?[- ]?up)
    (?:(?:please|pls|and|then|ok) )*(?:f/u|next (?:step|action)|to-?do|task)
"""
"""Says that something is to be done, and not what."""
NOT_TASK = r"""
    competitors?|rivals?|the competition
    (?<! it )(?<!over )(?<!time )(?<!has )(?<!have )(?<!us )(?<!me )until|frozen|cancell?ed|cancels?
    (?:maternity|paternity|parental|sick|annual|medical) leave
    closed (?:until|till)|valid|expires?|since|away|on leave
    on holiday|on vacation|out of office
    (?:is|be|are|was|'s|'re|(?<!to )comes?|gets?) back (?:on|in)
    (?<!tender )(?<!bid )(?<!rfq )(?<!rfp )(?<!it )(?<!submission )(?<!deadline )closes|fiscal
    budget (?:opens|resets|year)
    budget (?:is |are )?(?:not|only|isn't) (?:there |free |out )?(?:till|until|before)
    for (?:the )?(?:christmas|xmas|easter|diwali|eid|ramadan|thanksgiving|season|holidays)
    (?<!happy )birthday(?! (?:dinner|lunch|party|drinks|call|card|cake|gift|present|flowers|hamper))
    off until
    off (?:for|till)|traveling
    travelling|plans? for|in spring|forecast
"""
DUE_UNTIL = r"""
    (?:i|we|i'll|we'll|i will|we will|must|to) (?:send|bring|deliver|give|make|prepare|submit|ship)
    (?:wants?|needs?|expects?|asks? for|requests?|demands?) (?:it|them|an? \w+|the \w+|\w+) until
    (?:wants?|needs?|expects?) (?:the|an?|our|my) (?:\w+ ){1,5}until
"""
"""Until Friday then means by Friday."""
MUST = r"""
    need|needs|must|remind|please|pls|have to
"""
ASKED_OF_US = r"""
    (?:wants?|needs?) (?:(?:an?|the|my|our|some) )?(?:\w+ )?(?:prices?|quotes?|quotation|offer)
    (?:wants?|needs?) (?:(?:an?|the|my|our|some) )?(?:\w+ )?(?:answer|reply|call|callback|proof)
    (?:wants?|needs?) (?:(?:an?|the|my|our|some) )?(?:\w+ )?(?:proposal|estimate|drawings?)
"""
"""What somebody wants is for us to do."""
DEMANDS = r"""
    (?:wants?|needs?) (?:it|them|this|that|these|those) [a-z]+
    (?:wants?|needs?) (?:the|our|an?) \w+ [a-z]+|must|has to|have to
    asap|deadline|at the latest|latest
"""
"""Somebody else wants something done within the time."""
CALLED_OFF_BEFORE = r"""
    (?:can'?t|cannot|couldn't) (?:make|do|meet|come|attend|manage)(?: it)?(?: on)?\s+(?:the )?$
    (?:won't|not able to|unable to) (?:make|do|meet)(?: it)?(?: on)?\s+(?:the )?$
    (?:won't|not able to|unable to) (?:come|attend|manage)(?: it)?(?: on)?\s+(?:the )?$
    (?:instead of|rather than|not on|not before|not) (?:the )?$
"""
CALLED_OFF_AFTER = r"""
    \s*(?:is|was|does|did|won't|will|can)?\s?(?:n't|not) (?:work|possible|good|ok)
    \s*(?:is|was|does|did|won't|will|can)?\s?(?:n't|not) (?:suit|happen|convenient)
    \s*(?:is|was) (?:full|out|off|impossible|cancelled)
"""
"""A time that is named only to say that it will not be."""
THEN = r"""
    then|after that|afterwards|that day|when (?:he|she|they)(?:'s|'re| is| are) back
    once (?:he|she|they)(?:'s|'re| is| are) back
"""
THING = r"""
    order|invoice|delivery|batch|shipment|contract|meeting|visit|offer|quote|payment|bill|report
    figures|numbers|statement|campaign|forecast|price list|round|deliveries|pallets?|load|drop|truck
    parts?|goods|stock|lot|samples?|units|crates?|boxes|run|drum|drums|e-?mail|bread|menu
"""
"""What is told apart by a month: the December order."""
