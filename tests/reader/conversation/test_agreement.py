"""The labels of a line and its meaning in the conversation are made to agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import LIKELY, SURE, Act, ChatReading, Ending, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known, agree
from bot.reader.grammar.ends.end_told import ToldEnd
from tests.kit import reading


def chat(act: Act = Act.NONE, maybe_called: bool = False, maybe_opens: bool = True) -> ChatReading:
    return ChatReading(False, False, maybe_called, act, None, maybe_opens=maybe_opens)


def with_danger(label: Label) -> Reading:
    found = reading(label)
    return Reading(found.language, True, found.scores, flags=frozenset({Flag.DANGER}))


def test_a_report_opens_an_incident_unless_the_head_rules_it_out() -> None:
    found = [agree(reading(Label.REPORT), chat(maybe_opens=may), reading(), Known.NONE).chat for may in (True, False)]
    assert [each.act for each in found if each] == [Act.OPENS, Act.NONE]


@pytest.mark.parametrize(
    ("label", "act"), [(Label.UPDATE, Act.OPENS), (Label.NOTICE, Act.NONE), (Label.OFF_TOPIC, Act.NONE)]
)
def test_a_phrase_for_danger_counts_unless_the_text_is_surely_small_talk_or_a_notice(label: Label, act: Act) -> None:
    found = agree(with_danger(label), chat(), reading(), Known.NONE)
    assert found.chat is not None
    assert found.chat.act is act
    assert (Flag.DANGER in found.flags) is (act is Act.OPENS)


def test_a_phrase_for_danger_opens_an_incident_after_one_that_has_ended() -> None:
    acts = [agree(with_danger(Label.UPDATE), chat(), reading(), known).chat for known in (Known.ENDED, Known.OPEN)]
    assert [each.act for each in acts if each] == [Act.OPENS, Act.NONE]


@pytest.mark.parametrize(
    ("talk", "known", "stays"), [(0.9, Known.NONE, False), (0.7, Known.NONE, True), (0.9, Known.OPEN, True)]
)
def test_a_doubt_about_sure_small_talk_counts_only_while_an_incident_is_known(
    talk: float, known: Known, stays: bool
) -> None:
    said = Reading("nl", True, (Score(Label.OFF_TOPIC, talk), Score(Label.VIGILANTE, 0.55), Score(Label.INSULT, 0.9)))
    found = agree(said, chat(), reading(), known)
    assert found.likely(Label.VIGILANTE) is stays
    assert found.likely(Label.INSULT)


@pytest.mark.parametrize(("sure", "search", "stays"), [(0.88, True, False), (0.95, True, True), (0.88, False, True)])
def test_who_goes_out_to_search_for_a_person_is_no_vigilante(sure: float, search: bool, stays: bool) -> None:
    said = Reading("nl", True, (Score(Label.VIGILANTE, sure),))
    found = agree(said, chat(Act.ADDS), reading(), Known.OPEN, in_search=search)
    assert found.likely(Label.VIGILANTE) is stays


@pytest.mark.parametrize(
    ("known", "confidence", "sure"), [(Known.OPEN, 0.54, True), (Known.OPEN, 0.51, False), (Known.NONE, 0.6, False)]
)
def test_a_likely_call_to_act_is_sure_while_an_incident_is_known(known: Known, confidence: float, sure: bool) -> None:
    said = Reading("nl", True, (Score(Label.VIGILANTE, confidence),))
    score = agree(said, chat(), reading(), known).score(Label.VIGILANTE)
    assert score is not None
    assert (score.confidence >= SURE) is sure


@pytest.mark.parametrize(("may", "act"), [(True, Act.OPENS), (False, Act.NONE)])
def test_a_search_for_a_person_opens_an_incident_unless_the_head_rules_it_out(may: bool, act: Act) -> None:
    said = replace(reading(Label.UPDATE), flags=frozenset({Flag.SEARCH}))
    found = agree(said, chat(maybe_opens=may), reading(), Known.NONE).chat
    assert found is not None
    assert found.act is act


def test_a_phrase_of_the_lists_keeps_the_doubt_but_for_calls_to_act() -> None:
    doubts = (Score(Label.OFF_TOPIC, 0.9), Score(Label.VIGILANTE, 0.5), Score(Label.INSULT, 0.5))
    listed = Reading("nl", True, tuple(replace(each, confidence=0.55) for each in doubts[1:]))
    found = agree(Reading("nl", True, doubts), chat(), listed, Known.NONE)
    assert (found.likely(Label.VIGILANTE), found.likely(Label.INSULT)) == (False, True)
    assert agree(Reading("nl", True, doubts), chat(), listed, Known.NONE, in_parts=True).likely(Label.VIGILANTE)


def test_a_call_to_act_in_a_quotation_keeps_the_doubt_that_the_lists_have_of_it() -> None:
    doubts = (Score(Label.OFF_TOPIC, 0.9), Score(Label.VIGILANTE, LIKELY))
    quoted = Reading("nl", True, doubts[1:])
    assert agree(Reading("nl", True, doubts), chat(), quoted, Known.NONE).likely(Label.VIGILANTE)


@pytest.mark.parametrize(("flags", "act"), [({Flag.ENDED}, Act.ENDS), (set(), Act.ADDS)])
def test_a_phrase_for_an_end_makes_a_likely_end_a_sure_one(flags: set[Flag], act: Act) -> None:
    likely = replace(chat(Act.ADDS), maybe_ending=Ending.POLICE)
    found = agree(replace(reading(Label.UPDATE), flags=frozenset(flags)), likely, reading(), Known.OPEN).chat
    assert found is not None
    assert (found.act, found.ending) == (act, Ending.POLICE if act is Act.ENDS else None)


@pytest.mark.parametrize("back", [False, True])
def test_a_phrase_for_an_end_alone_ends_nothing(back: bool) -> None:
    said = replace(chat(Act.ADDS), maybe_back=back)
    found = agree(replace(reading(Label.UPDATE), flags=frozenset({Flag.ENDED})), said, reading(), Known.OPEN).chat
    assert found is not None
    assert found.act is Act.ADDS


@pytest.mark.parametrize("flag", [Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.ALL_CLEAR])
@pytest.mark.parametrize("danger", [False, True])
def test_a_line_that_explains_itself_opens_nothing_without_danger(flag: Flag, danger: bool) -> None:
    said = replace(reading(Label.REPORT), flags=frozenset({flag}))
    found = agree(said, replace(chat(Act.OPENS), danger=danger), reading(), Known.NONE).chat
    assert found is not None
    assert found.act is (Act.OPENS if danger else Act.NONE)


def test_all_is_well_but_he_is_still_there_explains_nothing() -> None:
    said = replace(reading(Label.REPORT), flags=frozenset({Flag.ALL_CLEAR, Flag.NOT_ALL_CLEAR}))
    found = agree(said, chat(Act.OPENS), reading(), Known.NONE).chat
    assert found is not None
    assert found.act is Act.OPENS


def test_who_wants_to_die_is_in_danger_in_small_talk_too() -> None:
    found = agree(replace(reading(Label.OFF_TOPIC), flags=frozenset({Flag.SELF_HARM})), chat(), reading(), Known.NONE)
    assert found.chat is not None
    assert (found.chat.act, Flag.DANGER in found.flags, found.kind()) == (Act.OPENS, True, Label.REPORT)


@pytest.mark.parametrize(("plain", "danger", "ends"), [(False, False, False), (True, True, False), (True, False, True)])
def test_danger_ends_nothing_but_a_phrase_for_it_leaves_a_plain_end(plain: bool, danger: bool, ends: bool) -> None:
    told = replace(chat(Act.ENDS), ending=Ending.FOUND, plain_ending=plain, danger=danger)
    found = agree(with_danger(Label.UPDATE), told, reading(), Known.OPEN).chat
    assert found is not None
    assert (found.act, found.ending) == ((Act.ENDS, Ending.FOUND) if ends else (Act.ADDS, None))


@pytest.mark.parametrize(("told", "stays"), [(None, True), (ToldEnd(Ending.POLICE, plain=True, settled=True), False)])
def test_helpers_at_the_spot_do_not_keep_an_incident_open_after_an_arrest(told: ToldEnd | None, stays: bool) -> None:
    said = replace(reading(Label.UPDATE), flags=frozenset({Flag.GOES_ON}))
    ends = replace(chat(Act.ENDS), ending=Ending.POLICE)
    found = agree(said, ends, reading(), Known.OPEN, told_end=told)
    assert (Flag.GOES_ON in found.flags) is stays


@pytest.mark.parametrize(
    ("phrase", "blended", "stays"), [(0.85, 0.55, True), (0.85, LIKELY, False), (0.8, 0.55, False), (0.35, 0.55, False)]
)
def test_a_plain_phrase_that_the_models_do_not_talk_out_keeps_a_call_to_act(
    phrase: float, blended: float, stays: bool
) -> None:
    said = Reading("fr", True, (Score(Label.OFF_TOPIC, 0.9), Score(Label.VIGILANTE, blended)))
    listed = Reading("fr", True, (Score(Label.VIGILANTE, phrase),))
    assert agree(said, chat(), listed, Known.NONE).likely(Label.VIGILANTE) is stays


@pytest.mark.parametrize(
    ("talk", "advert", "act"),
    [(0.95, 0.6, Act.NONE), (0.7, 0.6, Act.ADDS), (0.95, 0.3, Act.ADDS), (0.1, 0.6, Act.ADDS)],
)
def test_sure_small_talk_that_offers_something_adds_nothing_to_an_incident(
    talk: float, advert: float, act: Act
) -> None:
    """«Black jacket for sale?» has the colour of the suspect."""
    said = Reading("nl", True, (Score(Label.OFF_TOPIC, talk), Score(Label.ADVERT, advert)))
    found = agree(said, chat(Act.ADDS), reading(), Known.OPEN)
    assert found.chat is not None
    assert found.chat.act is act
    assert (found.kind() is Label.OFF_TOPIC) is (act is Act.NONE)


def test_danger_counts_also_in_the_words_of_an_advert() -> None:
    said = Reading("nl", True, (Score(Label.OFF_TOPIC, 0.95), Score(Label.ADVERT, 0.6)))
    found = agree(said, replace(chat(Act.ADDS), danger=True), reading(), Known.OPEN)
    assert found.chat is not None
    assert found.chat.act is Act.ADDS


@pytest.mark.parametrize(
    ("flag", "ending", "act"),
    [
        (Flag.ENDED, Ending.FALSE_ALARM, Act.ADDS),
        (Flag.ALL_CLEAR, Ending.FALSE_ALARM, Act.ENDS),
        (Flag.ENDED, Ending.POLICE, Act.ENDS),
    ],
)
def test_a_false_alarm_needs_a_phrase_for_one(flag: Flag, ending: Ending, act: Act) -> None:
    reading = Reading("nl", True, (Score(Label.UPDATE, 0.9),), flags=frozenset({flag}))
    said = ChatReading(False, False, False, Act.ADDS, "i", None, maybe_ending=ending)
    agreed = agree(reading, said, reading, Known.OPEN)
    assert agreed.chat is not None
    assert agreed.chat.act is act
