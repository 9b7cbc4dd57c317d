"""The forms of speech for a fire that a neighbour cries out or names, for one on a person or on its way to the houses, and for
thick smoke, in four languages: «FIRE no 23 quick», «schouwbrand bij nr 14», «schwarzer Rauch über den Dächern».

The texts are folded, with things tagged (`blazes.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms

_HELP: Final = r"(?:(?:help|hulp|hilfe|au secours|a l'aide|vite|snel|schnell|quick|oh nee|oh mon dieu|omg)\W+)*"
_NUMBER: Final = r"(?:(?:nr|no|num|numero|nummer|number|huisnummer|hausnummer|n°|au|du|le|at)\W*)+\d{1,4}\w?"
_CRY: Final = (
    r"(?:(?:er is |d'r is |'t is )?(?:brnad|bran|barnd|brandt|\bbraa*nd+)|(?:het |'t )?brandt|vuur"
    r"|(?:es |da )?(?:brennt|brnt|brent|brend|brennts)|feee*ue+r|\bfeuee*r|feure|(?:il )?y ?a le feu"
    r"|(?:au |le )?(?:feuu*|\bfeee*u+)|incendie|there's a fire|firee*|\bfiii*re+|fier|fyre)"
)
_HERE: Final = (
    r"(?:hier|bij (?:ons|mij|de buren|\w+)|ici|chez (?:nous|moi|(?:les |la |le )?\w+)|che \w+|bei (?:uns|mir|\w+)|beim \w+"
    r"|here|at (?:ours"
    r"|mine))"
)
_NOW: Final = (
    r"(?:\W*[!]{2}|\W+(?:help|hulp|hilfe|vite|snel|schnell|quick|quickly|hurry|au secours|aidez"
    r"|rap|vlug|gauw|nu|now|jetzt)\b)"
)
_BLAZE: Final = (
    r"(?:(?:schouw|keuken|woning|huis|flat|kelder|zolder|dak|auto|wagen|schuur|stal|container|kamer|garage|balkon"
    r"|appartements?|gebouw|uitslaande |zware )brand|vlammenzee|flammenmeer"
    r"|(?:kamin|schornstein|kuchen|zimmer|wohnungs|dachstuhl|keller|fett|auto|fahrzeug|garagen|balkon|hecken|container|haus"
    r"|mulltonnen|scheunen|gross)brand"
    r"|(?:feu|incendie) (?:de |d')@[tfg]|@[tfg]-? ?fire|electrical fire)"
)
_WILD_FIRE: Final = (
    r"(?:(?:bos|heide|natuur|berm|duin|veld|gras)brand|(?:wald|feld|flachen|wiesen|boschungs|gras)brand"
    r"|(?:feu|incendie) (?:de |d')(?:@g|@t|broussailles)|(?:wild|forest|grass|brush|heath) ?fire|@g fire)"
)
_OURS: Final = (
    rf"(?:(?:(?:bij|op|in|bei|at|chez) )?{_NUMBER}|(?:bij|in|aan|op|chez|dans|bei|in|at) (?:ons|mij|nous|moi|uns|mir|ours"
    rf"|mine|de buren|de gebuurs|hiernaast"
    r"|les voisins|l?a voisine|le voisin|notre|mon|ma|mijn|onze|mein\w*|unser\w*|my|our|den nachbarn|@t)|hiernaast|a cote"
    r"|nebenan"
    r"|next door|beim nachbarn?)"
)
_HOMES: Final = (
    r"(?:@ts?|huizen|woningen|dorp|wijk|verkaveling|maisons|lotissements?|village|hauser|hausern|siedlung|dorf|houses|homes"
    r"|estate"
    r"|village|gardens)"
)
_SPREADS: Final = (
    r"(?:komt|nadert|gaat|richting|avance|arrive|arrivent|s'approche|menace|vers|kommt|nahert|greift|richtung"
    r"|coming|heading|moving|spreading|getting close|towards|near)"
)
_FIRE: Final = r"(?:vuur|brand|vlammen|feu|incendie|flammes|feuer|flammen|fire|flames|brandt|brennt|brule|burning)"
_THICK: Final = (
    r"(?:(?:dikke|zwarte|donkere|dichte)~(?:rook\w*)|zwarte rookwolk\w*|(?:cloud|clouds) of (?:thick |black )+smoke"
    r"|(?:grosse |epaisse )?fumees? (?:noire|epaisse|tres noire)s?(?: \w+)?"
    r"|(?:grosse|epaisse) fumee|(?:dicker|schwarzer|dichter|dicke|schwarze)~(?:rauch\w*|qualm\w*)|(?:thick|black) smoke"
    r"|thick black smoke)"
)
_IN_SIGHT: Final = (
    r"(?:(?:komt |komen )?(?:uit|boven|achter|over|vanuit)|(?:qui )?(?:sort|sortent|monte|au-dessus|derriere|(?:du|de la|de"
    r"|dans la|dans) @t)"
    r"|(?:kommt )?(?:aus|uber|hinter|uberm)|(?:over|above|out|pouring|coming|billowing|from|behind))"
)
_ALL_OVER: Final = (
    r"(?:(?:heel|gans|de hele|het hele|der ganze|das ganze|die ganze|the whole|tout l'|tout le|toute la) ?@?\w+|alles|overal"
    r"|partout|uberall|everywhere|everything)"
)
_LONG_CRY: Final = r"(?:firee+|braaa*nd|fiii*re|brandd+|feee*u(?:er)?|\bfeu(?:u+|ee+r))"
_BIG: Final = r"(?:grote|fikse|zware|felle|flinke|enorme|gros|grosse|grosser|riesiger|massive|big|huge|serious)"
_BURNING: Final = r"(?:brandende|brennende|gluhende|burning|flaming)"
_BITS: Final = r"(?:stukken|stukjes|deeltjes|teile|stucke|bits|pieces|embers|morceaux|bouts)"
_FLY: Final = r"(?:vliegen|vallen|fliegen|fallen|flying|falling|landing)"
OUTBREAKS: Final = forms(
    rf"""
    ^\W*{_HELP}{_CRY}\W+(?:(?:bij|op|in|at|au|chez|bei|in|{_HERE})\W+)?{_NUMBER}
    ^\W*{_HELP}{_CRY}\W+{_HERE}{_NOW}
    ^\W*{_HELP}{_CRY} (?:bij|chez|bei|at) (?:(?:de|les|la|le|den|the) )?@t
    ^\W*(?:{_CRY}\W+){{2,}}(?:help|hulp|hilfe|{_CRY}|{_HERE})\W*$
    ^\W*{_CRY}\W+(?:help|hulp|hilfe|au secours|a l'aide)\W*$
    ^\W*{_NUMBER}\W+{_CRY}\W*$
    ^\W*(?:help|hulp|hilfe|au secours|a l'aide)\W+{_CRY}
    (?:er is|er woedt|'t is) (?:een )?brand (?:in|bij|op|aan)
    (?:overal|uberall) (?:vuur|vlammen|feuer|flammen)
    (?:flammes|feu) partout
    (?:fire|flames) everywhere
    (?:feu|fumee|flammes) au (?:\d\w*|premier|deuxieme|troisieme|quatrieme|rez|dernier)
    smoke(?:'s| is)? (?:coming|pouring) (?:up |in )?(?:through|from|out|under)
    (?:brandgeur|brandlucht|brandgeruch|burning smell|smell of burning|odeur de brule)~(?:uit|in|bij|aus|im|dans|sous|from)~@t
    (?:brennt|brandt|brule|crame|crament|on fire)\W.*(?:wind|vent)~(?:vers nous|naar ons|zu uns|towards us)
    (?:tis|'?t is|het is)(?: hier)? (?:aan|an) ?'?t branden (?:bij|bie|in|op|hier)
    (?:da|hier|beim nachbarn?|nebenan|bei uns) brennt'?s(?:\s*(?:$|[!.,])| (?:bei|beim|im|auf|hinter|neben|lichterloh))
    {_BLAZE} {_OURS}
    (?:vlammenzee|flammenmeer) (?:bij|op|in|beim|im)
    feu de cheminee {_NUMBER}
    feu de cheminee{_NOW}
    {_BLAZE}\W*[!]{{2}}
    {_BLAZE} (?:hier|ici|here)
    {_BIG} (?:brand|incendie|feu|fire)(?: (?:aan de overkant|en face|gegenuber|across the (?:road|street)|next door
        |hiernaast|nebenan
        |a cote)| {_OURS}|\W*[!]{{2}})
    ^\W*{_HELP}{_CRY}\W+(?:(?:bij )?(?:de )?overburen|hiernaast|aan de overkant|next door|nebenan|en face|gegenuber|a cote
        |across the road)
    ^\W*{_HELP}{_LONG_CRY} (?:@t|bij|bei|chez|at|in|nr|hier|here|ici)
    {_BURNING} {_BITS}~{_FLY}
    {_FLY} {_BURNING} {_BITS}
    {_BITS} (?:enflamme\w*|en feu)~(?:volent|tombent)
    {_THICK} (?:aan|bij|vers|a|bei|by|near|op|in)~@t
    {_BLAZE}{_NOW}
    {_WILD_FIRE} {_SPREADS}
    {_WILD_FIRE}.*(?:{_SPREADS}|slaat over|naar|dans|in)~(?:(?:onze|unsere|nos|our) (?:tuinen|garten|jardins|gardens|huizen
        |hauser|maisons|houses))
    @[tfg] .*(?:wind|vent)~(?:naar|vers|zu|to)~{_HOMES}
    (?:brandgeur|brandlucht|brandgeruch|burning smell|smell of burning|odeur de brule)\W.*(?:alarm\w*|\w*melder)~(?:gaat
        |geht|going|goes|sonne|loeit|heult|piept|af|los)
    {_WILD_FIRE}(?: {_OURS}|\W*[!]{{2}}|{_NOW})
    {_FIRE}~{_SPREADS}~{_HOMES}
    incendie (?:dans|au) (?:le |la |les |notre |mon )?@t
    (?:(?:alles|overal) staat|staat (?:alles|overal)) in (?:brand|lichterlaaie)
    (?:nu|maintenant|jetzt|now)~(?:brandt alles|tout (?:brule|est en feu|crame)|brennt alles|everything(?:'s|s
        | is) (?:on fire|burning))
    (?:er|'?t|het) brandt? (?:iets|wat) (?:bij|in|op|achter) (?:(?:de|het|ons|onze|mijn|nr|nummer) )?(?:@t|\d+)
    er (?:zijn|komen) vlamm?en?
    (?:ca|cela) (?:brule|crame)~au (?:\d\w*|premier|deuxieme|troisieme|quatrieme|rez|dernier)
    (?:huile|ol|\w*olie|\w*vet|fett|oil|fat)(?:'s)?~(?:a pris feu|feuer gefangen|(?:staat )?in (?:brand|de fik)|vuur gevat
        |vlam gevat
        |caught fire
        |on fire|gone up|brennt(?:\s*$|\s*[!.,]))
    {_THICK} {_IN_SIGHT}
    {_ALL_OVER}~(?:vol (?:met )?rook|plein de fumee|voller? rauch|voll rauch|voller qualm|full of smoke)
    (?:y a|ya|y'a|il y a) de la fumee partout (?:dans|au|ici)
    @t~(?:overal|uberall|partout|everywhere)~(?:rook|rauch|qualm|fumee|smoke)
    (?:@t|@g)~(?:smoke|fumee|rook|rauch|qualm) (?:everywhere|partout|overal|uberall)
    (?:flames?|flammes?|vlamm?e?n?|vlamm'n|flammen?|smoke|rook|fumee|rauch)~(?:out|uit|uut|ut|oet|de|aus|from)~(?:windae|window
        |wundow|fentre|raem)
    flames? sorte?~@t
    (?:vlamm?'?e?n|flammen|flammes|flames) (?:uit|uut|oet|aus) (?:(?:de|het|'t|t|der|dem|den) )?(?:@t|@g)
    (?:komen|kommen|schlagen|slaan|sortent|coming)~(?:vlammen|flammen|flammes|flames)~(?:uit|aus|de|du|out)~@[tg]
    @[tg]~(?:vlammen|flammen|flammes|flames)~(?:uit|raus|oben|eruit|eroben|sortent|out)
    (?:brand|incendie|feuer|fire)~~(?:on est|we zijn|wir sind|we're|we are)~(?:bloques?|coinces?|vast|gefangen|eingeschlossen
        |trapped|stuck)
    """
)
