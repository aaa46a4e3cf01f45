"""Addresses of help."""

from django.urls import path

from cchc.web.help import views

urlpatterns = [
    path("", views.index, name="help"),
    path("<slug:step>/", views.page, name="help_step"),
]
