"""Word classes that rows of the English tables share: `{cannot} {work}` stands for every pair."""

from crm_core.understanding.words import any_of, words

_SLOTS = {
    "{cannot}": (
        r"(?:don't|doesn't|do not|does not|didn't|did not|won't|will not|wouldn't|can't|cannot|"
        r"no longer|refuses? to|fails? to|failed to)"
    ),
    "{work}": any_of(
        words("""
            work open close fit run start connect charge load print heat cool stick cut dose freeze
            dry lift brake steer pair read weigh boot seal sync lock respond stop scan spin drain
            stay hold last grip shut lather rise set cure inflate recline swivel zip flush spray mix
            pump suck vacuum chill defrost ring beep record focus tilt fold turn move dispense pour
            foam grind brew bake turn\\s+on switch\\s+on switch\\s+off turn\\s+off light\\s+up
            go\\s+on
        """)
    )
    + "s?",
    "{working}": any_of(
        words("""
            working cooling heating charging starting printing holding sealing closing opening
            fitting syncing locking running draining scanning spinning pairing reading lifting
            braking connecting sticking dosing freezing drying responding cutting pumping
        """)
    ),
    "{failing}": any_of(
        words("""
            failing crashing breaking jamming tripping stopping leaking freezing falling dropping
            overheating rattling shutting cutting losing slipping sticking blinking beeping dying
            cracking peeling tearing snapping flickering disconnecting restarting rebooting going
            coming stalling clogging blocking dripping squeaking shaking vibrating fading warping
        """)
    ),
    "{bad}": any_of(
        words("""
            damaged broken cracked torn leaking bent dead faulty defective scratched dented warped
            chipped stained wet damp dirty grey smelly sticky noisy rusty mouldy moldy crooked
            uneven stale rotten bruised spoiled spoilt sour soggy melted crushed squashed ripped
            frayed blurry faded discoloured discolored expired underfilled mislabelled mislabeled
            misprinted contaminated corroded swollen blunt burnt limp mushy shattered smashed thawed
        """)
    ),
    "{flaw}": any_of(
        words("""
            rust scratch scratches cracks dents mould mold holes stains damage bubbles dust burrs
            chips tears marks splits leaks grease oil dirt hairs bugs insects weevils mites lumps
            blisters streaks smudges cobwebs corrosion mildew
        """)
    ),
    "{fit}": any_of(
        words("""
            hot cold warm strong bright sharp thick tight loud dry clean fast sticky stiff soft
            smooth straight sweet crisp fresh stable even level square ripe powerful absorbent
        """)
    ),
    "{squealing}": any_of(
        words("""
            squealing squeaking rattling leaking wobbling jamming overheating flickering peeling
            cracking rusting sagging smoking warping fraying dripping tripping crashing freezing
            stalling clogging beeping disconnecting shedding bubbling
        """)
    ),
    "{load}": any_of(words("batch delivery order load lot shipment drop run pallet box")),
    "{fails}": any_of(
        words("squeal squeals squeak squeaks leak leaks rattle rattles crack cracks peel peels")
    ),
    "{busy_with}": any_of(
        words("meeting meetings call calls traffic training audit conference workshop seminar")
    ),
    "{well}": any_of(words("good nice strong tasty quiet fast smooth sturdy handy comfy")),
    "{amiss}": any_of(
        words("""
            open opened incomplete late short wrong loose empty soft wet defrosted too
        """)
    ),
    "{we_put_in}": (
        r"(?:we|you|our guys|our team) (?:just )?(?:put in|put up|installed|fitted|"
        r"delivered|supplied|sold (?:him|her|them|\x00+)|sent|shipped|repaired|fixed|serviced|"
        r"swapped|replaced)(?![a-z])"
    ),
    "{bad_again}": any_of(
        words("""
            warm hot cold dead down off out blocked slow offline blank dark silent dry flat stuck
            dripping noisy broken leaking full empty wrong late short dirty wet
        """)
    ),
    "{some}": r"(?:\d{1,5}|one|two|three|four|five|six|half|some|several|most)",
    "{things}": any_of(
        words("""
            towels? panels? units? boxes parts? goods basins? doors? screens? machines? tables?
            pumps? jars? bottles? cans? rolls? sheets? bags? pallets? cartons? chairs? tyres? tires?
            batteries battery scanners? motors? cables? pipes? tiles? labels? lids? valves? sensors?
            printers? fridges? ovens? beds? lamps? boards? windows? seals? filters? hoses? bolts?
            fruit veg meat fish flowers plants linens? sheets? uniforms? gloves? mattress(?:es)?
        """)
    ),
    "{repairer}": any_of(
        words("""
            technician engineer mechanic plumber electrician repairman fitter tech installer
            serviceman
        """)
    ),
    "{nobody}": r"(?:nobody|no one|no-one|none|noone)",
    "{late_thing}": any_of(
        words("""
            delivery deliveries shipment shipments truck lorry driver order orders parts? goods
            stock container pallets? courier van trailer load drop wagon vehicle
        """)
    ),
    "{percent}": r"(?:%|percent|per cent|pct)",
    "{deal}": any_of(
        words("deal order tender bid account project business contract job pitch sale renewal")
    ),
    "{when}": (
        r"(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|this|"
        r"early|mid|late|end|tomorrow|tmrw|q[1-4]|spring|summer|autumn|winter|new year|christmas|"
        r"xmas|following|week|month|afternoon|morning|evening|noon|after|before)[a-z]*"
    ),
    "{event}": any_of(
        words("""
            fair expo show exhibition conference summit convention booth stand congress symposium
            roadshow forum meetup tradeshow seminar open\\s+day
        """)
    ),
    "{with}": r"(?:with\b|w/|w\b)",
    "{meal}": any_of(
        words("""
            lunch dinner breakfast coffee drinks? beers? meal brunch tea pint pints pizza sandwich
            curry steak bite brew cuppa bbq barbecue latte chai kopi teh espresso
            snack supper cocktails? wine
        """)
    ),
    "{offer}": r"(?:offer|quote|proposal|price|terms|order|contract|deal|bid)s?",
    "{gave}": r"(?:gave|awarded|went|gone|goes|handed|giving)",
    "{business}": r"(?:it|the (?:[a-z]+ )?(?:order|job|contract|deal|tender|business|work))",
    "{sent}": (
        r"(?:sent|emailed|e-mailed|mailed|texted|whatsapped|messaged|gave|forwarded|handed|left|posted|"
        r"dropped off|shared)"
    ),
    "{went_with}": (
        r"(?:went|gone|going|goes|go) (?:with|w/?) "
        r"(?:(?:a |an |another |some |the )?(?:\w+ )?{rival}|"
        r"(?:the )?{nation}|(?!us|our|ours|you|me|him|her|them|my|it|that|this|option|plan|"
        r"an?\b|the\b|bigger|larger|smaller|second|first|premium|standard)[a-z]\w+)"
    ),
    "{stays_with}": (
        r"(?:stay|stays|staying|stayed|stick|sticks|sticking|remains?|remaining|keeps?|keeping)"
        r"(?: on)? with (?:their|his|her|the|its) (?:current|old|existing|present|usual|own|"
        r"incumbent|\w+ supplier|supplier|provider)"
    ),
    "{nation}": any_of(
        words("""
            chinese japanese koreans? germans? italians? french dutch polish poles turks turkish
            indians? swiss spanish brits british americans? others? locals? incumbents? cheaper
            bigger
        """)
    ),
    "{not}": r"(?:isn'?t|aren'?t|wasn'?t|not)",
    "{not_again}": r"(?! again| later| calling| to )",
    "{video}": any_of(words("video zoom teams webex google\\s+meet skype facetime virtual online")),
    "{found}": r"(?:saw|met|caught|found)",
    "{no_phone}": r"(?![^.\n]{0,40} (?:on|over|by) (?:the )?phone)",
    "{ok_d}": r"(?:accepted|approved|agreed|confirmed|signed off)",
    "{not_off}": r"(?! in sick| off| it off| {on_somebody})",
    "{on_somebody}": r"on (?!mon|tue|wed|thu|fri|sat|sun|the \d|\d|my|his|her|them|us)",
    "{us}": r"(?:me|us)",
    "{their_place}": (
        r"(?:depot|office|plant|site|shop|store|factory|warehouse|place|farm|clinic|lab|hq|works|yard|"
        r"hotel|restaurant|salon|studio|branch|mill|workshop|garage|kitchen|counter|desk)"
    ),
    "{place}": r"(?:showroom|plant|site|hq|yard|farm)",
    "{i}": (
        r"(?:^\s*|(?<=[.,;] )|(?<=\bi )|(?<=\bwe )|(?<=and )|(?<=then )|(?<=just )|"
        r"(?<=day )|(?<=ing ))"
    ),
    "{took_out}": r"(?:took|invited|joined|treated)",
    "{outing}": any_of(words("game match show concert races pub bar restaurant derby theatre")),
    "{did_not}": r"(?:did ?n'?t|does ?n'?t|would ?n'?t|not|won'?t)",
    "{message}": r"(?:my|the|our) (?:e?-?mail|message|text)",
    "{left_there}": r"(?:dropped|left|delivered|brought|took|handed over)",
    "{sample}": r"(?:samples?|kit|parts?|catalogues?|brochures?|cards?)",
    "{came}": r"(?:came|dropped|stopped|popped|swung)",
    "{a_call}": (
        r"(?:had|did|on|over|by|via|got|quick|short|long|brief|phone|conference|good|great|cold|"
        r"weekly|monthly|regular|quarterly|status|intro|discovery|joint)"
    ),
    "{mtg}": r"(?:mtg|mtng|meetup|catch-?up|sit-?down|get-?together)",
    "{session}": r"(?:demo|presentation|training|workshop|kick[- ]?off|review|meeting|mtg)",
    "{and_then}": r"(?:,| and| then){1,2}",
    "{we_have_a_deal}": r"(?:we|they|it|he|she)(?:'s| is| has| have|'ve) (?:got )?a deal",
    "{try_out}": r"(?:trial|test|pilot|demo|meeting|visit|sample|call)s?",
    "{goes}": r"(?:goes|going|coming along|doing|progressing|selling|running)",
    "{a_text}": r"(?:text|message|dm|voice note|voice message|sms)",
    "{not_asked}": (
        r"(?<!know )(?<!asks )(?<!asked )(?<!asking )(?<!see )(?<!check )(?<!us )(?<!me )(?<!out )"
    ),
    "{no_goods}": (
        r"train|car|call|samples?|stairs|bus|minutes|time|brochure|catalog|measure|keys|details|lead|"
        r"day|morning|afternoon|chance|opportunity|flight|ferry|tube|hint|news|lift|wrong|bait"
    ),
    "{ground}": r"(?:line|floor|plant|shop|site|yard|fields?|warehouse|farm|store|roof|building)",
    "{sped}": (
        r"(?:nipp?ed|whizzed|shot|zipped|hopped|ducked|strolled|cycled|flew|travell?ed|buzzed|pedalled|"
        r"nipping|popping|ventured|trekked)"
    ),
    "{cancels}": r"cancel(?:l?ed|ling|s)",
    "{our_man}": (
        r"(?:our|your) (?:driver|installer|engineer|technician|fitter|guy|team|crew|man|rep|"
        r"colleague|support|helpdesk|courier|people|office|service)s?"
    ),
    "{elsewhere}": (
        r"number|chat|group|thread|window|way|time|person|guy|end|door|idea|side|foot|place|office|floor|"
        r"turn|day"
    ),
    "{service}": r"(?:service|support|deliver\w+|quality|driver|response|lead times?|work)",
    "{asked_for}": (
        r"(?:e-?mailed|called|rang|phoned|texted|messaged|mailed|wrote|pinged) (?:in )?for"
    ),
    "{gathering}": (
        r"(?:meeting|lunch|dinner|breakfast|call|visit|demo|appointment|session|training|zoom|mtg)"
    ),
    "{no_name}": "".join(
        rf"(?<!{thing} )"
        for thing in words("""
            customer client lead prospect company firm shop hotel place account bloke chap guy man
        """)
    ),
    "{takes}": r"tak(?:es|ing) (?:all|another|(?:another )?(?:\d{1,6}|two|three|four|five|ten))",
    "{of_weight}": r"(?:(?:kgs?|kilos?|t|tons?|tonnes?|litres?|liters?|metres?|meters?) of )?",
    "{apiece}": r"(?:an?|per|each|every)",
    "{spans}": r"days?|weeks?|hours?|mins?|minutes|months?|of|tries|goes|photos|pics|steps",
    "{turned_away}": (
        r"(?:(?:decided|opted) (?:against|out)|decided not to(?! wait)|f(?:e|a)ll(?:s|en)? through|"
        r"(?:went|going|gone) (?:another|a different) (?:way|route|direction))"
    ),
    "{done_by_them}": (
        r"(?:paid|decided|signed|made|confirmed|ordered|chosen|committed|approved|settled|said|seen)"
    ),
    "{beaten}": r"(?:undercut|beat|beaten|outbid|pipped|went with|cheaper|rival)",
    "{to_machine}": r"(?:[\w'\x00]+ ){1,5}(?:voice ?mail|vm|machine)",
    "{bid}": r"(?:deal|project|order|contract|tender)",
    "{quote}": r"(?:quote|quotation|offer|proposal|price)",
    "{asks_for}": r"(?:wants?|asks? for|asked for|needs?)",
    "{off_size}": any_of(
        words("""
            thin thick slow loud noisy heavy small big weak late dear steep much dim dark short
            tight narrow stiff soft hard rough sweet salty bitter spicy dry hot cold flimsy fragile
            complicated fiddly bulky wobbly wide
        """)
    ),
    "{gave_us}": (
        r"(?:got|has|have|gave|given|giving)(?: us)?(?: the| a| his| her| their)?(?: final)?"
    ),
    "{nod}": r"(?:nod|okay|yes|green light|go-?ahead|thumbs up|all[- ]clear|sign[- ]?off)",
    "{here}": r"(?:our|us|here|me|the office)",
    "{po_in}": (
        r"(?:po|purchase order|order)(?: no\.?| nr| #)? ?#?(?:\d{1,10} )?"
        r"(?:received|is in|came|arrived|landed|in today|is here|just in)"
    ),
    "{soon}": (
        r"(?:in the wash|after|within|every|constantly|again|all the time|when|as soon|"
        r"straight away)"
    ),
    "{match}": r"(?:match|add up|tally|agree|line up)",
    "{front}": r"(?:gate|reception|front desk|counter|front door|guard|security|gatehouse)\b",
    "{went_to}": (
        r"(?:deal|order|tender|bid|project|business|contract) (?:went|goes|has gone|is going) to "
        r"(?!us|me|him|her|them|our|my|his|production|print|press|shipping|the|legal|approval|plan)[a-z]\w+"
    ),
    "{not_us}": r"(?!us|our|the|an?|to|its?|their|his|her|this|that|me)[a-z]\w+",
    "{rival}": any_of(
        words("""
            competitor competition rival supplier vendor brand offer manufacturer company maker firm
            dealer agency importer provider guys crowd lot outfit
        """)
    ),
}


def slotted(rows: str) -> str:
    """Rows in which each slot stands for its words; a slot may hold a later one."""
    for name, alternatives in _SLOTS.items():
        rows = rows.replace(name, alternatives)
    return rows
