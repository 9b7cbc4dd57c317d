"""Replaces names by initials. A person always has the same initials, and no two people share them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.event import Event, MemberJoined, MemberLeft, MessageEdited, MessagePosted
from bot.core.message import Person
from bot.core.ref import Ref

_LONGEST = 3
_MENTION = re.compile("\u2068(?P<marked>[^\u2069]*)(?P<closed>\u2069?)|(?<![\\w@])@(?P<number>[1-9][0-9]{8,14})(?!\\w)")
"""WhatsApp writes a mention as @ and the name between two marks, on some phones as @ and the whole number without its +."""


class Initials:
    """Gives initials to people in the order in which they first write."""

    def __init__(self) -> None:
        self._given: dict[Ref, str] = {}
        self._taken: set[str] = set()

    def of(self, person: Person) -> str:
        if person.ref not in self._given:
            self._given[person.ref] = self._free(initials_of(person.name))
        return self._given[person.ref]

    def _free(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}{number}"
        self._taken.add(name)
        return name

    def apply(self, event: Event) -> Event:
        """The event with initials in place of the person's name and of the names of mentioned people."""
        event = shorten_mentions(event)
        match event:
            case MessagePosted(message=message) | MessageEdited(message=message):
                author = replace(message.author, name=self.of(message.author))
                return replace(event, message=replace(message, author=author))
            case MemberJoined(person=person) | MemberLeft(person=person):
                # these initials are not reserved: the file may have another address for the same person's messages
                return replace(
                    event, person=replace(person, name=self._given.get(person.ref) or initials_of(person.name))
                )
            case _:
                return event


def initials_of(name: str) -> str:
    """OR for «Oma Rita»; the last two digits for a telephone number, which would identify a person; else `?`."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    letters = [word[0].upper() for word in words if word and word[0].isalpha()]
    if letters:
        return "".join(letters[:_LONGEST])
    digits = "".join(filter(str.isdigit, name))
    return f"…{digits[-2:]}" if digits else "?"


def shorten_mentions(event: Event) -> Event:
    """The event with initials in place of mentions that the chat program marks, so that they show no telephone number. Names
    that the author typed stay: they are part of the text."""
    if isinstance(event, MessagePosted | MessageEdited) and _MENTION.search(event.message.text):
        return replace(event, message=replace(event.message, text=_MENTION.sub(_shortened, event.message.text)))
    return event


def _shortened(mention: re.Match[str]) -> str:
    if mention["number"]:
        return f"@{initials_of(mention['number'])}"
    return initials_of(mention["marked"]) if mention["closed"] else mention["marked"]
