"""A page of a PDF as a small grey picture: sixteen shades are enough for print, and travel light."""

from __future__ import annotations

import struct
import zlib

from cchc.paper.pdf_engine import ENGINE

WIDTH = 620


def png_of_page(pdf: bytes, index: int = 0, width: int = WIDTH) -> bytes:
    """Page ``index`` of ``pdf`` as a PNG of ``width`` pixels, four bits of grey a pixel."""
    import pypdfium2

    with ENGINE:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[index]
            bitmap = page.render(scale=width / page.get_width(), grayscale=True)
            pixels = bytes(bitmap.buffer)
            size, stride = (bitmap.width, bitmap.height), bitmap.stride
        finally:
            document.close()
    return png(*size, [pixels[y * stride :][: size[0]] for y in range(size[1])])


def png(width: int, height: int, rows: list[bytes]) -> bytes:
    """A four-bit grey PNG of rows of eight-bit grey."""
    data = b"".join(b"\0" + packed(row + row[-1:] * (width % 2)) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(data, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in chunks)


def packed(row: bytes) -> bytes:
    """Two pixels a byte; a row is joined as two whole numbers, since a page has half a million pixels."""
    left, right = row[::2].translate(_UPPER), row[1::2].translate(_LOWER)
    return (int.from_bytes(left, "big") | int.from_bytes(right, "big")).to_bytes(len(left), "big")


_UPPER = bytes(grey & 0xF0 for grey in range(256))
_LOWER = bytes(grey >> 4 for grey in range(256))


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
