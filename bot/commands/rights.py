"""The commands for what leaves the bot on paper or by mail: a member's data, and the leaflet."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, Language, command_group, explained, settings_of_last_start
from bot.translation import said

app = command_group()

MemberAddress = Annotated[
    str, typer.Argument(metavar="ADDRESS", help="The member's address, such as “telegram:77”; /mydata shows it.")
]
MOST_LINK = 300
"""Characters. The squares of a longer code are too small for a telephone."""


@app.command()
def export_member(
    address: MemberAddress,
    out: Annotated[Path | None, typer.Option(help="The file to write; default: standard output.")] = None,
    config: ConfigPath = DEFAULT,
) -> None:
    """Write all that the bot keeps of one member as JSON, for a member who asked for it. Changes nothing."""
    from bot.cli.member_data import export, write_private
    from bot.clock import SystemClock

    with explained():
        document = asyncio.run(export(settings_of_last_start(config), address, SystemClock().now()))
        if out is None:
            print(document)
        else:
            write_private(out, document)


@app.command()
def erase_member(address: MemberAddress, config: ConfigPath = DEFAULT) -> None:
    """Forget all that may be forgotten about one member, as /forgetme does. Only while the bot is stopped."""
    from bot.cli.member_data import erase
    from bot.clock import SystemClock

    with explained():
        for line in asyncio.run(erase(settings_of_last_start(config), address, SystemClock().now())):
            print(line)


@app.command()
def guidelines(
    out: Annotated[Path | None, typer.Option(help="A PDF to write: a leaflet of one page for each language.")] = None,
    language: Annotated[
        list[Language] | None, typer.Option(help="The language; may be repeated; default: those of the watch.")
    ] = None,
    join: Annotated[str, typer.Option(help="A link for new members, on the leaflet as a QR code.")] = "",
    watch: Annotated[str, typer.Option(help="The watch; default: the first.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Print the guidelines of a watch, or write them as a leaflet for the town hall."""
    from bot.cli.leaflet import guideline_lines, write_leaflet
    from bot.cli.watches import find_watch
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.live_rules.current import load_rules

    if join and (out is None or not 8 <= len(join) <= MOST_LINK or "://" not in join):
        raise typer.BadParameter(said("--join is a whole link for the leaflet, such as https://…; give --out as well"))
    with explained():
        settings, now = load_config(config), SystemClock().now()
        rulebook = load_rules(settings.rules, settings.watches).rulebook
        selected = find_watch(settings, watch)
        languages = tuple(dict.fromkeys(each.value for each in language or ())) or selected.languages
        if out is None:
            for line in guideline_lines(rulebook, selected, languages, now):
                print(line)
        else:
            write_leaflet(out, rulebook, selected, languages, join, now)
            print(said("{path} is written", path=out))
