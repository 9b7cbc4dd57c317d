"""The options that several commands have, and how a command ends."""

from __future__ import annotations

import asyncio
import errno
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.account_rights import refusing, remedy_for
from bot.errors import NabuurError
from bot.translation import in_language, reason_of, said

if TYPE_CHECKING:
    from bot.config import Config

WatchId = Annotated[str, typer.Option("--watch", help="The watch whose rules apply; default: the first.")]
OneWatch = Annotated[str, typer.Option("--watch", help="One watch only; default: all watches.")]
DEFAULT = Path("config.yaml")


class Language(StrEnum):
    """The languages of a leaflet, of the page of a replay, and of the tour."""

    NL = "nl"
    FR = "fr"
    DE = "de"
    EN = "en"


def command_group() -> typer.Typer:
    """An empty group of commands; `bot/command_line.py` puts the groups together."""
    return typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@contextmanager
def explained() -> Iterator[None]:
    """Prints an expected error on standard error and exits with code 1, without a traceback."""
    try:
        yield
    except NabuurError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except typer.Abort as error:  # Ctrl-C, or the end of the input, at a question
        print("\n" * sys.stdin.isatty() + said("Aborted."), file=sys.stderr)
        if isinstance(error.__context__, KeyboardInterrupt):
            raise typer.Exit(130) from None
        print(
            said("The input ended at a question, so nothing was changed. Type the command in a terminal."),
            file=sys.stderr,
        )
        raise typer.Exit(1) from None
    except PermissionError as error:
        if error.filename is None:
            raise
        print(_no_permission(error), file=sys.stderr)
        raise typer.Exit(1) from None
    except BrokenPipeError:  # the reader of the output, such as `head`, has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            raise
        print(
            said("the command stopped: {why}. Put that right, and type it again.", why=reason_of(error)),
            file=sys.stderr,
        )
        raise typer.Exit(1) from None


_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})
"""Faults of a disk, which can come with any file that a command writes."""


def _no_permission(error: PermissionError) -> str:
    """Mostly a command typed by another account than that of the service, or a file that root made."""
    path = Path(error.filename)
    if place := refusing((path,)):
        return in_language(remedy_for(place, path.parent))
    return said(
        "{file} cannot be used: {why}. Type the command as the account that runs the bot, such as `sudo -u nabuur …`.",
        file=error.filename,
        why=reason_of(error),
    )


def _with_secrets(config: Path) -> Path:
    """A command with a config file has the secrets that lie beside it."""
    from bot.config.secrets_file import load_secrets

    with explained():
        load_secrets(config.parent)
    return config


ConfigPath = Annotated[
    Path, typer.Option("--config", help="The config file.", show_default=True, callback=_with_secrets)
]


def settings_of_last_start(config: Path) -> Config:
    """The settings for a command about the data. Beside a config.yaml that was cut, those that `run` takes, and a warning."""
    from bot.clock import SystemClock
    from bot.config.last_good import lost_end, settings_for_start

    now = SystemClock().now()
    settings = settings_for_start(config, now)
    if lost := lost_end(settings, now):
        print(lost, file=sys.stderr)
    return settings


def print_lines(lines: AsyncIterator[str]) -> None:
    async def print_all() -> None:
        async for line in lines:
            print(line)

    asyncio.run(print_all())
