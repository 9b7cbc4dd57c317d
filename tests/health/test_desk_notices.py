"""The notices of the running bot about itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.action import Action, SendMessage, SendPrivately
from bot.core.event import DeskNoticeRaised
from bot.core.ref import Ref
from bot.core.watch_state import WatchState
from bot.health.lost_platforms import LostPlatforms
from bot.runtime.desk_notices import notices, notices_of_span
from bot.store.batch import Arrival
from bot.store.codec import decode_internal
from tests.bots import TestClock
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH, run, setting


def test_watches_that_share_a_desk_and_its_language_share_a_notice() -> None:
    second = replace(WATCH, id="molenwijk")
    french = replace(WATCH, id="ermitage", languages=("fr", "nl"))
    told = notices([WATCH, second, french], TestClock(), "backup_failed", {})
    events = [decode_internal(arrival.raw) for arrival in told]
    assert [event.lane for event in events if isinstance(event, DeskNoticeRaised)] == [WATCH.id, "ermitage"]


def test_a_coordinator_of_one_of_them_alone_reads_it_too_and_the_desk_once() -> None:
    dirk = Ref("console", "Dirk")
    second = replace(WATCH, id="molenwijk", coordinators=(*WATCH.coordinators, dirk))
    third = replace(WATCH, id="kaai", coordinators=(dirk,))
    watches = {watch.id: watch for watch in (WATCH, second, third)}
    events = [decode_internal(each.raw) for each in notices(list(watches.values()), TestClock(), "backup_failed", {})]
    done: list[Action] = []
    for event in events:
        assert isinstance(event, DeskNoticeRaised)
        _, (outcome,) = run(WatchState(event.lane), (event, None), at=setting(watch=watches[event.lane]))
        done += [each.action for each in outcome.planned]
    assert sum(isinstance(action, SendMessage) for action in done) == 1
    assert [each.person for each in done if isinstance(each, SendPrivately)] == [*WATCH.coordinators, dirk]


class Silent(FakePlatform):
    """Does not answer since noon."""

    lost_since: datetime | None = NOON


async def test_watches_that_share_a_desk_share_the_notice_of_a_platform_that_does_not_answer() -> None:
    watches = [replace(WATCH, id=id, desk=Ref("telegram", "-1")) for id in ("kerkwijk", "molenwijk")]
    arrived: list[Arrival] = []

    async def accept(arrival: Arrival) -> None:
        arrived.append(arrival)

    silent, clock = Silent(), TestClock(NOON)
    lost = LostPlatforms([silent], watches, clock, accept)
    clock.move(timedelta(minutes=20))
    await lost.look()
    silent.lost_since = None
    await lost.look()
    events = [decode_internal(each.raw) for each in arrived]
    assert [event.text for event in events if isinstance(event, DeskNoticeRaised)] == [
        "platform_lost",
        "platform_found",
    ]


def test_they_share_the_notice_of_a_time_if_its_words_are_the_same() -> None:
    same, warned, abroad = (
        replace(WATCH, id="molenwijk"),
        replace(WATCH, id="kaai"),
        replace(WATCH, id="tain", timezone=ZoneInfo("Europe/London")),
    )
    told = notices_of_span(
        [WATCH, same, warned, abroad],
        TestClock(NOON),
        lambda watch: "was_away_long" if watch is warned else "was_away",
        NOON - timedelta(hours=1),
        NOON,
    )
    events = [
        event for event in (decode_internal(arrival.raw) for arrival in told) if isinstance(event, DeskNoticeRaised)
    ]
    assert [(event.lane, event.text, event.values["time"]) for event in events] == [
        (WATCH.id, "was_away", "12:00–13:00"),
        ("kaai", "was_away_long", "12:00–13:00"),
        ("tain", "was_away", "11:00–12:00"),
    ]
