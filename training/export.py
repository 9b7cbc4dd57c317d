"""Averages checkpoints and writes the words of the bot: `python -m training.export CHECKPOINT… --first FILE --to FOLDER`.

An average of several checkpoints works because their heads started from the same weights. The word table stays in its 4-bit
blocks.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from bot.classifier.weights_files import PIECES, WORDS
from training import corpus, e5, vocabulary


def average(checkpoints: Sequence[Path]) -> dict[str, Tensor]:
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def write_words(weights: e5.Weights, kept: list[int], folder: Path) -> None:
    np.save(folder / WORDS, vocabulary.select_blocks(weights, kept))
    read_as = sorted(weights.read_as.items())
    np.savez_compressed(
        folder / PIECES,
        pieces=np.frombuffer("\n".join(weights.pieces[number] for number in kept).encode(), np.uint8),
        scores=np.array([weights.scores[number] for number in kept], np.float32),
        characters=np.array([character for character, _ in read_as], np.uint32),
        lengths=np.array([len(value) for _, value in read_as], np.uint8),
        values=np.array([ord(c) for _, value in read_as for c in value], np.uint32),
    )


def choose_kept_pieces(weights: e5.Weights) -> list[int]:
    return vocabulary.choose_pieces(weights, (text for m in corpus.load_train() for text in (m.text, *m.after)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True, help="the folder of the words")
    parser.add_argument("--first", type=Path, required=True, help="the averaged encoder")
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    torch.save(average(args.checkpoints), args.first)
    weights = e5.load()
    write_words(weights, choose_kept_pieces(weights), args.to)


if __name__ == "__main__":
    main()
