"""Recognises an order to pull a person out of a hiding place: «haal hem eruit», «holt ihn da raus», « sortez-le de là ».

Of a person in need it is a rescue, and of a suspect a call to act, so the lines before decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_deed
from bot.reader.grammar.emergencies.no_emergency import ANIMAL
from bot.reader.grammar.emergencies.people import with_people_tagged
from bot.reader.grammar.emergencies.people_in_peril import WATER
from bot.reader.grammar.force.help_calls import names_animal, names_suspect_or_weapon
from bot.reader.grammar.force.rescue import HIDES, is_in_need
from bot.reader.grammar.vocabulary import NOBODY, NOT, OFFICERS, POLICE
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression, words

_HEM: Final = (
    r"(?:hem|'m|em|m|die_(?:gast|kerel|vent|man|dief|inbreker|smeerlap|klootzak|rotzak)|dieje\w*|den_(?:dief|inbreker|dieje)"
    r"|de_(?:dief|inbreker|dader))"
)
_IHN: Final = (
    r"(?:ihn|den|den_(?:kerl|typen?|dieb|einbrecher|mann|burschen|drecksack)|das_schwein)"
    r"(?:_(?:da|dort|hier|jetzt|mal|endlich|sofort|gleich|selber|selbst)){0,2}"
)
_PULLS: Final = OF_A_LINE.expression(
    rf"\b(?:haal|halen|haalt|trek|trekken|sleur|sleuren)_(?:we_)?{_HEM}_(?:(?:daar|nu|zelf|gewoon|toch)_)?"
    r"(?:er_?uit|naar_buiten)\b"
    rf"|\b{_HEM}_(?:er_?uit|naar_buiten)_(?:te_)?(?:halen|trekken|sleuren)\b"
    rf"|\b(?:hol|zieh|zerr|schleif)(?:e|en|t)?_(?:wir_|ma_)?{_IHN}_(?:raus|heraus)\b"
    rf"|\b{_IHN}_(?:raus|heraus)(?:zu)?(?:holen|ziehen|zerren)\b|\bden_rauszuholen\b"
    r"|\b(?:sortez|sortons|sors|tirez|tirons)(?:-le\b|_le_(?:de_la|dehors)\b|_le\W*$)"
)
_NOT_MEANT: Final = words(NOT, NOBODY, POLICE, OFFICERS)
_HELD: Final = words(
    r"opgesloten vastgebonden gegijzeld gijzel\w* vast enferme\w* ligote\w* otages? sequestre\w* coince\w* eingesperrt"
    r" gefesselt geisel\w* eingeklemmt locked_in tied_up hostages? trapped stuck gefallen gesturzt geht_unter"
)
_IN_WATER: Final = Expression(rf"\b{WATER}\b")
"""Also of a thief, who drowns like others, but may hide in a ditch too."""
_PET: Final = words(ANIMAL)
_BARKS: Final = words(r"blaf\w* bell\w* aboi\w* bark\w* grom\w* knurr\w* grogn\w* growl\w*")
_VICTIM: Final = Expression("@[kce]")
"""A child or an elder, who may be the one to be pulled out."""


def _is_of_animal(line: str) -> bool:
    """True for an animal that may sit in there. A dog that barks is outside."""
    animal = _PET.occurs_in(line.encode()) or names_animal(line)
    return animal and not (
        _BARKS.occurs_in(line.encode()) or names_suspect_or_weapon(line) or tells_of_deed(line.encode())
    )


def pulls_out_suspect(text: str, told: Sequence[str]) -> bool:
    """All texts: folded. `told`: the lines before, of the incident of the text."""
    line, before = text.encode(), "\n".join(told).encode()
    if not _PULLS.occurs_in(line) or _NOT_MEANT.occurs_in(line):
        return False
    if (
        is_in_need((*told, text))
        or _HELD.occurs_in(before)
        or (_IN_WATER.occurs_in(before) and not HIDES.occurs_in(before))
    ):
        return False
    if _VICTIM.occurs_in(with_people_tagged(before)) or (told and _is_of_animal(told[-1])):
        return False
    return names_suspect_or_weapon(before.decode()) or tells_of_deed(before)
