"""The forms of speech for a person whom a sudden ill strikes: blood that is spat, a scald, a cord round the neck, a fit, an
electric shock, a failing respirator, a sleeper who cannot be woken, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_STOP: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:en|et|und|and|nu|jetzt|now|maintenant|help|hulp|hilfe|aidez|sinds|depuis|seit|since|in|im|dans"
    r"|partout|overal|heel|wat moet|que faire|was tun|what do))"
)
_SPITS: Final = (
    r"(?:spuugt|braakt|hoest|crache|vomit|tousse|spuckt|hustet|erbricht|vomiting|coughing|throwing up|bringing up)"
)
_MUCH: Final = (
    r"(?:(?:veel|helder|wat|opnieuw|weer|du|beaucoup de|plein de|encore du|viel|so viel|rotes|dauernd|wieder|lots of|loads of"
    r"|a lot of|so much|bright|fresh|up) )*"
)
_LIQUID: Final = (
    r"(?:(?:eau|huile|soupe|cafe|the|lait|casserole de \w+|marmite de \w+) bouillante?"
    r"|(?:kokende?|kochend\w*|boiling|heet|hete|heisses|heisse|scalding) (?:hot )?"
    r"(?:water|wasser|soep|soupe|suppe|soup|olie|oil"
    r"|ol|thee|tee|tea|koffie|kaffee|coffee|melk|milch|milk|(?:frituur|friet)?vet|fett|fat))"
)
_BODY: Final = (
    r"(?:arme?|armen|benen|been|hand|handen|gezicht|borst|buik|beine?|hande|gesicht|brust|bauch"
    r"|legs?|hands?|face|chest|arms?)"
)
_OVER_ONE: Final = r"(?:sur|over|uber|on|onto|op|auf|all down)"
_CORD: Final = r"\w*(?:koord|schnur|touw|corde|cordon|cord|rope|strick)"
_TANGLED: Final = r"(?:verfangen|verstrikt|gewikkelt|gewikkeld|gedraaid|enroulee?|coincee?|caught|tangled|wrapped)"
_NECK: Final = (
    r"(?:um den hals|(?:rond|om) (?:zijn|haar|de) (?:hals|nek)|autour du cou|(?:a)?round (?:his|her|the|@[kc]'s) neck)"
)
_TURNS: Final = r"(?:wird|loopt|lauft|devient|turning|going|gone|ganz|tout|toute|helemaal|schon)"
_BREATHES_FOR: Final = (
    r"(?:\w*beademing\w*|beademd"
    r"|beatmung\w*|beatmet|respirateur|(?:on|his|her|@[kceas]'s) (?:an? )?ventilator|oxygen|zuurstof\w*"
    r"|sauerstoff\w*|oxygene)"
)
_RUNS_OUT: Final = (
    r"(?:piept|beeping|bijna leeg|(?:presque|quasi) vide|fast leer|(?:nearly|almost) (?:empty|out|dead|gone)"
    rf"|running (?:out|low){_STOP}|valt uit|fallt aus|uitgevallen|ausgefallen|power(?:'s| is) (?:off|out|gone)|power cut"
    r"|(?:batterie|batterij|accu|akku|battery) (?:tient|houdt|halt|noch|lasts|is leeg|leer))"
)
_SHAFT: Final = r"(?:pto|aftakas|zapfwelle|prise de force|cardan)"
_CLOTHES: Final = r"(?:arm|jacket|sleeve|jas|mouw|veste|manche|jacke|armel|been|leg|bras|jambe|bein)"
_GRIPS: Final = r"(?:caught|grabbed|pulled|took|attrape|happe|arrache|erwischt|erfasst|gegrepen|gepakt)"
_GRIPPED: Final = (
    r"(?:gegrepen|gepakt|meegetrokken|caught|grabbed|got|pulled|attrapee?|happee?|prise?|prendre|arrachee?|erwischt|erfasst"
    r"|gezogen|reingezogen|gekommen|geraten|vast)"
)
_INHALER: Final = r"(?:ventolin\w*|puffer|inhaler|inhalator|spray)(?:'s)?"
_GASPS: Final = r"(?:hijgt|hapt|piept|blauw|gasping|wheezing|blue|bleue?|siffle|blau|keucht|keine luft|geen lucht)"
_EMPTY: Final = r"(?:leeg|vide|leer|empty|op|gone)"
_NO_USE: Final = (
    r"(?:ne fait (?:plus )?rien|fait (?:plus )?rien|werkt niet|hilft nicht|(?:isn't|not) (?:working|helping))"
)
_ASTHMA_ATTACK: Final = r"(?:(?:asthma|astma)(?: |-)?(?:anfall|aanval|attack)|crise d'asthme)"
_CHARGE_SEEN: Final = r"(?:ingeslagen|eingeschlagen|tombee|struck|hit)"
_BYSTANDERS: Final = (
    r"(?:joueurs|spelers|spieler|players|enfants|kinderen|kinder|kids|mensen|leute|people|gens|@[kceas])"
)
_DOWN: Final = (
    r"(?:au sol|a terre|par terre|down|liegen|liegt|liggen|ligt|neer|getroffen|touchee?s?|hurt|gewond|verletzt|blessee?s?"
    r"|unconscious|bewusstlos|bewusteloos|inconscients?)"
)
_JACK: Final = r"(?:krik|cric|wagenheber|jack)"
_NO_NAME: Final = r"(?:krik|cric|wagenheber|(?:the|my|our|his|car|trolley) jack)"
_SLIPPED: Final = r"(?:weggerutscht|weggeschoten|slipped|gave way|lache|glisse|umgekippt)"
_UNDER_IT: Final = (
    r"(?:eronder|onder de (?:auto|wagen)|drunter|darunter|unterm auto|unter dem auto|dessous|sous la voiture|underneath"
    r"|under (?:it|the car)|trapped|pinned|coincee?|eingeklemmt|geklemd)"
)
_LIES: Final = r"(?:'s| (?:is|est|ligt|liegt|lies|zit|steckt|klemt))"
_CAR: Final = r"(?:auto|wagen|voiture|car|van)(?:'s)?"
_FIT: Final = r"(?:koortsstuip\w*|stuipen|stuiptrekking\w*|convulsions?|fieberkrampf\w*|krampfanfall\w*)"
_HAS: Final = r"(?:heeft|krijgt|doet|fait|hat|bekommt|kriegt|having|has)"
_SHOCK: Final = r"(?:elektrische schok|decharge electrique|stromschlag)"
_TWO: Final = r"(?:zwei|twee|deux|two|drei|drie|trois|three|beide|allebei|both)"
_OF_THEM: Final = (
    r"(?:of|van|von|the|my|our|mijn|onze|de|der|den|ons|uns|us|them|hen|ihnen|lads|arbeiders?|arbeiter|workers|ouvriers|mannen"
    r"|manner|men|hommes|women|femmes|personen|personnes|people|mensen|leute|kinder|kinderen|kids|enfants|parents|ouders|eltern"
    r"|boys|girls|@[a-z])"
)
_SENSELESS: Final = r"(?:bewusstlos|bewusteloos|inconscient(?:es|s|e)?|unconscious)"
_ENDS: Final = r"(?:\s*$|\s*[.!,])"
_BAD_SLEEP: Final = (
    r"(?:too much|te veel (?:gedronken|genomen|gepakt|geslikt)|trop (?:bu|pris)|zu viel|pills?|pillen|tabletten|comprimes"
    r"|cachets"
    r"|medicijnen|(?:took|taken) something|iets (?:genomen|geslikt|gepakt)|drogues?|drugs|drogen|gedronken|getrunken|drunk"
    r"|gevallen|tombee?|gefallen|fell|fallen|(?:hit|banged) (?:his|her) head|floor|grond|boden|par terre"
    r"|reageert|reagit|reagiert|respond\w*|collapsed|overdos\w*|blauw|bleue?|blue)"
)
_NOT_WOKEN: Final = (
    r"(?:(?:krijg|krijgen)~(?:hem|haar) (?:niet|ni) (?:meer )?wakker|(?:can't|cannot|cant) wake (?:him|her|them)"
    r"|(?:n'|j')?arrive (?:pas|plus) a (?:le|la) reveiller)"
)
STRICKEN: Final = forms(
    rf"""
    {ONE}(?:'s)?~{_SPITS} {_MUCH}(?:bloed|sang|blut|blood){_STOP}
    {ONE}~~yeux revulses{_STOP}
    (?:{ONE}|haar|zijn)~~ogen (?:draaien|draaiden) weg{_STOP}
    {ONE}~~augen verdreht (?:en|und|er|sie|@p)~(?:zuckt|krampft|zittert|reagiert|atmet|bewusstlos|steif|blau)
    (?:{ONE}(?:'s)?|his|her)~~eyes (?:have |are )?rolled (?:back|up){_STOP}
    {_LIQUID}~~{_OVER_ONE} (?:lui|elle|zich|sich|hem|haar|himself|herself|him|her|@[kcea])(?:{_STOP}|'s {_BODY}
        | (?:gevallen|gekregen|gegoten|gemorst|geschuttet|gekippt|gelaufen|gegossen|gezogen|(?:zijn|haar) {_BODY}))
    {NAMED} s'est renverse (?:l'|de l'|du |la |le )?{_LIQUID} (?:dessus|sur)
    {ONE}~(?:zich|sich) {_LIQUID} {_OVER_ONE} (?:den|die|das|de|het|zijn|haar|ihre|seine) {_BODY}
    {_CORD}~~{_TANGLED}~~{_NECK}
    {_CORD}~~{_NECK}~~{_TURNS} (?:\w+ )?(?:lila|blauw|bleue?|blau|blue|purple)
    {_BREATHES_FOR}~~{ONE}~~{_RUNS_OUT}
    {ONE}(?:'s)?~~{_BREATHES_FOR}~~{_RUNS_OUT}
    {_SHAFT}(?: (?:hat|heeft|a|has))?~{_GRIPS}~{_CLOTHES}
    {_SHAFT} got {ONE} by the {_CLOTHES}
    {_SHAFT}~~{_CLOTHES} {_GRIPPED}
    (?:{ONE}(?:'s)?~)?{_CLOTHES}~{_GRIPPED}~{_SHAFT}
    {ONE}~{_GRIPPED}~{_CLOTHES}~{_SHAFT}
    (?:asthma\w*|asthme|astma\w*)~~{_INHALER}~~{_NO_USE}
    {_ASTHMA_ATTACK}~~{_INHALER}~~{_EMPTY}
    {ONE}~~(?:asthma|asthme|astma)~~{_INHALER}~~{_EMPTY}~~{_GASPS}
    @s (?:sind|zijn|sont|are) {_SENSELESS}{_STOP}
    {_TWO}(?: {_OF_THEM}){{0,3}} (?:sind|zijn|sont|are) {_SENSELESS}{_STOP}
    {ONE}~(?:both|beide|allebei) {_SENSELESS}{_STOP}
    (?:foudre|bliksem|blitz|lightning)~{_CHARGE_SEEN}~~{_BYSTANDERS}(?: \w+)? {_DOWN}(?:{_STOP}| (?:da|daar|neer|stil|reglos))
    (?:foudre|bliksem|blitz|lightning)(?: just| has)* (?:struck|hit) (?:(?:a group|some) of )?{_BYSTANDERS}(?:{_STOP}| on)
    (?:{_NO_NAME}~{_SLIPPED}~~|jack {_SLIPPED}[,.!] ){NAMED}{_LIES} (?:\w+ )?{_UNDER_IT}
    {_JACK}~{_SLIPPED}~~{_CAR}~{_OVER_ONE} {NAMED}
    {_JACK}~{_SLIPPED}~~{_CAR}~(?:op|auf) {NAMED}
    {NAMED}~{_HAS}~{_FIT}(?:{_STOP}| (?:at (?:home|school|work)|op school|a l'ecole|febrile|gekregen
        |bekommen|again|weer|wieder|encore|met|mit|avec))
    {NAMED}~{_SHOCK}~(?:gekregen|krijgt|pris|prise|recu|recue|bekommen|gekriegt)
    {NAMED}~(?:pris|prise|recu|recue) une {_SHOCK}
    {NAMED} (?:(?:has|'s) )?(?:just )?(?:got|had) an? (?:\w+ )?electric shock (?:off|from)
    {NAMED} s'est electrocutee?
    {NAMED}~(?:schwellen|schwillt)~(?:augen|gesicht|lippen|zunge|hals) (?:zu|an)
    (?:arm|hand|(?:mijn|zijn|haar|het) been|bras|main|jambe|bein|leg)~(?:vast|coincee?|eingeklemmt|stuck
        |trapped)~(?:bloed|sang|blut|blood)
    """
)
NOT_WOKEN: Final = forms(
    rf"""
    @[ek](?:'s)?~~{_NOT_WOKEN}{_ENDS}
    {ONE}(?:'s)?~~{_BAD_SLEEP}~~{_NOT_WOKEN}{_ENDS}
    """
)
NO_ILL: Final = words(
    # a price, a feeling
    r"(?:prijs|prijzen|prix|\w*factuur|\w*facture\w*|\w*rekening\w*|\w*rechnung\w*|prices?|bills?|payer|betalen)"
    r" galle boredom vor_lachen op_het_lijf car_door \w*fence cloture \w*zaun \w*draad \w*afsluiting static statique"
    r" statisch\w*"
    # goods, a habit
    r" te_(?:koop|leen) a_vendre zu_(?:verkaufen|verschenken) for_sale gesucht gezocht dierenarts tierarzt\w* veto vet aanleg"
    r" manchmal soms parfois sometimes hat_mal geleverd livree? geliefert delivered tomorrow"
    # a badge, a plaster, a blood sample, a dentist, hay fever, onions
    r" medaille medal badge ausweis sjaal scarf schal gips platre plaster prise_de_sang blood_tests? bloedafname blutabnahme"
    r" giv(?:e|ing)_blood don_(?:de|du)_sang boudin tand tandarts dentiste zahn\w* dentist tooth geen_bloed kein_blut"
    r" pas_de_sang no_blood heuschnupfen zwiebel\w*",
)
"""Words that take a sudden ill back: it is a jest, a purchase or a habit."""
SLEEPS: Final = words(
    r"school ecole schule wekker alarm snurkt ronfle schnarcht snor(?:es|ing) teenagers? tieners? match koers naps? napping"
    r" dutje sieste nickerchen mittagsschlaf eindelijk finally enfin endlich pillow telly tv"
)
"""Words of a person who only sleeps."""
