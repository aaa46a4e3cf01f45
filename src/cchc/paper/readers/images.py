"""Facts of a picture from its bytes: format, transparency, main colour (PNG only; others say ``None``)."""

from __future__ import annotations

import struct
import zlib
from collections import Counter

from cchc.paper.readers import limits

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
OPAQUE = 128
NEAR_WHITE = 235
MAX_RAW_BYTES = 2_000_000  # Undoing filters in Python takes about a second for this much.


def describe(data: bytes) -> tuple[str, bool | None, str | None]:
    """Format (``png``, ``jpeg`` …), whether it has transparency, its main colour as six hex digits."""
    if data.startswith(SIGNATURE):
        return "png", *_png(data)
    for start, name in ((b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"\x01\x00\x00\x00", "emf")):
        if data.startswith(start):
            return name, False if name in ("jpeg", "bmp") else None, None
    return "", None, None


def _png(data: bytes) -> tuple[bool | None, str | None]:
    chunks = _chunks(data)
    header = chunks.get(b"IHDR", b"")
    if len(header) < 13:
        return None, None
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", header[:13])
    transparent = kind in (4, 6) or b"tRNS" in chunks
    if interlaced or depth != 8 or kind not in CHANNELS or not 0 < width * height <= limits.MAX_PICTURE_PIXELS:
        return transparent, None
    pixels = _pixels(chunks.get(b"IDAT", b""), width, height, CHANNELS[kind])
    return transparent, None if pixels is None else _main_color(
        pixels, kind, chunks.get(b"PLTE", b""), chunks.get(b"tRNS", b"")
    )


def _chunks(data: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, list[bytes]] = {}
    position = len(SIGNATURE)
    while position + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[position : position + 8])
        found.setdefault(name, []).append(data[position + 8 : position + 8 + length])
        position += 12 + length
    return {name: b"".join(parts) for name, parts in found.items()}


def _pixels(packed: bytes, width: int, height: int, channels: int) -> list[bytes] | None:
    """About a hundred rows of raw samples, evenly spread; rows must be undone in order, so all are visited."""
    stride = width * channels
    try:
        raw = zlib.decompressobj().decompress(packed, (stride + 1) * height)
    except zlib.error:
        return None
    rows: list[bytes] = []
    previous = bytearray(stride)
    every = max(height // 100, 1)
    if len(raw) > MAX_RAW_BYTES:
        return None
    for index in range(len(raw) // (stride + 1)):
        start = index * (stride + 1)
        previous = _unfilter(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), previous, channels)
        if index % every == 0:
            rows.append(bytes(previous))
    return rows


def _unfilter(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    """Undo a PNG row filter (PNG specification, section 9)."""
    for index in range(len(row) if kind else 0):
        left = row[index - step] if index >= step else 0
        up = above[index]
        corner = above[index - step] if index >= step else 0
        guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind] if kind < 5 else 0
        row[index] = (row[index] + guess) & 0xFF
    return row


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    distances = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return (left, up, corner)[distances.index(min(distances))]


def _main_color(rows: list[bytes], kind: int, palette: bytes, alphas: bytes) -> str | None:
    counts: Counter[tuple[int, int, int]] = Counter()
    for row in rows:
        for red, green, blue, alpha in _colors(row, kind, palette, alphas):
            if alpha >= OPAQUE and min(red, green, blue) < NEAR_WHITE:
                counts[red & 0xF0, green & 0xF0, blue & 0xF0] += 1
    return "".join(f"{channel:02X}" for channel in counts.most_common(1)[0][0]) if counts else None


def _colors(row: bytes, kind: int, palette: bytes, alphas: bytes) -> list[tuple[int, int, int, int]]:
    if kind == 3:
        known = [index for index in row if index * 3 + 3 <= len(palette)]
        alpha = alphas.ljust(256, b"\xff")
        return [(palette[i * 3], palette[i * 3 + 1], palette[i * 3 + 2], alpha[i]) for i in known]
    if kind in (0, 4):
        step = CHANNELS[kind]
        return [(row[i], row[i], row[i], row[i + 1] if kind == 4 else 255) for i in range(0, len(row), step)]
    step = CHANNELS[kind]
    return [(row[i], row[i + 1], row[i + 2], row[i + 3] if kind == 6 else 255) for i in range(0, len(row), step)]
