"""A message that tells of a plain emergency is hidden only behind a copy that tells of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, PostMaskedCopy
from bot.core.event import TimeCame
from bot.core.reading import Flag, Label, Reading, Span
from bot.core.ref import Ref
from bot.core.rule import Stage, Treatment, Unanswered
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from tests.kit import EMPTY, WATCH, book, posted, reading, rule, run, setting, told

TEXT = "er ligt een vrouw te bloeden vuile klootzakken"
IN_DANGER = replace(
    reading((Label.REPORT, 0.9, ()), (Label.INSULT, 0.9, (Span(29, 46),))),
    flags=frozenset({Flag.DANGER}),
    life_at_stake=True,
)


def outcome_of(seen: Reading, treatment: Treatment = Treatment.HOLD, stage: Stage = Stage.ASK) -> StepResult:
    at = setting(book(rule("insults", Label.INSULT, treatment, stage)))
    _, (outcome,) = run(EMPTY, (posted(TEXT), seen), at=at)
    return outcome


@pytest.mark.parametrize(
    ("treatment", "stage"),
    [
        (Treatment.HOLD, Stage.ASK),
        (Treatment.MASK, Stage.ASK),
        (Treatment.MASK, Stage.ACT),
        (Treatment.REMOVE, Stage.ACT),
    ],
)
def test_without_a_copy_it_stays_and_the_moderators_are_asked(treatment: Treatment, stage: Stage) -> None:
    outcome = outcome_of(IN_DANGER, treatment, stage)
    assert told(outcome, DeleteMessage) == []
    assert len(told(outcome, AskModerators)) == 1


def test_what_stays_is_not_taken_away_by_the_clock_either() -> None:
    at = setting(book(rule("insults", Label.INSULT, Treatment.HOLD)))
    state, (outcome,) = run(EMPTY, (posted(TEXT), IN_DANGER), at=at)
    (case,) = state.cases.values()
    assert case.unanswered is Unanswered.KEEP
    over = TimeCame("over", WATCH.id, CaseTimer(case.id), case.opened_at + timedelta(days=2))
    _, late = run(state, (over, None), at=at)
    assert [told(each, DeleteMessage) for each in (outcome, *late)] == [[], []]


def test_with_a_copy_it_is_hidden_though_a_word_of_the_copy_spoke_against_it() -> None:
    outcome = outcome_of(replace(IN_DANGER, copy="▒▒▒ er ligt een vrouw te bloeden"))
    assert len(told(outcome, DeleteMessage)) == 1
    assert told(outcome, PostMaskedCopy)[0].text.endswith("▒▒▒ er ligt een vrouw te bloeden")
    whole = replace(IN_DANGER, scores=(*reading((Label.INSULT, 0.9, (Span(0, 7),))).scores,))
    copied = outcome_of(replace(whole, copy="er ligt een vrouw te bloeden ▒▒▒"))
    assert len(told(copied, PostMaskedCopy)) == 1


def test_a_copy_in_danger_names_the_street_of_which_no_clause_is_left() -> None:
    told_here = replace(IN_DANGER, copy="▒▒▒ er ligt een vrouw te bloeden", place="Kerkstraat")
    (copied,) = told(outcome_of(told_here), PostMaskedCopy)
    assert copied.text.endswith("\nKerkstraat · ▒▒▒ er ligt een vrouw te bloeden")
    (named,) = told(outcome_of(replace(told_here, copy="▒▒▒ een vrouw in de Kerkstraat")), PostMaskedCopy)
    assert named.text.endswith("\n▒▒▒ een vrouw in de Kerkstraat")


@pytest.mark.parametrize("hidden", [True, False])
def test_a_copy_that_may_name_a_victim_is_for_its_own_group_alone(hidden: bool) -> None:
    rules = [rule("insults", Label.INSULT, Treatment.HOLD)] if hidden else []
    two = setting(book(*rules), watch=replace(WATCH, groups=(*WATCH.groups, Ref("console", "other"))))
    named = replace(IN_DANGER, copy="▒▒▒ Josiane ligt te bloeden", place="Kerkstraat")
    for names, facts in ((True, "Kerkstraat"), (False, "Kerkstraat · ▒▒▒ Josiane ligt te bloeden")):
        state, _ = run(EMPTY, (posted(TEXT), replace(named, copy_names=names)), at=two)
        assert [each.facts for each in state.incidents.values()] == [facts]


def test_what_tells_of_no_plain_emergency_is_hidden_as_before() -> None:
    outcome = outcome_of(replace(IN_DANGER, life_at_stake=False))
    assert len(told(outcome, DeleteMessage)) == 1
    assert told(outcome, PostMaskedCopy) == []
