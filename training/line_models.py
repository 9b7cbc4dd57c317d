"""Fits the models of lines (`training/line_tasks.py`): `python -m training.line_models FOLDER`. They read the pooled numbers of
the folder's encoder."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.classifier.encoded_line import LINES
from bot.classifier.encoder import Network
from bot.classifier.line_models import Floats
from bot.classifier.weights_files import LINE_MODELS, WEIGHTS
from bot.reader.text.cleaning import clean
from training.line_tasks import TASKS, Line, ordinary_days
from training.manifest import write_manifest

SMOOTHNESS = 0.003
"""The value, of several that were tried, that finds nearly the most accusations of a hand left out, at one in a thousand
ordinary lines."""
RARE, LESS_RARE = 0.001, 0.005
"""The shares of ordinary lines with a score above 0 and above -1."""


def pooled(network: Network, texts: Sequence[str]) -> Floats:
    """The pooled numbers, of shape (texts, pooled)."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    groups = (order[at : at + LINES] for at in range(0, len(order), LINES))
    found = [network.run([clean(texts[place]).text for place in group])[2] for group in groups]
    return np.concatenate(found)[np.argsort(order)]


def fit(numbers: Floats, lines: Sequence[Line], ordinary: Floats) -> tuple[Floats, float]:
    """The weights and the bias of one model. `numbers`: those of the lines. `ordinary`: those of `ordinary_days`, of which RARE
    have a score above 0 and LESS_RARE one above -1; without any, a score is the log-odds."""
    mean, scale = numbers.mean(0), numbers.std(0) + 1e-6
    model = LogisticRegression(C=SMOOTHNESS, max_iter=1000)
    found, counts = [line.found for line in lines], [line.weight for line in lines]
    model.fit((numbers - mean) / scale, found, sample_weight=counts)
    weights = model.coef_[0] / scale
    if not len(ordinary):
        return weights.astype(np.float32), float(model.intercept_[0] - mean @ weights)
    less, high = np.quantile(ordinary @ weights, (1 - LESS_RARE, 1 - RARE))
    return (weights / (high - less)).astype(np.float32), -float(high / (high - less))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    folder: Path = asked.parse_args().folder
    write_manifest(folder)  # without the hash of a new encoder it does not load
    of_tasks = [(task, task.to_fit(), task.read("-aside"), ordinary_days(task)) for task in TASKS]
    texts = {line.text for _, lines, aside, _ in of_tasks for line in (*lines, *aside)}
    texts |= {text for _, _, _, days in of_tasks for text in days}
    places = {text: place for place, text in enumerate(texts)}
    numbers, models = pooled(Network(folder), list(places)), []
    for task, lines, aside, days in of_tasks:
        ordinary = numbers[np.array([places[text] for text in days], int)]
        weights, bias = fit(numbers[[places[line.text] for line in lines]], lines, ordinary)
        models.append((weights, bias))
        scores = numbers[[places[line.text] for line in aside]] @ weights + bias
        for kind in (True, False):
            of_kind = scores[[line.found is kind for line in aside]]
            name = f"{task.files}, {'found' if kind else 'in vain'}"
            print(f"{name}: {(of_kind > 0).sum()}, {(of_kind > -1).sum()} of {len(of_kind)}", flush=True)
    all_weights, biases = (np.array(each, np.float32) for each in zip(*models, strict=True))
    np.savez_compressed(folder / LINE_MODELS, weights=all_weights, bias=biases)
    write_manifest(folder)


if __name__ == "__main__":
    main()
