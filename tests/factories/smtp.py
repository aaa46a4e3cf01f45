"""A mail server on this machine for tests: it keeps what it is given, and can refuse or break off as servers do."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Post:
    """What the server was given, and how it behaves.

    ``refuses`` are addresses it does not take, ``puts_off`` those it will take another time, ``breaks`` ends it after
    the letter, ``says`` is its answer to a whole letter, ``ends_after`` is how many letters it takes through one
    connection before it says 421.
    """

    port: int = 0
    letters: list[str] = field(default_factory=list)
    sessions: int = 0
    refuses: frozenset[str] = frozenset()
    puts_off: frozenset[str] = frozenset()
    breaks: bool = False
    says: str = ""
    ends_after: int = 10**9


@contextmanager
def mail_server(
    refuses: frozenset[str] = frozenset(),
    *,
    puts_off: frozenset[str] = frozenset(),
    breaks: bool = False,
    says: str = "",
    ends_after: int = 10**9,
) -> Iterator[Post]:
    post = Post(refuses=refuses, puts_off=puts_off, breaks=breaks, says=says, ends_after=ends_after)

    class Session(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            post.sessions += 1
            taken = 0
            self.say("220 test")
            while line := self.rfile.readline().decode().strip():
                word = line.upper()
                if word.startswith("MAIL") and taken >= post.ends_after:
                    self.say("421 enough")
                    return
                if word == "DATA":
                    self.say("354 go on")
                    post.letters.append(self.letter())
                    taken += 1
                    if post.breaks:
                        return
                    if post.says:
                        self.say(post.says)
                        continue
                if word.startswith("QUIT"):
                    self.say("221 bye")
                    return
                self.say(self.answer(line))

        def answer(self, line: str) -> str:
            if self.names(line, post.refuses):
                return "550 no such person"
            return "451 try again later" if self.names(line, post.puts_off) else "250 ok"

        def names(self, line: str, addresses: frozenset[str]) -> bool:
            return any(f"<{address}>" in line for address in addresses)

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
