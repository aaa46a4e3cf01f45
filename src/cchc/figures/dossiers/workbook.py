"""A workbook (.xlsx) turned once into text, in a process of its own whose memory and time the system bounds."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from cchc.figures.dossiers import limits
from cchc.lib.errors import UnusableFile

MODULE = "cchc.figures.dossiers.workbook_child"
SOURCES = Path(__file__).parents[3]
REASONS = {
    3: ("Tệp Excel được đặt mật khẩu.", "Hãy mở bằng Excel, gỡ mật khẩu rồi lưu lại."),
    4: ("Tệp Excel không có trang tính nào có số liệu.", "Hãy kiểm tra lại tệp hoặc xuất lại tệp."),
}
BROKEN = ("Tệp Excel bị hỏng hoặc chưa được tải về trọn vẹn.", "Hãy mở bằng Excel rồi lưu lại, hoặc xuất lại tệp.")
HEAVY = ("Bảng tính quá nặng, đọc quá lâu hoặc quá tốn bộ nhớ.", "Hãy xóa các trang và cột thừa, hoặc xuất tệp .csv.")


def write_as_text(workbook: Path, target: Path) -> None:
    """Write the fullest visible sheet of a workbook to ``target`` as UTF-8 CSV, a record a row of the sheet.

    Formulas are written as the values they were saved with, dates as 2023-06-05 08:30:00, and a merged cell's words in
    each row it spans. Raises ``UnusableFile``.
    """
    _refuse_swollen(workbook)
    paths = os.pathsep.join(filter(None, (str(SOURCES), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", MODULE, str(workbook), str(target)]
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            timeout=limits.MAX_WORKBOOK_SECONDS * 3,
        )
    except subprocess.TimeoutExpired as error:
        raise UnusableFile(*HEAVY) from error
    if done.returncode:
        target.unlink(missing_ok=True)
        raise UnusableFile(*(HEAVY if done.returncode < 0 else REASONS.get(done.returncode, BROKEN)))


def _refuse_swollen(workbook: Path) -> None:
    """Sizes are judged before anything is unpacked."""
    try:
        with zipfile.ZipFile(workbook) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnusableFile(*BROKEN) from error
    unpacked = sum(info.file_size for info in infos)
    ratio = unpacked / max(1, workbook.stat().st_size)
    if unpacked > limits.MAX_WORKBOOK_UNPACKED or (
        unpacked > 10 * limits.MEGABYTE and ratio > limits.MAX_WORKBOOK_RATIO
    ):
        raise UnusableFile(
            "Tệp Excel có kích thước giải nén lớn bất thường nên không được mở.",
            "Hãy xuất lại tệp từ hệ thống một cửa, hoặc dùng tệp .csv.",
        )
    if not any(info.filename.startswith("xl/") for info in infos):
        raise UnusableFile(
            "Tệp này không phải bảng tính Excel.", "Hãy chọn tệp .xlsx hoặc .csv xuất từ hệ thống một cửa."
        )
