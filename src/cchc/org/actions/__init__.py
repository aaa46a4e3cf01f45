"""Every change of the organisation: one function a step, one transaction, one log entry."""

from cchc.org.actions.commune import OfficePost, open_commune
from cchc.org.actions.posts import assign_post, end_post

__all__ = ["OfficePost", "assign_post", "end_post", "open_commune"]
