"""A web server on this machine that answers as told, for the length of a test."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Reply:
    """`pause` is slept before each byte of the body, or of the headers too where `creeping`."""

    body: bytes = b""
    type: str | None = "text/html"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0.0
    creeping: bool = False


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    replies: dict[str, Reply]
    asked: list[tuple[str, Mapping[str, str]]]  # (path, headers) of every request

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def serving(replies: Mapping[str, Reply], tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    asked: list[tuple[str, Mapping[str, str]]] = []
    kept = dict(replies)
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, dict(self.headers)))
            reply = kept.get(self.path, Reply(status=404))
            with suppress(OSError):  # the other side had enough
                self._send(reply)

        def _send(self, reply: Reply) -> None:
            if reply.creeping:
                self._slowly(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 10_000, reply.pause)
                return
            self.send_response(reply.status)
            standard = {"Content-Length": str(len(reply.body)), "Content-Type": reply.type}
            for name, value in {**standard, **reply.headers}.items():
                if value is not None:
                    self.send_header(name, value)
            self.end_headers()
            self._slowly(reply.body, reply.pause) if reply.pause else self.wfile.write(reply.body)

        def _slowly(self, data: bytes, pause: float) -> None:
            for position in range(len(data)):
                if ended.is_set():
                    return
                time.sleep(pause)
                self.wfile.write(data[position : position + 1])
                self.wfile.flush()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: object, client_address: object) -> None:
            """Who refuses our certificate hangs up; the test sees it at the other end."""

    with Quiet(("127.0.0.1", 0), Handler) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Server(server.server_address[1], kept, asked)
        finally:
            ended.set()
            server.shutdown()
            thread.join()
