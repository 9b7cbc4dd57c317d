"""A machine is lost and its backup goes back on another one: all of the backup is there, and nothing is done twice."""

from __future__ import annotations

import io
import os
import re
import shutil
import sqlite3
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.mail.account import MailAccount
from adapters.mail.adapter import MailAdapter
from bot.app import Parts
from bot.backup import sent_reports
from bot.backup.archive import DATABASE, SETTINGS, Archive, pack, unpack
from bot.backup.create import make_backup
from bot.backup.restore import restore_backup, write_settings
from bot.backup.sent_reports import FILE
from bot.cli.backup import restore_lines
from bot.cli.purge import purge_lines
from bot.clock import TRUSTED_AFTER
from bot.config import load_config
from bot.config.last_good import keep
from bot.config.values import SettingsFile
from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.police.doubts import ASKED_FOR_ELSE
from bot.core.police.unsaid import ASKED_FOR
from bot.core.police_file import SentReport
from bot.core.ref import Ref
from bot.core.reminders.timing import timer_of
from bot.errors import BadInput, Busy, CannotStart, FolderInUse
from bot.pseudonym import FILE as KEY
from bot.setup.folder import open_draft, write_folder
from bot.setup.words import WORDS
from bot.translation import say_in
from tests.bots import ACTING, TestClock, in_force, parts, rests, rings, running, runs, until
from tests.core.reminders.calendar_kit import GUIDELINES, MONTHLY, SHARE, local, watch
from tests.fake_platform import FakePlatform, Fault, failing
from tests.kit import DESK, NOON, RELAYING, WATCH
from tests.mail.server import MailServer, serving

WATCHED = watch(MONTHLY)
OTHER_ACCOUNT = 65534
BUSY = Busy(timedelta(hours=1))


def machine(folder: Path, platform: FakePlatform, clock: TestClock, **more: Any) -> Parts:
    folder.mkdir(exist_ok=True)
    made = parts(folder, platform, clock, **more)
    (folder / "config.yaml").write_text("timezone: Europe/Brussels\n")
    (folder / "rules" / "rules.yaml").write_text("rules: []\n")
    return made


def nobody_reads(chat: Ref | None) -> Fault:
    """The platform cannot reach this person for hours."""

    def fault(action: Action, attempt: int) -> None:
        if isinstance(action, SendPrivately) and action.person == chat:
            raise BUSY

    return fault


async def backed_up(folder: Path, *said: str) -> Parts:
    """A machine whose bot has stopped after these words of Jan, and its backup `b.zip`."""
    platform = FakePlatform()
    lost = machine(folder / "lost", platform, TestClock(NOON))
    async with running(lost) as bot:
        for text in said:
            platform.say("Jan", text)
        await rests(bot)
    await make_backup(lost.config, folder / "b.zip", NOON, None)
    return lost


async def test_the_backup_of_a_running_bot_goes_back_on_another_machine(tmp_path: Path) -> None:
    clock, first, second = TestClock(NOON), FakePlatform(), FakePlatform()
    lost = machine(tmp_path / "lost", first, clock)
    async with running(lost) as bot:
        first.say("Jan", "wie gaat er mee?")
        await rests(bot)
        await make_backup(lost.config, tmp_path / "kept" / "b.zip", clock.now(), None)
        first.say("Mo", "/weg")
        await rests(bot)
    done = list(first.done)
    clock.move(timedelta(days=2))
    new = machine(tmp_path / "new", second, clock)
    restored = await restore_backup(new.config, tmp_path / "kept" / "b.zip", None, lost.config.data / KEY)
    assert (restored.made_at, restored.ended, restored.undecided, restored.key_fault) == (NOON, 0, 0, "")
    async with running(new) as bot:
        await rings(bot)
        assert any("data_restored" in text for text in second.said())
        cases = bot.pipeline.lanes[WATCH.id].cases.values()
        assert [case.is_open for case in cases] == [True]
        assert not [each for each in second.done if isinstance(each, AskModerators | Reply) and each in done]
    async with running(new) as bot:
        await rests(bot)
        assert sum("data_restored" in text for text in second.said()) == 1


