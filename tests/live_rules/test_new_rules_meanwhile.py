"""New rules may take the place of the old ones while a message is read: it is decided by one of the two, never by both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.reading import Label, ReaderInput, Reading
from bot.core.rule import Says, Treatment
from bot.core.rulebook import RulePattern
from bot.deciding.arrivals import Deciding
from bot.deciding.directory import Directory
from bot.deciding.round import Round
from bot.live_rules.current import CurrentRules, LiveRules
from bot.reader.reading import LexiconReader
from bot.store.audit.audit_log import LogLine
from bot.store.batch import Arrival
from tests.bots import TestClock
from tests.kit import EMPTY, NOON, WATCH, book, posted, rule, setting


def rules(version: str, *phrases: str) -> CurrentRules:
    """A rule that hides messages with the phrase before the last one, unless they have the last one. The number of a phrase is
    its place."""
    patterns = tuple(RulePattern(f"rule:sales/{number}", each, False) for number, each in enumerate(phrases, 1))
    *wanted, unwanted = (Says((each.pattern,), (each.written,)) for each in patterns)
    sales = replace(rule("sales", Label.ADVERT, Treatment.HOLD), when=wanted[-1], unless=unwanted)
    return CurrentRules(replace(book(sales), version=version, patterns=patterns), LexiconReader((), patterns))


OLD, NEW = rules("old", "te koop", "politie verkoopt"), rules("new", "gratis", "te koop", "politie verkoopt")


class SlowReader:
    """While it begins to read the first message, new rules come into force."""

    def __init__(self, live: LiveRules) -> None:
        self._live = live

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        self._live.now = NEW
        return await self._live.read(texts)


async def test_a_message_that_is_read_while_new_rules_come_is_decided_by_them_alone() -> None:
    live = LiveRules(OLD)

    async def nothing_logged(since: datetime, watch: str) -> Sequence[LogLine]:
        return ()

    decide = Deciding(
        Directory.of((WATCH,)), SlowReader(live), lambda each: [posted("oude fiets te koop")],
        lambda watch, taken: setting(live.now.rulebook, taken=taken), {}, nothing_logged, TestClock(),
    )  # fmt: skip
    work = Round({WATCH.id: EMPTY})
    await decide.decide(work, Arrival("console", "1", b"1", NOON))
    assert [case.hides for case in work.state(WATCH.id).cases.values()] == [True]
    assert decide.read[WATCH.id] == 1
