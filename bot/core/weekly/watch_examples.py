"""Examples of what a rule that only counts would have hit, so that a coordinator can decide whether it may ask.

Nothing is kept for them: a text is there if the bot has it anyway, since it is among the last ones of its group or another rule
made it a case. No name stands beside it or in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.core.rule import Rule, Stage
from bot.core.step_result import AuditKind, AuditRecord
from bot.core.watch_state import REMEMBERED, WatchState

MOST: Final = 3
"""Examples of one rule, the newest first."""

LONGEST: Final = 100
"""The largest number of characters of an example."""


def examples_of(
    records: Sequence[AuditRecord],
    state: WatchState,
    rules: Sequence[Rule],
    now: datetime,
    without_names: Callable[[str, Iterable[str]], str],
) -> Mapping[str, tuple[str, ...]]:
    """Texts that each rule at stage `watch` hit, by the id of the rule. `records`: of the watch, in the order of the log.
    `without_names`: puts stand-ins into a text, also for the names that the bot knows."""
    counted = {rule.id for rule in rules if rule.stage is Stage.WATCH}
    talk = {
        (group, heard.author, heard.at): heard.text
        for group, lines in state.talk.items()
        for heard in lines
        if heard.text and now - heard.at < REMEMBERED
    }
    authors = {heard.by.name for lines in state.talk.values() for heard in lines if heard.by is not None}
    names = authors | {case.author.name for case in state.cases.values()}
    found: dict[str, list[str]] = {id: [] for id in sorted(counted)}
    for record in reversed(records if counted else ()):
        if record.kind is not AuditKind.HIT or record.posted_at is None:
            continue
        text = _kept(state, record.case) or talk.get((record.group, record.author, record.posted_at), "")
        wanted = [
            id for id in dict.fromkeys(hit.rule for hit in record.hits) if id in counted and len(found[id]) < MOST
        ]
        line = _short(without_names(text, names)) if text and wanted else ""
        for id in wanted:
            if line and line not in found[id]:
                found[id].append(line)
    return {id: tuple(lines) for id, lines in found.items() if lines}


def _kept(state: WatchState, case_id: str | None) -> str:
    case = state.cases.get(case_id or "")
    return "" if case is None or case.forgotten or case.withdrawn else case.first_text or case.text


def _short(text: str) -> str:
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
