"""What a file really is, told from its first bytes and never from its name."""

from __future__ import annotations

from cchc.lib.errors import UnusableFile
from cchc.paper.readers.archive import Archive

ACCEPTED = "Chỉ đọc được tệp .docx, .odt, .pdf (có lớp chữ) và .txt."

IMAGES = (
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"II*\x00", "ảnh TIFF"),
    (b"MM\x00*", "ảnh TIFF"),
    (b"BM", "ảnh BMP"),
)
OTHERS = (
    (b"{\\rtf", "tệp RTF"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"Rar!", "tệp nén RAR"),
    (b"\x1f\x8b", "tệp nén gzip"),
    (b"\x7fELF", "tệp chương trình"),
    (b"MZ\x90", "tệp chương trình"),
    (b"SQLite format 3", "cơ sở dữ liệu"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<office:document")


def sniff(data: bytes) -> str:
    """``txt``, ``docx``, ``odt`` or ``pdf``; ``UnusableFile`` names anything else that was found."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnusableFile("Tệp rỗng, không có nội dung.", "Hãy chọn lại tệp hoặc xin lại tệp từ nơi gửi.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _inside_zip(data)
    if data.startswith(OLE):
        raise _ole(data)
    _refuse_known(data)
    return "txt"


def _found(what: str, remedy: str) -> UnusableFile:
    return UnusableFile(f"Tệp này thực chất là {what}, không phải văn bản đọc được.", remedy)


def _inside_zip(data: bytes) -> str:
    archive = Archive(data)
    names = archive.names
    mimetype = (archive.read("mimetype", 1024) or b"").decode("ascii", "replace").strip()
    if mimetype.startswith("application/vnd.oasis.opendocument.text") or (not mimetype and "content.xml" in names):
        return "odt"
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    raise _found(_zip_kind(names, mimetype), f"Hãy lưu lại thành tệp .docx hoặc .pdf. {ACCEPTED}")


def _zip_kind(names: tuple[str, ...], mimetype: str) -> str:
    for start, kind in (("xl/", "bảng tính Excel"), ("ppt/", "tệp trình chiếu PowerPoint")):
        if any(name.startswith(start) for name in names):
            return kind
    if "opendocument.spreadsheet" in mimetype:
        return "bảng tính OpenDocument"
    if "opendocument.presentation" in mimetype:
        return "tệp trình chiếu OpenDocument"
    return "sách điện tử EPUB" if "epub" in mimetype else "tệp nén ZIP"


def _ole(data: bytes) -> UnusableFile:
    """Word before 2007 and encrypted DOCX share one container; the names of its streams tell them apart."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnusableFile("Tệp được đặt mật khẩu.", "Hãy mở bằng Word, gỡ mật khẩu rồi lưu lại thành .docx.")
    if "WordDocument".encode("utf-16-le") in data:
        return UnusableFile(
            "Tệp này là Word đời cũ (.doc).", "Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx."
        )
    if "Workbook".encode("utf-16-le") in data or "PowerPoint".encode("utf-16-le") in data:
        return _found("bảng tính hoặc trình chiếu Office đời cũ", f"Hãy lưu nội dung thành .docx. {ACCEPTED}")
    return _found("tệp Office đời cũ", "Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.")


def _refuse_known(data: bytes) -> None:
    for start, kind in IMAGES:
        if data.startswith(start) and not (start == b"BM" and data[:64].isascii()):
            raise _found(kind, "Hãy quét lại có nhận dạng chữ (OCR) hoặc xin bản .docx.")
    if data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise _found("ảnh hoặc phim", "Hãy quét lại có nhận dạng chữ (OCR) hoặc xin bản .docx.")
    for start, kind in OTHERS:
        if data.startswith(start):
            raise _found(kind, f"Hãy lưu lại thành .docx. {ACCEPTED}")
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(MARKUP):
        raise _found("trang HTML hoặc XML", f"Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx. {ACCEPTED}")
