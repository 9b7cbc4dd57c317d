"""Sixty things that moderators type on a telephone, with the shipped words: the bot answers each, and guesses no decision."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import SendMessage
from bot.core.case import Case, CaseEnding
from bot.core.event import CommandGiven
from bot.core.message import Role
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from tests.core.desk.test_answers import TYPED_AT, types, with_cases
from tests.core.desk.test_answers import typed as typed_on_desk
from tests.kit import DESK, NOON, person, posted, reading, run, setting, told
from tests.shipped import rules

SHIPPED = setting(rules().rulebook)
"""A desk in Dutch and French."""


def typed(text: str, count: int = 1) -> tuple[list[str], list[Case]]:
    lane, codes = with_cases(count)
    lane, outcome = types(lane, text.format(*codes), at=SHIPPED)
    return said(outcome), list(lane.cases.values())


def said(outcome: StepResult) -> list[str]:
    return [a.text for a in told(outcome, SendMessage) if a.chat == DESK]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("haal {0} weg", "weg {0}"), ("haal {0} maar weg", "weg {0}"), ("{0} is ok", "ok {0}"),
        ("{0} doe maar weg aub", "weg {0}"), ("ik doe {0}", "toon {0}"),
        ("wat is {0}", "toon {0}"), ("Nele, {0} is toch niet erg?", "toon {0}"), ("kun je {0} terug zetten", "terug {0}"),
        ("demp die van {0} een uur", "demp {0}"), ("mute 24h {0}", "demp {0}"), ("remove {0}", "weg {0}"),
        ("delete {0}", "weg {0}"), ("entfernen {0}", "weg {0}"), ("ban {0}", "verban {0}"),
        ("doe maar weg", "weg {0}"), ("haal maar weg", "weg {0}"), ("die weg", "weg {0}"), ("alles weg", "weg {0}"),
        ("remove", "weg {0}"), ("delete", "weg {0}"), ("❌", "weg {0}"), ("✅", "ok {0}"),
    ],
)  # fmt: skip
def test_words_about_a_case_are_asked_back(text: str, offered: str) -> None:
    (answer,), (case,) = typed(text)
    assert f"`{offered.format(case.code)}`" in answer
    assert case.is_open


@pytest.mark.parametrize("text", ["mag weg", "{0} mag weg", "laat staan", "mag blijven", "{0} laat staan"])
def test_two_words_are_read_as_one_meaning(text: str) -> None:
    answers, (case,) = typed(text)
    approves = "staan" in text or "blijven" in text
    if approves and "{0}" not in text:
        assert f"{case.code}`" in answers[0]
    else:
        assert case.decided is not None
        assert case.decided.ending.value == ("approved" if approves else "removed")


@pytest.mark.parametrize(
    ("language", "words", "ending"),
    [
        ("nl", "weghalen verwijderen verwijder wis", CaseEnding.REMOVED), ("nl", "goedkeuren goed mag", CaseEnding.APPROVED),
        ("fr", "enlève enlever retire supprime", CaseEnding.REMOVED), ("fr", "valide valider approuver", CaseEnding.APPROVED),
        ("de", "entferne entfernen lösche loesche", CaseEnding.REMOVED), ("de", "freigeben gut", CaseEnding.APPROVED),
        ("en", "remove delete", CaseEnding.REMOVED), ("en", "approve good", CaseEnding.APPROVED),
    ],
)  # fmt: skip
def test_the_verb_that_a_card_uses_can_be_typed(language: str, words: str, ending: CaseEnding) -> None:
    at = replace(SHIPPED, watch=replace(SHIPPED.watch, languages=(language,)))
    for word in words.split():
        lane, (code,) = with_cases(1)
        lane, _ = types(lane, f"{word} {code}", at=at)
        (case,) = lane.cases.values()
        assert case.decided is not None, word
        assert case.decided.ending is ending, word


def test_a_verb_in_two_parts_is_asked_back() -> None:
    at = replace(SHIPPED, watch=replace(SHIPPED.watch, languages=("de",)))
    lane, (code,) = with_cases(1)
    lane, outcome = types(lane, f"gib {code} frei", at=at)
    assert f"`ok {code}`" in said(outcome)[0]
    assert all(case.is_open for case in lane.cases.values())


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("lijst", "/queue"), ("wachtrij", "/queue"), ("overzicht", "/queue"), ("wat staat er open", "/queue"),
        ("la liste", "/queue"), ("?", "/help"), ("help me", "/help"), ("hoe werkt dit", "/help"), ("Hoe werkt dit?", "/help"),
        ("wat kan ik typen?", "/help"), ("comment ça marche ?", "/help"), ("pauze", "/pause"), ("pauze aub", "/pause"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("count", [0, 2])
def test_plain_words_for_the_commands_with_a_slash(text: str, offered: str, count: int) -> None:
    (answer,), cases = typed(text, count)
    assert f"`{offered}`" in answer
    assert all(case.is_open for case in cases)


@pytest.mark.parametrize("text", ["gebeld", "ter plaatse", "vals alarm", "afgesloten", "appelé"])
def test_a_word_about_an_incident_that_is_not_there_is_answered(text: str) -> None:
    (answer,), _ = typed(text)
    assert f"«{text}»" in answer


@pytest.mark.parametrize("text", ["zet terug", "zet maar terug", "undo", "ongedaan maken", "toch terug"])
def test_a_decision_is_taken_back_in_other_words(text: str) -> None:
    lane, (code,) = with_cases(1)
    lane, _ = types(lane, f"weg {code}", at=SHIPPED, key="w")
    lane, outcome = types(lane, text, at=SHIPPED)
    opened = next(iter(lane.cases.values())).is_open
    assert opened or f"`terug {code}`" in said(outcome)[0]


@pytest.mark.parametrize(
    "text",
    ["dank je", "goedemorgen allemaal", "ik ben om acht uur terug", "Wie kijkt er straks?", "👍", "ja", "weer weg tot acht"],
)  # fmt: skip
def test_talk_stays_talk(text: str) -> None:
    assert typed(text, 2)[0] == []


@pytest.mark.parametrize("word", ["gesloten", "clos", "geschlossen", "closed"])
def test_the_latest_decisions_are_asked_for_in_any_language(word: str) -> None:
    lane, _ = with_cases(1)
    command = CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", word, NOON)
    _, (outcome,) = run(lane, (command, None), at=SHIPPED)
    assert said(outcome) == ["Er is nog niets beslist."]


@pytest.mark.parametrize(("name", "offered"), [("wachtrij", "/queue"), ("aide", "/help"), ("que", "/queue")])
def test_a_command_in_the_language_of_the_desk_is_asked_back(name: str, offered: str) -> None:
    lane, _ = with_cases(1)
    event = CommandGiven("c", DESK, person("Mo", Role.MODERATOR), name, "", NOON)
    _, (outcome,) = run(lane, (event, None), at=SHIPPED)
    assert f"`{offered}`" in said(outcome)[0]


@pytest.mark.parametrize(
    "text", ["weg Jan1", "weg van jan1", "weg alles Jan1", "verwijder Jan1 aub", "retirer de Jan1"]
)
def test_a_word_and_an_author_ask_about_everything_of_that_author(text: str) -> None:
    (answer,), cases = typed(text, 3)
    assert "alles van Jan1`" in answer
    assert all(case.is_open for case in cases)


@pytest.mark.parametrize("text", ["weg Nele", "ok Jan1", "weg dan"])
def test_a_word_and_another_name_are_not_about_an_author(text: str) -> None:
    answers, _ = typed(text, 2)
    assert not any("alles van" in answer for answer in answers)


@pytest.mark.parametrize("named", ["eigenrichting", "Geen eigenrichtng", "geen-eigenrichting", "no-vigilante"])
def test_a_part_of_the_title_of_a_rule_is_asked_back(named: str) -> None:
    (answer,), _ = typed(f"terug regel {named} 2u")
    assert "`terug regel no-vigilantes" in answer


def test_help_me_asks_for_the_words_in_english_too() -> None:
    lane, _ = with_cases(2)
    english = replace(SHIPPED, watch=replace(SHIPPED.watch, languages=("en",)))
    (answer,) = said(types(lane, "Help me!", at=english)[1])
    assert "`/help`" in answer


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("alles van Jan1 weg", "weg alles van Jan1"), ("alles weg van Jan1", "weg alles van Jan1"),
        ("delete everything from Jan1", "weg alles van Jan1"), ("alles von Jan1 löschen", ""),
        ("Löschen alles von Jan1 bitte", "weg alles van Jan1"), ("alles van Jan1 ok", "ok alles van Jan1"),
        ("queue aub", "/queue"), ("niet ok {0}", "toon {0}"),
    ],
)  # fmt: skip
def test_a_command_for_many_in_another_order_or_language_is_asked_back(text: str, offered: str) -> None:
    lane, codes = with_cases(2)
    lane, outcome = types(lane, text.format(*codes), at=SHIPPED)
    answers = said(outcome)
    assert answers == [] if not offered else f"`{offered.format(*codes)}`" in answers[0]
    assert all(case.is_open for case in lane.cases.values())


def test_free_words_as_an_answer_to_a_card_are_about_its_case() -> None:
    lane, (code, _) = with_cases(2)
    case = lane.case_of_code(code)
    assert case is not None
    card = MessageRef(DESK, "card")
    lane = lane.with_case(replace(case, cards=(card,)))
    _, (outcome,) = run(lane, (typed_on_desk("graag weg", answers=card), reading()), at=SHIPPED)
    assert f"`weg {code}`" in said(outcome)[0]


@pytest.mark.parametrize("text", ["terug {0}, ik was fout", "ok {0} als Piet akkoord is", "{0} ok voor mij"])
def test_a_command_with_more_words_in_the_group_is_asked_back_on_the_desk(text: str) -> None:
    lane, codes = with_cases(1)
    event = posted(text.format(*codes), "later", "Mo", at=TYPED_AT)
    event = replace(event, message=replace(event.message, author=person("Mo", Role.MODERATOR)))
    lane, (outcome,) = run(lane, (event, reading()), at=SHIPPED)
    word = "terug" if "terug" in text else "ok"
    assert f"`{word} {codes[0]}`" in said(outcome)[0]
    assert all(case.is_open for case in lane.cases.values())


def test_undo_all_without_a_code_offers_the_latest_decision() -> None:
    lane, (first, second) = with_cases(2)
    lane, outcome = types(lane, "terug alles", at=SHIPPED, key="before")
    assert not any(f"terug alles {code}" in answer for answer in said(outcome) for code in (first, second))
    lane, _ = types(lane, f"weg {first}", at=SHIPPED, key="w")
    _, outcome = types(lane, "terug alles", at=SHIPPED)
    assert f"`terug alles {first}`" in said(outcome)[0]
