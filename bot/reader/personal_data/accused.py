"""Accusations of people whom the group can find: «the one of number 42 deals drugs», «it was Kevin Example of 8, he nicks
everything», «c'est lui qui vole».

A person and a deed in one clause, in the present or as the doer. A person to whom it was done («Kevin's bike was nicked»), a
denial, thanks, a game and a pet are none. «He did it» and «it was him» accuse only during an incident or beside a crime.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused_homes import ROLE, find_accused_homes, find_accused_surnames
from bot.reader.personal_data.blame import (
    AS_EVER_BEHIND,
    BLAME_WORDS,
    BLAMED_BEFORE,
    KNOWN_BEFORE,
    NOT_BEHIND,
    OF_VICTIM,
    ROLE_BEFORE,
    SCORNED,
    ascribes,
    blames,
    find_homes_of_doers,
)
from bot.reader.personal_data.charges import (
    ADVERBS,
    DEALS,
    DEED,
    DOES,
    GAP,
    HARD_DRUGS,
    NO,
    NO_TRADE,
    OBJECT,
    ON_CAMERA,
    RELATIVE,
    SEEN_WITH,
    SOME,
    SUBJECT,
    WEAK,
)
from bot.reader.personal_data.damage import DAMAGE_TO, DAMAGE_WORDS, DAMAGED, MISHAP
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.known_people import HOUSE_AT, KNOWN_PEOPLE, SHOP, TRADE, TRADE_AT
from bot.reader.personal_data.not_accused import (
    HARMLESS,
    IDLE_POLICE,
    NOT_HIM,
    POISON,
    PRAISE,
    PRICE,
    SELF_BEFORE,
    SUFFERED_BEHIND,
    THANKS,
    TO_WHOM,
)
from bot.reader.personal_data.pronoun_blame import BLAME, KNOWN, blamed_until
from bot.reader.personal_data.standing_charges import SAYS, STANDING, charges_nobody, is_said_for_certain, may_charge
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions, without_lookaheads
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold
from bot.reader.text.remembered import remembered

_DENIED: Final = (
    r"(?!\w)(?! (?:[\w']+ )?(?:niet|nie|niks|nooit|nicht|nichts|pas|rien|jamais)\b(?! (?:alleen|nur|que)\b))"
)
_MEANT: Final = r"(?: (?:weer|wel|zijn|geweest|wezen|again|wieder|encore|sein|gewesen)){1,3}"
_DOES_BEHIND: Final = LatePattern(rf"(?i:(?:(?:{_MEANT}(?=,))?{GAP}|{RELATIVE}{SOME}| )(?:{DOES})){_DENIED}")
_HE: Final = r"(?:he|she|they|hij|zij|ze|il|elle|ils|er|sie)"
_LINK: Final = rf"(?:{SAYS},? {_HE}(?: |(?='))|(?:{SUBJECT})?(?=')|(?: auf)?{GAP}|{RELATIVE}{SOME}| )"
_STANDING_BEHIND: Final = LatePattern(rf"(?i:{_LINK}{STANDING}){_DENIED}")
_FAR_SUBJECT: Final = rf"(?:{_HE}|der|die|the owner|de eigenaar|de baas|le patron|der chef|der besitzer)"
_STANDING_AFTER: Final = LatePattern(
    rf"(?i:[^!?\n]{{0,60}}?[,.;:] {_FAR_SUBJECT}(?: {ADVERBS})?(?: |(?=')){STANDING})(?!\w)"
)
"""A clause later («the one of 31, keep your kids away, he has been in prison»)."""
_CHARGED_TRADE: Final = LatePattern(
    rf"(?i:{TRADE_AT}(?:(?: [\w']+){{0,7}}?,? {_FAR_SUBJECT})?(?:,? {ADVERBS})?(?: |(?=')){STANDING})(?!\w)"
)
_CHARGED_HOUSE: Final = LatePattern(rf"(?i:{HOUSE_AT}(?:,? {_HE})?(?: |(?=')){STANDING}){_DENIED}")
"""«Keep your kids away from number 9, he's on the register»."""
_DEALING_TRADE: Final = LatePattern(
    rf"(?i:{TRADE_AT}(?:(?:,? {_FAR_SUBJECT})?(?:,? {ADVERBS})? {DEALS}|[^!?\n]{{0,80}}? (?:c'est|de la|met|mit|with"
    rf"|in) {HARD_DRUGS}))(?!\w)"
)
_OF_TRADE: Final = LatePattern(rf"(?i:\b(?:{SHOP}|{TRADE})\b)")
STANDS_ELSE: Final = LatePattern(rf"(?i:{STANDING}|\b{DEALS}\b)")
_PERSON_KNOWN: Final = LatePattern(rf"(?i:{KNOWN_PEOPLE})")
_WARNED_OF: Final = LatePattern(
    r"(?i:\b(?:sait pour|knows? about|weet (?:het )?van|weet over|wei(?:ss|ß) (?:von|uber)|heard (?:about|of)|(?:look"
    r"|watch) out for"
    r"|careful (?:of|with)|beware of|pas op (?:met|voor|van)|(?:mefiez[ -]vous|mefie toi) (?:de|du)|vorsicht (?:mit|vor)"
    r"|pass\w* auf"
    r" vor)(?: (?:the|that|de|den|die|dat|le|la|ce|cette|der|dem))? )$"
)
_WEAK_BEHIND: Final = LatePattern(rf"(?i:(?:{GAP}|{RELATIVE}{SOME}| )(?:{WEAK})){_DENIED}")
_DAMAGE_BEHIND: Final = LatePattern(rf"(?i:(?:{GAP}|{RELATIVE}{SOME}| ){DAMAGED}){_DENIED}")
_DAMAGE_LAST: Final = LatePattern(rf"(?i:{DAMAGE_TO} (?:heeft|hebben|hat|haben)\b)")
_DAMAGE_AFTER: Final = LatePattern(rf"(?i:{DAMAGE_TO}(?!\w))")
_DONE_BEHIND: Final = LatePattern(rf"(?i:{OBJECT}{DEED})(?!\w)")
_HAS_BEFORE: Final = LatePattern(
    r"(?i:(?:^|[.,:!?] ?|\b(?:weer|nu|nou|gisteren|vannacht|dus|en|dan|daar|wieder|gestern|und|bestimmt|da|dann) )"
    r"(?:heeft (?:de|den|die)? ?|hat der ))$"
)
"""The doer behind the verb; a noun before it would be the doer, and the person the one to whom it was done."""
_CALLED_AT_END: Final = LatePattern(rf"(?i:[^!?\n]{{0,50}}[.,!] (?:de |een |le |un |der |ein |the |a )?{ROLE}\W*$)")
_ROLE_BEHIND: Final = LatePattern(
    rf"(?i:,? (?:(?:de|den|die|ce|cette|le|la|der|dieser|the|that) {ROLE}\W*$|{ROLE} (?:die|dat) (?:ge|je|hij)"
    r" (?:zijt|bent|is)"
    rf"|{ROLE} que tu es))"
)
_SURE_BEHIND: Final = LatePattern(
    r"(?i:(?: zijn| geweest| sein)?[,.!]? (?:ik weet het zeker|zeker van|100 ?%|j'en suis sure?|c'est sur\b|ik ben zeker"
    r"|ich bin (?:mir )?sicher|ganz sicher|i'm (?:sure|certain|positive)|no doubt|swear|wedden|wetten|qui d'autre"
    r"|wie anders|wer sonst|who else|i'm telling you|mark my words|ik zeg het (?:u|je)|j'?te le dis|je vous le dis"
    r"|sag ich euch|geloof (?:mij|me)"
    r"|j'?(?:en |e )?mets? (?:ma|la) main"
    r"|j'en mettrais (?:ma|la) main|(?:chuis|jsuis|je suis) sure?|a tous les coups|jte jure|da leg ich meine hand"
    r"|die machen das immer"
    r"|all the (?:thie\w+|junkies|dealers|crooks) (?:live|stay)|(?:die|der|he|hij|il) "
    r"(?:heeft altijd wel iets|hat immer was))(?!,? (?:who|die|qui|der|that)\b))"
)
_SURE_TOO: Final = LatePattern(
    r"(?i:(?: \w+){0,2}?,? (?:weet ik (?:wel )?zeker|zeker weten|j'en suis (?:certaine?|persuadee?)|c'est certain|je suis sure?"
    r"|weiss ich (?:genau|sicher)|weiß ich (?:genau|sicher)|hundertprozentig|for (?:sure|certain)|without a doubt"
    r"|(?:dat )?weet iedereen|tout le monde le sait|wei(?:ss|ß) (?:doch )?jeder|everyone knows"
    r"|altijd (?:hij|hem|zij|die|hetzelfde|dezelfden?)|toujours (?:lui|elle|eux|les memes?)|immer (?:der|die|er|sie|dieselben?)"
    r"|(?:it's |'t is |c'est |das ist )?(?:always|altijd|toujours|immer) (?:that|die|cette|diese) (?:family|lot|familie"
    r"|famille)"
    rf"|{SEEN_WITH}|{ON_CAMERA}|wie immer\W*$|comme d'habitude|ca m'etonne pas|(?:bloody )?as always|natuurlijk weer"
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
    r"(?:'?s|'?re| is| are| zijn| est| sont| ist| sind)|c'est|c(?= (?:un|une|des|le|la|les|tous)\b))"
)
_CALLED_BEHIND: Final = LatePattern(
    rf"(?i:(?:,? (?:{ADVERBS}|{_KNOWN})){{0,8}}?,? {_IS_ONE}(?: (?:de|een|le|la|les|un|une|des|der|die|ein|eine|the|a))?"
    rf"(?: (?!{NO}\b)\w+)? {ROLE}\b{NO_TRADE}"
    rf"|,? c'est (?:bien |surement )?(?:lui|elle|eux),? (?:le |la |les ){ROLE}\b)"
)
_NAMED_BEHIND: Final = LatePattern(
    r"(?i:(?: is| zijn| est| ist)?,? (?:(?:die|deze|de|ces?|cette|les|diese|those|them|the|alles|allemaal|all|tous|lauter"
    r"|des|bloody|vuile|sales?|een bende|een stel|une bande de|eine bande|a (?:bunch|gang|pack) of|rien que|nothing but"
    r"|un vrai|une vraie|een echte|ein echter|a real|a proper) ){0,3}"
    rf"{ROLE}(?=\W*$|[,;.!?]| (?:van vader|de pere|vom vater|from father|the lot|they are|all of|allemaal|comme toujours"
    r"|celui[ -]la"
    r"|zijn (?:het|dat|ze)|horen|gehoren|gehören|belong|altijd|toujours|immer)\b))"
)
"""«Those two of number 21, vandals»: the word for the doer stands alone behind the person."""
_AGAIN_BEHIND: Final = LatePattern(r"(?i: (?:weer|opnieuw|encore|wieder|again)\b)")

