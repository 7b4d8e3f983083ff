"""English words of trouble with what we delivered or did: rows of alternatives."""

COMPLAINT = r"""
    complain\w*|complaints?|furious|unacceptable|refund|claims?(?: for)? damages|dispute[sd]?
    arrived (?:\w+ )?(?:damaged|broken|late|wrong|scratched|cracked|bent|open|wet|empty|short)
    damaged|defective|defects?|defect|broken?|broke down|breakdowns?|leak(?:s|ed|ing|y)|torn
    cracked|scratched|dented|bent|rust(?:y|ed|ing)|mou?ldy|stained|chipped|warped|worn out|loose
    overheat(?:s|ed|ing)|jam(?:s|med|ming)|stuck|flicker\w*|smoking|smells? (?:burnt|bad|of \w+)
    malfunction\w*|faulty|crash(?:es|ed|ing)|freez(?:es|ing)|out of order|out of spec|off[- ]spec
    stopped working|not working|isn't working|aren't working|won't (?:start|open|close|work|run)
    (?:don't|doesn't|does not) (?:work|open|close|start|fit|run|connect)
    (?:do not|didn't|won't|can't) (?:work|open|close|start|fit|run|connect)
    (?:don't|doesn't|does not|do not|won't|can't) (?:charge|load|print|heat|cool|hold|switch on)
    keeps? (?:failing|crashing|breaking|jamming|tripping|stopping|leaking|freezing|falling)
    (?:stops?|stopped|fails?|failed|breaks?|trips|dies) (?:every|after|again|twice|constantly)
    (?:stops?|stopped|fails?|failed|trips) (?:randomly|all the time|on them|within|halfway)
    (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time (?:this|in|already)|complaint|failure)
    (?:deliver\w*|shipment|truck|order|parts?|goods) (?:was|is|were|came|arrived) (?:\w+ )*?late
    late (?:deliver\w*|shipment|truck|again)|(?:days?|weeks?|hours?) late|delayed again
    overdue order
    wrong (?:\w+ )?(?:sizes?|colou?rs?|models?|parts?|items?|product|quantity|invoice|address)
    wrong (?:\w+ )?(?:vat|amount|price|date|spec\w*|name|count|bill|labels?|goods|version|by)
    (?:invoice|bill|order|label|delivery|quantity|amount|price) (?:was|is|were) (?:all )?wrong
    missing (?:parts?|items?|units?|pieces?|boxes|screws|from)|short(?:-| )?shipped|units short
    (?:is|are|were|was) missing|overcharged|double[- ]billed|(?:billed|charged) twice
    quality (?:issues?|problems?|is poor|dropped|is bad)|poor (?:quality|service|support)
    rejected (?:the |our )?(?:batch|delivery|parts)|sent (?:it|them) back
    returned (?:the|all|half)|return(?:ed|ing) (?:\d{1,5} |the )?(?:units|goods|batch)
    slow (?:service|support|response)
    still (?:waiting|hasn't|not (?:fixed|repaired|received|delivered|working))
    nobody (?:answered|called|came|replied|showed up)|never (?:arrived|came|showed|delivered)
    trip(?:s|ped|ping) (?:the |its |a )?(?:breaker|fuse|out|again|twice)|warp(?:ed|ing|s)
    chip(?:s|ped)? (?:on|along|at|in)|money back
    (?:replace|exchange) (?:\w+ ){0,3}(?:for free|free of charge|under warranty|immediately)
    (?:\d{1,7}|one|two|three|four|five|six|ten|[a-z]{3,}s) (?:[a-z]+ )?short (?:in|on|from|again)
    short (?:by|of) \d{1,7}|under-?delivered|half the order
    (?:turned|showed) up (?:\w+ ){0,2}(?:late|damaged|broken|empty)
    (?:turned up|arrived|came) (?:\w+ ){0,4}late
    (?:a |two |three |\d{1,7} )?(?:days?|weeks?|hours?) late|wrong (?:by|again)|were wrong
    was wrong|(?:had|have|has) to (?:chase|apologi[sz]e|send (?:it|them) back)
    apologi[sz]ed? (?:to|for)
    (?:grey|dirty|wet|dented) (?:\w+ )?(?:towels?|panels?|units?|boxes|parts?|goods)
    (?:smelly|sticky|noisy|scratched) (?:\w+ )?(?:towels?|panels?|units?|boxes|parts?|goods)
    (?:grey|dirty|wet|dented) (?:\w+ )?(?:basins?|doors?|screens?|machines?|tables?|pumps?)
    (?:smelly|sticky|noisy|scratched) (?:\w+ )?(?:basins?|doors?|screens?)
    (?:smelly|sticky|noisy|scratched) (?:\w+ )?(?:machines?|tables?|pumps?)
    (?:broken|faulty|cracked|torn) (?:\w+ )?(?:towels?|panels?|units?|boxes|parts?|goods)
    (?:leaking|bent|dead) (?:\w+ )?(?:towels?|panels?|units?|boxes|parts?|goods)
    (?:broken|faulty|cracked|torn|leaking|bent|dead) (?:\w+ )?(?:basins?|doors?|screens?)
    (?:broken|faulty|cracked|torn|leaking|bent|dead) (?:\w+ )?(?:machines?|tables?|pumps?)
    not (?:cooling|heating|charging|starting|printing|holding)
    not (?:sealing|closing|opening|fitting|working|syncing)
    (?:won't|doesn't|does not|can't|will not) (?:seal|sync|lock|turn on|switch on|boot|respond)
    (?:won't|doesn't|does not|can't|will not) (?:stop|scan|spin|drain|light up|stay)
    (?:keeps?|kept) (?:tripping|dropping|overheating|rattling|shutting)
    (?:keeps?|kept) (?:cutting|losing|slipping|sticking|blinking)|off[- ]colou?r
    fell (?:off|apart)|came (?:off|apart|loose|undone|warped|bent|dented|scratched)
    (?:fourth|third|second|3rd|2nd|4th) one (?:this|in)|never (?:called|got) back
    no one (?:called|came|answered|turned up)|unreliable|useless|shoddy
    poorly (?:made|built|packed)|badly (?:made|packed|printed)
    mix(?:ed)?[- ]up (?:order|delivery|labels|invoice)
    rejects? (?:\w+ ){0,3}(?:jars?|parts?|batch|delivery|units?)
    rejected (?:\w+ ){0,3}(?:again|jars?|parts|units|delivery)|burn(?:t|ed|s) (?:out|through)
    blew (?:up|a fuse)|short[- ]circuit\w*|corroded|peeling|faded|bubbles? in|contaminated
    spoil(?:ed|t)|expired|missing [a-z]+s|tore|burst|snapped|squeak\w*|rattl\w*|wobbl\w*
    seized up|clogged|melted|swollen|shattered|splinter\w*|ruined|soaked|drenched|spoilt|credited
    died on
    (?:units?|pumps?|scanners?|machines?|batter\w+|screens?|motors?) (?:died|gave up|packed up)
"""
NO_COMPLAINT = r"""
    no complaints?|without (?:any )?complaints?|never (?:broke|failed)
    no (?:defects?|damage|issues)|fixed (?:now|already)
    (?:broken|leaking|old|faulty) (?:competitor|rival)\w*|competitor'?s \w+|breaks? even
    broke the ice|break-?through|loose ends|stuck to|bent on|claims? that
    broken (?:his|her|a|my) (?:leg|arm|wrist)
    (?:since|after|thanks for) the (?:quick )?(?:repair|fix)
    (?:repaired|fixed) (?:it|them|the \w+)(?: now| already)?|torn between
    (?:bad|stuck in) traffic|late (?:in|this|next|nov|dec|jan|feb)|stuck at
    stuck on (?:the )?price|short (?:on|of) (?:cash|time|staff|money|people)
"""
