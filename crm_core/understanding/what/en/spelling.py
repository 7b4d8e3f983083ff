"""English words that decide what a message means, to be known again when the thumb slipped."""

from crm_core.understanding.words import words

KEY_WORDS = words("""
    visited visiting called calling emailed emailing texted messaged phoned dropped stopped popped
    zoomed skyped whatsapped pinged contacted bumped presented surveyed toured spoken talked chatted
    meeting meetings breakfast dinner coffee drinks voicemail message whatsapp wechat telephone
    presentation workshop webinar exhibition conference showroom factory warehouse
    yesterday tomorrow tonight morning afternoon evening weekend monday tuesday wednesday thursday
    friday saturday sunday january february august september october november december
    quarter minutes before
    remind reminder follow schedule scheduled reschedule rescheduled prepare deliver delivery
    delivered arrange appointment confirm confirmed confirmation
    wanted needed ordered ordering orders reorder asked asking interested enquiry inquiry requested
    request requests looking require requires sample samples quoted quotes quotation proposal
    pricing prices discount budget contract signed approved accepted agreed rejected declined
    cancelled canceled cancel postponed postpone delayed frozen undecided competitor competitors
    cheaper expensive negotiate negotiating invoice invoices payment deposit overdue received
    promised finalised finalized discussed replaced replacement installed installation
    happy pleased satisfied delighted impressed excited unhappy annoyed furious disappointed upset
    frustrated angry complain complains complained complaining complaint complaints damaged broken
    defective faulty leaking cracked missing warranty refund apologised apologized technician
    engineer manager director purchasing procurement
    customer customers client supplier address number mobile birthday website employees headcount
    company update updated changed prospect promoted tender stolen moved relocated retired
    forget someone nothing anything instead higher months spring summer autumn winter christmas
    walked survey arrived failed charged offers offered deliveries shipment shipped cancels
    waiting thinking payments decided decision expected arranged booked borrow returned rejects
    morning lunch until after about
    please thanks because answer answered again reply replied should doesn't didn't
    pieces boxes pallets cartons bottles litres metres licences licenses
    thousand hundred million dollars pounds
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty seventy eighty ninety
    quote spoke phone email order needs wants today price visit
""")
"""Words that stand in the tables, in the forms in which people write them most."""
VERBS = words("zoom whatsapp wechat text email phone message skype call ping facetime dm")
"""Of these the past is also written with an apostrophe: zoom'd."""
REAL = frozenset(
    words("""
        agree agrees apologise apologises apologize apologizes approve approves arranges
        arrive arrives booed bottle bottled broke budge calked calking carton cartoons
        catted change changes charge charges charted clint coffer compliant conform
        conformation conformed contact damage damages decide decides decline declines
        decoded delver diner discusses dollar donner drink dripped drooped drunks dunner
        eight employee employers employes excite excites exited factor fault filed finalise
        finalises finalize finalizes forge forger froze frustrate frustrates impresses
        invoiced licence licenced license licensed licensees liters litre manage manger
        meres messages meters metes meting metre minuets minute minuted mobil month moths
        mullion mussing noting offer overdye pallet pease phones piece pieced pined pipped
        pleaded pleas pleases ponds ponged pooped postpones pound priced pries promise
        promises promote promotes prompted quartet receive receives reject relied relocate
        relocates replace replaces replies required requite requites reschedules retied
        retire retires retried sampled satisfies schedules shopped simmer singed sipped
        skyed skype sopped sprig sprung stole stooped sumer sumner sunda suppler tanks
        tenser thank toady touted updates waked waled walled waned warrant
    """)
)
"""One slip away from a key word, and words themselves."""
MISSPELT = dict(
    pair.split("=")
    for pair in words("""
        tomoro=tomorrow tomorro=tomorrow tmoro=tomorrow tommorrow=tomorrow tomorow=tomorrow
        wensday=wednesday wendsday=wednesday wedensday=wednesday wednsday=wednesday
        thurday=thursday thrusday=thursday tuseday=tuesday saterday=saturday febuary=february
        intrested=interested intersted=interested interrested=interested qoute=quote qoutes=quotes
        quatation=quotation qoutation=quotation recieved=received recieve=receive adress=address
        delivary=delivery delievery=delivery shedule=schedule scedule=schedule
        discusssed=discussed negociate=negotiate negociating=negotiating competitior=competitor
        maintainance=maintenance maintenence=maintenance equiptment=equipment
        cancled=cancelled canceld=cancelled delayd=delayed
        confrence=conference meetin=meeting vistied=visited agred=agreed
        buisness=business oder=order oders=orders orderd=ordered recomended=recommended
    """)
)
"""Slips that are more than one letter away, or of words that are no key words."""
