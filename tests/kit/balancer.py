"""What stands before several processes: gives each call to one that answers."""

import random
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_PATIENCE = 10.0


@contextmanager
def balancing(ports: Sequence[int], seed: int) -> Iterator[str]:
    """The address that Telegram calls. 502 when nobody answers, and Telegram calls again."""
    dice = random.Random(seed)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(self._ask(body))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _ask(self, body: bytes) -> int:
            for port in dice.sample(ports, len(ports)):
                headers = {k: v for k, v in self.headers.items() if k.lower() != "host"}
                request = urllib.request.Request(
                    f"http://127.0.0.1:{port}{self.path}", body, headers
                )
                try:
                    with _DIRECT.open(request, timeout=_PATIENCE) as answer:
                        return int(answer.status)
                except urllib.error.HTTPError as error:
                    return error.code
                except OSError:
                    continue
            return 502

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
