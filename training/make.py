"""`make model`: makes the files of the bot from the corpus. A stopped run continues: what is done in the folder of runs is
skipped, and a training goes on from its last save.

1. Fit the light model, and predict every text with a model that has not seen its fold (`light_model`).
2. Fine-tune the encoder, once for each seed, side by side (`finetune`). Each run has one core and holds out another sixth of
   the blocks.
3. Average the runs (`export`, `held_out`). The conversation reader starts from the average.
4. Train the head of the light model (`conversation.train`).
5. Train the encoder and its head on evenings and single messages, once for each seed, side by side (`conversation.train`), and
   average the runs (`conversation.weights.average`).
6. Train the upper layers of the average on lines that its labels do not tell apart (`line_encoder`).
7. Export it (`conversation.weights.export`), fit the models of lines on it (`line_models`), choose the blends and thresholds
   (`conversation.blend`), write the manifest (`manifest`).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.classifier.weights_files import NGRAMS, WEIGHTS
from bot.reader.learned.light_model import LIGHT_OUTPUTS

SEEDS = (1, 2)
EPOCHS = 5
FOLDS = 6
CHAT_SEEDS = (5, 6)
CHAT_EPOCHS = 2
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
    light = _train_light_head(args.runs, first)
    chat, lines = _train_conversations(args.runs, first), args.runs / "lines"
    _run_step("training.line_encoder", chat, "--to", lines)
    _run_step("training.conversation.weights.export", lines, "--light", light, "--to", WEIGHTS)
    _run_step("training.line_models", WEIGHTS)
    _run_step("training.conversation.blend", WEIGHTS)
    _run_step("training.manifest", WEIGHTS, "--plans", *encoders)


def _fine_tune(runs: Path) -> list[Path]:
    _run_once("training.light.model", runs / "ngrams")
    plans = {
        runs / f"seed-{seed}": ("--seed", seed, "--held", seed - 1, "--of", FOLDS, "--epochs", EPOCHS) for seed in SEEDS
    }
    _side_by_side("training.finetune", plans)
    return list(plans)


def _train_light_head(runs: Path, first: Path) -> Path:
    given = ("--frozen", runs / "ngrams" / "vectors.npz", "--given", LIGHT_OUTPUTS)
    limits = ("--epochs", 30, "--minutes", LIGHT_MINUTES, "--unmoved", LIGHT_UNMOVED)
    _run_once("training.conversation.train", runs / "chat-light", "--first", first, *given, *limits)
    return runs / "chat-light"


def _train_conversations(runs: Path, first: Path) -> Path:
    common = ("--first", first, *STRONG, "--epochs", CHAT_EPOCHS)
    plans = {runs / f"chat-{seed}": (*common, "--seed", seed) for seed in CHAT_SEEDS}
    _side_by_side("training.conversation.train", plans)
    chat = runs / "chat"
    _run_step("training.conversation.weights.average", *plans, "--shares", *(1 for _ in plans), "--to", chat)
    return chat


def _side_by_side(module: str, plans: Mapping[Path, tuple[object, ...]]) -> None:
    """Each run has one core, which together takes less time than one run after the other on all."""
    with ThreadPoolExecutor(len(plans)) as runs:
        for _ in runs.map(lambda plan: _run_once(module, plan[0], *plan[1], "--threads", 1), plans.items()):
            pass


def _run_once(module: str, folder: Path, *arguments: object) -> None:
    if not (folder / "done").is_file():
        _run_step(module, *arguments, "--out", folder)
        (folder / "done").touch()


def _run_step(module: str, *arguments: object) -> None:
    print(f"\n{module}", flush=True)
    subprocess.run([sys.executable, "-m", module, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
