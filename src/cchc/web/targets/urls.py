"""Addresses of targets and figures."""

from django.urls import path

from cchc.web.targets import dossier_rows, dossiers, enter, half

urlpatterns = [
    path("so-lieu/", half.now, name="figures_now"),
    path("so-lieu/<int:year>/<int:part>/", half.page, name="figures"),
    path("so-lieu/<int:year>/<int:part>/xet/", enter.judge, name="judge_figures"),
    path("so-lieu/<int:year>/<int:part>/linh-vuc/<slug:area>/", enter.page, name="enter_figures"),
    path("so-lieu/<int:year>/<int:part>/ho-so/", dossiers.page, name="dossier_files"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/", dossiers.table, name="dossier_file"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/ghep-cot/", dossiers.columns, name="dossier_columns"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/dong/", dossier_rows.page, name="dossier_rows"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/dung/", dossiers.use, name="use_dossier_figures"),
]
