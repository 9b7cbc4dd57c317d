"""One platform, as a scenario needs it: people who do things there, and what they see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from bot.core.choice import Choice
from bot.core.ref import Ref
from bot.ports import Adapter, Clock

MODERATORS = ("Mo", "Nele")

WORDS = {
    Choice.CLOSE: "afgesloten", Choice.FALSE_ALARM: "vals alarm", Choice.POLICE_THERE: "ter plaatse", Choice.CALLED: "gebeld",
    Choice.SPLIT: "apart",
}  # fmt: skip
"""The words of moderators about an incident."""


class Place(Enum):
    GROUP = "group"
    DESK = "desk"


@dataclass(frozen=True, slots=True, eq=False)
class Post:
    """One message. `by`: empty where the bot wrote it; `native`: what the platform knows it by."""

    by: str
    text: str
    native: Any


class Side(Protocol):
    """People are known by their names and come into being when they first do something; Mo and Nele moderate. Everybody has
    opened the private chat with the bot."""

    name: str
    group: Ref
    desk: Ref
    shows_pictures: bool
    pins: bool

    @property
    def settings(self) -> str:
        """Its line under `platforms:` in config.yaml."""

    def adapter(self, desks: Mapping[Ref, Ref], folder: Path, clock: Clock) -> Adapter:
        """A new one for every start. `desks`: each group with the chat that decides for it."""

    async def stopped(self) -> None:
        """The program has ended, or was killed."""

    def address(self, name: str) -> Ref:
        """The address of a person, as config.yaml names it."""

    def listens(self) -> bool:
        """Does the bot receive?"""

    def handed_over(self) -> bool:
        """Has the bot received all that people did so far?"""

    # -- what people do

    def says(self, name: str, place: Place, text: str, answers: Post | None) -> Post: ...

    def tells_bot(self, name: str, text: str) -> None: ...

    def edits(self, post: Post, text: str) -> None: ...

    def deletes(self, post: Post) -> None:
        """Its author does."""

    def flags(self, name: str, post: Post) -> None:
        """🚩, as a reaction where there are any."""

    def joins(self, name: str) -> None: ...

    def leaves(self, name: str) -> None: ...

    def asks_to_join(self, name: str) -> None: ...

    def decides(self, name: str, choice: Choice, code: str) -> None:
        """On the card or the incident with this code: a button, a reaction, or the word."""

    def has_called(self, name: str) -> None:
        """Says that the person has called, as the bot's question in the group offers it."""

    def says_over(self, name: str, over: bool) -> None:
        """Answers as the bot's question «is it over?» offers it."""

    def accepts_rules(self, name: str) -> None:
        """Accepts the house rules as the bot's private message offers it."""

    # -- what they see

    def posts(self, place: Place) -> list[Post]:
        """The messages to be seen there now, oldest first."""

    def private(self, name: str) -> list[str]:
        """The messages of the bot to this person alone."""

    def is_pictured(self, post: Post) -> bool:
        """Is there a picture with it?"""

    def is_pinned(self, post: Post) -> bool: ...

    def is_up(self, post: Post) -> bool:
        """Is it still to be seen?"""

    def is_in(self, name: str) -> bool:
        """Is this person in the group?"""
