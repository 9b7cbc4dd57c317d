"""Own words and quotations: quotations become blanks, and all positions stay the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import LIKELY, Label, ReaderInput
from bot.core.rulebook import PhraseList
from bot.reader.reading import LexiconReader
from bot.reader.text.normalisation import READ_AT_MOST
from bot.reader.text.quotations import split_quotations

CALL = "wie gaat er mee, we slaan hem in elkaar"


@pytest.mark.parametrize(
    "text",
    [
        f"> {CALL}\n\ndat hoort hier niet",
        f"«{CALL}» dat kan toch niet",
        f'"{CALL}" kan een beheerder dat verwijderen?',
        f"“{CALL}” you can't say that here",
        f"« {CALL} » ça ne se dit pas",
        f"„{CALL}“ so redet man hier nicht",
    ],
)
def test_a_rejected_quotation_becomes_blanks(text: str) -> None:
    parts = split_quotations(text)
    assert parts.quoted == (CALL,)
    assert len(parts.own) == len(text)
    assert CALL not in parts.own
    assert all(own in (written, " ") for own, written in zip(parts.own, text, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        f"> {CALL}",
        f"> {CALL}\nik ook",
        f"> {CALL}\n\nik ga morgen melk halen",
        f"«{CALL}»",
        f"«{CALL}» haha zo is het",
        f'mijn buurman zei "{CALL}"',
        f"{CALL} > nu",
        "zijn bijnaam is «de rat», dat kan toch niet",
    ],
)
def test_a_quotation_without_rejection_is_the_senders_own(text: str) -> None:
    assert split_quotations(text).own == text


def test_a_text_too_long_to_be_read_whole_is_not_split() -> None:
    text = f"> {CALL}\ndat kan niet\n" + "x" * READ_AT_MOST
    assert split_quotations(text).own is text


def test_a_rejected_quotation_counts_only_for_personal_data() -> None:
    lists = [
        PhraseList("calls", {"nl": ("wie gaat er mee",)}, label=Label.VIGILANTE, confidence=0.85),
        PhraseList("exposed", {"nl": ("zijn adres",)}, label=Label.PERSONAL_DATA, confidence=0.85),
    ]
    text = f"> zijn adres is bekend, {CALL}\n\ndat kan toch niet"
    shown = ("Hallo", f"Zijn adres is bekend,  {CALL}!")
    read = LexiconReader(lists, []).read(ReaderInput(text, ("nl",), shown=shown))
    assert not read.likely(Label.VIGILANTE)
    assert read.likely(Label.PERSONAL_DATA)


@pytest.mark.parametrize("around", ["> {}\nniet ok", '"{}" verwijder', "«{}» delete", "«{}» onaanvaardbaar"])
def test_a_rejected_quotation_of_a_text_that_nobody_wrote_is_unsure(around: str) -> None:
    lists = [PhraseList("calls", {"nl": ("wie gaat er mee",)}, label=Label.VIGILANTE, confidence=0.85)]
    score = LexiconReader(lists, []).read(ReaderInput(around.format(CALL), ("nl",))).score(Label.VIGILANTE)
    assert score is not None
    assert score.confidence == LIKELY


@pytest.mark.parametrize(
    "around",
    ["> {}\nik ook", "> {}\n.. ok ..", "«{}» doe mee", "Dit kan zo niet verder: «{}»", "«{}» verwijder dit niet"],
)
def test_a_quotation_mark_does_not_hide_a_call_to_act(around: str) -> None:
    lists = [PhraseList("calls", {"nl": ("wie gaat er mee",)}, label=Label.VIGILANTE, confidence=0.85)]
    assert LexiconReader(lists, []).read(ReaderInput(around.format(CALL), ("nl",))).likely(Label.VIGILANTE)


@given(st.text(st.sampled_from('> «»“”„"\nkan niet weg ab'), max_size=80))
def test_splitting_any_text_moves_no_position(text: str) -> None:
    assert len(split_quotations(text).own) == len(text)
