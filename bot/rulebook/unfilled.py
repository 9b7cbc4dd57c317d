"""Placeholders of own texts that the bot may not fill in: members would read them with their braces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.core.texts import placeholders
from bot.errors import Fault
from bot.rulebook.files import TEXTS
from bot.rulebook.layers import Trees
from bot.rulebook.texts import COMMON
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.outline import value_under
from bot.yaml_reader.suggestion import did_you_mean

_LACKS: Final = tr("the shipped text has no {placeholder}, so the bot may leave it as it stands")
_FITS_NOT: Final = tr("the bot fills in no {placeholder} here, so it may leave it as it stands")

_TO_AUTHORS: Final = "private"
"""The key of a rule for the text to an author, in which the bot fills in `{who}`. The text `hidden` takes its place."""


def unfilled_placeholders(own: Trees, shipped: Trees, joined: Trees) -> Iterator[Fault]:
    """A note for each placeholder in an own text that the shipped text of that name lacks, and in one with a new name for each
    that does not fit into every text. None in a folder that stands alone. `own`: the files of the folder; `shipped`: the texts
    below it; `joined`: all files together."""
    to_authors = {"hidden", *(key for root in joined.values() for key in _under(root, _TO_AUTHORS))}
    known = {key: text for file in TEXTS.values() for key, text in _texts(shipped.get(file))}
    if not known:
        return
    for key, text in (pair for root in _own_roots(own) for pair in _texts(root)):
        there = placeholders(known[key].text) if key in known else frozenset[str]()
        filled = there | ({"who"} if key in to_authors else set())
        possible = [*COMMON, *sorted(filled - set(COMMON))]
        for name in sorted(placeholders(text.text) - set(possible)):
            written = f"{{{name}}}"
            why = _LACKS if key in known else _FITS_NOT
            yield text.position.find(written).fault(why.with_values(placeholder=written), did_you_mean(name, possible))


def _own_roots(own: Trees) -> Iterator[Node | None]:
    """The texts of each language, and those in the changes for one watch."""
    for file, root in own.items():
        if file.startswith("texts/"):
            yield root
        elif isinstance(texts := value_under(root, "texts"), Keys):
            yield from (entry.value for entry in texts.entries.values())


def _texts(root: Node | None) -> Iterator[tuple[str, Scalar]]:
    if isinstance(root, Keys):
        yield from ((key, entry.value) for key, entry in root.entries.items() if isinstance(entry.value, Scalar))


def _under(node: Node | None, name: str) -> Iterator[str]:
    """The values behind this key, at any depth."""
    match node:
        case Items(items=items):
            for item in items:
                yield from _under(item, name)
        case Keys(entries=entries):
            for key, entry in entries.items():
                if key == name and isinstance(entry.value, Scalar):
                    yield entry.value.text.strip()
                yield from _under(entry.value, name)
        case Scalar() | None:
            return
