"""Accusations of people whom the group can find: «the one of number 42 deals drugs», «it was Kevin Example of 8, he nicks
everything», «c'est lui qui vole».

A person and a deed in one clause, in the present or as the doer. A person to whom it was done («Kevin's bike was nicked»), a
denial, thanks, a game and a pet are none. «He did it» and «it was him» accuse only during an incident or beside a crime.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused_homes import ROLE, find_accused_homes
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, without_lookaheads
from bot.reader.text.normalisation import fold

_NO: Final = one_of(
    r"""niet nie ni geen nooit niks niets niemand ne n' pas rien jamais aucun\w* nicht nichts kein\w* niemals not never
    nobody nothing \w+n't dont didnt isnt wasnt hasnt"""
)
_ADVERBS: Final = one_of(
    r"""altijd weer alweer ook zelf al gewoon echt nu nog steeds zeker toch daar hier vast blijkbaar waarschijnlijk maanden
    jaren lang dus wel overal vaak de hele heel het tijd jaar vermoedelijk stiekem
    encore toujours aussi tout le temps deja surement certainement bien depuis des mois ans souvent partout
    immer wieder auch schon doch selbst wohl halt ja sicher bestimmt seit monaten jahren standig oft uberall nur noch
    always again also still just clearly definitely probably really for months years now often only been"""
)
_SUBJECT: Final = (
    r"(?:,? ?(?:want|car|parce que|denn|weil|because|cause)?,? (?:hij|zij|ze|il|elle|ils|lui|er|sie|he|she|they)"
    r"|[,:]? (?:die|dat|dieje|qui|der|das|who|that|c'est (?:lui|elle|eux) qui|ce sont eux qui|c lui qui))"
)
_RELATIVE: Final = "[,:]? (?:die|dat|dieje|der|das)"
"""The verb stands at the end: «die overal fietsen steelt»."""
_GAP: Final = rf"(?:{_SUBJECT})?(?:,? (?:{_ADVERBS})){{0,5}},? "
_SOME: Final = rf"(?: (?!{_NO}\b)[\w'-]+){{0,6}}? "
_OTHER_DEED: Final = r"(?:ge|terug|ver|be|her)\w+[dtn]"
_OBJECT: Final = rf"(?: (?!(?:{_NO}|{_OTHER_DEED})\b)[\w'-]+){{0,6}}? "
"""Words between «heeft» or «hat» and what was done: «heeft een fiets gevonden die gestolen is» is another deed."""
_DRUGS: Final = one_of(
    r"""drugs? wiet coke cocaine heroine hasj weed pillen xtc speed crack drogues? beuh shit cannabis came herbe drogen gras
    koks hasch stoff heroin hash gear pills stolen_\w+ gestolen_\w+ gestohlene_\w+"""
)
_DEED: Final = (
    one_of("gestolen gejat gepikt gestohlen geklaut gemopst ingebroken eingebrochen gedeald gedealt beklaut")
    + rf"(?!(?: [\w'-]+){{1,3}} {_OTHER_DEED}\b)"
)
"""Not «heeft een gestolen fiets gevonden»."""
_NO_TRADE: Final = r"(?! (?:van|bij|for|chez|de|bei|achterna\w*|gevolgd|nagelopen|gepakt|tegen\w*|hinterher\w*)\b)"
_BY: Final = "(?:door|par|von|by)"
_THE: Final = r"(?:(?:de|den|een|le|la|un|une|der|die|ein|eine|the|a|an) |l')"
_MUST_BE: Final = (
    rf"(?:zal|moet)(?: (?!{_NO}\b)\w+){{0,2}}? {_THE}{ROLE} (?:zijn|wezen)"
    rf"|(?:doit|devrait) (?:surement |bien )?etre {_THE}?{ROLE}\b|(?:sera|serait) (?:surement |bien )?{_THE}?{ROLE}\b"
    rf"|(?:wird|muss|durfte)(?: (?!{_NO}\b)\w+){{0,2}}? {_THE}{ROLE} sein"
    rf"|(?:must|has to|will|'ll|is bound to|has got to) be {_THE}{ROLE}\b{_NO_TRADE}"
)
"""A guess that sounds sure: «he must be the thief»."""
_DOES: Final = (
    r"(?:steelt|stelen|stal|jat|jatten|jatte|pikt(?! (?:het|dat|dit|da|t|'t) (?:niet|nie|ni))(?!(?: [\w'-]+){0,4} op\b)|pikken"
    r"|dealt(?! with)|dealde|dealen"
    rf"|(?:verkoopt|verkopen|verkocht)(?: (?:hier|al|ook))? {_DRUGS}|{_DRUGS} verkoopt|breekt(?: \w+){{0,3}} in\b|inbreekt"
    r"|brak(?: \w+){0,3} in\b"
    rf"|(?:licht|lichten)(?: \w+){{0,3}} op\b|aan het (?:stelen|dealen)|heeft{_OBJECT}{_DEED}|hebben{_OBJECT}{_DEED}"
    r"|vole(?! (?:au|aux|a|vers|demain)\b)|volent|volait|deale|dealent|dealait|cambriole|cambriolait"
    rf"|vend(?:ent|ait)? (?:de la |du |des |de l')?{_DRUGS}|trafique|pique (?:tout|toujours|des|les|dans|nos|chez)"
    rf"|(?:a|ont|aurait)(?: (?:deja|encore|aussi|tout|bien))? (?:vole|cambriole|derobe|chourave|braque)"
    r"|(?:a|ont) pique (?:le|la|les|mon|ma|mes|un|une|des|tout)(?! (?:sieste|crise|tete|fou|somme)\b)"
    r"|klaut|klauen|klaute|stiehlt|stehlen|bestiehlt|dealt|dealte|vertickt"
    rf"|(?:verkauft|verkaufen)(?: (?:hier|auch|doch|da))? {_DRUGS}|{_DRUGS} (?:verkauft|vertickt)"
    r"|bricht(?: \w+){0,3} ein\b|einbricht|einbrechen"
    rf"|(?:hat|haben){_OBJECT}{_DEED}|(?:am|beim) (?:klauen|dealen)"
    r"|steals?|stole|stealing|nicks|nicking|nicked|robs|robbed|robbing|burgles?|burgled|shoplifts"
    r"|deals?(?! (?:with|cards)| in (?!drugs|coke|weed|heroin|pills|stolen))|dealing(?! with)"
    rf"|sells? {_DRUGS}|selling {_DRUGS}"
    r"|(?:breaks?|broke|breaking) in(?:\b(?!to| (?:his|her|their|a|the|new)\b)|to (?:houses|cars|sheds|the|my|our|your|people))"
    r"|(?:is|are|was|were|been) (?:always |still |just )?(?:stealing|nicking|robbing|dealing(?! with)|selling"
    rf" {_DRUGS}|breaking into)"
    r"|(?:has|have|had|has been|'s been) (?:stolen|nicked|stealing|nicking|dealing(?! with)|robbed)"
    rf"|(?:is|was|zijn|waren|est|sont|etait|ist|sind|war|are|were|'s) (?:(?!(?:{_BY}|{_NO})\b)\w+ ){{0,2}}?"
    rf"(?:de |den |een |ne |le |la |un |une |l'|der |die |ein |eine |the |a |an )?{ROLE}\b{_NO_TRADE}|{_MUST_BE})"
)
_WEAK: Final = (
    r"(?:zit(?:ten)? (?:er ?|daar ?|hier ?)(?:weer )?achter|er ?achter zit"
    r"|heeft (?:het|dat|dit|'t) gedaan|was het|was 't|was dat"
    r"|is het geweest|was die het"
    r"|a fait (?:ca|le coup)|est derriere (?:tout )?(?:ca|cela|tout)|c'est (?:lui|elle)\b|c'etait (?:lui|elle)\b"
    r"|war es|war's|wars|war das|steckt dahinter|dahinter steckt|hat (?:es|das) getan|hats getan"
    r"|(?:altijd|weer|steeds) (?:zat|dronken|bezopen|lazarus)\b"
    r"|(?:toujours|encore) (?:bourree?|saoule?|soule?|ivre)\b"
    r"|(?:immer|wieder|standig) (?:besoffen|betrunken|blau)\b|(?:always|again) (?:drunk|pissed|hammered)\b|drunk again"
    r"|did it|did this|done it|is behind (?:it|this|all)|'s behind (?:it|this|all)|was (?:him|her)\b|it was (?:him|her)\b)"
)
_DOES_BEHIND: Final = re.compile(rf"(?i:(?:{_GAP}|{_RELATIVE}{_SOME}| )(?:{_DOES}))(?!\w)")
_WEAK_BEHIND: Final = re.compile(rf"(?i:(?:{_GAP}|{_RELATIVE}{_SOME}| )(?:{_WEAK}))(?!\w)")
_DONE_BEHIND: Final = re.compile(rf"(?i:{_OBJECT}{_DEED})(?!\w)")
_HAS_BEFORE: Final = re.compile(
    r"(?i:(?:^|[.,:!?] ?|\b(?:weer|nu|nou|gisteren|vannacht|dus|en|dan|daar|wieder|gestern|und|bestimmt|da|dann) )"
    r"(?:heeft (?:de|den|die)? ?|hat der ))$"
)
"""The doer behind the verb; a noun before it would be the doer, and the person the one to whom it was done."""
_IS: Final = r"(?:is|was|zijn|est|c'est|etait|ist|war|'s)"
_ROLE_BEFORE: Final = re.compile(
    rf"(?i:\b(?:{ROLE}(?:'s)?(?: (?:name|naam|nom))? (?:{_IS}|heet|s'appelle|hei(?:ss|ß)t|called)"
    rf"(?: (?!{_NO}\b)\w+){{0,2}}) ?:? ?)$"
)
_BLAME: Final = (
    r"(?:(?:dat|da|het|'t|t|die|dit) (?:is|was|zal|moet|zou|zijn|waren|zullen)|c'est|c'etait|ca doit etre|c'est surement"
    r"|ce (?:sera|sont)|das (?:ist|war|wird|sind|waren)"
    r"|(?:it|that)(?:'ll be|'s| is| was| will be| must be| must have been| has to be))"
)
_BLAMED_BEFORE: Final = re.compile(rf"(?i:\b{_BLAME}(?: (?!{_NO}\b)\w+){{0,3}} )$")
_ROLE_BEHIND: Final = re.compile(
    rf"(?i:,? (?:(?:de|den|die|ce|cette|le|la|der|dieser|the|that) {ROLE}\W*$|{ROLE} (?:die|dat) (?:ge|je|hij)"
    r" (?:zijt|bent|is)"
    rf"|{ROLE} que tu es))"
)
_SURE_BEHIND: Final = re.compile(
    r"(?i:(?: zijn| geweest| sein)?[,.!]? (?:ik weet het zeker|zeker van|100 ?%|j'en suis sure?|c'est sur\b|ik ben zeker"
    r"|ich bin (?:mir )?sicher|ganz sicher|i'm (?:sure|certain|positive)|no doubt|swear|(?:die|der|he|hij|il) "
    r"(?:heeft altijd wel iets|hat immer was))(?!,? (?:who|die|qui|der|that)\b))"
)
_SURE_TOO: Final = re.compile(
    r"(?i:(?: \w+){0,2}?,? (?:weet ik (?:wel )?zeker|zeker weten|j'en suis (?:certaine?|persuadee?)|c'est certain|je suis sure?"
    r"|weiss ich (?:genau|sicher)|weiß ich (?:genau|sicher)|hundertprozentig|for (?:sure|certain)|without a doubt"
    r"|(?:dat )?weet iedereen|tout le monde le sait|wei(?:ss|ß) (?:doch )?jeder|everyone knows"
    r"|altijd (?:hij|hem|zij|die|hetzelfde|dezelfden?)|toujours (?:lui|elle|eux|les memes?)|immer (?:der|die|er|sie|dieselben?)"
    r"|always (?:him|her|them|is|are|has)|(?:hij|ze|die) (?:is|zijn) gezien|on l(?:'a|es a) vus?|(?:er|der) wurde gesehen"
    r"|(?:he|she|they) (?:was|were) seen)(?!"
    r" (?:die|dat|qui|que?|der|das|who|that|they|we|in|on|at|op|wenn|als|quand|when|wird|wordt|worden|gets?)\b| qu'))"
)
"""Said of singers and footballers too, so it accuses only as a weak word does."""
_KNOWN: Final = one_of(
    """iedereen weet wij weten allemaal tout le monde sait que on tous jeder weiss weiß doch dass everyone everybody knows
    we all know always altijd toujours immer is are has been dat that"""
)
_IS_ONE: Final = (
    r"(?:(?:he|she|they|hij|zij|ze|die|dat|il|elle|ils|er|sie|der|das|ce)"
    r"(?:'?s|'?re| is| are| zijn| est| sont| ist| sind)|c'est)"
)
_CALLED_BEHIND: Final = re.compile(
    rf"(?i:(?:,? (?:{_ADVERBS}|{_KNOWN})){{0,8}}?,? {_IS_ONE}(?: (?:de|een|le|la|les|un|une|des|der|die|ein|eine|the|a))?"
    rf"(?: (?!{_NO}\b)\w+)? {ROLE}\b{_NO_TRADE}"
    rf"|,? c'est (?:bien |surement )?(?:lui|elle|eux),? (?:le |la |les ){ROLE}\b)"
)
_NAMED_BEHIND: Final = re.compile(
    r"(?i:(?: is| zijn| est| ist)?,? (?:(?:die|deze|de|ces?|cette|les|diese|those|them|the|alles|allemaal|all|tous|lauter"
    r"|des|bloody|vuile|sales?|een bende|een stel|une bande de|eine bande|a (?:bunch|gang|pack) of|rien que|nothing but) ){0,3}"
    rf"{ROLE}(?=\W*$|[,;.!?]| (?:van vader|de pere|vom vater|from father|the lot|they are|all of|allemaal|comme toujours"
    r"|zijn (?:het|dat|ze)|horen|gehoren|gehören|belong|altijd|toujours|immer)\b))"
)
"""«Those two of number 21, vandals»: the word for the doer stands alone behind the person."""
_KNOWN_BEFORE: Final = re.compile(
    r"(?i:\b(?:iedereen weet|(?:we|wij) weten allemaal|tout le monde sait|on sait tous|jeder wei(?:ss|ß)"
    r"|wei(?:ss|ß) (?:doch )?jeder|every(?:one|body) knows|we all know),?(?: (?:dat|que?|dass|that)| (?=c'est|it))"
    r"(?: (?!in\b)[\w']+){0,3} )$"
)
_SUFFERED_BEHIND: Final = re.compile(
    r"(?i:(?: [\w'-]+){0,5}? (?:bestolen|beroofd|beklaut|bestohlen|ausgeraubt|uberfallen|opgelicht|slachtoffer|opfer|victime?"
    r"|burgled|robbed|mugged|scammed|hurt|cambriolee?s?|volee?s?|agressee?s?|arnaquee?s?|gewond|verletzt|ingebroken|eingebrochen"
    r"|helpt|helped|helps|hilft|aide|gezien|gesehen|saw|seen|vu|gebeld|called|rang|appele)\b)"
)
"""«Everyone knows that Example was burgled»: a victim, a witness or a helper."""
_SCORNED: Final = re.compile(
    r"(?i:\b(?:junk|zatlap|dronk|toxico|drogue|ivrogne|saufer|druggie|crackhead|smackhead|drunk))"
)
_AGAIN_BEHIND: Final = re.compile(r"(?i: (?:weer|opnieuw|encore|wieder|again)\b)")
_TO_WHOM: Final = re.compile(
    r"(?i:\b(?:bij|chez|bei|beim|van|naast|tegenover|achter|voor|aan|met|pour|avec|fur|mit|from|at|to|next to|with|near|for|of"
    r"|under|onder|boven|unter|uber|above|below|opposite|neben|gegenuber|vor|hinter|outside|behind|devant|derriere)"
    r" (?:de|den|het|der|die|dem|the|le|la|les|l'|mijn|onze|our|my|mon|ma)? ?)$"
)
_NOT_HIM: Final = re.compile(rf"(?i:\b{_NO}(?: [\w']+){{0,2}} )$")

