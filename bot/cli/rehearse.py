"""`nabuur rehearse FILE…` shows what the bot would do in a whole written evening. It stores and sends nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.core.watch import Watch
from bot.evenings.evening import Evening
from bot.evenings.form import load_evening
from bot.evenings.play import LineResult, play
from bot.evenings.score import KEYS, Outcome, score
from bot.live_rules.current import CurrentRules, LiveRules

PIPE_WIDTH = 100


async def rehearse(rules: CurrentRules, watch: Watch, files: Sequence[Path], jsonl: bool) -> bool:
    """Play each file and print what the bot does. Returns True if all expectations were met."""
    console = Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH, highlight=False)
    outcomes: list[Outcome] = []
    for file in files:
        evening = load_evening(file)
        results = await play(evening, watch, rules.rulebook, LiveRules(rules))
        scored = score(evening.id, results)
        outcomes += scored
        if jsonl:
            for result in results:
                print(json.dumps(as_json(evening, result), ensure_ascii=False))
        else:
            for line in _lines(evening, results, scored):
                console.print(line)
    if outcomes and not jsonl:
        console.print(score_table(outcomes))
    return all(outcome.met for outcome in outcomes)


def as_json(evening: Evening, result: LineResult) -> dict[str, Any]:
    """The object for one line of `--jsonl`."""
    return {
        "id": evening.id,
        "n": result.line.number,
        "decision": result.decision,
        "labels": result.labels,
        "rules": result.rules,
        "hidden": result.hidden,
        "masked": result.masked,
        "hidden_later": result.hidden_later,
        "card": result.card,
        "ask": result.ask,
        "nudge": result.nudge,
        "opens": result.opens,
        "of": result.of,
        "called": result.called,
        "closes": [{"incident": incident, "outcome": outcome} for incident, outcome in result.closes],
        "group": result.group,
        "private": result.private,
        "desk": result.desk,
    }


def _lines(evening: Evening, results: Sequence[LineResult], outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield f"\n[bold]{escape(evening.id)}[/bold] {evening.date:%d/%m/%Y} {escape(evening.about)}\n"
    for result in results:
        yield f"[dim]{result.line.at:%H:%M}[/dim] {escape(result.line.author)}: {escape(result.line.text)}"
        yield from (f"      [cyan]{escape(effect)}[/cyan]" for effect in _effects(result))
        for outcome in outcomes:
            if outcome.line == result.line.number and not outcome.met:
                grave = " (grave)" if outcome.grave else ""
                yield f"      [red]✗ expected {outcome.key}: {outcome.wanted}[/red]{grave}"


def _effects(result: LineResult) -> Iterator[str]:
    if result.hidden:
        yield "hidden; its facts stay" if result.masked else "hidden"
    if result.hidden_later:
        yield "removed later, since no moderator decided in time"
    for reader, texts in (("group", result.group), ("private", result.private), ("moderators", result.desk)):
        yield from (f"→ {reader}: {' / '.join(text.splitlines())}" for text in texts)


def score_table(outcomes: Sequence[Outcome]) -> Table:
    """The number of met expectations, by key and in all: actions that the bot had to take, and actions that it had to avoid."""
    table = Table("expectation", "to do", "met", "to leave alone", "met", box=None, pad_edge=False)
    for key in (*KEYS, ""):
        of_key = [outcome for outcome in outcomes if key in (outcome.key, "")]
        if of_key:
            to_do, to_leave = ([outcome for outcome in of_key if outcome.to_do is kind] for kind in (True, False))
            table.add_row(key or "all", str(len(to_do)), _share(to_do), str(len(to_leave)), _share(to_leave))
    grave = [outcome for outcome in outcomes if outcome.grave]
    evenings, with_grave = ({outcome.evening for outcome in selected} for selected in (outcomes, grave))
    table.caption = f"{len(grave)} grave faults in {len(with_grave)} of {len(evenings)} evenings"
    return table


def _share(outcomes: Sequence[Outcome]) -> str:
    met = sum(outcome.met for outcome in outcomes)
    return f"{met} ({met / len(outcomes):.1%})" if outcomes else "–"
