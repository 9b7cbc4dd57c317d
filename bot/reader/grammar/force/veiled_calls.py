"""Recognises calls to act that hide their violence: a weapon that comes along, a visit, a street that is blocked, a lesson.

The forms are of speech and not of single sentences: the author or the reader, a verb of coming or bringing, and a weapon; «he
will not get out»; «somebody should teach him». Most of them are harmless on a day without an incident («bring a hammer»), so
they count while one is known. Lines about the police or a fire engine, and denials, have another meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions

_SOME: Final = r"(?:[ ,']+\w+){0,4}[ ,']+"
_FEW: Final = r"(?:[ ,']+\w+){0,2}[ ,']+"
_ANY3: Final = r"(?:\w+[ ]){0,3}"
_ANY5: Final = r"(?:\w+[ ]){0,5}"

_NL: Final = one_of(
    r"\w*knuppel\w* \w*stick koevoet riek mestvo\w* hark schop spade bijl \w*hamer stok stokken loden_pijp ijzeren_\w+"
    r" bezemsteel kettingzaag snoeisch\w* bats? hakmes katapult pikhouweel moersleutel zweep boksbeugel deegrol"
)
_FR: Final = one_of(
    r"battes? barres? pieds?-de-biche pieds?_de_biche demonte-pneu demonte_pneu manche pioche masse gourdin matraque"
    r" fourche hache pelle fusil carabine lacrymo batons? queue_de_billard cle_a_molette flingue marteau"
    r" rouleau_a_patisserie"
)
_DE: Final = one_of(
    r"\w*knuppel \w*schlager eisenstange brecheisen kuhfu\w* kohfoot besenstiel axt beil spaten schaufel mistgabel forke"
    r" nudelholz nudelwalker hammer \w*latte kantholz wagenheber pfefferspray bugelschloss heckenschere feuerhaken flinte"
    r" gewehr"
)
_EN: Final = one_of(
    r"\w*bats? hurls? hurleys? crowbars? axes? hammers? pick_?axe shovels? spades? golf_clubs? pool_cue iron_bar bars"
    r" poker slash_hook pitchfork hockey_stick wrench spanner sledge(?:hammer)? shotgun rolling_pin tyre_iron"
)
_WEAPON: Final = (
    rf"\b(?:breng|brengt|bring|neem|neemt|nim|pak|pakt|haal|kome?|heb|hen|sta|rije?|ga|goan?){_SOME}{_NL}\b"
    rf"|\b{_NL}{_FEW}(?:mee|klaar|bij[ ]de[ ](?:deur|hand))\b|\b(?:apporte\w*|prends?|prenez|sors|sortez|descends|arrive"
    rf"|viens|j'ai|ramene\w*|monte|y[ ]vais){_SOME}{_FR}\b|\b(?:bringt?|nehmt?|nimm|holt?|hole|komme?|habe?|gehe?"
    rf"|stehe?){_SOME}{_DE}\b|\b{_DE}{_FEW}(?:mit|dabei|bereit)\b"
    r"|\b(?:bring\w*|grab\w*|i'?ve[ ](?:got|the|my)|i[ ]got|we[ ]got|got[ ](?:a|my|me|the)|tak(?:e|ing)[ ](?:a|my|me|the)"
    r"|gett?in\w*[ ](?:a|my|me|the)|get[ ](?:a|my|me|the)|(?:com\w+|go|going|gone)[ ](?:\w+[ ]){0,3}(?:with|wi|w))"
    rf"(?:[ ]\w+){{0,2}}[ ]{_EN}\b"
)
_BLOCKED: Final = (
    rf"\b(?:zet|zetten|rijd?|parkeer|pak|sluit|zullen|zal|kunt)[ ](?:\w+[ ]){{0,8}}(?:dwars|dicht|dichtzetten|toezetten"
    r"|toe[ ]zetten|blokkeren|versperren)\b|\b(?:straat|steeg|brandgang|poort|oprit)[ ](?:\w+[ ]){0,3}(?:dichtzetten"
    r"|toezetten)|\b(?:dan|daar|die|hij|ze)[ ](?:komt|komen|kan|kunnen|geraakt|geraken)[ ](?:hij|ze|die"
    r"|m)?[ ]?(?:er[ ])?(?:hier[ ])?(?:niet|ni|nie|nooit)[ ](?:meer[ ])?(?:uit|voorbij|door|weg|langs|af|buiten)\b"
    rf"|\b(?:mets?|mettez|mettre)[ ]{_ANY5}en[ ]travers\b|\bje[ ]me[ ]mets[ ]devant"
    r"|\b(?:je|on|faut|tu)[ ]bloqu\w*[ ](?:la|le|les|l')[ ]?(?:rue|sortie|passage|route|chemin|ruelle|acces|entree)"
    r"|\b(?:il|ils|elle)[ ](?:sor\w+|partir\w+|passer\w+)[ ](?:pas|plus)\b"
    rf"|\b(?:stell\w*|steh\w*|park\w*)[ ]{_ANY5}quer\b|\bschneid\w*[ ]{_ANY5}weg[ ]ab"
    r"|\b(?:dann|da)[ ](?:kommt|kommen|kimmt|konnen)[ ](?:der|er|die|sie)[ ](?:nicht|nich|net|ned|nimmer"
    r"|nod)[ ](?:\w+[ ])?(?:raus|durch|vorbei|weg|weit|verbi)|\b(?:lond|lassen?|lass)[ ](?:ihn|den|die|eam)[ ](?:nod|nicht"
    r"|nich|net|nimmer)[ ](?:mehr[ ])?(?:verbi|vorbei|durch|raus)|\b(?:let'?s|we|we'll|i'?ll|shall[ ](?:we|i)"
    r"|should[ ]i)[ ](?:\w+[ ])?(?:block|box)[ ](?:the|off|his|their|both|that|him|them)|^block[ ](?:the|off|his|their"
    r"|both|him|them)|\b(?:he|they|she)(?:[ ]is|'s|[ ]are)?[ ]?(?:isn't|isnt|ain't|aint|won't|wont|not)[ ](?:gettin\w*|get"
    r"|gonna[ ]get|going)[ ](?:past|out|away|through|anywhere|the[ ]van[ ]out)|\bwe(?:'ll)?[ ]cut[ ](?:him|them"
    r"|their[ ]way|his[ ]way)|\bi'?ll[ ]cover[ ]the[ ](?:alley|back|front|exit|gate)"
)
_VEHICLE: Final = one_of(
    r"""auto'?s? wagens? \w*tractor'?s? bus busje camionettes? voitures? \w*tracteurs? bagnoles? camions? camionnettes? autos?
    \w*traktor\w* trecker cars? jeeps? vans (?:a|the|your|my)_van \w*tractors? lorry lorries quads? trucks?"""
)
_ENDS: Final = (
    r"(?:(?:aan|op)[ ](?:elke?|ieder|allebei[ ]de|beide|weers)[ ]?(?:uiteinden?|kant|kanten|einde?|zijden?)"
    r"|(?:a[ ]chaque|des[ ]deux|aux[ ]deux|de[ ]chaque)[ ](?:bouts?|cotes?|extremites?|entrees?)"
    r"|an[ ](?:jede[mns]?|beide[mn]?)[ ](?:enden?|seiten?|ausgang)|at[ ](?:each|either|both)[ ]ends?)"
)
_BOTH_ENDS: Final = rf"\b{_VEHICLE}(?:[ ,']+\w+){{0,5}}[ ,]+{_ENDS}\b|\b{_ENDS}(?:[ ]\w+){{0,4}}[ ]{_VEHICLE}\b"
_NO_ESCAPE: Final = (
    r"\blaat[ ](?:hem|ze|die|m|em)[ ](?:\w+[ ])?(?:niet|nie|ni)[ ](?:wegkomen|ontsnappen|ontkomen"
    r"|wegrijden)\b"
    r"|\b(?:le|la|les)[ ](?:laiss\w+|lach\w+)[ ](?:surtout[ ])?pas[ ](?:partir|filer|passer|s'echapper|s'enfuir)\b"
    r"|\blaiss\w+[ -](?:le|la|les)[ ]pas[ ](?:partir|filer|passer|s'echapper|s'enfuir)\b"
    r"|\blasst?[ ](?:den|ihn|die|sie)[ ](?:ja[ ])?(?:nicht|net|nich)[ ](?:abhauen|entkommen"
    r"|entwischen|weglaufen|fort|gehen|weg)\b"
    r"|\b(?:don'?t|do[ ]not)[ ]let[ ](?:him|them|'em|that[ ]\w+)[ ](?:get[ ]away|escape|leave|go|run|drive)\b"
)
_ANYTHING: Final = (
    r"\bmet[ ](?:wat|iets)[ ]stevigs\b"
    r"|\bmet[ ](?:alles[ ])?wat[ ](?:je|ge|jullie)[ ](?:hebt|hebben|vindt|vinden)\b"
    r"|\bavec[ ](?:tout[ ])?ce[ ]que[ ]vous[ ](?:avez|trouvez)\b|\bnehmt?[ ](?:\w+[ ])?mit[ ]was[ ]ihr\b"
    r"|\bmit[ ]allem[ ]was[ ]ihr\b"
    r"|\bwith[ ]what(?:ever)?[ ](?:you|ye|yous)(?:'ve)?[ ](?:have|got)\b"
    r"|\b(?:wie[ ]heeft|qui[ ]a|wer[ ]hat|who[ ]has|who'?s[ ]got|anyone[ ]got)(?:[ ]\w+){0,3}[ ]"
    r"(?:\w*knuppels?|battes?|gourdin|matraque|\w*schlager|baseball[ ]bats?)\b"
)
"""Improvised weapons, and the question for a bat."""
_VISIT: Final = (
    rf"\b(?:hem|ze|die|hen|haar)[ ]{_ANY3}(?:bezoeken|bezoekje|opzoeken)|\bbij[ ](?:hem|die|dien)[ ]{_ANY3}(?:koffie"
    rf"|bezoek|kofje)"
    r"|\b(?:blij|zot|gek)[ ](?:met|op|van)[ ](?:visite|bezoek)"
    rf"|\b(?:lui|leur)[ ]{_ANY3}(?:rend\w*|faire)[ ](?:une[ ])?(?:petite[ ])?visite"
    r"|\bvisite[ ](?:groupee|de[ ]courtoisie)|\baccueill\w*[ ]comme[ ]il[ ]faut"
    rf"|\b(?:ihm|denen|dem|eam)[ ](?:\w+[ ]){{0,4}}besuch\b|\b(?:pay|give)[ ](?:him|them|her"
    rf"|the[ ]\w+)[ ]a[ ](?:\w+[ ]){{0,2}}visit"
    r"|\bwelcom\w*[ ](?:committee|party)|\bcomite[ ]d'accueil|\b(?:ontvangst|welkomst?|welkoms)[ ]?comite|\bempfangskom\w*"
)
_TALK: Final = (
    r"\b(?:hem|ze|die|hen)[ ](?:\w+[ ]){0,4}(?:goeiendag|goedendag|gedag|een[ ]babbel\w*|uitleggen|duidelijk[ ]maken"
    rf"|manieren[ ]leren)\b|\bmet[ ](?:hem|ze)[ ]{_ANY3}(?:babbel\w*|praatje|gesprek)|\bvan[ ]praten[ ]houden"
    r"|\b(?:lui|leur)[ ](?:\w+[ ]){0,2}expliquer|\bcauser[ ]entre[ ]hommes|\bpedagogi\w*|\b(?:ihm|eam|denen"
    r"|dem)[ ](?:\w+[ ]){0,4}(?:erklar\w*|freundlich)|\berklaren[ ](?:eam|ihm|denen)|\bfragt?[ ](?:ihr[ ])?(?:ihn|den"
    r"|die)[ ](?:\w+[ ]){0,2}hoflich|\b(?:chat|talk|word)[ ](?:to|with|wi|aboot|about)[ ]"
    rf"{_ANY3}(?:manners|respect)|\bsay[ ](?:good[ ]evening|hello|hi)[ ]to[ ](?:him|them)|\bgood[ ]talker"
)
_SHOULD: Final = (
    r"\b(?:iemand|ge|we)[ ](?:moet|moeten|zou|zouden)[ ](?:hem|ze|die|hen)[ ](?:\w+[ ]){0,4}(?:leren|tonen|voelen|lesje)"
    r"|\bhad(?:den)?[ ](?:ze|we|ge|je)[ ](?:hem|ze|die)[ ](?:\w+[ ]){0,4}(?:moeten|mogen)\b|\b(?:faudrait|fallait"
    r"|devrait)[ ](?:\w+[ ]){0,2}(?:lui|leur|le|les)[ ](?:\w+[ ]){0,2}(?:montrer|apprendre|casser|couper|laisser[ ]tomber"
    r"|peter|coller|briser)|\b(?:jemand|einer|man|wir)[ ](?:musste|sollte|konnte)[ ](?:\w+[ ]){0,3}(?:denen|dem"
    r"|ihm)[ ](?:\w+[ ]){0,4}(?:zeigen|beibringen|klemmen)|\b(?:dem|denen|ihm)[ ](?:musste|sollte"
    r"|konnte)[ ](?:mal[ ])?(?:einer|jemand|man)|\bhattet?[ ](?:ihr|man|wir|t)[ ](?:ihm|ihn|den|dem|denen)|\b(?:someone"
    r"|somebody|sumdy)[ ](?:wants?|ought|needs?|should)[ ](?:to[ ])?(?:\w+[ ])?(?:show|teach|learn|their|his|burn"
    r"|break)[ ]|\bshould(?:'ve|ve|[ ]have)[ ](?:been[ ]us|hit[ ](?:him|them)|broke\w*|kick\w*|batter\w*|run[ ](?:him"
    r"|them))"
)
_HOME: Final = (
    rf"\b(?:ik|we|wij|k)[ ](?:weet|weten)[ ]{_ANY3}waar[ ](?:hij|ie|die|ze)[ ](?:\w+[ ]){{0,2}}(?:woon\w*|zit|slaapt|werkt)"
    r"|\b(?:je|on)[ ]sa(?:is|it)[ ](?:\w+[ ]){0,2}ou[ ](?:il|elle|ils)[ ](?:habit\w*|cre\w*|vit|bosse|se[ ]gar\w*)"
    rf"|\b(?:ich|wir)[ ](?:weiss|wissen)[ ]{_ANY3}wo[ ](?:der|er|die|sie)[ ](?:\w+[ ]){{0,2}}(?:wohn\w*|pennt)|\b(?:i"
    rf"|we)[ ](?:\w+[ ])?(?:know|ken)[ ]{_ANY3}(?:where|whaur)[ ](?:he|she|they)[ ](?:lives?|stays?|works?|parks?)\b"
)
_PATROL: Final = (
    r"\b(?:eigen|zelf|wij|we)[ ](?:\w+[ ]){0,4}(?:burgerwacht|rondes?|rondrijden|patrouill\w*|wachtrond\w*)\b"
    r"|\bshiften[ ]van|\bwie[ ]doet[ ]\d+[ ]tot[ ]\d+|\b(?:nos|nous-memes|on[ ]fait|faire[ ]des"
    r"|organise\w*)[ ](?:\w+[ ]){0,2}rondes?\b|\bles[ ]rondes\b|\b(?:eigene|selber|selbst)[ ](?:\w+[ ]){0,2}(?:runde"
    r"|streife|wache)\b|\blost[ ]mi\w*[ ](?:um|ab)|\bour[ ]own[ ]patrol|\btake[ ]turns[ ](?:watch|patrol)\w*"
)
_SIDES: Final = (
    r"\b(?:gij|jij|du|toi|tu|moi|you|ik|ich|me)[ ](?:\w+[ ])?(?:langs|van|von|par|from|round)[ ](?:de |la |le |the "
    r"|y )?(?:links|rechts|achter\w*|voor\w*|hinten|vorne?|derriere|devant|back|front|left|right)\b"
    r"|\b(?:jij|gij)[ ](?:langs|via|door)(?:[ ]\w+){1,3}[ ,]+(?:en[ ])?ik[ ](?:langs|via|door)\b"
    r"|\btoi[ ]par(?:[ ]\w+){1,3}[ ,]+(?:et[ ])?moi[ ]par\b"
    r"|\bdu[ ](?:durch|uber)(?:[ ]\w+){1,3}[ ,]+(?:und[ ])?ich[ ](?:durch|uber)\b"
    r"|\byou[ ]take[ ]the[ ]\w+[ ,]+(?:and[ ])?i'?ll[ ]take[ ]the\b"
)
_NO_POLICE: Final = (
    r"(?:geen|gin)[ ](?:politie|flikken)[ ](?:voor[ ])?nodig|(?:politie|flikken)[ ](?:\w+[ ]){0,3}(?:niet|ni"
    r"|nie)[ ](?:voor[ ])?nodig|wacht\w*[ ](?:niet|ni|nie)[ ](?:meer[ ])?op[ ](?:de[ ])?(?:politie|flikken)"
    r"|zonder[ ](?:de[ ])?(?:politie|flikken)|(?:pas|plus)[ ]besoin[ ](?:de[ ]la[ ]|de[ ]|des[ ])?(?:police|flics)"
    r"|attend\w*[ ](?:pas|plus)[ ](?:la[ ]|les[ ])?(?:police|flics)|(?:sert|servent)[ ]a[ ]rien|sans[ ](?:la[ ]"
    r"|les[ ])?(?:police|flics)|police[ ]c'est[ ]bien[ ]pour|polizei[ ](?:\w+[ ]){0,2}(?:nich|nicht|net|ned"
    r"|nid)[ ](?:notig|mehr)|brauch\w*[ ](?:\w+[ ]){0,2}(?:keine?|nicht)[ ](?:die[ ])?(?:polizei|bullen)"
    r"|ohne[ ](?:die[ ])?(?:polizei|bullen)|(?:no|don't|dont|needn't|naebdy)[ ](?:need|needs"
    r"|bother)[ ](?:\w+[ ]){0,3}(?:the[ ])?(?:police|polis|guards|cops|garda\w*)|not[ ]a[ ]word[ ]to[ ]the[ ](?:police"
    r"|polis|guards|cops)|(?:without|not[ ]waiting[ ](?:for|on))[ ](?:the[ ])?(?:police|polis|cops|guards)"
)
_ENOUGH: Final = (
    r"(?:wij|we)[ ](?:zijn|zen|zien)[ ](?:met[ ])?(?:genoeg|met[ ]genoeg)|on[ ]est[ ]assez|(?:wir|mir)[ ](?:sin|sind"
    r"|san)[ ](?:genug|gnua)|we(?:'re|[ ]are)?[ ]enough|enough[ ]of[ ]us|few[ ]of[ ]us|zelf|nous-memes|selber|selbst"
    r"|ourselves|unter[ ]uns|entre[ ]nous|onder[ ]ons|volgende[ ]keer|prochaine|nachste[ ]mal|next[ ]time|regeln[ ]wir"
    r"|s'en[ ]occupe|(?:\d+|vier|funf|quatre|cinq|four|five)[ ](?:man|mann|gars|men|lads)"
)


class _Form(Enum):
    """`ALWAYS` calls also while no incident is known, `ARMED` unless the line denies it."""

    ALWAYS = auto()
    IN_INCIDENT = auto()
    ARMED = auto()
    NO_POLICE = auto()


_FORMS: Final = Expressions(
    {
        _Form.ALWAYS: f"{_SHOULD}|{_HOME}|{_PATROL}",
        _Form.IN_INCIDENT: f"{_BLOCKED}|{_BOTH_ENDS}|{_NO_ESCAPE}|{_ANYTHING}|{_VISIT}|{_TALK}|{_SIDES}",
        _Form.ARMED: _WEAPON,
        _Form.NO_POLICE: rf"\b(?:{_NO_POLICE})\b",
    }
)
_WE_ARE_ENOUGH: Final = Expression(rf"\b(?:{_ENOUGH})\b")
_OTHERS: Final = Expression(
    r"\b(?:politie\w*|polizei\w*|police|policiers?|officers?|fire[ ](?:engine|trucks?)|brandweer|pompiers|feuerwehr"
    r"|streife|ambulan\w*|agent\w*|flics?|cops?|guards?)\b"
)
_DENIES: Final = Expression(
    r"\b(?:nee|nein|strafbaar|verboden|interdit|illegal|rangee?|nobody|niemand|personne|geen|zonder|sans|ohne|without"
    r"|kein\w*|don't|dont|never|nooit|jamais|ne[ ]\w+[ ]pas|not[ ]with|niet[ ]met|nicht[ ]mit|pas[ ]de)\b"
)
_READY: Final = Expression(
    r"^\W*(?:(?:ja|oui|ok|oke|ouais|yes|yeah|jo|aye|allez|top|super|hier|moi)\W+)*(?:ikke?(?:[ ]ook)?|icke|ik[ ](?:ook"
    r"|ben[ ]erbij|(?:doe|ga|kom|rij)[ ]mee|kom[ ](?:af|ook|eraan)|ben[ ]er(?:[ ]bijna)?)"
    r"|zet[ ]mij[ ](?:maar[ ])?(?:er)?bij|reken[ ]op[ ]mij|kom[ ]eraan|rij[ ]al|ik[ ]sta[ ]klaar|hoe[ ]laat|moi[ ]aussi"
    r"|j'?en[ ]suis|j'?arrive|je[ ]viens|comptez?[ ]sur[ ]moi|on[ ]arrive|dispo|a[ ]quelle[ ]heure|bin[ ]dabei|ich[ ]auch"
    r"|ich[ ]komme?[ ](?:auch|runter|raus|gleich|sofort)|bin[ ]unterwegs|mach[ ]mit|zahl[ ]auf[ ]mich|wann|count[ ]me[ ]in"
    r"|i'?m[ ]in|me[ ]too|on[ ]my[ ]way|i'?ll[ ]come|what[ ]time|👊|💪)(?:\W+\w+){0,4}\W*$"
)
_JOIN: Final = Expression(
    r"\bwie[ ](?:gaat|komt|rijdt|springt|is[ ]er|wil)\b.*\b(?:mee|af|erbij)\b|\b(?:pakken[ ]we|we[ ]pakken|zullen[ ]we)\b"
    r"|\bqui[ ](?:vient|m'accompagne|est[ ]chaud)\b|\bon[ ](?:le|les|lui)[ ]\w+|\b(?:kommt[ ]wer|wer[ ](?:kommt|geht|gaiht"
    r"|is|ist|macht))[ ](?:mit|dabei)\b|\bwer[ ]noch\b|\b(?:who'?s[ ](?:coming|in|with)|who[ ]comes"
    r"|let'?s[ ](?:go[ ])?(?:get|grab|box))\b|\b(?:met|zu|a|\d+)[ ](?:\d+[ ])?(?:man|mann|dritt|viert|funft|quatre|cinq"
    r"|plusieurs)\b"
)
_AT_HIM: Final = Expression(
    r"\b(?:hem|ze|'m|em|die|le|les|lui|leur|ihn|den|denen|ihm|him|them|'em|it|en[ ]bas|runter|raus|buiten|erop)\b"
)
"""Outings name a place and an hour, hunts name whom they are after."""

_JUST: Final = 4
"""Lines back."""


def is_veiled_call(text: str, in_incident: bool) -> bool:
    """True for a veiled call to act. `text`: folded. `in_incident`: an incident is known, and it is no fire and no search."""
    line = text.encode()
    if not (forms := _FORMS.found_in(line)):
        return False
    if _Form.ALWAYS in forms or (_Form.NO_POLICE in forms and _WE_ARE_ENOUGH.occurs_in(line)):
        return True
    if not in_incident or _OTHERS.occurs_in(line):
        return False
    return (_Form.ARMED in forms and not _DENIES.occurs_in(line)) or _Form.IN_INCIDENT in forms


def is_ready(text: str) -> bool:
    """True for «I'm in» and the like. `text`: folded."""
    return _READY.occurs_in(text.encode())


def joins_call(before: Sequence[str]) -> bool:
    """True if «I'm in» now joins a call to act. `before`: the lines of others in an incident, oldest first, folded."""
    return any(is_veiled_call(told, in_incident=True) or _calls_to_join(told) for told in before[-_JUST:])


def _calls_to_join(text: str) -> bool:
    line = text.encode()
    return _JOIN.occurs_in(line) and _AT_HIM.occurs_in(line) and not _OTHERS.occurs_in(line)
