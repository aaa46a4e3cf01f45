"""Addresses of the estimate, below the review it belongs to."""

from django.urls import path

from cchc.web.budget import appraise, approve, facts, files, lines, papers, rounds, steps, views

urlpatterns = [
    path("", views.page, name="budget"),
    path("lap/", steps.draft, name="budget_draft"),
    path("dong/them/", lines.add, name="budget_line_new"),
    path("dong/<int:line>/", lines.edit, name="budget_line"),
    path("dong/<int:line>/bo/", lines.take, {"step": "bo"}, name="budget_line_out"),
    path("dong/<int:line>/lay-lai/", lines.take, {"step": "lay-lai"}, name="budget_line_back"),
    path("dong/<int:line>/len/", lines.take, {"step": "len"}, name="budget_line_up"),
    path("dong/<int:line>/xuong/", lines.take, {"step": "xuong"}, name="budget_line_down"),
    path("dong/<int:line>/tep/", files.attach, name="budget_file_new"),
    path("dong/<int:line>/tep/<int:file>/bo/", files.remove, name="budget_file_out"),
    path("tep/<int:file>/", files.download, name="budget_file"),
    path("theo-so-dai-bieu/", steps.follow, name="budget_follow"),
    path("tinh-cho/", facts.page, name="budget_facts"),
    path("trinh/", steps.submit, name="budget_submit"),
    path("rut-lai/", steps.withdraw, name="budget_withdraw"),
    path("tra-lai/", steps.give_back, name="budget_return"),
    path("mo-lai/", steps.reopen, name="budget_reopen"),
    path("tham-dinh/", appraise.page, name="budget_appraise"),
    path("phe-duyet/", approve.page, name="budget_approve"),
    path("lan/", rounds.page, name="budget_rounds"),
    path("lan/<int:number>/", rounds.one, name="budget_round"),
    path("lan/<int:number>/du-toan.xlsx", rounds.excel, name="budget_round_sheet"),
    path("du-toan.xlsx", papers.excel, name="budget_sheet"),
    path("van-ban/<slug:paper>/", papers.page, name="budget_paper"),
    path("van-ban/<slug:paper>/ban-hanh/", papers.issue, name="budget_paper_issue"),
    path("van-ban/<slug:paper>/trang-dau.png", papers.preview, name="budget_paper_preview"),
    path("van-ban/<slug:paper>/du-thao.docx", papers.download, name="budget_paper_docx"),
]
