"""The place of a paper invitation where a guest finds how to answer: a square code and the address beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import segno

from cchc.conference.links import full_link_for
from cchc.conference.models import Guest
from cchc.paper.model import Picture

QUIET = 2  # modules of white around the code
WIDTH = 0.16  # of the text: 26 mm, which a telephone reads at arm's length


def reply_code(guest: Guest) -> Picture:
    """The guest's own link as a QR code; the caption says it in letters for those who type it."""
    address = full_link_for(guest)
    caption = f"Trả lời giấy mời: quét mã, hoặc mở địa chỉ {address}"
    return Picture(square_code(address), f"Mã QR dẫn đến trang trả lời: {address}", caption, WIDTH)


def square_code(text: str) -> str:
    """A QR code as SVG: one path, a bar for each run of dark modules."""
    rows = list(segno.make_qr(text, error="m").matrix)
    side = len(rows) + 2 * QUIET
    dark = "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(rows, QUIET) for x, length in runs(row))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
        f'<path d="{dark}" fill="#000000"/></svg>'
    )


def runs(row: bytearray) -> Iterator[tuple[int, int]]:
    """Where each run of dark modules begins and how long it is."""
    at = QUIET
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            yield at, length
        at += length
