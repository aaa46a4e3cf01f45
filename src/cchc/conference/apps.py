"""The application ``conference``."""

from django.apps import AppConfig


class ConferenceConfig(AppConfig):
    name = "cchc.conference"
    label = "conference"
    verbose_name = "Hội nghị"
