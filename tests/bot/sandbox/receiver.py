"""A web server that plays the bot's side of a webhook."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Update = dict[str, Any]


class Receiver:
    """Keeps what was accepted, in order; `status` decides what is answered to an update."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.secrets: set[str | None] = set()
        self.status: Callable[[Update], int] = lambda _update: 200
        self.url = ""
        self._changed = threading.Condition()

    def take(self, update: Update, secret: str | None) -> int:
        status = self.status(update)
        with self._changed:
            self.secrets.add(secret)
            if status == 200:
                self.updates.append(update)
            self._changed.notify_all()
        return status

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates if "message" in update]

    def wait(self, count: int) -> None:
        """Until so many updates were accepted."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.updates) >= count, 10), self.updates


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            secret = self.headers["X-Telegram-Bot-Api-Secret-Token"]
            self.send_response(receiver.take(json.loads(body), secret))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield receiver
        server.shutdown()
        thread.join()
