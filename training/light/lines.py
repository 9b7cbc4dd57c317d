"""The lines from which the light model learns, and what each of them says of its outputs.

The models of labels learn from single messages and annotated evenings. Files with one judgement a line (`line_tasks.py`) teach
the one output that this judgement is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from bot.core.reading import Act, Label
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND
from bot.reader.learned.light_model import CALLED, DANGER, LIGHT_OUTPUTS, OPENS
from training.conversation import evenings
from training.conversation.evenings import AnnotatedLine
from training.conversation.small_files import CALLED as TOLD_CALLS
from training.conversation.small_files import IN_DANGER, to_learn
from training.corpus import CORPUS, LabelledMessage

TAUGHT: Final = (
    ("calls-to-act", "calls", NO_KIND + 1 + FLAG_ORDER.index(Label.VIGILANTE)),
    ("emergencies", "danger", DANGER),
    ("plain-emergencies", "danger", DANGER),
    ("private-texts", "danger", DANGER),
    ("calls-for-help", "called", CALLED),
    ("reports", "reports", OPENS),
)
"""Files, the name of their judgement, and the output that it is about."""

_BLOCK: Final = 20

Wanted = tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class LightLine:
    """`wanted`: whether each output should find the line; None: no annotator says so. `group`: the hand or the block of
    neighbours to which the line belongs, and with which it is held out."""

    text: str
    wanted: Wanted
    group: str

    def fold(self, folds: int) -> int:
        return crc32(self.group.encode()) % folds


def lines_to_learn() -> list[LightLine]:
    learn, _ = evenings.split(evenings.load())
    told = [LightLine(line.text, _of_line(line), evening.hand) for evening in learn for line in evening.lines]
    messages = [
        LightLine(m.text, of_message(m), f"{m.source} {number // _BLOCK}") for number, m in enumerate(to_learn())
    ]
    return [*messages, *told, *_taught()]


def of_message(message: LabelledMessage) -> Wanted:
    danger, called = IN_DANGER.get(message.id), TOLD_CALLS.get(message.id)
    return *_of_labels(message.kind, message.flags), danger, called, None, None


def _of_line(line: AnnotatedLine) -> Wanted:
    acts = line.act is Act.OPENS, line.act is Act.ENDS
    return *_of_labels(line.kind, line.flags), line.danger, line.called, *acts


def _of_labels(kind: int, flags: Sequence[bool]) -> tuple[bool, ...]:
    return *(kind == each for each in range(NO_KIND + 1)), *flags


def _taught() -> Iterator[LightLine]:
    for file, name, output in TAUGHT:
        for number, row in enumerate((CORPUS / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()):
            judged = json.loads(row)
            wanted = tuple(bool(judged[name]) if each == output else None for each in range(LIGHT_OUTPUTS))
            yield LightLine(str(judged["text"]), wanted, f"{file} {number // _BLOCK}")
