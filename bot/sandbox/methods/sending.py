"""Methods that send something to a person."""

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.content import caption_body, text_body
from bot.sandbox.methods.keyboards import reply_markup
from bot.sandbox.methods.uploads import file_of
from bot.sandbox.params import whole
from bot.sandbox.world import Chat, Json, Message

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(call: Call) -> Json:
    return deliver(call, text_body(call.params))


def send_photo(call: Call) -> Json:
    photo = file_of(call, "photo")
    return deliver(call, {"photo": photo.as_photo(), **caption_body(call.params)})


def send_document(call: Call) -> Json:
    document = file_of(call, "document")
    return deliver(call, {"document": document.as_document(), **caption_body(call.params)})


def send_voice(call: Call) -> Json:
    voice = file_of(call, "voice").as_voice(call.params.integer("duration"))
    return deliver(call, {"voice": voice, **caption_body(call.params)})


def send_contact(call: Call) -> Json:
    contact: Json = {
        "phone_number": call.params.required("phone_number"),
        "first_name": call.params.required("first_name"),
    }
    for name in ("last_name", "vcard"):
        if name in call.params:
            contact[name] = call.params.text(name)
    return deliver(call, {"contact": contact})


def send_location(call: Call) -> Json:
    location = {}
    for name, furthest in (("latitude", 90), ("longitude", 180)):
        degrees = call.params.number(name)
        if degrees is None:
            raise bad_request(f"{name} is empty")
        if abs(degrees) > furthest:
            raise bad_request("wrong location specified")
        location[name] = degrees
    return deliver(call, {"location": location})


def send_chat_action(call: Call) -> bool:
    action = call.params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.sandbox.emit(call.writable_chat(), "action", action=action)
    return True


def deliver(call: Call, body: Json) -> Json:
    """Put a bot's message into the chat, with its keyboard and what it replies to."""
    inline, keyboard = reply_markup(call.params)
    chat = call.writable_chat()
    call.limit_rate(chat)
    if inline is not None:
        body["reply_markup"] = inline
    message = call.sandbox.post(
        chat,
        body,
        outgoing=False,
        reply_to=_replied(call, chat),
        reply_keyboard=keyboard,
    )
    return message.as_api()


def _replied(call: Call, chat: Chat) -> Message | None:
    reply = call.params.table("reply_parameters", "reply parameters")
    target = reply.get("message_id") or call.params.integer("reply_to_message_id")
    if not target:
        return None
    message = chat.messages.get(whole(target, "message identifier"))
    lenient = reply.get("allow_sending_without_reply")
    if message is None and not lenient and not call.params.flag("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message
