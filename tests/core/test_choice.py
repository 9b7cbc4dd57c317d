"""The code that a button carries: it is on screens and in outboxes, so each form is read for ever."""

from __future__ import annotations

import pytest

from bot.core.choice import (
    LONGEST_CHOICE,
    About,
    ByCode,
    Choice,
    OfIncident,
    OfRequest,
    on_button,
    parse_choice,
    parse_receipt,
    parse_with_reason,
    read_button,
    says,
)
from bot.core.police_file import RECEIPT_WORDS
from tests import shipped

CARRIED: dict[str, tuple[Choice, About]] = {
    "approve 7K4": (Choice.APPROVE, ByCode("7K4")),
    "close 7K4": (Choice.CLOSE, ByCode("7K4")),
    "merge 7K4 4PT": (Choice.MERGE, ByCode("7K4", "4PT")),
    "called 0123456789abcdef": (Choice.CALLED, OfIncident("0123456789abcdef")),
    "over console:7": (Choice.OVER, OfIncident("console:7")),
    "goes_on 0123456789abcdef": (Choice.GOES_ON, OfIncident("0123456789abcdef")),
    "accept 0123456789abcdef": (Choice.ACCEPT, OfRequest("0123456789abcdef")),
}


@pytest.mark.parametrize("written", CARRIED)
def test_a_button_is_read_as_it_was_written(written: str) -> None:
    choice, about = CARRIED[written]
    assert on_button(choice, about) == written
    assert read_button(written) == (choice, about)


@pytest.mark.parametrize("written", ["", "kerkwijk", "Approve 7K4", "dance 7K4"])
def test_a_link_and_any_other_word_is_no_choice(written: str) -> None:
    assert read_button(written) is None


@pytest.mark.parametrize("word", [*RECEIPT_WORDS.values(), "goed ontvangen", "Bien reçu"])
def test_the_word_of_a_receipt_counts_in_every_language(word: str) -> None:
    """The zone may have another language than the watch."""
    texts = shipped.rules().rulebook.texts
    assert parse_choice(f"{word} 7K4", texts, ["nl"]) == (Choice.RECEIVED, ByCode("7K4"))


@pytest.mark.parametrize("text", ["Ontvangen 7K4, bedankt", "bien reçu 7K4 merci", "Received: 7K4. Patrol informed"])
def test_an_officer_may_write_more_than_the_receipt(text: str) -> None:
    assert parse_receipt(text, shipped.rules().rulebook.texts) == ByCode("7K4")


@pytest.mark.parametrize(
    "text", ["ontvangen 7K4, maar nog niet gelezen", "received 7K4?", "7K4", "ontvangen", "not received 7K4"]
)
def test_a_no_and_a_question_are_no_receipt(text: str) -> None:
    assert parse_receipt(text, shipped.rules().rulebook.texts) is None


@pytest.mark.parametrize("text", ["weg 7K4 aub", "weg 7K4, a.u.b.", "weg: 7K4!", "7K4, weg graag"])
def test_a_courtesy_in_the_group_is_no_reason(text: str) -> None:
    assert parse_choice(text, shipped.rules().rulebook.texts, ["nl"]) == (Choice.REMOVE, ByCode("7K4"))


@pytest.mark.parametrize("text", ["weg 7K4 dit is schelden", "weg 7K4, dit is schelden", "7K4 weg: dit is schelden"])
def test_a_reason_in_the_group_may_follow_a_comma(text: str) -> None:
    typed = parse_with_reason(text, shipped.rules().rulebook.texts, ["nl"])
    assert typed is not None
    assert (typed[:2], text[typed[2] :]) == ((Choice.REMOVE, ByCode("7K4")), "dit is schelden")


def test_the_longest_text_of_a_choice_is_as_long_for_each_kind_of_choice() -> None:
    texts = shipped.rules().rulebook.texts
    for length, is_read in ((LONGEST_CHOICE, True), (LONGEST_CHOICE + 1, False)):
        choice = "ok 7K4".ljust(length, "!")
        receipt = "received 7K4 ".ljust(length, "x")
        word = "gebeld".ljust(length, ".")
        read = (
            parse_choice(choice, texts, ["nl"]),
            parse_receipt(receipt, texts),
            says(word, "word_called", texts, ["nl"]),
        )
        assert [bool(each) for each in read] == [is_read] * 3, length
