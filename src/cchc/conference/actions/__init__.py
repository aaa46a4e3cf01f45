"""Every change of a conference: one function a step, one transaction, one log entry."""

from cchc.conference.actions.open import open_conference

__all__ = ["open_conference"]
