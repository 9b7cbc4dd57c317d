"""The entry point. Ctrl-C ends the program without a traceback, also while it loads its libraries."""

from __future__ import annotations

import sys

_INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ends, as shells give it."""


def main() -> None:
    """The entry point of the installed command `nabuur`."""
    try:
        from bot.command_line import run_command

        run_command()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
