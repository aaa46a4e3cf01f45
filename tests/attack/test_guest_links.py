"""The page of a guest's link, open to the whole world: guessed, forged, raced, and full of what nobody should type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from cchc.conference.actions import record_reply, renew_link
from cchc.conference.enums import Answer, Via
from cchc.conference.links import LETTERS, link_for
from cchc.conference.models import Conference, Guest, Reply
from cchc.core.log import verify_chain
from cchc.core.models import LogEntry
from cchc.paper.readers import read_flow
from cchc.records.actions import draft_document, issue_document
from cchc.reports.models import Consolidation
from tests.factories.conferences import HELD_ON, conference_of_seed, guest_of, moment
from tests.factories.letters import announced
from tests.factories.papers import plan_paper
from tests.factories.races import all_at_once
from tests.people import AT, Commune

AWAY = {"Origin": "https://evil.example"}
WRONG = "Đường dẫn chưa đúng"


@pytest.fixture(autouse=True)
def no_guesses_yet() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def at_the_office(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The hour at which pages are opened, to be changed in place."""
    hour = [AT]
    monkeypatch.setattr("cchc.web.replies.link.now", lambda: hour[0])
    return hour


@pytest.fixture
def conference(commune: Commune) -> Conference:
    return conference_of_seed(commune)


@pytest.fixture
def guest(conference: Conference) -> Guest:
    return guest_of(conference)


def one_letter_away(link: str) -> Iterator[str]:
    for at in range(len("/tl/"), len(link)):
        if link[at] != "-":
            yield link[:at] + LETTERS[(LETTERS.index(link[at]) + 7) % 32] + link[at + 1 :]


def test_every_wrong_link_gets_the_very_same_page(conference: Conference, guest: Guest, commune: Commune) -> None:
    removed, renewed = guest_of(conference, "Lò A"), guest_of(conference, "Lò B")
    old = link_for(renewed)
    renew_link(guest=renewed, version=1, by=commune.clerk, at=AT)
    Guest.objects.filter(pk=removed.pk).update(removed_at=AT)
    proof = link_for(guest).split("-", 1)[1]
    wrong = [next(one_letter_away(link_for(guest))), link_for(removed), old, f"/tl/{removed.pk}-{proof}"]
    wrong += ["/tl/x", "/tl/" + "0" * 27, "/tl/" + "k" * 4000, "/tl/%00%E2%80%AE", "/tl/'%20or%201=1--"]
    pages = {Client().get(link).content.decode() for link in wrong}
    assert len(pages) == 1
    assert WRONG in pages.pop()
    assert {Client().get(link).status_code for link in wrong} == {404}


def test_each_letter_counts(guest: Guest, settings: Any) -> None:
    settings.LINK_RATE_LIMITS = {}
    assert {Client().get(link).status_code for link in one_letter_away(link_for(guest))} == {404}
    assert Client().get(link_for(guest)).status_code == 200


def test_guessing_is_stopped_for_a_minute_from_one_address_and_from_no_other(guest: Guest) -> None:
    codes = [Client().get(f"/tl/{number}").status_code for number in range(31)]
    assert codes == [404] * 30 + [429]
    assert Client().get(link_for(guest)).status_code == 429
    assert Client().get(link_for(guest), REMOTE_ADDR="10.0.0.9").status_code == 200


def test_the_link_of_another_commune_shows_that_commune_and_nothing_of_this_one(
    commune: Commune, other_commune: Commune, guest: Guest
) -> None:
    other = guest_of(conference_of_seed(other_commune), "Khách Nậm Nhọn")
    page = Client().get(link_for(other)).content.decode()
    assert ("Khách Nậm Nhọn" in page, "Ủy ban nhân dân xã Nậm Nhọn" in page, guest.name in page) == (True, True, False)
    Client().post(link_for(other), {"tra-loi": "yes"})
    guest.refresh_from_db()
    assert guest.answer is None
    assert LogEntry.objects.filter(action="conference.record_reply").get().commune_id == other_commune.unit.pk


def test_a_link_ends_with_the_day_of_the_conference(guest: Guest, at_the_office: list[datetime]) -> None:
    at_the_office[0] = moment(HELD_ON, 23, 59)
    assert Client().get(link_for(guest)).status_code == 200
    at_the_office[0] = moment(HELD_ON + timedelta(days=1), 0)
    for answer in (Client().get(link_for(guest)), Client().post(link_for(guest), {"tra-loi": "yes"})):
        assert answer.status_code == 410
        assert "Hội nghị đã họp xong" in answer.content.decode()
        assert guest.name not in answer.content.decode()
    assert not Reply.objects.exists()


