"""From lines and tables to an understood paper."""

from cchc.paper.recognition.model import Recognised
from cchc.paper.recognition.recognise import recognise

__all__ = ["Recognised", "recognise"]