async def test_what_waited_in_the_backup_is_not_sent_again_and_a_deletion_is(tmp_path: Path) -> None:
    clock, first, second = TestClock(NOON), FakePlatform(failing(BUSY)), FakePlatform()
    lost = machine(tmp_path / "lost", first, clock)
    async with running(lost) as bot:
        first.say("Jan", "wie gaat er mee?")
        await rests(bot)
        made = await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
    assert made.actions == 0  # all of it waits for the platform, none is half done
    new = machine(tmp_path / "new", second, clock)
    restored = await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    assert restored.ended
    clock.move(timedelta(hours=2))
    async with running(new) as bot:
        await rings(bot)
        assert second.count(DeleteMessage) == 1
        assert second.count(AskModerators) == 0


@pytest.mark.parametrize("age", [timedelta(hours=2), timedelta(days=10)])
@pytest.mark.parametrize(("answer", "reposts"), [("ok", 1), ("weg", 0), ("", 0)])
async def test_the_desk_is_asked_about_an_approved_message_that_had_not_come_back(
    tmp_path: Path, answer: str, reposts: int, age: timedelta
) -> None:
    clock, first, second = TestClock(NOON), FakePlatform(failing(BUSY, Repost)), FakePlatform()
    lost = machine(tmp_path / "lost", first, clock)
    async with running(lost) as bot:
        first.say("Jan", "wie gaat er mee?")
        await rests(bot)
        (code,) = [each.card.code for each in first.done if isinstance(each, AskModerators)]
        first.say("Mo", f"ok {code}", "moderators")
        await rests(bot)
        await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
    new = machine(tmp_path / "new", second, clock)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    clock.move(age)
    async with running(new) as bot:
        await rings(bot)
        (card,) = [each.card for each in second.done if isinstance(each, AskModerators)]
        assert code in card.head
        assert second.count(Repost) == 0
        clock.move(TRUSTED_AFTER)
        await bot.timers.housekeep()
        await rests(bot)
        if answer:
            second.say("Mo", f"{answer} {card.code}", "moderators", key="answer")
            await rests(bot)
        clock.move(timedelta(hours=13))
        await rings(bot)
        assert second.count(Repost) == reposts
        assert any("unsaid_" in text for text in second.said()) == bool(answer)


REPORT_AND_ADVERT = "er loopt iemand aan de deuren te voelen, en mijn fiets is te koop"
DANGER_AND_ADVERT = "er loopt iemand met een mes in de Kerkstraat, en mijn fiets is te koop"


@pytest.mark.parametrize(
    ("said", "answer", "copies"),
    [
        (REPORT_AND_ADVERT, "ok", 1), (REPORT_AND_ADVERT, "weg", 0), (REPORT_AND_ADVERT, "", 0), (DANGER_AND_ADVERT, "", 1),
    ],
)  # fmt: skip
async def test_the_desk_is_asked_about_a_masked_copy_that_had_not_come_to_the_group(
    tmp_path: Path, said: str, answer: str, copies: int
) -> None:
    """The copy of a danger comes without an answer too."""

    clock, first, second = TestClock(NOON), FakePlatform(failing(BUSY, PostMaskedCopy)), FakePlatform()
    lost = replace(machine(tmp_path / "lost", first, clock), rules=in_force(rules=ACTING))
    async with running(lost) as bot:
        first.say("Jan", said)
        await rests(bot)
        assert first.count(DeleteMessage) == 1
    await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
    new = machine(tmp_path / "new", second, clock)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    async with running(new) as bot:
        await rests(bot)
        assert second.count(PostMaskedCopy) == 0
        (card,) = [each.card for each in second.done if isinstance(each, AskModerators)]
        if answer:
            second.say("Mo", f"{answer} {card.code}", "moderators", key="answer")
            await rests(bot)
        clock.move(ASKED_FOR)
        await rings(bot)
        assert second.count(PostMaskedCopy) == copies


CALM, DANGER = "de straat is dicht", "er loopt iemand met een mes in de Kerkstraat"


