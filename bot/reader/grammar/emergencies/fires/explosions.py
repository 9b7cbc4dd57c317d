"""The forms of speech for an explosion at home, and for people whom fire or smoke keeps in, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_BLAST: Final = r"(?:(?:gas|gaz)?-?(?:ontploffing|explosie|explosion|detonation|gasbom)(?: de gaz)?|gas explosion)"
_BANG: Final = (
    r"(?:\w*knal|\w*knall|(?:enorme?|grosse|gros|huge|massive|big|loud|riesige?r?|zware|harde|grote) (?:boum|bang|bruit"
    r"|blast)|boum|boem|bang|blast)"
)
_BLEW_UP: Final = (
    r"(?:(?:@p|d'r) is (?:\w+ ){0,3}(?:ontploft|geexplodeerd)|(?:is|zijn) (?:net |juist )?(?:ontploft|geexplodeerd) (?:bij"
    r"|in|op)"
    r"|(?:ca|cela|tout|quelque chose) (?:a|vient d'|vient de) ?(?:explose|exploser|sauter|pete|peter)"
    r"|(?:da|hier|es) (?:ist|hat) (?:\w+ ){0,3}(?:explodiert|in die luft geflogen)|(?:something|it|house|flat|\w+)(?:'s"
    r"| has| just)? (?:blew"
    r"|blown) up|(?:something|boiler|building|house)(?:'s| has| just)* exploded|eine? explosion (?:gegeben|gehort)"
    r"|been an explosion)"
)
_HOUSE: Final = (
    r"(?:huis|gevel|raam|gebouw|woning|muur|muren|dak|ramen|ruiten|maison|facade|immeuble|murs?|toit|vitres|fenetres|haus"
    r"|fassade|gebaude|wand"
    r"|mauer|dach|fenster|scheiben|house|building|front|wall|roof|windows)"
)
_GONE: Final = (
    r"(?:ingestort|plat|a plat|flach|flattened|weg|eruit|eraf|aan diggelen|effondree?s?|par terre|ecroulee?s?|eclate\w*"
    r"|souffle\w*|eingesturzt|raus"
    r"|zersprungen|collapsed"
    r"|gone|down|blown out|blown)"
)
_HURT: Final = (
    r"(?:onder het puin|puin|gewond\w*|gravats|decombres|blesse\w*|trummern?|verletzt\w*|rubble|hurt|injured|screaming"
    r"|gegil|cris|schreie"
    r"|hurlements)"
)
_FIRE: Final = (
    r"(?:vuur|vlammen|rook|in brand|brandt|feu|flammes|fumee|brule|feuer|flammen|rauch|brennt"
    r"|fire|flames|smoke|burning)"
)
_NUMBER: Final = r"(?:(?:nr|no|num|numero|nummer|number|huisnummer|hausnummer|n°|au|at)\W*)+\d{1,4}\w?"
_NUMBER_AT: Final = r"(?:au|at) \d{1,4}"
_STREET: Final = (
    r"(?:in de straat|dans la rue|in der strasse|in (?:the|our) street"
    r"|(?:bij|in|op) (?:ons|de buren|mijn|onze?|de \w+(?:straat|laan|weg|dreef|steenweg|plein))|hiernaast|(?:chez"
    r"|dans) (?:nous|moi|les voisins"
    r"|la voisine|le voisin|notre|mon|ma|l'immeuble)|(?:rue|avenue|place) \w+|a cote|(?:bei|in|im) (?:uns|mir|den nachbarn"
    r"|unser\w*|mein\w*"
    r"|der \w+(?:gasse|strasse|weg|platz))|nebenan|beim nachbarn|next door|at (?:ours|mine|the neighbours)|in (?:my|our)"
    r"|on \w+ street)"
)
EXPLOSION: Final = forms(
    rf"""
    {_BLAST} (?:(?:bij|in|op|bei|au|at) {_NUMBER}|{_NUMBER_AT}|{_STREET})
    {_BLAST}.*{_HOUSE}~{_GONE}
    {_BLAST}.*{_HURT}
    {_BLAST}.*plus de (?:facade|toit|fenetres?|vitres?)
    (?:auto|wagen|bus|camion|voiture|car|van|lorry)(?: (?:is|a|ist|has|just|hier|net|juist))* (?:ontploft|geexplodeerd
        |explose|explodiert|exploded|blew up|blown up)
    (?:huis|woning|maison|haus|house|immeuble|gebouw)~(?:is (?:net )?ontploft|vient d'exploser|explodiert|(?:just
        |has) exploded|blew up)
    ontploft~(?:huis|woning|gebouw)
    explosion at the \w+
    (?:\w*accu|\w*batterij|batterie|\w*akku|battery)~(?:fume|qualmt|rookt|sist|zischt|smoking|hissing)
    (?:rook|fumee|rauch|smoke)~(?:uit|de|aus|from)~(?:\w*accu|\w*batterij|batterie|\w*akku|battery)
    (?:gasfles|gasflasche|bouteille de gaz|bonbonne|gas (?:bottle|cylinder))~(?:ontploft|geexplodeerd|explose|explodiert
        |exploded|blew up)
    {_BLAST}.*(?:ligt|liggen|liegt|liegen)~{_HOUSE}
    {_BLAST}.*{_HOUSE}~(?:all over|in the (?:road|street)|op (?:de )?straat|auf der strasse|dans la rue)
    (?:\w*accu|\w*batterij|batterie\w*|\w*akku|battery)~(?:ontploft|geexplodeerd|explose|explodiert|exploded|blew up) (?:in
        |op|dans|sur|im|auf|on)
    {_BLEW_UP}.*{_HOUSE}~{_GONE}
    {_BLEW_UP}.*(?:{_FIRE}|{_HURT})
    {_BLEW_UP} (?:{_NUMBER}|{_STREET})
    (?:{_BLAST}|{_BANG})\W.*(?:nu|en|et|und|and|maintenant|jetzt|now)~{_FIRE}
    """
)
FIGURATIVE_BLAST: Final = words(
    r"kleure?n? couleurs? farben? colou?rs? prijs prijzen prix preise? prices? smaak gout geschmack taste lachen rire gelachter"
    r" \w*vuurwerk feux?_d'artifice petards? feuerwerk boller fireworks bangers knallers onweer orage gewitter thunder bliksem"
    r" mentos ballon\w* luftballon\w* balloons? band pneu reifen tyre tire"
    r" oven four magnetron micro-ondes mikrowelle microwave ei oeuf eier egg eggs"
)
"""Of fireworks, a storm, a tyre, an egg, or a figure of speech."""

_WE: Final = (
    r"(?:ik|we|wij|ze|zij|mensen|bewoners|kinderen|iemand|je|on|nous|ils|elles|des gens|les gens|il y a des gens|enfants"
    r"|ich|wir|sie|leute|kinder"
    r"|bewohner|i'm|i|we|we're|were|they|they're|theyre|people|kids|someone|somebody|residents|@[a-z]|niemand|personne"
    r"|keiner|nobody|no one)"
)
_CANNOT: Final = (
    r"(?:(?:kan|kunnen|kun|geraakt?|geraken|raakt?|raken|komt?|komen)~(?:niet|ni|nie|nimmer|naar buiten"
    r"|naar beneden)~(?:weg|buiten|eruit|uit"
    r"|naar buiten|naar beneden|beneden|door)?"
    r"|(?:peut|peux|peuvent|pouvons|sait|arrive)~(?:pas|plus)~(?:sortir|descendre|passer|s'echapper)"
    r"|(?:komm|komme|kommt|kommen|konnen|kann)~(?:nicht|nimmer|net|ned)~(?:raus|runter|heraus|rauskommen|weg|durch|durchs"
    r"|hinaus)"
    r"|(?:can't|cant|cannot|can not)~(?:get|go|come|climb)~(?:out|down|past|through|downstairs))"
)
_STUCK: Final = (
    r"(?:(?:zit|zitten|sta|staan|staat)~(?:vast|opgesloten|gevangen|ingesloten)|(?:suis|est|sont|sommes|restes?|chuis"
    r"|y a (?:des"
    r"|les|\d) \w+)"
    r" (?:\w+ )?(?:coincee?s?|bloquee?s?|enferme[er]?s?|piegee?s?|prisonniers?)|(?:sitzt?e?|sitzen|sind|ist|bin)~(?:fest"
    r"|eingeschlossen"
    r"|gefangen)"
    r"|eingeschlossen|(?:we're|they're|i'm|theyre|is|are|am|were|we|people|kids|got|@[a-z](?:'s|'re)?)(?: \w+)? stuck|trapped)"
)
_SMOKE: Final = (
    r"(?:\b(?:rook|brand|vuur|vlammen|fumee|feu|flammes|incendie|brule|rauch|qualm|feuer|flammen|brennt|smoke|flames"
    r"|burning)\b|\bfire(?:\s*$|[.!,]|'s| (?:is|in|on|at|and|below|down|outside|under|help|spread)))"
)
KEPT_IN: Final = forms(
    rf"""
    {NAMED}(?: (?:staat|steht|est|is)|'s) (?:in brand|in flammen|en flammes|in flames)
    (?:{_WE}~)?{_STUCK}\W.*{_SMOKE}
    {_SMOKE}\W.*{_WE}(?:~| ){_STUCK}
    {_CANNOT}\W.*{_SMOKE}
    {_SMOKE}\W.*{_CANNOT}
    (?:niemand|personne|keiner|nobody|no one)~(?:naar beneden|buiten|descendre|sortir|runter|raus|get (?:down|out))\W.*{_SMOKE}
    {_SMOKE}.*(?:niemand|personne|keiner|nobody|no one) (?:\w+ )?(?:naar beneden|buiten|descendre|sortir|runter|raus
        |get (?:down|out))
    {ONE}~~(?:raam|fenetre|fenster|window)(?: \w+){{0,5}} {_SMOKE}
    {_SMOKE} (?:kommt|komt|passe|entre|coming|comes)~(?:unter|onder|sous|under) (?:\w+ )?(?:tur|deur|porte|door)
    """
)
NOT_KEPT_IN: Final = words(
    r"bbq barbecue grill\w* kampvuur lagerfeuer feu_de_camp campfire bonfire escape\w* file embouteillage\w* stau verkeer"
    r" bouchons? traffic"
    r" jam trein train bus zug feu_rouge feux au_feu rode_licht feu_vert feux_rouges deadline vuurwerk fireworks feuerwerk"
    r" sigaret\w* cigarettes? clopes? zigaretten? vapes? joints? arbeit work werk travail boulot hintern fire_engine"
    r" feu_d'artifice coupe-feu sur_le_feu"
)
"""Of people who are stuck in traffic or beside a bonfire."""
