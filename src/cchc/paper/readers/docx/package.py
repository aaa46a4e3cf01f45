"""The parts of a DOCX container and how they refer to one another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from lxml.etree import _Element

from cchc.lib.errors import UnusableFile
from cchc.paper.readers import limits
from cchc.paper.readers.archive import Archive
from cchc.paper.readers.docx.names import RELS
from cchc.paper.readers.xml import xml_part


@dataclass(slots=True)
class Package:
    """A DOCX container; ``main`` is the name of the document part."""

    archive: Archive
    main: str = "word/document.xml"
    _relations: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes) -> Package:
        """The container in the bytes of a file. Raises ``UnusableFile`` where they are none."""
        package = cls(Archive(data))
        package.main = package.by_kind("officeDocument", of="") or package.main
        return package

    def document(self) -> _Element:
        """The root of the document part; ``UnusableFile`` when the container has none."""
        root = xml_part(self.archive, self.main)
        if root is None:
            raise UnusableFile("Tệp Word thiếu phần nội dung.", "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.")
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id → (kind, name of the target part) of a part; ``""`` is the container itself."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            root = xml_part(self.archive, posixpath.join(folder, "_rels", f"{name}.rels"))
            self._relations[part] = {} if root is None else _relations(root, folder)
        return self._relations[part]

    def by_kind(self, kind: str, *, of: str | None = None) -> str | None:
        """The name of the part that stands in a relation such as ``styles`` to the document part."""
        relations = self.relations(self.main if of is None else of)
        return next((target for found, target in relations.values() if found == kind), None)

    def part(self, kind: str) -> _Element | None:
        """The root of the part of a kind (``styles``, ``numbering``, ``theme`` …), ``None`` when absent."""
        name = self.by_kind(kind)
        return None if name is None else xml_part(self.archive, name)

    def media(self, part: str, relation: str | None) -> tuple[str, bytes] | None:
        """Name and bytes of a picture that ``part`` refers to."""
        target = self.relations(part).get(relation or "")
        data = self.archive.read(target[1], limits.MAX_MEDIA_BYTES) if target else None
        return None if target is None or data is None else (target[1], data)


def _relations(root: _Element, folder: str) -> dict[str, tuple[str, str]]:
    found = {}
    for item in root.iterchildren(RELS + "Relationship"):
        kind = (item.get("Type") or "").rpartition("/")[2]
        target = item.get("Target") or ""
        if item.get("TargetMode") == "External":
            continue
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[item.get("Id") or ""] = (kind, path)
    return found
