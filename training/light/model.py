"""Fits the light model. `python -m training.light.model --out DIR` also predicts every text with a model that did not see it:
with these predictions the head of the light reader learns."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.reader.learned.blend_of_models import NO_KIND
from bot.reader.learned.light_model import LABELS, LIGHT_OUTPUTS, Features, NgramModel, extract_features
from bot.reader.text.disguise import undisguise
from training import corpus
from training.conversation import vectors
from training.light.lines import LightLine, lines_to_learn
from training.metrics import macro_f1, rate_decisions

FEWEST_LINES = 2
MOST_FEATURES = 240_000
C = 8.0
"""The inverse strength of the regularisation (scikit-learn, `LogisticRegression`)."""
FOLDS = 5
PROCESSES = 2


def fit(lines: Sequence[LightLine]) -> NgramModel:
    features = [extract_features(undisguise(line.text)) for line in lines]
    model = _select_features(features)
    matrix = make_matrix(model, features)
    wanted = [tuple(line.wanted[output] for line in lines) for output in range(LIGHT_OUTPUTS)]
    with ProcessPoolExecutor(PROCESSES) as processes:
        fitted = list(processes.map(partial(_fit_output, matrix), range(LIGHT_OUTPUTS), wanted))
    weights = np.stack([of_output for of_output, _ in fitted], 1)
    return _quantize(model, weights, np.array([bias for _, bias in fitted], np.float32))


def _fit_output(matrix: csr_matrix, output: int, wanted: Sequence[bool | None]) -> tuple[np.ndarray, float]:
    """Learns from the lines that say something of this output."""
    told = [row for row, found in enumerate(wanted) if found is not None]
    weight = None if output <= NO_KIND else "balanced"
    model = LogisticRegression(C=C, solver="liblinear", dual=True, class_weight=weight, max_iter=300, tol=1e-3)
    model.fit(matrix[told], np.array([wanted[row] for row in told]))
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _select_features(features: Sequence[Features]) -> NgramModel:
    """A model without weights that knows the features of two lines or more, and their rarity."""
    unique = [np.unique(np.concatenate([f.letters, f.words])) for f in features]
    known, counts = np.unique(np.concatenate(unique), return_counts=True)
    frequent = counts >= FEWEST_LINES
    known, counts = known[frequent], counts[frequent]
    rarity = (np.log((1 + len(features)) / (1 + counts)) + 1).astype(np.float16).astype(np.float32)
    none = np.zeros((0,), np.float32)
    return NgramModel(known, rarity, np.zeros((0, 0), np.int8), none, none)


def make_matrix(model: NgramModel, features: Sequence[Features]) -> csr_matrix:
    """The values of the features, of shape (lines, known features)."""
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


def predict(model: NgramModel, texts: Sequence[str]) -> np.ndarray:
    """The outputs for each text, of shape (texts, LIGHT_OUTPUTS)."""
    return np.stack([model.outputs(extract_features(undisguise(text))) for text in texts])


def predict_held_out(lines: Sequence[LightLine], folds: int) -> np.ndarray:
    """The outputs for each line, by the model that was fitted without its fold."""
    outputs = np.zeros((len(lines), LIGHT_OUTPUTS), np.float32)
    for held in range(folds):
        held_out = [row for row, line in enumerate(lines) if line.fold(folds) == held]
        model = fit([line for line in lines if line.fold(folds) != held])
        outputs[held_out] = predict(model, [lines[row].text for row in held_out])
    return outputs


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
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    lines, dev = lines_to_learn(), corpus.load_dev()
    start = time.monotonic()
    model = fit(lines)
    save(model, out / "ngrams.npz")
    logits = predict(model, [m.text for m in dev])[:, :LABELS]
    seconds = time.monotonic() - start
    print(f"fitted in {seconds:.0f} s; dev: {macro_f1(logits, dev):.3f}, {rate_decisions(logits, dev)}", flush=True)
    held_out = predict_held_out(lines, FOLDS)
    by_text = {line.text: row for line, row in zip(lines, held_out, strict=True)}
    messages = corpus.load_train()
    logits = np.stack([by_text[m.text] for m in messages])[:, :LABELS]
    np.save(out / "ngrams-held-out.npy", logits)
    print(f"held out: macro-F1 {macro_f1(logits, messages):.3f}, {rate_decisions(logits, messages)}")
    texts = vectors.all_texts()
    outputs = predict(model, texts)
    for row, text in enumerate(texts):
        if text in by_text:
            outputs[row] = by_text[text]
    vectors.save(out / "vectors.npz", texts, outputs)


if __name__ == "__main__":
    main()
