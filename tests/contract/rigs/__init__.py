"""One rig a platform: how a test makes something happen there, and sees what the bot did.

A rig has `name`, `adapter`, `say(name, text) -> key`, `end()`, and `seen()`: what the group and the desk can read, in order.
A new platform adds its rig to `RIGS` and runs the whole contract unchanged.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.contract.rigs.console import ConsoleRig

RIGS: tuple[Callable[[], ConsoleRig], ...] = (ConsoleRig,)
