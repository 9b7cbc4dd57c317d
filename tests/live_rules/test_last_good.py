"""A start with a fault in the rules runs the last good ones, and says so."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.rules import first_rules, load_for_start
from bot.core.action import SendMessage
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.live_rules.last_good import FILE, instead_of, keep, kept
from bot.live_rules.lost_rules import LOST_WAIT
from bot.live_rules.reload import RulesReload
from bot.ports import NotifyDesks
from bot.rulebook.files import BASE, EARLIER, SHIPPED, RuleFiles, read_folder, version_of
from tests import shipped, small_rules
from tests.bots import TestClock, in_force, parts, rests, running, runs
from tests.fake_platform import FakePlatform
from tests.kit import WATCH
from tests.live_rules.test_reload import Told, at_once

WATCHES: tuple[Watch, ...] = (WATCH,)
_OURS = b"""rules:
  - id: ours
    title: {nl: Onze, fr: Notre, de: Unsere, en: Ours}
    stage: watch
    when: {label: off_topic}
    then: {message: keep}
    examples: {caught: [x], spared: [y]}
"""


def _good_once(files: RuleFiles) -> CurrentRules:
    """Rules that an earlier version of the program took."""
    return replace(in_force(), files=files)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_rules.write(tmp_path / "rules")
    keep(tmp_path, load_rules(tmp_path / "rules", WATCHES))
    return tmp_path


def test_the_kept_rules_are_the_same_rules(folder: Path) -> None:
    found, written = kept(folder, WATCHES), load_rules(folder / "rules", WATCHES)
    assert found is not None
    assert found.rulebook == written.rulebook
    assert found.examples
    assert len(found.examples) == len(written.examples)


def test_an_own_folder_is_kept_with_the_rules_that_it_changes(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    small_rules.write(tmp_path / "own" / EARLIER)
    (tmp_path / "own" / BASE).write_text(f"shipped: {version_of(read_folder(tmp_path / 'own' / EARLIER))}\n")
    written = load_rules(tmp_path / "own", WATCHES)
    keep(tmp_path, written)
    found = kept(tmp_path, WATCHES)
    assert found is not None
    assert found.rulebook == written.rulebook


def test_no_other_user_reads_the_copy(folder: Path) -> None:
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


def test_faulty_rules_are_replaced_and_their_faults_go_along(folder: Path) -> None:
    (folder / "rules" / "90-new.yaml").write_text("rules: [{id: x, stagee: ask}]")
    with pytest.raises(BadInput) as caught:
        load_rules(folder / "rules", WATCHES)
    rules = instead_of(caught.value, folder, WATCHES)
    assert rules.faults == caught.value.faults


@pytest.mark.parametrize("content", [None, "", "[]", "{", "{}", '{"own": 1, "base": null}'])
def test_without_a_good_copy_the_faults_stop_the_start(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / FILE).write_text(content)
    bad = BadInput([])
    with pytest.raises(BadInput) as caught:
        instead_of(bad, tmp_path, WATCHES)
    assert caught.value is bad


def test_files_that_a_later_version_refuses_are_left_out(tmp_path: Path) -> None:
    """The kept rules were good for an earlier version: one file has a key that this one does not know."""
    own = {BASE: b"shipped: earlier\n", "60-ours.yaml": _OURS, "texts/nl.yaml": b'queue_empty: "Niets te doen."\n'}
    below = read_folder(SHIPPED)
    keep(tmp_path, _good_once(RuleFiles(tmp_path, {**own, "70-old.yaml": b"rules: [{id: x, stagee: ask}]"}, below)))
    rules = instead_of(BadInput([]), tmp_path, WATCHES)
    assert rules.left_out == ("70-old.yaml",)
    assert {"ours", "call-101-first"} <= {rule.id for rule in rules.rulebook.rules}
    assert rules.rulebook.texts.by_language["nl"]["queue_empty"] == "Niets te doen."


@pytest.mark.parametrize("own", [{BASE: b"shipped: earlier\n"}, {}])
def test_texts_that_a_later_version_needs_come_from_its_own_rules(tmp_path: Path, own: dict[str, bytes]) -> None:
    small_rules.write(tmp_path / "rules")
    whole = read_folder(tmp_path / "rules")
    words = b"".join(
        line for line in whole.contents["texts/nl.yaml"].splitlines(True) if not line.startswith(b"queue_empty:")
    )
    earlier = replace(whole, contents={**whole.contents, "texts/nl.yaml": words})
    keep(tmp_path, _good_once(RuleFiles(tmp_path, own, earlier) if own else earlier))
    rules = instead_of(BadInput([]), tmp_path, WATCHES)
    assert rules.rulebook.texts.by_language["nl"]["queue_empty"]
    assert not rules.left_out
    assert own or {rule.id for rule in rules.rulebook.rules} == {"call-101-first", "no-vigilantes"}


@pytest.mark.parametrize("refused", ["10-call-101-first.yaml", "40-privacy.yaml", "lists.yaml"])
def test_the_shipped_rules_stand_in_for_a_refused_file_of_a_folder_that_holds_all_its_rules(
    tmp_path: Path, refused: str
) -> None:
    whole = read_folder(SHIPPED)
    earlier = {**whole.contents, refused: b"rules: [{id: x, stagee: ask}]", "60-ours.yaml": _OURS}
    keep(tmp_path, _good_once(replace(whole, contents=earlier)))
    rules, shipped = instead_of(BadInput([]), tmp_path, WATCHES), load_rules(SHIPPED, WATCHES)
    assert rules.left_out == (refused,)
    assert {rule.id for rule in rules.rulebook.rules} == {"ours", *(rule.id for rule in shipped.rulebook.rules)}
    assert rules.rulebook.lists == shipped.rulebook.lists


async def test_the_desk_reads_which_of_its_files_do_not_count(tmp_path: Path) -> None:
    fault = Fault("rules/70-old.yaml", 1, 16, "rules › x", "there is no key `stagee`")
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    stand_in = replace(made.rules, faults=(fault,), left_out=("70-old.yaml",))
    await runs(replace(made, rules=stand_in))
    assert any("rules_refused" in text and "stagee" in text for text in platform.said())


def reload_in(folder: Path, in_force: LiveRules, told: NotifyDesks) -> RulesReload:
    config = replace(shipped.config(), rules=folder / "rules", data=folder, watches=WATCHES)
    return RulesReload(config, in_force, told, LiveRules, TestClock())


async def test_the_desk_reads_why_the_last_good_rules_run(tmp_path: Path) -> None:
    fault = Fault("rules/90-new.yaml", 1, 16, "rules › x", "there is no key `stagee`")
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    await runs(replace(made, rules=replace(made.rules, faults=(fault,))))
    assert any("rules_bad" in text and "stagee" in text for text in platform.said())


async def test_the_desk_reads_of_a_fault_once_over_several_starts(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    small_rules.write(rules)
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)

    async def told_at_start() -> int:
        before = len(platform.done)
        clock.move(timedelta(minutes=1))
        async with running(replace(made, rules=load_for_start(made.config))) as bot:
            await bot.reloading.learned.wait()
            await rests(bot)
        return sum("stagee" in action.text for action in platform.done[before:] if isinstance(action, SendMessage))

    assert await told_at_start() == 0
    fault = rules / "90-new.yaml"
    fault.write_text("rules: [{id: x, stagee: ask}]")
    assert [await told_at_start() for _ in range(3)] == [1, 0, 0]
    fault.write_text("rules: [{id: y, stagee: ask}]")
    assert [await told_at_start() for _ in range(2)] == [1, 0]
    fault.unlink()
    assert await told_at_start() == 0
    fault.write_text("rules: [{id: y, stagee: ask}]")
    assert [await told_at_start() for _ in range(2)] == [1, 0]


async def test_a_rule_that_went_missing_while_the_bot_was_off_is_told_before_it_is_gone(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    small_rules.write(rules)
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)

    async def starts() -> tuple[set[str], list[str]]:
        """The rules that run until the first look at the folder, and after the wait; and what the desk reads."""
        before = len(platform.done)
        first = first_rules(made.config, clock.now(), delivers=True)
        async with running(replace(made, rules=first.rules)) as bot:
            await bot.reloading.learned.wait()
            await bot.reloading.check()
            await rests(bot)
            ids = {rule.id for rule in bot.reloading._rules.now.rulebook.rules}
            clock.move(LOST_WAIT)
            await bot.reloading.check()
        texts = [action.text for action in platform.done[before:] if isinstance(action, SendMessage)]
        return ids, [text for text in texts if "ontbreken" in text]

    assert (await starts())[1] == []
    (rules / "30-no-vigilantes.yaml").unlink()
    ids, (told,) = await starts()
    assert "no-vigilantes" in ids
    assert "no-vigilantes" in told
    ids, again = await starts()
    assert "no-vigilantes" not in ids
    assert again == []


async def test_a_fault_that_the_running_bot_told_is_not_told_again_at_the_next_start(folder: Path) -> None:
    path = folder / "rules" / "90-new.yaml"

    def reloading(told: Told) -> RulesReload:
        try:
            rules = load_rules(folder / "rules", WATCHES)
        except BadInput as bad:
            rules = instead_of(bad, folder, WATCHES)
        return reload_in(folder, LiveRules(rules), told)

    running_bot, told = reloading(at_run := Told()), Told()
    path.write_text("rules: [{id: x, stagee: ask}]")
    await running_bot.check()
    await reloading(told).try_first(None, at_once)
    assert ([key for key, _ in at_run.words], told.words) == (["rules_bad"], [])
    path.unlink()
    await running_bot.check()
    path.write_text("rules: [{id: x, stagee: ask}]")
    await reloading(told).try_first(None, at_once)
    assert [key for key, _ in told.words] == ["rules_bad"]


async def test_new_rules_are_told_before_they_are_kept(folder: Path) -> None:
    """After a kill in between the desk would never read of them."""
    rules, kept_when_told = load_rules(folder / "rules", WATCHES), []

    async def tell(key: str, values: Mapping[str, object]) -> None:
        found = kept(folder, WATCHES)
        assert found is not None
        kept_when_told.append((key, found.rulebook.version == rules.rulebook.version, live.now is rules))

    live = LiveRules(rules)
    reloading = reload_in(folder, live, tell)
    path = folder / "rules" / "30-no-vigilantes.yaml"
    path.write_text(path.read_text().replace("stage: ask", "stage: watch"))
    await reloading.check()
    assert kept_when_told == [("rules_good", True, True)]
    assert live.now is not rules
