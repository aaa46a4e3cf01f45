"""Every change of the organisation: one function a step, one transaction, one log entry."""

from cchc.org.actions.accounts import close_account, open_account, renew_password, reopen_account, revise_account
from cchc.org.actions.commune import OfficePost, open_commune, open_reader
from cchc.org.actions.establish import PostFacts, open_post, revise_post
from cchc.org.actions.posts import assign_post, end_post
from cchc.org.actions.settings import change_setting
from cchc.org.actions.stand_in import appoint_stand_in, end_stand_in

__all__ = [
    "OfficePost",
    "PostFacts",
    "appoint_stand_in",
    "assign_post",
    "change_setting",
    "close_account",
    "end_post",
    "end_stand_in",
    "open_account",
    "open_commune",
    "open_post",
    "open_reader",
    "renew_password",
    "reopen_account",
    "revise_account",
    "revise_post",
]
