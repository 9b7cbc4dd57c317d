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
        """Read `platform:id`. Raises ValueError when either half is missing."""
        platform, colon, native = text.partition(":")
        if not (platform and colon and native):
            raise ValueError(f"{text!r} is not of the form platform:id")
        return cls(platform, native)


GATE = "gate/"
TOGETHER = ","
"""Between the ids of messages that are one for people: an album, or a text in two parts. A home before a colon, where a
platform writes one, is the home of all."""


@dataclass(frozen=True, slots=True, order=True)
class MessageRef:
    """One message in one chat; `id` is opaque like a Ref's."""

    chat: Ref
    id: str

    def __str__(self) -> str:
        return f"{self.chat}/{self.id}"

    @property
    def is_at_the_gate(self) -> bool:
        """Written to the bot alone, for the group: there is no such message in it, and there was none."""
        return self.id.startswith(GATE)

    def holds(self, part: MessageRef) -> bool:
        """This is several messages that are one for people, and `part` is among them."""
        if TOGETHER not in self.id or part.chat != self.chat:
            return False
        (home, _, ids), (home_of_part, _, id) = self.id.rpartition(":"), part.id.rpartition(":")
        return home == home_of_part and id in ids.split(TOGETHER)
