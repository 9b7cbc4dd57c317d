"""Names of members that are more than a name: an accusation, a telephone number, a link, or an office."""

from __future__ import annotations

from typing import Final

from bot.core.reading import FoundData, ReaderInput
from bot.reader.labels import FLAGS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.reading import LexiconReader
from bot.reader.text.normalisation import fold

_OFFICE: Final = Expression(
    r"\b"
    + one_of(
        r"""politie\w* police\w* polizei\w* wijkagent\w* brandweer\w* pompiers feuerwehr\w* moderator\w* beheer\w* admin\w*
        co?oordinat\w* koordinator\w* nabuur\w* bot 101 110 112 dief dieven inbreker\w* dader\w* voleu\w* dieb\w* thief
        thieves burglar\w*"""
    )
    + r"\b"
)


def is_suspect(reader: LexiconReader, name: str) -> bool:
    """True if the bot should not repeat this name. `name`: as the member wrote it."""
    reading = reader.read(ReaderInput(name, ()))
    says = any(reading.likely(label) for label in FLAGS)
    exposes = any(detail.found is not FoundData.NAME for detail in reading.details)
    return says or exposes or reading.concealed or bool(reading.failed) or _OFFICE.occurs_in(fold(name).encode())
