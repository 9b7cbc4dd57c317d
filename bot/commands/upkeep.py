"""The commands that keep data safe and no longer than its time: backups, what the bot gave up, purge, evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, command_group, explained, print_lines, settings_of_last_start
from bot.errors import CannotStart
from bot.translation import said

app = command_group()

PassphraseVariable = Annotated[
    str,
    typer.Option(
        "--passphrase-env",
        help="The environment variable with the passphrase; default: the one in config.yaml.",
        show_default=False,
    ),
]


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The backup to write, such as nabuur.zip or nabuur.zip.age.")],
    passphrase_env: PassphraseVariable = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Write a backup of data and settings to one file. The bot may run meanwhile."""
    from bot.cli.backup import backup_lines
    from bot.clock import SystemClock
    from bot.config import load_config

    with explained():
        print_lines(backup_lines(load_config(config), file, passphrase_env, SystemClock().now()))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup that `nabuur backup` or the bot wrote.")],
    key: Annotated[
        Path | None, typer.Option(help="The kept copy of pseudonym.key; default: the one in the data folder.")
    ] = None,
    settings: Annotated[
        Path | None, typer.Option(help="Also write config.yaml and the rules of the backup to this new folder.")
    ] = None,
    passphrase_env: PassphraseVariable = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Put a backup back into an empty data folder. The bot must not run."""
    from bot.cli.backup import restore_lines
    from bot.config import load_config

    with explained():
        if settings is None and not config.exists():
            raise CannotStart(
                said(
                    "{config} does not exist. On a new machine, name a new folder with --settings: the settings and the rules "
                    "of the backup go there, and the data beside them.",
                    config=config,
                )
            )
        known = load_config(config) if config.exists() else None
        print_lines(restore_lines(known, file, passphrase_env, key, settings))


@app.command("dead-letters")
def dead_letters(
    retry: Annotated[bool, typer.Option("--retry", help="Let the next start try them again.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Delete them, or give up this report in doubt.")] = False,
    send: Annotated[bool, typer.Option("--send", help="Send this report, which the police may have already.")] = False,
    number: Annotated[
        int | None, typer.Argument(help="A report in doubt, by its number in the list; with --send or --drop.")
    ] = None,
    config: ConfigPath = DEFAULT,
) -> None:
    """List what the bot gave up, without texts. With --retry, --drop or --send the bot must not run."""
    from bot.cli.dead_letters import decide_report, drop_dead_letters, list_dead_letters, retry_dead_letters
    from bot.clock import SystemClock

    if retry + drop + send > 1:
        raise typer.BadParameter(said("choose one of --retry, --drop and --send"))
    if send != (number is not None) and not (drop and number is not None):
        raise typer.BadParameter(said("--send needs the number of a report; a number needs --send or --drop"))
    with explained():
        settings = settings_of_last_start(config)
        if number is not None:
            print_lines(decide_report(settings, number, send, SystemClock().now()))
        elif retry:
            print_lines(retry_dead_letters(settings, SystemClock().now()))
        else:
            print_lines(drop_dead_letters(settings) if drop else list_dead_letters(settings))


@app.command()
def purge(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list what would go.")] = False,
    config: ConfigPath = DEFAULT,
) -> None:
    """Delete everything whose time is over. The running bot does this by itself every ten minutes."""
    from bot.cli.purge import purge_lines
    from bot.clock import SystemClock

    with explained():
        print_lines(purge_lines(settings_of_last_start(config), SystemClock().now(), dry_run))


@app.command()
def evidence(
    case_number: Annotated[str, typer.Argument(help="The file number of the zone; left out: list the bags made.")] = "",
    incident: Annotated[str, typer.Option(help="The code of the incident, such as 7K4.")] = "",
    made_for: Annotated[str, typer.Option("--for", help="The officer or service that asks.")] = "",
    ground: Annotated[str, typer.Option(help="The ground of the request, such as the article and the date.")] = "",
    made_by: Annotated[str, typer.Option("--by", help="Your own name.")] = "",
    with_held: Annotated[
        bool, typer.Option("--with-held", help="Also texts that were held back in the group.")
    ] = False,
    watch: Annotated[str, typer.Option(help="The watch, if two have an incident with this code.")] = "",
    config: ConfigPath = DEFAULT,
) -> None:
    """Make an evidence bag about one incident on request of the police, or list the bags. The bot may run meanwhile."""
    from bot.cli.evidence import list_evidence, make_evidence
    from bot.clock import SystemClock
    from bot.config import load_config
    from bot.evidence.request import EvidenceRequest

    answers = [" ".join(each.split()) for each in (case_number, incident, made_for, ground, made_by)]
    if any(answers) and not all(answers):
        raise typer.BadParameter(said("a bag needs CASE-NUMBER, --incident, --for, --ground and --by"))
    with explained():
        settings = load_config(config)
        if any(answers):
            number, code, whom, why, by = answers
            request = EvidenceRequest(number, code, whom, why, by, with_held, watch)
            print_lines(make_evidence(settings, request, SystemClock().now()))
        else:
            print_lines(list_evidence(settings))
