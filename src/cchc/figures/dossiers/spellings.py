"""The many spellings of the headers of one-stop systems, folded: without marks, in lower case, split into words."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc.figures.dossiers.meanings import plain
from cchc.figures.dossiers.model import Column

# Best first: the place in the row says how surely a header means the column.
SPELLINGS: dict[Column, tuple[str, ...]] = {
    Column.CODE: (
        r"(ma|so) (so )?(ho so|hs|bien nhan)( tthc)?",
        r"(ma|so) (ho so|hs)\b.*",
        r"ma (tiep nhan|bien nhan|tra cuu)",
        r"(so|ma) bien nhan",
    ),
    Column.FIELD: (r"(ten )?linh vuc( tthc| thu tuc)?", r".*\blinh vuc\b.*", r"nhom thu tuc", r"linhvuc"),
    Column.PROCEDURE: (
        r"(ten )?(thu tuc( hanh chinh)?|tthc|dich vu cong)",
        r"ten (thu tuc|tthc|ho so|dich vu).*",
        r"(thu tuc|tthc)\b.*",
        r"tenthutuc|thutuc",
    ),
    Column.RECEIVED: (
        r"(ngay|thoi gian|thoi diem|tg)( gio)? (tiep nhan|nhan ho so|nhan hs|nhan)( ho so| hs)?",
        r"(ngay|thoi gian|thoi diem)( gio)? nop( ho so| hs)?",
        r"tiep nhan (ngay|thoi gian)|ngaytiepnhan|ngaynhan|ngaynop",
        r".*\b(ngay|thoi diem|thoi gian)\b.*\b(tiep nhan|nop)\b.*",
        r"tiep nhan",
    ),
    Column.DUE: (
        r"((ngay|thoi gian|thoi diem) )?hen( tra)?( ket qua| kq)?( theo quy dinh| du kien)?",
        r"(han|thoi han) tra( ket qua| kq| ho so)?( theo quy dinh| du kien)?",
        r"(han|thoi han|ngay het han|ngay den han)( giai quyet| xu ly| tra)?( ket qua| ho so)?",
        r"hantra|ngayhentra|hanxuly|hangiaiquyet",
        r".*\b(hen tra|han tra|han xu ly|han giai quyet|het han|ngay hen)\b.*",
    ),
    Column.FINISHED: (
        r"(ngay|thoi gian|thoi diem)( da)? tra( ket qua| kq)?( thuc te)?",
        r"(ngay|thoi gian|thoi diem) (ket thuc|hoan thanh|giai quyet xong|co ket qua|giai quyet|xu ly xong)( xu ly)?",
        r"(ngay|thoi gian|thoi diem) (thuc te tra|tra thuc te|hoan tat)( ket qua)?",
        r"ngaytraketqua|ngaytra|ngayketthuc|ngayhoanthanh",
        r".*\b(tra ket qua|tra kq|ket thuc|hoan thanh)\b.*",
    ),
    Column.CHANNEL: (
        r"(hinh thuc|phuong thuc|kenh|cach thuc|loai)( tiep nhan| nop| gui| nhan)( ho so| hs)?",
        r"(hinh thuc|phuong thuc|kenh) .*(nop|tiep nhan).*",
        r"(hinh thuc|kenh|nguon)( ho so| tiep nhan)?|hinhthucnop|hinhthuctiepnhan|kenhtiepnhan",
    ),
    Column.DIGITISED: (r"(da |duoc )?so hoa( ho so| tphs| hs| thanh phan ho so| ket qua)?", r".*\b(so hoa|sohoa)\b.*"),
    Column.PAID: (
        r"(hinh thuc )?thanh toan( truc tuyen| online)?( phi| le phi)?",
        r".*\bthanh toan\b.*|thanhtoantructuyen|tttt",
    ),
    Column.STATE: (
        r"(trang thai|tinh trang|ket qua)( ho so| xu ly| hs| giai quyet)?",
        r".*\b(trang thai|tinh trang)\b.*",
    ),
}
_PATTERNS = {column: tuple(map(re.compile, spellings)) for column, spellings in SPELLINGS.items()}


@lru_cache(maxsize=2048)
def rank(header: str, column: Column) -> int | None:
    """How surely a header means a column: 0 is surest, ``None`` not at all; of several rows the last counts most."""
    for words in dict.fromkeys((plain(header.rsplit(" - ", 1)[-1]), plain(header))):
        for place, pattern in enumerate(_PATTERNS[column]):
            if pattern.fullmatch(words):
                return place
    return None


def header_score(text: str) -> int:
    """1 for a short text that names a column of a one-stop system, else 0."""
    return int(len(text) <= 60 and any(rank(text, column) is not None for column in Column))
