"""The forms of speech for a person in peril and for a person who is missing, in four languages.

A state alone is hardly ever plain: printers die too. So each form joins a tagged person (`people.py`) with a state. The texts
are folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import CHILD, KIN, NAMED, ONE, TODDLER
from bot.reader.grammar.emergencies.wording import forms

_HOME: Final = (
    r"(?: (?:van|du|de|von|vom|aus|at|of|from|op|aan|hiernaast|nebenan|upstairs|opposite|next|downstairs)"
    r"(?: [\w']+)?(?: \w+)?)?"
)
"""Where the person lives: «the neighbour at number 8»."""

WATER: Final = (
    r"(?:in (?:het|'t|t) (?:water|wotter|woater)|te water|in (?:de|het|den|'t|een|ne) (?:\w*vijver|\w*gracht|\w*kanaal"
    r"|vaart|sloot|beek|rivier|zwembad|\w*bekken|\w*put|\w*poel|\w*plas|\w*haven\w*|\w*dok|sluis)|a l'eau|dans (?:l'eau"
    r"|l'etang|l'ecluse|(?:le|la|un|une) (?:canal|riviere|mare|piscine|fleuve|fosse|lac|bassin|citerne|puits|port))"
    r"|ins wasser|im wasser|in (?:den|die|einen|dem|der|ein)"
    r" (?:\w*teich|\w*bach|fluss|\w*kanal|see|pool|\w*graben|\w*weiher|\w*brunnen|zisterne|\w*grube|hafen)"
    r"|(?:im|ins) (?:\w*teich|bach|fluss|kanal|see|pool|\w*becken|hafen\w*)|(?:in|into) (?:the|a) (?:water|\w*pond"
    r"|canal|river|lake|beck|stream|sea|pool|harbour|dock|reservoir|slurry (?:pit|tank)|well|lough|weir|lock|drain|quay))"
)
_HEIGHT: Final = (
    r"(?:(?:van|uit) (?:de|het|zijn|haar|z'n|een|'t) (?:raam|ladder|trap|dak|balkon|stelling|steiger|paard|tractor"
    r"|fiets|moto|brommer)|de l'echelle|du toit|du balcon|de l'echafaudage|de son velo|du velo|par la fenetre"
    r"|du \w+ etage|du tracteur|de cheval|dans l'escalier|dans les escaliers|(?:von der|vom|von einer|von seinem|aus dem"
    r"|die) (?:leiter|treppe|dach|balkon|gerust|pferd|rad|fahrrad|baum|motorrad|fenster|traktor)|(?:off|from|down"
    r"|out of) (?:the|his|her|a) (?:ladder|stairs|roof|scaffold\w*|balcony|bike|window|horse|motorbike|tree|tractor))"
)
_UNDER: Final = (
    r"(?:onder (?:een|de|ne) (?:auto|vrachtwagen|camion|bus|tram|trein|boom|tractor)"
    r"|sous (?:un|une|le|la) (?:voiture|camion|bus|tram|train|arbre|tracteur)"
    r"|unter (?:einem|einer|dem|der|am) (?:auto|lkw|bus|tram|strassenbahn|zug|baum|traktor|bagger)|unterm (?:lkw|traktor|zug)"
    r"|(?:under|beneath|underneath) (?:a|the) (?:car|lorry|van|bus|tram|train|tree|tractor|truck))"
)
_ON_THE_GROUND: Final = (
    r"(?:op (?:de|den|het) (?:grond|straat|weg|stoep|sporen|rijbaan|fietspad)|op straat"
    r"|par terre|au sol|sur la (?:route|chaussee)|sur les rails|sur le trottoir"
    r"|am boden|auf (?:der strasse|dem boden|den gleisen|dem gehweg)|im (?:treppenhaus|gang|graben)"
    r"|(?:on|in) the (?:kitchen |bathroom )?(?:floor|ground|road|street|pavement|tracks|railway line|ditch))"
)
_NOT: Final = r"(?:niet|ni|nie|nimmer|geen|amper|plus|pas|nicht|net|ned|kaum|not|can't|cant|cannot|won't|isn't|isnt)"

_HAS_JUST_DE: Final = (
    r"(?: (?:ist|is|isch|grad|gerade|eben|jetzt|vorhin|mir|uns|bei|halt|einfach|nachts|von|die|der|a))+"
)
_DOWN_DE: Final = (
    r"(?:runter|hinunter|herunter)(?:gefallen|gesturzt|gekracht|gesegelt|geflogen|gepurzelt|gfalln|gflogn)"
)
_DOWN_STAIRS: Final = r"(?:off|down) (?:the|his|her) (?:cellar |back |basement |loft )?(?:stairs|steps|ladder)"
_NO_ANSWER_AT_DOOR: Final = (
    r"(?:(?:doet|doen|deed)~niet (?:meer )?open|(?:komt|gaat|reageert)~(?:niet|noch) (?:aan|naar"
    r"|op) de (?:voor)?(?:deur|bel)|(?:n'ouvre|ouvre|n'a pas ouvert)~(?:pas|ni)?~(?:porte|telephone)|(?:n'ouvre"
    r"|ouvre) (?:plus|pas)|repond~ni~porte|(?:macht|mocht)~(?:nicht|ned|net|nimmer) auf|(?:geht|kommt)~(?:weder"
    r"|nicht) (?:an|zur) (?:die )?tur|(?:not|isn't|isnt|won't|wont|doesn't|doesnt|hasn't|hasnt) (?:answer(?:ing"
    r"|ed)?|open(?:ing|ed)?|com(?:e|ing) to) (?:the|her|his)~door|no answer at (?:the|her|his)~door)"
)
_JUST_THEN: Final = (
    r"(?:nu|nou|ineens|opeens|plots|plotseling|net|daarnet|zonet|zojuist"
    r"|jetzt|nun|plotzlich|einmal|gerade|grad|eben|vorhin)"
)
_LED: Final = r"(?:\w+|^)"
"""The last word before the verb, or the gap that an aside left («nach dem Spiel», `no_emergency.py`). A verb that is the first
word tells of what would be: «ist jemand bewusstlos, …»."""
_BEHIND_VERB_DE: Final = rf"(?:{_LED} (?:ist|liegt) @[ceas]|{_JUST_THEN} ist @p)"
"""The person behind the verb: «beim Tischtennis ist mein Mann …». Small children fall over all day."""
_FIT_NL: Final = r"(?:beroerte|hartaanval|hartinfarct|hartstilstand|infarct|epilep\w+ ?aanval)"
_FIT_DE: Final = (
    r"(?:\w*schlaganfall|herzinfarkt|herzanfall|herzstillstand|krampfanfall|brustschmerzen|epileptischen anfall)"
)
_A_FIT_NL: Final = (
    r"(?: (?:een|soort|net|zonet|plots|ineens|weer|waarschijnlijk|volgens mij|denk ik|zware|lichte|ernstige)){0,3}"
    rf" {_FIT_NL}"
)
_A_FIT_DE: Final = (
    r"(?: (?:einen?|n|nen|gerade|grad|eben|plotzlich|wieder|wohl|glaub ich|wahrscheinlich|sehr|schweren?|starke)){0,3}"
    rf" {_FIT_DE}"
)
"""Not: «mein Sohn ein Referat über Schlaganfall», «mijn vader geen beroerte»."""
_STOPS: Final = r"(?: (?:meer|mehr|nog|noch|goed|normaal|richtig)){0,2}(?:\s*$|\s*[.!,]| (?:en|und|help|hulp|hilfe))"
"""Not: «nu ademt hij niet meer door zijn mond»."""
_WHERE_DE: Final = r"(?: (?:gerade|grad|eben|plotzlich|voran|(?:im|beim|am) \w+|(?:in|auf|an|vor|mit) de[rm] \w+)){0,2}"
"""Not: «beim Aufbauen ist meinem Bruder der Grill umgefallen»."""
_YEARS: Final = r"(?:7[5-9]|8\d|9\d|10\d)"
_OF_OLD_AGE: Final = (
    rf"(?:(?:is|a|est|ist|@[a-z]'s|shes|hes|aged|al|schon|bijna|fast|nearly|almost) {_YEARS}(?:\s*$|\s*[.!;]|,)"
    rf"|{_YEARS}(?:[\s-]?(?:jahre|jaar|ans|years?|jahrig\w*|yr|year-old)))"
)

IN_PERIL: Final = forms(
    rf"""
    {ONE}{_HOME} (?:is|ligt|lag|zit|was)~(?:bewusteloos|buiten bewustzijn|buiten westen)
    {ONE}{_HOME} is~(?:in elkaar|ineen) ?(?:gezakt|gestuikt|gezegen)
    {ONE}{_HOME} (?:is|werd)~(?:onwel|flauwgevallen|neergestoken|neergeschoten|doodgestoken|aangereden|overreden|omvergereden)
    is {ONE}~(?:in elkaar|ineen) ?(?:gezakt|gestuikt|gezegen)
    is {ONE}~(?:onwel|flauwgevallen|neergestoken|neergeschoten|aangereden|overreden|omvergereden|bewusteloos)
    {_LED} ligt {NAMED}~(?:bewusteloos|buiten bewustzijn|buiten westen)
    (?:{_LED} heeft {NAMED}|(?:{_JUST_THEN}|hier|daar) (?:heeft|kreeg|krijgt) {ONE}){_A_FIT_NL}
    {_LED} krijgt (?:{NAMED}(?: een)? epilep\w+ ?aanval|@s{_A_FIT_NL})
    {_JUST_THEN} (?:ademt|atmet) {ONE}~(?:niet|nie|ni|amper|nauwelijks|nicht|nimmer|kaum|net|ned|mehr){_STOPS}
    {_JUST_THEN} (?:krijgt|kriegt|bekommt) {ONE}~(?:geen|keine|ka|koa) (?:lucht|adem|asem|luft)
    {_JUST_THEN} (?:beweegt|reageert|reagiert|bewegt sich|ruhrt sich) {NAMED} (?:niet meer|nicht mehr|nimmer
        |mehr)(?:\s*$|\s*[.!,])
    {ONE}{_HOME} is~(?:gestikt|aan (?:het|'t) (?:stikken|verdrinken|doodbloeden|bloeden|stuiptrekken))
    {ONE}~{_HEIGHT} (?:gevallen|gedonderd|gesukkeld|gestuikt|gesturzt|gefallen|gfallen|gflogn)
    {ONE}~(?:gevallen|gestuikt)~(?:kan|komt|raakt|geraakt)~{_NOT}~(?:recht|overeind|op|omhoog)
    {ONE}{_HOME}{_HAS_JUST_DE} \w*(?:treppe|stiege|leiter|boschung) {_DOWN_DE}
    {ONE}~van (?:de|een|zijn|haar) \w*(?:trap|ladder) (?:getuimeld|gedonderd|gekukeld|gerold|geduikeld|gestort)
    {ONE}{_HOME} (?:a|vient de)~(?:degringole|degringoler|devale|debouler|deboule) (?:dans )?(?:l'escalier|les escaliers
        |l'echelle)
    {ONE}{_HOME}(?:'s| has)?(?: just)? (?:fallen|fell|tumbled) {_DOWN_STAIRS}
    {_NO_ANSWER_AT_DOOR}~~{_OF_OLD_AGE}
    {_OF_OLD_AGE}~~{_NO_ANSWER_AT_DOOR}
    {ONE}~{_FIT_NL} (?:heeft|krijgt|doet)
    {ONE}~{WATER} (?:gevallen|gesukkeld|gesprongen|geraakt|gereden|geduikeld|gefallen|gesturzt|gesprungen|gerutscht|gfallen)
    {ONE}~ademt~(?:niet|nie|ni|amper|nauwelijks|raar|vreemd|moeilijk|lastig)
    {ONE}~krijgt~geen (?:lucht|adem|asem)
    {NAMED}~(?:beweegt|reageert) (?:niet|nie|ni) meer
    (?:gevallen|tombee?|gesturzt|gefallen|fallen)~@p~(?:bloedt|saigne|blutet|bleeding)~(?:hoofd|tete|kopf|head)
    {NAMED} bloedt(?:$|[.!,]| en| hevig| erg| hard| uit| aan)
    {ONE} (?:stikt|verdrinkt)(?: (?:hevig|erg|hard|dood|leeg|uit \w+|aan \w+ \w+))?
    {ONE}{_HOME} (?:heeft|doet|krijgt|kreeg)~(?:beroerte|hartaanval|hartinfarct|hartstilstand|infarct|epilep\w+)
    {ONE}{_HOME} heeft~pijn (?:op|in|aan) (?:de|zijn|haar|z'n) (?:borst|hart)
    {NAMED}~(?:zit|ligt|is)~(?:klem|gekneld|vast|bekneld) (?:onder|tussen)
    (?:@p|daar|hier|da) (?:ligt|licht|liegt)~{NAMED}~(?:{_ON_THE_GROUND}|{WATER})
    @[es] (?:ligt|liegt|est allongee?|est couchee?|is lying)~{_ON_THE_GROUND}
    {NAMED} (?:wordt|se fait|wird|is being|'s being)~(?:geslagen|frapper|tabasser|agresser|geschlagen|verprugelt|beaten
        |attacked)
    {NAMED}'s being (?:beaten|attacked)
    {NAMED}~inconsciente?
    {ONE} (?:ligt|is|liegt|liegen)~{_ON_THE_GROUND}~{_NOT}
    {ONE}(?:'s)?~(?:te veel|trop de|zu viele|too many)~(?:pillen|slaappillen|medicijnen|medicaments|cachets|tabletten
        |schlaftabletten|tablets|pills)
    @[kce](?:'s)?~(?:vast|bloquee?s?|coincee?s?|steckt|fest|stuck|trapped)~(?:lift|ascenseur|l'ascenseur|aufzug|fahrstuhl)
    @[kce] steckt im (?:aufzug|fahrstuhl|lift) fest
    (?:ik word|je suis|ich werde|i'm being|im being) (?:gevolgd|achtervolgd|suivie?|poursuivie?|verfolgt|followed|chased)
    (?:ich werde|i'm being)~(?:verfolgt|followed|chased)
    (?:drijft|treibt|flotte|floats)~{ONE}~{WATER}
    {WATER} (?:drijft|treibt|liegt|ligt)~{ONE}
    ^(?:@s|@c|@k) {WATER}(?:\s*(?:$|!)| (?:bij|bie|aan|near|by|beim|bei|au|a cote))
    {ONE}{_HOME} (?:est|reste)~(?:inconsciente?|evanouie?|sans connaissance|tombee? dans les pommes)
    {ONE}{_HOME} s'est~(?:effondree?|evanouie?|ecroulee?|etouffee?)
    {ONE} vient de s'(?:effondrer|evanouir|ecrouler)(?:\s*$|\s*[.!,]| (?:au sol|par terre|dans la rue|devant moi))
    {ONE}~(?:s'est|vient de se) fait?(?:re)?~(?:poignarder|tirer dessus|renverser|ecraser|planter|percuter|tabasser)
    {ONE}~(?:tombee?|tomber|chute)~{_HEIGHT}
    {ONE}~(?:tombee?|chute)~(?:n'arrive|arrive|peut|sait|se releve) (?:plus|pas)
    {ONE}~tombee? {WATER}
    {ONE}~(?:flotte|derive) {WATER}
    {ONE}~(?:s'etouffe|se noie|convulse|agonise)
    {ONE}~(?:(?:n')?arrive|peut)~(?:plus|pas)~respirer
    {ONE}~respire (?:plus|pas|a peine|tres mal|mal|bizarrement|difficilement)
    {NAMED}~(?:bouge|reagit) plus
    {NAMED} saigne(?: (?:beaucoup|fort|de la tete|du \w+|enormement))?
    {ONE}{_HOME} (?:fait|a fait|vient de faire)~(?:malaise|avc|crise cardiaque|infarctus|arret cardiaque|hemorragie|overdose)
    {ONE}{_HOME} (?:fait|a fait|vient de faire)~(?:crise d'epilepsie|convulsions)
    {ONE}{_HOME} (?:a|ressent)~(?:mal|douleurs?) (?:a|dans) la poitrine
    {ONE}~(?:coincee?|bloquee?|ecrasee?) {_UNDER}
    (?:il y a|y a|voila)~{ONE}~(?:couchee?|allongee?|etendue?|inconsciente?)~{_ON_THE_GROUND}
    {ONE} (?:est|git)~{_ON_THE_GROUND}~(?:bouge|repond|respire|reagit|saigne|inconsciente?)
    (?:{ONE}{_HOME} (?:ist|is|wurde|wird|liegt)|{_BEHIND_VERB_DE})~(?:bewusstlos|ohnmachtig
        |nicht (?:mehr )?(?:ansprechbar|bei bewusstsein))
    (?:{ONE}{_HOME} (?:ist|is)|{_BEHIND_VERB_DE})~(?:zusammengebrochen|zusammengesackt|zammbroche?n|kollabiert
        |zusammengeklappt)
    (?:{ONE}{_HOME} (?:ist|is)~|(?:{_LED} ist @[eas]|{_JUST_THEN} ist @p){_WHERE_DE} )(?:umge?falle?n|umgekippt|umkippt)
    {ONE}{_HOME} (?:wurde|ist|is)~(?:niedergestochen|angeschossen|angefahren|uberfahren|zusammengeschlagen|niedergeschlagen)
    (?:wurde|ist) {ONE}~(?:niedergestochen|angeschossen|angefahren|uberfahren|zusammengeschlagen|niedergeschlagen|umgekippt)
    {ONE}~(?:gesturzt|hingefallen|gefallen|gfallen)~(?:kommt|kann|kriegt|schafft)~{_NOT}
    {ONE}~atmet~(?:nicht|nimmer|kaum|net|ned|komisch|seltsam|schwer)
    {ONE}~~(?:bekommt|kriegt)~(?:keine|ka|koa) luft
    {NAMED}~(?:bewegt sich|reagiert|ruhrt sich?) (?:nicht mehr|nimm(?:er|a)|nicht)
    {ONE} (?:erstickt|ertrinkt|verblutet)(?:$|[.!,])
    {NAMED} (?:erstickt|ertrinkt|verblutet|krampft|blutet)(?: (?:stark|sehr|am \w+|aus \w+ \w+|heftig))?
    {ONE}{_HOME} (?:hat|kriegt|bekommt)~{_FIT_DE}
    (?:{_LED} hat {NAMED}|{_JUST_THEN} (?:hat|kriegt|bekommt) {ONE}){_A_FIT_DE}
    {_LED} (?:kriegt|bekommt) (?:{NAMED}(?: einen)? (?:krampfanfall|epileptischen anfall|brustschmerzen)|@s{_A_FIT_DE})
    {ONE}{_HOME} hat~(?:schmerzen|stechen) in der brust
    {NAMED}~(?:eingeklemmt|verschuttet)(?: {_UNDER})?
    {ONE}{_HOME}(?:'s|s)?(?: (?:is|has))?(?: just)? (?:collapsed|keeled over|(?:lying )?unconscious|unresponsive|passed out
        |fainted|blacked out|after (?:collapsing|keeling over|fainting|passing out))
    {ONE}{_HOME}(?:'s|s)?(?: (?:is|has))?~(?:stopped breathing|not breathing|isn't breathing|isnt breathing|can't breathe
        |cant breathe)
    {NAMED}{_HOME}(?:'s|s)?~(?:barely breathing|not moving|breathing (?:all )?(?:funny|strange|strangely|weird))
    {ONE}(?:'s|s| is| has started)~(?:choking|drowning|having a fit|bleeding (?:badly|heavily|from|out|everywhere))
    {NAMED}(?:'s| is) (?:bleeding|fitting)(?: badly|\s*$|[.!,])
    {ONE}{_HOME}(?:'s|s| is)~(?:having|suffering)~(?:stroke|heart attack|seizure|cardiac arrest|epileptic fit|asthma attack)
    {ONE}{_HOME}(?:'s|s| has| is)~(?:chest pains?|pains? in (?:his|her|the) chest)
    {ONE}(?:'s| has| have| was)(?: just)? been (?:stabbed|shot|knifed|run over|knocked (?:down|over)|glassed|mown down)
    {ONE}(?:'s| has| have| was)(?: just)? been hit by a (?:car|van|bus|lorry|train|tram|motorbike)
    {ONE}(?:(?:'s| has)?(?: just)? (?:fallen|fell|came|come)|(?:'s| is) after falling) {_HEIGHT}
    {ONE}(?:'s| has)?~(?:fallen|fell|had a fall|taken a tumble|come off)~(?:can't|cant|cannot|won't|not)~(?:up|move|moving|talk)
    {ONE}(?:'s| has| just)?~(?:fallen|fell|gone|went|slipped|jumped) {WATER}
    {ONE}(?:'s| is)? floating {WATER}
    {NAMED}(?:'s| is)?~(?:trapped|pinned|stuck) (?:{_UNDER}|inside)
    {ONE}(?:'s| has)?~(?:taken ill|taken bad)
    {ONE}(?:'s| is)?~(?:lying|laid|lyin) {_ON_THE_GROUND}
    {ONE}(?:'s| is| has)? {_ON_THE_GROUND}~(?:not|won't|isn't|bleeding|can't)
    """
)

AT_RISK: Final = forms(
    rf"""
    {ONE} (?:ligt|liegt|is|est|'s)~{_UNDER}
    {ONE}~(?:op|sur|auf|on)~(?:rand|reling|bord|rambarde|gelander|\w+gelander|edge|railing|ledge|wrong side)~(?:brug|pont
        |brucke|bridge|dak|toit|dach|roof)
    {ONE}~(?:op|auf)~(?:brugreling|brugleuning|bruckengelander)
    """
)
"""Places of a person in peril, and of one at work."""

_NL_TIMES: Final = (
    r"(?:(?:al|nu|net|plots|opeens|ineens|nog|altijd|steeds|echt|zomaar|sinds|vanaf|een|twee|drie|half|\d+|uur|uren|minuten"
    r"|gisteren|gisteravond|dag|dagen|vanmorgen|vanmiddag|vanavond|school|deze|morgen|middag|kwartier) )*"
)
_DE_TIMES: Final = (
    r"(?:(?:seit|schon|jetzt|nun|plotzlich|noch|immer|heute|gestern|einfach|wirklich|einer|zwei|drei|halben|\d+|stunde|stunden"
    r"|minuten|tagen?|abend|mittag|uhr|dem|der|von|schule|nicht|vom|aus|kindergarten|spurlos) )*"
)
_FR_TIMES: Final = r"(?:de \d+ ans |du \d+ )?"
LOST_MIND: Final = (
    r"(?:dement(?:e|ie|ia|erend\w*|er)?|demenz|demence|alzheimer\w*"
    r"|verward|desorientee?|verwirrt|confused|confuse|perd la tete)"
)
_OUT: Final = (
    r"(?:is weg|weggelopen|verdwenen|(?:niet|nie) (?:meer )?(?:thuis|in huis|op (?:haar|zijn) kamer)|verdwaald|kwijt|zoek"
    r"|est partie?|plus (?:a la maison|chez \w+|la)|est sortie?|disparue?|introuvable|s'est sauvee?|ist weg|weggelaufen"
    r"|davongelaufen|verschwunden|nicht (?:mehr )?(?:zu hause|im haus|im zimmer|daheim)|abgangig|not in the house"
    r"|wandered off|gone missing|is missing|not at home|gone|got out|left the house|not in (?:his|her) (?:room|bed))"
)
_FROM: Final = (
    r"(?:na|van|de|des|du|von|von den|vom|from) (?:de |het |l'|la |der |den )?"
    r"(?:school|scouts|training|\w*training|ecole|entrainement|sport|schule|pfadfindern|football|foot|bushalte|arret de bus)"
)
_THEN: Final = (
    r"(?: (?:en|und|and|sinds|seit|since|uit|aus|vom|from|hij|ze|zij|er|sie|he|she|ik|ich|i|we|wir|help"
    r"|hulp|hilfe|iemand|please)|\s*(?:$|[.!?:;,]))"
)
"""Not: «weg naar de crèche», «weg van treinen», «gone to sleep»."""
_AT_FAIR: Final = (
    r"(?:in het (?:park|station|bos)|in de (?:metro|trein|tram|bus|stad|winkel|drukte|delhaize|colruyt)"
    r"|op (?:de (?:kermis|markt|braderie|speelplaats)|het (?:strand|plein|festival))|(?:aan|van) de speeltuin"
    r"|(?:au|du) (?:parc|marche|square|magasin|festival)|(?:a|de) la (?:plage|foire|fete|kermesse|braderie|gare|plaine de jeux)"
    r"|dans (?:le|la|les|un) (?:metro|bus|train|tram|foule|magasin|foret|bois|gare|rayons)|en (?:foret|ville)"
    r"|(?:im park|auf dem (?:markt|fest|spielplatz)|am strand)"
    r"|(?:in|at|on|near|by) the (?:\w+ )?(?:park|fair|market|beach|shops?|crowd|parade|playground|station|woods|festival|zoo"
    r"|museum|supermarket|mall|square|bus|train|tube|metro))"
)
MISSING: Final = forms(
    rf"""
    {KIN}{_HOME} is {_NL_TIMES}(?:verdwenen|vermist|spoorloos|weggelopen|zoek|kwijt|verdwaald|nergens te (?:vinden|bekennen
        |zien))
    {KIN}(?: \w+)?{_HOME} is {_NL_TIMES}(?:niet|ni|nie|nooit)~(?:thuisgekomen|thuis gekomen|teruggekomen|teruggekeerd
        |aangekomen op school)
    {TODDLER}(?: van \d+)? (?:is|ist) {_NL_TIMES}(?:foetsie|weg{_THEN})
    {CHILD} van \d+ is {_NL_TIMES}weg{_THEN}
    (?:onze|ons|notre) \w+ (?:van|de) \d+(?: ans| jaar)? (?:is|a)~(?:weg|zoek|kwijt|verdwenen|vermist|disparu)
    unsere? \w+ \d+(?: jahre)?(?: alt)? ist~(?:verschwunden|weg)
    {KIN}(?: \w+)?(?: \d+(?: jahre)?(?: alt)?)? ist {_DE_TIMES}(?:verschwunden|vermisst|spurlos)
    our \w+(?:'s| is| has)? (?:gone )?missing (?:he's|she's) \d+
    (?:onze|ons|notre|unsere?|our) \w+ (?:is|n'est|est|ist|hasn't|hasnt)~(?:niet|pas|nicht|hasn't|come|not)~{_FROM}
    (?:onze|ons|unsere?|our) \w+ (?:is|ist|hasn't|hasnt)~{_FROM}~(?:thuisgekomen|heimgekommen)
    kleine \w+ is (?:nergens|zoek|verdwenen|kwijt|weg{_THEN})
    (?:vind|vinden)~(?:@[kce])~(?:niet|nie|nergens)
    (?:ben|zijn)~(?:@[kc] kwijt|@e kwijt {_AT_FAIR})
    we @e kwijt {_AT_FAIR}
    {LOST_MIND}~~{_OUT}
    {_OUT}~~{LOST_MIND}
    {KIN}(?: \w+)? {_FR_TIMES}(?:a|ont) disparu(?: (?:depuis|ce|cet|hier|de l'ecole|en)|\s*(?:$|[.!?,]))
    {KIN} {_FR_TIMES}(?:est portee? disparue?|est introuvable|a fugue|s'est (?:enfuie?|sauvee?|echappee?))
    @[kce](?: \w+)? {_FR_TIMES}a disparu {_AT_FAIR}
    {TODDLER}(?: \w+)? (?:is|ist) weg {_AT_FAIR}
    {KIN}(?: \w+)? {_FR_TIMES}(?:n'est|est|ne sont)~(?:pas|jamais|plus)~(?:rentree?s?|revenue?s?|a la maison|chez (?:lui|elle)
        |dans (?:sa chambre|son lit))
    (?:trouve|trouvons|retrouve|retrouvons)~(?:plus|pas) (?:@[kce]|{CHILD} \w+)
    (?:j'ai|on a|avons) perdu (?:@[kc]|@e(?: {_AT_FAIR}|~~{LOST_MIND}))
    {KIN}{_HOME} (?:ist|is|wird|sind) {_DE_TIMES}(?:verschwunden|vermisst|abgangig|weggelaufen|davongelaufen|unauffindbar
        |nirgends(?: zu finden)?)
    {KIN}{_HOME} (?:ist|is) {_DE_TIMES}nicht {_DE_TIMES}(?:heimgekommen|nach hause gekommen|zuruckgekommen|heimkommen)
    {TODDLER}(?: \w+)? (?:ist|is) {_DE_TIMES}(?:weg{_THEN}|verschwunden|nirgends|nergens|zoek)
    (?:finde|finden|findn)~@[kce]~(?:nicht|nimmer|nirgends)
    {KIN}{_HOME}(?:'s| is| has|s)? (?:been |gone |just |still |now )*missing(?: (?:since|for|from|with|and|after|please|now)
        |\s*(?:$|[.!?:;,]))
    {KIN}{_HOME}(?:'s| is| has|s)? (?:just |still )?(?:disappeared|vanished|wandered off|run away|run off
        |nowhere to be (?:seen|found))
    {KIN}{_HOME}(?:'s| has|s)? (?:still )?not come (?:home|back)
    {KIN}(?: \w+)?{_HOME} (?:hasn't|hasnt|didn't|didnt|never|still hasn't) (?:come|came|turned up|got)~(?:home|back|from school)
    {TODDLER}(?:'s| is| has)(?: just)? gone{_THEN}
    {CHILD}(?:'s| is) gone{_THEN}
    (?:can't|cant|cannot) find (?:@[kce]|(?:little|wee) \w+)
    lost (?:@[kc]\s*(?:$|[.!,])|@[kc] {_AT_FAIR}|@e(?: {_AT_FAIR}|~~(?:{LOST_MIND}|right behind)))
    """
)
"""An elder who is lost without a place or a state has died: «we lost my nan, the funeral is on Friday»."""
