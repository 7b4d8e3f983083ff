"""What the chat page is told: people and messages as JSON of its own, safe to show."""

import datetime as dt
from typing import Any

from bot.sandbox.formatting.rendering import to_safe_html
from bot.sandbox.world import Bot, Json, Message, Person


def person_view(person: Person, bot: Bot) -> Json:
    chat = bot.chats.get(person.id)
    return {
        "id": person.id,
        "name": person.name,
        "username": person.username,
        "language_code": person.language_code,
        "role": person.role,
        "phone": person.phone,
        "blocked": chat is not None and chat.blocked,
        "started": chat is not None and chat.started,
    }


def message_view(message: Message) -> Json:
    body = message.body
    text = body.get("text") or body.get("caption") or ""
    entities = body.get("entities") or body.get("caption_entities") or []
    markup = body.get("reply_markup") or {}
    return {
        "message_id": message.message_id,
        "date": message.date.isoformat(),
        "edited": message.edited_at is not None,
        "outgoing": message.outgoing,
        "text": body.get("text"),
        "html": to_safe_html(text, entities),
        "caption": body.get("caption"),
        "photo": _photo(body),
        "document": _document(body),
        "voice": _voice(body),
        "sticker": body["sticker"]["emoji"] if "sticker" in body else None,
        "poll": _poll(body),
        "contact": _contact(body),
        "location": body.get("location"),
        "forward": _forward(body),
        "keyboard": markup.get("inline_keyboard", []),
        "reply_keyboard": message.reply_keyboard,
        "reply_to": message.reply_to and _quoted(message.reply_to),
    }


def event_view(data: Json, bot: Bot) -> Json:
    """The event's data with messages and people spelled out as the page knows them."""
    view = dict(data)
    if isinstance(message := view.get("message"), Message):
        view["message"] = message_view(message)
    if isinstance(person := view.get("person"), Person):
        view["person"] = person_view(person, bot)
    return view


def file_url(file_id: str) -> str:
    return f"/sandbox/files/{file_id}"


def _photo(body: Json) -> Json | None:
    if "photo" not in body:
        return None
    largest = body["photo"][-1]
    return {
        "url": file_url(largest["file_id"]),
        "width": largest["width"],
        "height": largest["height"],
    }


def _document(body: Json) -> Json | None:
    if "document" not in body:
        return None
    document = body["document"]
    return {
        "url": file_url(document["file_id"]),
        "name": document["file_name"],
        "size": document["file_size"],
    }


def _voice(body: Json) -> Json | None:
    if "voice" not in body:
        return None
    voice = body["voice"]
    return {"url": file_url(voice["file_id"]), "duration": voice["duration"]}


def _poll(body: Json) -> Json | None:
    if "poll" not in body:
        return None
    options = [option["text"] for option in body["poll"]["options"]]
    return {"question": body["poll"]["question"], "options": options}


def _contact(body: Json) -> Json | None:
    if "contact" not in body:
        return None
    contact = body["contact"]
    names = (contact["first_name"], contact.get("last_name", ""))
    return {"name": " ".join(filter(None, names)), "phone": contact["phone_number"]}


def _forward(body: Json) -> Json | None:
    origin: dict[str, Any] | None = body.get("forward_origin")
    if origin is None:
        return None
    date = dt.datetime.fromtimestamp(origin["date"], dt.UTC)
    return {"from_name": origin["sender_user_name"], "date": date.isoformat()}


def _quoted(message: Message) -> Json:
    quoted = message.body.get("text") or message.body.get("caption") or ""
    return {
        "message_id": message.message_id,
        "outgoing": message.outgoing,
        "text": quoted,
    }
