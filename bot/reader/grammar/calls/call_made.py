"""Recognises texts that tell of a call to the police or the emergency number that was answered.

The text is read clause by clause. A clause tells of a call by its form: the number with a participle («112 is gebeld»), the
police on the line, a call that got through, or helpers who know or are on their way. A question, a denial, an intention, a
hope, an engaged line, and a call of the past tell of none. Some forms name no police («heb ze aan de lijn», «they're sending
a car»): they only hint at a call, and the conversation decides. A contact and an answer together are plain («done, spoke to
them, sending a car»).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import Enum, IntEnum, auto
from typing import Final

from bot.reader.grammar.calls.call_first import call_first
from bot.reader.grammar.calls.call_forms import ANSWER, COMING, CONTACT, PLAIN, REACHED, THEM, VISIT
from bot.reader.grammar.calls.call_wordings import ends_with_call_of_member, replace_wordings
from bot.reader.grammar.calls.call_words import classify
from bot.reader.grammar.calls.no_call import denies_call, is_doubted_hearsay, replace_no_calls, tells_of_no_call
from bot.reader.grammar.calls.no_call_words import GUESSES, NO_CALL_WORDS, NOT_NOW
from bot.reader.grammar.calls.other_calls import (
    TO_COMPANY,
    UTILITY_COMES,
    Kind,
    is_long_ago,
    is_unanswered,
    kinds_in,
    without_centres,
)
from bot.reader.grammar.calls.services.german_or_english import Sureness, service_answers
from bot.reader.grammar.clauses import within_clauses
from bot.reader.grammar.vocabulary import (
    NEIGHBOURS,
    OFFICES,
    OWNERS,
    REPAIRERS,
    UTILITIES,
)
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, expressions, words


class Told(IntEnum):
    """How plainly the grammar of a text tells of a call that was answered. `DENIED`: no person answered, or
    the call went to another office than the police."""

    DENIED = -1
    NOT = 0
    HINTED = 1
    PLAIN = 2


_OTHERS: Final = words(
    OWNERS,
    NEIGHBOURS,
    OFFICES,
    UTILITIES,
    REPAIRERS,
    r"bewoner\w* zus broer zoon dochter moeder syndicus takeldienst nmbs hausmeister dierenarts vet tierarzt",
)
_CLAUSES: Final = re.compile(rb"[^.!?;\n]+[.!?;]*|[.!?;\n]+")
_ASKS: Final = re.compile(
    rb"[ ]*(?:en |et |und |and |mais |maar |aber |but )?(?:welk\w*|wat|waar|wie|hoe\w*|which|what|where|who|how|was|wo"
    rb"|wer|wie|quel\w*|c'est quoi|ou|combien"
    rb"|kunt?|kan|ziet?|can|could|peux|pouvez|vois|voyez|kannst|konnt|siehst|seht|stimmt"
    rb"|nummer|numero|richtig|juist|toch|right|iemand|anyone|quelqu'un|jemand|est-ce)\b"
)
_PARTS: Final = re.compile(rb"[,:()]| - ")
_THEY_ASK: Final = re.compile(
    rb"[ ,](?:en |et |und |and )?(?:die|der|sie|ze|zij|hij|ils?|elles?|on|they|he|she)(?:'re|'s| are| is)? "
    rb"(?:fragt|fragen|woll?e?n wissen|will wissen|vraagt|vragen|willen weten|wil weten|demande(?:nt)?|veu(?:t|lent) savoir"
    rb"|asks?|asking|wants? to know)\b"
)
"""The question of those who answered a call."""


class _Form(Enum):
    """The forms of a clause.

    `COMPANY`: a call to a company. `UTILITY`: one for gas or power that comes. `COMING`: persons who come. `REACHED`: a
    contact ends the clause. `THEM`: a contact with «them», whom the text names elsewhere."""

    PLAIN = auto()
    CONTACT = auto()
    ANSWER = auto()
    COMPANY = auto()
    UTILITY = auto()
    COMING = auto()
    REACHED = auto()
    THEM = auto()


_PATTERNS: Final = {
    _Form.PLAIN: PLAIN,
    _Form.CONTACT: CONTACT,
    _Form.ANSWER: ANSWER,
    _Form.COMING: COMING,
    _Form.REACHED: REACHED,
    _Form.THEM: THEM,
    _Form.COMPANY: TO_COMPANY,
    _Form.UTILITY: UTILITY_COMES,
}
_FORMS: Final = expressions(_PATTERNS)
_MAY_TELL: Final = expressions({form: within_clauses(pattern) for form, pattern in _PATTERNS.items()})

_HINTS: Final = frozenset({_Form.CONTACT, _Form.ANSWER})
_COMES_SOON: Final = frozenset({_Form.COMING, _Form.REACHED})
_OTHER_MATTERS: Final = frozenset({Kind.LONG_AGO, Kind.REPAIR, Kind.DOORBELL})


def tells_of_call(text: bytes) -> Told:
    """`text`: folded, in UTF-8."""
    others = kinds_in(text)
    if Kind.OWN_FIRE in others:
        return Told.DENIED
    if Kind.UNANSWERED in others and is_unanswered(text):
        return Told.DENIED
    if Kind.NO_POLICE in others and tells_of_no_call(text):
        return Told.DENIED
    if Kind.WRITTEN in others:
        return Told.NOT
    if Kind.OWN_ALARM in others:
        text = without_centres(text)
    told = _told_by_forms(text, others)
    if told not in (Told.NOT, Told.HINTED) or others & _OTHER_MATTERS:
        return told
    answer = service_answers(replace_no_calls(text) if others else text)
    return told if answer is None else Told.PLAIN if answer is Sureness.SURE else Told.HINTED


def _told_by_forms(text: bytes, others: Collection[Kind]) -> Told:
    if not others and not _may_tell(text):
        return Told.DENIED if denies_call(text) else Told.NOT
    told: set[_Form] = set()
    helpers = False
    for clause in _classified(text, others):
        forms = _FORMS.found_in(clause)
        if _Form.PLAIN in forms:
            return Told.NOT if is_doubted_hearsay(text) else Told.PLAIN
        told |= forms
        helpers = helpers or b"H" in clause
    repair = Kind.REPAIR in others and bool(told & _HINTS)
    bell = Kind.DOORBELL in others and _Form.ANSWER not in told
    utility = _Form.UTILITY in told and not told & _HINTS
    if not helpers and (_Form.COMPANY in told or utility or repair or bell):
        return Told.DENIED
    if not told & _HINTS or _OTHERS.occurs_in(text) or (Kind.OWN_ALARM in others and not helpers):
        return Told.DENIED if denies_call(text) else Told.NOT
    answered = _Form.ANSWER in told or told >= _COMES_SOON or VISIT.occurs_in(text)
    both = _Form.CONTACT in told and answered
    them = helpers and _Form.THEM in told
    return Told.PLAIN if both or them or ends_with_call_of_member(text) else Told.HINTED


_GUESSES: Final = OF_A_LINE.words(GUESSES)


def is_guessed_call(text: bytes) -> bool:
    """True for a text that would tell of a call plainly if its author were sure: «guards called, I take it»."""
    rest = _GUESSES.replace_in(text)
    return rest != text and tells_of_call(rest) is Told.PLAIN and tells_of_call(text) is Told.NOT


_ORDERS: Final = expression(r"\b(?:zegt|says|sagt|dit|vraagt|asks|fragt|demande|zei|said|sagte)\b.*")
"""The rest of a clause that tells the words of another («… says we should stay inside»)."""

_THEY_ANSWERED: Final = expression(
    r"_(?:maar|mais|aber|but)_(?:ze|ils|on|die|sie|they)_(?:vonden|vinden|zeggen|zeiden|komen|kunnen|doen|hebben_geen|sturen"
    r"|disent|ont_dit|viennent|peuvent|sagen|sagten|kommen|konnen|fanden|haben_keine|said|say|can't|won't|aren't|weren't"
    r"|don't)\b.*"
)
"""The rest of a clause about those who answered: «politie gebeld maar ze vonden het niet dringend»."""

_BUT: Final = re.compile(rb"(?<!\bik) (?:but|maar|mais|aber|dus|du coup|donc) ")
"""The end of a clause states something of its own: «misschien overdreven maar politie verwittigd»."""

_BEFORE: Final = re.compile(
    rb" (?:before|voor(?:dat)?|bevor|avant que?) (?:i|he|she|they|we|ik|hij|ze|wij|ich|er|sie|wir|je|il|elle|on|qu'\S+)\b"
)

_NOBODY_ANSWERED: Final = words(
    r"opnemen (?:doen|nemen)_(?:\w+_)?niet_op opgenomen pick_up picking_up answer\w*"
    r" repond\w* decroch\w* (?:nicht|keiner)_d?ran reached reachable bereik\w* erreich\w* joign\w*"
    r" abnehmen abheben d?rangehen aan_de_(?:lijn|telefoon) an_den_apparat ans_telefon to_the_phone anschluss voicemail bandje"
    r" besetzt lijnen lignes lines j'aurais j'avais hatte"
)
"""In a text with a «but», these deny that the call was answered: «aber die kommen nicht ran»."""

_OWN: Final = r"(?:j'ai|on a|nous avons|ik heb|we hebben|ich habe?|wir haben|i'?ve|i have|we'?ve|we have)"
_MAY_STATE: Final = OF_A_LINE.expression(rf"\S_{_OWN}_")
_OF_ANOTHER_TIME: Final = words(NOT_NOW)
_OWN_STATEMENT: Final = re.compile(rf"(\S+) ({_OWN}) ".encode())
_SUBORDINATES: Final = frozenset(
    b"si quand que lorsque comme jamais als dat omdat toen nadat of wat wie nooit wenn dass weil ob nachdem was wer nie"
    b" if that when because whether what who never think wish until and et en und or ou oder".split()
)
"""Words before «I have …» that belong to it."""

_BY_THEM: Final = expression(
    r"\bD_(?:me|us|mich|uns|mij|ons|m')\b|\bH(?:_a)*_(?:me|us|mich|uns|mij|m'a|m'ont|ons|haar|hem)(?:_a)*_D\b|\bhier ist\b"
    r"|\b(?:mich|mij|me)_(?:\w+_){0,3}(?:mit|met|to|with)_H_[LD]\b"
    r"|\b(?:mich|uns|mij|me|ons)_(?:a_)*(?:ein_)?O_(?:a_)?(?:von|vom|van|bij)_H(?:_a)*_D\b"
)
"""The police called."""


def _may_tell(text: bytes) -> bool:
    """False for most texts: no clause has a form, whatever it states. One look at the text saves one at each clause."""
    lettered = _BY_THEM.replace_in(classify(replace_wordings(text)))
    return bool(_MAY_TELL.found_in(lettered.replace(b"?", b"."))) or _MAY_STATE.occurs_in(text)


def _classified(text: bytes, others: Collection[Kind]) -> Iterator[bytes]:
    """The clauses that may tell of a call, with a letter for each class of words."""
    for clause in dict.fromkeys(_clauses(replace_no_calls(text) if others else text, others)):
        if stated := _stated(clause):
            yield _BY_THEM.replace_in(classify(stated))


_CLEFT: Final = expression(
    r"^\W*(?:mais_)?c'?_?est_(?:(?:la|le|les|mon|ma|mes|notre|un|une|moi|lui|elle|eux)_|l')+(?:[\w-]+_){0,2}qui_"
)
"""The front of «c'est la crèche qui a appelé»."""


