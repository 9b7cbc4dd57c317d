"""Plays a few lines through the shipped bot, for the result of the last one."""

from __future__ import annotations

from datetime import date, time

from bot.evenings.evening import Evening, EveningLine
from bot.evenings.play import play, watch_of
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult
from tests import shipped


async def played(rules: CurrentRules, language: str, *texts: str, authors: str = "ABCDEF") -> MessageResult:
    """The lines come a minute apart, each of another member unless `authors` says so."""
    lines = tuple(EveningLine(n, 0, time(20, 10 + n), authors[n], text) for n, text in enumerate(texts))
    evening = Evening("e-1", date(2026, 11, 3), lines, roles={}, languages=(language,))
    watch = watch_of(evening, shipped.config().watches[0])
    return (await play(evening, watch, rules.rulebook, LiveRules(rules)))[-1]
