"""The learning curve of the light model: how much another doubling of the corpus would give. `python -m training.curve`."""

from __future__ import annotations

from training import corpus
from training.metrics import decisions_of, macro_f1
from training.ngrams import fit, predict

PARTS = (8, 4, 2, 1)


def main() -> None:
    messages, dev = corpus.load_train(), corpus.load_dev()
    print("| share of the corpus | messages | macro-F1 | decisions |\n| --- | --- | --- | --- |")
    for part in PARTS:
        some = [message for message in messages if corpus.fold(message, part) == 0]
        logits = predict(fit(some), dev)
        print(
            f"| 1/{part} | {len(some)} | {macro_f1(logits, dev):.3f} | {decisions_of(logits, dev)[0]:.3f} |", flush=True
        )


if __name__ == "__main__":
    main()
