"""Two watches share one moderators' chat: both hear what concerns both, and people read it once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import SendMessage, SendPrivately
from bot.core.event import BotMembershipChanged, BotStanding, Event, PlatformNoticeRaised, ReceivingMissed
from bot.core.ref import Ref
from bot.core.watch_state import WatchState
from bot.deciding.round import Round
from bot.store.batch import Arrival
from tests.deciding import deciding
from tests.kit import DESK, NOON, WATCH, person

DORP = replace(
    WATCH, id="dorp", groups=(Ref("console", "dorp"),), coordinators=(*WATCH.coordinators, person("Dirk").ref)
)
WAAL = replace(WATCH, id="waal", groups=(Ref("console", "waal"),), languages=("fr",), coordinators=())
WATCHES = {watch.id: watch for watch in (WATCH, DORP, WAAL)}

MISSED = ReceivingMissed("k", "console", NOON, NOON)
NOTICE = PlatformNoticeRaised("k", "console", "undecryptable", NOON, 1)


async def planned(event: Event) -> list[SendMessage | SendPrivately]:
    work = Round({watch: WatchState(watch) for watch in WATCHES})
    await deciding(lambda arrival: [event], *WATCHES.values()).decide(work, Arrival("console", "k", b"", NOON))
    actions = (plan.planned.action for plan in work.batch.planned)
    return [action for action in actions if isinstance(action, SendMessage | SendPrivately)]


@pytest.mark.parametrize("event", [MISSED, NOTICE], ids=lambda event: type(event).__name__)
async def test_the_desk_reads_a_warning_of_a_platform_once_in_each_language(event: Event) -> None:
    said = [action for action in await planned(event) if isinstance(action, SendMessage)]
    assert [each.chat for each in said] == [DESK, DESK]
    assert [each.text[:2] for each in said] == ["nl", "fr"]


async def test_each_coordinator_reads_a_warning_of_a_platform_once() -> None:
    sent = [action.person.id for action in await planned(MISSED) if isinstance(action, SendPrivately)]
    assert sent == ["Cora", "Dirk"]


async def test_every_watch_of_a_desk_hears_that_the_bot_was_taken_out_of_it() -> None:
    removed = BotMembershipChanged("b", DESK, person("Els"), BotStanding.REMOVED, NOON, "Moderatoren")
    lost = [action for action in await planned(removed) if "desk_unreachable" in getattr(action, "text", "")]
    assert [action.group.id for action in lost if isinstance(action, SendPrivately)] == ["kerkwijk", "dorp", "dorp"]


async def test_a_desk_reads_once_that_the_bot_was_put_into_it() -> None:
    added = BotMembershipChanged("b", DESK, person("Els"), BotStanding.ADDED, NOON, "Moderatoren")
    said = [action.text[:2] for action in await planned(added) if isinstance(action, SendMessage)]
    assert said == ["nl", "fr"]
