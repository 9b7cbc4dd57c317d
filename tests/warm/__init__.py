"""Runs of the program as processes that fork from a server which has imported it and read the shipped rules already
(`server.py`). A start of Python with all libraries takes longer than most commands. All workers of pytest-xdist
share the server.

Each is a process of its own, with its own streams and exit code, and ends with the process that stands for it
(`client.py`). With PYTHONWARNINGS=error, warnings are errors there too. The processes of the encoder fork as well, of
bots in tests and of runs. Tests of the start itself, of closed streams and of these processes run `python -m`, and so
does `make crash`.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from bot.classifier import encoder_pool
from tests.warm import client

ROOT = Path(__file__).parent.parent.parent
WORKER = "bot.classifier.worker"
_PLACE = "WARM_SERVER"


def make_place() -> None:
    """Makes the folder of the one server that this process shares with its workers of pytest-xdist. The first of them that
    needs the server starts it. It ends with this process."""
    if _PLACE not in os.environ:
        folder = os.environ[_PLACE] = tempfile.mkdtemp(prefix="warm")
        os.mkfifo(f"{folder}/life")
        os.open(f"{folder}/life", os.O_RDWR)  # as long as it is open, the input of the server does not end
        atexit.register(shutil.rmtree, folder)


@cache
def program(main: str = "bot.__main__") -> tuple[str, ...]:
    """The words that stand for `python -m bot` in a command, or for another module with a function `main`."""
    folder = Path(os.environ[_PLACE])
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "server").exists():
            _start(folder)
    return command(folder, main)


def command(folder: Path, main: str) -> tuple[str, ...]:
    """The words that ask the server in this folder for a run of `main`."""
    return (sys.executable, "-I", "-S", client.__file__, str(folder / "server"), main)


def encoder(folder: Path) -> tuple[str, ...]:
    """The words that stand for `python -m bot.classifier.worker`, which loads for half a second."""
    return (*program(WORKER), str(folder))


def share_encoders() -> None:
    """All bots in this process ask processes of the encoder that fork."""
    encoder_pool.worker_command = encoder  # type: ignore[attr-defined]  # the pool does not export what it imports


def _start(folder: Path) -> None:
    shutil.copytree(ROOT / "rules", folder / "rules", dirs_exist_ok=True)
    shutil.copy(ROOT / "config.yaml", folder)
    (folder / "answers").mkdir(exist_ok=True)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # a process with one thread forks safely
    with (folder / "life").open() as life:
        command = [sys.executable, "-m", "tests.warm.server", str(folder)]
        subprocess.run(command, cwd=ROOT, env=environment, stdin=life, stdout=subprocess.DEVNULL, check=True)
