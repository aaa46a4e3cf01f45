"""One-page invitations to DOCX and PDF, against the usual tools on the same page in the same run."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bench import invitations
from bench.rows import Row

BATCH = 300
WEASYPRINT = 12  # Pages: the cost of one does not depend on their number.
OFFICE = 40  # Files in LibreOffice's batch; its start is measured apart and left out.


def rows() -> list[Row]:
    """The rows of the table for papers: PDF, DOCX and memory of a batch."""
    ours = _pdf_seconds()
    return [
        _faster("A one-page invitation to PDF in a batch of 300, against WeasyPrint", ours, _weasyprint_seconds(), 8),
        _faster("The same, against LibreOffice converting our DOCX (its start left out)", ours, _office_seconds(), 4),
        _faster("The same page to DOCX, against docxtpl filling a template", _docx_seconds(), _docxtpl_seconds(), 2),
        memory(),
    ]


def memory() -> Row:
    """The highest memory of a process that writes 3,000 invitations, against one that writes 300."""
    many, few = _kilobytes(BATCH * 10), _kilobytes(BATCH)
    name = "Memory of a batch of 3,000 invitations, against that of 300"
    return Row(name, f"{many / 1024:.0f} MiB", f"{few / 1024:.0f} MiB", many / few, 1.3, at_least=False)


def _faster(name: str, ours: float, other: float, goal: float) -> Row:
    return Row(name, f"{ours * 1000:.1f} ms", f"{other * 1000:.1f} ms", other / ours, goal)


def _pdf_seconds() -> float:
    from cchc.paper.writers.pdf import pdf_bytes

    papers, law = invitations.papers(BATCH), invitations.law()
    pdf_bytes(papers[0], law)
    return _each(lambda: _all(pdf_bytes(paper, law) for paper in papers), BATCH)


def _docx_seconds() -> float:
    from cchc.paper.writers.docx import docx_bytes

    papers, law = invitations.papers(BATCH), invitations.law()
    docx_bytes(papers[0], law)
    return _each(lambda: _all(docx_bytes(paper, law) for paper in papers), BATCH)


def _weasyprint_seconds() -> float:
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    pages = [invitations.html(paper) for paper in invitations.papers(WEASYPRINT + 1)]
    HTML(string=pages.pop()).write_pdf(font_config=fonts)
    return _each(lambda: _all(HTML(string=page).write_pdf(font_config=fonts) for page in pages), WEASYPRINT)


def _docxtpl_seconds() -> float:
    from docxtpl import DocxTemplate

    template = invitations.template()

    def fill(guest: str) -> bytes:
        document, out = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        document.render({"guest": guest})
        document.save(out)
        return out.getvalue()

    fill("Ông Nguyễn Văn A")
    guests = invitations.guests(BATCH // 5)
    return _each(lambda: _all(map(fill, guests)), len(guests))


def _office_seconds() -> float:
    """Seconds a file: the time of a batch less the time of one file, so that its start does not count."""
    from cchc.paper.writers.docx import docx_bytes

    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, paper in enumerate(invitations.papers(OFFICE)):
            files.append(Path(folder) / f"{index}.docx")
            files[-1].write_bytes(docx_bytes(paper, invitations.law()))
        _convert(files[:1], folder)
        one = _each(lambda: _convert(files[:1], folder), 1)
        return (_each(lambda: _convert(files, folder), 1) - one) / (OFFICE - 1)


def _convert(files: list[Path], folder: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, files)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def _kilobytes(count: int) -> int:
    command = [sys.executable, "-m", "bench.memory", str(count)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _all(results: Iterable[object]) -> int:
    return sum(1 for _ in results)


def _each(work: Callable[[], object], count: int) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) / count
