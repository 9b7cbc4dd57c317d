"""`python -m tests.wire.telegram --port 8081`: an imitated Telegram in this terminal, until `quit` or the end of the input."""

from __future__ import annotations

import asyncio
import sys
from typing import Annotated

import typer

from bot.translation import reason_of, said
from tests.wire.telegram import terminal
from tests.wire.telegram.play import Play
from tests.wire.telegram.world import TelegramWorld

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


async def play(port: int, *, linger: bool) -> None:
    async with TelegramWorld(port=port) as world:
        game = Play(world, print)
        await terminal.obey_typed(game.opening(), game.obey, linger=linger)


@app.command()
def telegram(
    port: Annotated[int, typer.Option(help="Where it listens.")] = 8081,
    linger: Annotated[
        bool, typer.Option("--linger", help="Go on after the end of the input, until Ctrl-C; for scripts.")
    ] = False,
) -> None:
    """An imitated Telegram, on this machine only."""
    try:
        asyncio.run(play(port, linger=linger))
    except OSError as error:
        print(
            said(
                "the imitation cannot listen on port {port}: {why}; choose another with --port",
                port=port,
                why=reason_of(error),
            ),
            file=sys.stderr,
        )
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def main() -> None:
    terminal.run(app, "tests.wire.telegram")


if __name__ == "__main__":
    main()
