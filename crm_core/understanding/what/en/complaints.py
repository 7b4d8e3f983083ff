"""English words of trouble with what we delivered or did: rows of alternatives."""

from crm_core.understanding.what.en.slots import slotted

_BROKEN = r"""
    damaged|defective|defects?|broken?|broke down|breakdowns?|leak(?:s|ed|ing|y)|torn|cracked
    scratched|dented|bent|rust(?:y|ed|ing)|mou?ldy|stained|chipped|warp(?:ed|ing|s)|worn out|loose
    overheat(?:s|ed|ing)|jam(?:s|med|ming)|stuck|flicker\w*|smoking|smells? (?:burnt|bad|of \w+)
    malfunction\w*|faulty|crash(?:es|ed|ing)|freez(?:es|ing)|out of (?:order|spec|action)
    off[- ](?:spec|colou?r)|corroded|peeling|faded|bubbles? in|contaminated|spoil(?:ed|t)|expired
    tore|burst|snapped|squeak\w*|rattl\w*|wobbl\w*|clogged|melted|swollen|shattered|splinter\w*
    ruined|soaked|drenched|rotten|bruised|crushed|squashed|ripped|frayed|blurr(?:y|ed)|misprint\w*
    mis-?label\w*|crooked|soggy|stale|delaminat\w*|discolou?r\w*|blister\w*|kinked|buckled|smashed
    under-?filled|underweight|short[- ]dated|past its date|dead on arrival|doa|fell (?:off|apart)
    came (?:off|apart|loose|undone|warped|bent|dented|scratched)|burn(?:t|ed|s) (?:out|through)
    blew (?:up|a fuse)|short[- ]circuit\w*|seized up|died on|gave out|gives? trouble|on the blink
    (?:playing|acting|packed|seized|conked) (?:up|in|out)|giving (?:him |her |them )?trouble
    trip(?:s|ped|ping) (?:the |its |a )?(?:breaker|fuse|out|again|twice)
    chip(?:s|ped)? (?:on|along|at|in)
    (?:makes?|making) (?:a |an )?(?:\w+ )?noises?|vibrat\w+|error (?:code|message|e?\d)|error again
    (?:throws?|shows?|showing) (?:an )?errors?|loses? (?:the )?(?:signal|connection|pressure|power)
    {things} (?:have |has )?(?:died|gave up|packed up|failed|broke|burst|cracked|came apart)
"""
"""The thing itself is in a bad state, or gets into one."""
_FAILS = r"""
    {we_put_in}[\w \x00]{0,40} (?:is|are|was|were|has|'s) (?:\w+ ){0,2}(?:{bad}|{bad_again})
    {we_put_in}[\w \x00]{0,40} (?:has |have )?(?:died|failed|broke|gave up|packed up|burst|split)
    {cannot} {work}|not {working}|(?:isn't|aren't|wasn't|weren't|stopped) {working}
    (?:clog|jam|leak|crack|break|fail|rust|peel|fade|tear|snap|overheat|crash|trip|stick)s? {soon}
    (?:freeze|hang|drift|flicker|smell|squeak|rattle|warp)s? {soon}
    shed(?:s|ding)? (?:\w+ )?{soon}
    (?:shrink|bleed|run out|wear out|die|go off|come off)s? {soon}
    down (?:since|for \d)|stand-?still
    (?:production|line|site|shop|ward|lab|kitchen|plant) (?:has |is )?(?:stopped|stands still|down)
    send (?:someone|somebody|a man|your guy|an? \w+) (?:now|asap|today|immediately)
    send (?:someone|somebody|a man|your guy|an? \w+) (?:round|out|urgently)
    keeps? {failing}|kept {failing}|(?:is|are|was|were|'s|went|gone) {bad_again} again
    (?:stops?|stopped|fails?|failed|breaks?|trips|dies) (?:every|after|again|twice|constantly|on)
    (?:stops?|stopped|fails?|failed|trips) (?:randomly|all the time|within|halfway|mid)
    (?:statement|invoice|number|figure|delivery note)s? {cannot} {match}
    (?:quantit(?:y|ie)|label|colou?r|shade)s? {cannot} {match}
    {some} (?:\w+ ){0,2}missing
    failed (?:the |their |our |his |her )?(?:\w+ )?(?:test|inspection|audit|qc|check)
    {some} (?:of|out of) (?:the )?\d{1,5} (?:\w+ )?(?:failed|rejected|leaked|no good|{bad})
    not (?:\w+ )?{fit} enough
    (?:is|are|was|were|keeps?|kept|started|starts|been) {squealing}
    (?:from|of) (?:the |our |this )?(?:last|latest|new|previous) {load} {fails}
    {some} (?:boxes|cartons|pallets|cases|pieces|units|crates|bags|rolls|sheets|packs) short
    for no reason|(?:by itself|on its own|by themselves) again|unreliable|useless|shoddy
    (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time (?:this|in|already)|complaint|failure)
    (?:second|third|fourth|fifth|2nd|3rd|4th|5th) one (?:this|in)
    unusable|no good|rubbish|sub-?standard|(?:not up to|below) (?:scratch|standard|spec)
    badly (?!need|want|hit|affect)[a-z]+ed|(?<=ed )(?:badly|poorly|wrongly)
    quality (?:issues?|problems?|is poor|dropped|is bad|is down|slipping)
    poor (?:quality|service|support)
    poorly (?:made|built|packed)|badly (?:made|packed|printed|fitted|installed)
    {some} (?:of the |of |the )?(?:\w+ ){0,2}(?:(?:are|were|is|was|came|arrived) )?{bad}
    split (?:seams?|open|along|down)|(?:have|has|came) split
    wants? (?:it|them|this|these|those) (?:swapped|replaced|exchanged|redone|repaired|fixed)
    {some} (?:of \w+ )?(?:\w+ )?(?:came|arrived|turned up) (?:\w+ )?{amiss}
    {bad} (?:\w+ )?{things}|{things} (?:\w+ )?(?:are|were|is|was) (?:\w+ )?{bad}
    {things} (?:\w+ )?(?:came|arrived|turned up) (?:\w+ )?(?:{bad}|{amiss})
"""
"""It does not do what it is for."""
_DELIVERED = r"""
    (?:invoice|bill|statement)[^.,\n]{0,20} (?:too high|too much|wrong|overstated|incorrect)
    (?:invoice|bill|statement) is \W?[\d.,]{1,9} (?:too high|over|out|off)
    {flaw} (?:on|in|inside|all over) (?:an?|the|half|some|most|every|each|\d{1,4})
    {cannot} match (?:the |our |his |her )?(?:sample|spec|drawing|order|photo|picture|swatch)
    {cannot} match (?:the |our |his |her )?(?:colou?r|description|delivery note|po)
    (?:nails?|wires?|screws?|splinters|staples) (?:are |were )?sticking out
    cut (?:his|her|their|a) (?:hand|finger)
    (?:hurt|injured|burned|burnt|electric shock|unsafe|dangerous)(?! to)
    (?:came|arrived|got here|turned up) (?:in |out |back )?with (?:\w+ )?{flaw}
    (?:full of|covered in|lots of) {flaw}
    (?:got|has|have|with) {flaw} (?:on|in|all over) (?:it|them|the|every|each)
    arrived (?:\w+ )?(?:{bad}|{amiss})|(?:turned|showed) up (?:\w+ ){0,2}(?:{bad}|empty)
    (?:turned up|arrived|came) (?:\w+ ){0,4}late
    {late_thing} (?:\w+ ){0,4}?(?:was|is|were|came|arrived|got here|showed up) (?:\w+ ){0,4}late
    late (?:deliver\w*|shipment|truck|again)|(?:days?|weeks?|hours?) late|delayed again
    overdue order
    wrong (?!{elsewhere})[a-z]+
    (?:invoice|bill|order|label|delivery) (?:was|is|were) (?:all )?(?:wrong|incorrect)
    (?:quantity|amount|price|vat) (?:was|is|were) (?:all )?(?:wrong|incorrect)
    incorrect (?:invoice|bill|vat|amount|price|label\w*|delivery|size|colou?r|quantity)
    (?:was|were|are) wrong
    missing [a-z]+s|missing (?:part|item|unit|piece|from)|(?:is|are|were|was) missing
    (?:was|is|were|are|came|arrived) {some} (?:\w+ )?short
    (?:came|arrived|delivered|shipped|turned up) without (?!an? |notice|warning|him|her|me|us)[a-z]+
    short (?!\d+[- ](?:day|week|min|hour|month|km|mile))\d|only (?:got|received|had|came with) \d
    (?:charged|billed) for \d{1,5} (?:\w+ ){0,3}(?:and |but )?(?:only )?(?:got|received)
    (?:invoiced|paid) for \d{1,5} (?:\w+ ){0,3}(?:and |but )?(?:only )?(?:got|received)
    ordered \d{1,5} (?:\w+ ){0,3}(?:and |but )?(?:only )?(?:got|received)
    (?:wants?|needs?) (?:a |the |free ){0,2}replacements?(?=\s*(?:$|[,.;!]|{when}|by|asap|now|pls))
    (?:asks? for|demands?) (?:a |the |free ){0,2}replacements?(?=\s*(?:$|[,.;!]|{when}|by))
    (?:asks? for|demands?) (?:a |the |free ){0,2}replacements?(?=\s*(?:asap|now|pls))
    (?:wants?|asks? for) (?:a |the |full |some ){0,2}(?:credit|refund)(?! (?:limit|line|terms))
    (?:wants?|asks? for) (?:a |the |full |some ){0,2}(?:compensation)(?! (?:limit|line|terms))
    (?:asked for|demands?) (?:a |the |full |some ){0,2}(?:credit|refund)(?! (?:limit|line|terms))
    (?:asked for|demands?) (?:a |the |full |some ){0,2}(?:compensation)(?! (?:limit|line|terms))
    short(?:-| )?shipped|units short|short (?:by|of) \d{1,7}|under-?delivered|half the order
    (?:\d{1,7}|one|two|three|four|five|six|ten) (?:[a-z]+ )?short (?:in|on|from|again)
    (?<=[a-z]{2}s )(?:[a-z]+ )?short (?:in|on|from|again)
    mix(?:ed)?[- ]up (?:order|delivery|labels|invoice)
    never (?:arrived|came|showed|delivered|turned up)
    still waiting|(?<!he )(?<!they )still (?:hasn't|haven't)(?! {done_by_them})
    still (?:not|isn't|aren't|no) (?:\w+ ){0,2}(?:here|there|working|come)
    still (?:not|isn't|aren't|no) (?:\w+ ){0,2}(?:arrived|delivered|fixed)
    still (?:not|isn't|aren't|no) (?:\w+ ){0,2}(?:installed|repaired|replaced)
    still (?:not|isn't|aren't|no) (?:\w+ ){0,2}(?:received|shipped|solved|credited|sorted)
    rejected (?:the |our )?(?:batch|delivery|parts)
    rejects? (?:\w+ ){0,3}(?:{things}|batch|delivery)
    rejected (?:\w+ ){0,3}(?:again|{things}|delivery|batch)
    (?:send|sends|sending|sent) (?:it|them|these|some|a few|{some}|all)(?: of \w+)? back
    (?:took|shipping|shipped) (?:it|them|these|some|a few|{some}|all)(?: of \w+)? back
    returned (?:the|all|half)|return(?:ed|ing) (?:\d{1,5} |the )?(?:units|goods|batch)
"""
"""What came was not what was ordered, or did not come."""
_SERVED = r"""
    complain\w*|complaints?|furious|unacceptable|refund|claims?(?: for)? damages|dispute[sd]?
    overcharged|(?:double|over)[- ]?(?:billed|charged)|(?:billed|charged|invoiced) (?:\w+ )?twice
    slow (?:service|support|response)|money back|credited|compensation|apologi[sz]ed? (?:to|for)
    unanswered|(?:fed up|unhappy|annoyed|angry|disappointed|frustrated|not happy) with our {service}
    {our_man} (?:\w+ )?(?:was|were|is|are) (?:\w+ )?(?:rude|late|drunk|useless|unhelpful|careless)
    {our_man} (?:\w+ )?(?:never|didn't|damaged|scratched|broke|dented|refused|ignored|forgot)
    left (?:a |the )?(?:\w+ ){0,2}(?:a |in a )?mess|made a (?:right )?mess|had to clean up
    {nobody} (?:from \w+ )?(?:answer(?:s|ed)|call(?:s|ed)|comes?|came|repl(?:ies|ied)|helps?|helped)
    {nobody} (?:from \w+ )?(?:(?:shows?|showed|turns?|turned) up|got back|gets back)
    {nobody} (?:from \w+ )?picks? up (?:on |at )?our
    never (?:called|got|rang|wrote|came) back
    (?:hotline|support|service) (?:\w+ )?(?:never|doesn't|isn't) \w+
    (?:replace|exchange) (?:\w+ ){0,3}(?:for free|free of charge|under warranty|immediately)
    (?:had|have|has) to (?:chase|apologi[sz]e|send (?:it|them) back)
    {repairer} (?:is )?(?:needed|asap|urgently|never|no show|didn't)
    (?:needs?|wants?|send) (?:a |an |the |our )?(?:{repairer}|repair) (?:asap|urgent\w*|immediately)
    (?:needs?|wants?|send) (?:a |an |the |our )?(?:{repairer}|repair) (?:now|today)
"""
"""What we did, or failed to do."""
COMPLAINT = slotted(f"{_BROKEN}{_FAILS}{_DELIVERED}{_SERVED}")
NO_COMPLAINT = slotted(r"""
    (?:he|she|they|i|we|[a-z]{3,})(?:'s| is|'re| are|'m| am| was| were) stuck (?:in|with|at|on)
    no complaints?|without (?:any )?complaints?|never (?:broke|failed)
    stuck (?:in|with|on|at) (?:an? |another |the |back-to-back )?{busy_with}
    no (?:defects?|damage|issues)|fixed (?:now|already)
    (?:broken|leaking|old|faulty) (?:competitor|rival)\w*|competitor'?s \w+|breaks? even
    broke the ice|break-?through|loose ends|stuck to|bent on|claims? that
    old (?:one|number|phone|mobile|cell|line|e-?mail)(?: is| was|'s)? (?:now )?(?:dead|off|down)
    (?:phone|battery|line|mobile)(?: is| was|'s)? (?:dead|flat)
    (?:deal|project|lead)(?: is|'s)? dead
    broken (?:his|her|a|my) (?:leg|arm|wrist|foot|hip|ankle)|nothing (?:is |was )?wrong
    (?:since|after|thanks for) the (?:quick )?(?:repair|fix)|wrong (?:with him|with her)
    (?:repaired|fixed) (?:it|them|the \w+)(?: now| already)?|torn between
    (?:bad|stuck in) traffic|late (?:in|this|next|nov|dec|jan|feb)|stuck at
    stuck on (?:the )?price|short (?:on|of) (?:cash|time|staff|money|people)
    {cannot} (?:close|open|start|match|hold|run|fit|stop|set|cut|move|go on) (?:\w+ ){0,2}{deal}
    {cannot} (?:close|open|start|match|hold|run) (?:\w+ ){0,2}(?:price|account|budget)
    {cannot} (?:fit|stop|set|cut|move|read) (?:\w+ ){0,2}(?:price|account|budget)
    {cannot} (?:close|open|start|run|move) (?:until|till|before|this|next|on|in|it all|with)
    {cannot} (?:stop|work|read|turn|go on) (?:until|till|before|this|next|on|in|it all|with)
    (?:talks|deal|project|order|approval)[\w \x00/]{0,25} (?:is |are |got )?stuck
    (?:budget|contract|quote|po)[\w \x00/]{0,25} (?:is |are |got )?stuck
    stuck (?:in|with|at) (?:legal|customs|purchasing|procurement|finance|hq)|bent over
""")
