"""Loads the rules again after each edit. An edit with faults never goes live."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from stat import S_ISDIR

from bot.config import Config
from bot.errors import BadInput
from bot.live_rules import last_good
from bot.live_rules.chat_faults import ChatFaults
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.live_rules.difference import Difference
from bot.live_rules.examples import ExampleNote, ReaderFor, learn_examples, with_lessons
from bot.live_rules.lost_rules import LostRules
from bot.ports import Clock, NotifyDesks
from bot.rulebook.files import DOCUMENTS, look_through, paths_below, version_of
from bot.translation import say_in
from bot.translation.language import SOURCE

log = logging.getLogger(__name__)

CHECK_EVERY = timedelta(seconds=2)

_PAUSE_S = 0.01
"""Between two examples at the start, which receives and decides meanwhile: the lists and the light model never wait."""

_HEAD_START_S = 0.1
"""The head start of receiving, before the examples take the processor."""

_AFTER_FAILURE_S = 60.0
"""Before the next check after one that failed, so that the log does not fill."""

TryFirst = Callable[[CurrentRules], Awaitable[CurrentRules]]
"""Tries the examples of the first rules, and returns these, or the last good ones with the faults. Raises BadInput."""


class RulesReload:
    """Checks the folder every 2 seconds and replaces the rules after an edit without faults."""

    def __init__(
        self, config: Config, rules: LiveRules, notify_desks: NotifyDesks, reader_for: ReaderFor, clock: Clock
    ) -> None:
        self._folder = config.rules
        self._watches = config.watches
        self._data = config.data
        self._rules = rules
        self._notify_desks = notify_desks
        self._reader_for = reader_for
        is_seen = not rules.now.faults and _is_loaded(self._folder, rules.now)
        self._seen = _looks(self._folder) if is_seen else frozenset()
        self._known_faults = rules.now.faults
        self._lost = LostRules(notify_desks, clock, self._watches[0].timezone)
        self._complained = bool(rules.now.faults)
        self.tried = asyncio.Event()
        """Set when the first rules may decide."""
        self.learned = asyncio.Event()
        """Set when the examples of the first rules count as lessons, and these rules are kept if they have no faults."""

    async def try_first(self, trial: TryFirst | None, before_deciding: Callable[[], Awaitable[None]]) -> None:
        """Settles which rules run, while the bot receives already. Raises BadInput if there are none."""
        first = tried = self._rules.now
        if trial is not None:
            await asyncio.sleep(_HEAD_START_S)
            tried = await trial(first)
        await before_deciding()
        if tried.faults:
            self._rules.now = tried.with_key(first.rulebook.lessons.key)
            self._seen, self._known_faults, self._complained = frozenset(), tried.faults, True
            await self._tell_faults(tried, at_start=True)
        self.tried.set()

    async def run(self, reader_is_ready: Callable[[], Awaitable[None]]) -> None:
        """`reader_is_ready`: returns when the reader reads with all its parts."""
        await self.tried.wait()
        await reader_is_ready()
        await self._learn_first()
        while True:
            await asyncio.sleep(CHECK_EVERY.total_seconds())
            try:
                await self.check()
            except Exception:  # as when no more files can be opened: the rules stay, and the next check tries again
                log.exception("the rules cannot be checked")
                await asyncio.sleep(_AFTER_FAILURE_S)

    async def _learn_first(self) -> None:
        """Tries the examples of the rules that run since the start, while messages are read already."""
        first = self._rules.now
        try:
            notes = await learn_examples(first, self._watches[0], self._reader_for(first), pause_s=_PAUSE_S)
            self._rules.now = with_lessons(first, notes)
        except BadInput as error:  # the start tried them with another reader, as while the encoder loads
            log.warning("some examples contradict their rules", extra={"faults": len(error.faults)})
        if not first.faults:
            await asyncio.to_thread(last_good.keep, self._data, first)
        self.learned.set()

    async def check(self) -> None:
        """Loads the rules again if a file has changed since the last check, or if the wait for a lost rule is over."""
        looks = await asyncio.to_thread(_looks, self._folder)
        if looks == self._seen and not self._lost.wait_is_over:
            return
        try:
            loaded = await asyncio.to_thread(load_rules, self._folder, self._watches)
            fresh = loaded.with_key(self._rules.now.rulebook.lessons.key)
            notes = await learn_examples(fresh, self._watches[0], self._reader_for(fresh))
        except BadInput as error:
            known, self._known_faults = self._known_faults, ()
            if error.faults == known:  # the start told of them
                self._seen = looks
                return
            log.warning(
                "an edit of the rules has faults; the last good rules keep running", extra={"faults": len(error.faults)}
            )
            self._complained = True
            self._lost.forget()
            await self._tell_faults(replace(self._rules.now, faults=error.faults, left_out=()))
            self._seen = looks
            return
        if fresh.rulebook.version == self._rules.now.rulebook.version:
            self._lost.forget()
            await self._say_mended(fresh)
        elif await self._lost.make_wait(fresh, self._rules.now):
            self._complained = True
        else:
            await self._put_in_force(fresh, notes)
        self._seen = looks

    async def _tell_faults(self, rules: CurrentRules, at_start: bool = False) -> None:
        """The desks read why these rules run on; at each start of a row of them, once."""
        key, values = _notice_of(rules)
        with say_in(SOURCE):
            fault = "\n".join((*rules.left_out, *map(str, rules.faults)))
        if not (at_start and await asyncio.to_thread(last_good.has_told, self._data, fault)):
            await self._notify_desks(key, values)
            await asyncio.to_thread(last_good.note_told, self._data, fault)

    async def _say_mended(self, mended: CurrentRules) -> None:
        """A coordinator who put a file back reads that this was enough."""
        if self._complained:
            await self._notify_desks("rules_mended", {"state": mended.rulebook.version})
            self._complained = False
            await asyncio.to_thread(last_good.keep, self._data, mended)

    async def _put_in_force(self, fresh: CurrentRules, notes: Sequence[ExampleNote]) -> None:
        """Tells the desks first, of the new notes too, and of the new examples that the bot reads otherwise than their authors:
        after a kill in between, the next start takes the rules without a word."""
        before = self._rules.now
        known = before.examples
        log.info("new rules are in force", extra={"version": fresh.rulebook.version})
        await self._notify_desks("rules_good", {"state": fresh.rulebook.version, "text": Difference(before, fresh)})
        if idle := fresh.new_notes(before):
            await self._notify_desks("rules_notes", {"text": ChatFaults(idle)})
        if new := [note.fault() for note in notes if note.failure.example not in known]:
            await self._notify_desks("rules_examples", {"text": ChatFaults(new)})
        self._rules.now = with_lessons(fresh, notes)
        self._complained = False
        await asyncio.to_thread(last_good.keep, self._data, fresh)


def _is_loaded(folder: Path, rules: CurrentRules) -> bool:
    """False if a file was edited while the bot started."""
    try:
        return version_of(look_through(folder).files) == rules.rulebook.version
    except BadInput:
        return False


_ENDINGS = (".yaml", ".yml", ".txt", "", *DOCUMENTS)
"""The endings of files of rules, and of files that `load_rules` names as misspelt."""


def _looks(folder: Path) -> frozenset[tuple[str, int, int, int]]:
    """Returns names, times and sizes of the files, which show every edit. The second time also shows new rights, and a file
    that was put back with its old time."""
    found = set()
    for path in paths_below(folder):
        in_hidden = path.relative_to(folder).parts[0].startswith(".")  # such as the folder of git
        if path.suffix.lower() not in _ENDINGS or (in_hidden and not path.suffix):
            continue
        try:
            state = path.stat()
        except OSError:  # an editor is replacing the file, or the bot may not read it: `load_rules` reports that
            continue
        if not S_ISDIR(state.st_mode):
            found.add((str(path), state.st_mtime_ns, state.st_ctime_ns, state.st_size))
    return frozenset(found)


def _notice_of(rules: CurrentRules) -> tuple[str, dict[str, object]]:
    """The key and the values of the text that tells the desks of the faults for which these last good rules run."""
    values: dict[str, object] = {"text": ChatFaults(rules.faults)}
    if not rules.left_out:
        return "rules_bad", values
    return "rules_refused", values | {"state": ", ".join(rules.left_out)}
