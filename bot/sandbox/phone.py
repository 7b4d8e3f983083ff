"""What one person can do to one bot with a Telegram client, and nothing that they could not."""

import datetime as dt
import re
from dataclasses import dataclass

from bot.sandbox import bodies
from bot.sandbox.buttons import button_by_label, button_by_place, data_of
from bot.sandbox.errors import CannotDo
from bot.sandbox.methods.uploads import check_photo
from bot.sandbox.queries import InlineQuery
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Bot, Chat, Json, Message, Person

_EDITABLE_FOR = dt.timedelta(hours=48)
_START_PAYLOAD = re.compile(r"[A-Za-z0-9_\-]{0,64}")
_WRITTEN = {"text", "entities", "caption", "caption_entities"}


@dataclass(slots=True, frozen=True)
class Sent:
    """What a person sent; `update_id` is None when the bot did not ask for such updates."""

    update_id: int | None
    message: Message


@dataclass(slots=True, frozen=True)
class Press:
    callback_query_id: str
    update_id: int | None


class Phone:
    def __init__(self, sandbox: Sandbox, person: Person, bot: Bot | None = None) -> None:
        self._sandbox = sandbox
        self.person = person
        self.bot = bot or sandbox.bot_named()

    # Looking

    def messages(self, after: int = 0) -> list[Message]:
        """What stands in the chat, oldest first, from after the message with this id."""
        with self._sandbox.lock:
            chat = self.bot.chats.get(self.person.id)
            messages = chat.messages.values() if chat else ()
            return [message for message in messages if message.message_id > after]

    def commands(self) -> list[Json]:
        with self._sandbox.lock:
            return self.bot.commands.seen_by(self.person.id, self.person.language_code)

    # Writing

    def say(self, text: str, reply_to: int | None = None) -> Sent:
        return self._send(bodies.text_body(text), reply_to=reply_to)

    def start(self, payload: str = "") -> Sent:
        """Press Start, as a deep link `https://t.me/BOT?start=PAYLOAD` leads to."""
        if not _START_PAYLOAD.fullmatch(payload):
            raise CannotDo("a start payload is up to 64 letters, digits, _ and -")
        chat = self.bot.chats.get(self.person.id)
        if chat is not None and chat.blocked:
            self.unblock()
        return self._send(bodies.text_body(f"/start {payload}"))

    def edit(self, message_id: int, text: str) -> Sent:
        with self._sandbox.lock:
            message = self._message(message_id)
            body = message.body
            if not message.outgoing or "forward_origin" in body or not body.keys() & _WRITTEN:
                raise CannotDo("only one's own texts can be edited")
            if self._sandbox.clock.now() - message.date > _EDITABLE_FOR:
                raise CannotDo("a message can be edited for 48 hours")
            write = bodies.text_body if "text" in body else bodies.caption_body
            kept = {name: value for name, value in body.items() if name not in _WRITTEN}
            edited = kept | write(text)
            if edited == body:
                raise CannotDo("the text is the same")
            message.body, message.edited_at = edited, self._sandbox.clock.now()
            self._sandbox.emit(message.chat, "edit", message=message)
            return Sent(self._update("edited_message", message.as_api()), message)

    def forward(self, text: str, from_name: str, date: dt.datetime) -> Sent:
        return self._send(bodies.forwarded_body(text, from_name, date))

    # Pressing and asking

    def tap(
        self,
        message_id: int,
        text: str | None = None,
        data: str | None = None,
        row: int = 0,
        column: int = 0,
    ) -> Press:
        """Press a button found by its label, its data, or its place.

        By data it need not be there any more: a client with a stale screen still sends it.
        """
        with self._sandbox.lock:
            chat = self._known_chat()
            if data is None:
                message = self._message(message_id)
                data = data_of(
                    button_by_label(message, text)
                    if text is not None
                    else button_by_place(message, row, column)
                )
            query = self._sandbox.queries.press(chat, self._sandbox.clock.now())
            content = {
                "id": query.id,
                "from": self.person.as_user(),
                "message": self._pressed(chat, message_id),
                "chat_instance": chat.instance,
                "data": data,
            }
            return Press(query.id, self._update("callback_query", content))

    def ask_inline(self, query: str, offset: str = "") -> InlineQuery:
        """Write `@bot query` somewhere; the answer comes into the query returned."""
        with self._sandbox.lock:
            now = self._sandbox.clock.now()
            asked = self._sandbox.queries.ask(self._chat(), query, offset, now)
            if asked.answer is None:
                content = {
                    "id": asked.id,
                    "from": self.person.as_user(),
                    "query": query,
                    "offset": offset,
                    "chat_type": "sender",
                }
                self._update("inline_query", content)
            return asked

    # Sending things

    def contact(self, name: str, phone: str) -> Sent:
        return self._send(bodies.contact_body(name, phone, self._sandbox.people.values()))

    def location(self, latitude: float, longitude: float) -> Sent:
        return self._send(bodies.location_body(latitude, longitude))

    def photo(self, content: bytes, caption: str = "") -> Sent:
        check_photo(content)
        stored = self._sandbox.files.add("photo", content, "photo.jpg")
        return self._send({"photo": stored.as_photo(), **bodies.caption_body(caption)})

    def document(self, content: bytes, name: str, mime_type: str = "", caption: str = "") -> Sent:
        stored = self._sandbox.files.add("document", content, name, mime_type)
        return self._send({"document": stored.as_document(), **bodies.caption_body(caption)})

    def voice(self, content: bytes, seconds: int = 3, caption: str = "") -> Sent:
        stored = self._sandbox.files.add("voice", content, "voice.oga", "audio/ogg")
        return self._send({"voice": stored.as_voice(seconds), **bodies.caption_body(caption)})

    def sticker(self, emoji: str) -> Sent:
        return self._send(bodies.sticker_body(emoji))

    def poll(self, question: str, options: list[str]) -> Sent:
        return self._send(bodies.poll_body(question, options, self.bot.last_message_id + 1))

    # Blocking

    def block(self) -> int | None:
        return self._set_blocked(blocked=True)

    def unblock(self) -> int | None:
        return self._set_blocked(blocked=False)

    def _set_blocked(self, *, blocked: bool) -> int | None:
        with self._sandbox.lock:
            chat = self._known_chat()
            if chat.blocked == blocked:
                raise CannotDo("the bot is blocked already" if blocked else "it is not blocked")
            chat.blocked = blocked
            content = {
                "chat": self.person.as_chat(),
                "from": self.person.as_user(),
                "date": int(self._sandbox.clock.now().timestamp()),
                "old_chat_member": _membership(chat.bot, kicked=not blocked),
                "new_chat_member": _membership(chat.bot, kicked=blocked),
            }
            self._sandbox.events.emit("person", person=self.person)
            return self._update("my_chat_member", content)

    def _send(self, body: Json, *, reply_to: int | None = None) -> Sent:
        with self._sandbox.lock:
            chat = self._chat()
            if chat.blocked:
                raise CannotDo("this person has blocked the bot")
            replied = self._message(reply_to) if reply_to is not None else None
            chat.started = True
            message = self._sandbox.post(chat, body, outgoing=True, reply_to=replied)
            return Sent(self._update("message", message.as_api()), message)

    def _update(self, kind: str, content: Json) -> int | None:
        update_id = self.bot.queue.put(kind, content, self.person.id)
        self._sandbox.changed()
        return update_id

    def _chat(self) -> Chat:
        return self._sandbox.chat(self.bot, self.person)

    def _known_chat(self) -> Chat:
        chat = self.bot.chats.get(self.person.id)
        if chat is None:
            raise CannotDo("this person has no chat with the bot yet")
        return chat

    def _message(self, message_id: int) -> Message:
        message = self._known_chat().messages.get(message_id)
        if message is None:
            raise CannotDo(f"there is no message {message_id} in this chat")
        return message

    def _pressed(self, chat: Chat, message_id: int) -> Json:
        """The message that a press belongs to, or what is left to say of one that is gone."""
        if message := chat.messages.get(message_id):
            return message.as_api()
        return {"chat": self.person.as_chat(), "message_id": message_id, "date": 0}


def _membership(bot: Bot, *, kicked: bool) -> Json:
    if kicked:
        return {"user": bot.as_user(), "status": "kicked", "until_date": 0}
    return {"user": bot.as_user(), "status": "member"}
