"""Addresses of the organisation."""

from django.urls import path

from cchc.web.org import below

urlpatterns = [
    path("cap-duoi/", below.page, name="below"),
]
