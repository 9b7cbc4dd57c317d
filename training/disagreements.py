"""Where models that did not learn from a message contradict its label with certainty: `python -m training.disagreements`.

Each is to be read by a person with the guide; what the guide calls wrong is mended and counted in `corpus/CHANGES.md`.
"""

from __future__ import annotations

import argparse

import numpy as np

from bot.core.reading import Label
from bot.reader.learned.combine import FLAG_ORDER, KIND_ORDER, NO_KIND
from training.calibrate import CUT, blend_for
from training.outside import Outside, read


def doubts(outside: Outside) -> list[tuple[float, str]]:
    """How strongly each label is contradicted, strongest first, with a line to read."""
    sums = outside.sums(blend_for(outside))
    found = []
    for message, row in zip(outside.messages, sums, strict=True):
        best = int(row[:CUT].argmax())
        against = [(float(row[best] - row[message.kind]), _kind(message.kind), _kind(best))]
        for label, value, true in zip(FLAG_ORDER, row[CUT:], message.flags, strict=True):
            against.append((float(-value if true else value), f"{'' if true else 'not '}{label.value}", ""))
        strength, said, instead = max(against)
        after = f"\n    after: {' / '.join(message.after[-2:])}" if message.after else ""
        line = f"{strength:.1f} {message.id} said {said} {instead} labels {sorted(message.labels)}\n    {message.text}{after}"
        found.append((strength, line))
    return sorted(found, reverse=True)


def _kind(place: int) -> str:
    label: Label | None = KIND_ORDER[place] if place < NO_KIND else None
    return label.value if label else "none"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--light", action="store_true", help="by the light model, over all messages")
    asked.add_argument("--most", type=int, default=100)
    plan = asked.parse_args()
    light, full = read()
    found = doubts(light if plan.light else full)
    print(f"contradicted with odds of twenty to one: {sum(strength > np.log(20) for strength, _ in found)}")
    for _, line in found[: plan.most]:
        print(line)


if __name__ == "__main__":
    main()
