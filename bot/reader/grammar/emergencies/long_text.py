"""Finds the sentences of a long text that may tell an emergency of now.

A long text tells of many things, and a member who writes one may see an emergency meanwhile: «… the hall is booked. Hold on, my
neighbour has collapsed, he isn't breathing. …». A memory, a film or a piece of advice has the same sentences, so the sentences
around one count too. All texts are folded, in UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.reader.grammar.emergencies.beside import is_past
from bot.reader.grammar.emergencies.no_emergency import FOUND, OVER, PASTIME, TALE
from bot.reader.phrases.expression import expression, words

_END: Final = re.compile(rb"(?<=[.!?])\s+|\n+")
_BEFORE: Final = 3
"""Sentences before, in which a story may begin."""
_STORY: Final = words(
    r"(?:19|20)[0-9]{2} jaren_(?:[a-z]+tig|[0-9]+) annees_(?:[a-z]+ante|vingt|[0-9]+) geschiedenis histoire geschichte history"
    r" herinner\w* souven\w* rappel\w* erinner\w* remember\w* memor(?:y|ies) vroeger autrefois fruher damals used_to old_days"
    r" \w+_jaar_geleden il_y_a_\w+_ans vor_\w+_jahren \w+_years_ago enfance kindheit childhood als_kind"
    r" herdenk\w* commemor\w* gedenk\w* anniversa\w* ehbo first_aid erste[ -]hilfe secourisme premiers_secours quiz\w*"
)
_CASE: Final = words(r"if si s'ils? wenn falls indien als_\w+ (?:plaine|aire|salle|terrain)s?_de_jeux")
"""«Clive has a tent if anyone can collect it», a meeting about the playground: next to an emergency they tell nothing of it."""
_DAY: Final = words(
    r"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche montag"
    r" dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday"
)
"""Of news: «she collapsed on Saturday»."""
_ADVISES: Final = expression(r"^\W*(?:if|si|wenn|falls|als|in_case|bij|en_cas|bei)\b")


def sentences_of_now(text: bytes, beside_past: bool = False) -> Iterator[bytes]:
    """The sentences that give no advice and name no day, and around which no story is told. `beside_past`: also those next to
    one of a past."""
    sentences = [part for part in _END.split(text) if part.strip()]
    for place, sentence in enumerate(sentences):
        before, after = sentences[max(0, place - _BEFORE) : place], sentences[place + 1 : place + 2]
        near = map(_CASE.replace_in, (*before[-1:], *after))
        tale = any(map(_STORY.occurs_in, before)) or any(_tells_otherwise(each, beside_past) for each in near)
        if not (tale or _ADVISES.occurs_in(sentence) or _DAY.occurs_in(sentence)):
            yield sentence


def _tells_otherwise(sentence: bytes, beside_past: bool) -> bool:
    """True for words next to a sentence by which it is no emergency of now."""
    past = is_past(sentence) and not beside_past
    return past or any(each.occurs_in(sentence) for each in (TALE, PASTIME, OVER, FOUND))
