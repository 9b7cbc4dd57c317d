"""Which words speak most for a label: a linear model is the sum of its words, so each word's part can be told. Pure."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from bot.core.reading import Span
from bot.reader.disguise import undisguise
from bot.reader.ngrams import NgramModel, features

MOST_WORDS: Final = 60
"""A longer text is explained by its first words only."""

MOST_SPANS: Final = 5
_WORD: Final = re.compile(r"\w[\w'’*@$.-]*\w|\w")
_TELLING: Final = 0.4
"""Of the most telling word's part: what says less is not shown."""


def because(text: str, model: NgramModel, output: int) -> tuple[Span, ...]:
    """The words that say most for an output of the light model, in the order of the text; none where no word does."""
    words = [Span(*found.span()) for found in _WORD.finditer(text)][:MOST_WORDS]
    if not words:
        return ()
    parts = _parts([text[word.start : word.end] for word in words], model, output)
    least = max(float(parts.max()) * _TELLING, 1e-6)
    best = sorted(np.flatnonzero(parts >= least), key=lambda place: -parts[place])[:MOST_SPANS]
    return tuple(words[place] for place in sorted(best))


def _parts(words: list[str], model: NgramModel, output: int) -> np.ndarray:
    """What each word with its runs of letters says for the output, all looked up at once."""
    found = [features(undisguise(word), ()) for word in words]
    hashes = [np.concatenate([each.letters, each.words]) for each in found]
    owners = np.repeat(np.arange(len(words)), [len(each) for each in hashes])
    return np.bincount(owners, model.says(np.concatenate(hashes), output), minlength=len(words))
