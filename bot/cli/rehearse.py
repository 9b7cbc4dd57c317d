"""`nabuur rehearse FILE…`: what the bot would do in a whole written evening. Nothing is stored or sent."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from bot.cli.rules import reader_line
from bot.core.texts import DayForm, DayText
from bot.core.watch import Watch
from bot.evenings.evening import Evening
from bot.evenings.form import load_evening
from bot.evenings.play import play
from bot.evenings.score import KEYS, Outcome, score
from bot.live_rules.code_words import EXPECTATIONS, expectation, wanted
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult, as_json
from bot.translation import in_language, percent, said
from bot.translation.line_breaks import PIPE_WIDTH, WrappedLine


class Output(Enum):
    """`TEXT`: each line of the chat with what the bot does, then the table. `SUMMARY`: the table alone."""

    TEXT = auto()
    SUMMARY = auto()
    JSONL = auto()


async def rehearse(rules: CurrentRules, watch: Watch, files: Sequence[Path], output: Output) -> None:
    """Play each file and print what the bot does."""
    console = Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH, highlight=False)
    evenings: list[list[Outcome]] = []
    for file in files:
        evening = load_evening(file)
        results = await play(evening, watch, rules.rulebook, LiveRules(rules))
        found = score(evening, results)
        evenings.append(found)
        match output:
            case Output.JSONL:
                for result in results:
                    print(json.dumps(as_json(evening.id, result), ensure_ascii=False))
            case Output.TEXT:
                for line in _text(evening, results, found):
                    console.print(WrappedLine(Text.from_markup(line)))
            case Output.SUMMARY:
                pass
    if any(evenings) and output is not Output.JSONL:
        console.print(reader_line(rules.kind))
        console.print(score_table(evenings))


def _text(evening: Evening, results: Sequence[MessageResult], outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield f"\n[bold]{escape(evening.id)}[/bold] {in_language(DayText(evening.date, DayForm.DATE))} {escape(evening.about)}\n"
    missed: defaultdict[int, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if not outcome.met:
            missed[outcome.line].append(outcome)
    for line, result in zip(evening.lines, results, strict=True):
        days = f"+{line.day} " if line.day else ""
        yield f"[dim]{days}{line.at:%H:%M}[/dim] {escape(line.author)}: {escape(line.text)}"
        yield from (f"      [cyan]{escape(effect)}[/cyan]" for effect in _effects(result))
        for fault in missed[line.number]:
            grave = said(" (grave)") if fault.grave else ""
            missing = said(
                "expected: {key}: {wanted}",
                key=in_language(EXPECTATIONS[fault.key]),
                wanted=wanted(fault.key, fault.wanted),
            )
            yield f"      [red]✗ {escape(missing)}[/red]{grave}"


def _effects(result: MessageResult) -> Iterator[str]:
    if result.hidden:
        yield said("hidden; its facts stay") if result.masked else said("hidden")
    if result.hidden_later:
        yield said("removed later, since no moderator decided in time")
    yield from (said("→ group: {text}", text=_one_line(text)) for text in result.group)
    yield from (said("→ private: {text}", text=_one_line(text)) for text in result.private)
    yield from (said("→ moderators: {text}", text=_one_line(text)) for text in result.desk)


def _one_line(text: str) -> str:
    return " / ".join(text.splitlines())


def score_table(evenings: Sequence[Sequence[Outcome]]) -> Table:
    """Expectations met, by key; then the sums of what had to be done and of what had to be left alone."""
    outcomes = [outcome for evening in evenings for outcome in evening]
    table = Table(
        said("expectation"), said("to do"), said("met"), said("to leave alone"), said("met"), box=None, pad_edge=False
    )
    for key in (*KEYS, ""):
        rows = [outcome for outcome in outcomes if key in (outcome.key, "")]
        if rows:
            done, left = ([each for each in rows if each.to_do is kind] for kind in (True, False))
            table.add_row(
                expectation(key) if key else said("all"), str(len(done)), _share(done), str(len(left)), _share(left)
            )
    table.caption = said(
        "grave faults: {grave}; evenings with one: {in_evenings} of {evenings}",
        grave=sum(outcome.grave for outcome in outcomes),
        in_evenings=sum(any(outcome.grave for outcome in evening) for evening in evenings),
        evenings=sum(map(bool, evenings)),
    )
    return table


def _share(outcomes: Sequence[Outcome]) -> str:
    met = sum(outcome.met for outcome in outcomes)
    return f"{met} ({percent(met / len(outcomes), 1)})" if outcomes else "–"
