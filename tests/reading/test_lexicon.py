"""The words that reading knows are whole patterns, so that adding one cannot break the others."""

import re

import pytest

from cchc.reading.lexicon import BINDERS, VERBS


@pytest.mark.parametrize("verb", VERBS.split("|"))
def test_each_verb_is_a_pattern_of_its_own(verb: str) -> None:
    assert verb == verb.strip().lower()
    assert re.compile(verb)


def test_what_binds_a_verb_to_a_name_belongs_to_a_known_verb() -> None:
    known = re.compile("|".join(sorted(VERBS.split("|"), key=len, reverse=True)))
    assert [verb for verb in BINDERS if not known.fullmatch(verb)] == []
