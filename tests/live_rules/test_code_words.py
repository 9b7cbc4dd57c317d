"""Each code name that a command prints has its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.config.platforms import SignalReceive, TelegramReceive
from bot.config.values import HandledMail, ReaderKind
from bot.config.watch import GROUP_TEXTS
from bot.core.action import Purpose
from bot.core.message import Media, Role
from bot.core.reading import Flag, FoundData, Label
from bot.core.rule import IncidentState, Stage, Unanswered
from bot.core.texts import LANGUAGES, VARIANTS
from bot.core.verdict import Decision
from bot.core.watch import POLICY, Relay
from bot.evenings.score import KEYS
from bot.live_rules import yaml_words
from bot.live_rules.code_words import DECISIONS, EXPECTATIONS, FLAGS, STAGES, expectation, wanted, with_code
from bot.live_rules.yaml_words import FOUND
from bot.outbound.action_words import PURPOSE_WORDS
from bot.rulebook.condition import HAS_VALUES
from bot.rulebook.lists import LIST
from bot.rulebook.references import ANYTHING
from bot.rulebook.rule import then_form
from bot.translation import in_language, say_in
from bot.yaml_reader.node import Node, Wrong
from bot.yaml_reader.parse import parse
from bot.yaml_reader.shape import shape_of


def test_every_code_name_has_words() -> None:
    assert set(DECISIONS) == set(Decision)
    assert set(STAGES) == set(Stage)
    assert set(FLAGS) == set(Flag)
    assert set(FOUND) == set(FoundData)
    assert set(PURPOSE_WORDS) == set(Purpose)
    assert set(EXPECTATIONS) == set(KEYS)


def test_the_word_for_yaml_stands_behind_its_translation() -> None:
    with say_in("nl"):
        assert with_code(Flag.GREETING, FLAGS) == "begroeting (greeting)"
        assert expectation("card") == "een kaart voor de moderators (card)"
        assert wanted("card", "false") == "nee (card: false)"
        assert wanted("same_as", "3") == "3 (same_as: 3)"
        assert wanted("visible", "masked") == "alleen de feiten (visible: masked)"


def test_every_name_that_a_fault_lists_has_words() -> None:
    treatments = shape_of(then_form(ANYTHING))["properties"]["message"]["enum"]
    assert set(yaml_words.TREATMENTS) == set(treatments)
    assert set(yaml_words.UNANSWERED) == set(Unanswered)
    assert set(yaml_words.LABELS) == set(Label)
    assert set(yaml_words.ROLES) == set(Role)
    assert set(yaml_words.INCIDENTS) == set(IncidentState)
    assert set(yaml_words.MEDIA) == set(Media)
    assert set(yaml_words.THINGS) == set(HAS_VALUES)
    assert set(yaml_words.LANGUAGES) == set(LANGUAGES)
    assert set(yaml_words.VARIANTS) == set(VARIANTS)
    assert set(yaml_words.POLICIES) == set(POLICY)
    assert set(yaml_words.ANSWERS) == {answer for answers in POLICY.values() for answer in answers}
    assert set(yaml_words.GROUP_TEXTS) == set(GROUP_TEXTS)
    assert set(yaml_words.RELAYS) == set(Relay)
    assert set(yaml_words.HANDLED) == set(HandledMail)
    assert set(yaml_words.READERS) == set(ReaderKind)
    assert set(yaml_words.WAYS_TO_RECEIVE) == {*TelegramReceive, *SignalReceive}


@pytest.mark.parametrize(
    ("language", "treatments", "flag"),
    [
        ("en", "keep (the message stays), mask (a copy with the offending parts covered)", "greeting (a greeting)"),
        ("nl", "keep (het bericht blijft staan), mask (een kopie waarin de foute delen", "greeting (begroeting)"),
        ("fr", "keep (le message reste), mask (une copie dont les parties en cause", "greeting (salutation)"),
        ("de", "keep (die Nachricht bleibt stehen), mask (eine Kopie, in der", "greeting (Gruß)"),
    ],
)
def test_a_fault_lists_code_words_with_their_meaning(language: str, treatments: str, flag: str) -> None:
    assert treatments in hint_in(language, then_form(ANYTHING), "message: flag")
    assert flag in hint_in(language, LIST, "flag: qqq\nnl: [dag]")


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("en", "Did you mean `mask` (a copy with the offending parts covered)?"),
        ("nl", "Bedoelde je `mask` (een kopie waarin de foute delen afgedekt zijn)?"),
        ("fr", "Vouliez-vous dire `mask` (une copie dont les parties en cause sont couvertes)\u00a0?"),
        ("de", "Meinten Sie `mask` (eine Kopie, in der die anstößigen Teile abgedeckt sind)?"),
    ],
)
def test_a_likely_code_word_is_proposed_with_its_meaning(language: str, hint: str) -> None:
    assert hint_in(language, then_form(ANYTHING), "message: maks") == hint


def hint_in(language: str, read: Callable[[Node], object], written: str) -> str:
    root = parse("x.yaml", written.encode()).root
    assert root is not None
    with pytest.raises(Wrong) as raised:
        read(root)
    return in_language(raised.value.faults[0].hint, language)
