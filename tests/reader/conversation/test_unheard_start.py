"""Two lines that may be about an incident of which the reader has heard no beginning. The acts stand for what the head says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Label, Reading, Score
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.conversation.unheard_start import is_second, may_speak_of_incident, weigh_unheard

NOW = datetime(2026, 11, 18, 20, 0, tzinfo=UTC)
TEXT = b"he does not come down"
TALK = Reading("en", True, (Score(Label.OFF_TOPIC, 0.9),))
NOTHING = ChatReading(False, False, False, Act.NONE, None, maybe_opens=False)
NO_NUMBERS = np.zeros(0, np.float32)


def said(number: int, minutes: int) -> ChatLine:
    return ChatLine(str(number), "x", "ann", Role.MEMBER, NOW - timedelta(minutes=minutes))


ALONE = Chat(said(9, 0))


@pytest.mark.parametrize(
    ("opens", "adds", "speaks"), [(0.1, 0.0, True), (0.0, 0.1, True), (0.05, 0.05, True), (0.04, 0.04, False)]
)
def test_opening_and_adding_count_together(opens: float, adds: float, speaks: bool) -> None:
    shares = {Act.OPENS: opens, Act.ADDS: adds, Act.ENDS: 0.0, Act.NONE: 1 - opens - adds}
    acts = np.log(np.array([max(shares[act], 1e-9) for act in ACT_ORDER], np.float32))
    assert may_speak_of_incident(Answer(NO_NUMBERS, -5.0, -5.0, acts, NO_NUMBERS, NO_NUMBERS)) is speaks


def test_the_first_line_stands_just_before() -> None:
    near = [said(number, 5 - number) for number in range(1, 6)]
    assert is_second(replace(ALONE, before=tuple(near)), {"2"})
    assert not is_second(replace(ALONE, before=tuple(near)), {"1"})
    assert not is_second(replace(ALONE, before=(said(1, 16),)), {"1"})


def test_the_second_line_opens_an_incident_with_both_numbers() -> None:
    reading, chat = weigh_unheard(TALK, NOTHING, ALONE, TEXT, second=True)
    assert chat.act is Act.OPENS
    assert chat.maybe_danger
    assert not reading.likely(Label.OFF_TOPIC)


def test_nothing_opens_by_one_line_in_laughter_by_an_officer_or_while_an_incident_is_known() -> None:
    people = frozenset({"ann"})
    known = ChatIncident("theft", NOW, NOW, True, False, False, ("a",), people, people)
    for talk, text, second in (
        (ALONE, TEXT, False),
        (ALONE, b"he does not come down hahaha", True),
        (replace(ALONE, incidents=(known,)), TEXT, True),
        (replace(ALONE, line=replace(ALONE.line, role=Role.POLICE)), TEXT, True),
    ):
        assert weigh_unheard(TALK, NOTHING, talk, text, second) == (TALK, NOTHING)
