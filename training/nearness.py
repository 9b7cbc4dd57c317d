"""Measures how near texts are that say the same, and how near breaches are to harmless texts: for the thresholds of lessons.

`python -m training.nearness` reads `corpus/paraphrases.jsonl`: harmless texts, each with two paraphrases and with a breach
that shares many of its words. Then it plays watches with 200 lessons from harmless messages of the corpus, and counts the
breaches of the corpus that are near to any of them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from bot.classifier.encoder import Encoder
from bot.core.reading import Imprint
from bot.reader.imprint import imprint_of, nearness, to_bytes
from bot.reader.labels import FLAGS
from bot.reader.lessons import CLOSE
from training.corpus import CORPUS

LESSONS: Final = 200
WATCHES: Final = 5
NEAR: Final = 1e-6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=2500, help="messages of the training files besides dev.jsonl")
    parser.add_argument("--light", action="store_true", help="without the vectors of the encoder")
    asked = parser.parse_args()
    encoder = None if asked.light else Encoder()
    groups = _read(CORPUS / "paraphrases.jsonl")
    texts = [_imprint(encoder, each["text"]) for each in groups]
    near = [
        nearness(_imprint(encoder, text), [own])[0]
        for own, each in zip(texts, groups, strict=True)
        for text in each["near"]
    ]
    twins = [nearness(_imprint(encoder, each["breach"]), [own])[0] for own, each in zip(texts, groups, strict=True)]
    for name, values in (("paraphrases", near), ("breaches in nearly the same words", twins)):
        print(f"{name}: {len(values)}, near {_share(values, NEAR):.1%}, close {_share(values, CLOSE):.1%}")
    unrelated = _unrelated(encoder, asked.messages)
    print(
        f"unrelated breaches near to one of {LESSONS} lessons: {sum(unrelated) / len(unrelated):.2%} of {len(unrelated)}"
    )


def _unrelated(encoder: Encoder | None, messages: int) -> list[bool]:
    """Whether a breach is near to a lesson, for each watch and each breach."""
    chance = random.Random(5)
    files = sorted(CORPUS.glob("train-*.jsonl"))
    trained = [row for file in files for row in _read(file)]
    rows = [*_read(CORPUS / "dev.jsonl"), *chance.sample(trained, messages)]
    breaks = [bool(set(row["labels"]) & {label.value for label in FLAGS}) for row in rows]
    imprints = [_imprint(encoder, row["text"]) for row in rows]
    harmless = [imprint for imprint, breach in zip(imprints, breaks, strict=True) if not breach]
    breaches = [imprint for imprint, breach in zip(imprints, breaks, strict=True) if breach]
    watches = [chance.sample(harmless, LESSONS) for _ in range(WATCHES)]
    return [max(nearness(breach, lessons)) > 0 for lessons in watches for breach in breaches]


def _imprint(encoder: Encoder | None, text: str) -> Imprint:
    known = Imprint(weights="shipped", vector=to_bytes(encoder.read(text).vector)) if encoder else Imprint()
    return imprint_of(text, known, b"measurement")


def _share(values: Sequence[float], least: float) -> float:
    return sum(value >= least for value in values) / len(values)


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