def test_who_answers_too_late_is_told_so(guest: Guest, at_the_office: list[datetime]) -> None:
    at_the_office[0] = moment(HELD_ON, 8)
    assert "Hội nghị đã bắt đầu" in Client().get(link_for(guest)).content.decode()
    answer = Client().post(link_for(guest), {"tra-loi": "yes"})
    assert (answer.status_code, Reply.objects.exists()) == (422, False)


def test_opening_the_link_in_any_way_changes_nothing(guest: Guest) -> None:
    client, link = Client(), link_for(guest)
    assert client.get(f"{link}?tra-loi=no&reason=x").status_code == 200
    head = client.head(link)
    assert (head.status_code, head.content) == (200, b"")
    for method in ("options", "put", "delete", "patch", "trace"):
        assert getattr(client, method)(link).status_code == 405
    assert not Reply.objects.exists()
    assert not LogEntry.objects.filter(object_type="conference.Guest").exists()


def test_no_cookie_is_set_and_nothing_is_kept_or_found_by_others(guest: Guest) -> None:
    for link in (link_for(guest), "/tl/x"):
        answer = Client().get(link)
        assert not answer.cookies
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "<script" not in answer.content.decode()


def test_a_form_that_another_site_sends_is_refused(guest: Guest) -> None:
    for origin in ("https://evil.example", "null", "http://testserver.evil.example", "https://user@evil.example"):
        answer = Client(enforce_csrf_checks=True).post(link_for(guest), {"tra-loi": "no"}, headers={"Origin": origin})
        assert answer.status_code == 403
    assert not Reply.objects.exists()
    own = Client(enforce_csrf_checks=True).post(
        link_for(guest), {"tra-loi": "no"}, headers={"Origin": "http://testserver"}
    )
    assert (own.status_code, own.headers["Location"]) == (303, link_for(guest))


SPOILT = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ settings.SECRET_KEY }}",
    '=HYPERLINK("http://evil")',
    "\u202egnol\u202c",
    "a\x00b\x07",
    "x\r\nSet-Cookie: a=b",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
]


@pytest.mark.parametrize("text", SPOILT)
def test_what_is_typed_comes_back_as_words_alone(guest: Guest, text: str) -> None:
    client, link = Client(), link_for(guest)
    assert client.post(link, {"tra-loi": "no", "reason": text}).status_code == 303
    typed = {"tra-loi": "substitute", "name": text, "title": text, "phone": "0", "salaried": "1"}
    assert client.post(link, typed).status_code == 303
    page = client.get(link).content.decode()
    assert not [sign for sign in ("<script", "<img", "\x00", "\x07", "\u202e") if sign in page]
    guest.refresh_from_db()
    assert guest.answer == Answer.SUBSTITUTE


@pytest.mark.parametrize(
    "typed",
    [
        {"tra-loi": "no", "reason": "x" * 10_000},
        {"tra-loi": "substitute", "name": "x" * 10_000},
        {"tra-loi": "substitute", "name": " "},
        {"tra-loi": "substitute", "name": "\x00"},
        {"tra-loi": "substitute", "name": "Lò", "title": "x" * 10_000, "phone": "9" * 10_000},
        {"tra-loi": "substitute", "name": "Lò", "salaried": "2"},
        {"tra-loi": "maybe"},
        {"tra-loi": "yes" * 10_000},
        {},
    ],
)
def test_what_cannot_be_taken_is_refused_and_shown_again(guest: Guest, typed: dict[str, str]) -> None:
    answer = Client().post(link_for(guest), typed)
    assert answer.status_code == 422
    assert not Reply.objects.exists()
    for text in (typed.get("reason", ""), typed.get("name", "").strip(" \x00"), typed.get("title", "")):
        assert text in answer.content.decode()


def test_an_answer_is_not_changed_without_end(guest: Guest) -> None:
    client, link = Client(), link_for(guest)
    codes = [client.post(link, {"tra-loi": "no", "reason": str(number)}).status_code for number in range(21)]
    assert codes == [303] * 20 + [429]
    assert Reply.objects.count() == 20


