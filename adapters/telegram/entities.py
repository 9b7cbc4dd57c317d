"""Telegram's formatting. Its places and lengths count UTF-16 code units: an emoji has a length of two."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from telegram import MessageEntity

MOST_TEXT: Final = 4096
MOST_CAPTION: Final = 1024
"""UTF-16 code units of a message and of a caption (Bot API, "sendMessage", "sendPhoto")."""

_KEPT: Final = frozenset(
    {
        MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.UNDERLINE, MessageEntity.STRIKETHROUGH,
        MessageEntity.SPOILER, MessageEntity.CODE, MessageEntity.PRE, MessageEntity.BLOCKQUOTE,
    }
)  # fmt: skip
"""Formatting that a repost keeps. Telegram itself finds links and mentions again; the bot posts no address behind words."""

_OWN_TEXT: Final = "own_text"
"""An entity of this project: the part of the text that a repost may show."""


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> tuple[str, str]:
    """The first `most` units of a text, cut at the end of a line or a word if there is one, and the rest. Never nothing: one
    character of two units is more than `most` 1."""
    if units(text) <= most:
        return text, ""
    fits = text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore") or text[:1]
    place = max(fits.rfind("\n"), fits.rfind(" "))
    place = place if place > len(fits) // 2 else len(fits)
    return text[:place], text[place:].lstrip()


def pieces(text: str, most: int) -> list[str]:
    """The text in pieces of at most `most` units; at least one piece."""
    found = []
    while text:
        piece, text = cut(text, most)
        found.append(piece)
    return found or [""]


def with_own_text(native: str, text: str, lines: Sequence[str]) -> tuple[str, str]:
    """The text with these lines below it, and formatting that keeps them out of a repost."""
    own = {"type": _OWN_TEXT, "offset": 0, "length": units(text)}
    entities = [*_read(native), own]
    return "\n".join(filter(None, (text, *lines))), json.dumps(entities)


def own_text(text: str, native: str) -> str:
    """The part of a text that a repost may show."""
    if _OWN_TEXT not in native:
        return text
    lengths = [each["length"] for each in json.loads(native) if each.get("type") == _OWN_TEXT]
    return (
        text.encode("utf-16-le", "surrogatepass")[: 2 * lengths[0]].decode("utf-16-le", "ignore") if lengths else text
    )


def shifted(native: str, by: int, text: str) -> list[MessageEntity]:
    """The formatting of a text that begins `by` units into `text`. Entities outside of `text`, and entities that cut a
    character in two, are left out: Telegram refuses them."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return [
        MessageEntity(entity["type"], start, end - start, url=entity.get("url"))
        for entity in _read(native)
        if (end := (start := entity["offset"] + by) + entity["length"]) <= len(encoded) // 2
        and not (_cuts(encoded, start) or _cuts(encoded, end))
    ]


def _cuts(encoded: bytes, place: int) -> bool:
    """True if the second half of a character begins here. `encoded`: UTF-16, little endian."""
    return 2 * place < len(encoded) and 0xDC <= encoded[2 * place + 1] <= 0xDF


def joined(texts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Several texts with their formatting as one, each on a line of its own: the captions of an album."""
    text, entities = "", []
    for each, native in texts:
        text += "\n" if text else ""
        entities += [entity | {"offset": entity["offset"] + units(text)} for entity in _read(native)]
        text += each
    return text, json.dumps(entities) if entities else ""


def _read(native: str) -> Iterable[dict[str, Any]]:
    """Nothing for formatting that cannot be read: it may come from an older version."""
    try:
        entities = json.loads(native) if native else []
    except ValueError:
        return []
    return [entity for entity in entities if _is_sound(entity)] if isinstance(entities, list) else []


def _is_sound(entity: Any) -> bool:
    if not isinstance(entity, dict) or not isinstance(entity.get("type"), str) or entity["type"] not in _KEPT:
        return False
    places = (entity.get("offset"), entity.get("length"))
    return all(isinstance(place, int) and place >= 0 for place in places) and bool(entity["length"])
