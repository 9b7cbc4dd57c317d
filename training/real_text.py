"""`python -m training.real_text`: measures the shipped reader on texts that real people wrote, after ordinary talk.

The texts are public collections, fetched for measuring and no part of this repository:

- `--sms FILE`: the SMS Spam Collection (T. Almeida and J. M. Gómez Hidalgo, CC BY 4.0), lines of `ham` or `spam`, a tab and the
  text. A sample of the harmless ones is read, each after the two before it.
- `--hatecheck FILE…`: Multilingual HateCheck (P. Röttger and others, CC BY 4.0), the final cases of a language. A sample of the
  hateful and of the harmless cases is read.

`--show` prints the harmless texts that the bot would hold.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.classifier.models import add_models, load_models
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.reading import Label
from bot.core.verdict import Decision
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.reload import load_rules
from bot.live_rules.trial import RuleTrial, try_text
from training.lists import ROOT
from training.metrics import HELD

SAMPLE = 800
BEFORE = 2
LANGUAGES = {"dutch": "nl", "french": "fr", "german": "de"}


@dataclass(frozen=True, slots=True)
class Judged:
    text: str
    decision: Decision
    labels: frozenset[Label]


async def judge(rules: CurrentRules, trials: Sequence[RuleTrial]) -> list[Judged]:
    watch, reader, found = load_config(ROOT / "config.yaml").watches[0], LiveRules(rules), []
    for trial in trials:
        tried = await try_text(rules.rulebook, reader, watch, trial)
        labels = frozenset(label for label in Label if tried.reading.likely(label))
        found.append(Judged(trial.text, tried.verdict.decision, labels))
    return found


def sms(path: Path, dice: Random) -> list[RuleTrial]:
    rows = [line.partition("\t") for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]
    texts = [text for kind, _, text in rows if kind == "ham"]
    places = dice.sample(range(BEFORE, len(texts)), SAMPLE)
    return [RuleTrial(texts[place], tuple(texts[place - BEFORE : place]), "en") for place in places]


def hatecheck(path: Path, dice: Random) -> dict[str, list[RuleTrial]]:
    """The cases of one language, by `hateful` and `non-hateful`."""
    language = next(short for name, short in LANGUAGES.items() if name in path.stem)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    by_kind: dict[str, list[RuleTrial]] = {}
    for row in rows:
        by_kind.setdefault(row["label_gold"], []).append(RuleTrial(row["test_case"], (), language))
    return {kind: dice.sample(trials, min(SAMPLE // 2, len(trials))) for kind, trials in by_kind.items()}


def in_one_line(name: str, judged: Sequence[Judged]) -> str:
    taken = Counter(each.decision for each in judged)
    held = Counter(label.value for each in judged if each.decision is Decision.HOLD for label in each.labels & HELD)
    rates = ", ".join(f"{taken[each]} {each.value} ({taken[each] / len(judged):.1%})" for each in Decision)
    return f"{name}: {len(judged)} texts, {rates}; held for {dict(held.most_common())}"


def report(args: argparse.Namespace) -> Iterator[str]:
    config = load_config(ROOT / "config.yaml")
    models = load_models(ReaderKind(args.reader))
    assert models is not None
    rules = add_models(load_rules(config.rules, config.watches), models)
    sets = {"sms, harmless": sms(args.sms, Random(1))} if args.sms else {}
    for path in args.hatecheck:
        sets |= {f"{path.stem}, {kind}": trials for kind, trials in hatecheck(path, Random(1)).items()}
    for name, trials in sets.items():
        judged = asyncio.run(judge(rules, trials))
        yield in_one_line(name, judged)
        if args.show and not name.endswith(" hateful"):
            yield from (f"    {sorted(each.labels)} {each.text}" for each in judged if each.decision is Decision.HOLD)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sms", type=Path)
    asked.add_argument("--hatecheck", type=Path, nargs="*", default=[])
    asked.add_argument("--reader", default="full", choices=("light", "full"))
    asked.add_argument("--show", action="store_true")
    for line in report(asked.parse_args()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
