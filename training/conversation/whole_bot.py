"""`python -m training.conversation.whole_bot [HAND…]` plays annotated evenings through the whole bot.

The annotations become expectations, so the table is that of `nabuur rehearse`. `--faults KEY` prints instead the lines that
fail in this key, with the readings. Without a HAND it plays the annotators from whom no stage learns.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
from training.conversation.evenings import ASIDE, EVENINGS, AnnotatedLine
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


async def _play(rules: CurrentRules, hands: Sequence[str]) -> list[tuple[Evening, list[MessageResult], list[Outcome]]]:
    watch, played = load_config(ROOT / "config.yaml").watches[0], []
    for told in (each for each in evenings.load() if each.hand in hands):
        try:
            evening = with_expectations(load_evening(EVENINGS / f"{told.id}.json"), told.lines)
        except BadInput:  # two evenings have a language that no watch can set
            continue
        results = await play(evening, watch, rules.rulebook, LiveRules(rules))
        played.append((evening, results, score(evening, results)))
    return played


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
    asked = parser.parse_args()
    config = load_config(ROOT / "config.yaml")
    (rules,) = asyncio.run(load_current(config, config.rules))
    played = asyncio.run(_play(rules, asked.hands or sorted(ASIDE)))
    if asked.faults:
        for each in played:
            print(*_faults(*each, asked.faults), sep="\n")
        return
    Console(width=PIPE_WIDTH, highlight=False).print(score_table([found for *_, found in played]))


if __name__ == "__main__":
    main()
