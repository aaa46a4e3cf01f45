"""Addresses of field reports."""

from django.urls import path

from cchc.web.reports import hand_in, index, judge, views

urlpatterns = [
    path("ky-so-ket/<int:pk>/bao-cao/", index.page, name="reports"),
    path("ky-so-ket/<int:pk>/bao-cao/cua-toi/", index.mine, name="my_report"),
    path("bao-cao/<int:pk>/", views.page, name="report"),
    path("bao-cao/<int:pk>/nop/", hand_in.page, name="hand_in_report"),
    path("bao-cao/<int:pk>/xet/", judge.page, name="judge_report"),
]