_CRIME: Final = Expression(
    r"\b"
    + one_of(
        r"""gestolen gejat gepikt ingebroken inbraak inbraken diefstal\w* dief dader gestohlen geklaut klaut eingebrochen
        einbruch\w* diebstahl\w* dieb tater vole volee? vols? cambriol\w* voleurs? voleur stolen nicked burgl\w* thefts?
        thief robbed robs nicks steals steelt pikt drugs drogen drogue vandal\w* brandsticht\w* angezundet"""
    )
    + r"\b"
)
_HARMLESS: Final = Expression(
    r"\b"
    + one_of(
        r"""bal ballon balle ball bal_af goal doelpunt punt points? punten match wedstrijd spiel show hart hartje harten
        coeurs? herz hearts? thunder limelight scene voetbal football fussball foot quiz carnaval toneel theater theatre
        stuk rol film serie roman boek liedje
        katten? kat poes kater hond hondje hunde? chien chienne chat chatte katze cat dogs? dog puppy magpies? ekster\w* pie
        elster\w* kauw\w* eekhoorn\w* ecureuil squirrels? meeuw\w* seagulls? marder marter fuchs renard fox vos
        koekje\w* koeken frieten frietjes taart\w* chocola\w* snoep\w* cookies? biscuits? chips crisps cake kuchen keks\w*
        plaatzen gateaux? bonbons? frites schokolade snacks? parkeerplaats parking parkplatz plekje
        stop roddel\w* laster\w* vals\w*_beschuldig\w* calomni\w* diffam\w* ragots? verleumd\w* gerucht\w* slander\w* gossip\w*
        zonder_bewijs sans_preuve ohne_beweis\w* without_proof accuse\w* beschuldig\w* beschuldigt accusing
        politie polizei police_(?:have|has|got|took) parodie sketch"""
    )
    + r"\b|😂|🤣|😹|😄|\b(?:haha\w*|hihi\w*|lo+l|mdr+|ptdr+)\b"
)
"""Games, pets, treats, jokes, and words against slander."""
_DOERS: Final = Expression(rf"\b{ROLE}\b")
_THANKS: Final = Expression(r"\b(?:bedankt|dank|merci|danke|thanks|thank you|cheers)\b")

