"""`make model`: makes the files of the bot from the corpus. A stopped run continues: what is done in the folder of runs is
skipped, and a training goes on from its last save.

1. Fit the light model, and predict every message with a model that has not seen its fold.
2. Fine-tune the encoder, once for each seed, side by side. Each run has one core and holds out another sixth of the blocks.
3. Average the runs. The conversation reader starts from the average.
4. Add outputs for conversations to the light model, and train its head.
5. Train the encoder and its head on evenings and single messages, and go on from there with another seed.
6. Export the second run, choose the blends and thresholds, write the manifest.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.classifier.weights_files import NGRAMS, WEIGHTS

SEEDS = (1, 2)
EPOCHS = 5
FOLDS = 6
CHAT_SEED = 2
CHAT_EPOCHS = 2
MORE_SEED = 3
MORE_EPOCHS = 1
STRONG = (
    *("--fixed", 0, "--layer-decay", 0.95, "--rate", 6e-5, "--head-rate", 5e-4),
    *("--taught", 0, "--share", 0.6, "--ordinary", 0.3),
)
"""The recipe of the shipped encoder; a gentler one hardly learns its own lines. See `training.conversation.train`."""

LIGHT_MINUTES = 2.5
LIGHT_UNMOVED = 0.5


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=Path, required=True)
    args = parser.parse_args()
    encoders = _fine_tune(args.runs)
    first = args.runs / "first.pt"
    shutil.copy(args.runs / "ngrams" / NGRAMS, WEIGHTS)
    _run_step("training.export", *(folder / "encoder.pt" for folder in encoders), "--to", WEIGHTS, "--first", first)
    _run_step("training.held_out", "--ngrams", args.runs / "ngrams", "--encoders", *encoders)
    _run_step("training.manifest", WEIGHTS, "--plans", *encoders)
    _train_heads(args.runs, first)
    light = args.runs / "chat-light"
    _run_step("training.conversation.weights.export", args.runs / "chat-more", "--light", light, "--to", WEIGHTS)
    _run_step("training.conversation.blend", WEIGHTS)
    _run_step("training.manifest", WEIGHTS, "--plans", *encoders)


def _fine_tune(runs: Path) -> list[Path]:
    ngrams = runs / "ngrams"
    if not (ngrams / "ngrams-held-out.npy").is_file():
        _run_step("training.light_model", "--out", ngrams)
    encoders = [runs / f"seed-{seed}" for seed in SEEDS]
    left = [(seed, folder) for seed, folder in zip(SEEDS, encoders, strict=True) if not (folder / "done").is_file()]
    with ThreadPoolExecutor(len(SEEDS)) as side_by_side:
        for _ in side_by_side.map(lambda run: _fine_tune_once(*run), left):
            pass
    return encoders


def _fine_tune_once(seed: int, folder: Path) -> None:
    split = ("--seed", seed, "--held", seed - 1, "--of", FOLDS)
    limits = ("--epochs", EPOCHS, "--threads", 1)
    _run_step("training.finetune", *split, *limits, "--out", folder)
    (folder / "done").touch()


def _train_heads(runs: Path, first: Path) -> None:
    vectors = runs / "light.npz"
    _run_step("training.conversation.light", "--out", vectors, "--ngrams", WEIGHTS)
    of_light = (
        "--frozen",
        vectors,
        "--given",
        16,
        "--epochs",
        30,
        "--minutes",
        LIGHT_MINUTES,
        "--unmoved",
        LIGHT_UNMOVED,
    )
    of_full = ("--first", first, *STRONG, "--epochs", CHAT_EPOCHS, "--seed", CHAT_SEED)
    chat = runs / "chat"
    second = ("--first", chat / "encoder.pt", "--head", chat / "head.pt")
    more = (*second, *STRONG, "--epochs", MORE_EPOCHS, "--seed", MORE_SEED)
    plans = {"chat-light": ("--first", first, *of_light), "chat": of_full, "chat-more": more}
    for name, plan in plans.items():
        if not (runs / name / "done").is_file():
            _run_step("training.conversation.train", *plan, "--out", runs / name)
            (runs / name / "done").touch()


def _run_step(module: str, *arguments: object) -> None:
    print(f"\n{module}", flush=True)
    subprocess.run([sys.executable, "-m", module, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
