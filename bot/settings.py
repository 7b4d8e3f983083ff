"""What the front end must be told: tokens, addresses, the tick."""

from typing import Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
)

from bot.operation.logs import LogFormat
from crm_core.settings import CoreSettings

_HIGHEST_PORT = 65_535


class Settings(CoreSettings):
    """Read from the environment or `.env`; see `.env.example`."""

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    public_url: str = ""
    listen: str = "127.0.0.1:8080"
    """Empty: no web server."""
    log_format: LogFormat = "auto"
    tick_seconds: float = Field(default=5, gt=0, le=3600)

    @field_validator("telegram_api_url", "public_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            msg = f"{value!r} is no web address; write it with https://"
            raise ValueError(msg)
        return value.rstrip("/")

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        if not value:
            return value
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or int(port) > _HIGHEST_PORT:
            msg = f"{value!r} is no address to listen on; write e.g. 127.0.0.1:8080"
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _webhook_needs_the_server(self) -> Self:
        if self.public_url and not self.listen:
            msg = "LISTEN is empty, but PUBLIC_URL needs the web server; give LISTEN an address"
            raise ValueError(msg)
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """An empty value keeps the default, but of LISTEN, where it switches off."""
        written = getattr(dotenv_settings, "env_file", None)
        return (
            init_settings,
            _EmptyListen(EnvSettingsSource(settings_cls, env_ignore_empty=False)),
            env_settings,
            _EmptyListen(DotEnvSettingsSource(settings_cls, written, env_ignore_empty=False)),
            dotenv_settings,
            file_secret_settings,
        )

    @property
    def tokens(self) -> list[str]:
        """One for each bot that serves this store."""
        written = self.telegram_bot_token.get_secret_value()
        return [part.strip() for part in written.split(",") if part.strip()]

    @property
    def secrets(self) -> list[str]:
        """What no log may show."""
        keys = [key.get_secret_value() for key in (self.backup_key, *self.encryption_keys)]
        return [*self.tokens, *keys]

    @property
    def address(self) -> tuple[str, int] | None:
        """An IPv6 host is written in brackets. None when there is to be no web server."""
        if not self.listen:
            return None
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


class _EmptyListen(PydanticBaseSettingsSource):
    """Of the other source only a `LISTEN` that is there and empty."""

    def __init__(self, source: EnvSettingsSource) -> None:
        super().__init__(source.settings_cls)
        self._written = source.env_vars

    def get_field_value(self, field: object, field_name: str) -> tuple[str | None, str, bool]:  # noqa: ARG002 - pydantic's form
        return self._written.get(field_name), field_name, False

    def __call__(self) -> dict[str, str]:
        return {"listen": ""} if self._written.get("listen") == "" else {}
