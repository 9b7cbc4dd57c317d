"""Names of members that are more than a name: an accusation, a telephone number, a link, or an office."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from bot.core.reading import FoundData, ReaderInput
from bot.reader.labels import FLAGS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.reading import LexiconReader
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold

_MOST_NAMES: Final = 10_000

_OFFICE: Final = Expression(
    r"\b"
    + one_of(
        r"""politie\w* police\w* polizei\w* wijkagent\w* brandweer\w* pompiers feuerwehr\w* moderator\w* beheer\w* admin\w*
        co?oordinat\w* koordinator\w* nabuur\w* bot 101 110 112
        agente? hoofdagent\w* inspect\w* inspekt\w* commissa\w* kommissa\w* gendarm\w* polizist\w* wachtmeister\w*
        brigadier\w* officers? constables? sergeants? sheriffs? burgemeester\w* bourgmestre\w* maire burgermeister\w* mayor
        meldkamer\w* noodcentrale\w* alarmcentrale\w* hulpdienst\w* ambulan[cz]\w* dispatch\w* secours samu smur
        rettungs\w* leitstelle\w* notruf\w* emergency paramedics? niemand nobody no_one personne
        dief dieven inbreker\w* dader\w* moordenaar\w* voleu\w* cambrioleu\w* meurtrier\w* assassin\w* dieb\w*
        einbrecher\w* morder\w* thief thieves burglar\w* murderer\w*"""
    )
    + r"\b"
)
_CAMELS: Final = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
"""Between the words of «KarimIsDeDief»."""


@lru_cache(maxsize=2)
def suspect_names(reader: LexiconReader) -> Callable[[str], bool]:
    """`is_suspect` by these lists, with a memory."""
    return _SuspectNames(reader)


class _SuspectNames:
    """Remembers the answer for each name, since few names come again and again. A hash stands for the name."""

    def __init__(self, reader: LexiconReader) -> None:
        self._reader = reader
        self._known: dict[int, bool] = {}

    def __call__(self, name: str) -> bool:
        if len(self._known) >= _MOST_NAMES:
            self._known.clear()
        number = hash(name)
        if number not in self._known:
            self._known[number] = is_suspect(self._reader, name)
        return self._known[number]


def is_suspect(reader: LexiconReader, name: str) -> bool:
    """True if the bot should not repeat this name. `name`: as the member wrote it."""
    reading = reader.read(ReaderInput(name, ()))
    spaced = _CAMELS.sub(" ", undisguise(name)).replace("_", " ")
    says = any(reading.likely(label) for label in FLAGS)
    exposes = any(detail.found is not FoundData.NAME for detail in reading.details)
    return says or exposes or reading.concealed or bool(reading.failed) or _poses(fold(spaced))


def _poses(folded: str) -> bool:
    """True for the name of an office and for a charge. Also for a word such as «nobody», with which the notice would read «101
    called, by Nobody», and for a word of two alphabets, which may look like an office: «Pоlitie», «о» Cyrillic."""
    mixed = any(_is_mixed(word) for word in folded.split())
    return mixed or _OFFICE.occurs_in(folded.encode())


def _is_mixed(word: str) -> bool:
    letters = [sign.isascii() for sign in word if sign.isalpha()]
    return any(letters) and not all(letters)
