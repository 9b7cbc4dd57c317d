"""The command line. Exit codes: 0 success; 1 a fault in the input or the surroundings; 2 wrong usage; 3 success, and the
rules change something (`replay --against`).

Each command imports its modules when it runs, so that it loads only the libraries that it needs.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from bot import __version__
from bot.core.message import Role
from bot.core.rule import IncidentState
from bot.errors import CannotStart, NabuurError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

ConfigPath = Annotated[Path, typer.Option("--config", help="The config file.", show_default=True)]
WatchId = Annotated[str, typer.Option("--watch", help="The watch whose rules apply; default: the first.")]
DEFAULT = Path("config.yaml")
SOMETHING_CHANGES = 3


class Dates(StrEnum):
    """The order of day and month in dates."""

    DMY = "dmy"
    MDY = "mdy"


class Language(StrEnum):
    """The languages of the page."""

    NL = "nl"
    FR = "fr"
    DE = "de"
    EN = "en"


@contextmanager
def _explained() -> Iterator[None]:
    """Prints an expected error on standard error and exits with code 1, without a traceback."""
    try:
        yield
    except NabuurError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except BrokenPipeError:  # the reader of the output, such as `head`, has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None


def _print(lines: AsyncIterator[str]) -> None:
    async def print_all() -> None:
        async for line in lines:
            print(line)

    asyncio.run(print_all())


@app.callback(invoke_without_command=True)
def nabuur(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """nabuur keeps the chat groups of a neighbourhood watch useful and lawful."""
    if version:
        print(f"nabuur {__version__}")
        raise typer.Exit


@app.command()
def run(
    config: ConfigPath = DEFAULT,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Judge, print what would be done, and send nothing but the moderators' cards."),
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what happens, by ids, on standard error.")] = False,
    new_key: Annotated[bool, typer.Option("--new-key", help="Go on with a new key if the old one is lost.")] = False,
) -> None:
    """Start the bot. After Ctrl-C or SIGTERM it finishes the work it has begun, then stops."""
    gc.disable()  # collecting among modules that stay takes a tenth of the start; `app.run` enables it again
    from bot import app as composition
    from bot.classifier.models import load_models
    from bot.cli.rules import load_checked
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.logs import set_up
    from bot.outbound.dry_run import DryRun
    from bot.platforms import adapters_for

    with _explained():
        set_up(logging.INFO if verbose else logging.WARNING)
        settings = load_config(config)
        rules = asyncio.run(load_checked(settings))
        adapters = adapters_for(settings)
        if dry_run:
            settings = replace(settings, data=settings.data / "dry-run")
            adapters = [DryRun(adapter, lambda line: print(line, flush=True)) for adapter in adapters]
        models = load_models(settings.reader, workers=settings.workers)
        composition.run(composition.Parts(settings, rules, adapters, SystemClock(), models, new_key))


@app.command()
def check(config: ConfigPath = DEFAULT) -> None:
    """Check config and rules, and run every example. Prints every fault it finds, or the next dates of each reminder."""
    from bot.cli.check import check as check_lines
    from bot.clock import SystemClock
    from bot.config import load_config

    with _explained():
        _print(check_lines(load_config(config), SystemClock().now()))


@app.command()
def doctor(config: ConfigPath = DEFAULT) -> None:
    """Check whether everything is in place, and show what the bot can do in each group. Exit code 1 if something is wrong."""
    from bot.cli.doctor import examine
    from bot.cli.rules import load_checked
    from bot.config import load_config
    from bot.platforms import adapters_for

    async def print_report() -> bool:
        settings = load_config(config)
        rules = await load_checked(settings)
        good = True
        async for line in examine(settings, rules, adapters_for(settings)):
            good &= not line.startswith("!")
            print(line)
        return good

    with _explained():
        if not asyncio.run(print_report()):
            raise typer.Exit(1)


@app.command()
def reminders(
    watch: Annotated[str, typer.Option(help="One watch only; default: all watches.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show the next reminder of each watch, its time, and the reason if it is held back."""
    from bot.cli.reminders import reminder_lines
    from bot.cli.watches import find_watch
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.reload import load_rules

    async def print_reminders() -> None:
        settings = load_config(config)
        guidelines = load_rules(settings.rules, settings.watches).rulebook.guidelines
        watches = [find_watch(settings, watch)] if watch else settings.watches
        async for line in reminder_lines(settings, watches, guidelines, SystemClock().now()):
            print(line)

    with _explained():
        asyncio.run(print_reminders())


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
        raise typer.BadParameter("write `judge --jsonl` and give messages on standard input, one on each line")
    with _explained():
        rules, selected = asyncio.run(load_for(config, watch))
        if sys.stdin is None:
            raise CannotStart("standard input is closed; give messages on it, one on each line")
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a real standard input
        _print(judge_lines(rules, selected, sys.stdin, "standard input"))


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
    from bot.cli.rules import load_for
    from bot.live_rules.trial import RuleTrial

    with _explained():
        rules, selected = asyncio.run(load_for(config, watch))
        _print(explain_text(rules, selected, RuleTrial(text, tuple(after or ()), sender=sender, incident=incident)))


@app.command()
def lessons(watch: WatchId = "", config: ConfigPath = DEFAULT) -> None:
    """List what corrects the reader: approvals by the moderators of the watch, and examples of the rules."""
    from bot.cli.lessons import lesson_lines
    from bot.cli.rules import load_for

    with _explained():
        rules, selected = asyncio.run(load_for(config, watch))
        for line in lesson_lines(rules.rulebook.lessons, selected):
            print(line)


@app.command()
def rehearse(
    files: Annotated[
        list[Path], typer.Argument(help="Evenings as JSON or YAML files; docs/coordinators.md has the form.")
    ],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One line of JSON for each message.")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Only the table at the end.")] = False,
    watch: Annotated[str, typer.Option(help="The watch whose rules apply; default: the first.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show what the bot would do in written evenings, and which expectations it meets. Nothing is stored or sent."""
    from bot.cli.rehearse import Output
    from bot.cli.rehearse import rehearse as play_files
    from bot.cli.rules import load_for

    with _explained():
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
        raise typer.BadParameter("the page shows one set of rules: leave out --against or --html")
    if jsonl and (against is not None or html is not None):
        raise typer.BadParameter("--jsonl prints the messages alone: leave out --against and --html")
    with _explained():
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


def main() -> None:
    """The entry point of the installed command `nabuur`."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # print `?` for a character that the terminal cannot show
    app()


if __name__ == "__main__":
    main()
