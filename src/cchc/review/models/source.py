"""Where a row stands in the text it was read from."""

from __future__ import annotations

from django.db import models

from cchc.paper.model import At


class FromText(models.Model):
    """A row read from the plan, with its order and its place: section path, line, words."""

    position = models.PositiveIntegerField("Thứ tự")
    at_section = models.CharField("Mục", max_length=60, blank=True)
    at_line = models.PositiveIntegerField("Dòng", null=True, blank=True)
    at_text = models.TextField("Lời văn", blank=True)

    class Meta:
        abstract = True
        ordering = ["position"]

    def set_place(self, at: At) -> None:
        self.at_section, self.at_line, self.at_text = at.section[:60], at.line, at.text
