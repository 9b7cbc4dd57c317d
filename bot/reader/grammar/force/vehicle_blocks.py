"""Recognises vehicles that members put in a suspect's way: «I'll put my van across his drive», «zet jullie wagens voor zijn
poort». The author, «we» or an order puts them there: a car that merely stands somewhere is a fact. A move of house, a delivery
and room for helpers are none.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

VEHICLE: Final = one_of(
    r"""auto'?s? wagens? \w*tractor'?s? bus busje camionettes? voitures? \w*tracteurs? bagnoles? camions? camionnettes? autos?
    \w*traktor\w* trecker cars? jeeps? vans (?:a|the|your|my)_van \w*tractors?
    lorry lorries quads? trucks? bestelwagens? vrachtwagens? bakwagens?
    laster lkw transporter"""
)
_MINE: Final = rf"(?:{VEHICLE}|van|{one_of('aanhanger remorque caravane? anhanger trailer fourgon 4x4 suv')})"
_ORDER: Final = r"(?:^|[.,!:;]_?)(?:(?:kom|allez|los|lads|jongens|mannen)_?,?_?)?"
_EXIT_NL: Final = (
    r"(?:uitrit|oprit|inrit|poort|garage\w*|deur|straat|steeg|weg|bus|busje|wagen|auto|camionette|bestelwagen)"
)
_NL: Final = (
    r"(?:\b(?:ik|k|we|wij)_(?:zet|zetten|parkeer|parkeren|rijd?|rijden|plaats)"
    rf"|{_ORDER}(?:zet|zetten|parkeer|rijd?))_(?:[\w']+_){{1,2}}{_MINE}_(?:\w+_)?(?:voor|achter|tegen)"
    rf"_(?:zijn|z'n|hun|de|die|dat|'t|het)_(?:\w+_)?{_EXIT_NL}\b"
)
_EXIT_FR: Final = (
    r"(?:sortie|allee|portail|entree|garage|camionnette|voiture|rue|porte|grille|chemin|fourgon|ruelle|bagnole)"
)
_FR: Final = (
    r"(?:\b(?:je|on|nous)_(?:mets|met|mettons|gare|garons|colle|place|pose|avance|plante)"
    rf"|{_ORDER}(?:mettez|garez|collez|mets|gare|mettons|garons))_(?:\w+_){{1,2}}{_MINE}_(?:\w+_)?"
    rf"(?:devant|derriere|contre|en_travers_de)_(?:la_|le_|les_|l'_?|sa_|son_|leur_)(?:\w+_)?{_EXIT_FR}\b"
)
_EXIT_DE: Final = (
    r"(?:ausfahrt|einfahrt|tor|hoftor|garage\w*|transporter|auto|wagen|tur|hofeinfahrt|zufahrt|gasse|lieferwagen)"
)
_DE: Final = (
    r"(?:\b(?:ich|wir)_(?:stell|park|fahr|setz)\w*|\b(?:stell|park|fahr)\w*_(?:ich|wir)"
    rf"|{_ORDER}(?:stellt|parkt|fahrt|stell|park))_(?:\w+_){{1,2}}{_MINE}_(?:\w+_)?(?:vor|hinter|gegen)"
    rf"_(?:die|das|den|dem|der|seine?[nmr]?|deren|ihre?n?)_(?:\w+_)?{_EXIT_DE}\b"
)
_EXIT_EN: Final = r"(?:drive|driveway|gates?|van|car|exit|alley|lane|road|garage|entrance|motor|boreen|street)"
_EN: Final = (
    r"(?:\b(?:i'?ll|i'?m|we'?ll|we'?re|let'?s|i_will|we_will)_(?:\w+_)?"
    r"(?:put\w*|park\w*|pull\w*|driv\w+|revers\w+|back\w*|stick\w*)"
    rf"|{_ORDER}(?:put|park|stick|get))_(?:\w+_){{1,2}}{_MINE}_(?:\w+_)?"
    rf"(?:across|in_front_of|behind|against|up_to|tight_to)_(?:the|his|their|that)_(?:\w+_)?{_EXIT_EN}\b"
)
_PUTS: Final = OF_A_LINE.expression(f"{_NL}|{_FR}|{_DE}|{_EN}")
_ON_STREET: Final = (
    r"(?:auto'?s|wagens|voitures|bagnoles|autos|cars|vans)_(?:op|sur|auf|dans|on|onto|across|in)_"
    r"(?:(?:de|la|die|the)_)?(?:straat|weg|baan|rue|route|strasse|fahrbahn|road|street|lane)"
)
_NO_WAY: Final = (
    r"(?:(?:die|hij|der|er|ze|sie)_(?:komt|komen|kommt|kommen|geraakt|raakt)_(?:hier|er|da)?_?(?:niet|ni|nie|nicht|nich|net)"
    r"_(?:meer_|mehr_)?(?:door|durch|voorbij|vorbei|weg|uit|raus)|(?:il|ils)_(?:passer?\w*|sor\w+)_(?:pas|plus)"
    r"|(?:he|they)(?:'s|'re|_is|_are)?_?(?:isn't|ain't|won't|not)_(?:gettin\w*|get|going)_(?:through|past|out|away))"
)
_STREET_OF_CARS: Final = OF_A_LINE.expression(rf"\b{_ON_STREET}\b.*\b{_NO_WAY}\b|\b{_NO_WAY}\b.*\b{_ON_STREET}\b")
_THAT_CAR: Final = rf"(?:{_MINE}|golf|audi|bmw|mercedes|polo|passat|opel|volvo|wagon|motor|scooter|brommer|moto|roller)"
_BOX_IN: Final = OF_A_LINE.expression(
    rf"{_ORDER}(?:(?:blokkeer|blokkeert|blokkeren|versper|verspert)_(?:de|den|die|dat|deze|hun|zijn|z'n)_(?:\w+_)?{_THAT_CAR}"
    rf"|bloqu(?:e|ez|ons)_(?:la|le|cette|ce|leur|sa|son)_(?:\w+_)?{_THAT_CAR}"
    rf"|(?:blockier|blockiert|blockieren_wir)_(?:das|den|die|dieses|diesen|sein|seinen|ihr)_(?:\w+_)?{_THAT_CAR}"
    rf"|(?:block|box|hem)_(?:in_)?(?:the|that|this|his|their)_(?:\w+_)?{_THAT_CAR})\b"
)
"""An order to block the car of a suspect."""
_ERRAND: Final = words(
    r"verhui[sz]\w* lossen laden levering boodschappen demenag\w* livr\w* decharger charger umzug umziehen ausladen einladen"
    r" lieferung moving_(?:house|in|out) (?:for|during)_the_move unload\w* delivery feest\w* fete fest party"
    r" (?:vijf|cinq|funf|five|5|10|tien|dix|zehn|ten)_min\w* mijn_(?:oprit|inrit|garage)"
    r" mon_(?:allee|garage) meine_(?:einfahrt|garage)"
    r" my_(?:drive|driveway|garage) doorlaten laisser_passer durchlassen let_(?:\w+_){0,2}through"
)


def boxes_car_in(line: bytes) -> bool:
    """`line`: folded, in UTF-8. True for «blokkeer die auto», also while no incident is known."""
    return _BOX_IN.occurs_in(line) and not _ERRAND.occurs_in(line)


def blocks_with_vehicles(line: bytes) -> bool:
    """`line`: folded, in UTF-8, written during an incident."""
    return (_PUTS.occurs_in(line) or _STREET_OF_CARS.occurs_in(line)) and not _ERRAND.occurs_in(line)
