"""The labelled messages of `corpus/`. They are split by blocks of neighbours, which often belong to one scene."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.core.reading import Label
from bot.reader.learned.blend_of_models import FLAG_ORDER, KIND_ORDER, NO_KIND

CORPUS = Path(__file__).parent.parent / "corpus"
NEWEST_FILES = frozenset(
    f"train-{name}" for name in ("street-frde", "street-en", "talk-nl", "talk-xx", "marks-nl", "marks-xx")
)
"""The newest files. They are read last, so the folds of all other messages stay the same."""

_BLOCK = 20


class Labelled:
    """A text with its labels."""

    __slots__ = ()
    labels: frozenset[Label]

    @property
    def kind(self) -> int:
        """The index of its kind in KIND_ORDER, or NO_KIND."""
        return next((index for index, label in enumerate(KIND_ORDER) if label in self.labels), NO_KIND)

    @property
    def flags(self) -> tuple[bool, ...]:
        """The flags in FLAG_ORDER."""
        return tuple(label in self.labels for label in FLAG_ORDER)


@dataclass(frozen=True, slots=True)
class LabelledMessage(Labelled):
    """A message with its labels. `block`: the number of its block, over all files. `source`: its file, without `.jsonl`."""

    id: str
    language: str
    text: str
    labels: frozenset[Label]
    after: tuple[str, ...]
    block: int
    source: str


def load_train() -> list[LabelledMessage]:
    messages: list[LabelledMessage] = []
    for path in sorted(CORPUS.glob("train-*.jsonl"), key=lambda path: (path.stem in NEWEST_FILES, path)):
        first = messages[-1].block + 1 if messages else 0
        messages += read(path, first)
    return messages


def load_dev() -> list[LabelledMessage]:
    return read(CORPUS / "dev.jsonl")


def read(path: Path, first_block: int = 0) -> list[LabelledMessage]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        LabelledMessage(
            id=row["id"],
            language=row["lang"],
            text=row["text"],
            labels=frozenset(map(Label, row["labels"])),
            after=tuple(row.get("after", ())),
            block=first_block + number // _BLOCK,
            source=path.stem,
        )
        for number, row in enumerate(map(json.loads, filter(None, lines)))
    ]


def fold(message: LabelledMessage, folds: int) -> int:
    """The fold of a message, of so many. All messages of a block have the same fold, and the folds are about equal."""
    return message.block * 7 % folds if folds > 1 else 0


def split(messages: Sequence[LabelledMessage], held: int | None, folds: int) -> tuple[list[int], list[int]]:
    """The indices of the messages to learn from, and of those in the fold `held`, which are held out."""
    held_out = [index for index, message in enumerate(messages) if held is not None and fold(message, folds) == held]
    excluded = set(held_out)
    return [index for index in range(len(messages)) if index not in excluded], held_out


def fingerprint(messages: Sequence[LabelledMessage]) -> str:
    """A hash of the texts, contexts and labels, to record what a model was made of."""
    digest = sha256()
    for message in messages:
        digest.update(json.dumps([message.id, message.text, sorted(message.labels), message.after]).encode())
    return digest.hexdigest()