@pytest.mark.parametrize(
    ("said", "answer", "reposts"),
    [(CALM, "ok", 1), (CALM, "weg", 0), (CALM, "", 0), (DANGER, "weg", 0), (DANGER, "", 1)],
)
async def test_the_desk_is_asked_about_a_message_at_the_gate_that_had_not_come_to_its_group(
    tmp_path: Path, said: str, answer: str, reposts: int
) -> None:
    """A message that tells of a danger comes without an answer too."""

    clock, first, second = TestClock(NOON), FakePlatform(failing(BUSY, Repost)), FakePlatform()
    watch = replace(WATCH, gatekeeper=True)
    lost = machine(tmp_path / "lost", first, clock, watch=watch)
    async with running(lost) as bot:
        first.say("Jan", "hallo")
        await rests(bot)
        first.say("Jan", said, "Jan")
        await rests(bot)
    await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
    new = machine(tmp_path / "new", second, clock, watch=watch)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    async with running(new) as bot:
        await rings(bot)
        (card,) = [each.card for each in second.done if isinstance(each, AskModerators)]
        assert second.count(Repost) == 0
        if answer:
            second.say("Mo", f"{answer} {card.code}", "moderators", key="answer")
            await rests(bot)
        clock.move(ASKED_FOR)
        await rings(bot)
        assert [each.body for each in second.did(Repost)] == [said] * reposts


async def test_a_report_that_waited_in_the_backup_is_held_until_the_desk_or_the_clock_speaks(tmp_path: Path) -> None:
    """In one backup it waits, and has left since, by mail and in a chat. In another it has left before."""
    clock, server = TestClock(NOON), MailServer()
    watch = replace(RELAYING, police=replace(RELAYING.police, chat=Ref("console", "Wim")))

    def police(folder: Path, platform: FakePlatform) -> Parts:
        made = machine(folder, platform, clock, watch=watch)
        account = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False)
        return replace(made, adapters=[platform, MailAdapter(account)])

    def read_by_wim(platform: FakePlatform) -> list[str]:
        return [each.text for each in platform.did(SendPrivately) if each.person == watch.police.chat]

    async with serving(server):
        first = FakePlatform(nobody_reads(watch.police.chat))
        lost = police(tmp_path / "lost", first)
        await server.stop()
        async with running(lost) as bot:
            first.say("Jan", "er loopt iemand aan de deuren te voelen")
            await rests(bot)
            clock.move(timedelta(hours=1, minutes=1))
            await rings(bot)
            await make_backup(lost.config, tmp_path / "waiting.zip", clock.now(), None)
            await server.start()
            first.fault = lambda action, attempt: None
            clock.move(timedelta(hours=2))
            await rings(bot)
            await until(lambda: len(server.taken) == 1 and len(read_by_wim(first)) == 1)
            await rests(bot)
            await make_backup(lost.config, tmp_path / "done.zip", clock.now(), None)
        for name, asked, listed in (("waiting", 1, False), ("listed", 0, True), ("done", 0, False)):
            platform, before = FakePlatform(), len(server.taken)
            new = police(tmp_path / name, platform)
            kept = tmp_path / ("waiting.zip" if listed else f"{name}.zip")
            if listed:
                new.config.data.mkdir(mode=0o700)
                shutil.copy(lost.config.data / FILE, new.config.data)
            back = await restore_backup(new.config, kept, None, lost.config.data / KEY)
            assert back.sent_reports == 2 * listed
            clock.move(timedelta(hours=2))
            for _ in range(2):  # and a second start
                async with running(new) as bot:
                    await rings(bot)
            assert len(server.taken) == before
            cards = [each.card for each in platform.did(AskModerators)]
            assert [card.head.split()[1] for card in cards] == ["police_doubt"] * (2 * asked)  # the mail and the chat
            clock.move(ASKED_FOR_ELSE)
            async with running(new) as bot:
                await rings(bot)
                assert (len(server.taken), read_by_wim(platform)) == (before, [])  # the clock sends nothing
                for card in cards:
                    platform.say("Mo", f"ok {card.code}", "moderators", key=card.code)
                await until(lambda: len(server.taken) == before + asked)  # noqa: B023 - awaited in the loop
                await rests(bot)
            assert len(server.taken) == before + asked
            assert read_by_wim(platform) == read_by_wim(first)[:asked]
        assert len(set(server.ids)) == 1


