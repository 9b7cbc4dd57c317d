"""The folder of rules: its files as they are, and new contents tried before they go live."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules, rules_of
from bot.live_rules.examples import ExampleNote, ReaderFor, learn_examples, with_lessons
from bot.rule_changes.answer import CannotDo
from bot.rule_changes.layers import RuleLayers
from bot.rulebook.files import read_folder
from bot.translation import in_language, reason_of
from bot.whole_file import write_whole


class RulesFolder:
    """Raises BadInput where the folder or the new contents have faults."""

    def __init__(self, path: Path, watches: Sequence[Watch], rules: LiveRules, reader_for: ReaderFor) -> None:
        self._path = path
        self._watches = watches
        self._rules = rules
        self._reader_for = reader_for
        self._writing: asyncio.Future[None] | None = None

    async def layers(self) -> RuleLayers:
        """The files as they are now."""
        ids = [watch.id for watch in self._watches]
        return await asyncio.to_thread(lambda: RuleLayers(read_folder(self._path), ids))

    async def try_with(self, name: str, text: str) -> tuple[CurrentRules, list[ExampleNote]]:
        """The rules with this new text of a file, checked as `nabuur check` does, with their examples tried."""
        files = await asyncio.to_thread(read_folder, self._path)
        contents = {**files.contents, name: text.encode()}
        if not text:
            del contents[name]
        files = replace(files, folder=PurePath(self._path.name), contents=contents)
        fresh = await asyncio.to_thread(rules_of, files, self._watches)
        fresh = fresh.with_key(self._rules.now.rulebook.lessons.key)
        notes = await learn_examples(fresh, self._watches[0], self._reader_for(fresh))
        return with_lessons(fresh, notes), notes

    async def write(self, name: str, text: str) -> None:
        """An empty text takes the file away, as before it began; a shipped one counts again. The reload finds the change within
        seconds. Raises CannotDo if the disk refuses."""
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._write, name, text)
        try:
            await asyncio.shield(self._writing)
        except OSError as error:
            raise CannotDo("change_cannot_write", text=in_language(reason_of(error))) from error

    async def settle(self) -> None:
        """Waits for a write that was given up, since its thread goes on: it would write over a later change."""
        if self._writing is not None:
            await asyncio.wait([self._writing])
            self._writing.exception()  # the asker is gone, and asks again

    def _write(self, name: str, text: str) -> None:
        path = self._path / name
        if not text:
            return path.unlink(missing_ok=True)
        path.parent.mkdir(exist_ok=True)  # an own folder may have no `texts` yet
        return write_whole(path, text.encode())
