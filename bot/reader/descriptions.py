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
        r"""\w*jas \w*jasje \w*jack trui hoodie sweater \w*broek jeans jogging (?:honkbal)?pet muts kap capuchon rugzak
        sporttas tas helm sjaal \w*schoenen laarzen sneakers nikes? parka (?:t-)?shirt hemd polo
        vest(?:je)? trainingspak bril baard snor haar kaal masker bivakmuts tattoos? tatoeages? litteken manken? mankt
        hinkt veste doudoune manteau imper(?:meable)? pull sweat survet\w* pantalon casquette capuche bonnet sac casque
        gants echarpe baskets chaussures bottes gilet lunettes barbe moustache cheveux chauve masque cagoule blouson
        tatouages? cicatrice (?:il|elle|qui|un)_boite boitent \w*jacke \w*weste mantel anorak pullover pulli \w*hose
        jogginganzug mutze kappe basecap kapuze\w* \w*rucksack \w*tasche schal \w*schuhe[n]? stiefel brille
        bart schnauzer haare[n]? glatze maske sturmhaube tattoos? tatowiert\w* narbe humpelt humpeln hinken jacket coat
        puffer tracksuits? trackies trousers joggers cap beanie hood hoody backpack bag holdall helmet
        gloves scarf shoes trainers boots hi-?vis glasses beard tache hair bald mask balaclava tattooe?d? scar
        limp(?:s|ing)?"""
    )
    + r"\b"
)
_MOVES: Final = Expression(
    r"\b"
    + one_of(
        r"""richting naar_(?:de|het|den|'t)_(?:station|park|brug|kerk|markt|bos|kanaal|tunnel|\w*(?:straat|weg|laan|plein))
        (?:die|andere|welke)_kant_(?:op|uit) rent renden rende loopt liep liepen rijdt reed gevlucht weggelopen weggereden
        vluchtten vlucht(?:en)? rennen spurt(?:en)? (?:lopen|gaan|gaat|fietst|fietsen)_(?:weg|naar|richting)
        direction vers_(?:la|le|l'|les|chez) court courent couru fuit fui parti partis partie roule filent file
        (?:il|elle|ils|elles)_(?:s'enfui\w+|se_sauve\w*|part|partent)
        richtung gen rennt rannte lauft lief gelaufen fahrt fuhr gefahren geflohen abgehauen weggerannt
        fluchte[tn] hau(?:t|en)_ab
        (?:laufen|gehen|geht)_(?:weg|richtung|zu[mr]?|in)
        towards? heading headed ran running fled flees drove driving
        legg(?:ed|ing|s)_it runs (?:gaat|gaan|loopt|lopen)_achterom via_de_tuinen (?:out|round)_the_back hinten_raus
        op_(?:een|de|nen?)_(?:scooter|brommer|fatbike|step|fiets) (?:en|a|sur_une?)_(?:scooter|trottinette|velo|moto)
        (?:auf|mit)_(?:einem|nem|dem|m)_(?:roller|moped|mofa|rad|fahrrad|motorrad) on_an?_(?:\w*bike|moped|e?-?scooter)
        (?:turned|went|gone|going)_(?:left|right|off)"""
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