async def test_a_reminder_of_after_the_backup_is_not_sent_again(tmp_path: Path) -> None:
    clock = TestClock(local(2026, 5, 31, 3))
    first, second = FakePlatform(), FakePlatform()
    lost = machine(tmp_path / "lost", first, clock, watch=WATCHED, guidelines=GUIDELINES)
    async with running(lost) as bot:
        await rings(bot)
        await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
    clock.at = local(2026, 6, 2, 12)
    new = machine(tmp_path / "new", second, clock, watch=WATCHED, guidelines=GUIDELINES)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    async with running(new) as bot:
        await rings(bot)
        assert not [each for each in second.did(SendMessage) if each.purpose is Purpose.REMINDER]
        assert bot.pipeline.lanes[WATCH.id].timers[timer_of(WATCHED, MONTHLY)] == local(2026, 7, 1, 18) + SHARE


@pytest.mark.skipif(os.geteuid() != 0, reason="only root types a command in the folder of another account")
async def test_a_restore_by_root_leaves_the_data_to_the_account_that_runs_the_bot(tmp_path: Path) -> None:
    lost = await backed_up(tmp_path)
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    os.chown(tmp_path / "new", OTHER_ACCOUNT, OTHER_ACCOUNT)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    made = [new.config.data, *new.config.data.iterdir()]
    assert {"nabuur.db", KEY} <= {path.name for path in made}
    assert {path.stat().st_uid for path in made} == {OTHER_ACCOUNT}


async def test_a_folder_with_a_database_is_left_alone(tmp_path: Path) -> None:
    lost = await backed_up(tmp_path)
    before = (lost.config.data / DATABASE).read_bytes()
    with pytest.raises(CannotStart, match="move that folder away"):
        await restore_backup(lost.config, tmp_path / "b.zip", None, None)
    assert (lost.config.data / DATABASE).read_bytes() == before


@pytest.mark.parametrize("answer", ["", "n", "ja"])
async def test_the_backup_of_another_watch_goes_back_after_a_clear_yes_only(
    tmp_path: Path, answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = await backed_up(tmp_path, "wie gaat er mee?")
    watch = replace(WATCH, id="molenwijk")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON), watch=watch)
    new.config.data.mkdir()
    (new.config.data / KEY).write_bytes(b"k" * 32)
    before = {path.name: path.read_bytes() for path in new.config.data.iterdir()}
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    with say_in("nl"), nullcontext() if answer == "ja" else pytest.raises(CannotStart, match="niets teruggezet"):
        [line async for line in restore_lines(new.config, tmp_path / "b.zip", "", lost.config.data / KEY, None)]
    asked = capsys.readouterr().out
    assert "bevat de gegevens van kerkwijk" in asked
    assert "noemt alleen molenwijk" in asked
    assert KEY in asked
    after = {path.name: path.read_bytes() for path in new.config.data.iterdir()}
    assert (after == before) is (answer != "ja")
    assert (DATABASE in after) is (answer == "ja")


async def test_a_backup_without_its_key_says_what_is_lost(tmp_path: Path) -> None:
    await backed_up(tmp_path, "wie gaat er mee?")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    restored = await restore_backup(new.config, tmp_path / "b.zip", None, None)
    assert "--new-key" in restored.key_fault


@pytest.mark.parametrize("content", [b"k" * 31, b"k" * 32])
async def test_a_kept_key_that_does_not_fit_is_refused_before_anything_is_written(
    tmp_path: Path, content: bytes
) -> None:
    lost = await backed_up(tmp_path, "wie gaat er mee?")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(CannotStart, match="not the key of this backup"):
        await restore_backup(new.config, tmp_path / "b.zip", None, tmp_path / "key")
    assert not list(new.config.data.iterdir())
    good = lost.config.data / "pseudonym.key"
    assert not (await restore_backup(new.config, tmp_path / "b.zip", None, good)).key_fault


