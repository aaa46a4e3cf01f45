"""Addresses of a review."""

from django.urls import path

from cchc.web.review import complete, dossier, issue, load, text, views

urlpatterns = [
    path("", views.home, name="home"),
    path("ky-so-ket/", views.cycles, name="cycles"),
    path("ky-so-ket/nap-ke-hoach/", load.page, name="load_plan"),
    path("ky-so-ket/<int:pk>/", views.cycle, name="cycle"),
    path("ky-so-ket/<int:pk>/ke-hoach/", text.page, name="plan_text"),
    path("ky-so-ket/<int:pk>/tep-goc/", text.source, name="plan_source"),
    path("ky-so-ket/<int:pk>/bo-sung/", complete.page, name="complete_plan"),
    path("ky-so-ket/<int:pk>/ban-hanh/", issue.page, name="issue_plan"),
    path("ky-so-ket/<int:pk>/kiem-tra/", issue.judge, name="judge_plan"),
    path("ky-so-ket/<int:pk>/xem-truoc/", complete.preview, name="complete_preview"),
    path("ky-so-ket/<int:pk>/trang-dau.png", issue.preview, name="plan_preview"),
    path("ky-so-ket/<int:pk>/ho-so.zip", dossier.download, name="dossier"),
]
