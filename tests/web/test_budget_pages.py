"""The pages of the estimate: from the first line to the issued decision, and what bad input meets."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from cchc.budget.actions import NormFacts, add_line, reopen_estimate, return_estimate, set_norm
from cchc.budget.enums import Level, RoundState
from cchc.budget.models import Allotment, Estimate, EstimateLine, LineFile, Norm
from cchc.budget.queries.rounds import lines_of, live_round
from cchc.lib.money import Dong
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Profile
from cchc.paper.files import read_bytes
from cchc.records.frozen import frozen
from cchc.review.actions import accept_duty
from cchc.review.models import Cycle
from cchc.spending.model import BasisKind, CostLine
from cchc.web.review.next import next_thing
from tests.factories.budget import appraise, appraised, approve, approved, drafted, submit, submitted
from tests.factories.guests import GROUPS, added, opened, with_groups
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal
from tests.people import AT, TODAY, Commune
from tests.web.signed import client_of

LINE = {
    "item": "decoration",
    "name": "Maket",
    "unit": "bộ",
    "quantity": "1",
    "sessions": "1",
    "price": "800.000",
    "basis_kind": "quotation",
    "basis": "Báo giá 08/6",
}


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    cycle = seed_cycle(commune)
    complete(commune, cycle, LETTERHEAD)
    return cycle


def send(commune: Commune, part: str, cycle: Cycle, path: str, **typed: Any) -> Any:
    return client_of(commune.people[part]).post(f"/ky-so-ket/{cycle.pk}/du-toan/{path}", typed)


def issue(commune: Commune, cycle: Cycle, paper: str, **typed: Any) -> Any:
    """As the clerk does who has just looked at it."""
    round = live_round(Estimate.objects.get())
    read = {"number": round.number, "revision": round.revision, "on": "05/06/2023"}
    return send(commune, "clerk", cycle, f"van-ban/{paper}/ban-hanh/", **{**read, **typed})


def text(commune: Commune, part: str, cycle: Cycle, path: str = "") -> str:
    return client_of(commune.people[part]).get(f"/ky-so-ket/{cycle.pk}/du-toan/{path}").content.decode()


def test_an_estimate_goes_through_its_pages_from_three_desks(commune: Commune, cycle: Cycle) -> None:
    assert "Lập dự toán" in text(commune, "organiser", cycle)
    assert send(commune, "organiser", cycle, "lap/").status_code == 302
    assert send(commune, "organiser", cycle, "dong/them/", **{**LINE, "name": "Phông"}).status_code == 302
    round = live_round(Estimate.objects.get())
    assert send(commune, "organiser", cycle, "trinh/", revision=round.revision, overruled="x").status_code == 302
    assert "Thẩm định dự toán" in text(commune, "finance", cycle)
    bare, line = lines_of(live_round(round.estimate))
    revision = live_round(round.estimate).revision
    judged = {f"allowed_{line.pk}": "700.000", f"reason_{line.pk}": "Dùng lại khung", f"allowed_{bare.pk}": "0"}
    judged |= {"revision": revision, "xong": "1"}
    assert send(commune, "finance", cycle, "tham-dinh/", **judged).status_code == 302
    page = text(commune, "chairman", cycle, "phe-duyet/")
    assert "Phê duyệt 700.000 đồng" in page
    assert "Bảy trăm nghìn đồng." in page
    assert send(commune, "chairman", cycle, "phe-duyet/", number=1).status_code == 302
    page = text(commune, "reform", cycle)
    assert "đã phê duyệt" in page
    assert "-100.000" in page


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("price", "-5", "Số không được âm."),
        ("price", "1" * 30, "Số quá lớn"),
        ("price", "2,5", "Chỉ ghi số nguyên, không có phần lẻ."),
        ("price", "2.5", "Chỉ ghi số nguyên, không có phần lẻ."),
        ("price", "hai nghìn", "Chỉ ghi chữ số, ví dụ 20.000."),
        ("price", "٣٠٠", "Chỉ ghi chữ số, ví dụ 20.000."),
        ("price", "2000000000", "Đơn giá phải từ 0 đến 1.000.000.000."),
        ("quantity", "0", "Số lượng phải từ 1 đến 100.000."),
        ("sessions", "61", "Số buổi, ngày phải từ 1 đến 60."),
        ("name", "", "Ghi nội dung chi."),
        ("item", "xxx", "xxx"),
    ],
)
def test_bad_input_is_told_in_words_and_what_was_typed_stays(
    commune: Commune, cycle: Cycle, field: str, typed: str, told: str
) -> None:
    drafted(commune, cycle)
    before = EstimateLine.objects.count()
    answer = send(commune, "organiser", cycle, "dong/them/", **{**LINE, "basis": "Báo giá số 77", field: typed})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert told in page
    assert "Báo giá số 77" in page
    assert EstimateLine.objects.count() == before


def test_a_sign_that_no_database_keeps_is_left_out(commune: Commune, cycle: Cycle) -> None:
    drafted(commune, cycle)
    assert send(commune, "organiser", cycle, "dong/them/", **{**LINE, "name": "Phông\x00 nền"}).status_code == 302
    assert EstimateLine.objects.filter(name="Phông nền").exists()


@pytest.mark.parametrize("typed", ["-1", "9" * 30, "1,5", "abc", "\x00"])
def test_bad_amounts_of_the_appraisal_are_told_at_their_line(commune: Commune, cycle: Cycle, typed: str) -> None:
    estimate = submitted(commune, cycle)
    round = live_round(estimate)
    one, other = lines_of(round)
    answer = send(
        commune,
        "finance",
        cycle,
        "tham-dinh/",
        **{"revision": round.revision, f"allowed_{one.pk}": typed, f"allowed_{other.pk}": "400.000", "xong": "1"},
    )
    assert answer.status_code == 422
    assert 'value="400.000"' in answer.content.decode()
    assert live_round(estimate).state == RoundState.SUBMITTED


def test_an_author_is_not_shown_the_desks_of_the_others(commune: Commune, cycle: Cycle) -> None:
    submitted(commune, cycle)
    assert "Đang ở Nguyễn Thế Cường." in text(commune, "organiser", cycle)
    assert send(commune, "organiser", cycle, "tham-dinh/").status_code == 403
    assert send(commune, "finance", cycle, "phe-duyet/", number=1).status_code == 403


def test_a_second_click_shows_the_estimate_as_it_is(commune: Commune, cycle: Cycle) -> None:
    appraised(commune, cycle)
    codes = [send(commune, "chairman", cycle, "phe-duyet/", number=1).status_code for _ in range(2)]
    assert codes == [302, 302]
    assert send(commune, "organiser", cycle, "trinh/", revision=1).status_code == 302


def test_why_it_came_back_stands_first(commune: Commune, cycle: Cycle) -> None:
    estimate = appraised(commune, cycle)
    return_estimate(estimate=estimate, number=1, reason="Bớt <b>khánh tiết</b>", by=commune.chairman, at=AT)
    page = text(commune, "organiser", cycle)
    assert "Lần trình 1 trả lại" in page
    assert "Bớt &lt;b&gt;khánh tiết&lt;/b&gt;" in page
    assert "800.000" in text(commune, "organiser", cycle, "lan/1/")


def test_the_papers_go_out_with_their_numbers_and_name_each_other(commune: Commune, cycle: Cycle) -> None:
    approved(commune, cycle)
    for paper in ("to-trinh", "tham-dinh", "quyet-dinh"):
        page = text(commune, "clerk", cycle, f"van-ban/{paper}/")
        assert "Thể thức không có lỗi." in page, paper
        assert issue(commune, cycle, paper).status_code == 302
    papers = {row.kind: row.document for row in live_round(Estimate.objects.get()).papers.all()}
    assert {kind: one.code for kind, one in papers.items()} == {
        "submission": "01/TTr-UBND",
        "appraisal": "02/BC-UBND",
        "decision": "03/QĐ-UBND",
    }
    asked = papers["decision"].paper.legal_basis[-1]
    assert "tại Tờ trình số 01/TTr-UBND ngày 05 tháng 6 năm 2023" in asked
    assert asked.endswith("tại Báo cáo số 02/BC-UBND ngày 05 tháng 6 năm 2023")
    assert (
        "(Kèm theo Tờ trình số 01/TTr-UBND ngày 05 tháng 6 năm 2023 của"
        in papers["submission"].paper.annexes[0].reference
    )
    assert papers["decision"].paper.signatures[0].name == "Tấn Văn Duẩn"


def test_a_new_decision_replaces_the_one_before(commune: Commune, cycle: Cycle) -> None:
    estimate = approved(commune, cycle)
    issue(commune, cycle, "quyet-dinh")
    reopen_estimate(estimate=estimate, number=1, reason="Thêm dòng", by=commune.organiser, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune)
    approve(estimate, commune)
    issue(commune, cycle, "quyet-dinh")
    paper = live_round(estimate).papers.get(kind="decision").document.paper
    assert "Quyết định này thay thế Quyết định số 01/QĐ-UBND ngày 05 tháng 6 năm 2023." in paper.body[1].text


def test_a_paper_does_not_go_out_before_its_step(commune: Commune, cycle: Cycle) -> None:
    submitted(commune, cycle)
    answer = issue(commune, cycle, "quyet-dinh")
    assert answer.status_code == 422
    assert "Chưa ban hành được quyết định phê duyệt" in answer.content.decode()


@pytest.mark.parametrize(
    ("paper", "words"),
    [("to-trinh", "trình dự toán"), ("tham-dinh", "thẩm định xong"), ("quyet-dinh", "phê duyệt")],
)
def test_a_paper_bears_no_day_before_what_it_tells_of(commune: Commune, cycle: Cycle, paper: str, words: str) -> None:
    approved(commune, cycle)
    assert f"Không trước ngày {words}, 05/06/2023." in text(commune, "clerk", cycle, f"van-ban/{paper}/")
    answer = issue(commune, cycle, paper, on="04/06/2023")
    assert answer.status_code == 422
    said = f"Ngày văn bản 04/06/2023 trước ngày {words} (05/06/2023). Văn bản không ghi ngày trước việc nó nói đến"
    assert said in answer.content.decode()
    assert issue(commune, cycle, paper).status_code == 302


def test_who_issues_what_they_had_not_read_is_told_and_goes_on(commune: Commune, cycle: Cycle) -> None:
    estimate = approved(commune, cycle)
    reopen_estimate(estimate=estimate, number=1, reason="Thêm dòng", by=commune.organiser, at=AT)
    submit(estimate, commune)
    appraise(estimate, commune)
    approve(estimate, commune)
    answer = issue(commune, cycle, "quyet-dinh", number=1)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Trong lúc bạn xem, dự toán đã thay đổi. Xem văn bản mới nhất rồi ban hành lần nữa." in page
    assert '<input type="hidden" name="number" value="2"' in page
    assert issue(commune, cycle, "quyet-dinh").status_code == 302


def test_the_table_goes_to_excel_with_formulas(commune: Commune, cycle: Cycle) -> None:
    approved(commune, cycle)
    answer = client_of(commune.reform).get(f"/ky-so-ket/{cycle.pk}/du-toan/du-toan.xlsx")
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["Dự toán", "Thẩm định"]
    formulas = [cell.value for row in book["Dự toán"] for cell in row if str(cell.value).startswith("=")]
    assert formulas


def test_a_quotation_is_kept_and_leaves_only_as_a_download(commune: Commune, cycle: Cycle) -> None:
    line = lines_of(live_round(drafted(commune, cycle)))[0]
    file = SimpleUploadedFile("báo giá.html", b"<script>")
    assert send(commune, "organiser", cycle, f"dong/{line.pk}/tep/", file=file).status_code == 302
    row = LineFile.objects.get()
    answer = client_of(commune.finance).get(f"/ky-so-ket/{cycle.pk}/du-toan/tep/{row.pk}/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "báo giá.html" in text(commune, "finance", cycle)
    send(commune, "organiser", cycle, f"dong/{line.pk}/tep/{row.pk}/bo/")
    assert "báo giá.html" not in text(commune, "finance", cycle)


def test_norms_and_money_are_set_on_their_page(commune: Commune) -> None:
    client = client_of(commune.organiser)
    answer = client.post("/kinh-phi/meal/province/", {"amount": "một trăm", "basis": "NQ 05", "since": "01/01/2023"})
    assert answer.status_code == 422
    assert "một trăm" in answer.content.decode()
    client.post("/kinh-phi/meal/province/", {"amount": "100.000", "basis": "NQ 05", "since": "01/01/2023"})
    client.post("/kinh-phi/2023/", {"amount": "5.000.000", "basis": "QĐ giao dự toán"})
    assert (Norm.objects.get().amount, Allotment.objects.get().amount) == (100_000, 5_000_000)
    page = client.get("/kinh-phi/").content.decode()
    assert "100.000" in page
    assert "chưa kiểm chứng" in page


def test_what_the_communes_file_says_of_money_is_shown_where_the_office_says_nothing(commune: Commune) -> None:
    budget = """
    source = "Ngân sách xã"
    remaining = 15_000_000
    province = [{item = "meal", amount = 90_000, basis = "Nghị quyết 12", since = 2018-01-01}]
    norms.refreshment = {amount = 20_000, basis = "Điều 9 Quy chế"}
    """
    Profile.objects.create(commune=commune.unit, since=date(2020, 1, 1), toml=f"{GROUPS}\n[budget]{budget}")
    page = client_of(commune.organiser).get("/kinh-phi/").content.decode()
    assert "theo thông tin xã còn chi được <b>15.000.000 đồng</b>" in page
    assert '<b>20.000</b></td><td data-label="Căn cứ">Điều 9 Quy chế<small>ghi trong thông tin xã</small></td>' in page
    assert 'Nghị quyết 12<small>ghi trong thông tin xã</small> <span class="tag soon">chưa kiểm chứng</span>' in page


@pytest.mark.parametrize("part", ["organiser", "finance", "reform"])
def test_the_page_costs_the_same_for_1_3_and_200_lines(commune: Commune, cycle: Cycle, part: str) -> None:
    estimate = drafted(commune, cycle)
    round, costs = live_round(estimate), []
    for count in (0, 2, 197):
        start = EstimateLine.objects.count()
        EstimateLine.objects.bulk_create(
            EstimateLine(
                round=round,
                position=start + n,
                name=f"Mục {start + n}",
                unit="bộ",
                quantity=1,
                edited_by=commune.organiser,
            )
            for n in range(count)
        )
        client = client_of(commune.people[part])
        client.get(f"/ky-so-ket/{cycle.pk}/du-toan/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/ky-so-ket/{cycle.pk}/du-toan/").status_code == 200
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs


def test_work_on_the_estimate_is_not_handed_in_a_second_time(commune: Commune, cycle: Cycle) -> None:
    submitted(commune, cycle)
    duty = appraisal(cycle)
    accept_duty(duty=duty, by=commune.finance, at=AT)
    client = client_of(commune.finance)
    assert "Mở dự toán" in client.get(f"/viec/{duty.pk}/").content.decode()
    answer = client.post(f"/viec/{duty.pk}/nop/", {"text": "Đây"})
    assert answer.status_code == 422
    assert "nộp bằng dự toán kinh phí" in answer.content.decode()
    assert "Công chức Tài chính - Kế toán" in text(commune, "finance", cycle)


def test_the_page_says_when_others_are_expected_and_never_changes_by_itself(commune: Commune, cycle: Cycle) -> None:
    drafted(commune, cycle)
    added(opened(commune, cycle), commune, "Lò Văn Phanh", title="Trưởng bản")
    page = text(commune, "organiser", cycle)
    assert "Số đại biểu đã khác lúc lập dự toán." in page
    assert "nay là 1 người" in page
    assert "Sửa số lượng theo số mới" not in text(commune, "finance", cycle)
    assert send(commune, "organiser", cycle, "theo-so-dai-bieu/").status_code == 302
    assert "Số đại biểu đã khác" not in text(commune, "organiser", cycle)


def next_of(commune: Commune, part: str, cycle: Cycle) -> str:
    return next_thing(cycle, commune.people[part], TODAY).title


def test_each_of_the_three_meets_the_estimate_in_turn(commune: Commune, cycle: Cycle) -> None:
    submitted(commune, cycle)
    assert next_of(commune, "finance", cycle) == "Thẩm định dự toán"
    assert next_of(commune, "chairman", cycle) != "Phê duyệt dự toán"
    appraise(cycle.estimate, commune)
    assert next_of(commune, "chairman", cycle) == "Phê duyệt dự toán"
    return_estimate(estimate=cycle.estimate, number=1, reason="Đắt", by=commune.chairman, at=AT)
    assert next_of(commune, "organiser", cycle) == "Sửa dự toán bị trả lại"


def test_the_dossier_holds_the_estimate_that_the_office_has_made(commune: Commune, cycle: Cycle) -> None:
    approved(commune, cycle)
    answer = client_of(commune.reform).get(f"/ky-so-ket/{cycle.pk}/ho-so.zip")
    with ZipFile(BytesIO(answer.content)) as archive:
        name = next(name for name in archive.namelist() if "to-trinh-du-toan.docx" in name)
        words = frozen(read_bytes(archive.read(name), "van-ban.docx").paper)
    assert "Thuê âm thanh" in words
    assert "1.300.000" in words


def test_who_has_another_hand_in_it_is_led_back_with_the_reason(commune: Commune, cycle: Cycle) -> None:
    estimate = appraised(commune, cycle)
    days = {"since": TODAY, "until": None, "reason": "nghỉ phép"}
    appoint_stand_in(absent=commune.chairman, deputy=commune.finance, **days, by=commune.chairman, at=AT)
    answer = client_of(commune.finance).get(f"/ky-so-ket/{cycle.pk}/du-toan/phe-duyet/", follow=True)
    assert "Bạn đã thẩm định dự toán này nên không phê duyệt" in answer.content.decode()
    assert live_round(estimate).state == RoundState.APPRAISED


def test_sessions_copies_and_speakers_are_set_on_one_page(commune: Commune, cycle: Cycle) -> None:
    drafted(commune, cycle)
    assert "Sửa số buổi, số bản…" in text(commune, "organiser", cycle)
    revision = live_round(Estimate.objects.get()).revision
    typed = {"sessions": "2", "copies": "12", "speakers": "1", "speaker_sessions": "2", "revision": revision}
    refused = send(commune, "organiser", cycle, "tinh-cho/", **typed)
    assert refused.status_code == 422
    assert "Chưa ghi quy định cho phép chi thù lao báo cáo viên." in refused.content.decode()
    assert 'value="12"' in refused.content.decode()
    assert send(commune, "organiser", cycle, "tinh-cho/", speaker_rule="Nghị quyết 5", **typed).status_code == 302
    page = text(commune, "organiser", cycle)
    assert "<b>2</b> buổi (ghi riêng cho dự toán)" in page
    assert "<b>12</b> bản tài liệu giấy" in page
    assert "Thù lao giảng viên, báo cáo viên" in page


def test_an_amount_of_the_province_that_nobody_verified_says_so_everywhere(commune: Commune, cycle: Cycle) -> None:
    with_groups(commune)
    facts = NormFacts(15_000, "Nghị quyết 9", verified=False)
    since = date(2023, 1, 1)
    who = {"by": commune.chairman, "at": AT}
    set_norm(unit=commune.unit, item="refreshment", level=Level.PROVINCE, since=since, facts=facts, **who)
    estimate = drafted(commune, cycle)
    basis = BasisKind.NORM
    cost = CostLine("refreshment", "Giải khát", "người", 1, 1, Dong(15_000), basis, "Nghị quyết 9")
    add_line(estimate=estimate, cost=cost, by=commune.organiser, at=AT)
    assert text(commune, "organiser", cycle).count("mức của tỉnh, chưa kiểm chứng") == 1
    submit(estimate, commune)
    said = "Theo Nghị quyết 9 (mức của tỉnh, chưa kiểm chứng), đề nghị đối chiếu nghị quyết"
    assert said in text(commune, "finance", cycle, "tham-dinh/")
    answer = client_of(commune.reform).get(f"/ky-so-ket/{cycle.pk}/du-toan/du-toan.xlsx")
    cells = [cell for row in load_workbook(BytesIO(answer.content))["Dự toán"].values for cell in row]
    assert "Nghị quyết 9 (mức của tỉnh, chưa kiểm chứng)" in cells
    assert "mức của tỉnh, chưa kiểm chứng" in text(commune, "reform", cycle, "lan/1/")
    set_norm(
        unit=commune.unit,
        item="refreshment",
        level=Level.PROVINCE,
        since=since,
        facts=NormFacts(15_000, "Nghị quyết 9", verified=True),
        **who,
    )
    assert "chưa kiểm chứng" not in text(commune, "finance", cycle, "lan/1/")


def test_who_submits_what_another_changed_meanwhile_is_told_and_goes_on(commune: Commune, cycle: Cycle) -> None:
    round = live_round(drafted(commune, cycle))
    refused = send(commune, "organiser", cycle, "trinh/", revision=round.revision - 1)
    page = refused.content.decode()
    assert (refused.status_code, "vừa được sửa trong lúc bạn xem" in page) == (422, True)
    assert f'name="revision" value="{round.revision}"' in page
