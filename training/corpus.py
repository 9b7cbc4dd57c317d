"""The labelled messages of `corpus/`, and how they are split: by blocks of neighbours, which often belong to one scene."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.core.reading import Label
from bot.reader.learned.combine import FLAG_ORDER, KIND_ORDER, NO_KIND

CORPUS = Path(__file__).parent.parent / "corpus"
LAST = frozenset(f"train-{name}" for name in ("street-frde", "street-en", "talk-nl", "talk-xx", "marks-nl", "marks-xx"))
"""Read last, so that what is added leaves the folds of all others as they were."""

_BLOCK = 20


@dataclass(frozen=True, slots=True)
class LabelledMessage:
    """A message with its labels. `block`: the number of its block, over all files."""

    id: str
    language: str
    text: str
    labels: frozenset[Label]
    after: tuple[str, ...]
    block: int
    source: str

    @property
    def kind(self) -> int:
        """The place of its kind in KIND_ORDER, or NO_KIND."""
        return next((place for place, label in enumerate(KIND_ORDER) if label in self.labels), NO_KIND)

    @property
    def flags(self) -> tuple[bool, ...]:
        """One for each of FLAG_ORDER."""
        return tuple(label in self.labels for label in FLAG_ORDER)


def load_train() -> list[LabelledMessage]:
    messages: list[LabelledMessage] = []
    for path in sorted(CORPUS.glob("train-*.jsonl"), key=lambda path: (path.stem in LAST, path)):
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


def fold(message: LabelledMessage, of: int) -> int:
    """Which of so many folds the message is in. The same for all of a block; blocks are dealt out evenly."""
    return message.block * 7 % of if of > 1 else 0


def split(messages: Sequence[LabelledMessage], held: int | None, of: int) -> tuple[list[int], list[int]]:
    """Places of the messages to learn from and of those kept aside."""
    aside = [place for place, message in enumerate(messages) if held is not None and fold(message, of) == held]
    taken = set(aside)
    return [place for place in range(len(messages)) if place not in taken], aside


def fingerprint(messages: Sequence[LabelledMessage]) -> str:
    """Of texts, contexts and labels: what a model was made of."""
    digest = sha256()
    for message in messages:
        digest.update(json.dumps([message.id, message.text, sorted(message.labels), message.after]).encode())
    return digest.hexdigest()
