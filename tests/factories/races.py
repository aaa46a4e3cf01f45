"""Steps taken at the same moment, as two people who click at once take them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from django.db import connection


def all_at_once(steps: Sequence[Callable[[], object]]) -> list[BaseException]:
    """Take each step in a thread and a connection of its own, all let go together; what they raised."""
    start = threading.Barrier(len(steps))
    raised: list[BaseException] = []

    def take(step: Callable[[], object]) -> None:
        try:
            start.wait()
            step()
        except BaseException as error:
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised
