"""Examples are tried with the reader that runs. Only an example that the lists get wrong as well is a fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.classifier.models import Models, add_models, load_models
from bot.config.values import ReaderKind
from bot.core.reading import Label, ReaderInput, Reading, Score
from bot.errors import BadInput
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.examples import check_examples, read_otherwise
from bot.live_rules.reload import RulesReload, load_rules
from tests import shipped
from tests.live_rules.test_reload import Told, edit
from tests.live_rules.test_reload import made as made_reload

WATCHES = shipped.config().watches
UNKNOWN_TO_THE_LISTS = "Ik rij hem nu achterna met de auto, wie volgt"


class Saying:
    """A reader that sees one label in every text, whatever the rules."""

    def __init__(self, *labels: Label) -> None:
        self._labels = labels

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [Reading("nl", True, tuple(Score(label, 0.9) for label in self._labels)) for _ in texts]


def with_example(text: str) -> CurrentRules:
    """The shipped rules, with only one example: that this text is caught by no-vigilantes."""
    rules = shipped.rules()
    caught = next(example for example in rules.examples if example.rule == "no-vigilantes")
    return replace(rules, examples=(replace(caught, text=text),))


@pytest.fixture(scope="module")
def light() -> Models | None:
    return load_models(ReaderKind.LIGHT)


async def test_the_shipped_examples_are_right_with_the_lists_alone() -> None:
    rules = shipped.rules()
    assert await read_otherwise(rules, WATCHES[0], LiveRules(rules), rules.examples) == []


async def test_an_example_that_only_the_running_reader_gets_right_is_good(light: Models | None) -> None:
    rules = with_example(UNKNOWN_TO_THE_LISTS)
    assert await read_otherwise(rules, WATCHES[0], LiveRules(rules), rules.examples)
    await check_examples(rules, WATCHES[0], lambda fresh: LiveRules(add_models(fresh, light)))


async def test_an_example_that_the_lists_and_the_running_reader_get_wrong_is_a_fault(light: Models | None) -> None:
    rules = with_example("tot morgen op de vergadering")
    with pytest.raises(BadInput, match="should be caught by the rule but is not"):
        await check_examples(rules, WATCHES[0], lambda fresh: LiveRules(add_models(fresh, light)))


async def test_an_example_that_only_the_running_reader_gets_wrong_is_noted() -> None:
    rules = with_example("wie gaat er mee om hem te pakken?")
    await check_examples(rules, WATCHES[0], lambda fresh: Saying(Label.OFF_TOPIC))
    (note,) = await read_otherwise(rules, WATCHES[0], Saying(Label.OFF_TOPIC), rules.examples)
    assert "the reader sees off_topic 0.90" in note.why
    assert "count all the same" in note.hint


async def test_an_edit_with_a_new_example_that_only_the_running_reader_gets_wrong_goes_live_with_a_note(
    tmp_path: Path,
) -> None:
    folder, in_force, _, told = made_reload(tmp_path)
    reloading = RulesReload(folder, WATCHES, in_force, told, lambda fresh: Saying(Label.OFF_TOPIC))
    before = in_force.now.rulebook.version
    edit(
        folder / "30-no-vigilantes.yaml", "caught:\n", 'caught:\n        - "kom mee, we pakken hem en slaan hem neer"\n'
    )
    await reloading.check()
    assert in_force.now.rulebook.version != before
    assert [key for key, _ in told.words] == ["rules_good", "rules_examples"]
    assert told.words[1][1]["text"].count("30-no-vigilantes.yaml") == 1


async def test_an_edit_goes_live_with_an_example_that_the_lists_do_not_know(
    tmp_path: Path, light: Models | None
) -> None:
    folder, in_force, by_lists, told = made_reload(tmp_path)
    edit(folder / "30-no-vigilantes.yaml", "caught:\n", f'caught:\n        - "{UNKNOWN_TO_THE_LISTS}"\n')
    await by_lists.check()
    assert [key for key, _ in told.words] == ["rules_bad"]
    told = Told()
    reader = RulesReload(folder, WATCHES, in_force, told, lambda fresh: LiveRules(add_models(fresh, light)))
    edit(folder / "lists.yaml", "lists:\n", "# lists\nlists:\n")
    await reader.check()
    assert told.words[0][0] == "rules_good"


def test_the_examples_come_with_the_rules() -> None:
    assert len(load_rules(shipped.ROOT / "rules", WATCHES).examples) >= 98
