"""`python -m training.conversation.whole_bot [HAND…]` plays annotated evenings through the whole bot.

The annotations become expectations, so the table is that of `nabuur rehearse`. `--faults KEY` prints instead the lines that
fail in this key, with the readings. Without a HAND it plays the annotators from whom no stage learns. `--hard` plays the
hard evenings instead, `--scenes` the scenes. Below the table stands how many incidents the bot hears at any line.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from bot.cli.rehearse import score_table
from bot.cli.rules import load_current
from bot.config import load_config
from bot.core.reading import Act, Label
from bot.errors import BadInput
from bot.evenings.evening import Ask, Evening, EveningLine, Expectations, Visible
from bot.evenings.form import load_evening
from bot.evenings.play import play
from bot.evenings.score import Outcome, score
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult
from bot.translation.line_breaks import PIPE_WIDTH
from training.conversation import evenings
from training.conversation.evenings import ASIDE, EVENINGS, HARD, SCENES, AnnotatedLine
from training.lists import ROOT
from training.metrics import HELD

_GRAVE, _ANNOYING = 3, 1


def with_expectations(evening: Evening, annotated: Sequence[AnnotatedLine]) -> Evening:
    """The evening with what its annotations ask of the bot. Lines that leave the right answer open get no expectation."""
    lines = zip(evening.lines, annotated, strict=True)
    return replace(evening, lines=tuple(replace(line, expect=e) for line, e in _expected([*lines])))


def _expected(lines: Sequence[tuple[EveningLine, AnnotatedLine]]) -> Iterator[tuple[EveningLine, Expectations]]:
    called: set[int | None] = set()
    danger: set[int | None] = set()
    for line, seen in lines:
        first_call = seen.called and seen.incident not in called
        first_danger = seen.danger and seen.incident not in danger
        yield line, _of_line(seen, first_call, first_danger, seen.incident in called)
        if seen.called:
            called.add(seen.incident)
        if seen.danger:
            danger.add(seen.incident)


def _of_line(seen: AnnotatedLine, first_call: bool, first_danger: bool, was_called: bool) -> Expectations:
    opens, breaks = seen.act is Act.OPENS, bool(HELD & seen.labels)
    ask = None
    if opens or first_danger:
        silent = was_called or seen.called or Label.POLICE_CALLED in seen.labels
        ask = None if silent else Ask.EMERGENCY if seen.danger else Ask.POLICE
    elif seen.incident is None:
        ask = Ask.NO
    maybe_called = Label.POLICE_CALLED in seen.labels or seen.called
    return Expectations(
        visible=None if breaks else Visible.WHOLE,
        card=breaks,
        ask=ask,
        nudge=None if Label.OFF_TOPIC in seen.labels and seen.incident is None else False,
        called=True if first_call else None if maybe_called else False,
        opens=opens,
        same_as=seen.incident if seen.act is Act.ADDS and seen.incident != seen.n else None,
        closes=seen.act is Act.ENDS,
        severity=_GRAVE if opens or seen.danger else _ANNOYING,
    )


async def _play(
    rules: CurrentRules, folder: Path, hands: Sequence[str]
) -> list[tuple[evenings.Evening, Evening, list[MessageResult], list[Outcome]]]:
    """Without `hands`: all evenings of the folder."""
    watch, played = load_config(ROOT / "config.yaml").watches[0], []
    for told in (each for each in evenings.load(folder) if each.hand in hands or not hands):
        try:
            evening = with_expectations(load_evening(folder / f"{told.id}.json"), told.lines)
        except BadInput:  # two evenings have a language that no watch can set
            continue
        results = await play(evening, watch, rules.rulebook, LiveRules(rules))
        played.append((told, evening, results, score(evening, results)))
    return played


def count_heard(told: evenings.Evening, results: Sequence[MessageResult]) -> Iterator[str]:
    """How the bot heard each incident but those whose first line tells of a call: the group was asked at that line or at a
    later one, before a call was told; or «called» was said without a question; or neither."""
    lines = list(zip(told.lines, results, strict=True))
    for first in (line for line in told.lines if line.act is Act.OPENS and not line.called):
        of_it = [(line, result) for line, result in lines if line.incident == first.n and line.n >= first.n]
        call = next((line.n for line, _ in of_it if line.called), float("inf"))
        asked = next((line.n for line, result in of_it if result.ask != Ask.NO and line.n < call), None)
        said = any(result.called for _, result in of_it)
        how = "asked at once" if asked == first.n else "asked later" if asked else "called" if said else "nothing"
        yield f"{'danger' if any(line.danger for line, _ in of_it) else 'no danger'}, {how}"


def _faults(evening: Evening, results: Sequence[MessageResult], outcomes: Sequence[Outcome], key: str) -> Iterator[str]:
    lines = {line.number: (line, result) for line, result in zip(evening.lines, results, strict=True)}
    for outcome in outcomes:
        if outcome.key == key and not outcome.met:
            line, result = lines[outcome.line]
            yield f"{evening.id} {outcome.line} wanted {key}: {outcome.wanted}\n    {line.author}: {line.text}"
            yield f"    {result.decision} {dict(result.labels)} {result.group}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hands", nargs="*")
    parser.add_argument("--faults", default="", metavar="KEY")
    parser.add_argument("--hard", dest="folder", action="store_const", const=HARD, default=EVENINGS)
    parser.add_argument("--scenes", dest="folder", action="store_const", const=SCENES)
    asked = parser.parse_args()
    config = load_config(ROOT / "config.yaml")
    (rules,) = asyncio.run(load_current(config, config.rules))
    hands = asked.hands or (sorted(ASIDE) if asked.folder is EVENINGS else ())
    played = asyncio.run(_play(rules, asked.folder, hands))
    if asked.faults:
        for _, evening, results, outcomes in played:
            print(*_faults(evening, results, outcomes, asked.faults), sep="\n")
        return
    Console(width=PIPE_WIDTH, highlight=False).print(score_table([found for *_, found in played]))
    counts = Counter(how for told, _, results, _ in played for how in count_heard(told, results))
    print(*(f"{how}: {count}" for how, count in sorted(counts.items())), sep="\n")


if __name__ == "__main__":
    main()
