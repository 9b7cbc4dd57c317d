"""The street that a message names as the scene of an incident."""

from __future__ import annotations

import re
from typing import Final

from bot.core.message import Message
from bot.core.reading import Reading

_WAY: Final = re.compile(
    r"\b(?:richt[iu]ng|direction|vers|towards?|heading (?:to|for)|(?:lo+p|rij|ren|vlucht|fiets)\w* (?:\w+ )?naar)"
    r"(?: (?:de|het|la|le|the|der|die))*\s*$",
    re.IGNORECASE,
)
"""Words before a street to which people went."""


def scene_of(message: Message | None, reading: Reading | None) -> str:
    """The street that a message names as the scene. Empty for one to which people went: an officer would look there."""
    if message is None or reading is None or not reading.place:
        return ""
    before, _, _ = message.text.partition(reading.place)
    return "" if _WAY.search(before) else reading.place


def with_scene(copy: str, scene: str) -> str:
    """A copy with the scene in front, if the words that named it fell out. Empty without a copy."""
    return f"{scene} · {copy}" if copy and scene and scene not in copy else copy
