"""Tries new rules on the messages that the bot still has, those of its cases, and on the examples of the rules. It keeps no
others."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.case import Case
from bot.core.event import AnswerLine
from bot.core.rulebook import Rulebook
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.everyday_talk import new_broad_phrases
from bot.live_rules.examples import trial_for
from bot.live_rules.trial import RuleTrial, try_text
from bot.ports import Reader

MOST: Final = 200
"""Messages that are tried, the newest first."""

LONGEST_S: Final = 25.0
"""After that the answer comes with what was tried until then."""

_SHOWN: Final = 3
"""Messages of each kind that the answer shows."""

_EXCERPT: Final = 80


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


async def newly_hidden_examples(old: CurrentRules, new: CurrentRules, watch: Watch) -> list[str]:
    """The examples of the rules before that only the new rules would hide: reports, calls and talk as members type them. A
    phrase that is too broad shows there, also in a watch that keeps no messages yet. The lists alone read them: a phrase counts
    for every reader."""
    if replace(new.rulebook, version=old.rulebook.version) == old.rulebook:  # another comment, or another example
        return []
    by_lists = [RulesAndReader(each.rulebook, LiveRules(replace(each, learned=None))) for each in (old, new)]
    everywhere = replace(watch, languages=LANGUAGES)
    hidden: list[str] = []
    for example in old.examples:
        trial = replace(trial_for(example), group=watch.groups[0] if watch.groups else None)
        if await _holds(by_lists[1], everywhere, trial) and not await _holds(by_lists[0], everywhere, trial):
            hidden.append(example.text)
    return list(dict.fromkeys(hidden))


def in_lines(found: FindingsComparison) -> list[AnswerLine]:
    """The lines about the kept messages for the coordinator."""
    if not found.tried:
        return [AnswerLine("change_replay_none")]
    counts = {"count": str(found.tried), "words": str(len(found.more)), "text": str(len(found.fewer))}
    more, fewer = _excerpts("change_more_held", found.more), _excerpts("change_fewer_held", found.fewer)
    return [AnswerLine("change_replay", counts), *more, *fewer]


def in_lines_of_examples(hidden: Sequence[str]) -> list[AnswerLine]:
    """The lines about the examples for the coordinator; none if the new rules hide no more of them."""
    head = [AnswerLine("change_examples_held", {"count": str(len(hidden))})] if hidden else []
    return [*head, *_excerpts("change_more_held", hidden)]


def in_lines_of_talk(now: Rulebook, before: Rulebook, languages: Sequence[str]) -> list[AnswerLine]:
    """The lines about new phrases that occur in much everyday talk."""
    broad = new_broad_phrases(now, before, languages)[:_SHOWN]
    return [
        AnswerLine("change_everyday", {"words": each.written, "count": str(each.count), "text": str(each.total)})
        for each in broad
    ]


def _excerpts(key: str, texts: Sequence[str]) -> list[AnswerLine]:
    return [AnswerLine(key, {"text": excerpt(text, _EXCERPT)}) for text in texts[:_SHOWN]]


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
    return await _holds(rules, watch, trial)


async def _holds(rules: RulesAndReader, watch: Watch, trial: RuleTrial) -> bool:
    found = await try_text(rules.rulebook, rules.reader, watch, trial)
    return found.verdict.live.decision is Decision.HOLD
