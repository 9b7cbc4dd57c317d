"""Fits the models of lines: `python -m training.line_models FOLDER`. They read the pooled numbers of the folder's encoder.

Each learns from a file of lines of which half are what it looks for and half look alike, and from ordinary lines. The model of
accusations also learns from lines of the rest of the corpus that annotators judged.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.classifier.encoded_line import LINES
from bot.classifier.encoder import Network
from bot.classifier.line_models import Floats
from bot.classifier.weights_files import LINE_MODELS, WEIGHTS
from bot.core.reading import Label
from bot.reader.text.cleaning import clean
from training.conversation import evenings
from training.conversation.small_files import to_learn
from training.corpus import CORPUS
from training.manifest import write_manifest

EACH = 3
"""Every third ordinary line is learned."""
SMOOTHNESS = 0.003
"""Of several values, one of the two that find most accusations of a hand left out, at one in a thousand ordinary lines."""
RARE, LESS_RARE = 0.001, 0.005
"""The shares of ordinary lines with a score above 0 and above -1."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    found: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Task:
    """`name`: the key in the files `corpus/{files}.jsonl` and `corpus/{files}-aside.jsonl`. `judged`: a file that judges lines
    of the rest of the corpus by id. `label`: lines with it are no ordinary ones. `shortest`: the words from which a line of the
    first file teaches what is looked for; «count me in» says too little without the lines before. `ordinary_counts`: the weight
    of an ordinary line."""

    name: str
    files: str
    judged: str | None = None
    label: Label | None = None
    shortest: int = 1
    ordinary_counts: float = 0.15

    def read(self, suffix: str = "") -> list[Line]:
        return [Line(str(row["text"]), bool(row[self.name])) for row in _rows(f"{self.files}{suffix}.jsonl")]

    def to_fit(self) -> list[Line]:
        """All lines to learn from."""
        rows = _rows(self.judged) if self.judged else iter(())
        judged = {str(row["id"]): bool(row[self.name]) for row in rows}
        corpus = corpus_lines()
        own = self.read()
        lines = [line for line in own if not line.found or len(line.text.split()) >= self.shortest]
        lines += [Line(corpus[id][0], found) for id, found in judged.items()]
        texts = {line.text for line in (*own, *lines)}
        others = (text for id, (text, labels) in corpus.items() if id not in judged and self.label not in labels)
        kept = [text for text in dict.fromkeys(others) if text not in texts]
        return lines + [Line(text, False, self.ordinary_counts) for text in kept[::EACH]]


TASKS = (
    Task("accuses", "accusations", judged="accusations-judged.jsonl"),
    Task("calls", "calls-to-act", label=Label.VIGILANTE, shortest=8, ordinary_counts=0.4),
)
"""In the order of `LineModels`."""


def _rows(name: str) -> Iterator[Mapping[str, object]]:
    return map(json.loads, (CORPUS / name).read_text(encoding="utf-8").splitlines())


@cache
def corpus_lines() -> Mapping[str, tuple[str, frozenset[Label]]]:
    """The lines and messages to learn from, by id, with their labels."""
    learn, _ = evenings.split(evenings.load())
    lines = {f"{evening.id}/{line.n}": (line.text, line.labels) for evening in learn for line in evening.lines}
    return lines | {message.id: (message.text, message.labels) for message in to_learn()}


def ordinary_days() -> list[str]:
    """The lines of ordinary days from which no stage learns, without the few calls to act."""
    _, aside = evenings.split(evenings.load())
    talk = (evening for evening in aside if evening.hand.startswith("talk-"))
    return [line.text for evening in talk for line in evening.lines if Label.VIGILANTE not in line.labels]


def pooled(network: Network, texts: Sequence[str]) -> Floats:
    """Of shape (texts, pooled)."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    groups = (order[at : at + LINES] for at in range(0, len(order), LINES))
    found = [network.run([clean(texts[place]).text for place in group])[2] for group in groups]
    return np.concatenate(found)[np.argsort(order)]


def fit(numbers: Floats, lines: Sequence[Line], ordinary: Floats) -> tuple[Floats, float]:
    """The weights and the bias of one model. `numbers`: those of the lines. `ordinary`: those of `ordinary_days`, of which RARE
    have a score above 0 and LESS_RARE one above -1."""
    mean, scale = numbers.mean(0), numbers.std(0) + 1e-6
    model = LogisticRegression(C=SMOOTHNESS, max_iter=1000)
    found, counts = [line.found for line in lines], [line.weight for line in lines]
    model.fit((numbers - mean) / scale, found, sample_weight=counts)
    weights = model.coef_[0] / scale
    less, high = np.quantile(ordinary @ weights, (1 - LESS_RARE, 1 - RARE))
    return (weights / (high - less)).astype(np.float32), -float(high / (high - less))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    folder: Path = asked.parse_args().folder
    network = Network(folder)
    ordinary, models = pooled(network, ordinary_days()), []
    for task in TASKS:
        lines, aside = task.to_fit(), task.read("-aside")
        weights, bias = fit(pooled(network, [line.text for line in lines]), lines, ordinary)
        models.append((weights, bias))
        scores = pooled(network, [line.text for line in aside]) @ weights + bias
        for kind in (True, False):
            of_kind = scores[[line.found is kind for line in aside]]
            name = f"{task.files}, {'found' if kind else 'in vain'}"
            print(f"{name}: {(of_kind > 0).sum()}, {(of_kind > -1).sum()} of {len(of_kind)}", flush=True)
    both, biases = (np.array(each, np.float32) for each in zip(*models, strict=True))
    np.savez_compressed(folder / LINE_MODELS, weights=both, bias=biases)
    write_manifest(folder)


if __name__ == "__main__":
    main()
