"""The application ``budget``."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "cchc.budget"
    label = "budget"
    verbose_name = "Dự toán"
