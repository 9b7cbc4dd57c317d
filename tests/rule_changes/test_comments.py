"""The comments of the shipped files of rules, as coordinators read them in their language."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
import yaml

from bot.errors import CannotStart
from bot.rule_changes.comments import comments_in, with_comments_of_reader
from bot.rule_changes.layers import RuleLayers
from bot.rule_changes.printed_file import copy_rule_file, rule_file
from bot.rulebook.files import SHIPPED, RuleFiles, read_folder
from bot.translation import say_in
from bot.translation.catalogue import CATALOGUES
from tests.translation.test_command_line import ALLOWED, ENGLISH

FILES = [name for name in read_folder(SHIPPED).contents if "/" not in name]
OWN_TEXTS = {"nl": ("nl.yaml", "nl-NL.yaml"), "fr": ("fr.yaml",), "de": ("de.yaml",)}


def _shipped(name: str) -> str:
    return (SHIPPED / name).read_text(encoding="utf-8")


def _own_folder(**own: str) -> RuleLayers:
    contents = {name.replace("_", "-") + ".yaml": text.encode() for name, text in own.items()}
    return RuleLayers(RuleFiles(PurePath("rules"), contents, read_folder(SHIPPED)))


@pytest.mark.parametrize("language", CATALOGUES)
@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_has_no_comment_in_english_and_the_same_content(name: str, language: str) -> None:
    source = _shipped(name)
    with say_in(language):
        shown = with_comments_of_reader(source)
        assert with_comments_of_reader(shown) == shown
    assert set(comments_in(source)) & set(comments_in(shown)) == set()
    assert yaml.safe_load(shown) == yaml.safe_load(source)
    assert _without_comments(shown) == _without_comments(source)
    assert max(len(line) for line in shown.splitlines() if "#" in line) <= 140


def _without_comments(text: str) -> list[str]:
    return [line.partition(" # ")[0] for line in text.splitlines() if not line.lstrip().startswith("#")]


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_file_of_texts_in_a_language_has_comments_in_it(language: str) -> None:
    comments = [each for name in OWN_TEXTS[language] for each in comments_in(_shipped(f"texts/{name}"))]
    assert comments
    assert [each for each in comments if ENGLISH.search(ALLOWED.sub("", each))] == []


def test_in_english_every_byte_stays() -> None:
    with say_in("en"):
        assert all(with_comments_of_reader(_shipped(name)) == _shipped(name) for name in FILES)


@pytest.mark.parametrize(
    "text",
    [
        "# ours, since the party\nrules: []\n",
        'a: "RULE 5: RESPECT"\n',
        "a: b  # no comment of the shipped files",
        "# RULE 5: RESPECT AND MORE",
        "a: |\n  text # one\r\n#\n#!\n",
        "",
    ],
)
def test_own_comments_and_values_stay_as_they_are(text: str) -> None:
    with say_in("fr"):
        assert with_comments_of_reader(text) == text


def test_a_comment_at_the_end_of_a_file_gets_no_line_break() -> None:
    with say_in("fr"):
        assert with_comments_of_reader("a: 1   # one card is enough") == "a: 1   # une seule carte suffit"
        assert with_comments_of_reader("  # RULE 5: RESPECT") == "  # RÈGLE 5\xa0: LE RESPECT"


def test_a_coordinator_reads_the_shipped_part_of_an_own_file_in_the_own_language() -> None:
    own = "# notre fichier\nrules:\n  - id: no-insults\n    off: true\n"
    layers = _own_folder(**{"50-respect": own})
    with say_in("fr"):
        shown = layers.shown("50-respect.yaml", layers.own("50-respect.yaml"))
    assert shown.startswith("# notre fichier\n")
    assert not set(comments_in(shown)) & set(comments_in(_shipped("50-respect.yaml")))


def test_the_command_prints_a_file_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("shipped: 000000000000\n")
    with say_in("de"):
        assert rule_file(tmp_path, "vigilantes").startswith("# REGEL 3: KEINE SELBSTJUSTIZ\n")
        with pytest.raises(CannotStart, match="30-no-vigilantes"):
            rule_file(tmp_path, "e")
    assert {*FILES, "texts/fr.yaml"} <= {*rule_file(tmp_path, "").splitlines()}


@pytest.mark.parametrize("name", ["lists", "guidelines"])
def test_a_shipped_file_has_no_line_for_editors_in_an_own_folder_where_it_would_lead_nowhere(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "base.yaml").write_text("shipped: 000000000000\n")
    assert "$schema=../docs/" in _shipped(f"{name}.yaml")
    with say_in("en"):
        assert rule_file(tmp_path, name) == _shipped(f"{name}.yaml").partition("\n")[2]
        assert rule_file(SHIPPED, name) == _shipped(f"{name}.yaml")


def test_a_copy_of_a_shipped_file_never_takes_the_place_of_an_own_one(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("shipped: 000000000000\n")
    with say_in("fr"):
        for written, name in (("vigilantes", "30-no-vigilantes.yaml"), ("texts/fr", "texts/fr.yaml")):
            assert copy_rule_file(tmp_path, written) == tmp_path / name
            assert (tmp_path / name).read_text() == rule_file(tmp_path, name) == with_comments_of_reader(_shipped(name))
        (own := tmp_path / "30-no-vigilantes.yaml").write_text("rules: []\n")
        with pytest.raises(CannotStart, match="30-no-vigilantes"):
            copy_rule_file(tmp_path, "vigilantes")
        assert own.read_text() == "rules: []\n"
        with pytest.raises(CannotStart, match="40-privacy"):
            copy_rule_file(tmp_path, "")


def test_a_shipped_file_of_which_everything_is_replaced_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("shipped: 000000000000\n")
    shipped_rules = SHIPPED / "10-call-101-first.yaml"
    (tmp_path / "60-ours.yaml").write_bytes(shipped_rules.read_bytes())
    with pytest.raises(CannotStart, match="replace everything"):
        copy_rule_file(tmp_path, shipped_rules.name)
    assert not (tmp_path / shipped_rules.name).exists()
