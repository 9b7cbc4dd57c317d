"""Makes vectors of lines without the encoder: `python -m training.conversation.light --out FILE`.

A vector has the outputs of the light model, and those of four linear models for danger, calls, openings and ends. Models
predict their own training texts too well. So single messages get held-out predictions, and evenings get predictions of models
that learned from other annotators. `train --frozen FILE --given 16` reads the file. `--ngrams FOLDER` writes the light model
with the four outputs.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.classifier.weights_files import NGRAMS, WEIGHTS, read_ngrams
from bot.core.reading import Act
from bot.reader.learned.light_model import LABELS, NgramModel, extract_features
from bot.reader.text.disguise import undisguise
from training import corpus
from training.conversation import evenings, vectors
from training.conversation.evenings import AnnotatedLine, Evening
from training.conversation.small_files import IN_DANGER, to_learn
from training.held_out import HELD_OUT
from training.light_model import make_matrix, save

MORE = 4
FOLDS = 5
C = 4.0


def told(line: AnnotatedLine) -> tuple[bool, ...]:
    return line.danger, line.called, line.act is Act.OPENS, line.act is Act.ENDS


class Extra:
    """The four linear models, over the features of the light model."""

    def __init__(self, model: NgramModel, learn: Sequence[Evening]) -> None:
        self._model = model
        lines = [line for evening in learn for line in evening.lines]
        judged = [m for m in to_learn() if m.id in IN_DANGER]
        texts = [line.text for line in lines] + [m.text for m in judged]
        wanted = np.array([told(line) for line in lines] + [(IN_DANGER[m.id], False, False, False) for m in judged])
        known = np.ones((len(texts), MORE), bool)
        known[len(lines) :, 1:] = False
        found = self._matrix(texts)
        self._fitted = [
            LogisticRegression(C=C, solver="liblinear", dual=True, class_weight="balanced", max_iter=300, tol=1e-3).fit(
                found[np.flatnonzero(known[:, n])], wanted[known[:, n], n]
            )
            for n in range(MORE)
        ]

    def added(self) -> NgramModel:
        """The light model with the four outputs behind its own."""
        weights = np.stack([fitted.coef_[0] for fitted in self._fitted], 1)
        scale = (np.abs(weights).max(0) / 127).astype(np.float32)
        bias = np.array([fitted.intercept_[0] for fitted in self._fitted], np.float32)
        old = self._model
        return NgramModel(
            old.known,
            old.rarity,
            np.concatenate([old.weights[:, :LABELS], np.rint(weights / scale).astype(np.int8)], 1),
            np.concatenate([old.scale[:LABELS], scale]),
            np.concatenate([old.bias[:LABELS], bias]),
        )

    def says(self, texts: Sequence[str]) -> np.ndarray:
        found = self._matrix(texts)
        return np.stack([each.decision_function(found) for each in self._fitted], 1)

    def _matrix(self, texts: Sequence[str]) -> csr_matrix:
        return make_matrix(self._model, [extract_features(undisguise(text), ()) for text in texts])


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--ngrams", type=Path, required=True)
    plan = asked.parse_args()
    model = read_ngrams(WEIGHTS / NGRAMS)
    learn = evenings.split(evenings.load())[0]
    texts = vectors.all_texts()
    place = {text: number for number, text in enumerate(texts)}
    labels = np.stack([model.logits(extract_features(undisguise(text), ())) for text in texts])
    with np.load(HELD_OUT, allow_pickle=False) as kept:
        outside = dict(zip(kept["ids"].tolist(), kept["ngrams"].astype(np.float32), strict=True))
    for message in corpus.load_train():
        if message.id in outside:
            labels[place[message.text]] = outside[message.id]
    extra = Extra(model, learn)
    save(extra.added(), plan.ngrams / NGRAMS)
    more = extra.says(texts)
    hands = sorted({evening.hand for evening in learn})
    for fold in range(FOLDS):
        those = set(hands[fold::FOLDS])
        found = Extra(model, [e for e in learn if e.hand not in those])
        lines = [line.text for e in learn if e.hand in those for line in e.lines]
        more[[place[text] for text in lines]] = found.says(lines)
    vectors.save(plan.out, texts, np.concatenate([labels, more], 1).astype(np.float32))


if __name__ == "__main__":
    main()
