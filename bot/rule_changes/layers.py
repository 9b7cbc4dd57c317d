"""The files of rules as coordinators see them: those of the folder, and in an own folder also the shipped ones.

A file of an own folder holds changes and nothing else. A coordinator gets it whole: where the own file leaves out a rule, a
list, a reminder or a text of the shipped file, that one is put in at its place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise, takewhile
from pathlib import PurePath
from typing import Final

from bot.core.texts import VARIANTS
from bot.errors import BadInput
from bot.rule_changes.answer import CannotDo
from bot.rule_changes.comments import with_comments_of_reader
from bot.rulebook.files import BASE, RuleFiles
from bot.setup.yaml_blocks import Block, BlockKind, Name, blocks_of
from bot.yaml_reader.parse import parse

_KEYS: Final = {BlockKind.RULE: "rules", BlockKind.REMINDER: "guidelines", BlockKind.LIST: "lists", BlockKind.TEXT: ""}
"""The key above the blocks of each kind. Texts are at the top of their file, under no key."""


_NEW: Final = re.compile(r"\d\d-[a-z0-9]+(?:-[a-z0-9]+)*\.yaml")
"""Names of new files of rules, like those of the shipped ones. Any other may be a slip in the name of a file that is there."""


_FOR_EDITORS: Final = re.compile(rb"\A# yaml-language-server:.*\n")


class RuleLayers:
    """`files`: of the folder, read at one moment. `watches`: the ids of those that may have a file of their own."""

    def __init__(self, files: RuleFiles, watches: Collection[str] = ()) -> None:
        self._files = files
        self._watches = watches
        base = RuleFiles(PurePath(), {} if files.base is None else _without_heads(files.base.contents))
        self._base = base.contents
        self._ours = blocks_of(files)
        self._shipped: Mapping[Name, Block] = blocks_of(base)

    @property
    def names(self) -> list[str]:
        """The names of all files, also of shipped ones without an own file. The note of the shipped version (`base.yaml`) is
        not one of them."""
        return sorted((self._files.contents.keys() | self._base.keys()) - {BASE})

    def is_shipped(self, file: str) -> bool:
        """True if there is a shipped file of this name below an own folder."""
        return file in self._base

    def new_name(self, sent: str) -> str | None:
        """Where a new file goes that was sent under this name: one for a watch under its id, one of rules under a name such as
        `60-ours.yaml`. None: any other."""
        if sent.removesuffix(".yaml") in self._watches:
            return f"groups/{sent}"
        return sent if _NEW.fullmatch(sent) else None

    def own(self, file: str) -> str:
        """The file of the folder, without the mark of an editor of Windows before it; empty if there is only a shipped one, or
        if it may begin now. Raises CannotDo with the names of all files, and BadInput for one that is not UTF-8."""
        if file not in self.names and self.new_name(file.removeprefix("groups/")) != file:
            raise CannotDo("change_no_file", text=file, words=", ".join(self.names))
        content = self._files.contents.get(file, b"")
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadInput(parse(f"{self._files.folder.name}/{file}", content).faults) from error

    def meant(self, written: str) -> str:
        """The name of the file that a person means: `nl.yaml` is also `texts/nl.yaml`, and `vigilantes` the only one with this
        in its name. A name that fits no file, or several, comes back with the ending of a file."""
        name = written if written.endswith(".yaml") else f"{written}.yaml"
        part = name.removesuffix(".yaml").casefold()
        same = [each for each in self.names if each.rpartition("/")[2] == name]
        near = [
            each for each in self.names if part and part in each.rpartition("/")[2].removesuffix(".yaml").casefold()
        ]
        found = [name] if name in self.names else same or near
        return found[0] if len(found) == 1 else name

    def place_of(self, name: Name) -> str | None:
        """The file with this rule, list, reminder or text: the own one, or else the shipped one. None: there is none."""
        block = self._ours.get(name) or self._shipped.get(name)
        return None if block is None else block.file

    def whole(self, file: str, own: str, names: Collection[Name] | None = None) -> str:
        """This own text of the file with everything of the shipped file that no own file replaces. `names`: only of these.
        The text alone if it is written in a way that suits no insertion."""
        if file not in self._base:
            return own
        shipped = self._base[file].decode("utf-8", "replace")
        there = {name: block for name, block in self._shipped.items() if block.file == file}
        ours = _blocks(file, own)
        taken = ours.keys() | {name for name, block in self._ours.items() if block.file != file}
        taken |= {name for name in there if self._has_own_words(name)}
        missing = {
            name: block for name, block in there.items() if name not in taken and (names is None or name in names)
        }
        if not own and len(missing) == len(there):
            return shipped
        if not missing or not (ours or _is_empty(own, _KEYS[next(iter(missing)).kind])):
            return own
        ending = "" if own.endswith("\n") or not own else "\n"
        made = _with_missing(own + ending, ours, there, missing.keys(), shipped)
        if len(taken | missing.keys()) == len(taken | there.keys()):
            made = _with_head(made, _KEYS[next(iter(missing)).kind], shipped)
        expected = {name: block.value for name, block in (ours | missing).items()}
        return made if {name: block.value for name, block in _blocks(file, made).items()} == expected else own

    def _has_own_words(self, name: Name) -> bool:
        """True for a text of a country in whose place own words in the language itself count."""
        spoken = name._replace(language=VARIANTS.get(name.language, ""))
        ours, shipped = self._ours.get(spoken), self._shipped.get(spoken)
        return name.language in VARIANTS and ours is not None and (shipped is None or ours.value != shipped.value)

    def shown(self, file: str, own: str) -> str:
        """The whole file for a coordinator: with comments in the language in which the program speaks now."""
        return with_comments_of_reader(self.whole(file, own))

    def copied(self, file: str, own: str, name: Name) -> str:
        """This own text of the file with this rule or list of the shipped file, to change it. In an own folder the comments
        above it are in the language in which the program speaks now."""
        held = self.whole(file, own, {name})
        return with_comments_of_reader(held) if self.is_shipped(file) else held

    def alike(self, file: str, *owns: str) -> tuple[str, ...]:
        """These own texts of one file, each with the shipped parts that another one of them has, to put changes together. If
        one has comments in the language of its reader, all have."""
        names = {name for own in owns for name in _blocks(file, own)}
        texts = tuple(self.whole(file, own, names) for own in owns)
        spoken = tuple(with_comments_of_reader(text) for text in texts)
        return spoken if any(text == other for text, other in zip(texts, spoken, strict=True)) else texts

    def left_out(self, file: str, before: str, after: str) -> list[str]:
        """The shipped rules, lists, reminders and texts that the new text has no more. They count all the same."""
        gone = _blocks(file, before).keys() - _blocks(file, after).keys()
        return [name.id for name in self._shipped if name in gone]


def _without_heads(shipped: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The line for editors at the head names a schema in the folder of the program: beside an own folder there is none."""
    return {name: _FOR_EDITORS.sub(b"", content) for name, content in shipped.items()}


