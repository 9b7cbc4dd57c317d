"""The forms of speech for a person in peril whom the author only hears, or sees through a window: an engine that runs behind a
closed door where no person answers, legs on a floor, an old neighbour who calls and cannot get up, a child who tells that its
mother does not wake. Four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_NOT: Final = r"(?:niet|nie|ni|nicht|nich|nit|net|ned|pas|plus|not)"
_ENGINE: Final = r"(?:motor|moteur|engine|\w*tractor|\w*traktor|trecker|tracteur|generator|groupe electrogene|aggregat)"
_RUNS: Final = (
    rf"(?:{_ENGINE}(?:'s)?~(?:lauft|draait|tourne|running|runs|tuckert)"
    rf"|(?:lauft|draait|tourne|running|draaiende)~{_ENGINE})"
)
_DOOR: Final = r"(?:\w*tor|\w*tur|\w*poort|\w*deur|\w*porte|garage|box|\w*doors?|gate|shed)(?:'s)?"
_SHUT: Final = (
    rf"(?:drin|drinnen|binnen|inside|dedans|a l'interieur"
    rf"|{_DOOR}(?: (?:is|ist|est))? (?:zu|dicht|toe|op slot|gesloten|fermee?|shut|closed|locked|abgeschlossen|geschlossen)"
    rf"|(?:hinter|achter|derriere|behind) (?:\w+ )?(?:\w*tor|\w*tur|\w*poort|\w*deur|porte|door)"
    rf"|(?:closed|dichte|gesloten|geschlossene[nrms]?)~{_DOOR}"
    r"|(?:in|dans)~(?:garage|schuur|box|scheune|schuppen|shed|barn|grange))"
)
_SILENT: Final = (
    rf"(?:(?:macht|machen) {_NOT} auf|(?:keiner|niemand) (?:macht auf|da)|(?:antwortet|reagiert|meldet sich) {_NOT}"
    rf"|(?:doet|doen) {_NOT} open|(?:antwoordt|reageert) {_NOT}|geen (?:antwoord|reactie|gehoor)"
    r"|niemand (?:antwoordt|doet open)"
    r"|(?:repond|reagit|ouvre) (?:pas|plus)|personne (?:ne )?(?:repond|n'ouvre|ouvre)|aucune reponse"
    r"|(?:not|isn't|aint|ain't|nobody|no one|no) (?:answering|answer\w*|opening|response|reply)"
    r"|(?:won't|doesn't|does not|willnae|wont) (?:open|answer))"
)
_SEES: Final = r"(?:seh|sehe|sehen|sieht|zie|zien|ziet|vois|voit|voyons|apercois|see|saw|seen|spotted)"
_LIMBS: Final = r"(?:fusse?|beine?|beene|benen|voeten|jambes?|pieds?|legs?|feet)"
_DOWN: Final = (
    r"(?:par terre|au sol|sur le (?:sol|carrelage)|on the (?:floor|ground|tiles)|op de (?:grond|vloer|tegels)"
    r"|(?:auf dem|am) boden|liegt|ligt|lies|lying|etendue?|gisante?)"
)
_FLOOR: Final = r"(?:par terre|au sol|on the floor|op de (?:grond|vloer)|(?:auf dem|am) boden)"
_CANNOT_RISE: Final = (
    rf"(?:(?:kan|kon|kunnen) {_NOT} (?:meer )?(?:recht\w*|opstaan|overeind\w*|uit zetel)"
    rf"|{_NOT} (?:meer )?(?:recht|overeind|rechtop)(?:staan|komen)? (?:kan|geraakt|raakt)"
    rf"|(?:geraakt|raakt) {_NOT} (?:meer )?(?:recht|overeind)"
    r"|(?:arrive|peut|parvient|sait) (?:pas|plus) (?:a )?se (?:re)?lever"
    rf"|kommt {_NOT} (?:mehr )?(?:hoch|auf die beine)|kann {_NOT} (?:mehr )?aufstehen"
    r"|(?:can't|cannot|cannae|cant|unable to|couldn't) get (?:back )?up)"
)
_CALLS: Final = (
    r"(?:roepen|roept|appelle|appeler|crie|crier|gemit|gemir|rufen|ruft|wimmer\w*|stohn\w*|kreun\w*|calling|calls|shouting"
    r"|moaning|groaning)"
)
_SAYS: Final = r"(?:says?|saying|zegt|zei|dit|disait|sagt|sagte|meint)"
_PARENT: Final = (
    r"(?:(?:@[a-z]|his|her|their|haar|zijn|z'n|sa|son|ihre?|seine?|the|de|die|la) )?(?:mammy|mummy|mama|maman|mum|mom|mam|ma"
    r"|daddy|papa|dad|@e)"
)
_NO_WAKING: Final = (
    rf"(?:(?:won't|wont|willnae|doesn't|isn't|not|will not)~(?:wake|waking)|{_NOT}~(?:wakker|wach|aufwacht|reveille|reveiller)"
    r"|(?:se |s')?reveille\w* (?:pas|plus)|(?:wakker|wach) (?:niet|nicht|krijgen)|wakes? (?:not|no more))"
)
_SEEN_OR_HEARD: Final = forms(
    rf"""
    {_SHUT}.*\b{_RUNS}.*\b{_SILENT}
    {_RUNS}.*\b{_SHUT}.*\b{_SILENT}
    {_SILENT}.*\b{_RUNS}.*\b{_SHUT}
    {_SEES}~{_LIMBS}.{{0,40}}\b{_DOWN}
    {_LIMBS}~{_FLOOR}~~{_SILENT}
    {_CALLS}.*\b{_CANNOT_RISE}
    {_CANNOT_RISE}.*\b{_CALLS}
    {_FLOOR}~~{_CANNOT_RISE}
    {_CANNOT_RISE}~~{_FLOOR}
    {ONE}~{_CALLS}~{_FLOOR}
    {_CALLS}~(?:{NAMED}|haar|hem|lui|ihn|him|her)?~(?:van op de|from the) (?:grond|vloer|floor)
    """
)
CHILD_TELLS: Final = forms(
    rf"""
    (?:{ONE} )?{_SAYS} (?:that |dat |dass |que |qu')?{_PARENT}~{_NO_WAKING}
    """
)
BEHIND_A_DOOR: Final = _SEEN_OR_HEARD + CHILD_TELLS
NOT_BEHIND_A_DOOR: Final = words(
    # at ease, at play, at work
    r"zonne\w* zon soleil bronz\w* sonne sonnt sonnen sun\w* strand plage beach zetel sofa canape couch bank bed lit bett"
    r" hangmat hamac hangematte hammock yoga oefen\w* gymnastiek turnt sleutelt sleutelen repar\w* repair\w* reparier\w*"
    r" schraubt bastelt fixing fixed under_(?:the|his|her)_car onder_(?:de|zijn)_auto sous_(?:la|sa)_voiture unterm_auto"
    r" speel\w* spelen joue jouent spielt spielen play\w* film serie televisie oefening ubung drill exercice"
    r" winkt wuift zwaait waves? waving fait_signe alles_(?:gut|goed|ok) tout_va_bien all_good"
    r" poppen poupee puppe doll mannequin"
    # a sleep
    r" zondag sunday dimanche sonntag uitslapen grasse_matinee ausschlafen lie_in kater hangover gueule_de_bois"
    r" 's_morgens le_matin in_the_morning morgens school ecole schule wekker",
)
"""Words of a person at ease, at play, at work or asleep."""
