"""The inputs of the measurements: the invented messages of `corpus/`, and made-up phrases."""

from __future__ import annotations

import json
import random
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@lru_cache
def messages(count: int = 2000) -> list[str]:
    """Calm and busy messages in a mixed order that is always the same."""
    texts = [
        json.loads(line)["text"]
        for name in ("train-calm.jsonl", "dev.jsonl", "train-life.jsonl")
        for line in (ROOT / "corpus" / name).read_text().splitlines()
    ]
    random.Random(1).shuffle(texts)
    return texts[:count]


def phrases(count: int) -> tuple[str, ...]:
    """Phrases of one to three random words from the messages, always the same."""
    chance = random.Random(2)
    words = sorted({word for text in messages(20_000) for word in text.casefold().split() if word.isalpha()})
    drawn = {" ".join(chance.choices(words, k=chance.randint(1, 3))) for _ in range(count * 2)}
    return tuple(sorted(drawn)[:count])


def regexes(count: int) -> tuple[str, ...]:
    chance = random.Random(3)
    words = sorted(
        {word for text in messages(20_000) for word in text.casefold().split() if word.isascii() and word.isalpha()}
    )
    return tuple(rf"\b{chance.choice(words)}\W+(?:\w+\W+){{0,4}}{chance.choice(words)}\w*" for _ in range(count))
