"""Money of a conference as situations in an official's words: who comes, what is asked, what holds and what is cut."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cchc.law.book import law_book
from cchc.lib.money import Dong
from cchc.spending.appraisal import suggested_appraisal
from cchc.spending.faults import faults_of
from cchc.spending.items import item_named
from cchc.spending.model import BasisKind, Circumstances, CostLine, LocalNorm, NormLevel, People
from cchc.spending.norms import norm_in_force

LEVELS = {"tỉnh": NormLevel.PROVINCE, "xã": NormLevel.COMMUNE}
BASES = {
    "định mức": BasisKind.NORM,
    "báo giá": BasisKind.QUOTATION,
    "hợp đồng": BasisKind.CONTRACT,
    "": BasisKind.NONE,
}


def _situations() -> list[Any]:
    files = sorted((Path(__file__).parent / "spending").glob("*.toml"))
    found = [(path.stem, case) for path in files for case in tomllib.loads(path.read_text("utf-8"))["tinh_huong"]]
    return [pytest.param(case, id=f"{stem}: {case['ten']}") for stem, case in found]


def _norm(row: dict[str, Any]) -> LocalNorm:
    return LocalNorm(
        item_named(row["muc"]),
        LEVELS[row["cap"]],
        Dong(row["tien"]),
        row["can_cu"],
        row["tu"],
        row.get("den"),
        row.get("da_doi_chieu", False),
    )


def _line(row: dict[str, Any]) -> CostLine:
    price = row.get("don_gia")
    return CostLine(
        item_named(row["noi_dung"]),
        row["noi_dung"],
        row.get("dvt", "người"),
        row["so_luong"],
        row.get("so_buoi", 1),
        None if price is None else Dong(price),
        BASES[row.get("loai", "định mức")],
        row.get("can_cu", row.get("loai", "định mức")),
    )


def _around(case: dict[str, Any]) -> Circumstances:
    remaining = case.get("kinh_phi_con_lai")
    return Circumstances(
        law_book().on(case["ngay"], tuple(case.get("noi", []))),
        People(case.get("nguoi_du", 0), case.get("khong_huong_luong", 0), case.get("chua_ro", 0), case.get("duoc_moi")),
        case.get("so_buoi", 1),
        tuple(_norm(row) for row in case.get("muc_da_dat", [])),
        None if remaining is None else Dong(remaining),
        case.get("quy_dinh_nua_ngay", ""),
        case.get("dung_ban_giay"),
        case.get("quy_dinh_thu_lao", ""),
    )


@pytest.mark.parametrize("case", _situations())
def test_the_money_is_judged_as_the_situation_says(case: dict[str, Any]) -> None:
    around, lines = _around(case), [_line(row) for row in case.get("dong", [])]
    for expected in case.get("muc_duoc_dung", []):
        norm = norm_in_force(item_named(expected["muc"]), around)
        got = {"tien": norm.amount, "can_cu": norm.citation, "la": norm.certainty}
        assert got == {"tien": None, **{key: value for key, value in expected.items() if key != "muc"}}
    if "thi" in case:
        said = [
            {
                "dong": None if fault.line is None else fault.line + 1,
                "noi": fault.message,
                "chan": fault.blocks,
                "can_cu": f"{fault.citation} ({fault.certainty})",
            }
            for fault in faults_of(lines, around, case.get("bang_chu", ""))
        ]
        assert said == [{"dong": None, **row} for row in case["thi"]]
    if "tham_dinh" in case:
        appraisal = suggested_appraisal(lines, around)
        rows = [[one.submitted.amount, one.allowed, one.change, one.reason] for one in appraisal.lines]
        assert rows == case["tham_dinh"]
        assert [appraisal.submitted, appraisal.allowed, appraisal.change] == case["tong_cong"]
