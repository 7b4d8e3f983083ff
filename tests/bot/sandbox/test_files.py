"""Pictures, documents and voice notes, up and down."""

import asyncio

import httpx
import pytest
from telegram import Bot

from bot.sandbox.images import image_size
from bot.sandbox.phone import Phone
from tests.bot.sandbox.caller import TOKEN, Caller


def test_the_real_library_sends_a_document_and_downloads_it_again(
    url: str, rui: Phone, chat_id: int
) -> None:
    async def there_and_back() -> bytes:
        builder = Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
        async with builder as bot:
            sent = await bot.send_document(
                chat_id,
                b"id,name\n1,Acme\n",
                filename="客户.csv",
                caption="<b>Export</b>",
                parse_mode="HTML",
            )
            assert sent.document
            assert (sent.document.file_name, sent.document.file_size) == ("客户.csv", 15)
            file = await sent.document.get_file()
            return bytes(await file.download_as_bytearray())

    assert asyncio.run(there_and_back()) == b"id,name\n1,Acme\n"
    assert rui.messages()[-1].body["caption"] == "Export"


def test_a_photo_from_a_person_is_downloaded_by_the_bot(
    http: httpx.Client, api: Caller, rui: Phone, png: bytes
) -> None:
    rui.photo(png, caption="their warehouse")
    photo = api.ok("getUpdates")[-1]["message"]["photo"]
    assert (photo[-1]["width"], photo[-1]["height"]) == (640, 480)
    assert photo[0]["width"] == 320
    path = api.ok("getFile", file_id=photo[-1]["file_id"])["file_path"]
    assert http.get(f"/file/bot{TOKEN}/{path}").content == png


def test_a_file_is_sent_again_by_its_id(api: Caller, rui: Phone, chat_id: int) -> None:
    voice = rui.voice(b"OggS", seconds=4).message.body["voice"]
    sent = api.ok("sendVoice", chat_id=chat_id, voice=voice["file_id"], duration=4)
    assert sent["voice"]["file_unique_id"] == voice["file_unique_id"]


def test_the_kind_of_a_file_cannot_change(
    api: Caller, rui: Phone, chat_id: int, png: bytes
) -> None:
    photo = rui.photo(png).message.body["photo"][-1]["file_id"]
    refusal = api.refusal("sendDocument", chat_id=chat_id, document=photo)
    assert refusal == (400, "Bad Request: can't use file of type Photo as Document")


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (None, "there is no document in the request"),
        ("no-such-id", "wrong file identifier/HTTP URL specified"),
        ("https://example.com/a.pdf", "failed to get HTTP URL content"),
    ],
)
def test_a_file_that_cannot_be_had_is_refused(
    api: Caller, chat_id: int, document: str | None, reason: str
) -> None:
    refusal = api.refusal("sendDocument", chat_id=chat_id, document=document)
    assert refusal == (400, f"Bad Request: {reason}")


def upload(http: httpx.Client, chat_id: int, kind: str, content: bytes) -> httpx.Response:
    method = f"/bot{TOKEN}/send{kind.title()}"
    return http.post(method, data={"chat_id": str(chat_id)}, files={kind: content})


def test_what_is_no_picture_is_refused_as_a_photo(http: httpx.Client, chat_id: int) -> None:
    answer = upload(http, chat_id, "photo", b"not a picture").json()
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


def test_an_empty_file_is_refused(http: httpx.Client, chat_id: int) -> None:
    answer = upload(http, chat_id, "document", b"").json()
    assert answer["description"] == "Bad Request: file must be non-empty"


def test_a_photo_too_long_and_thin_is_refused(http: httpx.Client, chat_id: int, png: bytes) -> None:
    thin = png[:16] + (2100).to_bytes(4, "big") + (100).to_bytes(4, "big") + png[24:]
    answer = upload(http, chat_id, "photo", thin).json()
    assert answer["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"


def test_a_file_over_20_megabytes_cannot_be_downloaded(api: Caller, rui: Phone) -> None:
    big = rui.document(bytes((20 << 20) + 1), "big.bin").message.body["document"]["file_id"]
    assert api.refusal("getFile", file_id=big) == (400, "Bad Request: file is too big")


def test_an_unknown_file_is_refused(http: httpx.Client, api: Caller) -> None:
    assert api.refusal("getFile", file_id="nope") == (400, "Bad Request: invalid file_id")
    assert api.refusal("getFile") == (400, "Bad Request: file_id not specified")
    assert http.get(f"/file/bot{TOKEN}/documents/none").status_code == 404
    assert http.get("/file/bot1:WRONG/documents/none").status_code == 401


def test_a_caption_over_1024_characters_is_refused(
    api: Caller, rui: Phone, chat_id: int, png: bytes
) -> None:
    photo = rui.photo(png).message.body["photo"][-1]["file_id"]
    refusal = api.refusal("sendPhoto", chat_id=chat_id, photo=photo, caption="x" * 1025)
    assert refusal == (400, "Bad Request: message caption is too long")


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (b"GIF89a" + bytes([3, 0, 2, 0]), (3, 2)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x02\x00\x03", (3, 2)),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x02\0\0\x01\0\0", (3, 2)),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + b"\x02\x40\0\0", (3, 2)),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + b"\x03\0\x02\0", (3, 2)),
        (b"\xff\xd8\x00", None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_first_bytes(
    content: bytes, size: tuple[int, int] | None
) -> None:
    assert image_size(content) == size
