"""A customer's card: whom one calls, what happened last, what is still to be done."""

from collections.abc import Sequence

from bot.cards.card import Button, Card, lines, shortened
from bot.cards.consent import Unlink
from bot.cards.satisfaction import satisfaction_line
from bot.presses import (
    AskCustomer,
    EditCustomer,
    InviteCustomer,
    LogFor,
    MoreOfCustomer,
    RemindFor,
    ShowHistory,
)
from bot.speech import Speech
from crm_core.customers.views import ContactView, CustomerView, MethodView
from crm_core.follow_ups.views import FollowUpView
from crm_core.interactions.views import InteractionView
from crm_core.linking.views import LinkView
from crm_core.lookup.overview import CustomerOverview
from crm_core.quality import phones
from crm_core.sales.views import OpportunityView

_MOST_CONTACTS, _MOST_METHODS, _MOST_DEALS = 5, 3, 2
_LABEL_SHOWN = 40
_NAME_SHOWN, _LINE_SHOWN, _NOTE_SHOWN, _TASK_SHOWN = 120, 200, 400, 60
_CALLED = ("mobile", "phone")


def customer_card(
    say: Speech, overview: CustomerOverview, links: Sequence[LinkView] | None = None
) -> Card:
    """With its usual buttons; with `links`, whoever is linked and the rarer buttons."""
    customer = overview.customer
    text = lines(
        _headline(say, customer),
        *(_contact(say, contact) for contact in customer.contacts[:_MOST_CONTACTS]),
        _more_contacts(say, customer),
        _reached(say, customer),
        _place(say, customer),
        _last(say, overview),
        _open(say, overview),
        satisfaction_line(say, overview.satisfaction),
        _marked(say, customer),
        _notes(say, customer),
        _owner(say, overview),
        *(_linked(say, link) for link in (links or ())[:_MOST_CONTACTS]),
    )
    if links is None:
        return Card(text, _buttons(say, customer.id))
    return Card(text, _rarer_buttons(say, customer.id, links[:_MOST_CONTACTS]))


def _linked(say: Speech, link: LinkView) -> str:
    day = say.date(link.created_at.astimezone(say.zone).date())
    name = shortened(link.name, _NAME_SHOWN)
    if link.user_name == link.name:
        return say("customer-linked-line", name=name, day=day)
    who = shortened(link.user_name, _NAME_SHOWN)
    return say("customer-linked-line-as", name=name, who=who, day=day)


def _headline(say: Speech, customer: CustomerView) -> str:
    name = say("customer-name", name=shortened(customer.name, _NAME_SHOWN))
    level = f"★{customer.level} · " if customer.level else ""
    called = ", ".join(_other_names(customer))
    return lines(
        f"{name}  {say.text(level)}{say(f'stage-{customer.stage}')}",
        say("customer-also", names=shortened(called, _LINE_SHOWN)) if called else None,
    )


def _other_names(customer: CustomerView) -> list[str]:
    """A part of the name is no news."""
    name = customer.name.casefold()
    return [alias for alias in customer.aliases if alias.casefold() not in name]


def _contact(say: Speech, contact: ContactView) -> str:
    whom = ", ".join(filter(None, (contact.name, contact.title)))
    parts = [shortened(whom, _NAME_SHOWN), *_methods(contact.methods)]
    return say.text(shortened(" · ".join(parts), _LINE_SHOWN))


def _methods(methods: tuple[MethodView, ...]) -> list[str]:
    return [*_numbers(methods), *_written(methods)][:_MOST_METHODS]


def _numbers(methods: tuple[MethodView, ...]) -> list[str]:
    """In the international form, which a tap calls."""
    return [phones.international(m.value) for m in methods if m.kind in _CALLED]


def _written(methods: tuple[MethodView, ...]) -> list[str]:
    return [m.shown for m in methods if m.kind not in _CALLED]


def _more_contacts(say: Speech, customer: CustomerView) -> str | None:
    more = len(customer.contacts) - _MOST_CONTACTS
    return say("customer-more-contacts", count=more) if more > 0 else None


def _reached(say: Speech, customer: CustomerView) -> str:
    return lines(
        _listed(say, "☎️", _numbers(customer.methods)),
        _listed(say, "🌐", _written(customer.methods)),
    )


