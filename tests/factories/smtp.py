"""A mail server on this machine for tests: it keeps what it is given, and can refuse or break off as servers do."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Post:
    """What the server was given; ``refuses`` are addresses it does not take, ``breaks`` ends it after the letter."""

    port: int = 0
    letters: list[str] = field(default_factory=list)
    refuses: frozenset[str] = frozenset()
    breaks: bool = False


@contextmanager
def mail_server(refuses: frozenset[str] = frozenset(), *, breaks: bool = False) -> Iterator[Post]:
    post = Post(refuses=refuses, breaks=breaks)

    class Session(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 test")
            while line := self.rfile.readline().decode().strip():
                word = line.upper()
                if word == "DATA":
                    self.say("354 go on")
                    post.letters.append(self.letter())
                    if post.breaks:
                        return
                if word.startswith("QUIT"):
                    self.say("221 bye")
                    return
                self.say("550 no such person" if self.is_refused(line) else "250 ok")

        def is_refused(self, line: str) -> bool:
            return any(f"<{address}>" in line for address in post.refuses)

        def letter(self) -> str:
            lines: list[bytes] = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line)
            return b"".join(lines).decode()

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        post.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield post
        server.shutdown()
