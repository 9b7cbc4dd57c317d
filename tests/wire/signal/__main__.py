"""`python -m tests.wire.signal`: an imitated signal-cli with its REST server in this terminal, until `quit` or end of input."""

from __future__ import annotations

import argparse
import asyncio
import sys
import threading

from tests.wire.signal.play import Play
from tests.wire.signal.world import SignalWorld


def _lines(loop: asyncio.AbstractEventLoop) -> asyncio.Queue[str | None]:
    """The typed line; None at its end. A thread of its own, since a terminal cannot be waited for otherwise everywhere."""
    typed: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(typed.put_nowait, line)
        loop.call_soon_threadsafe(typed.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    return typed


async def play(given: argparse.Namespace) -> None:
    world = SignalWorld(
        manual=not given.webhook and not given.hands_on,
        webhook=given.webhook,
        rest_port=given.rest_port,
        rpc_port=given.rpc_port,
    )
    async with world:
        game = Play(world, print)
        print("\n".join(game.opening()), flush=True)
        typed = _lines(asyncio.get_running_loop())
        while (line := await typed.get()) is not None and line.strip() != "quit":
            for out in await game.obey(line):
                print(out, flush=True)
        if given.linger and line is None:
            await asyncio.Event().wait()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.wire.signal", description="An imitated Signal on loopback.")
    parser.add_argument("--rest-port", type=int, default=8080)
    parser.add_argument("--rpc-port", type=int, default=6001)
    parser.add_argument("--webhook", default="", help="bring messages to this address, as RECEIVE_WEBHOOK_URL does")
    parser.add_argument("--hands-on", action="store_true", help="as signal-cli without --receive-mode manual")
    parser.add_argument("--linger", action="store_true", help="go on after the end of the input, until interrupted")
    given = parser.parse_args()
    try:
        asyncio.run(play(given))
    except OSError as exc:
        print(f"cannot listen: {exc.strerror}; choose other ports with --rest-port and --rpc-port", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
