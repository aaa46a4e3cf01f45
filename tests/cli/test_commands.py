"""The commands on real files, as their user meets them."""

import json
from pathlib import Path

import pytest

from cchc.cli import run

SEED = "examples/ke-hoach-so-ket-cchc-2023.txt"


def test_read_shows_the_conference_and_its_ten_assignments(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", SEED]) == 0
    shown = capsys.readouterr().out
    assert "Thời gian  23/6/2023" in shown
    assert "Địa điểm   Nhà Văn hoá Trung tâm xã" in shown
    assert "Việc được giao (10):" in shown


def test_read_json_prints_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", SEED, "--json"]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert list(reading) == ["source", "paper", "plan", "targets", "missing", "warnings"]
    assert (reading["plan"]["held_on"], reading["plan"]["starts_at"]) == ("2023-06-23", None)


def test_read_lists_the_targets_of_a_years_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "examples/ke-hoach-cchc-2023.txt"]) == 0
    shown = capsys.readouterr().out
    assert "Chỉ tiêu (14):" in shown
    assert "  - Giải ngân vốn đầu tư công: ≥ 50% (hạn 30/6/2023) [mục I.2.e, dòng 26]" in shown


def test_check_ends_with_1_where_the_letterhead_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", SEED]) == 1
    assert "HD-01   Thiếu Quốc hiệu." in capsys.readouterr().out


def test_check_prints_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", SEED, "--sarif"]) == 1
    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"


def test_what_read_prints_as_model_render_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", SEED, "--model"]) == 0
    model = tmp_path / "paper.json"
    model.write_text(capsys.readouterr().out, encoding="utf-8")
    for name in ("out.docx", "out.pdf"):
        assert run(["render", str(model), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "out.docx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "out.pdf").read_bytes()[:5] == b"%PDF-"


def test_restyle_says_what_it_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.docx"
    assert run(["restyle", SEED, "-o", str(target)]) == 0
    assert target.exists()
    assert "Đã sửa:" in capsys.readouterr().out


def test_an_unknown_output_format_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restyle", SEED, "-o", str(tmp_path / "out.odt")]) == 2
    assert "Không ghi được định dạng “.odt”." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_said_clearly(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "khong-co.txt"]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("Lỗi: ") and "khong-co.txt" in shown and "Cách xử lý: " in shown


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["paper.page.margin_left"], ["30 - 35 mm", "khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP"]),
        (["norm.HN02-2017-xa", "--on", "23/6/2023"], ["100.000 đồng/ngày/người", "điểm c khoản 4 Điều 12"]),
        (["norm.HN01-2025"], ["không có mức đã kiểm chứng", "nguồn  ", "mức tin cậy  chưa kiểm chứng\n"]),
        (["paper.component.noi_nhan"], ["đậm          có\n", "nội dung     Nơi nhận:\n"]),
    ],
)
def test_law_shows_the_value_its_citation_and_how_sure_it_is(
    arguments: list[str], lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["law", *arguments]) == 0
    shown = capsys.readouterr().out
    assert [line for line in lines if line not in shown] == []


def test_a_list_of_law_marks_what_is_not_law(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "norm"]) == 0
    example = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("norm.NB02"))
    assert example == "norm.NB02: Ví dụ: maket, trang trí = 300.000 đồng/cuộc  (theo thông lệ, không phải quy định)"


def test_a_wrong_day_is_said_clearly(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "--on", "31/2/2026"]) == 2
    assert "Không hiểu ngày “31/2/2026”." in capsys.readouterr().err
