"""The report: results of every rule, its text, its JSON and its SARIF log."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.law.book import law_book
from cchc.lib.errors import UnusableFile
from cchc.paper.checking import Level, Report, Result, check
from cchc.paper.checking.registry import Sees, rules
from cchc.paper.files import read_bytes
from cchc.paper.form import Component, NumberPlace
from cchc.paper.layout import layout
from cchc.paper.model import At
from tests.paper.checking import papers
from tests.paper.checking.breaking import DAY, found, law, look, numbers, pages, report, unknown, words

SNAPSHOT = Path(__file__).parent / "report.txt"
SEVERITIES = {"E": Level.ERROR, "W": Level.WARNING, "I": Level.NOTICE}


def faulty() -> Report:
    return report(
        papers.decision(),
        pages(left=25.0),
        numbers(place=NumberPlace.FOOTER),
        words(Component.CAN_CU, "Căn cứ Luật Tổ chức chính quyền địa phương,", 0),
    )


def test_every_rule_of_the_law_has_a_function_at_its_severity_and_no_function_is_without_law() -> None:
    asked = {id.removeprefix("paper.check."): value for id, value in law().topic("paper.check").items()}

    assert {rule.id: rule.level for rule in rules()} == {
        id: SEVERITIES[value.value["severity"]] for id, value in asked.items()
    }


def test_every_rule_has_a_docstring_and_the_report_a_citation_for_each() -> None:
    assert all(rule.title.endswith(".") for rule in rules())
    assert all(
        "30/2020" in each.citation or each.citation == "Theo thông lệ, không phải quy định"
        for each in report(papers.plan()).outcomes
    )


def test_the_report_names_the_rule_set_and_the_day() -> None:
    result = report(papers.plan())

    assert (result.rule_set, result.day, result.dated, result.source) == (
        "nd30-2020@2020-03-05",
        date(2026, 6, 2),
        True,
        "layout",
    )
    assert sum(result.results.values()) == len(rules())


def test_only_errors_make_the_exit_code_one() -> None:
    assert report(papers.plan()).exit_code == 0
    assert report(replace(papers.plan(), number_text="Số: 0124/KH-UBND")).exit_code == 0
    assert faulty().exit_code == 1


def test_the_report_reads_as_the_stored_text() -> None:
    assert faulty().as_text() + "\n" == SNAPSHOT.read_text(encoding="utf-8")


def test_json_holds_every_rule_and_finding() -> None:
    data = json.loads(json.dumps(faulty().as_json()))

    assert data["counts"] == {"error": 3, "warning": 0, "notice": 0}
    assert [each["rule"] for each in data["findings"]] == ["PG-05", "PG-10", "CC-01"]
    assert len(data["rules"]) == len(rules())
    assert {each["result"] for each in data["rules"]} == {"passed", "found", "not_evaluated", "not_applicable"}


def test_sarif_has_the_shape_of_version_2_1_0() -> None:
    log = json.loads(json.dumps(faulty().as_sarif("quyết định.docx")))
    run = log["runs"][0]
    driver = run["tool"]["driver"]

    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert [each["id"] for each in driver["rules"]] == [rule.id for rule in rules()]
    assert {each["defaultConfiguration"]["level"] for each in driver["rules"]} == {"error", "warning", "note"}
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == "error"
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == "quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.docx"
    assert run["results"][0]["message"]["text"].startswith("Lề trái 25 mm, phải từ 30–35 mm.")


def test_sarif_points_at_the_line_of_the_source() -> None:
    paper = papers.plan()
    form = layout(paper, law())
    parts = tuple(
        replace(part, text="Ủy Ban Nhân Dân", at=At("", 7, "")) if part.component is Component.TRICH_YEU else part
        for part in form.parts
    )
    broken = tuple(
        replace(part, look=replace(part.look, size=16.0)) if part.component is Component.TRICH_YEU else part
        for part in parts
    )
    log = check(paper, replace(form, parts=broken), law()).as_sarif("a.docx")

    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 7,
        "snippet": {"text": "Ủy Ban Nhân Dân"},
    }


def test_a_finding_says_where_it_stands_and_how_to_mend_it() -> None:
    finding = report(papers.plan(), pages(left=25.4)).findings[0]

    assert finding.remedy == "Trong Word: Layout > Margins > Custom Margins, đặt lề trái 30–35 mm."
    assert finding.citation == "khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP"


def test_faults_of_one_kind_are_one_finding_with_their_number() -> None:
    findings = report(papers.plan(), look(Component.BODY, line_spacing=2.0)).findings

    assert [(each.rule, each.times) for each in findings] == [("BD-05", 11)]


def test_rules_that_plain_text_cannot_answer_are_never_passed() -> None:
    plan = papers.plan()
    result = check(plan, unknown(layout(plan, law())), law())
    looking = {rule.id for rule in rules() if rule.sees is not Sees.TEXT}

    assert found(result) == []
    assert not [each.rule for each in result.outcomes if each.rule in looking and each.result is Result.PASSED]
    assert {each.rule for each in result.outcomes if each.result is Result.PASSED} >= {"NO-02", "ST-01", "NN-02"}
    assert result.of("PG-05").reason == "nguồn không có trang"
    assert result.of("HD-01").reason.startswith("nguồn không cho biết cỡ chữ")


def test_a_paper_older_than_the_decree_is_held_against_nothing() -> None:
    plan = papers.plan()
    result = check(plan, layout(plan, law()), law_book().on(date(2018, 5, 1)))

    assert result.rule_set is None
    assert {each.result for each in result.outcomes} == {Result.NOT_APPLICABLE}
    assert [each.level for each in result.findings] == [Level.NOTICE]
    assert result.exit_code == 0


LINES = st.sampled_from(
    [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 7/KH-UBND",
        "KẾ HOẠCH",
        "V/v đôn đốc báo cáo",
        "Kính gửi: Phòng Kinh tế.",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Phần I",
        "I. NỘI DUNG",
        "1. Một việc.",
        "a) Một việc;",
        "Điều 1. Một điều.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Phụ lục",
    ]
)


@settings(max_examples=50)
@given(st.lists(st.one_of(LINES, st.text(max_size=40)), min_size=1, max_size=20))
def test_any_text_gets_an_outcome_of_every_rule_and_each_finding_a_way_out(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        recognised = read_bytes(text.encode(), "a.txt")
    except UnusableFile:
        return
    result = check(recognised.paper, recognised.form, law())

    assert [each.rule for each in result.outcomes] == [rule.id for rule in rules()]
    assert all(each.message.endswith((".", ")")) and each.level for each in result.findings)
    assert all(each.remedy for outcome in result.outcomes for each in outcome.findings)
    assert result.as_text()


@pytest.mark.parametrize("preset", ["A", "B"])
def test_the_preset_of_the_office_decides_between_the_two_sets_of_sizes(preset: str) -> None:
    plan = papers.plan()
    form = layout(plan, law(), "A")

    result = check(plan, form, law(), preset)

    assert found(result) == ([] if preset == "A" else ["HD-04"])


def test_the_law_of_the_day_is_the_day_of_the_paper() -> None:
    assert law().day == DAY


def test_the_same_words_at_two_places_are_one_finding() -> None:
    findings = report(papers.letter(), look(Component.KINH_GUI, size=12)).findings

    assert [(each.rule, each.message, each.times) for each in findings] == [
        ("KG-02", "Kính gửi: cỡ chữ 12 (phải 13–14).", 3)
    ]
