"""The folder of rules as coordinators see it: its files by name, and new contents tried before they go live."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Final

from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.examples import ExampleNote, ReaderFor, learn_examples, with_lessons
from bot.live_rules.reload import rules_of
from bot.rule_changes.answer import CannotDo
from bot.rule_changes.history import write_whole
from bot.rulebook.files import BASE, LISTS, read_folder
from bot.setup.yaml_blocks import Block, Kind, Name, blocks_of
from bot.translation import in_language, reason_of

_NO_LISTS: Final = "lists: {}\n"


class RulesFolder:
    """Raises BadInput where the folder or the new contents have faults."""

    def __init__(self, path: Path, watches: Sequence[Watch], rules: LiveRules, reader_for: ReaderFor) -> None:
        self._path = path
        self._watches = watches
        self._rules = rules
        self._reader_for = reader_for

    async def contents(self) -> dict[str, bytes]:
        """By the name of the file inside the folder."""
        return dict((await asyncio.to_thread(read_folder, self._path)).contents)

    async def name_of(self, written: str) -> str:
        """The file that a coordinator means: `nl.yaml` is also `texts/nl.yaml`, and `vigilantes` the only one with this in its
        name. A name that fits none stays."""
        contents = await self.contents()
        name = written if written.endswith(".yaml") else f"{written}.yaml"
        part = name.removesuffix(".yaml").casefold()
        same = [each for each in contents if each.rpartition("/")[2] == name]
        near = [each for each in contents if part and part in each.rpartition("/")[2].removesuffix(".yaml").casefold()]
        found = [name] if name in contents else same or near
        return found[0] if len(found) == 1 else name

    async def text_of(self, name: str) -> str:
        """Without an own file, the lists of an own folder are none yet. Raises CannotDo with the names of all files."""
        contents = await self.contents()
        if name == LISTS and name not in contents and BASE in contents:
            return _NO_LISTS
        if name not in contents:
            raise CannotDo("change_no_file", text=name, words=", ".join(contents))
        return contents[name].decode("utf-8", "replace")

    async def shipped_list(self, name: str) -> Block | None:
        """A shipped list as it is written, for an own folder that changes it. None: there is none below this folder."""
        base = (await asyncio.to_thread(read_folder, self._path)).base
        return None if base is None else blocks_of(base).get(Name(Kind.LIST, name))

    async def try_with(self, name: str, text: str) -> tuple[CurrentRules, list[ExampleNote]]:
        """The rules with this new text of a file, checked as `nabuur check` does, with their examples tried."""
        files = await asyncio.to_thread(read_folder, self._path)
        contents = {**files.contents, name: text.encode()}
        files = replace(files, folder=PurePath(self._path.name), contents=contents)
        fresh = await asyncio.to_thread(rules_of, files, self._watches)
        fresh = fresh.with_key(self._rules.now.rulebook.lessons.key)
        notes = await learn_examples(fresh, self._watches[0], self._reader_for(fresh))
        return with_lessons(fresh, notes), notes

    async def write(self, name: str, text: str) -> None:
        """The reload finds the new file within seconds. Raises CannotDo if the disk refuses."""
        try:
            await asyncio.to_thread(write_whole, self._path / name, text.encode())
        except OSError as error:
            raise CannotDo("change_cannot_write", text=in_language(reason_of(error))) from error
