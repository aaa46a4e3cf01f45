"""The field reports of every review, each in a state of its own."""

from __future__ import annotations

from cchc.example.part import Example
from cchc.reports.example import load_reports


def load_field_reports(example: Example) -> None:
    load_reports(example.unit, example.folder, example.at)
