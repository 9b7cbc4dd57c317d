"""Recognises texts that tell how an incident ended: «ze hebben hem», «Feuer ist aus», «on peut remonter».

The text is read clause by clause. A clause tells of an end by its form (`end_forms.py`). A question, a denial, a hope, a
condition, a search and another day tell of none. An arrest is no end while others of them are free, and neither is an
ambulance that leaves while the police look for them. Helpers who leave and a person who is taken to hospital only hint at an
end; two clauses that hint are plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from bot.core.reading import Ending
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends import arrest_forms as arrests
from bot.reader.grammar.ends import deed_forms as deeds
from bot.reader.grammar.ends import end_forms as forms
from bot.reader.grammar.ends import found_forms as found_again
from bot.reader.grammar.ends import rescued_forms as rescued
from bot.reader.grammar.ends import visit_forms as visits
from bot.reader.grammar.vocabulary import POLICE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, whole, words
from bot.reader.text.remembered import remembered


@dataclass(frozen=True, slots=True)
class ToldEnd:
    """`plain`: the form hardly ever stands in a text that ends nothing. `certain`: the form says it in so many words that the
    head does not count. `settled`: a fire is out, or the police have them, so the helpers who are there or stay are no sign
    that it goes on. `if_found`: it counts only if the conversation tells of a person who was found.
    `rescued`: a person is in safety or on the way to hospital, so it was not the police who ended it. `back`: a missing person
    may be with the author, so the reporter is asked. `out`: the text says no more than that a fire is out, which is no danger,
    whatever the head sees in the word."""

    ending: Ending
    plain: bool
    certain: bool = False
    settled: bool = False
    if_found: bool = False
    rescued: bool = False
    back: bool = False
    out: bool = False


class _Form(Enum):
    """The forms of a clause. Beside `NO_END` none of the others counts."""

    OUT = auto()
    IN_AGAIN = auto()
    ARREST = auto()
    REST_CAUGHT = auto()
    STOPPED = auto()
    SAFE = auto()
    HINT = auto()
    AWAKE = auto()
    HERE = auto()
    PANIC_OVER = auto()
    VISIT = auto()
    NOBODY = auto()
    NOTHING_WRONG = auto()
    RECORDS = auto()
    PAPERS = auto()
    WRAPPED_UP = auto()
    CAUSE = auto()
    REASSURED = auto()
    ALL_OVER = auto()
    SLEEP = auto()
    CARRIED_OFF = auto()
    SOUND = auto()
    WITH_POLICE = auto()
    SAFE_HOME = auto()
    TO_HOSPITAL = auto()
    LED_AWAY = auto()
    TAKE_ALONG = auto()
    BROUGHT_IN = auto()
    RELIEF = auto()
    PERSON_FOUND = auto()
    THING_FOUND = auto()
    NOT_A_FIND = auto()
    NO_PERSON = auto()
    NO_END = auto()


_FORMS: Final = expressions(
    {
        _Form.OUT: (forms.OUT, deeds.PUT_OUT),
        _Form.IN_AGAIN: (forms.IN_AGAIN, forms.OPEN),
        _Form.ARREST: (*forms.CAUGHT, forms.HELD, *arrests.EVERYDAY),
        _Form.REST_CAUGHT: arrests.REST_CAUGHT,
        _Form.STOPPED: arrests.STOPPED,
        _Form.SAFE: (forms.SAFE, forms.HERE),
        _Form.HINT: (
            forms.LEFT,
            forms.DONE,
            forms.FIXED,
            forms.NOTHING,
            forms.TAKEN,
            deeds.ANIMAL,
            deeds.PACKING,
            rescued.FROM_HOSPITAL,
            visits.WRAPPED_UP,
        ),
        _Form.WRAPPED_UP: visits.WRAPPED_UP,
        _Form.CAUSE: visits.CAUSE,
        _Form.AWAKE: forms.AWAKE,
        _Form.HERE: forms.HERE,
        _Form.PANIC_OVER: forms.PANIC_OVER,
        _Form.VISIT: visits.VISIT,
        _Form.NOBODY: visits.NOBODY,
        _Form.NOTHING_WRONG: visits.NOTHING_WRONG,
        _Form.RECORDS: (visits.RECORDS, visits.PAPERS),
        _Form.PAPERS: visits.PAPERS,
        _Form.REASSURED: visits.REASSURED,
        _Form.ALL_OVER: visits.ALL_OVER,
        _Form.SLEEP: visits.SLEEP,
        _Form.CARRIED_OFF: (visits.CARRIED_OFF, deeds.TOOK_IT, arrests.BARE_PERSON),
        _Form.SOUND: rescued.SOUND,
        _Form.WITH_POLICE: rescued.WITH_POLICE,
        _Form.SAFE_HOME: rescued.SAFE_HOME,
        _Form.TO_HOSPITAL: rescued.TO_HOSPITAL,
        _Form.LED_AWAY: deeds.LED_AWAY,
        _Form.TAKE_ALONG: deeds.TAKE_ALONG,
        _Form.BROUGHT_IN: deeds.BROUGHT_IN,
        _Form.RELIEF: deeds.RELIEF,
        _Form.PERSON_FOUND: found_again.PERSON_FOUND,
        _Form.THING_FOUND: found_again.THING_FOUND,
        _Form.NOT_A_FIND: found_again.NOT_A_FIND,
        _Form.NO_PERSON: found_again.NO_PERSON,
        _Form.NO_END: (forms.NO_END, arrests.NO_ARREST, arrests.NOT_ARRESTED, arrests.NOT_HELD),
    }
)
_IN_GOOD_HANDS: Final = frozenset({_Form.SOUND, _Form.WITH_POLICE})
_IN_SAFETY: Final = frozenset({_Form.BROUGHT_IN, _Form.RELIEF})
_LED_OFF: Final = frozenset({_Form.LED_AWAY, _Form.TAKE_ALONG})
_POLICE: Final = expression(rf"\b{forms.ARRESTERS}\b")
_ARRIVED: Final = expression(forms.ARRIVED)
_REST: Final = expression(forms.REST)
_GOES_ON: Final = expression(f"{forms.GOES_ON}|{deeds.ONE_IS_AWAY}")
_LIGHT: Final = expression(forms.LIGHT)
_NO_HINT: Final = expression(f"{forms.RETURNED}|{forms.DESPAIR}")
_DESPAIR: Final = expression(forms.DESPAIR)
_THERE_AGAIN: Final = expression(visits.THERE_AGAIN)
_NEEDS_HELPERS: Final = expression(deeds.NEEDS_HELPERS)
_PERIL: Final = expression(found_again.PERIL)
_SIGHTED: Final = expression(f"{forms.SIGHTED}|{deeds.AS_A_RULE}")
_STILL_BURNS: Final = expression(deeds.STILL_BURNS)
_BURNS: Final = expression(deeds.BURNS)
_AND_THEY: Final = expression(rescued.AND_THEY)
_JUST_DO: Final = words("(?:stop|stopt|kom|laat)_maar")
_BELONGINGS: Final = expression(found_again.BELONGINGS)
_BREATHES: Final = expression(forms.BREATHES)
MAY_GO_ON: Final = expression(f"{_GOES_ON.pattern}|{_BREATHES.pattern}")
_OFF_WITH_HELPERS: Final = expression(f"{forms.LEFT}|{forms.TAKEN}|{forms.ON_THE_WAY}")
_ASKED: Final = expression(r"\?")
_POLICE_HAVE: Final = whole(
    rf"(?:(?:de|die|the|la)_)?{one_of(POLICE)}_(?:heeft|hebben|has|have|'ve|hat|haben)(?:_got)?_{forms.HIM}"
    r"(?:_(?:ook|auch|too|nu|now|jetzt))?(?:_(?:gepakt|opgepakt|te_pakken|vast|caught|erwischt|geschnappt|festgenommen|gefasst))?"
)
"""A clause that says no more than that the police, named, have them."""
_BUT: Final = words(r"maar|mais|aber|but")
"""After it stands what is not over: «the garage is out but the roof next door has caught». Such an end is a hint."""
_BUT_NOBODY: Final = expression(visits.BUT_NOBODY)
_FEW_WORDS: Final = 3
_SENTENCES: Final = re.compile(rb"[^.!?;\n]+[.!?;]*")


@remembered
def tells_of_end(text: bytes, in_search: bool = False, of_loss: bool = False) -> ToldEnd | None:
    """`text`: folded, in UTF-8. `in_search`: a person is missing. `of_loss`: it names the thing that was stolen (see
    `tells_of_loss`). None: the grammar sees no end."""
    found = _forms_in(text)
    stated = [(clause, told) for clause, told in found if told and _Form.NO_END not in told]
    if not stated or _GOES_ON.occurs_in(text):
        return None
    burns = any(_BURNS.occurs_in(clause) and _Form.OUT not in told for clause, told in found)
    if not burns and any(
        _Form.OUT in told and not (_LIGHT.occurs_in(clause) or _STILL_BURNS.occurs_in(clause))
        for clause, told in stated
    ):
        out = all({_Form.OUT, _Form.HINT} & told and _Form.NO_END not in told for _, told in found)
        out = out and not (_BUT.occurs_in(text) or _STILL_BURNS.occurs_in(text))
        return ToldEnd(Ending.OVER, plain=not _BUT.occurs_in(text), certain=out, settled=True, out=out)
    told = _all(stated)
    find = _find(text, stated, in_search, of_loss)
    if find is not None and not (find.if_found and _Form.ARREST in told):  # «one is in custody, the bag is back»
        return find
    if told >= _IN_GOOD_HANDS and not _BUT.occurs_in(text):
        return ToldEnd(Ending.FOUND if in_search else Ending.OVER, plain=True, certain=True, settled=True)
    certain = _certain_end(text, told, found) if not in_search else None
    if certain is not None:
        return certain
    if {_Form.PANIC_OVER, _Form.REASSURED} & told and not _BUT.occurs_in(text):
        return ToldEnd(Ending.OVER, plain=True, certain=_Form.REASSURED in told and b"?" not in text)
    if _Form.IN_AGAIN in told:
        return ToldEnd(Ending.OVER, plain=True)
    if _Form.REST_CAUGHT in told:
        return ToldEnd(Ending.POLICE, plain=_POLICE.occurs_in(text) and not _BUT.occurs_in(text), settled=True)
    if _REST.occurs_in(text):
        return None
    to_hospital = _Form.TO_HOSPITAL in told and not _POLICE.occurs_in(text)
    if _Form.ARREST in told and not to_hospital:
        plain = not _BUT.occurs_in(text)
        surely = plain and b"?" not in text and any(_POLICE_HAVE.occurs_in(clause) for clause, _ in stated)
        return ToldEnd(Ending.POLICE, plain=plain, certain=surely and not in_search, settled=True)
    if _Form.STOPPED in told:
        return ToldEnd(Ending.POLICE, plain=False)
    if (_DESPAIR if in_search else _NO_HINT).occurs_in(text):
        return None
    if in_search:
        told = _all([(clause, told) for clause, told in stated if not _BELONGINGS.occurs_in(clause)])
        if any(_BELONGINGS.occurs_in(clause) and len(clause.split()) <= _FEW_WORDS for clause, _ in found):
            return None  # «found: his slipper»
    safe = _Form.SAFE in told and any(_Form.SAFE in each and _Form.NO_PERSON not in each for _, each in stated)
    if in_search and (safe or told >= _IN_SAFETY):
        return ToldEnd(Ending.FOUND, plain=False, back=_may_be_back(text))
    if {_Form.HINT, _Form.LED_AWAY} & told or (_Form.AWAKE in told and not _ARRIVED.occurs_in(text)):
        hints = sum(_Form.HINT in forms for _, forms in stated)
        return ToldEnd(Ending.OVER, plain=hints > 1, rescued=to_hospital)
    back = in_search and _may_be_back(text)
    return ToldEnd(Ending.FOUND, plain=False, if_found=True, back=back) if _Form.HERE in told else None


def may_tell_of_end(text: bytes) -> bool:
    """False for most texts, of which `tells_of_end` need not be asked."""
    return any(told and _Form.NO_END not in told for _, told in _forms_in(text))


_Told = Sequence[tuple[bytes, frozenset[_Form]]]
"""Clauses with their forms."""


@remembered
def _forms_in(text: bytes) -> _Told:
    """The forms in each clause of the sentences that are no question."""
    sentences = (each for each in _SENTENCES.findall(text) if b"?" not in each)
    return [(clause, _FORMS.found_in(clause)) for each in sentences for clause in clauses_of(each)]


def _may_be_back(text: bytes) -> bool:
    return not any(each.occurs_in(text) for each in (_PERIL, _SIGHTED, _POLICE))


def tells_that_it_goes_on(text: bytes) -> bool:
    """True for an armed person, blows, a fire that spreads, people who may not go in yet, a suspect who got away, and a person
    who breathes and whom no helpers take along: «they've got him out, he's breathing». Of 122 such lines during an incident in
    the annotated evenings, 2 end it."""
    return _GOES_ON.occurs_in(text) or (_BREATHES.occurs_in(text) and not _OFF_WITH_HELPERS.occurs_in(text))


def _find(text: bytes, stated: _Told, in_search: bool, of_loss: bool) -> ToldEnd | None:
    """The person who was missing, or the thing that was, in a text that says nothing against it."""
    form, against = _Form.THING_FOUND, {_Form.NOT_A_FIND}
    if in_search:
        form, against = _Form.PERSON_FOUND, {_Form.NOT_A_FIND, _Form.NO_PERSON, _Form.THING_FOUND}
    finds = any(form in told and not against & told for _, told in stated)
    text = _JUST_DO.replace_in(text)
    if not finds or any(each.occurs_in(text) for each in (_BUT, _REST, _DESPAIR, _PERIL)):
        return None
    known = in_search or of_loss
    return ToldEnd(Ending.FOUND, plain=known, certain=known, if_found=not known)


def _certain_end(text: bytes, told: set[_Form], clauses: _Told) -> ToldEnd | None:
    """The police, named, have taken them along, or were there and saw no person; a person is in safety, to the relief of the
    author; or it is over while records are taken, or people may sleep."""
    text = _BUT_NOBODY.replace_in(text)
    if any(each.occurs_in(text) for each in (_BUT, _REST, _NO_HINT, _ASKED)):
        return None
    if _Form.CARRIED_OFF in told or (_LED_OFF & told and _POLICE.occurs_in(text)):
        return ToldEnd(Ending.POLICE, plain=True, certain=True, settled=True)
    if (_Form.SAFE_HOME in told and not _AND_THEY.occurs_in(text)) or (
        told >= _IN_SAFETY and not _NEEDS_HELPERS.occurs_in(text)
    ):
        return ToldEnd(Ending.OVER, plain=True, certain=True, settled=True, rescued=not _POLICE.occurs_in(text))
    nothing, calm = (
        {_Form.NOBODY, _Form.NOTHING_WRONG, _Form.CAUSE} & told,
        {_Form.ALL_OVER, _Form.HINT, _Form.NOTHING_WRONG} & told,
    )
    if _Form.VISIT in told and nothing and not _THERE_AGAIN.occurs_in(text):
        return ToldEnd(Ending.OVER, plain=True, certain=True)
    if _Form.RECORDS in told and calm:
        return ToldEnd(Ending.OVER, plain=True, certain=True, settled=True)
    if _Form.VISIT in told and {_Form.PAPERS, _Form.WRAPPED_UP} & told and not _THERE_AGAIN.occurs_in(text):
        return ToldEnd(Ending.OVER, plain=True, certain=_Form.PAPERS in told, settled=True)
    sleep = any(_Form.SLEEP in forms for _, forms in clauses)
    return ToldEnd(Ending.OVER, plain=True, certain=True) if _Form.ALL_OVER in told and sleep else None


def tells_of_papers(text: bytes) -> bool:
    """True for a statement that was taken, which a report of last night may tell too."""
    return any(_Form.PAPERS in told for _, told in _forms_in(text))


def _all(stated: _Told) -> set[_Form]:
    return {form for _, told in stated for form in told}
