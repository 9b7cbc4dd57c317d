"""Telegram's formatting: places count UTF-16 code units, so that an emoji is two long."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from telegram import MessageEntity

MOST_TEXT: Final = 4096
MOST_CAPTION: Final = 1024
"""UTF-16 code units of a message and of a caption (Bot API, "sendMessage", "sendPhoto")."""

_KEEPS: Final = frozenset(
    {
        MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.UNDERLINE, MessageEntity.STRIKETHROUGH,
        MessageEntity.SPOILER, MessageEntity.CODE, MessageEntity.PRE, MessageEntity.BLOCKQUOTE, MessageEntity.TEXT_LINK,
    }
)  # fmt: skip
"""Formatting that a repost may carry. Links and mentions are found by Telegram itself."""


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> tuple[str, str]:
    """The text in two: as much as fits into `most` units, at a line or a word where there is one, and the rest."""
    if units(text) <= most:
        return text, ""
    fits = text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")
    place = max(fits.rfind("\n"), fits.rfind(" "))
    place = place if place > len(fits) // 2 else len(fits)
    return text[:place], text[place:].lstrip()


def pieces(text: str, most: int) -> list[str]:
    """The text in pieces that fit, at least one."""
    found = []
    while text:
        piece, text = cut(text, most)
        found.append(piece)
    return found or [""]


def moved(native: str, by: int, text: str) -> list[MessageEntity]:
    """The formatting of what begins `by` units into `text`, as far as it lies within it. Telegram refuses a message with
    formatting that leaves it or cuts a character in two."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return [
        MessageEntity(entity["type"], start, end - start, url=entity.get("url"))
        for entity in _read(native)
        if (end := (start := entity["offset"] + by) + entity["length"]) <= len(encoded) // 2
        and not (_cuts(encoded, start) or _cuts(encoded, end))
    ]


def _cuts(encoded: bytes, place: int) -> bool:
    """`encoded`: UTF-16, little end first. Does a second half of a character begin here?"""
    return 2 * place < len(encoded) and 0xDC <= encoded[2 * place + 1] <= 0xDF


def joined(said: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Texts with their formatting, one a line: the captions of an album."""
    text, entities = "", []
    for each, native in said:
        text += "\n" if text else ""
        entities += [entity | {"offset": entity["offset"] + units(text)} for entity in _read(native)]
        text += each
    return text, json.dumps(entities) if entities else ""


def _read(native: str) -> Iterable[dict[str, Any]]:
    """What an adapter wrote may be old or damaged; formatting is never worth a failure."""
    try:
        entities = json.loads(native) if native else []
    except ValueError:
        return []
    return [entity for entity in entities if _is_sound(entity)] if isinstance(entities, list) else []


def _is_sound(entity: Any) -> bool:
    if not isinstance(entity, dict) or entity.get("type") not in _KEEPS:
        return False
    places = (entity.get("offset"), entity.get("length"))
    return all(isinstance(place, int) and place >= 0 for place in places) and bool(entity["length"])
