"""Each code name that a command prints has its words."""

from __future__ import annotations

from bot.core.action import Purpose
from bot.core.reading import Flag, FoundData
from bot.core.rule import Stage
from bot.core.verdict import Decision
from bot.evenings.score import KEYS
from bot.live_rules.code_words import DECISIONS, EXPECTATIONS, FLAGS, STAGES, expectation, wanted, with_code
from bot.live_rules.yaml_words import FOUND
from bot.outbound.action_words import PURPOSE_WORDS
from bot.translation import say_in


def test_every_code_name_has_words() -> None:
    assert set(DECISIONS) == set(Decision)
    assert set(STAGES) == set(Stage)
    assert set(FLAGS) == set(Flag)
    assert set(FOUND) == set(FoundData)
    assert set(PURPOSE_WORDS) == set(Purpose)
    assert set(EXPECTATIONS) == set(KEYS)


def test_the_word_for_yaml_stands_behind_its_translation() -> None:
    with say_in("nl"):
        assert with_code(Flag.GREETING, FLAGS) == "begroeting (greeting)"
        assert expectation("card") == "een kaart voor de moderators (card)"
        assert wanted("card", "false") == "nee (card: false)"
        assert wanted("same_as", "3") == "3 (same_as: 3)"
        assert wanted("visible", "masked") == "alleen de feiten (visible: masked)"
