"""The bot's own sentences: one file for each language, all with the same keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.form import named_entries
from bot.yaml_reader.node import Keys, Node, Position, shorten
from bot.yaml_reader.readers import Reader, name, one_name_of, prose
from bot.yaml_reader.shape import TEXT, with_shape
from bot.yaml_reader.suggestion import did_you_mean, nearest_name

COMMON: Final = ("urgent", "numbers", "emergency", "nonurgent", "zone", "group", "chat_group", "min_age")
"""Placeholders that the code can fill in every text."""

PLACEHOLDERS: Final = (
    *COMMON,
    *("time", "who", "minutes", "days", "code", "rule", "reason", "outcome", "state", "count", "text", "words"),
)
"""Placeholders that the code can fill in some texts."""

MANY: Final = 20
"""A file that lacks more texts comes from another version: the fault is the folder, and not each text."""

_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")
_STRAY: Final = re.compile("[{}]")


def sentence_with(known: Collection[str]) -> Reader[str]:
    """A reader of a text whose placeholders are all in `known`."""
    names = "|".join(known)
    shape = {
        **TEXT,
        "pattern": rf"^(?:[^{{}}]|\{{(?:{names})\}})*$",
        "patternErrorMessage": tr("Possible placeholders: {names}.", names=", ".join(known)),
    }

    @with_shape(shape)
    def read(node: Node) -> str:
        written = prose(node)
        for placeholder in _BRACES.finditer(written):
            name = placeholder[1]
            if name not in known:
                why = tr("there is no placeholder {placeholder}", placeholder=shorten(placeholder[0]))
                if name in PLACEHOLDERS:
                    why = tr("there is no placeholder {placeholder} here", placeholder=shorten(placeholder[0]))
                raise node.position.find(placeholder[0]).wrong(why, did_you_mean(name, known))
        if stray := _STRAY.search(_BRACES.sub("", written)):
            why = tr("there is a {stray} without its other half", stray=stray[0])
            raise node.position.find(stray[0]).wrong(why, tr("Write a placeholder with both: {urgent}."))
        return written

    return read


sentence: Final = sentence_with(PLACEHOLDERS)

sentences: Final[Reader[dict[str, str]]] = named_entries(tr("a text with its name"), name, sentence)


def wordings(known: Collection[str] | None) -> Reader[dict[str, str]]:
    """A reader of a file with some of the texts in another wording. `known`: the names of all texts; None if not known."""
    return named_entries(tr("a text with its name"), one_name_of(tr("the name of a text"), known), sentence)


def missing_texts(files: Mapping[str, tuple[str, Keys]], needed: Collection[str]) -> list[Fault]:
    """A fault for each text that a language lacks although another language has it or the code needs it. A misspelt name is
    one fault, at its place.

    `files`: by language, the file's name and its keys.
    """
    known = Counter(key for _, keys in files.values() for key in keys.entries) + Counter(
        dict.fromkeys(needed, len(files))
    )
    misspelt, meant, faults = set[str](), set[tuple[str, str]](), list[Fault]()
    for file, keys in files.values():
        missing = [key for key in known if known[key] > 1 and key not in keys.entries]
        for key in [key for key in keys.entries if known[key] == 1]:
            if likely := nearest_name(key, missing):
                misspelt.add(key)
                meant.add((file, likely))
                faults.append(
                    keys.entries[key].key.fault(
                        tr("there is no text `{key}`", key=shorten(key)), did_you_mean(key, missing)
                    )
                )
    places: dict[str, Position | None] = dict.fromkeys(needed)
    for _, keys in reversed(list(files.values())):
        places |= {key: entry.key for key, entry in keys.entries.items()}
    for file, keys in files.values():
        lacked = (key for key in places if key not in keys.entries)
        lost = [key for key in lacked if key not in misspelt and (file, key) not in meant]
        faults += _of_another_version(file, lost) if len(lost) > MANY else _one_by_one(file, lost, places)
    return faults


def _one_by_one(file: str, lost: Sequence[str], places: Mapping[str, Position | None]) -> list[Fault]:
    return [
        Fault(file, 0, 0, "", tr("the text `{key}` is missing here", key=shorten(key)), _where_it_is(places[key]))
        for key in lost
    ]


def _where_it_is(place: Position | None) -> str:
    """`place`: in another language; None if only the code names the text."""
    if place is None:
        return tr("The bot needs this text. Write it in this language.")
    return tr("It is in {place}. Write it in this language too.", place=str(place))


def _of_another_version(file: str, lost: Sequence[str]) -> list[Fault]:
    why = tr("{count} texts are missing here, such as `{key}`", count=len(lost), key=shorten(lost[0]))
    hint = tr(
        "This looks like the rules of an older version. `nabuur init FOLDER` makes a folder with the rules of this one; "
        "copy only what you changed into it."
    )
    return [Fault(file, 0, 0, "", why, hint)]
