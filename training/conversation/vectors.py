"""Pooled and standardised vectors of texts that the encoder reads alone, for trials with a frozen encoder.

`python -m training.conversation.vectors --out FILE` encodes all texts of the training and of the test set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from bot.classifier.encoder import MAX_OWN_PIECES
from bot.reader.learned.light_model import shorten
from bot.reader.learned.tokens import END, START, Pieces, lower_shouting
from bot.reader.text.disguise import undisguise
from training import corpus
from training.conversation import evenings, first_encoder
from training.conversation.small_files import ALARMS_ASIDE, GROUPS_ASIDE, to_learn
from training.e5 import Floats
from training.encoder import Encoder
from training.examples import Example, collate, make_batches


def as_read(text: str, pieces: Pieces) -> Example:
    """A line alone, as the bot hands it to the encoder."""
    own = [START, *pieces.tokenize(lower_shouting(undisguise(shorten(text))), MAX_OWN_PIECES), END]
    return Example(tuple(own), (), 0, ())


def pooled(encoder: Encoder, examples: Sequence[Example], table: Floats) -> Tensor:
    """Standardised vectors of shape (examples, 768), with gradients unless they are switched off."""
    with torch.autocast("cpu", torch.bfloat16):
        found = encoder.pool(collate(examples, table))
    return (found.float() - encoder.mean) / encoder.scale


def read(encoder: Encoder, texts: Sequence[str], pieces: Pieces, table: Floats) -> Floats:
    """Vectors of shape (texts, 768), in the order of the texts."""
    examples = [as_read(text, pieces) for text in texts]
    found = np.zeros((len(texts), 2 * table.shape[1]), np.float32)
    encoder.eval()
    with torch.no_grad():
        for places in make_batches(examples, 32):
            found[places] = pooled(encoder, [examples[place] for place in places], table).numpy()
    return found


def all_texts() -> list[str]:
    """The texts of the evenings, then of the single messages, also of those that no stage learns from; each once."""
    lines = (line.text for evening in evenings.load() for line in evening.lines)
    singles = (*corpus.load_dev(), *to_learn(), *ALARMS_ASIDE, *GROUPS_ASIDE)
    return list(dict.fromkeys((*lines, *(text for m in singles for text in (m.text, *m.after)))))


def save(path: Path, texts: Sequence[str], found: Floats) -> None:
    np.savez(path, texts=np.array(texts, dtype=object).astype(str), vectors=found.astype(np.float16))


def load(paths: Iterable[Path]) -> dict[str, Floats]:
    kept: dict[str, Floats] = {}
    for path in paths:
        with np.load(path, allow_pickle=False) as archive:
            kept.update(zip(archive["texts"].tolist(), archive["vectors"], strict=True))
    return kept


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--first", type=Path, required=True)
    asked.add_argument("--part", type=int, default=0)
    asked.add_argument("--of", type=int, default=1)
    asked.add_argument("--threads", type=int, default=1)
    asked.add_argument("--chunk", type=int, default=2000)
    plan = asked.parse_args()
    torch.set_num_threads(plan.threads)
    encoder = first_encoder.encoder(plan.first)
    pieces, table = first_encoder.pieces_and_table()
    texts = all_texts()[plan.part :: plan.of]
    for at in range(0, len(texts), plan.chunk):
        some = texts[at : at + plan.chunk]
        path = plan.out.with_name(f"{plan.out.stem}-{plan.part}-{at:06}.npz")
        if not path.is_file():
            save(path, some, read(encoder, some, pieces, table))
            print(path.name, flush=True)


if __name__ == "__main__":
    main()
