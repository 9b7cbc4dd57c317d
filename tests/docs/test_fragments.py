"""The fragments of YAML in the documentation are valid, its phrases find the shown texts, and its links have a target."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bot.core.rulebook import RulePattern
from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.normalisation import normalise
from bot.rulebook.lists import GUIDELINES_FILE, LISTS_FILE
from bot.rulebook.references import References
from bot.rulebook.rule import rule_form
from bot.yaml_reader.form import Form
from bot.yaml_reader.node import Keys
from bot.yaml_reader.parse import parse
from tests import shipped
from tests.docs.pages import PAGES, ROOT, TRANSLATED, Block, all_blocks, anchors

FRAGMENTS = [block for block in all_blocks("yaml") if block.info == "yaml"]
RULES = (ROOT / "docs" / "rules.md").read_text()
PHRASES = re.findall(r"^\| `([^`]+)` \| (.*“.*) \| (.*“.*) \|$", RULES, re.MULTILINE)
assert PHRASES, "no row of the table of phrases was found, so nothing would be tested"


def known() -> References:
    """The names that the shipped files define, and those that the pages invent."""
    rulebook = shipped.rules().rulebook
    return References(
        lists=frozenset(each.name for each in rulebook.lists) | {"sales"},
        texts=frozenset(rulebook.texts.by_language["nl"]),
        platforms=frozenset(("console", "telegram", "signal")),
        groups=frozenset(str(group) for watch in shipped.config().watches for group in watch.groups),
    )


def form_for(key: str) -> Form[Any] | None:
    forms: dict[str, Form[Any]] = {"lists": LISTS_FILE, "guidelines": GUIDELINES_FILE}
    return forms.get(key)


@pytest.mark.parametrize("block", FRAGMENTS, ids=lambda block: block.name)
def test_a_fragment_of_a_rule_is_valid(block: Block) -> None:
    parsed = parse(block.name, block.text.encode())
    assert parsed.faults == ()
    assert isinstance(parsed.root, Keys)
    rule = rule_form(known())
    for key, entry in parsed.root.entries.items():
        whole = form_for(key)
        if whole:
            whole(parsed.root)
        else:
            ({**rule.need, **rule.may})[key](entry.value)


@pytest.mark.parametrize(("phrase", "finds", "spares"), PHRASES, ids=[phrase for phrase, _, _ in PHRASES])
def test_a_phrase_finds_the_shown_texts(phrase: str, finds: str, spares: str) -> None:
    lexicon = Lexicon((), (RulePattern("rule:x/1", phrase, False),))
    for text in re.findall("“(.*?)”", finds):
        assert lexicon.find(normalise(text)), text
    for text in re.findall("“(.*?)”", spares):
        assert not lexicon.find(normalise(text)), text


@pytest.mark.parametrize("page", [*PAGES, *TRANSLATED], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_have_a_target(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text()):
        path, _, anchor = target.partition("#")
        to = (page.parent / path).resolve() if path else page
        assert to.exists(), target
        assert not anchor or anchor in anchors(to), target
