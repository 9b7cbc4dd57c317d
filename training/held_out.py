"""Predictions of models for messages that they had not learned from, in `held_out.npz` beside the code.

`training.calibrate` uses them to choose the blends again in a minute without any training, for example after an edit of the
lists. `python -m training.held_out --ngrams DIR --encoders DIR…` collects them from the runs.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.core.reading import ReaderInput
from bot.core.texts import LANGUAGES
from bot.reader.learned.blend_of_models import Blend, add_log_odds, to_evidence
from bot.reader.reading import LexiconReader
from training import corpus
from training.corpus import LabelledMessage
from training.lists import load_lexicon

HELD_OUT = Path(__file__).parent / "held_out.npz"


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Messages with predictions for them. All arrays have the shape (messages, 12); see `add_log_odds`."""

    messages: list[LabelledMessage]
    evidence: np.ndarray
    ngrams: np.ndarray
    encoder: np.ndarray | None

    def sums(self, blend: Blend) -> np.ndarray:
        rows = self.encoder if self.encoder is not None else [None] * len(self.messages)
        return np.stack(
            [add_log_odds(e, n, x, blend) for e, n, x in zip(self.evidence, self.ngrams, rows, strict=True)]
        )


def load_held_out() -> tuple[HeldOut, HeldOut]:
    """All messages with the light model, and those that an encoder has not seen with both models.

    Messages that are newer than the file are left out.
    """
    with np.load(HELD_OUT, allow_pickle=False) as archive:
        by_ngrams = dict(zip(archive["ids"].tolist(), archive["ngrams"].astype(np.float32), strict=True))
        by_encoder = dict(zip(archive["aside"].tolist(), archive["encoder"].astype(np.float32), strict=True))
    messages = [m for m in corpus.load_train() if m.id in by_ngrams]
    evidence = {m.id: row for m, row in zip(messages, _read_evidence(load_lexicon(), messages), strict=True)}

    def select(selected: list[LabelledMessage], encoder: np.ndarray | None) -> HeldOut:
        lists = np.stack([evidence[m.id] for m in selected])
        return HeldOut(selected, lists, np.stack([by_ngrams[m.id] for m in selected]), encoder)

    unseen = [m for m in messages if m.id in by_encoder]
    return select(messages, None), select(unseen, np.stack([by_encoder[m.id] for m in unseen]))


def _read_evidence(reader: LexiconReader, messages: Sequence[LabelledMessage]) -> np.ndarray:
    return np.stack(
        [to_evidence(reader.read(ReaderInput(m.text, (m.language, *LANGUAGES), m.after))) for m in messages]
    )


def collect(ngrams: Path, encoders: Sequence[Path], to: Path) -> None:
    """Collects the predictions of the runs. Since the runs, messages may only have been added at the end of the corpus."""
    by_ngrams = np.load(ngrams / "ngrams-held-out.npy")
    everything = corpus.load_train()[: len(by_ngrams)]
    ids, logits = [], []
    for folder in encoders:
        plan = json.loads((folder / "plan.json").read_text())
        rows = np.load(folder / "aside.npy")
        held_out = corpus.split(everything, plan["held"], plan["of"])[1][: len(rows)]
        ids += [everything[index].id for index in held_out]
        logits.append(rows[: len(held_out)])
    np.savez_compressed(
        to,
        ids=np.array([m.id for m in everything]),
        ngrams=by_ngrams.astype(np.float16),
        aside=np.array(ids),
        encoder=np.concatenate(logits).astype(np.float16),
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--ngrams", type=Path, required=True)
    parser.add_argument("--encoders", type=Path, nargs="+", required=True)
    args = parser.parse_args()
    collect(args.ngrams, args.encoders, HELD_OUT)


if __name__ == "__main__":
    main()
