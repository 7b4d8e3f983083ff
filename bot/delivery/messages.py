"""From a card to the Bot API call that shows it."""

from typing import Any

from bot.cards.card import Card
from crm_core.channel.outbox import Message

_NO_PREVIEW = {"is_disabled": True}
_POPUP_CHARACTERS = 200


def card_message(card: Card, ref: str | None = None) -> Message:
    if card.picture is not None:
        payload = {"caption": card.text, "parse_mode": "HTML", **_markup(card)}
        return Message("sendPhoto", payload, ref=ref, attachment=card.picture)
    return Message("sendMessage", _text(card), ref=ref)


def edit_message(card: Card, message_id: int | None, ref: str | None = None) -> Message:
    """Without `message_id` the sender finds the message by `ref`."""
    payload = _text(card)
    if message_id is not None:
        payload["message_id"] = message_id
    return Message("editMessageText", payload, ref=ref, edits_ref=message_id is None)


def answer_message(query_id: str, text: str | None, *, alert: bool) -> Message:
    payload: dict[str, Any] = {"callback_query_id": query_id}
    if text:
        payload |= {"text": text[:_POPUP_CHARACTERS], "show_alert": alert}
    return Message("answerCallbackQuery", payload)


def _text(card: Card) -> dict[str, Any]:
    return {
        "text": card.text,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
        **_markup(card),
    }


def _markup(card: Card) -> dict[str, Any]:
    keyboard = card.keyboard()
    return {"reply_markup": keyboard} if keyboard["inline_keyboard"] else {}
