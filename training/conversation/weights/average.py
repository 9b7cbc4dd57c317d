"""Averages runs of the conversation reader: `python -m training.conversation.weights.average RUN… --shares N… --to DIR`.

An average works because all runs started from the same weights, encoder and head. It keeps what each run learned, and moves the
scores less than a single run does.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

FILES = ("encoder.pt", "head.pt")


def average(states: Sequence[Mapping[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """The weighted mean of each tensor. The shares may have any positive sum."""
    total = sum(shares)
    return {
        name: torch.stack([state[name] * (share / total) for state, share in zip(states, shares, strict=True)]).sum(0)
        for name in states[0]
    }


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("runs", type=Path, nargs="+")
    asked.add_argument("--shares", type=float, nargs="+", required=True, help="one for each run")
    asked.add_argument("--to", type=Path, required=True)
    plan = asked.parse_args()
    plan.to.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        states = [torch.load(run / name, weights_only=True) for run in plan.runs]
        torch.save(average(states, plan.shares), plan.to / name)


if __name__ == "__main__":
    main()
