"""The file of a call: uploaded with it, or named by the id of one sent before."""

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.files import StoredFile
from bot.sandbox.images import image_size
from bot.sandbox.methods.call import Call
from bot.sandbox.params import Upload

UPLOAD_LIMIT = 50 << 20
_PHOTO_LIMIT = 10 << 20
_PHOTO_SIDES = 10_000
_PHOTO_RATIO = 20


def file_of(call: Call, kind: str) -> StoredFile:
    """`kind` is also the parameter's name: photo, document or voice."""
    if upload := call.params.upload(kind):
        return _stored(call, kind, upload)
    written = call.params.text(kind)
    if not written:
        raise bad_request(f"there is no {kind} in the request")
    if written.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = call.sandbox.files.by_id(written)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def _stored(call: Call, kind: str, upload: Upload) -> StoredFile:
    size = len(upload.content)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        check_photo(upload.content)
    return call.sandbox.files.add(kind, upload.content, upload.name, upload.mime_type)


def check_photo(content: bytes) -> None:
    if len(content) > _PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; "
            f"the maximum size is {_PHOTO_LIMIT} bytes"
        )
    size = image_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > _PHOTO_SIDES or max(size) > _PHOTO_RATIO * max(1, min(size)):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
