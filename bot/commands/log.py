"""The commands that read the audit log: `nabuur stats` and `nabuur audit …`. They change nothing."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, OneWatch, command_group, explained
from bot.translation import said

app = command_group()
audit = command_group()
app.add_typer(audit, name="audit", help="Check the audit log, or export it.")

Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"], help="Only from this moment on, in UTC."),
]


@app.command()
def stats(
    weeks: Annotated[int, typer.Option("--weeks", min=1, max=53, help="The last weeks, this one included.")] = 8,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a line for each week, rule and label.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the same as JSON.")] = False,
    png: Annotated[Path | None, typer.Option("--png", help="Also draw the numbers into this picture.")] = None,
    watch: Annotated[str, typer.Option("--watch", help="The watch; default: the first.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Show how the rules do: hits, decisions of the moderators, and how often they agreed with each rule."""
    from bot.cli.stats import StatsForm, StatsQuestion, print_stats
    from bot.clock import SystemClock
    from bot.config import load_config

    if csv and json:
        raise typer.BadParameter(said("choose one of --csv and --json"))
    with explained():
        form = StatsForm.CSV if csv else StatsForm.JSON if json else StatsForm.TABLE
        asyncio.run(print_stats(load_config(config), StatsQuestion(watch, weeks, SystemClock().now(), form, png)))


@audit.command()
def verify(
    noted: Annotated[
        str, typer.Option("--noted", help="A hash that an earlier check printed: is it still there?")
    ] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Check that no line of the audit log was changed or removed. Exit code 1 names the first line that does not fit."""
    from bot.cli.audit import verify as check
    from bot.config import load_config

    with explained():
        is_whole, lines = asyncio.run(check(load_config(config), noted))
        for line in lines:
            print(line, file=sys.stdout if is_whole else sys.stderr)
        if not is_whole:
            raise typer.Exit(1)


@audit.command()
def export(
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, one object on each line; the default.")] = False,
    since: Since = None,
    watch: OneWatch = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Print the lines of the audit log. They hold pseudonyms, and no text or name."""
    from bot.cli.audit import export as export_lines
    from bot.config import load_config

    if csv and json:
        raise typer.BadParameter(said("choose one of --csv and --json"))
    with explained():
        asyncio.run(export_lines(load_config(config), watch, _in_utc(since), csv))


@audit.command()
def reasons(since: Since = None, watch: OneWatch = "", config: ConfigPath = DEFAULT) -> None:
    """Print the decisions as statements of reasons for the EU's DSA transparency database: JSON, one request on each line."""
    from bot.cli.audit import print_reasons
    from bot.config import load_config

    with explained():
        asyncio.run(print_reasons(load_config(config), watch, _in_utc(since)))


def _in_utc(since: datetime | None) -> datetime | None:
    return since.replace(tzinfo=UTC) if since else None
