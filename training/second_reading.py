"""`python -m training.second_reading` prints how often a second annotator, who saw no annotation, judges as the first one.

`corpus/second_reading.jsonl` has one row for each line of a tenth of the evenings, of a tenth of the hard ones, and of 24 files
of scenes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.core.reading import Label
from training.conversation.evenings import EVENINGS, HARD, SCENES
from training.corpus import CORPUS
from training.metrics import HELD

Row = Mapping[str, Any]

QUESTIONS = ("labels", "to hold", "danger", "called", "act", "incident")


def pairs(folder: Path) -> Iterator[tuple[Row, Row]]:
    """Each line of the second reading of the evenings in `folder`, with the annotation of the corpus."""
    second: dict[str, list[Row]] = {}
    for text in (CORPUS / "second_reading.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        second.setdefault(row["evening"], []).append(row)
    for evening, rows in second.items():
        path = folder / f"{evening}.json"
        if path.is_file():
            yield from zip(json.loads(path.read_text(encoding="utf-8"))["lines"], rows, strict=True)


def signs(row: Row) -> dict[str, object]:
    labels = frozenset(map(Label, row["labels"]))
    return {
        "labels": labels,
        "to hold": bool(labels & HELD),
        "danger": row["danger"],
        "called": row["called"] is not None,
        "act": row["act"],
        "incident": row["incident"],
    }


def rare(row: Row) -> set[str]:
    """The things that few lines have, for which a share of all lines says little."""
    found = {"danger"} if row["danger"] else set()
    found |= {"called"} if row["called"] is not None else set()
    return found | ({row["act"]} if row["act"] in ("opens", "ends") else set()) | set(row["labels"])


def main() -> None:
    for folder in (EVENINGS, HARD, SCENES):
        report(folder)


def report(folder: Path) -> None:
    found = [(signs(a), signs(b), rare(a), rare(b)) for a, b in pairs(folder)]
    print(f"{folder.name}: {len(found)} lines")
    for name in QUESTIONS:
        print(f"{name}: the same in {sum(a[name] == b[name] for a, b, _, _ in found) / len(found):.1%}")
    both, one = Counter[str](), Counter[str]()
    for _, _, first, second in found:
        both.update(first & second)
        one.update(first ^ second)
    for name in sorted(both | one):
        print(
            f"{name}: both {both[name]}, one alone {one[name]}, F1 {2 * both[name] / (2 * both[name] + one[name]):.2f}"
        )


if __name__ == "__main__":
    main()
