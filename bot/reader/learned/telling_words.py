"""Finds the words that speak most for a label: a linear model is a sum, so each word has its part in it. Pure."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from bot.core.reading import Span
from bot.reader.language_words import PRONOUNS
from bot.reader.learned.light_model import NgramModel, hash_words, letter_runs_by_word
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_place

MOST_WORDS: Final = 60
"""In a longer text only the first words count as explanation."""

MOST_SPANS: Final = 5
_WORD: Final = re.compile(r"\w[\w'’*@$.-]*\w|\w")
_TELLING: Final = 0.4
"""A share of the part of the most telling word. Words with less are left out."""


def find_telling_words(text: str, model: NgramModel, output: int) -> tuple[Span, ...]:
    """The words that say most for an output of the light model, in the order of the text; empty if no word does. A pronoun, an
    article or the name of a street is none: it stands in the facts beside the offence too, which no copy would repeat then."""
    place = find_place(text)
    street = Span(start := text.find(place), start + len(place))
    words = [Span(*match.span()) for match in _WORD.finditer(text)][:MOST_WORDS]
    words = [word for word in words if fold(text[word.start : word.end]) not in PRONOUNS and not word.overlaps(street)]
    if not words:
        return ()
    parts = _parts([text[word.start : word.end] for word in words], model, output)
    least = max(float(parts.max()) * _TELLING, 1e-6)
    best = sorted(np.flatnonzero(parts >= least), key=lambda index: -parts[index])[:MOST_SPANS]
    return tuple(words[index] for index in sorted(best))


def _parts(words: list[str], model: NgramModel, output: int) -> np.ndarray:
    """The part of each word, with its letter runs, in the output. One look-up serves all words."""
    plain = [undisguise(word).lower() for word in words]
    indices = np.arange(len(plain))
    runs, run_tokens = letter_runs_by_word(" ".join(plain))
    token_words = np.repeat(indices, [len(word.split()) for word in plain])
    features = [hash_words(word) for word in plain]
    feature_words = np.repeat(indices, [len(hashes) for hashes in features])
    contributions = model.contributions(np.concatenate([runs, *features]), output)
    return np.bincount(np.concatenate([token_words[run_tokens], feature_words]), contributions, minlength=len(words))
