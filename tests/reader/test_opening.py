"""An opening needs more than the head: plain labels, a phrase of the lists, a word of alarm, or a call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.opening import without_bare_opening
from tests.kit import reading

OPENS = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None, plain_danger=True)
TALK = Reading("en", True, (Score(Label.REPORT, 0.55),))


def after(text: str, read: Reading = TALK, by_lists: Reading | None = None, chat: ChatReading = OPENS) -> ChatReading:
    return without_bare_opening(chat, read, by_lists or reading(), text)


def test_a_terse_line_without_a_word_of_alarm_opens_nothing_and_is_no_danger() -> None:
    found = after("the baby clapped")
    assert (found.act, found.danger, found.maybe_opens) == (Act.NONE, False, False)


@pytest.mark.parametrize("text", ["help", "he is in, i hear him on the stairs. someone come", "knife"])
def test_a_word_of_alarm_keeps_the_opening(text: str) -> None:
    assert after(text) == OPENS


def test_a_plain_report_opens_in_any_words() -> None:
    plain = replace(TALK, scores=(Score(Label.REPORT, 0.9),))
    assert after("four bullocks after the bend", plain) == OPENS


def test_a_phrase_that_a_coordinator_added_keeps_the_opening() -> None:
    listed = replace(reading(), scores=(Score(Label.REPORT, 0.85),))
    assert after("the baby clapped", by_lists=listed) == OPENS


@pytest.mark.parametrize("flag", [Flag.DANGER, Flag.SEARCH, Flag.SELF_HARM])
def test_a_phrase_for_danger_or_a_search_keeps_the_opening(flag: Flag) -> None:
    assert after("the baby clapped", replace(TALK, flags=frozenset({flag}))) == OPENS


def test_a_line_that_tells_of_a_call_keeps_the_opening() -> None:
    called = replace(OPENS, maybe_called=True)
    assert after("she got put through", chat=called) == called


def test_other_acts_stay_but_count_as_no_danger() -> None:
    ends = replace(OPENS, act=Act.ENDS)
    found = after("the baby clapped", chat=ends)
    assert (found.act, found.danger) == (Act.ENDS, False)
