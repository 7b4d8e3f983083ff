"""English names of goods: what is counted, and what is wanted, quoted, sampled or praised."""

import re
from collections.abc import Iterator, Sequence

from crm_core.understanding.model import Span
from crm_core.understanding.numbers import EN_WORDS
from crm_core.understanding.text import Text
from crm_core.understanding.what.goods import Goods
from crm_core.understanding.words import any_of, words

_PLURAL = any_of(
    words("""
        units unit pcs pc pieces sets boxes cartons pallets tons tonnes kg licenses licences seats
        bottles cases packs rolls sheets bags drums barrels pairs crates litres liters metres meters
        m2 sqm truckloads gallons lbs lengths bundles skids loads batches
    """)
)
_SINGULAR = any_of(
    words("""
        piece set box carton pallet case pack roll sheet bag drum barrel pair crate litre liter
        metre meter truckload container ton tubs jars cans kegs trays bales reels coils containers
        sacks tins vials buckets tub jar keg tray bale reel coil sack bucket
    """)
)
_UNITS = rf"(?:{_PLURAL}|{_SINGULAR}(?=\s+of\b|\s*(?:$|[,.;])))"
"""A pallet tracker is not measured in pallets, and kegs alone are the goods."""
_NUMBERS = any_of(tuple(w for w in EN_WORDS if w not in {"a", "an", "zero", "one"}))
_ENDS_NAME = frozenset(
    words("""
        by for at to and in on with from next before after per total each of if or but as than that
        this these those when while because since until till a an the is are was were be will would
        can could should may might must has have had do does did need needs want wants asap again
        also about tomorrow today tonight yesterday monday tuesday wednesday thursday friday
        saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
        june july august september october november december jan feb mar apr jun jul aug sep sept
        oct nov dec she he they we i you it her him them his their our my your its who which what
        where why how not no yes please pls so then off over under more worth around within plus
        minus via re regarding w w/ delivered delivery shipped due instead only already now still
        too very just soon early late follow call send email visit meet remind quoted priced
        cheaper extra arrived damaged broken missing ordered signed went well looks look came says
        incl including excl excluding said tmrw tmr here there up out down back price budget urgent
        max min minimum maximum tops asked asking confirmed same similar ok ship ships arrive
        arrives come comes deliver delivers
        cost costs start
        starts fail fails leave leaves go goes sends pay pays
    """)
)
_NOT_GOODS = frozenset(
    words("""
        day days week weeks month months year years hour hours minute minutes min mins hrs people
        person employees staff percent pct points point times usd eur gbp dollars euros pounds k m
        o'clock am pm st nd rd th terms options suppliers vendors quotes offers questions issues
        complaints visits calls meetings emails messages sites locations branches offices plants
        factories stores shops lines references colleagues engineers managers buyers testers persons
        attendees guests reasons things items copies versions pages rounds competitors customers
        clients contracts deals orders invoices users working business quarters weeks' days' months'
        km miles floors steps years' sample samples way ways other others weekdays yr yrs hr h day's
        week's months guys folks rooms kids children washes cycles uses refs referees pics photos
        videos children deadline plan framework strategy forecast season target time visitors phase
    """)
)
_NOT_WANTED = frozenset(
    words("""
        quote quotation offer price prices pricing proposal discount sample samples datasheet data
        brochure catalogue catalog list meeting call demo visit time answer reply contract invoice
        payment terms help more info information details follow decision budget plan it them him her
        us me everything something anything nothing one ones idea new finish result results service
        support work deal order update feedback revised corrected final better good best cheaper
        lower draft copy drawing drawings spec specs specification certificate certificates train
        bus plane card chance opportunity break minutes photo photos picture bait hold track ice way
        stop mobile phone office number line again manager director lead head officer department
        engineer reminder presentation approval permission delivery replacement refund access report
        option options team company know see talk go think wait come be get make have look discuss
        check confirm review move start use buy sell sign pay send meet tour factory training
        another trial test pilot credit extension days week month reference references units unit
        pcs pieces sets this that what how who when where price-list tomorrow today visit progress
        cooperation partnership relationship changes summer winter spring and to out everyone
        someone statement results idea outcome way project quality pricelist postpone cancel renew
        reorder return delay stop keep change switch add upgrade order try increase reduce extend
        people hear read direct cash urgent hr legal finance management board roadmap vision concept
        approach story pitch deck slides slide layout design designs look feel taste smell food
        lunch dinner coffee breakfast view atmosphere attitude numbers figures proposals quotes
        videos video webinar website catalogues brochures brochure concept concepts explanation
        walkthrough net faster slower sooner earlier later longer shorter replacements money welcome
        gift gifts card cards wine cake flowers
    """)
)
_NAME = r"[a-z][a-z0-9'&/\-]*(?:\s+[a-z0-9][a-z0-9'&/\-]*){0,5}"
_LEAD = (
    r"(?:the|our|a|an|some|more|new|their|another|few|couple|of|these|those|his|her|any|"
    r"all|big|cheaper|better|thicker|thinner|bigger|smaller|faster|second-hand|used)"
)
_COUNTED = re.compile(
    rf"(?<![a-z0-9.,$€£¥/:#\-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|\d{{1,4}}(?:\.\d)?k|"
    rf"{_NUMBERS})(?:\s?x)?\s+"
    rf"(?P<more>(?:more|new|additional|extra|of the|of our)\b\s*)?"
    rf"(?:(?P<unit>{_UNITS})\b\s*(?:of\b\s*(?:the\s+|our\s+|their\s+)?)?)?(?=(?P<product>{_NAME}))?"
)
_WANTED = re.compile(
    r"(?<![a-z])(?:(?:samples?|kits?|batch|box) of|(?:is|are) after|(?:quote|quotation|price|"
    r"pricing|prices|offer|order|"
    r"proposal|discount|po|contract|"
    r"deal|bid|tender|enquiry|inquiry) (?:for|on|of)|demo of|trial of|(?:interested|interest) in|"
    r"(?:pleased|happy|satisfied|unhappy|fine|ok|okay|delighted|thrilled|impressed|"
    r"disappointed|content|chuffed|stoked|over the moon|made up|in love|taken|smitten|fed up|"
    r"annoyed|frustrated|obsessed|relieved) (?:with|w/?|by|about)|"
    r"loves?|loved|likes?|liked|wants?|wanted|needs?|needed|order(?:s|ed|ing)?|buys?|bought|buying|"
    r"reorder(?:s|ed)?|purchas(?:e|ed|ing)|try|test|testing|looking (?:for|at)|asked (?:about|for)|"
    r"takes?|took|taking|delivered|installed|sold|renting|leasing|replac(?:e|es|ed|ing)|"
    r"asks? (?:about|for)|selling|supply of|showed (?:him|her|them|\w+)|wants? to (?:buy|"
    r"order|see|try|get|test)|"
    r"leasing|renting|evaluating|trialling|trialing|considering)\s+"
    r"(?:(?:renting|buying|leasing|getting|ordering|replacing)\s+)?"
    rf"(?=(?P<lead>(?:{_LEAD}\s+)*)(?P<product>{_NAME}))"
)
_NUMBERED = re.compile(
    r"(?<![a-z])(?:line|room|roll|bay|unit|machine|press|pump|tank|oven|truck|van|batch|lot|gate|floor|"
    r"phase|shift|zone|block|building|suite|station|lift|crane|silo|boiler|chiller|furnace|cell|rack|"
    r"site|store|shop|branch|plant|hall|dock|number|no|nr|level|step|stage|option|version|apt)\.?\s$"
)
"""Line 3 is one line, not three."""
_ENDS_SO = re.compile(
    r".*'s|(?!assembly|supply|family|jelly|trolly|monthly|weekly|daily|early)[a-z]{3,}ly"
)
"""Urgently: an adverb ends a name."""
_BUYS = re.compile(r"(?:pric\w+ for|quote for|order(?:s|ed)?|buys?|takes?|wants?|needs?)\s+$")
_ORDER = re.compile(r"(?<![a-z])(?:order|quote)\s$")
_EVENTS = re.compile(
    r"\s(?:visit|meeting|call|tour|audit|inspection|survey|appointment|slot|session|date|review|lunch|"
    r"workshop|callback|walkthrough|chat|discussion|talk)s?(?![a-z])"
)
"""A site visit is no goods, though a pump demo speaks of the pump."""
_KINDS = frozenset(words("sample demo test trial spare"))
_SHARES = frozenset(words("parts instalments installments steps batches phases stages rates"))
_LIKE_AN_ID = 4
"""Digits: order 7712 is one order, not so many pieces."""
_A_YEAR = re.compile(r"(?:19|20)\d\d")


