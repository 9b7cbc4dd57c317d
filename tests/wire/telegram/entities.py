"""Formatting by position. Offsets and lengths count UTF-16 units, as everywhere in the Bot API."""

from __future__ import annotations

import re

from tests.wire.telegram.errors import bad
from tests.wire.telegram.state import Json

_DOMAIN = r"(?:[a-z0-9-]+\.)+(?:be|nl|com|org|eu|net|de|fr|me)"
_FOUND = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")),
    ("url", re.compile(rf"(?:https?://|www\.)[^\s<>\"]+|\b{_DOMAIN}\b(?:/[^\s<>\"]*)?", re.I)),
    ("bot_command", re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{5,32})?\b")),
    ("mention", re.compile(r"(?<![\w@])@[a-zA-Z][a-zA-Z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<!\w)\+\d[\d ]{7,14}\d\b")),
)


def units(text: str) -> int:
    """The length of a text as the Bot API counts it."""
    return len(text.encode("utf-16-le")) // 2


def detected(text: str) -> list[Json]:
    """The parts that the server itself recognises: commands, mentions, links, …; the earlier kind wins where two overlap."""
    taken: list[tuple[int, int]] = []
    found: list[Json] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in taken):
                continue
            taken.append((start, end))
            found.append({"type": kind, "offset": units(text[:start]), "length": units(text[start:end])})
    return sorted(found, key=lambda e: e["offset"])


def checked(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Text without white space at its ends, and entities moved along; refused where they leave the text or cut a character."""
    total = units(text)
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start < 0 or entity["length"] <= 0 or end > total:
            raise bad(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
            )
        if _splits(text, start):
            raise bad(f"entity begins in a middle of a UTF-16 symbol at byte offset {start}")
        if _splits(text, end):
            raise bad(
                f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol at byte offset {end}"
            )
    cut = units(text) - units(text.lstrip())
    text = text.strip()
    moved = [_moved(entity, cut, units(text)) for entity in entities]
    return text, [entity for entity in moved if entity["length"] > 0]


def _splits(text: str, at: int) -> bool:
    encoded = text.encode("utf-16-le")
    return 0 < at < len(encoded) // 2 and 0xDC <= encoded[2 * at + 1] <= 0xDF


def _moved(entity: Json, cut: int, total: int) -> Json:
    start = max(entity["offset"] - cut, 0)
    end = min(entity["offset"] - cut + entity["length"], total)
    return entity | {"offset": start, "length": end - start}


def with_detected(text: str, entities: list[Json]) -> list[Json]:
    """The given entities and, between them, what the server recognises."""
    spans = [(e["offset"], e["offset"] + e["length"]) for e in entities]
    more = [e for e in detected(text) if not any(a < e["offset"] + e["length"] and e["offset"] < b for a, b in spans)]
    return sorted([*entities, *more], key=lambda e: (e["offset"], -e["length"]))
