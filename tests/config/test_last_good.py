"""A config.yaml that was cut, as by a full disk or a killed editor, does not go live with the rest at its defaults."""

from __future__ import annotations

import asyncio
import re
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import run_bot
from bot.config import Config, build_config
from bot.config.last_good import FILE, doubt, keep, left_out, lost_end, settings_for_start
from bot.config.load import load_config
from bot.config.values import HealthSigns, SettingsFile
from bot.core.texts import LANGUAGES
from bot.errors import BadInput, CannotStart
from bot.outbound.dry_run import trial_of
from tests import shipped
from tests.bots import TestClock, parts, runs
from tests.config.sample import SOUND
from tests.fake_platform import FakePlatform
from tests.live_rules.test_first_trial import refused
from tests.shipped import ROOT
from tests.thorough import often

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SECOND_WATCH = """\
  - id: molenwijk
    name: Molenwijk
    languages: [nl]
    groups: ["telegram:-100555"]
    moderators: "telegram:-100666"
    numbers: {police: ["101"], emergency: ["112"]}
"""
LADDER = "neighbourhoods › kerkwijk › ladder"
MIN_AGE = "neighbourhoods › kerkwijk › policy › min_age"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A config.yaml with which the bot ran before."""
    (tmp_path / "data").mkdir()
    return run_with(tmp_path / "config.yaml", SOUND)


@pytest.fixture
def cut(path: Path) -> Path:
    """A config.yaml that lost its end since then."""
    path.write_text(SOUND[: SOUND.index("    ladder")])
    return path


def run_with(path: Path, text: str) -> Path:
    path.write_text(text)
    keep(path.parent / "data", path.name, SettingsFile(text.encode()), NOW)
    return path


def started(path: Path, now: datetime = NOW) -> Config:
    """The settings of a start that came up: the running bot notes what it saw."""
    config = settings_for_start(path, now)
    assert config.file is not None
    if config.file.missing:
        doubt(config.data, config.path.name, config.file)
    else:
        keep(config.data, config.path.name, config.file, now)
    return config


def missing(config: Config) -> tuple[str, ...]:
    assert config.file is not None
    return config.file.missing


def values_of(config: Config) -> Config:
    return replace(config, file=None)


def test_the_same_file_runs_as_it_is(path: Path) -> None:
    config = settings_for_start(path, NOW)
    assert not missing(config)
    assert values_of(config) == build_config(path, SOUND.encode())


@pytest.mark.parametrize(
    "text", [pytest.param(SOUND, id="sample"), pytest.param((ROOT / "config.yaml").read_text(), id="shipped")]
)
def test_a_cut_at_any_byte_is_refused_or_told_or_loses_nothing(path: Path, text: str) -> None:
    whole = build_config(run_with(path, text), text.encode())
    content = text.encode()
    begin = text.index("    numbers:")
    lines = [end for end in range(begin, len(content)) if content[end - 1 : end] == b"\n"]
    for end in sorted({*lines, *range(begin, len(content), often(13, 1))}):
        path.write_bytes(content[:end])
        try:
            read = build_config(path, content[:end])
        except BadInput:
            continue
        config = settings_for_start(path, NOW)
        assert values_of(config) == whole, end
        assert missing(config) or read == whole, end


def test_a_lost_end_is_named_by_its_highest_keys(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    group_texts")])
    names = [f"neighbourhoods › kerkwijk › {key}" for key in ("group_texts", "duty", "rule_life", "ladder")]
    assert missing(settings_for_start(path, NOW)) == tuple(names)


def test_a_lost_neighbourhood_goes_on(path: Path) -> None:
    run_with(path, SOUND + SECOND_WATCH)
    path.write_text(SOUND)
    config = settings_for_start(path, NOW)
    assert missing(config) == ("neighbourhoods › molenwijk",)
    assert [watch.id for watch in config.watches] == ["kerkwijk", "molenwijk"]


def test_a_number_that_lost_a_digit_at_the_end_is_told(path: Path) -> None:
    text = SOUND.replace("    policy: {plates: hold, min_age: 16}\n", "") + "    policy:\n      min_age: 18\n"
    run_with(path, text)
    path.write_text(text[:-2])
    config = settings_for_start(path, NOW)
    assert missing(config) == (MIN_AGE,)
    assert config.watches[0].min_age == 18


def test_an_edit_before_the_cut_changes_nothing_in_that(path: Path) -> None:
    edited = SOUND.replace("escalate_after: 8 min", "escalate_after: 9 min")
    path.write_text(edited[: edited.index("    ladder")])
    assert missing(settings_for_start(path, NOW)) == ("neighbourhoods › kerkwijk › ladder",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    escalate_after: 8 min\n", ""),
        ("    policy: {plates: hold, min_age: 16}\n    chatter: {every: 2 weeks, group: Praatgroep Kerkwijk}\n", ""),
        ("ladder: {warn: 2, mute: 3, expel: 5}", "ladder: {warn: 1, mute: 2, expel: 4}"),
        ("expel: 5}\n", "expel: 50}"),
        ("    ladder: {warn: 2, mute: 3, expel: 5}\n", "    ladder: {warn: 2, mute: 3, expel: 5}\n    daily: off\n"),
        ("name: Kerkwijk", "name: Kerk"),
    ],
)
def test_an_edit_that_leaves_the_end_in_place_costs_nothing(path: Path, old: str, new: str) -> None:
    assert old in SOUND
    path.write_text(SOUND.replace(old, new))
    config = settings_for_start(path, NOW)
    assert not missing(config)
    assert values_of(config) == build_config(path, path.read_bytes())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('coordinators: ["telegram:1", "telegram:2"]\n', 'coordinators: ["telegram:1"]\n'),
        ('coordinators: ["telegram:1"]\n', "coordinators: []\n"),
        ("duty: {remind: 9 min, claim: 9 min}\n", "duty: {remind: 9 min}\n"),
        ("policy: {min_age: 18}", "policy: {min_age: 1}"),
    ],
)
def test_brackets_that_are_closed_were_not_cut(path: Path, old: str, new: str) -> None:
    """A coordinator who was taken out decides nothing more after the start."""
    begin = re.sub(r"    (coordinators|duty|policy): .*\n", "", SOUND)
    run_with(path, f"{begin}    {old}")
    path.write_text(f"{begin}    {new}")
    config = settings_for_start(path, NOW)
    assert not missing(config)
    assert lost_end(load_config(path), NOW) is None


def test_another_config_on_the_same_data_folder_runs_as_it_is(path: Path) -> None:
    other = path.with_name("trial.yaml")
    other.write_text(SOUND[: SOUND.index("    ladder")])
    assert not missing(started(other))
    assert not missing(started(path))


def test_another_neighbourhood_at_the_end_is_no_cut(path: Path) -> None:
    """The groups of the one that stood there before are not watched any more, not for a minute."""
    path.write_text(SOUND.replace("id: kerkwijk", "id: molenwijk"))
    config = settings_for_start(path, NOW)
    assert not missing(config)
    assert [watch.id for watch in config.watches] == ["molenwijk"]
    assert lost_end(load_config(path), NOW) is None


def test_settings_that_were_taken_out_count_after_ten_minutes(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    assert missing(started(path))
    assert missing(started(path, NOW + timedelta(minutes=9)))
    assert not missing(started(path, NOW + timedelta(minutes=10)))
    assert not missing(started(path, NOW + timedelta(minutes=11)))


def test_another_cut_waits_anew(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    started(path)
    path.write_text(SOUND[: SOUND.index("    rule_life")])
    assert missing(started(path, NOW + timedelta(minutes=10)))


def test_a_clock_that_was_set_back_waits_anew(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    started(path, NOW + timedelta(days=400))
    config = started(path)
    assert config.file is not None
    assert config.file.since == NOW


def test_an_end_that_is_put_back_is_forgotten(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    started(path)
    path.write_text(SOUND)
    assert not missing(started(path))
    path.write_text(SOUND[: SOUND.index("    ladder")])
    assert missing(started(path, NOW + timedelta(minutes=20)))


def test_no_other_user_reads_the_copy(path: Path) -> None:
    assert stat.S_IMODE((path.parent / "data" / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [None, "", "[]", "{", "{}", '{"text": 1}', '{"text": "a: [", "doubted": 1}'])
def test_without_a_good_copy_the_file_counts(path: Path, content: str | None) -> None:
    copy = path.parent / "data" / FILE
    copy.unlink()
    if content is not None:
        copy.write_text(content)
    path.write_text(SOUND[: SOUND.index("    ladder")])
    assert not missing(settings_for_start(path, NOW))


def test_a_fault_stops_the_start_as_before(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("{warn: 2") + 5])
    with pytest.raises(BadInput):
        settings_for_start(path, NOW)


def test_the_commands_say_what_is_missing_and_what_a_start_does(path: Path) -> None:
    assert lost_end(load_config(path), NOW) is None
    path.write_text(SOUND[: SOUND.index("    ladder")])
    said = str(lost_end(load_config(path), NOW))
    assert "neighbourhoods › kerkwijk › ladder" in said
    assert "after 13:10" in said  # in Brussels
    started(path)
    assert "takes the file as it is" in str(lost_end(load_config(path), NOW + timedelta(minutes=10)))
    path.write_text(SOUND)
    assert lost_end(load_config(path), NOW) is None


def test_the_commands_name_settings_that_a_start_took_as_left_out(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    started(path)
    assert started(path, NOW + timedelta(minutes=10)).file == SettingsFile(path.read_bytes(), left_out=(LADDER,))
    for later in (timedelta(minutes=11), timedelta(days=1), timedelta(days=29)):
        assert not missing(started(path, NOW + later))
        assert lost_end(load_config(path), NOW + later) is None
        told = str(left_out(load_config(path), NOW + later))
        assert (
            f"since the start of 2 Mar 2026, 13:10 the bot runs without settings that stood in it before: {LADDER}"
            in told
        )
        assert str(path.parent / "data" / "config.yaml.before") in told
    assert left_out(load_config(path), NOW + timedelta(days=31)) is None
    path.write_text(path.read_text() + "    daily: off\n")
    assert left_out(load_config(path), NOW + timedelta(days=1)) is None


def test_the_earlier_file_stays_for_a_person_to_put_back(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    started(path)
    started(path, NOW + timedelta(minutes=10))
    earlier = path.parent / "data" / "config.yaml.before"
    assert earlier.read_text() == SOUND
    assert stat.S_IMODE(earlier.stat().st_mode) == 0o600
    earlier.replace(path)
    assert values_of(started(path, NOW + timedelta(minutes=11))) == build_config(path, SOUND.encode())
    assert left_out(load_config(path), NOW + timedelta(minutes=11)) is None


async def test_the_desk_reads_it_once(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)
    file = SettingsFile(SOUND.encode(), (MIN_AGE,), clock.now())
    for _ in range(2):  # a service may start the bot again and again
        await runs(replace(made, config=replace(made.config, file=file)))
        clock.move(timedelta(seconds=5))
    (told,) = [text for text in platform.said() if "settings_lost" in text]
    assert MIN_AGE in told


async def test_the_desk_reads_from_when_on_the_rest_runs_alone(tmp_path: Path) -> None:
    platform = FakePlatform()
    made = parts(tmp_path, platform, TestClock())
    file = SettingsFile(SOUND.encode(), left_out=(MIN_AGE,))
    await runs(replace(made, config=replace(made.config, file=file)))
    (told,) = [text for text in platform.said() if "settings_left_out" in text]
    assert MIN_AGE in told


async def test_a_start_keeps_its_settings(tmp_path: Path) -> None:
    made = parts(tmp_path, FakePlatform())
    file = SettingsFile(SOUND.encode())
    await runs(replace(made, config=replace(made.config, file=file)))
    path = tmp_path / "config.yaml"
    path.write_text(SOUND[: SOUND.index("    ladder")])
    assert missing(settings_for_start(path, NOW)) == ("neighbourhoods › kerkwijk › ladder",)


def test_settings_with_which_the_start_failed_may_be_taken_out_again(path: Path) -> None:
    path.write_text(SOUND + "health: {ping_env: NABUUR_NO_ADDRESS}\n")
    tried, made = settings_for_start(path, NOW), parts(path.parent, FakePlatform(), TestClock(NOW))
    config = replace(made.config, file=tried.file, health=HealthSigns(ping_env="NABUUR_NO_ADDRESS"))
    with pytest.raises(CannotStart, match="NABUUR_NO_ADDRESS"):
        asyncio.run(run_bot(replace(made, config=config)))
    path.write_text(SOUND)
    assert missing(settings_for_start(path, NOW)) == ()


async def test_the_time_to_put_the_end_back_does_not_begin_with_a_start_that_tells_no_desk(cut: Path) -> None:
    clock = TestClock(NOW)
    made = parts(cut.parent, FakePlatform(), clock)

    for _ in range(2):
        file = settings_for_start(cut, clock.now()).file
        with pytest.raises(BadInput):
            await run_bot(replace(made, config=replace(made.config, file=file), try_rules=refused))
        clock.move(timedelta(minutes=10))
    assert missing(settings_for_start(cut, clock.now())) == (LADDER,)


def test_a_trial_takes_over_nothing(path: Path) -> None:
    path.write_text(SOUND[: SOUND.index("    ladder")])
    assert trial_of(settings_for_start(path, NOW)).file is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_reads_the_time_too(language: str) -> None:
    text = shipped.rules().rulebook.texts.by_language[language]["settings_lost"]
    assert {"{text}", "{time}"} <= set(re.findall(r"\{\w+\}", text))
    later = shipped.rules().rulebook.texts.by_language[language]["settings_left_out"]
    assert {"{text}", "{state}"} <= set(re.findall(r"\{\w+\}", later))
