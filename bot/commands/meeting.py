"""The command for the yearly meeting."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, OneWatch, command_group, explained

app = command_group()


@app.command()
def report(
    year: Annotated[int | None, typer.Option(min=2000, max=9999, help="The year; default: this year.")] = None,
    watch: OneWatch = "",
    out: Annotated[Path, typer.Option(help="The folder for the files; made when it is missing.")] = Path(),
    config: ConfigPath = DEFAULT,
) -> None:
    """Write the numbers of a year for the yearly meeting: page, PDF and table, in each language of the watch."""
    from bot.cli.report import ReportOptions, write_reports
    from bot.cli.watches import find_watch
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.current import load_rules

    with explained():
        settings = load_config(config)
        rulebook = load_rules(settings.rules, settings.watches).rulebook
        watches = [find_watch(settings, watch)] if watch else settings.watches
        today = SystemClock().now().astimezone(settings.timezone).date()
        options = ReportOptions(year or today.year, out, today)
        for line in asyncio.run(write_reports(settings, rulebook, watches, options)):
            print(line)
