"""The learning curve of the light model: what another doubling of the corpus would gain. `python -m training.light.curve`."""

from __future__ import annotations

from bot.reader.learned.light_model import LABELS
from training import corpus
from training.light.lines import lines_to_learn
from training.light.model import fit, predict
from training.metrics import macro_f1, rate_decisions

PARTS = (8, 4, 2, 1)


def main() -> None:
    lines, dev = lines_to_learn(), corpus.load_dev()
    print("| share of the corpus | lines | macro-F1 | decisions |\n| --- | --- | --- | --- |")
    for part in PARTS:
        sample = [line for line in lines if line.fold(part) == 0]
        logits = predict(fit(sample), [message.text for message in dev])[:, :LABELS]
        right, _ = rate_decisions(logits, dev)
        print(f"| 1/{part} | {len(sample)} | {macro_f1(logits, dev):.3f} | {right:.3f} |", flush=True)


if __name__ == "__main__":
    main()
