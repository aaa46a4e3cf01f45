"""Addresses of the office; those of the pages stand in ``web/urls.py``."""

from django.urls import include, path

urlpatterns = [path("", include("cchc.web.urls"))]

handler400 = "cchc.web.errors.views.bad_request"
handler403 = "cchc.web.errors.views.forbidden"
handler404 = "cchc.web.errors.views.not_found"
handler500 = "cchc.web.errors.views.server_error"
