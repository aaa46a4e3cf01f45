"""The address of the log."""

from django.urls import path

from cchc.web.log import views

urlpatterns = [path("", views.page, name="log")]
