"""Recognises force that a member announces: a pursuit, blows, a person who is held, a confrontation, going out with a dog.

The forms need the author (or «we», or a fate: «he'll get a kicking») and a person as the object. Past deeds, deeds of others,
quoted threats, denials, and following at a distance have other forms: they are reports and updates. Blows are meant at any
time, all others only while an incident is known. Of the labelled lines with such a form 79 are calls to act; 20 are not,
mostly insults, games and jokes.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from bot.reader.grammar.force.blows import BLOWS, HIM_DE, HIM_EN, HIM_NL
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions


class Force(IntEnum):
    """`DOUBTFUL`: a moderator looks at it. `PLAIN`: it is hidden."""

    NONE = 0
    DOUBTFUL = 1
    PLAIN = 2


_RUNS_NL: Final = r"(?:rij\w*|loop|lopen|fiets\w*|ga|gaan|ren\w*|spring\w*|sprint\w*|spurt\w*|vlieg\w*)"
_AFTER_NL: Final = r"(?:achterna|achteraan|erachteraan)"
_RUNS_DE: Final = r"(?:fahr|lauf|renn|geh|radl?|spring|sprint|jag)\w*"
_IHM: Final = r"(?:ihm|denen|ihnen|eam|dem[ ](?:kerl|typen?|dieb|burschen|auto|wagen|transporter|mann))"
_AM: Final = r"(?:i'?m|i[ ]am|we'?re|i'?ll|we'?ll|gonna|let'?s)"
_PURSUIT: Final = (
    rf"\b(?:ik|k|wij|we)[ ](?:{_RUNS_NL}[ ]|zit[ ]er\b){HIM_NL}?(?:[ ]?\w+){{0,3}}[ ]?{_AFTER_NL}\b"
    rf"|\bk(?:rij|loop|fiets|ga|ren)[ ](?:\w+[ ]){{0,3}}{_AFTER_NL}\b|^(?:kom[ ])?(?:erachteraan|er[ ]achteraan)$"
    rf"|\b(?:ik|we|wij)[ ](?:\w+[ ])?(?:ga|gaan|rij|rijden|loop|lopen|ren|zit|zitten)[ ]achter[ ]{HIM_NL}[ ]aan\b"
    rf"|\b(?:ik|we|wij)[ ](?:achtervolg\w*[ ]{HIM_NL}|zet[ ]de[ ]achtervolging[ ]in)"
    r"|\b(?:je|on|nous)[ ](?:le|la|les)[ ](?:poursui\w*|pourchass\w*|rattrap\w*|course)\b"
    r"|\b(?:je|on)[ ](?:lui|leur)[ ]cour[st]?[ ]apres\b|\ba[ ](?:sa|leur)[ ]poursuite\b"
    r"|\b(?:je|on)[ ](?:cour[st]?|fonce|roule|part)[ ](?:derriere|apres|sur)[ ](?:lui|eux|elle)\b"
    r"|\b(?:je|on)[ ](?:vais|va)[ ](?:le|la|les)[ ](?:poursuivre|rattraper|pourchasser|courser)\b"
    rf"|\b(?:ich|wir)[ ]{_RUNS_DE}[ ](?:{_IHM}(?:[ ]\w+){{0,3}}[ ](?:hinterher|nach)"
    r"|(?:(?:dem|denen)[ ])?(?:(?:jetzt|gleich|mal|schnell|grade?|gerade|schon|noch)[ ]){0,2}hinterher)\b"
    rf"|\b(?:ich|wir)[ ]verfolgen?[ ]{HIM_DE}\b|^(?:los[ ]*)?hinterher$|\bnix[ ]wie[ ]hinterher\b"
    r"|\b(?:bin|sind)[ ](?:hinter[ ](?:ihm|ihnen)[ ]her|(?:ihm|ihnen)[ ]hinterher)\b"
    rf"|(?:\b{_AM}[ ](?:\w+[ ]){{0,2}}|^(?:right[ ])?)(?:chas\w*|go(?:ing|in|ne)?[ ]after|off[ ]after|run(?:ning|nin)?[ ]after"
    rf"|driv\w+[ ]after|tailing|away[ ]after)[ ]{HIM_EN}\b"
)
_CAR: Final = one_of(
    r"""auto wagen bus busje bestelwagen camionette brommer scooter voiture camionnette bagnole fourgon\w* moto roller
    moped motorrad transporter lieferwagen kombi car van jeep lorry quad transit motorbike golf bmw audi mercedes passat polo
    fiesta"""
)
_COLOUR: Final = r"(?:(?:zwarte|witte|grijze|blauwe|rode|black|white|grey|blue|red|schwarzen?|weissen?|grauen?)[ ])?"
_FOLLOWS: Final = (
    rf"\b(?:ben|zijn)[ ]{HIM_NL}[ ](?:nu[ ])?aan[ ]het[ ](?:achter)?volgen\b|\b(?:zit|blijf|plak|hang)[ ](?:\w+[ ]){{0,2}}"
    rf"(?:(?:aan|op)[ ](?:zijn|z'n|hun)[ ](?:bumper|staart|gat)|aan[ ]{HIM_NL}[ ]plakken)\b"
    rf"|\b(?:ik|we)[ ](?:spring|stap|pak)[ ](?:\w+[ ]){{0,5}}haal[ ]{HIM_NL}[ ](?:wel[ ]|zo[ ])?in\b"
    rf"|\b(?:je|on)[ ](?:roule|suis|est)[ ](?:\w+[ ])?derriere[ ](?:lui|eux|(?:la|le|leur|sa)[ ]{_CAR})\b"
    r"|\b(?:je|on)[ ](?:le|la|les|lui|leur)[ ]colle[ ](?:\w+[ ])?(?:cul|train|fesses|basques|pare)\b"
    rf"|\b(?:bin|sind|fahr\w*)[ ](?:\w+[ ])?hinter[ ](?:ihm|ihnen|dem[ ]{_COLOUR}{_CAR})\b"
    r"|\b(?:hang\w*|bleib\w*)[ ]an[ ](?:ihm|dem|denen|ihnen)[ ]dran\b"
    rf"|\b(?:im|i'm|i[ ]am|we're|we[ ]are)[ ](?:\w+[ ])?behind[ ](?:him|them|the[ ]{_COLOUR}{_CAR})\b"
    rf"|\bon[ ](?:his|their)[ ](?:tail|bumper)\b|^(?:\w+[ ])?following[ ](?:him|them|the[ ]{_COLOUR}{_CAR})\b|"
    rf"\b(?:ik|we|wij|k)[ ]?volg(?:en)?[ ]{HIM_NL}\b|\b(?:je|on)[ ](?:le|la|les)[ ](?:suis|suit)(?:$|[ ](?:en|a|avec)\b)"
    r"|\bje[ ]vais[ ](?:le|la|les)[ ]suivre\b|\b(?:ich|wir)[ ](?:folge|folgen)[ ](?:ihm|denen|ihnen|dem)\b"
    rf"|\b(?:i'?m|i[ ]am|we'?re|i'?ll|we'?ll)[ ](?:\w+[ ])?follow(?:ing|in)?[ ]{HIM_EN}\b"
)
_AT_A_DISTANCE: Final = Expression(
    r"\b(?:op[ ](?:\w+[ ])?afstand|van[ ]ver|op[ ]100|de[ ]loin|a[ ]distance|distance|mit[ ](?:\w+[ ])?abstand|von[ ]weitem"
    r"|aus[ ]der[ ](?:ferne|entfernung)|at[ ]a[ ](?:\w+[ ])?distance|from[ ](?:a[ ](?:\w+[ ])?distance|afar|far)|mijn[ ]ogen"
    r"|des[ ]yeux|du[ ]regard|mit[ ]den[ ]augen|with[ ]my[ ]eyes|camera\w*|kamera\w*)\b"
)

_CATCH_FR: Final = r"(?:chop|attrap|coinc|cogn|plaqu|intercept|cueill|accueill|derouill)\w*"
_CATCH_DE: Final = r"(?:hol|schnapp|greif|krall|pack|kauf|knopf)\w*"
_TAKES: Final = (
    rf"\b(?:we|wij)[ ](?:gaan[ ]|zullen[ ])?{HIM_NL}[ ](?:\w+[ ])?(?:vast)?(?:pakken|grijpen|houden|klemzetten|insluiten"
    rf"|tegenhouden|opwachten)\b|\b(?:we|wij)[ ](?:pakken|grijpen)[ ]{HIM_NL}\b|\bwachten[ ](?:hem|ze)[ ]op\b"
    rf"|\b(?:ik|k)[ ](?:pak|grijp|vloer)[ ]{HIM_NL}[ ](?:wel|vast|bij|zelf|nu)\b|\b(?:die|hem)[ ](?:pak|grijp)[ ](?:ik|we)\b"
    rf"|\b(?:on|je|nous)[ ](?:va|vais|allons)[ ](?:se[ ])?(?:le|la|les)[ ](?:{_CATCH_FR}|retenir|bloquer|coffrer)"
    rf"|\b(?:on|je)[ ](?:le|la|les)[ ]{_CATCH_FR}|\b(?:l'|les?[ ])attend\w*[ ](?:a[ ]la[ ]sortie|dehors|au[ ]tournant)\b"
    rf"|\b(?:wir|ich|i)[ ]{_CATCH_DE}[ ](?:uns|mir|ma)[ ](?:jetzt[ ]|mal[ ])?"
    r"(?:ihn\b|den(?:$|[ ](?:kerl|typen?|dieb|burschen|jetzt|gleich|schon|mal|selbst|selber)\b))"
    rf"|\b(?:den|ihn)[ ]{_CATCH_DE}[ ](?:ich|wir|i)[ ](?:mir|uns)\b"
    rf"|\b{_AM}[ ](?:\w+[ ])?(?:go[ ](?:and[ ])?)?(?:grab|nab|tackle|corner)[ ]{HIM_EN}\b"
    rf"|\b{_AM}[ ](?:\w+[ ])?(?:go[ ](?:and[ ])?)?(?:get|catch)[ ]{HIM_EN}"
    r"(?:$|[ ](?:now|together|boys|lads|before|ourselves|tonight|out)\b)"
    rf"|\b{_AM}[ ](?:sort|do)[ ]{HIM_EN}[ ](?:out|in|over)\b"
    rf"|\b{_AM}[ ](?:deal[ ]with|have)[ ]{HIM_EN}[ ](?:\w+[ ])?(?:myself|ourselves)\b"
)
_POLICE: Final = r"(?:politie|police|flics|gendarm\w*|polizei|bullen|streife|cops|guards|polis|garda\w*)"
_TILL: Final = rf"(?:[ ][\w']+){{0,5}}[ ]{_POLICE}"
_HOLDS: Final = (
    rf"\b(?:ik|we|wij|k)[ ](?:heb|hebben|hou|houd|houden)[ ](?:hem|ze|die|'m|em)\b{_TILL}\b"
    rf"|\bhou\w*[ ](?:hem|ze|die)[ ](?:vast|tegen)\b{_TILL}\b"
    rf"|\b(?:je|on)[ ](?:le|la|les)[ ](?:tiens|tient|retiens|retient|maintiens|bloque)\b{_TILL}\b"
    rf"|\b(?:je|on)[ ](?:le|la|les)[ ](?:retiens|retient)\W*$|\bretenez[ -](?:le|la|les)\b{_TILL}\b"
    rf"|(?:\b(?:ich|wir|i|und)[ ]|^)halte?n?[ ](?:ihn|den|sie)[ ](?:\w+[ ]){{0,2}}fest\b{_TILL}\b"
    r"|\b(?:haben|hab|habe)[ ](?:ihn|den|sie)[ ](?:\w+[ ]){0,2}(?:im[ ]griff|eingesperrt|festgesetzt|im[ ]schwitzkasten)\b"
    rf"|\b(?:holding|hold|keep|keeping|sitting[ ]on)[ ]{HIM_EN}{_TILL}\b"
    rf"|\b(?:we|i)(?:'ve|[ ]have)?[ ]?(?:got[ ])?{HIM_EN}[ ](?:pinned|in[ ]a[ ]headlock|tied)\b"
)
"""Until the police come, or by force: a person in the water, a child and a dog are held too."""
_GOES: Final = r"(?:je|on)[ ](?:vais|va)"
_CONFRONTS: Final = (
    r"\bstelle?n?[ ](?:ihn|den|sie|die)[ ](?:\w+[ ])?zur[ ]rede\b"
    r"|\b(?:ihn|den|sie|die)[ ](?:\w+[ ]){0,2}zur[ ]rede[ ]stellen\b"
    r"|\bter[ ]verantwoording[ ]roepen\b|\b(?:ik|we)[ ](?:ga|gaan)[ ](?:hem|ze|die)[ ](?:\w+[ ])?confronteren\b"
    rf"|\b{_GOES}[ ](?:lui|leur)[ ]demander[ ]des[ ]comptes\b|\b{_GOES}[ ](?:le|les)[ ]confronter\b"
    r"|\bhave[ ]it[ ]out[ ]with[ ](?:him|them)\b"
    r"|\b(?:i'?m|i'?ll|we'?ll|we're)[ ](?:going[ ](?:out[ ])?(?:there[ ])?to[ ])?confront(?:ing)?[ ](?:him|them)\b"
    r"|\b(?:ik|we)[ ](?:neem|nemen|pak)[ ](?:de|den|mijn|onze)[ ]hond\w*[ ](?:\w+[ ])?(?:mee|en)(?:[ ]\w+){0,4}"
    r"[ ](?:kijken|buiten|zien)\b"
    r"|\b(?:ich|wir)[ ](?:nehm\w*|hol\w*|schnapp\w*)[ ](?:mir[ ])?(?:den|meinen|unseren)[ ]hund(?:[ ]\w+){0,3}"
    r"[ ](?:nachsehen|nachschauen|schauen|gucken|raus|runter)\b"
    r"|\b(?:je|on)[ ](?:prends?|sors)[ ](?:le|mon|avec[ ]le|avec[ ]mon)[ ]chien(?:[ ]\w+){0,4}[ ](?:voir|dehors)\b"
    r"|\b(?:i'?m|i'?ll|we'?re)[ ](?:\w+[ ])?(?:tak\w+|bring\w+)[ ](?:the|my|our)[ ]dogs?(?:[ ]\w+){0,4}"
    r"[ ](?:look|see|out|check)\b"
    rf"|\b(?:ik|we)[ ](?:trek\w*|sleur\w*)[ ]{HIM_NL}[ ](?:\w+[ ])?uit[ ](?:de|die|zijn|hun)[ ]{_CAR}\b"
    rf"|\b(?:je|on)[ ](?:vais[ ]|va[ ])?(?:le|la|les)[ ](?:sor\w*|tir\w*)[ ]de[ ](?:la|sa|leur)[ ](?:{_CAR}|caisse)\b"
    rf"|\b(?:ich|wir)[ ](?:zieh|zerr|hol)\w*[ ](?:ihn|den|die)[ ](?:\w+[ ])?aus[ ](?:dem|seinem|ihrem)[ ]{_CAR}\b"
    rf"|\b{_AM}[ ](?:\w+[ ])?(?:drag|pull|haul)\w*[ ]{HIM_EN}[ ]out[ ]of[ ](?:that|the|his|their)[ ]{_CAR}\b"
    r"|\b(?:hij|die|ze)[ ]krijg(?:t|en)[ ](?:(?:straks|nog|zo)[ ])?(?:wat|iets)[ ](?:\w+[ ])?van[ ](?:mij|ons)\b"
    r"|\bils?[ ](?:va|vont)[ ]passer[ ]un[ ](?:sale|mauvais)[ ]quart\b"
    r"|\b(?:der|er|die)[ ]krieg\w*[ ](?:(?:gleich|noch|jetzt)[ ])?was[ ]von[ ](?:mir|uns)\b"
    r"|\b(?:getting[ ]what'?s|(?:he|they)(?:'s|'ve)?[ ](?:has|have|got)[ ]it)[ ]coming\b"
    r"|\bwho'?s[ ](?:com\w+|going|up[ ]for)[ ](?:(?:out|round|over|down|there)[ ]){0,2}with[ ](?:me|us)\b"
    r"|\bwho'?s[ ]com\w+[ ]out(?:side)?\b|\bwie[ ](?:komt|gaat)[ ](?:er[ ])?(?:\w+[ ])?mee[ ](?:naar[ ])?buiten\b"
    r"|\bqui[ ](?:sort|descend)[ ]avec[ ](?:moi|nous)\b|\bwer[ ](?:kommt|geht)[ ]mit[ ](?:raus|runter|hin|naus|usse)\b"
)

_NOT: Final = Expression(
    r"\b(?:niet|nie|nooit|nicht|nich|net|nie|niemals|don't|dont|do[ ]not|never|won't|pas|jamais|wouldn't|can't|cannot|nicht"
    r"|geen|kein\w*|no[ ]one|niemand|nobody|personne)\b"
)
_SAID_BY_OTHERS: Final = Expression(
    r"\b"
    + one_of(
        r"""zei zegt zeggen riep roept dreigt dreigde dreigen bedreigt gezegd geroepen schreeuwt
        dit_qu\w* disait menac\w* crie criait gueule_qu\w* sagt sagte gesagt droht drohte gedroht schreit schrie ruft brullt
        says said saying threat\w* shout\w* yell\w* scream\w* told claims reckons_he
        mijn_(?:man|zoon|broer)_zijn mon_fils mein_sohn my_(?:son|lad|boy|brother|kid|dog|cat)"""
    )
    + r"\b"
)
_HAPPENS: Final = Expression(
    r"\b(?:gerade|grad|momenteel|en[ ]train[ ]de|right[ ]now|hulp|hilfe|help|aidez|van[ ](?:twee|drie|vier|een[ ]groep)"
    r"|von[ ](?:zwei|drei|vier|mehreren)|(?:by|from)[ ](?:two|three|four|a[ ]group|several))\b"
)
"""A fight that goes on is a report."""
_JOKE: Final = Expression(r"😂|🤣|😅|😉|😜|\b(?:haha\w*|hihi\w*|lo+l|mdr+|ptdr+)\b")
_IF: Final = Expression(
    r"\b(?:als|indien|wie|si|s'il|s'ils|celui[ ]qui|quand|wenn|wer|if|whoever|when|next[ ]time|volgende[ ]keer|la[ ]prochaine"
    r"|das[ ]nachste[ ]mal)\b"
)
_CARE: Final = Expression(
    r"\b(?:wachtrij|in[ ]de[ ]rij|file|queue|schlange|stau|traffic|kassa|caisse|kasse"
    r"|ziekenhuis|hopital|krankenhaus|hospital|instagram|insta|facebook|tiktok|snap\w*|vinted|ambulan\w*|krankenwagen"
    r"|vergeten|vergat|oublie\w*|vergessen|forgot\w*|rettung\w*|samu|pompiers|medic\w*|paramedic\w*|hand|main|warm|deken|decke|blanket|foto|photo|film\w*"
    r"|camera|video|oeil|oog|auge|hoogte|courant|laufenden|posted|touch|poste|gaten|\w*dank\w*|merci|thanks)\b"
)

_CLAUSE: Final = re.compile(rb"[.!?;,]+")
_FORMS: Final = Expressions(
    {
        "violent": BLOWS,
        "pursuit": _PURSUIT,
        "follows": _FOLLOWS,
        "takes": _TAKES,
        "holds": _HOLDS,
        "confronts": _CONFRONTS,
    }
)


def announced_force(text: str, in_incident: bool) -> Force:
    """How plainly a member announces force. `text`: folded. `in_incident`: one is known; no fire, accident or search."""
    line = text.encode()
    clauses = [clause.strip() for clause in _CLAUSE.split(line)]
    forms = frozenset[str]().union(*(_FORMS.found_in(clause) for clause in clauses if not _NOT.occurs_in(clause)))
    if not forms or _SAID_BY_OTHERS.occurs_in(line):
        return Force.NONE
    if not forms & {"pursuit", "follows"} and _HAPPENS.occurs_in(line):
        return Force.NONE
    if "violent" in forms:
        return _of_violence(line, in_incident)
    if not in_incident or _CARE.occurs_in(line):
        return Force.NONE
    far = _AT_A_DISTANCE.occurs_in(line)
    if forms & {"pursuit", "takes"} and not far:
        return Force.PLAIN
    return Force.DOUBTFUL if forms & {"holds", "confronts"} or ("follows" in forms and not far) else Force.NONE


def _of_violence(line: bytes, in_incident: bool) -> Force:
    """Without an incident, blows are a joke if the line laughs, and plain only under a condition: «if I find who did it»."""
    if in_incident:
        return Force.PLAIN
    if _JOKE.occurs_in(line):
        return Force.NONE
    return Force.PLAIN if _IF.occurs_in(line) else Force.DOUBTFUL
