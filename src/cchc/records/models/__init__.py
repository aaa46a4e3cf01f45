"""Văn thư: registers, documents and their files."""

from cchc.records.models.document import Document
from cchc.records.models.file import DocumentFile
from cchc.records.models.register import Register

__all__ = ["Document", "DocumentFile", "Register"]
