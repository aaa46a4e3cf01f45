"""The guide of the officers leads everywhere, and leaves out no command, no step and no key of the commune's file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from cchc.cli import COMMANDS, run
from cchc.dossier.loading import parse_commune
from cchc.paper.files import read_file
from cchc.reading import read_plan
from cchc.web.help.views import STEPS

GUIDE = Path("docs/user")
PAGES = sorted([*Path("docs").rglob("*.md"), *Path().glob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", flags=re.DOTALL)
# The page of the guide for each page of help in the office.
PAGE_OF_STEP = {
    "nap-ke-hoach": "nap-ke-hoach.md",
    "bo-sung": "bo-sung.md",
    "ban-hanh": "ban-hanh.md",
    "viec-cua-toi": "viec-cua-toi.md",
    "phan-cong": "phan-cong.md",
    "don-doc": "don-doc.md",
    "tham-luan": "tham-luan.md",
    "khach-moi": "khach-moi.md",
    "tra-loi": "tra-loi.md",
    "hoi-truong": "hoi-truong.md",
    "san-sang": "san-sang.md",
    "ho-so": "ho-so-hoi-nghi.md",
    "gui-giay-moi": "gui-giay-moi.md",
    "chi-tieu": "chi-tieu.md",
    "so-lieu": "so-lieu.md",
    "bao-cao-tong-hop": "bao-cao-tong-hop.md",
    "ho-so-mot-cua": "ho-so-mot-cua.md",
    "du-toan": "du-toan.md",
    "so-van-ban-di": "so-van-ban-di.md",
    "bao-cao-linh-vuc": "bao-cao-linh-vuc.md",
    "nop-bao-cao": "nop-bao-cao.md",
    "to-chuc": "to-chuc.md",
    "nhat-ky": "nhat-ky.md",
    "tai-khoan": "dang-nhap.md",
}


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def links_of(path: Path) -> list[str]:
    found = LINK.findall(CODE.sub("", text_of(path)))
    return [unquote(link) for link in found if not re.match(r"[a-z]+:", link)]


def anchors_of(path: Path) -> set[str]:
    """The addresses of headings as repositories show them: lower case, spaces to dashes, no other signs."""
    heads = re.findall(r"^#+ (.+)$", text_of(path), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_link_and_picture_of_a_page_leads_somewhere(page: Path) -> None:
    lost = []
    for link in links_of(page):
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            lost.append(link)
    assert lost == []


def test_each_picture_is_shown_somewhere() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for link in links_of(page) if link.endswith(".png")}
    assert [path.name for path in sorted(Path("docs/pictures").glob("*.png")) if path.resolve() not in shown] == []


def test_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in Path("docs/pictures").glob("*.png")) < 3_000_000


def test_the_first_page_leads_to_each_page_of_the_guide() -> None:
    led = {link.partition("#")[0] for link in links_of(GUIDE / "README.md")}
    assert sorted({path.name for path in GUIDE.glob("*.md")} - led) == ["README.md"]


def rows_of_part_three() -> list[tuple[str, str, list[str]]]:
    """The clauses of the seed plan's part III as the guide's table has them: place, words of the plan, pages."""
    rows = re.findall(r"^\| Mục (III\.\d): “([^”]+)” \|(.*)\|$", text_of(GUIDE / "README.md"), flags=re.MULTILINE)
    return [(place, words, LINK.findall(rest)) for place, words, rest in rows]


def test_each_work_of_the_seed_plan_has_a_row_that_leads_to_its_page() -> None:
    paper = read_file(Path("examples/ke-hoach-so-ket-cchc-2023.txt")).paper
    plan = read_plan(paper)
    assert plan is not None
    for work, (place, words, pages) in zip(plan.assignments, rows_of_part_three(), strict=True):
        assert (place, words in work.what) == (work.at.section, True), work.what
        assert pages
        assert [page for page in pages if not (GUIDE / page).exists()] == []


def test_each_command_has_its_place_in_the_guide() -> None:
    page = text_of(GUIDE / "dong-lenh.md")
    heads = " ".join(re.findall(r"^## (.+)$", page, flags=re.MULTILINE))
    assert [name for name in COMMANDS if f"cchc {name}" not in heads] == []


def test_each_option_of_a_command_is_told() -> None:
    from importlib import import_module

    from cchc.cli.parsing import Parser

    page, untold = text_of(GUIDE / "dong-lenh.md"), []
    for name in COMMANDS:
        parser = Parser(name, name)
        import_module(f"cchc.cli.{name}").add_arguments(parser)
        options = {option for action in parser._actions for option in action.option_strings[-1:]}
        untold += [f"{name} {option}" for option in sorted(options - {"--help", "--output"}) if option not in page]
    assert untold == []


def sessions() -> list[list[str]]:
    """Each shown session of the command line: the command and the lines of its answer."""
    blocks = re.findall(r"```console\n(.*?)```", text_of(GUIDE / "dong-lenh.md"), flags=re.DOTALL)
    return [call.splitlines() for block in blocks for call in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("session", sessions(), ids=lambda lines: lines[0])
def test_a_command_answers_as_the_guide_shows(
    session: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *shown = session
    words = command.removeprefix(".venv/bin/cchc ").partition(" > ")[0].split()
    if "render" in words:
        run(["read", "examples/ke-hoach-so-ket-cchc-2023.txt", "--model"])
        (tmp_path / "ke-hoach.json").write_text(capsys.readouterr().out, encoding="utf-8")
    run([word.replace("var/", f"{tmp_path}/") for word in words])
    answer = iter(capsys.readouterr().out.replace(f"{tmp_path}/", "var/").splitlines())
    # A line with an ellipsis alone stands for any number of lines; the others come in this order.
    assert [line for line in shown if line.strip() not in ("", "…") and line not in answer] == []


@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_help_has_its_page_in_the_guide(step: str) -> None:
    assert (GUIDE / PAGE_OF_STEP[step]).exists()


class Asked(Mapping[str, Any]):
    """A table of TOML that remembers the keys it was asked for, down to the last table."""

    def __init__(self, data: Mapping[str, Any], keys: set[str], place: str = "") -> None:
        self._data, self._keys, self._place = data, keys, place

    def __getitem__(self, key: str) -> Any:
        path = f"{self._place}{'*' if self._place in FREE else key}"
        self._keys.add(path)
        return self._within(self._data[key], f"{path}.")

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def _within(self, value: Any, place: str) -> Any:
        if isinstance(value, Mapping):
            return Asked(value, self._keys, place)
        return [self._within(item, place) for item in value] if isinstance(value, list) else value


FREE = ("deadlines.", "budget.norms.")  # Tables whose keys are names of settings.


def test_the_guide_names_each_degree_of_certainty() -> None:
    from cchc.law.instruments import Status

    page = text_of(GUIDE / "dong-lenh.md")
    assert [status.vietnamese for status in Status if f"*{status.vietnamese}*" not in page] == []


def keys_of_the_schema() -> set[str]:
    keys: set[str] = set()
    parse_commune(Asked(tomllib.loads(text_of(Path("examples/suoi-mau-2023.toml"))), keys))
    return keys


def keys_of_the_guide() -> set[str]:
    rows = re.findall(r"^\| ((?:`[a-z_.*]+`(?:, )?)+) \|", text_of(GUIDE / "tep-thong-tin-xa.md"), flags=re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`([^`]+)`", row) if "." in key}


def test_the_guide_explains_each_key_of_the_communes_file_and_no_other() -> None:
    # A table is explained by its heading and its keys.
    keys = {key for key in keys_of_the_schema() if "." in key and not key.endswith(".*")}
    assert sorted(keys ^ keys_of_the_guide()) == []


def test_the_guide_names_each_role_and_area() -> None:
    from datetime import date

    from cchc.law.book import law_book
    from cchc.org.enums import Role

    page = text_of(GUIDE / "tep-thong-tin-xa.md")
    areas = [id.removeprefix("area.") for id in law_book().on(date(2026, 1, 1)).topic("area")]
    assert [name for name in [*Role.values, *areas] if f"`{name}`" not in page] == []
