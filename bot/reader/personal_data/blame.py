"""Words that blame the person behind them: «yesterday's thief is …», «derrière tout ça il y a …», «who nicked it? … of course»,
and homes of people who are named by a deed: «the one who keys the cars lives at 25».

Expressions over the plain view of a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused_homes import HOUSE, NOT_THERE, ROLE
from bot.reader.personal_data.charges import DOES, NO
from bot.reader.personal_data.damage import DAMAGES
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.late_pattern import LatePattern

_IS: Final = r"(?:is|was|zijn|est|c'est|etait|ist|war|'s|are|were|sont|sind|waren)"
_BLAME: Final = (
    r"(?:(?:dat|da|het|'t|t|die|dit) (?:is|was|zal|moet|zou|zijn|waren|zullen)|da's|tis|'tis|tzal|c'est|c'etait|c"
    r"|ca doit etre|c'est surement|ce (?:sera|sont)|(?:das )?(?:ist|is) doch|das (?:ist|war|wird|sind|waren)"
    r"|(?:it|that|this)(?:'ll be|'s| is| was| will be| must be| must have been| has to be))"
)
BLAMED_BEFORE: Final = LatePattern(rf"(?i:\b{_BLAME}(?: (?!{NO}\b)\w+){{0,3}} (?:l')?)$")
"""«It was»: with more certainty or a word for a doer behind the person it blames."""
_A: Final = (
    r"(?:(?:weer|gewoon|natuurlijk|vast|zeker|volgens|mij|encore|surement|bien|wieder|bestimmt|wohl|again|probably|surely"
    r"|de|den|die|dien|dat|le|la|les|ce|cette|ces|der|das|diese[rn]?|the|that|those|them|our|onze|notre|unser|deux|two|nette|lieve|brave|gentil|charmant|lovely|nice|liebe"
    r"|twee|zwei) |l'){0,4}"
)
_PLACED: Final = one_of(
    r"""bij chez bei beim at near naast neben tegenover opposite devant derriere behind achter hinter voor vor in im op from
    uit aus van von gezien seen vu gesehen via over par"""
)
_OF: Final = r"(?:van|d'|de|du|des|von|vom|of|from|der|met|die|qui|who|that|in)"
_OF_WHAT: Final = rf"(?: {_OF} ?(?!{NO}\b)[\w']+(?: (?!{NO}\b)[\w']+){{0,3}}?)?"
AS_EVER_BEHIND: Final = LatePattern(
    r"(?i:,? (?:wie immer|comme (?:toujours|d'habitude)|zoals (?:altijd|gewoonlijk)|as (?:always|usual|ever))\W*$)"
)
SCORNED: Final = LatePattern(
    r"(?i:\b(?:junk|zatlap|dronk|toxico|drogue|ivrogne|saufer|druggie|crackhead|smackhead|drunk|creep|perv|zuip"
    r"|pisshead|alkie|wino|alcoolo|poivrot|kiffer|alki))"
)
_CRIMES: Final = one_of(
    r"""\w*diefstal\w* inbra\w+ \w*branden vandalisme vols cambriolages? incendies? degradations? degats \w*diebstahl\w*
    einbruch\w* \w*brande schmierereien thefts? burglaries break-?_?ins fires? vandalism damage graffiti"""
)
_DOER: Final = (
    rf"(?:{ROLE}|(?:responsables?|verantwoordelijken?|verantwortliche[rn]?|(?:one|man|lad|person) responsible)"
    rf" (?:des|de|du|voor|fur|for) (?:[\w']+ ){{0,2}}?{_CRIMES})"
)
_WHO: Final = rf"{_DOER}(?:'s)?{_OF_WHAT}"
ROLE_BEFORE: Final = LatePattern(
    rf"(?i:\b(?:{_WHO}(?: (?:name|naam|nom))?,? (?:{_IS}|heet|s'appelle|hei(?:ss|ß)t|called)"
    rf"(?: (?!(?:{NO}|{_PLACED})\b)\w+){{0,2}}) ?:? ?|\b{_DOER} ?[:=] ?)$"
)
"""«The thief is»: the person behind it is the one."""
KNOWN_BEFORE: Final = LatePattern(
    r"(?i:\b(?:ge moet ni(?:et)? ver zoeken|faut pas chercher (?:bien )?loin|muss man nicht lang suchen|iedereen weet"
    r"|(?:we|wij) weten allemaal|tout le monde sait|on sait tous|jeder wei(?:ss|ß)"
    r"|wei(?:ss|ß) (?:doch )?jeder|every(?:one|body) knows|we all know),?(?: (?:dat|que?|dass|that)| (?:da's|das is"
    r"|das ist)| (?=c'est|it))(?: (?!in\b)[\w']+){0,3} )$"
)
_TOLD_BEFORE: Final = LatePattern(
    rf"(?i:(?:^|[.,!] ?)(?:die|hij|ze|zij|il|elle|ils|der|er|sie|he|she|they)(?: (?:{DOES})|(?='s "
    rf"|'re )(?:{DOES}))[^.!?\n]{{0,40}}, {_A})$"
)
"""«He nicks everything, that lad from number 9»."""
_THE_ROLE_BEFORE: Final = LatePattern(
    r"(?i:\b(?:the|that|our|local|de|den|die|dien|onze|le|ce|notre|der|dieser|unser)"
    rf" (?:(?!(?:{NO}|{_PLACED})\b)\w+ )?{ROLE} )$"
)
_IS_BEHIND: Final = LatePattern(
    r"(?i:(?=[^\w?]*$|[,.!;])"
    r"| (?:is|was|est|ist|war|woont|habite|wohnt|lives|heeft|hat|a|has|again|weer|encore|wieder|strikes)\b)"
)
"""«The thief Kevin Example is back»."""
OF_VICTIM: Final = LatePattern(
    r"(?i:\b(?:slachtoffers?|victimes?|opfer|victims?|proie|doelwit|target|cible|getuige|temoin|zeuge|witness)\b)"
)
_BEHIND_IT_BEFORE: Final = LatePattern(
    rf"(?i:\b(?:(?:achter|hinter) (?:all? )?(?:de|die|den|diesen|deze|heel die) (?:\w+ )?{_CRIMES}"
    r" (?:zit(?:ten)?|steck(?:t|en))"
    rf"|derriere (?:tous )?(?:les|ces) (?:\w+ )?{_CRIMES},? (?:il )?(?:y a|c'est|ce sont)|behind (?:all )?(?:the|these"
    rf"|those|our)"
    rf" (?:\w+ )?{_CRIMES} (?:is|are)|(?:de|die|les|ces|the|those|these) (?:\w+ )?{_CRIMES},? (?:c'est|ce sont|dat (?:is|zijn)"
    r"|das (?:ist|war|waren|sind)|that's|it's)"
    r"|achter (?:dit|dat|dit alles|dat alles|alles|al (?:dit|dat)|heel (?:dat|die) \w+) zit(?:ten)?"
    r"|derriere (?:tout )?(?:ca|cela),? (?:il )?(?:y a|c'est|ce sont|se cachent?)"
    r"|dahinter steck(?:t|en)|hinter (?:dem ganzen|all dem|alledem|allem) steck(?:t|en)"
    rf"|behind (?:all )?(?:of )?(?:this|that|it all|it) (?:is|are)) {_A})$"
)
_WORK_OF_BEFORE: Final = LatePattern(
    r"(?i:\b(?:(?:de )?schuld van|(?:het )?werk van|(?:un )?coup (?:de|des|du|d'|a)|(?:la )?faute (?:de|des|du|a|au)"
    r"|(?:l')?oeuvre (?:de|des|du)|(?:das )?werk (?:von|vom)|(?:die )?schuld (?:von|vom)|(?:the )?(?:work|handiwork"
    r"|doing) of|down to)"
    rf" ?{_A})$"
)
_WORK_BEHIND: Final = LatePattern(
    r"(?i:(?:'s?|z'n| zijn| hun) (?:doing|work|handiwork|fault|werk|schuld)(?=\W*$|[,.!;]))"
)
_ZIT_BEFORE: Final = LatePattern(rf"(?i:\b(?:(?:daar|hier|er) zit(?:ten)?|(?:da|hier) steck(?:t|en)) {_A})$")
_ACHTER_BEHIND: Final = LatePattern(r"(?i: (?:weer |wieder )?(?:achter|dahinter)(?=\W*$|[,.!;]))")
_KNOWS_WHO_BEFORE: Final = LatePattern(
    r"(?i:\b(?:(?:altijd|toujours|immer|always) (?:dezelfden?|les? memes?|la meme|der ?selbe|die ?selben?|der gleiche"
    r"|die gleichen|the same(?: ones?| lot)?)|(?:ik|'?k|we|wij) (?:weet|weten) (?:(?:wel|al|heel|goed|precies"
    r"|maar al te) ){0,3}wie (?:dat|het|'t|dit|zoiets)"
    r" (?:hier )?(?:doet|flikt|gedaan heeft|heeft gedaan|geflikt heeft|op zijn geweten heeft)"
    r"|(?:je sais|on sait|jsais) (?:(?:bien|tres|tous|deja|exactement) ){0,2}qui"
    r" (?:fait ca|a fait (?:ca|le coup)|est derriere(?: tout)? ca)"
    r"|(?:ich|wir) (?:wei(?:ss|ß)|wissen) (?:(?:schon|genau|doch|ja|ganz) ){0,3}wer"
    r" (?:(?:das|so was|sowas) (?:macht|gemacht hat|getan hat)|dahinter ?steckt)"
    r"|(?:i|we) (?:all )?know (?:(?:exactly|full|fine|damn|bloody|well) ){0,2}who"
    r"(?:'s| is| did| does| has| keeps)? ?(?:it|this|that|doing (?:it|this|that)|done (?:it|this|that)|behind (?:it|this"
    r"|that)))"
    rf"[:,.… ]{{1,4}}(?:(?:c'est|ce sont|das (?:ist|war|sind)|it's|that's|dat (?:is|zijn)|da's) )?{_A})$"
)
_DEED: Final = one_of(
    r"""gestolen gejat gepikt ingebroken bekrast vernield (?:in)?geslagen volgespoten (?:het|dat|dit)_gedaan brand_gestoken
    steelt
    jat vole pique cambriole casse raye tague creve deale mis_le_feu fait_(?:ca|le_coup)
    geklaut gestohlen eingebrochen zerkratzt zerstochen eingeschlagen angezundet beschmiert klaut (?:das|es)_(?:gemacht|getan)
    stole nicked robbed keyed smashed slashed torched vandali[sz]ed did_(?:it|this|that) done_(?:it|this|that) steals nicks"""
)
_HELPED: Final = one_of(
    "gevonden gepakt hersteld gezien gemeld retrouve trouve attrape repare vu gefunden erwischt repariert gesehen gemeldet"
    " found caught fixed mended repaired saw reported"
)
_ASKED_BEFORE: Final = LatePattern(
    rf"(?i:\b(?:wie|qui|wer|who)(?='| )(?![^?…\n]{{0,80}}\b{_HELPED}\b)"
    rf"(?=[^?…\n]{{0,80}}\b{_DEED}\b)[^?…\n]{{3,80}}?(?:[?…]|\.\.){{1,4}} ?{_A})$"
)
_RIDDLE_BEFORE: Final = LatePattern(
    rf"(?i:\b(?:guess|devine[zr]?|raad (?:eens|maar|es)|rate[tn]? mal|drei mal raten,?|three guesses) (?:who|qui|wie|wer)\b"
    rf"(?=[^?\n]{{0,80}}\b(?:{_DEED}|had \w+ \w+ away)\b)[^?\n]{{3,80}}?[?…,:.]{{1,4}} ?{_A})$"
)
_ENDS_BEHIND: Final = LatePattern(r"(?i:(?: (?:ca|hein|he|oder|innit|weer|again))?\W*$)")
_OF_COURSE_BEHIND: Final = LatePattern(
    r"(?i:,? (?:weer |encore |wieder )?(?:natuurlijk|uiteraard|tiens|bien sur|evidemment|naturlich|klar|of course|obviously"
    r"|who else|wie anders|qui d'autre|wer sonst|pardi|wedden|wetten)(?=\W*$|[,.!;]))"
)
NOT_BEHIND: Final = LatePattern(
    rf"(?i:(?:,? (?:het|dat|it|es|das|er|hij|he))?(?: [\w']+)?,? (?:{NO}|(?:is|was|war|ist) (?:{NO}))\b"
    r"(?! (?:alleen|nur|que|only)\b))"
)
_STREET: Final = (
    r"(?:(?-i:[A-Z])[\w'-]{3,}(?: (?-i:[A-Z])[\w'-]+)? \d{1,4}[a-f]?\b(?![\w:%€]|[.,]\d)|\d{1,4},? (?:rue|avenue"
    r"|chaussee|place|boulevard) \w+|\d{1,4} (?-i:[A-Z])\w+ (?:street|road|lane|close|avenue|drive)\b)"
)
_HOME_OF_DOER: Final = LatePattern(
    r"(?i:\b(?:(?:celui|celle|ceux|le mec|le type|le gars|la bande) qui|(?:degene|diegene|dieje|de gast|die gast|de kerel)"
    r" (?:die|dat)|(?:der|die|derjenige|diejenigen),? (?:der|die)|(?:the one|the ones|them|whoever|the guy|the bloke|the lad"
    rf"|the (?:\w+ )?kids?) (?:who|that|what)|whoever|wer) (?:(?:hier|daar|da|always|altijd|toujours|immer|keeps?) )?{DAMAGES}"
    r"[^.!?\n]{0,40}?,? (?:habite(?:nt)?|woont|wonen|wohnt|wohnen|lives?|stays?|creche\w*|loge(?:nt)?|zit|sitzt) (?!"
    rf"(?:{NO}|nu|nou|jetzt|now)\b)(?:[\w']+ ){{0,2}}?{HOUSE})"
)
_ROLE_AT_HOME: Final = LatePattern(
    rf"(?i:\b{_DOER}{_OF_WHAT},? (?:woont|wonen|habite(?:nt)?|wohnt|wohnen|lives?)"
    rf" (?!(?:{NO})\b)(?:[\w']+,? ){{0,5}}?(?:{HOUSE}|{_STREET}))"
)
BLAME_WORDS: Final = (
    _DOER,
    *(
        each.pattern
        for each in (
            _HOME_OF_DOER,
            _BEHIND_IT_BEFORE,
            _WORK_OF_BEFORE,
            _WORK_BEHIND,
            _ZIT_BEFORE,
            _KNOWS_WHO_BEFORE,
            _RIDDLE_BEFORE,
            _OF_COURSE_BEHIND,
        )
    ),
)
"""Words of which the forms of this module have one."""


def blames(plain: str, person: Span, weak: bool) -> int | None:
    """The end of the words that blame a person; None: there are none. `weak`: words that need a crime beside them count."""
    before, end = plain[max(0, person.start - _NEAR) : person.start], person.end
    if NOT_BEHIND.match(plain, end):
        return None
    if _ASKED_BEFORE.search(before) and (behind := _OF_COURSE_BEHIND.match(plain, end)):
        return behind.end()
    if (_RIDDLE_BEFORE.search(before) or _TOLD_BEFORE.search(before)) and _ENDS_BEHIND.match(plain, end):
        return end
    if _THE_ROLE_BEFORE.search(before) and not OF_VICTIM.search(before) and _IS_BEHIND.match(plain, end):
        return end
    if not weak:
        return None
    if _BEHIND_IT_BEFORE.search(before) or _KNOWS_WHO_BEFORE.search(before):
        return end
    behind = _ACHTER_BEHIND.match(plain, end) if _ZIT_BEFORE.search(before) else None
    return behind.end() if behind is not None else None


def ascribes(plain: str, person: Span) -> int | None:
    """The end of the words that ascribe a work to a person: beside a crime they blame («that's Kevin's doing»)."""
    before = plain[max(0, person.start - _NEAR) : person.start]
    if _WORK_OF_BEFORE.search(before) and _ENDS_BEHIND.match(plain, person.end):
        return person.end
    behind = _WORK_BEHIND.match(plain, person.end)
    return behind.end() if behind is not None else None


def find_homes_of_doers(plain: str) -> Iterator[Span]:
    """The homes in a text of people who are named by a deed. `plain`: `plain_view` of it."""
    for expression in (_HOME_OF_DOER, _ROLE_AT_HOME):
        for match in expression.finditer(plain):
            if not NOT_THERE.search(match[0]):
                yield Span(*match.span())


_NEAR: Final = 110
"""Characters before a person."""
