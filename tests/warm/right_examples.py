"""Commands do not try examples again that were all right, with the same files, lessons, reader and watch: also in another
folder, since only notes and faults name it."""

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


def share() -> None:
    """For every command from now on."""
    right: set[str] = set()

    async def learn(
        rules: CurrentRules, watch: Watch, reader: Reader, examples: Sequence[Example] | None = None
    ) -> list[ExampleNote]:
        tried = rules.examples if examples is None else examples
        look = _look(rules, watch, tried)
        if look in right:
            return []
        notes = await learn_examples(rules, watch, reader, examples)
        if not notes:
            right.add(look)
        return notes

    async def examine(rules: CurrentRules, watch: Watch, reader_for: ReaderFor) -> None:
        look = _look(rules, watch, ())
        if look not in right:
            await check_examples(rules, watch, reader_for)
            right.add(look)

    for module in (check, rules_of_commands):
        module.learn_examples = learn  # type: ignore[attr-defined]  # imported there for its own use
    rules_of_commands.check_examples = examine  # type: ignore[attr-defined]  # the module imports it for its own use, too


def _look(rules: CurrentRules, watch: Watch, examples: Sequence[Example]) -> str:
    files = rules.files and replace(rules.files, folder=PurePath())
    return repr((files, rules.kind, rules.rulebook.lessons, watch, examples))
