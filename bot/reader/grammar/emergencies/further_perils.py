"""The forms of speech for carbon monoxide, a live socket, a person who is followed or hides, a cry for help that is heard, a
burnt smell behind a door that stays shut, doors or glass that break, and cattle on a road, in four languages.

Neighbours tell these without the word that names the danger: «we are all dizzy and the boiler bleeps», «she is under the bed».
The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import KIN, ONE, STRANGER
from bot.reader.grammar.emergencies.wording import forms

_ALL: Final = (
    r"(?:allemaal|allebei|iedereen|heel het gezin|alle (?:twee|drie|vier|vijf|zwei|drei|vier|funf|beide)|wir alle|alle"
    r"|die ganze familie|tous|toutes|tout le monde|toute la famille|everyone|everybody|all|both|the whole (?:family|house)"
    r"|the (?:two|three|four) of us|met (?:z'n )?(?:twee|drie|vier)(?:en|ën)?|uns (?:allen|beiden|dreien|vieren)"
    r"|nous (?:deux|trois|quatre))"
)
_DIZZY: Final = (
    r"(?:duizelig|draaierig|zwijmel\w*|hoofdpijn|koppijn|vertiges?|tete qui tourne|mal a la tete|maux de tete|etourdi\w*"
    r"|schwindl?ig|schwindelig|benommen|kopfschmerzen|kopfweh|dizzy|woozy|drowsy|light-?headed|headaches?"
    r"|(?:sore|pounding) heads?)"
)
_BURNER: Final = (
    r"(?:\w*ketel|\w*geiser|kachel|stoof|boiler|chaudiere|chauffe-eau|poele|\w*therme|ofen|heizung|heater|stove"
    r"|generator|generateur|stromaggregat|(?:\w*alarm|\w*melder|detect\w+)~(?:piept?s?|bipe|sonne|bleeping|beeping|going))"
)
_UNWELL: Final = (
    r"(?:misselijk|suf|slap|wakker|flauw\w*|nausee\w*|somnolent\w*|envie de dormir|reveille\w*|vomi\w*|ubel|mude|schlapp|wach"
    r"|aufwach\w*|sick|nauseous|sleepy|limp|wake|throwing up)"
)
"""Of people who breathe carbon monoxide, beside what makes it. Alone it may be anything."""
_COALS: Final = r"(?:\w*grill|bbq|barbecue|brasero|feuerkorb|feuerschale|vuurkorf|vuurschaal|charcoal|houtskool)"
_INDOORS: Final = (
    r"(?:binnen|in (?:de|het|hun|der|die|den|the) (?:tent|garage|living|keuken|kamer|caravan|tuinhuis|laube|wohnung|zelt|stube"
    r"|zimmer|shed|house|cabin)|drin|drinnen|inside|indoors|dans (?:la|le|leur|une) (?:tente|garage|cuisine|salon|cabane))"
)
_CO: Final = r"(?:co|\w*monoxide?\w*|\w*monoxyde?|kohlenmonoxid\w*|co-?vergiftiging)"
_MAY_BE: Final = (
    r"(?:(?:da|dat|dit|het) (?:is|kan|zal|klinkt)|kan|'t (?:is|kan)|das (?:ist|kann|konnte|muss|klingt)|konnte|kann"
    r"|c'est|ca doit|ca peut|thats?|that's|it's|its|it|sounds?|could|might|must)"
)
_OUT: Final = (
    r"(?:(?:ga|kom|loop|iedereen|allemaal|allen) (?:\w+ )?(?:naar )?buiten|ramen open|heraus|raus|hinaus|fenster auf"
    r"|sort(?:ez|s)"
    r"|dehors|ouvrez|get (?:\w+ )?out|everyone out|everybody out|out of the house|windows open|open the windows)"
)
_BLEEPS: Final = (
    r"(?:\w*alarm|\w*melder|detect\w+|warner)~(?:piept?s?|bipe|sonne|gueule|hurle|pfeift|piepst|bleeping|beeping|going)"
)
CARBON_MONOXIDE: Final = forms(
    rf"""
    {_ALL}~~{_DIZZY} .*{_BURNER}
    {_BURNER} .*{_ALL}~~{_DIZZY}
    {_DIZZY} .*{_BURNER}~(?:piept|bipe|sonne|bleeping|beeping)
    {_COALS}~{_INDOORS} .*(?:{_DIZZY}|{_UNWELL})
    (?:{_DIZZY}|{_UNWELL}) .*{_COALS}~{_INDOORS}
    {_BLEEPS} .*(?:kinderen|enfants|kinder|kids|children|{ONE})~(?:{_DIZZY}|{_UNWELL})
    {_MAY_BE}~{_CO}\W.*{_OUT}
    {_OUT}\W.*{_MAY_BE}~{_CO}
    """
)

_OUTLET: Final = (
    r"(?:\w*lampe?|stopcontact|\w*steckdose|prise|stekkerdoos|zekeringkast|meterkast|sicherungskasten|stromkasten"
    r"|verteilerkasten|tableau electrique|compteur|multiprise|fuse ?box"
    r"|socket|plug|light (?:fitting|switch)|lichtschalter|schakelaar|interrupteur)"
)
_SPARKS: Final = r"(?:vonken|vonkt|etincelles?|funken|funkt|schmort|spruht|sparks?|sparking)"
LIVE_SOCKET: Final = forms(
    rf"""
    {_OUTLET}(?:'s)?~~{_SPARKS}
    (?:vonken|etincelles?|funken|sparks)~~{_OUTLET}
    """
)

_FOLLOWED: Final = r"(?:gevolgd|achtervolgd|suivie?s?|poursuivie?s?|verfolgt|followed|chased|stalked)"
_CAR: Final = r"(?:(?:een|ne|une|ein|a) (?:\w+ )?(?:auto|wagen|busje|voiture|camionnette|car|van))"
_AFRAID: Final = r"(?:bang|schrik|peur|angst|scared|afraid|terrified)"
FOLLOWED: Final = forms(
    rf"""
    (?:{STRANGER}|{_CAR})(?: \w+)? (?:volgt|achtervolgt|verfolgt) (?:mij|me|mijn|mich|uns|ons)
    (?:volgt|achtervolgt|verfolgt) (?:mij|me|mich|uns|ons) (?:{STRANGER}|{_CAR})
    (?:er )?(?:volgt|achtervolgt) (?:{STRANGER}|{_CAR}) (?:mij|me|ons)
    (?:mir|uns) folgt (?:\w+ )?(?:{STRANGER}|{_CAR})
    (?:{STRANGER}|{_CAR}) folgt (?:mir|uns)
    (?:{STRANGER}|{_CAR}) (?:me|nous) (?:suit|poursuit|colle)
    {STRANGER} qui (?:me|nous) (?:suit|suivent|poursuit)
    {STRANGER}~(?:zit|loopt|komt|rijdt|fietst) (?:al )?(?:achter (?:mij|me|ons)|(?:mij|me|ons) achterna)
    (?:zit|loopt|komt|rijdt|fietst) (?:al )?{STRANGER}~achter (?:mij|me|ons) aan
    {STRANGER}~(?:lauft|geht|fahrt|rennt|kommt) (?:mir|uns)~(?:hinterher|nach)
    {STRANGER}(?:'s| is| has)?(?: been)? (?:\w+ing )?behind (?:me|us) (?:since|all the way|from)
    @p (?:me|nous) suivent? .*{_AFRAID}
    (?:@[sp]|il) (?:suit|poursuit) @c
    @[sp] (?:loopt|fietst|rijdt) achter @c
    @[sp] (?:lauft|geht|fahrt) @c (?:nach|hinterher)
    @[sp](?:'s| is) (?:following|stalking) @c
    @[sp] (?:me|nous) suit~depuis (?:l'arret|la gare|le (?:metro|tram|bus|bar|parking|train))
    @[sp]~(?:loopt|fietst|rijdt|wandelt)~(?:heel de weg|de hele (?:weg|tijd)|de ganse (?:weg|tijd)) achter (?:mij|me|ons)
    (?:@[sp]|der) (?:geht|lauft|rennt|fahrt) (?:mir|uns)~(?:zeit|weg|bahn|u-bahn|bus) (?:nach|hinterher)
    (?:some man|{STRANGER}|{_CAR})(?:'s| is|s)? (?:been )?(?:following|chasing|stalking) (?:me|us|my)
    {KIN} (?:wordt|est|wird|is being)~{_FOLLOWED}
    {KIN}'s being {_FOLLOWED}
    """
)
_INTRUDERS: Final = (
    r"(?:@s|mannen|inbrekers?|dieven|des (?:hommes|types|gens)|cambrioleurs?|einbrecher|manner|diebe|burglars?|men)"
)
_INSIDE: Final = (
    r"(?:beneden|boven|binnen|in (?:haar|zijn|mijn|hun|het) (?:huis|flat|appartement)|en bas|en haut|a l'etage|chez elle"
    r"|chez lui|dans (?:la maison|sa maison|ma maison|son appart\w*)"
    r"|unten|oben|drin|im haus|in (?:ihrem|seinem|meinem) haus|in (?:ihrer|seiner|meiner) wohnung|downstairs|upstairs|inside"
    r"|in (?:the|her|his|my|their) (?:house|kitchen|hall|flat|home))"
)
_HIDDEN: Final = (
    r"(?:verstopt|verschuilt?|verscholen|opgesloten|se cache|cachee?s?|enfermee?s?|versteckt|eingesperrt|eingeschlossen|hiding"
    r"|hid|locked)"
)
_HIDEOUT: Final = (
    r"(?:onder|in|sous|dans|ds|unter|unterm|im|under) (?:\w+ )?(?:bed|kast|badkamer|wc|zolder|kelder|lit|l?'?armoire"
    r"|salle de bain|placard"
    r"|grenier|toilettes|bett|schrank|kasten|bad|badezimmer|klo|dachboden|wardrobe|cupboard|bathroom|toilet|loft|attic|closet)"
)
_HIDES: Final = rf"(?:{_HIDDEN}~{_HIDEOUT}|{_HIDEOUT} {_HIDDEN})"
_BURGLARS: Final = r"(?:inbrekers?|dief|dieven|cambrioleurs?|voleurs?|einbrecher|diebe?|burglars?|intruders?|robbers?)"
_ON_STAIRS: Final = r"(?:op de (?:trap|overloop)|in huis|dans l'escalier|auf der treppe|on the (?:stairs|landing))"
_I_AM: Final = (
    r"(?:(?:ik|we|wij) (?:zit|zitten|ben|zijn)|je suis|j'suis|on est|ich (?:sitze?|bin)|wir (?:sitzen|sind)|i'm|i am"
    r"|we're|we are)"
)
_CANNOT_TALK: Final = (
    r"(?:(?:kan|kann|can't|cannot|peux)(?: (?:niet|nicht|pas|nu|jetzt|now)){0,2} (?:praten|spreken|reden|sprechen|talk|speak"
    r"|parler))"
)
_WARDROBE: Final = (
    r"(?:(?:verstopt |cachee? |hidden )?(?:in (?:de|een|the|a)|im|dans (?:le|un|une|l')|onder het|unter"
    r" dem|sous le|under the) ?"
    r"(?:kast|schrank|placard|armoire|wardrobe|closet|cupboard|bed|bett|lit))"
)
HIDING: Final = forms(
    rf"""
    {_BURGLARS}(?:'s)?~(?:{_INSIDE}|{_ON_STAIRS}) .*{_I_AM} (?:{_HIDEOUT}|boven|en haut|oben|upstairs)
    @s(?:'s| is) in (?:the|my|our) house(?:\s*$|\s*[.!,])
    {_HIDES} .*{_INTRUDERS}(?:'s)?~{_INSIDE}
    {_INTRUDERS}(?:'s)?~{_INSIDE} .*{_HIDES}
    {_CANNOT_TALK}\W.*{_I_AM} {_WARDROBE}
    (?:fluister\w*|chuchot\w*|fluster\w*|whisper\w*)~~{_INTRUDERS}~{_INSIDE}
    """
)

_DOORS: Final = (
    r"(?:\w*deur(?:en)?|portes?|\w*tur(?:en)?|doors?|\w*raam|\w*ramen|ruiten|vitres?|fenetres?|fenster|scheiben?"
    r"|windows?)"
)
_HEAR: Final = r"(?:hoor|horen|entends|entend|hore|hor|hear|hearing|sounds like)"
_BREAK: Final = (
    r"(?:intrappen|inslaan|inbeuken|openbreken|opengebroken|ingetrapt|ingeslagen|casser?|cassent|defonce\w*|fracasse\w*|forcer"
    r"|enfonce\w*|brise\w*|eintreten|eingetreten|einschlagen|eingeschlagen|aufbrechen|aufgebrochen|smash\w*|kicking|kicked"
    r"|bashing|breaking|forcing)"
)
_BELOW: Final = (
    r"(?:beneden|onder|en bas|unten|downstairs|down below|below|(?:in|aan|a|au|dans|im) (?:(?:de|het|la|le|the) )?"
    r"(?:\w*kelders?|caves?|\w*keller|garages?|basement|cellars?))"
)
BREAKING_IN: Final = forms(
    rf"""
    {_HEAR}~~{_BREAK}~{_DOORS}
    {_HEAR}~~{_DOORS}~{_BREAK}
    (?:@[sp](?:'s)?|on|ils|die|they|they're)~{_BREAK}~{_DOORS}~{_BELOW}
    (?:@[sp]|die)~{_BELOW}~{_DOORS}~(?:{_BREAK}|ein|auf)
    (?:tritt|treten|schlagt|brechen|bricht)~(?:jemand|einer|die|@[sp])~{_BELOW}~{_DOORS}~(?:ein|auf)
    (?:@p|die)~{_DOORS}~{_BELOW}~(?:{_BREAK}|aan het)
    (?:@[sp]|die)~(?:kelder|garage|keller)\w*(?:deur|tur)(?:en)?~(?:{_BREAK}|auf)
    """
)

_MINE: Final = r"(?:mijn|m'n|onze|ma|notre|meine|unsere|my|our)"
AT_MY_DOOR: Final = forms(
    rf"""
    {STRANGER}~probeert {_MINE} \w*deur open te (?:krijgen|doen|breken|wrikken|maken)
    probeert {STRANGER} {_MINE} \w*deur open te (?:krijgen|doen|breken|wrikken|maken)
    {STRANGER}(?: qui)? (?:essaie|essaye) (?:d'ouvrir|de forcer) {_MINE} porte
    {STRANGER}~versucht~{_MINE} \w*tur (?:aufzu\w+|zu offnen)
    versucht {STRANGER}~{_MINE} \w*tur (?:aufzu\w+|zu offnen)
    {STRANGER}(?:'s| is)? trying to (?:open|force|get in) {_MINE} (?:front |back )?door
    """
)
_HELP: Final = r"(?:om hulp|hulp|help|a l'aide|au secours|um hilfe|hilfe|for help)"
_CRIES: Final = (
    r"(?:roept|roepen|schreeuwt|schreeuwen|gilt|gillen|crie|crier|appelle|appeler|hurle|hurler|ruft|rufen|schreit|schreien"
    r"|shouting|screaming|yelling|crying|calling|shouts|screams|cries|calls)"
)
_SCREAMING: Final = r"(?:gillen|schreeuwen|roepen|hurler|crier|schreien|rufen|screaming|shouting|yelling)"
_LET_GO: Final = (
    r"(?:los|loslaten|losla\w+|stoppen|afblijven|arrete\w*|arreter|lache\w*|aufhoren|loslassen|let go|get off|leave her"
    r"|leave him|stop)"
)
CRY_HEARD: Final = forms(
    rf"""
    {_HEAR}~{_HELP} {_CRIES}
    {_HEAR}~{_CRIES} (?:out )?{_HELP}
    {_HEAR}~{ONE}~{_SCREAMING}~~{_LET_GO}
    {STRANGER}(?:'s| is)? {_CRIES} (?:out )?(?:om hulp|a l'aide|au secours|um hilfe|for help)
    {ONE}~(?:roept|schreeuwt|crie|hurle|appelle|schreit|ruft|screaming|shouting|calling|crying)~(?:om hulp|a l'aide
        |au secours|um hilfe|for help)
    (?:roept|schreeuwt|crie|hurle|ruft|schreit) {ONE} (?:om hulp|a l'aide|au secours|um hilfe)
    """
)
_NEXT_DOOR: Final = (
    r"(?:daarbinnen|daar binnen|binnen|hiernaast|boven ons|bij de buren|bij de overburen|in (?:dat|het) (?:huis|appartement)"
    r"(?: hiernaast| van de buren| hierover)?|in de woning hiernaast)"
)
SCREAM_HEARD: Final = forms(
    rf"""
    ^\W*(?:help )?(?:@p )?(?:gilt|krijst) (?:{_NEXT_DOOR} )?@s(?: {_NEXT_DOOR})?\W*$
    ^\W*(?:help )?{_NEXT_DOOR} (?:gilt|krijst) (?:@p )?@s\W*$
    ^\W*(?:help )?@s (?:gilt|krijst) {_NEXT_DOOR}\W*$
    """
)
"""In Dutch. The line tells nothing else, such as a joke or a game."""
_SHUT: Final = (
    r"(?:niemand doet open|doet niemand open|keiner macht auf|macht keiner auf|niemand macht auf|macht niemand auf|personne"
    r" (?:n')?(?:ouvre|repond)|nobody(?:'s)? (?:answers?|answering|opens?)|no ?one(?:'s)? (?:answers?|answering|opens?))"
)
_BURNT: Final = (
    r"(?:(?:ruikt|riekt|stinkt|riecht|sent|pue|smells?|stinks?)~(?:brand|verbrand|rook|aangebrand|verbrannt|angebrannt|rauch"
    r"|brule|crame|fumee|burning|burnt|smoke)|brandlucht|brandgeur|brandgeruch)"
)
BURNS_UNSEEN: Final = forms(
    rf"""
    {_SHUT}~~{_BURNT}
    {_BURNT}~~{_SHUT}
    """
)
_GLASS: Final = (
    r"(?:glasgerinkel|glas (?:breken|sneuvelen|rinkelen)|ruit(?:en)? (?:breken|sneuvelen)"
    r"|(?:du verre|une vitre|des vitres|un carreau)~(?:casse\w*|brise\w*)|(?:du verre|bris de verre)"
    r"|(?:glas|scheiben?)~(?:klirren|splittern|zersplittern|zerbrechen)"
    r"|glass (?:breaking|smashing|smash|break|shattering)|windows? (?:breaking|smashing|shattering))"
)
_AT_OTHERS: Final = (
    r"(?:(?:bij|aan) (?:de buren|de overburen|het \w+|nr|nummer|\d+)|hiernaast|(?:chez @[aes]"
    r"|chez les voisins|a cote|au (?:n|numero|\d+))|nebenan|(?:bei|beim) (?:den nachbarn|nachbarn?|nr|nummer)|next door"
    r"|at (?:number|no|nr|the (?:shop|school|neighbours?))|across the (?:road|street))"
)
GLASS_HEARD: Final = forms(
    rf"""
    {_HEAR}~{_GLASS}~{_AT_OTHERS}
    """
)

_CATTLE: Final = (
    r"(?:stieren?|koeien?|runderen|kalveren|paard(?:en)?|varkens|ezels?|vaches?|taureaux?|chevaux|cheval|cochons|anes?"
    r"|kuhe?|bullen?"
    r"|rinder|pferde?|kalber|cows?|bulls?|bullocks?|cattle|heifers?|horses?|pony'?s?|pigs|ponies|donkeys?|poneys?)"
)
_ROAD: Final = (
    r"(?:(?:\w+ )?(?:\w*weg|\w*baan|autostrade|\w*straat|route|nationale|autoroute|chaussee|\w*strasse|autobahn|fahrbahn|road"
    r"|motorway|bypass|carriageway|\w*ring|rocade|peripherique)|[nbmear]\d+)"
)
LOOSE_CATTLE: Final = forms(
    rf"""
    {_CATTLE}~(?:op|sur|auf|on) (?:(?:de|den|la|le|l'|der|die|the|een|einer) )?{_ROAD}
    """
)

IN_FURTHER_PERIL: Final = (*CARBON_MONOXIDE, *LIVE_SOCKET, *FOLLOWED, *BURNS_UNSEEN)
"""Forms of danger to life, from any author."""
