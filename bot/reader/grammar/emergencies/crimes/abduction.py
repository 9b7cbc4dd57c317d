"""The forms of speech for a person who is dragged off, held or followed, and for a robbery that goes on, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    DOER,
    GANG,
    HAS,
    IS_ING,
    UNKNOWN,
    WITH_ANY_ARM,
)
from bot.reader.grammar.emergencies.people import CHILD, NAMED, STRANGER
from bot.reader.grammar.emergencies.wording import forms

_VAN: Final = (
    r"(?:(?:(?:de|het|een|ne|nen|la|le|un|une|son|sa|den|einen|ein|einem|das|dem|the|a|his|their|zijn|hun|seinen|sein)"
    r" )?(?:\w+ ){0,2}(?:auto|wagen|busje"
    r"|bestelwagen|camionette|kofferbak|koffer|voiture|bagnole|coffre|camionnette|fourgon\w*|lieferwagen|transporter"
    r"|kofferraum|bus|car"
    r"|van|boot|transit|vehicle|taxi))"
)
_INTO: Final = rf"(?:(?:in|dans|ins|into|vers|naar|zu|towards|to|richtung) {_VAN})"
_GIRL: Final = (
    rf"(?:{NAMED}|een (?:meisje|vrouw|jongen|kind)|meisje|vrouw|une (?:fille|femme|petite|ado)|un (?:gamin|enfant|gosse"
    rf"|garcon)|ein (?:madchen"
    r"|kind)|eine frau|frau|madchen|a (?:girl|woman|child|kid|boy)|some (?:girl|woman|kid|lad)|girl|woman|haar|sie|her|him"
    r"|hem|ihn)"
)
_DRAGS: Final = (
    r"(?:sleur(?:t|en)|trek(?:t|ken)|duw(?:t|en)|stop(?:t|pen)|train(?:e|ent)|tir(?:e|ent)|pouss(?:e|ent)|entrain(?:e|ent)"
    r"|embarqu(?:e|ent)"
    r"|zerr(?:t|en)|zieh(?:t|en)|schlepp(?:t|en)|druck(?:t|en)|stoss(?:t|en)|schub(?:st|sen)|pack(?:t|en)|met(?:tent)?"
    r"|force(?:nt)?)"
)
_DRAGGED: Final = (
    r"(?:gesleurd|getrokken|geduwd|gestopt|meegenomen|meegesleurd|gezerrt|gezogen|gestossen|gesteckt|mitgenommen|geschubst"
    r"|gezerrd)"
)
_DRAGGING: Final = r"(?:dragging|pulling|forcing|pushing|bundling|shoving|throwing|draggin|putting)"
_TOOK: Final = r"(?:taken|took|grabbed|snatched|bundled|dragged|shoved|forced|put|thrown|pulled|kidnapped|abducted)"
_FORCED: Final = r"(?:grabbed|snatched|bundled|dragged|shoved|forced|thrown|kidnapped|abducted)"
_SCREAMS: Final = (
    r"(?:screaming|screams|crying|struggling|schreit|gilt|roept|weent|hurle|crie|pleure|se debat|schreeuwt|weint|wehrt sich"
    r"|niet mee wil|doesn't want|veut pas|will nicht|tegenstribbelt|help)"
)
_OWN: Final = r"(?:@[kcea]|(?:mijn|mon|mein|meinen|meine|ma|my) \w+)"
ABDUCTION: Final = forms(
    rf"""
    {DOER} {_DRAGS}~{_GIRL}~{_INTO}(?:\s*$|\s*[.!,]|~~{_SCREAMS})
    (?:trekt|sleurt|duwt|zerrt|zieht|stosst) (?:@s|einer|een (?:man|kerel))~{_GIRL}~{_INTO}(?:\s*$|\s*[.!,])
    {DOER} {_DRAGS} @p {_INTO}~~{_SCREAMS}
    {IS_ING}~{_DRAGGING} {_GIRL}~{_INTO}
    {STRANGER}(?:'s| is)? {_DRAGGING} {_GIRL}~{_INTO}
    {HAS} {_TOOK} (?:{_GIRL}|{_OWN})~(?:into|in) (?:(?:a|the|his|their) )?(?:\w+ )?(?:van|boot|transit)
    {HAS} {_FORCED} (?:{_GIRL}|{_OWN})~(?:into|in) {_VAN}(?:\s*$|\s*[.!,]|~~(?:and|drove|driving|help|{_SCREAMS}))
    (?:{DOER}|@[a-z]) (?:hebben|haben|ont|heeft|hat|a)~(?:{_GIRL}|{_OWN})~{_INTO}~{_DRAGGED}
    (?:{DOER}|@[a-z]) (?:hebben|haben|heeft|hat)~(?:{_GIRL}|{_OWN}) {_DRAGGED} (?:in|met) {_VAN}
    {DOER} (?:ont|a|viennent de|vient de) (?:mis|mettre|pousser?|trainer?|embarquer?|forcer?|tirer?|jeter?)~(?:{_GIRL}|{_OWN})
        ~(?:de force )?(?:dans {_VAN}|de force)
    (?:@[kcsa]|meisje|vrouw|fille|femme|frau|madchen|girl|woman)~{_INTO}~{_DRAGGED}
    (?:wil|willen|probeert|proberen|will|wollen|versucht|versuchen)~{_GIRL}~{_INTO} (?:te |zu )?(?:duwen|stoppen|sleuren
        |trekken|zerren|stecken|stossen)
    {DOER} (?:la|le|les|l'@p|l') ?(?:pousse|poussent|tire|tirent|traine|trainent|entraine|embarque|embarquent|force|forcent)
        ~{_INTO}
    (?:{UNKNOWN}|{STRANGER}) (?:heeft|hat) @[kc] (?:meegenomen|mitgenommen|gepakt)
    (?:{UNKNOWN}|{STRANGER}) (?:a|vient de|vient d') ?(?:pris|prendre|emmener?|enlever?) @[kc](?:\s*$|\s*[.!])
    (?:{UNKNOWN}|{STRANGER})(?:'s| has)?(?: just)? (?:taken|took) @[kc](?:\s*$|\s*[.!])
    @[kc] is~meegenomen door (?:@s|{UNKNOWN})
    (?:on|ils|{DOER}) (?:a|ont|vient d'|viennent d') ?(?:kidnappe|enleve|kidnapper|enlever) (?:{NAMED}|un|une|le|la|mon
        |ma)(?:\s*$|\s*[.!]|,? (?:help|au secours|devant|en voiture|du \d+|rue))
    {STRANGER} (?:trekt|sleurt|zieht|zerrt|tire|traine|entraine)~{CHILD}~~{_SCREAMS}
    {STRANGER}(?:'s| is)? (?:pulling|dragging)~{CHILD}~~{_SCREAMS}
    (?:girl|woman|meisje|vrouw|fille|femme|frau|madchen|kind|child) (?:in|dans
        |into) (?:the |de |den |le |een |un |einen |a )?(?:boot|koffer|kofferbak|coffre|kofferraum)(?: (?:of
        |van|d'un\w*|d'une|geduwd|gestopt|gesteckt)|\s*$|\s*!)
    """
)
_HOSTAGE: Final = r"(?:gijzelt|gijzelen|gegijzeld|en otage|als geiseln?|geiseln|hostages?)"
HELD: Final = forms(
    rf"""
    ^\W*(?:@p is |y a une? |there's )?(?:prise d'otages?|geiselnahme|gijzeling|hostage situation|hostages) (?:a|au|dans|in|bij
        |im|at|op|aan|chez)
    {DOER}~(?:gijzelt|gijzelen) (?:zijn|haar|de|het|een|\w+)
    {DOER}~(?:retient|retiennent|tient|a pris|ont pris|halt|halten|hat|haben|houdt|houden|nimmt)~~{_HOSTAGE}
    (?:{IS_ING}|{HAS})~(?:holding|taken|got|holds) (?:{_GIRL}|us|them|people|staff|(?:his|her|the|two|three) \w+)~hostages?
    (?:holding|taken|taking|got)(?: \w+)? hostages
    (?:sequestree?s?|vastgehouden|gegijzeld|festgehalten|eingesperrt|held captive|locked up|enfermee?s?) (?:chez (?:moi|lui
        |nous)|door|par|von|by|in|dans)~~(?:aide\w*|help|hulp|hilfe|au secours)
    (?:hes|shes|he's|@p's|@p has|hij heeft|@p heeft|@p hat) (?:locked me|me opgesloten|mich eingesperrt)~~(?:kill|vermoorden
        |doodmaken|umbringen|help|hulp|hilfe)
    """
)
_AFTER_ME: Final = (
    r"(?:(?:i'm|im|i am|we're|being|getting) (?:being )?(?:followed|chased|stalked)|ik word (?:al )?(?:gevolgd|achtervolgd)"
    r"|je suis suivie?"
    r"|on me suit|ich werde verfolgt|i werd verfolgt)"
)
_ASK: Final = (
    r"(?:open|doe\w* open|iemand buiten|buiten komen|ouvr\w+|sort\w+|quelqu'un peut|rauskommen|aufmachen|tur auf|come out|let"
    r" me in"
    r"|open (?:your|the) door|stay on|nearly home|bijna thuis|bin gleich|j'arrive|help|hulp|hilfe|aide\w*|au secours)"
)
FOLLOWED_HOME: Final = forms(
    rf"""
    (?:@s|einer|man|{GANG})~(?:achter|hinter|behind|derriere) (?:mij|me|mir|moi|ons|us|uns)~~(?:bang|angst|scared|peur|afraid
        |help|hilfe|hulp|frightened|schiss)
    {_AFTER_ME} (?:by|door|par|von) (?:@s|{GANG}|@[a-z]|einem|een|two|a)
    {_AFTER_ME}~~{_ASK}
    (?:@s|some \w+|{GANG}|een \w+|un \w+|ein \w+|einer|a \w+)(?:'s| is| are| has been)? (?:following|chasing|stalking) me
    (?:mich|uns|mir) (?:verfolgt|verfolgen|folgt|folgen) (?:@s|einer|jemand|{GANG}|wer|(?:ein|so ein) \w+)
    (?:@s|einer|{GANG}|(?:ein|so ein) \w+) (?:lauft|laufen|rennt|geht|gehen) (?:mir|uns) (?:nach|hinterher)
    (?:@s|{GANG}|(?:een|ne) \w+) (?:volgt|volgen|achtervolgt) (?:mij|me|ons)(?: (?:al|naar huis|van|sinds)|\s*$|\s*[.!,])
    (?:@s|{GANG}|un \w+) (?:qui )?(?:me|nous) (?:suit|suivent|poursuivent?)(?: (?:depuis|jusqu|dans)|\s*$|\s*[.!,])
    """
)
_SHOP: Final = (
    r"(?:\w*winkel|bakker\w*|apothe\w*|bank|nachtwinkel|krantenwinkel|tankstation|benzinestation|juwelier\w*|frituur"
    r"|supermarkt|delhaize"
    r"|colruyt|carrefour|aldi|lidl|kassa|slager\w*|tabac|pharmacie|boulangerie|banque|bijouterie|epicerie"
    r"|station(?:-service)?|supermarche|magasin"
    r"|librairie|bar|superette|night-?shop|tanke|tankstelle|backer\w*|kiosk|spielothek|sparkasse|penny|rewe|edeka|netto|laden"
    r"|spati"
    r"|bookies|chippy|chip shop|shop|post office|off-?licen[cs]e|corner shop|spar|tesco|garage|petrol station|bakery|chemist"
    r"|pharmacy"
    r"|jewellers?|co-?op|betting shop|takeaway|newsagents?|pub)"
)
_ROBBERY: Final = (
    r"(?:overval|gewapende overval|hold-?up|braquage|braquo|raububerfall|uberfall|robbery|armed robbery|raid)"
)
_NOW: Final = (
    r"(?:nu|bezig|aan de gang|jetzt|gerade|grad|lauft|maintenant|mnt|en cours|now|right now|in progress"
    r"|going on|happening)"
)
_IN_A_SHOP: Final = (
    rf"(?:(?:bij|in|op|aan|au|a|dans|chez|beim|bei|auf|im|in|vor|at) (?:(?:de|den|het|la|le|l'|une?|een|die|der|dem|den|the)"
    rf" ?)?(?:\w+ )?{_SHOP})"
)
ROBBERY: Final = forms(
    rf"""
    ^\W*(?:@p is |help |een |un |ein |a |armed |gewapende |y a un )?{_ROBBERY} (?:{_NOW} )?{_IN_A_SHOP}(?:\s*$|\s*!
        |(?: {_NOW})+|\s*[.,] (?:bel|appelez|ruft|call|stay|blijf|restez|bleibt))
    ^\W*(?:bankoverval|bankuberfall|bank robbery|braquage (?:de )?(?:la )?banque|vol a main armee|home-?jacking
        |car-?jacking)(?: [\w']+){{0,3}}\s*(?:$|!)
    ^\W*{_ROBBERY}\W+(?:\w+ )?{_SHOP}~~(?:pistool|wapen|mes|gun|knife|arme|couteau|waffe|messer|gewapend|armed|bewaffnet)
    ^\W*(?:hold-up|hold up|braquage) (?:a|au|dans) (?:la |le |l')?{_SHOP}(?:\s*$|\s*[!.,])
    {DOER}~braque (?:la|le|une?) (?:caissi|vendeu|pharmaci)\w+
    ^\W*{_IN_A_SHOP}~{_ROBBERY} {_NOW}
    {_ROBBERY} (?:in progress|en cours|aan de gang|bezig|im gange)
    (?:{DOER}|{IS_ING}) (?:braquent?|robbing|holding up|overvallen|uberfallen)(?: (?:de|het|la|le|l'|die|den|the
        |une?))? ?{_SHOP}
    (?:the )?{_SHOP}(?:'s| is) (?:being |getting )(?:held up|robbed|raided)
    {DOER}~{WITH_ANY_ARM}~{_IN_A_SHOP}
    """
)
