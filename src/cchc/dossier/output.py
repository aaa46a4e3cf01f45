"""Writes a dossier whole or not at all: a folder of files, or one zip."""

from __future__ import annotations

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from cchc.dossier.build import Dossier
from cchc.lib.errors import CchcError

NOTES = "00-doc-truoc.txt"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def files(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Every file of the dossier with its name: each paper as DOCX and PDF, texts as they are, the notes first."""
    from cchc.paper.writers.docx import docx_bytes
    from cchc.paper.writers.pdf import pdf_bytes

    yield NOTES, notes(dossier).encode()
    for name, item in dossier.named:
        if item.paper is not None:
            yield f"{name}.docx", docx_bytes(item.paper, dossier.law)
            yield f"{name}.pdf", pdf_bytes(item.paper, dossier.law)
        else:
            yield f"{name}.{item.suffix}", (item.text or "").encode()


def notes(dossier: Dossier) -> str:
    """The first file of the folder: what is inside, and what must still be settled."""
    lines = ["HỒ SƠ HỘI NGHỊ", "", "Các văn bản:", *(f"- {name}: {item.title}" for name, item in dossier.named)]
    lines += (
        ["", "Cần làm rõ trước khi ký:", *(f"- {warning}" for warning in dossier.warnings)] if dossier.warnings else []
    )
    lines += ["", f"Bộ quy tắc thể thức: {dossier.law.rule_set}; dữ liệu pháp luật: {dossier.law.book.digest[:12]}", ""]
    return "\n".join(lines)


def write(dossier: Dossier, directory: Path) -> tuple[Path, ...]:
    """Write the dossier into a folder. All files are made beside it first, so that none is ever half written.

    Raises ``CchcError`` when the folder cannot be written; files of another origin in it are left alone.
    """
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".ho-so-", dir=directory.parent))
    except OSError as error:
        raise CchcError(f"Không ghi được vào thư mục “{directory}”.", "Hãy chọn thư mục khác.") from error
    try:
        names = [_store(staged / name, data) for name, data in files(dossier)]
        return _move(staged, directory, names)
    except OSError as error:
        raise CchcError(
            f"Không ghi được vào thư mục “{directory}”.", "Hãy kiểm tra quyền ghi và dung lượng đĩa."
        ) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _store(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return path.name


def _move(staged: Path, directory: Path, names: list[str]) -> tuple[Path, ...]:
    """Into place at one stroke where the folder is new, else file by file, each whole."""
    if not directory.exists():
        staged.chmod(0o755)
        staged.rename(directory)
    else:
        for name in names:
            (staged / name).replace(directory / name)
    return tuple(directory / name for name in names)


def as_zip(dossier: Dossier) -> bytes:
    """The dossier as one zip; the same dossier gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files(dossier):
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return buffer.getvalue()
