"""The reasons for which a rule leaves a message alone read as plain words in every language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.cli.explain import explain_text
from bot.core.message import Role
from bot.core.rule import IncidentState
from bot.core.texts import LANGUAGES
from bot.core.watch import POLICY
from bot.live_rules import yaml_words
from bot.live_rules.current import LiveRules
from bot.live_rules.trial import RuleTrial
from bot.rule_changes.trial_answer import try_rules
from bot.rulebook.condition import HAS_VALUES
from bot.translation import in_language, say_in
from tests import shipped
from tests.kit import WATCH


def test_every_word_of_a_condition_has_a_name() -> None:
    assert set(yaml_words.THINGS) == set(HAS_VALUES)
    assert set(yaml_words.ROLES) == set(Role)
    assert set(yaml_words.INCIDENTS) == set(IncidentState)
    assert set(yaml_words.LANGUAGES) == set(LANGUAGES)
    assert set(yaml_words.POLICIES) == set(POLICY)
    assert set(yaml_words.ANSWERS) == {answer for answers in POLICY.values() for answer in answers}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_differ_from_the_words_of_the_files(language: str) -> None:
    for names in (yaml_words.ROLES, yaml_words.INCIDENTS, yaml_words.POLICIES):
        for word, name in names.items():
            assert in_language(name, language) != word


async def test_the_answer_to_a_trial_names_only_what_holds_and_no_words_of_yaml() -> None:
    watch = replace(WATCH, languages=("nl",))
    rules = shipped.rules(watch)
    text = "Die Fatima van nummer 12 met plaat 1-ABC-123 is een dief"
    with say_in("nl"):
        listing = (await try_rules(rules, LiveRules(rules), watch, text)).listing
    flat = " ".join(listing.split())
    assert "met rust gelaten, want in het bericht: een nummerplaat en niet (in het bericht: een telefoonnummer" in flat
    assert "«Bel eerst 101»" in flat
    for word in (" plate", "phone", "account", "moderator", "list:", "call-101-first", "label"):
        assert word not in flat


async def test_the_answer_to_a_trial_says_that_moderators_are_asked_in_doubt() -> None:
    rules = shipped.rules(WATCH)
    answer = await try_rules(rules, LiveRules(rules), WATCH, "we vinden hem")
    assert [line.key for line in answer.lines] == ["change_try_flag"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_example_in_the_help_for_changes_is_answered_with_the_rule_that_hits(language: str) -> None:
    watch = replace(WATCH, languages=(language,))
    rules = shipped.rules(watch)
    usage = rules.rulebook.texts.by_language[language]["change_usage"]
    example = re.search(r'/rule try "([^"]+)"', usage)
    assert example is not None
    answer = await try_rules(rules, LiveRules(rules), watch, example[1])
    assert [line.key for line in answer.lines] == ["change_try_hold"]


async def test_a_trial_names_labels_in_the_wording_of_the_watch() -> None:
    watch = replace(WATCH, languages=("nl",), wordings=("nl-NL",))
    rules, text = shipped.rules(watch), "Wie gaat er mee? We pakken hem"
    with say_in("nl"):
        answer = await try_rules(rules, LiveRules(rules), watch, text)
        explained = [line async for line in explain_text(rules, watch, RuleTrial(text), {})]
    for lines in (answer.listing, "\n".join(explained)):
        assert "dient de buurtpreventie niet" in lines
        assert "dient de buurtwacht niet" not in lines
