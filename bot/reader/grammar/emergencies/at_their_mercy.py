"""The forms of speech of a person who is threatened with death, held, locked in or stabbed, and of a house that is about to
be set on fire, in four languages.

A threat is told with «he says», which elsewhere makes a rumour, so `THREAT_TOLD` is looked for apart. The texts are folded,
with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import KIN, ONE
from bot.reader.grammar.emergencies.wording import forms

_END: Final = r"(?:\s*$|\s*[.!]|, (?:help|hulp|hilfe|please|kom|call|bel|ruft|appele\w*|il|hij|he|er)\b)"
_THEN: Final = r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|nu|jetzt|now|maintenant|help|hulp|hilfe))"
_IF_CALLED: Final = (
    r"(?:(?:als|wenn|si|if) (?:ik|ich|je|j'|i|we|wir|on)~(?:bel|bellen|anrufe?|rufe?|appelle|ring|call|phone|move|leave)"
    r"|si (?:j'appelle|je (?:crie|pars|bouge|parle))|als ik~(?:ga|roep|weg))"
)
_EX: Final = r"(?:@[easp]|(?:mijn|mon|mein|my) ex)"
_KILL_NL: Final = r"(?:vermoorden|doodmaken|afmaken|doodslaan|doodsteken|doodschieten|neersteken|neerschieten)"
_KILLS_NL: Final = r"(?:vermoordt|doodmaakt|afmaakt|doodslaat|doodsteekt|doodschiet|neersteekt|neerschiet)"
_SAYS: Final = (
    r"(?:zegt|zei|roept|schreeuwt|dreigt|dit|crie|hurle|sagt|schreit|droht|meint|says|said|screams"
    r"|shouts|saying|shouting)"
)
THREATENED: Final = forms(
    rf"""
    ^(?:help )?(?:@[ps]|mijn (?:man|ex|vriend)) (?:gaat|wil) (?:me|mij|ons|haar|@[kc]) {_KILL_NL}{_END}
    ^(?:au secours |aidez-moi )?(?:@[ps]|mon (?:mari|ex|copain)) (?:va|veut) (?:(?:me|nous|la) (?:tuer|egorger|poignarder)
        |tuer @[kc]){_END}
    ^(?:hilfe )?(?:@[ps]|der) (?:bringt|will) (?:mich|uns|@[kcp]) (?:um|umbringen|toten|abstechen|erschiessen){_END}
    ^(?:help )?(?:@[ps](?:'s)?|they're|they are)(?: is)? (?:going to|gonna|trying to) (?:kill|stab|shoot|murder) (?:me|us
        |her|@[kc]){_END}
    """
)
"""Said in earnest, and in jest with laughter or with what the author did: then more words follow."""
_WILL_KILL: Final = (
    rf"(?:(?:dat )?(?:@[a-z] )?(?:me|mij|ons|haar|hem|@[kcea]) (?:(?:gaat|zal|wil|komt) )?(?:{_KILL_NL}|{_KILLS_NL})"
    rf"|(?:dat )?@[a-z] (?:gaat|zal|wil) (?:me|mij|ons) {_KILL_NL}|(?:@[a-z] )?qu'(?:il|elle|@p)"
    r" (?:va|veut) (?:(?:me|nous|la|le|les|tous nous) (?:tuer|egorger)|tuer (?:@[kcea]|les (?:enfants|gosses|petits)))"
    r"|qu'(?:il|elle|@p) (?:me|nous) (?:tue|egorge)|que? ?@p (?:va|veut) (?:me|nous) (?:tuer|egorger)"
    r"|(?:dass )?@[a-z] (?:bringt )?(?:mich|uns|@[kceap])(?: alle)? (?:um|umbringt|umbringen will|absticht|erschiesst)"
    r"|(?:that )?@[a-z](?:'d|'ll|'s going to| will| is going to) (?:kill|stab|shoot|murder) (?:me|us|her|them|@[kcea]))"
)
_SUICIDE: Final = r"(?:dach|dak|toit|roof|brucke|brug|pont|bridge|balkon|balcon|balcony|fenster|raam|fenetre|window)"
THREAT_TOLD: Final = forms(
    rf"""
    {_SAYS} {_WILL_KILL}(?:{_THEN}| {_IF_CALLED})
    {ONE}~~{_SUICIDE}~{_SAYS} (?:(?:dat|dass|that) )?(?:@p|qu'il|qu'elle|qu'@p) (?:springt|saute|va sauter|will springen
        |gaat springen|wil springen|'ll jump|'s going to jump|will jump|jumps){_THEN}
    """
)

STEP_IN: Final = forms(
    r"""
    if @p (?:takes|comes) (?:one more|another|one) (?:step|inch) (?:into|in|inside|through) (?:my|our|the)
    als @p nog (?:een|1) stap (?:in|binnen)
    s'(?:@p|il) fait (?:encore un pas|un pas de plus) (?:dans|chez|vers)
    wenn @p noch einen schritt (?:in|rein|ins|naher)
    """
)
"""A person who is about to come in, told with an «if» that elsewhere tells of what would be."""

_ROOM_EN: Final = (
    r"(?:\w*room|freezer|fridge|cellar|basement|house|shed|toilet|kitchen|flat|office|store|car|boot|van|attic|garage|cupboard"
    r"|closet|wardrobe|loft)"
)
_IN_NL: Final = r"(?:in (?:de|het|een|zijn|mijn|haar|ons) \w+|op (?:zolder|de \w+)|binnen)"
_IN_DE: Final = r"(?:(?:im|am) \w+|in (?:der|einem|seiner|seinem|meiner|unserer) \w+|auf dem \w+)"
_PLACE: Final = (
    r"(?:auto|wagen|busje|kelder|huis|woning|appartement|kamer|garage|schuur|voiture|camionnette|cave|maison|appart\w*|chambre"
    r"|keller|haus|wohnung|zimmer|schuppen|lieferwagen)"
)
_AND_THEN: Final = (
    r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|nu|jetzt|now|maintenant|help|hulp|hilfe|vast|fest|outside|voor"
    r"|devant|vor|hier|here|ici)\b"
    rf"| (?:in|dans|chez) (?:\w+ )?(?:{_PLACE}|kitchen|keuken|cuisine|kuche|house|flat|garden|tuin|jardin"
    r"|garten|car|street|shop))"
)
"""Not: «with a knife set», « avec un pistolet à eau »."""
_ARMED: Final = (
    r"(?:met een (?:mes|wapen|pistool|bijl)|onder schot|avec un (?:couteau|pistolet|flingue|fusil)|sous la menace"
    r"|mit (?:einem|nem|dem) messer|mit (?:einer|ner|der) (?:waffe|pistole|axt)|with a (?:knife|gun|blade|machete)"
    r"|at (?:knifepoint|gunpoint))"
)
HELD: Final = forms(
    rf"""
    @[easp](?: (?:heeft|houdt|tient|retient|halt|hat|has|has got|is holding)|'s got|'s holding) (?:@[kcea]|haar|hem|me|mij|mich
        |ihn|sie|her|him|us|ons|uns) (?:vast |fest |hier |hostage |en otage )?{_ARMED}{_AND_THEN}
    (?:halt\w*|houd\w*|hou|tiens|tenons|tient|bloqu\w*|hold\w*|keep\w*)~(?:tur|deur|porte|door)~(?:zu|dicht|toe|fermee
        |shut|closed)~@p~(?:will|wil|veut|wants|wollen|willen)~(?:rein|herein|binnen|entrer|in|forcer)
    {_EX} houdt (?:mij|me|ons) (?:hier |al uren )?(?:vast|gevangen|gegijzeld){_THEN}
    (?:@[easp]|(?:mijn|de) \w+) heeft (?:me|mij|ons) (?:opgesloten|gegijzeld) {_IN_NL}
    (?:@[easp]|(?:mijn|de) \w+) heeft (?:me|mij|ons) {_IN_NL} (?:opgesloten|vastgebonden){_THEN}
    (?:@[easp]|(?:mein|meine|der|die) \w+) hat (?:mich|uns) {_IN_DE} (?:eingesperrt|eingeschlossen|gefesselt){_THEN}
    (?:@[easp]|(?:mon|ma|le|la) \w+) (?:m'a|nous a) (?:enfermee?s?|sequestree?s?) (?:dans|a la cave|au|a cle|sur le|sur la)
    (?:@[easp]|(?:my|the) \w+)(?:'s| has)? locked (?:me|us) in(?:{_END}| (?:(?:the|a|his|her|our|my) )(?:\w+ )?{_ROOM_EN})
    {_EX} (?:halt|lasst) (?:mich|uns) (?:fest|gefangen|nicht aussteigen){_THEN}
    (?:@[asp]|(?:le|mon|ce) \w+) (?:refuse de (?:me|nous) laisser|ne? (?:me|nous) laisse pas) (?:sortir|descendre){_THEN}
    {_EX} refuse de (?:me|nous) laisser partir{_THEN}
    {_EX} (?:me|nous) (?:retient|sequestre)(?:{_THEN}| (?:enfermee?s?|prisonniere?s?|ici|contre|chez))
    ^(?:hilfe |help |hulp )?(?:ik word (?:hier )?(?:vastgehouden|gegijzeld)|ich werde (?:hier )?(?:festgehalten
        |gefangen gehalten)|je suis (?:sequestree?|prise? en otage))(?:\s*$|\s*[.!,]
        | (?:door|par|von) (?:(?:@[asp]|(?:mijn|mon|meinem) ex){_THEN}|@[ce]\W*(?:help|hulp|hilfe|aidez\S*|au secours)?\W*$)
        | (?:in een|dans une?|in eine[mr]) {_PLACE}{_THEN})
    i'm being held (?:here|hostage|against)
    @p~(?:will|wil|veut|wants|wollen|willen)~(?:rein|herein|binnen|entrer|in)~(?:halten|halte|houd|hou|houden|tient|tiens
        |bloque|holding|hold) (?:die|de|la|the) (?:tur|\w*deur|porte|door)
    @[asp] (?:won't|wont|will not|refuses to) let (?:{KIN}|her|him|them|me|us) out of (?:the|his|her) (?:car|taxi|cab|van|boot)
    (?:the|that) (?:\w+ )?(?:man|driver|fella) (?:won't|wont|will not) let {KIN} out of (?:the|his) (?:car|taxi|cab|van|boot)
    """
)
_HURT_DE: Final = (
    r"(?:niedergestochen|abgestochen|angeschossen|uberfallen|ausgeraubt|niedergeschlagen|zusammengeschlagen|verprugelt)"
)
_HURT_NL: Final = r"(?:neergestoken|neergeschoten|neergeslagen|beroofd|overvallen|in elkaar geslagen)"
_WHERE: Final = (
    r"(?:\s*$|\s*[.!,]| (?:(?:in|op|aan|bij|voor) (?:de|het|'t|mijn|onze|ons)|am|im|an der|vor|bei|dans (?:la|le|l')|devant|rue"
    r"|sur (?:la|le)|par une?|par deux|(?:in|on|at|outside) (?:the|my|our)|en|et|und|and|ik|ich|je|i|blute|bloed|bleeding"
    r"|help|hulp|hilfe)\b)"
)
HURT: Final = forms(
    rf"""
    ich (?:wurde|bin|werde) (?:(?:grad|gerade|eben|soeben) )?{_HURT_DE}(?: worden)?{_WHERE}
    ik (?:ben|werd|word) (?:(?:net|juist|zonet) )?{_HURT_NL}{_WHERE}
    on m'a (?:poignardee?|tabassee?|tire dessus){_WHERE}
    j'ai ete (?:poignardee?|tabassee?|braquee?|agressee?){_WHERE}
    i(?:'ve| have|'ve just| was| just)?(?: been| got)? (?:stabbed|mugged|knifed|beaten up){_WHERE}
    """
)

_FUEL: Final = (
    r"(?:\w*kanister|bidon|benzin\w*|benzine|jerrycan|jerrykan|essence|petrol|aansteker|feuerzeug|briquet|lighter)"
)
_SHUT: Final = r"(?:zugesperrt|abgesperrt|a cle|eingesperrt|op slot|locked)"
_SETS: Final = (
    r"(?:(?:das haus|die wohnung|alles|uns)~anzunden|(?:zundet|brennt) (?:alles|das haus|uns|die \w+)~(?:an|nieder)"
    r"|(?:mettre|met|foutre) le feu (?:a (?:la maison|l'appart\w*|l'immeuble|tout)|au \w+|partout)|tout (?:cramer|bruler)"
    r"|(?:het huis|alles|de boel|ons)~(?:in brand|platbranden|afbranden)"
    r"|(?:set|setting) (?:the house|it all|us|everything|fire)~(?:fire|alight|house)|burn (?:us|the house|it all|everything))"
)
ABOUT_TO_BURN: Final = forms(
    rf"""
    @[asp](?:'s| is)? (?:pouring|giet|verse|schuttet)~(?:petrol|benzine|(?:l')?essence|benzin)~(?:hall\w*|stairs|stairwell
        |door|house|gang|traphal|trap|deur|huis|couloir|escalier|porte|flur|treppenhaus|stiegenhaus|tur|haus|letterbox
        |brievenbus)
    {ONE}~~{_SETS}~~(?:{_FUEL}|{_SHUT})
    {ONE}~~(?:{_FUEL}|{_SHUT})~~{_SETS}
    """
)
ARSON_TOLD: Final = forms(
    rf"""
    {_SAYS}~(?:@p|qu'il|qu'elle|qu'@p)(?:'ll|'s going to| va)? (?:\w+ )?{_SETS}
    """
)
"""As it is told, for a text that has one of `ABOUT_TO_BURN` too."""

AT_THEIR_MERCY: Final = (*THREATENED, *THREAT_TOLD, *STEP_IN, *HELD, *HURT, *ABOUT_TO_BURN)
"""Danger to life, told by the victim."""
