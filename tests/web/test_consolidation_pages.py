"""The pages of the consolidated report: what they show, refuse, keep of what was typed, and ask of the database."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from openpyxl import load_workbook

from cchc.reports.actions.lines import edit_line
from cchc.reports.models import Consolidation, Line
from cchc.review.models import Cycle
from tests.factories.consolidation import ITEMS, assembled, finding, hand_in, result, target_item
from tests.factories.reviews import seed_cycle
from tests.people import AT, Commune
from tests.web.signed import client_of
from tests.web.test_look import levels, unnamed

PAGES = ("", "chua-dua/", "thay-doi/", "so-lieu/", "so-lieu/bieu/", "nguon/", "du-thao/", "dong/{line}/")
EVIL = "=HYPERLINK(1)<script>alert('x')</script>"


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return seed_cycle(commune)


@pytest.fixture
def consolidation(commune: Commune, cycle: Cycle) -> Consolidation:
    return assembled(commune, cycle)


@pytest.fixture
def editor(commune: Commune) -> Client:
    return client_of(commune.organiser)


def at(cycle: Cycle, rest: str = "") -> str:
    return f"/ky-so-ket/{cycle.pk}/tong-hop/{rest}"


def line(consolidation: Consolidation, section: str = "I.1") -> Line:
    return Line.objects.filter(consolidation=consolidation, section=section)[0]


def test_before_it_is_opened_the_page_teaches_and_one_button_opens_it(
    commune: Commune, cycle: Cycle, editor: Client
) -> None:
    hand_in(commune, cycle)
    assert "Lập từ 1 báo cáo đã nhận" in editor.get(at(cycle)).content.decode()
    assert "Chờ công chức đầu mối" in client_of(commune.reform).get(at(cycle)).content.decode()
    told = [editor.post(at(cycle, "lap/"), follow=True).content.decode() for _ in range(2)]
    assert "Đã đưa thêm 7 dòng" in told[0]
    assert "Không có nội dung mới" in told[1]
    assert Line.objects.count() == 7


def test_each_line_shows_its_report_and_leads_to_the_item(
    cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    page = editor.get(at(cycle)).content.decode()
    version = line(consolidation).sources.get().version_id
    assert f'href="{at(cycle)}nguon/{version}/#passage2"' in page
    assert 'id="passage2"' in editor.get(at(cycle, f"nguon/{version}/")).content.decode()


def test_a_shortcoming_told_before_is_marked(commune: Commune, cycle: Cycle, editor: Client) -> None:
    assembled(commune, cycle, (finding(1, "Trễ hạn"), finding(2, "Báo cáo chậm", repeated=True)))
    page = editor.get(at(cycle)).content.decode()
    assert page.count("đã nêu ở kỳ trước") == 1


def test_who_may_not_edit_sees_no_button(commune: Commune, cycle: Cycle, consolidation: Consolidation) -> None:
    page = client_of(commune.reform).get(at(cycle)).content.decode()
    assert "Ban hành 19 văn bản chỉ đạo." in page
    assert 'name="up"' not in page


def test_lines_are_moved_merged_and_removed_by_their_buttons(
    cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    rows = list(Line.objects.filter(section="II.TT.c"))
    answer = editor.post(at(cycle, "dong/"), {"down": rows[0].pk})
    assert answer.headers["Location"] == f"{at(cycle)}#dong-{rows[0].pk}"
    assert list(Line.objects.filter(section="II.TT.c")) == rows[::-1]
    editor.post(at(cycle, "dong/"), {"merge": "1", "line": [row.pk for row in rows]})
    assert Line.objects.filter(section="II.TT.c").count() == 1
    editor.post(at(cycle, "dong/"), {"remove": line(consolidation).pk})
    assert "Lấy lại" in editor.get(at(cycle, "chua-dua/")).content.decode()
    editor.post(at(cycle, "dong/"), {"restore": line(consolidation).pk})
    assert line(consolidation).removed_at is None


@pytest.mark.parametrize(
    ("sent", "status"), [({"up": "999999"}, 404), ({"up": "1e9"}, 404), ({"xoa": "1"}, 302), ({"merge": "1"}, 302)]
)
def test_a_forged_step_changes_nothing(
    cycle: Cycle, consolidation: Consolidation, editor: Client, sent: dict[str, str], status: int
) -> None:
    before = list(Line.objects.values_list("pk", "section", "position", "text"))
    assert editor.post(at(cycle, "dong/"), sent).status_code == status
    assert list(Line.objects.values_list("pk", "section", "position", "text")) == before


def test_a_line_of_another_report_is_not_found(
    commune: Commune, other_commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    other = assembled(other_commune, seed_cycle(other_commune))
    foreign = line(other)
    assert editor.get(at(cycle, f"dong/{foreign.pk}/")).status_code == 404
    assert editor.post(at(cycle, "dong/"), {"remove": foreign.pk}).status_code == 404
    assert editor.post(at(cycle, "thay-doi/"), {"line": foreign.pk, "keep": "1"}).status_code == 404
    version = foreign.sources.get().version_id
    assert editor.get(at(cycle, f"nguon/{version}/")).status_code == 404


def test_typing_saves_itself_and_carries_the_revision_on(
    cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    row = line(consolidation)
    path = at(cycle, f"dong/{row.pk}/")
    answer = editor.post(f"{path}?autosave=1", {"revision": "1", "text": "Đã ban hành 19 văn bản.", "section": "I.2"})
    assert 'name="revision" value="2"' in answer.content.decode()
    row.refresh_from_db()
    assert (row.text, row.section) == ("Đã ban hành 19 văn bản.", "I.1")
    editor.post(path, {"revision": "2", "text": "Đã ban hành 19 văn bản.", "section": "I.2"})
    row.refresh_from_db()
    assert row.section == "I.2"


def test_who_saves_second_sees_both_and_loses_no_word(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    row = line(consolidation)
    edit_line(line=row, text="Bản của Chủ tịch.", revision=1, by=commune.chairman, at=AT)
    answer = editor.post(at(cycle, f"dong/{row.pk}/"), {"revision": "1", "text": "Bản của đầu mối."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Bản của đầu mối.</textarea>" in page
    assert "Bản của Chủ tịch." in page
    assert 'name="revision" value="2"' in page
    autosave = editor.post(at(cycle, f"dong/{row.pk}/?autosave=1"), {"revision": "1", "text": "Lần nữa."})
    assert "chưa lưu" in autosave.content.decode()


def test_a_refused_form_shows_what_was_typed(cycle: Cycle, consolidation: Consolidation, editor: Client) -> None:
    answer = editor.post(at(cycle, "dong/viet/"), {"section": "V.9", "text": "Câu của tôi."})
    assert answer.status_code == 422
    assert "Câu của tôi.</textarea>" in answer.content.decode()


def test_an_item_is_left_out_with_a_reason_that_everyone_reads(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    report = hand_in(commune, cycle, (result(77, "Việc nhỏ."),), "reform").report_id
    item = {"report": report, "item": "passage:77"}
    assert editor.post(at(cycle, "chua-dua/"), {**item, "leave": "1", "reason": ""}).status_code == 422
    editor.post(at(cycle, "chua-dua/"), {**item, "leave": "1", "reason": "không thuộc kỳ này"})
    page = client_of(commune.reform).get(at(cycle, "chua-dua/")).content.decode()
    assert "không thuộc kỳ này" in page
    assert "Việc nhỏ." in page
    assert client_of(commune.reform).post(at(cycle, "chua-dua/"), {**item, "back": "1"}).status_code == 403


def test_old_and_new_words_stand_side_by_side_with_the_difference_marked(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    hand_in(commune, cycle, (*ITEMS[:1], result(2, "Ban hành 21 văn bản chỉ đạo.", "CD"), *ITEMS[2:]))
    page = editor.get(at(cycle, "thay-doi/")).content.decode()
    assert "Ban hành <mark>19</mark> văn bản chỉ đạo." in page
    assert "Ban hành <mark>21</mark> văn bản chỉ đạo." in page
    row = line(consolidation)
    report = row.sources.get().version.report_id
    facts = {"line": row.pk, "report": report, "item": "passage:2", "revision": "1", "take": "1"}
    for status in (302, 422):
        assert editor.post(at(cycle, "thay-doi/"), facts).status_code == status
    row.refresh_from_db()
    assert row.text == "Ban hành 21 văn bản chỉ đạo."


def test_markup_and_formulas_stay_text_on_every_page_and_in_excel(
    commune: Commune, cycle: Cycle, editor: Client
) -> None:
    items = (result(1, EVIL), finding(2, EVIL, EVIL, EVIL, owner=EVIL, due=EVIL), target_item(3, EVIL, "9", "missed"))
    row = line(assembled(commune, cycle, items), "II.TT.c")
    hand_in(commune, cycle, (result(1, f"{EVIL} mới"), *items[1:]))
    for page in PAGES:
        content = editor.get(at(cycle, page.format(line=row.pk))).content.decode()
        assert "<script>alert" not in content, page
    book = load_workbook(BytesIO(editor.get(at(cycle, "nguon/?tep=xlsx")).content))
    cells = [cell for cells in book.worksheets[0].iter_rows() for cell in cells]
    assert any(EVIL in str(cell.value) for cell in cells)
    assert "f" not in {cell.data_type for cell in cells}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_as_often_for_300_lines_as_for_one(
    commune: Commune, cycle: Cycle, editor: Client, page: str
) -> None:
    asked = []
    for count in (1, 3, 300):
        items = tuple(result(n, f"Việc thứ {n} đã làm xong.") for n in range(1, count + 1))
        row = line(assembled(commune, cycle, items), "II.TT.c")
        with CaptureQueriesContext(connection) as found:
            assert editor.get(at(cycle, page.format(line=row.pk))).status_code == 200
        asked.append(len(found))
    assert asked == [asked[0]] * 3


def test_300_lines_travel_light(commune: Commune, cycle: Cycle, editor: Client) -> None:
    assembled(commune, cycle, tuple(result(n, f"Việc thứ {n} đã làm xong trong kỳ.") for n in range(1, 301)))
    answer = editor.get(at(cycle), headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < 60_000


def test_an_edited_word_file_shows_its_effect_before_it_is_taken(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    file = docx.Document(BytesIO(editor.get(at(cycle, "du-thao/du-thao.docx")).content))
    next(
        one for one in file.paragraphs if one.text.startswith("Ban hành 19")
    ).text = "Ban hành 19 văn bản và 3 quy chế."
    data = BytesIO()
    file.save(data)
    upload = SimpleUploadedFile("sua.docx", data.getvalue())
    page = editor.post(at(cycle, "nap-lai/"), {"file": upload})
    assert "Ban hành 19 văn bản <mark>và 3 quy chế.</mark>" in page.content.decode()
    assert line(consolidation).text == "Ban hành 19 văn bản chỉ đạo."
    facts = {"token": page.context["token"], "revision": page.context["frame"].consolidation.revision}
    assert client_of(commune.chairman).post(at(cycle, "nap-lai/"), facts).status_code == 422
    assert editor.post(at(cycle, "nap-lai/"), {**facts, "token": "bịa"}).status_code == 422
    for _ in range(2):
        assert editor.post(at(cycle, "nap-lai/"), facts).status_code == 302
    assert line(consolidation).text == "Ban hành 19 văn bản và 3 quy chế."


def test_issue_asks_for_the_day_and_a_second_click_shows_the_document(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    clerk = client_of(commune.clerk)
    assert clerk.post(at(cycle, "ban-hanh/"), {"on": "1/1/2999"}).status_code == 422
    read = {"on": "6/6/2023", "revision": consolidation.revision}
    first = clerk.post(at(cycle, "ban-hanh/"), read)
    again = clerk.post(at(cycle, "ban-hanh/"), read)
    assert first.status_code == again.status_code == 302
    assert first.headers["Location"] == again.headers["Location"]
    page = client_of(commune.organiser).get(at(cycle)).content.decode()
    assert "01/BC-UBND" in page
    assert 'name="up"' not in page


def test_what_another_edited_meanwhile_is_read_before_it_goes_out(
    commune: Commune, cycle: Cycle, consolidation: Consolidation
) -> None:
    clerk = client_of(commune.clerk)
    read = consolidation.revision
    assert f'name="revision" value="{read}"' in clerk.get(at(cycle, "ban-hanh/")).content.decode()
    edit_line(line=line(consolidation), text="Đã sửa.", revision=1, by=commune.organiser, at=AT)
    told = clerk.post(at(cycle, "ban-hanh/"), {"on": "6/6/2023", "revision": read})
    assert (told.status_code, "người khác đã sửa" in told.content.decode()) == (422, True)
    assert f'name="revision" value="{read + 1}"' in told.content.decode()
    assert clerk.post(at(cycle, "ban-hanh/"), {"on": "6/6/2023", "revision": read + 1}).status_code == 302


def test_every_page_can_be_heard_as_well_as_seen(
    commune: Commune, cycle: Cycle, consolidation: Consolidation, editor: Client
) -> None:
    hand_in(commune, cycle, (*ITEMS[:1], result(2, "Ban hành 21 văn bản chỉ đạo.", "CD"), finding(9, "Mới")))
    edit_line(line=line(consolidation), text="Đã sửa.", revision=1, by=commune.organiser, at=AT)
    for path in (*PAGES, "dong/viet/", "nap-lai/"):
        page = html.document_fromstring(
            editor.get(at(cycle, path.format(line=line(consolidation).pk))).content.decode()
        )
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        order = levels(page)
        assert order[0] == 1, path
        assert order.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(order)), path
        assert list(unnamed(page)) == [], path
        assert set(page.xpath("//@aria-labelledby | //@aria-describedby")) <= set(ids), path
        assert page.xpath("//img[not(@alt)] | //th[not(@scope)] | //table[not(caption)]") == [], path
        assert page.xpath("//@style") == [], path
