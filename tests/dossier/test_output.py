"""The dossier as a folder and as a zip: whole, the same each time, nothing half written."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar

from cchc.dossier import Commune, Dossier, Item, as_zip, build, build_from_files, write
from cchc.dossier.case import Case
from cchc.lib.errors import CchcError
from cchc.paper.files import read_bytes
from cchc.reading import read_plan
from cchc.reading.model import Plan
from tests.dossier.conftest import PLAN


@pytest.fixture
def short(dossier: Dossier) -> Dossier:
    """The first papers and the calendars, to keep writing quick."""
    return replace(dossier, items=(*dossier.items[:2], *dossier.items[-2:]))


def test_each_paper_comes_as_docx_and_pdf_and_each_calendar_once(short: Dossier, tmp_path: Path) -> None:
    paths = write(short, tmp_path / "ho-so")
    assert [path.name for path in paths] == [
        "00-doc-truoc.txt",
        "01-ke-hoach.docx",
        "01-ke-hoach.pdf",
        "02-phan-cong.docx",
        "02-phan-cong.pdf",
        "03-lich-hoi-nghi.ics",
        "04-lich-thoi-han.ics",
    ]
    assert all(path.stat().st_size for path in paths)
    assert [path.name for path in tmp_path.iterdir()] == ["ho-so"]


def test_a_paper_that_cannot_be_written_leaves_no_folder(short: Dossier, tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("không phải thư mục")
    with pytest.raises(CchcError, match="Không ghi được vào thư mục"):
        write(short, blocked / "ho-so")
    assert [path.name for path in tmp_path.iterdir()] == ["tep"]


def test_a_broken_piece_leaves_nothing_behind(short: Dossier, tmp_path: Path) -> None:
    broken = replace(short, items=(*short.items, Item("a/b", "không ghi được", text="x", suffix="txt")))
    with pytest.raises(CchcError):
        write(broken, tmp_path / "ho-so")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_exists_keeps_what_others_put_there(short: Dossier, tmp_path: Path) -> None:
    (tmp_path / "ghi-chu.txt").write_text("của văn thư")
    write(short, tmp_path)
    write(short, tmp_path)
    assert (tmp_path / "ghi-chu.txt").read_text() == "của văn thư"
    assert len(list(tmp_path.iterdir())) == 8


def test_the_same_dossier_gives_the_same_zip(short: Dossier) -> None:
    first = as_zip(short)
    assert first == as_zip(short)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert "Thông tin của xã Suối Mẫu là hư cấu" in archive.read("00-doc-truoc.txt").decode()


def test_the_calendar_has_the_conference_and_every_deadline(dossier: Dossier, case: Case) -> None:
    texts = {item.stem: item.text or "" for item in dossier.items if item.suffix == "ics"}
    event = Calendar.from_ical(texts["lich-hoi-nghi"]).walk("VEVENT")[0]
    assert event.decoded("dtstart") == case.held_on
    assert str(event["location"]) == "Nhà Văn hóa Trung tâm xã"
    due = [event.decoded("dtstart") for event in Calendar.from_ical(texts["lich-thoi-han"]).walk("VEVENT")]
    assert due == [item.due for item in case.deadlines]


def test_the_warnings_name_what_the_plan_does_not_say(dossier: Dossier) -> None:
    assert dossier.warnings[:5] == (
        "Thông tin của xã Suối Mẫu là hư cấu, chỉ để minh họa; hãy thay bằng tệp của xã mình.",
        "Kế hoạch không ghi cơ quan ban hành; hồ sơ lấy tên UBND trong tệp thông tin xã.",
        "Kế hoạch chưa có số; số của mọi văn bản trong hồ sơ để trống cho văn thư cấp.",
        "Kế hoạch chưa ghi ngày ban hành; ngày của mọi văn bản trong hồ sơ để trống.",
        "Kế hoạch không nêu giờ khai mạc; giấy mời, chương trình để trống giờ.",
    )


def test_a_plan_without_a_day_is_refused_with_a_way_out(case: Case) -> None:
    with pytest.raises(CchcError, match="Kế hoạch không nêu ngày tổ chức hội nghị") as caught:
        build(case.plan_paper, Plan(), case.commune)
    assert "held_on" in caught.value.remedy


def test_a_plan_of_another_commune_is_pointed_out(case: Case) -> None:
    paper = replace(case.plan_paper, issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ NÀ LÚA"))
    found = build(paper, case.plan, case.commune).warnings
    assert any("Kế hoạch do ỦY BAN NHÂN DÂN XÃ NÀ LÚA ban hành, khác với xã Suối Mẫu" in one for one in found)


def test_a_paper_that_is_no_plan_is_refused(tmp_path: Path) -> None:
    letter = tmp_path / "thu.txt"
    letter.write_text("Kính gửi anh Hùng,\n\nChiều mai tôi ghé qua nhà anh lấy cuốn sách.\n\nThân mến.\n", "utf-8")
    with pytest.raises(CchcError):
        build_from_files(letter)


def test_the_commune_of_2026_makes_its_papers_too(commune_2026: Commune) -> None:
    text = PLAN.read_text("utf-8").replace("2023", "2026").replace("23/6/2026", "26/6/2026")
    text = text.replace("Trưởng các ban ngành đoàn thể", "Trưởng các bản")
    paper = read_bytes(text.encode(), "ke-hoach-2026.txt").paper
    plan = read_plan(paper)
    assert plan is not None
    dossier = build(paper, plan, commune_2026)
    report = next(item.paper for item in dossier.items if item.stem == "bao-cao-tong-hop")
    assert report is not None
    assert report.addressees == ("Ủy ban nhân dân tỉnh Lam Giang", "Sở Nội vụ tỉnh Lam Giang")
    assert any("do HĐND tỉnh quy định" in warning for warning in dossier.warnings)


def test_faults_in_the_plan_s_own_words_are_told_and_left(case: Case) -> None:
    paper = replace(case.plan_paper, subject="SƠ KẾT CÔNG TÁC CẢI CÁCH HÀNH CHÍNH")
    dossier = build(paper, replace(case.plan, review_of=None), case.commune)
    assert any(one.startswith("Kế hoạch chưa đúng thể thức (TT-02)") for one in dossier.warnings)
    first, second = (item.paper for item in dossier.items[:2])
    assert first is not None
    assert first.subject == "SƠ KẾT CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"
    assert second is not None
    assert second.subject == "Phân công nhiệm vụ chuẩn bị Hội nghị sơ kết công tác cải cách hành chính"


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Tổ chức Hội nghị đối thoại với Nhân dân", "Hội nghị đối thoại với Nhân dân"),
        ("Tổng kết năm học", "Hội nghị tổng kết năm học"),
        ("TỔ CHỨC HỘI NGHỊ TẬP HUẤN", "Hội nghị tập huấn"),
    ],
)
def test_a_conference_that_is_no_review_is_named_by_the_plan_s_subject(case: Case, subject: str, name: str) -> None:
    paper = replace(case.plan_paper, subject=subject)
    assert replace(case, plan_paper=paper, plan=replace(case.plan, review_of=None)).name == name
