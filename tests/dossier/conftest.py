"""The example commune and plan, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.dossier import Commune, Dossier, build_from_files, load_commune
from cchc.dossier.case import Case, open_case
from cchc.law.book import law_book
from cchc.paper.files import read_file
from cchc.reading import read_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = EXAMPLES / "ke-hoach-so-ket-cchc-2023.txt"
PLAN_2026 = EXAMPLES / "ke-hoach-so-ket-cchc-2026.txt"


@pytest.fixture(scope="session")
def commune() -> Commune:
    return load_commune(EXAMPLES / "suoi-mau-2023.toml")


@pytest.fixture(scope="session")
def commune_2026() -> Commune:
    return load_commune(EXAMPLES / "suoi-mau-2026.toml")


@pytest.fixture(scope="session")
def case(commune: Commune) -> Case:
    paper = read_file(PLAN).paper
    plan = read_plan(paper)
    assert plan is not None
    return open_case(paper, plan, commune, law_book().on)


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return build_from_files(PLAN)


@pytest.fixture(scope="session")
def dossier_2026() -> Dossier:
    return build_from_files(PLAN_2026, EXAMPLES / "suoi-mau-2026.toml")
