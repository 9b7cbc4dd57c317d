"""Reads a long text also in windows, for the flags: four harmless sentences would talk the models out of an offence.

Two neighbouring pieces may raise a flag as far as the whole text may. A piece alone lacks the words around it, so it makes a
flag at most unsure, and a moderator looks. A text of which one clause is a call to act with violence is read in its clauses,
however short: «Thanks for the cake! See you Sunday. Let's get him, bring bats». «101 called» counts in the whole text only: a
wrong one would silence the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.classifier.light_weights import LightWeights
from bot.core.reading import LIKELY, Label, Reading, Span
from bot.reader.fact_clauses import clauses_of
from bot.reader.grammar.force.help_calls import AGAINST_HELP
from bot.reader.grammar.force.summons import names_play
from bot.reader.grammar.force.veiled_calls import is_veiled_call
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, OUTPUTS
from bot.reader.learned.light_model import LABELS
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold
from bot.reader.text.windows import pairs, pieces

Floats = npt.NDArray[np.float32]

FEWEST = 3
"""A text of two pieces is hardly diluted, and most messages are that short."""

ASKED = 2
"""The encoder reads this number of windows of each kind: those of which the light model thinks worst."""

_FLAGS = NO_KIND + 1
_CALLED = FLAG_ORDER.index(Label.POLICE_CALLED)
_CALLS = _FLAGS + FLAG_ORDER.index(Label.VIGILANTE)
_ALARMING = [_FLAGS + number for number in range(len(FLAG_ORDER)) if number != _CALLED]
_VIOLENT, _ARMED = 2.0, 0.5
"""Log-odds of the light model from which a clause calls to act by itself, in a text that names violence and in one with a
veiled call. Of 15,435 lines of ordinary days and evenings 41 that break a rule have such a clause, and three others."""


@dataclass(frozen=True, slots=True)
class Windows:
    """Windows of one kind. `outputs`: those of the light model, of shape (windows, outputs). `asked`: the texts for the
    encoder."""

    spans: tuple[Span, ...]
    outputs: Floats
    asked: tuple[str, ...]

    def worst(self, output: int) -> Span:
        return self.spans[int(self.outputs[:, output].argmax())]


@dataclass(frozen=True, slots=True)
class Dilution:
    """The windows of a text, of two kinds. `text`: that of the pieces."""

    pairs: Windows
    pieces: Windows
    text: str

    @property
    def asked(self) -> tuple[str, ...]:
        return (*self.pairs.asked, *self.pieces.asked)


def limit_of_calls(by_lists: Reading, text: str) -> float | None:
    """The log-odds from which a clause of the text calls to act by itself. None: the lists see no call, no word of the text
    names violence or a weapon, or one names a game, a pest or a wall."""
    if by_lists.confidence(Label.VIGILANTE) < LIKELY:
        return None
    folded = fold(text)
    if names_play(folded):
        return None
    if is_veiled_call(folded, in_incident=True):
        return _ARMED
    return _VIOLENT if AGAINST_HELP.occurs_in(folded.encode()) else None


def read_windows(light: LightWeights, own_text: str, text: str, calls: float | None = None) -> Dilution | None:
    """`text`: with the quotations that may be the sender's own. `calls`: its `limit_of_calls`. None if it is `own_text` in one
    piece."""
    parts = pieces(text)
    if own_text == text:
        if calls is not None and (around := _around_call(light, text, calls)) is not None:
            return around
        if len(parts) < FEWEST:
            return None
    return Dilution(_read(light, own_text, pairs(pieces(own_text))), _read(light, text, parts), text)


def _around_call(light: LightWeights, text: str, limit: float) -> Dilution | None:
    """The clauses of a text of which one is a call to act by itself."""
    clauses = tuple(clause.span for clause in clauses_of(text))
    if len(clauses) < 2:
        return None
    alone = _read(light, text, clauses)
    if alone.outputs[:, _CALLS].max() < limit:
        return None
    return Dilution(_read(light, text, pairs(clauses)), alone, text)


def _read(light: LightWeights, text: str, spans: tuple[Span, ...]) -> Windows:
    texts = [text[span.start : span.end] for span in spans]
    if not texts:
        return Windows((), np.zeros((0, OUTPUTS), np.float32), ())
    outputs = np.stack([light.outputs(undisguise(window))[:LABELS] for window in texts])
    worst = outputs[:, _ALARMING].max(axis=1)
    return Windows(spans, outputs, tuple(texts[index] for index in np.argsort(-worst)[:ASKED]))


def merge(whole: Floats, windows: Sequence[Floats] | Floats) -> Floats:
    """The outputs for the whole text, with the largest output of each flag."""
    if not len(windows):
        return whole
    flags = np.maximum(whole[_FLAGS:], np.max(np.asarray(windows)[:, _FLAGS:], axis=0))
    flags[_CALLED] = whole[_FLAGS + _CALLED]
    return np.concatenate([whole[:_FLAGS], flags]).astype(np.float32)
