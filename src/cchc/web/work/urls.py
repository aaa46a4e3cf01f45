"""Addresses of the work: my own, the board of a review, one part with its steps."""

from django.urls import path

from cchc.web.work import board, duty, evidence, give, mine, steps

urlpatterns = [
    path("viec-cua-toi/", mine.page, name="my_work"),
    path("ky-so-ket/<int:pk>/phan-cong/", board.page, name="board"),
    path("giao-viec/<int:pk>/", give.page, name="give_work"),
    path("viec/<int:pk>/", duty.page, name="duty"),
    path("viec/<int:pk>/<slug:step>/", steps.take, name="duty_step"),
    path("minh-chung/<int:pk>/", evidence.download, name="evidence"),
    path("minh-chung/<int:pk>/bo/", evidence.remove, name="evidence_remove"),
    path("minh-chung/<int:pk>/lay-lai/", evidence.restore, name="evidence_restore"),
]
