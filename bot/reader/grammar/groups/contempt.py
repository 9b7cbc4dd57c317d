"""Contempt for a group of people in plain words: hatred, a bad quality, a wish, a threat (`contempt_forms.py`).

Nothing runs unless a text names a group. Words of others, counter-speech, protection, the speaker's own group and a few people
that were seen leave the text to lists and models. A form counts in the sentence in which no negation goes before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import FACTS, LIKELY, Label, Score
from bot.reader.grammar.groups.attribution import EXPELS, FURTHER, attributes_deed
from bot.reader.grammar.groups.contempt_forms import BAD_QUALITY, GENERALISED, HATRED_OF_A_GROUP, WISH
from bot.reader.grammar.groups.contempt_words import (
    ADJECTIVE,
    DEAD,
    DO_WRONG,
    FRAME,
    GUILTY,
    KILL,
    LOATHE,
    LOATHE_THEM,
    NO_PLACE,
    NOT,
    NOT_HUMAN,
    OPINION,
    PEOPLE,
    REPROACH,
    SLUR,
    TRAIT_OF_PEOPLE,
    VILE,
    WORTHLESS,
)
from bot.reader.grammar.groups.group_talk import find_harmless
from bot.reader.grammar.groups.hinted_group import hints_at_group, names_by_home
from bot.reader.grammar.groups.notation import in_notation
from bot.reader.grammar.groups.speech_words import GENERAL, SAY
from bot.reader.labels import put_score
from bot.reader.phrases.expression import Expression, Expressions

_NAMED: Final = Expression(rf"{PEOPLE}|{SLUR}|\b{FURTHER}\b|{EXPELS}")
_CLASSES: Final = tuple(
    (Expression(in_notation(words)), letter)
    for words, letter in (
        (SLUR, b"S"),
        (TRAIT_OF_PEOPLE, b"G"),
        (ADJECTIVE, b"such"),
        (PEOPLE, b"G"),
        (r"\b(?:les|ces|des|tous)_sales?_G", b"sales G"),
        (r"\b(?:les|des|ces|mes|ses|nos|vos|leurs|du|le|la|un|une)_[a-z]{3,}_G\b", b"x"),
        (r"G(?:_(?:and|en|et|und|of|or|ou|oder)_G|[ ]+G)+", b"G"),
        (FRAME, b" "),
        (OPINION, b"F"),
        (LOATHE_THEM, b"T"),
        (LOATHE, b"H"),
        (
            r"\b(?:ik|wij|ich|wir|i)_(?:\w+_){0,2}?G_(?:\w+_){0,2}?(?:haat|haten|hasse|hassen|verachte?|verabscheue)\b",
            b"H G.",
        ),
        (r"\bG_(?:denken|think|pensent|se_prennent|glauben|vinden)\b", b"G"),
        (
            r"\b(?:van|of|von|der|our|my|onze|mijn|unsere?n?|meine?n?|nos|mes)_(?:de_|die_"
            r"|den_|the_|deze_|these_|those_|all_|alle_)*G|\b(?:des|aux|wij|we|us|wir|uns|nous_les|nous|ons)_G"
            r"|\b(?:\w+'|\w+s)_de_G",
            b"X",
        ),
        (rf"{NOT_HUMAN}|{WORTHLESS}|{NO_PLACE}", b"Z"),
        (rf"\b{VILE}\b", b"Q"),
        (rf"\b{GUILTY}\b", b"B"),
        (rf"\b{KILL}\b", b"K"),
        (rf"\b{DEAD}\b", b"D"),
        (rf"\b{DO_WRONG}\b", b"V"),
        (r",_(?:maar|but|mais|aber)\b", b"."),
        (NOT, b"N"),
    )
)
"""In this order: what an earlier class took is a letter for the later ones."""

_VETO: Final = Expression(
    in_notation(
        rf'"|\b(?:{SAY}|{REPROACH}|{GENERAL})\b',
        r"(?:^|[ ,:(])'[^'\n]{3,}'(?:[ .,!?)]|$)|\b(?:wij|wir|nous|we|ik|ich|je|i)_(?:\w+_)?S",
        r"\b(?:zoals|like|comme|wie)_(?:ik|wij|me|us|moi|nous|ich|mich|wir)\b",
        r"\b(?:ik_ben|i_am|i'm|je_suis|ich_bin|wij_zijn|we_are|we're|wir_sind|nous_sommes)_(?:een_|a_|an_|une?_|eine?_"
        r"|zelf_|selbst_)*G",
        r"\b(?:bescherm\w*|help\w*|helfen|hilft|schutz\w*|protect\w*|proteger|aider|aidons|steun\w*|support\w*|soutenir"
        r"|red\w*|save|sauver"
        r"|retten|stop\w*|arret\w*|hou_op|hor\w*_auf|verhinder\w*|prevent\w*|empecher|lutter|fight|strijd|kampf\w*)\b",
        r"\b(?:twee|drie|vier|vijf|deux|trois|quatre|cinq|zwei|drei|funf|two|three|four|five|paar|groep(?:je)?|groupe"
        r"|gruppe|group)_(?:\w+_){0,2}?[GX]"
        r"|\b[0-9]+_G|[GX]_(?:\w+_){0,3}?(?:[0-9]|nummer|numero|number|hausnummer)",
        r"\b(?:klopt_niet|niet_waar|onzin|not_true|untrue|nonsense|pas_vrai|nin_vrai|grap|grapje|blague|witz|joke|faux|stimmt_nicht|nicht_wahr|unsinn|quatsch"
        r"|mythe?|cliche\w*|klischee\w*"
        r"|graffiti|gespoten|gespruht|sticker|aufkleber|geklebt|klebt)\b",
    )
)
_FORMS: Final = Expressions(
    {
        (Label.INSULT, number): in_notation(form)
        for number, form in enumerate(("S", *HATRED_OF_A_GROUP, *BAD_QUALITY, *WISH))
    }
    | {(Label.PROFILING, number): in_notation(form) for number, form in enumerate(GENERALISED)}
)
_CONFIDENCE: Final = 0.8


def add_contempt(scores: tuple[Score, ...], folded: str) -> tuple[Score, ...]:
    """The scores, with a sure one for contempt; the very same scores if the text, by its folded view, has none. A deed that a
    fragment puts down to a group is sure beside facts, and a doubt else.

    An excluded label stays excluded.
    """
    text = folded.encode()
    confidence, label = _CONFIDENCE, Label.PROFILING if hints_at_group(text) else None
    if label is None and not _NAMED.occurs_in(text):
        return scores
    label = find_contempt(folded) or label
    if label is None and attributes_deed(text) and not _VETO.occurs_in(text):
        label = Label.PROFILING
        confidence = (
            _CONFIDENCE if any(each.label in FACTS and each.confidence >= LIKELY for each in scores) else LIKELY
        )
    if label is None:
        return scores
    score = next((each for each in scores if each.label is label), Score(label, LIKELY / 2))
    if not 0 < score.confidence < confidence or label in find_harmless(folded):
        return scores
    return put_score(scores, replace(score, confidence=confidence))


def names_group(text: bytes) -> bool:
    """True for a text with the name of a group, or with a group by its home. `text`: folded, in UTF-8."""
    return _NAMED.occurs_in(text) or names_by_home(text)


def find_contempt(folded: str) -> Label | None:
    """Insult for hatred, a vile quality, a wish or a threat; profiling for a charge against a whole group; else None."""
    text = folded.encode()
    if not _NAMED.occurs_in(text):
        return None
    for words, letter in _CLASSES:
        text = words.replace_in(text, letter)
    if _VETO.occurs_in(text):
        return None
    labels = {label for label, _ in _FORMS.found_in(text)}
    return next((label for label in (Label.INSULT, Label.PROFILING) if label in labels), None)
