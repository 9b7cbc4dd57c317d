"""`python -m bot.health.probe [HOST:PORT]`: asks the running bot whether it is well, for the health check of a container.

It ends with 0 if the bot is well. Its faults are printed, one a line. The command needs no quotation marks: podman-compose
breaks a check that has some.
"""

from __future__ import annotations

import sys
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

from bot.translation import reason_of, said

LISTENS: Final = "127.0.0.1:9464"
WAITS_S: Final = 8


def signs_at(address: str) -> tuple[bool, str]:
    """Whether the bot that listens at this `HOST:PORT` is well, and what it says of itself."""
    here = build_opener(ProxyHandler({}))  # a proxy of the environment does not reach this machine's own address
    try:
        with here.open(f"http://{address}/healthz", timeout=WAITS_S) as answer:
            return True, answer.read().decode().strip()
    except HTTPError as error:
        return False, error.read().decode().strip()
    except (OSError, HTTPException) as error:
        inner = error.reason if isinstance(error, URLError) and isinstance(error.reason, OSError) else error
        return False, said(
            "the bot at {listen} does not answer ({why}); see `health: listen`", listen=address, why=reason_of(inner)
        )


def main() -> None:
    well, text = signs_at(*sys.argv[1:] or [LISTENS])
    print(text)
    raise SystemExit(0 if well else 1)


if __name__ == "__main__":
    main()
