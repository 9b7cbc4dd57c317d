"""Builds HTML from values. A `str` is text and is always escaped; an `Html` is inserted as it is.

Text of a chat occurs only between tags or in a quoted attribute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They change the direction of writing; the page is read as evidence and must show characters in the order of the message."""

_NOT_IN_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINES = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_VOID = frozenset({"br", "input", "meta"})


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that needs no escaping."""

    markup: str


Part = str | Html


def clean_text(text: str) -> str:
    """The text without direction marks, with `\\n` for each line break and U+FFFD for each character that HTML forbids."""
    return _NOT_IN_HTML.sub("\ufffd", _DIRECTION_MARKS.sub("", _LINES.sub("\n", text)))


def escape_part(part: Part) -> str:
    return part.markup if isinstance(part, Html) else escape(clean_text(part))


def join(*parts: Part) -> Html:
    return Html("".join(map(escape_part, parts)))


def el(tag: str, /, *parts: Part, **attributes: str | float | bool) -> Html:
    """An element. `class_` is the attribute `class`, `data_kind` is `data-kind`; `True` gives an attribute without a value,
    and `False` gives none."""
    start = start_tag(tag, **attributes)
    return start if tag in _VOID else Html(f"{start.markup}{join(*parts).markup}</{tag}>")


def start_tag(tag: str, /, **attributes: str | float | bool) -> Html:
    """The start tag alone, for an element whose content is written later. Attributes: as in `el`."""
    return Html(f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def _attribute(key: str, value: str | float | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escape_part(value if isinstance(value, str) else f"{value:g}")}"'


def isolate(text: str, class_: str = "name") -> Html:
    """A foreign text for use inside a sentence of the page. Its direction of writing does not affect the sentence."""
    return el("bdi", text, class_=class_)


def fill(sentence: str, **values: Part) -> Html:
    """A sentence of the page with the values in place of its `{placeholders}`. Braces in a value stay as they are."""
    parts = _PLACEHOLDER.split(sentence)
    return join(*(values[part] if index % 2 else part for index, part in enumerate(parts)))


def raw_element(element: str, content: str) -> Html:
    """A style or script element of the page. Raises ValueError if the content could end the element early."""
    if "</" in content or "<!--" in content:
        raise ValueError(f"this {element} would end its element")
    return Html(f"<{element}>{content}</{element}>")