def counted(text: Text, taken: Sequence[Span]) -> Goods | None:
    """The first number of things that has a name, else the first with a unit."""
    best: Goods | None = None
    for goods in _numbers(text, taken):
        if goods.product is not None:
            return goods
        best = best or goods
    return best


def wanted(text: Text, taken: Sequence[Span]) -> Span | None:
    for match in _WANTED.finditer(text.plain):
        span = _name(text, *match.span("product"), taken)
        if span is None or _is_event(text, span):
            continue
        span = _without_tail(text, span)
        said = text.plain[span.start : span.end].split()
        if said[0] not in _NOT_WANTED | _NOT_GOODS and said[-1] not in _NOT_WANTED:
            return span
    return None


def _is_event(text: Text, span: Span) -> bool:
    """What stands before the event is one thing: pumps, call him."""
    last = text.plain[: span.end].rfind(" ") if " " in text.plain[span.start : span.end] else -1
    if last >= span.start and _EVENTS.match(text.plain, last):
        return True
    single = not text.plain[: span.end].endswith("s")
    return single and _EVENTS.match(text.plain, span.end) is not None


def _without_kind(text: Text, span: Span) -> Span:
    """Sample jars are jars."""
    kind, _, rest = text.plain[span.start : span.end].partition(" ")
    return Span(span.start + len(kind) + 1, span.end) if kind in _KINDS and rest else span


