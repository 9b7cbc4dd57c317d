"""The limits that the bot's process sets at its start."""

from __future__ import annotations

import os
import resource
from contextlib import suppress


def set_limits() -> None:
    """Every file that the bot makes is for its own user only, and it may open as many as the system allows."""
    os.umask(0o077)
    _allow_many_files()


def _allow_many_files() -> None:
    """Connections count as files; the usual limit is far below what the system allows."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed != most:
        with suppress(ValueError, OSError):  # macOS refuses a limit without end
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
