"""Examples that were all right are not tried again, with the same files, lessons, reader and watch: also in another folder,
since only notes and faults name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from bot.cli import check
from bot.cli import rules as rules_of_commands
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.examples import ExampleNote, ReaderFor, check_examples, learn_examples
from bot.ports import Reader
from bot.rulebook.example import Example

_right: set[str] = set()


def share() -> None:
    """Shares them for every command from now on."""
    for module in (check, rules_of_commands):
        module.learn_examples = learn  # type: ignore[attr-defined]  # imported there for its own use
    rules_of_commands.check_examples = _examine  # type: ignore[attr-defined]  # the module imports it for its own use, too


async def learn(
    rules: CurrentRules,
    watch: Watch,
    reader: Reader,
    examples: Sequence[Example] | None = None,
    pause_s: float = 0.0,
) -> list[ExampleNote]:
    """Stands for `learn_examples`."""
    tried = rules.examples if examples is None else examples
    look = _look(rules, watch, type(reader).__name__, tried)
    if look in _right:
        return []
    notes = await learn_examples(rules, watch, reader, examples, pause_s)
    if not notes:
        _right.add(look)
    return notes


async def _examine(rules: CurrentRules, watch: Watch, reader_for: ReaderFor) -> None:
    look = _look(rules, watch, "", ())
    if look not in _right:
        await check_examples(rules, watch, reader_for)
        _right.add(look)


def _look(rules: CurrentRules, watch: Watch, reader: str, examples: Sequence[Example]) -> str:
    files = rules.files and replace(rules.files, folder=PurePath())
    return repr((files, rules.kind, rules.rulebook.lessons, watch, reader, examples))
