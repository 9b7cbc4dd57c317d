"""Finds the parts of a long text that may tell of danger by themselves: of a plan for the weekend with «hold on, a man has
fallen off the roof» in its middle the models say that it is a notice.

Parts without a word of alarm are no such parts, and neither are those with a story around them. Of the others the light model
names the two worst, and the encoder reads these alone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from bot.classifier.dilution import FEWEST
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.light_weights import LightWeights
from bot.core.message import Role
from bot.reader.conversation.features import Conversation, Floats, Line
from bot.reader.conversation.head import Answer, Head
from bot.reader.grammar.emergencies.long_text import sentences_of_now
from bot.reader.learned.light_model import LABELS
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold
from bot.reader.text.windows import pieces

_MOST: Final = 2
"""Of 117 emergencies in long texts the worst part has 99, and the two worst have 107."""
_MAY_BE: Final = -2.5
"""The log-odds of the light model from which the encoder is asked: in 849 of 130,018 lines of the corpus."""
_IS: Final = 2.0
_ALARMING: Final = -1.1
"""The log-odds of the head, and the score of the model of emergencies, from which a part tells of danger. Of 726 long texts
of the corpus three without danger have such a part."""
_SOME_DAY: Final = datetime(2026, 1, 15, 20, tzinfo=UTC)


def suspect_parts(light: LightWeights, text: str) -> tuple[str, ...]:
    """The parts to ask the encoder about; none of nearly any text."""
    spans = pieces(text)
    if len(spans) < FEWEST:
        return ()
    parts = [text[span.start : span.end] for span in spans]
    found = sorted(((_by_light(light, part), part) for part in parts), reverse=True)[:_MOST]
    if found[0][0] < _MAY_BE:
        return ()
    now = set(sentences_of_now(fold(text).encode(), beside_past=True))
    told = (part for danger, part in found if danger >= _MAY_BE)
    return tuple(part for part in told if not now.isdisjoint(sentences_of_now(fold(part).encode(), beside_past=True)))


def tells_of_danger(head: Head, part: EncodedLine, text: str) -> bool:
    """True for a part that tells of danger without the text around it. `text`: the part."""
    return part.scores.danger >= _ALARMING and _alone(head, part.vector, part.labels, text).danger >= _IS


def _by_light(light: LightWeights, part: str) -> float:
    outputs = light.outputs(undisguise(part))
    return _alone(light.head, light.head.vector(outputs), outputs[:LABELS], part).danger


def _alone(head: Head, vector: Floats, labels: Floats, text: str) -> Answer:
    line = Line("part", vector, "author", Role.MEMBER, _SOME_DAY, length=len(text))
    return head.answer(Conversation(line), labels)
