"""The text after a name in a WhatsApp export: words, a medium, or a line of the program.

Only the program's own additions are removed; the words of the sender stay as they were, with marks and emoji.
"""

from __future__ import annotations

from dataclasses import dataclass

from adapters.export.phrases import (
    ATTACHED,
    ATTACHED_IOS,
    EDITED,
    EMPTY,
    ENCRYPTED,
    LEFT_OUT,
    LEFT_OUT_IOS,
    LRM,
    MARKS,
    NOTICE,
    PAGES,
    WRITTEN_BY_MEMBERS,
    kind_of_file,
)
from bot.core.message import Media

_SHORT = 300  # lines of the program are shorter, unless they quote members
_TAIL = 400  # the longest mark after a text: the name of a file


@dataclass(frozen=True, slots=True)
class Body:
    text: str
    media: tuple[Media, ...] = ()


def parse_body(text: str, name: str, group: str, ios: bool) -> Body | None:
    """None for a line of the program. `group`: the name under which an iPhone writes such lines, if it is known."""
    if ">" in text[-4:] and (mark := EDITED.search(text, max(0, len(text) - _TAIL))):
        text = text[: mark.start()]
    found = _medium(text)
    if found is not None:
        return Body(found[1], (found[0],))
    if ios and text[:1] in (LRM, "\u200f"):
        return _generated(text, name, group)
    return _plain(text)


def _plain(text: str) -> Body | None:
    if len(text) <= _SHORT:
        bare = MARKS.sub("", text).strip() if not text.isascii() else text.strip()
        if not bare or EMPTY.fullmatch(bare):
            return None
    elif not text.strip():
        return None
    return Body(text)


def _generated(text: str, name: str, group: str) -> Body | None:
    """A direction mark begins an iPhone's own words, but also a poll or a location, which a member wrote."""
    bare = MARKS.sub("", text).strip()
    if WRITTEN_BY_MEMBERS.match(bare):
        return Body(bare)
    if name == group or ENCRYPTED.match(bare):
        return None
    if len(bare) <= _SHORT and (bare.startswith(name + " ") or NOTICE.match(bare)):
        return None
    return _plain(text)


def _medium(text: str) -> tuple[Media, str] | None:
    """The medium in this text, and the caption."""
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
