"""How the pages read: contrast in both lights, names for every field, headings in order, tables that speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from lxml import html

import cchc.web
from cchc.web.templatetags.office import heading, how_far, weekday, within
from tests.factories.reviews import seed_cycle
from tests.people import Commune
from tests.web.signed import client_of

WEB = Path(cchc.web.__path__[0])
CSS = (WEB / "static/cchc/office.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--([\w-]+):(#[0-9a-f]+)")
IN_THE_DARK = re.compile(r"@media screen and \(prefers-color-scheme:dark\)\{:root\{(.+?)\}\}", re.DOTALL)
GROUNDS = {
    "paper": ("text", "quiet", "ink", "seal"),
    "sheet": ("text", "quiet", "ink", "seal", "done"),
    "ink": ("on-ink",),
    "ink-soft": ("text", "ink"),
    "seal-soft": ("seal",),
    "wait-soft": ("text", "quiet", "wait"),
    "done-soft": ("done",),
}
TEXTS = [(ink, ground) for ground, inks in GROUNDS.items() for ink in inks]
PATHS = ("/", "/chi-tieu/", "/chi-tieu/2023/nap/", "/chi-tieu/2023/them/",
         "/so-lieu/2023/1/", "/so-lieu/2023/1/linh-vuc/CD/", "/ky-so-ket/",
         "/ky-so-ket/nap-ke-hoach/", "/ky-so-ket/{0}/ke-hoach/", "/ky-so-ket/{0}/bo-sung/",
         "/ky-so-ket/{0}/ban-hanh/", "/van-ban/", "/van-ban/{1}/", "/nhat-ky/", "/huong-dan/", "/huong-dan/ho-so/",
         "/tai-khoan/", "/tai-khoan/mat-khau/", "/tai-khoan/dang-xuat/", "/khong-co/")  # fmt: skip


def colours(scheme: int) -> dict[str, str]:
    """The colours by name, ``scheme`` 0 in the light and 1 in the dark."""
    light, dark = CSS[: CSS.index("@media")], IN_THE_DARK.search(CSS)
    assert dark
    return dict(TOKEN.findall(dark.group(1) if scheme else light))


def luminance(colour: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_words_stand_out_from_their_ground(ink: str, ground: str, scheme: int) -> None:
    here = colours(scheme)
    assert contrast(here[ink], here[ground]) >= 4.5


def test_the_dark_names_every_colour_anew() -> None:
    assert colours(0).keys() == colours(1).keys()


def test_a_phone_of_some_years_sees_the_colours() -> None:
    assert "light-dark(" not in CSS  # Browsers before 2024 draw nothing for it: no button, no red.


@pytest.mark.parametrize("scheme", [0, 1])
def test_the_edge_of_a_field_is_seen(scheme: int) -> None:
    here = colours(scheme)
    assert contrast(here["line-strong"], here["paper"]) >= 3
    assert contrast(here["line-strong"], here["sheet"]) >= 3


def test_contrast_is_counted_as_the_guideline_counts_it() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_every_rule_of_the_stylesheet_is_used() -> None:
    used = " ".join(
        path.read_text(encoding="utf-8") for suffix in ("html", "js", "py") for path in WEB.rglob(f"*.{suffix}")
    )
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", CSS, flags=re.S)
    names = set(re.findall(r"\.([a-z][\w-]*)", rules))
    django_writes = {"success", "error", "warning"}
    assert {name for name in names - django_writes if not re.search(rf"\b{name}\b", used)} == set()


@pytest.mark.parametrize(
    ("days", "words"),
    [(6, "còn 6 ngày"), (1200, "còn 1.200 ngày"), (0, "hôm nay"), (-1, "đã qua 1 ngày"), (-59, "đã qua 59 ngày"),
     (-60, "đã qua 2 tháng"), (-365, "đã qua 12 tháng"), (-366, "đã qua hơn 1 năm"), (-1250, "đã qua hơn 3 năm")],
)  # fmt: skip
def test_how_far_a_day_is_is_told_as_people_tell_it(days: int, words: str) -> None:
    assert how_far(days) == words


@pytest.fixture
def pages(commune: Commune) -> dict[str, html.HtmlElement]:
    """Every page as the chairman, who may see most, finds it."""
    cycle = seed_cycle(commune)
    client = client_of(commune.chairman)
    paths = [path.format(cycle.pk, cycle.plan.document_id) for path in PATHS]
    return {path: html.document_fromstring(client.get(path, follow=True).content.decode()) for path in paths}


def found(page: html.HtmlElement, query: str) -> list[Any]:
    return cast("list[Any]", page.xpath(query))


def title(page: html.HtmlElement) -> str:
    return (page.findtext(".//title") or "").strip()


def unnamed(page: html.HtmlElement) -> Iterator[str]:
    """Fields that no label names; hidden ones need none."""
    named = set(found(page, "//label/@for"))
    for field in found(page, "//input[not(@type='hidden')] | //textarea | //select"):
        if field.get("id") not in named and not field.get("aria-label"):
            yield html.tostring(field, encoding="unicode")


def levels(page: html.HtmlElement) -> list[int]:
    return [int(heading.tag[1]) for heading in found(page, "//main//*[self::h1 or self::h2 or self::h3]")]


def test_every_page_can_be_heard_as_well_as_seen(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        order = levels(page)
        ids = found(page, "//@id")
        assert page.get("lang") == "vi", path
        assert title(page), path
        assert len(found(page, "//main")) == len(found(page, "//header[@class='top']")) == 1, path
        assert found(page, "//a[@class='skip']/@href") == ["#" + found(page, "//main/@id")[0]], path
        assert order.count(1) == 1, path
        assert order[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(order)), path
        assert list(unnamed(page)) == [], path
        assert len(ids) == len(set(ids)), path
        assert set(found(page, "//@aria-labelledby | //@aria-describedby")) <= set(ids), path
        assert found(page, "//img[not(@alt)] | //th[not(@scope)] | //table[not(caption)]") == [], path


def test_titles_tell_the_pages_apart(pages: dict[str, html.HtmlElement]) -> None:
    titles = [title(page) for path, page in pages.items() if path != "/"]
    assert len(titles) == len(set(titles))


def test_no_picture_waits_to_be_scrolled_to(pages: dict[str, html.HtmlElement]) -> None:
    assert [path for path, page in pages.items() if found(page, "//img[@loading]")] == []


def test_only_one_thing_is_next(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["/"]
    assert found(page, "//*[contains(@class,'next')]//h2/text()") == ["Bổ sung điều kế hoạch chưa nói"]
    loud = found(page, "//main//*[contains(@class,'btn') and not(contains(@class,'ghost'))]")
    assert [button.text_content() for button in loud] == ["Lưu phần bổ sung"]


def test_an_error_is_tied_to_its_field(commune: Commune) -> None:
    cycle = seed_cycle(commune)
    form = {"revision": "1", "held_on": "32/6", "starts_at": "bảy rưỡi"}
    answer = client_of(commune.clerk).post(f"/ky-so-ket/{cycle.pk}/bo-sung/", form)
    page = html.document_fromstring(answer.content.decode())
    for name in ("held_on", "starts_at"):
        field = found(page, f"//input[@name='{name}']")[0]
        errors = found(page, "//p[@class='error']/@id")
        assert field.get("aria-invalid") == "true"
        assert set(field.get("aria-describedby").split()) & set(errors)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("III.1", "mục III.1"),
        ("Phụ lục.5", "Phụ lục, mục 5"),
        ("Phụ lục II.3", "Phụ lục II, mục 3"),
        ("Phụ lục", "Phụ lục"),
    ],
)
def test_a_place_in_the_plan_reads_as_one_cites_it(section: str, said: str) -> None:
    assert heading(section) == said


def test_an_early_hour_falls_on_its_own_day_of_the_week() -> None:
    opening = datetime(2026, 6, 26, 6, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).astimezone(UTC)
    assert Template("{% load office %}{{ at|weekday }}").render(Context({"at": opening})) == "Thứ Sáu"
    assert weekday(date(2026, 6, 26)) == "Thứ Sáu"


def test_a_subject_goes_on_in_small_letters_behind_the_kind_of_paper() -> None:
    assert within("Về việc phê duyệt dự toán") == "về việc phê duyệt dự toán"
    assert within("Hội nghị sơ kết") == "Hội nghị sơ kết"
