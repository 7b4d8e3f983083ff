"""Methods that only look: the bot itself, a chat, a file."""

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call
from bot.sandbox.world import Json

_DOWNLOAD_LIMIT = 20 << 20


def get_me(call: Call) -> Json:
    return {
        **call.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(call: Call) -> Json:
    chat = call.chat().person.as_chat()
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return {
        **chat,
        "accent_color_id": chat["id"] % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), True),
    }


def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = call.sandbox.files.by_id(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > _DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return stored.as_file()


def log_out(_call: Call) -> bool:
    """Nothing to do: there is no other Bot API server to move to."""
    return True
