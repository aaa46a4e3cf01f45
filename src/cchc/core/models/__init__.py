"""Tables every office package stands on."""

from cchc.core.models.blob import Blob
from cchc.core.models.log import GENESIS, Chain, LogEntry
from cchc.core.models.outgoing import Outgoing

__all__ = ["GENESIS", "Blob", "Chain", "LogEntry", "Outgoing"]