def _blocks(file: str, text: str) -> dict[Name, Block]:
    return dict(blocks_of(RuleFiles(PurePath(), {file: text.encode()})))


def _is_empty(own: str, key: str) -> bool:
    """True if nothing but comments stands in the text, and perhaps the key without anything below it."""
    lines = [line.partition(" #")[0].rstrip() for line in own.splitlines() if line.strip()]
    return {line for line in lines if not line.startswith("#")} <= {f"{key}:", f"{key}: {{}}", f"{key}: []", "{}"}


def _with_missing(
    own: str, ours: Mapping[Name, Block], there: Mapping[Name, Block], missing: Collection[Name], shipped: str
) -> str:
    """Each missing block behind the one that it stands behind in the shipped file, or before all others."""
    if not ours:
        first = next(name for name in there if name in missing)
        comments = "".join(f"{line}\n" for line in own.splitlines() if line.startswith("#"))
        key = f"{_KEYS[first.kind]}:\n" if _KEYS[first.kind] else ""
        blocks = [_entry(shipped, name, there[name], there[name].column) for name in there if name in missing]
        return comments + key + "".join(blocks).lstrip("\n")
    at = _begin(own, min(block.start for block in ours.values()))
    column = next(iter(ours.values())).column
    put: dict[int, str] = {}
    for name, block in there.items():
        if name in ours:
            at = _line_end(own, ours[name].end)
        elif name in missing:
            put[at] = put.get(at, "") + _entry(shipped, name, block, column)
    cuts = sorted({0, len(own), *put})
    return "".join(put.get(start, "") + own[start:end] for start, end in pairwise(cuts)) + put.get(len(own), "")


def _with_head(text: str, key: str, shipped: str) -> str:
    """The text of a whole file with the comment at the head of the shipped one, if it has none of its own."""
    begin = shipped.find(f"\n{key}:") + 1 if key else _head_end(shipped)
    return text if text.startswith("#") else shipped[:begin] + text


def _head_end(text: str) -> int:
    """Where the first line begins that is no comment."""
    lines = text.splitlines(keepends=True)
    return sum(len(line) for line in takewhile(lambda line: line.startswith("#"), lines))


def _entry(shipped: str, name: Name, block: Block, column: int) -> str:
    """The block as lines of a file in which such blocks begin at this column, with the comments above it."""
    dash = "- " if name.kind in (BlockKind.RULE, BlockKind.REMINDER) else ""
    start = _line_start(shipped, block.start)
    above = shipped[_begin(shipped, block.start) : start].splitlines()
    lines = [" " * (block.column - len(dash)) + dash + block.text.partition("\n")[0], *block.text.split("\n")[1:]]
    return "".join(f"{_moved(line, column - block.column)}\n" for line in [*above, *lines])


def _moved(line: str, columns: int) -> str:
    if columns >= 0:
        return " " * columns + line if line.strip() else line
    return line[min(-columns, len(line) - len(line.lstrip(" "))) :]


def _begin(text: str, at: int) -> int:
    """Where the line of this place begins, or the comments and empty lines above it. The head of a file is of no block."""
    start = begin = _line_start(text, at)
    while begin:
        above = _line_start(text, begin - 1)
        if text[above:begin].strip() and not text[above:begin].lstrip().startswith("#"):
            return begin
        begin = above
    return start


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    return (text.find("\n", at) + 1) or len(text)
