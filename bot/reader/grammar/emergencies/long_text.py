"""Finds the sentences of a long text that may tell an emergency of now: those that stand in no story.

A long text tells of many things, and a member who writes one may see an emergency meanwhile: «… the hall is booked. Hold on, my
neighbour has collapsed, he isn't breathing. …». All texts are folded, in UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.reader.grammar.emergencies.beside import is_past
from bot.reader.grammar.emergencies.no_emergency import FOUND, OVER, PASTIME, TALE
from bot.reader.phrases.expression import words

_END: Final = re.compile(rb"(?<=[.!?])\s+|\n+")
_BEFORE: Final = 3
"""Sentences before, in which a story may begin."""
_STORY: Final = words(
    r"(?:19|20)[0-9]{2} jaren geschiedenis herinner\w* souven\w* rappel\w* erinner\w* histoire geschichte history remember\w*"
    r" memor(?:y|ies) (?:vor|nach)_\w+_jahren il_y_a_\w+_ans \w+_jaar \w+_years? als_kind enfance kindheit childhood anniversa\w*"
    r" herdenk\w* commemor\w* gedenk\w*"
)


def sentences_of_now(text: bytes, most: int) -> Iterator[bytes]:
    """`most`: bytes of a sentence. A longer one, as a spoken one without marks, comes in parts that overlap."""
    sentences = [part for part in _END.split(text) if part.strip()]
    for place, sentence in enumerate(sentences):
        before, after = sentences[max(0, place - _BEFORE) : place], sentences[place + 1 : place + 2]
        if not (any(map(_STORY.occurs_in, before)) or any(map(_tells_otherwise, (*before[-1:], *after)))):
            yield from _parts(sentence, most)


def _tells_otherwise(sentence: bytes) -> bool:
    """True for words next to the sentence by which it is no emergency of now."""
    return is_past(sentence) or any(each.occurs_in(sentence) for each in (TALE, PASTIME, OVER, FOUND))


def _parts(sentence: bytes, most: int) -> Iterator[bytes]:
    while len(sentence) > most:
        yield sentence[: sentence.rfind(b" ", 0, most)]
        sentence = sentence[sentence.find(b" ", most // 2) + 1 :]
    yield sentence
