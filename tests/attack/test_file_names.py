"""Files of strangers: kept as they came, given back as downloads alone, under a name that is only a name."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cchc.reports.models import Attachment, FieldReport
from cchc.review.actions import accept_duty
from cchc.review.models import Evidence
from tests.factories.reports import report_cycle, report_of
from tests.factories.reviews import seed_cycle
from tests.factories.work import appraisal
from tests.people import AT, Commune
from tests.web.signed import client_of

# A name as it stands in the head of the part, raw as no browser would write it, and as it is kept and given back.
NAMES = {
    "../../../etc/passwd": "passwd",
    "C:\\Users\\x\\bieu.xlsx": "bieu.xlsx",
    "bieu\r\nSet-Cookie: a=b.xlsx": '"bieu',
    "bieu\u202excod.exe": "bieuxcod.exe",
    'a".html; filename=b.txt': 'b.txt"',
    "báo cáo quý II.docx": "báo cáo quý II.docx",
    "x" * 300 + ".xlsx": "x" * 250 + ".xlsx",
}
PAGE = b"<script>alert(1)</script>"


@pytest.fixture
def report(commune: Commune) -> FieldReport:
    report_cycle(commune)
    return report_of(commune, "reform")


def given_back(client: Client, path: str) -> str:
    """The name under which a browser saves the file, after a look at what must hold for each."""
    answer = client.get(path)
    assert (answer.status_code, answer.content) == (200, PAGE)
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    kind, _, name = answer.headers["Content-Disposition"].partition("; ")
    assert kind == "attachment"
    assert "Set-Cookie" not in answer.headers
    if name.startswith("filename*"):
        return unquote(name.removeprefix("filename*=utf-8''"))
    return name.removeprefix('filename="').removesuffix('"').replace('\\"', '"')


@pytest.mark.parametrize("name", NAMES)
def test_an_attachment_comes_back_under_its_bare_name(commune: Commune, report: FieldReport, name: str) -> None:
    client = client_of(commune.reform)
    client.post(f"/bao-cao/{report.pk}/", {"viec": "tep", "tep": SimpleUploadedFile(name, PAGE, "text/html")})
    file = Attachment.objects.get()
    assert given_back(client, f"/bao-cao/{report.pk}/tep/{file.pk}/") == file.name == NAMES[name]


@pytest.mark.parametrize("name", NAMES)
def test_evidence_comes_back_under_its_bare_name(commune: Commune, name: str) -> None:
    duty = accept_duty(duty=appraisal(seed_cycle(commune)), by=commune.finance, at=AT)
    client = client_of(commune.finance)
    sent = {"text": "Gửi", "percent": "", "evidence": SimpleUploadedFile(name, PAGE, "text/html")}
    assert client.post(f"/viec/{duty.pk}/tien-do/", sent).status_code == 302
    file = Evidence.objects.get()
    assert given_back(client, f"/minh-chung/{file.pk}/") == file.name == NAMES[name]
