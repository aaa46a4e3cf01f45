"""Addresses of the pages, Vietnamese without marks."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("cchc.web.account.urls")),
    path("", include("cchc.web.review.urls")),
    path("", include("cchc.web.work.urls")),
    path("", include("cchc.web.records.urls")),
    path("", include("cchc.web.org.urls")),
    path("", include("cchc.web.targets.urls")),
    path("", include("cchc.web.reports.urls")),
    path("ky-so-ket/<int:pk>/tong-hop/", include("cchc.web.consolidation.urls")),
    path("ky-so-ket/<int:pk>/tham-luan/", include("cchc.web.talks.urls")),
    path("", include("cchc.web.replies.urls")),
    path("", include("cchc.web.letters.urls")),
    path("ky-so-ket/<int:pk>/du-toan/", include("cchc.web.budget.urls")),
    path("kinh-phi/", include("cchc.web.budget.money_urls")),
    path("", include("cchc.web.guests.urls")),
    path("", include("cchc.web.hall.urls")),
    path("nhat-ky/", include("cchc.web.log.urls")),
    path("huong-dan/", include("cchc.web.help.urls")),
]
