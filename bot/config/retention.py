"""Reads the table `retention` of config.yaml: how long the bot keeps things, within bounds that keep it useful and lawful."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.watch import Retention
from bot.translation import tr
from bot.yaml_reader.form import Form
from bot.yaml_reader.node import Node, shorten
from bot.yaml_reader.readers import Reader, duration, text
from bot.yaml_reader.shape import with_shape_of

_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)
_UNITS: Final = {_DAY: tr("days"), _MINUTE: tr("minutes")}
_SHORT: Final = {_DAY: tr("days"), _MINUTE: "min"}


def _from_to(low: int, high: int, unit: timedelta = _DAY) -> Reader[timedelta]:
    """A reader of a duration of whole days, or whole minutes, from `low` to `high`, both included."""
    hint = tr(
        "Write whole {units}, from {low} to {high} {short}.", units=_UNITS[unit], low=low, high=high, short=_SHORT[unit]
    )

    @with_shape_of(duration)
    def read(node: Node) -> timedelta:
        value = duration(node)
        if value % unit or not low * unit <= value <= high * unit:
            raise node.position.wrong(tr("the bot cannot keep this for {text}", text=shorten(text(node))), hint)
        return value

    return read


RETENTION: Final = Form(
    "`retention`",
    Retention,
    may={
        "texts": _from_to(10, 60, _MINUTE),
        "cases": _from_to(21, 90),  # a member may appeal for 21 days
        "warnings": _from_to(30, 365),
        "members": _from_to(30, 365),
        "joins": _from_to(7, 90),
        "lessons": _from_to(7, 365),
        "police": _from_to(2, 30),
        "decisions": _from_to(90, 366),
        "damaged": _from_to(7, 90),
        "keys": _from_to(2, 30),  # Telegram repeats an update for a day
        "evidence": _from_to(1, 30),
        "objections": _from_to(7, 90),
    },
    hints={"incidents": tr("Open incidents end by themselves; their texts for the police are under `police`.")},
)
