"""Weighs what the grammar of a line tells of an end, with the lines before it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Ending
from bot.reader.grammar.ends.end_forms import LIGHT
from bot.reader.grammar.ends.end_told import ToldEnd, names_lost_thing, tells_of_end
from bot.reader.phrases.expression import expression, words
from bot.reader.text.normalisation import fold

_LINES_BACK: Final = 2
"""Lines in which stands what the police have («did you send the photos?»)."""

_FIRE: Final = words(
    r"\w*(?:brand|vuur|vlam|rook|feuer|flamm|rauch|fire|smoke)\w* feux? incendie\w* fumee\w* flammes? brul\w* crame\w* brenn\w*"
    r" burn\w* flames? blaze fikkie"
)
_OTHER_OUT: Final = expression(
    rf"{LIGHT}|\b(?:gas\w*|gaz|kraan|robinet|hahn|tap|\w*alarm|sirenes?|\w*verwarming|heizung|chauffage|heating|boiler|tv|tele)\b"
)
"""Other things that are out beside a fire."""
_RECORDS: Final = words(
    r"\w*beeld(?:en)? \w*foto\w* photos? pictures? pics? images? \w*videos? film\w* footage clips? aufnahmen? bilder"
    r" enregistrements? \w*(?:nummer)?plaat kenteken plaque kennzeichen plate reg sleutels? cles? schlussel keys? gegevens"
    r" donnees daten details? coordonnees"
)


def told_end(chat: Chat, own: bytes) -> ToldEnd | None:
    """The end of which the line tells, while an incident is known. `own`: its text, folded, without quotations.

    «It's out» is surely a fire only if a fire was told of, and may be the power of which the lines before speak. «The police
    have them» may be photos."""
    if not chat.incidents:
        return None
    of_incident = [fold(line.text).encode() for line in chat.before if line.incident]
    of_loss = any(names_lost_thing(own, report) for report in of_incident)
    end = tells_of_end(own, any(each.search for each in chat.incidents), of_loss)
    if end is None:
        return None
    if end.out and not any(map(_FIRE.occurs_in, (own, *of_incident))):
        return replace(end, certain=False, out=False)
    near = [fold(line.text).encode() for line in chat.before[-_LINES_BACK:]]
    if end.out and any(map(_OTHER_OUT.occurs_in, near)) and not any(map(_FIRE.occurs_in, (own, *near[-1:]))):
        return replace(end, plain=False, certain=False, out=False)
    if end.ending is Ending.POLICE and any(map(_RECORDS.occurs_in, (own, *near))):
        return replace(end, plain=False, certain=False)
    return end
