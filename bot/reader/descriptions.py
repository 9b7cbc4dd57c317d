"""Words that describe a person or tell where one went: facts for the police, whatever else stands in a text.

Expressions over folded texts.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.traces import find_vehicles

CLOTHING: Final = Expression(
    r"\b"
    + one_of(
        r"""jas jasje trui hoodie broek jeans pet muts kap capuchon rugzak tas helm handschoenen baard haar kaal masker
        veste manteau pull pantalon casquette capuche bonnet sac casque gants barbe cheveux chauve masque blouson
        jacke mantel pullover hose mutze kapuze rucksack tasche handschuhe bart haare glatze maske
        jacket coat trousers cap hood backpack bag helmet gloves beard hair bald mask"""
    )
    + r"\b"
)
_MOVES: Final = Expression(
    r"\b"
    + one_of(
        r"""richting naar_(?:de|het|den|'t)_(?:station|park|brug|kerk|markt|bos|kanaal|tunnel|\w*(?:straat|weg|laan|plein))
        (?:die|andere|welke)_kant_(?:op|uit) rent renden rende loopt liep liepen rijdt reed gevlucht weggelopen weggereden
        vluchtten
        direction vers_(?:la|le|l'|les|chez) court courent couru fuit fui parti partis partie roule filent file
        richtung gen rennt rannte lauft lief gelaufen fahrt fuhr gefahren geflohen abgehauen weggerannt
        towards? heading headed ran running fled flees drove driving
        (?:turned|went|gone)_(?:left|right|off)"""
    )
    + r"\b"
)

_RETURNS: Final = Expression(
    r"\b"
    + one_of(
        r"""(?:ze|zij|hij|die|er)_(?:zijn|is|staan|staat)_(?:er_)?(?:weer|terug|opnieuw)
        (?:ils|elles|il|elle|on)_(?:sont|est)_(?:de_retour|revenue?s?) (?:il|ils|elle)_(?:revient|reviennent)
        (?:sie|er|die|der)_(?:sind|ist|kommt|kommen)_(?:wieder_(?:da|hier|zuruck)|zuruck)
        (?:they|he|she)(?:'re|'s|_are|_is)_back (?:they|he|she)_(?:came|come|comes)_back"""
    )
    + r"\b"
)


def describes(folded: str) -> bool:
    """True for clothing, a vehicle with a colour, or a direction."""
    text = folded.encode()
    return CLOTHING.occurs_in(text) or _MOVES.occurs_in(text) or bool(find_vehicles(folded))


def tells_of_return(folded: str) -> bool:
    """True for persons who are back."""
    return _RETURNS.occurs_in(folded.encode())
