"""English words of what a message is for: rows of alternatives."""

from crm_core.understanding.what.en.slots import slotted

REMIND = r"""
    remember to
    remind(?:er)?(?: me)?|don'?t (?:let me )?(?:forget|miss)|set (?:a |an )?(?:reminder|alarm)
    todo|to-do
    (?:nudge|ping|alert|tell|wake) me (?:to|on|at|in|about|next|tomorrow)
    let me know (?:on|next|in|tomorrow|at)|(?:note|memo) to self
    put (?:it |this )?in my (?:diary|calendar)|make sure (?:i|to)
"""
LOG = (
    r"\s*(?:(?:please|pls|plz|hi|hey|ok|can you)[,\s]+){0,3}log(?:\s+this|\s+it)?"
    r"(?:\s*[:,\-–]|\s+(?:that|an?|my|the)\b)"
)
"""The rep says what the message is for."""
NOT_REMIND = r"""
    (?:sent|got|emailed|mailed|gave|wrote|received) (?:\w+ ){0,4}reminders?
    (?:first|second|third|1st|2nd|3rd|final|last|payment|another) reminders?
"""
"""A reminder to pay, which somebody got."""
REMIND_ME = r"""
    remind me|(?:nudge|alert) me|set (?:a |an )?(?:reminder|alarm)
    don'?t (?:let me )?(?:forget|miss)
    let me know (?:on|next|in|tomorrow|at)|(?:note|memo) to self|(?:i )?need a reminder|reminder:
"""
PLEASE = (
    r"(?:quick\s+(?:q|question)\s*[-:,]?\s+)?(?:(?:can|could|would|will)\s+(?:you|u)\s+|please\s+|pls\s+|plz\s+|i\s+need\s+to\s+|"
    r"let\s+me\s+)*"
)
FIND = (
    r"(?:find|search(?:\s+for)?|look\s?up|show(?:\s+me)?|open|lookup|pull\s+up|bring\s+up|get\s+me|"
    r"card\s+for|tell\s+me\s+about|(?:info|details)\s+(?:on|about)|"
    r"what\s+do\s+(?:we|i|you)\s+know\s+(?:about|on)|"
    r"(?:do|have)\s+(?:we|you|i)\s+(?:have|got|know)\s+(?:anyone|anybody|someone|somebody|a\s+contact)\s+"
    r"(?:on\s+file\s+|in\s+the\s+system\s+)?(?:at|from|in|called|named)|who\s+is|who's|whos)\s+"
    r"(?!(?:me\s+)?(?:what|when|who|how|where|which|why|if)\b|"
    r"(?:till?|until|from|on|at|in|to|by|and|again|since|late|every|daily|all|24|mon|tue|wed|thu|fri|"
    r"sat|sun)\b)(?:the\s+|customer\s+|client\s+|card\s+(?:of|for)\s+)*"
)
DETAIL = (
    r"(?:(?:delivery|shipping|billing|office|direct|postal|street)\s+)?(?:phone|mobile|cell|e-?mail|address|contact|number|wechat|website|tax\s+id|details|info)"
    r"(?:\s+(?:number|no|address|details|info|person))?"
)
OF_WHOM = (
    rf"(?:what(?:'s|\s+is|s)?|(?:give|send|get)\s+me|got|(?:i\s+)?(?:need|want)|who(?:'s|\s+is|s)?|"
    rf"(?:have|do)\s+(?:we|you|i)\s+(?:have|got)|looking\s+for)\s+(?:the\s+|our\s+|your\s+)?"
    rf"{DETAIL}\s+(?:of|for|at|from)\s+"
)
WHOSE = (
    r"(?:what(?:'s|\s+is|s)?|(?:give|send|get|tell)\s+me|(?:i\s+)?(?:need|want)|got|"
    r"(?:have|do)\s+(?:we|you|i)\s+(?:have|got)|looking\s+for)\s+"
)
QUESTION = r"""
    last time (?:i|we)|what(?:'s|s)?|when(?:'s|s)?|where(?:'s|s)?|which|who(?:'s|s|m)?|how|why
    is there|are there
    do (?:i|we|they|you)|did (?:i|we|he|she|they)|have (?:i|we|they)|am i|are we|any|anything|anyone
    anybody|(?:can|could) (?:you|u|i|we|someone|somebody|anyone)|does|has (?:he|she|anyone)
    should (?:i|we)
    (?:is|was|did|does|has|will|can|could|would) (?:he|she|there|it|they|\x00)|are (?:there|they)
"""
ASKS = r"""
    (?:what|which|who|how many|when)(?: \w+){0,3} (?:did|do|have|am|was|will|should|can) (?:i|we)
    (?:what|whats|what's|which|who|whom|whose|how (?:many|much|often|long)|when|where|why)
    (?:did|do|have|am|was|were|will) (?:i|we)|is there|are there|any(?:thing|one|body)?|show me
    (?:have (?:i|we) got|do (?:i|we) have|did (?:i|we)|have (?:i|we) (?:seen|been|called|visited))
    list (?:my|all|the|open|every|visits|calls|customers|deals|tasks|reminders|meetings)
    my (?:agenda|schedule|calendar|day|to-?dos?|tasks|visits)
"""
"""Opens a message that is nothing but a question."""
AGENDA = (
    r"(?:my\s+|the\s+|today's\s+|tomorrow's\s+)*(?:agenda|schedule|calendar|to-?do(?:s|\s+list)?|day|plans?|"
    r"tasks|(?:call|visit|task)\s+list|appointments)"
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
    r"\s*(?:i\s+)?(?:need|have|got|ought)\s+to\s+(?!know|say|add|admit|be\b)[a-z]+\s|"
    r"\s*(?:(?:pls|please|ok|hey|hi|also|and|then|got\s+to|i've\s+got\s+to|need\s+to|have\s+to|must|gotta|i(?=\s+owe)|i'll|i\s+will|i\s+must|"
    r"i\s+need\s+to|i\s+have\s+to|let's|lets)[,\s]+)*"
    r"(?:call|ring|phone|send|email|text|visit|revisit|meet|follow[ -]?up|ship|prepare|book|"
    r"check|ping|drop(?!\s+(?:in|off)\s+(?:orders?|sales))|owe\s+.{1,40}?\s+(?:an?|the)\s+(?:call|visit|reply|answer|callback|email|quote|price),?|"
    r"chase|bring|deliver|schedule|arrange|ask|reschedule|tell|remember|remind|talk\s+to|speak\s+to|"
    r"get\s+back\s+to|write|reply|answer|see|pick\s+up|drop\s+off|drop\s+by|stop\s+by|swing\s+by|invite|"
    r"activate|dispatch|process|install|replace|repair|fix|sort|release|unlock|upgrade|cancel|approve|"
    r"upload|share|forward|post|courier|mail|fax|pay|transfer|refund|apologi[sz]e|resend|"
    r"(?:order|quote)(?!\s+(?:from|in|for|due|is|was|sent|out|went|received|accepted|confirmed|came))|"
    r"set\s+up|organi[sz]e|pencil\s+in|check\s+in|catch\s+up|touch\s+base|draft|finish|submit|"
    r"give\s+\S{1,30}(?:\s\S{1,30})?\s+a\s+(?:call|ring|shout|bell|buzz)|pop\s+\w+|go|take|try|"
    r"print|collect|confirm|update|renew|message|whatsapp|dm|nudge)\s"
)
SPEECH = slotted(r"""
    says?|said|asks?|asked|wants?|wanted|needs|told|promised|confirmed|agreed|postpone[sd]?
    cancell?ed|cancels|paid|pays|will (?:be )?(?:pay|paid|come|send|sign|decide|order)|no answer
    not in|wasn't|isn't|didn'?t|interested|still|yet|no[- ]show|rescheduled|brought forward
    no (?:luck|reply|response|news|sign|joy)|in (?:a )?meetings?|out of office|off sick|hasn't
    on (?:hols?|holidays?|leave|vacation|annual leave|pto|maternity|paternity|sick leave)
    haven't|hadn't|doesn't|won't|can't|cannot|couldn't|wouldn't
    (?:moved|pushed|shifted) (?:[\w\x00']+ ){0,4}?(?:back )?to (?:the )?{when}
    (?:put off|changed|bumped) (?:[\w\x00']+ ){0,4}?(?:back )?to (?:the )?{when}
""")
_ARRANGED = "(?:schedul|book|rebook|arrang|plann|confirm|fix|organis|organiz|pencill|ne)ed"
STATES = r"""
    ^\s*(?:i |we |just |have |i've )*(?!{arranged})[a-z]{3,}ed
    (?:he|she|they|it|who|that|which|everyone|everybody|nobody)(?:'s|'re|'ll|'d|'ve)
    (?:he|she|they|it|who|everyone|everybody|nobody) (?:is|are|was|were|has|had)
    (?:he|she|they|it|who|everyone|everybody|nobody) (?:have|will|would|can|can't|won't)
    (?:he|she|they|it|who|everyone|nobody) (?:\w+ly )?[a-z]+(?:s|ed|n't)
    (?:[a-z]+|\x00+) (?:is|are|was|were|has|had|isn't|wasn't) (?:\w+ )?(?!to\b|due\b)[a-z0-9]+
    \x00+'s (?:gone|been|got|not|now|still|just|on|in|out|away|back|happy|keen|very|so|quite|really)
    (?:decides?|promises|likes|loves|hates|thinks|hopes)
    (?:expects|plans|prefers|accepts|refuses|offers|owes)
    (?:complains|insists|claims|believes|feels|looks|sounds|seems)
    (?:doubts|wonders|worries|fears|questions)
    (?:knows|goes|takes|gets|gives|keeps|runs)
    \x00+ (?:both |all )?(?:agree|want|like|love|think|accept|prefer)
    \x00+ (?:both |all )?(?:expect|hope|plan|complain|insist|refuse)
    (?:opens|closes|starts|ends|begins|signs|buys|orders|sends|leaves|retires|moves)
    (?:reports|mentions|explains|suggests|considers|compares)
    (?:met|saw|spoke|sat|went|came|got|left|took|gave)
    (?:had|did|made|brought|bought|sold|lost|won|found)
    (?:heard|felt|kept|wrote|sent|drove|ran|rang|paid)
    (?:told|thought|became|chose|shut|put|let|set|spent)|\x00+ [a-z]{3,}ed
""".replace("{arranged}", _ARRANGED)
"""A finite verb in the third person, or one of the past: how things are or were."""
CONTACTED = r"""
    called|visited|met|saw|rang|phoned|emailed|e-mailed|mailed|texted|messaged|whatsapped|pinged
"""
"""Before a name alone: a log, not a lookup."""
PROMISED = r"""
    promised|agreed|says|said|told
"""
"""Somebody else has told what is to be: no order of one's own, though it opens with the time."""
SMALL_PHRASES = frozenset(
    (
        "all good", "got it", "no worries", "will do", "sounds good", "thank you", "good morning",
        "sorry wrong chat", "wrong chat", "sorry wrong person", "ignore that", "my bad",
        "many thanks", "no problem", "never mind", "see you", "of course", "not now", "well done",
    )
)  # fmt: skip
SMALL_TALK = """
    hi hello hey thanks thx ok okay yes no yep nope sure cool great good bye morning test
    cheers ta thankyou welcome lol haha nice perfect brilliant right yeah yup ya k kk super
    there mate pal buddy guys all sorry then oops yo hiya howdy hmm hm eh oh ah um hola ciao
    cancel stop help start done skip save edit undo
"""
