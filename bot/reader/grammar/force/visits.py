"""Recognises kindness to a person who was missing and is found: walks in turns, a visit, soup, a cake.

A line that names violence, an address or another person is none: «we'll pay the bloke at 14 a visit».
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.help_calls import names_violence
from bot.reader.phrases.expression import words

_KIND: Final = words(
    # Dutch
    r"beurtrol om_(?:de_)?beurten? afwisselen wandel\w* bezoek\w* langs koffie \w*taart\w* soep bloemen\w* kaartje gezelschap",
    # French
    r"tournante relay\w* relais a_tour_de_role promen\w* balad\w* visite\w* soupe gateaux? tarte fleurs cafe compagnie",
    # German
    r"abwechs\w* reihum spazier\w* besuch\w* vorbei\w* suppe \w*kuchen blumen\w* kaffee gesellschaft eis_essen",
    # English
    r"tak(?:e|ing)_turns rota walks? walking visit\w* soup cakes? casserole flowers coffee cuppa company pop_(?:in|round|over)"
    r" cheer_(?:him|her|them)_up out_of_the_house",
)
_OTHERS: Final = words(
    r"\d+\w? nummer numero number hausnummer vent kerel gast smeerlap gars type mec salaud kerl typ schwein bloke guy man scum"
    r" die_van celui qui_l'a den_der die_hem die_haar who_took ramen? raam fenetres? fenster windows?"
)


def is_kind_visit(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    if not _KIND.occurs_in(line) or _OTHERS.occurs_in(line) or names_violence(text):
        return False
    return announced_force(text, in_incident=True) is Force.NONE