@pytest.mark.parametrize("answer", ["", "ja"])
async def test_another_key_in_the_folder_is_replaced_after_a_clear_yes_only(
    tmp_path: Path, answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = await backed_up(tmp_path, "wie gaat er mee?")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    new.config.data.mkdir()
    (new.config.data / KEY).write_bytes(b"k" * 32)
    kept = lost.config.data / KEY
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    with say_in("nl"), nullcontext() if answer == "ja" else pytest.raises(CannotStart, match="niets teruggezet"):
        [line async for line in restore_lines(new.config, tmp_path / "b.zip", "", kept, None)]
    asked = capsys.readouterr().out
    assert KEY in asked
    assert "bevat de gegevens" not in asked
    assert (new.config.data / KEY).read_bytes() == (kept.read_bytes() if answer == "ja" else b"k" * 32)


@pytest.mark.parametrize("there", [b"", b"the same"])
async def test_a_key_that_is_the_same_or_empty_is_replaced_without_a_question(tmp_path: Path, there: bytes) -> None:
    lost = await backed_up(tmp_path, "wie gaat er mee?")
    new, kept = machine(tmp_path / "new", FakePlatform(), TestClock(NOON)), lost.config.data / KEY
    new.config.data.mkdir()
    (new.config.data / KEY).write_bytes(there and kept.read_bytes())
    assert not (await restore_backup(new.config, tmp_path / "b.zip", None, kept)).key_fault


async def test_a_watch_of_which_the_backup_holds_nothing_is_named(tmp_path: Path) -> None:
    await backed_up(tmp_path, "wie gaat er mee?")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    both = replace(new.config, watches=(*new.config.watches, replace(WATCH, id="molenwijk")))
    with say_in("nl"):
        lines = [line async for line in restore_lines(both, tmp_path / "b.zip", "", None, None)]
    named = [line for line in lines if "molenwijk" in line]
    assert len(named) == 1
    assert "kerkwijk" not in named[0]


async def test_the_missing_key_is_told_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    """The hint names the place of the kept key, since no backup holds it."""
    await backed_up(tmp_path, "wie gaat er mee?")
    new = machine(tmp_path / "new", FakePlatform(), TestClock(NOON))
    with say_in("nl"):
        lines = [line async for line in restore_lines(new.config, tmp_path / "b.zip", "", None, None)]
    assert lines[-1].startswith("! ")
    assert "ontbreekt. Leg de bewaarde sleutel op die plaats" in lines[-1]


async def test_the_settings_come_back_into_a_new_folder_only(tmp_path: Path) -> None:
    await backed_up(tmp_path)
    written = write_settings(tmp_path / "b.zip", None, tmp_path / "settings")
    assert sorted(path.relative_to(tmp_path / "settings").as_posix() for path in written) == [
        "config.yaml",
        "rules/rules.yaml",
    ]
    with pytest.raises(CannotStart, match="not empty"):
        write_settings(tmp_path / "b.zip", None, tmp_path / "settings")


async def test_rules_in_a_folder_of_another_name_come_back_where_the_config_looks(tmp_path: Path) -> None:
    lost = machine(tmp_path / "lost", FakePlatform(), TestClock(NOON))
    async with running(lost):
        pass
    elsewhere = lost.config.rules.rename(tmp_path / "lost" / "regels")
    await make_backup(replace(lost.config, rules=elsewhere), tmp_path / "b.zip", NOON, None)
    write_settings(tmp_path / "b.zip", None, tmp_path / "settings")
    assert (tmp_path / "settings" / "regels" / "rules.yaml").exists()


@pytest.mark.parametrize("under", ["", "below"])
async def test_settings_do_not_go_where_a_file_lies(tmp_path: Path, under: str) -> None:
    await backed_up(tmp_path)
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(CannotStart, match="file is no folder"):
        write_settings(tmp_path / "b.zip", None, file / under)
    assert file.read_text() == "x"


async def test_on_an_empty_machine_the_settings_of_the_backup_come_first(tmp_path: Path) -> None:
    """There is no config.yaml yet: the data go where the one of the backup says. A fault leaves nothing behind."""
    await _backup_of_a_watch(tmp_path)
    with pytest.raises(CannotStart, match="does not exist"):
        [line async for line in restore_lines(None, tmp_path / "b.zip", "", tmp_path / "none.key", tmp_path / "new")]
    assert not (tmp_path / "new").exists()
    key = tmp_path / "watch" / "data" / KEY
    lines = [line async for line in restore_lines(None, tmp_path / "b.zip", "", key, tmp_path / "new")]
    assert (tmp_path / "new" / "data" / DATABASE).exists()
    assert load_config(tmp_path / "new" / "config.yaml").watches[0].id == "kerkwijk"
    assert f"nabuur run --config {tmp_path / 'new' / 'config.yaml'}" in lines[-1]


async def test_settings_with_faults_leave_nothing_behind_either(tmp_path: Path) -> None:
    await backed_up(tmp_path)
    with pytest.raises(BadInput):
        [line async for line in restore_lines(None, tmp_path / "b.zip", "", None, tmp_path / "new")]
    assert not (tmp_path / "new").exists()


async def test_a_restore_that_fails_on_a_machine_with_settings_leaves_no_folder_either(tmp_path: Path) -> None:
    """The same command works after the reason is gone: the folder for the settings must be a new one."""
    await _backup_of_a_watch(tmp_path)
    known = load_config(tmp_path / "watch" / "config.yaml")
    with pytest.raises(CannotStart, match="holds a database"):
        [line async for line in restore_lines(known, tmp_path / "b.zip", "", None, tmp_path / "new")]
    assert not (tmp_path / "new").exists()


async def test_a_bot_whose_database_is_lost_has_to_stop_before_the_restore(tmp_path: Path) -> None:
    """Else the database would lie under a bot that writes into the lost one, and the next restore would find one there."""
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        await make_backup(made.config, tmp_path / "b.zip", NOON, None)
        (made.config.data / DATABASE).unlink()
        with pytest.raises(FolderInUse, match="Stop it first"):
            await restore_backup(made.config, tmp_path / "b.zip", None, None)
        assert not (made.config.data / DATABASE).exists()


async def test_a_backup_that_breaks_off_leaves_no_file(tmp_path: Path) -> None:
    """The disk is full."""
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        pass
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "b.zip.part").symlink_to("/dev/full")
    with pytest.raises(CannotStart, match="cannot be written"):
        await make_backup(made.config, tmp_path / "kept" / "b.zip", NOON, None)
    assert list((tmp_path / "kept").iterdir()) == []


