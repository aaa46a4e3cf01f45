"""Addresses of the work: my own, the board of a review, one part with its steps."""

from django.urls import path

from cchc.web.work import board, duty, evidence, give, letter, mine, sent, steps, urge

urlpatterns = [
    path("viec-cua-toi/", mine.page, name="my_work"),
    path("ky-so-ket/<int:pk>/phan-cong/", board.page, name="board"),
    path("giao-viec/<int:pk>/", give.page, name="give_work"),
    path("viec/<int:pk>/", duty.page, name="duty"),
    path("viec/<int:pk>/<slug:step>/", steps.take, name="duty_step"),
    path("ky-so-ket/<int:pk>/don-doc/", urge.page, name="urge"),
    path("ky-so-ket/<int:pk>/don-doc/cong-van/", letter.draft, name="draft_letter"),
    path("cong-van-don-doc/<int:pk>/", letter.page, name="letter"),
    path("cong-van-don-doc/<int:pk>/ban-hanh/", letter.issue, name="issue_letter"),
    path("cong-van-don-doc/<int:pk>/trang-dau.png", letter.preview, name="letter_preview"),
    path("thu-gui/", sent.page, name="sent"),
    path("thu-gui/<int:pk>/", sent.one, name="message"),
    path("thu-gui/<int:pk>/gui-lai/", sent.again, name="send_again"),
    path("thu-gui/<int:pk>/da-den/", sent.arrived, name="confirm_sent"),
    path("minh-chung/<int:pk>/", evidence.download, name="evidence"),
    path("minh-chung/<int:pk>/bo/", evidence.remove, name="evidence_remove"),
    path("minh-chung/<int:pk>/lay-lai/", evidence.restore, name="evidence_restore"),
]
