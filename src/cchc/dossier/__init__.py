"""From a read plan and the commune's file to every paper of the conference."""

from cchc.dossier.build import Dossier, build, build_from_files
from cchc.dossier.commune import Commune
from cchc.dossier.item import Item
from cchc.dossier.loading import load_commune, parse_commune
from cchc.dossier.output import as_zip, write

__all__ = [
    "Commune",
    "Dossier",
    "Item",
    "as_zip",
    "build",
    "build_from_files",
    "load_commune",
    "parse_commune",
    "write",
]
