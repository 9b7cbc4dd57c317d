"""A start with a fault in the rules runs the last good ones, and says so."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.action import SendMessage
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.last_good import FILE, instead_of, keep, kept
from bot.live_rules.reload import load_rules
from bot.rulebook.files import BASE, EARLIER, read_folder, version_of
from tests import small_rules
from tests.bots import parts, rests, running
from tests.fake_platform import FakePlatform
from tests.kit import DESK, WATCH

WATCHES: tuple[Watch, ...] = (WATCH,)


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


@pytest.mark.parametrize(
    "content", [None, "", "[]", "{", "{}", '{"own": 1, "base": null}', '{"own": {"x.yaml": 1}, "base": null}']
)
def test_without_a_good_copy_the_faults_stop_the_start(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / FILE).write_text(content)
    bad = BadInput([])
    with pytest.raises(BadInput) as caught:
        instead_of(bad, tmp_path, WATCHES)
    assert caught.value is bad


async def test_the_desk_reads_why_the_last_good_rules_run(tmp_path: Path) -> None:
    fault = Fault("rules/90-new.yaml", 1, 16, "rules › x", "there is no key `stagee`")
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    async with running(replace(made, rules=replace(made.rules, faults=(fault,)))) as bot:
        await rests(bot)
    said = [action.text for action in platform.done if isinstance(action, SendMessage) and action.chat == DESK]
    assert any("rules_bad" in text and "stagee" in text for text in said)