def _stated(clause: bytes) -> bytes:
    """The part of the clause that no word of `NO_CALL_WORDS` takes back, with letters in place of its fixed wordings."""
    worded = replace_wordings(clause)
    if not _takes_back(worded):
        return worded
    answered = worded if _NOBODY_ANSWERED.occurs_in(clause) else _THEY_ANSWERED.replace_in(worded)
    behind = worded[max((each.end() for each in _BUT.finditer(worded)), default=len(worded)) :]
    parts = (_ORDERS.replace_in(worded, b"says"), answered, replace_wordings(_own_statement(clause)), behind)
    for part in (*parts, _front(worded), _CLEFT.replace_in(worded)):
        if part and not _takes_back(part):
            return part
    return call_first(worded)


def _front(clause: bytes) -> bytes:
    """The clause up to «before I even got to the window»."""
    until = None if _OF_ANOTHER_TIME.occurs_in(clause) else _BEFORE.search(clause)
    return clause[: until.start()] if until else b""


def _takes_back(clause: bytes) -> bool:
    """Without the space before the clause, a question may be its first word."""
    return NO_CALL_WORDS.occurs_in(clause.lstrip())


def _own_statement(clause: bytes) -> bytes:
    """The end of a clause from where its author tells of themselves without a comma («faites pas ça j'ai appelé»)."""
    if _MAY_STATE.occurs_in(clause):
        for own in _OWN_STATEMENT.finditer(clause):
            if own[1] not in _SUBORDINATES and not _OF_ANOTHER_TIME.occurs_in(clause[: own.start(2)]):
                return clause[own.start(2) :]
    return b""


def _before_question(sentence: bytes) -> list[bytes]:
    """The parts of a question before the first one that begins like it, or before what those who answered ask («hab die
    Leitstelle dran die fragen Reihe A Nummer?»)."""
    asked = _THEY_ASK.search(sentence)
    parts = _PARTS.split(sentence[: asked.start()] if asked else sentence)
    until = len(parts) if asked else 0
    return parts[: next((n for n, part in enumerate(parts) if _ASKS.match(part)), until)]


def _clauses(text: bytes, others: Collection[Kind]) -> list[bytes]:
    """The clauses that state something. In a question, they are those before a last part that begins like a question.

    `others`: in a text without such words no sentence tells of a call of long ago. Words that are left out of the text may
    bring the rest together."""
    stated: list[bytes] = []
    for sentence in _CLAUSES.findall(text):
        if others and is_long_ago(sentence):
            continue
        parts = _before_question(sentence) if b"?" in sentence else _PARTS.split(sentence)
        stated += [*parts, b",".join(parts)] if len(parts) > 1 and not NO_CALL_WORDS.occurs_in(sentence) else parts
    return stated
