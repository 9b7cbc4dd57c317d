"""The commands that show how the bot reads: single messages, written evenings, exported chats, and a tour."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, Language, WatchId, command_group, explained, print_lines
from bot.core.message import Role
from bot.core.rule import IncidentState
from bot.errors import CannotStart
from bot.translation import said, speak

app = command_group()

SOMETHING_CHANGES = 3


class Dates(StrEnum):
    """The order of day and month in dates."""

    DMY = "dmy"
    MDY = "mdy"


@app.command()
def judge(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON lines from standard input.")] = False,
    watch: WatchId = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Judge messages, one on each line: {"id", "text", "lang"?, "after"?} in; labels, decision and findings out."""
    from bot.cli.judge import judge_lines
    from bot.cli.rules import load_for

    if not jsonl:
        raise typer.BadParameter(said("write `judge --jsonl` and give messages on standard input, one on each line"))
    with explained():
        rules, selected = asyncio.run(load_for(config, watch))
        if not isinstance(sys.stdin, TextIOWrapper):  # None without a standard input
            raise CannotStart(said("standard input is closed; give messages on it, one on each line"))
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
        print_lines(judge_lines(rules, selected, sys.stdin, said("standard input")))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A message as a member might write it.")],
    after: Annotated[list[str] | None, typer.Option(help="A message before it, oldest first; may be repeated.")] = None,
    sender: Annotated[Role, typer.Option(help="The role of its author.")] = Role.MEMBER,
    incident: Annotated[
        IncidentState, typer.Option(help="The incident before all these messages.")
    ] = IncidentState.NONE,
    watch: WatchId = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show for each rule whether it hits this text, and the reason if not."""
    from bot.cli.explain import explain_text
    from bot.cli.rule_life import kept_records
    from bot.cli.rules import load_for
    from bot.config import load_config
    from bot.live_rules.trial import RuleTrial

    with explained():
        trial = RuleTrial(text, tuple(after or ()), sender=sender, incident=incident)
        rules, selected = asyncio.run(load_for(config, watch, (text, *trial.after)))
        records = asyncio.run(kept_records(load_config(config), selected))
        print_lines(explain_text(rules, selected, trial, records))


@app.command()
def lessons(watch: WatchId = "", config: ConfigPath = DEFAULT) -> None:
    """List what corrects the reader: approvals by the moderators of the watch, and examples of the rules."""
    from bot.cli.lessons import label_names, lesson_lines
    from bot.cli.rules import load_for

    with explained():
        rules, selected = asyncio.run(load_for(config, watch))
        named = label_names(rules.rulebook.texts_for(selected.id))
        for line in lesson_lines(rules.rulebook.lessons, selected, named):
            print(line)


@app.command()
def tour(
    language: Annotated[
        Language | None, typer.Option(help="The language of the tour; default: that of the terminal.")
    ] = None,
    no_pause: Annotated[bool, typer.Option("--no-pause", help="Run through without waiting for Enter.")] = False,
) -> None:
    """Play a short evening step by step, with explanations: the real bot, in this terminal. Nothing is kept."""
    from bot.logs import set_up
    from bot.tour.guide import tour as lead_through

    async def lead() -> None:
        signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGINT))  # the temporary folder goes as well
        await lead_through(pauses)

    pauses = not no_pause and all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    if language is not None:
        speak(language)
    with explained():
        set_up(logging.WARNING)
        asyncio.run(lead())


@app.command()
def rehearse(
    files: Annotated[list[Path], typer.Argument(help="Evenings as JSON or YAML files; docs/rules.md has the form.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One line of JSON for each message.")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Only the table at the end.")] = False,
    watch: WatchId = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show what the bot would do in written evenings, and which expectations it meets. Nothing is stored or sent."""
    from bot.cli.rehearse import Output
    from bot.cli.rehearse import rehearse as play_files
    from bot.cli.rules import load_for

    with explained():
        rules, selected = asyncio.run(load_for(config, watch))
        form = Output.JSONL if jsonl else Output.SUMMARY if summary else Output.TEXT
        asyncio.run(play_files(rules, selected, files, form))


@app.command()
def replay(
    export: Annotated[
        Path, typer.Argument(metavar="EXPORT", help="A chat as WhatsApp, Telegram Desktop or signal-export wrote it.")
    ],
    against: Annotated[Path | None, typer.Option(help="Other rules: show what the rules of today change.")] = None,
    html: Annotated[Path | None, typer.Option(help="Also write a page to show in a browser.")] = None,
    language: Annotated[Language | None, typer.Option(help="The page's language; default: the watch's first.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One line of JSON for each message.")] = False,
    names: Annotated[bool, typer.Option("--names", help="Show names; default: initials.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Print every message that a rule hit.")] = False,
    dates: Annotated[
        Dates | None, typer.Option(help="The order in which the file writes dates, if the bot cannot detect it.")
    ] = None,
    chat: Annotated[str, typer.Option(help="The chat to read from a file with several.")] = "",
    moderator: Annotated[
        list[str] | None, typer.Option(help="A moderator's name in the chat; may be repeated.")
    ] = None,
    police: Annotated[list[str] | None, typer.Option(help="The police's name in the chat; may be repeated.")] = None,
    watch: WatchId = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show what the bot would have done with an exported chat. With --against: exit code 3 if anything changes."""
    from bot.cli.replay import ReplayOptions, print_changes, print_jsonl, print_replay
    from bot.cli.watches import find_watch
    from bot.config import load_config

    if against is not None and html is not None:
        raise typer.BadParameter(said("the page shows one set of rules: leave out --against or --html"))
    if jsonl and (against is not None or html is not None):
        raise typer.BadParameter(said("--jsonl prints the messages alone: leave out --against and --html"))
    with explained():
        settings = load_config(config)
        selected = find_watch(settings, watch)
        roles = dict.fromkeys(moderator or (), Role.MODERATOR) | dict.fromkeys(police or (), Role.POLICE)
        options = ReplayOptions(export, dates or "", chat, roles, names, everything, page=html, language=language or "")
        if jsonl:
            asyncio.run(print_jsonl(settings, selected, options))
        elif against is None:
            asyncio.run(print_replay(settings, selected, options))
        elif asyncio.run(print_changes(settings, selected, options, against)):
            raise typer.Exit(SOMETHING_CHANGES)
