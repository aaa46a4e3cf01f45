"""Who gets what at every address: a table of each address by each part of the cast.

An officer of another commune gets 404 where the address names a row, whatever their rights; someone signed
out is sent to sign in.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from cchc.figures.half import Half
from cchc.org.actions import appoint_stand_in
from cchc.org.models import Post
from cchc.reports.actions import attach, open_reports
from cchc.review.actions import File, accept_duty, draft_urging_letter, issue_plan, report_progress
from cchc.review.models import Cycle, Message
from cchc.review.queries.parts import parts_of_plan
from cchc.review.tasks import remind
from cchc.targets.actions import load_year_plan
from tests.factories.consolidation import assembled
from tests.factories.dossiers import matched
from tests.factories.reports import handed_in
from tests.factories.reviews import LETTERHEAD, complete, seed_cycle
from tests.factories.work import appraisal, on
from tests.people import AT, Commune
from tests.web.signed import client_of

ALL = ("chairman", "vice", "organiser", "clerk", "finance", "reform", "admin", "idle")
READERS = ("chairman", "vice", "organiser", "clerk", "finance", "reform")
LOADERS = ("chairman", "vice", "organiser", "clerk")
ISSUERS = ("chairman", "vice", "clerk")
ASSIGNERS = ("chairman", "vice")
SETTERS = ("chairman", "vice", "organiser")
MANAGERS = ("chairman", "vice", "organiser")
JUDGES = ("chairman", "vice", "organiser")
CONSOLIDATORS = ("chairman", "vice", "organiser")
LOG_READERS = ("chairman", "vice", "admin")

# Address: (who gets it, the answer they get). Everyone else of the commune gets 403.
# {draft} and {issued} are reviews, {document} an issued document, {post} the clerk's post, {stand_in} one for the
# clerk, {account} the clerk's account, {report} a field report that "reform" writes, all of the first commune.
TABLE: dict[str, tuple[tuple[str, ...], int]] = {
    "/ky-so-ket/": (READERS, 200),
    "/ky-so-ket/nap-ke-hoach/": (LOADERS, 200),
    "/ky-so-ket/{draft}/": (READERS, 200),
    "/ky-so-ket/{draft}/ke-hoach/": (READERS, 200),
    "/ky-so-ket/{draft}/tep-goc/": (READERS, 200),
    "/ky-so-ket/{draft}/bo-sung/": (LOADERS, 200),
    "/ky-so-ket/{draft}/ban-hanh/": (ISSUERS, 200),
    "/ky-so-ket/{draft}/kiem-tra/": (ISSUERS, 200),
    "/ky-so-ket/{draft}/xem-truoc/": (LOADERS, 200),
    "/ky-so-ket/{draft}/trang-dau.png": (READERS, 200),
    "/ky-so-ket/{draft}/ho-so.zip": (READERS, 200),
    "/ky-so-ket/{issued}/ban-hanh/": (ISSUERS, 302),
    "/chi-tieu/": (READERS, 200),
    "/chi-tieu/2023/": (READERS, 200),
    "/chi-tieu/2023/ky/1/": (READERS, 200),
    "/chi-tieu/2023/ke-hoach/": (READERS, 200),
    "/chi-tieu/2023/tep-goc/": (READERS, 200),
    "/chi-tieu/2024/nap/": (MANAGERS, 200),
    "/chi-tieu/2024/them/": (MANAGERS, 200),
    "/chi-tieu/2023/{target}/": (MANAGERS, 200),
    "/chi-tieu/2023/{target}/bo/": (MANAGERS, 302),
    "/chi-tieu/2023/{target}/khoi-phuc/": (MANAGERS, 302),
    # Every commune has figures of its own for 2024; no row of another stands behind these addresses.
    "/so-lieu/": (READERS, 302),
    "/so-lieu/2024/1/": (READERS, 200),
    "/so-lieu/2024/1/linh-vuc/CD/": (MANAGERS, 200),
    "/so-lieu/2024/1/nap/": ((*MANAGERS, "finance", "reform"), 200),
    "/so-lieu/2024/1/xet/": ((*MANAGERS, "finance", "reform"), 302),
    "/so-lieu/2024/1/ho-so/": (READERS, 200),
    "/so-lieu/2024/1/ho-so/{dossiers}/": (READERS, 200),
    "/so-lieu/2024/1/ho-so/{dossiers}/ghep-cot/": (MANAGERS, 200),
    "/so-lieu/2024/1/ho-so/{dossiers}/dong/": (READERS, 200),
    "/so-lieu/2024/1/ho-so/{dossiers}/dung/": (MANAGERS, 302),
    "/ky-so-ket/{draft}/bao-cao/": (READERS, 200),
    "/ky-so-ket/{draft}/bao-cao/cua-toi/": (READERS, 302),
    "/bao-cao/{report}/": (READERS, 200),
    "/bao-cao/{report}/nop/": (("reform",), 200),
    "/bao-cao/{report}/gop-y/": (("chairman", "vice", "organiser", "reform"), 200),
    "/bao-cao/{report}/ban-sua/": (("chairman", "vice", "organiser", "reform"), 200),
    "/bao-cao/{report}/lan-nop/": (READERS, 200),
    "/bao-cao/{handed_in}/lan-nop/1/tep.docx": (READERS, 200),
    "/bao-cao/{handed_in}/tep/{file}/": (READERS, 200),
    "/bao-cao/{report}/word/": (("reform",), 200),
    "/bao-cao/{report}/mau.docx": (("reform",), 200),
    "/bao-cao/{report}/xet/": (("chairman", "vice", "organiser"), 200),
    "/viec-cua-toi/": (READERS, 200),
    "/ky-so-ket/{draft}/phan-cong/": (READERS, 200),
    "/giao-viec/{work}/": (JUDGES, 200),
    "/viec/{duty}/": (READERS, 200),
    "/viec/{duty}/nhan/": (("finance",), 302),
    "/viec/{duty}/nghiem-thu/": (JUDGES, 302),
    "/ky-so-ket/{draft}/don-doc/": (LOADERS, 200),
    "/ky-so-ket/{draft}/don-doc/cong-van/": (LOADERS, 302),
    "/cong-van-don-doc/{letter}/": (LOADERS, 200),
    "/cong-van-don-doc/{letter}/ban-hanh/": (ISSUERS, 302),
    "/cong-van-don-doc/{letter}/trang-dau.png": (LOADERS, 200),
    "/thu-gui/": (READERS, 200),
    "/thu-gui/{message}/": ((*LOADERS, "finance"), 200),
    "/thu-gui/{message}/gui-lai/": (LOADERS, 302),
    "/thu-gui/{message}/da-den/": (LOADERS, 302),
    "/minh-chung/{evidence}/": (READERS, 200),
    "/minh-chung/{evidence}/bo/": (("finance",), 302),
    "/minh-chung/{evidence}/lay-lai/": (("finance",), 302),
    "/ky-so-ket/{draft}/tong-hop/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/lap/": (CONSOLIDATORS, 302),
    "/ky-so-ket/{draft}/tong-hop/dong/": (CONSOLIDATORS, 302),
    "/ky-so-ket/{draft}/tong-hop/dong/viet/": (CONSOLIDATORS, 200),
    "/ky-so-ket/{draft}/tong-hop/dong/{line}/": (CONSOLIDATORS, 200),
    "/ky-so-ket/{draft}/tong-hop/chua-dua/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/thay-doi/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/so-lieu/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/so-lieu/bieu/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/nguon/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/nguon/{version}/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/du-thao/": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/du-thao/trang-dau.png": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/du-thao/du-thao.docx": (READERS, 200),
    "/ky-so-ket/{draft}/tong-hop/nap-lai/": (CONSOLIDATORS, 200),
    "/ky-so-ket/{draft}/tong-hop/ban-hanh/": (ISSUERS, 200),
    "/ky-so-ket/{draft}/tong-hop/ban-hanh/kiem-tra/": (ISSUERS, 200),
    "/ky-so-ket/{issued}/tong-hop/": (READERS, 200),
    "/ky-so-ket/{issued}/tong-hop/du-thao/": (READERS, 200),
    "/van-ban/": (READERS, 200),
    "/van-ban/so/2023/": (READERS, 200),
    "/van-ban/{document}/": (READERS, 200),
    "/van-ban/{document}/tep.pdf": (READERS, 200),
    "/van-ban/{document}/trang-dau.png": (READERS, 200),
    "/nhat-ky/": (LOG_READERS, 200),
    "/cap-duoi/": ((), 200),
    "/to-chuc/": (READERS, 200),
    "/to-chuc/chuc-danh/moi/": (ASSIGNERS, 200),
    "/to-chuc/chuc-danh/{post}/": (READERS, 200),
    "/to-chuc/chuc-danh/{post}/sua/": (ASSIGNERS, 200),
    "/to-chuc/chuc-danh/{post}/bo-tri/": (ASSIGNERS, 200),
    "/to-chuc/chuc-danh/{post}/thoi-giu/": (ASSIGNERS, 200),
    "/to-chuc/thay-mat/moi/": (READERS, 200),
    "/to-chuc/thay-mat/{stand_in}/thoi/": (("chairman", "vice", "clerk"), 200),
    "/to-chuc/tai-khoan/": (("admin",), 200),
    "/to-chuc/tai-khoan/moi/": (("admin",), 200),
    "/to-chuc/tai-khoan/{account}/": (("admin",), 200),
    "/to-chuc/tai-khoan/{account}/dong/": (("admin",), 200),
    "/to-chuc/tai-khoan/{account}/mo-lai/": (("admin",), 200),
    "/to-chuc/tai-khoan/{account}/mat-khau/": (("admin",), 200),
    "/thiet-dat/": (READERS, 200),
    "/thiet-dat/nhac-truoc-han/": (SETTERS, 200),
    "/huong-dan/": (ALL, 200),
    "/huong-dan/ban-hanh/": (ALL, 200),
    "/tai-khoan/": (ALL, 200),
}


@pytest.fixture
def places(commune: Commune) -> dict[str, int]:
    """Two reviews of the first commune, one of them with its plan issued."""
    issued = seed_cycle(commune)
    complete(commune, issued, LETTERHEAD)
    document = issue_plan(cycle=issued, by=commune.clerk, at=AT)
    draft = load_another(commune)
    reviews = {"draft": draft.pk, "issued": issued.pk, "document": document.pk, **field_reports(commune, draft)}
    reviews["dossiers"] = matched(commune, half=Half(2024, 1)).pk
    others = (consolidated(commune, draft), organisation(commune), work_places(commune, issued), first_target(commune))
    return reviews | {name: pk for found in others for name, pk in found.items()}


def consolidated(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A line of the consolidated report of a review, and the version of a field report it comes from."""
    line = assembled(commune, cycle).lines.all()[0]
    return {"line": line.pk, "version": line.sources.get().version_id}


