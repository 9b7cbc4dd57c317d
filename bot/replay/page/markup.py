"""HTML out of values. A `str` is text and is escaped wherever it goes; only what is `Html` already stands as it is.

Text of a chat is never put anywhere but between tags or in a quoted attribute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They turn the direction of what follows: a page that is read as evidence shows letters in the order they were typed."""

_NOT_IN_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINES = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_PLACE = re.compile(r"\{([a-z_]+)\}")
_VOID = frozenset({"br", "input", "meta"})


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe as it stands."""

    markup: str


Part = str | Html


def clean(text: str) -> str:
    """The text without what a page cannot hold: control characters, halves of characters, turned directions."""
    return _NOT_IN_HTML.sub("\ufffd", _UNSEEN.sub("", _LINES.sub("\n", text)))


def text_of(part: Part) -> str:
    return part.markup if isinstance(part, Html) else escape(clean(part))


def together(*parts: Part) -> Html:
    return Html("".join(map(text_of, parts)))


def el(name: str, /, *parts: Part, **attributes: str | float | bool) -> Html:
    """An element. `class_` is the attribute `class`, `data_kind` is `data-kind`; `True` is an attribute without a value
    and `False` none at all."""
    start = start_of(name, **attributes)
    return start if name in _VOID else Html(f"{start.markup}{together(*parts).markup}</{name}>")


def start_of(name: str, /, **attributes: str | float | bool) -> Html:
    """Only the start tag, for an element that is filled while the page is written."""
    return Html(f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def _attribute(key: str, value: str | float | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{text_of(value if isinstance(value, str) else f"{value:g}")}"'


def name(text: str, class_: str = "name") -> Html:
    """What somebody else wrote, inside a sentence of ours: its direction of writing ends with it."""
    return el("bdi", text, class_=class_)


def fill(sentence: str, **values: Part) -> Html:
    """A sentence of ours with its `{places}` filled in. What is filled in is not looked at again."""
    literal_and_places = _PLACE.split(sentence)
    return together(*(values[part] if at % 2 else part for at, part in enumerate(literal_and_places)))


def sealed(element: str, content: str) -> Html:
    """Our own style sheet or script. Raises ValueError where it could end its element early."""
    if "</" in content or "<!--" in content:
        raise ValueError(f"this {element} would end its element")
    return Html(f"<{element}>{content}</{element}>")
