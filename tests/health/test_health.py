"""The signs that a program which watches the bot sees, over real HTTP on this machine."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from socket import socket
from typing import Any, cast

import aiohttp
import pytest
import yaml
from aiohttp import web

from bot.app import Bot, run_bot
from bot.config.values import HealthSigns, HostPort
from bot.core.action import Action, AskModerators
from bot.core.ref import Ref
from bot.errors import Busy, CannotStart
from bot.health import ping_fault
from bot.health.metrics import render
from bot.health.ping import Ping
from bot.health.probe import signs_at
from bot.health.server import served
from bot.health.start import health_jobs
from bot.health.vital_signs import VitalSigns
from bot.logs import PlainFormatter
from bot.store.backlog import Backlog
from bot.translation.catalogue import CATALOGUES
from tests import shipped
from tests.bots import TestClock, parts, rests, running
from tests.fake_platform import FakePlatform, failing
from tests.kit import DESK, NOON
from tests.shipped import ROOT
from tests.wire.ports import free_port

SIGNS = VitalSigns(
    at=NOON,
    started_at=NOON,
    received={"telegram": NOON},
    failing=frozenset(),
    lost={},
    backlog=Backlog(0, timedelta(), 0, timedelta(), 0, 0),
    outcomes={},
    encoder=True,
    spared=0,
    disk=10**10,
    in_place=True,
    refuses=False,
    rules="1",
    lost_desks=(),
)
ILL: dict[str, VitalSigns] = {
    "telegram: receiving": replace(SIGNS, failing=frozenset({"telegram"})),
    "telegram has not answered for 12 min": replace(SIGNS, lost={"telegram": NOON - timedelta(minutes=12)}),
    "kerkwijk: the bot cannot write in the moderators' chat": replace(SIGNS, lost_desks=("kerkwijk",)),
    "undecided message": replace(SIGNS, backlog=replace(SIGNS.backlog, oldest_arrival=timedelta(minutes=3))),
    "due action": replace(SIGNS, backlog=replace(SIGNS.backlog, oldest_action=timedelta(hours=1))),
    "MB left": replace(SIGNS, disk=1),
    "refuses to write": replace(SIGNS, refuses=True),
    "the database": replace(SIGNS, in_place=False),
}


@asynccontextmanager
async def watched(folder: Path, platform: FakePlatform, clock: TestClock) -> AsyncIterator[tuple[Bot, str]]:
    """A running bot, and the address of its vital signs."""
    made, port = parts(folder, platform, clock), free_port()
    signs = HealthSigns(listen=HostPort("127.0.0.1", port))
    async with running(replace(made, config=replace(made.config, health=signs))) as bot:
        yield bot, f"http://127.0.0.1:{port}"


async def answer(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


async def test_a_running_bot_shows_its_signs_without_a_word_of_a_member(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock(NOON)
    async with watched(tmp_path, platform, clock) as (bot, address):
        platform.say("Jan", "er loopt iemand in de Kerkstraat")
        await rests(bot)
        assert await answer(f"{address}/healthz") == (200, "ok\n")
        status, text = await answer(f"{address}/metrics")
        assert status == 200
        assert 'nabuur_last_update_seconds{account="console"}' in text
        assert "nabuur_undecided_arrivals 0.0" in text
        assert f'nabuur_actions_total{{outcome="delivered"}} {len(platform.done)}.0' in text
        assert 'nabuur_actions_total{outcome="refused"} 0.0' in text
        assert "Kerkstraat" not in text
        assert "Jan" not in text


async def test_an_action_that_waits_too_long_makes_the_bot_ill(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Busy(timedelta(seconds=1)))), TestClock(NOON)
    async with watched(tmp_path, platform, clock) as (bot, address):
        platform.say("Jan", "wie gaat er mee?")
        await rests(bot)
        clock.move(timedelta(hours=1))
        status, text = await answer(f"{address}/healthz")
        assert (status, "due action" in text) == (503, True)


async def test_the_probe_of_a_container_tells_a_bot_that_is_well_from_an_ill_and_a_missing_one(tmp_path: Path) -> None:
    async with watched(tmp_path, FakePlatform(), TestClock(NOON)) as (_, address):
        listens = address.removeprefix("http://")
        assert await asyncio.to_thread(signs_at, listens) == (True, "ok")
        (tmp_path / "data").rename(tmp_path / "moved")
        assert await asyncio.to_thread(signs_at, listens) == (False, "the database is not in its folder any more")
        (tmp_path / "moved").rename(tmp_path / "data")
    well, text = await asyncio.to_thread(signs_at, listens)
    assert (well, text) == (
        False,
        f"the bot at {listens} does not answer (nothing answers there); see `health: listen`",
    )


async def test_a_data_folder_that_is_moved_away_is_told_in_words(tmp_path: Path) -> None:
    async with watched(tmp_path, FakePlatform(), TestClock(NOON)) as (_, address):
        (tmp_path / "data").rename(tmp_path / "moved")
        status, text = await answer(f"{address}/healthz")
        (tmp_path / "moved").rename(tmp_path / "data")
    assert (status, text) == (503, "the database is not in its folder any more\n")


async def test_a_start_whose_address_of_health_is_taken_delivers_what_is_due(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Busy(timedelta(minutes=1)))), TestClock(NOON)
    made = parts(tmp_path, platform, clock)
    async with running(made) as bot:
        platform.say("Jan", "wie gaat er mee?")
        await rests(bot)
    clock.move(timedelta(minutes=2))
    platform.fault = lambda action, attempt: None
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        signs = HealthSigns(listen=HostPort("127.0.0.1", taken.getsockname()[1]))
        with pytest.raises(CannotStart, match="nothing can listen"):
            await run_bot(replace(made, config=replace(made.config, health=signs)))
    assert platform.count(AskModerators) == 1


@pytest.mark.parametrize("fault", ILL)
def test_each_fault_is_one_sentence(fault: str) -> None:
    assert SIGNS.faults() == []
    (said,) = ILL[fault].faults()
    assert fault in said


async def test_the_address_is_called_while_all_is_well_and_only_then(tmp_path: Path) -> None:
    calls: list[str] = []

    async def count(request: web.Request) -> web.Response:
        calls.append(request.path)
        return web.Response()

    site, port = web.Application(), free_port()
    site.router.add_get("/{path:.*}", count)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    signs = [SIGNS, ILL["MB left"], SIGNS]

    async def take() -> VitalSigns:
        return signs.pop(0)

    ping = Ping(f"http://127.0.0.1:{port}/secret", take, tmp_path, TestClock())
    try:
        for _ in range(2):
            await ping.call()
        assert calls == ["/secret"]
    finally:
        await runner.cleanup()
    await ping.call()  # the address is gone: no error


async def test_a_call_that_is_not_taken_is_noted_for_the_doctor_and_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In turns: a fault of the server, a wrong name, a server that hangs, one that leads to nothing, none at all."""
    monkeypatch.setattr("bot.health.ping.LIMIT_S", 0.2)
    monkeypatch.setenv("NABUUR_LANGUAGE", "en")
    elsewhere, over = f"http://127.0.0.1:{free_port()}/", asyncio.Event()
    answers = {"/500": web.Response(status=500), "/ok": web.Response()}

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/hangs":
            await over.wait()
        if request.path == "/leads":
            raise web.HTTPFound(elsewhere)
        return answers.pop(request.path, web.Response(status=404))

    site, port = web.Application(), free_port()
    site.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()

    async def take() -> VitalSigns:
        return SIGNS

    clock = TestClock()
    began = clock.now()
    ping = Ping("", take, tmp_path, clock)
    words = []
    for path in ("500", "wrong-name", "hangs", "leads"):
        ping._url = f"http://127.0.0.1:{port}/{path}"
        await ping.call()
        fault = ping_fault.kept(tmp_path)
        assert fault is not None
        assert fault.since == began
        words.append(fault.in_words())
        clock.move(timedelta(minutes=5))
    assert words == [
        "it answers 500", "it answers 404", "no answer in time", "no answer: nothing answers there",
    ]  # fmt: skip
    ping._url = f"http://127.0.0.1:{port}/ok"
    await ping.call()
    assert ping_fault.kept(tmp_path) is None
    over.set()
    await runner.cleanup()
    assert [record.message.rpartition("` ")[2] for record in caplog.records] == ["does not answer", "answers again"]


