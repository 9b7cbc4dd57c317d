"""`nabuur upgrade-rules`: after an upgrade, an own folder shows what has changed below it."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from bot.cli.upgrade_rules import difference
from bot.config import load_config
from bot.errors import CannotStart
from bot.rulebook.files import SHIPPED, read_folder
from bot.rulebook.kept_rules import KEPT, kept_rules
from bot.rulebook.layers import versions_below
from bot.setup.folder import open_draft, write_folder
from bot.setup.words import WORDS
from tests import shipped, warm


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Written for earlier shipped rules: one rule asked less, and a list, a text and a rule were otherwise."""
    write_folder(open_draft(tmp_path, WORDS["en"], "Kerkwijk", ""), WORDS["en"], {})
    earlier = dict(read_folder(SHIPPED).contents)
    adverts = earlier["20-useful-only.yaml"].replace(b"stage: ask", b"stage: watch", 1)
    earlier["20-useful-only.yaml"] = adverts
    earlier["lists.yaml"] = b'lists:\n  gone: {label: insult, nl: ["vlegel"]}\n'
    earlier["texts/nl.yaml"] += b'\nearlier: "Vroeger."\n'
    with zipfile.ZipFile(tmp_path / "rules" / KEPT, "w") as packed:
        for name, content in earlier.items():
            packed.writestr(name, content)
    base = tmp_path / "rules" / "base.yaml"
    base.write_text(base.read_text().partition("shipped:")[0] + "shipped: 000000000000\n")
    return tmp_path


def upgrade(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*warm.program(), "upgrade-rules", "--config", str(home / "config.yaml"), *words]
    return subprocess.run(command, input="", capture_output=True, text=True, check=False)


def test_the_differences_are_shown_and_the_version_is_noted(home: Path) -> None:
    (home / "rules" / "60-ours.yaml").write_text("rules:\n  - {id: useful-only}\n")
    done = upgrade(home, "--yes")
    assert done.returncode == 0, done.stderr
    assert "~ rule useful-only; yours replaces it" in done.stdout
    assert "- list gone" in done.stdout
    assert "+ list police-called" in done.stdout
    assert "- text earlier (nl)" in done.stdout
    assert "~ rule no-vigilantes" not in done.stdout
    noted, now = versions_below(home / "rules") or ("", "")
    assert noted == now
    assert "are those for which" in upgrade(home).stdout


def test_without_an_answer_nothing_is_noted(home: Path) -> None:
    assert upgrade(home).returncode == 1
    noted, _ = versions_below(home / "rules") or ("", "")
    assert noted == "000000000000"


def test_the_rules_of_before_can_be_played_against(home: Path) -> None:
    """The written folder stands on the kept rules, with the own changes on top."""
    (home / "rules" / "60-ours.yaml").write_text("rules: []\n")
    before = home / "before"
    assert upgrade(home, "--before", str(before)).returncode == 0
    files = read_folder(before)
    kept = kept_rules(home / "rules")
    assert files.base is not None
    assert kept is not None
    assert (files.base.contents, "60-ours.yaml" in files.contents) == (kept.contents, True)
    assert "is there already" in upgrade(home, "--before", str(before)).stderr


def test_without_the_kept_rules_the_command_says_so(home: Path) -> None:
    (home / "rules" / KEPT).unlink()
    assert any("is missing" in line for line in difference(load_config(home / "config.yaml")))


def test_a_folder_that_stands_alone_has_nothing_to_upgrade() -> None:
    with pytest.raises(CannotStart, match="holds all its rules itself"):
        difference(shipped.config())
