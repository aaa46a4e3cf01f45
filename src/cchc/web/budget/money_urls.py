"""Addresses of the commune's norms and money, beside its other settings."""

from django.urls import path

from cchc.web.budget import money

urlpatterns = [
    path("", money.page, name="budget_money"),
    path("<int:year>/", money.allotment, name="budget_allotment"),
    path("<slug:item>/<slug:level>/", money.norm, name="budget_norm"),
]
