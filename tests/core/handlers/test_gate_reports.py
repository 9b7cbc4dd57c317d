"""A report that is the first message of a person unknown to the group: once a moderator approves it, it is a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import Purpose, Repost, SendMessage
from bot.core.case import Case
from bot.core.choice import Choice
from bot.core.event import ChoiceMade, CommandGiven, MessagePosted
from bot.core.incident import QUIET_AFTER
from bot.core.message import Message, Role
from bot.core.reading import Reading
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from bot.store.codec import decode, encode
from tests.core.handlers.test_gate_decided import DELETED
from tests.core.handlers.test_gate_told import DANGER, SHIPPED, STARTED
from tests.core.handlers.test_gatekeeper import AT_THE_GATE, written
from tests.core.test_step import REPORT, choice
from tests.kit import DESK, GROUP, NOON, RELAYING, person, reading, run, setting, told

LATER = NOON + timedelta(minutes=20)


def waiting(seen: Reading = REPORT, number: str = "7") -> tuple[WatchState, str]:
    """The report of a stranger waits for a moderator, as the database keeps it."""
    lane, _ = run(STARTED, (written("er loopt iemand achter nummer 4", number), seen), at=AT_THE_GATE)
    (case,) = lane.cases.values()
    assert not lane.incidents
    return lane.with_case(decode(encode(case), Case)), case.code


def chosen(what: Choice, code: str, at: datetime = LATER, number: str = "c") -> ChoiceMade:
    return replace(choice(what, code, number=number), at=at)


def asked(outcome: StepResult) -> list[SendMessage]:
    return [say for say in told(outcome, SendMessage) if say.purpose is Purpose.ASK and say.chat == GROUP]


def test_an_approved_report_opens_an_incident_and_the_group_is_asked_about_the_call() -> None:
    lane, code = waiting()
    lane, (approved,) = run(lane, (chosen(Choice.APPROVE, code), None), at=AT_THE_GATE)
    assert [shown.body for shown in told(approved, Repost)] == ["er loopt iemand achter nummer 4"]
    (incident,) = lane.incidents.values()
    assert (incident.opened_at, incident.last_at) == (NOON, LATER)
    assert incident.reporter == person("Jan")
    assert len(asked(approved)) == 1
    _, (called,) = run(lane, (written("gebeld", "8", at=LATER), reading()), at=AT_THE_GATE)
    assert len(told(called, Repost)) == 1


def test_reports_that_are_approved_together_open_incidents_with_codes_of_their_own() -> None:
    """The codes come from one event."""
    alike = dict[str, list[str]]()
    for number in map(str, range(50)):
        lane, code = waiting(number=number)
        lane, _ = run(lane, (chosen(Choice.APPROVE, code), None), at=AT_THE_GATE)
        (alone,) = lane.incidents.values()
        alike.setdefault(alone.code, []).append(number)
    first, second = next(numbers for numbers in alike.values() if len(numbers) > 1)[:2]
    lane, code = waiting(replace(REPORT, streets=("nkerkstraat",)), first)
    event = written("er loopt iemand in de Dorpsstraat", second)
    lane, _ = run(lane, (event, replace(REPORT, streets=("ndorpsstraat",))), at=AT_THE_GATE)
    codes = " ".join(case.code for case in lane.cases.values())
    both = Message(MessageRef(DESK, "both"), person("Mo", Role.MODERATOR), f"ok {codes}", LATER)
    lane, _ = run(lane, (MessagePosted("both", both), None), at=SHIPPED)
    assert len(lane.incidents) == len({incident.code for incident in lane.incidents.values()}) == 2


def test_an_approved_cry_for_help_is_asked_about_with_the_emergency_number() -> None:
    lane, code = waiting(DANGER)
    lane, (approved,) = run(lane, (chosen(Choice.APPROVE, code), None), at=SHIPPED)
    assert [incident.danger for incident in lane.incidents.values()] == [True]
    assert "112" in asked(approved)[0].text


def test_the_report_goes_to_the_police_with_its_words_and_its_time() -> None:
    lane, code = waiting()
    at = setting(watch=replace(RELAYING, gatekeeper=True))
    lane, _ = run(lane, (chosen(Choice.APPROVE, code), None), at=at)
    (file,) = lane.police_files.values()
    assert [(line.text, line.at) for line in file.lines] == [("er loopt iemand achter nummer 4", NOON)]


UNDONE = (Choice.APPROVE, Choice.UNDO, Choice.APPROVE)


def test_a_decision_that_is_taken_back_and_made_again_opens_no_second_incident() -> None:
    lane, code = waiting()
    events = [(chosen(each, code, number=f"{n}"), None) for n, each in enumerate(UNDONE)]
    lane, outcomes = run(lane, *events, at=AT_THE_GATE)
    assert len(lane.incidents) == 1
    assert [len(asked(outcome)) for outcome in outcomes] == [1, 0, 0]


def test_a_report_that_is_refused_or_no_news_any_more_or_none_opens_no_incident() -> None:
    for seen, ends, at in (
        (REPORT, Choice.REMOVE, LATER),
        (REPORT, Choice.APPROVE, NOON + QUIET_AFTER),
        (reading(), Choice.APPROVE, LATER),
    ):
        lane, code = waiting(seen)
        lane, (decided,) = run(lane, (chosen(ends, code, at), None), at=AT_THE_GATE)
        assert len(told(decided, Repost)) == (ends is Choice.APPROVE)
        assert not lane.incidents
        assert asked(decided) == []


def test_its_author_takes_it_back_by_a_deletion() -> None:
    lane, code = waiting()
    lane, _ = run(lane, (chosen(Choice.APPROVE, code), None), (DELETED, None), at=AT_THE_GATE)
    assert [len(incident.told) for incident in lane.incidents.values()] == [0]


def test_during_a_pause_the_group_is_not_asked() -> None:
    lane, code = waiting()
    pause = CommandGiven("p", DESK, person("Mo", Role.MODERATOR), "pause", "1h", NOON)
    _, (_, approved) = run(lane, (pause, None), (chosen(Choice.APPROVE, code), None), at=AT_THE_GATE)
    assert len(told(approved, Repost)) == 1
    assert asked(approved) == []
