"""One update, seen from a step: who writes, what was said, and how to answer."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from telegram import Message as TelegramMessage
from telegram import Update

from bot.cards.card import Card
from bot.delivery.messages import answer_message, card_message, edit_message
from bot.speech import Speech
from crm_core.channel.conversations import IDLE, Conversation
from crm_core.channel.outbox import Message, Outgoing, Priority, post
from crm_core.core import Core
from crm_core.people.accounts import Account
from crm_core.people.actor import Actor
from crm_core.work import Work


@dataclass
class Turn:
    """Steps read it, ask the core with `work`, and answer; all of it is one transaction."""

    core: Core
    work: Work
    update: Update
    account: Account
    conversation: Conversation
    bot_username: str
    arguments: str = ""
    """What followed a command on its line."""
    interrupted: Conversation = IDLE
    """What was awaited when a command came instead."""
    public_url: str = ""
    """Where our web pages are; empty where none are served."""
    holder: str | None = None
    """The process that sends the replies straight from memory."""
    outgoing: list[Outgoing] = field(default_factory=list)
    _messages: list[Message] = field(default_factory=list)
    _answered: bool = False

    @property
    def actor(self) -> Actor:
        return self.work.actor

    @cached_property
    def say(self) -> Speech:
        zone = self.actor.timezone if self.actor.role else self.work.settings.default_timezone
        return Speech(self.account.language, zone, self.work.now)

    @property
    def message(self) -> TelegramMessage | None:
        return self.update.effective_message

    @property
    def text(self) -> str:
        """What the person typed: the message's text, or the caption of what they sent."""
        message = self.message
        return ((message.text or message.caption or "") if message else "").strip()

    @property
    def origin(self) -> str | None:
        """Names the person's message, so that editing it finds what it led to."""
        message = self.update.message or self.update.edited_message
        return f"{self.account.chat_id}:{message.message_id}" if message else None

    @property
    def data(self) -> dict[str, Any]:
        """What the awaited step needs to go on."""
        return dict(self.conversation.data)

    def reply(self, card: Card, ref: str | None = None) -> None:
        """A new message. `ref` names the card, so that it can be changed in place later."""
        self._messages.append(card_message(card, ref))

    def edit(self, card: Card, ref: str | None = None) -> None:
        """Changes the card whose button was pressed; elsewhere it is a new message."""
        query = self.update.callback_query
        if query is None or query.message is None:
            self.reply(card, ref)
            return
        self._messages.append(edit_message(card, query.message.message_id, ref))

    def change(self, card: Card, ref: str) -> None:
        """Changes the message in which that card was last shown."""
        self._messages.append(edit_message(card, None, ref))

    def answer(self, text: str | None = None, *, alert: bool = False) -> None:
        """Answers a button press with a short line; every press gets exactly one answer."""
        query = self.update.callback_query
        if query is not None and not self._answered:
            self._answered = True
            self._messages.insert(0, answer_message(query.id, text, alert=alert))

    def add(self, *messages: Message) -> None:
        self._messages += messages

    def tell_chat(self, chat_id: int, card: Card) -> None:
        """Writes where the update came from when that is nobody's own chat."""
        self.outgoing += post(self.work, self.account.bot, chat_id, [card_message(card)])

    def tell(self, account: Account, card: Card, ref: str | None = None) -> None:
        """Writes to somebody else."""
        self.outgoing += post(
            self.work,
            account.bot,
            account.chat_id,
            [card_message(card, ref)],
            Priority.REMINDER,
        )

    def expect(self, step: str, **data: Any) -> None:
        """Waits for the person's next message at that step; `data` must be JSON."""
        self.conversation = Conversation(step, data)

    def settle(self) -> None:
        """Waits for nothing any more."""
        self.conversation = IDLE

    def act_as(self, actor: Actor) -> None:
        """From here on, after the person joined or changed language, time zone or name."""
        self.work.acting_as(actor)
        self.account = replace(self.account, language=actor.language, actor=actor)
        self.__dict__.pop("say", None)

    def finish(self) -> None:
        """Every press is answered, and all that was said goes into the outbox."""
        self.answer()
        if self._messages:
            self.outgoing += post(
                self.work,
                self.account.bot,
                self.account.chat_id,
                self._messages,
                held_by=self.holder,
            )
            self._messages.clear()
