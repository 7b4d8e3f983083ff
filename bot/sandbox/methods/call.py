"""One Bot API call: who asks, with what, of which world."""

from dataclasses import dataclass

from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.params import Params
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Bot, Chat, Message


class Encoded(str):
    """A result that is JSON already."""

    __slots__ = ()


@dataclass(slots=True, frozen=True)
class Call:
    sandbox: Sandbox
    bot: Bot
    params: Params

    def chat(self) -> Chat:
        """The chat meant by `chat_id`, if the bot has ever heard of that person."""
        written = self.params.text("chat_id")
        if not written:
            raise bad_request("chat_id is empty")
        chat = self.bot.chats.get(self.params.integer("chat_id"))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable_chat(self) -> Chat:
        chat = self.chat()
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def message(self, chat: Chat, purpose: str) -> Message:
        """The message meant by `message_id`; `purpose` as in "message to edit"."""
        found = chat.messages.get(self.params.integer("message_id"))
        if found is None:
            raise bad_request(f"message {purpose} not found")
        return found

    def limit_rate(self, chat: Chat) -> None:
        self.sandbox.limits.check(self.bot.id, chat.person.id)
