"""Homes of people: a street that a text names only because an accused lives there («Kevin Example of 8 Elm Street steals»).

The bot never names such a street in its own voice: it would point at the accused. Where a text exposes a person, a street with
a house number, a door or a name beside it is a home, in any order («Mike V, 12 Example street», «green door on Example Road»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused import find_accusations
from bot.reader.personal_data.first_names import FIRST_NAMES
from bot.reader.personal_data.pointed_out import find_pointed_out
from bot.reader.personal_data.without_accusations import blanked
from bot.reader.phrases.alternatives import one_of
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_place

_LIVES: Final = re.compile(
    r"\b"
    + one_of(
        r"""woont wonen woonde woonachtig huist adres habite\w* loge adresse cr[èe]che domicili[ée]\w* wohnt wohnen wohnte
        wohnhaft lives living address"""
    )
    + r"\b[^.!?\n]{0,40}",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_NUMBER_BEFORE: Final = re.compile(r"\b\d{1,4}[a-f]?,? (?:in |on |at |de la |de l'|du |de |der |the )?$", re.IGNORECASE)
_NUMBER_BEHIND: Final = re.compile(
    r"(?: (?:street|road|lane|straat|straße))?,? ?(?:nummer|nr|n[o°]|num[ée]ro|number|no|hausnummer)?\.? ?\d{1,4}(?![\d:€%])",
    re.IGNORECASE,
)
_HOME_BEFORE: Final = re.compile(
    r"\b"
    + one_of(
        r"""deur voordeur huis woning flat kot zaak \w*winkel bakker\w* slager\w* kapper\w* frituur caf[ée]
        bar garagebox loods porte maison appart\w* boutique magasin boulangerie boucherie coiffeur garage snack squat
        t[üu]r haust[üu]r haus wohnung laden b[äa]ckerei metzgerei friseur\w* kiosk imbiss
        door house bedsit place lock-?_?up \w*shop bakery butcher'?s? barber'?s? pub takeaway pharmacy store lodge"""
    )
    + r"(?: [\w'’]+){0,2} $",
    re.IGNORECASE,
)
_TWO_NAMES: Final = re.compile(r"[A-ZÀ-Ý][^\W\d_]+ [A-ZÀ-Ý](?:\b\.?|[^\W\d_]+)[^.!?\n]{0,40}$")
_MOST: Final = 5


def without_homes(text: str, language: str, exposes: bool = False) -> str:
    """The text with blanks where it tells who and where an accused or exposed person is. Its other streets are places.
    `exposes`: the text exposes a person, so a street beside a house, a shop or a name is a home too."""
    for span in _homes(text, language):
        text = blanked(text, span)
    return _without_streets_of_homes(text) if exposes else text


def _homes(text: str, language: str) -> Iterator[Span]:
    for person, _ in find_accusations(text, language, in_incident=True):
        yield person
    for sentence in _SENTENCE.finditer(text):  # in the whole text, a joke in another sentence may clear it
        for person, _ in find_accusations(sentence[0], language, in_incident=True):
            yield Span(sentence.start() + person.start, sentence.start() + person.end)
    if (pointed_out := find_pointed_out(text, language)) is not None:
        yield pointed_out
    for lives in _LIVES.finditer(text):
        yield Span(*lives.span())


def _without_streets_of_homes(text: str) -> str:
    left = text
    for _ in range(_MOST):
        place = find_place(left)
        if not place:
            break
        start = left.find(place)
        span = Span(start, start + len(place))
        left = blanked(left, span)
        if _is_home(text, span):
            text = blanked(text, span)
    return text


def _is_home(text: str, street: Span) -> bool:
    before, behind = text[: street.start], text[street.end :]
    numbered = _NUMBER_BEFORE.search(before) or _NUMBER_BEHIND.match(behind)
    return bool(numbered or _HOME_BEFORE.search(before) or _TWO_NAMES.search(before) or _is_named(before))


def _is_named(before: str) -> bool:
    """True for a first name in the words before: «Kevin from Example Road»."""
    near = _SENTENCE.findall(before[-_NEAR:])[-1:] if before[-1:] not in _ENDS else []
    return any(name[1] and fold(name[1]) in FIRST_NAMES for each in near for name in _CAPITALISED.finditer(each))


_NEAR: Final = 40
"""Characters before a street in which a name makes it a home."""
_ENDS: Final = frozenset("!?\n")
_CAPITALISED: Final = re.compile(r"(?<!\w)([A-ZÀ-Ý][^\W\d_]+)")
