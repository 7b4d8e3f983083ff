"""An address as a picture that a phone's camera reads."""

from io import BytesIO
from urllib.parse import quote

# About 400 pixels for a link: fills a phone's width, and scans from another phone's screen.
_PIXELS_PER_MODULE, _QUIET_MODULES = 10, 4


def picture_of(address: str) -> bytes:
    import segno  # noqa: PLC0415 - 1 MB that few turns need

    png = BytesIO()
    qr = segno.make_qr(address, error="m")
    qr.save(png, kind="png", scale=_PIXELS_PER_MODULE, border=_QUIET_MODULES)
    return png.getvalue()


def share_address(address: str) -> str:
    """Telegram's own list of chats to send it to."""
    return f"https://t.me/share/url?url={quote(address, safe='')}"
