"""Lines of which the light model is so sure that the encoder would decide nothing else about them: ordinary small talk while no
incident is known. Pure.

The limits were chosen on annotated evenings and ordinary days (`docs/reader-history.md`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.classifier.light_reading import LightReading
from bot.core.reading import LIKELY, Act, ChatReading, Flag, Label, ReaderInput, Reading
from bot.reader.learned.blend_of_models import NO_KIND, SMALL_TALK

Floats = npt.NDArray[np.float32]

SURE_TALK: Final = 0.97
OTHER_LABELS: Final = 0.25
"""The confidence in small talk at least, and in every other label below."""

_ALARMING: Final = frozenset({Flag.DANGER, Flag.SELF_HARM, Flag.SEARCH})
_ORDINARY: Final = (Label.OFF_TOPIC, Label.NOTICE)
_FLAGS: Final = slice(NO_KIND + 2, NO_KIND + 8)
"""The outputs of the light model for the flags without «police called»."""

_PLAIN: Final = 0.9
_NO_FLAG: Final = 1.0
"""A line may turn out to be sure from this probability of small talk on (`_PLAIN`), and without any flag at these log-odds
(`_NO_FLAG`). With the light model before decision 0071, 95 in 100 of the sure lines passed."""

EVERYDAY: Final = (
    "Goedemorgen allemaal, wat een weer vandaag", "Dank je wel, fijne avond nog",
    "Heeft iemand een ladder te leen zaterdag?", "Haha ja, dat was bij ons ook zo",
    "Bonjour à tous, bonne journée", "Merci beaucoup, à bientôt",
    "Quelqu'un connaît un bon plombier ?", "Le marché est déplacé cette semaine, non ?",
    "Guten Morgen zusammen, schönes Wochenende", "Danke dir, das ist lieb",
    "Hat jemand noch Umzugskartons übrig?", "Bei uns kommt die Müllabfuhr erst morgen",
    "Happy birthday, have a lovely day", "Thanks, see you at the barbecue",
    "Does anyone know when the bakery opens?", "Ours is the same, drives me mad",
)  # fmt: skip
"""Lines whose mean vector stands for small talk that the encoder has not read. Vectors of sure small talk differ little: seven
eighths of their mean square are common to all."""


def may_be_spared(message: ReaderInput) -> bool:
    """False if the message is in time, if an incident is known, or if a correction may hang on it."""
    return message.late and not message.correctable and message.chat is not None and not message.chat.incidents


def sounds_like_small_talk(outputs: Floats) -> bool:
    """`outputs`: those of the light model for labels."""
    kinds = outputs[: NO_KIND + 1]
    shares = np.exp(kinds - kinds.max())
    return bool(shares[SMALL_TALK] >= _PLAIN * shares.sum() and outputs[_FLAGS].max() < _NO_FLAG)


def is_surely_small_talk(by_lists: LightReading, reading: Reading) -> bool:
    """`reading`: by the light model and its head."""
    lists = by_lists.reading
    if lists.failed or lists.concealed or lists.details or not lists.language_known or _ALARMING & lists.flags:
        return False
    if any(score.confidence >= LIKELY and score.label not in _ORDINARY for score in lists.scores):
        return False
    is_plain = reading.confidence(Label.OFF_TOPIC) >= SURE_TALK
    others = (score for score in reading.scores if score.label is not Label.OFF_TOPIC)
    return is_plain and _says_nothing(reading.chat) and all(score.confidence < OTHER_LABELS for score in others)


def _says_nothing(chat: ChatReading | None) -> bool:
    """True for a line that means nothing for any incident, not even perhaps."""
    if chat is None or chat.act is not Act.NONE or chat.maybe_ending is not None:
        return False
    return not (chat.danger or chat.maybe_danger or chat.called or chat.maybe_called or chat.maybe_opens)


def stand_in(vectors: Sequence[Floats]) -> Floats:
    """The mean of the vectors, with mean 0 and variance 1 as every vector of the encoder has."""
    mean = np.mean(vectors, 0)
    mean = mean - mean.mean()
    return np.asarray(mean / np.sqrt(np.mean(mean * mean) + 1e-9), np.float32)