_CRIME: Final = Expression(
    r"\b"
    + one_of(
        r"""gestolen gejat gepikt ingebroken inbraak inbraken diefstal\w* dief dader gestohlen geklaut klaut eingebrochen
        einbruch\w* diebstahl\w* dieb tater volee? vols? cambriol\w* voleurs? stolen nicked burgl\w* thefts?
        thief robbed robs nicks steals steelt pikt aangehouden
        gearresteerd opgepakt interpelle\w* festgenommen verhaftet arrested drugs drogen drogue vandal\w* brandsticht\w*
        angezundet"""
    )
    + r"\b"
)
_DOERS: Final = Expression(rf"\b{ROLE}\b")

_MAY_ACCUSE: Final = Expressions(
    {
        "words": tuple(
            rf"(?i)\b{without_lookaheads(pattern.removesuffix('$'))}"
            for pattern in (
                *(DOES, WEAK, DEED, ROLE, BLAME, KNOWN, *DAMAGE_WORDS, *BLAME_WORDS),
                *(each.pattern for each in (_SURE_BEHIND, _SURE_TOO, KNOWN_BEFORE, SCORNED)),
            )
        )
    }
)
"""Words of which an accusation has one: in 4 % of the lines of the corpus."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """The rest of a text. `weak`: words that accuse only beside a crime do so. `certain`: certainty, hearsay or habit.
    `now`: something that goes on or a lawful task, so no charge stands. `mended`: damage by accident, or made good.
    `praised`: words of praise, so «the son is behind it» is no blame."""

    weak: bool
    certain: bool
    now: bool
    mended: bool
    praised: bool


def find_accused(text: str, language: str, in_incident: bool) -> Span | None:
    """The first accused person in a text, with the words that accuse. `text`: as written, since names have capitals."""
    return next((whole for _, whole in find_accusations(text, language, in_incident=in_incident)), None)


@remembered
def find_accusations(text: str, language: str, in_incident: bool) -> tuple[tuple[Span, Span], ...]:
    """The accused people in a text with their homes, each also with the words that accuse."""
    return tuple(_accusations(text, language, in_incident))


def _accusations(text: str, language: str, in_incident: bool) -> Iterator[tuple[Span, Span]]:
    folded = fold(text).encode()
    if not may_accuse(folded):
        return
    weak = (in_incident or _CRIME.occurs_in(folded)) and not THANKS.occurs_in(folded)
    plain, certain, now = plain_view(text), is_said_for_certain(folded), charges_nobody(folded)
    beside = _Beside(weak, certain, now, MISHAP.occurs_in(folded), PRAISE.occurs_in(folded))
    dear = PRICE.occurs_in(folded) and not STANDS_ELSE.search(plain)
    for person in find_identified(plain, language):
        if dear and _OF_TRADE.search(plain, person.start, person.end):
            continue
        known_only = now and _PERSON_KNOWN.fullmatch(plain, person.start, person.end)
        if not known_only and (end := _accused_until(plain, person, beside)) is not None:
            yield person, Span(person.start, end)
    surnames = find_accused_surnames(plain) if certain and not now else ()
    for whole in (*find_accused_homes(plain), *find_homes_of_doers(plain), *surnames):
        yield whole, whole
    for each in () if now else (_CHARGED_TRADE, _CHARGED_HOUSE, *([_DEALING_TRADE] if certain else [])):
        for match in each.finditer(plain):
            yield Span(*match.span()), Span(*match.span())


@remembered
def may_accuse(folded: bytes) -> bool:
    """False for most texts. `folded`: in UTF-8."""
    if not (_MAY_ACCUSE.occur_in(folded) or may_charge(folded)):
        return False
    return POISON.occurs_in(folded) or not HARMLESS.occurs_in(IDLE_POLICE.replace_in(folded))


def without_doers(folded: bytes) -> bytes:
    """The text without the words for a doer («thief»): the rest may tell of a deed. `folded`: in UTF-8."""
    return _DOERS.replace_in(folded)


def tells_of_crime(text: str) -> bool:
    """True for a word of theft, burglary or the like. `text`: folded."""
    return _CRIME.occurs_in(text.encode())


def _accused_until(plain: str, person: Span, beside: _Beside) -> int | None:
    """The end of the accusation behind or around a person; None: there is none."""
    before = plain[max(0, person.start - _NEAR) : person.start]
    blamed = BLAMED_BEFORE.search(before)
    standing = [] if beside.now else [_STANDING_BEHIND, *([_STANDING_AFTER] if beside.certain else [])]
    weak, has_before = beside.weak, _HAS_BEFORE.search(before)
    if _WARNED_OF.search(before):
        return _end_of(standing, plain, person)
    if NOT_HIM.search(before) or SELF_BEFORE.search(before) or (TO_WHOM.search(before) and not blamed):
        return None
    expressions = [
        _DOES_BEHIND,
        _ROLE_BEHIND,
        _CALLED_BEHIND,
        _NAMED_BEHIND,
        *standing,
        *([] if beside.mended else [_DAMAGE_BEHIND, _DAMAGE_LAST, *([_DAMAGE_AFTER] if has_before else [])]),
        *([_WEAK_BEHIND, AS_EVER_BEHIND] if weak else []),
        *([_DONE_BEHIND] if has_before else []),
    ]
    named = _PERSON_KNOWN.fullmatch(plain, person.start, person.end) is None
    if blamed and (named or weak):
        expressions += [_SURE_BEHIND, _CALLED_AT_END, *([_SURE_TOO] if weak else [])]
    if (end := _end_of(expressions, plain, person)) is not None:
        sure = _SURE_BEHIND.match(plain, end)
        return sure.end() if sure is not None else end
    again = blamed or _AGAIN_BEHIND.match(plain, person.end)
    scorned = weak and again and SCORNED.search(plain, person.start, person.end)
    known = weak and KNOWN_BEFORE.search(before) and not SUFFERED_BEHIND.match(plain, person.end)
    cleared = SUFFERED_BEHIND.match(plain, person.end) or NOT_BEHIND.match(plain, person.end)
    called = ROLE_BEFORE.search(before) and not OF_VICTIM.search(before) and not cleared
    if scorned or known or called:
        return person.end
    if beside.praised:
        return None
    behind = blamed_until(plain, person, before if blamed else "", weak) if named and not cleared else None
    return behind or blames(plain, person, weak) or (ascribes(plain, person) if weak else None)


def _end_of(expressions: list[LatePattern], plain: str, person: Span) -> int | None:
    return max((match.end() for each in expressions if (match := each.match(plain, person.end))), default=None)


_NEAR: Final = 60
"""Characters before a person."""
