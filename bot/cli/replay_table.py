"""A replay for the terminal: numbers first, then the messages with the words that spoke for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.core.reading import Span
from bot.core.rule import Unanswered
from bot.core.verdict import Decision
from bot.replay.comparison import Comparison, Difference, decision
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, Totals, TriggeringWords

SAID = {
    Decision.ALLOW: "left alone",
    Decision.ASK_101: "asked whether the police were called",
    Decision.NUDGE: "a hint to the author",
    Decision.HOLD: "held for a moderator",
}

SHORT = {Decision.ALLOW: "left alone", Decision.ASK_101: "asked", Decision.NUDGE: "hinted", Decision.HOLD: "held"}

COLOUR = {Decision.ALLOW: "green", Decision.ASK_101: "cyan", Decision.NUDGE: "yellow", Decision.HOLD: "red"}

SHOWN = 20
"""Messages that are printed unless all are asked for."""


def print_account(account: ReplayResult, console: Console, everything: bool) -> None:
    _print_line(console, read_line(account.source))
    _print_line(console, _period(account.source))
    console.print()
    console.print(_decisions(account.totals))
    console.print()
    console.print(_deeds(account.totals))
    console.print()
    console.print(_rules(account))
    console.print()
    messages = (each for each in account.flagged if everything or each.decision is not Decision.ALLOW)
    _print_messages(console, messages, everything)


def _print_line(console: Console, line: str) -> None:
    """As it is written: a group may be called «[b]»."""
    console.print(Text(_one_line(line)), soft_wrap=True)


def read_line(source: ReplayedFile) -> str:
    """Every entry of the file is accounted for."""
    read = source.messages + source.system_lines
    return f"{source.file}: {read} read = {source.messages} messages judged + {source.system_lines} system lines"


def _period(source: ReplayedFile) -> str:
    if source.first is None or source.last is None:
        return f"{source.format}, {source.chat}"
    return f"{source.format}, {source.chat}, {source.first:%d-%m-%Y} to {source.last:%d-%m-%Y}"


def _decisions(totals: Totals) -> Table:
    table = _table("Decisions", "messages", "")
    judged = totals.decisions.total()
    for kind in Decision:
        number = totals.decisions[kind]
        table.add_row(Text(SAID[kind], COLOUR[kind]), str(number), f"{number / judged:.1%}" if judged else "")
    return table


def _deeds(totals: Totals) -> Table:
    table = _table("What the bot would have done", "times")
    for said, number in deeds(totals):
        table.add_row(said, str(number))
    called = f"{totals.incidents_called} of them with the police told"
    table.add_row(f"followed an incident ({called})", str(totals.incidents))
    return table


def deeds(totals: Totals) -> tuple[tuple[str, int], ...]:
    return (
        ("hidden a message", totals.hidden),
        ("asked the moderators about one", totals.cards),
        ("asked in the group whether the police were called", totals.asks),
        ("written something else in the group", totals.notices),
        ("written to a member privately", totals.private),
        ("sent a reminder of the guidelines", totals.reminders),
    )


def _rules(account: ReplayResult) -> Table:
    table = _table("Rules", "hits")
    for rule, titles in sorted(account.titles.items(), key=lambda each: -account.totals.rules[each[0]]):
        table.add_row(Text(f"{rule}: {titles[account.languages[0]]}"), str(account.totals.rules[rule]))
    return table


def _table(head: str, *numbers: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(head)
    for number in numbers:
        table.add_column(number, justify="right")
    return table


def _print_messages(console: Console, messages: Iterable[FlaggedMessage], everything: bool) -> None:
    shown = iter(messages)
    for each in islice(shown, None if everything else SHOWN):
        console.print(_message(each))
    left = sum(1 for _ in shown)
    if left:
        console.print(f"… and {left} more messages: see them all with --all, or in a browser with --html FILE")


def _message(flagged: FlaggedMessage) -> RenderableType:
    head = Text(f"{flagged.number}  {flagged.at:%d-%m-%Y %H:%M}  {_one_line(flagged.who)}  ")
    head.append(SHORT[flagged.decision], COLOUR[flagged.decision])
    return Group(head, *(Padding(line, (0, 0, 0, 4), expand=False) for line in _told(flagged)))


def _told(flagged: FlaggedMessage) -> Iterator[Text]:
    yield _marked(flagged)
    for because in flagged.because:
        yield Text(_why(because, flagged.text))
    for line in _fate(flagged):
        yield Text(line)


def _fate(flagged: FlaggedMessage) -> Iterator[str]:
    if flagged.hidden:
        yield "→ hidden" + ("; the moderators are asked" if flagged.card else "")
    elif flagged.card:
        yield "→ stays; the moderators are asked"
    if flagged.undecided is not None:
        yield f"→ when none of them decides within {_lasting(flagged.undecided.within)}: {_ending(flagged)}"
    for text in flagged.group:
        yield f"→ the group reads: {_one_line(text)}"
    for text in flagged.private:
        yield f"→ the author reads: {_one_line(text)}"


def _ending(flagged: FlaggedMessage) -> str:
    assert flagged.undecided is not None
    match flagged.undecided.then:
        case Unanswered.REMOVE:
            return "it is gone for good"
        case Unanswered.RESTORE:
            return "it is shown whole"
        case Unanswered.KEEP:
            return "it stays hidden" if flagged.hidden else "it stays"


def _lasting(time: timedelta) -> str:
    """«1 day 4 h»."""
    hours, seconds = divmod(time.seconds, 3600)
    parts = ((time.days, "day" if time.days == 1 else "days"), (hours, "h"), (seconds // 60, "min"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "no time"


def _marked(flagged: FlaggedMessage) -> Text:
    text = Text(_one_line(flagged.text, keep_length=True))
    for because in flagged.because:
        for span in because.words:
            text.stylize("bold underline", span.start, span.end)
    return text


def _why(because: TriggeringWords, text: str) -> str:
    rests_on = [f"{because.label.value}, {because.confidence:.0%} sure"] if because.label else []
    if because.unsure:
        rests_on.append("in doubt, so milder")
    if because.counted_only:
        rests_on.append("only counted")
    why = f" ({'; '.join(rests_on)})" if rests_on else ""
    return f"· {because.rule}{why}{_words(text, because.words)}"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    words = dict.fromkeys(_one_line(text[span.start : span.end]) for span in spans)
    return f": «{'» «'.join(words)}»" if words else ""


def _one_line(text: str, keep_length: bool = False) -> str:
    """No line breaks and no control characters: a message must not move the cursor of whoever reads the table."""
    plain = "".join(character if character.isprintable() else " " for character in text)
    return plain if keep_length else " ".join(plain.split())


def print_comparison(comparison: Comparison, console: Console, everything: bool) -> None:
    _print_line(console, read_line(comparison.source))
    console.print(summary(comparison))
    shown = iter(comparison.differences)
    for each in islice(shown, None if everything else SHOWN):
        console.print(_difference(each))
    left = sum(1 for _ in shown)
    if left:
        console.print(f"… and {left} more messages: see them all with --all")
    for (said, before), (_, after) in zip(deeds(comparison.old), deeds(comparison.new), strict=True):
        if before != after:
            console.print(f"{said}: {before} → {after} times", highlight=False)


def summary(comparison: Comparison) -> str:
    """«+3 held, −1 held»."""
    if not comparison.differences:
        same = "every message of this chat would fare as before."
        return f"Something changes, but {same}" if comparison.changes_something else f"Nothing changes: {same}"
    gained = [f"+{comparison.gained[kind]} {SHORT[kind]}" for kind in reversed(Decision) if comparison.gained[kind]]
    lost = [f"−{comparison.lost[kind]} {SHORT[kind]}" for kind in reversed(Decision) if comparison.lost[kind]]
    moved = ", ".join((*gained, *lost)) or "no decision changes"
    number = len(comparison.differences)
    return f"{moved}. {number} message{'s fare' if number > 1 else ' fares'} otherwise."


def _difference(difference: Difference) -> RenderableType:
    head = Text(f"{difference.number}  {difference.at:%d-%m-%Y %H:%M}  {_one_line(difference.who)}  ")
    old, new = decision(difference.old), decision(difference.new)
    head.append(SHORT[old], COLOUR[old]).append(" → ").append(SHORT[new], COLOUR[new])
    lines = [Text(_one_line(difference.text))]
    for sign, flagged in (("−", difference.old), ("+", difference.new)):
        lines += [Text(f"{sign} {_why(because, difference.text)}") for because in (flagged.because if flagged else ())]
        lines += [Text(f"{sign} {line}") for line in (_fate(flagged) if flagged else ())]
    return Group(head, *(Padding(line, (0, 0, 0, 4), expand=False) for line in _without_what_stays(lines)))


def _without_what_stays(lines: list[Text]) -> list[Text]:
    """A rule that hits before and after, alike, is no difference."""
    said = {line.plain for line in lines}
    return [line for line in lines if _other_sign(line.plain) not in said]


def _other_sign(line: str) -> str:
    return {"−": "+", "+": "−"}.get(line[:1], "·") + line[1:]