_MAY_ACCUSE: Final = Expression(
    "(?i)"
    + "|".join(
        rf"\b{without_lookaheads(pattern.removesuffix('$'))}"
        for pattern in (
            *(_DOES, _WEAK, _DEED, ROLE),
            *(each.pattern for each in (_SURE_BEHIND, _SURE_TOO, _KNOWN_BEFORE, _SCORNED)),
        )
    )
)
"""Words of which an accusation has one: in 4 % of the lines of the corpus."""


def find_accused(text: str, language: str, in_incident: bool) -> Span | None:
    """The first accused person in a text, with the words that accuse. `text`: as written, since names have capitals."""
    return next((whole for _, whole in find_accusations(text, language, in_incident)), None)


def find_accusations(text: str, language: str, in_incident: bool) -> Iterator[tuple[Span, Span]]:
    """The accused people in a text with their homes, each also with the words that accuse."""
    folded = fold(text).encode()
    if not _MAY_ACCUSE.occurs_in(folded) or _HARMLESS.occurs_in(folded):
        return
    weak = (in_incident or _CRIME.occurs_in(folded)) and not _THANKS.occurs_in(folded)
    plain = plain_view(text)
    for person in find_identified(plain, language):
        if (end := _accused_until(plain, person, weak)) is not None:
            yield person, Span(person.start, end)
    for home in find_accused_homes(plain):
        yield home, home


