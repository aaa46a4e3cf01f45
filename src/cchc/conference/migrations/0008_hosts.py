"""Mark who presides: until now they stood in the list like any guest and counted as silent."""

from __future__ import annotations

import re
from typing import Any

from django.db import migrations, models

from cchc.lib.names import same_name, same_words

BETWEEN = re.compile(r"[,;/]|\s[-–]\s|\s+và\s+", re.IGNORECASE)


def mark(apps: Any, schema_editor: Any) -> None:
    """Those of the house whom the words of the conference name; whom they name otherwise is marked by hand."""
    guests = apps.get_model("conference", "Guest")
    for guest in guests.objects.filter(officer__isnull=False, removed_at=None).select_related("conference"):
        said = {same_name(piece) for piece in BETWEEN.split(guest.conference.chair)}
        if same_name(guest.name) in said or (guest.title and same_words(guest.title) in said):
            guests.objects.filter(pk=guest.pk).update(presides=True)


class Migration(migrations.Migration):
    dependencies = [("conference", "0007_in_annex")]

    operations = [
        migrations.AddField(
            model_name="guest",
            name="presides",
            field=models.BooleanField(default=False, verbose_name="Chủ trì hội nghị"),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
