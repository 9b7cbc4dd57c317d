"""How people write a length of time in a chat: `30m`, `2 h`, `1 dag`."""

from __future__ import annotations

import re
from datetime import timedelta

_SPAN = re.compile(r"(\d{1,3})\s*([a-z]+)")
_UNITS = {
    timedelta(minutes=1): "m min minuut minuten minute minutes minuten",
    timedelta(hours=1): "h u uur uren hour hours heure heures stunde stunden",
    timedelta(days=1): "d j t dag dagen day days jour jours tag tage",
    timedelta(weeks=1): "w week weken weeks semaine semaines woche wochen",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}


def span_of(written: str, longest: timedelta) -> timedelta | None:
    """None for anything else, for nothing, and for more than `longest`."""
    found = _SPAN.fullmatch(written.casefold())
    if found is None or found[2] not in _UNIT_OF:
        return None
    span = int(found[1]) * _UNIT_OF[found[2]]
    return span if timedelta() < span <= longest else None
