"""Decisions overtake the messages that wait, and still find the cases that they are about: a card goes out after its commit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.app import run_bot
from bot.core.action import Action, AskModerators, Repost
from bot.core.message import Person, Role
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.rule import AllOf, Condition, LengthIs, Not, SenderIs, Then
from bot.core.rulebook import Rulebook
from bot.deciding.arrivals import Deciding
from bot.deciding.roles import RoleUnknown
from bot.deciding.round import Round
from bot.ports import RoleSource
from bot.store.batch import Arrival
from tests.bots import parts
from tests.deciding import deciding
from tests.fake_platform import FakePlatform
from tests.kit import EMPTY, NOON, WATCH, book, posted, rule
from tests.shipped import rules


class QuickModerator(FakePlatform):
    """A moderator decides each case as soon as its card is there, before the bot has the receipt of the card."""

    async def do(self, action: Action) -> MessageRef | None:
        ref = await super().do(action)
        if isinstance(action, AskModerators):
            self.say("Mo", f"ok {action.card.code}", chat="moderators")
            self.end()
        return ref


async def test_a_decision_as_quick_as_its_card_finds_its_case_while_a_group_writes_on(tmp_path: Path) -> None:
    platform = QuickModerator()
    platform.say("Jan", "wie gaat er mee")
    for number in range(300):
        platform.say("Piet", f"tot morgen {number}")
    await run_bot(parts(tmp_path, platform))
    assert len(platform.confirmed) == 302
    assert platform.count(Repost) == 1


class Unasked:
    """A platform that has not told any role yet."""

    def known(self, person: Person, chat: Ref, decides: bool) -> Role | None:
        return None

    async def ask(self, person: Person, chat: Ref) -> None:
        raise AssertionError("the pipeline asks")


@pytest.mark.parametrize("text", ["weg 7K4", "weg alles van Piet", "ok regel vigilantes 2h", "terug alles 7K4"])
async def test_a_command_in_a_group_waits_for_the_role_of_its_author(text: str) -> None:
    """As of a member, it would stay in the group and decide nothing."""
    spoken = replace(book(), texts=rules().rulebook.texts)
    with pytest.raises(RoleUnknown):
        await of_mo(text, spoken).decide(Round({WATCH.id: EMPTY}), Arrival("console", "k", b"", NOON))


def of_mo(text: str, rulebook: Rulebook, source: RoleSource | None = None) -> Deciding:
    roles = {"console": source or Unasked()}
    return deciding(lambda arrival: [posted(text, by="Mo")], rulebook=rulebook, roles=roles)


@pytest.mark.parametrize("then", [Then(group="stay_inside"), Then(during_incident="stay_inside")])
async def test_a_text_for_the_group_waits_for_the_role_of_the_author(then: Then) -> None:
    """The rule spares moderators, and Mo may be one."""
    long = replace(rule("long", Label.OFF_TOPIC), when=LengthIs(at_least=1), then=then)
    with pytest.raises(RoleUnknown):
        await of_mo("hallo", book(long)).decide(Round({WATCH.id: EMPTY}), Arrival("console", "k", b"", NOON))


OF_MODERATOR = SenderIs((Role.MODERATOR,))


@pytest.mark.parametrize("when", [OF_MODERATOR, Not(SenderIs((Role.MEMBER, Role.NEWCOMER, Role.TRUSTED)))])
@pytest.mark.parametrize("then", [Then(group="stay_inside"), Then(ask="call_first")])
async def test_a_rule_for_moderators_waits_for_the_role_of_the_author(when: Condition, then: Then) -> None:
    named = replace(rule("named", Label.OFF_TOPIC), when=AllOf((when, LengthIs(at_least=4))), unless=None, then=then)
    arrival = Arrival("console", "k", b"", NOON)
    with pytest.raises(RoleUnknown):
        await of_mo("hallo", book(named)).decide(Round({WATCH.id: EMPTY}), arrival)
    await of_mo("hoi", book(named)).decide(Round({WATCH.id: EMPTY}), arrival)  # the rule hits no such message
    for role in (Role.MEMBER, Role.MODERATOR):
        work = Round({WATCH.id: EMPTY})
        await of_mo("hallo", book(named), Told(role)).decide(work, arrival)
        hit = [each.rules for _, each in work.batch.records]
        assert hit == ([("named",)] if role is Role.MODERATOR else [])


@dataclass
class Told:
    """A platform that has told the role of the author."""

    role: Role

    def known(self, person: Person, chat: Ref, decides: bool) -> Role | None:
        return self.role

    async def ask(self, person: Person, chat: Ref) -> None:
        raise AssertionError("it is known")
