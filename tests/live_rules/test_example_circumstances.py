"""A rule about a circumstance can have the example that it must catch: the moment of the example has what the rule asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from pathlib import Path
from shutil import copytree

import pytest

from bot.core.message import Media, Role
from bot.core.ref import Ref
from bot.core.rule import IncidentState
from bot.errors import BadInput
from bot.live_rules.current import LiveRules, load_rules
from bot.live_rules.examples import check_examples, trial_for
from bot.rulebook.example import EXAMPLE, Example, Expectation
from tests import shipped

KERKWIJK = shipped.config().watches[0]
TWO_PLATFORMS = replace(KERKWIJK, groups=(*KERKWIJK.groups, Ref("telegram", "-100"), Ref("signal", "group.abc=")))

RULE = """\
rules:
  - id: ours
    title: {{nl: Van ons, fr: À nous, de: Von uns, en: Ours}}
    stage: ask
    when: {when}
    unless: {unless}
    then: {{message: hold}}
    examples:
      caught: [{caught}]
      spared: [{spared}]
"""


async def check(folder: Path, **parts: str) -> None:
    """Raises BadInput with the examples that contradict the rule."""
    rules = copytree(shipped.ROOT / "rules", folder / "rules")
    written = {"unless": "{sender: police}", "caught": "oprit vrij", "spared": "dag buren", **parts}
    (rules / "60-ours.yaml").write_text(RULE.format(**written))
    loaded = load_rules(rules, [TWO_PLATFORMS])
    examples = tuple(example for example in loaded.examples if example.rule == "ours")
    assert examples
    await check_examples(replace(loaded, examples=examples), TWO_PLATFORMS, LiveRules)


OTHERS: Mapping[str, object] = {
    "text": "oprit vrij",
    "after": ("dag",),
    "sender": Role.NEWCOMER,
    "media": (Media.PHOTO,),
    "forwarded": True,
    "time": time(2, 30),
    "incident": IncidentState.OPEN,
    "language": "fr",
    "repeat": 2,
}
"""By key of an example, another value than the usual one."""


def test_the_trial_of_an_example_has_what_each_of_its_keys_says() -> None:
    usual = Example("ours", "dag buren", Expectation.CAUGHT, position=shipped.rules().examples[0].position)
    told = {key: trial_for(replace(usual, **{key: value})) for key, value in OTHERS.items()}  # type: ignore[arg-type]  # any field, by its name
    assert {*told, "policy"} == set(EXAMPLE.names)
    assert [key for key, trial in told.items() if trial == trial_for(usual)] == []


async def test_an_example_says_how_often_its_author_has_posted(tmp_path: Path) -> None:
    await check(
        tmp_path,
        when="{phrase: oprit, repeat: {messages: 6, within: 2 min}}",
        caught="{text: oprit vrij, repeat: 6}",
        spared="oprit vrij, {text: oprit vrij, repeat: 5}",
    )


async def test_other_lines_before_do_not_count_as_posts_of_the_author(tmp_path: Path) -> None:
    when = "{phrase: oprit, repeat: {messages: 3, within: 5 min}}"
    await check(
        tmp_path,
        when=when,
        caught="{text: oprit vrij, repeat: 3, after: [dag, hallo]}",
        spared="{text: oprit vrij, repeat: 2, after: [dag, hallo]}",
    )


async def test_an_example_without_a_time_is_of_noon(tmp_path: Path) -> None:
    await check(
        tmp_path,
        when="{phrase: oprit, time: '11:55-12:05'}",
        spared="{text: oprit vrij, time: '13:00'}",
    )


@pytest.mark.parametrize(
    "when",
    [
        "{phrase: oprit, platform: telegram}",
        "{phrase: oprit, platform: [signal, telegram]}",
        "{phrase: oprit, group: 'telegram:-100'}",
        "{phrase: oprit, any: [{group: 'signal:group.abc='}, {group: 'telegram:-100'}]}",
        "{phrase: oprit, not: {platform: console}}",
    ],
)
async def test_an_example_is_tried_in_a_group_that_the_rule_is_for(when: str, tmp_path: Path) -> None:
    await check(tmp_path, when=when)


async def test_an_example_is_tried_outside_of_the_groups_that_the_rule_spares(tmp_path: Path) -> None:
    await check(tmp_path, when="{phrase: oprit}", unless="{group: 'console:kerkwijk'}")


async def test_a_rule_for_a_group_still_has_to_spare_its_spared_example(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="should be spared by the rule but is caught"):
        await check(tmp_path, when="{phrase: oprit, platform: telegram}", spared="de oprit is vrij")


@pytest.mark.parametrize(
    ("repeat", "why"),
    [("{messages: 61, within: 2 min}", "2 to 60"), ("{messages: 6, within: 61 min}", "does not remember")],
)
async def test_a_repetition_that_the_bot_cannot_remember_is_a_fault(repeat: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=why):
        await check(tmp_path, when=f"{{phrase: oprit, repeat: {repeat}}}")
