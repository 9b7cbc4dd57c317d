"""Recognises plain emergencies: a person in peril, a missing person, fire, shots, an intruder, a weapon, blows.

The head takes a short line for small talk if small talk is before it, and a word alone cannot tell «my husband has
collapsed» from a joke. These forms join a person with a state, or a thing with its danger, so they count whatever was said
before. Words of a film, a past, a joke, a drill or a kitchen make a text suspect. Then the models decide. Of 105 lines of
the annotated evenings with such a form, 97 tell of danger, open an incident or add to one.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.emergencies.accidents.behind_a_door import CHILD_TELLS
from bot.reader.grammar.emergencies.accidents.own_fit import OWN_FIT
from bot.reader.grammar.emergencies.accidents.signs_of_peril import tells_of_found
from bot.reader.grammar.emergencies.asides import ASIDE, DOG
from bot.reader.grammar.emergencies.at_their_mercy import ARSON_TOLD, STEP_IN, THREAT_TOLD, THREATENED
from bot.reader.grammar.emergencies.beside import (
    OF_A_MONTH,
    TAKEN_BACK,
    WAS_IN_A_MONTH,
    is_past,
    is_worn_out,
    own_matter_in,
    state_of_now_in,
    without_long_ago,
)
from bot.reader.grammar.emergencies.by_name.in_earnest import is_in_earnest
from bot.reader.grammar.emergencies.by_name.named_people import with_names_tagged
from bot.reader.grammar.emergencies.crimes.break_in_now import SOMEBODY_HOME
from bot.reader.grammar.emergencies.crimes.burglar_inside import BURGLAR_INSIDE
from bot.reader.grammar.emergencies.fires.fire_told import FIRES_AND_SMOKE, burns
from bot.reader.grammar.emergencies.further_perils import SCREAM_HEARD
from bot.reader.grammar.emergencies.intruder_threatened import INTRUDER_THREATENED, THREATENS_HIM
from bot.reader.grammar.emergencies.kind import Emergency, Kind, Telling
from bot.reader.grammar.emergencies.kinds import ASKED, FORMS, tells_of
from bot.reader.grammar.emergencies.life_at_stake import (
    CHILD_TAKEN,
    SUICIDE_TOLD,
    TAKEN_BY_KIN,
)
from bot.reader.grammar.emergencies.long_text import sentences_of_now
from bot.reader.grammar.emergencies.medical.farewell import FAREWELL_TOLD, FAREWELLS, LAST_WISHES
from bot.reader.grammar.emergencies.missing_apostrophes import with_apostrophes
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.emergencies.no_emergency import (
    ANIMAL,
    FETCHED,
    NO_EXCUSE,
    OVER,
    PASTIME,
    TALE,
)
from bot.reader.grammar.emergencies.own_words import BITTEN
from bot.reader.grammar.emergencies.people import NAMED, with_people_tagged, with_plain_kin_tagged
from bot.reader.grammar.emergencies.people_in_peril import LOST_MIND
from bot.reader.grammar.emergencies.seen_from_outside import PET_KILLED
from bot.reader.grammar.emergencies.threatened_now import JEST, KILLS_ME, PARTED, THREATENED_NOW
from bot.reader.grammar.emergencies.wording import untagged
from bot.reader.grammar.everyday_trouble import LAUGHTER, is_settled_trouble, tells_of_trouble_alone
from bot.reader.phrases.expression import Expression, Expressions, expression, with_single_spaces, words
from bot.reader.text.remembered import remembered

__all__ = ["Emergency", "emergency_in", "in_peril_beside_explanation", "pleads_alone", "tells_threat"]

_LIFE: Final = frozenset(
    {
        Kind.PERIL,
        Kind.ACCIDENT,
        Kind.STRICKEN,
        Kind.NOT_WOKEN,
        Kind.PLAIN_ILL,
        Kind.WOUND_OR_BIRTH,
        Kind.TRAPPED,
        Kind.AT_THE_DOOR,
        Kind.BEHIND_A_DOOR,
        Kind.SUICIDE,
        Kind.FAREWELL,
        Kind.KILLS,
        Kind.DRAGGED_OFF,
    }
)
_OF_NAMED: Final = _LIFE | {Kind.ALLERGY, Kind.MISSING}
"""Kinds that count for a person of whom only the first name is told. Deeds do not: players of a game shoot and hit too."""
_OF_PEOPLE: Final = Expressions(FORMS)
_BESIDE_ANIMALS: Final = Expressions({"bitten": BITTEN + PET_KILLED, "last wish": LAST_WISHES})
_LAST_WISHES: Final = Expressions({"last wish": LAST_WISHES})
_CHILD_TAKEN: Final = Expressions({"taken": CHILD_TAKEN})
_NO_JEST: Final = Expressions(
    {"none": THREATENED + THREATENED_NOW + INTRUDER_THREATENED + BURGLAR_INSIDE + SCREAM_HEARD + OWN_FIT + FAREWELLS}
)
"""With laughter these tell of nothing."""
_TOLD: Final = tuple(
    Expression(form) for form in (*THREAT_TOLD, *ARSON_TOLD, *STEP_IN, *SUICIDE_TOLD, *FAREWELL_TOLD, *CHILD_TELLS)
)
"""Threats, and the peril of a parent, as a person tells them: no rumour."""
_SCREENS: Final = FORMS | {Kind.THREAT: KILLS_ME, Kind.INTRUDER_THREATENED: THREATENS_HIM}
_MAY_TELL: Final = Expressions(
    {
        "any": tuple(
            untagged(form)
            for forms in (
                CHILD_TAKEN,
                FIRES_AND_SMOKE,
                BITTEN,
                PET_KILLED,
                *_SCREENS.values(),
            )
            for form in forms
        )
    }
)
"""Looked for before anything is tagged: 3 % of all lines have the words of a form."""

_ANIMAL: Final = words(ANIMAL)
_STINGS: Final = words(r"wasps? bees? wespe?n? wespenst\w+ bijen bienen bienenstich\w* guepes? abeilles?")
_PERSON_FIRST: Final = expression(rf"{NAMED}.*\b{ANIMAL}\b")
_PRONOUN: Final = Expression("@p")
_QUESTION: Final = Expression(r"[^.!?;,]*\?")
_MOST: Final = 240
"""Bytes. A longer line tells of more than one thing."""
_AGE: Final = expression(
    r",?[ ]*[(][ ]*[0-9]{1,2}[^)]{0,12}[)]|,[ ]*[0-9]{1,2}(?:[ ]*(?:j|jaar|ans|jahre|years?(?:[ ]old)?|yo))?[ ]*,"
    r"|[ ](?:(?:van|de|von|aged)[ ])?[0-9]{1,2}[ ](?:jaar|ans|jahren?|years[ ]old|yrs)\b|[ ]aged[ ][0-9]{1,2}\b"
)
"""The age of a person, which may stand between the person and the verb: «mein Sohn (8) ist nicht heimgekommen»."""
_DIGIT: Final = re.compile(rb"[0-9]")
_YEARS: Final = words(
    r"(?:al|sinds|seit|depuis|in|for)_(?:(?:meer_dan|bijna|over|almost|the_last|plus_de|presque|uber|fast|schon)_)?"
    r"(?:[0-9]+|twee|drie|vier|vijf|tien|deux|trois|quatre|cinq|dix|zwei|drei|funf|zehn|two|three|four|five|ten|many|vielen)"
    r"_(?:jaar|jaren|ans|jahren?|years?)"
)
_LAUGHTER: Final = Expression(LAUGHTER)
"""Of 1,796 lines of the corpus with laughter, one has an emergency without it: who laughs in fear is not joking."""
_CONFUSED: Final = words(LOST_MIND)


@remembered
def emergency_in(text: bytes) -> Emergency:
    """The emergency that a text tells. Of a long one only a danger counts that a sentence tells by itself.

    `text`: folded, in UTF-8."""
    if len(text) > _MOST:
        return _in_sentences(text)
    told = with_apostrophes(text)
    text = _LAUGHTER.replace_in(told)
    laughs = text != told
    plain = NO_EXCUSE.replace_in(text)
    ageless = _without_ages(plain)
    if not (_MAY_TELL.occur_in(plain) or (ageless != plain and _MAY_TELL.occur_in(ageless))):
        return Emergency.NONE
    text, plain = ASIDE.replace_in(text), ASIDE.replace_in(plain)
    if now := state_of_now_in(plain):
        text = plain = now
    unthreatened = _without_threats(plain)
    if TALE.occurs_in(unthreatened) or OVER.occurs_in(plain) or tells_of_found(plain) or is_worn_out(plain):
        return Emergency.NONE
    if PASTIME.occurs_in(unthreatened):
        text = plain = own_matter_in(plain, _without_threats)
    ageless = _without_ages(plain)
    found, of_people = _emergency(plain, by_name=not laughs)
    if found is Emergency.NONE and ageless != plain and _emergency(ageless)[0] is Emergency.SEARCH:
        found = Emergency.SEARCH
    if found is Emergency.SEARCH and _YEARS.occurs_in(text) and any(map(_is_away_for_years, clauses_of(text))):
        return Emergency.NONE
    jest = laughs and (found is Emergency.CRIME or bool(_NO_JEST.found_in(with_people_tagged(plain))))
    if found is Emergency.NONE or jest or _tells_of_trouble_alone(text):
        return Emergency.NONE
    harmless = not of_people and (tells_of_no_danger(text) or is_settled_trouble(text))
    return Emergency.NONE if harmless else found


def _without_ages(text: bytes) -> bytes:
    return _AGE.replace_in(text) if _DIGIT.search(text) else text


def _in_sentences(text: bytes) -> Emergency:
    if not _MAY_TELL.occur_in(with_apostrophes(text)):
        return Emergency.NONE
    short = (each for each in sentences_of_now(text) if len(each) <= _MOST)
    tells = any(emergency_in(each) is Emergency.DANGER for each in short)
    return Emergency.DANGER if tells else Emergency.NONE


def pleads_alone(text: bytes) -> bool:
    """True for a call for helpers that tells of no danger itself: «we need an ambulance». `text`: folded, in UTF-8."""
    kinds = _told_in(_of_people(with_people_tagged(text)))
    return bool(kinds) and kinds <= {Kind.HELPER_CALLED, Kind.HELPER_ASKED}


def in_peril_beside_explanation(text: bytes) -> bool:
    """True for a person in peril beside words that only name or calm: «c'est mon fils, il ne respire plus». Not: «oh wait, it
    was my son». `text`: folded, in UTF-8."""
    if emergency_in(text) is not Emergency.DANGER or TAKEN_BACK.occurs_in(text):
        return False
    kinds = _OF_PEOPLE.found_in(_of_people(with_people_tagged(ASIDE.replace_in(text))))
    return not kinds.isdisjoint(_LIFE)


def tells_threat(text: bytes) -> bool:
    """True for a threat that the author heard: «he says he'll burn the house down». `text`: folded, in UTF-8."""
    return _without_threats(text) != text


