"""A coordinator or an officer alone with the bot, in a watch with a gatekeeper: no command of theirs gets into the group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from adapters.shared.file_names import name_of_rules
from bot.core.action import AskModerators, LockGroup, Repost, SendMessage
from bot.core.case import CaseEnding
from bot.core.choice import Choice
from bot.core.member import Member
from bot.core.message import Attachment, Media
from bot.core.rulebook import RulesTask, WorkOnRules
from bot.core.watch_state import WatchState
from tests.core.handlers.test_daily_limits import CALL, HELD
from tests.core.handlers.test_gatekeeper import GATED, KNOWN, gate, written
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import EMPTY, NOON, RELAYING, person, reading, run, setting, told

BOTH = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True)).with_member(
    "p-Piet", Member(seen=NOON, belongs=True)
)


def two_held() -> tuple[WatchState, str, str]:
    events = ((written("grijp hem", by, by), CALL_TO_ACT) for by in ("Jan", "Piet"))
    lane, _ = gate(BOTH, *events)
    first, second = lane.cases.values()
    return lane, first.code, second.code


def test_a_command_that_a_coordinator_types_to_the_bot_is_no_message() -> None:
    lane, first, second = two_held()
    for typed, decided in (
        (f"weg {first} dit is een belediging", 1),
        (f"weg {first} {second}", 2),
        (f"{first} {second} weg", 2),
    ):
        after, (outcome,) = gate(lane, (written(typed, "9", by="Cora"), reading()))
        assert told(outcome, Repost) == []
        ends = [case.decided.ending for case in after.cases.values() if case.decided is not None]
        assert ends == [CaseEnding.REMOVED] * decided, typed


@pytest.mark.parametrize("reason", ["", " dit is een belediging van een buurvrouw"])
def test_a_command_with_a_mistyped_code_is_not_posted_and_its_author_learns_it(reason: str) -> None:
    lane, first, second = two_held()
    wrong = next(each for each in (f"{first[:-1]}{sign}" for sign in "23456789") if each not in (first, second))
    after, (outcome,) = gate(lane, (written(f"weg {wrong}{reason}", "9", by="Cora"), reading()))
    assert told(outcome, Repost) == []
    assert all(case.is_open for case in after.cases.values())
    assert f"unknown_code {wrong}" in str(told(outcome, SendMessage))


def test_the_card_of_a_raid_offers_no_lock_of_a_group_that_is_closed_anyway() -> None:
    lane = EMPTY
    for by in ("Jan", "Piet", "Kees"):
        lane = lane.with_member(f"p-{by}", Member(seen=NOON, belongs=True))
    at = replace(HELD, watch=GATED)
    _, outcomes = run(lane, *((written("grijp", by, by), CALL) for by in ("Jan", "Piet", "Kees")), at=at)
    asked = told(outcomes[-1], AskModerators)
    assert any(each.card.urgent for each in asked)
    assert not any(Choice.LOCK in each.card.choices for each in asked)


def test_the_word_for_a_lock_is_answered_where_the_group_is_always_closed() -> None:
    lane, code, _ = two_held()
    after, (outcome,) = gate(lane, (choice(Choice.LOCK, code), None))
    assert "group_always_closed" in str(told(outcome, SendMessage))
    assert told(outcome, LockGroup) == []
    assert all(case.is_open for case in after.cases.values())


@pytest.mark.parametrize("typed", ["hulp", "weg", "wie heeft de sleutel van de zaal?", "de straat is weg"])
def test_other_words_of_a_coordinator_are_posted(typed: str) -> None:
    lane, _, _ = two_held()
    _, (outcome,) = gate(lane, (written(typed, "9", by="Cora"), reading()))
    assert [shown.body for shown in told(outcome, Repost)] == [typed]


def test_a_file_with_words_of_a_coordinator_is_posted_and_one_without_is_taken_for_rules() -> None:
    file = (Attachment(Media.FILE, "document:1", "buurtfeest.pdf"),)
    for words in ("de affiche van het feest", ""):
        post = written(words, by="Cora")
        _, (outcome,) = gate(EMPTY, (replace(post, message=replace(post.message, attachments=file)), reading()))
        assert [shown.attachments for shown in told(outcome, Repost)] == [file] * bool(words)
        assert ("change_not_yaml" in str(told(outcome, SendMessage))) is not bool(words)


def test_a_file_of_rules_that_a_coordinator_forwards_is_checked_and_not_posted() -> None:
    file = (Attachment(Media.FILE, "document:1", "lists.yaml"),)
    for words in ("ok V7K4", ""):
        post = written(words, by="Cora")
        message = replace(post.message, attachments=file, forwarded=True)
        _, (outcome,) = gate(EMPTY, (replace(post, message=message), reading()))
        assert told(outcome, Repost) == []
        asked = [work.task for work in told(outcome, WorkOnRules)]
        assert asked == [RulesTask.TAKE_FILE]
    leaflet = replace(
        written("", by="Cora").message, attachments=(Attachment(Media.FILE, "document:2"),), forwarded=True
    )
    _, (outcome,) = gate(EMPTY, (replace(written("", by="Cora"), message=leaflet), reading()))
    assert [shown.attachments for shown in told(outcome, Repost)] == [leaflet.attachments]


def test_a_text_file_of_a_coordinator_is_not_posted_since_it_may_hold_rules() -> None:
    """A phone may have saved `lists.yaml` as `lists.txt`."""
    file = (Attachment(Media.FILE, "document:1", name_of_rules("Lists.TXT")),)
    for words in ("de nieuwe lijst", ""):
        post = written(words, by="Cora")
        _, (outcome,) = gate(EMPTY, (replace(post, message=replace(post.message, attachments=file)), reading()))
        assert told(outcome, Repost) == []
        assert "change_not_yaml" in str(told(outcome, SendMessage))
    member = written("de foto's staan erin", by="Jan")
    _, (outcome,) = gate(KNOWN, (replace(member, message=replace(member.message, attachments=file)), reading()))
    assert [shown.attachments for shown in told(outcome, Repost)] == [file]


def test_an_officer_who_gets_the_reports_in_that_chat_posts_with_official_alone() -> None:
    """The words may be an answer to a report."""
    wim = person("Wim").ref
    chat = replace(RELAYING.police, chat=wim)
    known = EMPTY.with_member("p-Wim", Member(seen=NOON, belongs=True))
    for before in (EMPTY, known):
        at = setting(watch=replace(RELAYING, gatekeeper=True, police=chat))
        lane, (outcome,) = run(before, (written("wie is die Tom?", by="Wim"), reading()), at=at)
        assert told(outcome, Repost) == []
        assert not lane.cases
        assert "help_officer" in str(told(outcome, SendMessage))
