"""Which addresses Telegram takes for links and buttons, and how it words a refusal."""

import re
from urllib.parse import urlsplit

from bot.sandbox.errors import bad_request

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)(//)?")
_USER = re.compile(r"tg:(?://)?user\?id=(\d+)$", re.IGNORECASE)


def user_of_link(url: str) -> int | None:
    match = _USER.match(url)
    return int(match[1]) if match else None


def checked_link(url: str) -> str:
    """The address as Telegram keeps it, or nothing: a bad link in a text is left out silently."""
    return "" if link_fault(url) else _completed(url)


def checked_button_url(url: str) -> str:
    """The same for a button, where a bad address is refused."""
    if fault := link_fault(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {fault}")
    return _completed(url)


def link_fault(url: str) -> str:
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() == "tg":
        return ""
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return "Unsupported URL protocol"
    try:
        host = urlsplit(_completed(url)).hostname or ""
    except ValueError:
        return "Wrong HTTP URL"
    if not host:
        return "URL host is empty"
    return "" if "." in host or ":" in host else "Wrong HTTP URL"


def _completed(url: str) -> str:
    if not _SCHEME.match(url):
        url = f"http://{url}"
    scheme, _, rest = url.partition("://")
    return f"{url}/" if rest and "/" not in rest and scheme.lower() != "tg" else url
