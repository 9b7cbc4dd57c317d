"""`python -m tests.wire.signal`: an imitated signal-cli with its REST server in this terminal, until `quit` or end of input."""

from __future__ import annotations

import asyncio
import sys
from typing import Annotated

import typer

from bot.translation import reason_of, said
from tests.wire.signal.play import Play
from tests.wire.signal.world import SignalWorld
from tests.wire.telegram import terminal

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


async def play(world: SignalWorld, *, linger: bool) -> None:
    async with world:
        game = Play(world, print)
        await terminal.obey_typed(game.opening(), game.obey, linger=linger)


@app.command()
def signal(
    rest_port: Annotated[int, typer.Option(help="Where the REST server listens.")] = 8080,
    rpc_port: Annotated[int, typer.Option(help="Where signal-cli listens.")] = 6001,
    webhook: Annotated[
        str, typer.Option(help="Bring messages to this address, as RECEIVE_WEBHOOK_URL does.", show_default=False)
    ] = "",
    hands_on: Annotated[
        bool, typer.Option("--hands-on", help="Behave as signal-cli without `--receive-mode manual`.")
    ] = False,
    linger: Annotated[
        bool, typer.Option("--linger", help="Go on after the end of the input, until Ctrl-C; for scripts.")
    ] = False,
) -> None:
    """An imitated signal-cli with its REST server, on this machine only."""
    world = SignalWorld(manual=not webhook and not hands_on, webhook=webhook, rest_port=rest_port, rpc_port=rpc_port)
    try:
        asyncio.run(play(world, linger=linger))
    except OSError as error:
        print(
            said(
                "the imitation cannot listen: {why}; choose other ports with --rest-port and --rpc-port",
                why=reason_of(error),
            ),
            file=sys.stderr,
        )
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def main() -> None:
    terminal.run(app, "tests.wire.signal")


if __name__ == "__main__":
    main()
