"""Prints the result of a replay on the terminal: first the counts, then the messages with their triggering words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.cli.explain import one_line, quoted
from bot.cli.lessons import Names, label_names
from bot.cli.rules import reader_line
from bot.core.rule import Unanswered
from bot.core.texts import DayForm, DayText, Texts
from bot.core.verdict import Decision
from bot.live_rules.code_words import DECISIONS
from bot.replay.comparison import Comparison, MessageDifference, decision_of
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, ShownHit, Totals
from bot.translation import in_language, language_of_moment, percent, said, said_count, tr
from bot.translation.line_breaks import WrappedLine

SHORT = {
    Decision.ALLOW: tr("left alone"),
    Decision.ASK_101: tr("asked"),
    Decision.NUDGE: tr("hinted"),
    Decision.HOLD: tr("held"),
}

COLOUR = {Decision.ALLOW: "green", Decision.ASK_101: "cyan", Decision.NUDGE: "yellow", Decision.HOLD: "red"}

SHOWN = 20
"""The number of printed messages without `--all`."""


def print_result(result: ReplayResult, console: Console, everything: bool) -> None:
    _print_line(console, read_line(result.source))
    _print_line(console, _period(result.source))
    _print_line(console, reader_line(result.reader))
    console.print()
    console.print(_decisions(result.totals))
    console.print()
    console.print(_effects(result.totals))
    console.print()
    console.print(_rules(result))
    console.print()
    messages = (message for message in result.flagged if everything or message.decision is not Decision.ALLOW)
    _print_messages(console, messages, everything, label_names(result.texts))


def _print_line(console: Console, line: str) -> None:
    """Prints the line without rich's markup, since the name of a group may be «[b]»."""
    console.print(Text(one_line(line)), soft_wrap=True)


def read_line(source: ReplayedFile) -> str:
    """The line that accounts for every entry of the file."""
    return said(
        "{file}: {read} read = {messages} + {others}",
        file=source.file,
        read=source.messages + source.system_lines,
        messages=said_count("{count} message judged", "{count} messages judged", source.messages),
        others=said_count("{count} system line", "{count} system lines", source.system_lines),
    )


def _period(source: ReplayedFile) -> str:
    if source.first is None or source.last is None:
        return f"{source.format}, {source.chat}"
    return said(
        "{format}, {chat}, {first} to {last}",
        format=source.format,
        chat=source.chat,
        first=DayText(source.first, DayForm.DATE),
        last=DayText(source.last, DayForm.DATE),
    )


def _decisions(totals: Totals) -> Table:
    table = _table(said("Decisions"), said("messages"), "")
    judged = totals.decisions.total()
    for kind in Decision:
        number = totals.decisions[kind]
        share = percent(number / judged, 1) if judged else ""
        table.add_row(Text(in_language(DECISIONS[kind]), COLOUR[kind]), str(number), share)
    return table


def _effects(totals: Totals) -> Table:
    table = _table(said("What the bot would have done"), said("times"))
    for effect, number in effects_in_words(totals):
        table.add_row(effect, str(number))
    followed = said("followed an incident ({called} of them with the police told)", called=totals.incidents_called)
    table.add_row(followed, str(totals.incidents))
    return table


def effects_in_words(totals: Totals) -> tuple[tuple[str, int], ...]:
    """The effects in words, each with its count."""
    return (
        (said("hidden a message"), totals.hidden),
        (said("asked the moderators about one"), totals.cards),
        (said("asked in the group whether the police were called"), totals.asks),
        (said("written something else in the group"), totals.notices),
        (said("written to a member privately"), totals.private),
        (said("sent a reminder of the guidelines"), totals.reminders),
    )


def _rules(result: ReplayResult) -> Table:
    """The titles are in the language of the terminal; an own rule may have that of its watch alone."""
    table = _table(said("Rules"), said("hits"))
    hits, languages = result.totals.rules, (language_of_moment(), result.languages[0])
    for rule in sorted(result.titles, key=lambda rule: -hits[rule]):
        titles = result.titles[rule]
        title = next((titles[language] for language in languages if language in titles), "")
        table.add_row(Text(f"{rule}: {title}"), str(hits[rule]))
    return table


