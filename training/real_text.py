"""`python -m training.real_text`: measures the shipped bot on texts that real people wrote, each in a chat of its own.

The texts are public collections, fetched for measuring and no part of this repository:

- `--sms FILE`: the SMS Spam Collection (T. Almeida and J. M. Gómez Hidalgo, CC BY 4.0), lines of `ham` or `spam`, a tab and the
  text. A sample of the harmless ones is played, each a minute after the two before it, by three neighbours.
- `--hatecheck FILE…`: Multilingual HateCheck (P. Röttger and others, CC BY 4.0), the final cases of a language. A sample of the
  hateful and of the harmless cases is played.

`--show` prints the harmless texts that the bot would hold, or about which it would ask for a call.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from bot.classifier.models import add_models, load_models
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.reading import LIKELY, Label
from bot.core.verdict import Decision
from bot.evenings.evening import Evening, EveningLine
from bot.evenings.play import play
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from training.lists import ROOT
from training.metrics import HELD

SAMPLE = 800
BEFORE = 2
LANGUAGES = {"dutch": "nl", "french": "fr", "german": "de"}


DAY = date(2026, 11, 3)
BEGIN = time(19, 30)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Judged:
    """`asked`: the bot asked the group about a call."""

    text: str
    decision: str
    asked: bool
    labels: frozenset[Label]


def chat(texts: Sequence[str], language: str) -> Evening:
    moments = (datetime.combine(DAY, BEGIN) + n * MINUTE for n in range(len(texts)))
    lines = (
        EveningLine(n, 0, moment.time(), f"neighbour {n}", text)
        for n, (moment, text) in enumerate(zip(moments, texts, strict=True), 1)
    )
    return Evening("text", DAY, tuple(lines), (language,))


async def judge(rules: CurrentRules, chats: Sequence[Evening]) -> list[Judged]:
    """Plays each chat, and returns all that the bot did because of its last line."""
    watch, found = load_config(ROOT / "config.yaml").watches[0], []
    for each in chats:
        last = (await play(each, watch, rules.rulebook, LiveRules(rules)))[-1]
        labels = frozenset(label for label in Label if last.labels.get(label, 0.0) >= LIKELY)
        found.append(Judged(each.lines[-1].text, last.decision, last.ask != "no", labels))
    return found


def sms(path: Path, dice: Random) -> list[Evening]:
    rows = [line.partition("\t") for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]
    texts = [text for kind, _, text in rows if kind == "ham"]
    places = dice.sample(range(BEFORE, len(texts)), SAMPLE)
    return [chat(texts[place - BEFORE : place + 1], "en") for place in places]


def hatecheck(path: Path, dice: Random) -> dict[str, list[Evening]]:
    """The cases of one language, by `hateful` and `non-hateful`."""
    language = next(short for name, short in LANGUAGES.items() if name in path.stem)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    by_kind: dict[str, list[Evening]] = {}
    for row in rows:
        by_kind.setdefault(row["label_gold"], []).append(chat([row["test_case"]], language))
    return {kind: dice.sample(chats, min(SAMPLE // 2, len(chats))) for kind, chats in by_kind.items()}


def in_one_line(name: str, judged: Sequence[Judged]) -> str:
    taken = Counter(each.decision for each in judged)
    asked = sum(each.asked for each in judged)
    held = Counter(label.value for each in judged if each.decision == Decision.HOLD for label in each.labels & HELD)
    rates = ", ".join(f"{taken[each]} {each.value} ({taken[each] / len(judged):.1%})" for each in Decision)
    question = f"{asked} questions about a call ({asked / len(judged):.1%})"
    return f"{name}: {len(judged)} texts, {rates}, {question}; held for {dict(held.most_common())}"


def report(args: argparse.Namespace) -> Iterator[str]:
    config = load_config(ROOT / "config.yaml")
    models = load_models(ReaderKind(args.reader))
    assert models is not None
    rules = add_models(load_rules(config.rules, config.watches), models)
    sets = {"sms, harmless": sms(args.sms, Random(1))} if args.sms else {}
    for path in args.hatecheck:
        sets |= {f"{path.stem}, {kind}": chats for kind, chats in hatecheck(path, Random(1)).items()}
    for name, chats in sets.items():
        judged = asyncio.run(judge(rules, chats))
        yield in_one_line(name, judged)
        if args.show and not name.endswith(" hateful"):
            shown = (each for each in judged if each.asked or each.decision == Decision.HOLD)
            yield from (f"    {sorted(each.labels)} {each.text}" for each in shown)


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
