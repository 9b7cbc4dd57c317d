"""What stands behind a name in a WhatsApp export: words, a medium, or nothing that anybody said.

A text loses only what the program put around it; whatever the sender wrote stays as it was, marks and emoji included.
"""

from __future__ import annotations

from dataclasses import dataclass

from adapters.export.phrases import (
    ATTACHED,
    ATTACHED_IOS,
    EDITED,
    ENCRYPTED,
    LEFT_OUT,
    LEFT_OUT_IOS,
    LRM,
    MARKS,
    NOTHING,
    NOTICE,
    PAGES,
    WORDS_OF_PEOPLE,
    kind_of_file,
)
from bot.core.message import Media

_SHORT = 300  # no line of the program is longer, but for the words of members in it
_TAIL = 400  # the longest mark behind a text: the name of a file


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    media: tuple[Media, ...] = ()
    edited: bool = False


def said(text: str, name: str, group: str, ios: bool) -> Said | None:
    """None for a line of the program. `group`: under whose name an iPhone writes such lines, when that is known."""
    edited = False
    if ">" in text[-4:] and (mark := EDITED.search(text, max(0, len(text) - _TAIL))):
        text, edited = text[: mark.start()], True
    found = _medium(text)
    if found is not None:
        return Said(found[1], (found[0],), edited)
    if ios and text[:1] in (LRM, "\u200f"):
        return _generated(text, name, group, edited)
    return _plain(text, edited)


def _plain(text: str, edited: bool) -> Said | None:
    if len(text) <= _SHORT:
        bare = MARKS.sub("", text).strip() if not text.isascii() else text.strip()
        if not bare or NOTHING.fullmatch(bare):
            return None
    elif not text.strip():
        return None
    return Said(text, (), edited)


def _generated(text: str, name: str, group: str, edited: bool) -> Said | None:
    """Behind a direction mark an iPhone writes its own words; a poll or a place is somebody's all the same."""
    bare = MARKS.sub("", text).strip()
    if WORDS_OF_PEOPLE.match(bare):
        return Said(bare, (), edited)
    if name == group or ENCRYPTED.match(bare):
        return None
    if len(bare) <= _SHORT and (bare.startswith(name + " ") or NOTICE.match(bare)):
        return None
    return _plain(text, edited)


def _medium(text: str) -> tuple[Media, str] | None:
    """A medium in this text and what is left: the caption."""
    if ("<" in text[:4] and (found := LEFT_OUT.match(text))) or (")" in text and (found := ATTACHED.match(text))):
        return _kind(found.groupdict()), text[found.end() :]
    last = _at_the_end(text)
    if last is None:
        return None
    caption = text[: last[1]].rstrip(" \n" + LRM)
    return last[0], "" if last[0] is Media.FILE and PAGES.match(caption) else caption


def _at_the_end(text: str) -> tuple[Media, int] | None:
    start = max(0, len(text) - _TAIL)
    if (len(text) <= _SHORT or LRM in text[start:]) and (mark := LEFT_OUT_IOS.search(text, start)):
        return _kind(mark.groupdict()), mark.start()
    if "<" in text[start:] and (mark := ATTACHED_IOS.search(text, start)):
        return _kind(mark.groupdict()), mark.start()
    return None


def _kind(groups: dict[str, str | None]) -> Media:
    name = groups.get("file")
    if name is not None:
        return kind_of_file(name)
    return next((media for media in Media if groups.get(media.value)), Media.PHOTO)
