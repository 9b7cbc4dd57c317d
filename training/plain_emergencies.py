"""`python -m training.plain_emergencies [FILE…]`: what the shipped bot does about plain emergencies.

Each line of `corpus/plain-emergencies-aside.jsonl`, or of the files, is played behind two lines of small talk. It prints for
how many of the emergencies, and of the ordinary lines, the group reads the emergency number, that of the police, and nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from bot.classifier.models import add_models, load_models
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.watch import Numbers
from bot.evenings.evening import Ask, Evening, EveningLine
from bot.evenings.play import play
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from training.corpus import CORPUS
from training.lists import ROOT

ASIDE = CORPUS / "plain-emergencies-aside.jsonl"
_TALK = {
    "nl": ("goeienavond allemaal", "iemand nog brood nodig van de bakker?"),
    "fr": ("bonsoir à tous", "quelqu'un veut du pain de la boulangerie ?"),
    "de": ("guten abend zusammen", "will noch wer brot vom bäcker?"),
    "en": ("evening all", "anyone want bread from the bakery?"),
}
_TIMES = (time(20, 0), time(20, 2), time(20, 16))


@dataclass(frozen=True, slots=True)
class Told:
    """A line as a neighbour writes it. `danger`: life or limb is at stake in it now."""

    language: str
    text: str
    danger: bool


def load(path: Path) -> list[Told]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Told(row["lang"], row["text"], row["danger"]) for row in rows]


async def count(rules: CurrentRules, lines: Sequence[Told]) -> Counter[tuple[bool, str]]:
    """The number of lines by their danger and what the bot asks for: `112`, `101` or `no`."""
    watch = load_config(ROOT / "config.yaml").watches[0]
    found: Counter[tuple[bool, str]] = Counter()
    for number, line in enumerate(lines):
        result = (await play(_evening(number, line), watch, rules.rulebook, LiveRules(rules)))[-1]
        names_emergency = any(
            Ask.EMERGENCY.value in said for said in result.group
        )  # alone, or beside that of the police
        found[line.danger, Ask.EMERGENCY if names_emergency else result.ask] += 1
    return found


def _evening(number: int, told: Told) -> Evening:
    texts = (*_TALK[told.language], told.text)
    lines = zip(_TIMES, ("Ann", "Bob", "Dirk"), texts, strict=True)
    return Evening(
        id=f"plain-{number}",
        date=date(2026, 11, 18),
        languages=(told.language,),
        numbers=Numbers(police=("101",), emergency=("112",)),
        roles={},
        lines=tuple(EveningLine(place, 0, at, who, text) for place, (at, who, text) in enumerate(lines, 1)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[ASIDE])
    config = load_config(ROOT / "config.yaml")
    rules = add_models(load_rules(config.rules, config.watches), load_models(ReaderKind.FULL))
    lines = [line for path in parser.parse_args().files for line in load(path)]
    found = asyncio.run(count(rules, lines))
    for danger, name in ((True, "emergencies"), (False, "ordinary lines")):
        if total := sum(line.danger is danger for line in lines):
            print(f"{total} {name}: " + ", ".join(f"{ask.value} {found[danger, ask]}" for ask in Ask))


if __name__ == "__main__":
    main()
