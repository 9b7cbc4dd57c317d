"""Which words speak most for a label: a linear model is the sum of its words, so each word's part can be told. Pure."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from bot.core.reading import Span
from bot.reader.learned.ngrams import NgramModel, letters_of, words_of
from bot.reader.text.disguise import undisguise

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
    plain = [undisguise(word).lower() for word in words]
    letters, cut_from = letters_of(" ".join(plain))
    cuts = np.repeat(np.arange(len(plain)), [len(word.split()) for word in plain])
    tokens = [words_of(word) for word in plain]
    hashes = np.concatenate([letters, *tokens])
    owners = np.concatenate([cuts[cut_from], np.repeat(np.arange(len(plain)), [len(each) for each in tokens])])
    return np.bincount(owners, model.says(hashes, output), minlength=len(words))
