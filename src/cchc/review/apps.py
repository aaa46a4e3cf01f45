"""The application ``review``."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "cchc.review"
    label = "review"
    verbose_name = "Sơ kết"
