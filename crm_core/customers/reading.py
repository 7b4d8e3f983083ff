"""Reads a line about a new customer; parts are known by their looks, the rest becomes a note."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from crm_core.customers.looks import ADDRESS, CHINESE, CITY, EMPLOYEES, SIGNS, Look, looks
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.quality import names
from crm_core.quality.text import plain
from crm_core.understanding.model import Span
from crm_core.understanding.who.salutations import SURNAMES

_LONGEST = 1000
# How a sentence begins that asks for a new customer; what follows is the line about it.
_INTENT = re.compile(
    r"^\s*(?:(?:please\s+)?(?:add|create|make)?\s*(?:an?\s+)?new\s+"
    r"(?:customer|client|account|company|lead|prospect)"
    r"|(?:请)?(?:新建|新增|添加|创建|录入|登记|加)?(?:一个|一家|个|家)?新?客户)"
    r"(?:\s*[:\uff1a,\uff0c]\s*|\s+(?:called|named)\s+|\s+)",
    re.IGNORECASE,
)

_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?\s+)"
_ADDRESSED = re.compile(rf"^{_HONORIFIC}(?=[A-Z])")
_TITLED = (
    re.compile(
        r"(?:the\s+)?(?P<title>(?i:owner|boss|contact(?: person)?|buyer|ceo|cto|cfo|gm|founder|"
        r"(?:[a-z]+ )?(?:manager|director)|head of [a-z]+))\s*(?:is|named|called|:)?\s+"
        rf"{_HONORIFIC}?(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){{0,2}})"
    ),
    re.compile(
        r"(?P<title>老板娘?|联系人|负责人|对接人|联络人|接口人|找|联系|[\u4e00-\u9fff]{0,4}(?:经理|总监|主管|主任|厂长|采购|店长|院长|校长))"
        r"(?:是|叫|:|\uff1a)?(?P<name>[\u4e00-\u9fff]{2,3})"
    ),
)
_NO_TITLES = {
    "contact",
    "contact person",
    "联系人",
    "负责人",
    "对接人",
    "联络人",
    "接口人",
    "找",
    "联系",
}
# Made in Italy is a name; Coastline Marine in Fremantle is one, and where it is.
_IN_CITY = re.compile(r"(?P<name>[A-Z]\S* .*\w) in (?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")
_BETWEEN = re.compile(
    r"(?P<place>\s+(?:in|at|out at|out in) \w+(?: \w+)?(?=,))?"
    r"(?:[\s,]+(?:contact|bloke|chap|guy|fella)(?=\s))?(?P<told>.*?)"
    r"(?:\s+(?:is|called|named))?(?:\s+(?:Dr|Mr|Mrs|Ms)\.?)?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""Between the name of the firm and that of the person: in Leeds, practice manager is."""
Found = dict[str, list[str]]
"""Values by field; under "name" what could be one, in order."""


def read_new_customer(text: str, country: str) -> NewCustomer:
    """E.g. `Acme Corp, Jane Liu, buyer, 415 555 0134`. Its name is empty when none was found."""
    return _assembled(_found(_INTENT.sub("", text, count=1), country))


def with_stops(text: str, customer: Span, person: Span) -> str:
    """A sentence without commas as the line that it could have been, from where the names are."""
    if person.start < customer.end:
        return text
    between = _BETWEEN.match(text[customer.end : person.start])
    told = (between["told"], between["place"] or "") if between else ()
    names = (text[span.start : span.end] for span in (customer, person))
    return ", ".join((*names, *told, text[person.end :]))


def read_new_contact(text: str, country: str) -> NewContact:
    """A line about one person: `Jane Liu, buyer, jane@acme.com`."""
    found = _found(text, country)
    contact = _contact(_take(found, "name") or "", found)
    return replace(contact, notes=_leftover(found))


def _found(text: str, country: str) -> Found:
    found: Found = defaultdict(list)
    rest = plain(text)[:_LONGEST]
    for look in looks(country):
        rest = _extracted(found, rest, look)
    for part in _parts(rest):
        field, value = _recognised(part, is_first=not found["name"])
        found[field].append(value)
    return found


def _extracted(found: Found, text: str, look: Look) -> str:
    """The text without what the pattern took; a sign stands in its place."""
    field, pattern, agrees = look

    def take(match: re.Match[str]) -> str:
        if not agrees(match["value"]):
            return match[0]
        found[field].append(match["value"].strip())
        return ","

    return pattern.sub(take, text)


def _parts(text: str) -> Iterator[str]:
    """Chinese parts stand between blanks too; English names contain them."""
    for part in SIGNS.split(text):
        pieces = part.split() if CHINESE.search(part) else [part]
        for piece in pieces:
            if stripped := piece.strip(" .:\uff1a-"):
                yield from _with_title(stripped)


def _with_title(part: str) -> Iterator[str]:
    """`owner Laura Kim`, 采购经理温雪: what somebody is stands before the name."""
    match = next((m for p in _TITLED if (m := p.fullmatch(part))), None)
    if match is None or (CHINESE.match(match["name"]) and match["name"][0] not in SURNAMES):
        yield part
        return
    yield match["name"]
    if match["title"].lower() not in _NO_TITLES:
        yield match["title"]


def _recognised(part: str, *, is_first: bool) -> tuple[str, str]:
    """The first part is a name, whatever else it looks like."""
    if is_first:
        return "name", part
    if EMPLOYEES.fullmatch(part):
        return "employees", part
    for field, pattern in (("address", ADDRESS), ("city", CITY)):
        if match := pattern.fullmatch(part):
            return field, next(value for value in match.groups() if value)
    if names.is_title(part):
        return "title", part
    if names.is_department(part):
        return "department", part
    return "name", part


def _assembled(found: Found) -> NewCustomer:
    """A contact's own numbers are the first ones; what no field took becomes the note."""
    name, person = _names(found)
    if located := _IN_CITY.fullmatch(name):
        name = located["name"]
        found["city"].append(located["city"])
    contact = _contact(person, found) if person else None
    customer = NewCustomer(
        name=name,
        kind="person" if person is None and names.is_person(name) else "organisation",
        contacts=(contact,) if contact else (),
        phone=_take(found, "phone"),
        email=_take(found, "email"),
        wechat=_take(found, "wechat"),
        website=_take(found, "website"),
        address=_take(found, "address"),
        city=_take(found, "city"),
        employees=_take(found, "employees"),
        tax_id=_take(found, "tax_id"),
    )
    return replace(customer, notes=_leftover(found))


def _leftover(found: Found) -> str | None:
    return "\n".join(value for values in found.values() for value in values) or None


def _names(found: Found) -> tuple[str, str | None]:
    """The customer first, then its contact, also when the person was named first."""
    first, second = _take(found, "name") or "", _take(found, "name")
    if second and names.is_organisation(second) and names.may_be_person(first):
        return second, first
    if second and names.is_person(first) and not names.may_be_person(second):
        found["name"].insert(0, second)
        return first, None
    return first, second


def _contact(name: str, found: Found) -> NewContact:
    return NewContact(
        _ADDRESSED.sub("", name),
        title=_take(found, "title"),
        department=_take(found, "department"),
        phone=_take(found, "phone"),
        email=_take(found, "email"),
        wechat=_take(found, "wechat"),
    )


def _take(found: Found, field: str) -> str | None:
    """The next value of that field, which is then used up."""
    return found[field].pop(0) if found[field] else None
