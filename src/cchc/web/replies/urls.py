"""Addresses of the answers. Those below ``tl`` need no account; people type them, so capitals do no harm."""

from django.urls import path, re_path

from cchc.web.replies import answers, guest, link, steps

urlpatterns = [
    path("ky-so-ket/<int:pk>/tra-loi/", answers.page, name="answers"),
    path("tra-loi/<int:pk>/", guest.page, name="guest_answer"),
    path("tra-loi/<int:pk>/huy/", steps.undo, name="undo_reply"),
    path("tra-loi/<int:pk>/nguoi-thay/", steps.consent, name="judge_substitute"),
    path("tra-loi/<int:pk>/duong-dan/", steps.renew, name="renew_link"),
    re_path(r"^[tT][lL]/(?P<token>[^/]+)/?$", link.page, name="guest_link"),
    path("tl/<str:token>/hoi-nghi.ics", link.calendar, name="guest_calendar"),
    path("tl/<str:token>/giay-moi.pdf", link.copy, name="guest_copy"),
    path("tl/<str:token>/van-ban/<int:pk>.pdf", link.paper, name="guest_paper"),
]
