"""A PDF opened with its dangers judged first: encryption, truncation, swollen streams, too many pages."""

from __future__ import annotations

import re
import zlib

import pypdfium2 as pdfium

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits

TAIL = 8192
STREAM = re.compile(rb"stream\r?\n")
DOUBLE_FLATE = re.compile(rb"/Filter\s*\[\s*/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")
PASSWORD_CODE = 4


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The document, ready to read; the caller closes it."""
    if b"%%EOF" not in data[-TAIL:]:
        raise UnusableFile(
            "Tệp PDF bị cắt cụt, chưa được tải về trọn vẹn.", "Hãy tải lại tệp hoặc xin lại tệp từ nơi gửi."
        )
    _refuse_bombs(data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _opening_error(error) from error
    if len(document) > limits.MAX_PDF_PAGES or not len(document):
        count = len(document)
        document.close()
        raise UnusableFile(
            f"Tệp PDF có {count} trang, ngoài mức đọc được (1 đến {limits.MAX_PDF_PAGES} trang).",
            "Hãy tách lấy phần văn bản cần đọc.",
        )
    return document


def _opening_error(error: Exception) -> UnusableFile:
    if getattr(error, "err_code", None) == PASSWORD_CODE or "password" in str(error).lower():
        return UnusableFile("Tệp PDF được đặt mật khẩu.", "Hãy gỡ mật khẩu rồi lưu lại, hoặc xin bản không mật khẩu.")
    return UnusableFile("Tệp PDF bị hỏng, không mở được.", "Hãy xin lại tệp từ nơi gửi hoặc dùng bản .docx.")


def _refuse_bombs(data: bytes) -> None:
    """Refuse compressed streams that unpack beyond measure, before the PDF engine meets them."""
    if DOUBLE_FLATE.search(data):
        raise _bomb()
    for match in STREAM.finditer(data):
        start = match.end()
        # Deflate packs at most about 1000 times, so a short stream cannot do harm by itself.
        if data[start : start + 1] in (b"\x78", b"\x58", b"\x68", b"\x48", b"\x38"):
            end = data.find(b"endstream", start)
            if end - start > limits.MAX_PDF_STREAM // 1100:
                _unpack(data[start:end])


def _unpack(packed: bytes) -> None:
    decoder = zlib.decompressobj()
    total = 0
    try:
        while packed and total <= limits.MAX_PDF_STREAM:
            total += len(decoder.decompress(packed, limits.MEGABYTE))
            packed = decoder.unconsumed_tail
    except zlib.error:
        return
    if total > limits.MAX_PDF_STREAM:
        raise _bomb()


def _bomb() -> UnusableFile:
    return UnusableFile("Tệp PDF có phần nén lớn bất thường nên không được mở.", "Hãy in lại ra PDF từ tệp gốc.")
