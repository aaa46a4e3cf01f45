"""Files by SHA-256: kept once, whole or not at all, and never believed unread."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.core import blobs
from cchc.core.models import Blob
from cchc.lib.errors import CchcError

pytestmark = pytest.mark.django_db


def test_the_same_bytes_are_kept_once() -> None:
    first, second = blobs.store(b"abc", "text/plain"), blobs.store(b"abc", "text/plain")
    assert first == second
    assert first.sha256 == hashlib.sha256(b"abc").hexdigest()
    assert first.size == 3
    assert Blob.objects.count() == 1
    assert blobs.read(first) == b"abc"


def test_a_damaged_file_is_an_error_that_says_what_to_do() -> None:
    blob = blobs.store(b"abc", "text/plain")
    blobs.path_of(blob.sha256).write_bytes(b"abd")
    assert not blobs.is_whole(blob)
    with pytest.raises(CchcError, match=r"bị mất hoặc hỏng.*bản sao lưu"):
        blobs.read(blob)


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"abd")], ids=["missing", "damaged"])
def test_a_lost_file_is_kept_again_when_its_bytes_return(harm: Callable[[Path], object]) -> None:
    blob = blobs.store(b"abc", "text/plain")
    harm(blobs.path_of(blob.sha256))
    assert not blobs.is_whole(blob)
    blobs.store(b"abc", "text/plain")
    assert blobs.read(blob) == b"abc"


def test_nothing_half_written_stays_when_writing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(descriptor: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(CchcError, match="ổ đĩa đầy"):
        blobs.store(b"abc", "text/plain")
    folder = blobs.path_of(hashlib.sha256(b"abc").hexdigest()).parent
    assert list(folder.iterdir()) == []
    assert Blob.objects.count() == 0