def without_doers(folded: bytes) -> bytes:
    """The text without the words for a doer («thief»): the rest may tell of a deed. `folded`: in UTF-8."""
    return _DOERS.replace_in(folded)


def tells_of_crime(text: str) -> bool:
    """True for a word of theft, burglary or the like. `text`: folded."""
    return _CRIME.occurs_in(text.encode())


def _accused_until(plain: str, person: Span, weak: bool) -> int | None:
    """The end of the accusation behind or around a person; None: there is none."""
    before = plain[max(0, person.start - _NEAR) : person.start]
    blamed = _BLAMED_BEFORE.search(before)
    if _NOT_HIM.search(before) or (_TO_WHOM.search(before) and not blamed):
        return None
    expressions = [
        _DOES_BEHIND,
        _ROLE_BEHIND,
        _CALLED_BEHIND,
        _NAMED_BEHIND,
        *([_WEAK_BEHIND] if weak else []),
        *([_DONE_BEHIND] if _HAS_BEFORE.search(before) else []),
    ]
    if blamed:
        expressions += [_SURE_BEHIND, *([_SURE_TOO] if weak else [])]
    ends = [match.end() for each in expressions if (match := each.match(plain, person.end)) is not None]
    if ends:
        return max(ends)
    again = blamed or _AGAIN_BEHIND.match(plain, person.end)
    scorned = weak and again and _SCORNED.search(plain, person.start, person.end)
    known = weak and _KNOWN_BEFORE.search(before) and not _SUFFERED_BEHIND.match(plain, person.end)
    return person.end if scorned or known or _ROLE_BEFORE.search(before) else None


_NEAR: Final = 60
"""Characters before a person."""
