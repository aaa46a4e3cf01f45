"""Each post's part of an assignment becomes a row with a state; what was linked before stays linked."""

from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def keep_links(apps: Any, schema_editor: Any) -> None:
    Assignment, Duty = apps.get_model("review", "Assignment"), apps.get_model("review", "Duty")
    links = Assignment.posts.through.objects.values_list("assignment_id", "post_id").order_by("pk")
    Duty.objects.bulk_create(Duty(assignment_id=assignment, post_id=post) for assignment, post in links)


class Migration(migrations.Migration):
    dependencies = [("org", "0001_initial"), ("review", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.CharField(choices=[("assigned", "chưa nhận"), ("accepted", "đang làm"), ("handed_in", "chờ nghiệm thu"), ("returned", "trả lại"), ("done", "đã xong")], default="assigned", max_length=12, verbose_name="Trạng thái")),
                ("extended_to", models.DateField(blank=True, null=True, verbose_name="Gia hạn đến")),
                ("handed_in_on", models.DateField(blank=True, null=True, verbose_name="Ngày nộp")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="Nghiệm thu lúc")),
                ("state_since", models.DateTimeField(blank=True, null=True, verbose_name="Ở trạng thái này từ")),
                ("assignment", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="duties", to="review.assignment", verbose_name="Việc")),
                ("post", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="duties", to="org.post", verbose_name="Chức danh chủ trì")),
            ],
            options={
                "verbose_name": "phần việc",
                "verbose_name_plural": "phần việc",
                "ordering": ["assignment__position", "pk"],
                "constraints": [models.UniqueConstraint(fields=("assignment", "post"), name="duty_once")],
            },
        ),
        migrations.RunPython(keep_links, migrations.RunPython.noop),
        migrations.RemoveField("assignment", "posts"),
        migrations.AddField(
            "assignment",
            "posts",
            models.ManyToManyField(related_name="+", through="review.Duty", to="org.post", verbose_name="Chức danh chủ trì"),
        ),
    ]