def _without_tail(text: Text, span: Span) -> Span:
    """The microscope demo is about the microscope."""
    end = span.end
    said = text.plain[span.start : end].split()
    while len(said) > 1 and said[-1] in _NOT_WANTED:
        end = span.start + text.plain[span.start : end].rfind(said.pop())
        end = span.start + len(text.plain[span.start : end].rstrip())
    return Span(span.start, end)


def _numbers(text: Text, taken: Sequence[Span]) -> Iterator[Goods]:
    for match in _COUNTED.finditer(text.plain):
        span = Span(*match.span("number"))
        said = match["number"].replace(",", "")
        if any(span.overlaps(t) for t in taken) or (_A_YEAR.fullmatch(said) and not match["unit"]):
            continue
        if _NUMBERED.search(text.plain, max(0, span.start - 12), span.start):
            continue
        product = _name(text, *match.span("product"), taken) if match["product"] else None
        product = _without_kind(text, product) if product else None
        named = text.plain[product.start : product.end].split() if product else []
        if named and (named[0] in _NOT_GOODS or named[-1] in _NOT_GOODS):
            continue
        if named and named[0] in _SHARES and text.plain[: span.start].endswith("in "):
            continue  # half now, half then: paid in two parts
        bare = product is None and match["unit"] is None and match["more"] is None
        if bare and not _BUYS.search(text.plain, max(0, span.start - 12), span.start):
            continue
        if bare and len(said) >= _LIKE_AN_ID and _ORDER.search(text.plain, 0, span.start):
            continue
        value = _value(said)
        yield Goods(text.of(product) if product else None, value, match["unit"], product, span)


def _value(said: str) -> float:
    if said.endswith("k"):
        return float(said[:-1]) * 1000
    return float(said) if said.isdigit() else float(EN_WORDS[" ".join(said.split())])


def _name(text: Text, start: int, end: int, taken: Sequence[Span]) -> Span | None:
    """Words up to the first that cannot belong to the name of a thing."""
    end = min([end, *(t.start for t in taken if start <= t.start)])
    stop = start
    for match in re.finditer(r"[a-z0-9'&/\-]+", text.plain[start:end]):
        if match.group() in _ENDS_NAME or _ENDS_SO.fullmatch(match.group()):
            break
        if match.group().endswith("ed") and (stop > start or match.end() == end - start):
            break  # 30 cartons ruined; coated boards are a name
        stop = start + match.end()
    return Span(start, stop) if stop > start else None
