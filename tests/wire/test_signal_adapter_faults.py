"""Faults between the bot and Signal: nothing is lost by them."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import re
import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from adapters.signal.account import ReceiveMode
from bot import logs
from bot.app import run_bot
from bot.core.action import EditMessage, Purpose, SendMessage, SendPrivately
from bot.core.event import Event, MessagePosted
from bot.core.ref import Ref
from bot.errors import Busy, CannotStart, Lost, Refused
from tests import small_rules, warm
from tests.bots import TestClock
from tests.wire.signal import NUMBER, Cuts, FailsFor, Refuses, SignalWorld
from tests.wire.signal.town import ACT, REPORT, Town, ref

ROOT = Path(__file__).parent.parent.parent
Decode = Callable[[bytes], Sequence[Event]]


@pytest.fixture(params=(ReceiveMode.RPC, ReceiveMode.WEBHOOK), ids=lambda way: way.value)
def town(signal_world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(signal_world, tmp_path, request.param)


async def heard(town: Town, most: int, act: object = None) -> list[str]:
    """The texts that the adapter hands over."""
    texts: list[str] = []
    adapter = town.adapter()

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        await asyncio.sleep(0)
        texts.extend(event.message.text for event in adapter.decode(raw) if isinstance(event, MessagePosted))
        town.world.wake()

    running = asyncio.create_task(adapter.run(accept))
    try:
        await town.world.until(town.listens)
        for number in range(most):
            town.says(town.jan, f"bericht {number}")
        await town.world.until(lambda: len(texts) >= most)
    finally:
        running.cancel()
        await asyncio.wait([running])
    return texts


# -- nothing is lost


async def test_a_burst_of_a_thousand_comes_whole_and_in_order(town: Town) -> None:
    assert await heard(town, 1000) == [f"bericht {number}" for number in range(1000)]


async def test_the_websocket_drops_bursts_as_the_real_one_does(websocket: Town) -> None:
    hearing = asyncio.create_task(heard(websocket, 200))
    await websocket.world.until(lambda: websocket.world.account.dropped > 100)
    assert not hearing.done()
    hearing.cancel()
    await asyncio.wait([hearing])


async def test_by_rpc_what_comes_while_the_bot_is_away_is_kept(rpc: Town) -> None:
    before = rpc.says(rpc.jan, ACT)
    async with rpc.bot():
        await rpc.gone(before)
    meanwhile = rpc.says(rpc.els, ACT)
    async with rpc.bot():
        await rpc.held(meanwhile, 1)


async def test_a_restart_of_the_servers_loses_nothing_by_rpc(rpc: Town) -> None:
    async with rpc.bot():
        async with rpc.world.down():
            post = rpc.says(rpc.jan, ACT)
            await asyncio.sleep(0.3)
        await rpc.world.until(lambda: not post.visible)
        await rpc.world.until(lambda: rpc.cards)


async def test_an_hour_without_the_server_delays_and_loses_nothing(signal_world: SignalWorld, tmp_path: Path) -> None:
    town = Town.of(signal_world, tmp_path)
    clock = TestClock(datetime.now(UTC))
    town.clock = clock
    async with town.bot() as bot:
        async with signal_world.down(rest=True, rpc=False):
            town.says(town.jan, f"{REPORT} rond, {ACT}")
            await signal_world.until(lambda: bot.pipeline.lanes["kerkwijk"].cases)
            for _ in range(12):
                clock.move(timedelta(minutes=5))
                bot.delivery.wake()
                await asyncio.sleep(0.05)
        for _ in range(40):
            clock.move(timedelta(seconds=20))
            bot.delivery.wake()
            await asyncio.sleep(0.05)
            if town.cards:
                break
        await town.card()
    assert not [
        post for post in signal_world.by_bot(town.group) if "call_first" in post.text
    ]  # an hour late it is of no use


@pytest.mark.parametrize("size", [10, 1_100_000])
async def test_frames_of_any_size_come_by_every_way(signal_world: SignalWorld, tmp_path: Path, size: int) -> None:
    for way in ReceiveMode:
        town = Town.of(signal_world, tmp_path / way.value, way)
        seen: list[int] = []
        adapter = town.adapter()

        async def accept(key: str, raw: bytes, at: datetime, seen: list[int] = seen) -> None:
            seen.append(len(raw))
            signal_world.wake()

        running = asyncio.create_task(adapter.run(accept))
        await signal_world.until(town.listens)
        town.says(town.jan, "x" * size)
        await signal_world.until(partial(len, seen))
        running.cancel()
        await asyncio.wait([running])
        assert seen[0] > size
        signal_world.rest.webhook = ""


# -- what cannot be read


async def test_what_cannot_be_read_is_put_aside_and_the_stream_goes_on(town: Town) -> None:
    async with town.bot() as bot:
        for poison in (
            {},
            {"envelope": None},
            {"envelope": {"timestamp": None}},
            {"envelope": {"timestamp": 1, "dataMessage": {"timestamp": 1, "message": "x"}}},
            {"envelope": {"timestamp": 1, "sourceUuid": "u", "dataMessage": {"timestamp": 2**60, "message": "x"}}},
        ):
            town.world.poison(poison)
        await town.gone(town.says(town.jan, ACT))
        del bot


async def test_what_is_left_alone_is_counted_and_a_poll_is_judged(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    pinned = {
        "timestamp": 5,
        "groupInfo": {"groupId": town.group.internal_id},
        "pinMessage": {"targetSentTimestamp": 1},
    }
    asked = pinned | {"timestamp": 6, "pinMessage": None, "pollCreate": {"question": ACT, "options": ["ja", "nee"]}}
    async with town.bot():
        for said in (pinned, asked):
            town.world.poison(
                {"envelope": {"sourceUuid": town.jan.uuid, "dataMessage": said, "timestamp": said["timestamp"]}}
            )
        card = await town.card()
        assert f"{ACT}\nja\nnee" in card.text
    left = {record.kind: record.count for record in caplog.records if record.message == "received and left alone"}  # type: ignore[attr-defined]  # of `extra`
    assert left["pin, vote, timer or change of the group"] == 1


async def test_a_line_that_is_no_json_does_not_end_receiving(rpc: Town) -> None:
    async with rpc.bot():
        rpc.world.poison(b"this is no JSON")
        rpc.world.poison(b"[" * 5000)
        rpc.world.poison(b"")
        await rpc.gone(rpc.says(rpc.jan, ACT))


# -- connections that end or die


@pytest.mark.parametrize("code", [1000, 1001, 1011])
async def test_a_closed_websocket_is_opened_again_and_the_operator_hears_what_may_be_missing(
    websocket: Town, code: int
) -> None:
    async with websocket.bot():
        await websocket.world.rest.close_sockets(code)
        await websocket.world.until(lambda: websocket.world.rest.sockets)
        await websocket.gone(websocket.says(websocket.jan, ACT))
        await websocket.hears(websocket.desk, "receiving_missed")


async def test_an_aborted_websocket_is_opened_again(websocket: Town) -> None:
    async with websocket.bot():
        async with websocket.world.down(rpc=False):
            await asyncio.sleep(0.1)
        await websocket.world.until(lambda: websocket.world.rest.sockets)
        await websocket.gone(websocket.says(websocket.jan, ACT))


# -- refusals


async def test_a_wrong_number_is_a_clear_sentence(town: Town) -> None:
    adapter = town.adapter("+32999999999")
    with pytest.raises(CannotStart, match="number_env"):
        await adapter.run(lambda key, raw, at: asyncio.sleep(0))
    assert any("number_env" in line for line in await adapter.examine())


async def test_with_a_wrong_number_nothing_is_sent_and_nothing_is_in_doubt(town: Town) -> None:
    with pytest.raises(Lost, match="number_env") as lost:
        await town.adapter("+32999999999").do(SendMessage(ref(town.group), "hallo", Purpose.ANSWER))
    assert not lost.value.maybe_done


async def test_a_wrong_number_ends_the_program_with_one_sentence_and_exit_code_1(rpc: Town, tmp_path: Path) -> None:
    config = (
        (ROOT / "config.yaml").read_text()
        .replace("  console:   ", "  signal: {number_env: NR, service: " + rpc.world.service
                 + f', rpc: "127.0.0.1:{rpc.world.cli.port}"}}\n  console:   ')
    )  # fmt: skip
    (tmp_path / "config.yaml").write_text(config)
    small_rules.write(tmp_path / "rules")
    for number, part in (("+32999999999", "no account with this number"), ("0470", "with its country")):
        process = await asyncio.create_subprocess_exec(
            *(*warm.program(), "run", "--config", str(tmp_path / "config.yaml")),
            cwd=ROOT,
            env={**os.environ, "NR": number},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(60):
            await process.wait()
            assert process.stderr is not None
            told = (await process.stderr.read()).decode()
        assert process.returncode == 1
        assert part in told
        assert "Traceback" not in told
        assert number not in told


async def test_somebody_who_left_signal_cannot_be_written_to(town: Town) -> None:
    town.els.unregistered = True
    action = SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)
    with pytest.raises(Refused, match="no longer on Signal"):
        await town.adapter().do(action)


async def test_what_some_of_a_group_did_not_get_is_never_sent_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.world.fail("send", FailsFor("NETWORK_FAILURE", (town.els.uuid, town.jan.uuid)))
    made = await town.adapter().do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))
    assert made is not None
    assert town.world.visible(town.group) == ["hallo"]
    assert "some of a group" in caplog.text


async def test_a_captcha_is_waited_for_and_shown_to_the_operator_only(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    adapter = town.adapter()
    private = SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)
    town.world.fail("send", Refuses("rate limit", 429, ("tok-1",)))
    with pytest.raises(Busy) as asked:
        await adapter.do(private)
    assert asked.value.retry_after >= timedelta(minutes=1)
    assert "tok-1" not in caplog.text
    shown = "\n".join(await adapter.examine())
    assert "tok-1" in shown
    assert "rate-limit-challenge" in shown
    assert NUMBER not in shown
    kept = town.folder / "signal-challenge"
    assert kept.stat().st_mode & 0o077 == 0
    with pytest.raises(Busy):  # no new person is written to meanwhile
        await adapter.do(private)
    await adapter.do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))  # a known person is


async def test_what_a_captcha_takes_outlives_a_restart_and_goes_when_somebody_new_was_reached(town: Town) -> None:
    private = SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)
    for token in ("tok-1", "tok-2"):
        town.world.fail("send", Refuses("rate limit", 429, (token,)))
        with pytest.raises(Busy):
            await town.adapter().do(private)  # a new one each time, as after a restart
    shown = "\n".join(await town.adapter().examine())
    assert "tok-1" in shown
    assert "tok-2" in shown
    await town.adapter().do(private)
    assert not any("tok-" in line or "human" in line for line in await town.adapter().examine())


async def test_a_captcha_waits_on_when_the_bot_reaches_a_known_person_after_a_restart(town: Town) -> None:
    """After a restart the bot does not know yet who has written to it; Signal does."""
    els, jan = (
        SendPrivately(Ref("signal", each.uuid), ref(town.group), "hallo", Purpose.NUDGE)
        for each in (town.els, town.jan)
    )
    town.world.fail("send", Refuses("rate limit", 429, ("tok-1",)))
    with pytest.raises(Busy):
        await town.adapter().do(els)
    assert town.els.uuid not in (town.folder / "signal-challenge").read_text()
    await town.adapter().do(jan)
    assert any("tok-1" in line for line in await town.adapter().examine())
    await town.adapter().do(els)
    assert not any("tok-" in line for line in await town.adapter().examine())


@pytest.mark.parametrize("of_before", ["tok-1\n", "tok-1 0123456789abcdef\n"])
async def test_an_old_token_goes_with_the_first_person_who_is_reached(town: Town, of_before: str) -> None:
    """One of an earlier version, and one whose message the bot gave up."""
    kept = town.folder / "signal-challenge"
    kept.write_text(of_before)
    os.utime(kept, (0, 0))
    assert any("tok-1" in line for line in await town.adapter().examine())
    await town.adapter().do(SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE))
    assert not any("tok-" in line for line in await town.adapter().examine())


async def test_a_damaged_file_of_tokens_stops_neither_a_message_nor_doctor(town: Town) -> None:
    """A message that arrived would be sent again if the bot failed after it."""
    (town.folder / "signal-challenge").write_bytes(b"tok-\xff\xfe 0123456789abcdef\n")
    private = SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)
    await town.adapter().do(private)
    town.world.fail("send", Refuses("rate limit", 429, ("tok-1",)))
    with pytest.raises(Busy):
        await town.adapter().do(private)
    assert any("tok-1" in line for line in await town.adapter().examine())


async def test_tokens_that_cannot_be_written_down_end_no_pause_and_no_message(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    (town.folder / "signal-challenge").mkdir()
    private = SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)
    town.world.fail("send", Refuses("rate limit", 429, ("tok-1",)))
    with pytest.raises(Busy) as limited:
        await town.adapter().do(private)
    assert limited.value.retry_after >= timedelta(minutes=1)
    assert "the state cannot be saved" in caplog.text
    assert await town.adapter().do(private) is not None
    assert await town.adapter().examine()


async def test_what_doctor_advises_after_a_captcha_is_what_the_server_takes(town: Town) -> None:
    town.world.fail("send", Refuses("rate limit", 429, ("tok-1",)), times=9)
    adapter = town.adapter()
    with pytest.raises(Busy):
        await adapter.do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))
    (command,) = [line.strip() for line in await adapter.examine() if line.strip().startswith("curl")]
    program, dash_x, verb, address, dash_d, body = shlex.split(command.replace("NUMBER", NUMBER))
    assert (program, dash_x, dash_d) == ("curl", "-X", "-d")
    async with aiohttp.request(verb, address, data=body) as answer:
        assert answer.status == 204  # the imitation checks the call by the specification
    await town.adapter().do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))


async def test_people_who_never_wrote_are_written_to_slowly(town: Town) -> None:
    adapter = town.adapter()
    waits = []
    for number in range(6):
        person = town.world.user(f"P{number}")
        with suppress(Busy):
            await adapter.do(SendPrivately(Ref("signal", person.uuid), ref(town.group), "hallo", Purpose.NUDGE))
            continue
        waits.append(number)
    assert waits == [3, 4, 5]


async def test_a_send_whose_answer_is_lost_is_in_doubt_and_one_that_never_left_is_not(town: Town) -> None:
    adapter = town.adapter()
    say = SendMessage(ref(town.group), "hallo", Purpose.NOTICE)
    await adapter.do(say)
    town.world.fail("send", Cuts())
    with pytest.raises(Lost) as doubtful:
        await adapter.do(say)
    assert doubtful.value.maybe_done
    async with town.world.down(rpc=False):
        with pytest.raises(Lost) as never:
            await adapter.do(say)
    assert not never.value.maybe_done


async def test_an_edit_of_yesterday_is_said_anew(town: Town) -> None:
    clock = TestClock(datetime.now(UTC))
    town.clock = clock
    adapter = town.adapter()
    made = await adapter.do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))
    assert made is not None
    clock.move(timedelta(hours=25))
    with pytest.raises(Refused, match="older than a day"):
        await adapter.do(EditMessage(made, "anders"))


# -- doctor


async def test_doctor_tells_versions_and_where_the_account_is_missing(town: Town) -> None:
    del town.world.groups[town.desk.internal_id]
    lines = await town.adapter().examine()
    assert "signal: signal-cli-rest-api 0.101 in mode json-rpc" in lines
    assert "signal: signal-cli 0.14.7" in lines
    assert any(line.startswith("! ") and "moderators' chat" in line for line in lines)


async def test_doctor_notices_a_signal_cli_that_keeps_nothing(rpc: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("manual" in line for line in await rpc.adapter().examine())
    monkeypatch.setattr("adapters.signal.check.LISTEN_S", 30)
    rpc.world.manual = False
    assert any(line.startswith("! ") and "--receive-mode manual" in line for line in await rpc.adapter().examine())


async def test_doctor_says_what_is_not_there(rpc: Town) -> None:
    async with rpc.world.down(rpc=False):
        assert any(line.startswith("! ") and "service" in line for line in await rpc.adapter().examine())
    rpc.world.rest.mode = "normal"
    assert any(line.startswith("! ") and "MODE=json-rpc" in line for line in await rpc.adapter().examine())


# -- the log


async def test_the_log_of_a_whole_run_holds_no_text_name_number_uuid_or_token(town: Town) -> None:
    out = io.StringIO()
    before, level = logging.getLogger().handlers[:], logging.getLogger().level
    logs.set_up(logging.DEBUG, out)
    try:
        async with town.bot():
            town.world.fail("send", FailsFor("NETWORK_FAILURE", (town.els.uuid,)))
            town.world.poison({"envelope": {"timestamp": "geheim", "sourceNumber": "+32470000099"}})
            card = await town.held(town.says(town.jan, f"{ACT} naar Brussel"))
            town.world.react(town.mo, card, "❌")
            await town.world.until(lambda: "done_removed" in card.text)
            town.world.fail("send", Refuses("geheim +32470000011", 429, ("tok-9",)))
            town.says(town.els, "goe bezig")
            await town.world.until(lambda: [call for call in town.world.calls("send") if call.status == 429])
            town.world.fail("send", Refuses("Unregistered user +32470000011 geheim"))
            town.says(town.jan, f"{REPORT} rond")
            await town.hears(town.group, "call_first")
    finally:
        logging.getLogger().handlers[:] = before
        logging.getLogger().setLevel(level)
    told = out.getvalue()
    assert "started" in told
    for secret in ("Brussel", ACT, REPORT, "geheim", "Jan", "tok-9", NUMBER, town.jan.uuid, town.els.uuid):
        assert secret not in told, secret
    assert not re.search(r"\+\d{6,}", told)


async def test_the_client_library_logs_nothing_and_adds_no_handler(town: Town) -> None:
    town.adapter()
    library = logging.getLogger("signalbot")
    assert library.handlers == []
    assert not library.isEnabledFor(logging.CRITICAL)


async def test_a_port_that_is_taken_is_a_clear_sentence(signal_world: SignalWorld, tmp_path: Path) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK)
    town.port = signal_world.rest.port
    with pytest.raises(CannotStart, match="listen"):
        await run_bot(town.parts())


async def test_a_stop_in_the_middle_of_a_burst_loses_nothing_by_rpc(rpc: Town) -> None:
    texts: list[str] = []
    for number in range(600):
        rpc.says(rpc.jan, f"bericht {number}")
    for _ in range(3):
        adapter = rpc.adapter()

        async def accept(key: str, raw: bytes, at: datetime, decode: Decode = adapter.decode) -> None:
            await asyncio.sleep(0.002)
            texts.extend(event.message.text for event in decode(raw) if isinstance(event, MessagePosted))

        running = asyncio.create_task(adapter.run(accept))
        await rpc.world.until(rpc.listens)
        await asyncio.sleep(0.02)
        running.cancel()
        await asyncio.wait([running])
    assert len(texts) + len(rpc.world.account.waiting) == 600
    assert len(texts) > 0
