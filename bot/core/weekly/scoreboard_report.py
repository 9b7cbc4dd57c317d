"""The scoreboard of the rules for the moderators' chat: short lines for a phone, and a picture with the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile
from typing import Final

from bot.core.action import Bar, Chart, Figure, Purpose, SendPicture
from bot.core.draft import Draft
from bot.core.owner import WeeklyNote
from bot.core.texts import DayForm, DayText
from bot.core.weekly import rule_life, watch_examples
from bot.core.weekly.scoreboard import Precision, RuleScore, Scoreboard, keep_score

MOST_RULES: Final = 12
"""Rules in the text; a line counts the others."""

MOST_FIGURES: Final = 8
"""Rules in the picture: it has room for two columns of four."""

MOST_BARS: Final = 12
"""Weeks in the picture: of more, the numbers could not be read on a phone."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The texts and the days in the language of the reader. `say`: gives the text of a key. `wordings`: those of the watch."""

    say: Callable[..., str]
    language: str
    wordings: tuple[str, ...]

    def __call__(self, key: str, **values: str) -> str:
        return self.say(key, **values)

    def day(self, day: date) -> str:
        return DayText(day, DayForm.BRIEF, self.wordings).in_language(self.language)


def send_now(draft: Draft, title_of: Callable[[str], str]) -> None:
    """Sends the scoreboard of the last weeks to the desk. `title_of`: what moderators call a rule."""
    watch = draft.context.watch
    board = keep_score(draft.context.log, draft.at, watch.timezone)
    titles = {rule: title_of(rule) for rule in board.by_rule}
    say = Speaker(draft.desk_text, watch.languages[0], watch.wordings)
    picture = chart(board, titles, watch.name, say)
    rules = draft.context.rules
    examples = watch_examples.examples_of(draft.context.log, draft.state, rules, draft.at, draft.context.without_names)
    shown = "\n".join([text(board, titles, say, examples), *rule_life.describe(draft)])
    draft.do(SendPicture(watch.desk, shown, picture, Purpose.ANSWER), WeeklyNote())


def text(board: Scoreboard, titles: Mapping[str, str], say: Speaker, examples: Mapping[str, Sequence[str]]) -> str:
    """`titles`: of each rule on the board. `examples`: texts by the id of a rule."""
    scores = board.by_rule
    lines = [say("stats_head", time=_days(board, say))]
    if not scores:
        return "\n".join([*lines, say("stats_none")])
    for rule, score in list(scores.items())[:MOST_RULES]:
        lines.append(say("stats_rule", rule=titles[rule]))
        lines += [f"  {line}" for line in _lines(score, say)]
        lines += [f"  {say('stats_example', text=example)}" for example in examples.get(rule, ())]
    if len(scores) > MOST_RULES:
        lines.append(say("stats_more", count=str(len(scores) - MOST_RULES)))
    if any(score.precision for score in scores.values()):
        lines.append(say("stats_foot"))
    return "\n".join(lines)


def _lines(score: RuleScore, say: Speaker) -> Iterator[str]:
    """Two or three short lines about one rule."""
    counts = [say("stats_only_counted" if score.counted == score.hits else "stats_hits", count=str(score.hits))]
    numbers = {"stats_shown": score.shown, "stats_alone": score.alone}
    yield _joined([*counts, *_said(numbers, say)])
    decided = {
        "stats_removed": score.removed,
        "stats_approved": score.approved,
        "stats_left": score.left,
        "stats_overturned": score.overturned,
    }
    if any(decided.values()):
        yield _joined(_said(decided, say))
    if (precision := score.precision) is not None:
        quality = [say("stats_right", count=_percent(precision.share, say), text=_interval(precision, say))]
        yield _joined([*quality, *([say("stats_wait", time=_duration(score.wait))] if score.wait is not None else [])])


def _said(numbers: Mapping[str, int], say: Speaker) -> list[str]:
    return [say(key, count=str(number)) for key, number in numbers.items() if number]


def _joined(parts: list[str]) -> str:
    return " · ".join(parts)


def chart(board: Scoreboard, titles: Mapping[str, str], name: str, say: Speaker) -> Chart:
    """The scoreboard as a picture. `name`: of the watch."""
    scores = board.by_rule
    whole = RuleScore.sum(scores.values())
    decided = whole.removed + whole.approved
    right = whole.precision
    return Chart(
        title=name,
        subtitle=_days(board, say),
        main=(
            Figure(say("stats_figure_hits"), str(whole.hits)),
            Figure(say("stats_figure_decided"), str(decided)),
            Figure(say("stats_figure_right"), _percent(right.share, say) if right else "–"),
        ),
        figures=tuple(Figure(titles[rule], _figure(score, say)) for rule, score in list(scores.items())[:MOST_FIGURES]),
        heading=say("stats_bars"),
        part=say("stats_bars_part"),
        bars=tuple(_bar(say.day(monday), board.of_week(monday)) for monday in _shown_weeks(board)),
    )


def _shown_weeks(board: Scoreboard) -> list[date]:
    """The mondays of the bars, from the first week with a hit: before it the watch may not have had the bot."""
    mondays = sorted(board.weeks)[-MOST_BARS:]
    return list(dropwhile(lambda monday: not board.of_week(monday).hits, mondays)) or mondays[-1:]


def _figure(score: RuleScore, say: Speaker) -> str:
    precision = score.precision
    return f"{score.hits} · {_percent(precision.share, say)}" if precision else str(score.hits)


def _bar(monday: str, score: RuleScore) -> Bar:
    return Bar(monday, score.removed + score.approved, score.removed)


def _percent(share: float, say: Speaker) -> str:
    return say("percent", count=f"{share * 100:.0f}")


def _interval(precision: Precision, say: Speaker) -> str:
    return say("percent", count=f"{precision.low * 100:.0f}–{precision.high * 100:.0f}")


def _duration(wait: timedelta) -> str:
    """A median wait as `40 s`, `4 min`, `2 h` or `3 d`. Readers of all languages know these units."""
    seconds = round(wait.total_seconds())
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * length or (unit == "min" and seconds >= length):
            return f"{round(seconds / length)} {unit}"
    return f"{seconds} s"


def _days(board: Scoreboard, say: Speaker) -> str:
    return f"{say.day(min(board.weeks))} – {say.day(board.last)}"
