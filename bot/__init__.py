"""Fieldlog's Telegram front end."""

import sys
from importlib.machinery import ModuleSpec


class _NoPassport:
    """Keeps cryptography (8 MB) from python-telegram-bot, which loads it wherever it is installed.

    It would need it for Telegram Passport alone. Others get it as usual.
    """

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name == "cryptography" and _is_loading("telegram"):
            raise ModuleNotFoundError(name=name)
        return None


def _is_loading(package: str) -> bool:
    spec = getattr(sys.modules.get(package), "__spec__", None)
    return bool(getattr(spec, "_initializing", False))


sys.meta_path.insert(0, _NoPassport)
