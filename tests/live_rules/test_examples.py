"""Examples are tried with the reader that runs. One that it gets wrong corrects the reader, unless it contradicts its rule."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.classifier.models import Models, add_models, load_models
from bot.config.values import ReaderKind
from bot.core.reading import Label, ReaderInput, Reading, Score
from bot.core.rule import Says
from bot.errors import BadInput
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.live_rules.examples import ExampleNote, check_examples, examples_near, learn_examples, with_lessons
from bot.live_rules.trial import RuleTrial, try_text
from bot.ports import Reader
from bot.rulebook.example import Expectation
from bot.translation import say_in
from tests import shipped
from tests.live_rules.test_reload import at_once, edit, reload_of
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


async def wrong_for(rules: CurrentRules, reader: Reader) -> list[ExampleNote]:
    return await learn_examples(rules, WATCHES[0], reader)


async def test_the_shipped_examples_are_right_with_the_lists_alone() -> None:
    rules = shipped.rules()
    assert await wrong_for(rules, LiveRules(rules)) == []


async def test_an_example_that_only_the_running_reader_gets_right_is_good(light: Models | None) -> None:
    rules = with_example(UNKNOWN_TO_THE_LISTS)
    assert await wrong_for(rules, LiveRules(rules))
    assert await wrong_for(rules, LiveRules(add_models(rules, light))) == []


async def test_an_honest_example_that_no_reader_gets_right_is_noted_and_corrects_the_reader(
    light: Models | None,
) -> None:
    rules = with_example("tot morgen op de vergadering")
    await check_examples(rules, WATCHES[0], lambda fresh: LiveRules(add_models(fresh, light)))
    reader = LiveRules(add_models(rules, light))
    (note,) = await wrong_for(rules, reader)
    assert "the reader sees" in note.fault().why
    assert "Noted as a lesson" in note.fault().hint
    taught = with_lessons(rules, [note])
    caught = await try_text(taught.rulebook, reader, WATCHES[0], RuleTrial("Tot morgen, op de vergadering!"))
    assert [finding.rule.id for finding in caught.verdict.findings] == ["no-vigilantes"]
    (corrected,) = caught.reading.corrected
    assert corrected.same


@pytest.mark.parametrize(
    "text", ["TOT MORGEN op de vergadering", "dus tot morgen op de vergadering!", "er loopt iemand"]
)
async def test_the_examples_near_a_text_teach_all_that_the_others_would(text: str) -> None:
    own = with_example("tot morgen op de vergadering").examples
    rules = replace(shipped.rules(), examples=(*shipped.rules().examples, *own)).with_key(b"key")
    near, reader = examples_near(rules, ["goedemorgen", text]), LiveRules(rules)
    assert len(near) < 10
    readings = []
    for examples in (rules.examples, near):
        taught = with_lessons(rules, await learn_examples(rules, WATCHES[0], reader, examples))
        readings.append((await try_text(taught.rulebook, reader, WATCHES[0], RuleTrial(text))).reading)
    assert replace(readings[0], imprint=None) == replace(readings[1], imprint=None)  # whole only if a lesson may count
    assert bool(readings[1].corrected) is ("vergadering" in text)


async def test_an_example_that_contradicts_a_rule_of_phrases_is_a_fault() -> None:
    rules = shipped.rules()
    by_phrase = replace(
        next(rule for rule in rules.rulebook.rules if rule.id == "no-vigilantes"), when=Says(("list:none",), ("none",))
    )
    rules = with_example("wie gaat er mee om hem te pakken?")
    rules = replace(rules, rulebook=replace(rules.rulebook, rules=(by_phrase,)))
    with pytest.raises(BadInput, match="should be caught by the rule but is not"):
        await check_examples(rules, WATCHES[0], LiveRules)


async def test_an_example_that_only_the_running_reader_gets_wrong_is_noted() -> None:
    rules = with_example("wie gaat er mee om hem te pakken?")
    await check_examples(rules, WATCHES[0], lambda fresh: Saying(Label.OFF_TOPIC))
    (note,) = await wrong_for(rules, Saying(Label.OFF_TOPIC))
    assert "the reader sees does not serve the watch 0.90" in note.fault().why
    with say_in("nl"):
        assert "de lezer ziet dient de buurtwacht niet 0.90" in str(note.fault())
    assert "Noted as a lesson" in note.fault().hint


async def test_an_example_that_no_label_makes_right_is_noted_as_such_where_the_lists_get_it_right() -> None:
    rules = with_example("wie gaat er mee om hem te pakken?")
    spared = tuple(replace(each, expected=Expectation.SPARED, text="de kermis is zondag") for each in rules.examples)
    rule = next(rule for rule in rules.rulebook.rules if rule.id == "call-101-first")
    rules = replace(rules, examples=tuple(replace(each, rule=rule.id) for each in spared))
    (note,) = await wrong_for(rules, Saying(Label.REPORT))
    assert note.lesson is None
    assert "count all the same" in note.fault().hint


def with_examples(rule: str, expected: Expectation, *texts: str) -> CurrentRules:
    """The shipped rules, with these examples alone."""
    rules = shipped.rules()
    model = next(each for each in rules.examples if each.rule == rule and each.expected is expected)
    return replace(rules, examples=tuple(replace(model, text=text) for text in texts))


@pytest.mark.parametrize(
    ("rule", "expected", "text", "hint"),
    [
        ("call-101-first", Expectation.SPARED, "Er is gisteren ingebroken in de film op tv", "no example takes away"),
        ("useful-only", Expectation.CAUGHT, "Er is gisteren ingebroken in de film op tv", "A phrase in a list"),
    ],
)
async def test_an_honest_example_that_no_lesson_may_correct_is_noted_and_stops_no_save(
    rule: str, expected: Expectation, text: str, hint: str
) -> None:
    rules = with_examples(rule, expected, text)
    await check_examples(rules, WATCHES[0], LiveRules)
    (note,) = await wrong_for(rules, LiveRules(rules))
    assert note.lesson is None
    assert "count all the same" in note.fault().hint
    assert hint in note.fault().hint


@pytest.mark.parametrize(
    ("rule", "expected", "text"),
    [
        ("no-plates", Expectation.SPARED, "Mijn wagen is de 1-ABC-123"),
        ("no-plates", Expectation.CAUGHT, "Een grijze bestelwagen"),
        ("call-101-first", Expectation.CAUGHT, "101 gebeld, er loopt iemand aan de deurklinken te voelen"),
    ],
)
async def test_an_example_that_no_label_makes_right_contradicts_its_rule(
    rule: str, expected: Expectation, text: str
) -> None:
    with pytest.raises(BadInput, match="this example should be"):
        await check_examples(with_examples(rule, expected, text), WATCHES[0], LiveRules)


async def test_an_edit_with_a_new_example_that_only_the_running_reader_gets_wrong_goes_live_with_a_note(
    tmp_path: Path,
) -> None:
    folder, in_force, _, told = made_reload(tmp_path)
    reloading = reload_of(folder, in_force, told, reader_for=lambda fresh: Saying(Label.OFF_TOPIC))
    before = in_force.now.rulebook.version
    edit(folder / "30-no-vigilantes.yaml", "caught: [", "caught: [wie gaat er mee hem pakken, ")
    await reloading.check()
    assert in_force.now.rulebook.version != before
    assert [key for key, _ in told.words] == ["rules_good", "rules_examples"]
    assert told.words[1][1]["text"].count("30-no-vigilantes.yaml") == 1


async def test_an_edit_with_a_new_example_that_the_reader_does_not_know_goes_live_and_takes_effect(
    tmp_path: Path,
) -> None:
    folder, in_force, by_lists, told = made_reload(tmp_path)
    edit(folder / "30-no-vigilantes.yaml", "caught: [", f'caught: ["{UNKNOWN_TO_THE_LISTS}", ')
    await by_lists.check()
    assert [key for key, _ in told.words] == ["rules_good", "rules_examples"]
    assert "Noted as a lesson" in told.words[1][1]["text"]
    tried = await try_text(in_force.now.rulebook, in_force, WATCHES[0], RuleTrial(UNKNOWN_TO_THE_LISTS.upper()))
    assert [finding.rule.id for finding in tried.verdict.findings] == ["no-vigilantes"]


async def test_the_examples_of_the_first_rules_correct_the_reader_soon_after_the_start(tmp_path: Path) -> None:
    folder, _, _, told = made_reload(tmp_path)
    in_force = LiveRules(with_example(UNKNOWN_TO_THE_LISTS))
    reloading = reload_of(folder, in_force, told)
    running = asyncio.create_task(reloading.run(at_once), name="reload rules")
    await reloading.try_first(None, at_once)
    await reloading.learned.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert [lesson.rule for lesson in in_force.now.rulebook.lessons.of_examples] == ["no-vigilantes"]


def test_the_examples_come_with_the_rules() -> None:
    assert len(load_rules(shipped.ROOT / "rules", WATCHES).examples) >= 98
