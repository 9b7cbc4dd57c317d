"""The forms of speech for people who climb in, fumble at a lock or break in while somebody is home, and for a bomb or an
explosion at a house, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    DOER,
    GANG,
    NUMBER,
    UNKNOWN,
    WITH_ANY_ARM,
)
from bot.reader.grammar.emergencies.people import STRANGER
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_WHO: Final = rf"(?:{STRANGER}|@[ap]|{GANG}|{UNKNOWN}|die \w+|some \w+|someones|der|einer)"
_WINDOW: Final = (
    r"(?:\w*raam|\w*ramen|\w*fenster|fenetres?|windows?|velux\w*|\w*dachfenster|skylight|lucarne|soupirail|balkon|balcon"
    r"|balcony|achterdeur|hintertur|back ?door)"
)
_PEOPLE_IN: Final = (
    r"(?:(?:@[kcea]|kindjes|kinderen|kids|kinder|enfants|petits|famille|family|people|mensen|leute|gens)~(?:thuis|home|daheim"
    r"|zuhause"
    r"|dedans|la|in|inside|drin|binnen|boven|upstairs|asleep)|il y a des enfants|y a des enfants|elle est seule|she's alone"
    r"|shes alone)"
)
_I_ALONE: Final = (
    r"(?:(?:ik|ich|je|i|i'm|im|we|wij|wir|on)~(?:alleen|alleine|allein|seule?|seuls|alone|on my own|by myself|thuis|daheim"
    r"|home)"
    r"|help|hilfe|hulp|au secours|aide\w*)"
)
_LOCK: Final = (
    r"(?:\w*slot|\w*deur|klink|\w*schloss|\w*tur|serrure|porte|poignee|volets?|lock|(?:front |back )?door|door handle|handle"
    r"|rolluik)"
)
_FUMBLES: Final = (
    r"(?:morrel\w*|peutert?|pruts\w*|rammel\w*|wrikt?|fummel\w*|rutteln?|ruttelt|force|forcent|trifouille\w*|secoue\w*"
    r"|messing|fiddling"
    r"|rattling|picking|tampering|jiggling|probiert)"
)
_BOMB: Final = r"(?:bom|bommen|bombe|bomb|pipe bomb|nail bomb|\w*granaat|\w*granate|grenade|explosief|sprengsatz|cobra)"
_GOES_OFF: Final = (
    r"(?:ontploft|afgegaan|gegooid|explodiert|hochgegangen|geworfen|explose|lancee?|jetee?|gone off|went off|exploded|thrown"
    r"|threw)"
)
_BLAST: Final = r"(?:explosion|ontploffing|explosie|plofkraak|automatensprengung|blast|detonation)"
ENTRY: Final = forms(
    rf"""
    {_WHO}(?:'s)?~(?:binnengedrongen|eingedrungen|introduit dans)
    {_WHO}(?:'s| has)?~forced (?:his|her|their) way (?:in|into)
    (?:{STRANGER}|{GANG}|{UNKNOWN}|@a)~(?:(?:d')?entre\w*|rentre\w*|passe\w*) par (?:la|le|ma|mon|une|un|sa) {_WINDOW}
    {_WHO}(?:'s| has)?~~(?:door|durch|durchs|par|through|via|langs)~{_WINDOW}~~{_PEOPLE_IN}
    {_WHO}(?:'s| has)?~(?:came|come|climbed|got|getting)~{_WINDOW}~~(?:hoor|hear|entends|hore?)
    {_WHO}~{_WINDOW}~(?:binnen|binnengekomen|rein|gekomen|geklommen|gekropen|gestiegen)~~(?:hoor|hear|entends|hore?)
    {_WHO}(?: \w+)? (?:{_FUMBLES})~{_LOCK}~~{_I_ALONE}
    {_FUMBLES}~{_WHO}~{_LOCK}~~{_I_ALONE}
    macht sich~{_WHO}~{_LOCK}~zu schaffen
    {_WHO} is (?:messing|fiddling)~{_LOCK}~~{_I_ALONE}
    (?:on est|nous sommes|je suis|we're|we are|wir werden|we worden|ik word|i'm)~(?:cambriolee?s?|burgled|robbed|overvallen
        |ausgeraubt|broken into)~(?:en ce moment|maintenant|right now|now|nu|gerade|jetzt)
    (?:hoor\w*|horen|entend\w*|hore?|hear|heard)~(?:glas|verre|vitre|glass|scheibe|ruit)~~(?:voetstappen|stappen|pas|schritte
        |footsteps|beneden|en bas|unten|downstairs)
    on (?:frappe|tape|donne|cogne)~coups? de (?:pieds?|hache|masse|batte|poings?)~porte
    (?:@p|ils|they|die) (?:sont|zijn|sind|are) (?:met )?{NUMBER} {WITH_ANY_ARM}
    {DOER}~(?:ramm\w+|tritt|treten|kicking|trapt|trappen|beuk\w+)~{_LOCK} (?:in|ein|down) (?:bij|bei|chez|at|of|next)
    ^\W*(?:(?:@p|is|there's|there is|une?|een|eine?|a|y a|hilfe|help|hulp|omg) )*{_BOMB}~{_GOES_OFF}
    ^\W*(?:(?:grosse|enorme|zware|huge|big) )?{_BLAST} (?:devant|voor|bij|vor|outside|at|aan|op|au|gerade|net|just|nebenan|chez
        |hiernaast|next door)
    """
)

SOMEBODY_HOME: Final = words(
    r"(?:ze|zij|hij|sie|er|die|she|he|they)_(?:is|ist|sind|zijn|are|zit|zitten)_(?:(?:nog|noch|still|wel|wohl|doch)_)?"
    r"(?:thuis|zu_hause|zuhause|daheim|at_home|home)"
    r" (?:she's|he's|they're)_(?:still_)?(?:at_)?home"
    r" (?:il|elle|ils|elles)_(?:est|sont)_(?:encore_)?(?:a_la_maison|chez_(?:elle|lui|eux|elles))"
)
"""Makes a danger of a break-in that goes on: the bot then names the emergency number."""

BURGLARS_ELSEWHERE: Final = words(
    r"(?:inbrekers?|dieven|dief|voleurs?|cambrioleurs?|einbrecher|diebe?|burglars?|thieves|thief)"
    r"_(?:bij|op|chez|au|a|bei|in|at)_(?:(?:de|het|le|la|the|nr|nummer|no|numero|number|nummer|hausnummer)[.]?_)*[0-9]{1,4}[a-z]?"
    r"_?[.!]*$"
)
"""«Burglars at number 5», and no more: the police have to know, and nobody is known to be near them."""
