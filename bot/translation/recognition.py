"""Sentences that come as plain English text, from the database or from a library, found again so that they can be said in
another language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.translation.sentence import Sentence

_FIELD = re.compile(r"\\\{([a-z_]+)\\\}")


def recognised(text: str, sentences: Iterable[Sentence]) -> str:
    """`sentences`: without their values, as `tr("failed {times} times")`, each name once. Returns the first one that fits, with
    the values of the text, which may be such sentences too; a text that fits none stays as it is."""
    known = tuple(sentences)
    for sentence in known:
        pattern = _FIELD.sub(r"(?P<\1>.+)", re.escape(sentence.template))
        if found := re.fullmatch(pattern, text, re.S):
            values = {name: recognised(value, known) for name, value in found.groupdict().items()}
            return Sentence.of(sentence.template, values)
    return text
