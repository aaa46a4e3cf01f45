"""Signs that nobody sees are taken out of every word that is sent; the rest stays."""

from __future__ import annotations

from tests.factories.reports import report_cycle, report_of
from tests.people import Commune
from tests.web.signed import client_of


def test_a_null_in_a_field_goes_and_the_words_stay(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    row = report.passages.all()[0]
    client = client_of(commune.reform)
    typed = {f"passage-{row.pk}-text": "Đã kiểm tra\x00 12 văn bản.", f"base-passage-{row.pk}-text": "0"}
    assert client.post(f"/bao-cao/{report.pk}/", typed).status_code == 302
    row.refresh_from_db()
    assert row.text == "Đã kiểm tra 12 văn bản."


def test_marks_that_turn_a_line_around_and_blanks_without_width_go(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    row = report.passages.all()[0]
    words = "Giải\u200b ngân \u202e01\u202c tỷ đồng\ufeff, xem \x07mục 2.\r\n\tDòng hai 👍🏽."
    client_of(commune.reform).post(f"/bao-cao/{report.pk}/", {f"passage-{row.pk}-text": words})
    row.refresh_from_db()
    assert row.text == "Giải ngân 01 tỷ đồng, xem mục 2.\n\tDòng hai 👍🏽."


def test_a_null_in_a_reason_or_in_the_address_breaks_nothing(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    judge = client_of(commune.organiser)
    sent = {"viec": "tra-lai", "lan": "1\x00", "ly-do": "\x00"}
    assert judge.post(f"/bao-cao/{report.pk}/xet/", sent).status_code == 422
    assert judge.get(f"/bao-cao/{report.pk}/lan-nop/?tu=%00&den=1%00").status_code == 200
    assert judge.get("/van-ban/?tim=%00ke%00").status_code == 200


def test_a_number_of_five_thousand_digits_is_nobodys_row(commune: Commune) -> None:
    report_cycle(commune)
    report = report_of(commune, "reform")
    row = report.passages.all()[0]
    client, long = client_of(commune.reform), "0" * 10 + "9" * 5000
    typed = {f"passage-{row.pk}-text": "Đã xong.", f"base-passage-{row.pk}-text": long, "viec": f"bo:{long}"}
    answer = client.post(f"/bao-cao/{report.pk}/", typed)
    assert answer.status_code == 422
    assert "Tồn tại này không có trong báo cáo." in answer.content.decode()
