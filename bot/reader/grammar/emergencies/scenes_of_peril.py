"""The forms of speech for alarms, shots, an intruder, a weapon, blows and a child in a locked car, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE, STRANGER
from bot.reader.grammar.emergencies.wording import forms

_SMOKE_ALARM: Final = (
    r"(?:rookmelders?|rookalarm|brand-?alarm|brandmelder|(?:detecteurs?|alarmes?) (?:de|a) fumee|detecteurs? d'incendie"
    r"|alarme incendie|rauchmelders?|feuermelder|(?:smoke|fire) (?:alarm|detector)s?)"
)
_GOES: Final = (
    r"(?:gaat|ging|piept|loeit|sonne|sonnent|bipe|hurle|piepst|pfeift|heult|geht|los"
    r"|gueule|n'arrete pas|hort nicht auf|won't stop|wont stop|stopt niet|going|goes|gone|been|beeping|sounding|blaring)"
)
_UNANSWERED: Final = (
    r"(?:niemand|niet open|geen (?:antwoord|reactie)|reage\w* niet|personne|repond pas|n'ouvre|keiner|macht nicht auf"
    r"|no ?one|nobody|no answer|not answering|rook|brandlucht|brandgeur|fumee|brule|rauch|verbrannt|qualm|smoke|burning)"
)
_CO_ALARM: Final = (
    r"(?:co2?-?(?:melder|meter|alarm|detector|warner)|koolmonoxide\w*|(?:detecteur|alarme) (?:(?:de|a|au) )?(?:monoxyde|co)"
    r"|kohlenmonoxid\w*|co (?:melder|alarm|detector|warner)|carbon monoxide (?:alarm|detector))"
)
ALARM: Final = forms(
    rf"""
    {_SMOKE_ALARM}~~{_GOES} .*{_UNANSWERED}
    {_GOES}~{_SMOKE_ALARM} .*{_UNANSWERED}
    {_SMOKE_ALARM}~{_UNANSWERED}
    {_CO_ALARM}(?:~|'s ){_GOES}
    {_GOES}~{_CO_ALARM}
    """
)
SHOTS: Final = forms(
    rf"""
    (?:geweer|pistool|revolver)schot(?:en)?
    (?:hoor|hoorde|hoorden|horen|hoort|gehoord|klonk|klonken|leek|leken|waren)~schoten
    schoten (?:gehoord|gelost|gevallen)
    (?:dit|dat|das|die) (?:zijn|waren|sind)~(?:schoten|schusse)
    @p wordt~geschoten
    (?:@p zijn|@[aps] is)~aan (?:het|'t) schieten (?:op|met|in)
    {ONE} schiet (?:op|in het rond|in de lucht|met een)
    coups de feu
    (?:entends?|entendez|entendu|dirait|bruits? de|comme des?)~(?:tirs|rafales?|fusillade)
    (?:ca|on) tire (?:dans|sur|devant|derriere|ici|dehors|en bas|rue)
    fusillade~(?:rue|place|devant|dans|en cours)
    (?:on|ca) a tire (?:sur|dans|devant|derriere|rue|au)
    (?:@p is|is)~geschoten (?:op|in|aan|bij|hier)
    wurde (?:gerade |eben )?geschossen
    been a shooting
    (?:knal|knallen|detonations?|knaller|bangs?)~~(?:gegil|geschreeuw|cris|hurlements?|geschrei|schreie|screaming|screams)
    (?:hore|hor|horen|hort|gehort|gehoert|klang|klangen|klingt|waren|fallen|fielen|gab|gabs)~schusse
    schusse~(?:gehort|gefallen|gfalln|abgegeben)
    (?:hier|da|draussen|grad|gerade|jetzt|unten|es) (?:wird|wurde)~geschossen
    (?:hat|haben)~@s~geschossen
    ^\W*ca tire(?: (?:dehors|ici|fort))?\W*$
    (?:{ONE}|die) schiess(?:t|en) (?:um sich|auf|mit|in der|herum|in die luft)
    gun(?: ?shots?|fire)
    (?:heard?|hear|hearing|sounded like|sounds like|was that|were those|were they)~(?:shots|shooting)
    shots (?:fired|being fired|ringing|rang out)
    (?:{ONE}(?:'s| is|s)?|they're|they are) (?:shooting|firing|opened fire) (?:down|at|by|outside|in|on|up|near)
    """
)
_ROOM: Final = (
    r"(?:huis|kelder|living|woonkamer|keuken|gang|inkom|hal|slaapkamer|zolder|appartement|badkamer"
    r"|maison|cave|cuisine|salon|app?art\w*|chambre|couloir|grenier|hall"
    r"|haus|keller|kuche|wohnung|wohnzimmer|schlafzimmer|flur|dachboden|stube"
    r"|house|cellar|basement|kitchen|living room|front room|hallway|bedroom|loft|attic|flat)"
)
_OUR: Final = r"(?:mijn|m'n|mn|ons|onze|ma|mon|notre|meinem|meiner|unserem|unserer|unserm|meim|mein|my|our)"
_STRANGERS: Final = (
    rf"(?:{STRANGER}|mannen|inbrekers?|cambrioleurs?|des (?:hommes|types|gens)|einbrecher|manner|burglars?|men|two men"
    r"|een (?:vreemde|onbekende|inbreker)|un (?:inconnu|individu)|ein (?:fremder|unbekannter)|a (?:stranger|burglar))"
)
_ALONE: Final = r"(?:alleen|alleine|allein|seule?|on my own|alone|by myself|kinderen|kinder|kids|enfants)"
_MOVES: Final = r"(?:loopt|lopen|sluipt|se promene|fouille|lauft|schleicht|wuhlt|walking|sneaking|rummaging)"
_THROUGH: Final = "(?:door|in|dans|durch|round|around|through)"
_DOOR: Final = (
    r"(?:(?:deur|voordeur|achterdeur|raam) (?:in te (?:trappen|slaan)|open te breken|aan het (?:intrappen|inslaan|forceren))"
    r"|(?:tur|haustur|fenster) (?:einzutreten|einzuschlagen|aufzubrechen)|(?:front |back )?door (?:in|down))"
)
_THIEF: Final = r"(?:dief|dieven|inbrekers?|thief|thieves|burglars?|voleurs?|cambrioleurs?|einbrecher|dieb|diebe)"
_IN_A_ROOM: Final = (
    rf"(?:(?:in|im|dans)(?: (?:de|het|der|la|le|the))? {_ROOM}|beneden|boven|unten|oben|en bas|en haut"
    rf"|downstairs|upstairs)"
)
INTRUDER: Final = forms(
    rf"""
    {_STRANGERS}(?:'s|s)?(?: (?:is|are|est|sont|ist|sind|steht|staat|loopt|zit))?(?: (?:nu|net|just|now|gerade|entre|da
        |jetzt))? (?:in|dans) {_OUR} {_ROOM}
    (?:@p|daar|es|da|there|there's|there is|y a)(?: (?:is|zit|staat|loopt|zijn|zitten|ist|sind))? {_STRANGERS} (?:in
        |dans) {_OUR} {_ROOM}
    (?:is|zit|staat|loopt|zijn|zitten|lopen)~{_STRANGERS} (?:bij ons|bij mij) (?:binnen|in huis|beneden|in de (?:kelder
        |keuken|gang))
    {_STRANGERS} (?:(?:is|zijn) )?(?:binnen|in huis)~(?:hoor|boven|beneden)
    {_STRANGERS}(?:'s| is)? {_MOVES}~{_THROUGH} {_OUR} {_ROOM}
    {_MOVES}~{_STRANGERS} {_THROUGH} {_OUR} {_ROOM}
    (?:@s|@p)(?:'s)?~{_OUR} {_DOOR}~{_ALONE}
    (?:@s|@p)~(?:defoncer|forcer|enfoncer) {_OUR} porte~{_ALONE}
    hoor~(?:stappen|voetstappen|gestommel|@s)~(?:beneden|boven|in huis|op zolder|in (?:de|mijn|onze) (?:kelder|gang|keuken))
    (?:y a|ya|y'a|yas?) {_STRANGERS} (?:chez (?:moi|nous)|(?:dans|ds) {_OUR} {_ROOM})
    {_THIEF}~(?:is|zit|zijn|est|sont|ist|sind|are|'s)~(?:in|dans|ds|im|bij|chez|bei|at)~(?:huis|house|maison|haus|wohnung|flat
        |appartement|buur|buren|voisins?|nachbarn?|neighbours?)
    (?:{_THIEF}|intrus|l'intrus|intruder|eindringling|indringer)(?:'s)?~{_IN_A_ROOM}\W+(?:ik hoor (?:hem|haar|ze)
        |ich hore? (?:ihn|@p)|je l'entends|i can hear (?:him|them))
    (?:see|zie|vois|sehe?) {_THIEF}~(?:in|bij|chez|bei|dans|at)~(?:huis|house|maison|haus|buur|buren|voisins?|nachbarn?
        |neighbours?)
    (?:im|in (?:der|dem|{_OUR})) (?:{_ROOM}|garten|schuppen|garage|hof|laube|treppenhaus|einfahrt|scheune)~(?:ist|sind|sitzt
        |sitzen|steht|stehen|lauft|schleicht)(?: (?:gerade|grad|da|jetzt|schon|wieder|ein|zwei|drei))* einbrecher
    {_STRANGERS} (?:est|s'est|sont) (?:entree?s?|introduite?s?) chez (?:moi|nous)
    j'entends~(?:marcher|des pas|bouger|@s)~(?:en bas|en haut|dans (?:la maison|ma cave|le grenier|l'appart\w*|le salon
        |la cuisine))
    in {_OUR} {_ROOM} (?:ist|sind|steht|lauft|sitzt|is) (?:(?:gerade|da|jetzt) )?{_STRANGERS}
    (?:ist|sind|is) {_STRANGERS} (?:bei uns|bei mir) (?:in der wohnung|im haus|im keller|drin|eingestiegen)
    {_STRANGERS} (?:ist|sind|is) im (?:haus|keller)~(?:hor|hore|schritte|unten|oben)
    (?:hor|hore|horen)~(?:schritte|jemanden|wen|@s)~(?:unten|oben|im (?:haus|keller|flur|erdgeschoss)|auf dem dachboden)
    {_STRANGERS}(?:'s| is| are|s)? in the {_ROOM}~(?:hear|downstairs|upstairs|footsteps)
    (?:hear|heard)~(?:footsteps|@s|them)~(?:downstairs|upstairs|in the (?:house|cellar|loft|hall|kitchen))
    """
)
_ARM: Final = (
    r"(?:een |@s |'n |nen |un |une |ein |eine |einer |einem |nem |a |an |die |his )?"
    r"(?:\w*mes|pistool|revolver|geweer|vuurwapen|wapen|machete|bijl|couteau"
    r"|pistolet|fusil|arme|machette|hache|flingue|\w*messer|pistole|gewehr|\w*waffe|axt|knife|gun|pistol|rifle|shotgun|axe)"
)
_FIGHT: Final = (
    r"(?:(?:fight|brawl|punch-up|scrap) (?:outside|kicking off|going on|in front of|in the street|by the pub)"
    r"|(?:vechten|vechtpartij|gevecht) (?:voor|aan|op|bij|in de straat)"
    r"|(?:se battent|bagarre|rixe) (?:devant|dans|sur|rue|place)"
    r"|(?:prugeln|schlagerei) (?:vor|am|auf|beim|sich))"
)
_BROKEN_GLASS: Final = (
    r"(?:(?:broken|smashed) (?:bottle|glass)|(?:kapotte|gebroken) fles|(?:bouteille|verre) cassee?|tesson"
    r"|(?:kaputte|kaputten|abgebrochene|zerbrochene|zerschlagene)n? flasche)"
)
WEAPON: Final = forms(
    rf"""
    {ONE}~(?:bedreigt|bedreigde|menace|bedroht|threatening|threatened|threatens)~~(?:met|avec|mit|with) {_ARM}
    {ONE}(?:'s| is)? (?:pointing|waving|brandishing) {_ARM}
    {ONE}~(?:heeft|zwaait|loopt|staat|trekt)~{_ARM}~(?:vast|in (?:zijn|de|z'n|haar) hand(?:en)?|rond|op straat)
    {ONE}~(?:zwaait|loopt|staat|rent)~met {_ARM}
    {ONE}~(?:a|tient|sort|agite|brandit)~{_ARM}~(?:a la main|dans la main|dehors|sur (?:son|le) balcon|a (?:la|sa) fenetre)
    {ONE}~(?:hat|zieht)~{_ARM}~(?:in der hand|dabei|gezogen)
    {ONE}~(?:fuchtelt|lauft|rennt|steht)~mit {_ARM}
    {STRANGER}(?:'s)?~(?:loopt|lauft|rennt|se promene|court|walking|running|rond)~(?:met|avec|mit|with) {_ARM}
    (?:loopt|lauft|rennt|court|steht|staat)~{STRANGER}~(?:met|avec|mit|with) {_ARM}
    (?:vechten|battent|aufeinander|fighting)~(?:messen|couteaux?|messern?|knives|knife)
    (?:met|mit) (?:messen|messern)~(?:vechten|aufeinander|aneen)
    {ONE}(?:'s| has)~{_ARM}~(?:in his hand|on him|out|at)
    {_FIGHT}~~(?:{_ARM}|{_BROKEN_GLASS})
    """
)
_VICTIM: Final = (
    rf"(?:{NAMED}|(?:zijn|sa|son|seine|seinen|his|her|haar|ihren) \w+|haar|hem|ihn|him|her|vrouw|femme|frau|mensen|gens"
    r"|leute|people|jemanden|\w+ on the (?:ground|floor))"
)
_JUST_NL: Final = "(?:net|juist|zonet|daarnet|daarjuist|pas|zojuist)"
_JUST_DE: Final = "(?:gerade|grad|eben|soeben|jetzt|vorhin)"
BLOWS: Final = forms(
    rf"""
    (?:{ONE}|jongens|mannen|gasten)~(?:slaat|slaan|schopt|stampt|mishandelt|wurgt|steekt) (?:(?:op|in op) )?{_VICTIM}
    (?:@p|die) (?:hebben|haben) {NAMED}~(?:in elkaar geslagen|zusammengeschlagen)
    (?:beat|beaten) (?:up {NAMED}|{NAMED} up)(?:\s*$|\s*[.!,]| (?:with|in|at (?:the|my|our|his)|on|outside|and))
    (?:a|ont) tabasse {NAMED}(?:\s*$|\s*[.!,]
        | (?:avec|[bce-z]\w*|d[eu]\w*|dans (?:l'\w+|la|le|les|sa|son|une?)|a (?:coups|la|mort|cote)))
    {_VICTIM}~aan (?:het|'t) (?:slaan|schoppen|stampen|mishandelen|wurgen)
    (?:ik|we|{ONE})~{_JUST_NL} (?:\w+ )?(?:overvallen|aangevallen|beroofd|neergeslagen|mishandeld|aangerand|in elkaar geslagen)
    @p hebben~(?:mij|me|ons|hem|haar|{ONE})~(?:overvallen|aangevallen|beroofd|neergeslagen|in elkaar geslagen)
    (?:{ONE}|ils|jeunes|on)(?: \w+ \w+)? (?:frappe|frappent|tabasse|tabassent|cogne|cognent|bat|battent|roue de coups
        |etrangle) (?:(?:sur) )?{_VICTIM}
    (?:{ONE}|ils)~(?:en train de|a) (?:frapper|tabasser|cogner|battre)~{_VICTIM}
    (?:je viens|on vient) de (?:me|nous) (?:faire )?(?:agresser|attaquer|braquer|depouiller|tabasser)
    @[kcea] vient de se faire (?:agresser|attaquer|braquer|frapper|depouiller|tabasser)
    on vient de m'(?:agresser|attaquer|braquer)
    (?:je me suis|je m'suis|@[kcea] s'est) fait (?:agresser|attaquer|braquer|frapper|depouiller|tabasser)
    (?:{ONE}|leute|manner|jungs|jugendliche)~(?:schlagt|schlagen|tritt|treten|verprugelt|verprugeln
        |wurgt)~(?:(?:auf) )?{_VICTIM}
    (?:@[aep]|\w+in) haut (?:grad |gerade |immer |schon wieder )*(?:ihn|@p|{NAMED})
    (?:ich|wir|{ONE})~{_JUST_DE}~(?:uberfallen|angegriffen|ausgeraubt|beraubt|niedergeschlagen|zusammengeschlagen)
    (?:{ONE}|lads|they|gang|kids|men)(?:'s| is| are|s|'re)?~(?:beating|hitting|punching|kicking|strangling|attacking
        |stabbing)~{_VICTIM}
    (?:i've|ive|i have|i was|we've|we were|{ONE}'s|{ONE} has|{ONE} was) just (?:(?:been|got) )?(?:mugged|attacked|robbed
        |assaulted|beaten up|jumped)
    @[asp] (?:heeft|hat) (?:me|mij|m'|mich) (?:\w+ )?(?:geslagen|gestampt|geschopt|gewurgd|gestoken|geschlagen
        |getreten|gewurgt|verprugelt)
    @[asp] m'a (?:\w+ )?(?:frappee?|giflee?|etranglee?|poignardee?|tabassee?|cognee?)
    @[asp](?:'s|'ve| has)?(?: just)? (?:hit|punched|kicked|strangled|slapped
        |headbutted|stabbed) me(?: again| in the| on the|\s*(?:$|[.!,]))
    """
)
"""The last three are of blows that the author suffered, also from a husband or wife."""
_TINY: Final = r"(?:@[kc]|baby|peuter|bebe|kleinkind|toddler|kinderen|enfants|kinder|kids|children)"
HAZARD: Final = forms(
    rf"""
    {_TINY}~(?:opgesloten|alleen|enfermee?s?|seule?s?|eingesperrt|allein|locked|alone|left)~(?:in|dans) (?:een|de|une|la
        |einem|a|the)~(?:auto|wagen|voiture|car)
    {_TINY}~(?:in|dans) (?:een|de|une|la|einem|a|the)~(?:auto|wagen|voiture|car)~(?:opgesloten|eingesperrt|enfermee?s?)
    """
)
