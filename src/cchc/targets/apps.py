"""The application ``targets``."""

from django.apps import AppConfig


class TargetsConfig(AppConfig):
    name = "cchc.targets"
    label = "targets"
    verbose_name = "Chỉ tiêu, số liệu"
