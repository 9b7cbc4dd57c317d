"""The line to the group that a message was hidden: neutral, rare, and gone when the message is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.action import DeleteMessage, SendMessage
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Treatment
from bot.core.step_result import StepResult
from bot.core.watch import Quiet, Watch
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import ALL, GROUP, NOON, WATCH, Lane, book, posted, reading, rule, setting, told

RULE = replace(rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, brake=20), house_rule=3)
ON = replace(WATCH, hidden_notice=True, every_language=False)
LINE = MessageRef(GROUP, "line")


class Group(Lane):
    def __init__(self, watch: Watch = ON, **changes: object) -> None:
        made = replace(RULE, **changes)  # type: ignore[arg-type]  # of the rule
        super().__init__(setting(book(rule("call", Label.REPORT), made), watch=watch))
        self._count = 0

    def post(self, by: str = "Jan", at: datetime = NOON, read: Reading = CALL_TO_ACT) -> list[SendMessage]:
        self._count += 1
        return lines(self.hear(posted("grijp hem", str(self._count), by, at=at), read))

    def decide(self, what: Choice, number: str = "c") -> StepResult:
        (case,) = self.lane.cases.values()
        return self.hear(choice(what, case.code, number=number))

    def delivered(self) -> StepResult:
        (case,) = self.lane.cases.values()
        return self.hear(ActionDelivered("d", WATCH.id, CaseAction(case.id, CasePart.PUBLIC_LINE), LINE, NOON))


def lines(outcome: StepResult) -> list[SendMessage]:
    return [each for each in told(outcome, SendMessage) if "hidden_public" in each.text]


def test_the_line_names_the_rule_and_neither_the_author_nor_the_words() -> None:
    (line,) = Group().post()
    assert (line.chat, line.silent) == (GROUP, True)
    assert "Jan" not in line.text
    assert "grijp" not in line.text


def test_it_is_off_unless_the_watch_wants_it() -> None:
    assert Group(WATCH).post() == []


def test_a_group_reads_it_once_an_hour() -> None:
    group = Group()
    sent = [len(group.post(f"P{number}", NOON + timedelta(minutes=25 * number))) for number in range(4)]
    assert sent == [1, 0, 0, 1]


def test_a_rule_without_a_number_and_a_message_in_doubt_have_none() -> None:
    assert Group(house_rule=None).post() == []
    assert Group().post(read=reading((Label.VIGILANTE, 0.55, ()))) == []


def test_a_raid_an_incident_and_quiet_hours_have_none() -> None:
    raid = Group(brake=0)
    assert [raid.post(f"P{number}") for number in range(3)] == [[], [], []]
    during = Group()
    during.hear(posted("er loopt iemand rond", "r"), reading(Label.REPORT))
    assert during.post() == []
    assert Group(replace(ON, quiet=Quiet(time(9), time(18)))).post() == []


def test_a_message_of_before_the_quiet_hours_that_comes_in_them_has_none() -> None:
    group = Group(replace(ON, quiet=Quiet(time(22), time(7))))
    group.context = replace(group.context, late=timedelta(hours=10))
    assert group.post() == []


def test_it_goes_when_the_message_is_back_and_stays_while_a_moderator_decides_anew() -> None:
    group = Group()
    group.post()
    group.delivered()
    group.decide(Choice.REMOVE)
    assert DeleteMessage(LINE, ours=True) not in told(group.decide(Choice.UNDO, "u"), DeleteMessage)
    assert DeleteMessage(LINE, ours=True) in told(group.decide(Choice.APPROVE, "a"), DeleteMessage)


def test_a_line_that_arrives_after_the_approval_goes_at_once() -> None:
    group = Group()
    group.post()
    approved = group.decide(Choice.APPROVE)
    assert any(isinstance(owner, CaseAction) and owner.part is CasePart.PUBLIC_LINE for owner in approved.called_off)
    assert DeleteMessage(LINE, ours=True) in told(group.delivered(), DeleteMessage)


def test_a_message_that_a_moderator_removes_has_a_line() -> None:
    group = Group()
    group.post(read=reading((Label.VIGILANTE, 0.55, ())))
    assert len(lines(group.decide(Choice.REMOVE))) == 1


def test_a_refused_line_is_no_task_for_anyone() -> None:
    group = Group()
    (line,) = group.post()
    (case,) = group.lane.cases.values()
    owner = CaseAction(case.id, CasePart.PUBLIC_LINE)
    refused = group.hear(ActionRefused("x", WATCH.id, owner, line, "no", False, NOON))
    assert refused.planned == ()


def test_a_message_that_the_bot_cannot_delete_is_not_said_to_be_hidden() -> None:
    group = Group()
    group.context = replace(group.context, capabilities=lambda place: ALL - {DeleteMessage})
    assert group.post() == []
    assert lines(group.decide(Choice.REMOVE)) == []


def test_the_line_goes_when_the_platform_refuses_the_deletion() -> None:
    group = Group()
    group.post()
    group.delivered()
    (case,) = group.lane.cases.values()
    owner = CaseAction(case.id, CasePart.ORIGINAL)
    outcome = group.hear(ActionRefused("r", WATCH.id, owner, DeleteMessage(case.message), "no", False, NOON))
    assert DeleteMessage(LINE, ours=True) in told(outcome, DeleteMessage)
