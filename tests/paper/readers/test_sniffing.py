"""A file is what its bytes say, whatever its name; the refusal names what was found."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits, read_flow
from tests.paper.readers.word_files import p, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return buffer.getvalue()


def refusal(data: bytes, name: str = "van-ban.docx") -> UnusableFile:
    with pytest.raises(UnusableFile) as caught:
        read_flow(data, name)
    assert caught.value.remedy.startswith(("Hãy", "Nếu"))
    return caught.value


def test_a_word_file_under_another_name_is_read() -> None:
    assert read_flow(word_file(p("Kế hoạch")), "ke-hoach.txt").source == "docx"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t ", bytes(100)])
def test_an_empty_file(data: bytes) -> None:
    assert "rỗng" in refusal(data).message


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(100), "ảnh JPEG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "ảnh PNG"),
        (b"GIF89a" + bytes(100), "ảnh GIF"),
        (b"{\\rtf1\\ansi x}", "tệp RTF"),
        (b"Rar!\x1a\x07\x00" + bytes(50), "tệp nén RAR"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "trang HTML hoặc XML"),
        (zipped(xl__workbook=b"x"), "bảng tính Excel"),
        (zipped(a=b"x"), "tệp nén ZIP"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", b=b""), "bảng tính OpenDocument"),
    ],
)
def test_a_disguised_file_is_named(data: bytes, found: str) -> None:
    assert found in refusal(data).message


def test_old_word_files_are_to_be_saved_anew() -> None:
    error = refusal(OLE + "WordDocument".encode("utf-16-le"))
    assert ".doc" in error.message
    assert ".docx" in error.remedy


def test_encrypted_word_files_are_to_be_unlocked() -> None:
    assert "mật khẩu" in refusal(OLE + "EncryptedPackage".encode("utf-16-le")).message


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    assert "50 MB" in refusal(bytes(limits.MAX_FILE_BYTES + 1)).message