@pytest.mark.parametrize(
    ("is_there", "why"), [(False, "why=daar antwoordt niets"), (True, "why=geen antwoord op tijd")]
)
async def test_the_log_says_in_the_language_of_the_operator_why_a_call_was_not_taken(
    is_there: bool, why: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.ping.LIMIT_S", 0.2)
    monkeypatch.setenv("NABUUR_LANGUAGE", "nl")

    async def take() -> VitalSigns:
        return SIGNS

    with socket() as silent:
        silent.bind(("127.0.0.1", 0))
        if is_there:
            silent.listen()
        await Ping(f"http://127.0.0.1:{silent.getsockname()[1]}/", take, tmp_path, TestClock()).call()
    assert PlainFormatter().format(caplog.records[0]).endswith(why)


async def test_a_missing_address_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NABUUR_TEST_PING", raising=False)
    config = replace(shipped.config(), health=HealthSigns(ping_env="NABUUR_TEST_PING"))
    with pytest.raises(CannotStart, match="NABUUR_TEST_PING"):
        async with AsyncExitStack() as stack:
            await health_jobs(config, cast("Any", None), stack)


def test_the_alert_rules_name_only_metrics_that_exist() -> None:
    rules = yaml.safe_load((ROOT / "docs/monitoring/alerts.yaml").read_text("utf-8"))
    used = {
        name
        for group in rules["groups"]
        for alert in group["rules"]
        for name in re.findall(r"nabuur_\w+", alert["expr"])
    }
    assert used
    assert used <= set(re.findall(r"(?m)^(nabuur_\w+)", render(SIGNS).decode()))


def test_each_alert_is_worded_in_every_language() -> None:
    rules = yaml.safe_load((ROOT / "docs/monitoring/alerts.yaml").read_text("utf-8"))
    for alert in rules["groups"][0]["rules"]:
        words = alert["annotations"]
        assert list(words) == ["summary", *(f"summary_{language}" for language in CATALOGUES)], alert
        assert len(set(words.values())) == len(words)


def test_no_alert_rule_counts_a_gauge_that_falls() -> None:
    """`increase` and `rate` take a fall for a new start of a counter: after a purge, what is left would be an alarm."""
    rules = yaml.safe_load((ROOT / "docs/monitoring/alerts.yaml").read_text("utf-8"))
    assert "# TYPE nabuur_dead_letters gauge" in render(SIGNS).decode()
    for alert in rules["groups"][0]["rules"]:
        assert not re.search(r"\b(increase|i?rate|resets)\(", alert["expr"]), alert


def test_a_bot_that_is_gone_raises_the_alarm_under_any_job_name() -> None:
    rules = yaml.safe_load((ROOT / "docs/monitoring/alerts.yaml").read_text("utf-8"))
    (down,) = [alert for alert in rules["groups"][0]["rules"] if alert["alert"] == "NabuurDown"]
    assert "absent(nabuur_healthy)" in down["expr"]


async def test_a_desk_that_cannot_be_written_to_is_a_fault_until_it_is_back(tmp_path: Path) -> None:
    class Shut(FakePlatform):
        shut = True

        def capabilities(self, place: Ref) -> set[type[Action]]:
            return set() if place == DESK and self.shut else set(super().capabilities(place))

    platform = Shut()
    async with watched(tmp_path, platform, TestClock(NOON)) as (_, address):
        status, text = await answer(f"{address}/healthz")
        assert (status, "moderators' chat" in text) == (503, True)
        platform.shut = False
        assert await answer(f"{address}/healthz") == (200, "ok\n")


async def test_a_stop_waits_for_no_request_whose_body_does_not_come() -> None:
    async def take() -> VitalSigns:
        return SIGNS

    async with asyncio.timeout(8):
        async with served(take, HostPort("127.0.0.1", port := free_port())):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
            assert await reader.readline() == b"HTTP/1.1 200 OK\r\n"
        await reader.read()
    writer.transport.abort()
