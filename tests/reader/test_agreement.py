"""The labels of a line and its meaning in the conversation are made to agree."""

from __future__ import annotations

import pytest

from bot.core.reading import Act, ChatReading, Flag, Label, Reading
from bot.reader.conversation.agreement import agree
from tests.kit import reading


def chat(act: Act = Act.NONE, maybe_called: bool = False, maybe_opens: bool = True) -> ChatReading:
    return ChatReading(False, False, maybe_called, act, None, maybe_opens=maybe_opens)


def with_danger(label: Label) -> Reading:
    found = reading(label)
    return Reading(found.language, True, found.scores, flags=frozenset({Flag.DANGER}))


def test_a_report_opens_an_incident_unless_the_head_rules_it_out() -> None:
    found = [agree(reading(Label.REPORT), chat(maybe_opens=may), reading(), False).chat for may in (True, False)]
    assert [each.act for each in found if each] == [Act.OPENS, Act.NONE]


@pytest.mark.parametrize(
    ("label", "act"), [(Label.UPDATE, Act.OPENS), (Label.NOTICE, Act.NONE), (Label.OFF_TOPIC, Act.NONE)]
)
def test_a_phrase_for_danger_counts_unless_the_text_is_surely_small_talk_or_a_notice(label: Label, act: Act) -> None:
    found = agree(with_danger(label), chat(), reading(), False)
    assert found.chat is not None
    assert found.chat.act is act
    assert (Flag.DANGER in found.flags) is (act is Act.OPENS)


@pytest.mark.parametrize("act", [Act.OPENS, Act.ADDS])
def test_a_likely_call_with_the_grammar_of_a_call_is_one(act: Act) -> None:
    found = agree(reading(Label.UPDATE), chat(act, maybe_called=True), reading(), True, states_call=True).chat
    assert found is not None
    assert (found.called, found.maybe_called) == (True, False)


@pytest.mark.parametrize(("act", "maybe"), [(Act.NONE, True), (Act.ADDS, False)])
def test_the_grammar_of_a_call_alone_is_no_call(act: Act, maybe: bool) -> None:
    found = agree(reading(Label.UPDATE), chat(act, maybe_called=maybe), reading(), True, states_call=True).chat
    assert found is not None
    assert not found.called
