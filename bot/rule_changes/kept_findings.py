"""Tries new rules on the messages that the bot still has: those of its cases. It keeps no others."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.core.case import Case
from bot.core.rulebook import Rulebook
from bot.core.verdict import Decision
from bot.core.watch import Watch
from bot.live_rules.trial import RuleTrial, try_text
from bot.ports import Reader

MOST: Final = 200
"""Messages that are tried, the newest first."""

LONGEST_S: Final = 25.0
"""After that the answer comes with what was tried until then."""


@dataclass(frozen=True, slots=True)
class RulesAndReader:
    rulebook: Rulebook
    reader: Reader


@dataclass(frozen=True, slots=True)
class FindingsComparison:
    """`tried`: messages. `more`, `fewer`: the texts that only the new rules, or only the old ones, would hide."""

    tried: int
    more: tuple[str, ...]
    fewer: tuple[str, ...]


async def compare(old: RulesAndReader, new: RulesAndReader, watch: Watch, cases: Iterable[Case]) -> FindingsComparison:
    """Each message is tried alone in its group and at its hour, without the talk around it."""
    began, tried = time.monotonic(), 0
    more, fewer = [], []
    newest = sorted((case for case in cases if case.text), key=lambda case: case.at, reverse=True)
    for case in newest[:MOST]:
        if time.monotonic() - began > LONGEST_S:
            break
        before, after = [await _is_held(each, watch, case) for each in (old, new)]
        tried += 1
        if after and not before:
            more.append(case.text)
        elif before and not after:
            fewer.append(case.text)
    return FindingsComparison(tried, tuple(more), tuple(fewer))


def excerpt(text: str, most: int) -> str:
    """A message in one line, of at most this many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


async def _is_held(rules: RulesAndReader, watch: Watch, case: Case) -> bool:
    trial = RuleTrial(
        case.text,
        language=case.language,
        sender=case.author.role,
        media=case.attachments,
        time=case.at.astimezone(watch.timezone).time(),
        group=case.group,
    )
    found = await try_text(rules.rulebook, rules.reader, watch, trial)
    return found.verdict.live.decision is Decision.HOLD
