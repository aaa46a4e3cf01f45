"""Every change of a conference: one function a step, one transaction, one log entry."""

from cchc.conference.actions.bookings import RoomTaken, Span, book_hall, book_room, give_up_room
from cchc.conference.actions.change import ConferenceFacts, cancel_conference, change_conference, resume_conference
from cchc.conference.actions.checklist import add_check, open_checklist, remove_check, restore_check, revise_check
from cchc.conference.actions.checks import (
    note_check,
    remove_photo,
    reopen_check,
    report_trouble,
    restore_photo,
    tick_check,
)
from cchc.conference.actions.consent import judge_substitute
from cchc.conference.actions.contacts import (
    add_contact,
    bring_back_contact,
    change_contact,
    keep_contacts,
    remove_contacts,
)
from cchc.conference.actions.doubles import merge_guests, tell_apart
from cchc.conference.actions.finish_inviting import finish_inviting
from cchc.conference.actions.guests import add_guest, bring_back_guest, change_guest, list_guests_of_plan, remove_guests
from cchc.conference.actions.incoming import settle_mail, take_mail
from cchc.conference.actions.invite import draft_invitation, edit_invitation, issue_invitation
from cchc.conference.actions.letters import (
    claim_letter,
    close_mail,
    confirm_letter,
    drop_letter,
    open_mail,
    queue_letters,
    record_letter,
    return_letter,
    send_letter_again,
    send_letter_anew,
)
from cchc.conference.actions.link import renew_link
from cchc.conference.actions.list_lines import LineFacts, add_line, adopt_list, remove_line, restore_line, revise_line
from cchc.conference.actions.mark import hand_over, set_delivery, set_presides, set_salaried
from cchc.conference.actions.open import open_conference
from cchc.conference.actions.order import move_guests
from cchc.conference.actions.reply import NOBODY, Substitute, record_reply
from cchc.conference.actions.rooms import RoomFacts, open_room, revise_room
from cchc.conference.actions.take import Taken, take_guests
from cchc.conference.actions.undo import undo_reply

__all__ = [
    "NOBODY",
    "ConferenceFacts",
    "LineFacts",
    "RoomFacts",
    "RoomTaken",
    "Span",
    "Substitute",
    "Taken",
    "add_check",
    "add_contact",
    "add_guest",
    "add_line",
    "adopt_list",
    "book_hall",
    "book_room",
    "bring_back_contact",
    "bring_back_guest",
    "cancel_conference",
    "change_conference",
    "change_contact",
    "change_guest",
    "claim_letter",
    "close_mail",
    "confirm_letter",
    "draft_invitation",
    "drop_letter",
    "edit_invitation",
    "finish_inviting",
    "give_up_room",
    "hand_over",
    "issue_invitation",
    "judge_substitute",
    "keep_contacts",
    "list_guests_of_plan",
    "merge_guests",
    "move_guests",
    "note_check",
    "open_checklist",
    "open_conference",
    "open_mail",
    "open_room",
    "queue_letters",
    "record_letter",
    "record_reply",
    "remove_check",
    "remove_contacts",
    "remove_guests",
    "remove_line",
    "remove_photo",
    "renew_link",
    "reopen_check",
    "report_trouble",
    "restore_check",
    "restore_line",
    "restore_photo",
    "resume_conference",
    "return_letter",
    "revise_check",
    "revise_line",
    "revise_room",
    "send_letter_again",
    "send_letter_anew",
    "set_delivery",
    "set_presides",
    "set_salaried",
    "settle_mail",
    "take_guests",
    "take_mail",
    "tell_apart",
    "tick_check",
    "undo_reply",
]
