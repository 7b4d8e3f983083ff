"""Methods that change or take back what a bot has sent."""

import datetime as dt

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.content import caption_body, text_body
from bot.sandbox.methods.keyboards import inline_markup
from bot.sandbox.params import whole
from bot.sandbox.world import Chat, Json, Message

DELETABLE_FOR = dt.timedelta(hours=48)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    content = text_body(call.params)
    message = _own_message(call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(call, message, content, gone={"text", "entities"})


def edit_message_caption(call: Call) -> Json:
    content = caption_body(call.params)
    message = _own_message(call)
    if not message.body.keys() & {"photo", "document", "voice"}:
        raise bad_request("there is no caption in the message to edit")
    return _replace(call, message, content, gone={"caption", "caption_entities"})


def edit_message_reply_markup(call: Call) -> Json:
    return _replace(call, _own_message(call), {}, gone=set())


def delete_message(call: Call) -> bool:
    chat = call.chat()
    if not call.params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    message = call.message(chat, "to delete")
    if call.sandbox.clock.now() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    _remove(call, chat, message)
    return True


def delete_messages(call: Call) -> bool:
    """Those that are there; the others are passed over, as Telegram does."""
    chat = call.chat()
    ids = call.params.items("message_ids", "message identifiers")
    if not ids:
        raise bad_request("message identifiers are not specified")
    now = call.sandbox.clock.now()
    for message_id in ids:
        message = chat.messages.get(whole(message_id, "message identifier"))
        if message is not None and now - message.date <= DELETABLE_FOR:
            _remove(call, chat, message)
    return True


def _own_message(call: Call) -> Message:
    if "inline_message_id" in call.params:
        raise bad_request("MESSAGE_ID_INVALID")
    chat = call.chat()
    if not call.params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    message = call.message(chat, "to edit")
    if message.outgoing:
        raise bad_request("message can't be edited")
    return message


def _replace(call: Call, message: Message, content: Json, *, gone: set[str]) -> Json:
    """The new content in place of the old; an edit that names no keyboard takes it away."""
    inline = inline_markup(call.params)
    kept = {
        key: value
        for key, value in message.body.items()
        if key not in gone and key != "reply_markup"
    }
    body = kept | content | ({"reply_markup": inline} if inline else {})
    if body == message.body:
        raise bad_request(_NOT_MODIFIED)
    call.limit_rate(message.chat)
    message.body = body
    message.edited_at = call.sandbox.clock.now()
    call.sandbox.emit(message.chat, "edit", message=message)
    return message.as_api()


def _remove(call: Call, chat: Chat, message: Message) -> None:
    del chat.messages[message.message_id]
    call.sandbox.emit(chat, "delete", message_id=message.message_id)
