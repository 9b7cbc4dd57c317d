"""Words that accuse the person before them: a deed («steals», «has nicked»), a role («is a dealer»), and the words between a
person and a deed. Expressions over the plain view of a text.
"""

from __future__ import annotations

from typing import Final

from bot.reader.personal_data.accused_homes import ROLE
from bot.reader.phrases.alternatives import one_of

NO: Final = one_of(
    r"""niet nie ni geen nooit niks niets niemand ne n' pas rien jamais aucun\w* nicht nichts kein\w* niemals not never
    nobody nothing \w+n't dont didnt isnt wasnt hasnt"""
)
ADVERBS: Final = one_of(
    r"""altijd weer alweer ook zelf al gewoon echt nu nog steeds zeker toch daar hier vast blijkbaar waarschijnlijk maanden
    jaren lang dus wel overal vaak de hele heel het tijd jaar vermoedelijk stiekem
    encore toujours aussi tout le temps deja surement certainement bien depuis des mois ans souvent partout
    immer wieder auch schon doch selbst wohl halt ja sicher bestimmt seit monaten jahren standig oft uberall nur noch
    always again also still just clearly definitely probably really for months years now often only been"""
)
SUBJECT: Final = (
    r"(?:,? ?(?:want|car|parce que|denn|weil|because|cause)?,? (?:hij|zij|ze|il|elle|ils|lui|er|sie|he|she|they)"
    r"|[,:]? (?:die|dat|der)(?: (?:vrouw|man|gast|kerel|jongen|typ|kerl|mann|frau))"
    r"|[,:]? (?:die|dat|dieje|qui|der|das|who|that|c'est (?:lui|elle|eux) qui|ce sont eux qui|c lui qui))"
)
RELATIVE: Final = "[,:]? (?:die|dat|dieje|der|das)"
"""The verb stands at the end: «die overal fietsen steelt»."""
GAP: Final = rf"(?:{SUBJECT})?(?:,? (?:{ADVERBS})){{0,5}},? "
SOME: Final = rf"(?: (?!{NO}\b)[\w'-]+){{0,6}}? "
_OTHER_DEED: Final = r"(?:ge|terug|ver|be|her)\w+[dtn]"
OBJECT: Final = rf"(?: (?!(?:{NO}|{_OTHER_DEED})\b)[\w'-]+){{0,6}}? "
"""Words between «heeft» or «hat» and what was done: «heeft een fiets gevonden die gestolen is» is another deed."""
_DRUGS: Final = one_of(
    r"""drugs? wiet coke cocaine heroine hasj weed pillen(?!_tegen) xtc speed crack drogues? beuh shit cannabis came herbe
    drogen gras koks hasch stoff heroin hash gear pills(?!_(?:against|for)) stolen_\w+ gestolen_\w+ gestohlene_\w+"""
)
DEED: Final = (
    one_of("gestolen gejat gepikt gestohlen geklaut gemopst ingebroken eingebrochen gedeald gedealt beklaut")
    + rf"(?!(?: [\w'-]+){{1,3}} {_OTHER_DEED}\b)"
)
"""Not «heeft een gestolen fiets gevonden»."""
NO_TRADE: Final = (
    r"(?! (?:van|bij|for|chez|de(?! (?:velo|vtt|voiture|colis|scooter|trottinette|sac|tel|gsm)s?\b)|bei|achterna\w*|gevolgd"
    r"|nagelopen|gepakt|tegen\w*|hinterher\w*)\b)"
)
_BY: Final = "(?:door|par|von|by)"
_AFTER: Final = "(?:slachtoffer|victime?|opfer|achter|derriere|hinter|behind|after)"
"""Between a person and a thief: a victim or a pursuer."""
_THE: Final = r"(?:(?:de|den|een|le|la|un|une|der|die|ein|eine|the|a|an) |l')"
_MUST_BE: Final = (
    rf"(?:zal|moet)(?: (?!{NO}\b)\w+){{0,2}}? {_THE}{ROLE} (?:zijn|wezen)"
    rf"|(?:doit|devrait) (?:surement |bien )?etre {_THE}?{ROLE}\b|(?:sera|serait) (?:surement |bien )?{_THE}?{ROLE}\b"
    rf"|(?:wird|muss|durfte)(?: (?!{NO}\b)\w+){{0,2}}? {_THE}{ROLE} sein"
    rf"|(?:must|has to|will|'ll|is bound to|has got to) be {_THE}{ROLE}\b{NO_TRADE}"
)
"""A guess that sounds sure: «he must be the thief»."""
_SORT: Final = (
    r"(?:(?:ordinaire|gewone|echte|vuile|regelrechte|vulgaire|vrai|vraie|sale|petit|gros|gemeiner?|dreckiger?|mieser?|echter?"
    r"|bekannter?|known|dirty|proper|right|common|convicted|filthy|bloody|serial|little|absolute|complete|total) )?"
)
DOES: Final = (
    r"(?:steelt|stelen|stal|jat|jatten|jatte|pikt(?! (?:het|dat|dit|da|t|'t) (?:niet|nie|ni))(?!(?: [\w'-]+){0,4} op\b)|pikken"
    r"|dealt(?! with)|dealde|dealen"
    rf"|(?:verkoopt|verkopen|verkocht)(?: (?:hier|al|ook))? {_DRUGS}|{_DRUGS} verkoopt|breekt(?: \w+){{0,3}} in\b"
    rf"|breken (?:hier )?overal in\b|inbreekt"
    r"|brak(?: \w+){0,3} in\b"
    rf"|(?:licht|lichten)(?: \w+){{0,3}} op\b|aan het (?:stelen|dealen)|(?:heeft|hebben)(?: \w+)?? (?:lopen|zitten"
    rf"|staan) (?:jatten|stelen|pikken|dealen|inbreken)|hee(?:ft)?{OBJECT}{DEED}|hebben{OBJECT}{DEED}"
    r"|vole(?! (?:au|aux|a|vers|demain)\b)|(?:les|tout|l'|le|la) (?:pique|vole|fauche|chourave)(?:nt)?|volent|volait"
    r"|deale|dealent|dealait|cambriole|cambriolait"
    rf"|vend(?:ent|ait)? (?:de la |du |des |de l')?{_DRUGS}|trafique|pique (?:tout|toujours|depuis|des|les|dans|nos|chez)"
    rf"|(?:a|ont|aurait)(?: (?:deja|encore|aussi|tout|bien))? (?:vole|cambriole|derobe|chourave|braque)"
    r"|(?:a|ont) pique (?:le|la|les|mon|ma|mes|un|une|des|tout)(?! (?:sieste|crise|tete|fou|somme)\b)"
    r"|klaut|klauen|klaun|klaute|stiehlt|stehlen|bestiehlt|dealt|dealte|vertickt"
    rf"|(?:verkauft|verkaufen)(?: (?:hier|auch|doch|da))? {_DRUGS}|{_DRUGS} (?:verkauft|vertickt)"
    r"|bricht(?: \w+){0,3} ein\b|einbricht|einbrechen"
    rf"|(?:hat|haben){OBJECT}{DEED}|(?:am|beim) (?:klauen|dealen)"
    r"|always (?:thieving|nicking|stealing|robbing)|steals?|stole|stealing|nicks|nicking|nicked|robs|robbed|robbing"
    r"|burgles?|burgled|shoplifts"
    r"|deals?(?! (?:with|cards)| in (?!drugs|coke|weed|heroin|pills|stolen))|dealing(?! with)"
    rf"|sells? {_DRUGS}|selling {_DRUGS}"
    r"|(?:breaks?|broke|breaking) in(?:\b(?!to| (?:his|her|their|a|the|new)\b)|to (?:houses|cars|sheds|the|my|our|your|people))"
    r"|(?:is|are|was|were|been) (?:always |still |just )?(?:stealing|nicking|robbing|dealing(?! with)|selling"
    rf" {_DRUGS}|breaking into)"
    r"|(?:has|have|had) (?:stolen|nicked|robbed(?! of))"
    r"|(?:(?:has|have|had|'s|'ve) been|keeps?|kept) (?:stealing|nicking|robbing|dealing(?! with))"
    rf"|(?:is|was|zijn|waren|est|sont|etait|ist|sind|war|are|were|'s) (?:(?!(?:{_BY}|{NO}|{_AFTER})\b)\w+ ){{0,2}}?"
    rf"(?:de |den |een |ne |le |la |un |une |l'|der |die |ein |eine |the |a |an )?{_SORT}{ROLE}\b{NO_TRADE}|{_MUST_BE})"
)
WEAK: Final = (
    r"(?:zit(?:ten)? (?:er ?|daar ?|hier ?)(?:weer )?achter(?! (?:de|het|den|een|'t|mijn|ons|onze) )|er ?achter zit"
    r"|heeft (?:het|dat|dit|'t) (?:gedaan|op (?:zijn|haar|z'n) geweten)|a (?:ca|cela) sur la conscience|hat (?:das"
    r"|es) auf dem gewissen"
    r"|was het|was 't|was dat"
    r"|is het geweest|was die het"
    r"|a fait (?:ca|le coup)|est derriere (?:tout )?(?:ca|cela|tout)|c'est (?:lui|elle)\b|c'etait (?:lui|elle)\b"
    r"|war es|war's|wars|war das|steckt dahinter|dahinter steckt|hat (?:es|das) getan|hats getan"
    r"|was t\b|(?:altijd|weer|steeds) (?:zat|dronken|bezopen|lazarus)\b"
    r"|(?:toujours|encore) (?:bourree?|saoule?|soule?|ivre)\b"
    r"|(?:immer|wieder|standig) (?:besoffen|betrunken|blau)\b|(?:always|again) (?:drunk|pissed|hammered)\b|drunk again"
    r"|(?:did it|done it)(?!,? (?:and |(?:s?he|they) )?(?:(?:has|have|just|finally) )?(?:won|passed|made|got|finish\w*"
    r"|ran|beat)\b| in (?:\d|under|record|no time))"
    r"|(?:'s|is|has|have|been|'ve)(?: been)? at it (?:for|again|all)\b"
    r"|did (?:this|that)|is behind (?:it|this|all)|'s behind (?:it|this|all)|was (?:him|her)\b|it was (?:him|her)\b)"
)
DEALS: Final = (
    r"(?:(?:dealt|dealen|deale|dealent|deals?)(?! (?:avec (?:le|la|son|sa|ses)|met (?:zijn|haar|het|de)|with (?:it|his|her|the)"
    r"|cards?|kaarten)\b)|(?:verkoopt|verkopen|verkauft|verkaufen|vend|vendent|sells?"
    rf"|is selling) (?:de la |du |des |the )?{_DRUGS}"
    rf"|{_DRUGS} (?:verkoopt|verkauft|vertickt))"
)
"""«The pharmacist on Example Street, he sells pills»."""
SEEN_WITH: Final = (
    r"(?:j(?:e )?l'?(?:ai|e)? ?vue?|ik heb (?:hem|haar|ze) gezien|'?k heb (?:hem|haar|ze) gezien|(?:ich )?hab (?:ihn|sie)"
    r"(?: gesehen)?|i saw (?:him|her|them)|i've seen (?:him|her|them)) (?:avec|av|ac|met|mit|with) (?:\w+ ){1,2}?"
    + one_of(
        "colis paquets? velos? sacs? trottinette pakjes? pakketten fiets(?:en)? tas zak pakete? rader rad tasche parcels?"
        " bikes? bag"
    )
    + r"(?: gesehen)?"
)
"""«I saw him with your bike»: beside a person who is pointed out it accuses."""
ON_CAMERA: Final = (
    r"(?:(?:ik |'?k )?heb (?:het|hem|haar|ze) (?:zelf )?(?:op (?:camera|film|beeld)|gefilmd)|(?:i've |i )?got (?:him|her"
    r"|them|it) on"
    r" (?:camera|video|film|cctv|the doorbell)|je (?:l'|les )ai filmee?s?|(?:ich )?habe? (?:ihn|sie|es) (?:auf (?:kamera|video)"
    r"|gefilmt))(?=\W*$)"
)
HARD_DRUGS: Final = one_of("coke cocaine heroine drogue drogues drugs drogen koks heroin crack")
HABIT: Final = one_of(
    "steelt stelen jat jatten pikt dealt dealen vole volent pique piquent deale dealent klaut klauen klaun stiehlt steals?"
    " stealing nicking robbing nicks robs deals?"
    " (?:altijd|toujours|immer|always)_(?:\\w+_){0,2}?(?:gestolen|gejat|vole|geklaut|gestohlen|stolen|nicked)"
)
"""In the present: beside a word of certainty a habit, and no deed that goes on now."""
