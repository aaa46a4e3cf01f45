"""Pictures that are none, that carry something else along, or that claim to be larger than any memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

import pytest

from cchc.core.photos import JPEG, PNG, PNG_SIGN, WEBP, Photo, without_traces
from cchc.lib.errors import ActionRefused
from tests.bounded import within

SCRIPT = b"<script>alert(1)</script> GPS 21.39,103.02"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def head(width: int = 1, height: int = 1) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))


DOT, END = chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b"")


def png(*chunks: bytes) -> bytes:
    return PNG_SIGN + b"".join(chunks)


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = (name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for name, data in chunks)
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\x00\x34\xff\xd9"


def taken(data: bytes) -> Photo:
    return without_traces("anh", data)


def test_only_what_shows_something_is_kept() -> None:
    assert taken(png(head(), chunk(b"prVt", SCRIPT), DOT, chunk(b"caNv", SCRIPT), END)) == Photo(
        png(head(), DOT, END), PNG
    )
    assert taken(webp((b"VP8 ", b"\x12\x34"), (b"HTML", SCRIPT))) == Photo(webp((b"VP8 ", b"\x12\x34")), WEBP)
    assert taken(jpeg(4000, 3000) + SCRIPT) == Photo(jpeg(4000, 3000), JPEG)


@pytest.mark.parametrize(
    "data",
    [
        png(END),
        png(head(), END),
        png(DOT, END),
        webp((b"HTML", SCRIPT)),
        b"RIFF\0\0\0\0WEBP" + SCRIPT * 3,
        png(head(2**31 - 1, 2**31 - 1), DOT, END),
        jpeg(65_535, 65_535),
    ],
)
def test_what_shows_nothing_or_is_vaster_than_any_camera_is_refused(data: bytes) -> None:
    with pytest.raises(ActionRefused, match="Ảnh anh bị hỏng"):
        taken(data)


def test_the_largest_file_is_judged_at_once() -> None:
    crowds: Sequence[bytes] = (
        png(head(), chunk(b"abCd", b"") * 900_000, DOT, END),
        b"\xff\xd8" + b"\xff\xdb\x00\x02" * 2_900_000,
        b"\xff\xd8" + b"\xff\xda\x00\x02" * 2_900_000,
        webp(*[(b"ALPH", b"")] * 900_000),
    )
    with within(3):
        for data in crowds:
            with pytest.raises(ActionRefused):
                taken(data)
        assert taken(b"\xff\xd8\xff\xda\x00\x02" + b"\xff\x00" * 5_500_000).media_type == JPEG
