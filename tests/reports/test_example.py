"""The example's field reports: true to life, each in a state of its own."""

from __future__ import annotations

from datetime import UTC, datetime

from cchc.example import FOLDER, load
from cchc.org.models import Unit
from cchc.reports.example import load_reports
from cchc.reports.models import FieldReport, Finding, ReportVersion

AT = datetime(2026, 6, 12, 2, tzinfo=UTC)


def test_the_example_shows_a_report_in_each_state(db: None) -> None:
    load(at=AT)
    unit = Unit.objects.get(kind="commune")
    load_reports(unit, FOLDER, AT)
    load_reports(unit, FOLDER, AT)
    rows = FieldReport.objects.order_by("cycle_id", "pk").values_list("cycle__plan__held_on", "post__code", "state")
    found: dict[int, dict[str, str]] = {}
    for day, post, state in rows:
        assert day
        found.setdefault(day.year * 12 + day.month, {})[post] = state
    assert found[2023 * 12 + 6] == {
        "vp-noi-vu": "writing",
        "vp-hdnd-ubnd": "accepted",
        "tu-phap": "accepted",
        "tai-chinh": "returned",
        "van-hoa": "handed_in",
    }
    assert set(found[2025 * 12 + 12].values()) == {"accepted"}
    assert found[2026 * 12 + 6] == {
        "chanh-van-phong": "accepted",
        "phong-kinh-te": "returned",
        "phong-vhxh": "writing",
        "trung-tam-hcc": "handed_in",
    }
    assert ReportVersion.objects.filter(late_days__gt=0).exists()
    handed_in = ReportVersion.objects.get(report__post__code="trung-tam-hcc", report__state="handed_in")
    assert "chỉ đổi số so với báo cáo kỳ trước" in "".join(item["message"] for item in handed_in.advice)
    carried = Finding.objects.get(carried_from__isnull=False)
    assert (carried.shortcoming, carried.due_text) == ("119 hồ sơ đất đai trả kết quả trễ hẹn.", "")
