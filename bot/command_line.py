"""The command line. Exit codes: 0 success; 1 a fault in the input or the surroundings; 2 wrong usage; 3 success, and the
rules change something (`replay --against`).
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer
import typer.main

from bot import __version__
from bot.commands import log, meeting, operation, reading, rights, setup, upkeep
from bot.commands.help import translate_help
from bot.commands.refusals import make_refusals_plain, translate_refusals
from bot.commands.shared import command_group
from bot.translation import language_of_process, said
from bot.translation.language import SOURCE

_OF_UNIX = ("fcntl", "pwd", "resource")
"""Standard modules that Python lacks on Windows."""

app = command_group()
for group in (setup.app, operation.app, reading.app, log.app, meeting.app, upkeep.app, rights.app):
    app.add_typer(group)


@app.callback(invoke_without_command=True)
def nabuur(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """nabuur keeps the chat groups of a neighbourhood watch useful and lawful."""
    if version:
        print(f"nabuur {__version__}")
        raise typer.Exit


def run_command() -> None:
    """Runs the command that the arguments of the process name."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # print `?` for a character that the terminal cannot show
    command = typer.main.get_command(app)
    translate_help(command)
    if language_of_process() != SOURCE:
        translate_refusals()
    else:
        make_refusals_plain()
    try:
        command()
    except Exception as error:  # the guard: the message of an unforeseen error may quote a member's message
        if sys.flags.dev_mode:
            raise
        if isinstance(error, ImportError) and error.name in _OF_UNIX:
            sys.exit(
                said(
                    "nabuur needs Linux or macOS. On Windows it runs inside WSL: `wsl --install`, then Debian, and there as "
                    "on Linux."
                )
            )
        _explain_fault(error)
        sys.exit(1)


def _explain_fault(error: BaseException) -> None:
    from bot.logs import origin_of

    print(
        said(
            "nabuur {version} stopped because of a fault of its own. Please report it, with the lines below; they hold no "
            "message and no name.",
            version=__version__,
        ),
        file=sys.stderr,
    )
    for each in error.exceptions if isinstance(error, BaseExceptionGroup) else (error,):
        print("\n".join(origin_of(type(each), each.__traceback__)), file=sys.stderr)
