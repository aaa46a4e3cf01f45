"""People at their screens: each has a connection of their own, asks for a page, reads, asks for the next."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

HEAD = "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sessionid={cookie}\r\nAccept-Encoding: gzip\r\n\r\n"


@dataclass
class Answers:
    """Seconds by page; ``wrong`` counts answers other than 200."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    wrong: dict[str, int] = field(default_factory=dict)
    took: float = 0.0

    def add(self, page: str, seconds: float, status: int) -> None:
        self.seconds.setdefault(page, []).append(seconds)
        if status != 200:
            self.wrong[f"{page}: {status}"] = self.wrong.get(f"{page}: {status}", 0) + 1

    @property
    def per_second(self) -> float:
        return sum(len(found) for found in self.seconds.values()) / self.took

    def p95(self, page: str | None = None) -> float:
        """The time within which 95 of 100 answers came, of one page or of all."""
        found = self.seconds[page] if page else [one for some in self.seconds.values() for one in some]
        return sorted(found)[int(len(found) * 0.95)]


@dataclass(frozen=True)
class Crowd:
    """Who asks where: ``people`` at once until ``end``; each waits up to twice ``pause`` seconds after an answer."""

    port: int
    cookies: Sequence[str]
    pages: dict[str, list[str]]
    people: int
    pause: float
    end: float
    answers: Answers = field(default_factory=Answers)


def at_once(
    port: int, cookies: Sequence[str], pages: dict[str, list[str]], *, people: int, seconds: float, pause: float
) -> Answers:
    """What ``people`` at once got in ``seconds``."""
    start = time.perf_counter()
    crowd = Crowd(port, cookies, pages, people, pause, start + seconds)
    asyncio.run(gather(crowd))
    crowd.answers.took = time.perf_counter() - start
    return crowd.answers


async def gather(crowd: Crowd) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(crowd.people):
            group.create_task(person(crowd, number))


async def person(crowd: Crowd, number: int) -> None:
    chance, cookie = random.Random(number), crowd.cookies[number % len(crowd.cookies)]
    reader, writer = await asyncio.open_connection("127.0.0.1", crowd.port)
    await asyncio.sleep(chance.uniform(0, 2 * crowd.pause))
    while time.perf_counter() < crowd.end:
        page = chance.choice(list(crowd.pages))
        start = time.perf_counter()
        writer.write(HEAD.format(path=chance.choice(crowd.pages[page]), cookie=cookie).encode())
        status = await read_answer(reader)
        crowd.answers.add(page, time.perf_counter() - start, status)
        await asyncio.sleep(chance.uniform(0, 2 * crowd.pause))
    writer.close()


async def read_answer(reader: asyncio.StreamReader) -> int:
    """The status of an answer, read whole, by its length or by its chunks."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next((line.split(":")[1] for line in head.split("\r\n") if line.startswith("content-length:")), None)
    if length is not None:
        await reader.readexactly(int(length))
    elif "transfer-encoding: chunked" in head:
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    return int(head.split(" ", 2)[1])
