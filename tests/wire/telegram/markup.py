"""`parse_mode`: HTML and MarkdownV2 as text and entities. Strict as the real server: what it refuses is refused here."""

from __future__ import annotations

import html
import re

from tests.wire.telegram.entities import units
from tests.wire.telegram.errors import bad
from tests.wire.telegram.state import Json

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "span": "spoiler",
}
_TAG = re.compile(r"<(/?)([a-zA-Z-]+)((?:\s[^<>]*)?)>")
_HREF = re.compile(r"href\s*=\s*[\"']?([^\"'>\s]+)")
_PAIRS = {"||": "spoiler", "__": "underline", "*": "bold", "_": "italic", "~": "strikethrough"}
_RESERVED = set("_*[]()~`>#+-=|{}.!")


def parsed(text: str, mode: str) -> tuple[str, list[Json]]:
    """Plain text and its entities. Raises ApiError(400) «can't parse entities: …»."""
    match mode.lower():
        case "html":
            return _from_html(text)
        case "markdownv2":
            return _Markdown(text).read()
        case _:
            raise bad("unsupported parse_mode")


def _from_html(text: str) -> tuple[str, list[Json]]:
    out: list[str] = []
    found: list[Json] = []
    open_tags: list[tuple[str, int, Json]] = []
    at = 0
    while at < len(text):
        if text[at] != "<":
            stop = text.find("<", at)
            stop = len(text) if stop < 0 else stop
            out.append(html.unescape(text[at:stop]))
            at = stop
            continue
        tag = _TAG.match(text, at)
        if tag is None:
            raise bad(f"can't parse entities: Unclosed start tag at byte offset {_bytes(text, at)}")
        at = tag.end()
        name = tag[2].lower()
        if tag[1]:
            _close(name, open_tags, found, units("".join(out)), _bytes(text, tag.start()))
        elif name in _TAGS:
            open_tags.append((name, units("".join(out)), _entity_of(name, tag[3])))
        else:
            raise bad(
                f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {_bytes(text, tag.start())}'
            )
    if open_tags:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1][0]}\"")
    return "".join(out), found


def _entity_of(name: str, attributes: str) -> Json:
    href = _HREF.search(attributes)
    if name == "a" and href:
        target = html.unescape(href[1])
        return {"type": "text_link", "url": target}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": _TAGS[name]}


def _close(name: str, open_tags: list[tuple[str, int, Json]], found: list[Json], end: int, where: int) -> None:
    if not open_tags:
        raise bad(f"can't parse entities: Unexpected end tag at byte offset {where}")
    opened, start, entity = open_tags.pop()
    if opened != name:
        raise bad(
            f'can\'t parse entities: Unmatched end tag at byte offset {where}, expected "</{opened}>", found "</{name}>"'
        )
    if end > start:
        found.append(entity | {"offset": start, "length": end - start})


def _bytes(text: str, at: int) -> int:
    return len(text[:at].encode())


class _Markdown:
    def __init__(self, text: str) -> None:
        self._text = text
        self._out = ""
        self._open: list[tuple[str, int]] = []
        self._found: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        at = 0
        while at < len(self._text):
            at = self._step(at)
        if self._open:
            mark, start = self._open[-1]
            kind = _PAIRS.get(mark, "text_link").capitalize()
            raise bad(f"can't parse entities: Can't find end of {kind} entity at byte offset {start}")
        return self._out, self._found

    def _step(self, at: int) -> int:
        text = self._text
        if text[at] == "\\" and at + 1 < len(text):
            self._out += text[at + 1]
            return at + 2
        if text.startswith("```", at):
            return self._verbatim(at, "```", "pre")
        if text[at] == "`":
            return self._verbatim(at, "`", "code")
        for mark in _PAIRS:
            if text.startswith(mark, at):
                self._toggle(mark)
                return at + len(mark)
        if text[at] == "[":
            self._open.append(("[", units(self._out)))
            return at + 1
        if text[at] == "]" and self._open and self._open[-1][0] == "[":
            return self._link(at)
        if text[at] in _RESERVED:
            sign = text[at]
            raise bad(
                f"can't parse entities: Character '{sign}' is reserved and must be escaped with the preceding '\\'"
            )
        self._out += text[at]
        return at + 1

    def _toggle(self, mark: str) -> None:
        if self._open and self._open[-1][0] == mark:
            self._add(_PAIRS[mark], self._open.pop()[1])
        else:
            self._open.append((mark, units(self._out)))

    def _verbatim(self, at: int, mark: str, kind: str) -> int:
        end = self._text.find(mark, at + len(mark))
        if end < 0:
            raise bad(f"can't parse entities: Can't find end of {kind.capitalize()} entity at byte offset {at}")
        start = units(self._out)
        self._out += re.sub(r"\\([`\\])", r"\1", self._text[at + len(mark) : end])
        self._add(kind, start)
        return end + len(mark)

    def _link(self, at: int) -> int:
        _, start = self._open.pop()
        target = re.compile(r"\]\(((?:\\.|[^)\\])*)\)").match(self._text, at)
        if target is None:
            raise bad("can't parse entities: Character ']' is reserved and must be escaped with the preceding '\\'")
        self._add("text_link", start, url=re.sub(r"\\(.)", r"\1", target[1]))
        return target.end()

    def _add(self, kind: str, start: int, **more: str) -> None:
        length = units(self._out) - start
        if length:
            self._found.append({"type": kind, "offset": start, "length": length} | more)
