"""The parts of a platform that the contract needs."""

from __future__ import annotations

from typing import Protocol

from bot.core.ref import MessageRef, Ref
from bot.ports import Accept, Adapter


class Rig(Protocol):
    """Jan is a member, Mo a moderator. `member` is Jan, whom the bot may write to."""

    @property
    def adapter(self) -> Adapter: ...

    @property
    def group(self) -> Ref: ...

    @property
    def desk(self) -> Ref: ...

    @property
    def member(self) -> Ref: ...

    def say(self, name: str, text: str) -> MessageRef:
        """A member writes in the group; returns the message that the bot will hear of."""

    async def run(self, accept: Accept) -> None:
        """Run the adapter until everything that was said so far has been accepted and confirmed."""

    def confirmed(self) -> int:
        """How many things the platform knows to be safe with the bot."""
