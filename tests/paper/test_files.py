"""From a file to a recognised paper, and the papers that may not be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc.law.book import law_book
from cchc.lib.errors import UnusableFile
from cchc.paper.files import read_bytes, read_file
from cchc.paper.model import Kind
from cchc.paper.writers.docx import docx_bytes
from cchc.paper.writers.pdf import pdf_bytes
from tests.paper import samples
from tests.paper.readers.word_files import p, word_file

LAW = law_book().on(date(2026, 6, 5))


@pytest.mark.parametrize(("form", "write"), [("docx", docx_bytes), ("pdf", pdf_bytes)])
def test_a_plan_comes_back_from_its_file(tmp_path: Path, form: str, write: object) -> None:
    assert callable(write)
    plan = samples.by_kind()[Kind.KE_HOACH]
    path = tmp_path / f"ke-hoach.{form}"
    path.write_bytes(write(plan, LAW))
    found = read_file(path)
    assert found.source == form
    assert (found.paper.kind, found.paper.number, found.paper.symbol) == (Kind.KE_HOACH, plan.number, plan.symbol)
    assert (found.paper.issuer, found.paper.issued_on, found.paper.subject) == (
        plan.issuer,
        plan.issued_on,
        plan.subject,
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match=r"khong-co\.docx"):
        read_file(tmp_path / "khong-co.docx")


CONTENT = "Nội dung tuyệt đối không được nhắc lại"


@pytest.mark.parametrize(
    "mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "  [ MẬT ] ", "M Ậ T", "TO\u0302\u0301I MA\u0302\u0323T"]
)
def test_a_secret_paper_is_refused_without_an_echo(mark: str) -> None:
    for data in (
        f"ỦY BAN NHÂN DÂN XÃ A\n{mark}\nKẾ HOẠCH\n{CONTENT}\n".encode(),
        word_file(p("ỦY BAN NHÂN DÂN XÃ A") + p(mark) + p(CONTENT)),
    ):
        with pytest.raises(UnusableFile) as refusal:
            read_bytes(data)
        assert "độ mật" in refusal.value.message
        assert CONTENT not in str(refusal.value)


def test_a_paper_about_secrets_is_not_secret() -> None:
    text = "KẾ HOẠCH\nTriển khai công tác bảo vệ bí mật nhà nước\n- Văn bản đóng dấu MẬT được quản lý riêng.\n"
    assert read_bytes(text.encode()).paper.kind is Kind.KE_HOACH
