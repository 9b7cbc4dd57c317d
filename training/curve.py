"""The learning curve of the light model: what another doubling of the corpus would gain. `python -m training.curve`."""

from __future__ import annotations

from training import corpus
from training.light_model import fit, predict
from training.metrics import macro_f1, rate_decisions

PARTS = (8, 4, 2, 1)


def main() -> None:
    messages, dev = corpus.load_train(), corpus.load_dev()
    print("| share of the corpus | messages | macro-F1 | decisions |\n| --- | --- | --- | --- |")
    for part in PARTS:
        sample = [message for message in messages if corpus.fold(message, part) == 0]
        logits = predict(fit(sample), dev)
        right, _ = rate_decisions(logits, dev)
        print(f"| 1/{part} | {len(sample)} | {macro_f1(logits, dev):.3f} | {right:.3f} |", flush=True)


if __name__ == "__main__":
    main()
