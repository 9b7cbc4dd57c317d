"""Chooses the flagged messages of the page: all, or the most severe of a long list. It keeps only counts in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.replay.page.kinds import Kind, kind_of
from bot.replay.results import FlaggedMessage

MAX_SHOWN = 2_000


@dataclass(frozen=True, slots=True)
class Selection:
    """`kinds`: the number of messages by kind; `shown`: how many of them, the newest, are in the page."""

    kinds: Mapping[Kind, int]
    shown: Mapping[Kind, int]

    @property
    def all(self) -> int:
        return sum(self.kinds.values())

    @property
    def all_shown(self) -> int:
        return sum(self.shown.values())


def make_selection(flagged: Iterable[FlaggedMessage], most: int = MAX_SHOWN) -> Selection:
    """Choose at most `most` messages; more severe kinds go first. Iterates over `flagged` once."""
    kinds = Counter(map(kind_of, flagged))
    shown: dict[Kind, int] = {}
    for kind in Kind:
        shown[kind] = min(kinds[kind], most - sum(shown.values()))
    return Selection(kinds, shown)


def selected_messages(flagged: Iterable[FlaggedMessage], selection: Selection) -> Iterator[FlaggedMessage]:
    """The messages in the page, in the order of the chat."""
    seen: Counter[Kind] = Counter()
    for message in flagged:
        kind = kind_of(message)
        seen[kind] += 1
        if seen[kind] > selection.kinds.get(kind, 0) - selection.shown[kind]:
            yield message
