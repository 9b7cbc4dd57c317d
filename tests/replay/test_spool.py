"""What is put down comes back, in order, again and again."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Label, Span
from bot.core.rule import Treatment
from bot.core.verdict import Decision
from bot.replay.results import FlaggedMessage, TriggeringWords
from bot.replay.spool import Spool

WHY = TriggeringWords("a-rule", Label.VIGILANTE, 0.83, (Span(0, 4),), Treatment.HOLD, unsure=True)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(st.lists(TEXTS, max_size=20))
def test_things_come_back_in_order_while_more_are_put_down(texts: list[str]) -> None:
    things = [
        FlaggedMessage(
            number, datetime(2026, 3, 2, tzinfo=UTC), "JJ", text, Decision.HOLD, (WHY,), hidden=True, group=(text,)
        )
        for number, text in enumerate(texts)
    ]
    with Spool(FlaggedMessage) as spool:
        for place, thing in enumerate(things):
            spool.put(thing)
            assert list(spool) == things[: place + 1]
        assert len(spool) == len(things)
        assert bool(spool) is bool(things)


def test_a_moment_comes_back_with_the_hour_that_people_read() -> None:
    local = datetime(2026, 9, 1, 11, 30, tzinfo=ZoneInfo("Europe/Brussels"))
    with Spool(FlaggedMessage) as spool:
        spool.put(FlaggedMessage(1, local, "JJ", "tekst", Decision.HOLD, (WHY,), hidden=True))
        (back,) = spool
    assert f"{back.at:%H:%M}" == "11:30"
    assert back.at == local
