"""The application ``talks``."""

from django.apps import AppConfig


class TalksConfig(AppConfig):
    name = "cchc.talks"
    label = "talks"
    verbose_name = "Tham luận"
