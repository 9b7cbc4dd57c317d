"""The forms of speech for a limb or a child's head that is caught, a child that is locked in a hot car, and a small child
alone on a road, in four languages.

Children walk to school alone and play in the street. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import A_CHILD, ENDS, NOBODY_HURT, SMALL_CHILD, THERE_IS
from bot.reader.grammar.emergencies.people import ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_ART: Final = r"(?:(?:de|den|het|een|'t|la|le|l'|un|une|der|die|das|dem|einer|einem|the|a|an) ?)?"
_LIMB: Final = (
    r"(?:hand|arm|been|voet|vingers?|main|bras|jambe|pied|doigts?|bein|fuss|fingers?|leg|foot|haar|cheveux|haare|hair)"
)
_CAUGHT: Final = r"(?:vast|klem|gekneld|bekneld|coincee?s?|prise?s?|steckt|fest|eingeklemmt|caught|stuck|trapped)"
_MACHINE: Final = (
    r"(?:machine|maschine|\w*pers|presse|press|hakselaar|\w*versnipperaar|broyeu\w+|\w*hacksler|wood ?chipper|chipper|shredder"
    r"|roltrap|rolltreppe|escalator|gehaktmolen|vleesmolen|hachoir|fleischwolf|mincer|lopende band|tapis roulant|forderband"
    r"|conveyor|betonmolen|betonniere|betonmischer|cement mixer|baler|mahdrescher|moissonneuse|\w+machine|\w+maschine|mixer"
    r"|petrin|balenpers|liftdeur)"
)
_SHREDDER: Final = (
    r"(?:hakselaar|\w*versnipperaar|broyeu\w+|\w*hacksler|wood ?chipper|chipper|gehaktmolen|hachoir|fleischwolf|mincer"
    r"|balenpers"
    r"|roltrap|rolltreppe|escalator|betonmolen|\w*zaag|scie|\w*sage|\w*saw)"
)
_IN: Final = r"(?:in|im|dans|into|between|tussen|entre|zwischen|under|onder|sous|unter)"
_BARS: Final = (
    r"(?:spijlen|hek|leuning|barreaux|grille|rambarde|gelander|gitter\w*|zaun|railings?|bars|banisters?|fence)"
)
_HEAD: Final = r"(?:hoofd|hoofdje|kop|tete|kopf|head|neck|nek|hals)"
_CAR: Final = r"(?:auto|wagen|voiture|car|(?:the|a|white|his|her) van|pkw)"
_HOT: Final = r"(?:\w*hete|gloeiend\w*|surchauffee|bouillante|heissen?|heissem|heisser|hot|boiling|roasting|baking)"
_REST: Final = r"[^?]*[^\w?]"
_SHUT: Final = (
    r"(?:(?:raam|ramen|ruiten)~(?:dicht|toe|potdicht)|(?:fenetres?|vitres?)~fermees?|fenster~zu|windows?~(?:up|shut"
    r"|closed))"
)
_HEAT: Final = (
    r"(?:3[0-9] (?:graden|grad|degres|degrees)|volle zon|plein soleil|au soleil|pralle\w* sonne|in der sonne|in de zon|in"
    r" (?:the|full) sun)"
)
_ALONE: Final = (
    r"(?:alleen|alleene|moederziel alleen|seule?|toute? seule?|allein|alleine|alone|by (?:him|her)sel\w*|on (?:his|her|its) own"
    r"|unattended|wandering|zonder ouders|in (?:z'n|zijn|haar|d'r) eentje)"
)
_ROAD: Final = (
    r"(?:(?:op|sur|auf|down|along|on|in|au milieu de|in the middle of|down the middle of|midden op|mitten auf) ?"
    rf"{_ART}(?:\w+ )?(?:grote baan|baan|rijbaan|straat|weg|steenweg|ring|snelweg|rue|route|nationale|grand.?route|chaussee"
    r"|strasse|hauptstrasse|bundesstrasse|landstrasse|fahrbahn|road|main road|street|dual carriageway|carriageway|motorway"
    r"|a-road))"
)
SMALL_CHILDREN: Final = forms(
    rf"""
    {_LIMB}(?: (?:zit|is|est|sitzt|steckt|ist|got|gets)|'s)?(?: \w+)? {_CAUGHT} {_IN} {_ART}(?:\w+ )?{_MACHINE}
    {_LIMB}(?: (?:zit|is|est|sitzt|steckt|ist|hangt))?(?: \w+)? {_IN} {_ART}(?:\w+ )?{_MACHINE} {_CAUGHT}
    {_LIMB} (?:in|zwischen|tussen) {_ART}{_MACHINE} (?:geraten|gekommen|gezogen|gekomen|geraakt|getrokken)
    {SMALL_CHILD}~~(?:tussen de auto's|entre les voitures|zwischen den autos|between the cars|in the traffic)
    {_LIMB}(?: (?:zit|is|est|ist|steckt))? (?:in|im|dans|into|tussen|entre|zwischen|between) {_ART}{_SHREDDER}{ENDS}
    (?:{A_CHILD}|{ONE})~{_HEAD}~{_CAUGHT}~{_BARS}
    (?:{A_CHILD}|{ONE})(?:'s)?~{_HEAD}~{_BARS}~{_CAUGHT}
    (?:{A_CHILD}|{ONE})~{_CAUGHT}~{_HEAD}~{_BARS}
    (?:@s|{A_CHILD})~(?:in|im|dans) {_ART}{_HOT} {_CAR}
    {A_CHILD}~(?:dans|in) {_ART}{_CAR} (?:en plein soleil|in full sun|in (?:de )?volle zon|in der (?:prallen )?sonne)
    {SMALL_CHILD}(?:'s)?(?: \w+){{0,7}} {_ALONE}(?: \w+){{0,2}} {_ROAD}
    {SMALL_CHILD}(?:'s)?(?: \w+){{0,7}} {_ROAD}(?: \w+)? {_ALONE}
    {SMALL_CHILD}(?: \w+){{0,7}} {_ALONE} langs (?:de )?\w*(?:weg|baan)
    {SMALL_CHILD}~~(?:in|dans|im) (?:\w+ ){{0,2}}{_CAR}{_REST}{_SHUT}
    {SMALL_CHILD} (?:zit|is|ist|sitzt|est|alone|alleen|allein|seule?|left)~(?:in|dans|im) (?:\w+ ){{0,2}}{_CAR}{_REST}{_HEAT}
    {THERE_IS}~{SMALL_CHILD}~(?:in|dans|im) (?:\w+ ){{0,2}}{_CAR}{_REST}{_HEAT}
    {SMALL_CHILD} (?:in|dans|im) (?:\w+ ){{0,2}}{_CAR}{_REST}{_HEAT}{_REST}(?:{_ALONE}|niemand|personne|no ?one|nobody|keiner
        |schreit nicht)
    (?:{A_CHILD}|@s)(?: (?:zit|is|est|ist|steckt))? {_CAUGHT} {_IN} {_ART}{_MACHINE}
    """
)
NO_SMALL_CHILD: Final = words(
    NOBODY_HURT,
    r" toddler_group playgroup eruit er_uit is_out is_sorti\w* raus draussen spele?n? speelt jouer jouent joue spielen"
    r" spielt playing plays play"
    r" school ecole schule fietst fiets velo rad bike bakker"
    r" boulangerie backer shop winkel magasin laat laisse[rz]? lassen leave warn\w* waarschuw\w* campagne kampagne",
)