async def test_a_restore_that_breaks_off_while_it_writes_the_settings_leaves_no_folder(tmp_path: Path) -> None:
    """As on a full disk. Here a name is that of a file and that of a folder."""
    names = (f"{SETTINGS}config.yaml", f"{SETTINGS}config.yaml/rules.yaml")
    (tmp_path / "b.zip").write_bytes(pack(Archive(NOON, dict.fromkeys((*names, DATABASE), b"")), None))
    with pytest.raises(OSError, match="config"):
        [line async for line in restore_lines(None, tmp_path / "b.zip", "", None, tmp_path / "new")]
    assert not (tmp_path / "new").exists()


async def test_rules_behind_a_link_come_back_where_config_yaml_looks_for_them(tmp_path: Path) -> None:
    """Beside it lies the folder of a release, to which `rules` leads."""
    made = machine(tmp_path / "lost", FakePlatform(), TestClock(NOON))
    made.config.rules.rename(tmp_path / "lost" / "rules-2")
    made.config.rules.symlink_to("rules-2")
    async with running(made):
        pass
    await make_backup(made.config, tmp_path / "b.zip", NOON, None)
    write_settings(tmp_path / "b.zip", None, tmp_path / "new")
    assert (tmp_path / "new" / "rules" / "rules.yaml").exists()


async def test_texts_behind_a_link_come_back(tmp_path: Path) -> None:
    made = machine(tmp_path / "lost", FakePlatform(), TestClock(NOON))
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "nl.yaml").touch()
    (made.config.rules / "texts").symlink_to(tmp_path / "shared")
    async with running(made):
        pass
    await make_backup(made.config, tmp_path / "b.zip", NOON, None)
    write_settings(tmp_path / "b.zip", None, tmp_path / "new")
    assert (tmp_path / "new" / "rules" / "texts" / "nl.yaml").exists()


async def _backup_of_a_watch(folder: Path) -> None:
    words = WORDS["nl"]
    write_folder(open_draft(folder / "watch", words, "Kerkwijk", ""), words, {})
    config = load_config(folder / "watch" / "config.yaml")
    made = parts(folder, FakePlatform(), TestClock(NOON))
    async with running(replace(made, config=replace(made.config, data=config.data))):
        pass
    await make_backup(config, folder / "b.zip", NOON, None)


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_backup_beside_a_config_that_was_cut_holds_the_settings_that_run(tmp_path: Path) -> None:
    """`restore` brings no kept copy back, so the neighbourhoods behind the cut would be gone with the machine."""
    lost = machine(tmp_path / "lost", FakePlatform(), TestClock(NOON))
    await runs(lost)
    whole = b"timezone: Europe/Brussels\nhealth: {listen: 127.0.0.1:9464}\n"
    keep(lost.config.data, "config.yaml", SettingsFile(whole), NOON)
    cut = replace(lost.config, file=SettingsFile(b"timezone: Europe/Brussels\n", ("health",), NOON))
    await make_backup(cut, tmp_path / "b.zip", NOON, None)
    write_settings(tmp_path / "b.zip", None, tmp_path / "settings")
    assert (tmp_path / "settings" / "config.yaml").read_bytes() == whole


