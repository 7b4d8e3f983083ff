"""What one person can do to one bot with a Telegram client, and nothing that they could not."""

import datetime as dt
import re
from dataclasses import dataclass

from bot.sandbox.errors import CannotDo
from bot.sandbox.formatting.cleaning import is_blank
from bot.sandbox.formatting.composing import compose
from bot.sandbox.methods.content import CAPTION_LIMIT, TEXT_LIMIT
from bot.sandbox.methods.uploads import check_photo
from bot.sandbox.queries import InlineQuery
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Bot, Chat, Json, Message, Person

_EDITABLE_FOR = dt.timedelta(hours=48)
_START_PAYLOAD = re.compile(r"[A-Za-z0-9_\-]{0,64}")
_LEADING_SIGNS = re.compile(r"^[^\w]+")


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

    def messages(self, after: int = 0) -> list[Message]:
        with self._sandbox.lock:
            chat = self.bot.chats.get(self.person.id)
            messages = chat.messages.values() if chat else ()
            return [message for message in messages if message.message_id > after]

    def commands(self) -> list[Json]:
        with self._sandbox.lock:
            return self.bot.commands.seen_by(self.person.id, self.person.language_code)

    # Writing

    def say(self, text: str, reply_to: int | None = None) -> Sent:
        return self._send(_text(text), reply_to=reply_to)

    def start(self, payload: str = "") -> Sent:
        """Press Start, as a deep link `https://t.me/BOT?start=PAYLOAD` leads to."""
        if not _START_PAYLOAD.fullmatch(payload):
            raise CannotDo("a start payload is up to 64 letters, digits, _ and -")
        if self._chat().blocked:
            self.unblock()
        return self._send(_text(f"/start {payload}"))

    def edit(self, message_id: int, text: str) -> Sent:
        with self._sandbox.lock:
            message = self._message(message_id)
            key = "text" if "text" in message.body else "caption"
            if not message.outgoing or key not in message.body or "forward_origin" in message.body:
                raise CannotDo("only one's own texts can be edited")
            if self._sandbox.clock.now() - message.date > _EDITABLE_FOR:
                raise CannotDo("a message can be edited for 48 hours")
            content = _text(text) if key == "text" else _caption(text)
            if content.get(key) == message.body[key]:
                raise CannotDo("the text is the same")
            kept = {
                name: value
                for name, value in message.body.items()
                if name not in {"text", "entities", "caption", "caption_entities"}
            }
            message.body = kept | content
            message.edited_at = self._sandbox.clock.now()
            self._sandbox.emit(message.chat, "edit", message=message)
            return Sent(self._update("edited_message", message.as_api()), message)

    def forward(self, text: str, from_name: str, date: dt.datetime) -> Sent:
        """A message of somebody who hides their account, first sent at `date`."""
        at = date if date.tzinfo else date.replace(tzinfo=dt.UTC)
        origin = {
            "type": "hidden_user",
            "sender_user_name": from_name,
            "date": int(at.timestamp()),
        }
        return self._send(_text(text) | {"forward_origin": origin})

    # Pressing

    def tap(
        self,
        message_id: int,
        text: str | None = None,
        data: str | None = None,
        row: int | None = None,
        column: int | None = None,
    ) -> Press:
        """Press a button found by its label, its place, or its data.

        By data it need not be there any more: a client with a stale screen still sends it.
        """
        with self._sandbox.lock:
            chat = self._chat()
            message = chat.messages.get(message_id)
            if data is None:
                data = _pressed_data(self._message(message_id), text, row, column)
            query = self._sandbox.queries.press(chat, self._sandbox.clock.now())
            gone = {"chat": self.person.as_chat(), "message_id": message_id, "date": 0}
            content = {
                "id": query.id,
                "from": self.person.as_user(),
                "message": message.as_api() if message else gone,
                "chat_instance": chat.instance,
                "data": data,
            }
            return Press(query.id, self._update("callback_query", content))

    def ask_inline(self, query: str, offset: str = "") -> InlineQuery:
        """Write `@bot query` somewhere; the answer comes into the query returned."""
        with self._sandbox.lock:
            chat = self._sandbox.chat(self.bot, self.person)
            asked = self._sandbox.queries.ask(chat, query, offset, self._sandbox.clock.now())
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
        first, _, last = name.strip().partition(" ")
        contact: Json = {"phone_number": phone, "first_name": first or phone}
        if last:
            contact["last_name"] = last
        digits = re.sub(r"\D", "", phone)
        for person in self._sandbox.people.values():
            if digits and re.sub(r"\D", "", person.phone) == digits:
                contact["user_id"] = person.id
        return self._send({"contact": contact})

    def location(self, latitude: float, longitude: float) -> Sent:
        if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
            raise CannotDo("there is no such place")
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def photo(self, content: bytes, caption: str = "") -> Sent:
        check_photo(content)
        stored = self._sandbox.files.add("photo", content, "photo.jpg")
        return self._send({"photo": stored.as_photo(), **_caption(caption)})

    def document(self, content: bytes, name: str, mime_type: str = "", caption: str = "") -> Sent:
        stored = self._sandbox.files.add("document", content, name, mime_type)
        return self._send({"document": stored.as_document(), **_caption(caption)})

    def voice(self, content: bytes, seconds: int = 3, caption: str = "") -> Sent:
        stored = self._sandbox.files.add("voice", content, "voice.oga", "audio/ogg")
        return self._send({"voice": stored.as_voice(seconds), **_caption(caption)})

    def sticker(self, emoji: str) -> Sent:
        sticker = {
            "file_id": "SBXsticker",
            "file_unique_id": "SBXsticker",
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._send({"sticker": sticker})

    def poll(self, question: str, options: list[str]) -> Sent:
        poll = {
            "id": str(self.bot.last_message_id + 1),
            "question": question,
            "options": [
                {"text": option, "voter_count": 0, "persistent_id": str(number)}
                for number, option in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
        }
        return self._send({"poll": poll})

    # Blocking

    def block(self) -> int | None:
        return self._set_blocked(blocked=True)

    def unblock(self) -> int | None:
        return self._set_blocked(blocked=False)

    def _set_blocked(self, *, blocked: bool) -> int | None:
        with self._sandbox.lock:
            chat = self._chat()
            if chat.blocked == blocked:
                raise CannotDo("the bot is blocked already" if blocked else "it is not blocked")
            chat.blocked = blocked
            before, after = _member(chat, kicked=not blocked), _member(chat, kicked=blocked)
            content = {
                "chat": self.person.as_chat(),
                "from": self.person.as_user(),
                "date": int(self._sandbox.clock.now().timestamp()),
                "old_chat_member": before,
                "new_chat_member": after,
            }
            self._sandbox.events.emit("person", person=self.person)
            return self._update("my_chat_member", content)

    def _send(self, body: Json, *, reply_to: int | None = None) -> Sent:
        with self._sandbox.lock:
            chat = self._sandbox.chat(self.bot, self.person)
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

    def _message(self, message_id: int) -> Message:
        message = self._chat().messages.get(message_id)
        if message is None:
            raise CannotDo(f"there is no message {message_id} in this chat")
        return message


def _text(text: str) -> Json:
    content, entities = compose(text)
    if is_blank(content):
        raise CannotDo("an empty text cannot be sent")
    if len(content) > TEXT_LIMIT:
        raise CannotDo(f"a message holds {TEXT_LIMIT} characters at most")
    return {"text": content} | ({"entities": entities} if entities else {})


def _caption(text: str) -> Json:
    caption, entities = compose(text)
    if len(caption) > CAPTION_LIMIT:
        raise CannotDo(f"a caption holds {CAPTION_LIMIT} characters at most")
    if not caption:
        return {}
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})


def _member(chat: Chat, *, kicked: bool) -> Json:
    user = chat.bot.as_user()
    if kicked:
        return {"user": user, "status": "kicked", "until_date": 0}
    return {"user": user, "status": "member"}


def _pressed_data(message: Message, text: str | None, row: int | None, column: int | None) -> str:
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    if text is None:
        try:
            found = rows[row or 0][column or 0]
        except IndexError:
            raise CannotDo("there is no button at this place") from None
    else:
        buttons = [button for buttons in rows for button in buttons]
        labels = [button["text"] for button in buttons]
        bare = [_LEADING_SIGNS.sub("", label) for label in labels]
        if text not in labels and text not in bare:
            raise CannotDo(f"there is no button {text!r}, only {labels}")
        found = buttons[labels.index(text) if text in labels else bare.index(text)]
    if "callback_data" not in found:
        raise CannotDo(f"the button {found['text']!r} does not go to the bot")
    return str(found["callback_data"])
