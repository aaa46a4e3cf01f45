"""The talks of the papers: those of the plan until others are chosen, and then those alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc.dossier.agenda import agenda
from cchc.dossier.case import Case
from cchc.dossier.checklist import Before, Check, Task
from cchc.dossier.chosen import Chosen, Speech
from cchc.dossier.papers import minutes, programme, venue
from cchc.reading.model import AgendaItem
from tests.dossier.test_papers import words

TALKS = (Speech("Giảm hồ sơ trễ hạn", "Nguyễn Thế Cường", 7), Speech("Dạy trực tuyến", "Giàng Thị Súa", 9))
REPORT, DISCUSSION = AgendaItem("Báo cáo sơ kết"), AgendaItem("Thảo luận; kết luận")
HEADING = AgendaItem("Tham luận (02 bài, mỗi bài không quá 07 phút)")
PLANNED = (AgendaItem("Triển khai số hóa hồ sơ", "Trung tâm"), AgendaItem("Kỷ luật, kỷ cương", "Văn phòng"))
LOOSE = AgendaItem("Tham luận của các công chức")
CHOSEN = ["Tham luận (02 bài)", "Giảm hồ sơ trễ hạn", "Dạy trực tuyến"]


def planned(case: Case, *items: AgendaItem, talks: tuple[Speech, ...] = ()) -> Case:
    return replace(case, plan=replace(case.plan, agenda=items), chosen=Chosen(talks=talks))


def what(case: Case) -> list[str]:
    return [point.what for point in agenda(case)]


def test_until_talks_are_chosen_the_plan_s_own_stand(case: Case) -> None:
    items = (REPORT, HEADING, *PLANNED, DISCUSSION)
    assert what(planned(case, *items)) == [item.what for item in items]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((REPORT, HEADING, *PLANNED, DISCUSSION), ["Báo cáo sơ kết", *CHOSEN, "Thảo luận; kết luận"]),
        ((REPORT, HEADING, PLANNED[0], DISCUSSION), ["Báo cáo sơ kết", *CHOSEN, "Thảo luận; kết luận"]),
        ((REPORT, LOOSE, DISCUSSION), ["Báo cáo sơ kết", *CHOSEN, "Thảo luận; kết luận"]),
        ((REPORT, DISCUSSION), ["Báo cáo sơ kết", *CHOSEN, "Thảo luận; kết luận"]),
        ((REPORT,), ["Báo cáo sơ kết", *CHOSEN]),
        ((), CHOSEN),
    ],
)
def test_those_chosen_take_their_place(case: Case, items: tuple[AgendaItem, ...], expected: list[str]) -> None:
    assert what(planned(case, *items, talks=TALKS)) == expected


def test_the_programme_gives_each_its_speaker_and_minutes(case: Case) -> None:
    found = programme.steps(planned(case, REPORT, HEADING, *PLANNED, DISCUSSION, talks=TALKS))
    assert [(step.what, step.who, step.minutes) for step in found[4:7]] == [
        ("Tham luận (02 bài)", "", 0),
        ("Giảm hồ sơ trễ hạn", "Nguyễn Thế Cường", 7),
        ("Dạy trực tuyến", "Giàng Thị Súa", 9),
    ]


def test_the_minutes_have_them_under_their_heading(case: Case) -> None:
    assert minutes.topics(planned(case, REPORT, LOOSE, DISCUSSION, talks=TALKS)) == (
        ("Báo cáo sơ kết", ()),
        ("Tham luận", ("Giảm hồ sơ trễ hạn", "Dạy trực tuyến")),
    )


def test_the_scheme_of_the_hall_has_the_commune_s_own_list_and_then_the_one_made(case: Case) -> None:
    task = Task("Thuê phông bạt", "Đủ che sân", ahead=2, unit=Before.DAYS)
    own = words(venue.venue(replace(case, chosen=Chosen(tasks=(task,)))))
    assert "1 | 21/6/2023 | Thuê phông bạt | Đủ che sân" in own
    assert "Giữ hội trường" not in own
    check = Check("05h30", "Mở cửa (Lò Văn Páo)", "Đúng giờ", "23/06")
    made = words(venue.venue(replace(case, chosen=Chosen(tasks=(task,), checks=(check,), seats=47))))
    assert "1 | 05h30 | Mở cửa (Lò Văn Páo) | Đúng giờ | 23/06" in made
    assert "Thuê phông bạt" not in made
    assert "số người dự kiến: 47." in made
