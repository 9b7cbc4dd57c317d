"""Each fault of a phrase is said in the coordinator's language."""

from __future__ import annotations

import pytest

from bot.reader.phrases.phrase import LONGEST, phrase_to_re2
from bot.rulebook.phrase_faults import PHRASE_FAULTS, fault_of_phrase
from bot.translation import Sentence, in_language

FAULTY = ("", "!!!", "*", "a*", "kom ..", "kom .. .. zelf", "~ab", "~een woord", "in[k]", "x" * (LONGEST + 1))


@pytest.mark.parametrize("phrase", FAULTY)
def test_a_fault_of_a_phrase_is_said_in_each_language(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as caught:
        phrase_to_re2(phrase)
    fault = fault_of_phrase(caught.value)
    assert isinstance(fault, Sentence)
    assert len({in_language(fault, language) for language in ("nl", "fr", "de", "en")}) == 4


def test_no_sentence_about_phrases_is_left_over() -> None:
    said = set()
    for phrase in FAULTY:
        try:
            phrase_to_re2(phrase)
        except ValueError as error:
            fault = fault_of_phrase(error)
            assert isinstance(fault, Sentence)
            said.add(fault.template)
    assert said == {each.template for each in PHRASE_FAULTS}