def _without_threats(text: bytes) -> bytes:
    tagged = told = with_people_tagged(text)
    for form in _TOLD:
        tagged = form.replace_in(tagged)
    return text if tagged == told else tagged


def _tells_of_trouble_alone(text: bytes) -> bool:
    """Not: a wasp's sting, a friend who left, and a cat that shall be cared for."""
    alone = tells_of_trouble_alone(_STINGS.replace_in(PARTED.replace_in(text)))
    return alone and not _LAST_WISHES.occur_in(with_people_tagged(text))


def _is_away_for_years(clause: bytes) -> bool:
    """True for a child that has stayed away for years, and is not missing now. Not: «she has had dementia for five years»."""
    if not _YEARS.occurs_in(clause) or _CONFUSED.occurs_in(clause):
        return False
    return Emergency.SEARCH in (_emergency(clause)[0], _emergency(_without_ages(clause))[0])


def _emergency(text: bytes, *, by_name: bool = True) -> tuple[Emergency, bool]:
    """The emergency, and whether it is a person's danger or a crime: no stove that burns makes
    these harmless.

    A question tells of nothing («is there anybody in your cellar?»), but shots and smoke are there when asked about.
    `by_name`: also of a person of whom it has only the first name."""
    everything = with_people_tagged(text)
    tagged = _of_people(everything)
    kinds = _OF_PEOPLE.found_in(tagged)
    told = _told_in(tagged) | (kinds & ASKED) if kinds and b"?" in tagged else kinds
    told = _not_in_passing(text, told, tagged)
    past = is_past(text) or _is_of_a_month(text)
    if past and Kind.THREAT in told and not (JEST.occurs_in(text) or is_past(PARTED.replace_in(text))):
        return Emergency.DANGER, True
    if not past:
        taken = _CHILD_TAKEN.occur_in(text) and not (FETCHED.occurs_in(text) or TAKEN_BY_KIN.occurs_in(text))
        if taken or tells_of(Emergency.DANGER, Telling(text, tagged, told)) or _BESIDE_ANIMALS.occur_in(everything):
            return Emergency.DANGER, True
        if burns(text, laughs=not by_name):
            return Emergency.DANGER, False
        if tells_of(Emergency.SEARCH, Telling(text, tagged, told)):
            return Emergency.SEARCH, False
        if by_name and (named := _of_named(text)) is not Emergency.NONE:
            return named, named is Emergency.DANGER
    if tagged != everything:  # bait and beaten dogs are crimes
        told = _told_in(everything)
    crime = tells_of(Emergency.CRIME, Telling(text, everything, told))
    if crime and (lately := without_long_ago(text)) != text:
        return _emergency(lately)
    if crime and Kind.BREAKING_IN in told and not past and SOMEBODY_HOME.occurs_in(text):
        return Emergency.DANGER, True
    return (Emergency.CRIME, True) if crime else (Emergency.NONE, False)


