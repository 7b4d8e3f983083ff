"""What the front end must be told: tokens, addresses, the tick."""

from pydantic import Field, SecretStr, field_validator

from crm_core.settings import CoreSettings

_HIGHEST_PORT = 65_535


class Settings(CoreSettings):
    """Read from the environment or `.env`; see `.env.example`."""

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    public_url: str = ""
    listen: str = "127.0.0.1:8080"
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
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or int(port) > _HIGHEST_PORT:
            msg = f"{value!r} is no address to listen on; write e.g. 127.0.0.1:8080"
            raise ValueError(msg)
        return value

    @property
    def tokens(self) -> list[str]:
        """One for each bot that serves this store."""
        written = self.telegram_bot_token.get_secret_value()
        return [part.strip() for part in written.split(",") if part.strip()]

    @property
    def address(self) -> tuple[str, int]:
        """An IPv6 host is written in brackets."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)
