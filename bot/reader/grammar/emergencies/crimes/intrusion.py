"""The forms of speech for a stranger or a burglar in a home, and for people who try to get in where somebody is, in four
languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    ANY_ARM,
    DOER,
    END,
    GANG,
    IS_ING,
    MEN,
    NUMBER,
    UNKNOWN,
    WITH_ANY_ARM,
)
from bot.reader.grammar.emergencies.people import STRANGER
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_BURGLAR: Final = (
    r"(?:inbr?[ei]+k+ers?|inbrekkers?|dief|dieven|cambri?oleurs?|vol+eu+r+s?|einbr[ae]+cher|dieb|diebe|burgl[aeu]r+s?"
    r"|bur[gl]+ers?"
    r"|thief|theif|thie?ves|intruders?|robbers?|eindringling|intrus|indringers?|maskierte (?:manner)?|masked men)"
)
_STRANGER: Final = (
    rf"(?:{STRANGER}|{UNKNOWN}|{GANG}|some1|sum1|iemnd|kelkun|quelkun|kelk'un|opper|epper|someones|somebodys)"
)
_HOUSE: Final = (
    r"(?:huis+|woning|app?artement|gang|inkom|hal|kelder|zolder|living|woonkamer|keuken|slaapkamer|badkamer"
    r"|mais+on+|appart\w*|couloir|cave|grenier|cuisine|salon|chambre|entree|haus|wohnung|wohnig|flur|keller|dachboden|kuche"
    r"|kuchl"
    r"|kuchel|wohnzimmer|schlafzimmer|ho+u+se+|hosue|houes|flat|apartment|hall|hallway|cellar|basement|loft|attic|kitchen"
    r"|bedroom|living room|sitting room|front room|bathroom)"
)
_OUR: Final = (
    r"(?:mijn|m'n|mn|ons|onze|ma|mon|notre|meinem|meiner|unserem|unserer|meim|minere?|mim|my|our|me|@[kcea]'s|the neighbours?'?"
    r"|next doors?)"
)
_THE: Final = r"(?:de|het|'t|t|la|le|the|der|dem|da)"
_IN: Final = r"(?:in|i|dans|ds|im|inside|op|auf)"
_AT_OURS: Final = (
    rf"(?:bij (?:ons|mij|de buren|nr\.? ?\d+|nummer \d+)|ch[ez]+ (?:moi|nous|les voisins?)|che moi|bei (?:uns|mir|den nachbarn"
    rf"|(?:nr|nummer)\.? ?\d+)|at (?:ours|mine|no\.? ?\d+|number \d+)|{_IN} {_OUR} {_HOUSE})"
)
_INSIDE: Final = (
    rf"(?:{_AT_OURS}|(?:chez|bij|bei|at) @[kcea]|{_IN} (?:{_THE} )?{_HOUSE}|in huis|binnen|dedans|en bas|drin|drinnen|inside"
    rf"|downstairs|beneden|unten)"
)
_STILL: Final = (
    r"(?: (?:nu|nou|nog|al|net|hier|weer|gerade|grad|jetzt|noch|schon|wieder|encore|deja|la|now|still|right now|@p))*"
)
_IS: Final = (
    r"(?:'s|s|is|isch|zijn|zit|zitten|staat|staan|loopt|lopen|est|sont|ist|sind|sitzt|sitzen|steht|stehen|lauft|laufen"
    r"|schleicht|are|walking|creeping|in)"
)
_PLEA: Final = (
    r"^\W*(?:(?:der|he+l+p+|hul+p+|hi+l+f+e+|au secours|aide[zr]?|omg|oh god|god|mon dieu|merde|quick|vite|schnell|snel"
    r"|please|pls|urgent"
    r"|i think|ik denk|je crois|ich glaube|@p|da|daar|y a|ya|y'a|il y a|there's|theres|there is|there are|thers|there're)\W+)*"
)
_HIDES: Final = (
    r"(?:ik (?:zit|ben|lig)|we (?:zitten|liggen|zijn)|wij|we liggen|je (?:suis|me)|on est|ich (?:bin|lieg|sitz)|wir (?:sind"
    r"|liegen)"
    r"|i'm|im (?:in|hiding|upstairs|at|on|alone|under|locked)|i am|we're|we are|kinderen|kids|enfants|kinder|people"
    r"|mensen|family|leute|famille)"
)
_IN_BED: Final = (
    r"(?:bed|zolder|kast|lit|armoire|bett|bad|schrank|dachboden|wardrobe|loft|attic|bathroom|badkamer|wc|alone|alleen|allein"
    r"|seule?|on my own|upstairs|en haut|oben|boven|cachee?s?|hiding|verstopt|versteckt|home|thuis|daheim|zuhause|asleep"
    r"|slapen)"
)
_DOOR: Final = (
    r"(?:\w*deur|portes?|\w*tur|\w*tur[e]n|(?:front |back |side )?doors?|raam|ramen|ruit|fenetres?|baie(?: vitree)?|volets?"
    r"|fenster|windows?"
    r"|rolluik|schuifraam|letterbox)"
)
_ANY_DOOR: Final = rf"(?:(?:{_THE}|{_OUR}|die|meine|unsere|meiner|der|mei|the neighbours?'?|her|haar|sa|ihre) )?{_DOOR}"
_BATTERS: Final = (
    r"(?:trap(?:t|pen)|stamp(?:t|en)|beuk(?:t|en)|bonk(?:t|en)|slaat|slaan|ramm?(?:t|en)|hak(?:t|ken)|defoncent?"
    r"|enfoncent?|fracassent?|(?:tapent?|cognent?|frappent?) a coups de|donnent? des coups?(?: de (?:pied|poing|hache))?"
    r"|tritt|treten|schlagt|schlagen|hammert|hammern|poltert|haut|hauen|donnert)"
)
_BATTERING: Final = (
    r"(?:kicking|kickin|battering|banging|hammering|smashing|bashing|booting|breaking|pounding|thumping|ramming|prising|forcing"
    r"|chopping|hacking|shouldering)"
)
_ALONE: Final = (
    r"(?:alleen|alleine|allein|seule?|on my own|alone|by myself|kinderen|kinder|kids|enfants|baby|bebe"
    r"|thuis|daheim|home)"
)
_TRIES: Final = (
    r"(?:probeert|proberen|essai(?:e|ent)|essay(?:e|ent)|versucht|versuchen|tryi?n?g?|trying|tries|veut|veulent|wil|willen"
    r"|will)"
)
_TO_ENTER: Final = (
    r"(?:binnen te (?:komen|geraken|dringen)|in te breken|de (?:rentrer|entrer|s'introduire)|rentrer|entrer|binnenkomen"
    r"|einzubrechen|reinzukommen|rein ?zu ?kommen|einzudringen|rein|to (?:get|come|break|force \w+ way) in(?:to)?)"
)
_BREAK_IN: Final = (
    r"(?:inbraak|inbraakpoging|cambriolage|effraction|einbruch|break-?in|break in|burglary|home invasion|home-?jacking"
    r"|homejacking)"
)
_GOING_ON: Final = (
    r"(?:bezig|aan de gang|nu|en cours|maintenant|mnt|lauft (?:gerade|grad|jetzt|bei|nr)|lauft\s*[,!]|im gange|gerade"
    r"|jetzt|in progress|happening"
    r"|going on|right now)"
)
_COMES: Final = (
    r"(?:(?:komt|komen)(?: nu)? (?:de trap op|naar boven)|(?:monte|montent) (?:les escaliers?|l'escalier|a l'etage)"
    r"|(?:kommt|kommen)(?: jetzt)? (?:die treppe (?:hoch|rauf|herauf)|hoch|rauf)|(?:coming|comin) up(?: the stairs)?)"
)
_UNDER_BED: Final = (
    r"(?:onder het bed|in de kast|sous le lit|dans (?:le placard|l'armoire)|unterm bett|unter dem bett|im schrank|under the bed"
    r"|in the wardrobe|in the (?:loft|attic|bathroom)|cachee?s?|verstopt|versteckt|hiding)"
)
_WITH_MASKS: Final = (
    r"(?:(?:in|met|avec|mit|with)(?: des)? (?:balaclavas?|bivakmuts\w*|maskers?|masques?|cagoules?"
    r"|sturmhauben?|masken|masks))"
)
_MASKED: Final = (
    rf"(?:(?:{NUMBER} )?(?:maskierte|vermummte|gemaskerden)|(?:masked|hooded|gemaskerde|maskierte|vermummte) {MEN}|{MEN}"
    rf" (?:cagoules|masques"
    rf"|{_WITH_MASKS}))"
)
_AT_HOUSE: Final = (
    r"(?:(?:in|dans|bei|at|im|aan|a|an|voor|devant|vor|outside|chez) (?:(?:mijn|mien|m'n|onze|ons|mon|ma|notre|meinem|meiner"
    r"|unserem|unserer|mir|uns|my"
    r"|our|the|de|het|le|la|les|dem|der|den|moi|nous) ?)?(?:hof|tuin|jardin|garten|garden|yard|\w*deur|porte|\w*tur|doors?"
    r"|huis|haus|house|maison"
    r"|voisine?s?|buren|nachbar\w*|neighbou?rs?)|chez (?:moi|nous)|bei (?:mir|uns)|bij (?:mij|ons))"
)
_THEY_ARE: Final = r"(?:@p zijn @p|(?:@p|die|ils|they) (?:zijn|zitten|sont|sind|are)|they're|theyre)"
_IN_HERE: Final = (
    r"(?:binnen (?:bij (?:ons|mij))|binnen\s*!+\s*(?:!$|nr|nummer|help|bel)|(?:bei (?:uns|mir)) drin|dans (?:la|ma|notre)"
    r" maison (?:aide\w*|au secours|help)"
    r"|(?:inside|in) the house\s*(?:$|!)|in huis\s*(?:$|!)|im haus\s*(?:$|!)|dans la maison\s*(?:$|!))"
)
_AGAINST: Final = (
    rf"(?: (?:nu|op|tegen|aan|in|gerade|grad|gegen|auf|an|a|dans|sur|contre|met [1-9]|hache|masse|marteau|pieds?|a coups? de"
    rf" {ANY_ARM}|{WITH_ANY_ARM}))*"
)
_OF_WHOM: Final = r"(?: (?:in|ein|auf|de chez \w+|du \d+|des voisins|(?:bij|bei|chez|at) \w+(?: \w+)?))*"
_AFTER: Final = (
    rf"(?:\s*$|\s*!|\s*[.,]? ?(?:{_HIDES}|help|hulp|hilfe|aide\w*|au secours|bel|belt|appelez|ruft|call|nr|no|nummer"
    rf"|number|numero|mnt|mtn"
    r"|maintenant|nu|now|right now|jetzt|gerade|wij|wir|on|vite|snel|schnell|quick|je|ik|ich|@p (?:est|is"
    r"|ist)~(?:seule?|alleen|allein)|elle est seule)\b)"
)
"""A burglar is also a figure of a joke: «thieves in my house, they're called children»."""
INTRUSION: Final = forms(
    rf"""
    {_PLEA}(?:(?:een|de|ein|der|un|le|a|the|{NUMBER}) )?{_BURGLAR}(?: {_IS})?{_STILL}\W+{_INSIDE}(?: {_INSIDE})?{_AFTER}
    {_PLEA}(?:{_IS}{_STILL} )?{_BURGLAR}(?: {_IS})?{_STILL} {_IN} {_OUR} {_HOUSE}{_AFTER}
    {_PLEA}(?:{_IS}{_STILL} )?{_STRANGER}(?: {_IS})?{_STILL} {_IN} {_OUR} {_HOUSE}
    {_PLEA}(?:{_IS}{_STILL} )?{_STRANGER}(?: {_IS})?{_STILL} (?:{_IN} (?:{_THE} )?{_HOUSE}
        |(?:binnen |drin |dedans )?{_AT_OURS}(?: binnen| drin)?)(?:\s*$|\s*!
        |\s*[,.]? (?:help|hulp|hilfe|aide\w*|au secours|en ik ken|und ich kenn|i don't know|je (?:le|la) connais pas))
    {_PLEA}{_THEY_ARE}{_STILL} (?:met )?(?:{NUMBER} )?{_IN_HERE}
    (?:des |les |{NUMBER} )?(?:{GANG}|{_STRANGER}|ils) (?:sont|est|viennent d'|vient d') ?(?:entree?s?|entrer
        |rentree?s?) chez (?:moi|nous|les voisins)
    (?:{_STRANGER}|{_BURGLAR})(?:'s|s)?(?: {_IS})?{_STILL}~(?:{_INSIDE}|{_IN} (?:{_THE} |{_OUR} )?(?:garage|schuur|shed
        |schuppen|jardin|tuin|garten|garden))~~{_HIDES}~{_IN_BED}
    (?:loopt|staat|zit|lauft|steht|schleicht)~(?:{_STRANGER}|{_BURGLAR})~{_INSIDE}(?: rond| rum| herum)?~~{_HIDES}~{_IN_BED}
    (?:hoor|horen|entends?|entend|hore?|hear|heard)~(?:{_STRANGER}|marcher|du bruit|schritte|stappen|footsteps)~(?:beneden
        |en bas|unten|downstairs
        |in huis|dans la maison|im haus|in the house)~~(?:{_HIDES}|man is niet|alleen|allein|seule?|alone)
    (?:{_STRANGER}|{_BURGLAR}|{DOER})~{_TRIES}~~{_TO_ENTER}~~{_ALONE}
    {_TRIES} {_STRANGER}~~{_TO_ENTER}~~{_ALONE}
    {_STRANGER}~{_IN} {_OUR} (?:jardin|tuin|garten|garden|yard)~~{_TRIES}~~{_DOOR}
    au voleur+s?~~(?:{_IN} {_THE} {_HOUSE}|chez moi)
    {_ALONE}~~(?:{_STRANGER}|{_BURGLAR})~{_TRIES}~~{_TO_ENTER}
    {DOER} {_BATTERS}{_AGAINST} {_ANY_DOOR}{_OF_WHOM}{END}
    ^\W*on (?:defonce|enfonce|fracasse) (?:ma|notre) porte
    {DOER} {_BATTERS}~(?:met|avec|mit|a coups? de)~{ANY_ARM}~~{_ANY_DOOR}
    {DOER} (?:staat|staan|zit|zitten)~(?:op|tegen|aan)~{_DOOR}~te (?:beuken|trappen|bonken|slaan|stampen|rammen)
    (?:er |@p )?wordt~(?:op|tegen)~{_DOOR}~(?:gebonkt|gebeukt|geslagen|getrapt|gestampt)~{WITH_ANY_ARM}
    (?:wird|wordt)~(?:gegen|op)~(?:meine|unsere|mijn|onze) {_DOOR}~(?:getreten|gehammert|geschlagen|gebeukt|getrapt)
    {IS_ING}~{_BATTERING} (?:(?:down|in|at|on|through|open) )*(?:my|our|her|the neighbours?'?|next door's?
        |number \d+'?s?) (?:\w+ )?(?:doors?|windows?|house)(?: (?:in|down))?{END}
    {IS_ING}~{_BATTERING} (?:the|a) (?:front |back )?door (?:in|down)
    {IS_ING}~{_BATTERING} (?:(?:down|in|at|on|through) )*the (?:front |back )?doors? (?:in|down)?~{WITH_ANY_ARM}
    (?:{DOER}|{IS_ING})~{WITH_ANY_ARM}~~(?:my|our|mijn|onze|ma|notre|meine|meiner|unsere|unserer|haar|sa|ihre
        |the) (?:front |back )?{_DOOR}
    {_PLEA}{_BREAK_IN}~{_GOING_ON}~~(?:family|people|mensen|leute|famille|kids|kinderen|gens|@[kcea])~(?:home|inside|thuis
        |binnen|daheim|drin|la|dedans|boven)
    {NUMBER} (?:\w+ )?{GANG}~~(?:bij|chez|bei|at|nebenan|hiernaast|next door)~~(?:daheim|thuis|home|inside|dedans|drin|binnen
        |slapen|schlafen|dorment|asleep)
    (?:{DOER}|{IS_ING})~{_COMES}~~{_UNDER_BED}
    {_UNDER_BED}~~{DOER}~{_COMES}
    {_BURGLAR}~(?:huis|maison|haus|house|flat|wohnung|appart\w*)~~(?:thuis|slapen|dorment|schlafen|asleep|home|daheim|dedans
        |drin)
    {_MASKED}~~{_AT_HOUSE}
    {GANG}~{_AT_HOUSE}~{_WITH_MASKS}
    {_PLEA}(?:{DOER}|{IS_ING}) (?:{_COMES})\s*(?:$|!)
    """
)
"""Somebody is inside, or others batter at a door behind which the author is."""
BREAK_IN_SEEN: Final = forms(
    rf"""
    (?:zijn|staan|sont|y a|sind|stehen|are|there's|theres) {GANG}~~(?:koevoet|pied de biche|brechstange|crowbar|breekijzer)
    {NUMBER} {GANG}~~(?:koevoet|pied de biche|brechstange|crowbar|breekijzer)
    {GANG} (?:hebeln?|prising|forcent?|forcing|breken|brechen|slaan|schlagen|ont force|treten|trappen)~~{_ANY_DOOR}
    {_PLEA}{_BREAK_IN}~{_GOING_ON}
    {DOER} (?:zijn|is)~aan ?(?:het|'t|t) inbreken
    """
)
"""A break-in that goes on where nobody may be home."""
NO_INTRUSION: Final = words(
    r"verstoppertje cache-cache verstecken_spielen hide_and_seek \w*kat poes hond muis muizen spin chat souris katze maus"
    r" spinne"
    r" cat mouse spider bat vleermuis chauve-souris fledermaus plombier loodgieter handwerker plumber elektriker electricien"
    r" monteur installateur builders? locksmith slotenmaker serrurier schlusseldienst uitnodig\w* verjaardag geburtstag"
    r" birthday"
    r" anniversaire (?:een|a|un|ein)_(?:game|spel|jeu|spiel) (?:een|the|my|de)_(?:droom|dream) playmobil lego sims roblox"
    r" minecraft spielen spelen jouent playing rauber_und_gendarm paasei\w* sint sinterklaas nikolaus kerstman santa"
    r" pere_noel weihnachtsmann"
    r" popcorn verbouw\w* renov\w* travaux umbau presents cadeau\w* carnaval karneval fasching halloween kostuum\w* gilles"
    r" (?:c'est|c'etait|it's|it_was|its|das_(?:ist|war)|'t_is|het_(?:is|was))_(?:juste_|only_|just_|maar_|nur_)?(?:mon|ma|my"
    r"|mijn|mein)"
)
"""Of a game, an animal, a craftsman or Father Christmas."""
