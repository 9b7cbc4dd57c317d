"""A new version of the shipped rules under an own folder: the differences, their way into the own files, and the way back.

The own files are changed only where a block of the watch stands in place of a shipped one that has changed since. The files of
before are kept beside them, so that one command goes back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZipFile

from bot.config import Config
from bot.errors import BadInput, CannotStart
from bot.live_rules.current import rules_of
from bot.rule_changes.comments import with_comments_of_reader
from bot.rulebook.files import BASE, EARLIER, KEPT, SHIPPED, RuleFiles, read_folder, watch_of_file
from bot.rulebook.kept_rules import UNREADABLE, is_inside, kept_rules, note_shipped, zipped
from bot.rulebook.layers import versions_below
from bot.setup.three_way import joined
from bot.setup.yaml_blocks import Block, BlockKind, Name, blocks_of, leaves
from bot.translation import tr
from bot.whole_file import unfollowed, write_whole

BACK: Final = ".before-upgrade.zip"
"""A folder in the folder of rules: its files before and after the latest upgrade."""


_BEFORE: Final = "before/"
_AFTER: Final = "after/"


@dataclass(frozen=True, slots=True)
class ShippedChange:
    """One thing that differs between the noted version and the present one. `own`: the watch's block in its place.
    `joined`: the own block with the change; None if there is nothing to join, or if it cannot be done without a person.
    `watches`: those whose file in `groups/` changes this rule."""

    name: Name
    before: Block | None
    after: Block | None
    own: Block | None
    joined: str | None = None
    watches: tuple[str, ...] = ()

    @property
    def is_taken(self) -> bool:
        """The own block has the change already."""
        return self.own is not None and self.joined == self.own.text


@dataclass(frozen=True, slots=True)
class RulesUpgrade:
    """`changes`: None if the rules of before are not known. Empty without a difference."""

    noted: str
    now: str
    changes: tuple[ShippedChange, ...] | None

    @property
    def is_needed(self) -> bool:
        return self.noted != self.now

    @property
    def joinable(self) -> list[ShippedChange]:
        return [each for each in self.changes or () if each.joined is not None and not each.is_taken]


def look_at_upgrade(config: Config) -> RulesUpgrade:
    """Raises CannotStart for a folder that holds all its rules itself, and BadInput for one that cannot be read."""
    versions = versions_below(config.rules)
    if versions is None:
        raise CannotStart(
            tr(
                "{rules} holds all its rules itself: there is no {base}, so an upgrade changes none of them",
                rules=config.rules,
                base=BASE,
            )
        )
    noted, now = versions
    if noted == now:
        return RulesUpgrade(noted, now, ())
    kept, own = kept_rules(config.rules), read_folder(config.rules)
    if kept is None:
        return RulesUpgrade(noted, now, None)
    return RulesUpgrade(noted, now, _that_load(config, own, tuple(_changes(kept, read_folder(SHIPPED), own))))


def take_over(config: Config, changes: Sequence[ShippedChange]) -> list[Path]:
    """Writes the joined blocks into the own files and notes the version of now. Returns the files of rules that changed.

    Raises CannotStart if an own file has changed since the look at the upgrade, and BadInput if the rules have faults with the
    new version; nothing is written then. Raises OSError; `go_back` undoes what is written then.
    """
    own = read_folder(config.rules)
    _refuse_moved(own, changes)
    written = _with_joined(own, changes)
    rules_of(replace(own, contents={**own.contents, **written}), config.watches)
    before = {
        name: (config.rules / name).read_bytes() for name in (*written, BASE, KEPT) if (config.rules / name).exists()
    }
    begun = _begun_before(config.rules)
    after = {name: _content(config.rules / name) for name in begun}
    _keep_for_the_way_back(config.rules, {**before, **begun}, {**after, **written})
    for name, content in written.items():
        write_whole(config.rules / name, content)
    note_shipped(config.rules)
    return [config.rules / name for name in written]


def go_back(config: Config) -> list[Path]:
    """Puts the files of before the latest upgrade back, also of one that was cut short. Raises CannotStart if there is none, or
    if a file has changed since."""
    files = _kept_for_the_way_back(config.rules)
    before = _as_before(files)
    for name, content in before.items():
        after = files.get(_AFTER + name)
        if after is not None and _content(config.rules / name) not in (after, content):
            raise CannotStart(
                tr(
                    "{file} has changed since the upgrade; what it was before is in {back}",
                    file=config.rules / name,
                    back=BACK,
                )
            )
    for name, content in before.items():
        write_whole(config.rules / name, content)
    if KEPT not in before:  # as after a restore: the rules that the upgrade kept are those of now
        (config.rules / KEPT).unlink(missing_ok=True)
    (config.rules / BACK).unlink()
    return [config.rules / name for name in before if name != KEPT]


def rules_after(config: Config, changes: Sequence[ShippedChange]) -> RuleFiles:
    """The own files with these changes, on the shipped rules of now."""
    own = read_folder(config.rules)
    return replace(own, contents={**own.contents, **_with_joined(own, changes)})


def rules_before(config: Config) -> RuleFiles | None:
    """The own files on the kept rules, which get the present texts that they lack. None if the kept rules are not known."""
    kept = kept_rules(config.rules)
    own = read_folder(config.rules)
    return None if kept is None else replace(own, base=replace(kept, contents=_with_new_texts(kept)))


def write_before(folder: Path, before: Path) -> None:
    """Writes a folder with the own files on top of the kept rules, for a replay: as they were before the latest upgrade, once
    its version is noted. The folder also gets the present texts that the kept rules lack, since the program needs them.
    Raises CannotStart if the folder is there already, or if the rules of before are not known."""
    if before.exists():
        raise CannotStart(tr("{before} is there already; name a new folder", before=before))
    versions = versions_below(folder)
    is_noted = versions is not None and versions[0] == versions[1]
    with TemporaryDirectory() as earlier:
        shutil.copytree(folder, earlier, dirs_exist_ok=True, ignore_dangling_symlinks=True, ignore=unfollowed)
        files = _as_before(_kept_for_the_way_back(folder)) if is_noted else {}
        for own, content in files.items():
            write_whole(Path(earlier) / own, content)
        if is_noted and KEPT not in files:  # the upgrade kept those of now
            (Path(earlier) / KEPT).unlink(missing_ok=True)
        kept = kept_rules(Path(earlier))
        if kept is None:
            raise CannotStart(tr("{folder} cannot be read, so the rules of before are not known", folder=folder / KEPT))
        shutil.copytree(earlier, before, ignore=shutil.ignore_patterns(".*"))
    for file, content in _with_new_texts(kept).items():
        path = before / EARLIER / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _with_new_texts(kept: RuleFiles) -> dict[str, bytes]:
    """The program needs all texts of now."""
    contents = dict(kept.contents)
    known = blocks_of(kept)
    for name, block in blocks_of(read_folder(SHIPPED)).items():
        if name.kind is BlockKind.TEXT and name not in known:
            contents[block.file] = contents.get(block.file, b"").rstrip() + f"\n{block.text}\n".encode()
    return contents


def _kept_for_the_way_back(folder: Path) -> Mapping[str, bytes]:
    """Raises CannotStart if there is none."""
    try:
        with ZipFile(folder / BACK) as packed:
            return {name: packed.read(name) for name in packed.namelist()}
    except UNREADABLE as error:
        raise CannotStart(
            tr("{file} cannot be read: there is no upgrade to go back from", file=folder / BACK)
        ) from error


def _as_before(files: Mapping[str, bytes]) -> dict[str, bytes]:
    found = {name.removeprefix(_BEFORE): content for name, content in files.items() if name.startswith(_BEFORE)}
    return {name: content for name, content in found.items() if is_inside(name)}


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _keep_for_the_way_back(folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    both = ((_BEFORE, before), (_AFTER, after))
    kept = {kind + name: content for kind, files in both for name, content in files.items()}
    write_whole(folder / BACK, zipped(kept))


def _begun_before(folder: Path) -> dict[str, bytes]:
    """The files that an upgrade has changed already which was cut short before it noted its version, as they were before it."""
    try:
        files = _kept_for_the_way_back(folder)
    except CannotStart:
        return {}
    if files.get(_BEFORE + BASE) != _content(folder / BASE):
        return {}
    before = _as_before(files).items()
    return {name: content for name, content in before if files.get(_AFTER + name) == _content(folder / name)}


def _changes(before: RuleFiles, after: RuleFiles, own: RuleFiles) -> Iterator[ShippedChange]:
    old, new, ours = blocks_of(before), blocks_of(after), blocks_of(own)
    for name in sorted(old.keys() | new.keys()):
        was, present, here = old.get(name), new.get(name), ours.get(name)
        if was is None or present is None or was.value != present.value:
            change = ShippedChange(name, was, present, here, watches=tuple(_watches_with(own, name)))
            yield replace(change, joined=_joined(change, own))


def _watches_with(own: RuleFiles, name: Name) -> Iterator[str]:
    """The watches whose file in `groups/` changes this rule."""
    for file, content in own.contents.items():
        watch = watch_of_file(file)
        if watch and name in blocks_of(replace(own, contents={"changes.yaml": content})):
            yield watch


def _joined(change: ShippedChange, files: RuleFiles) -> str | None:
    """None as well if the values of the joined block do not say what both changes say: words alone could lead astray."""
    before, own, after = change.before, change.own, change.after
    if before is None or own is None or after is None:
        return None
    old_text, new_text = (with_comments_of_reader(each.text) for each in (before, after))
    text = joined(old_text, own.text, new_text, own.column - after.column)
    if text is None:
        return None
    content = _with_joined(files, [replace(change, joined=text)])
    read = blocks_of(replace(files, contents=content)).get(change.name)
    old, ours, theirs = (set(leaves(each.value)) for each in (before, own, after))
    wanted = {each for each in ours if each in theirs or each not in old} | (theirs - old)
    return text if read is not None and set(leaves(read.value)) == wanted else None


def _with_joined(files: RuleFiles, changes: Sequence[ShippedChange]) -> dict[str, bytes]:
    """The files that change, with the joined blocks in place of the own ones."""
    found: dict[str, bytes] = {}
    ordered = sorted(changes, key=lambda each: each.own.start if each.own else 0, reverse=True)
    for own, text in ((each.own, each.joined) for each in ordered):
        if own is not None and text is not None:
            content = found.get(own.file, files.contents[own.file]).decode()
            found[own.file] = (content[: own.start] + text + content[own.end :]).encode()
    return found


def _refuse_moved(files: RuleFiles, changes: Sequence[ShippedChange]) -> None:
    """Raises CannotStart if an own block is not in its place any more."""
    for block in filter(None, (each.own for each in changes)):
        if files.contents.get(block.file, b"").decode("utf-8", "replace")[block.start : block.end] != block.text:
            raise CannotStart(
                tr("{file} has changed meanwhile, so nothing was written: type the command again", file=block.file)
            )


def _that_load(config: Config, own: RuleFiles, changes: tuple[ShippedChange, ...]) -> tuple[ShippedChange, ...]:
    """The changes, without the joined blocks with which the rules would have faults. If they have faults as they are, nothing
    is left out: `take_over` names them."""

    def loads(some: Sequence[ShippedChange]) -> bool:
        try:
            rules_of(replace(own, contents={**own.contents, **_with_joined(own, some)}), config.watches)
        except BadInput:
            return False
        return True

    if not any(each.joined for each in changes) or loads(changes) or not loads(()):
        return changes
    return tuple(each if each.joined is None or loads([each]) else replace(each, joined=None) for each in changes)