def field_reports(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A report that "reform" writes, and one that "finance" has handed in with a file."""
    Post.objects.filter(commune=commune.unit, code="reform").update(areas=["TC"])
    Post.objects.filter(commune=commune.unit, code="finance").update(areas=["TCC"])
    written, report = open_reports(cycle=cycle, by=commune.organiser, at=AT)
    if written.post.code == "finance":
        written, report = report, written
    file = attach(report=report, name="bieu.xlsx", data=b"x", by=commune.finance, at=AT)
    handed_in(commune, "finance", report)
    return {"report": written.pk, "handed_in": report.pk, "file": file.pk}


def first_target(commune: Commune) -> dict[str, int]:
    """A target of 2023, read from the plan of the year."""
    data = Path("examples/ke-hoach-cchc-2023.txt").read_bytes()
    facts = {"commune": commune.unit, "year": 2023, "data": data, "name": "ke-hoach.txt", "drop_missing": False}
    plan = load_year_plan(**facts, by=commune.organiser, at=AT).plan
    return {"target": plan.targets.order_by("position")[0].pk}


def organisation(commune: Commune) -> dict[str, int]:
    """The clerk's post and account, and a stand-in for the clerk by one who has no post of their own."""
    days = {"since": date(2023, 6, 5), "until": date(2023, 6, 9)}
    facts = {"absent": commune.clerk, "deputy": commune.idle, "reason": "nghỉ phép", **days}
    stand_in = appoint_stand_in(**facts, by=commune.chairman, at=AT)
    return {"post": commune.clerk.holdings.get().post.pk, "stand_in": stand_in.pk, "account": commune.clerk.pk}


def work_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A part of the work that finance does, with a file of evidence."""
    duty = accept_duty(duty=appraisal(cycle), by=commune.finance, at=AT)
    file = File("bien-ban.txt", b"x")
    step = report_progress(duty=duty, text="Gửi biên bản", files=[file], by=commune.finance, at=AT)
    work = {"duty": duty.pk, "work": duty.assignment_id, "evidence": step.evidence.get().pk}
    return {**work, **urging_places(commune, cycle)}


def urging_places(commune: Commune, cycle: Cycle) -> dict[str, int]:
    """A message to finance, and a letter that names what finance has not done in time."""
    day = date(2023, 6, 14)
    remind(day, on(day))
    parts = parts_of_plan(cycle.plan, day)
    letter = draft_urging_letter(cycle=cycle, parts=parts, by=commune.organiser, at=on(day))
    return {"message": Message.objects.get(officer=commune.finance).pk, "letter": letter.pk}


def load_another(commune: Commune) -> Cycle:
    from tests.factories.reviews import seed_bytes

    return seed_cycle(commune, seed_bytes() + b"\n\n")


@pytest.mark.parametrize("address", TABLE)
def test_each_part_of_the_cast_gets_what_the_table_says(commune: Commune, places: dict[str, int], address: str) -> None:
    allowed, answer = TABLE[address]
    got = {part: client_of(commune.people[part]).get(address.format(**places)).status_code for part in ALL}
    assert got == {part: answer if part in allowed else 403 for part in ALL}


@pytest.mark.parametrize("address", [address for address in TABLE if "{" in address or "2023" in address])
def test_for_another_commune_the_row_does_not_exist(
    commune: Commune, other_commune: Commune, places: dict[str, int], address: str
) -> None:
    got = {part: client_of(other_commune.people[part]).get(address.format(**places)).status_code for part in ALL}
    assert got == dict.fromkeys(ALL, 404)


@pytest.mark.parametrize("address", TABLE)
def test_someone_signed_out_is_sent_to_sign_in(places: dict[str, int], address: str) -> None:
    path = address.format(**places)
    answer = Client().get(path)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/tai-khoan/dang-nhap/?next={path}")


def test_the_first_page_leads_each_to_what_they_may_read(commune: Commune, places: dict[str, int]) -> None:
    got = {part: client_of(commune.people[part]).get("/") for part in ALL}
    assert {part: answer.status_code for part, answer in got.items() if part in READERS} == dict.fromkeys(READERS, 200)
    assert (got["admin"].status_code, got["admin"].headers["Location"]) == (302, "/nhat-ky/")
    assert (got["idle"].status_code, got["idle"].headers["Location"]) == (302, "/tai-khoan/")
    assert Client().get("/").headers["Location"] == "/tai-khoan/dang-nhap/?next=/"


POSTS = (
    "/ky-so-ket/nap-ke-hoach/",
    "/ky-so-ket/{draft}/bo-sung/",
    "/ky-so-ket/{draft}/ban-hanh/",
    "/to-chuc/chuc-danh/moi/",
    "/to-chuc/chuc-danh/{post}/sua/",
    "/to-chuc/chuc-danh/{post}/bo-tri/",
    "/to-chuc/chuc-danh/{post}/thoi-giu/",
    "/to-chuc/thay-mat/moi/",
    "/to-chuc/thay-mat/{stand_in}/thoi/",
    "/to-chuc/tai-khoan/moi/",
    "/to-chuc/tai-khoan/{account}/",
    "/to-chuc/tai-khoan/{account}/dong/",
    "/to-chuc/tai-khoan/{account}/mo-lai/",
    "/to-chuc/tai-khoan/{account}/mat-khau/",
    "/thiet-dat/nhac-truoc-han/",
    "/so-lieu/2024/1/linh-vuc/CD/",
    "/so-lieu/2024/1/ho-so/{dossiers}/ghep-cot/",
    "/so-lieu/2024/1/ho-so/{dossiers}/dung/",
    "/chi-tieu/2024/nap/",
    "/chi-tieu/2024/them/",
    "/chi-tieu/2023/{target}/",
    "/chi-tieu/2023/{target}/bo/",
    "/giao-viec/{work}/",
    "/viec/{duty}/nhan/",
    "/viec/{duty}/nghiem-thu/",
    "/minh-chung/{evidence}/bo/",
    "/ky-so-ket/{draft}/don-doc/",
    "/ky-so-ket/{draft}/don-doc/cong-van/",
    "/cong-van-don-doc/{letter}/",
    "/cong-van-don-doc/{letter}/ban-hanh/",
    "/thu-gui/{message}/gui-lai/",
)


@pytest.mark.parametrize("address", POSTS)
def test_who_may_not_see_a_form_may_not_send_it(
    commune: Commune, other_commune: Commune, places: dict[str, int], address: str
) -> None:
    path, allowed = address.format(**places), TABLE[address][0]
    refused = [part for part in ALL if part not in allowed]
    assert {client_of(commune.people[part]).post(path).status_code for part in refused} == {403}
    if "{" in address:
        assert {client_of(other_commune.people[part]).post(path).status_code for part in ALL} == {404}
    assert Client().post(path).status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/ky-so-ket/999999/",
        "/van-ban/999999/",
        "/van-ban/so/1999/",
        "/huong-dan/khong-co/",
        "/ky-so-ket/1x/",
        "/.git/config",
    ],
)
def test_a_made_up_address_is_not_found(commune: Commune, path: str) -> None:
    assert client_of(commune.chairman).get(path).status_code == 404


def test_every_address_of_the_office_stands_in_the_table() -> None:
    known = {pattern_of(address) for address in TABLE} | {"", "van-ban/<>/tep.<>", "bao-cao/<>/lan-nop/<>/tep.<>"}
    pages = {path for path in addresses(get_resolver()) if not path.startswith("tai-khoan/")}
    assert pages - known == set()


def pattern_of(address: str) -> str:
    names = r"(?<=thiet-dat/)[\w-]+|(?<=huong-dan/)[\w-]+|(?<=linh-vuc/)\w+|(?<={duty}/)[\w-]+"
    return re.sub(rf"{names}|\{{\w+\}}|\b\d+\b", "<>", address.lstrip("/"))


def addresses(resolver: URLResolver, prefix: str = "") -> set[str]:
    found: set[str] = set()
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        found |= addresses(entry, route) if isinstance(entry, URLResolver) else {plain(entry, route)}
    return found


def plain(entry: URLPattern | Any, route: str) -> str:
    return re.sub(r"<[^>]+>", "<>", route)
