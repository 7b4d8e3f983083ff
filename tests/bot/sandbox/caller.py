"""Calls the Bot API without a library, to see its answers as they are."""

from typing import Any

import httpx

TOKEN = "123456:SANDBOX-test"
OTHER_TOKEN = "654321:OTHER"


class Caller:
    def __init__(self, client: httpx.Client, token: str = TOKEN) -> None:
        self._client = client
        self._token = token

    def ask(self, method: str, **params: object) -> httpx.Response:
        return self._client.post(f"/bot{self._token}/{method}", json=params)

    def ok(self, method: str, **params: object) -> Any:
        """The result of a call that must succeed."""
        answer = self.ask(method, **params).json()
        assert answer["ok"], answer
        return answer["result"]

    def refusal(self, method: str, **params: object) -> tuple[int, str]:
        """The status and description of a call that must not."""
        response = self.ask(method, **params)
        answer = response.json()
        assert answer["ok"] is False, answer
        assert answer["error_code"] == response.status_code
        return response.status_code, answer["description"]

    def raw(self, method: str, body: bytes) -> httpx.Response:
        """A body that no honest client would send."""
        headers = {"Content-Type": "application/json"}
        return self._client.post(f"/bot{self._token}/{method}", content=body, headers=headers)
