"""Somebody who never pauses: writes a sentence, saves it, writes the next."""

import re
from dataclasses import dataclass, field

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Message
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewContact, NewCustomer
from crm_core.people import accounts
from crm_core.people.actor import Actor, Role
from tests.kit.person import keyboard, shown
from tests.kit.working import never_rests
from tests.kit.world import TOKEN

LOT = re.compile(r"lot R\d+n\d+x")


@dataclass
class Rep:
    """Writes a sentence, taps Save on its card, reads the confirmation, writes the next."""

    phone: Phone
    actor: Actor
    customer: CustomerView
    written: int = 0
    tapped: set[str] = field(default_factory=set)
    _last_saved: int = 0
    _looked_at: int = 0

    def lot(self, number: int) -> str:
        return f"lot {self.actor.name}n{number}x"

    def write(self) -> None:
        self.written += 1
        self.phone.say(f"Visited Acme today, they asked for {self.lot(self.written)}")

    def react(self) -> bool:
        """Whether the current sentence was confirmed as saved."""
        news = [
            message
            for message in self.phone.messages(after=self._looked_at)
            if not message.outgoing
        ]
        for card in news:  # after a kill there may be two of the same
            text = shown(card)
            if "✓ Logged" in text and card.message_id > self._last_saved:
                self._last_saved = self._looked_at = card.message_id
                return True
            save = _save_button(card)
            if save and save not in self.tapped and f"{self.lot(self.written)}\n" in text:
                self.tapped.add(save)
                self.phone.tap(card.message_id, data=save)
        return False


def a_rep(sandbox: Sandbox, core: Core, number: int) -> Rep:
    person = sandbox.join(f"Rep {number}")
    caller = accounts.Caller(
        channel="telegram",
        external_id=str(person.id),
        bot=TOKEN.partition(":")[0],
        chat_id=person.id,
        name=f"R{number}",
        language="en",
    )
    with core.work() as work:
        actor = accounts.make_member(work, caller, Role.REP, team=f"team {number}")
    never_rests(core, actor)
    with core.work(actor) as work:
        customer = create_customer(work, NewCustomer("Acme Corp", contacts=(NewContact("Jane"),)))
    phone = Phone(sandbox, person)
    phone.start()
    return Rep(phone, actor, customer)


def _save_button(message: Message) -> str | None:
    for row in keyboard(message):
        for button in row:
            if button["text"].endswith("Save"):
                data: str = button["callback_data"]
                return data
    return None
