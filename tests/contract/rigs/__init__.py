"""One rig a platform: how a test makes something happen there, and sees what the bot did.

A new platform adds its rig to `RIGS` and runs the whole contract unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from tests.contract.rigs.console import console
from tests.contract.rigs.rig import Rig
from tests.contract.rigs.signal import signal
from tests.contract.rigs.telegram import telegram

RIGS: tuple[Callable[[], AbstractAsyncContextManager[Rig]], ...] = (console, telegram, signal)
