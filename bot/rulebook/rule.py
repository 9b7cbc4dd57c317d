"""Forms of a file of rules and of one rule in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.core.rule import Condition, IfUnanswered, PolicyTreatment, Rule, Stage, Then, Treatment, Unanswered
from bot.core.rulebook import RulePattern
from bot.core.watch import POLICY
from bot.live_rules import yaml_words
from bot.live_rules.code_words import STAGES
from bot.rulebook.condition import condition_readers, narrows
from bot.rulebook.example import EXAMPLES, Example, build_examples
from bot.rulebook.pattern import number_patterns
from bot.rulebook.references import References
from bot.translation import tr
from bot.yaml_reader.form import Form, in_every_language, list_of, under
from bot.yaml_reader.node import Keys, Node, Wrong
from bot.yaml_reader.readers import (
    Positioned,
    Reader,
    duration,
    member_of,
    name,
    one_name_of,
    one_of,
    text,
    whole_number,
    with_position,
)
from bot.yaml_reader.shape import with_shape_of
from bot.yaml_reader.suggestion import nearest_name

_TREATMENTS: Final[Mapping[str, Treatment | PolicyTreatment]] = {
    **{kind.name.lower(): kind for kind in Treatment if kind is not Treatment.FLAG},
    **{
        f"policy:{policy}": PolicyTreatment(policy)
        for policy, answers in POLICY.items()
        if set(answers) <= {"allow", "mask", "hold", "remove"}
    },
}

_HINTS: Final[Mapping[str, str]] = {
    "id": tr("Give the rule a short name that never changes, such as no-vigilantes."),
    "title": tr('Give the rule the name that people read, by language: {nl: "…", fr: "…"}.'),
    "when": tr("A rule without a condition would catch every message. Say under `when` which messages it is for."),
    "stage": tr("Begin with stage: watch, which only counts."),
    "then": tr("Say under `then` what should happen."),
    "examples": tr("Give under `examples` at least one text to be caught and one to be spared."),
    "if": tr("Did you mean `when`?"),
    "als": tr("Did you mean `when`?"),
    "tenzij": tr("Did you mean `unless`?"),
    "except": tr("Did you mean `unless`?"),
    "not": tr("Did you mean `unless`?"),
    "dan": tr("Did you mean `then`?"),
    "action": tr("Did you mean `then`?"),
    "name": tr("Did you mean `title`?"),
}


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule with the other contents of its entry in the file."""

    rule: Rule
    patterns: tuple[RulePattern, ...]
    examples: tuple[Example, ...]


IF_UNANSWERED: Final = Form(
    "`if_unanswered`",
    IfUnanswered,
    need={"after": duration, "do": member_of(tr("something to do"), Unanswered, yaml_words.UNANSWERED)},
)
BRAKE: Final = Form("`brake`", lambda per_day: per_day, need={"per_day": whole_number(1, 1_000_000)})
stage: Final = member_of(tr("a stage"), Stage, {stage.value: words for stage, words in STAGES.items()})


_SLIP: Final = 0.8
"""The likeness from which a name counts as a misspelt one. Among hundreds of texts, there is always one whose name is a little
like the name of a text that is still to be written."""


def _text_name(known: References) -> Reader[str]:
    """A reader of the name of a text. A whole sentence in its place is the most natural slip."""
    one_name = one_name_of(tr("the name of a text"), known.texts)
    own_text = tr(
        'Write the sentence into {file} with a name of your own, as `my_text: "…"`, and that name here.',
        file=known.text_file,
    )

    @with_shape_of(one_name)
    def read(node: Node) -> str:
        if known.texts is not None and " " in text(node).strip():
            raise node.position.wrong(tr("here stands the name of a text, not the sentence itself"), own_text)
        try:
            return one_name(node)
        except Wrong as wrong:
            if nearest_name(text(node), known.texts or (), _SLIP):
                raise
            raise Wrong([replace(fault, hint=own_text) for fault in wrong.faults]) from wrong

    return read


def then_form(known: References) -> Form[Then]:
    key = _text_name(known)
    texts = dict.fromkeys(("private", "group", "ask", "during_incident"), key)
    return Form("`then`", Then, may={"message": one_of(tr("a treatment"), _TREATMENTS, yaml_words.TREATMENTS), **texts})


def then_reader(known: References) -> Reader[Then]:
    form = then_form(known)

    @with_shape_of(form, minProperties=1)
    def read(node: Node) -> Then:
        then = form(node)
        if isinstance(node, Keys) and not node.entries:
            raise node.position.wrong(
                tr("nothing happens here"), tr("Write at least one of message, private, group, ask, during_incident.")
            )
        return then

    return read


def rule_form(known: References) -> Form[WrittenRule]:
    condition_form, condition = condition_readers(known)
    hints = {
        **under("when", condition_form.names),
        **under("then", then_form(known).names),
        **under("if_unanswered", IF_UNANSWERED.names),
        **under("brake", BRAKE.names),
        **under("examples", EXAMPLES.names),
        **_HINTS,
    }
    return Form(
        tr("a rule"),
        _written_rule,
        need={
            "id": with_position(name),
            "title": in_every_language(tr("a title")),
            "stage": stage,
            "when": _when(condition),
            "then": then_reader(known),
            "examples": EXAMPLES,
        },
        may={"house_rule": whole_number(1, 99), "unless": condition, "if_unanswered": IF_UNANSWERED, "brake": BRAKE},
        hints=hints,
    )


def rule_file_form(known: References) -> Form[tuple[WrittenRule, ...]]:
    return Form(tr("a file of rules"), lambda rules: rules, need={"rules": list_of(rule_form(known))})


HEAD_OF_RULE_FILE: Final = Form(tr("a file of rules"), lambda rules: None, need={"rules": lambda node: ()})
"""Reads the keys of a file of rules, and nothing below them."""


def _when(condition: Reader[Condition]) -> Reader[Condition]:
    @with_shape_of(condition)
    def read(node: Node) -> Condition:
        when = condition(node)
        if not narrows(when):
            hint = tr("Say under `when` what a message must have or be; exceptions belong under `unless`.")
            raise node.position.wrong(tr("this rule matches everything"), hint)
        return when

    return read


def _written_rule(**keys: Any) -> WrittenRule:
    """Builds the rule from the keys of `rule_form`."""
    id: Positioned[str] = keys.pop("id")
    examples = build_examples(id.value, keys.pop("examples"))
    (keys["when"], keys["unless"]), patterns = number_patterns(id.value, (keys["when"], keys.get("unless")))
    return WrittenRule(Rule(id=id.value, **keys), patterns, examples)
