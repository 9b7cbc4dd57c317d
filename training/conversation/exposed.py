"""`python -m training.conversation.exposed` measures how well the models tell a line that exposes a person from all others.

It prints the area under the curve of precision and recall in the scenes and in the hard evenings, from which no stage learns:
of the labels, of the model of accusations, and of their sum with several shares of that model.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from sklearn.metrics import average_precision_score

from bot.classifier.light_reading import EXPOSES
from bot.classifier.light_weights import load_light
from bot.classifier.weights_files import WEIGHTS
from bot.core.reading import Label
from bot.reader.conversation.exposure import LEAST_SCORE
from bot.reader.text.disguise import undisguise
from training.conversation import evenings
from training.conversation.answers import full_reader
from training.conversation.blend import SEED
from training.conversation.evenings import HARD, SCENES
from training.conversation.examples import Evenings
from training.conversation.measure import true_labels

SHARES: Final = (0.2, 0.4, 0.6, 0.8, 1.0)


def read(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The log-odds of the labels, the score of the model of accusations, and whether a person is exposed, line by line."""
    told, dice = evenings.load(folder), Random(SEED)
    reader, light, known = full_reader(WEIGHTS), load_light(), Evenings(told)
    weights = light.blends.full.flag_weights
    rows = []
    for target in (target for evening in told for target in known.targets(evening, dice) if target.kind >= 0):
        text = target.texts[target.talk.line.id]
        by_head, by_light = reader.answer(target).labels[EXPOSES], light.outputs(undisguise(text))[EXPOSES]
        labels = weights.encoder * by_head + weights.ngrams * by_light
        rows.append((labels, reader.encoded(text).scores.accuses, Label.PERSONAL_DATA in true_labels(target)))
    labels, accuses, exposed = np.array(rows, float).T
    return labels, np.maximum(accuses, LEAST_SCORE), exposed.astype(bool)


def main() -> None:
    for folder in (SCENES, HARD):
        labels, accuses, exposed = read(folder)
        shares = {share: average_precision_score(exposed, labels + share * accuses) for share in SHARES}
        print(
            f"{folder.name}: {len(exposed)} lines, {exposed.sum()} expose a person;",
            f"labels {average_precision_score(exposed, labels):.3f},",
            f"accusations {average_precision_score(exposed, accuses):.3f};",
            *(f"with {share}: {area:.3f}" for share, area in shares.items()),
        )


if __name__ == "__main__":
    main()
