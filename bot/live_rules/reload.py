"""Loads the rules, and loads them again after each edit. An edit with faults never goes live."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from bot.core.rulebook import Rulebook
from bot.core.texts import WORDS
from bot.core.watch import Watch
from bot.errors import BadInput
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import failing_examples
from bot.ports import NotifyDesks
from bot.reader.reading import LexiconReader
from bot.rulebook.example import Example, ExampleFailure
from bot.rulebook.load import load_rulebook

log = logging.getLogger(__name__)

CHECK_EVERY = timedelta(seconds=2)


def load_rules(folder: Path, watches: Sequence[Watch]) -> CurrentRules:
    """Loads the rules of a folder and runs all examples. Raises BadInput with every fault."""

    def failing(rulebook: Rulebook, examples: Sequence[Example]) -> Iterable[ExampleFailure]:
        return failing_examples(rulebook, examples, watches[0])

    loaded = load_rulebook(folder, watches, failing, needed_texts=WORDS)
    return CurrentRules(loaded.rulebook, LexiconReader(loaded.rulebook.lists, loaded.rulebook.patterns))


class RulesReload:
    """Checks the folder every 2 seconds and replaces the rules after an edit without faults."""

    def __init__(self, folder: Path, watches: Sequence[Watch], rules: LiveRules, notify_desks: NotifyDesks) -> None:
        self._folder = folder
        self._watches = watches
        self._rules = rules
        self._notify_desks = notify_desks
        self._seen = _looks(folder)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY.total_seconds())
            try:
                await self.check()
            except Exception:  # as when no more files can be opened: the rules stay, and the next check tries again
                log.exception("the rules cannot be checked")

    async def check(self) -> None:
        """Loads the rules again if a file has changed since the last check."""
        looks = await asyncio.to_thread(_looks, self._folder)
        if looks == self._seen:
            return
        self._seen = looks
        try:
            fresh = await asyncio.to_thread(load_rules, self._folder, self._watches)
        except BadInput as error:
            log.warning(
                "an edit of the rules has faults; the last good rules keep running", extra={"faults": len(error.faults)}
            )
            await self._notify_desks("rules_bad", {"text": _for_a_phone(error)})
            return
        if fresh.rulebook.version != self._rules.now.rulebook.version:
            self._rules.now = fresh
            log.info("new rules are in force", extra={"version": fresh.rulebook.version})
            await self._notify_desks("rules_good", {"state": fresh.rulebook.version})


def _looks(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Returns names, times and sizes of the files, which show every edit."""
    found = set()
    for path in folder.rglob("*.yaml"):
        try:
            state = path.stat()
        except OSError:  # an editor is replacing the file, or the bot may not read it: `load_rules` reports that
            continue
        found.add((str(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)


_MOST_FAULTS = 5


def _for_a_phone(error: BadInput) -> str:
    """Returns the first faults, for reading in a chat."""
    shown = [str(fault) for fault in error.faults[:_MOST_FAULTS]]
    more = len(error.faults) - len(shown)
    return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])
