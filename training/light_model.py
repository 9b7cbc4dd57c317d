"""Fits the light model. `python -m training.light_model --out DIR` also predicts every message, each with a model that did not
see it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND
from bot.reader.learned.light_model import Features, NgramModel, extract_features
from bot.reader.text.disguise import undisguise
from training import corpus
from training.corpus import LabelledMessage
from training.metrics import macro_f1, rate_decisions

FEWEST_MESSAGES = 2
MOST_FEATURES = 140_000
C = 8.0
"""The inverse strength of the regularisation (scikit-learn, `LogisticRegression`)."""


def fit(messages: Sequence[LabelledMessage]) -> NgramModel:
    features = [extract_features(undisguise(m.text), m.after) for m in messages]
    kinds = np.array([m.kind for m in messages])
    flags = np.array([m.flags for m in messages])
    model = _select_features(features)
    matrix = make_matrix(model, features)
    weights = np.zeros((len(model.known), NO_KIND + 1 + len(FLAG_ORDER)), np.float32)
    bias = np.zeros(weights.shape[1], np.float32)
    for output in range(weights.shape[1]):
        target = kinds == output if output <= NO_KIND else flags[:, output - NO_KIND - 1]
        weight = None if output <= NO_KIND else "balanced"
        fitted = LogisticRegression(
            C=C, solver="liblinear", dual=True, class_weight=weight, max_iter=300, tol=1e-3
        ).fit(matrix, target)
        weights[:, output], bias[output] = fitted.coef_[0], fitted.intercept_[0]
    return _quantize(model, weights, bias)


def _select_features(features: Sequence[Features]) -> NgramModel:
    """A model without weights that knows the features of two messages or more, and their rarity."""
    unique = [np.unique(np.concatenate([f.letters, f.words, f.before])) for f in features]
    known, counts = np.unique(np.concatenate(unique), return_counts=True)
    frequent = counts >= FEWEST_MESSAGES
    known, counts = known[frequent], counts[frequent]
    rarity = (np.log((1 + len(features)) / (1 + counts)) + 1).astype(np.float16).astype(np.float32)
    none = np.zeros((0,), np.float32)
    return NgramModel(known, rarity, np.zeros((0, 0), np.int8), none, none)


def make_matrix(model: NgramModel, features: Sequence[Features]) -> csr_matrix:
    """The values of the features, of shape (messages, known features)."""
    weighed = [model.weigh(f) for f in features]
    ends = np.cumsum([0, *(len(columns) for columns, _ in weighed)])
    columns = np.concatenate([columns for columns, _ in weighed])
    values = np.concatenate([values for _, values in weighed])
    return csr_matrix((values, columns, ends), (len(weighed), len(model.known)))


def _quantize(model: NgramModel, weights: np.ndarray, bias: np.ndarray) -> NgramModel:
    """Keeps the features with the largest weights, and rounds the weights of each output to 255 steps."""
    kept = np.sort(np.argsort(-(np.abs(weights).max(1) * model.rarity))[:MOST_FEATURES])
    weights = weights[kept]
    scale = (np.abs(weights).max(0) / 127).astype(np.float32)
    steps = np.rint(weights / scale).astype(np.int8)
    return NgramModel(model.known[kept], model.rarity[kept], steps, scale, bias)


def predict(model: NgramModel, messages: Sequence[LabelledMessage]) -> np.ndarray:
    return np.stack([model.logits(extract_features(undisguise(m.text), m.after)) for m in messages])


def predict_held_out(messages: Sequence[LabelledMessage], folds: int) -> np.ndarray:
    """Logits for each message, by the model that was fitted without its fold."""
    logits = np.zeros((len(messages), NO_KIND + 1 + len(FLAG_ORDER)), np.float32)
    for held in range(folds):
        learn, held_out = corpus.split(messages, held, folds)
        model = fit([messages[index] for index in learn])
        logits[held_out] = predict(model, [messages[index] for index in held_out])
    return logits


def save(model: NgramModel, path: Path) -> None:
    np.savez_compressed(
        path,
        known=model.known,
        rarity=model.rarity.astype(np.float16),
        weights=model.weights,
        scale=model.scale,
        bias=model.bias,
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--of", type=int, default=6)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    messages, dev = corpus.load_train(), corpus.load_dev()
    start = time.monotonic()
    model = fit(messages)
    save(model, args.out / "ngrams.npz")
    logits = predict(model, dev)
    np.save(args.out / "ngrams-dev.npy", logits)
    print(
        f"fitted in {time.monotonic() - start:.0f} s; dev: {macro_f1(logits, dev):.3f}, {rate_decisions(logits, dev)}"
    )
    held_out = predict_held_out(messages, args.of)
    np.save(args.out / "ngrams-held-out.npy", held_out)
    print(f"held out: macro-F1 {macro_f1(held_out, messages):.3f}, {rate_decisions(held_out, messages)}")


if __name__ == "__main__":
    main()
