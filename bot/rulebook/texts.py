"""The bot's own sentences: one file a language, the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from bot.errors import Fault
from bot.written.form import by_name
from bot.written.near import did_you_mean
from bot.written.node import Keys, Node, shown
from bot.written.readers import Reader, name, text
from bot.written.shape import TEXT, shaped

PLACEHOLDERS: Final = (
    *("urgent", "emergency", "nonurgent", "zone", "group", "time", "who", "minutes", "code", "rule", "reason"),
    *("outcome", "state", "count", "min_age", "text"),
)
"""What the code can fill in."""

_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")
_SHAPE: Final = {
    **TEXT,
    "pattern": rf"^(?![\s\S]*\{{(?!(?:{'|'.join(PLACEHOLDERS)})\}})[^{{}}\n]*\}})",
    "patternErrorMessage": f"There are these placeholders: {', '.join(PLACEHOLDERS)}.",
}


@shaped(_SHAPE)
def sentence(node: Node) -> str:
    """A text whose placeholders are all known."""
    written = text(node)
    for found in _BRACES.finditer(written):
        if found[1] not in PLACEHOLDERS:
            raise node.place.at(found[0]).wrong(
                f"there is no placeholder {shown(found[0])}", did_you_mean(found[1], PLACEHOLDERS)
            )
    return written


sentences: Final[Reader[dict[str, str]]] = by_name("a text with its name", name, sentence)


def missing_texts(files: Mapping[str, tuple[str, Keys]], needed: Collection[str]) -> list[Fault]:
    """Texts that a language lacks though another has them, or the code needs them.

    `files`: by language, the file's name and its keys.
    """
    hints = dict.fromkeys(needed, "The bot cannot do without it.")
    for _, keys in reversed(list(files.values())):
        hints |= {
            key: f"It stands in {entry.key}. Write it in this language too." for key, entry in keys.entries.items()
        }
    return [
        Fault(file, 0, 0, "", f"the text `{shown(key)}` is missing here", hint)
        for file, keys in files.values()
        for key, hint in hints.items()
        if key not in keys.entries
    ]
