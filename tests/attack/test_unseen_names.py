"""Names with signs that nobody sees, from a file or a calendar: they neither hide a person nor turn a line around."""

from __future__ import annotations

from cchc.conference.papers.guest_sheet import read_people
from cchc.lib.calendar_replies import read_letter
from cchc.lib.names import person_key, tidy

PLAIN = "Họ và tên,Chức vụ,Đơn vị\nLò Văn Phanh,Trưởng bản,Nà Sàng\n"


def test_a_list_with_unseen_signs_names_the_same_people() -> None:
    odd = "Họ và tên,Chức vụ,Đơn vị\n\u202eLò\u200b Văn\x01 Pha\u00adnh\u2066,Trưởng\ufeff bản,Nà\u200d Sàng\x7f\n"
    [one], [other] = (read_people(text.encode(), "khach.csv").people for text in (PLAIN, odd))
    assert (other.person.name, other.person.key) == ("Lò Văn Phanh", one.person.key)
    assert other.person == one.person


def test_a_name_of_unseen_signs_alone_is_no_name() -> None:
    assert tidy("\u200b\u202e\x01\ufeff") == ""
    assert person_key("Lò\u200b Văn Phanh") == person_key("Lò Văn Phanh")


def test_a_letter_shows_its_sender_and_subject_as_they_read() -> None:
    head = "From: =?utf-8?b?4oCuTMOyIFbEg24gUGhhbmg=?= <phanh@ban.vn>\n"
    head += "Subject: =?utf-8?q?Tr=E2=80=AE=E1=BA=A3=01_l=E1=BB=9Di?=\n\n"
    letter = read_letter(f"{head}Xin \u202evắng\u200b.\n\tPhanh".encode())
    assert (letter.sender.name, letter.subject) == ("Lò Văn Phanh", "Trả lời")
