"""Addresses of targets and figures."""

from django.urls import path

from cchc.web.targets import bring, dossier_rows, dossiers, edit, enter, half, load, years

urlpatterns = [
    path("chi-tieu/", years.years, name="target_years"),
    path("chi-tieu/<int:year>/", years.page, name="targets"),
    path("chi-tieu/<int:year>/ky/<int:part>/", years.page, name="targets_of_half"),
    path("chi-tieu/<int:year>/nap/", load.page, name="load_targets"),
    path("chi-tieu/<int:year>/them/", edit.add, name="add_target"),
    path("chi-tieu/<int:year>/ke-hoach/", years.text, name="year_plan_text"),
    path("chi-tieu/<int:year>/tep-goc/", years.source, name="year_plan_source"),
    path("chi-tieu/<int:year>/<int:pk>/", edit.change, name="change_target"),
    path("chi-tieu/<int:year>/<int:pk>/bo/", edit.remove, name="remove_target"),
    path("chi-tieu/<int:year>/<int:pk>/khoi-phuc/", edit.restore, name="restore_target"),
    path("so-lieu/", half.now, name="figures_now"),
    path("so-lieu/<int:year>/<int:part>/", half.page, name="figures"),
    path("so-lieu/<int:year>/<int:part>/xet/", enter.judge, name="judge_figures"),
    path("so-lieu/<int:year>/<int:part>/nap/", bring.page, name="bring_figures"),
    path("so-lieu/<int:year>/<int:part>/linh-vuc/<slug:area>/", enter.page, name="enter_figures"),
    path("so-lieu/<int:year>/<int:part>/ho-so/", dossiers.page, name="dossier_files"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/", dossiers.table, name="dossier_file"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/ghep-cot/", dossiers.columns, name="dossier_columns"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/dong/", dossier_rows.page, name="dossier_rows"),
    path("so-lieu/<int:year>/<int:part>/ho-so/<int:pk>/dung/", dossiers.use, name="use_dossier_figures"),
]
