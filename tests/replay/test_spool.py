"""A spool yields its values in order, in every iteration."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Label, Span
from bot.core.rule import Treatment
from bot.core.verdict import Decision
from bot.replay.results import FlaggedMessage, ShownHit
from bot.replay.spool import Spool

HIT = ShownHit("a-rule", Label.VIGILANTE, 0.83, (Span(0, 4),), Treatment.HOLD, unsure=True)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(st.lists(TEXTS, max_size=20))
def test_values_come_back_in_order_while_more_are_put(texts: list[str]) -> None:
    values = [
        FlaggedMessage(
            number, datetime(2026, 3, 2, tzinfo=UTC), "JJ", text, Decision.HOLD, (HIT,), hidden=True, group=(text,)
        )
        for number, text in enumerate(texts)
    ]
    with Spool(FlaggedMessage) as spool:
        for index, value in enumerate(values):
            spool.put(value)
            assert list(spool) == values[: index + 1]
        assert len(spool) == len(values)
        assert bool(spool) is bool(values)


def test_a_time_comes_back_with_its_local_hour() -> None:
    local = datetime(2026, 9, 1, 11, 30, tzinfo=ZoneInfo("Europe/Brussels"))
    with Spool(FlaggedMessage) as spool:
        spool.put(FlaggedMessage(1, local, "JJ", "tekst", Decision.HOLD, (HIT,), hidden=True))
        (back,) = spool
    assert f"{back.at:%H:%M}" == "11:30"
    assert back.at == local
