"""The server from which runs of the program fork, see `tests/warm/`."""

from __future__ import annotations

import asyncio
import atexit
import gc
import marshal
import os
import pickle
import select
import signal
import socket
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import typer.main

import adapters
import bot
from bot.classifier import encoder_pool, models, worker
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder import Encoder
from bot.cli.rules import checked_or_last_good, load_current, load_for_start
from bot.command_line import app
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.translation.catalogue import CATALOGUES, catalogue
from tests import shared_rules, warm
from tests.warm import right_examples
from tests.warm.client import STREAMS

_LONGEST_REQUEST = 1_000_000
_PACKAGES = (adapters, bot)
_LATE = ("typer._adapters", "typer.rich_utils")
"""Modules that typer imports when a command needs them."""


def main() -> int:
    """Returns in this process as soon as the server listens, in the server when standard input ends, and in each run with its
    exit code."""
    for name in _modules():
        import_module(name)
    os.chdir(sys.argv[1])
    _read_ahead()
    gc.freeze()
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
        listening.bind("server")
        listening.listen()
        if os.fork():
            return _end(0)
        return _serve(listening)


@dataclass(frozen=True)
class _Run:
    """`ended`: a file descriptor that can be read as soon as the process has ended. `client`: to the process that stands for
    it."""

    pid: int
    ended: int
    client: socket.socket


def _serve(listening: socket.socket) -> int:
    runs: list[_Run] = []
    while True:
        ready = select.select([listening, 0, *(part for run in runs for part in (run.ended, run.client))], [], [])[0]
        if 0 in ready:
            return _end(0)
        for run in tuple(runs):
            if run.client in ready:  # the test killed it
                os.kill(run.pid, signal.SIGKILL)
            if run.ended in ready:
                runs.remove(run)
                _tell_end(run)
        if listening in ready:
            client, _ = listening.accept()
            request, streams, _, _ = socket.recv_fds(client, _LONGEST_REQUEST, len(STREAMS))
            if not request:  # the test killed it before it asked
                client.close()
                continue
            if not (pid := os.fork()):
                listening.close()
                client.close()
                return _run(marshal.loads(request), streams)
            with suppress(OSError):  # the test killed it, which the next turn sees
                client.send(str(pid).encode())
            runs.append(_Run(pid, os.pidfd_open(pid), client))
            for stream in streams:
                os.close(stream)


def _tell_end(run: _Run) -> None:
    _, status = os.waitpid(run.pid, 0)
    with run.client, suppress(OSError):
        run.client.send(str(os.waitstatus_to_exitcode(status)).encode())
    os.close(run.ended)


def _read_ahead() -> None:
    """Reads the shipped rules, tries their examples, and reads the catalogues and the options of all commands."""
    shared_rules.share()
    right_examples.share()
    _share_models()
    config = load_config(Path("config.yaml"))
    asyncio.run(load_current(config, config.rules))
    asyncio.run(checked_or_last_good(config, load_for_start(config)))
    for language in CATALOGUES:
        catalogue(language)
    _remember(typer.main, "get_params_from_function")
    typer.main.get_command(app)


def _remember(module: ModuleType, function: str) -> None:
    """Each answer of the function, for all runs."""
    setattr(module, function, cache(getattr(module, function)))


def _share_models() -> None:
    """All runs read the shipped files, so one encoder is enough, also for their processes of the encoder."""
    _remember(models, "load_light")
    _remember(models, "load_head")
    full = models.load_models(ReaderKind.FULL)
    if full is None or full.encoder is None:
        return
    place, shipped = Path.cwd(), full.encoder
    shared = _SharedEncoder(_with_shared_answers(Encoder(shipped), place / "answers"))
    grouping = models.GroupingEncoder(shared.read_all)
    models.Models.encode = property(lambda asked: asked.encoder and grouping)  # type: ignore[assignment,method-assign]  # cached in the bot
    encoder_pool.worker_command = lambda folder: (*warm.command(place, warm.WORKER), str(folder))  # type: ignore[attr-defined]  # the pool only imports it
    worker.Encoder = lambda folder: shared if folder == shipped else Encoder(folder)  # type: ignore[assignment,attr-defined,misc]  # a class there, not exported


@dataclass(frozen=True)
class _SharedEncoder:
    read_all: Callable[[Sequence[str]], list[EncodedLine]]

    def read(self, text: str) -> EncodedLine:
        return self.read_all([text])[0]


def _with_shared_answers(encoder: Encoder, folder: Path) -> Callable[[Sequence[str]], list[EncodedLine]]:
    """Asks the encoder once for each text, in whatever run. Most runs read the same examples and sample chats."""

    def kept(text: str) -> Path:
        return folder / sha256(text.encode(errors="surrogatepass")).hexdigest()

    def read_all(texts: Sequence[str]) -> list[EncodedLine]:
        new = [text for text in texts if not kept(text).exists()]
        for text, answer in zip(new, encoder.read_all(new), strict=True):
            being_written = kept(text).with_suffix(f".{os.getpid()}")
            being_written.write_bytes(pickle.dumps(answer))
            being_written.replace(kept(text))
        return [pickle.loads(kept(text).read_bytes()) for text in texts]

    return read_all


def _modules() -> Iterator[str]:
    """All of the program but the files that alembic runs, and what it imports late."""
    for package in _PACKAGES:
        names = (each.name for each in walk_packages(package.__path__, f"{package.__name__}."))
        yield from (name for name in names if not name.startswith("bot.store.migrations."))
    yield from _LATE


def _run(asked: Any, streams: Sequence[int]) -> int:
    for stream, given in zip(STREAMS, streams, strict=True):
        os.dup2(given, stream)
        os.close(given)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w", 1, errors="backslashreplace")
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    tempfile.tempdir = None
    if asked["environment"].get("PYTHONWARNINGS") == "error":
        warnings.simplefilter("error")
    sys.argv = ["nabuur", *asked["words"]]
    return _end(_exit_code(import_module(asked["main"]).main))


def _exit_code(run: Callable[[], int | None]) -> int:
    """The code with which Python would end."""
    try:
        return run() or 0
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(end.code is not None)


def _end(code: int) -> int:
    """Ends like Python, but does not take apart what the server has read: that takes longer than most runs. Returns only if an
    output is closed, for Python to say so."""
    threading._shutdown()  # type: ignore[attr-defined]  # no public function waits for the threads
    atexit._run_exitfuncs()
    gc.collect()
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
