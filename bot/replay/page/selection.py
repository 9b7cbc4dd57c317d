"""Which flagged messages stand in the page: all, or those that weigh most of a long list. Nothing is kept but counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.replay.page.kinds import Kind, kind_of
from bot.replay.results import FlaggedMessage

MOST_SHOWN = 2_000


@dataclass(frozen=True, slots=True)
class Selection:
    """`kinds`: how many there are of each; `shown`: how many of each stand in the page, the newest."""

    kinds: Mapping[Kind, int]
    shown: Mapping[Kind, int]

    @property
    def all(self) -> int:
        return sum(self.kinds.values())

    @property
    def all_shown(self) -> int:
        return sum(self.shown.values())


def survey(flagged: Iterable[FlaggedMessage], most: int = MOST_SHOWN) -> Selection:
    """Goes through the messages once. Kinds that weigh more come first."""
    kinds = Counter(map(kind_of, flagged))
    shown: dict[Kind, int] = {}
    for kind in Kind:
        shown[kind] = min(kinds[kind], most - sum(shown.values()))
    return Selection(kinds, shown)


def chosen(flagged: Iterable[FlaggedMessage], of: Selection) -> Iterator[FlaggedMessage]:
    """Those that stand in the page, in the order of the chat."""
    seen: Counter[Kind] = Counter()
    for each in flagged:
        kind = kind_of(each)
        seen[kind] += 1
        if seen[kind] > of.kinds.get(kind, 0) - of.shown[kind]:
            yield each
