"""Fits the model of accusations: `python -m training.accusations FOLDER`. It reads the pooled numbers of the folder's encoder.

It learns from `corpus/accusations.jsonl`, lines of which half accuse a person who can be found and half look alike, from the
lines of the corpus that `corpus/accusations-judged.jsonl` judges, and from ordinary lines, of which hardly any accuses.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.classifier.accusations import Accusations, Floats
from bot.classifier.encoded_line import LINES
from bot.classifier.encoder import Network
from bot.classifier.weights_files import ACCUSATIONS, WEIGHTS
from bot.reader.text.cleaning import clean
from training.conversation import evenings
from training.conversation.small_files import to_learn
from training.corpus import CORPUS
from training.manifest import write_manifest

EACH = 3
"""Every third ordinary line is learned."""
ORDINARY_COUNTS = 0.15
"""The weight of an ordinary line, which may accuse after all."""
SMOOTHNESS = 0.003
"""Of several values, the one that finds most accusations of a hand left out, at one in a thousand ordinary lines."""
RARE = 0.001
"""The share of ordinary lines that a moderator may be asked about in vain."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    accuses: bool
    weight: float = 1.0


def read(name: str) -> list[Line]:
    """The lines of a file of the corpus."""
    return [Line(str(row["text"]), bool(row["accuses"])) for row in _rows(name)]


def _rows(name: str) -> Iterator[Mapping[str, object]]:
    return map(json.loads, (CORPUS / name).read_text(encoding="utf-8").splitlines())


def to_fit() -> list[Line]:
    """All lines to learn from."""
    judged = {str(row["id"]): bool(row["accuses"]) for row in _rows("accusations-judged.jsonl")}
    learn, _ = evenings.split(evenings.load())
    known = {f"{evening.id}/{line.n}": line.text for evening in learn for line in evening.lines}
    known |= {message.id: message.text for message in to_learn()}
    lines = read("accusations.jsonl") + [Line(known[id], accuses) for id, accuses in judged.items()]
    texts = {line.text for line in lines}
    others = dict.fromkeys(text for id, text in known.items() if id not in judged and text not in texts)
    return lines + [Line(text, False, ORDINARY_COUNTS) for text in list(others)[::EACH]]


def ordinary_days() -> list[str]:
    """The lines of ordinary days from which no stage learns."""
    _, aside = evenings.split(evenings.load())
    return [line.text for evening in aside if evening.hand.startswith("talk-") for line in evening.lines]


def pooled(network: Network, texts: Sequence[str]) -> Floats:
    """Of shape (texts, pooled)."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    groups = (order[at : at + LINES] for at in range(0, len(order), LINES))
    found = [network.run([clean(texts[place]).text for place in group])[2] for group in groups]
    return np.concatenate(found)[np.argsort(order)]


def fit(numbers: Floats, lines: Sequence[Line], ordinary: Floats) -> Accusations:
    """`numbers`: those of the lines. `ordinary`: those of `ordinary_days`, of which RARE have a score above 0."""
    mean, scale = numbers.mean(0), numbers.std(0) + 1e-6
    model = LogisticRegression(C=SMOOTHNESS, max_iter=1000)
    accuses, counts = [line.accuses for line in lines], [line.weight for line in lines]
    model.fit((numbers - mean) / scale, accuses, sample_weight=counts)
    weights = (model.coef_[0] / scale).astype(np.float32)
    return Accusations(weights, -float(np.quantile(ordinary @ weights, 1 - RARE)))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    folder: Path = asked.parse_args().folder
    network, lines = Network(folder), to_fit()
    model = fit(pooled(network, [line.text for line in lines]), lines, pooled(network, ordinary_days()))
    np.savez_compressed(folder / ACCUSATIONS, weights=model.weights, bias=np.float32(model.bias))
    write_manifest(folder)
    aside = read("accusations-aside.jsonl")
    scores = pooled(network, [line.text for line in aside]) @ model.weights + model.bias
    for kind in (True, False):
        of_kind = scores[[line.accuses is kind for line in aside]]
        print(f"of {len(of_kind)} lines that {'' if kind else 'do not '}accuse: {(of_kind > 0).sum()}")


if __name__ == "__main__":
    main()
