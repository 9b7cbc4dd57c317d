"""The forms of speech for a crash with injured or trapped people, a person on the tracks or under a train, and a car on a
level crossing, in four languages.

A crash alone is traffic, and its injured are news where a queue or the radio is named. The texts are folded, with people
tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import (
    A_CHILD,
    A_FEW,
    ANYONE,
    ENDS,
    INJURED,
    INSIDE,
    IS,
    NOBODY_HURT,
    PEOPLE,
    STILL,
    STILL_BODY,
    STILL_INSIDE,
    THERE_IS,
)
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_REST: Final = r"[^?]*[^\w?]"
_CRASH: Final = (
    r"(?:\w*ongeval|\w*ongeluk|aanrijding|botsing|accident|accidant|collision|carambolage|\w*unfall|zusammenstoss|\w*crash"
    r"|gecrasht|gebotst|verunfallt|smash"
    r"|pile-?up|collision)"
)
_SEVERE: Final = (
    r"(?:zwaar|zware|ernstig|ernstige|erg|gros|grosse|grave|terrible|violent|schwerer?|schlimmer|heftiger|heavy|bad|serious"
    r"|terrible"
    r"|horrible|awful|big|major|massive|nasty)"
)
_ARE: Final = (
    r"(?:er (?:is|zijn|liggen)|y a|ya|es gibt|gibt's|da (?:sind|liegen)|there's|theres|there are|people|mensen|leute|several"
    r"|meerdere|plusieurs|mehrere|@[kceasp] (?:is|est|ist|zit|ligt|liegt))"
)
_VEHICLE: Final = (
    r"(?:auto|wagen|voiture|bagnole|car|(?:the|a|white|his|her) van|bus|busje|camionnette|camion|vrachtwagen|lkw|lorry"
    r"|truck|moto|motor|motorrad"
    r"|brommer"
    r"|scooter)"
)
_WRECKED: Final = (
    r"(?:tegen (?:een|de|'n)? ?\w+|contre (?:un|une|le|la) \w+|gegen (?:einen?|den|die|nen|ne)? ?\w+|into (?:a|the) \w+"
    r"|op (?:zijn|z'n|haar|het) (?:dak|kop|kant|zij)|sur le (?:toit|flanc)|auf dem dach|auf der seite|on (?:its|his|her)"
    r" (?:roof|side)"
    r"|upside down|over ?kop|overturned|umgekippt|gekanteld|retournee?|uberschlagen"
    r"|in (?:de|the|een|a) (?:gracht|sloot|ditch|hedge|berm)|dans (?:le|un) (?:fosse|ravin)|im (?:\w+)?graben)"
)
_CAUGHT: Final = (
    r"(?:vast|coincee?s?|bloquee?s?|fest|trapped|stuck|gekneld|klem|bekneld|eingeklemmt|bewusteloos|inconsciente?s?|bewusstlos"
    r"|unconscious|bloedt|saigne|blutet|bleeding)"
)
_TRAIN: Final = r"(?:trein|tram|metro|train|zug|bahn|u-bahn|s-bahn|strassenbahn|bim|tube|tgv)"
_RAILS: Final = (
    r"(?:spoor|sporen|treinspoor|tramspoor|rails?|voies|voie (?:ferree|du (?:train|tram|chemin de fer|metro))|\w*gleis\w*"
    r"|schienen|(?:train )?tracks?|(?:railway"
    r"|train) line|railway)"
)
_CROSSING: Final = r"(?:\w*overweg|passage a niveau|bahnubergang|level crossing)"
_CLOSED: Final = (
    r"(?:vast|dicht|toe|zu|closed|shut|stuck|bloquee?|fermee?s?|en panne|train|trein|zug|schranke|bareel|slagboom"
    r"|barriere)"
)
_STANDS: Final = (
    r"(?:vast|staat|stil|bloquee?|coincee?|arretee?|en panne|steckt|steht|hangt|stuck|stalled|broken down|stopped)"
)
CRASHES: Final = forms(
    rf"""
    (?:{_SEVERE} )?{_CRASH}{_REST}{_ARE}(?: \w+){{0,2}} {INJURED}
    {_SEVERE} {_CRASH}~~{INJURED}
    {_CRASH} {_SEVERE}~~{INJURED}
    {_CRASH}~~(?:{ANYONE}|{A_FEW}|1){IS}{STILL} {_CAUGHT}
    {_CRASH}{_REST}{STILL_BODY}
    {_CRASH}{_REST}{THERE_IS}(?: (?:nog|encore|noch|still))? {PEOPLE} {INSIDE}{ENDS}
    (?:tram|trein|train|zug|bus)~(?:ontspoord|deraillee?|entgleist|derailed){_REST}{INJURED}
    {_TRAIN}(?: \w+)? (?:hat|heeft|a|has)~(?:{PEOPLE}|einen)~(?:erfasst|gegrepen|geraakt|percutee?|fauchee?|hit|uberfahren)
    {_TRAIN} (?:has |just |a |vient de )*(?:hit|percute|percuter|fauche|faucher) {PEOPLE}
    {PEOPLE}~(?:tombee?|fallen|fell|gone|went)~(?:sur|on|onto) (?:\w+ )?{_RAILS}
    {PEOPLE}~(?:op|auf|aufs) (?:\w+ )?{_RAILS} (?:gevallen|gesukkeld|gefallen|gesturzt)
    (?:{A_FEW} )?(?:{A_CHILD}|@s)(?: \w+)? (?:op|sur|auf|aufm|uffm|im|on) (?:\w+ )?{_RAILS}{ENDS}
    {_VEHICLE}(?: \w+)? {_WRECKED}{_REST}{PEOPLE}{IS}{STILL}(?: \w+)? (?:{_CAUGHT}|{STILL_BODY})
    {_VEHICLE}(?: \w+)? {_WRECKED}{_REST}{PEOPLE}{IS}{STILL_INSIDE}{ENDS}
    {_VEHICLE}(?: \w+)? {_WRECKED}{_REST}{THERE_IS}{STILL} (?:\w+ )?{PEOPLE} {INSIDE}{ENDS}
    {_VEHICLE}(?: \w+)? {_WRECKED}{_REST}(?:veel|viele|plein de|loads|several|plusieurs|meerdere|mehrere|lots of|many) {INJURED}
    {_VEHICLE}~(?:hit|percute)~(?:bridge|pont|wall|mur|tree|arbre){_REST}{INJURED}
    {PEOPLE}~sous (?:le|un|la) {_TRAIN}{ENDS}
    {PEOPLE}~(?:jetee?|jete|saute|sautee?|se jette|tombee?) (?:sous|devant) (?:le|un|la) {_TRAIN}
    {PEOPLE}~(?:voor|onder|vor|unter) (?:de|een|den|die|einen|nen) {_TRAIN} (?:gesprongen|gevallen|gelopen|gesprungen
        |gefallen|gelaufen|geraakt|gekomen)
    {PEOPLE}(?:'s| has)?(?: just)? (?:jumped|fallen|fell|stepped|gone) (?:in front of|under) (?:the|a) {_TRAIN}
    {THERE_IS}(?: (?:nog|encore|noch|still))? {PEOPLE}(?: \w+){{0,2}} (?:op|sur|auf|on) (?:\w+ )?{_RAILS}
    {PEOPLE} (?:ligt|liegt|is lying|lying|est allonge|couche|zit|sitzt|hockt|sitting|staat|steht|standing|loopt|lauft|walking
        |marche)
        ~(?:op|sur|auf|aufm|uffm|im|on) (?:\w+ )?{_RAILS}
    {_VEHICLE}(?:'s)?(?: \w+)? {_STANDS}~(?:op|sur|auf|on) (?:\w+ )?{_CROSSING}
    {PEOPLE}~{_VEHICLE}~(?:op|sur|auf|on) (?:\w+ )?{_CROSSING}{_REST}{_CLOSED}
    {_VEHICLE}~(?:op|sur|auf|on) (?:\w+ )?{_CROSSING}{_REST}{PEOPLE}{_REST}{_CLOSED}
    {_VEHICLE}~(?:op|sur|auf|on) (?:\w+ )?{_CROSSING}~(?:vast|bloque|stuck|fest)
    """
)
NO_CRASH: Final = words(
    NOBODY_HURT,
    r" (?:op|auf)_(?:spoor|gleis)_[0-9]+ pc computer\w* laptop server\w* serveur site website app windows syste\w* ordi\w*"
    r" gsm handy phone telefoon"
    r" herfstbladeren leaves takken branches graffiti kunst kermis fete_foraine kirmes fair botsauto\w* autos_tamponneuses"
    r" train_(?:set|miniature) modeltrein\w* modelleisenbahn spielzeugeisenbahn"
    r" werken travaux baustelle works mannen_aan_het_werk streik greve staking strike spotter\w* fotografe\w*",
)
