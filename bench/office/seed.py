"""Fill an empty office: ``python -m bench.office.seed YEARS OFFICERS`` prints the people's cookies and the pages."""

from __future__ import annotations

import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bench.office.conference import make_ready
from bench.office.reports import consolidate, report_everything

if TYPE_CHECKING:
    from cchc.org.models import Officer
    from cchc.review.models import Cycle

PLAN = Path("examples/ke-hoach-so-ket-cchc-2023.txt")
YEAR_PLAN = Path("examples/ke-hoach-cchc-2023.txt")
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LAST_YEAR = 2031  # Ten years for which the law book knows the areas of reform.
# Code, name, roles and areas of the posts that the plan gives work to; the other officers take part.
POSTS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("chu-tich", "Chủ tịch Ủy ban nhân dân xã", ("chairman",), ()),
    (
        "noi-vu",
        "công chức Văn phòng - Thống kê (Đảng ủy - Nội vụ)",
        ("organiser", "reform_officer"),
        ("CD", "BM", "CV"),
    ),
    ("van-phong", "công chức Văn phòng - Thống kê (HĐND và UBND)", ("clerk", "reform_officer"), ("TT",)),
    ("tu-phap", "công chức Tư pháp - Hộ tịch", ("reform_officer",), ("TC",)),
    ("tai-chinh", "công chức Tài chính - Kế toán", ("finance", "reform_officer"), ("TCC",)),
    ("van-hoa", "công chức Văn hóa - Xã hội", ("reform_officer",), ("CQS",)),
)


def main() -> int:
    from cchc.cli.setup import office

    office()
    years, count = int(sys.argv[1]), int(sys.argv[2])
    people = open_office(count)
    halves = [(year, part) for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1) for part in (1, 2)][: 2 * years]
    cycles = [hold_review(people, year, part) for year, part in halves or [(LAST_YEAR, 2)]]
    print(json.dumps({"cookies": [cookie_of(person) for person in people], "pages": pages_of(cycles[-1])}))
    return 0


def open_office(count: int) -> list[Officer]:
    """A commune of ``count`` officers; the first is chairman, the second organises."""
    from cchc.org.enums import UnitKind
    from cchc.org.models import Officer, Post, PostHolding, PostRole, Unit

    unit = Unit.objects.create(code="do", kind=UnitKind.COMMUNE, name="xã Đo Đạc", place="Đo Đạc")
    people = []
    others = ((f"p-{n}", f"công chức số {n}", ("reform_member",), ()) for n in range(len(POSTS), count))
    for number, (code, name, roles, areas) in enumerate((*POSTS, *others)):
        officer = Officer(commune=unit, username=f"can-bo-{number}", full_name=f"Cán Bộ {number:02d}", password="!")
        officer.save()
        post = Post.objects.create(commune=unit, code=code, name=name, areas=list(areas))
        PostRole.objects.bulk_create(PostRole(post=post, role=role) for role in roles)
        PostHolding.objects.create(post=post, officer=officer, since=date(2000, 1, 1))
        people.append(officer)
    return people


def hold_review(people: list[Officer], year: int, part: int) -> Cycle:
    """A review from its plan to the consolidated report and the hall made ready, with the targets of its year."""
    from cchc.review.actions import Completion, complete_plan, issue_plan, load_plan
    from cchc.targets.actions import load_year_plan

    chairman, organiser = people[0], people[1]
    at = datetime(year, 6 if part == 1 else 12, 1, 9, tzinfo=ZONE)
    targets = YEAR_PLAN.read_text("utf-8").replace("2023", str(year)).encode()
    facts = {"commune": chairman.commune, "year": year, "data": targets, "name": f"cchc-{year}.txt"}
    load_year_plan(**facts, drop_missing=False, by=organiser, at=at)
    text = PLAN.read_text("utf-8").replace("2023", str(year))
    if part == 2:
        text = text.replace("6 tháng đầu năm", "6 tháng cuối năm").replace("23/6/", "22/12/")
    cycle = load_plan(data=text.encode(), name=f"ke-hoach-{year}-{part}.txt", by=organiser, at=at)
    head = Completion(issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ ĐO ĐẠC"), symbol="KH-UBND", place="Đo Đạc")
    complete_plan(cycle=cycle, completion=head, revision=1, by=organiser, at=at)
    cycle.plan.refresh_from_db()
    issue_plan(cycle=cycle, by=chairman, at=at)
    report_everything(cycle, people, at)
    consolidate(cycle, organiser, at)
    make_ready(cycle, people, at)
    return cycle


def pages_of(cycle: Cycle) -> dict[str, list[str]]:
    """Addresses by the page's name; of a report the page to read and, to its writer, the page to write."""
    year, half = cycle.plan.held_on.year, 1 if cycle.plan.held_on.month < 8 else 2
    review, figures = f"/ky-so-ket/{cycle.pk}/", f"/so-lieu/{year}/{half}/"
    return {
        "kỳ sơ kết": [review],
        "các kỳ sơ kết": ["/ky-so-ket/"],
        "việc của tôi": ["/viec-cua-toi/"],
        "phân công": [f"{review}phan-cong/"],
        "chỉ tiêu": [f"/chi-tieu/{year}/ky/{half}/"],
        "số liệu": [figures],
        "báo cáo lĩnh vực": [f"{review}bao-cao/"],
        "một báo cáo": [f"/bao-cao/{report.pk}/" for report in cycle.reports.all()],
        "báo cáo tổng hợp": [f"{review}tong-hop/"],
        "nguồn của từng câu": [f"{review}tong-hop/nguon/"],
        "tham luận": [f"{review}tham-luan/"],
        "dự toán": [f"{review}du-toan/"],
        "khách mời": [f"{review}khach-moi/"],
        "trả lời": [f"{review}tra-loi/"],
        "hội trường": [f"{review}hoi-truong/"],
        "sẵn sàng": [f"{review}san-sang/"],
        "tổ chức": ["/to-chuc/"],
        "sổ văn bản đi": [f"/van-ban/so/{year}/"],
    }


def cookie_of(officer: Officer) -> str:
    """A session as a sign-in leaves it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(officer.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cchc.settings")
    sys.exit(main())
