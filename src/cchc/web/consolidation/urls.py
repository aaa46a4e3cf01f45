"""Addresses of the consolidated report, below the review it belongs to."""

from django.urls import path

from cchc.web.consolidation import bring_back, changes, figures, items, lines, paper, sources, views

urlpatterns = [
    path("", views.page, name="consolidation"),
    path("lap/", views.assemble_lines, name="consolidation_assemble"),
    path("dong/", lines.order, name="consolidation_order"),
    path("dong/viet/", lines.write, name="consolidation_write"),
    path("dong/<int:line>/", lines.page, name="consolidation_line"),
    path("chua-dua/", items.page, name="consolidation_items"),
    path("thay-doi/", changes.page, name="consolidation_changes"),
    path("so-lieu/", figures.page, name="consolidation_figures"),
    path("so-lieu/bieu/", figures.annex, name="consolidation_annex"),
    path("nguon/", sources.page, name="consolidation_sources"),
    path("nguon/<int:version>/", sources.version, name="consolidation_version"),
    path("du-thao/", paper.page, name="consolidation_paper"),
    path("du-thao/trang-dau.png", paper.preview, name="consolidation_preview"),
    path("du-thao/du-thao.docx", paper.download, name="consolidation_docx"),
    path("nap-lai/", bring_back.page, name="consolidation_bring_back"),
    path("ban-hanh/", paper.issue, name="consolidation_issue"),
    path("ban-hanh/kiem-tra/", paper.judge, name="consolidation_judge"),
]
