"""Reads a long text also in windows, for the flags: four harmless sentences would talk the models out of an offence.

Two neighbouring pieces may raise a flag as far as the whole text may. A piece alone lacks the words around it, so it makes a
flag at most unsure, and a moderator looks. «101 called» counts in the whole text only: a wrong one would silence the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.classifier.weights_files import LightWeights
from bot.core.reading import Label, Span
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, OUTPUTS
from bot.reader.learned.light_model import LABELS
from bot.reader.text.disguise import undisguise
from bot.reader.text.windows import pairs, pieces

Floats = npt.NDArray[np.float32]

FEWEST = 3
"""A text of two pieces is hardly diluted, and most messages are that short."""

ASKED = 2
"""The encoder reads this number of windows of each kind: those of which the light model thinks worst."""

_FLAGS = NO_KIND + 1
_CALLED = FLAG_ORDER.index(Label.POLICE_CALLED)
_ALARMING = [_FLAGS + number for number in range(len(FLAG_ORDER)) if number != _CALLED]


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


def read_windows(light: LightWeights, own_text: str, text: str) -> Dilution | None:
    """`text`: with the quotations that may be the sender's own. None if it is `own_text` in one piece."""
    parts = pieces(text)
    if own_text == text and len(parts) < FEWEST:
        return None
    return Dilution(_read(light, own_text, pairs(pieces(own_text))), _read(light, text, parts), text)


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
