"""The recipients stand beside the paper, so that a register of a year lists without opening every paper."""

from __future__ import annotations

import json
from typing import Any

from django.db import migrations, models


def read_recipients(apps: Any, schema_editor: Any) -> None:
    for document in apps.get_model("records", "Document").objects.iterator():
        document.recipients = json.loads(document.paper_json)["paper"].get("recipients", [])
        document.save(update_fields=["recipients"])


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField("document", "recipients", models.JSONField(default=list, verbose_name="Nơi nhận")),
        migrations.RunPython(read_recipients, migrations.RunPython.noop),
    ]
