"""Fieldlog's Telegram front end."""

import sys
from importlib.machinery import ModuleSpec

_LEFT_OUT = {
    "cryptography": "telegram",  # for Telegram Passport
    "httpx._main": "httpx",  # its command line
    "rich": "structlog",  # coloured tracebacks
}
"""What libraries load wherever it is installed, and a bot never asks of them: 12 MB together."""


class _LeftOut:
    """Others get it as usual."""

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name in _LEFT_OUT and _is_loading(_LEFT_OUT[name]):
            raise ModuleNotFoundError(name=name)
        return None


def _is_loading(package: str) -> bool:
    spec = getattr(sys.modules.get(package), "__spec__", None)
    return bool(getattr(spec, "_initializing", False))


sys.meta_path.insert(0, _LeftOut)
