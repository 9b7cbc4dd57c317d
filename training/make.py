"""`make model`: every step from the corpus to the files of the bot. A step whose result lies in the folder of runs is not
done again, so that a stopped run goes on where it was.

1. the light model, and what it says of every message out of its fold;
2. the encoder, once a seed; each run keeps another sixth of the blocks aside;
3. the average of the runs, exported; 4. how all is combined, on what was kept aside; 5. the manifest.
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
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=Path, required=True)
    asked.add_argument("--to", type=Path, required=True)
    asked.add_argument("--minutes", type=float, default=50, help="of a seed, at most")
    plan = asked.parse_args()
    plan.to.mkdir(parents=True, exist_ok=True)
    ngrams = plan.runs / "ngrams"
    if not (ngrams / "ngrams-outside.npy").is_file():
        _step("training.ngrams", "--out", ngrams)
    encoders = [plan.runs / f"seed-{seed}" for seed in SEEDS]
    for seed, folder in zip(SEEDS, encoders, strict=True):
        if not (folder / "done").is_file():
            split = ("--seed", seed, "--held", seed - 1, "--of", FOLDS)
            _step("training.finetune", *split, "--epochs", EPOCHS, "--minutes", plan.minutes, "--out", folder)
            (folder / "done").touch()
    shutil.copy(ngrams / NGRAMS, plan.to)
    _step("training.export", *(folder / "encoder.pt" for folder in encoders), "--to", plan.to)
    _step("training.outside", "--ngrams", ngrams, "--encoders", *encoders)
    _step("training.calibrate", "--to", plan.to)
    _step("training.manifest", plan.to, "--plans", *encoders)


def _step(module: str, *words: object) -> None:
    print(f"\n{module}", flush=True)
    subprocess.run([sys.executable, "-m", module, *map(str, words)], check=True)


if __name__ == "__main__":
    main()
