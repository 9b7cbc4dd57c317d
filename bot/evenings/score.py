"""Compares results with expectations. A failure with severity 3 is grave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.evenings.evening import Ask, Evening, EveningLine, Expectations, Visible
from bot.replay.message_result import MessageResult

GRAVE: Final = 3
KEYS: Final = ("visible", "card", "ask", "nudge", "called", "opens", "same_as", "closes", "false_alarm")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expectation of one line. `to_do`: the bot had to act; False: the bot had to do nothing."""

    line: int
    key: str
    wanted: str
    met: bool
    to_do: bool
    severity: int

    @property
    def grave(self) -> bool:
        return not self.met and self.severity >= GRAVE


def score(evening: Evening, results: Sequence[MessageResult]) -> list[Outcome]:
    """Returns all expectations of an evening, in the order of the lines."""
    by_number = {result.number: result for result in results}
    return [
        Outcome(line.number, key, wanted, met, to_do, line.expect.severity)
        for line in evening.lines
        for key, wanted, met, to_do in _of_line(line, by_number)
    ]


def _of_line(line: EveningLine, lines: Mapping[int, MessageResult]) -> Iterator[tuple[str, str, bool, bool]]:
    """Yields key, wanted value, met, to do."""
    result, expect = lines[line.number], line.expect
    if expect.visible is not None:
        wanted = expect.visible
        yield "visible", wanted.value, _visible(result, wanted), wanted is not Visible.WHOLE
    if expect.ask is not None:
        yield "ask", expect.ask.value, _asked(result, expect.ask), expect.ask is not Ask.NO
    for key, flag, done in _flags(result, expect):
        if flag is not None:
            yield key, str(flag).lower(), done is flag, flag
    if expect.same_as is not None:
        shared = set(result.of) & set(lines[expect.same_as].of)
        yield "same_as", str(expect.same_as), bool(shared), True
    if expect.false_alarm is not None:
        told = any(outcome == "false_alarm" for _, outcome in result.closes)
        yield "false_alarm", "false", not told, False


def _flags(result: MessageResult, expect: Expectations) -> Iterable[tuple[str, bool | None, bool]]:
    return (
        ("card", expect.card, result.card),
        ("nudge", expect.nudge, result.nudge),
        ("called", expect.called, bool(result.called)),
        ("opens", expect.opens, bool(result.opens)),
        ("closes", expect.closes, bool(result.closes)),
    )


def _visible(result: MessageResult, wanted: Visible) -> bool:
    hidden = result.hidden or result.hidden_later
    match wanted:
        case Visible.WHOLE:
            return not hidden
        case Visible.MASKED:
            return result.masked
        case Visible.HIDDEN:
            return hidden


def _asked(result: MessageResult, wanted: Ask) -> bool:
    """The emergency number also meets `Ask.POLICE`."""
    match wanted:
        case Ask.NO:
            return result.ask == "no"
        case Ask.POLICE:
            return result.ask != "no"
        case Ask.EMERGENCY:
            return result.ask == "112"
