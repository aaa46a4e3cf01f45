"""Bounds on a file of dossiers: well above what a commune has in ten years, well below what hurts a machine."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MAX_BYTES = 160 * MEGABYTE
MAX_ROWS = 2_000_000
MAX_COLUMNS = 200
HEAD_BYTES = 256 * 1024  # What is looked at to tell encoding, delimiter and headers.
DELIMITER_BYTES = 8 * 1024
HEAD_RECORDS = 60
MAX_HEADER_LINE = 15  # Titles stand above the headers, never more than this.
BLOCK_BYTES = 16 * MEGABYTE  # Smaller ones cost a plan each, larger ones memory.
MAX_RECORD_BYTES = MEGABYTE  # A quotation mark that is never closed would swallow the rest of the file.
WORKERS = 2  # Blocks parsed at once: what one does on a single core overlaps with what the other does on all.
MAX_WORKBOOK_UNPACKED = 600 * MEGABYTE
MAX_WORKBOOK_RATIO = 100  # A sheet of dossiers packs about ten times.
MAX_WORKBOOK_MEMORY = 2048 * MEGABYTE
MAX_WORKBOOK_SECONDS = 60  # Of the processor; 200,000 dossiers take about five.
EARLIEST_YEAR = 2000  # One-stop systems began later; a date before it is a slip of the pen.
LATEST_YEAR = 2100