def _listed(say: Speech, icon: str, values: list[str]) -> str | None:
    shown = shortened(" · ".join(values), _LINE_SHOWN)
    return f"{icon} {say.text(shown)}" if shown else None


def _place(say: Speech, customer: CustomerView) -> str | None:
    place = customer.address or customer.city
    return f"📍 {say.text(shortened(place, _LINE_SHOWN))}" if place else None


def _last(say: Speech, overview: CustomerOverview) -> str:
    last = overview.last
    if last is None:
        return say("customer-no-last")
    return lines(
        say(
            "customer-last",
            kind=say.plain(f"kind-{last.kind}").lower(),
            day=_day(say, last),
            who=_who(say, overview, last.author_id, last.author_name),
        ),
        say.text(f"“{shortened(last.summary, _LINE_SHOWN)}”") if last.summary else None,
    )


def _day(say: Speech, last: InteractionView) -> str:
    day = last.occurred_at.astimezone(say.zone).date()
    days = (say.now.date() - day).days
    said = say.day(day)
    return said if days <= 2 else say.plain("customer-days-ago", day=said, days=days)  # noqa: PLR2004 - these have words of their own


def _who(say: Speech, overview: CustomerOverview, user_id: str | None, name: str | None) -> str:
    return say.plain("you") if user_id == overview.viewer_id else name or ""


def _open(say: Speech, overview: CustomerOverview) -> str | None:
    parts = [
        _open_follow_ups(say, overview.follow_ups) if overview.follow_ups else None,
        _open_deals(say, overview.deals) if overview.deals else None,
    ]
    things = ", ".join(part for part in parts if part)
    return say("customer-open", things=things) if things else None


def _open_follow_ups(say: Speech, follow_ups: tuple[FollowUpView, ...]) -> str:
    first = follow_ups[0]
    when = say.moment(first.due_at)
    if first.due_at <= say.now:
        when = say.plain("customer-overdue", time=when)
    note = shortened(first.note, _TASK_SHOWN)
    return say.plain(
        "customer-follow-ups",
        count=len(follow_ups),
        next=f"{when} · {note}" if note else when,
    )


def _open_deals(say: Speech, deals: tuple[OpportunityView, ...]) -> str:
    told = "; ".join(_deal(say, deal) for deal in deals[:_MOST_DEALS])
    return say.plain("customer-deals", count=len(deals), told=told)


def _deal(say: Speech, deal: OpportunityView) -> str:
    amount = say.amount(deal.amount, deal.currency) if deal.amount is not None else None
    product = shortened(deal.product, _TASK_SHOWN) if deal.product else None
    stage = say.plain(f"opportunity-{deal.stage}")
    return ", ".join(filter(None, (product, amount, stage)))


def _marked(say: Speech, customer: CustomerView) -> str | None:
    return _listed(say, "🏷", [mark for mark in (customer.industry, *customer.tags) if mark])


def _notes(say: Speech, customer: CustomerView) -> str | None:
    return f"📝 {say.text(shortened(customer.notes, _NOTE_SHOWN))}" if customer.notes else None


def _owner(say: Speech, overview: CustomerOverview) -> str | None:
    customer = overview.customer
    if customer.owner_id == overview.viewer_id:
        return None
    return say("customer-owner", name=customer.owner_name or say.plain("customer-nobody"))


def _buttons(say: Speech, customer_id: str) -> list[list[Button]]:
    return [
        [
            Button(say.plain("button-log"), LogFor(customer_id)),
            Button(say.plain("button-remind"), RemindFor(customer_id)),
        ],
        [
            Button(say.plain("button-edit"), EditCustomer(customer_id)),
            Button(say.plain("button-history"), ShowHistory(customer_id, 0)),
            Button("⋯", MoreOfCustomer(customer_id, 1)),
        ],
    ]


def _rarer_buttons(say: Speech, customer_id: str, links: Sequence[LinkView]) -> list[list[Button]]:
    unlinking = [
        [
            Button(
                say.plain("button-unlink-named", name=shortened(link.name, _LABEL_SHOWN)),
                Unlink(link.id),
            )
        ]
        for link in links
    ]
    return [
        *unlinking,
        [
            Button(say.plain("button-invite"), InviteCustomer(customer_id)),
            Button(say.plain("button-survey"), AskCustomer(customer_id)),
        ],
        [Button(say.plain("button-back"), MoreOfCustomer(customer_id, 0))],
    ]
