"""Photographs as proof: kept as pictures alone, without what a camera writes beside them (place, owner, device)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from cchc.lib.errors import ActionRefused

MOST_BYTES = 12 * 1024 * 1024
JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"
ACCEPTED = (JPEG, PNG, WEBP)
_HEIF = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
PNG_SIGN = b"\x89PNG\r\n\x1a\n"
Kind = TypeVar("Kind")
_ORIENTATION = 0x0112
# Markers of a JPEG. Of the notes beside it the picture needs JFIF, the colour profile and Adobe's word on its colours.
_MARK, _END, _SCAN = 0xFF, 0xD9, 0xDA
_NOTES, _PROFILE, _FIRST_NOTE, _LAST_NOTE, _COMMENT = 0xE1, 0xE2, 0xE0, 0xEF, 0xFE
_NEEDED = frozenset({0xE0, 0xEE})
_NEXT_MARK = re.compile(b"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)  # neither a stuffed byte nor a restart
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# The parts of a PNG and of a WebP that show something. Any other may hold whatever somebody puts there.
_PNG_PARTS = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split())
_WEBP_PICTURES = frozenset({b"VP8 ", b"VP8L", b"ANMF"})
_WEBP_PARTS = _WEBP_PICTURES | {b"VP8X", b"ALPH", b"ICCP", b"ANIM"}
MOST_PARTS = 10_000  # a camera writes a few hundred
MOST_PIXELS = 300_000_000  # the largest cameras of phones take 200 million


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture without traces, and its media type."""

    data: bytes
    media_type: str


def without_traces(name: str, data: bytes) -> Photo:
    """The photograph alone; which way up it is stays. ``ActionRefused`` for what is no picture, empty or too large."""
    if len(data) > MOST_BYTES:
        raise ActionRefused(f"Ảnh {name} lớn hơn {MOST_BYTES >> 20} MB.", "Chụp lại ở cỡ nhỏ hơn rồi gửi.")
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return Photo(_bare_jpeg(data), JPEG)
        if data.startswith(PNG_SIGN):
            return Photo(_bare_png(data), PNG)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return Photo(_bare_webp(data), WEBP)
    except (struct.error, IndexError, ValueError) as error:
        raise ActionRefused(f"Ảnh {name} bị hỏng.", "Chụp lại hoặc chọn ảnh khác.") from error
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF:
        raise ActionRefused(
            f"Ảnh {name} ở dạng HEIC của iPhone, nhiều máy không mở được.",
            "Bấm Chụp ảnh ngay trên trang này, hoặc trên iPhone vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất"
            " rồi chụp lại. Ảnh đã chụp thì mở ra, chụp màn hình rồi gửi ảnh màn hình.",
        )
    raise ActionRefused(f"Tệp {name} không phải là ảnh JPEG, PNG hoặc WebP.", "Chụp lại hoặc chọn một ảnh.")


def _bare_jpeg(data: bytes) -> bytes:
    """The picture up to its end: a phone may hang others, with notes of their own, behind it."""
    kept, turned = [data[:2]], 1
    for marker, segment in _bounded(_jpeg_segments(data)):
        if marker in _SIZES:
            _refuse_vast(*struct.unpack_from(">HH", segment, 5))
        if marker == _NOTES and segment[4:10] == b"Exif\0\0":
            turned = _orientation(segment[10:]) or turned
        if _is_picture(marker, segment):
            kept.append(segment)
    if turned != 1:
        kept.insert(1, _exif(turned))
    return b"".join((*kept, b"\xff\xd9"))


def _is_picture(marker: int, segment: bytes) -> bool:
    if marker == _PROFILE:
        return segment[4:15] == b"ICC_PROFILE"
    return marker in _NEEDED or not (_FIRST_NOTE <= marker <= _LAST_NOTE or marker == _COMMENT)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment with its marker, what is scanned with the marker before it; raises ``ValueError`` when cut off."""
    position, scanned = 2, False
    while position + 4 <= len(data) and data[position] == _MARK and data[position + 1] != _END:
        marker = data[position + 1]
        (length,) = struct.unpack_from(">H", data, position + 2)
        end = position + 2 + length
        if length < 2 or end > len(data):
            raise ValueError("a segment ends early")
        if marker == _SCAN:
            scanned, end = True, _scan_end(data, end)
        yield marker, data[position:end]
        position = end
    if not scanned:
        raise ValueError("no picture follows")


def _scan_end(data: bytes, position: int) -> int:
    """Where the scan ends: at the next marker."""
    found = _NEXT_MARK.search(data, position)
    return found.start() if found else len(data)


def _bounded(parts: Iterator[tuple[Kind, bytes]]) -> Iterator[tuple[Kind, bytes]]:
    """The parts of a picture; one that is made of far too many is none."""
    for count, part in enumerate(parts):
        if count >= MOST_PARTS:
            raise ValueError("too many parts")
        yield part


def _refuse_vast(width: int, height: int) -> None:
    """A few bytes may claim more dots than whoever opens the picture has memory for."""
    if width * height > MOST_PIXELS:
        raise ValueError("too many dots")


def _orientation(tiff: bytes) -> int | None:
    """Which way up the camera was held, 1 to 8, from the first directory of its notes."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return None
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    if start + 2 > len(tiff):
        return None
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for index in range(min(count, (len(tiff) - start - 2) // 12)):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * index)
        if tag == _ORIENTATION:
            return value if 1 <= value <= 8 else None
    return None


def _exif(turned: int) -> bytes:
    """A note that says which way up, and nothing else."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _bare_png(data: bytes) -> bytes:
    kept, names = [PNG_SIGN], set[bytes]()
    for name, chunk in _bounded(_png_chunks(data)):
        names.add(name)
        if name == b"IHDR":
            _refuse_vast(*struct.unpack_from(">II", chunk, 8))
        if name in _PNG_PARTS:
            kept.append(chunk)
        if name == b"IEND" and {b"IHDR", b"IDAT"} <= names:
            return b"".join(kept)
    raise ValueError("no picture, or no end of it")


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(PNG_SIGN)
    while position < len(data):
        length, name = struct.unpack_from(">I4s", data, position)
        yield name, data[position : position + 12 + length]
        position += 12 + length


def _bare_webp(data: bytes) -> bytes:
    kept, names = [], set[bytes]()
    for name, chunk in _bounded(_webp_chunks(data)):
        names.add(name)
        if name == b"VP8X":  # its flags tell of the notes that are left out
            kept.append(chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:])
        elif name in _WEBP_PARTS:
            kept.append(chunk)
    if not names & _WEBP_PICTURES:
        raise ValueError("no picture follows")
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 12
    while position + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, position)
        end = position + 8 + length + length % 2
        yield name, data[position:end]
        position = end
