"""English words of what a message is for: rows of alternatives."""

REMIND = r"""
    remind(?:er)?(?: me)?|don'?t (?:let me )?forget|set (?:a |an )?(?:reminder|alarm)|todo|to-do
    (?:nudge|ping|alert|tell|wake) me (?:to|on|at|in|about|next|tomorrow)
    let me know (?:on|next|in|tomorrow|at)|(?:note|memo) to self
    put (?:it |this )?in my (?:diary|calendar)|make sure (?:i|to)
"""
REMIND_ME = r"""
    remind me|(?:nudge|alert) me|set (?:a |an )?(?:reminder|alarm)|don'?t (?:let me )?forget
    let me know (?:on|next|in|tomorrow|at)|(?:note|memo) to self|(?:i )?need a reminder|reminder:
"""
PLEASE = (
    r"(?:(?:can|could|would|will)\s+(?:you|u)\s+|please\s+|pls\s+|plz\s+|i\s+need\s+to\s+|"
    r"let\s+me\s+)*"
)
FIND = (
    r"(?:find|search(?:\s+for)?|look\s?up|show(?:\s+me)?|open|lookup|pull\s+up|bring\s+up|get\s+me|"
    r"card\s+for|who\s+is|who's|whos)\s+(?:the\s+|customer\s+|client\s+|card\s+(?:of|for)\s+)*"
)
DETAIL = (
    r"(?:phone|mobile|cell|e-?mail|address|contact|number|wechat|website|tax\s+id|details|info)"
    r"(?:\s+(?:number|no|address|details|info|person))?"
)
OF_WHOM = (
    rf"(?:what(?:'s|\s+is|s)?|give\s+me|got|need|who(?:'s|\s+is|s)?)\s+(?:the\s+|our\s+|your\s+)?"
    rf"{DETAIL}\s+(?:of|for|at|from)\s+"
)
WHOSE = r"(?:what(?:'s|\s+is|s)?\s+|give\s+me\s+)"
QUESTION = r"""
    what(?:'s|s)?|when(?:'s|s)?|where(?:'s|s)?|which|who(?:'s|s|m)?|how|why|is there|are there
    do (?:i|we)|did (?:i|we)|have (?:i|we)|am i|are we|can you|could you|any|anything|anyone
    anybody
"""
ASKS = r"""
    (?:what|whats|what's|which|who|whom|whose|how (?:many|much|often|long)|when|where|why)
    (?:did|do|have|am|was|were|will) (?:i|we)|is there|are there|any(?:thing|one|body)?|show me
    list (?:my|all|the)|my (?:agenda|schedule|calendar|day|to-?dos?|tasks|visits)
"""
"""Opens a message that is nothing but a question."""
AGENDA = (
    r"(?:my\s+|the\s+|today's\s+|tomorrow's\s+)*(?:agenda|schedule|calendar|to-?do(?:s|\s+list)?|day|plans?|tasks)"
    r"(?:\s+(?:for|on|today|tomorrow|this\s+week|next\s+week|the\s+day|please|pls))*"
)
PLANS = r"""
    agenda|calendar|schedule[d]?|to-?dos?|tasks?|reminders?|appointments?|plan(?:ned|s)?|due
    coming up|lined up|follow[- ]?ups?|do i have|have i got|i have|i got|my day
    am i (?:meeting|seeing|visiting)|(?:is|'s|whats) (?:on|next|up)|on (?:for|today|my plate)
    (?:should|must) i (?:call|visit|see|do)|overdue
"""
LOOKS_BACK = (
    r"did (?:i|we)|have (?:i|we) (?!got)|was|were|had|last (?:week|month|year|time)|yesterday|"
    r"so far|ago"
)
ORDER = (
    r"\s*(?:(?:pls|please|ok|hey|hi|also|and|then|need\s+to|have\s+to|must|gotta|i'll|i\s+will|i\s+must|"
    r"i\s+need\s+to|i\s+have\s+to|let's|lets)[,\s]+)*"
    r"(?:call|ring|phone|send|email|text|visit|revisit|meet|follow[ -]?up|ship|prepare|book|"
    r"check|ping|"
    r"chase|bring|deliver|schedule|arrange|ask|reschedule|tell|remember|remind|talk\s+to|speak\s+to|"
    r"get\s+back\s+to|write|reply|answer|see|pick\s+up|drop\s+off|drop\s+by|stop\s+by|swing\s+by|invite|"
    r"order|print|collect|confirm|update|renew|message|whatsapp|dm|nudge)\s"
)
SPEECH = r"""
    says?|said|asks?|asked|wants?|wanted|needs|told|promised|confirmed|agreed|postpone[sd]?
    cancell?ed|cancels|paid|pays|will (?:be )?(?:pay|paid|come|send|sign|decide|order)|no answer
    not in|wasn't|isn't|didn't|interested|still|yet
"""
STATES = r"""
    (?:he|she|they|it|who|that|which|everyone|everybody|nobody)(?:'s|'re|'ll|'d|'ve)
    (?:he|she|they|it|who|everyone|everybody|nobody) (?:is|are|was|were|has|had)
    (?:he|she|they|it|who|everyone|everybody|nobody) (?:have|will|would|can|can't|won't)
    (?:he|she|they|it|who|everyone|nobody) (?:\w+ly )?[a-z]+(?:s|ed|n't)
    (?:[a-z]+|\x00+) (?:is|are|was|were|has|had|isn't|wasn't) (?:\w+ )?(?!to\b|due\b)[a-z0-9]+
    (?:decides?|promises|likes|loves|hates|thinks|hopes)
    (?:expects|plans|prefers|accepts|refuses|offers|owes)
    (?:complains|insists|claims|believes|feels|looks|sounds|seems)
    (?:knows|goes|takes|gets|gives|keeps|runs)
    (?:opens|closes|starts|ends|begins|signs|buys|orders|sends|leaves|retires|moves)
    (?:reports|mentions|explains|suggests|considers|compares)
    (?:met|saw|spoke|sat|went|came|got|left|took|gave)
    (?:had|did|made|brought|bought|sold|lost|won|found)
    (?:heard|felt|kept|wrote|sent|drove|ran|rang|paid)
    (?:told|thought|became|chose|shut|put|let|set|spent)|\x00+ [a-z]{3,}ed
"""
"""A finite verb in the third person, or one of the past: how things are or were."""
PROMISED = r"""
    promised|agreed|says|said|told
"""
"""Somebody else has told what is to be: no order of one's own, though it opens with the time."""
SMALL_TALK = """
    hi hello hey thanks thx ok okay yes no yep nope sure cool great good bye morning test
    cancel stop help start done skip save edit undo
"""
