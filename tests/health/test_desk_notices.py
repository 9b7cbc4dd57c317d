"""The notices of the running bot about itself."""

from __future__ import annotations

from dataclasses import replace

from bot.core.event import DeskNoticeRaised
from bot.runtime.desk_notices import notices
from bot.store.codec import decode_internal
from tests.bots import TestClock
from tests.kit import WATCH


def test_watches_that_share_a_desk_and_its_language_share_a_notice() -> None:
    second = replace(WATCH, id="molenwijk")
    french = replace(WATCH, id="ermitage", languages=("fr", "nl"))
    told = notices([WATCH, second, french], TestClock(), "backup_failed", {})
    events = [decode_internal(arrival.raw) for arrival in told]
    assert [event.lane for event in events if isinstance(event, DeskNoticeRaised)] == [WATCH.id, "ermitage"]
