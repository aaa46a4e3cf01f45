"""Bounds on what a reader accepts, so that no file takes the machine with it.

They are limits of this program, not of law: well above any commune's paper, well below what hurts.
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MAX_FILE_BYTES = 50 * MEGABYTE
MAX_ZIP_ENTRIES = 5_000
MAX_UNPACKED_BYTES = 200 * MEGABYTE
MAX_UNPACKED_RATIO = 200  # Office text packs about 10 times, blank pictures up to 100 times.
RATIO_FREE_BYTES = 10 * MEGABYTE  # Below this size the ratio harms nobody.
MAX_XML_BYTES = 24 * MEGABYTE
MAX_XML_TAGS = 2_000_000  # A hundred pages of Word have about a tenth of it.
MAX_TEXT_CHARACTERS = 2_000_000  # About eight hundred pages.
MAX_ITEMS = 40_000  # Lines or paragraphs.
MAX_LINE_CHARACTERS = 200_000
MAX_SPANS = 150_000
MAX_TABLE_DEPTH = 12
MAX_PDF_PAGES = 1_000
MAX_PDF_STREAM = 100 * MEGABYTE
MAX_SECONDS = 10.0  # Of the processor, for one PDF: some hundreds of pages.
MAX_WAIT_SECONDS = 40.0  # By the clock, on a machine that is busy with other work.
MAX_PDF_MEMORY = 512 * MEGABYTE
SCAN_PROBE_PAGES = 12
MAX_PAGE_CHARACTERS = 60_000
MAX_PAGE_PATHS = 20_000
MAX_PICTURE_PIXELS = 4_000_000
MAX_PICTURES = 200  # Looked into for signatures and seals, which are few.
MAX_MEDIA_BYTES = 30 * MEGABYTE
