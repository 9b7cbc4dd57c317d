"""An emergency that only a model finds, and a line in which another one sees nothing new. The scores stand for what they say of
the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.likely_report import (
    BESIDE_ALARM,
    BOTH_IN_DOUBT,
    EMERGENCY,
    IN_DOUBT,
    NOTHING_NEW,
    SOMETHING_NEW,
    weigh_doubt,
    weigh_emergency,
    weigh_explanation,
    weigh_nothing_new,
)
from bot.reader.grammar.calls.call_made import Told

NOW = datetime(2026, 11, 18, 20, 0, tzinfo=UTC)
TALK = Reading("en", True, (Score(Label.OFF_TOPIC, 0.9),))
NOTHING = ChatReading(False, False, False, Act.NONE, None, maybe_opens=False)
TEXT = b"dad has the chainsaw in his thigh, it pumps"
SURE, ABOVE_TALK = EMERGENCY + 0.1, BESIDE_ALARM + 0.1
NO_DANGER = -9.0
ALONE = Chat(ChatLine("line", TEXT.decode(), "ann", Role.MEMBER, NOW))


def beside(danger: bool, *members: str) -> Chat:
    """The line while an incident of these members is open."""
    people = frozenset(members)
    return replace(ALONE, incidents=(ChatIncident("theft", NOW, NOW, True, False, danger, ("a",), people, people),))


def test_a_sure_find_opens_an_incident_in_danger_and_is_no_small_talk() -> None:
    reading, chat = weigh_emergency(TALK, NOTHING, ALONE, TEXT, SURE)
    assert chat.act is Act.OPENS
    assert chat.danger
    assert not reading.likely(Label.OFF_TOPIC)


@pytest.mark.parametrize(
    ("reading", "chat"),
    [
        (Reading("en", True, (Score(Label.REPORT, 0.6),)), NOTHING),
        (TALK, replace(NOTHING, maybe_opens=True)),
        (TALK, replace(NOTHING, maybe_danger=True)),
    ],
)
def test_a_likely_find_counts_beside_another_sign(reading: Reading, chat: ChatReading) -> None:
    assert weigh_emergency(reading, chat, ALONE, TEXT, ABOVE_TALK)[1].danger


def test_a_likely_find_alone_counts_for_nothing() -> None:
    assert weigh_emergency(TALK, NOTHING, ALONE, TEXT, ABOVE_TALK) == (TALK, NOTHING)


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (TALK, b"I'm dying here hahaha"),
        (replace(TALK, flags=frozenset({Flag.EXPLAINED})), TEXT),
    ],
)
def test_laughter_and_an_explanation_speak_against_it(reading: Reading, text: bytes) -> None:
    assert weigh_emergency(reading, NOTHING, ALONE, text, SURE) == (reading, NOTHING)


def test_during_an_incident_it_is_danger_unless_the_incident_is_in_danger_already() -> None:
    assert weigh_emergency(TALK, NOTHING, beside(danger=False), TEXT, SURE)[1].danger
    assert not weigh_emergency(TALK, NOTHING, beside(danger=True), TEXT, SURE)[1].danger
    assert not weigh_emergency(TALK, NOTHING, beside(danger=False), TEXT, ABOVE_TALK)[1].danger


def test_an_opening_that_may_tell_of_danger_is_asked_about_with_both_numbers() -> None:
    opens = replace(NOTHING, act=Act.OPENS)
    assert weigh_doubt(opens, TEXT, IN_DOUBT + 0.1, NO_DANGER).maybe_danger
    assert weigh_doubt(opens, TEXT, IN_DOUBT, NO_DANGER) == opens
    assert weigh_doubt(NOTHING, TEXT, IN_DOUBT + 0.1, NO_DANGER) == NOTHING
    in_danger = replace(opens, danger=True)
    assert weigh_doubt(in_danger, TEXT, IN_DOUBT + 0.1, NO_DANGER) == in_danger
    calm = b"it's only a dummy, they're filming"
    assert weigh_doubt(opens, calm, IN_DOUBT + 0.1, NO_DANGER) == opens


def test_head_and_model_together_may_doubt_where_neither_does_alone() -> None:
    opens = replace(NOTHING, act=Act.OPENS)
    assert weigh_doubt(opens, TEXT, BOTH_IN_DOUBT, 0.5).maybe_danger
    assert weigh_doubt(opens, TEXT, BOTH_IN_DOUBT, -0.5) == opens
    assert weigh_doubt(opens, TEXT, float("-inf"), 0.5) == opens


def test_danger_that_the_head_takes_for_news_is_a_matter_of_its_own_unless_its_author_is_of_the_incident() -> None:
    news = replace(NOTHING, act=Act.ADDS, incident="theft", danger=True)
    chat = weigh_emergency(TALK, news, beside(False, "bob"), TEXT, SURE)[1]
    assert (chat.act, chat.incident, chat.danger) == (Act.OPENS, None, True)
    assert weigh_emergency(TALK, news, beside(False, "ann"), TEXT, SURE)[1] == news
    assert weigh_emergency(TALK, news, beside(False, "bob"), TEXT, ABOVE_TALK)[1] == news


REPORT = Reading("en", True, (Score(Label.REPORT, 0.9),))
OPENS = replace(NOTHING, act=Act.OPENS, maybe_opens=True)
NO_LISTS = Reading("en", True, ())
BINS = b"the lorry for the blue bags did not come to old wash house street"
LOW, NO_DANGER = NOTHING_NEW - 0.1, -3.0


def weighed(
    reading: Reading = REPORT,
    chat: ChatReading = OPENS,
    by_lists: Reading = NO_LISTS,
    text: bytes = BINS,
    call: Told = Told.NOT,
    reports: float = LOW,
    danger: float = NO_DANGER,
) -> tuple[Reading, ChatReading]:
    return weigh_nothing_new(reading, chat, by_lists, text, call, reports, danger)


def test_a_line_without_news_is_no_report_and_opens_nothing() -> None:
    reading, chat = weighed()
    assert not reading.likely(Label.REPORT)
    assert (chat.act, chat.maybe_opens) == (Act.NONE, False)


def test_it_still_adds_to_an_open_incident() -> None:
    assert weighed(chat=replace(NOTHING, act=Act.ADDS, incident="theft"))[1].act is Act.ADDS


@pytest.mark.parametrize(
    "changed",
    [
        {"reports": NOTHING_NEW + 0.1},
        {"reports": float("-inf")},
        {"danger": BESIDE_ALARM},
        {"call": Told.HINTED},
        {"chat": replace(OPENS, danger=True)},
        {"chat": replace(OPENS, maybe_danger=True)},
        {"reading": replace(REPORT, flags=frozenset({Flag.SEARCH}))},
        {"by_lists": REPORT},
        {"text": b"he is not breathing any more"},
        {"text": b"two men are trying the door of the neighbours"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_report_stays_one_beside_any_other_sign(changed: dict[str, Any]) -> None:
    reading, chat = weighed(**changed)
    assert reading.likely(Label.REPORT)
    assert chat.act is Act.OPENS


REPORT = Reading("en", True, (Score(Label.REPORT, 0.9),), flags=frozenset({Flag.EXPLAINED, Flag.GONE}))
OPENING = replace(NOTHING, act=Act.OPENS)


@pytest.mark.parametrize("known", [Known.NONE, Known.ENDED])
def test_an_explanation_of_another_matter_silences_no_sure_report(known: Known) -> None:
    weighed_reading = weigh_explanation(REPORT, OPENING, known, SOMETHING_NEW)
    assert weighed_reading.flags == {Flag.GONE}


@pytest.mark.parametrize(
    ("reading", "chat", "known", "reports"),
    [
        (REPORT, OPENING, Known.OPEN, SOMETHING_NEW),
        (REPORT, OPENING, Known.NONE, SOMETHING_NEW - 0.1),
        (REPORT, NOTHING, Known.NONE, SOMETHING_NEW),
        (replace(TALK, flags=REPORT.flags), OPENING, Known.NONE, SOMETHING_NEW),
    ],
)
def test_an_explanation_stays_beside_any_doubt(
    reading: Reading, chat: ChatReading, known: Known, reports: float
) -> None:
    assert weigh_explanation(reading, chat, known, reports) == reading
