"""A zip container (DOCX, ODT) opened with bounded time and memory."""

from __future__ import annotations

import io
import zipfile
import zlib

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError, KeyError)


def truncated() -> UnusableFile:
    """The error of a container that ends early or whose parts cannot be unpacked."""
    return UnusableFile(
        "Tệp bị hỏng hoặc chưa được tải về trọn vẹn.",
        "Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại, hoặc xin lại tệp từ nơi gửi.",
    )


def too_swollen() -> UnusableFile:
    """The error of a zip bomb."""
    return UnusableFile(
        "Tệp nén có kích thước giải nén lớn bất thường nên không được mở.",
        "Hãy mở tệp bằng Word hoặc LibreOffice, bỏ bớt ảnh rồi lưu lại.",
    )


class Archive:
    """The parts of a zip container by name; sizes are judged before anything is unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except BROKEN as error:
            raise truncated() from error
        self._infos = {info.filename: info for info in infos}
        self._read_bytes = 0
        self._judge(infos, len(data))

    def _judge(self, infos: list[zipfile.ZipInfo], packed: int) -> None:
        unpacked = sum(info.file_size for info in infos)
        swollen = unpacked > limits.RATIO_FREE_BYTES and unpacked > packed * limits.MAX_UNPACKED_RATIO
        if len(infos) > limits.MAX_ZIP_ENTRIES or unpacked > limits.MAX_UNPACKED_BYTES or swollen:
            raise too_swollen()
        if any(info.flag_bits & 0x1 for info in infos):
            raise UnusableFile("Tệp được đặt mật khẩu.", "Hãy gỡ mật khẩu rồi lưu lại thành tệp .docx hoặc .odt.")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._infos)

    def read(self, name: str, cap: int = limits.MAX_XML_BYTES) -> bytes | None:
        """The bytes of one part, ``None`` when absent; never more than ``cap`` whatever the directory claims."""
        info = self._infos.get(name)
        if info is None:
            return None
        try:
            with self._zip.open(info) as part:
                data = part.read(cap + 1)
        except BROKEN as error:
            raise truncated() from error
        self._read_bytes += len(data)
        if len(data) > cap or self._read_bytes > limits.MAX_UNPACKED_BYTES:
            raise too_swollen()
        return data
