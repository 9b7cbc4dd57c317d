"""The command line. Exit codes: 0 fine, 1 a fault of the input or the surroundings, 2 wrong usage,
3 fine, and something would change (`replay --against`)."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from bot import __version__
from bot.errors import CannotStart, NabuurError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

ConfigPath = Annotated[Path, typer.Option("--config", help="The config file.", show_default=True)]
DEFAULT = Path("config.yaml")
SOMETHING_CHANGES = 3


class Dates(StrEnum):
    """Day or month first."""

    DMY = "dmy"
    MDY = "mdy"


class Language(StrEnum):
    """What a page can be written in."""

    NL = "nl"
    FR = "fr"
    DE = "de"
    EN = "en"


@contextmanager
def _plainly() -> Iterator[None]:
    """A mistake of the user's is a sentence on standard error and exit code 1, never a traceback."""
    try:
        yield
    except NabuurError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None


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
) -> None:
    """Start the bot. Ctrl-C or SIGTERM stops it after it has finished what it began."""
    gc.disable()  # all that is loaded now stays; looking through it over and over is a tenth of the start. `app.run` ends this
    from bot import app as composition
    from bot.classifier.models import load_models
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.reload import load_rules
    from bot.logs import set_up
    from bot.outbound.dry_run import DryRun
    from bot.platforms import adapters_for

    with _plainly():
        set_up(logging.INFO if verbose else logging.WARNING)
        settings = load_config(config)
        rules = load_rules(settings.rules, settings.watches)
        adapters = adapters_for(settings)
        if dry_run:
            settings = replace(settings, data=settings.data / "dry-run")
            adapters = [DryRun(adapter, lambda line: print(line, flush=True)) for adapter in adapters]
        models = load_models(settings.reader)
        composition.run(composition.Parts(settings, rules, adapters, SystemClock(), models))


@app.command()
def check(config: ConfigPath = DEFAULT) -> None:
    """Check config and rules, and run every example. Prints every fault it finds, or the next dates of each reminder."""
    from bot.cli.reminders import next_dates
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.reload import load_rules

    with _plainly():
        settings = load_config(config)
        book = load_rules(settings.rules, settings.watches).rulebook
        phrases = sum(len(each) for one in book.lists for each in one.phrases.values())
        print(f"{config}: good, {len(settings.watches)} watch{'es' if len(settings.watches) > 1 else ''}")
        print(f"{settings.rules}: good, {len(book.rules)} rules, {phrases} phrases, version {book.version}")
        for line in next_dates(settings.watches, SystemClock().now()):
            print(line)


@app.command()
def doctor(config: ConfigPath = DEFAULT) -> None:
    """Look whether everything is in place, and what can be done where. Exit code 1 if something is wrong."""
    from bot.cli.doctor import findings
    from bot.config import load_config
    from bot.live_rules.reload import load_rules
    from bot.platforms import adapters_for

    async def examine() -> bool:
        settings = load_config(config)
        rules = load_rules(settings.rules, settings.watches)
        good = True
        async for line in findings(settings, rules, adapters_for(settings)):
            good &= not line.startswith("!")
            print(line)
        return good

    with _plainly():
        if not asyncio.run(examine()):
            raise typer.Exit(1)


@app.command()
def reminders(
    watch: Annotated[str, typer.Option(help="Of one watch; default: of all.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Say which reminder goes out next in each watch, when, and what holds it back."""
    from bot.cli.reminders import reminders as lines
    from bot.cli.watches import watch_of
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.reload import load_rules

    async def tell() -> None:
        settings = load_config(config)
        guidelines = load_rules(settings.rules, settings.watches).rulebook.guidelines
        watches = [watch_of(settings, watch)] if watch else settings.watches
        async for line in lines(settings, watches, guidelines, SystemClock().now()):
            print(line)

    with _plainly():
        asyncio.run(tell())


@app.command()
def judge(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON lines from standard input.")] = False,
    watch: Annotated[str, typer.Option(help="Whose rules; default: the first watch.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Judge messages, one a line: {"id", "text", "lang"?, "after"?} in; labels, decision and findings out."""
    from bot.classifier.models import add_models, load_models
    from bot.cli.judge import judge_lines
    from bot.cli.watches import watch_of
    from bot.config import load_config
    from bot.live_rules.reload import load_rules

    if not jsonl:
        raise typer.BadParameter("say `judge --jsonl`, with messages on standard input")
    with _plainly():
        settings = load_config(config)
        chosen = watch_of(settings, watch)
        rules = add_models(load_rules(settings.rules, settings.watches), load_models(settings.reader))
        if sys.stdin is None:
            raise CannotStart("standard input is closed; give messages on it, one a line")
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a real standard input
        for line in judge_lines(rules, chosen, sys.stdin, "standard input"):
            print(line)


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A message as a member might write it.")],
    watch: Annotated[str, typer.Option(help="Whose rules; default: the first watch.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Say of each rule whether it hits this text, and why not."""
    from bot.classifier.models import add_models, load_models
    from bot.cli.explain import explained
    from bot.cli.watches import watch_of
    from bot.config import load_config
    from bot.live_rules.reload import load_rules

    with _plainly():
        settings = load_config(config)
        chosen = watch_of(settings, watch)
        rules = add_models(load_rules(settings.rules, settings.watches), load_models(settings.reader))
        for line in explained(rules, chosen, text):
            print(line)


@app.command()
def replay(
    export: Annotated[
        Path, typer.Argument(metavar="EXPORT", help="A chat as WhatsApp, Telegram Desktop or signal-export wrote it.")
    ],
    against: Annotated[Path | None, typer.Option(help="Another folder of rules: show what today's change.")] = None,
    html: Annotated[Path | None, typer.Option(help="Also write a page to show in a browser.")] = None,
    language: Annotated[Language | None, typer.Option(help="Of the page; default: the watch's first.")] = None,
    names: Annotated[bool, typer.Option("--names", help="Show names; default: initials.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Print every message that a rule hit.")] = False,
    dates: Annotated[
        Dates | None, typer.Option(help="How the file writes dates, where it cannot be found out.")
    ] = None,
    chat: Annotated[str, typer.Option(help="Which chat, of a file with several.")] = "",
    moderator: Annotated[
        list[str] | None, typer.Option(help="A moderator's name in the chat; may be repeated.")
    ] = None,
    police: Annotated[list[str] | None, typer.Option(help="The police's name in the chat; may be repeated.")] = None,
    watch: Annotated[str, typer.Option(help="Whose rules; default: the first watch.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show what the bot would have done with an exported chat. With --against: exit code 3 if anything changes."""
    from bot.cli.replay import ReplayOptions, tell, tell_apart
    from bot.cli.watches import watch_of
    from bot.config import load_config
    from bot.core.message import Role

    if against is not None and html is not None:
        raise typer.BadParameter("the page shows one set of rules: leave out --against or --html")
    with _plainly():
        settings = load_config(config)
        chosen = watch_of(settings, watch)
        roles = dict.fromkeys(moderator or (), Role.MODERATOR) | dict.fromkeys(police or (), Role.POLICE)
        asked = ReplayOptions(export, dates.value if dates else "", chat, roles, names, everything)
        if against is None:
            asyncio.run(tell(settings, chosen, asked, html, language.value if language else ""))
        elif asyncio.run(tell_apart(settings, chosen, asked, against)):
            raise typer.Exit(SOMETHING_CHANGES)


def main() -> None:
    """The installed command."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show a letter is no reason to stop
    app()


if __name__ == "__main__":
    main()
