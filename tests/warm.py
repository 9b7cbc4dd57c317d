"""Runs of the program as processes that fork from a server which has imported it and read the shipped rules already. A start of
Python with all libraries takes longer than most commands.

Each is a process of its own, with its own streams and exit code, and ends with the process that stands for it. Tests of the
start itself, of closed streams and of crashes run `python -m bot`.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from bot.classifier.models import Models, add_models, load_models
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.live_rules.current import LiveRules
from bot.live_rules.examples import learn_examples
from bot.live_rules.reload import load_rules
from tests import shared_rules, warm_client

ROOT = Path(__file__).parent.parent
_LONGEST_REQUEST = 1_000_000
_MODULES = ("bot.__main__", "bot.app", "bot.outbound.dry_run")
_PACKAGES = ("bot.cli", "bot.config", "bot.replay", "bot.evenings", "adapters", "adapters.export")


@cache
def program() -> tuple[str, ...]:
    """The words that stand for `python -m bot` in a command. The server ends with this process."""
    folder = Path(tempfile.mkdtemp(prefix="warm"))
    place = str(folder / "server")
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # a process with one thread forks safely
    command = [sys.executable, "-m", "tests.warm", place]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert server.stdin is not None
    assert server.stdout is not None
    assert server.stdout.readline()
    server.stdout.close()
    atexit.register(shutil.rmtree, folder)
    atexit.register(server.communicate)
    return (sys.executable, "-I", "-S", warm_client.__file__, place)


def main() -> int:
    """Serves until standard input ends. Returns in the server, and in each run with its exit code."""
    for name in (*_MODULES, *_names()):
        import_module(name)
    shared_rules.share()
    _share_encoder()
    gc.freeze()
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
        listening.bind(sys.argv[1])
        listening.listen()
        os.write(1, b"ready\n")
        watched: list[socket.socket | int] = [listening, 0]
        while listening in select.select(watched, [], [])[0]:
            client, _ = listening.accept()
            if os.fork() == 0:
                listening.close()
                return _run(client)
            client.close()
            _bury()
    return 0


def _share_encoder() -> None:
    """Reads the examples of the shipped rules. All runs share the encoder and its answers to them."""
    watches = load_config(ROOT / "config.yaml").watches
    models = load_models(ReaderKind.FULL)
    rules = add_models(load_rules(Path("rules"), watches), models)
    asyncio.run(learn_examples(rules, watches[0], LiveRules(rules)))
    encode = models and models.encode
    Models.encode = property(lambda asked: asked.encoder and encode)  # type: ignore[assignment,method-assign]  # a plain property, since all runs share one encoder and read the shipped files


def _names() -> list[str]:
    return [f"{package}.{each.name}" for package in _PACKAGES for each in iter_modules(import_module(package).__path__)]


def _bury() -> None:
    """The watchers that have ended."""
    while os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        os.wait()


def _run(client: socket.socket) -> int:
    request, streams, _, _ = socket.recv_fds(client, _LONGEST_REQUEST, len(warm_client.STREAMS))
    ended, open_in_run = os.pipe()
    if run := os.fork():
        os.close(open_in_run)
        client.send(str(run).encode())
        watched: list[socket.socket | int] = [client, ended]
        if client in select.select(watched, [], [])[0]:  # the test killed its process
            os.kill(run, signal.SIGKILL)
        _, status = os.waitpid(run, 0)
        with suppress(OSError):
            client.send(str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    os.close(ended)
    client.close()
    for stream, given in zip(warm_client.STREAMS, streams, strict=True):
        os.dup2(given, stream)
        os.close(given)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w", 1, errors="backslashreplace")
    asked = json.loads(request)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv = ["nabuur", *asked["words"]]
    import_module("bot.__main__").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