def _table(head: str, *numbers: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(head)
    for number in numbers:
        table.add_column(number, justify="right")
    return table


def _print_messages(console: Console, messages: Iterable[FlaggedMessage], everything: bool, named: Names) -> None:
    rest = iter(messages)
    for message in islice(rest, None if everything else SHOWN):
        console.print(_message(message, named))
    left = sum(1 for _ in rest)
    if left:
        console.print(
            said("… and {left} more messages: see them all with --all, or in a browser with --html FILE", left=left)
        )


def _message(flagged: FlaggedMessage, named: Names) -> RenderableType:
    head = _head(flagged)
    head.append(in_language(SHORT[flagged.decision]), COLOUR[flagged.decision])
    return Group(head, *_indent(_lines(flagged, named)))


def _head(message: FlaggedMessage | MessageDifference) -> Text:
    return Text(
        f"{message.number}  {in_language(DayText(message.at, DayForm.DATE_TIME))}  {one_line(message.author)}  "
    )


def _indent(lines: Iterable[Text]) -> Iterator[Padding]:
    return (Padding(WrappedLine(line), (0, 0, 0, 4), expand=False) for line in lines)


def _lines(flagged: FlaggedMessage, named: Names) -> Iterator[Text]:
    yield _marked_text(flagged)
    for hit in flagged.hits:
        yield Text(_reason(hit, flagged.text, named))
    for line in _consequences(flagged):
        yield Text(line)


def _consequences(flagged: FlaggedMessage) -> Iterator[str]:
    if flagged.hidden:
        yield said("→ hidden; the moderators are asked") if flagged.card else said("→ hidden")
    elif flagged.card:
        yield said("→ stays; the moderators are asked")
    if flagged.undecided is not None:
        ending = _ending(flagged, flagged.undecided.then)
        yield said(
            "→ when none of them decides within {duration}: {ending}",
            duration=_duration(flagged.undecided.within),
            ending=ending,
        )
    for text in flagged.group:
        yield said("→ the group reads: {text}", text=one_line(text))
    for text in flagged.private:
        yield said("→ the author reads: {text}", text=one_line(text))


def _ending(flagged: FlaggedMessage, then: Unanswered) -> str:
    match then:
        case Unanswered.REMOVE:
            return said("it is gone for good")
        case Unanswered.RESTORE:
            return said("it is shown whole")
        case Unanswered.KEEP:
            return said("it stays hidden") if flagged.hidden else said("it stays")


def _duration(duration: timedelta) -> str:
    """A duration in words, such as «1 day 4 h»."""
    hours, seconds = divmod(duration.seconds, 3600)
    parts = ((duration.days, said("day") if duration.days == 1 else said("days")), (hours, "h"), (seconds // 60, "min"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or said("no time")


def _marked_text(flagged: FlaggedMessage) -> Text:
    if not flagged.text.strip():
        return _no_text()
    text = Text(one_line(flagged.text, keep_length=True))
    for hit in flagged.hits:
        for span in hit.words:
            text.stylize("bold underline", span.start, span.end)
    return text


def _no_text() -> Text:
    return Text(said("no text: a picture or something else"), "italic")


def _reason(hit: ShownHit, text: str, named: Names) -> str:
    notes = []
    if hit.label:
        notes.append(said("{label}, {confidence:.0%} sure", label=named[hit.label], confidence=hit.confidence))
    if hit.unsure:
        notes.append(said("in doubt, so milder"))
    if hit.counted_only:
        notes.append(said("only counted"))
    why = f" ({said('; ').join(notes)})" if notes else ""
    return f"· {hit.rule}{why}{quoted(text[span.start : span.end] for span in hit.words)}"


def print_comparison(comparison: Comparison, texts: Texts, console: Console, everything: bool) -> None:
    _print_line(console, read_line(comparison.source))
    _print_line(console, reader_line(comparison.reader))
    console.print(summarise(comparison))
    rest, named = iter(comparison.differences), label_names(texts)
    for difference in islice(rest, None if everything else SHOWN):
        console.print(_difference(difference, named))
    left = sum(1 for _ in rest)
    if left:
        console.print(said("… and {left} more messages: see them all with --all", left=left))
    for (effect, before), (_, after) in zip(
        effects_in_words(comparison.old), effects_in_words(comparison.new), strict=True
    ):
        if before != after:
            console.print(
                said("{effect}: {before} → {after} times", effect=effect, before=before, after=after), highlight=False
            )


def summarise(comparison: Comparison) -> str:
    """The changes in one line, such as «+3 held, −3 left alone. 4 messages fare otherwise.»."""
    if not comparison.differences:
        if comparison.changes_something:
            return said("Something changes, but every message of this chat would fare as before.")
        return said("Nothing changes: every message of this chat would fare as before.")
    gained = [
        f"+{comparison.gained[kind]} {in_language(SHORT[kind])}"
        for kind in reversed(Decision)
        if comparison.gained[kind]
    ]
    lost = [
        f"−{comparison.lost[kind]} {in_language(SHORT[kind])}" for kind in reversed(Decision) if comparison.lost[kind]
    ]
    changes = ", ".join((*gained, *lost)) or said("no decision changes")
    number = len(comparison.differences)
    return said_count(
        "{changes}. 1 message fares otherwise.", "{changes}. {count} messages fare otherwise.", number, changes=changes
    )


def _difference(difference: MessageDifference, named: Names) -> RenderableType:
    head = _head(difference)
    old, new = decision_of(difference.old), decision_of(difference.new)
    head.append(in_language(SHORT[old]), COLOUR[old]).append(" → ").append(in_language(SHORT[new]), COLOUR[new])
    lines = [Text(one_line(difference.text)) if difference.text.strip() else _no_text()]
    for sign, flagged in (("−", difference.old), ("+", difference.new)):
        if flagged is not None:
            lines += [Text(f"{sign} {_reason(hit, difference.text, named)}") for hit in flagged.hits]
            lines += [Text(f"{sign} {line}") for line in _consequences(flagged)]
    return Group(head, *_indent(_drop_unchanged(lines)))


def _drop_unchanged(lines: list[Text]) -> list[Text]:
    """The lines without those that occur with both signs."""
    plain = {line.plain for line in lines}
    return [line for line in lines if _with_other_sign(line.plain) not in plain]


def _with_other_sign(line: str) -> str:
    return {"−": "+", "+": "−"}.get(line[:1], "·") + line[1:]
