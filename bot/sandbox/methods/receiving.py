"""How a bot gets its updates: long polling, or a webhook."""

import asyncio
import re
from contextlib import suppress
from urllib.parse import urlsplit

from bot.sandbox.bell import heard_within
from bot.sandbox.errors import bad_request, conflict
from bot.sandbox.methods.call import Call, Encoded
from bot.sandbox.updates import Update
from bot.sandbox.webhook_settings import WebhookSettings
from bot.sandbox.world import Json

_LONGEST_POLL = 50
_MOST_UPDATES = 100
_SECRET_LIMIT = 256
_SECRET = re.compile(r"[A-Za-z0-9_\-]*")
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_SET = "terminated by setWebhook request"


async def get_updates(call: Call) -> Encoded:
    """What waits; else hold the call until something comes, another poller asks, or time is up."""
    wait = min(max(call.params.integer("timeout"), 0), _LONGEST_POLL)
    with call.sandbox.lock:
        if call.bot.webhook is not None:
            raise conflict(_WEBHOOK_ACTIVE)
        _allow(call)
        _confirm(call)
        updates = _waiting(call)
    if not updates and wait:
        updates = await _hold(call, wait)
    return Encoded(f"[{','.join(update.encoded for update in updates)}]")


def set_webhook(call: Call) -> bool:
    url = call.params.text("url")
    if not url:
        return delete_webhook(call)
    with suppress(ValueError):
        if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname:
            _apply(call, _settings(call, url))
            return True
    raise bad_request("invalid webhook URL specified")


def delete_webhook(call: Call) -> bool:
    _apply(call, None)
    return True


def get_webhook_info(call: Call) -> Json:
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.queue),
    }
    if call.bot.webhook is not None:
        info |= call.bot.webhook.as_info()
    if call.bot.queue.allowed is not None:
        info["allowed_updates"] = sorted(call.bot.queue.allowed)
    return info


def _settings(call: Call, url: str) -> WebhookSettings:
    secret = call.params.text("secret_token")
    if len(secret) > _SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(call.params.integer("max_connections", 40), 1), 100)
    return WebhookSettings(url, secret, connections)


def _apply(call: Call, webhook: WebhookSettings | None) -> None:
    queue = call.bot.queue
    if call.params.flag("drop_pending_updates"):
        queue.keep_last(0)
        call.sandbox.changed()
    _allow(call)
    call.bot.webhook = webhook
    if webhook is None:
        queue.bell.ring()
    else:
        queue.next_poller()


async def _hold(call: Call, seconds: int) -> list[Update]:
    queue, now = call.bot.queue, asyncio.get_running_loop().time
    mine, until = queue.next_poller(), now() + seconds
    call.sandbox.changed()
    with queue.bell.ear() as heard:
        while not (updates := _waiting(call)) and not call.sandbox.closing:
            if queue.was_replaced(mine):
                raise conflict(_WEBHOOK_SET if call.bot.webhook else _OTHER_POLLER)
            left = until - now()
            if left <= 0 or not await heard_within(heard, left):
                break
    return updates


def _waiting(call: Call) -> list[Update]:
    limit = min(max(call.params.integer("limit", _MOST_UPDATES), 1), _MOST_UPDATES)
    with call.sandbox.lock:
        return call.bot.queue.first(limit)


def _allow(call: Call) -> None:
    if "allowed_updates" in call.params:
        kinds = call.params.items("allowed_updates", "allowed updates")
        call.bot.queue.allow([str(kind) for kind in kinds])


def _confirm(call: Call) -> None:
    offset = call.params.integer("offset")
    if offset > 0:
        call.bot.queue.confirm_before(offset)
    elif offset < 0:
        call.bot.queue.keep_last(-offset)
    if offset:
        call.sandbox.changed()
