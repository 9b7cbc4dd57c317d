"""Events while the bot cannot hear, or is away, and the words about them afterwards."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.signal.account import ReceiveMode
from adapters.signal.decode import decode, key_of_change
from adapters.signal.desk_warnings import DeskWarning, DeskWarnings
from adapters.signal.groups import Group
from adapters.signal.intake import SignalIntake
from adapters.signal.membership_changes import MembershipChanges
from adapters.signal.state import revisions as revisions_file
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.revisions import FORGETS_EVERY, OTHERS_KEPT, OURS_KEPT, Revisions
from adapters.signal.state.state_file import FILE, LOCK, StateFile, bot_runs, read_state
from adapters.signal.wire import Address, Gap, GroupChange
from bot.core.action import Purpose, SendMessage
from bot.core.event import ReceivingMissed
from tests.kit import NOON
from tests.wire.hurry import Hurry
from tests.wire.signal import FailsFor, Refuses, SignalWorld
from tests.wire.signal.state import Post
from tests.wire.signal.town import ACT, Town, ref

ME, JAN, TOM = ("00000000-0000-4000-8000-00000000000" + last for last in "123")


def missed(town: Town) -> list[Post]:
    return [post for post in town.world.by_bot(town.desk) if "receiving_missed" in post.text]


# -- a connection that dies


async def test_a_silently_dead_websocket_is_noticed_within_90_seconds_and_the_desk_hears_what_may_be_missing(
    websocket: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, world = websocket, websocket.world
    world.rest.deaf = True
    async with town.bot():
        (first,) = world.rest.sockets
        world.rest.deaf = False
        hurry = Hurry(monkeypatch)
        await hurry.until(lambda: [each for each in world.rest.sockets if each is not first], within_s=90)
        await town.hears(town.desk, "receiving_missed")
        await town.gone(town.says(town.jan, ACT))


async def test_a_json_rpc_that_is_silently_dead_is_noticed_within_90_seconds_and_told(
    rpc: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with rpc.bot():
        hurry = Hurry(monkeypatch)
        with pytest.raises(AssertionError):  # as long as it answers when it is asked, it lives
            await hurry.until(lambda: len(rpc.world.calls("subscribeReceive")) > 1, within_s=120)
        rpc.world.cli.silent = True
        await hurry.until(lambda: len(rpc.world.calls("subscribeReceive")) > 1, within_s=90)
        rpc.world.cli.silent = False
        await rpc.hears(rpc.desk, "receiving_missed")


async def test_after_a_clean_restart_of_signal_cli_nothing_is_missing_and_nothing_is_said(rpc: Town) -> None:
    async with rpc.bot():
        async with rpc.world.down():
            post = rpc.says(rpc.jan, ACT)
        await rpc.held(post)
    assert missed(rpc) == []


async def test_a_signal_cli_that_keeps_nothing_leaves_a_gap_that_is_told(rpc: Town) -> None:
    rpc.world.manual = False
    async with rpc.bot():
        await rpc.gone(rpc.says(rpc.jan, ACT))
        async with rpc.world.down():
            pass
        await rpc.hears(rpc.desk, "receiving_missed")


async def test_a_signal_cli_that_keeps_nothing_leaves_a_gap_over_a_restart_of_the_bot(rpc: Town) -> None:
    rpc.world.manual = False
    async with rpc.bot():
        await rpc.gone(rpc.says(rpc.jan, ACT))
        assert missed(rpc) == []
    lost = rpc.says(rpc.els, ACT)
    async with rpc.bot():
        await rpc.hears(rpc.desk, "receiving_missed")
    assert lost.visible


async def test_what_came_while_the_bot_was_away_is_missing_where_nothing_keeps_it_and_that_is_told(
    signal_world: SignalWorld, tmp_path: Path
) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK)
    async with town.bot():
        await town.held(town.says(town.jan, ACT))
        assert missed(town) == []
    lost = town.says(town.els, ACT)
    async with town.bot():
        await town.hears(town.desk, "receiving_missed")
    assert lost.visible


async def test_gaps_that_come_soon_after_each_other_are_told_as_one() -> None:
    told: list[Gap] = []

    async def tell(gap: DeskWarning) -> None:
        assert isinstance(gap, Gap)
        told.append(gap)

    notices = DeskWarnings(lambda: NOON, apart=timedelta(seconds=0.2))
    running = asyncio.create_task(notices.run(tell))
    notices.missed(NOON, NOON + timedelta(seconds=1))
    await asyncio.sleep(0.02)
    assert len(told) == 1
    for minute in (1, 2, 3):
        notices.missed(NOON + timedelta(minutes=minute), NOON + timedelta(minutes=minute, seconds=5))
    await asyncio.sleep(0.02)
    assert len(told) == 1
    async with asyncio.timeout(5):
        while len(told) < 2:  # noqa: ASYNC110 - a list tells nobody
            await asyncio.sleep(0.01)
    running.cancel()
    assert told[1].until - told[1].since == 125


def test_a_gap_is_an_event_of_its_own_and_names_both_moments() -> None:
    kept = SignalIntake(AccountState(ME), {}, "+32470000001").row_of_warning(
        Gap(NOON.timestamp(), NOON.timestamp() + 60)
    )
    assert decode(kept.raw) == [ReceivingMissed(kept.key, "signal", NOON, NOON + timedelta(minutes=1))]


# -- who came while the bot was away


def group(*people: str) -> Group:
    return Group("aW50ZXJuYWw=", "Kerkwijk", {uuid: Address(uuid) for uuid in (ME, *people)}, frozenset({ME}))


async def followed(folder: Path, now: Group, at: datetime, fails: bool = False) -> list[GroupChange]:
    """The findings of a start; `fails`: the program dies before it can remember what it told."""
    state, state_file, told = AccountState(ME, {now.ref: now}), StateFile(folder), list[GroupChange]()
    state_file.load(at)

    async def tell(changed: GroupChange) -> None:
        told.append(changed)
        if fails:
            raise InterruptedError

    async def look() -> None:
        raise AssertionError("nothing changed")

    changes = MembershipChanges([now.ref], state, state_file, look, lambda: at)
    running = asyncio.create_task(changes.run(tell))
    await asyncio.sleep(0.1)
    running.cancel()
    (ended,) = await asyncio.gather(running, return_exceptions=True)
    assert isinstance(ended, InterruptedError if fails else asyncio.CancelledError)
    return told


async def test_who_came_and_left_while_the_bot_was_away_is_found_at_its_start(tmp_path: Path) -> None:
    assert await followed(tmp_path, group(JAN), NOON) == []
    (changed,) = await followed(tmp_path, group(TOM), NOON)
    assert [each.uuid for each in changed.joined] == [TOM]
    assert [each.uuid for each in changed.left] == [JAN]
    assert await followed(tmp_path, group(TOM), NOON) == []
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


async def test_what_was_told_before_a_crash_has_the_same_key_afterwards(tmp_path: Path) -> None:
    await followed(tmp_path, group(), NOON)
    (first,) = await followed(tmp_path, group(TOM), NOON, fails=True)
    (again,) = await followed(tmp_path, group(TOM), NOON + timedelta(hours=1))
    assert key_of_change(first) == key_of_change(again)
    await followed(tmp_path, group(), NOON)
    (later,) = await followed(tmp_path, group(TOM), NOON)
    assert key_of_change(later) != key_of_change(first)


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"number": "many"}', b"\xff"])
async def test_a_memory_that_cannot_be_read_is_begun_anew(tmp_path: Path, written: bytes) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert await followed(tmp_path, group(JAN), NOON) == []
    remembered = read_state(tmp_path)
    assert remembered is not None
    assert remembered.revision > NOON.timestamp()  # so no key is used twice


async def test_a_group_that_signal_cli_has_not_heard_of_yet_is_not_empty(tmp_path: Path) -> None:
    await followed(tmp_path, group(JAN), NOON)
    empty = Group("aW50ZXJuYWw=", "Kerkwijk", {}, frozenset({ME}))
    assert await followed(tmp_path, empty, NOON) == []
    (changed,) = await followed(tmp_path, group(JAN, TOM), NOON)  # nor does everybody come once it has
    assert ([each.uuid for each in changed.joined], changed.left) == ([TOM], ())


async def test_a_group_that_signal_cli_hears_of_late_greets_nobody(tmp_path: Path) -> None:
    await followed(tmp_path, Group("aW50ZXJuYWw=", "Kerkwijk", {}, frozenset({ME})), NOON)
    assert await followed(tmp_path, group(JAN), NOON) == []


async def test_who_did_not_get_a_message_is_forgotten_with_the_membership(tmp_path: Path) -> None:
    await followed(tmp_path, group(JAN), NOON)
    state_file = StateFile(tmp_path)
    state_file.load(NOON)
    await state_file.note_delivery([], {JAN: "UNREGISTERED_FAILURE"}, NOON)
    await followed(tmp_path, group(JAN), NOON)
    remembered = read_state(tmp_path)
    assert remembered is not None
    assert list(remembered.undelivered) == [JAN]
    await followed(tmp_path, group(TOM), NOON)
    remembered = read_state(tmp_path)
    assert remembered is not None
    assert not remembered.undelivered


async def test_the_members_of_a_group_that_the_bot_has_left_are_forgotten(tmp_path: Path) -> None:
    await followed(tmp_path, group(JAN), NOON)
    out = replace(group(JAN), is_in=False, requesting={TOM: Address(TOM)})
    (left,) = await followed(tmp_path, out, NOON)
    assert (left.placed, left.requested) == ("removed", ())
    assert await followed(tmp_path, out, NOON) == []
    assert JAN not in (tmp_path / FILE).read_text()
    (back,) = await followed(tmp_path, group(JAN, TOM), NOON)  # after a return the bot greets no member
    assert (back.placed, back.joined, back.left) == ("added_with_rights", (), ())
    (out_again,) = await followed(tmp_path, out, NOON)
    assert out_again.placed == "removed"
    (member,) = await followed(tmp_path, replace(group(JAN, TOM), admins=frozenset()), NOON)
    assert member.placed == "added"


# -- revisions


def test_revisions_are_known_after_a_restart(tmp_path: Path) -> None:
    at = int(NOON.timestamp() * 1000)
    first = Revisions()
    first.load(tmp_path, ME, NOON)
    first.note(ME, at, at - 5, ours=True)
    first.note(JAN, at + 1, at - 7, ours=False)
    again = Revisions()
    again.load(tmp_path, ME, NOON)
    assert (again.original(ME, at), again.original(JAN, at + 1), again.original(TOM, at)) == (at - 5, at - 7, at)
    assert (tmp_path / revisions_file.FILE).stat().st_mode & 0o077 == 0


def test_revisions_of_others_are_forgotten_sooner(tmp_path: Path) -> None:
    at = int(NOON.timestamp() * 1000)
    first = Revisions()
    first.load(tmp_path, ME, NOON)
    first.note(ME, at, 1, ours=True)
    first.note(JAN, at, 2, ours=False)
    for after, ours, others in ((OTHERS_KEPT, 1, at), (OURS_KEPT, at, at)):
        later = Revisions()
        later.load(tmp_path, ME, NOON + after)
        assert (later.original(ME, at), later.original(JAN, at)) == (ours, others)
    assert (tmp_path / revisions_file.FILE).read_text() == ""


def test_a_bot_that_runs_for_long_forgets_revisions_as_a_start_does(tmp_path: Path) -> None:
    at, kept = int(NOON.timestamp() * 1000), Revisions()
    kept.load(tmp_path, ME, NOON)
    kept.note(ME, at, 1, ours=True)
    kept.note(JAN, at, 2, ours=False)
    for hour in range(OTHERS_KEPT // FORGETS_EVERY):
        assert JAN in (tmp_path / revisions_file.FILE).read_text()
        kept.forget_old(NOON + (hour + 1) * FORGETS_EVERY, ME)
    assert (kept.original(ME, at), kept.original(JAN, at)) == (1, at)
    assert JAN not in (tmp_path / revisions_file.FILE).read_text()


def test_a_clock_that_jumps_takes_no_revision_away_at_once(tmp_path: Path) -> None:
    at, kept = int(NOON.timestamp() * 1000), Revisions()
    kept.load(tmp_path, ME, NOON)
    kept.note(ME, at, 1, ours=True)
    for now in (NOON + 2 * OURS_KEPT, NOON):  # and is set right
        kept.forget_old(now, ME)
    assert kept.original(ME, at) == 1


def test_lines_that_a_crash_cut_or_somebody_made_up_say_nothing(tmp_path: Path) -> None:
    at = int(NOON.timestamp() * 1000)
    lines = ["ours", f"ours {at}", f"ours {at} x", f"ours {'9' * 30} 1", "", f"ours {at} 7", f"ours {at + 1}"]
    (tmp_path / revisions_file.FILE).write_text("\n".join(lines))
    found = Revisions()
    found.load(tmp_path, ME, NOON)
    assert found.original(ME, at) == 7
    assert found.original(ME, at + 1) == at + 1


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "adapters")
    found = Revisions()
    found.load(tmp_path, ME, NOON)
    (tmp_path / revisions_file.FILE).mkdir()
    found.note(ME, 2, 1, ours=True)
    assert found.original(ME, 2) == 1
    assert "forgotten" in caplog.text


# -- what `doctor` sees of it


def test_a_bot_that_starts_while_doctor_looks_is_seen_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / LOCK).touch()
    with (tmp_path / LOCK).open() as look:
        fcntl.flock(look, fcntl.LOCK_SH)
        threading.Timer(0.05, lambda: fcntl.flock(look, fcntl.LOCK_UN)).start()
        with StateFile(tmp_path).lock():
            assert bot_runs(tmp_path)
    assert "another bot" not in caplog.text


async def test_doctor_sees_a_message_to_oneself_come_back_to_the_bot_that_runs(rpc: Town) -> None:
    lines = await rpc.adapter().examine()
    assert any("does not run" in line for line in lines)
    async with rpc.bot():
        assert bot_runs(rpc.folder)
        lines = await rpc.adapter().examine()
    assert "signal: the bot runs, and a message to the account itself came back to it" in lines
    assert not bot_runs(rpc.folder)


async def test_doctor_says_what_to_do_if_signal_cli_or_its_server_is_away(rpc: Town) -> None:
    async with rpc.world.down():
        lines = await rpc.adapter().examine()
    assert [line for line in lines if line.startswith("!")] == [
        line for line in lines if "in config.yaml, and whether" in line
    ]
    assert any("look at `rpc:`" in line for line in lines)


async def test_where_signal_cli_tells_of_no_message_to_oneself_doctor_says_when_the_bot_heard_last(
    rpc: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    rpc.world.echoes = False
    async with rpc.bot():
        await rpc.held(rpc.says(rpc.jan, ACT))
        looking = asyncio.create_task(rpc.adapter().examine())
        await Hurry(monkeypatch).until(looking.done, within_s=30)
    (line,) = [line for line in await looking if "last heard" in line]
    now = datetime.now(UTC)
    assert f" {now.day} {now:%b %H}:" in line
    assert not line.startswith("!")


async def test_whom_signal_cannot_deliver_to_is_remembered_until_it_can(rpc: Town) -> None:
    say = SendMessage(ref(rpc.group), "hallo", Purpose.NOTICE)
    rpc.world.fail("send", FailsFor("IDENTITY_FAILURE", (rpc.els.uuid,)))
    adapter = rpc.adapter()
    await adapter.do(say)
    (line,) = [line for line in await rpc.adapter().examine() if "do not get" in line]
    assert rpc.els.uuid in line
    assert "safety number" in line
    await adapter.do(say)
    assert not [line for line in await rpc.adapter().examine() if "do not get" in line]


async def test_a_captcha_is_told_on_the_desk(rpc: Town) -> None:
    async with rpc.bot():
        rpc.world.fail("send", Refuses("rate limit", 429, ("tok-1",)))
        rpc.says(rpc.els, "goe bezig")
        told = await rpc.hears(rpc.desk, "sending_challenged")
    assert "tok-1" not in told.text


def test_a_clock_that_was_set_back_over_a_crash_gives_no_span_that_ends_before_it_begins() -> None:
    warnings = DeskWarnings(lambda: NOON)
    warnings.missed(NOON + timedelta(hours=2), NOON)
    assert warnings.untold_since == NOON
