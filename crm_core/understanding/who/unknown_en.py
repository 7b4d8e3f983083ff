"""English words round a customer or a person whom the directory does not know."""

import re

from crm_core.understanding.words import any_of, words

_WORD = r"[A-Z][\w'&\-]*"
_NAME = rf"{_WORD}(?:\s+(?:&|of|and|the|de|van|von|at)\s+{_WORD}|\s+{_WORD}){{0,4}}"
_LOWER = r"[a-z][\w'&\-]*"
PERSON = r"[A-Z][a-z'\-]+(?:\s+(?:van|de|von|al|bin)?\s?[A-Z][a-z'\-]+){0,2}"
_APART = r"(?:^|(?<=[,:;(]\s)|(?<=[,:;(]))"
_PLACES = r"(?:San|New|Los|Las|Saint|St|North|South|East|West|Port|Fort|Hong|Cape|Great|Le|La)\b"
_TWO_NAMES = r"[A-Z][a-z'\-]+\s+(?:(?:van|de|von|al|bin)\s)?[A-Z][a-z'\-]+"
_KIND = (
    r"(?:one\s+for\s+(?:you|ya|u|the\s+\w+)|lead|customer|client|account|acct|acc|prospect|company|"
    r"cust|biz)"
)
TRADES = any_of(
    words("""
        bakery bakeries cafe coffee restaurant bistro diner hotel hotels inn resort farm farms dairy
        brewery brewing winery distillery mill mills works foundry forge quarry garage clinic
        hospital
        school college university gym spa salon studio shop store stores market pharmacy dental vet
        vets motors autos logistics freight haulage foods produce textiles plastics metals steel
        timber joinery packaging marine fisheries electronics engineering machining tools tooling
        trading supplies supply labs group industries ceramics glass paper print printing printers
        construction builders roofing plumbing energy solar optics robotics pharma chemicals
        castings
        furniture interiors events catering laundry security nursery gardens church council airport
        solicitors accountants tyres tires dentist dentists academy physio bakers butchers
        port shipyard boatyard yachts cycles sports toys books media software systems solutions
    """)
)
GOES_ON = re.compile(
    rf"(?P<more>(?: [A-Z][\w'&-]*){{0,2}} (?=[A-Z])(?i:{TRADES}))(?![A-Za-z]|['’]s)"
)
"""Acme Dental Labs, behind the name of Acme Corp: another firm."""
_TODAY = (
    r"(?:\s+(?:today|this\s+(?:morning|afternoon|week)|yesterday|just\s+now|"
    r"(?:from|at|via|through)\s+(?:the|an?|our|my)\s+\w+(?:\s\w+)?(?=\s*:)))?"
)
_LEADING = r"(?:called|named|is|from|at|it's|-|:)"
_HIS = (
    r"(?:[A-Z][a-z'\-]+\s+(?!(?:Bank|University|College|School|House|City|Church|Port|Museum|Institute|"
    r"Council|Society|Board|Hotel)\b)[A-Z][a-z'\-]+,?\s+(?:of|from|at)\s+(?=[A-Z]))?"
)
"""New client Ravi Menon of Coastline: the firm is the customer."""
NEW_CUSTOMER = (
    re.compile(
        rf"(?i:\b(?:register(?:ed)?|add(?:ed)?|signed\s+up|onboarded|set\s+up|open(?:ed)?|create|won|landed)\s+)(?P<name>{_NAME})"
        rf"(?i:\s+as\s+(?:an?\s+|our\s+)?(?:new\s+)?(?:{_KIND}|new\s+one))\b"
    ),
    re.compile(
        rf"(?i:\b(?:(?:new|potential|another|fresh)\s+{_KIND}{_TODAY}|(?:lead|enquiry|inquiry)\s+(?:from|via|through)\s+"
        rf"(?:the\s+|our\s+)?(?:website|web|fair|expo|show|referral|linkedin|instagram|facebook|newsletter)\s*(?=:)|"
        rf"(?:lead|referral|intro)\s+(?:passed\s+(?:on|over)\s+|given\s+)?(?:by|from|via)\s+[\w']+(?:\s[\w']+)?\s*(?=:)|"
        rf"(?:add|create|register|enter|set\s+up|open)(?:\s+an?)?(?:\s+new)?\s+{_KIND}|"
        rf"^\s*{_KIND}\s*(?=:)))(?:\s+(?i:pls|please|plz)\b)?\s*[:\-–,!.]{{0,3}}\s*(?i:{_LEADING}\s+)?{_HIS}"
        rf"(?P<name>{_NAME}|[^\s,.;:][^,.;:\n]{{1,40}})"
    ),
    re.compile(
        rf"^\s*(?i:add|register|create)\s+(?P<name>(?:{_WORD}\s+){{1,3}}(?i:{TRADES}))(?=\s*(?:[,.:;(\-]|$))"
    ),
)
PASSED_ON_BY = re.compile(r"(?<![a-z])(?:lead|referral|intro) [a-z ]{0,20}(?:by|from|via) $")
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?"
_ROLE = (
    r"(?:owner|contact(?: person)?|boss|manager|(?:plant|site|ops|office|store|shop) manager|"
    r"director|buyer|ceo|cto|cfo|md|coo|engineer|head of \w+|"
    r"gm|colleague|assistant|successor|replacement|deputy|rep|secretary|founder|purchaser|"
    r"accountant|partner|brother|son|daughter|wife|husband|chef|planner|technician|brewmaster|"
    r"supervisor|foreman|principal|\w+master|(?:\w+ )?mgr|"
    r"(?:purchase|sales|kitchen|shop) head|"
    r"(?:head|chief|lead|senior|junior) (?:brewer|baker|chef|nurse|vet|gardener|teacher|coach|"
    r"designer|grower|distiller|roaster|butcher|mechanic|physio|therapist))"
)
_MET = (
    r"(?:introduced to|talked to|spoke (?:to|with|w/?)|met(?: with)?|name is|ask for|attn|"
    r"call from|called|"
    r"emailed|texted|visited|lunch with|coffee with|meeting with|call with|saw|email from|"
    r"message from|replaced by|followed by|taken over by|handed over to)"
)
PEOPLE = (
    re.compile(
        r"(?i:\b(?:bloke|chap|guy|lady|man|woman|fella|person)\s+(?:called|named))\s+"
        rf"(?P<name>{PERSON})"
    ),
    re.compile(
        rf"(?i:\b(?:new )?{_ROLE}(?: (?:at|of|for|there) [\w& ]{{2,30}}?)?\s*"
        rf"(?:is now|will be|is|'s|named|called|:|,|-)?\s+){_TITLE}(?P<name>{PERSON})"
    ),
    re.compile(
        rf"(?i:\b{_MET}\s+(?:(?:their|the|his|her|our)\s+)?(?:new\s+)?(?:{_ROLE}\s+|"
        rf"\w+ manager\s+)?)"
        rf"{_TITLE}(?P<name>{PERSON})"
    ),
    re.compile(
        rf"(?P<name>{_TWO_NAMES}),?\s+\(?(?i:(?:the|their|his|her|its)\s+(?:\w+\s)?{_ROLE}\b)"
    ),
    re.compile(rf"(?P<name>{_TWO_NAMES}),?\s+\(?(?i:{_ROLE})(?=[.,;)]|$)"),
    re.compile(rf"_\s+(?i:with)\s+(?P<name>{_TWO_NAMES})(?=\s+and\s|[,.;]|$)"),
    re.compile(rf"\b(?:Mr|Mrs|Ms|Dr)\.?\s+(?P<name>{PERSON})"),
    re.compile(rf"{_APART}(?P<name>{_TWO_NAMES})(?=,?\s+(?:of|from|at)\s+[A-Z])"),
    re.compile(rf"(?<=,\s)(?!{_PLACES})(?P<name>{_TWO_NAMES})(?=\s*[,(])"),
    re.compile(
        rf"{_APART}(?!(?:\w+\s){{0,2}}(?:in|on|at|to|from|near|of|the|via|by|for)\s)(?:[a-z]+\s){{1,3}}"
        rf"(?P<name>{_TWO_NAMES})(?=\s*(?:[,.;:(+\d_]|$|\S{{1,40}}@))"
    ),
    re.compile(rf"(?P<name>{PERSON}),?\s+(?i:(?:is\s+)?(?:(?:the|their|our)\s+)?new\s+{_ROLE}\b)"),
)
IN_SMALL_LETTERS = (
    re.compile(
        rf"(?i:\b{_ROLE}\s+(?:is|named|called|:)\s+)"
        r"(?P<name>(?!(?:not|very|still|now|out|away|on|in|at|happy|new|so|too|the|a|an|really|to|about|me|us|"
        r"back|again|today|yesterday|this|from|for|because|asking|saying|and|after|before|while|him|her)\b)"
        r"[a-z][a-z'\-]+\s+(?!(?:in|on|at|to|with|about|for|and|not|now)\b)[a-z][a-z'\-]+)"
        r"(?=\s*(?:[,.;:(\n\d_]|$))"
    ),
)
"""Where no word but the first has a capital, only these may find somebody."""
SAYS_A_NAME = re.compile(r"\s(?:[iI][sS]|[nN][aA][mM][eE][dD]|[cC][aA][lL]{2}[eE][dD]|:)\s")
"""Is in every match of these."""
MAY_BE_NAMED = re.compile(
    r"[A-Z]['a-z-]+\s+[A-Z][a-z]|(?<=[^.!?\s]\s)(?!(?:Mon|Tue|Wed|Thu|Thur|Fri|Satur|Sun)s?(?:day)?\b|"
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b)[A-Z][a-z]"
)
SUCCESSORS = (
    re.compile(
        rf"(?i:\b(?:successor|replacement|replaced by|deputy|colleague|assistant|stand-in|"
        rf"nephew|niece|cousin|sister|"
        rf"substitute|taken over by|handed over to|"
        rf"the new one|"
        rf"(?:new|next) (?:\w+ ){{0,2}}(?:{_ROLE}|guy|one|person|lady|man|woman|chap|bloke)"
        rf"(?: (?:at|for|of|there|in|over there) [\w& ]{{2,30}}?)?)"
        rf"(?:\s+(?:until|till|for)\s+\w+)?(?:\s+(?:will be|is now|is|named|called))?[\s:,]+)"
        rf"{_TITLE}(?P<name>{PERSON})"
    ),
    re.compile(
        rf"(?i:\b(?:speak to|talk to|contact|call|deal with|write to))\s+"
        rf"(?P<name>{_TWO_NAMES})"
        rf"(?=,?\s+(?i:meanwhile|instead|in the meantime|until then|till then)\b)"
    ),
    re.compile(
        rf"(?i:\b(?:dealing with|covered by|in (?:his|her) (?:place|absence):?))\s+"
        rf"(?P<name>{_TWO_NAMES})"
    ),
    re.compile(
        rf"(?P<name>{_TWO_NAMES})(?:\s*\([^)\n]{{0,60}}\))?,?\s+"
        rf"(?i:(?:handles|covers|is covering|fills in|stands in|"
        rf"looks after|is in charge)|(?:takes|took|is taking|will take|has taken) over|"
        r"replaces|is (?:his|her|their|the) (?:successor|replacement))"
    ),
)
SUCCEEDS = any_of(
    words("""
        successor replace deputy colleague assistant stand-in nephew niece cousin sister substitute
        over new next dealing cover place absence handle fills stands looks charge
        meanwhile instead meantime then
    """)
)
OF_FIRM = (
    re.compile(rf"_['’]s\s+(?P<name>{_TWO_NAMES})"),
    re.compile(rf"(?P<name>{_TWO_NAMES})(?:,)?\s+(?:from|at|of)\s+(?:the\s+)?_"),
    re.compile(
        rf"_[:,]?\s+(?P<name>{_TWO_NAMES})(?=\s+(?:is|has|will|takes|says|said|wants|now|new))"
    ),
)
"""A person named beside a known firm, which is hidden by underscores."""
_NO_ONE = (
    r"(?!(?:the|their|his|her|our|my|an?|some(?:one|body)?|this|them|him|it|me|us|everyone|people|guys|"
    r"staff|reception|accounts|finance|purchasing|procurement|sales|ops|management|logistics|"
    r"engineering|production|quality|maintenance|both|two|three|new)\b)"
)
AT_FIRM = (
    re.compile(
        r"\b(?:with|w/?|met|saw|to|called|rang|texted|emailed|phoned)\s+"
        rf"(?P<name>{_NO_ONE}[a-z][a-z'-]+(?:\s+(?!who|again|back|and)[a-z][a-z'-]+)?)"
        r"\s+(?:from|at|of)\s+_"
    ),
)
"""Call w raj at a firm that is hidden so: in small letters."""
NOT_PEOPLE = frozenset(
    words("""
        The Their This That These Monday Tuesday Wednesday Thursday Friday Saturday Sunday Head New
        And But Met Saw Visited Called Emailed Texted Spoke Talked Dr Mr Mrs Ms He She They We It
        His Her Our Today Tomorrow Yesterday Wants Needs Asked January February March April May
        June July August September October November December
    """)
)
UP_TO_VERB = re.compile(
    r"\s+(?:talked|spoke|met|wants?|needs?|called|visited|interested|owner|contact|phone|tel|in|at|"
    r"from|manager|they|he|she|who|with|today|yesterday|and\s+(?:talked|spoke|met|called))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
MET_AT = (
    re.compile(
        rf"(?i:\b(?:visited|walked into|dropped (?:by|in at)|popp?ed into|stopped (?:by|at)|"
        rf"met|went to|found|pitched(?: to)?)\s+(?:an?|the|this|some)\s+(?:new\s+)?"
        rf"(?:[a-z]+\s+){{1,3}}?"
        rf"(?:called|named))\s+(?P<name>{_NAME})"
    ),
    re.compile(
        rf"(?i:\b(?:visited|walked into|dropped (?:by|in at)|popp?ed (?:into|in at)|stopped (?:by|"
        rf"at)|went to|was at|(?:site|factory|plant|first|quick|short|intro)? ?visit (?:at|to)|"
        rf"back from|swung by|called on|pitched(?: to)?|(?:meeting|demo|lunch) at|"
        rf"(?:met|saw|spoke (?:to|with)|talked (?:to|with)|called|emailed|(?:call|meeting|lunch|"
        rf"coffee|breakfast|beer|kopi|drinks|tea|dinner) with)"
        rf"\s+[\w.'-]+(?:\s+[\w.'-]+){{0,3}}\s+(?:from|at|of)))\s+"
        rf"(?i:the\s+)?(?P<name>{_NAME})"
    ),
    re.compile(
        rf"\b(?i:visited|walked into|dropped (?:by|in at)|popp?ed (?:into|in at)|stopped (?:by|"
        rf"at)|went to|was at|"
        rf"back from|swung by|called on|"
        rf"pitched(?: to)?)\s+(?P<name>(?:{_LOWER}\s+){{1,2}}{TRADES})(?![a-z])"
    ),
    re.compile(
        rf"\b(?:at|from)\s+(?P<name>(?!(?:the|our|their|his|her|my|your|an?|this|that|every|some|any)\s)"
        rf"(?:{_LOWER}\s+){{1,3}}?{TRADES})(?=\s*(?:[,.;:]|$|\s(?:today|yesterday|just|this)\b))"
    ),
    re.compile(
        rf"\b(?i:saw|met|visited|spoke to|rang|called)\s+the\s+"
        rf"(?P<name>(?:{_LOWER}\s+){{2,3}}{TRADES})(?![a-z])"
    ),
    re.compile(
        rf"(?i:\b(?:(?:cold[ -]?)?call(?:ed)?(?: to| at)?|rang|phoned|emailed|wrote to|contacted|"
        rf"met(?: with)?|saw|spoke (?:to|with)|talked (?:to|with)|reached out to|quoted|"
        rf"lead from|enquiry from|inquiry from))\s+(?i:the\s+)?"
        rf"(?P<name>(?:{_WORD}\s+){{1,3}}(?i:{TRADES}))(?![a-z])"
    ),
    re.compile(
        rf"(?i:\b(?:met|saw|spoke (?:to|with)|(?:call|chat|meeting|lunch|coffee) with))\s+"
        rf"{_TWO_NAMES},\s+(?P<name>{_WORD}(?:\s+{_WORD}){{1,3}})(?<!Manager)(?<!Director)(?<!Officer)(?<!Engineer)"
        rf"(?<!Buyer)(?<!Lead)(?<!Head)(?<!Owner)(?=[,.]|$)"
    ),
    re.compile(rf"{_APART}{_TWO_NAMES},?\s+(?:of|from|at)\s+(?:the\s+)?(?P<name>{_NAME})"),
    re.compile(
        rf"(?:^|(?<=[:.,]\s))[A-Z][a-z]+\s+(?:of|from|at)\s+(?P<name>{_NAME})"
        r"(?=\s+(?:asked|asks|called|rang|emailed|wants|needs|dropped|came|texted|messaged|is|says|said))"
    ),
    re.compile(
        rf"\b(?i:a\s+new\s+(?:[a-z]+\s+){{0,2}}{TRADES})\b[^,.]{{0,40}},\s+(?P<name>{_WORD}(?:\s+(?:&|and|{_WORD})){{0,3}})(?=,)"
    ),
)
"""A firm that was visited: with capitals, or in small letters and named by its trade."""
NO_FIRM = re.compile(
    r"(?i:^(?:the|their|his|her|our|my|a|an|that|this|new|another|some)\b|"
    r"\b(?:the|their|his|her|our|my|site|office|plant|factory|lunch|home|town)$)"
)
