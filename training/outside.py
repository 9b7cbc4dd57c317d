"""What models said of messages that they had not learnt from, kept beside the code: `outside.npz`.

With it the knots can be chosen anew in a minute, as after an edit of the lists, without training anything.
`python -m training.outside --ngrams DIR --encoders DIR…` gathers it from the runs.
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
from bot.reader.learned.combine import Blend, evidence, summed
from bot.reader.reading import LexiconReader
from training import corpus
from training.corpus import LabelledMessage
from training.lists import lexicon

KEPT = Path(__file__).parent / "outside.npz"


@dataclass(frozen=True, slots=True)
class Outside:
    """Messages with what was said of them by models that had not learnt from them."""

    messages: list[LabelledMessage]
    evidence: np.ndarray
    ngrams: np.ndarray
    encoder: np.ndarray | None

    def sums(self, blend: Blend) -> np.ndarray:
        rows = self.encoder if self.encoder is not None else [None] * len(self.messages)
        return np.stack([summed(e, n, x, blend) for e, n, x in zip(self.evidence, self.ngrams, rows, strict=True)])


def read(path: Path = KEPT) -> tuple[Outside, Outside]:
    """All messages by the light model; those kept aside by an encoder, by both. What was added since is left out."""
    with np.load(path, allow_pickle=False) as kept:
        by_ngrams = dict(zip(kept["ids"].tolist(), kept["ngrams"].astype(np.float32), strict=True))
        by_encoder = dict(zip(kept["aside"].tolist(), kept["encoder"].astype(np.float32), strict=True))
    messages = [m for m in corpus.load_train() if m.id in by_ngrams]
    reader = lexicon()
    lists = {m.id: row for m, row in zip(messages, evidence_of(reader, messages), strict=True)}

    def gathered(these: list[LabelledMessage], encoder: np.ndarray | None) -> Outside:
        return Outside(
            these, np.stack([lists[m.id] for m in these]), np.stack([by_ngrams[m.id] for m in these]), encoder
        )

    aside = [m for m in messages if m.id in by_encoder]
    return gathered(messages, None), gathered(aside, np.stack([by_encoder[m.id] for m in aside]))


def evidence_of(reader: LexiconReader, messages: Sequence[LabelledMessage]) -> np.ndarray:
    return np.stack([evidence(reader.read(ReaderInput(m.text, (m.language, *LANGUAGES), m.after))) for m in messages])


def gather(ngrams: Path, encoders: Sequence[Path], to: Path) -> None:
    """The runs must have been made from the corpus as it is, but for messages added at its end since."""
    by_ngrams = np.load(ngrams / "ngrams-outside.npy")
    everything = corpus.load_train()[: len(by_ngrams)]
    ids, logits = [], []
    for folder in encoders:
        plan = json.loads((folder / "plan.json").read_text())
        rows = np.load(folder / "aside.npy")
        aside = corpus.split(everything, plan["held"], plan["of"])[1][: len(rows)]
        ids += [everything[place].id for place in aside]
        logits.append(rows[: len(aside)])
    np.savez_compressed(
        to,
        ids=np.array([m.id for m in everything]),
        ngrams=by_ngrams.astype(np.float16),
        aside=np.array(ids),
        encoder=np.concatenate(logits).astype(np.float16),
    )


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--ngrams", type=Path, required=True)
    asked.add_argument("--encoders", type=Path, nargs="+", required=True)
    plan = asked.parse_args()
    gather(plan.ngrams, plan.encoders, KEPT)


if __name__ == "__main__":
    main()
