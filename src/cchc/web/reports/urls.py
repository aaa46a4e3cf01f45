"""Addresses of field reports."""

from django.urls import path

from cchc.web.reports import discuss, files, hand_in, history, index, judge, views, word

urlpatterns = [
    path("ky-so-ket/<int:pk>/bao-cao/", index.page, name="reports"),
    path("ky-so-ket/<int:pk>/bao-cao/cua-toi/", index.mine, name="my_report"),
    path("bao-cao/<int:pk>/", views.page, name="report"),
    path("bao-cao/<int:pk>/nop/", hand_in.page, name="hand_in_report"),
    path("bao-cao/<int:pk>/xet/", judge.page, name="judge_report"),
    path("bao-cao/<int:pk>/gop-y/", discuss.page, name="discuss_report"),
    path("bao-cao/<int:pk>/ban-sua/", history.revisions, name="report_revisions"),
    path("bao-cao/<int:pk>/lan-nop/", history.versions, name="report_versions"),
    path("bao-cao/<int:pk>/lan-nop/<int:number>/tep.<str:form>", files.paper, name="report_paper"),
    path("bao-cao/<int:pk>/word/", word.page, name="report_word"),
    path("bao-cao/<int:pk>/mau.docx", word.form, name="report_form"),
    path("bao-cao/<int:pk>/tep/<int:file>/", files.attached, name="report_file"),
]
