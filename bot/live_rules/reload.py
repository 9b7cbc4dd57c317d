"""Loading rules, and loading them again when a coordinator saved an edit. A bad edit never goes live."""

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

LOOK_EVERY = timedelta(seconds=2)


def load_rules(folder: Path, watches: Sequence[Watch]) -> CurrentRules:
    """The rules of a folder, with every example run. Raises BadInput with every fault found."""

    def failing(rulebook: Rulebook, examples: Sequence[Example]) -> Iterable[ExampleFailure]:
        return failing_examples(rulebook, examples, watches[0])

    loaded = load_rulebook(folder, watches, failing, needed_texts=WORDS)
    return CurrentRules(loaded.rulebook, LexiconReader(loaded.rulebook.lists, loaded.rulebook.patterns))


class RulesReload:
    """Looks at the folder every other second; swaps the rules when they changed and are good."""

    def __init__(self, folder: Path, watches: Sequence[Watch], rules: LiveRules, tell: NotifyDesks) -> None:
        self._folder = folder
        self._watches = watches
        self._rules = rules
        self._tell = tell
        self._seen = _looks(folder)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY.total_seconds())
            await self.look()

    async def look(self) -> None:
        """Load the rules again if a file changed since the last look."""
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
            await self._tell("rules_bad", {"text": _for_a_phone(error)})
            return
        if fresh.rulebook.version != self._rules.now.rulebook.version:
            self._rules.now = fresh
            log.info("new rules are in force", extra={"version": fresh.rulebook.version})
            await self._tell("rules_good", {"state": fresh.rulebook.version})


def _looks(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Names, times and sizes of the files: enough to see that somebody saved one."""
    found = set()
    for path in folder.rglob("*.yaml"):
        try:
            state = path.stat()
        except OSError:  # an editor is replacing it at this moment, or it may not be read: the check says which
            continue
        found.add((str(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)


_MOST_FAULTS = 5


def _for_a_phone(error: BadInput) -> str:
    """The first faults; somebody reads them in a chat."""
    shown = [str(fault) for fault in error.faults[:_MOST_FAULTS]]
    more = len(error.faults) - len(shown)
    return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])
