"""Addresses of the answers. Those below ``tl`` need no account; people type them, so capitals do no harm."""

from django.urls import path, re_path

from cchc.web.replies import link

urlpatterns = [
    re_path(r"^[tT][lL]/(?P<token>[^/]+)/?$", link.page, name="guest_link"),
    path("tl/<str:token>/van-ban/<int:pk>.pdf", link.paper, name="guest_paper"),
]
