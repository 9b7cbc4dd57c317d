"""The program without the function that BROKEN names: a call of it is a fault of the program itself."""

from __future__ import annotations

import os
from importlib import import_module

from bot.__main__ import main as run

BROKEN = "BROKEN"


def main() -> None:
    module, _, name = os.environ[BROKEN].rpartition(".")
    setattr(import_module(module), name, None)
    run()
