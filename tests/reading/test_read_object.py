"""The object that ``cchc read --json`` prints."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from cchc.paper.files import read_file
from cchc.reading import read_object
from tests.reading.schema_check import faults

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "read.schema.json").read_text(encoding="utf-8"))
TEXTS = sorted((ROOT / "tests" / "gold" / "texts").glob("*.txt"))


def reading_of(name: str) -> dict[str, Any]:
    return read_object(read_file(ROOT / "tests" / "gold" / "texts" / f"{name}.txt"))


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    return reading_of("seed")


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_every_reading_keeps_to_the_schema_and_is_json(text: Path) -> None:
    reading = read_object(read_file(text))
    assert faults(reading, SCHEMA, SCHEMA) == []
    assert json.loads(json.dumps(reading, ensure_ascii=False)) == reading


def test_the_schema_refuses_what_is_not_such_a_reading(seed: dict[str, Any]) -> None:
    broken = copy.deepcopy(seed)
    broken["plan"]["held_on"] = "23/6/2023"
    broken["plan"]["assignments"][0]["kind"] = "work"
    del broken["plan"]["assignments"][1]["at"]
    broken["paper"]["colour"] = "red"
    assert faults(broken, SCHEMA, SCHEMA) == [
        "$.paper: colour is not in the schema",
        "$.plan.held_on: '23/6/2023' does not match ^\\d{4}-\\d{2}-\\d{2}$",
        "$.plan.assignments[0].kind: 'work' is "
        "none of " + str(SCHEMA["$defs"]["assignment"]["properties"]["kind"]["enum"]),
        "$.plan.assignments[1]: at is absent",
    ]


def test_the_lost_letterhead_and_the_hour_of_the_seed_are_named_as_missing(seed: dict[str, Any]) -> None:
    assert seed["missing"] == [
        "cơ quan ban hành",
        "số",
        "ký hiệu",
        "địa danh",
        "ngày ban hành",
        "kinh phí",
        "giờ hội nghị",
        "người chủ trì hội nghị",
    ]


def test_each_assignment_says_where_the_text_gives_it(seed: dict[str, Any]) -> None:
    lines = (ROOT / "tests" / "gold" / "texts" / "seed.txt").read_text(encoding="utf-8").splitlines()
    invitation = next(task for task in seed["plan"]["assignments"] if task["kind"] == "invite")
    assert invitation["at"]["section"] == "III.3"
    assert lines[invitation["at"]["line"] - 1].startswith("3. Văn phòng – Thống kê")
    assert invitation["at"]["text"].endswith("phát hành giấy mời;")


def test_single_facts_have_their_places_beside_them(seed: dict[str, Any]) -> None:
    places = seed["plan"]["at"]
    assert places["venue"]["section"] == "II.1"
    assert places["held_on"]["text"] == "Thời gian dự kiến tổ chức: Ngày 23/6/2023."
    assert set(places) == {"held_on", "period", "review_of", "venue"}


def test_a_section_shows_its_label_title_text_and_children(seed: dict[str, Any]) -> None:
    content = seed["paper"]["sections"][1]
    assert (content["label"], content["title"]) == ("II", "NỘI DUNG")
    assert [child["label"] for child in content["children"]] == ["1", "2", "3", "4"]
    assert content["children"][0]["text"] == "Về địa điểm tổ chức: Tại Nhà Văn hoá Trung tâm xã."
    assert content["children"][2]["children"][5]["at"]["section"] == "II.3"


def test_a_row_of_an_annex_is_named_by_its_number() -> None:
    tasks = reading_of("synth_plan_commune_so_ket_cchc_6thang_2026")["plan"]["assignments"]
    invitation = next(task for task in tasks if task["at"]["section"] == "Phụ lục.6")
    assert (invitation["lead"], invitation["what"], invitation["due"]) == (
        "Văn phòng",
        "Giấy mời, tài liệu",
        "2026-06-22",
    )


def test_a_paper_that_is_neither_plan_nor_conclusions_has_no_plan() -> None:
    assert reading_of("adapted_invitation_so_ket_cchc")["plan"] is None


def test_work_handed_on_is_shown_with_the_words_that_pass_it_on(seed: dict[str, Any]) -> None:
    shown = {task["kind"]: task["what"] for task in seed["plan"]["assignments"]}
    assert shown["appraise"] == "gửi công chức Tài chính - Kế toãn xã thẩm định"
    assert shown["approve"] == "trình UBND xã phê duyệt"


def test_a_years_plan_lists_its_targets_with_their_place() -> None:
    targets = reading_of("synth_plan_commune_cchc_nam_2026")["targets"]
    assert len(targets) == 22
    assert targets[5] == {
        "area": "TT",
        "name": "Hồ sơ giải quyết trước và đúng hạn",
        "compare": "≥",
        "value": "98",
        "unit": "%",
        "due": None,
        "owner": None,
        "indicator": "BM3.3.2",
        "at": {"section": "I.2.c", "line": 20, "text": "tối thiểu 98% hồ sơ giải quyết trước và đúng hạn"},
    }


def test_the_plan_of_a_conference_sets_no_targets(seed: dict[str, Any]) -> None:
    assert seed["targets"] == []