async def test_a_backup_leaves_no_copy_behind_and_is_closed_to_others(tmp_path: Path) -> None:
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    async with running(made):
        await make_backup(made.config, tmp_path / "b.zip", NOON, None)
        names = {path.name for path in made.config.data.iterdir()}
    assert not [name for name in names if "backup" in name]
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0
    assert {path.name for path in files_in(tmp_path)} == {"here", "b.zip"}


async def test_a_backup_before_the_first_run_is_refused(tmp_path: Path) -> None:
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    with pytest.raises(CannotStart, match="no database yet"):
        await make_backup(made.config, tmp_path / "b.zip", NOON, None)


def test_an_altered_backup_is_noticed(tmp_path: Path) -> None:
    archive = Archive(NOON, {DATABASE: b"SQLite" * 50, f"{SETTINGS}config.yaml": b"timezone: UTC\n"})
    path = tmp_path / "b"
    packed = pack(archive, None)
    refused = 0
    for place in range(len(packed)):
        path.write_bytes(packed[:place] + bytes([packed[place] ^ 0x55]) + packed[place + 1 :])
        try:
            assert unpack(path, None) == archive  # a byte that means nothing, such as the time of an entry
        except CannotStart:
            refused += 1
    assert refused > len(packed) / 2
    path.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(CannotStart, match="damaged"):
        unpack(path, None)


SECRET = Archive(NOON, {DATABASE: b"inbreker in de Kerkstraat"})


def test_an_encrypted_backup_holds_no_text_and_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "b.zip.age"
    path.write_bytes(pack(SECRET, "korrekt paard"))
    assert b"Kerkstraat" not in path.read_bytes()
    assert unpack(path, "korrekt paard") == SECRET


def test_an_encrypted_backup_opens_with_its_passphrase_only() -> None:
    """This one was made with four turns of the passphrase, where `pack` takes a second of them."""
    path = Path(__file__).parent / "sealed.zip.age"
    assert unpack(path, "korrekt paard") == SECRET
    with pytest.raises(CannotStart, match="--passphrase-env"):
        unpack(path, None)
    with pytest.raises(CannotStart, match="another one"):
        unpack(path, "ander paard")


def test_a_backup_that_this_machine_is_too_slow_for_is_not_called_damaged(tmp_path: Path) -> None:
    """The number behind the salt is the work of the passphrase: 2 to the power of it."""
    sealed = (Path(__file__).parent / "sealed.zip.age").read_bytes()
    path = tmp_path / "b.zip.age"
    path.write_bytes(re.sub(rb"(-> scrypt \S+) \d+", rb"\1 60", sealed))
    with pytest.raises(CannotStart, match="too busy or too slow"):
        unpack(path, "korrekt paard")


def test_no_backup_is_made_under_an_empty_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.backup.nightly import passphrase_of
    from bot.config.values import BackupPlan

    plan = BackupPlan(tmp_path, passphrase_env="NABUUR_TEST_PASSPHRASE")
    monkeypatch.delenv("NABUUR_TEST_PASSPHRASE", raising=False)
    with pytest.raises(CannotStart, match="NABUUR_TEST_PASSPHRASE"):
        passphrase_of(plan)
    assert passphrase_of(replace(plan, passphrase_env=None)) is None


async def test_a_line_of_the_list_goes_after_its_days_with_a_purge_too(tmp_path: Path) -> None:
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    async with running(made):
        pass
    path = made.config.data / FILE
    sent_reports.write(path, (SentReport("old", NOON - sent_reports.KEPT), SentReport("new", NOON)))
    later = NOON + timedelta(seconds=1)
    for dry_run, left in ((True, 2), (False, 1)):
        lines = [line async for line in purge_lines(made.config, later, dry_run)]
        assert f"{path}: 1 sent report" in lines
        assert len(sent_reports.read((path,))) == left


