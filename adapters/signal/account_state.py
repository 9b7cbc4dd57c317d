"""What the account knows while it runs: who it is, its groups, who has been heard, which revisions a message has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from adapters.signal.groups import Group
from adapters.signal.revisions import Revisions
from bot.core.ref import Ref

MOST: Final = 20_000
"""So many names are remembered; then the oldest go."""


@dataclass(slots=True)
class Known:
    """`me`: the account's uuid, or its number until a group tells. `names`: for showing, of people who have been heard."""

    me: str
    groups: Mapping[Ref, Group] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    wrote: dict[str, None] = field(default_factory=dict)
    revisions: Revisions = field(default_factory=Revisions)

    def heard(self, uuid: str, name: str | None, private: bool) -> None:
        """`private`: to the account itself, so that an answer is no surprise to anybody."""
        if name:
            self.names[uuid] = name
        if private:
            self.wrote[uuid] = None
        for held in (self.names, self.wrote):
            _bound(held)

    def note_edit(self, author: str, revision: int, original: int) -> None:
        """A message has a new timestamp besides its first."""
        self.revisions.note(author, revision, original, ours=author == self.me)


def _bound(held: dict[Any, Any]) -> None:
    while len(held) > MOST:
        del held[next(iter(held))]
