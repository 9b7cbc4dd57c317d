"""The forms of speech for people under a load or rubble, in rising water, and in a vehicle that went into water, in four
languages.

Robots, balls and keys are stuck under a cupboard too, and sheds collapse with a mower in them. So the person stands directly
before the state, and «he» counts only under a load that crushes. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import CALLED, NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_ENDS: Final = (
    r"(?:\s*$|\s*[.!]| (?:en|et|und|and|nu|now|jetzt|help|hulp|hilfe|please|we|wij|on|wir|hoor|roep\w*|call\w*|shout\w*"
    r"|scream\w*|crie\w*|appel\w*|ruft|schreit|bel|belt|kom\w*|come|venez|vite|schnell|snel|fast|quickly|higher|hoger|hoher|@[a-z]))"
)
_IS: Final = (
    r"(?:'s|'re| is| are| was| got| gets| zit| zitten| zat| ligt| liggen| lag| raakt| est| sont| reste| liegt| liegen| sitzt"
    r"| steckt| ist| sind)"
)
_STILL: Final = r"(?: (?:nog|nu|daar|hier|encore|toujours|noch|da|jetzt|still|there|now|completely|helemaal|net|just))?"
_UNDER: Final = r"(?:onder|sous|unter|unterm|under|underneath|beneath)"
_CRUSHED: Final = r"(?:gekneld|geklemd|klem|bekneld|eingeklemmt|geplet|verpletterd|trapped|pinned|crushed|ecrasee?s?)"
_STUCK: Final = rf"(?:{_CRUSHED}|vast|coincee?s?|bloquee?s?|stuck)"
_CRUSHING: Final = (
    r"(?:tractor|trekker|tracteur|traktor|boom|arbre|baum|tree|muur|mur|mauer|wall|quad|moto|machine"
    r"|bales|balen|ballots|strohballen|heftruck|clark|gabelstapler|forklift|chariot elevateur)"
)
_BEAST: Final = r"(?:paard|cheval|pferd|horse|koe|vache|kuh|cow|bull|stier|taureau)"
_LOAD: Final = (
    rf"(?:{_CRUSHING}|auto|wagen|voiture|car|van|frigo|koelkast|\w*kast|armoire|\w*schrank|fridge|wardrobe|cupboard|bookcase"
    r"|piano|poutre|balk|balken|beam|ladder|leiter|echelle|stelling|gerust|echafaudage|scaffold\w*)"
)
_RUBBLE: Final = r"(?:het |les |den |the )?(?:puin|decombres|gravats|trummern|rubble)"
_BURIED: Final = (
    r"(?: (?:bedolven|begraven|buried|ensevelie?s?|verschuttet|begraben|alive|vast|gekneld|bekneld|coincee?s?"
    r"|trapped))?"
)
_WRECK: Final = (
    r"(?:muur|mur|mauer|wall|schuur|grange|scheune|barn|shed|stal|stall|stable|vloer|plancher|floor|plafond|decke|ceiling|dak"
    r"|toit|dach|roof|huis|maison|haus|house|gevel|facade|balkon|balcon|balcony|stelling|echafaudage|gerust|scaffold\w*|sleuf"
    r"|tranchee|grube|trench|tunnel|(?:de|een) put|hangar|garage|boom|arbre|baum|tree|tractor|tracteur|traktor|quad|container"
    r"|\w*balen|bales|ballots|strohballen)"
)
_COLLAPSED: Final = (
    r"(?:s'ecrouler?|s'effondrer?|ecroulee?|effondree?|ingestort|ingevallen|ingezakt|stort in|eingesturzt|sturzt ein"
    r"|collapsed|collapsing|caved in|came down|gekanteld|omgevallen|renversee?"
    r"|retournee?|umgekippt|umgesturzt|tipped over|rolled over|overturned)"
)
_BELOW: Final = (
    r"(?:dessous|en dessous|eronder|onder|darunter|drunter|drin|underneath|under (?:it|there)|inside|in (?:it|there)"
    r"|dedans|erin)"
)
_WE: Final = rf"(?:ik|we|wij|je|on|nous|ich|wir|i|{ONE})"
_AM: Final = (
    r"(?:'m|'re|'s| am| are| is| zit| zitten| ben| zijn| suis| est| sommes| sont| bin| sind| ist| sitze?n?| stecke?n?)"
)
_SHUT_IN: Final = (
    r"(?:vast|opgesloten|coincee?s?|bloquee?s?|enfermee?s?|eingeschlossen|eingesperrt|fest|stuck|trapped|locked)"
)
_ROOM_BELOW: Final = (
    r"(?:in|im|dans|au) (?:\w+ )?(?:kelder|keller|cave|cellar|basement|sous-sol|tunnel|lift|ascenseur|aufzug|auto|wagen|voiture"
    r"|car|garage|tiefgarage)"
)
_RISES: Final = (
    r"(?:l')?(?:water|wasser|eau)(?:'s)?(?: (?:is|keeps|still|blijft|snel|schnell|immer|ne fait que|continue de|continue a"
    r"|arrete pas de))? (?:stijgt|stijgen|steigt|monter?|rising|rises|coming (?:in|up)"
    r"|(?:(?:staat|steht|est|is) )?(?:(?:al|deja|schon|already) )?(?:tot|jusqu'\w+|bis|up to)(?: \w+){1,2}"
    r"|(?:(?:nous|me|lui) )?arrive (?:a|aux?)(?: \w+){1,2})"
)
_VEHICLE: Final = (
    r"(?:scootmobiel|rolstoel|auto|wagen|fiets|tractor|trekker|brommer|fauteuil roulant|fauteuil|voiture|velo|tracteur|scooter"
    r"|elektromobil|rollstuhl|rad|fahrrad|traktor|mobility scooter|wheelchair|car|van|bike|quad)"
)
_WATER: Final = (
    r"(?:sloot|gracht|beek|kanaal|vaart|vijver|canal|riviere|etang|fosse|graben|kanal|fluss|bach|teich|ditch|river|pond"
    r"|beck|brook)"
)
_INTO: Final = rf"(?:in|into|dans|a) (?:(?:de|den|het|een|le|la|l'|un|une|einen|the|a) )?{_WATER}"
_INTO_NL: Final = rf"(?:{_INTO}|(?:de|het|een) {_WATER} in)"
_DROVE_NL: Final = (
    r"(?:gereden|gesukkeld|gefietst|beland|terechtgekomen|gevallen|gegleden|gekanteld|geraakt|gedoken|gebold)"
)
_DROVE_DE: Final = r"(?:gefahren|gesturzt|gefallen|gelandet|gerutscht|gekippt|gerollt|geraten)"
_DROVE_FR: Final = r"(?:tombee?|partie?|allee?|finie?|tomber|finir|plonger?|basculer?|partir|renversee?)"
_DROVE_EN: Final = r"(?:gone|went|driven|drove|rolled|crashed|fell|fallen|come off|tipped|slid|veered)"
_AND: Final = r"(?:(?:en|et|und|and) )?"
_THERE_IS: Final = r"(?:@p (?:zit|ligt)|(?:@p )?y a|da (?:ist|liegt)|there's)"
_TREE_ON_CAR: Final = r"(?:boom|arbre|baum|tree) (?:op|sur|auf|on) (?:\w+ )?(?:auto|voiture|car)"
TRAPPED: Final = forms(
    rf"""
    {CALLED}{_IS}{_STILL} {_STUCK}{_STILL} {_UNDER} (?:\w+ |l')?{_LOAD}
    {CALLED}{_IS}{_STILL} {_CRUSHED}{_STILL} {_UNDER} (?:\w+ )?{_BEAST}(?:{_ENDS}| (?:in|on|at|op|auf|dans))
    {CALLED}{_IS}{_STILL} {_UNDER} (?:\w+ |l')?{_LOAD} (?:{_STUCK}|begraben|begraven|bedolven|verschuttet)
    {CALLED}{_IS}{_STILL} {_UNDER} (?:\w+ )?(?:omgevallen|gekantelde?|umgesturzten|umgekippten|fallen|overturned) {_CRUSHING}
    {CALLED}{_IS}{_STILL} {_UNDER} (?:\w+ |l')?{_CRUSHING} (?:tombee?|renversee?)
    @p{_IS}{_STILL} {_CRUSHED}{_STILL} {_UNDER} (?:\w+ )?(?:{_CRUSHING}|auto|voiture|car)
    @p{_IS}{_STILL} {_UNDER} (?:\w+ )?(?:{_CRUSHING}|auto) {_CRUSHED}
    @p{_IS}{_STILL} coincee?s? {_UNDER} (?:\w+ )?{_CRUSHING}
    {ONE}(?:{_IS})?{_STILL}{_BURIED} {_UNDER} {_RUBBLE}{_BURIED}{_ENDS}
    {_UNDER} {_RUBBLE} (?:ist|is|zit|ligt|liegt|il y a|y a|there's)(?: (?:noch|nog|encore|still))? {ONE}{_ENDS}
    @s (?:crier?|roep\w*|rufen|schrei\w*|shout\w*|calling|scream\w*) {_UNDER} {_RUBBLE}
    {_LOAD}~(?:omgevallen|gevallen|gekanteld|ingestort|tombee?|renversee?|ecroulee?|umgefallen|umgekippt|gesturzt|fell|fallen
        |came down|come down|rolled|tipped|toppled)(?: over)? (?:op|sur|auf|on|onto) {NAMED}{_ENDS}
    {_LOAD}(?: (?:ist|is))?(?: \w+)? auf {NAMED} (?:gefallen|gesturzt|gekippt|umgekippt)
    {_WRECK}(?:'s)?~{_COLLAPSED} (?:(?:en|et|und|and|met|mit|with|avec) )?{NAMED}(?:{_IS})?{_STILL} {_BELOW}{_ENDS}
    {_WRECK}(?:'s)?~{_COLLAPSED} {_AND}{_THERE_IS} {NAMED}{_STILL} {_BELOW}{_ENDS}
    {_TREE_ON_CAR} {_AND}{NAMED}{_IS}{_STILL} (?:{_STUCK}|{_BELOW})
    {_WE}{_AM}{_STILL} {_SHUT_IN} {_ROOM_BELOW}~{_RISES}{_ENDS}
    {_WE}{_AM}{_STILL} {_ROOM_BELOW} {_SHUT_IN}~{_RISES}{_ENDS}
    {_WE}{_AM}{_STILL} {_SHUT_IN} {_ROOM_BELOW} {_RISES}{_ENDS}
    {_WE}{_AM}{_STILL} {_ROOM_BELOW} {_SHUT_IN} {_RISES}{_ENDS}
    {_WE}{_AM}{_STILL} {_SHUT_IN} {_ROOM_BELOW} (?:in|im|dans) (?:het |the |l')?(?:water|wasser|eau){_ENDS}
    {_RISES} {_AND}{_WE}{_AM}{_STILL} (?:{_SHUT_IN} {_ROOM_BELOW}|{_ROOM_BELOW} {_SHUT_IN}){_ENDS}
    {NAMED} (?:is|komt)~(?:met|in) (?:\w+ )?{_VEHICLE} (?:\w+ )?{_INTO_NL} ?{_DROVE_NL}{_ENDS}
    {NAMED} (?:rijdt|reed|sukkelt|sukkelde)(?: net)? (?:met|in) (?:\w+ )?{_VEHICLE} {_INTO_NL}{_ENDS}
    {NAMED} (?:ligt|liegt|hangt) (?:met|mit) (?:\w+ )?{_VEHICLE} (?:in|im) (?:\w+ )?{_WATER}{_ENDS}
    {NAMED} (?:est|vient de)(?: \w+)? {_DROVE_FR} (?:avec|dans|en) (?:\w+ )?{_VEHICLE} {_INTO}{_ENDS}
    {NAMED} (?:est|vient de)(?: \w+)? {_DROVE_FR} {_INTO} (?:avec|dans|en) (?:\w+ )?{_VEHICLE}
    {NAMED} (?:ist|is)(?: \w+)? (?:mit|im) (?:\w+ )?{_VEHICLE} (?:in|im) (?:\w+ )?{_WATER} {_DROVE_DE}{_ENDS}
    {NAMED}(?:'s| is| has)?(?: just)? {_DROVE_EN} (?:(?:in|with|on|off) )?(?:\w+ )?{_VEHICLE}(?: right)? {_INTO}{_ENDS}
    {NAMED} in (?:\w+ )?{_VEHICLE}(?:'s| is| has)?(?: just)? {_DROVE_EN} {_INTO}{_ENDS}
    """
)
NO_ENTRAPMENT: Final = words(
    # a person who mends a car, and a robot or a ball
    r" uitlaat exhaust echappement auspuff olie vidange huile oil fixing sleutel\w* schraub\w* repar\w* robot\w* saugroboter"
    r" \w*bal ballon football",
    # play, Christmas
    r" lego\w* duplo spelen speelt jouent joue spielen spielt playing plays spelletje\w* videospel\w*"
    r" kerst\w* christmas noel weihnacht\w* presents cadeaux geschenke cardboard carton karton"
    r" toys speelgoed jouets papiers paperwork",
    # at home again and wet, or scratched
    r" kratzer schramme\w* kletsnat drijfnat doorweekt soaked trempee?s? klatschnass",
)
