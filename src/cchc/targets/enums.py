"""Where a figure comes from, the states of a loaded file, and the kinds of answer as the office names them."""

from __future__ import annotations

from django.db import models

from cchc.figures.answers import ANSWER_NAMES, AnswerKind
from cchc.figures.comparison import COMPARE_NAMES, Compare

ANSWERS = [(kind.value, ANSWER_NAMES[kind]) for kind in AnswerKind]
COMPARES = [(compare.value, COMPARE_NAMES[compare]) for compare in Compare]


class Source(models.TextChoices):
    """Nguồn số liệu: who or what gave a figure."""

    TYPED = "typed", "nhập tay"
    COMPUTED = "computed", "tính từ các dòng khác"
    ONE_STOP = "one_stop", "tính từ tệp hồ sơ một cửa"
    REPORT = "report", "báo cáo lĩnh vực đã nhận"
    CLOSING = "closing", "số liệu chốt kỳ trước"


class FileState(models.TextChoices):
    """Trạng thái tệp hồ sơ một cửa."""

    LOADED = "loaded", "chờ ghép cột"
    COUNTED = "counted", "đã tính"
    USED = "used", "đang dùng số liệu"


FILE_MOVES: dict[FileState, frozenset[FileState]] = {
    FileState.LOADED: frozenset({FileState.COUNTED}),
    FileState.COUNTED: frozenset({FileState.COUNTED, FileState.USED}),
    FileState.USED: frozenset({FileState.COUNTED, FileState.USED}),
}
