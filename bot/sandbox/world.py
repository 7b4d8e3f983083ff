"""Who and what there is in the sandbox: people, bots, chats, messages."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.commands import CommandMenus
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhook_settings import WebhookSettings

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    id: int
    name: str
    username: str = ""
    language_code: str = "en"
    role: str = ""
    phone: str = ""

    def as_user(self) -> Json:
        """Telegram's `User`."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def as_chat(self) -> Json:
        """Telegram's `Chat` of the private chat with this person."""
        chat: Json = {"id": self.id, "type": "private", "first_name": self.name}
        if self.username:
            chat["username"] = self.username
        return chat


@dataclass(slots=True, eq=False)
class Bot:
    token: str = field(repr=False)
    username: str
    name: str
    queue: UpdateQueue = field(repr=False)
    chats: "dict[int, Chat]" = field(default_factory=dict, repr=False)
    commands: CommandMenus = field(default_factory=CommandMenus, repr=False)
    webhook: WebhookSettings | None = None
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    last_message_id: int = 0

    @property
    def id(self) -> int:
        return int(self.token.partition(":")[0])

    def as_user(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def next_message_id(self) -> int:
        """Ids grow over all private chats of a bot, as they do in Telegram."""
        self.last_message_id += 1
        return self.last_message_id


@dataclass(slots=True, eq=False)
class Message:
    """`body` holds the Bot API's fields that make the message's content."""

    chat: "Chat" = field(repr=False)
    message_id: int
    date: dt.datetime
    outgoing: bool
    body: Json
    reply_to: "Message | None" = None
    reply_keyboard: Json | None = None
    edited_at: dt.datetime | None = None

    def as_api(self, *, with_reply: bool = True) -> Json:
        """Telegram's `Message`."""
        chat = self.chat
        message: Json = {
            "message_id": self.message_id,
            "from": (chat.person if self.outgoing else chat.bot).as_user(),
            "chat": chat.person.as_chat(),
            "date": int(self.date.timestamp()),
            **self.body,
        }
        if self.edited_at is not None:
            message["edit_date"] = int(self.edited_at.timestamp())
        if with_reply and self.reply_to is not None:
            message["reply_to_message"] = self.reply_to.as_api(with_reply=False)
        return message


@dataclass(slots=True, eq=False)
class Chat:
    """The private chat of one person with one bot; it exists once the bot has heard of them."""

    bot: Bot
    person: Person
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict, repr=False)

    @property
    def instance(self) -> str:
        return str(self.bot.id * 31 + self.person.id)
