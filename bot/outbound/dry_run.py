"""An adapter for a trial: the bot receives as usual and changes nothing in groups. It prints the actions instead. Moderators
get their cards, so that they can try to decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.config import Config
from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    Reply,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.event import Event
from bot.core.fallback import ActionKind, place_of
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import Lost
from bot.outbound.action_words import ACTION_WORDS, PURPOSE_WORDS
from bot.ports import Accept, Adapter, FetchesFiles, KnowsItsReach
from bot.translation import said, tr

MARK = " 🧪"
"""Follows the head of a card: a decision on this card changes nothing in the group."""


def trial_of(config: Config) -> Config:
    """The settings of a trial: a data folder of its own, and nothing beside the backups of the real bot."""
    return replace(config, data=config.trial_data, backup=None, file=None)


class DryRun:
    """Wraps an adapter. Sends cards, and prints all other actions."""

    def __init__(self, inner: Adapter, write: Callable[[str], None]) -> None:
        self.name = inner.name
        self.in_order = inner.in_order
        self.roles = inner.roles
        self._inner = inner
        self._write = write
        self._numbers = count(1)

    async def run(self, accept: Accept) -> None:
        await self._inner.run(accept)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return self._inner.decode(raw)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self._inner.capabilities(place)

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, AskModerators | UpdateCard):
            return await self._inner.do(replace(action, card=replace(action.card, head=action.card.head + MARK)))
        kind, place = ACTION_WORDS[type(action)], place_of(action)
        match action:
            case DeleteMessage(message):
                self._write(said("would {kind} in {place} ({target})", kind=kind, place=place, target=message))
            case SendMessage() | SendPicture() | SendListing() | Reply() | SendPrivately():
                purpose = PURPOSE_WORDS[action.purpose]
                self._write(said("would {kind} in {place} ({target})", kind=kind, place=place, target=purpose))
            case _:
                self._write(said("would {kind} in {place}", kind=kind, place=place))
        return MessageRef(place, f"dry{next(self._numbers)}")

    async def fetch(self, file: Attachment, most: int) -> bytes:
        if not isinstance(self._inner, FetchesFiles):
            raise Lost(tr("the file is missing or too large"))
        return await self._inner.fetch(file, most)

    @property
    def lost_since(self) -> datetime | None:
        return self._inner.lost_since if isinstance(self._inner, KnowsItsReach) else None

    async def examine(self) -> list[str]:
        return await self._inner.examine()
