"""Texts that name a group of people without ill will: kind, neutral, against slander, of oneself, or angry at a thing.

The rules are forms of speech (`group_forms.py`): the speaker, the verb, the group, a negation. First the name of a group
becomes one capital letter, which folded text has none of. A harmless form is removed from the text, and excludes the labels
only if the rest has no word of contempt, no reservation («but …»), no irony, and nothing of the street. Praise without any of
these makes the labels a doubt: a moderator looks, and nothing is hidden. Otherwise lists and models decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.reading import LIKELY, Label, Score
from bot.reader.grammar.groups.group_forms import (
    AGAINST_HATRED,
    AGAINST_SLANDER,
    AT_THINGS,
    AT_TRADES,
    KIND,
    NEVER_SAID,
    OF_ONESELF,
    REJECTED,
    RELATION,
    STOP,
)
from bot.reader.grammar.groups.group_words import CONTEMPT, GROUP, HARM, NAIVE, PRAISE, SUSPECT
from bot.reader.grammar.groups.notation import in_notation
from bot.reader.grammar.groups.respect_forms import FORBIDDEN, HONOUR, IF_YOU, REPROACHES
from bot.reader.grammar.groups.speech_words import CLAUSE, HATRED, IS, NOT, PEOPLE, POS
from bot.reader.labels import exclude_labels, make_unsure
from bot.reader.phrases.bundle import Bundle
from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import fold

ABOUT_GROUPS: Final = frozenset({Label.PROFILING, Label.INSULT})
"""The labels that this grammar excludes."""


_GROUP: Final = Expression(GROUP.replace("_", "[ ]+"))
_CLASSES: Final = ((Expression("G(?:[ ]+G)+"), b"G"), (Expression(CONTEMPT), b"C"))
"""G: a group of people. C: a word of contempt."""

_NO: Final = (
    r"\b(?:aucune?|zero|peu|weinig|wenig|kaum|little|niet|geen|nooit|nicht|kein\w*|nie|no|not|don't|doesn't|never|pas"
    r"|jamais|ne|isn't|aren't)\b"
)
_COUNTED: Final = (
    r"\b(?:twee|drie|vier|2|3|4|deux|trois|quatre|zwei|drei|two|three|four|bende"
    r"|paar)_(?:\w+_){0,2}G|\b(?:groep(?:je)?|groupe|gruppe|group)_(?:van_|de_|des_|d'|von_|of_|jonge_|young_|jeunes_|junger_)*G"
)
"""«Two Turks»: people on the street, and not a group."""
_TOO_MANY: Final = r"\b(?:te_veel|teveel|trop|zu_viele?|too_many|too_much|only|nur|slechts|que_des|alleen)\b"
_SEEN: Final = (
    r"\b(?:gezien|zag|zie|vu|vois|gesehen|sehe|seen|saw|staat|staan|loopt|zit|zitten|steht|stehen|sitzt|traine\w*)\b"
)
_THEM: Final = r"\b(?:they|them|ze|hen|hun|eux|ils|denen|ihnen|sie)\b"
_BELIEVED: Final = r"\b(?:croi\w+|glaubt|glauben|denkt|denken|thinks?|gelooft|believes?|pensent?)\b"
_EXCUSED: Final = (
    r"\b(?:zeggen|noemen|say|says|dira|dit|disent|diront|sagen|sagt)"
    rf"_(?:ze_|sie_|alle_|dan_|weer_|encore_|que_|alors_|dann_|dass_)*(?:dat|that|c'|das|it)_?{IS}\b"
    r"|\b(?:niet|not|pas|nicht|geen|kein)_ra(?:c|ss)is|\bra(?:c|ss)is[^.!]*\?|\b(?:voel|feel|ressens|fuhle|terecht"
    r"|justified|justifiee?|gerechtfertigt|logisch|begrijp\w*|understand\w*|verdiend|deserved|comprehens\w*|verstandlich)\b"
    rf"|\b{HATRED}_(?:of|by|van|door|par|des?|von|der|durch)_(?:[a-z]+_){{0,2}}G"
)
"""«It is not racist to say …», «hatred of them is justified», «the violence of these people»."""
_UNSAID: Final = (
    r"\b(?:niemand|nobody|no_one|personne|keiner|niet|nicht|pas|plus|can't|cannot|not)_(?:\w+_){0,2}?"
    r"(?:durft|mag|dares?|ose|traut|darf|peut|zeggen|sagen|dire|say)\b"
)
"""«A pity that nobody dares to say it»."""
_TURNED: Final = rf"{NAIVE}|\b(?:gelijk|raison|recht|right)\b|\b{POS}\b|\b{NOT}(?:_\w+){{0,3}}_C"
"""«Stop saying that they are peaceful», «… that they don't steal»."""
_YOU: Final = r"\b(?:you|your|jij|je|jullie|gij|ge|u|uw|tu|toi|vous|du|ihr|euch|dich|hij|he|she|il|elle|er)\b"
_TO_YOU: Final = r"\b(?:you|your|jij|jullie|gij|tu|toi|vous|du|ihr|euch|dich)\b"
_DEATH: Final = (
    r"\b(?:vermoord\w*|sterven|dood\w*|afmaken|opknopen|mourir|crev\w*|pend\w*|tuer|sterben|erschiess\w*|aufhang\w*"
    r"|kill\w*|should_die|must_die|shot|hang\w*)\b"
)
_WHY_NOT: Final = (
    r"\b(?:better|beter|besser|mieux)\b|\b(?:by|door|par|durch|vor|devant)_(?:[a-z]+_){0,2}G|\bG_(?:ons|onze|nous"
    r"|nos|uns|unsere?\w*|us|our)\b"
    rf"|\b(?:why|waarom|pourquoi|warum)\b{CLAUSE}\b{NOT}\b"
)
_BY_THEM: Final = rf"{_WHY_NOT}|\bvon_(?:[a-z]+_){{0,2}}G"
"""«Nobody should be attacked by them», «why shouldn't we hate them»."""


