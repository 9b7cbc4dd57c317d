"""The forms of speech for gas that leaks or is smelt, and for people who breathe carbon monoxide, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_GAS: Final = r"(?:gas|gaz)"
_SMELLS: Final = (
    r"(?:ruikt|riekt|rukt|stinkt|meurt|ruik|riek|ruiken|rieken|riecht'?s?|stinkts|riech|rieche|riechen|sent|sens|pue|schlingue"
    r"|smells?|smelling|stinks?|stinking|reeks?|reeking)"
)
_SMELL: Final = (
    r"(?:gas(?:geur|lucht|reuk)|geur van gas|reuk van gas|odeurs? de gaz|gasgeruch"
    r"|geruch nach gas|gas smell|smell of gas)"
)
_LEAK: Final = r"(?:gas-?lek|gaslekkage|fuite de gaz|gasleck|gasaustritt|gas leak)"
_WHERE: Final = (
    r"(?:(?:hier|bij|in|op|aan|over|overal|buiten|nr|nummer|no|number|numero|dans|ds|au|a|sur|devant|chez|partout|rue|ici"
    r"|dehors|im"
    r"|in|auf|vor|bei|beim|uberall|draussen|nr|outside|at|on|here|everywhere)\b|\d)"
)
_STRONG: Final = (
    r"(?:sterke?|zware|hevige|straffe|harde|forte|grosse|enorme|starker?|extremer?|heftiger?"
    r"|strong|really|very|bad|awful)"
)
_GO_OUT: Final = (
    r"(?:(?:iedereen|allemaal|allen|alles) (?:naar )?buiten|naar buiten|(?:ga|kom|maak) (?:\w+ ){0,2}buiten|buiten allemaal"
    r"|sortez|tout le monde dehors|dehors tous|evacue[zr]|alle (?:sofort |bitte |schnell )?raus|raus (?:hier|da|alle|aus)"
    r"|geht (?:\w+ )?raus|everyone out|everybody out|get (?:\w+ )?out|all out|evacuate)"
)
_NO_SPARK: Final = (
    r"(?:geen (?:licht|vuur|vlam|bel|lichten)|niks aansteken|niet(?:s)? (?:aansteken|aanbellen|roken|bellen)|niet aanbellen"
    r"|pas de (?:lumiere|flamme|sonnette)|n'allumez|allumez (?:rien|pas)|ne sonnez|kein(?:e)? (?:licht|klingel|feuer)"
    r"|nicht (?:klingeln|rauchen)"
    r"|licht aus|(?:no|don't|dont|do not)~(?:lights?|switch\w*|bells?|flames?|smoking|ring)|no naked)"
)
_HISSES: Final = (
    r"(?:siss\w+|siffl\w+|zisch\w+|hiss\w+|stromt|ausstromt|tritt aus|austritt|s'echappe|leaking|escaping|pissing out)"
)
_PIPE: Final = (
    r"(?:gas(?:kraan|hahn|leiding|leitung|buis|rohr|meter)"
    r"|(?:robinet|conduite|tuyau) (?:de|du) gaz|gas (?:tap|main|pipe|line))"
)
_BROKEN: Final = (
    r"(?:afgebroken|gebroken|geraakt|gesprongen|cassee?|arrachee?|percee?|touchee?|abgebrochen|gebrochen|erwischt"
    r"|getroffen|geplatzt"
    r"|snapped|burst|ruptured)"
)
_HIT: Final = r"(?:a touche|a perce|a arrache|hit|burst|through)"
GAS: Final = forms(
    rf"""
    {_SMELLS}~~(?:naar|nach|le|of|like) (?:\w+ )?{_GAS}
    (?:naar|nach) {_GAS} (?:ruikt|riekt|stinkt|riecht|te ruiken)
    (?:ruik|riek|ruiken|ruikt|rieken)(?: (?:ik|je|jij|jullie|we|@s|@p|hier|ook|nog|da|daar|ge|gij|gulder|sterk))* gas
    (?:riech|rieche|riechen|riecht)(?: (?:ich|ihr|wir|@s|hier|auch|noch|da|du))* gas
    (?:je |j')?(?:sens|sent|sentez)~(?:le|du) gaz
    (?:smells?|smelling)(?: (?:the|that|any|some|strong))* gas
    (?:ik ruik|ruik ik|ich riech\w*|(?:can|i) smell|smelling|je sens)~~(?:gas|du gaz|le gaz)
    {_SMELL}\W*!
    {_SMELL} (?:insupportable|horrible|terrible|verschrikkelijk)
    {_PIPE}~{_BROKEN}
    (?:bonbonne|gasfles|gasflasche|gas (?:bottle|cylinder))~(?:siffle|sist|sissen|zischt|hissing)
    {_HIT}~{_PIPE}
    gas (?:te ruiken|in de lucht)
    (?:y a|ya|there's|theres|@p is|da ist) (?:une |a |een |ein )?(?:\w+ )?(?:{_SMELL}|{_LEAK})
    {_STRONG} (?:\w+ )?{_SMELL}
    {_SMELL}~(?:tres )?(?:fort|stark|sterk|strong|partout|overal|uberall|everywhere)
    {_SMELL} {_WHERE}
    ^\W*(?:help\W+)?{_SMELL}\W*(?:!|{_WHERE})
    ^\W*(?:help\W+)?{_LEAK}\W*(?:!|{_WHERE})
    {_LEAK}~{_WHERE}.*(?:{_GO_OUT}|{_NO_SPARK}|{_HISSES})
    (?:{_LEAK}|{_SMELL}|\b{_GAS}\b).*{_GO_OUT}
    {_GO_OUT}.*(?:{_LEAK}|{_SMELL}|\b{_GAS}\b)
    (?:{_LEAK}|{_SMELL}|\b{_GAS}\b).*{_NO_SPARK}
    {_GAS}~{_HISSES}
    (?:siss|siffl|zisch|hiss)\w*~{_GAS}
    ^\W*(?:gas|gaz)\W*[!]{{2}}
    ^\W*(?:(?:gas|gaz)\W+){{3}}
    """
)
NO_GAS: Final = words(
    # repaired, known, or an advice
    r"hersteld herstelling gerepareerd opgelost gedicht verholpen reparee?s? colmatee? resolue? repariert behoben"
    r" abgedichtet fixed"
    r" repaired sorted (?:bij|en_cas_d'|en_cas_de|bei)_(?:een_|une_|einem_)?(?:gas|odeur"
    r"|fuite)\w* always toujours_aere\w* immer_luften"
    r" (?:fluvius|liander|stedin|grdf|cadent|stadtwerke)_(?:is|est|ist|sind|are|zijn|a|hat)"
    r" entwarnung war_(?:nur|frau|herr) ich_gedacht was_(?:gewoon|maar) (?:it_was|was)_(?:only|just) my_foot fini(?:e"
    r"|s)? vorbei voorbij"
    r" (?:gas|gaz)_(?:off|uit|dicht|zu|coupe\w*|ist_aus|geven|geben) (?:gib|gebt)_gas with_gas hoax"
    r" (?:but|aber|mais|maar)_(?:[\w']+_){0,2}(?:just|only|nur|juste|gewoon|alleen)"
    # another smell
    r" mest gier gulle mist lisier fumier slurry manure"
    r" scheet scheten prout\w* pet pets furz pups farts? farted farting benzine diesel tank\w* essence sp95 benzin petrol"
    r" (?:at|from|near)_(?:the_|a_)?gas_station eggs? eieren eier oeufs? bbq barbecue grill camping\w* kampeer\w*"
    r" lachgas\w* traangas lacrymo\w*"
    r" tranengas tear_gas laughing_gas"
    # adverts, works
    r" offerte devis angebot gezocht zoek\w* cherche suchen? looking_for werken_aan travaux_sur arbeiten_an works?_on"
    r" ontluchten meterstand\w* releve prijs price prix preis"
)
"""Of gas that leaks no more, of petrol, or of a trade."""

_CO: Final = (
    r"(?:co(?:[\s,!:.]|$|-?(?:alarm|melder|warner|detector))|\w*koolmonoxide\w*|\w*monoxyde|\w*kohlenmonoxid\w*"
    r"|carbon monoxide|monoxide"
    r"|koolmonoxidemelder)"
)
_POISONED: Final = (
    r"(?:(?:co|koolmonoxide|kohlenmonoxid)(?:-| )?(?:vergiftiging|vergiftung)|intoxication au (?:monoxyde|co)|co poisoning"
    r"|carbon monoxide poisoning|kohlenmonoxidvergiftung|koolmonoxidevergiftiging)"
)
_ALARM: Final = r"(?:(?:co|\w*monoxide?)(?:-| )?(?:alarm|melder|warner|detector)|detecteur (?:de |a )?(?:co|monoxyde))"
_FAINT: Final = (
    r"(?:suf|slap|misselijk|duizelig|bewusteloos|buiten westen|flauw\w*|mous|vertiges|molles?|inconscient\w*|nausee\w*|dorment"
    r"|schlapp|benommen|bewusstlos|ubel|schwindlig|umgekippt|floppy|dizzy|drowsy|unconscious|sick|on the floor|passed out|limp"
    r"|par terre|am boden|op de grond|auf dem boden)"
)
_PEOPLE: Final = (
    rf"(?:{ONE}|kinderen|enfants|kinder|kids|children|mensen|personnes|gens|leute|people|parents"
    rf"|ouders|eltern|neighbours)"
)
_NO_ANSWER: Final = (
    r"(?:reageren? niet|doen? niet open|doet niemand open|repond(?:ent)? (?:pas|plus)|reagieren? nicht|machen? nicht auf"
    r"|(?:won't|wont"
    r"|don't|not|no) answer\w*)"
)
CARBON_MONOXIDE_BREATHED: Final = forms(
    rf"""
    {_CO}.*{_PEOPLE}~{_FAINT}
    {_PEOPLE}~{_FAINT}.*\W{_CO}
    {_ALARM}.*{_NO_ANSWER}
    {_POISONED}.*(?:{_NO_ANSWER}|{_FAINT})
    """
)
