"""What the messages that a person sends are made of, as the Bot API's fields."""

import datetime as dt
import re
from collections.abc import Iterable

from bot.sandbox.errors import CannotDo
from bot.sandbox.formatting.cleaning import is_blank
from bot.sandbox.formatting.composing import compose
from bot.sandbox.methods.content import CAPTION_LIMIT, TEXT_LIMIT
from bot.sandbox.world import Json, Person


def text_body(written: str) -> Json:
    text, entities = compose(written)
    if is_blank(text):
        raise CannotDo("an empty text cannot be sent")
    if len(text) > TEXT_LIMIT:
        raise CannotDo(f"a message holds {TEXT_LIMIT} characters at most")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_body(written: str) -> Json:
    caption, entities = compose(written)
    if len(caption) > CAPTION_LIMIT:
        raise CannotDo(f"a caption holds {CAPTION_LIMIT} characters at most")
    if not caption:
        return {}
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})


def forwarded_body(text: str, from_name: str, date: dt.datetime) -> Json:
    """A message of somebody who hides their account; a `date` without offset is UTC."""
    at = date if date.tzinfo else date.replace(tzinfo=dt.UTC)
    origin = {
        "type": "hidden_user",
        "sender_user_name": from_name,
        "date": int(at.timestamp()),
    }
    return text_body(text) | {"forward_origin": origin}


def contact_body(name: str, phone: str, people: Iterable[Person]) -> Json:
    """The card carries the Telegram id of whoever has this phone number, if anybody does."""
    first, _, last = name.strip().partition(" ")
    contact: Json = {"phone_number": phone, "first_name": first or phone}
    if last:
        contact["last_name"] = last
    digits = _digits(phone)
    for person in people:
        if digits and _digits(person.phone) == digits:
            contact["user_id"] = person.id
    return {"contact": contact}


def location_body(latitude: float, longitude: float) -> Json:
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        raise CannotDo("there is no such place")
    return {"location": {"latitude": latitude, "longitude": longitude}}


def sticker_body(emoji: str) -> Json:
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
    return {"sticker": sticker}


def poll_body(question: str, options: list[str], poll_id: int) -> Json:
    poll = {
        "id": str(poll_id),
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
        "allows_revoting": False,
        "members_only": False,
    }
    return {"poll": poll}


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)
