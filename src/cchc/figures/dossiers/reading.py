"""A stranger's file of dossiers, CSV or Excel, to the sheet that is counted from."""

from __future__ import annotations

import csv
from pathlib import Path

from cchc.figures.dossiers import limits
from cchc.figures.dossiers.headers import find_headers
from cchc.figures.dossiers.model import Sheet
from cchc.figures.dossiers.text_files import delimiter_of, encoding_of, first_records, to_utf8
from cchc.figures.dossiers.workbook import write_as_text
from cchc.lib.errors import UnusableFile

ACCEPTED = "Hãy xuất từ hệ thống một cửa thành tệp .xlsx hoặc .csv."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF-": "tệp PDF",
    b"\xff\xd8\xff": "ảnh",
    b"\x89PNG": "ảnh",
    b"Rar!": "tệp nén RAR",
    b"7z\xbc\xaf": "tệp nén 7z",
    b"\x1f\x8b": "tệp nén gzip",
    b"{\\rtf": "tệp RTF",
    b"MZ\x90": "tệp chương trình",
    b"SQLite format 3": "cơ sở dữ liệu",
}


def read_sheet(path: Path, normal: Path) -> Sheet:
    """The sheet of a file; ``normal`` is where its normal form is written when the file is not in it already.

    Reads CSV (UTF-8, UTF-16, windows-1258; comma, semicolon, tab or bar) and .xlsx. The format is told from the
    content. Raises ``UnusableFile`` for everything else, with what to do.
    """
    _refuse_size(path)
    with path.open("rb") as file:
        head = file.read(limits.HEAD_BYTES)
    if head.startswith(b"PK"):
        write_as_text(path, normal)
        return read_normal(normal)
    _refuse_others(head, path)
    encoding = encoding_of(head)
    if encoding == "utf-8":
        return read_normal(path)
    to_utf8(path, encoding, normal)
    return read_normal(normal)


def read_normal(path: Path) -> Sheet:
    """The sheet of a file that is in its normal form: UTF-8 text. Raises ``UnusableFile`` without headers or rows."""
    with path.open("rb") as file:
        head = file.read(limits.HEAD_BYTES)
    try:
        delimiter = delimiter_of(head[: limits.DELIMITER_BYTES].decode("utf-8-sig", "replace"))
        records, ends = first_records(head, delimiter, len(head) < limits.HEAD_BYTES)
    except csv.Error as error:
        raise UnusableFile("Không tách được các cột của tệp.", ACCEPTED) from error
    found = find_headers(records)
    rows = records[found.below :]
    if not rows:
        raise UnusableFile("Dưới dòng tiêu đề không có hồ sơ nào.", "Hãy kiểm tra lại tệp hoặc xuất lại tệp.")
    if len(found.headers) > limits.MAX_COLUMNS:
        raise UnusableFile(f"Tệp có quá {limits.MAX_COLUMNS} cột.", "Hãy xóa các cột thừa rồi lưu lại.")
    width = len(found.headers)
    sample = tuple(tuple((row + [""] * width)[:width]) for row in rows)
    return Sheet(path, delimiter, found.headers, found.below + 1, ends[found.below - 1], sample)


def _refuse_size(path: Path) -> None:
    size = path.stat().st_size
    if size > limits.MAX_BYTES:
        raise UnusableFile(
            f"Tệp lớn quá {limits.MAX_BYTES // limits.MEGABYTE} MB.", "Hãy xuất riêng từng năm rồi nạp tệp của kỳ này."
        )
    if not size:
        raise UnusableFile("Tệp rỗng, không có nội dung.", "Hãy chọn lại tệp hoặc xuất lại tệp.")


def _refuse_others(head: bytes, path: Path) -> None:
    if head.startswith(_OLE):
        with path.open("rb") as file:
            if "EncryptedPackage".encode("utf-16-le") in file.read():
                raise UnusableFile(
                    "Tệp Excel được đặt mật khẩu.", "Hãy mở bằng Excel, gỡ mật khẩu rồi lưu lại thành .xlsx."
                )
        raise UnusableFile("Tệp này là Excel đời cũ (.xls).", "Hãy mở bằng Excel rồi lưu lại thành .xlsx.")
    for start, name in _OTHERS.items():
        if head.startswith(start):
            raise UnusableFile(f"Tệp này thực chất là {name}, không phải bảng hồ sơ.", ACCEPTED)
    opening = head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml", b"<meta", b"<style")):
        raise UnusableFile(
            "Tệp này thực chất là trang web (HTML) được đặt tên như tệp Excel.",
            "Hãy mở bằng Excel, chọn “Lưu thành” rồi chọn loại tệp .xlsx.",
        )
