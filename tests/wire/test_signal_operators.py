"""The words that an operator of a bot on Signal reads and types: the page's own steps lead to a bot that works."""

from __future__ import annotations

import ast
import os
import re
import socket
from asyncio.subprocess import DEVNULL, PIPE, Process, create_subprocess_exec
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_rules, warm
from tests.wire.ports import free_port
from tests.wire.program import ROOT
from tests.wire.signal.world import NUMBER, SignalWorld

PAGE = (ROOT / "docs" / "operators-reference.md").read_text()
SECTION = PAGE[PAGE.index("\n## Signal") : PAGE.index("\n## Run")]
LINES = [line for cell in re.findall(r"^\| (`[^|]+) \|", SECTION.partition("says | What to do")[2], re.MULTILINE)
         for line in re.findall("`([^`]+)`", cell)]  # fmt: skip
ACT = "Wie gaat er mee? We pakken hem zelf aan"


async def start(folder: Path, *arguments: str) -> Process:
    return await create_subprocess_exec(
        *warm.program(), *arguments, "--config", str(folder / "config.yaml"),
        cwd=ROOT, env=os.environ | {"NABUUR_SIGNAL_NUMBER": NUMBER}, stdin=DEVNULL, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip


def without_marks(config: str) -> str:
    """Step 4: the # taken away before `signal:` and the lines below it."""
    head, mark, rest = config.partition("  # signal:")
    piece, empty, tail = rest.partition("\n\n")
    return head + "  signal:" + piece.replace("\n  # ", "\n  ") + empty + tail if mark else config


@pytest.mark.parametrize("way", ["rpc", "webhook"])
async def test_the_steps_of_the_page_lead_to_a_bot_that_decides(tmp_path: Path, way: str) -> None:
    port = free_port()
    assert "`listen: 127.0.0.1:8081`" in SECTION
    assert "`RECEIVE_WEBHOOK_URL=http://127.0.0.1:8081/`" in SECTION
    webhook = f"http://127.0.0.1:{port}/" if way == "webhook" else ""
    async with SignalWorld(manual=not webhook, webhook=webhook) as world:
        jan, mo = world.user("Jan"), world.user("Mo")
        group, desk = world.group("Kerkwijk", jan, mo), world.group("Moderatoren", mo, admin=False)
        small_rules.write(tmp_path / "rules")
        config = without_marks((ROOT / "config.yaml").read_text()) + "\nreader: lists\n"  # the quickest start
        config = config.replace("127.0.0.1:8080", world.service.removeprefix("http://"))
        config = config.replace("rpc: 127.0.0.1:6001", f"rpc: 127.0.0.1:{world.cli.port}")
        if webhook:
            config = config.replace("receive: rpc", f"receive: webhook\n    listen: 127.0.0.1:{port}")
        (tmp_path / "config.yaml").write_text(config)

        found = await ids_in_the_log(tmp_path, world)  # step 6
        assert found == {f"signal:{group.id}", f"signal:{desk.id}"}

        config = re.sub(r"  console: .*\n    moderators: .*\n", "", config)
        config = config.replace('"console:kerkwijk"', f'"signal:{group.id}"').replace(
            '"console:moderators"', f'"signal:{desk.id}"'
        )
        (tmp_path / "config.yaml").write_text(config.replace('["console:Cora"]', "[]"))
        doctor = await start(tmp_path, "doctor")
        told = (await doctor.communicate())[0].decode()
        assert doctor.returncode == 0, told
        assert f"messages come by {way}" in told
        await decides(tmp_path, world)


async def ids_in_the_log(folder: Path, world: SignalWorld) -> set[str]:
    process = await start(folder, "run")
    await listens(world, process)
    for group in list(world.groups.values()):
        world.post(next(world.users[uuid] for uuid in group.members if uuid != world.me.uuid), group, "hallo")
    found: set[str] = set()
    assert process.stderr is not None
    while len(found) < len(world.groups) and (line := (await process.stderr.readline()).decode()):
        found |= set(re.findall(r"a group that config\.yaml does not name key=(signal:\S+)", line))
    process.terminate()
    await process.communicate()
    return found


async def decides(folder: Path, world: SignalWorld) -> None:
    group, desk = world.groups.values()
    jan, mo = (user for user in world.users.values() if user is not world.me)
    process = await start(folder, "run")
    try:
        await listens(world, process)
        post = world.post(jan, group, ACT)
        await world.until(lambda: not post.visible)
        (card,) = await world.until(lambda: [each for each in world.by_bot(desk) if ACT in each.text])
        world.post(mo, desk, f"ok {card.text.split()[0]}")
        await world.until(lambda: [again for again in world.by_bot(group) if ACT in again.text])
    finally:
        process.terminate()
        await process.communicate()


async def listens(world: SignalWorld, process: Process) -> None:
    def ready() -> bool:
        assert process.returncode is None
        if not world.rest.webhook:
            return world.cli.subscribed > 0
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", int(world.rest.webhook.rstrip("/").rpartition(":")[2]))) == 0

    await world.until(ready, within=60)


def said_by_the_program() -> Iterator[str]:
    """The first words of each text, up to what is filled in."""
    adapters = [path for part in ("signal", "shared") for path in (ROOT / "adapters" / part).rglob("*.py")]
    for path in (*adapters, ROOT / "bot" / "errors.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else node
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                words = first.value.partition("{")[0]
                if len(words) > len("! signal: "):
                    yield words


@pytest.mark.parametrize("line", LINES)
def test_what_the_page_explains_is_really_said(line: str) -> None:
    head = line.partition("…")[0].strip()
    assert any(said.startswith(head) or head.startswith(said) for said in said_by_the_program()), head


def test_the_page_explains_something() -> None:
    assert len(LINES) >= 10
