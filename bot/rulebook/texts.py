"""The bot's own sentences: one file a language, the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from bot.errors import Fault
from bot.yaml_reader.form import named_entries
from bot.yaml_reader.node import Keys, Node, shorten
from bot.yaml_reader.readers import Reader, name, one_name_of, text
from bot.yaml_reader.shape import TEXT, with_shape
from bot.yaml_reader.suggestion import did_you_mean

COMMON: Final = ("urgent", "numbers", "emergency", "nonurgent", "zone", "group", "chat_group", "min_age")
"""What the code can fill in anywhere."""

PLACEHOLDERS: Final = (
    *COMMON,
    *("time", "who", "minutes", "code", "rule", "reason", "outcome", "state", "count", "text"),
)
"""What the code can fill in, in the texts where it stands."""

_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")


def sentence_with(known: Collection[str]) -> Reader[str]:
    """A text whose placeholders are all known."""
    names = "|".join(known)
    shape = {
        **TEXT,
        "pattern": rf"^(?![\s\S]*\{{(?!(?:{names})\}})[^{{}}\n]*\}})",
        "patternErrorMessage": f"There are these placeholders: {', '.join(known)}.",
    }

    @with_shape(shape)
    def read(node: Node) -> str:
        written = text(node)
        for found in _BRACES.finditer(written):
            if found[1] not in known:
                raise node.position.find(found[0]).wrong(
                    f"there is no placeholder {shorten(found[0])}" + ("" if found[1] not in PLACEHOLDERS else " here"),
                    did_you_mean(found[1], known),
                )
        return written

    return read


sentence: Final = sentence_with(PLACEHOLDERS)

sentences: Final[Reader[dict[str, str]]] = named_entries("a text with its name", name, sentence)


def wordings(known: Collection[str] | None) -> Reader[dict[str, str]]:
    """A file that says some of the texts differently. `known`: the names of all texts; None where they are not known."""
    return named_entries("a text with its name", one_name_of("the name of a text", known), sentence)


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
        Fault(file, 0, 0, "", f"the text `{shorten(key)}` is missing here", hint)
        for file, keys in files.values()
        for key, hint in hints.items()
        if key not in keys.entries
    ]
