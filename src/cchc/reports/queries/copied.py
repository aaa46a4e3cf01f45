"""Passages that repeat the last report or a colleague's."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.lib.copies import Copy, Likeness, copied
from cchc.reports.models import FieldReport, Passage
from cchc.reports.queries.advised import Advice, brief
from cchc.reports.queries.carried import last_reports

ENOUGH = 0.3  # of a passage's words


def copies(report: FieldReport) -> Iterator[Advice]:
    """Each passage of which a good part stands in another report, with the words of both."""
    others = sources(report)
    for row in report.passages.all():
        found = [copy for copy in copied(row.text, others) if copy.share >= ENOUGH]
        if found:
            yield advice(row, found[0], others)


def sources(report: FieldReport) -> dict[str, str]:
    """The words of the last review's reports and of the colleagues' in this one, by how they are called."""
    earlier = {row.pk: f"báo cáo kỳ trước của {row.post}" for row in last_reports(report)}
    same = FieldReport.objects.filter(cycle=report.cycle).exclude(pk=report.pk).select_related("post")
    names = earlier | {row.pk: f"báo cáo của {row.post}" for row in same}
    texts: dict[str, str] = {}
    rows = Passage.objects.filter(report__in=names).exclude(text="").order_by("report", "position")
    for report_id, text in rows.values_list("report_id", "text"):
        name = names[report_id]
        texts[name] = f"{texts[name]}\n{text}" if name in texts else text
    return texts


def advice(row: Passage, copy: Copy[str], others: dict[str, str]) -> Advice:
    name = brief(row.heading or row.get_part_display())
    only_figures = all(pair.likeness is Likeness.FIGURES for pair in copy.pairs)
    how = "chỉ đổi số so với" if only_figures else "giống"
    return Advice(
        "copy",
        f"passage:{row.pk}",
        f"Đoạn “{name}” {how} {copy.key}: {round(copy.share * 100)}% số chữ.",
        "Viết điều riêng của kỳ này và của lĩnh vực này.",
        beside=" … ".join(row.text[slice(*pair.mine)] for pair in copy.pairs),
        other=" … ".join(others[copy.key][slice(*pair.theirs)] for pair in copy.pairs),
        source=copy.key,
    )