@dataclass(frozen=True, slots=True)
class _Family:
    """Forms that are harmless if no `suspect` word is in the rest of the text, and no `veto` in the text itself."""

    forms: tuple[Expression, ...]
    suspect: Expression
    veto: Expression

    def is_all_of(self, text: bytes) -> bool:
        rest = text
        for form in self.forms:
            rest = form.replace_in(rest)
        return rest != text and not self.suspect.occurs_in(rest) and not self.veto.occurs_in(text)


def _compile(*forms: str) -> Expression:
    return Expression(in_notation(*forms))


_FORMS: Final = Bundle()


def _form(*forms: str) -> Expression:
    return _FORMS.add(_compile(*forms))


def _each(*forms: str) -> tuple[Expression, ...]:
    """Forms that run over a whole clause. Together they would need more memory than RE2 allows."""
    return tuple(map(_form, forms))


_NOT_KIND: Final = _compile(SUSPECT, _NO, HARM, _BELIEVED)
_FAMILIES: Final = (
    _Family(_each(*AGAINST_SLANDER, *AGAINST_HATRED, *NEVER_SAID), _compile(SUSPECT, "G"), _compile(_EXCUSED)),
    _Family(_each(*REPROACHES), _compile(SUSPECT, "G"), _compile(_EXCUSED, _UNSAID)),
    _Family(_each(*STOP, *IF_YOU), _compile(SUSPECT), _compile(_TURNED)),
    _Family(_each(*REJECTED), _compile(SUSPECT, _THEM), _compile(_BY_THEM)),
    _Family(_each(*FORBIDDEN), _compile(SUSPECT, _THEM), _compile(_WHY_NOT)),
    _Family((_form(*KIND),), _NOT_KIND, _compile(_COUNTED, _TOO_MANY)),
    _Family(_each(*HONOUR), _NOT_KIND, _compile(_COUNTED, _TOO_MANY, _NO)),
    _Family((_form(*OF_ONESELF),), _compile(SUSPECT, "G"), _compile(_COUNTED)),
    _Family((_form(*RELATION),), _compile(SUSPECT, _NO, _SEEN, "G"), _compile(_COUNTED, _TOO_MANY)),
    _Family((_form(*AT_TRADES),), _compile(SUSPECT, HARM, _YOU), _compile("G", _DEATH, _TO_YOU)),
)
_ANGER_AT_A_THING: Final = _Family((_compile(*AT_THINGS),), Expression(PEOPLE), Expression("G"))
_PRAISE: Final = _Family((Expression(PRAISE),), _compile(SUSPECT, _NO, HARM, _SEEN), _compile(_COUNTED))


def weigh_group_talk(scores: tuple[Score, ...], text: str) -> tuple[Score, ...]:
    """The scores, without the labels that harmless talk about a group cannot have. Praise of a group makes them unsure."""
    if not any(score.label in ABOUT_GROUPS and score.confidence >= LIKELY for score in scores):
        return scores
    folded = fold(text)
    weighed = exclude_labels(scores, find_harmless(folded))
    return make_unsure(weighed, ABOUT_GROUPS) if praises_group(folded) else weighed


def find_harmless(folded: str) -> frozenset[Label]:
    """The labels among `ABOUT_GROUPS` that a text cannot have, by its folded view."""
    if _ANGER_AT_A_THING.is_all_of(_GROUP.replace_in(folded.encode(), b"G")):
        return frozenset({Label.INSULT})
    text = _classified(folded)
    return ABOUT_GROUPS if any(family.is_all_of(text) for family in _FAMILIES) else frozenset()


def praises_group(folded: str) -> bool:
    """True if a text names a group and has praise or thanks, and nothing suspect: its labels are a doubt."""
    text = _classified(folded)
    return b"G" in text and _PRAISE.is_all_of(text)


def _classified(folded: str) -> bytes:
    text = _GROUP.replace_in(folded.encode(), b"G")
    for words, letter in _CLASSES:
        text = words.replace_in(text, letter)
    return text