def test_a_half_line_of_a_crash_is_no_report_and_hides_none(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(b'{"mark":"a","at":"2026-03-02T12:00:00Z"}\n{"mark":"b","a')
    sent_reports.append(path, b'{"mark":"c","at":"2026-03-02T12:00:00Z"}\n')
    assert [report.mark for report in sent_reports.read((path, tmp_path / "none"))] == ["a", "c"]


def test_a_mail_with_news_stands_on_the_list_beside_the_one_before_of_the_same_name(tmp_path: Path) -> None:
    """A bot that went on from a backup may have sent it. The latest is the last."""
    path, copy = tmp_path / FILE, tmp_path / "copy"
    first, news = SentReport("a", NOON, "start"), SentReport("a", NOON + timedelta(hours=1), "end", "quiet")
    sent_reports.write(path, (first, news))
    sent_reports.write(copy, (first,))
    assert sent_reports.read((path, copy)) == (first, news)


@pytest.mark.parametrize("after", [timedelta(minutes=40), timedelta(days=1)], ids=str)
async def test_a_group_reads_nothing_a_second_time_and_the_police_get_no_second_mail(
    tmp_path: Path, after: timedelta
) -> None:
    """The incident is open in the backup, and has ended since. So is the question whether it is over, and the alert that no
    member called."""
    clock, server = TestClock(NOON), MailServer()

    def police(folder: Path, platform: FakePlatform) -> Parts:
        made = machine(folder, platform, clock, watch=RELAYING)
        account = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False)
        return replace(made, adapters=[platform, MailAdapter(account)])

    async with serving(server):
        first, second = FakePlatform(), FakePlatform()
        lost = police(tmp_path / "lost", first)
        async with running(lost) as bot:
            first.say("Jan", "er loopt iemand aan de deuren te voelen")
            first.say("Tom", "wie gaat er mee")
            await rests(bot)
            await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
            for minutes in (9, 38, 20):
                clock.move(timedelta(minutes=minutes))
                await rings(bot)
            await until(lambda: len(server.taken) == 1)
            await rests(bot)
        clock.at = NOON + after
        new = police(tmp_path / "new", second)
        await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
        async with running(new) as bot:
            await rings(bot)
            for minutes in (1, 9, 38, 20):
                clock.move(timedelta(minutes=minutes))
                await rings(bot)
    sent = [each for each in second.done if isinstance(each, SendMessage | Reply | SendPrivately)]
    assert [
        each for each in sent if isinstance(each, Reply) or (isinstance(each, SendMessage) and each.chat != DESK)
    ] == []
    assert not any("incident_nobody_calls" in text for text in second.said())
    assert [each.card.head.split()[1] for each in second.did(AskModerators)] == ["police_doubt"]
    assert len(server.taken) == 1


async def test_a_restore_that_does_not_come_to_its_end_leaves_no_database_behind(tmp_path: Path) -> None:
    """The next start would take it for the bot's own, and send again what waited in it."""
    made = machine(tmp_path / "here", FakePlatform(), TestClock(NOON))
    (tmp_path / "b.zip").write_bytes(pack(Archive(NOON, {DATABASE: b"no database" * 500}), None))
    with pytest.raises(CannotStart):
        await restore_backup(made.config, tmp_path / "b.zip", None, None)
    assert not (made.config.data / DATABASE).exists()
    assert files_in(made.config.data) == []


async def test_the_log_of_a_lost_database_does_not_get_into_the_restored_one(tmp_path: Path) -> None:
    """An operator deletes the damaged nabuur.db, and leaves nabuur.db-wal: SQLite would write its pages into any database."""
    first, clock = FakePlatform(), TestClock(NOON)
    lost, new = machine(tmp_path / "lost", first, clock), machine(tmp_path / "new", FakePlatform(), clock)
    new.config.data.mkdir(mode=0o700)
    async with running(lost) as bot:
        await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
        first.say("Tom", "wie gaat er mee")
        await rests(bot)
        wal = f"{DATABASE}-wal"
        assert (lost.config.data / wal).stat().st_size
        shutil.copy(lost.config.data / wal, new.config.data / wal)
    await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
    with closing(sqlite3.connect(new.config.data / DATABASE)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("SELECT count(*) FROM cases").fetchone() == (0,)
