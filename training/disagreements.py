"""Lists the strongest contradictions between labels and models that have not learned from the message.

Run `python -m training.disagreements`. A person reads each contradiction with the guide, corrects the labels that are wrong
by the guide, and counts them in `corpus/CHANGES.md`.
"""

from __future__ import annotations

import argparse

import numpy as np

from bot.core.reading import Label
from bot.reader.learned.blend_of_models import FLAG_ORDER, KIND_ORDER, NO_KIND
from training.calibrate import FIRST_FLAG, fit_blend
from training.held_out import HeldOut, load_held_out


def find_contradictions(held_out: HeldOut) -> list[tuple[float, str]]:
    """The strongest contradiction of each message in log-odds, with text to read; the strongest first."""
    sums = held_out.sums(fit_blend(held_out))
    contradictions = []
    for message, row in zip(held_out.messages, sums, strict=True):
        best = int(row[:FIRST_FLAG].argmax())
        against = [(float(row[best] - row[message.kind]), _name_kind(message.kind), _name_kind(best))]
        for label, log_odds, is_set in zip(FLAG_ORDER, row[FIRST_FLAG:], message.flags, strict=True):
            against.append((float(-log_odds if is_set else log_odds), f"{'' if is_set else 'not '}{label.value}", ""))
        strength, said, instead = max(against)
        after = f"\n    after: {' / '.join(message.after[-2:])}" if message.after else ""
        line = f"{strength:.1f} {message.id} said {said} {instead} labels {sorted(message.labels)}\n    {message.text}{after}"
        contradictions.append((strength, line))
    return sorted(contradictions, reverse=True)


def _name_kind(index: int) -> str:
    label: Label | None = KIND_ORDER[index] if index < NO_KIND else None
    return label.value if label else "none"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--light", action="store_true", help="use the light model, over all messages")
    parser.add_argument("--most", type=int, default=100)
    args = parser.parse_args()
    light, full = load_held_out()
    contradictions = find_contradictions(light if args.light else full)
    print(f"contradicted with odds of twenty to one: {sum(strength > np.log(20) for strength, _ in contradictions)}")
    for _, line in contradictions[: args.most]:
        print(line)


if __name__ == "__main__":
    main()
