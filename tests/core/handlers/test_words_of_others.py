"""A forwarded text decides nothing, also one that a moderator forwards. Invisible characters stop no command."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.event import MessagePosted
from bot.core.incident import Incident, IncidentOutcome
from bot.core.message import Message, Role
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from tests.core.incidents.night import Night
from tests.core.incidents.test_by_chat import OPENS, ends
from tests.core.test_step import CALL_TO_ACT
from tests.kit import DESK, EMPTY, GROUP, posted, reading, run


def after(text: str, chat: Ref, *, forwarded: bool) -> Case:
    """The case of a hidden message, after a moderator sent this; `CODE` stands for its code."""
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    event = posted(text.replace("CODE", case.code), "2", "Cora", Role.MODERATOR)
    said = replace(event.message, ref=MessageRef(chat, "2"), forwarded=forwarded)
    lane, _ = run(lane, (MessagePosted(event.key, said), reading()))
    return lane.cases[case.id]


@pytest.mark.parametrize("chat", [DESK, GROUP])
@pytest.mark.parametrize("text", ["ok CODE", "weg CODE", "weg CODE hij scheldt"])
def test_a_moderator_who_passes_a_forged_decision_on_does_not_take_it(text: str, chat: Ref) -> None:
    assert after(text, chat, forwarded=True).is_open
    assert text.startswith("ok") or not after(text, chat, forwarded=False).is_open


def evening(text: str, by: str, *, forwarded: bool, after: int = 1, ending: Ending | None = None) -> Incident:
    """The incident of a report by Jan, after a member sent this some minutes later."""
    night = Night()
    night.says("Jan", "er staat iemand aan de deur te voelen in de Kerkstraat", chat=OPENS if ending else None)
    night.later(minutes=after)
    night.chat = ends(night, ending) if ending else None
    said = Message(MessageRef(GROUP, "99"), night.person(by), text, night.now, forwarded=forwarded)
    night._happens(MessagePosted("m99", said))
    (incident,) = night.lane.incidents.values()
    return incident


@pytest.mark.parametrize("by", ["Mo", "Jan", "Wijkagent"])
@pytest.mark.parametrize("text", ["vals alarm", "voorbij", "einde alarm", "vals alarm hoor, het was mijn neef"])
def test_words_of_an_end_that_are_passed_on_only_lead_to_a_question(text: str, by: str) -> None:
    for forwarded in (False, True):
        incident = evening(text, by, forwarded=forwarded)
        assert (incident.closed_at is None, incident.wondered_at is not None) == (forwarded, forwarded)


@pytest.mark.parametrize(
    ("text", "by", "ending"),
    [
        ("de dader is opgepakt", "Els", Ending.POLICE),
        ("het is voorbij hier", "Els", Ending.OVER),
        ("vals alarm, hij is weg", "Jan", Ending.OVER),
    ],
)
def test_the_end_of_another_evening_that_is_passed_on_only_leads_to_a_question(
    text: str, by: str, ending: Ending
) -> None:
    for forwarded in (False, True):
        incident = evening(text, by, forwarded=forwarded, ending=ending)
        assert (incident.closed_at is None, incident.wondered_at is not None) == (forwarded, forwarded)


def test_words_of_an_officer_that_are_passed_on_after_the_end_correct_no_outcome() -> None:
    for forwarded, outcome in ((False, IncidentOutcome.ALL_CLEAR), (True, IncidentOutcome.OVER)):
        night = Night()
        night.says("Jan", "er staat iemand aan de deur te voelen in de Kerkstraat", chat=OPENS)
        (incident,) = night.incidents()
        night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER), minutes=1)
        night.chat = ChatReading(False, False, False, Act.ENDS, incident.id, Ending.POLICE)
        officer = night.person("Wijkagent")
        said = Message(MessageRef(GROUP, "99"), officer, "vals alarm", night.now, forwarded=forwarded)
        night._happens(MessagePosted("m99", said))
        assert night.lane.incidents[incident.id].outcome is outcome


def test_a_yes_and_a_late_no_that_are_passed_on_answer_no_question() -> None:
    for forwarded in (False, True):
        assert (evening("ja", "Jan", forwarded=forwarded, after=50).closed_at is None) == forwarded
        assert (evening("nee", "Jan", forwarded=forwarded, after=61).closed_at is None) != forwarded


@pytest.mark.parametrize("text", ["101 gebeld", "politie ter plaatse"])
def test_a_call_that_is_passed_on_may_be_another_one(text: str) -> None:
    states = [evening(text, "Els", forwarded=forwarded).state for forwarded in (False, True)]
    assert states == [IncidentState.CALLED, IncidentState.OPEN]


@pytest.mark.parametrize("unseen", ["\u200e", "\u200b", "\u2060", "\u2068", "\ufeff", "\u202e"])
def test_signs_that_nobody_sees_come_along_with_a_copied_code(unseen: str) -> None:
    for chat in (DESK, GROUP):
        assert not after(f"{unseen}weg {unseen}CODE{unseen}", chat, forwarded=False).is_open
