"""The line in place of an urgent report that the group cannot see: it says how things are, also after the decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import EditMessage, SendMessage
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, TimeCame
from bot.core.fallback import ActionKind
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Span
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from tests.core.test_step import choice
from tests.kit import ALL, GROUP, NOON, WATCH, Lane, posted, reading, setting, told

WHOLE = (Span(0, len("iemand pak hem")),)
BOTH = replace(reading((Label.REPORT, 0.9, WHOLE), (Label.VIGILANTE, 0.9, WHOLE)), place="Kerkstraat")
LINE = MessageRef(GROUP, "line")


class Group(Lane):
    def __init__(self, able: frozenset[ActionKind] = ALL, read: Reading = BOTH) -> None:
        super().__init__(setting(able=lambda place: able))
        self.said = lines(self.hear(posted("iemand pak hem", "1"), read))

    @property
    def owner(self) -> CaseAction:
        (case,) = self.lane.cases.values()
        return CaseAction(case.id, CasePart.REPORT_LINE)

    def delivered(self) -> list[str]:
        return lines(self.hear(ActionDelivered("d", WATCH.id, self.owner, LINE, NOON)))

    def decide(self, what: Choice, number: str) -> list[str]:
        (case,) = self.lane.cases.values()
        return lines(self.hear(choice(what, case.code, number=number)))


def lines(outcome: StepResult) -> list[str]:
    sent = [planned.action for planned in outcome.planned]
    texts = [each.text for each in sent if isinstance(each, SendMessage | EditMessage) and place(each) == GROUP]
    return [text.split()[1] for text in texts if (" report_" in text or " danger_" in text) and "Kerkstraat" in text]


def place(action: SendMessage | EditMessage) -> object:
    return action.chat if isinstance(action, SendMessage) else action.message.chat


def test_a_decision_changes_the_line_once_and_undo_changes_it_back() -> None:
    group = Group()
    assert group.said == ["report_being_looked_at"]
    assert group.delivered() == []
    assert group.decide(Choice.REMOVE, "r") == ["report_away"]
    assert group.decide(Choice.WARN, "w") == []
    assert group.decide(Choice.UNDO, "u") == ["report_being_looked_at"]
    assert group.decide(Choice.APPROVE, "a") == ["report_back"]


DOUBT = ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True)


@pytest.mark.parametrize("read", [replace(BOTH, flags=frozenset({Flag.DANGER})), replace(BOTH, chat=DOUBT)])
def test_of_a_danger_the_line_says_so_again_after_an_undo(read: Reading) -> None:
    group = Group(read=read)
    assert group.said == ["danger_being_looked_at"]
    group.delivered()
    assert group.decide(Choice.REMOVE, "r") == ["report_away"]
    assert group.decide(Choice.UNDO, "u") == ["danger_being_looked_at"]


def test_the_line_is_edited_and_no_second_one_is_sent() -> None:
    group = Group()
    group.delivered()
    (case,) = group.lane.cases.values()
    outcome = group.hear(choice(Choice.REMOVE, case.code))
    assert [each.message for each in told(outcome, EditMessage)] == [LINE]
    assert [each for each in told(outcome, SendMessage) if each.chat == GROUP] == []


def test_a_line_that_arrives_after_the_decision_is_changed_then() -> None:
    group = Group()
    assert group.decide(Choice.REMOVE, "r") == []
    assert group.delivered() == ["report_away"]


def test_where_nothing_can_be_edited_the_outcome_follows_once() -> None:
    group = Group(ALL - {EditMessage})
    group.delivered()
    assert group.decide(Choice.APPROVE, "a") == ["report_back"]
    assert group.decide(Choice.APPROVE, "b") == []


def test_the_clock_changes_it_as_well() -> None:
    group = Group()
    group.delivered()
    (case,) = group.lane.cases.values()
    rung = TimeCame("t", WATCH.id, CaseTimer(case.id), NOON + timedelta(hours=1))
    assert lines(group.hear(rung)) == ["report_away"]
