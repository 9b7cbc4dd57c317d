"""Addresses of things on platforms. The `id` is opaque: only the adapter that made it looks inside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A chat or a person on a platform, written `platform:id` in `config.yaml` and in the database."""

    platform: str
    id: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """Reads `platform:id`. Raises ValueError if either half is missing."""
        platform, colon, native = text.partition(":")
        if not (platform and colon and native):
            raise ValueError(f"{text!r} is not of the form platform:id")
        return cls(platform, native)


GATE = "gate/"
TOGETHER = ","
"""Separates the ids of messages that people see as one: an album, or a text in two parts. A prefix before a colon is
common to all of them."""


@dataclass(frozen=True, slots=True, order=True)
class MessageRef:
    """One message in one chat; `id` is opaque like a Ref's."""

    chat: Ref
    id: str

    def __str__(self) -> str:
        return f"{self.chat}/{self.id}"

    @property
    def is_at_the_gate(self) -> bool:
        """True for a private message that waits for the group (gatekeeper): the group has no message with this
        address."""
        return self.id.startswith(GATE)

    def holds(self, part: MessageRef) -> bool:
        """True if this address joins several messages and `part` is one of them."""
        if TOGETHER not in self.id or part.chat != self.chat:
            return False
        (home, _, ids), (home_of_part, _, id) = self.id.rpartition(":"), part.id.rpartition(":")
        return home == home_of_part and id in ids.split(TOGETHER)
