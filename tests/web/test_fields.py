"""The fields that forms of every step share."""

from __future__ import annotations

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from cchc.web.fields import LongLine, UploadField


class OneFile(forms.Form):
    file = UploadField(accept=".docx", instead="gửi bản nhỏ hơn", required=False, megabytes=1)


def test_a_file_that_need_not_be_there_may_be_left_out() -> None:
    form = OneFile({}, {})
    assert form.is_valid()
    assert form.cleaned_data == {"file": None}


@pytest.mark.parametrize(("size", "said"), [(1 << 20, []), ((1 << 20) + 1, ["Tệp lớn hơn 1 MB; gửi bản nhỏ hơn."])])
def test_a_file_is_too_large_above_its_megabytes(size: int, said: list[str]) -> None:
    form = OneFile({}, {"file": SimpleUploadedFile("bai.docx", b"x" * size)})
    assert form.errors.get("file", []) == said


class OneLine(forms.Form):
    place = LongLine(max_length=40)


def test_a_long_line_stays_one_line_however_it_is_broken() -> None:
    form = OneLine({"place": "  Hội trường UBND xã,\r\n kết nối tới 06  thôn "})
    assert form.is_valid()
    assert form.cleaned_data == {"place": "Hội trường UBND xã, kết nối tới 06 thôn"}
