"""`nabuur stats` shows the scoreboard of the rules, from the audit log beside a running bot."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.audit import opened
from bot.cli.lessons import Names, label_names
from bot.cli.rule_life import Records, describe_stage, stage_in_force, stage_in_words
from bot.cli.watches import find_watch
from bot.config import Config
from bot.core.reading import Label
from bot.core.rule import Rule, Stage
from bot.core.rulebook import Rulebook
from bot.core.texts import DayForm, DayText, in_quotation_marks
from bot.core.watch import Watch
from bot.core.weekly.scoreboard import Precision, RuleScore, Scoreboard, ScoreKey, keep_score, since
from bot.core.weekly.scoreboard_report import Speaker, chart
from bot.core.weekly.watch_examples import examples_of
from bot.errors import CannotStart
from bot.live_rules.current import load_rules
from bot.plain_file import refuse_other_than_own
from bot.reader.masking import without_names
from bot.translation import language_of_moment, percent, reason_of, said


class StatsForm(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class StatsQuestion:
    """`watch`: its id; empty: the first. `png`: a file for the picture."""

    watch: str
    weeks: int
    now: datetime
    form: StatsForm
    png: Path | None


async def print_stats(config: Config, question: StatsQuestion) -> None:
    watch = find_watch(config, question.watch)
    if question.png is not None:
        _check_picture(question.png)
    current = load_rules(config.rules, config.watches)
    rulebook, masked = current.rulebook, without_names(current.lexicon, watch.languages)
    async with opened(config) as store:
        lines = await store.audit_log(since(question.now, watch.timezone, question.weeks), watch.id)
        state = (await store.lanes([watch.id]))[watch.id]
    records, log = state.records, [line.record for line in lines]
    board = keep_score(log, question.now, watch.timezone, question.weeks)
    rules = {rule.id: rule for rule in rulebook.rules_for(watch.id)}
    match question.form:
        case StatsForm.TABLE:
            _print_table(board, rulebook, watch, records)
            _print_examples(examples_of(log, state, tuple(rules.values()), question.now, masked))
        case StatsForm.CSV:
            writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(_rows(board, rules, watch, records))
        case StatsForm.JSON:
            print(json.dumps(list(_rows(board, rules, watch, records)), ensure_ascii=False, indent=1))
    if question.png is not None:
        _draw(board, rulebook, watch, question.png)


_COUNTS = tuple(number.name for number in fields(RuleScore) if number.name != "waits_s")
_COLUMNS = (
    *("watch", "week", "rule", "label", "stage", "in_force"),
    *_COUNTS,
    *("precision", "low", "high", "median_wait_s"),
)


def _rows(board: Scoreboard, rules: Mapping[str, Rule], watch: Watch, records: Records) -> Iterator[dict[str, Any]]:
    """One row for each week, rule and label with a hit. `stage`: as written; `in_force`: the present one."""
    for monday, week in board.weeks.items():
        for key, score in sorted(week.items()):
            rule = rules.get(key.rule)
            named = {
                "watch": watch.id,
                "week": monday.isoformat(),
                "rule": key.rule,
                "label": key.label,
                "stage": rule.stage.value if rule else "",
                "in_force": stage_in_force(rule, records, watch).value if rule else "",
            }
            counts = {name: getattr(score, name) for name in _COUNTS}
            precision = score.precision
            share = {
                name: round(getattr(precision, part), 3) if precision else None
                for name, part in (("precision", "share"), ("low", "low"), ("high", "high"))
            }
            wait = None if score.wait is None else round(score.wait.total_seconds())
            yield {**named, **counts, **share, "median_wait_s": wait}


def _print_table(board: Scoreboard, rulebook: Rulebook, watch: Watch, records: Records) -> None:
    """A rule without a hit has a line too: perhaps it can never hit."""
    rules = {rule.id: rule for rule in rulebook.rules_for(watch.id)}
    named = label_names(rulebook.texts_for(watch.id))
    first, last = (DayText(week, DayForm.DATE) for week in (min(board.weeks), max(board.weeks)))
    named_watch = {"watch": watch.name, "id": watch.id}
    if first == last:
        print(said("{watch} ({id}), the week of {first}", first=first, **named_watch))
    else:
        print(
            said(
                "{watch} ({id}), {weeks} weeks: the week of {first} to the week of {last}",
                weeks=len(board.weeks),
                first=first,
                last=last,
                **named_watch,
            )
        )
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for head in (said("rule"), said("label"), said("stage")):
        table.add_column(head, no_wrap=True)
    for head in _number_columns():
        table.add_column(head, justify="right", no_wrap=True)
    silent = {ScoreKey(id): RuleScore() for id in rules if id not in board.by_rule}
    for key, score in {**board.by_label, **silent}.items():
        rule = rules.get(key.rule)
        table.add_row(
            *(Text(cell) for cell in _cells(key, score, _stage_of(rule, records, watch) if rule else "–", named))
        )
    Console(width=200 if not sys.stdout.isatty() else None).print(table)
    print(
        said(
            "hits: messages; shown: put to moderators; alone: hidden without asking; left: the time ran out;\n"
            "overturned: taken back; right: share of the moderators' decisions that agreed, with its 95% interval;\n"
            "after: half decided quicker"
        )
    )
    for rule in rules.values():
        if rule.stage is Stage.ACT:
            print(f"{rule.id}: {describe_stage(rule, records, watch)}")


def _print_examples(examples: Mapping[str, Sequence[str]]) -> None:
    """Texts of messages that rules at stage `watch` hit, as far as the bot still has them."""
    for id, texts in examples.items():
        print(said("{rule} only counts; it would have brought up:", rule=id))
        for text in texts:
            print(f"  {in_quotation_marks(text, language_of_moment())}")


def _number_columns() -> tuple[str, ...]:
    """The heads of the numbers, in the order of `_cells`."""
    return (
        said("hits"),
        said("shown"),
        said("alone"),
        said("removed"),
        said("approved"),
        said("left"),
        said("overturned"),
        said("right"),
        "95%",
        said("after"),
    )


def _stage_of(rule: Rule, records: Records, watch: Watch) -> str:
    return stage_in_words(rule, stage_in_force(rule, records, watch))


def _cells(key: ScoreKey, score: RuleScore, stage: str, named: Names) -> Iterator[str]:
    """`stage`: that in force, in words."""
    yield key.rule
    yield named[Label(key.label)] if key.label else "–"
    yield stage
    numbers = (score.hits, score.shown, score.alone, score.removed, score.approved, score.left, score.overturned)
    yield from map(str, numbers)
    yield from _precision(score.precision)
    yield "–" if score.wait is None else str(score.wait)


def _precision(precision: Precision | None) -> tuple[str, str]:
    if precision is None:
        return "–", ""
    return percent(precision.share), f"{precision.low * 100:.0f}–{percent(precision.high)}"


def _draw(board: Scoreboard, rulebook: Rulebook, watch: Watch, file: Path) -> None:
    from bot.charts.renderer import draw  # Pillow takes a while, and only the picture needs it

    say = Speaker(partial(_said, rulebook, watch), language_of_moment(), watch.wordings)
    picture = draw(chart(board, {rule: rule for rule in board.by_rule}, watch.name, say))
    with _writing(file):
        file.write_bytes(picture)


def _check_picture(file: Path) -> None:
    from bot.charts.renderer import PICTURE

    with _writing(file):
        refuse_other_than_own(file, PICTURE)


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotStart(
            said("the picture {file} cannot be written: {why}", file=file, why=reason_of(error))
        ) from None


def _said(rulebook: Rulebook, watch: Watch, key: str, **values: str) -> str:
    return rulebook.texts_for(watch.id).render(key, language_of_moment(), values)
