"""Clients signed in as the people of the cast, on a day when they hold their posts."""

from __future__ import annotations

from django.test import Client

from cchc.org.models import Officer


def client_of(officer: Officer) -> Client:
    client = Client()
    client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
