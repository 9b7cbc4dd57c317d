"""Examples: texts that a rule must catch or must spare. `bot/live_rules/examples.py` tries them before rules go live."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import Final

from bot.core.message import Media, Role
from bot.core.rule import IncidentState
from bot.errors import Fault
from bot.live_rules import yaml_words
from bot.rulebook.condition import MOST_REPEATED, POLICY_ANSWERS, incident, language, role
from bot.translation import tr
from bot.yaml_reader.form import Form, list_of, one_or_list_of
from bot.yaml_reader.node import Keys, Node, Position, Wrong
from bot.yaml_reader.readers import clock, member_of, prose, whole_number, yes_no
from bot.yaml_reader.shape import with_either_shape
from bot.yaml_reader.suggestion import nearest_name


class Expectation(StrEnum):
    CAUGHT = "caught"
    SPARED = "spared"


@dataclass(frozen=True, slots=True)
class Example:
    """One text and the expected result of the rule with the id `rule`.

    `after`: the messages before it in the group, oldest first. `time`: local time, None if it does not matter.
    `language`: None if the reader should detect it. `policy`: answers of the watch in place of the default ones.
    `repeat`: the messages of its author just now, this one included. `position`: its place in the file.
    """

    rule: str
    text: str
    expected: Expectation
    position: Position = field(compare=False, repr=False)
    after: tuple[str, ...] = ()
    sender: Role = Role.MEMBER
    media: tuple[Media, ...] = ()
    forwarded: bool = False
    time: time | None = None
    incident: IncidentState = IncidentState.NONE
    language: str | None = None
    policy: Mapping[str, str] = field(default_factory=dict)
    repeat: int = 1


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example with another result than expected. `detail`: the reader's findings, in plain words."""

    example: Example
    detail: str = ""

    def fault(self) -> Fault:
        why = _WHY[self.example.expected]
        whole = tr("{why}: {detail}", why=why, detail=self.detail) if self.detail else why
        return self.example.position.fault(whole, _HINT)


_WHY: Final[Mapping[Expectation, str]] = {
    Expectation.CAUGHT: tr("this example should be caught by the rule but is not"),
    Expectation.SPARED: tr("this example should be spared by the rule but is caught"),
}
_HINT: Final = tr("Change the rule (a phrase, `unless`), or the example if it is the one that is mistaken.")

ExampleFields = Mapping[str, object]
"""The written fields of an example. The rule and the expectation follow from its place in the file."""

EXAMPLE: Final[Form[ExampleFields]] = Form(
    tr("an example"),
    dict,
    may={
        "text": prose,
        "after": list_of(prose),
        "sender": role,
        "media": one_or_list_of(member_of(tr("a medium"), Media, yaml_words.MEDIA)),
        "forwarded": yes_no,
        "time": clock,
        "incident": incident,
        "language": language,
        "policy": POLICY_ANSWERS,
        "repeat": whole_number(1, MOST_REPEATED),
    },
)


@with_either_shape(prose, EXAMPLE)
def _example(node: Node) -> tuple[Position, ExampleFields]:
    written = EXAMPLE(node) if _has_keys(node) else {"text": prose(node)}
    if not {"text", "media"} & set(written):
        raise node.position.wrong(
            tr("this example has neither text nor media"), tr("Write at least one of text and media.")
        )
    return node.position, {"text": "", **written}


def _has_keys(node: Node) -> bool:
    """False also for a line of a chat without quotation marks: YAML takes «Let op: bel 101» for a key and its value."""
    if not isinstance(node, Keys):
        return False
    return not node.entries or any(nearest_name(name, EXAMPLE.names) for name in node.entries)


_Written = Sequence[tuple[Position, ExampleFields]]


def _examples(caught: _Written, spared: _Written) -> dict[str, _Written]:
    """The caught and the spared examples. Raises Wrong for one that is in both lists: no rule could satisfy it."""
    contradictions = [
        position.fault(
            tr("this example is under `caught` as well"),
            tr("It is in {place}. Keep it in one of the two lists.", place=str(other)),
        )
        for position, fields in spared
        for other, same in caught
        if same == fields
    ]
    if contradictions:
        raise Wrong(contradictions)
    return {"caught": caught, "spared": spared}


EXAMPLES: Final = Form(
    "`examples`",
    _examples,
    need={"caught": list_of(_example), "spared": list_of(_example)},
    hints={
        "caught": tr("Give at least one text that the rule must catch."),
        "spared": tr("Give at least one similar text that the rule must spare."),
    },
)


def build_examples(rule: str, written: Mapping[str, Sequence[tuple[Position, ExampleFields]]]) -> tuple[Example, ...]:
    """The examples of one rule, in the order caught, spared."""
    return tuple(
        Example(rule=rule, expected=expected, position=position, **fields)  # type: ignore[arg-type]  # typed by EXAMPLE's readers
        for expected in Expectation
        for position, fields in written[expected.value]
    )
