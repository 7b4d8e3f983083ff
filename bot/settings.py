"""What the front end must be told: tokens, addresses, the tick."""

from pydantic import Field, SecretStr, field_validator

from crm_core.settings import CoreSettings


class Settings(CoreSettings):
    """Read from the environment or `.env`; see `.env.example`."""

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    public_url: str = ""
    listen: str = Field(default="127.0.0.1:8080", pattern=r"^.+:\d+$")
    tick_seconds: float = Field(default=5, gt=0)

    @field_validator("telegram_api_url", "public_url")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @property
    def tokens(self) -> list[str]:
        """One for each bot that serves this store."""
        written = self.telegram_bot_token.get_secret_value()
        return [part.strip() for part in written.split(",") if part.strip()]

    @property
    def address(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host, int(port)
