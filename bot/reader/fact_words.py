"""The words by which a clause charges a person who can be found, those that name a place, and those that tell of people."""

from __future__ import annotations

import re
from typing import Final

from bot.reader.descriptions import CLOTHING, describes
from bot.reader.phrases.alternatives import one_of, spaced
from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_vehicles

PLACED: Final = Expression(
    r"\b(?:(?:nrs?|nummers?|num|numero|n[°o]|huis|hausnummer|number|maison|haus|house)\.? ?[0-9]{1,4}"
    r"|van [0-9]{1,4}\b|(?:du|vom|from|of) [0-9]{1,4}\b|"
    + one_of(
        r"""bakker\w* slager\w* winkel\w* nachtwinkel\w* cafe\w* frituur\w* apothe\w* kapper\w* garage\w* restaurant\w*
        kebab\w* pita\w* boulang\w* boucher\w* magasin\w* epicerie\w* pharmacie\w* coiffeur\w* friterie\w*
        backer\w* metzger\w* laden\w* geschaft\w* friseur\w* kneipe\w* imbiss\w* baker\w* butcher\w* shop\w* store\w*
        pub\w* barber\w* chemist\w* takeaway\w*"""
    )
    + ")"
)
_ACCUSES: Final = Expression(
    r"\b"
    + one_of(
        r"""dief dieven dader\w* inbreker\w* junk\w* dealer\w* dealt schuld\w* oplichter\w* verdacht\w* heet noemt naam adres
        woont weer alweer altijd steelt stal gepikt bende crimine\w* die_van is_het zit_achter bewoner eigenaar
        voleu\w* coupable\w* cambrioleur\w* suspect\w* escroc\w* s'appelle nom adresse habite encore toujours vole celui_du
        proprietaire dieb\w* tater\w* einbrecher\w* betruger\w* heisst wohnt wieder immer klaut der_vom besitzer
        thie\w* burglars? culprit\w* scammer\w* called name address lives again always steals owner dealer\w*"""
    )
    + r"\b"
)
_VEHICLE: Final = one_of(
    r"""auto\w* wagen\w* bestelwagen\w* bestelbus\w* busje\w* camionet\w* brommer\w* scooter\w* moto\w* fiets\w* vrachtwagen\w*
    voitures? vehicules? camionnettes? fourgons? fourgonnettes? fahrzeuge? lieferwagen transporter
    cars? vans? vehicles? truck\w* lorr\w* moped\w* voertuig\w*"""
)
_SUSPICIOUS_VEHICLE: Final = Expression(
    rf"\b(?:verdacht\w*|suspicious|suspect) (?:\w+ )?{_VEHICLE}\b|\b{_VEHICLE} (?:\w+ )?suspecte?s?\b"
)
_BESIDE: Final = Expression(
    r"\b(?:ter hoogte|t\.?h\.?v\.?|a (?:la )?hauteur|au niveau|en face|pres|a cote|in front|outside|auf (?:der )?hohe|in hohe"
    r"|gegenuber) (?:van|d[ue]s?|of|von|vom)\b"
)
_OWNED: Final = Expression(
    rf"\b(?:van|du|de|vom|von|of|from) (?:(?:het|de|le|la|the|dem|der) )?{PLACED.pattern}|[0-9]'s\b"
)


def accuses_at_home(folded: bytes) -> bool:
    """True for an accusation beside a house number or a shop. A suspicious vehicle that stands there accuses no person; one
    that belongs there does."""
    if not _ACCUSES.occurs_in(folded):
        return False
    return _ACCUSES.occurs_in(_SUSPICIOUS_VEHICLE.replace_in(folded)) or _OWNED.occurs_in(_BESIDE.replace_in(folded))


NEIGHBOUR: Final = Expression(
    r"\b"
    + one_of(
        r"""overbu\w+ buurman\w* buurvrouw\w* overkant hiernaast hierover voisine?s? en_face d'a_cote nachbarn?
        nachbarin\w* nebenan gegenuber neighbou?rs? next_door opposite over_the_road"""
    )
    + r"\b"
)
CRIME: Final = Expression(
    r"\b"
    + one_of(
        r"""dief dieven inbreker\w* dealer\w* dealt dealde drugs? drugs\w+ drughandel wiet\w* heler\w* oplichter\w*
        boef boeven gauwdief
        steelt stal pedo\w* verkracht\w* moordenaar\w* crimine\w* gestolen_(?:spul\w*|goed\w*|waar) illegaal illegale?
        voleu\w* cambrioleur\w* trafiquant\w* trafic_de drogues? receleu\w* recel escroc\w* voyous? violeu\w* delinquant\w*
        (?:marchandise|objets|trucs|affaires|choses)_vole\w*
        dieb\w* einbrecher\w* drogen\w* hehler\w* betruger\w* verbrecher\w* gauner\w* klaut vergewaltig\w*
        gestohlene[nsr]?_(?:sachen|ware|zeug)
        thie\w* burglars? drug_\w+ fraudster\w* crooks? scammer\w* rapist\w* (?:stolen|nicked)_(?:goods|stuff|gear|property)"""
    )
    + r"\b"
)

_SEEN_AT: Final = Expression(
    spaced(
        r"\b(?:staan?|staat|zit|zitten|hangt|hangen|wacht|wachten|verstop\w*|est|sont|attend\w*|se_cache\w*|steht|stehen|sitzt"
        r"|sitzen|wartet|warten|versteck\w*|is|are|he's|she's|they're|stood|standing|sat|waiting|hiding|parked|geparkeerd)"
        r"_(?:[\w'-]+_){0,4}(?:aan|bij|achter|naast|voor|tegenover|pres|derriere|devant|a_cote|en_face|an|am|bei|beim|hinter|vor"
        r"|neben|gegenuber|by|behind|near|outside|opposite|at|beside)_"
    )
)
LANDMARK: Final = re.compile(
    r"\b(?:ter hoogte van|tegenover|naast|achter|voor|aan|bij|près|à côté|en face|au niveau|à la hauteur|devant|derrière"
    r"|gegenüber|neben|hinter|vor|bei|an|near|opposite|outside|behind|by|at|next to)"
    r" (?:d[eu]s?|het|den|l[ae]s?|de la|d[aei][mnrs]|the) $",
    re.IGNORECASE,
)
"""Words before a name that is a shop or a school: «ter hoogte van de Kruidvat». First names have no article, or are known."""


def tells_looks(written: str) -> bool:
    """True for clothing and for a vehicle with a colour."""
    return CLOTHING.occurs_in(fold(written).encode()) or bool(find_vehicles(written))


def tells_of_people(written: str) -> bool:
    """True for words that tell how people look, where they go or where they are, and name no house: it may be an accused's."""
    text = (folded := fold(written)).encode()
    seen = _SEEN_AT.occurs_in(text) or describes(folded)
    return tells_looks(written) or (seen and not PLACED.occurs_in(text))