def test_no_paper_but_those_meant_for_guests_is_had_by_a_link(
    commune: Commune, conference: Conference, guest: Guest
) -> None:
    link = link_for(guest)
    meant, other = (issued_paper(commune, on) for on in (1, 2))
    opened = {"opened_by": commune.clerk, "opened_at": AT}
    Consolidation.objects.create(commune=commune.unit, cycle=conference.cycle, document=meant, **opened)
    assert Client().get(f"{link}/van-ban/{meant.pk}.pdf").content.startswith(b"%PDF")
    for wrong in (f"{link}/van-ban/{other.pk}.pdf", f"{link}/van-ban/999999.pdf", f"/tl/x/van-ban/{meant.pk}.pdf"):
        assert (Client().get(wrong).status_code, WRONG in Client().get(wrong).content.decode()) == (404, True)
    assert Client().post(f"{link}/van-ban/{meant.pk}.pdf").status_code == 405


def test_a_guest_gets_the_invitation_in_their_own_name_and_never_the_list_of_all(
    commune: Commune, conference: Conference, guest: Guest, settings: Any
) -> None:
    other = guest_of(conference, "Lò Thị Bình")
    link = link_for(guest)
    assert (Client().get(f"{link}/giay-moi.pdf").status_code, "Tài liệu" in page_of(link)) == (404, False)
    announced(commune, conference.cycle)
    assert "Giấy mời của ông" in page_of(link)
    paper = Client().get(f"{link}/giay-moi.pdf")
    words = " ".join(line.text for line in read_flow(paper.content, "giay-moi.pdf").lines())
    assert (paper.status_code, guest.name in words, other.name in words) == (200, True, False)
    listed = Conference.objects.get(pk=conference.pk).invitation
    assert listed is not None
    assert Client().get(f"{link}/van-ban/{listed.pk}.pdf").status_code == 404
    settings.LINK_RATE_LIMITS = {"copy": "1/m/key"}
    assert [Client().get(f"{link}/giay-moi.pdf").status_code for _ in range(2)] == [200, 429]


def page_of(link: str) -> str:
    return Client().get(link).content.decode()


def issued_paper(commune: Commune, number: int) -> Any:
    draft = draft_document(paper=plan_paper(), by=commune.clerk, at=AT)
    return issue_document(document=draft, by=commune.clerk, at=AT)


def test_neither_the_log_nor_the_replies_hold_the_link(commune: Commune, guest: Guest) -> None:
    proof = link_for(guest).split("-", 1)[1]
    Client().post(link_for(guest), {"tra-loi": "no", "reason": "ốm"})
    renew_link(guest=guest, version=1, by=commune.clerk, at=AT)
    for entry in LogEntry.objects.filter(object_type="conference.Guest"):
        told = f"{entry.who} {entry.object_name} {entry.data}"
        assert proof not in told
        assert "ốm" not in told


def test_an_officer_who_is_signed_in_opens_the_link_as_any_guest(commune: Commune, guest: Guest) -> None:
    from tests.web.signed import client_of

    client_of(commune.chairman).post(link_for(guest), {"tra-loi": "yes"})
    assert LogEntry.objects.get(action="conference.record_reply").who == "Khách mời, qua đường dẫn trong giấy mời"


@pytest.mark.django_db(transaction=True)
def test_a_double_click_is_one_answer(commune: Commune) -> None:
    guest = guest_of(conference_of_seed(commune))
    step = lambda: record_reply(guest=guest, answer=Answer.YES, via=Via.LINK, at=AT)  # noqa: E731
    assert all_at_once([step] * 3) == []
    assert (Reply.objects.count(), LogEntry.objects.filter(action="conference.record_reply").count()) == (1, 1)
    assert verify_chain(commune.unit.pk).intact


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_once_one_holds_and_both_are_kept(commune: Commune) -> None:
    guest = guest_of(conference_of_seed(commune))
    answers = [Answer.YES, Answer.NO]
    raised = all_at_once(
        [lambda answer=answer: record_reply(guest=guest, answer=answer, via=Via.LINK, at=AT) for answer in answers]  # type: ignore[misc]
    )
    guest.refresh_from_db()
    assert raised == []
    assert (Reply.objects.count(), guest.answer) == (2, guest.replies.order_by("-pk")[0].answer)
    assert verify_chain(commune.unit.pk).intact


def test_the_calendar_is_had_by_ones_own_link_alone(guest: Guest, conference: Conference) -> None:
    answer = Client().get(f"{link_for(guest)}/hoi-nghi.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert (b"METHOD:PUBLISH" in answer.content, guest.name.encode() in answer.content) == (True, False)
    assert Client().get("/tl/x/hoi-nghi.ics").status_code == 404
    conference.cancelled_at = AT
    conference.save()
    assert b"STATUS:CANCELLED" in Client().get(f"{link_for(guest)}/hoi-nghi.ics").content
