"""A paper frozen as JSON comes back whole, and a wrong shape is refused with its place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from cchc.lib.errors import UnusableFile
from cchc.paper.frozen import from_json, to_json
from cchc.paper.model import Kind, Paper, Section
from tests.paper import samples
from tests.paper.texts import any_word, papers


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_comes_back_whole(kind: Kind) -> None:
    paper = samples.by_kind()[kind]
    assert from_json(json.loads(json.dumps(to_json(paper)))) == paper


def test_annexes_tables_and_lines_come_back_whole() -> None:
    paper = replace(samples.with_annexes(), lines={"subject": 7})
    back = from_json(json.loads(json.dumps(to_json(paper))))
    assert back == paper and back.lines == {"subject": 7}


@settings(max_examples=50)
@given(papers(any_word()))
def test_any_text_comes_back_whole(paper: Paper) -> None:
    assert from_json(json.loads(json.dumps(to_json(paper)))) == paper


def test_the_format_is_named_and_defaults_are_left_out() -> None:
    assert to_json(Paper(number=5)) == {"format": "cchc-paper/1", "paper": {"number": 5}}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "không phải văn bản ở định dạng cchc-paper/1"),
        ({"format": "cchc-paper/2", "paper": {}}, "không phải văn bản ở định dạng cchc-paper/1"),
        ({"format": "cchc-paper/1"}, "sai ở paper: cần một nhóm mục"),
        ({"format": "cchc-paper/1", "paper": {"so": 1}}, "mục lạ “so” trong paper"),
        ({"format": "cchc-paper/1", "paper": {"number": "5"}}, "sai ở paper.number: cần số nguyên"),
        ({"format": "cchc-paper/1", "paper": {"number": True}}, "sai ở paper.number: cần số nguyên"),
        ({"format": "cchc-paper/1", "paper": {"issued_on": "5/6/2026"}}, "sai ở paper.issued_on: cần ngày"),
        ({"format": "cchc-paper/1", "paper": {"recipients": "VT"}}, "sai ở paper.recipients: cần một danh sách"),
        ({"format": "cchc-paper/1", "paper": {"body": [{"runs": []}]}}, "sai ở paper.body[1].type"),
        (
            {"format": "cchc-paper/1", "paper": {"body": [{"type": "section"}]}},
            "thiếu mục bắt buộc trong paper.body[1]",
        ),
        ({"format": "cchc-paper/1", "paper": {"kind": "kết luận"}}, "sai ở paper.kind"),
    ],
)
def test_a_wrong_shape_is_refused_with_its_place(data: object, said: str) -> None:
    with pytest.raises(UnusableFile) as caught:
        from_json(data)
    assert said in str(caught.value)


def test_a_section_nested_without_end_is_refused() -> None:
    section: dict[str, object] = {"type": "section", "level": "khoản", "label": "1."}
    for _ in range(200):
        section = {"type": "section", "level": "khoản", "label": "1.", "blocks": [section]}
    with pytest.raises(UnusableFile, match="lồng quá sâu"):
        from_json({"format": "cchc-paper/1", "paper": {"body": [section]}})


def test_sections_come_back_as_sections() -> None:
    back = from_json(to_json(samples.ke_hoach()))
    assert [type(block) for block in back.body[1:]] == [Section, Section, Section]
