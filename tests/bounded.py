"""Limits on time that hold on a slow or busy machine too: they stretch as far as the machine is slow just then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

USUAL = 0.02  # seconds in which the machine that the limits were set on counts to a million


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail unless the block takes less than this much time of the processor, on a machine of the usual speed."""
    start = process_time()
    yield
    took = process_time() - start
    if took >= seconds:
        limit = seconds * counting() / USUAL
        assert took < limit, f"{took:.1f} s of the processor, {limit:.1f} s at most"


def counting() -> float:
    """Seconds in which this machine counts to a million now."""
    start, total = process_time(), 0
    for number in range(1_000_000):
        total += number
    return process_time() - start
