"""A mailbox on this machine for tests: the part of IMAP4rev1 that reading a mailbox takes, over a real connection."""

from __future__ import annotations

import re
import socketserver
import threading
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Mailbox:
    """What lies in the mailbox, from number 1 on; ``said`` are the commands it was given."""

    letters: list[bytes] = field(default_factory=list)
    port: int = 0
    validity: int = 7
    said: list[str] = field(default_factory=list)
    signed_in: str = ""

    @property
    def url(self) -> str:
        return f"imap://xa%40suoi-mau.vn:m%E1%BA%ADt@127.0.0.1:{self.port}/INBOX"


@contextmanager
def mailbox_server() -> Iterator[Mailbox]:
    mailbox = Mailbox()

    class Session(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("* OK test")
            while line := self.rfile.readline().decode().strip():
                tag, _, command = line.partition(" ")
                while literal := re.search(r"\{(\d+)\}$", command):
                    self.say("+ go on")
                    command = command[: literal.start()] + self.rfile.read(int(literal[1])).decode()
                    command += self.rfile.readline().decode().rstrip("\r\n")
                mailbox.said.append(command)
                self.answer(command.upper())
                self.say(f"{tag} OK done")
                if command.upper() == "LOGOUT":
                    return

        def answer(self, command: str) -> None:
            if command == "CAPABILITY":
                self.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN")
            elif command == "AUTHENTICATE PLAIN":
                self.say("+")
                mailbox.signed_in = b64decode(self.rfile.readline()).decode()
            elif command.startswith("EXAMINE"):
                self.say(f"* {len(mailbox.letters)} EXISTS")
                self.say(f"* OK [UIDVALIDITY {mailbox.validity}] numbered")
            elif found := re.match(r"UID SEARCH UID (\d+):\* SINCE \d+-[A-Z]{3}-\d{4}$", command):
                # The range is that of the standard: beyond the last letter it means the last letter.
                first = min(int(found[1]), len(mailbox.letters))
                numbers = range(max(first, 1), len(mailbox.letters) + 1)
                self.say("* SEARCH " + " ".join(map(str, numbers)))
            elif found := re.match(r"UID FETCH (\d+) \(BODY\.PEEK\[\]<0\.\d+>\)$", command):
                data = mailbox.letters[int(found[1]) - 1]
                self.say(f"* {found[1]} FETCH (UID {found[1]} BODY[]<0> {{{len(data)}}}")
                self.wfile.write(data)
                self.say(")")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        mailbox.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield mailbox
        server.shutdown()
