"""The commands that run the bot and look whether all is well."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from dataclasses import replace
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, Language, command_group, explained, print_lines

app = command_group()


@app.command()
def run(
    config: ConfigPath = DEFAULT,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Judge, print what would be done, and send nothing but the moderators' cards."),
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what happens, by ids, on standard error.")] = False,
    new_key: Annotated[bool, typer.Option("--new-key", help="Go on with a new key if the old one is lost.")] = False,
    language: Annotated[
        Language | None, typer.Option(help="A watch in this terminal speaks this language first, for a try.")
    ] = None,
) -> None:
    """Start the bot. After Ctrl-C or SIGTERM it finishes the work it has begun, then stops."""
    gc.disable()  # collecting among modules that stay takes a tenth of the start; `app.run` enables it again
    from bot import app as composition
    from bot.cli.rules import first_rules, models_for
    from bot.clock import SystemClock
    from bot.config.last_good import lost_end, settings_for_start
    from bot.logs import set_up, set_up_file
    from bot.outbound.dry_run import DryRun, trial_of
    from bot.platforms import adapters_for

    with explained():
        level = logging.INFO if verbose else logging.WARNING
        set_up(level)
        settings = settings_for_start(config, SystemClock().now())
        if lost := lost_end(settings, SystemClock().now()):
            print(lost, file=sys.stderr)
        if language is not None:
            settings = settings.tried_in(language.value)
        if settings.log is not None:
            set_up_file(level, settings.log.file, settings.log.keep)
        now = SystemClock().now()
        first = first_rules(settings, now, delivers=not dry_run)  # a dry run delivers nothing of the real bot
        first, models = models_for(settings, first, now, delivers=not dry_run)
        if not dry_run:
            adapters = adapters_for(settings)
        else:
            real = adapters_for(replace(settings, mailboxes={}))  # the real bot reads the answers of the police
            adapters = [DryRun(adapter, lambda line: print(line, flush=True)) for adapter in real]
            settings = trial_of(settings)
        parts = composition.Parts(settings, first.rules, adapters, SystemClock(), models, new_key, first.try_first)
        composition.run(parts)


@app.command()
def check(config: ConfigPath = DEFAULT) -> None:
    """Check config and rules, and run every example. Prints every fault it finds, or the next dates of each reminder."""
    from bot.cli.check import check as check_lines
    from bot.cli.check import load_settings
    from bot.clock import SystemClock

    with explained():
        print_lines(check_lines(load_settings(config), SystemClock().now()))


@app.command()
def doctor(config: ConfigPath = DEFAULT) -> None:
    """Check whether everything is in place, and show what the bot can do in each group. Exit code 1 if something is wrong."""
    from bot.cli.doctor import examine
    from bot.cli.rules import checked_or_last_good, load_for_start
    from bot.clock import SystemClock
    from bot.config.last_good import settings_for_start
    from bot.logs import set_up
    from bot.platforms import adapters_that_can_be_made

    set_up(logging.CRITICAL)  # each fault has a line of the report, in the language of the terminal

    async def print_report() -> bool:
        settings = settings_for_start(config, SystemClock().now())
        rules = await checked_or_last_good(settings, load_for_start(settings))
        good = True
        async for line in examine(settings, rules, *adapters_that_can_be_made(settings)):
            good &= not line.startswith("!")
            print(line)
        return good

    with explained():
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
    from bot.live_rules.current import load_rules

    async def print_reminders() -> None:
        settings = load_config(config)
        guidelines = load_rules(settings.rules, settings.watches).rulebook.guidelines
        watches = [find_watch(settings, watch)] if watch else settings.watches
        async for line in reminder_lines(settings, watches, guidelines, SystemClock().now()):
            print(line)

    with explained():
        asyncio.run(print_reminders())
