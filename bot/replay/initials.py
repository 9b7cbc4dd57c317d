"""Initials in place of names: the same person always gets the same ones, and no two people share them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.event import Event, MemberJoined, MemberLeft, MessageEdited, MessagePosted
from bot.core.message import Person
from bot.core.ref import Ref

_LONGEST = 3
_MENTION = re.compile("\u2068(?P<marked>[^\u2069]*)(?P<closed>\u2069?)|(?<![\\w@])@(?P<number>[1-9][0-9]{8,14})(?!\\w)")
"""WhatsApp writes a mention as @ and the name between marks; on some phones as @ and the whole number, without its +."""


class Initials:
    """Gives out initials in the order in which people are first seen."""

    def __init__(self) -> None:
        self._given: dict[Ref, str] = {}
        self._taken: set[str] = set()

    def of(self, person: Person) -> str:
        if person.ref not in self._given:
            self._given[person.ref] = self._free(initials(person.name))
        return self._given[person.ref]

    def _free(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}{number}"
        self._taken.add(name)
        return name

    def on(self, event: Event) -> Event:
        """The event with initials for the name of whoever it is about, and for people who are mentioned."""
        event = without_mentions(event)
        match event:
            case MessagePosted(message=message) | MessageEdited(message=message):
                author = replace(message.author, name=self.of(message.author))
                return replace(event, message=replace(message, author=author))
            case MemberJoined(person=person) | MemberLeft(person=person):
                # not given out: whoever comes or goes may stand in the file by another address than when writing
                return replace(event, person=replace(person, name=self._given.get(person.ref) or initials(person.name)))
            case _:
                return event


def initials(name: str) -> str:
    """«Oma Rita» is OR; a telephone number, which would give somebody away, is its last two digits."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    letters = [word[0].upper() for word in words if word and word[0].isalpha()]
    if letters:
        return "".join(letters[:_LONGEST])
    digits = "".join(filter(str.isdigit, name))
    return f"…{digits[-2:]}" if digits else "?"


def without_mentions(event: Event) -> Event:
    """The event with initials for people who are mentioned by the program's own marks: who speaks to a neighbour gives
    nobody's number away. Names that somebody typed stay: they are words of the message."""
    if isinstance(event, MessagePosted | MessageEdited) and _MENTION.search(event.message.text):
        return replace(event, message=replace(event.message, text=_MENTION.sub(_shortened, event.message.text)))
    return event


def _shortened(mention: re.Match[str]) -> str:
    if mention["number"]:
        return f"@{initials(mention['number'])}"
    return initials(mention["marked"]) if mention["closed"] else mention["marked"]
