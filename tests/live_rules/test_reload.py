"""An edit of the rules goes live as a whole or not at all, and the desks get the result."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.live_rules.examples import ReaderFor
from bot.live_rules.last_good import instead_of, keep
from bot.live_rules.lost_rules import LOST_WAIT
from bot.live_rules.reload import RulesReload
from bot.ports import Clock, NotifyDesks
from bot.rulebook.files import BASE, read_folder
from tests import shipped, small_rules
from tests.bots import TestClock


class Told:
    def __init__(self) -> None:
        self.words: list[tuple[str, dict[str, str]]] = []

    async def __call__(self, key: str, values: Mapping[str, object]) -> None:
        self.words.append((key, {name: str(value) for name, value in values.items()}))


def made(tmp_path: Path, clock: TestClock | None = None) -> tuple[Path, LiveRules, RulesReload, Told]:
    rules = tmp_path / "rules"
    small_rules.write(rules)
    watches = shipped.config().watches
    in_force, told = LiveRules(load_rules(rules, watches)), Told()
    return rules, in_force, reload_of(rules, in_force, told, clock), told


async def at_once() -> None:
    """Does nothing, and waits for nothing."""


def reload_of(
    folder: Path,
    in_force: LiveRules,
    told: NotifyDesks,
    clock: Clock | None = None,
    reader_for: ReaderFor = LiveRules,
    watches: tuple[Watch, ...] | None = None,
) -> RulesReload:
    shipped_ones = shipped.config()
    config = replace(shipped_ones, rules=folder, data=folder.parent / "data", watches=watches or shipped_ones.watches)
    return RulesReload(config, in_force, told, reader_for, clock or TestClock())


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    os.utime(path, (1, path.stat().st_mtime + 5))


async def test_a_good_edit_goes_live_and_is_announced(tmp_path: Path) -> None:
    rules, in_force, reloading, told = made(tmp_path)
    before = in_force.now.rulebook.version
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stage: watch")
    await reloading.check()
    assert in_force.now.rulebook.version != before
    ((text, values),) = told.words
    assert (text, values["state"]) == ("rules_good", in_force.now.rulebook.version)
    assert str(values["text"]) == "rule no-vigilantes"


async def test_the_announcement_names_what_came_went_and_changed(tmp_path: Path) -> None:
    rules, _, reloading, told = made(tmp_path)
    edit(rules / "texts" / "nl.yaml", "rules_good:", "# ours\nrules_good:")
    await reloading.check()
    assert str(told.words[-1][1]["text"]) == "comments only"
    edit(rules / "texts" / "nl.yaml", "Nieuwe regels in gebruik", "Nieuw in gebruik")
    await reloading.check()
    assert str(told.words[-1][1]["text"]) == "text rules_good (nl)"


async def test_a_list_that_came_and_one_that_went_are_named_as_such(tmp_path: Path) -> None:
    rules, _, reloading, told = made(tmp_path)
    edit(rules / "lists.yaml", "  reports:", "  sightings:")
    await reloading.check()
    assert str(told.words[-1][1]["text"]) == "list sightings (new), list reports (gone)"


async def test_a_changed_example_is_more_than_a_comment(tmp_path: Path) -> None:
    rules, _, reloading, told = made(tmp_path)
    edit(rules / "30-no-vigilantes.yaml", "caught: [", "caught: [wie gaat er mee vanavond, ")
    await reloading.check()
    assert str(told.words[-1][1]["text"]) == "examples of no-vigilantes"


async def test_an_own_list_without_the_shipped_phrases_is_noted_at_the_edit_and_once_alone(tmp_path: Path) -> None:
    _, in_force, _, told = made(tmp_path)
    own, watches = tmp_path / "own", shipped.config().watches
    own.mkdir()
    (own / BASE).write_text("shipped: 50a80785f782\n")
    in_force.now = load_rules(own, watches)
    reloading = reload_of(own, in_force, told)
    (own / "lists.yaml").write_text('lists:\n  danger: {label: report, nl: ["zelf zoeken"]}\n')
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_good", "rules_notes"]
    assert (
        "lists.yaml:2:3: lists › danger: the list `danger` stands in place of the shipped one"
        in told.words[1][1]["text"]
    )
    edit(own / "lists.yaml", "lists:", "# ours\nlists:")
    await reloading.check()
    assert [key for key, _ in told.words[2:]] == ["rules_good"]
    edit(own / "lists.yaml", '["zelf zoeken"]', '["zelf zoeken", "er is brand", "help me"]')
    await reloading.check()
    assert [key for key, _ in told.words[3:]] == ["rules_good"]


async def test_a_bad_edit_never_goes_live_and_its_place_is_told(tmp_path: Path) -> None:
    rules, in_force, reloading, told = made(tmp_path)
    before: Any = in_force.now
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stagee: ask")
    await reloading.check()
    assert in_force.now is before
    ((key, values),) = told.words
    assert key == "rules_bad"
    assert "30-no-vigilantes.yaml:" in values["text"]
    assert "did you mean `stage`" in values["text"].casefold() or "did you mean" in values["text"].casefold()


async def test_no_line_of_a_fault_tells_where_the_folder_lies(tmp_path: Path) -> None:
    """As where a file was copied, and the fault names the place of the first rule."""
    rules, _, reloading, told = made(tmp_path)
    shutil.copy(rules / "30-no-vigilantes.yaml", rules / "31-copy.yaml")
    await reloading.check()
    ((key, values),) = told.words
    assert (key, "The other is in 30-no-vigilantes.yaml, line 2." in values["text"]) == ("rules_bad", True)
    assert str(rules) not in values["text"]


async def test_a_fault_that_is_taken_back_is_answered_once(tmp_path: Path) -> None:
    rules, in_force, reloading, told = made(tmp_path)
    for old, new in (("stage: ask", "stagee: ask"), ("stagee: ask", "stage: ask")):
        edit(rules / "30-no-vigilantes.yaml", old, new)
        await reloading.check()
    (rules / "30-no-vigilantes.yaml").touch()
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_bad", "rules_mended"]
    assert told.words[-1][1] == {"state": in_force.now.rulebook.version}


async def test_a_fault_at_the_start_that_is_mended_is_answered(tmp_path: Path) -> None:
    rules, in_force, _, told = made(tmp_path)
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stagee: ask")
    in_force.now = replace(in_force.now, faults=(Fault("30-no-vigilantes.yaml", 0, 0, "", "why"),))
    reloading = reload_of(rules, in_force, told)
    edit(rules / "30-no-vigilantes.yaml", "stagee: ask", "stage: ask")
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_mended"]


async def test_a_fault_at_the_start_is_told_once_and_its_mend_while_the_bot_starts_is_not_missed(
    tmp_path: Path,
) -> None:
    rules, in_force, _, told = made(tmp_path)
    watches = shipped.config().watches
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stagee: ask")
    with pytest.raises(BadInput) as bad:
        load_rules(rules, watches)
    in_force.now = replace(in_force.now, faults=bad.value.faults)
    still = reload_of(rules, in_force, told)
    await still.check()
    assert told.words == []
    edit(rules / "30-no-vigilantes.yaml", "stagee: ask", "stage: ask")
    for reloading in (reload_of(rules, in_force, told), still):
        await reloading.check()
    assert [key for key, _ in told.words] == ["rules_mended", "rules_mended"]


async def test_an_edit_that_breaks_an_example_never_goes_live(tmp_path: Path) -> None:
    rules, in_force, reloading, told = made(tmp_path)
    before = in_force.now
    edit(rules / "30-no-vigilantes.yaml", "{label: vigilante}", "{phrase: nooit gezegd}")
    await reloading.check()
    assert in_force.now is before
    assert told.words[0][0] == "rules_bad"


async def test_nothing_is_loaded_when_nothing_was_saved(tmp_path: Path) -> None:
    _, in_force, reloading, told = made(tmp_path)
    before = in_force.now
    await reloading.check()
    assert in_force.now is before
    assert told.words == []


async def test_rules_of_which_one_is_missing_wait_and_the_desks_read_which(tmp_path: Path) -> None:
    clock = TestClock()
    rules, in_force, reloading, told = made(tmp_path, clock)
    before = in_force.now
    (rules / "30-no-vigilantes.yaml").unlink()
    await reloading.check()
    await reloading.check()
    assert in_force.now is before
    assert told.words == [("rules_lost", {"text": "no-vigilantes", "time": "13:10"})]
    clock.move(LOST_WAIT)
    await reloading.check()
    assert "no-vigilantes" not in {rule.id for rule in in_force.now.rulebook.rules}
    assert [key for key, _ in told.words] == ["rules_lost", "rules_good"]


async def test_a_missing_rule_that_is_put_back_in_time_was_never_lost(tmp_path: Path) -> None:
    clock = TestClock()
    rules, in_force, reloading, told = made(tmp_path, clock)
    before, kept = in_force.now, (rules / "30-no-vigilantes.yaml").read_text()
    (rules / "30-no-vigilantes.yaml").unlink()
    await reloading.check()
    (rules / "30-no-vigilantes.yaml").write_text(kept)
    await reloading.check()
    clock.move(LOST_WAIT)
    await reloading.check()
    assert in_force.now is before
    assert [key for key, _ in told.words] == ["rules_lost", "rules_mended"]


async def test_a_mended_folder_goes_live_at_once_though_the_shipped_rules_that_stood_in_are_gone(
    tmp_path: Path,
) -> None:
    watches, data = shipped.config().watches, tmp_path / "data"
    data.mkdir()
    rules, before, _, told = made(tmp_path)
    good, mended = (rules / "10-call-101-first.yaml").read_text(), (rules / "30-no-vigilantes.yaml").read_text()
    (rules / "30-no-vigilantes.yaml").write_text("rules: [{id: x, stagee: ask}]")
    keep(data, replace(before.now, files=read_folder(rules)))  # good for an earlier version
    for lost in (True, False):
        in_force, clock = LiveRules(instead_of(BadInput([]), data, watches)), TestClock()
        assert in_force.now.left_out == ("30-no-vigilantes.yaml",)
        reloading = reload_of(rules, in_force, told, clock)
        (rules / "30-no-vigilantes.yaml").write_text(mended)
        (rules / "10-call-101-first.yaml").write_text(
            good.replace("id: call-101-first", "id: another") if lost else good
        )
        await reloading.check()
    assert [key for key, _ in told.words] == ["rules_lost", "rules_good"]
    assert told.words[0][1]["text"] == "call-101-first"
    assert len(in_force.now.rulebook.rules) == 2


async def test_a_fault_while_a_missing_rule_waits_is_told_once(tmp_path: Path) -> None:
    clock = TestClock()
    rules, _, reloading, told = made(tmp_path, clock)
    (rules / "30-no-vigilantes.yaml").unlink()
    await reloading.check()
    edit(rules / "texts" / "nl.yaml", "rules_good:", "rules_gud:")
    await reloading.check()
    clock.move(LOST_WAIT)
    await reloading.check()
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_lost", "rules_bad"]


async def test_every_save_while_a_missing_rule_waits_is_answered(tmp_path: Path) -> None:
    """The mended fault as well as another edit: the coordinator reads until when they wait."""
    clock = TestClock()
    rules, _, reloading, told = made(tmp_path, clock)
    (rules / "30-no-vigilantes.yaml").unlink()
    for old, new in (("rules_good:", "rules_gud:"), ("rules_gud:", "rules_good:"), ("Nieuwe regels", "Regels")):
        await reloading.check()
        edit(rules / "texts" / "nl.yaml", old, new)
    await reloading.check()
    (rules / "lists.yaml").touch()
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_lost", "rules_bad", "rules_lost", "rules_lost"]
    clock.move(LOST_WAIT)
    await reloading.check()
    assert [key for key, _ in told.words][4:] == ["rules_good"]


async def test_an_edit_that_could_not_be_checked_is_checked_again(tmp_path: Path) -> None:
    """As when the machine lacks memory for a moment: the folder looks the same at the next check."""
    rules, in_force, _, told = made(tmp_path)
    before, failures = in_force.now.rulebook.version, [MemoryError()]

    def reader_for(fresh: CurrentRules) -> LiveRules:
        if failures:
            raise failures.pop()
        return LiveRules(fresh)

    reloading = reload_of(rules, in_force, told, reader_for=reader_for)
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stage: watch")
    with pytest.raises(MemoryError):
        await reloading.check()
    await reloading.check()
    assert in_force.now.rulebook.version != before
    assert [key for key, _ in told.words] == ["rules_good"]


async def test_an_edit_while_the_bot_starts_is_not_missed(tmp_path: Path) -> None:
    """Between the load of the rules and the first look at the folder lie the models and the database."""
    rules, in_force, _, told = made(tmp_path)
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stage: watch")
    reloading = reload_of(rules, in_force, told)
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_good"]


async def test_a_file_that_takes_the_place_of_another_with_its_size_and_time_is_seen(tmp_path: Path) -> None:
    """As when a backup is put back."""
    rules, _, reloading, told = made(tmp_path)
    path = rules / "30-no-vigilantes.yaml"
    state, text = path.stat(), path.read_text()
    path.write_text(text.replace("stage: ask", "stage: act"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_good"]


@pytest.mark.parametrize("name", ["60-ours.yml", "60-ours.yaml.txt", "60-ours", "60-ours.docx"])
async def test_a_new_file_with_a_misspelt_ending_is_told(tmp_path: Path, name: str) -> None:
    rules, _, reloading, told = made(tmp_path)
    shutil.copy(rules / "30-no-vigilantes.yaml", rules / name)
    await reloading.check()
    (rules / name).unlink()
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_bad", "rules_mended"]
    assert "60-ours.yaml" in told.words[0][1]["text"]


async def test_an_edit_in_a_linked_folder_is_seen(tmp_path: Path) -> None:
    """As where the texts lie in a folder that several machines share."""
    rules, in_force, _, told = made(tmp_path)
    (rules / "texts").rename(tmp_path / "shared")
    (rules / "texts").symlink_to(tmp_path / "shared")
    reloading = reload_of(rules, in_force, told)
    edit(tmp_path / "shared" / "nl.yaml", "Nieuwe regels in gebruik", "Nieuw in gebruik")
    await reloading.check()
    assert [key for key, _ in told.words] == ["rules_good"]


async def test_an_edit_of_the_texts_of_a_country_is_more_than_a_comment(tmp_path: Path) -> None:
    rules, in_force, _, told = made(tmp_path)
    there = tuple(replace(watch, wordings=("nl-NL",)) for watch in shipped.config().watches)
    in_force.now = load_rules(rules, there)
    edit(rules / "texts" / "nl-NL.yaml", "Bedankt voor je bericht!", "Dankjewel!")
    await reload_of(rules, in_force, told, watches=there).check()
    assert str(told.words[-1][1]["text"]) == f"changes for {there[0].id}"


async def test_new_rules_of_which_the_desks_could_not_be_told_count_at_the_next_check(tmp_path: Path) -> None:
    rules, in_force, _, told = made(tmp_path)
    failures = [OSError("no more files can be opened")]

    async def tell(key: str, values: Mapping[str, object]) -> None:
        if failures:
            raise failures.pop()
        await told(key, values)

    reloading, before = reload_of(rules, in_force, tell), in_force.now.rulebook.version
    edit(rules / "30-no-vigilantes.yaml", "stage: ask", "stage: watch")
    with pytest.raises(OSError, match="no more files"):
        await reloading.check()
    await reloading.check()
    assert in_force.now.rulebook.version != before
    assert [key for key, _ in told.words] == ["rules_good"]
