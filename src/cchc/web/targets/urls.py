"""Addresses of targets and figures."""

from django.urls import path

from cchc.web.targets import enter, half

urlpatterns = [
    path("so-lieu/", half.now, name="figures_now"),
    path("so-lieu/<int:year>/<int:part>/", half.page, name="figures"),
    path("so-lieu/<int:year>/<int:part>/xet/", enter.judge, name="judge_figures"),
    path("so-lieu/<int:year>/<int:part>/linh-vuc/<slug:area>/", enter.page, name="enter_figures"),
]
