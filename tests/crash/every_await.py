"""`python -m tests.crash.every_await FOLDER`: one scenario, with the plug pulled at every turn of the loop in turn.

Prints one JSON line a crash: what was confirmed, decided and done in the end. `test_every_await.py` runs it in a process of
its own, since a process that forks must have no threads.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bot.live_rules.trial import RuleTrial
from bot.store.store import Store
from tests.bots import ACTING, in_force
from tests.crash.plug import history, live
from tests.kit import WATCH
from tests.tried import tried

SCRIPT = [
    ("Jan", "er loopt iemand aan de deur", "kerkwijk"),
    ("Piet", "goe bezig", "kerkwijk"),
    ("Els", "grijze auto 1-ABC-123, te koop", "kerkwijk"),
    ("Jan", "wie gaat er mee", "kerkwijk"),
]


def main(folder: Path, stride: int) -> None:
    _read_ahead()
    reference = folder / "reference"
    reference.mkdir()
    assert live(reference, SCRIPT, 0)
    print(json.dumps({"reference": _end(reference)}))
    turn = 1
    while True:
        place = folder / f"turn{turn}"
        place.mkdir()
        finished = live(place, SCRIPT, turn + 1)
        if finished:
            break
        assert live(place, SCRIPT, 0)
        print(json.dumps({"turn": turn} | _end(place)), flush=True)
        turn += stride


def _read_ahead() -> None:
    """Compiles the forms of speech that these messages need, once for all processes that fork."""
    for _, text, _ in SCRIPT:
        tried(in_force(rules=ACTING), RuleTrial(text), WATCH)


def _end(folder: Path) -> dict[str, Any]:
    entries = list(history(folder))
    return {
        "confirmed": sorted({entry["key"] for entry in entries if "key" in entry}),
        "done": dict(Counter(map(_kind, (entry for entry in entries if "done" in entry)))),
        "codes": sorted({entry["card"] for entry in entries if entry.get("card")}),
        "state": asyncio.run(_state(folder)),
    }


def _kind(entry: dict[str, Any]) -> str:
    """A card that was decided before the bot knew where it stands is taken down, and the answer says how it was decided."""
    taken_down = entry["done"] == "DeleteMessage" and "ours=True" in entry["what"]
    return "card after the decision" if taken_down or entry["done"] == "UpdateCard" else str(entry["done"])


async def _state(folder: Path) -> dict[str, Any]:
    async with Store.open(folder / "data") as store:
        cases = (await store.lanes(["kerkwijk"]))["kerkwijk"].cases.values()
        ends = [(case.text, case.status.value, case.decided and case.decided.ending.value) for case in cases]
        return {"ends": sorted(ends), "unfinished": await store.count_unfinished()}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
