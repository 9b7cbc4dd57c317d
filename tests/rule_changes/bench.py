"""A workshop on real files: a small set of rules, a real history, and the answers as the core would get them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path, PurePath
from typing import Final

from bot.core.event import RulesAnswered
from bot.core.message import Attachment, Media
from bot.core.ref import Ref
from bot.core.rulebook import RULES, RulesTask, WorkOnRules
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.errors import Refused
from bot.live_rules.current import CurrentRules, LiveRules, rules_of
from bot.live_rules.examples import ReaderFor
from bot.rule_changes import folder as rules_folder
from bot.rule_changes.folder import RulesFolder
from bot.rule_changes.history import History
from bot.rule_changes.workshop import RulesWorkshop
from bot.rulebook.files import read_folder
from bot.store.batch import Arrival
from bot.store.codec import decode_internal
from tests import small_rules
from tests.bots import TestClock
from tests.kit import NOON, WATCH
from tests.warm import right_examples

CHAT = Ref("console", "Cora")

LONGEST_WRITE_S: Final = 60.0
"""A write ends after this time by itself, so that a failed test does not hang."""

rules_folder.learn_examples = right_examples.learn  # type: ignore[attr-defined]  # a change is tried again when it is confirmed


@dataclass
class Files:
    """An adapter that has the files that people sent, by handle."""

    sent: dict[str, bytes] = field(default_factory=dict)

    async def fetch(self, file: Attachment, most: int) -> bytes:
        if len(self.sent[file.handle]) > most:
            raise Refused("the file is too large")
        return self.sent[file.handle]


class Disk(RulesFolder):
    """Each write waits until `goes_on` is set, as it is at the beginning. `writing`: the number of writes under way."""

    def __init__(self, path: Path, watches: Sequence[Watch], rules: LiveRules, reader_for: ReaderFor) -> None:
        super().__init__(path, watches, rules, reader_for)
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.writing = 0

    def _write(self, name: str, text: str) -> None:
        self.writing += 1
        self.goes_on.wait(LONGEST_WRITE_S)
        super()._write(name, text)
        self.writing -= 1


class Bench:
    def __init__(self, folder: Path, state: WatchState, own: bool = False) -> None:
        """`own`: a folder that changes the shipped rules, as `nabuur init` makes it. `meanwhile`: runs while a change is
        tried."""
        self.meanwhile: Callable[[], object] = lambda: None
        self.rules = folder / "rules"
        (folder / "data").mkdir()
        if own:
            self.rules.mkdir()
            (self.rules / "base.yaml").write_text("shipped: 000000000000\n")
        else:
            small_rules.write(self.rules)
        files = replace(read_folder(self.rules), folder=PurePath(self.rules.name))  # every bench has the same look
        self.live = LiveRules(rules_of(files, (WATCH,)))
        self.history = History(folder / "data")
        self.files = Files()
        self._heard: list[Arrival] = []
        self._asked = 0
        self.disk = Disk(self.rules, (WATCH,), self.live, self._reader_for)
        self._workshop = RulesWorkshop(
            self.disk,
            self.history,
            self.live,
            LiveRules,
            (WATCH,),
            {WATCH.id: state},
            {"console": self.files},
            self._accept,
            TestClock(),
        )

    def _reader_for(self, rules: CurrentRules) -> LiveRules:
        self.meanwhile()
        return LiveRules(rules)

    async def _accept(self, arrival: Arrival) -> None:
        self._heard.append(arrival)

    async def ask(
        self,
        task: RulesTask,
        *words: str,
        text: str = "",
        by: str = "Cora",
        id: str = "",
        after: timedelta = timedelta(),
    ) -> RulesAnswered:
        """`id`: of an earlier request that is done again, as after a crash."""
        self._asked += 1
        file = Attachment(Media.FILE, words[0], words[0]) if task is RulesTask.TAKE_FILE else None
        work = WorkOnRules(
            Ref(RULES, WATCH.id), id or f"k{self._asked}", task, CHAT, by, NOON + after, words, text, file
        )
        await self._workshop.do(work)
        answer = decode_internal(self._heard[-1].raw)
        assert isinstance(answer, RulesAnswered)
        return answer

    async def sends(self, name: str, content: str | bytes, by: str = "Cora") -> RulesAnswered:
        self.files.sent[name] = content.encode() if isinstance(content, str) else content
        return await self.ask(RulesTask.TAKE_FILE, name, by=by)

    @property
    def lists(self) -> Path:
        return self.rules / "lists.yaml"


def keys(answer: RulesAnswered) -> list[str]:
    return [line.key for line in answer.lines]
