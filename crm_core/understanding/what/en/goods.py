"""English words round the names of goods: units, what wants them, what ends a name."""

from crm_core.understanding.words import words

UNITS = words("""
    units unit pcs pc pieces sets boxes cartons pallets tons tonnes kg licenses licences seats
    bottles cases packs rolls sheets bags drums barrels pairs crates litres liters metres meters
    m2 sqm truckloads gallons lbs lengths bundles skids loads batches nos feet ft yards yds
    quintals kilos kilo grams reams dozen dozens
""")
UNITS_OF = words("""
    piece set box carton pallet case pack roll sheet bag drum barrel pair crate litre liter
    metre meter truckload container ton tubs jars cans kegs trays bales reels coils containers
    sacks tins vials buckets tub jar keg tray bale reel coil sack bucket samples sample
    packets packet
""")
"""Units only before "of" or at the end: a pallet tracker is not measured in pallets."""
CONTAINERS = frozenset(
    words("""
        boxes cartons pallets crates drums barrels bags bottles tubs jars cans kegs trays sacks tins
        buckets reels containers cases
    """)
)
"""Goods themselves where nothing else is named: a brewery buys 200 kegs."""
MEASURES = words("m2 sqm m kg kgs l t ft lb lbs ltr")
"""Stand close behind a number: 120m of rail."""
SIZES = words("t ton tonne kg kw hp l m mm cm inch litre liter")
"""Of one piece: 2 x 2.5t electrics."""
WEIGHTS = words("tonnes tonne tons ton kg kilos m2 sqm litres liters km metres meters")
"""Also told in halves and tenths."""
_DEMO = r"(?:an?|the|our|one|two|\d{1,3}) (?:demo|sample|trial|test|loan|loaner)"
WANTS = r"""
    (?:samples?|kits?|batch|box) of|(?:is|are) after|(?:demo|trial|sample|supply) of
    (?:quote|quotation|price|pricing|prices|offer|order|proposal|discount|po|contract) (?:for|on|of)
    (?:deal|bid|tender|enquiry|inquiry) (?:for|on|of)|(?:interested|interest) in
    (?:pleased|happy|satisfied|unhappy|fine|ok|okay|delighted|thrilled|impressed) (?:with|w/?|by)
    (?:disappointed|content|chuffed|stoked|over the moon|made up|in love|taken) (?:with|w/?|by)
    (?:smitten|fed up|annoyed|frustrated|obsessed|relieved|curious) (?:with|w/?|by|about)
    loves?|loved|likes?|liked|wants?|wanted|needs?|needed|order(?:s|ed|ing)?|buys?|bought|buying
    reorder(?:s|ed)?|purchas(?:e|ed)|(?:is|are|consider) purchasing|try|test|testing
    (?:vendors?|suppliers?|brands?|makers?|bids|quotes|budget|requirements?|specs?) for
    (?:rav(?:es?|ed|ing)|excited|enthusiastic|positive|unsure|worried|sceptical) about
    (?:info|information|details|literature|brochures?|datasheets?) (?:on|about)
    looking (?:for|at)|(?:asked|asks|asking|enquired|inquired) (?:about|for)
    takes?|took|taking|delivered|installed|sold(?! \w+ an? )|renting|leasing|selling
    replac(?:e|es|ed|ing)
    (?:sold|lent|leased|offered) (?:him|her|them|\w+)(?= (?:an?|the|\d{1,5}) )
    showed (?!me|us)(?:him|her|them|\w+)|evaluating|trialling|trialing|considering|fanc(?:y|ies)
    keen on
    (?:opt(?:s|ed)?|settl(?:es|ed)|decid(?:es|ed)|sign(?:s|ed)(?: up)?|went|going) (?:for|on)
    (?:dropp?ed|dropping|left|lent|loaned|brought|handed|gave|took|set up)(?: off)?(?= {demo} )
    (?:to|will|'ll) (?:trial|pilot|evaluate)|(?:per \w+|each|apiece) (?:on|for)
    (?:re)?quoted|re-?quote|thinking (?:about|of)|borrow(?:s|ed|ing)?|hir(?:e|es|ing)|rent|lease
    pitched|demo(?:ed|'d)
    switch(?:es|ed|ing)? to|(?:chose|picked)(?! [a-z]+ for (?:the|their|this))|sourcing
    whether (?:we|you|i) (?:do|sell|make|stock|offer|supply|carry|have)|shopping for
    in the market for|swap(?:s|ping)?
    would go for
""".replace("{demo}", _DEMO)
THEN = r"""
    renting|buying|leasing|getting|ordering|replacing|try(?:ing)?(?: out)?|testing
"""
"""May stand between what wants and what is wanted."""
LEADS = r"""
    the|our|a|an|some|more|new|their|another|few|couple|of|these|those|his|her|any|all|big|cheaper
    better|thicker|thinner|bigger|smaller|faster|second-hand|used|full|whole|extra|additional
"""
"""May stand before the name of goods, and belong not to it."""
BUYS = r"""
    trial(?:l?ing)?|test(?:ing)?|try(?:ing)?|pilot(?:ing)?|po for|order for|orders? of
    pric\w+ for|quote for|order(?:s|ed|ing)?|buys?|buying|takes?|taking|wants?|needs?|asks? for
"""
"""Before a bare number: so many of what was spoken of."""
ABOUT = "another|about|around|roughly|approx|maybe|say|up to|at least|only|just|some"
NUMBERED = r"""
    line|room|roll|bay|unit|machine|press|pump|tank|oven|truck|van|batch|lot|gate|floor|phase|shift
    zone|block|building|suite|station|lift|crane|silo|boiler|chiller|furnace|cell|rack|site|store
    shop|branch|plant|hall|dock|number|no|nr|level|step|stage|option|version|apt|inv|invoice|ref
    ticket|policy|item|model|type|grade|size|week|wk|ward|page|clause|rev|revision|draft|part
    chapter
"""
"""Line 3 is one line, not three."""
TAILS = words("""
    demo demos sample samples trial pilot test quote quotation offer price prices pricing
    proposal order reorder deal project brochure catalogue catalog datasheet spec specs training
    presentation replacement upgrade contract tender specification drawing drawings leaflet
    delivery discount list option options budget data idea lit literature
""")
"""Behind a name: the microscope demo is about the microscope."""
EVENTS = r"""
    visit|meeting|call|tour|audit|inspection|survey|appointment|slot|session|date|review|lunch
    workshop|callback|walkthrough|chat|discussion|talk
"""
"""A site visit is no goods, though a pump demo speaks of the pump."""
KINDS = words("sample demo test trial spare loan loaner")
"""Sample jars are jars."""
SHARES = words("parts instalments installments steps batches phases stages rates")
"""Half now, half then: paid in two parts."""
ENDS_NAME = words("""
    short first most best least cos coz cuz bc prepone
    elsewhere somewhere anywhere online locally abroad apiece unusable unsold unpaid used back free
    by for at to and in on with from next before after per total each of if or but as than that
    this these those when while because since until till a an the is are was were be will would
    can could should may might must has have had do does did need needs want wants asap again
    also about tomorrow today tonight yesterday monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thur thurs fri sat january february march april
    june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec she he they we i you it her him them his their our my your its who which what
    where why how not no yes please pls so then off over under more worth around within plus
    minus via re regarding w w/ delivered delivery shipped due instead only already now still
    too very just soon early late follow call send email visit meet remind quoted priced cheaper
    extra arrived damaged broken missing ordered signed went well looks look came says incl
    including excl excluding said tmrw tmr here there up out down back price budget urgent max
    min minimum maximum tops asked asking confirmed same similar ok ship ships arrive arrives
    come comes deliver delivers cost costs start starts fail fails leave leaves go goes sends
    pay pays sent left gave paid took made got told urgently weekly monthly yearly annually
    coming arriving starting leaving pending waiting
    direct ends end begins begin finishes finish expires expire runs stays sits works seems
""")
NOT_GOODS = words("""
    changes amendments corrections star stars mth mths mnth mnths
    sizes colours colors versions types kinds models variants flavours shades options
    deliveries delivery shipments shipment letters lakh lakhs lac lacs crore crores users user
    cents pence pennies
    appts appointments appointment stops mails texts tries attempts goes
    day days week weeks month months year years hour hours minute minutes min mins hrs people
    person employees staff percent pct points point times usd eur gbp dollars euros pounds k m
    o'clock am pm st nd rd th terms options suppliers vendors quotes offers questions issues
    complaints visits calls meetings emails messages sites locations branches offices plants
    factories stores shops lines references colleagues engineers managers buyers testers persons
    attendees guests reasons things items copies versions pages rounds competitors customers
    clients contracts deals orders invoices users working business quarters weeks' days' months'
    km miles steps years' sample samples way ways other others weekdays yr yrs hr h day's
    week's guys folks rooms kids children washes cycles uses refs referees pics photos videos
    deadline plan framework strategy forecast season target time visitors phase
""")
"""Counted, and yet no goods."""
NOT_WANTED = words("""
    dream charm glove treat clockwork installation install
    fix fixes repair technician driver drivers staff crew lads lad guy guys rep reps receptionist
    installer installers fitters trainer colleague
    rate rates tariff conditions rules process procedure contact
    overdue updated local annual corrected final note notes receipt receipts paperwork docs
    documents document files papers letter msds confirmation proof bill calculation comparison
    breakdown overview summary manual manuals instructions dimensions measurements login
    password link invite agenda name names contacts timeline schedule dates slot hour apology
    credit rebate warranty deposit clarity assurance word chat clarification details samples
    bank account statement vendor supplier competitor brand rival mr mrs ms dr someone somebody
    quote quotation offer price prices pricing proposal discount sample datasheet data brochure
    catalogue catalog list meeting call demo visit time answer reply contract invoice payment
    terms help more info information follow decision budget plan it them him her us me
    sizes colours colors versions types kinds models variants flavours shades
    docs doc documents document paperwork papers tender minutes agenda
    right whatever whichever else
    everything something anything nothing one ones idea new finish result results service
    support work deal order update feedback revised better good best cheaper lower draft copy
    drawing drawings spec specs specification certificate certificates train bus plane card
    chance opportunity break minutes photo photos picture bait hold track ice way stop mobile
    phone office number line again manager director lead head officer department engineer
    reminder presentation approval permission delivery replacement refund access report option
    options team company know see talk go think wait come be get make have look discuss check
    confirm review move start use buy sell sign pay send meet tour factory training another
    trial test pilot extension days week month reference references units unit pcs pieces sets
    this that what how who when where price-list tomorrow today progress cooperation partnership
    relationship changes summer winter spring and to out everyone outcome project quality
    pricelist postpone cancel renew reorder return delay keep change switch add upgrade try
    increase reduce extend people hear read direct cash urgent hr legal finance management board
    roadmap vision concept approach story pitch deck slides slide layout design designs feel
    taste smell food lunch dinner coffee breakfast view atmosphere attitude numbers figures
    proposals quotes videos video webinar website catalogues brochures concepts explanation
    walkthrough net faster slower sooner earlier later longer shorter replacements money welcome
    gift gifts cards wine cake flowers paying getting having being doing going coming waiting
    mockup mockups mock-up mock-ups prototype prototypes artwork proofs visuals renders
    switching upgrading
    trialling trialing testing piloting evaluating selling
    expanding adding trying renting leasing replacing extending renewing opening closing hiring
    seeing moving changing using taking giving making buying ordering signing keeping bringing
    sending knowing hearing talking hints bit lot little couple while upfront
""")
"""Wanted, and yet no goods."""
