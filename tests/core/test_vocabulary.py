"""Each kind of action is there because some event leads to it. An action without a cause is no part of the vocabulary, and no
operator is told to grant a right for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from bot.cli.doctor import examine
from bot.core.action import (
    Action,
    AskModerators,
    LeaveChat,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    RefuseJoin,
    Reply,
    SendListing,
    SendPicture,
    UpdateCard,
)
from bot.core.choice import ByCode, Choice, OfRequest
from bot.core.event import (
    ActionDelivered,
    AnswerLine,
    BotMembershipChanged,
    BotStanding,
    ChoiceMade,
    CommandGiven,
    Event,
    JoinRequested,
    RulesAnswered,
    TimeCame,
)
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart, OfficialPost
from bot.core.reading import Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import WorkOnRules
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer, JoinTimer, LeaveTimer
from bot.core.watch_state import WatchState
from bot.outbound.action_words import ACTION_WORDS
from bot.translation import in_language
from tests.bots import parts
from tests.core.test_step import CALL_TO_ACT, MIXED, MIXED_READING, REPORT
from tests.fake_platform import FakePlatform
from tests.kit import DESK, EMPTY, GROUP, NOON, RELAYING, owner_of, person, posted, reading, setting

LATER = NOON + timedelta(days=2)
STRANGE = Ref("console", "elsewhere")
MO = person("Mo", Role.MODERATOR)


@dataclass(slots=True)
class Story:
    """A watch through a few events. `issued`: each kind of action that the core asked for, with the event that led to it."""

    gatekeeper: bool = False
    lane: WatchState = EMPTY
    issued: dict[type[Action], Event] = field(default_factory=dict)

    def hear(self, event: Event, seen: Reading | None = None) -> StepResult:
        at = setting(watch=replace(RELAYING, gatekeeper=self.gatekeeper), taken=self.lane.knows_code)
        outcome = step(self.lane, event, seen, at)
        self.lane = outcome.state
        for planned in outcome.planned:
            self.issued.setdefault(type(planned.action), event)
        return outcome

    def delivers(self, outcome: StepResult, kind: type[Action], ref: MessageRef) -> StepResult:
        return self.hear(ActionDelivered(f"d {ref}", "kerkwijk", owner_of(outcome, kind), ref, NOON))

    def decides(self, choice: Choice, code: str) -> StepResult:
        return self.hear(ChoiceMade(f"{choice.value} {code}", DESK, MO, choice, ByCode(code), NOON))


def a_report_and_a_call_to_act(story: Story) -> None:
    report = story.hear(posted("er loopt iemand", "1"), REPORT)
    story.delivers(report, Reply, MessageRef(GROUP, "b1"))
    story.hear(posted("gebeld", "2", by="Piet"), reading())
    held = story.hear(posted(MIXED, "3"), MIXED_READING)
    story.delivers(held, PostMaskedCopy, MessageRef(GROUP, "b2"))
    story.delivers(held, AskModerators, MessageRef(DESK, "b3"))
    story.hear(posted("grijp hem", "4", by="Tom"), CALL_TO_ACT)
    first, second = story.lane.cases.values()
    for case in (first, second):
        gone = CaseAction(case.id, CasePart.ORIGINAL)
        story.hear(ActionDelivered(f"gone {case.id}", "kerkwijk", gone, None, NOON))
    story.decides(Choice.MUTE, second.code)
    story.decides(Choice.APPROVE, first.code)
    story.hear(CommandGiven("week", DESK, MO, "week", "", NOON))
    (incident,) = story.lane.incidents.values()
    story.decides(Choice.CLOSE, incident.code)


def two_moderators_remove_a_member(story: Story) -> None:
    story.hear(posted("grijp hem", "7", by="Tom"), CALL_TO_ACT)
    (case,) = story.lane.cases.values()
    for by in ("Mo", "An"):
        who = person(by, Role.MODERATOR)
        story.hear(ChoiceMade(f"expel {by}", DESK, who, Choice.EXPEL, ByCode(case.code), NOON))


def an_official_post(story: Story) -> None:
    story.hear(CommandGiven("official", DESK, person("Wim"), "official", "Morgen controle.", NOON))
    story.hear(ActionDelivered("posted", "kerkwijk", OfficialPost(), MessageRef(GROUP, "b9"), NOON))


def requests_to_join(story: Story) -> None:
    for name in ("Els", "Bo"):
        story.hear(JoinRequested(f"asks {name}", GROUP, person(name), NOON))
    els, bo = story.lane.joins
    story.hear(ChoiceMade("accepts", GROUP, person("Els"), Choice.ACCEPT, OfRequest(els), NOON))
    story.hear(TimeCame("time", "kerkwijk", JoinTimer(bo), LATER))
    story.decides(Choice.REMOVE, story.lane.joins[bo].code)


def a_chat_that_nobody_named(story: Story) -> None:
    story.hear(BotMembershipChanged("placed", STRANGE, person("Cora"), BotStanding.ADDED, NOON))
    story.hear(TimeCame("time", "kerkwijk", LeaveTimer(STRANGE), LATER))


def a_file_of_rules(story: Story) -> None:
    story.hear(CommandGiven("file", DESK, person("Cora"), "rules", "file lists", NOON))
    story.hear(
        RulesAnswered("sent", "kerkwijk", DESK, (AnswerLine("change_file"),), NOON, file="a.yaml", content="a: 1")
    )


@cache
def issued() -> dict[type[Action], Event]:
    found: dict[type[Action], Event] = {}
    for plot in (
        a_report_and_a_call_to_act,
        two_moderators_remove_a_member,
        an_official_post,
        requests_to_join,
        a_chat_that_nobody_named,
        a_file_of_rules,
    ):
        story = Story()
        plot(story)
        found |= story.issued
    gate = Story(gatekeeper=True)
    gate.hear(TimeCame("start", "kerkwijk", HousekeepingTimer(), NOON))
    return found | gate.issued


@pytest.mark.parametrize("kind", get_args(Action), ids=lambda kind: kind.__name__)
def test_the_core_asks_for_each_kind_of_action(kind: type[Action]) -> None:
    assert kind in issued()


ONLY_ON_THE_DESK = {AskModerators, SendPicture, UpdateCard}
A_COURTESY = {LeaveChat, MailPolice, PinMessage, RefuseJoin, SendListing, WorkOnRules}
"""No moderator has to do it by hand where the platform cannot. Mail and the rules have adapters of their own."""


async def test_doctor_counts_what_the_core_asks_for_and_nothing_else(tmp_path: Path) -> None:
    platform = FakePlatform()
    platform.able_to = frozenset()
    made = parts(tmp_path, platform)
    lines = [line async for line in examine(made.config, made.rules, made.adapters)]
    (of_group,) = (line for line in lines if str(GROUP) in line)
    by_hand = of_group.partition("a moderator does by hand: ")[2].split(", ")
    assert set(by_hand) == {
        in_language(ACTION_WORDS[kind], "en") for kind in issued().keys() - ONLY_ON_THE_DESK - A_COURTESY
    }
    assert f"0 of {len(by_hand)} things" in of_group
