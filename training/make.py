"""`make model`: makes the files of the bot from the corpus. Fitting and fine-tuning steps whose results are in the folder of
runs are skipped, so a stopped run continues.

1. Fit the light model, and predict every message with a model that has not seen its fold.
2. Fine-tune the encoder, once for each seed. Each run holds out another sixth of the blocks.
3. Export the average of the runs. 4. Choose the blends on the held-out messages. 5. Write the manifest.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from bot.classifier.weights_files import NGRAMS

SEEDS = (1, 2)
EPOCHS = 5
FOLDS = 6


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=50, help="time limit for each seed")
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    ngrams = args.runs / "ngrams"
    if not (ngrams / "ngrams-held-out.npy").is_file():
        _run_step("training.ngrams", "--out", ngrams)
    encoders = [args.runs / f"seed-{seed}" for seed in SEEDS]
    for seed, folder in zip(SEEDS, encoders, strict=True):
        if not (folder / "done").is_file():
            split = ("--seed", seed, "--held", seed - 1, "--of", FOLDS)
            _run_step("training.finetune", *split, "--epochs", EPOCHS, "--minutes", args.minutes, "--out", folder)
            (folder / "done").touch()
    shutil.copy(ngrams / NGRAMS, args.to)
    _run_step("training.export", *(folder / "encoder.pt" for folder in encoders), "--to", args.to)
    _run_step("training.held_out", "--ngrams", ngrams, "--encoders", *encoders)
    _run_step("training.calibrate", "--to", args.to)
    _run_step("training.manifest", args.to, "--plans", *encoders)


def _run_step(module: str, *arguments: object) -> None:
    print(f"\n{module}", flush=True)
    subprocess.run([sys.executable, "-m", module, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
