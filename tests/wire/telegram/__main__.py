"""`python -m tests.wire.telegram --port 8081`: an imitated Telegram in this terminal, until `quit` or the end of the input."""

from __future__ import annotations

import argparse
import asyncio
import sys
import threading

from tests.wire.telegram.play import Play
from tests.wire.telegram.world import TelegramWorld


def _lines(loop: asyncio.AbstractEventLoop) -> asyncio.Queue[str | None]:
    """The typed line; None at its end. A thread of its own, since a terminal cannot be waited for otherwise everywhere."""
    typed: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(typed.put_nowait, line)
        loop.call_soon_threadsafe(typed.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    return typed


async def play(port: int, *, linger: bool) -> None:
    async with TelegramWorld(port=port) as world:
        game = Play(world, print)
        print("\n".join(game.opening()), flush=True)
        typed = _lines(asyncio.get_running_loop())
        while (line := await typed.get()) is not None and line.strip() != "quit":
            for out in await game.obey(line):
                print(out, flush=True)
        if linger and line is None:
            await asyncio.Event().wait()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.wire.telegram", description="An imitated Telegram on loopback."
    )
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--linger", action="store_true", help="go on after the end of the input, until interrupted")
    given = parser.parse_args()
    try:
        asyncio.run(play(given.port, linger=given.linger))
    except OSError as exc:
        print(f"cannot listen on port {given.port}: {exc.strerror}; choose another with --port", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
