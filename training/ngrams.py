"""Fits the light model. `python -m training.ngrams --out DIR` also writes what it says of every message out of its fold."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.reader.learned.combine import FLAG_ORDER, NO_KIND
from bot.reader.learned.ngrams import Features, NgramModel, features
from bot.reader.text.disguise import undisguise
from training import corpus
from training.augmentation import respelled
from training.corpus import LabelledMessage
from training.metrics import decisions_of, macro_f1

SEEN_IN = 2
MOST = 140_000
C_KINDS = 8.0
C_FLAGS = 8.0


def fit(
    messages: Sequence[LabelledMessage],
    seed: int = 0,
    extra: float = 0.0,
    c_kinds: float = C_KINDS,
    c_flags: float = C_FLAGS,
) -> NgramModel:
    """From messages as they are, and a share of them respelled."""
    dice = Random(seed)
    again = dice.sample(list(messages), int(extra * len(messages)))
    found = [features(undisguise(m.text), m.after) for m in messages]
    found += [features(respelled(m.text, dice), m.after) for m in again]
    kinds = np.array([m.kind for m in (*messages, *again)])
    flags = np.array([m.flags for m in (*messages, *again)])
    model = _empty(found)
    matrix = matrix_of(model, found)
    weights = np.zeros((len(model.known), NO_KIND + 1 + len(FLAG_ORDER)), np.float32)
    bias = np.zeros(weights.shape[1], np.float32)
    for output in range(weights.shape[1]):
        wanted = kinds == output if output <= NO_KIND else flags[:, output - NO_KIND - 1]
        c = c_kinds if output <= NO_KIND else c_flags
        weight = None if output <= NO_KIND else "balanced"
        fitted = LogisticRegression(
            C=c, solver="liblinear", dual=True, class_weight=weight, max_iter=300, tol=1e-3
        ).fit(matrix, wanted)
        weights[:, output], bias[output] = fitted.coef_[0], fitted.intercept_[0]
    return _rounded(model, weights, bias)


def _empty(found: Sequence[Features]) -> NgramModel:
    """The features seen in two messages or more, with their rarity."""
    each = [np.unique(np.concatenate([f.letters, f.words, f.before])) for f in found]
    known, counts = np.unique(np.concatenate(each), return_counts=True)
    often = counts >= SEEN_IN
    known, counts = known[often], counts[often]
    rarity = (np.log((1 + len(found)) / (1 + counts)) + 1).astype(np.float16).astype(np.float32)
    none = np.zeros((0,), np.float32)
    return NgramModel(known, rarity, np.zeros((0, 0), np.int8), none, none)


def matrix_of(model: NgramModel, found: Sequence[Features]) -> csr_matrix:
    rows = [model.weighed(f) for f in found]
    ends = np.cumsum([0, *(len(places) for places, _ in rows)])
    shape = (len(rows), len(model.known))
    return csr_matrix((np.concatenate([v for _, v in rows]), np.concatenate([p for p, _ in rows]), ends), shape)


def _rounded(model: NgramModel, weights: np.ndarray, bias: np.ndarray) -> NgramModel:
    """The features that matter most, their weights in 255 steps an output."""
    matters = np.sort(np.argsort(-(np.abs(weights).max(1) * model.rarity))[:MOST])
    weights = weights[matters]
    scale = (np.abs(weights).max(0) / 127).astype(np.float32)
    steps = np.rint(weights / scale).astype(np.int8)
    return NgramModel(model.known[matters], model.rarity[matters], steps, scale, bias)


def predict(model: NgramModel, messages: Sequence[LabelledMessage]) -> np.ndarray:
    return np.stack([model.logits(features(undisguise(m.text), m.after)) for m in messages])


def out_of_fold(messages: Sequence[LabelledMessage], of: int) -> np.ndarray:
    logits = np.zeros((len(messages), NO_KIND + 1 + len(FLAG_ORDER)), np.float32)
    for held in range(of):
        learn, aside = corpus.split(messages, held, of)
        model = fit([messages[place] for place in learn])
        logits[aside] = predict(model, [messages[place] for place in aside])
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
    asked = argparse.ArgumentParser()
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--of", type=int, default=6)
    plan = asked.parse_args()
    plan.out.mkdir(parents=True, exist_ok=True)
    messages, dev = corpus.load_train(), corpus.load_dev()
    start = time.monotonic()
    model = fit(messages)
    save(model, plan.out / "ngrams.npz")
    logits = predict(model, dev)
    np.save(plan.out / "ngrams-dev.npy", logits)
    print(f"fitted in {time.monotonic() - start:.0f} s; dev: {macro_f1(logits, dev):.3f}, {decisions_of(logits, dev)}")
    outside = out_of_fold(messages, plan.of)
    np.save(plan.out / "ngrams-outside.npy", outside)
    print(f"out of fold: macro-F1 {macro_f1(outside, messages):.3f}, {decisions_of(outside, messages)}")


if __name__ == "__main__":
    main()
