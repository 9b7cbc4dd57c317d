"""The current rules and the reader made for them, as they are loaded. A reload replaces both at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from bot.config.values import ReaderKind
from bot.core.reading import Lessons, ReaderInput, Reading
from bot.core.rulebook import Rulebook
from bot.core.texts import WORDS
from bot.core.watch import Watch
from bot.errors import Fault
from bot.reader.reading import LexiconReader
from bot.rulebook.example import Example
from bot.rulebook.files import RuleFiles, look_through
from bot.rulebook.load import LoadedRules, build_rulebook, load_rulebook


class TextReader(Protocol):
    """Reads a single text in this process."""

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text. See `LexiconReader.read`."""


class ReaderWithModels(TextReader, Protocol):
    """Reads a text with its conversation, and remembers the lines before it."""

    def without_memory(self) -> ReaderWithModels:
        """The same reader, which has read no line yet."""


@dataclass(frozen=True, slots=True)
class CurrentRules:
    """`learned`: a reader with models, for commands. The running bot uses `ModelReader` instead. `kind`: the parts that
    read: lists alone without `learned`. `examples`: those of the rules, not yet tried. `files`: from which they were loaded.
    `faults`: of the files in the folder, in place of which these last good rules run. `left_out`: the files of the last good
    rules that the present program refuses, and that count no more. `notes`: what the files hold in vain. `expect`: tells the
    models of commands of a message that they will read soon, since they read several in less time."""

    rulebook: Rulebook
    lexicon: LexiconReader
    learned: ReaderWithModels | None = None
    kind: ReaderKind = ReaderKind.LISTS
    examples: tuple[Example, ...] = ()
    files: RuleFiles | None = None
    faults: tuple[Fault, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[Fault, ...] = ()
    expect: Callable[[str], None] = lambda message: None

    @property
    def reader(self) -> TextReader:
        return self.learned or self.lexicon

    def new_notes(self, before: CurrentRules) -> tuple[Fault, ...]:
        """The notes that `before` had not. Another line of the file makes none new, and neither does another count in it."""
        known = {_matter(note) for note in before.notes}
        return tuple(note for note in self.notes if _matter(note) not in known)

    def with_lessons(self, lessons: Lessons) -> CurrentRules:
        return replace(self, rulebook=replace(self.rulebook, lessons=lessons))

    def with_key(self, key: bytes) -> CurrentRules:
        """`key`: for the hashes of words in lessons."""
        return self.with_lessons(replace(self.rulebook.lessons, key=key))


def load_rules(folder: Path, watches: Sequence[Watch]) -> CurrentRules:
    """Loads the rules of a folder. Does not try the examples. Raises BadInput with every fault."""
    look = look_through(folder)
    return _current(load_rulebook(look, watches, WORDS), look.files)


def rules_of(files: RuleFiles, watches: Sequence[Watch]) -> CurrentRules:
    """Like `load_rules`, for files in memory."""
    return _current(build_rulebook(files, watches, WORDS), files)


def _current(loaded: LoadedRules, files: RuleFiles) -> CurrentRules:
    book = loaded.rulebook
    reader = LexiconReader(book.lists, book.patterns)
    return CurrentRules(book, reader, examples=loaded.examples, files=files, notes=loaded.notes)


_COUNT: Final = re.compile(r"\b[0-9]+ ")


def _matter(note: Fault) -> tuple[str, str, str]:
    return Path(note.file).name, note.where, _COUNT.sub("", note.why)


class LiveRules:
    """Holds the last good rules. As a `Reader` it reads in this process, with the models if the rules have them. It knows no
    lines of another one: two chats that are replayed may have the same ids at other times."""

    def __init__(self, first: CurrentRules) -> None:
        self.now = first if first.learned is None else replace(first, learned=first.learned.without_memory())

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [self.now.reader.read(text) for text in texts]
