"""Somebody with a phone: says, taps and sees, as a person does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.phone import Phone
from bot.sandbox.world import Json, Message

if TYPE_CHECKING:
    from tests.kit.world import World


class Person:
    def __init__(self, world: World, phone: Phone) -> None:
        self.world = world
        self.phone = phone
        self.user_id = ""
        self._seen = 0

    @property
    def id(self) -> int:
        return self.phone.person.id

    # Doing: each waits until the bot has answered

    def says(self, text: str) -> Message:
        self.looks_up()
        sent = self.phone.say(text).message
        self.world.settle()
        return sent

    def edits(self, message: Message, text: str) -> None:
        self.looks_up()
        self.phone.edit(message.message_id, text)
        self.world.settle()

    def starts(self, payload: str = "") -> None:
        self.looks_up()
        self.phone.start(payload)
        self.world.settle()

    def shares_contact(self, name: str, phone: str) -> None:
        self.looks_up()
        self.phone.contact(name, phone)
        self.world.settle()

    def sends_sticker(self, emoji: str) -> None:
        self.looks_up()
        self.phone.sticker(emoji)
        self.world.settle()

    def taps(self, label: str, message: Message | None = None) -> None:
        """The button of that label, on the latest message that has one."""
        self.looks_up()
        under = message or self.message_with(label)
        self.phone.tap(under.message_id, text=self._full_label(under, label))
        self.world.settle()

    def presses(self, data: str, message: Message | None = None) -> None:
        """A button that may be long gone from the screen."""
        self.looks_up()
        self.phone.tap((message or self.last).message_id, data=data)
        self.world.settle()

    def looks_up(self) -> None:
        """From here on, only what is new counts as news."""
        self._seen = self.world.sandbox.events.last_id

    # Seeing

    @property
    def messages(self) -> list[Message]:
        return [message for message in self.phone.messages() if not message.outgoing]

    @property
    def last(self) -> Message:
        """The bot's latest message."""
        assert self.messages, "the bot has said nothing"
        return self.messages[-1]

    @property
    def screen(self) -> str:
        """The bot's latest message with its buttons, as one reads it."""
        return shown(self.last)

    def sees(self, *fragments: str) -> None:
        """All of these stand in the bot's latest message or on its buttons."""
        for fragment in fragments:
            assert fragment in self.screen, f"{fragment!r} is not in:\n{self.screen}"

    def sees_no(self, *fragments: str) -> None:
        for fragment in fragments:
            assert fragment not in self.screen, f"{fragment!r} is in:\n{self.screen}"

    @property
    def popup(self) -> str:
        """The text of the latest answer to a tap, empty if it only stopped the spinner."""
        answers = [
            event.data
            for event in self.world.sandbox.events.since(self._seen)
            if event.kind == "answer" and event.data.get("person") == self.id
        ]
        assert answers, "the tap was not answered"
        return answers[-1].get("text") or ""

    def buttons(self, message: Message | None = None) -> list[str]:
        return [button["text"] for row in keyboard(message or self.last) for button in row]

    def data_of(self, label: str, message: Message | None = None) -> str:
        """What a button carries, to press it again when it is gone."""
        under = message or self.message_with(label)
        full = self._full_label(under, label)
        for row in keyboard(under):
            for button in row:
                if button["text"] == full:
                    data: str = button["callback_data"]
                    return data
        raise AssertionError(label)

    def message_with(self, label: str) -> Message:
        for message in reversed(self.messages):
            if any(_is(label, text) for text in self.buttons(message)):
                return message
        raise AssertionError(f"no button {label!r}; the screen shows:\n{self.screen}")

    def _full_label(self, message: Message, label: str) -> str:
        return next(text for text in self.buttons(message) if _is(label, text))


def _is(label: str, text: str) -> bool:
    """Exactly, or after an emoji, or as the beginning."""
    bare = re.sub(r"^[^\w]+", "", text)
    return label in {text, bare} or bare.startswith(label)


def keyboard(message: Message) -> list[list[Json]]:
    markup: Json = message.body.get("reply_markup") or {}
    rows: list[list[Json]] = markup.get("inline_keyboard", [])
    return rows


def shown(message: Message) -> str:
    text = message.body.get("text") or message.body.get("caption") or ""
    rows = ["[" + "] [".join(button["text"] for button in row) + "]" for row in keyboard(message)]
    return "\n".join([text, *rows])
