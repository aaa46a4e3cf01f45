"""The application ``records``."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "cchc.records"
    label = "records"
    verbose_name = "Văn thư"
