"""The difference between two sets of rules, in a few words for a chat: the rules, examples, lists, reminders and texts that
changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.core.rulebook import Rulebook
from bot.live_rules.current import CurrentRules
from bot.translation import Sentence, in_language, tr

_MOST_SHOWN: Final = 6


class Difference:
    """The difference as a text: each part that reads otherwise, is new or is gone, in the language in which the program
    speaks then."""

    def __init__(self, before: CurrentRules, after: CurrentRules) -> None:
        both = {rule.id for rule in before.rulebook.rules} & {rule.id for rule in after.rulebook.rules}
        old, new = (
            dict((*_parts(rules.rulebook), *((name, own) for id, name, own in _examples(rules) if id in both)))
            for rules in (before, after)
        )
        changed = [name for name in new if name in old and old[name] != new[name]]
        came = [tr("{name} (new)", name=name) for name in new if name not in old]
        gone = [tr("{name} (gone)", name=name) for name in old if name not in new]
        self._changes = [*changed, *came, *gone]

    def __str__(self) -> str:
        shown = [in_language(each) for each in self._changes[:_MOST_SHOWN]]
        more = len(self._changes) - len(shown)
        return ", ".join([*shown, *([f"… (+{more})"] if more else [])]) or in_language(tr("comments only"))


def _examples(rules: CurrentRules) -> Iterator[tuple[str, Sentence, object]]:
    """The id of each rule, the name of its examples, and the examples."""
    for rule in rules.rulebook.rules:
        own = [example for example in rules.examples if example.rule == rule.id]
        yield rule.id, tr("examples of {id}", id=rule.id), own


def _parts(book: Rulebook) -> Iterator[tuple[str, object]]:
    """Each part under its name in a sentence of its own."""
    for rule in book.rules:
        own = [(each.written, each.regex) for each in book.patterns if each.pattern.startswith(f"rule:{rule.id}/")]
        yield tr("rule {id}", id=rule.id), (rule, own)
    for listed in book.lists:
        yield tr("list {key}", key=listed.name), listed
    for guideline in book.guidelines:
        yield tr("reminder {id}", id=guideline.id), guideline
    for language, texts in book.texts.by_language.items():
        for key, text in texts.items():
            yield tr("text {key} ({language})", key=key, language=language), text
    for watch in dict.fromkeys((*book.of_watch, *book.texts_of_watch)):
        yield tr("changes for {watch}", watch=watch), (book.of_watch.get(watch), book.texts_of_watch.get(watch))