def _of_named(text: bytes) -> Emergency:
    """The emergency of a person of whom the text tells only the first name. `text`: of no past."""
    tagged = with_names_tagged(text)
    telling = Telling(text, tagged, _told_in_earnest(tagged) & _OF_NAMED)
    found = (each for each in (Emergency.DANGER, Emergency.SEARCH) if telling.kinds and tells_of(each, telling))
    return next(found, Emergency.NONE)


def _not_in_passing(text: bytes, told: frozenset[Kind], tagged: bytes) -> frozenset[Kind]:
    """`told` without a danger to a loved one that the author tells in passing. `tagged`: the text with its people tagged."""
    if told.isdisjoint(_OF_NAMED) or (plain := with_plain_kin_tagged(text)) == with_people_tagged(text):
        return told
    return told - (_OF_NAMED - _told_in(_of_people(plain)) - _told_in_earnest(tagged))


def _told_in_earnest(tagged: bytes) -> frozenset[Kind]:
    asked_nothing = with_single_spaces(_QUESTION.replace_in(tagged))
    ends = _OF_PEOPLE.ends_in(asked_nothing) if tagged else ()
    return frozenset(kind for kind, end in ends if is_in_earnest(asked_nothing, end))


def _is_of_a_month(text: bytes) -> bool:
    """True for «she had her stroke in March», and not for «he'll jump, his wife died in May»."""
    rest = OF_A_MONTH.replace_in(text)
    return rest != text and (WAS_IN_A_MONTH.occurs_in(text) or _emergency(rest)[0] is not Emergency.DANGER)


def _told_in(tagged: bytes) -> frozenset[Kind]:
    return _OF_PEOPLE.found_in(_QUESTION.replace_in(tagged))


def _of_people(tagged: bytes) -> bytes:
    """Without what may be told of an animal: «he» beside one, and all of a text that names one before a person. Of a dog that
    barks and a wasp no person's danger is told."""
    if not _ANIMAL.occurs_in(tagged):
        return tagged
    if not _ANIMAL.occurs_in(without := DOG.replace_in(_STINGS.replace_in(tagged))):
        return _PRONOUN.replace_in(without)
    return _PRONOUN.replace_in(tagged) if _PERSON_FIRST.occurs_in(tagged) else b""
