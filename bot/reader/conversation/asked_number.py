"""Telephone numbers that a neighbour asked for: «anyone got a plumber's number?», «yes, Meyers Plumbing, 0161 496 0123»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading import Detail, FoundData
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression

_TRADE: Final = one_of(
    r"""loodgieter\w* elektricien\w* dakwerker\w* schilder\w* slotenmaker\w* dokter\w* huisarts\w* tandarts\w* dierenarts\w*
    taxi\w* garage\w* kapper\w* poetsvrouw\w* schoorsteenveger\w* klusjesman\w* tuinman\w* verwarming\w* apotheek\w* oppas\w*
    plombier\w* electricien\w* couvreur\w* peintre\w* serrurier\w* medecin\w* docteur\w* dentiste\w* veterinaire\w*
    coiffeu\w* femme_de_menage ramoneur\w* jardinier\w* chauffagiste\w* pharmacie\w* garagiste\w* menuisier\w*
    klempner\w* elektriker\w* dachdecker\w* maler\w* schlusseldienst\w* arzt\w* hausarzt\w* zahnarzt\w* tierarzt\w*
    friseur\w* putzfrau\w* schornsteinfeger\w* kaminkehrer\w* gartner\w* heizung\w* apotheke\w* werkstatt\w* schreiner\w*
    handwerker\w* installateur\w* sanitar\w*
    plumber\w* electrician\w* roofer\w* painter\w* locksmith\w* doctor\w* gp dentist\w* vet vets vet's garage\w* hairdresser\w*
    cleaner\w* sweep gardener\w* boiler\w* heating chemist\w* pharmacy handyman joiner\w* builder\w* glazier\w*
    childminder\w* babysit\w*"""
)
_ASKS: Final = Expression(
    r"\b(?:heeft[ ](?:er[ ])?iemand|heb je|heb jij|wie[ ](?:heeft|kent|weet)|kent[ ](?:er[ ])?iemand|weet[ ](?:er[ ])?iemand"
    r"|iemand|zoek\w*|qui[ ](?:a|connait)|quelqu'un[ ](?:a|connait|aurait)|qqn[ ](?:a|connait)|je[ ]cherche|on[ ]cherche"
    r"|vous[ ](?:avez|connaissez)|tu[ ](?:as|connais)|hat[ ](?:jemand|wer|einer)|hast[ ]du|kennt[ ](?:jemand|wer|einer|ihr)"
    r"|wei(?:ss|sz)[ ](?:jemand|wer)|wer[ ](?:hat|kennt)|such\w*|brauch\w*|has[ ](?:anyone|anybody)|anyone|anybody"
    r"|does[ ]any\w+|looking[ ]for|need|can[ ]anyone|who[ ](?:has|knows))\b"
    rf".*\b(?:{_TRADE}|(?:nummer|telefoonnummer|numero|nummer|telefonnummer|handynummer|number)[ ]"
    rf"(?:van|de|du|des|vom|von|der|of|for)[ ](?:\w+[ ]){{0,2}}(?:{_TRADE}))"
)
_BLAMES: Final = Expression(
    r"\b"
    + one_of(
        r"""dief dader\w* inbreker\w* oplichter\w* ingebroken gestolen type gast kerel bel_hem bel_allemaal spam\w* lastig
        voleu\w* cambriol\w* escroc\w* vole mec appelez_tous harcel\w*
        dieb\w* tater\w* einbrecher\w* eingebrochen geklaut gestohlen typ kerl betruger\w* alle_an
        thie\w* burglar\w* broke stole\w* nicked guy bloke scammer\w* everyone_ring ring_him call_him"""
    )
    + r"\b"
)
_JUST: Final = 6
"""Lines back."""


def is_asked_number(text: str, before: Sequence[str], details: Sequence[Detail]) -> bool:
    """True if the only personal data are telephone numbers and a neighbour just asked for a tradesman or the like.

    All texts: folded. `before`: by others, oldest first.
    """
    if {detail.found for detail in details} != {FoundData.PHONE} or _BLAMES.occurs_in(text.encode()):
        return False
    return any(_ASKS.occurs_in(told.encode()) for told in before[-_JUST:])
