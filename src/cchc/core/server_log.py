"""What the server writes down of requests: never the link of a guest, with which anybody could answer for them."""

from __future__ import annotations

import logging
import re

LINK = re.compile(r"(/tl/)[^/\s?]+", re.IGNORECASE)


class HidesLinks(logging.Filter):
    """Leaves ``/tl/…`` of every such address, whatever went wrong there."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = LINK.sub(r"\1…", record.getMessage()), ()
        return True
