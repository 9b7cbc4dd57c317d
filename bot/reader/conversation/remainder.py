"""The rest of a line beside an offence: «come on lads, let's get him! there's a man under the tractor».

An insult, a call to act, an accusation or a word of origin talks the models out of a danger beside it. So they read the line a
second time without these words: a person who is insulted or accused is «he» there, one of whom only the origin is told is
«someone», and a clause that only calls to act or blames is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from bot.core.reading import Label, Reading, Span
from bot.reader.fact_clauses import BEGINS
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.personal_data.accused import find_accusations
from bot.reader.personal_data.accused_homes import ROLE
from bot.reader.personal_data.charges import DEALS
from bot.reader.personal_data.identified import plain_view
from bot.reader.personal_data.pointed_out import find_pointed_out
from bot.reader.personal_data.standing_charges import STANDING
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.text.normalisation import fold

_HE: Final = {"nl": "hij", "fr": "il", "de": "er", "en": "he"}
_SOMEONE: Final = {"nl": "iemand", "fr": "quelqu'un", "de": "jemand", "en": "someone"}
_PERSON: Final = re.compile(
    r"(?i:man|mannen|vrouw(?:en)?|jongens?|gast(?:en)?|kerels?|venten|vent|meisjes?|familie|bende|hommes?|femmes?|mecs?|gars"
    r"|jeunes?|types?|filles?|garcons?|famille|mann|manner|frau(?:en)?|typ(?:en)?|jungs?|jungen?|jugendlichen?|burschen?"
    r"|kerle?|leute|men|wom[ae]n|guys?|youths?|lads?|boys?|girls?|people|blokes?|fellas?|gang|family)"
)
_BEFORE_ORIGIN: Final = re.compile(
    r"(?i:\b(?:een|de|die|dat|'?n|twee|drie|un|une|des|deux|trois|le|la|les|ces?|cette|ein|eine|der|das|zwei|drei|an?|the|some"
    r"|two|three|that|those) |\b[dl]')$"
)
_NAMES: Final = r"""bastards? scumbags? scum cunts? pricks? arseholes? assholes? wankers? bollox gobshites? shitheads? fuckers?
    twats? motherfuckers? gits? tossers? dickheads?
    klootzak(?:ken)? smeerlap(?:pen)? rotzak(?:ken)? lul(?:len)? eikels? hufters? viezerik(?:en)? kutwijf kutkind(?:eren)?
    tyfuslijers? kankerlijers? onnozelaars? debiel(?:en)? idioten? sukkels? crapuul schorem tuig
    salauds? salopards? salopes? connards? connasses? enfoires? encules? ordures? cons? batards? fumiers? raclures? putes?
    fils_de_putes? racailles? hoer(?:en)? slet(?:ten)? schlampen? nutten?
    drecks(?:ack|au|kerl|schwein)\w* mistkerle? arschlocher arschloch wichser hurensohn\w* scheisskerle? saukerle?
    drecksgesindel gesindel abschaum trottel
    pedo'?s? paedo'?s? pedophiles? kinderschander padophiler? pado kinderficker junkies? crackheads? dronkaards? zatlap
    poivrots? ivrognes? besoffener? saufer prutsers? pfuscher"""
_NAMED: Final = OF_A_LINE.words(_NAMES)
_INSULT: Final = re.compile(
    r"(?i:(?:\b(?:you|the|that|this|de|die|den|dieser?|der|das|le|la|les|ce|cet|cette|ces|bande de|une bande de|espece d'"
    r"|espece de|een|ein|un|a|some) )?(?:\b(?:dirty|bloody|fucking|fecking|little|filthy|vuile|smerige|gore|stomme|domme|sale"
    rf"|sales|gros|petit|dreckige?r?|verdammte?r?|blode?r?|miese?r?) ){{0,2}}\b{one_of(_NAMES)}\b)"
)
_MARKS: Final = ",.!?;:\n…"
_CLAUSE: Final = re.compile(f"[^{_MARKS}]+[{_MARKS}]*")
_CHARGE: Final = re.compile(rf"(?i:\b(?:{STANDING}|{DEALS}|dealing)\b(?: (?:drugs|drogen|de la drogue|mit drogen))?)")
_ROLE: Final = re.compile(rf"(?i:\b(?:(?:a|the|een|de|un|le|la|ein|eine|der|die) )?{ROLE}\b)")
_KNOWN: Final = re.compile(
    r"(?i:\b(?:every(?:body|one) knows(?: it)?|tout le monde le sait|on le sait tous|iedereen weet (?:dat|het)"
    r"|dat weet iedereen|(?:das )?wei(?:ss|ß) (?:doch )?jeder|i'm sure(?= *\W*$)|(?:ik ben|ben ik) zeker|j'en suis sure?"
    r"|ganz sicher)\b)"
)
_WORD: Final = re.compile(r"[\w']+")
_TELLS_NOTHING: Final = re.compile(
    r"(?:und|en|et|and|it|is|was|het|das|ist|c|est|c'est|he|il|hij|er|a|een|un|une|ein|the|de|le|la|der|die|with|met|mit|from|von"
    r"|van|du|qui|who|to)"
)
_TWICE: Final = re.compile(
    r"(?i:^(?:il|he|hij|er) (?:, ?|(?:et|and|en|und|qui|who|die) )*(?=(?:ils?|elles?|on|he|she|they|hij|zij|ze|er|sie)\b))"
)
_LEAST: Final = 10
"""Characters of a rest that tells something."""
_MOST: Final = 600
"""Characters. A longer text is read in windows too."""


def remainder_of(text: str, by_lists: Reading, is_call: Callable[[str], bool] | None) -> str:
    """The text without the words that speak against it; empty if it has none, or if nothing else is told. `is_call`: whether a
    clause calls to act by itself; None: none does."""
    plain, language = plain_view(text), by_lists.language
    if len(text) > _MOST or len(plain) != len(text):
        return ""
    people, charges = _accused(text, plain, language)
    origins = list(_origins(plain, by_lists))
    folded = fold(text)
    if _NAMED.occurs_in(folded.encode()):
        people += [Span(*match.span()) for match in _INSULT.finditer(plain)]
    calls = [span for score in by_lists.scores if score.label is Label.VIGILANTE for span in score.spans]
    beats = announces_beating(folded)
    if not (people or charges or origins or calls or beats or is_call) and text[:1] not in _MARKS:
        return ""  # nothing of nearly any text is left out
    clauses = [Span(*match.span()) for match in _CLAUSE.finditer(text)]
    if beats:
        clauses = [part for clause in clauses for part in _told_apart(text, clause)]
    if len(clauses) < 2:
        if not (people or charges or origins):
            return ""
        is_call = None  # a lone clause that calls to act leaves nothing
    left = (
        clause
        for clause in clauses
        if not any(span.overlaps(clause) for span in calls)
        and not (beats and _beats(text, clause))
        and not (is_call and is_call(text[clause.start : clause.end]))
    )
    instead = [*origins, *((span, "") for span in charges)]
    kept = (_without(text, clause, people, instead, _HE.get(language, "he")) for clause in left)
    rest = " ".join("".join(kept).split()).strip(" ,;:")
    return "" if len(rest) < _LEAST or rest == " ".join(text.split()).strip(" ,;:") else rest


def _told_apart(text: str, clause: Span) -> list[Span]:
    """The clause; in two if something begins behind an announced beating without a mark: «let's smash him up he has a knife».
    Other calls to act have no plain end."""
    if _beats(text, clause):
        for begin in BEGINS.finditer(text, clause.start, clause.end):
            if _beats(text, Span(clause.start, begin.start())):
                return [Span(clause.start, begin.end()), Span(begin.end(), clause.end)]
    return [clause]


def _beats(text: str, part: Span) -> bool:
    return announces_beating(fold(text[part.start : part.end]))


def _accused(text: str, plain: str, language: str) -> tuple[list[Span], list[Span]]:
    """The accused people, and what stands against them. A deed of theirs is none of it."""
    people = [person for person, _ in find_accusations(text, language, in_incident=True)]
    if (pointed := find_pointed_out(text, language)) is not None:
        people.append(pointed)
    if not people and not _KNOWN.search(plain):
        return [], []
    people += [Span(*match.span()) for match in _ROLE.finditer(plain)]
    return people, [Span(*match.span()) for each in (_CHARGE, _KNOWN) for match in each.finditer(plain)]


def _origins(plain: str, by_lists: Reading) -> Iterator[tuple[Span, str]]:
    """The words of origin with what stands in their place: nothing beside another word for the person («jongens»), else
    «someone» for the article as well. A last remark («, typical …») tells of no person."""
    found = [span for score in by_lists.scores if score.label is Label.PROFILING for span in score.spans]
    end = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start < end:
            continue
        end = span.end
        words, before, after = plain[span.start : end], plain[: span.start].split()[-1:], plain[end:].split()[:1]
        if person := next(filter(_PERSON.fullmatch, words.split()), ""):
            yield span, person
        elif any(map(_PERSON.fullmatch, (*before, *after))):
            yield span, ""
        else:
            article = _BEFORE_ORIGIN.search(plain, 0, span.start)
            told = Span(article.start() if article else span.start, end)
            if not plain[: told.start].rstrip().endswith(",") or plain[end:].strip(" .!?"):
                yield told, _SOMEONE.get(by_lists.language, "someone")


def _without(text: str, clause: Span, people: Iterable[Span], instead: Iterable[tuple[Span, str]], pronoun: str) -> str:
    """The clause with «he» for a person at its beginning, without the others, and with other words `instead`; nothing if it
    tells no more."""
    written = list(text[clause.start : clause.end])
    for span, words in instead:
        _put(written, clause, span, words)
    for span in people:
        begins = not text[clause.start : max(span.start, clause.start)].strip(" \"'«»")
        _put(written, clause, span, pronoun if begins else "")
    left = "".join(written)
    if left == text[clause.start : clause.end]:
        return left
    left = _TWICE.sub("", " ".join(left.split()) + " ")
    return left if not all(map(_TELLS_NOTHING.fullmatch, _WORD.findall(fold(left)))) else ""


def _put(written: list[str], clause: Span, span: Span, instead: str) -> None:
    start, end = max(span.start, clause.start) - clause.start, min(span.end, clause.end) - clause.start
    if start < end:
        written[start:end] = [instead, *[""] * (end - start - 1)]
