"""What the core must be told: where the store is and what holds until a person chooses."""

from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import available_timezones

from phonenumbers import SUPPORTED_REGIONS
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from crm_core.store.keys import key_bytes

Language = Literal["en", "zh"]


class CoreSettings(BaseSettings):
    """Read from the environment or `.env`; see `.env.example`."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    database_url: str = "sqlite:///fieldlog.db"
    default_language: Language = "en"
    default_timezone: str = "UTC"
    default_country: str = "CN"
    escalation_days: int = Field(default=2, ge=0, le=60)
    """Working days after which an overdue follow-up is told to the team's manager; 0: never."""
    admins: Annotated[frozenset[str], NoDecode] = frozenset()
    """Outside ids of those who are admins whatever the store says, so that none is locked out."""

    encryption_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    """Newest first."""
    backup_dir: Path | None = None
    backup_keep: int = Field(default=14, ge=1)
    backup_key: SecretStr = SecretStr("")
    pgbin: str = ""
    """Where pg_dump and pg_restore are; empty: on the PATH."""

    @property
    def opening_keys(self) -> list[bytes]:
        """Those that a backup may have been encrypted with."""
        written = [key.get_secret_value() for key in (self.backup_key, *self.encryption_keys)]
        return [key_bytes(key) for key in written if key]

    @property
    def sealing_key(self) -> bytes | None:
        """The one that a new backup is encrypted with, if any is."""
        return next(iter(self.opening_keys), None)

    @field_validator("backup_key")
    @classmethod
    def _key(cls, written: SecretStr) -> SecretStr:
        if written.get_secret_value():
            key_bytes(written.get_secret_value())
        return written

    @field_validator("encryption_keys", mode="before")
    @classmethod
    def _keys(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        keys = [part.strip() for part in value.split(",") if part.strip()]
        for key in keys:
            key_bytes(key)
        return keys

    @field_validator("default_timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name not in available_timezones():
            msg = f"{name!r} is no IANA time zone; write e.g. Asia/Shanghai"
            raise ValueError(msg)
        return name

    @field_validator("default_country")
    @classmethod
    def _known_country(cls, code: str) -> str:
        if code not in SUPPORTED_REGIONS:
            msg = f"{code!r} is no country code; write two capital letters, e.g. CN"
            raise ValueError(msg)
        return code

    @field_validator("admins", mode="before")
    @classmethod
    def _separated(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = {part.strip() for part in value.split(",") if part.strip()}
        if not all(part.isdigit() for part in ids):
            msg = "write Telegram user ids (numbers), separated by commas"
            raise ValueError(msg)
        return ids
