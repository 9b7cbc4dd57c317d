"""A watch's own folder: config.yaml, `rules/base.yaml` and `.env`. Each change touches only the lines of its answers.

Every new text is checked as `nabuur check` would do it, before anything is written.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from bot.account_rights import give_to_owner_of
from bot.config import Config, build_config, load_config
from bot.config.secrets_file import write_secret
from bot.errors import BadInput, CannotStart
from bot.rulebook.files import BASE, SHIPPED, read_folder, version_of
from bot.rulebook.kept_rules import keep_shipped
from bot.setup.answers import Answers, id_of
from bot.setup.template import new_base, new_config, platforms_block
from bot.setup.words import SetupWords
from bot.translation import reason_of, tr
from bot.whole_file import write_whole

_HEALTH: Final = re.compile(r"^# health: \{[^}]*\}", re.MULTILINE)
_PLAIN: Final = re.compile(r"[a-z]{2}(-[A-Z]{2})?|off|\d{1,3} [a-z]+|[A-Z][a-z]+/[A-Za-z_]+")
_PLATFORMS: Final = re.compile(r"^platforms:.*\n(?:(?:[ \t]*(?:#.*)?\n)*[ \t]+[^\s#].*\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FolderDraft:
    """config.yaml as it would be. `text` is always one that the bot accepts. `watch`: the place of the neighbourhood."""

    path: Path
    text: str
    is_new: bool
    watch: int = 0

    @property
    def config(self) -> Config:
        return build_config(self.path, self.text.encode())

    def with_answers(self, answers: Answers) -> FolderDraft:
        """Raises BadInput if config.yaml would have faults."""
        text = self.text
        if answers.platform:
            name, section = answers.platform
            before, after = self._platforms(), self._sections(name, section)
            is_more = before.keys() <= after.keys()
            text = _with_section(text, name, section) if is_more else _with_platforms(text, after)
        if answers.health:
            text = _HEALTH.sub(f'health: {{listen: "{answers.health}"}}', text, count=1)
        places = list(answers.of_file())
        of_watch: list[tuple[tuple[str | int, ...], Any]] = [
            (("neighbourhoods", self.watch, *place), value) for place, value in answers.of_watch()
        ]
        changed = replace(self, text=_edited(text, [*places, *of_watch]))
        _ = changed.config
        return changed

    def check_section(self, platform: str, section: Mapping[str, Any]) -> None:
        """Raises BadInput if config.yaml cannot hold the section, whatever the chats are."""
        try:
            self.with_answers(Answers(platform=(platform, section)))
        except BadInput as error:
            if faults := [fault for fault in error.faults if fault.where.startswith("platforms")]:
                raise BadInput(faults) from None

    def _platforms(self) -> dict[str, Any]:
        return dict(_yaml().load(self.text)["platforms"])

    def _sections(self, platform: str, section: Mapping[str, Any]) -> dict[str, Any]:
        """The sections of `platforms` with this one. The console goes if no other neighbourhood is on it."""
        before = {} if self.is_new else self._platforms()
        watches = [each for place, each in enumerate(self.config.watches) if place != self.watch]
        used = {chat.platform for watch in watches for chat in watch.chats}
        kept = {name: value for name, value in before.items() if name != "console" or name in used}
        return {**kept, platform: {**(kept.get(platform) or {}), **section}}


def open_draft(folder: Path, words: SetupWords, name: str, watch: str) -> FolderDraft:
    """The config.yaml of the folder, or a new one. `watch`: the id of the neighbourhood to change; empty: the first.

    Raises BadInput for faults in the file, CannotStart for an unknown neighbourhood.
    """
    path = folder / "config.yaml"
    draft = FolderDraft(path, new_config(words, id_of(name), name), is_new=True)
    if path.exists():
        load_config(path)  # first of all, since it names every fault
        draft = FolderDraft(path, path.read_text(encoding="utf-8"), is_new=False)
    ids = [each.id for each in draft.config.watches] if watch else []
    if watch and watch not in ids:
        raise CannotStart(
            tr("{path} has no neighbourhood `{watch}`; it has {names}", path=path, watch=watch, names=", ".join(ids))
        )
    return replace(draft, watch=ids.index(watch) if watch else 0)


def write_folder(draft: FolderDraft, words: SetupWords, secrets: Mapping[str, str]) -> list[Path]:
    """Writes what differs, and returns it. A folder of rules that is there already stays as it is. Raises CannotStart for a
    place where no folder can be."""
    folder = draft.path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileNotFoundError, FileExistsError, NotADirectoryError) as error:
        raise CannotStart(
            tr("the folder {folder} cannot be made: {why}. Name another one.", folder=folder, why=reason_of(error))
        ) from error
    rules = draft.config.rules
    wanted = {draft.path: draft.text}
    if not rules.exists() or not any(rules.rglob("*.yaml")):
        own_id = draft.config.watches[draft.watch].id
        wanted[rules / BASE] = new_base(words, own_id, version_of(read_folder(SHIPPED)))
        make_folder(rules)
        keep_shipped(rules)
    written = []
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            line_break = "\r\n" if path.exists() and b"\r\n" in path.read_bytes() else "\n"
            write_whole(path, text.replace("\n", line_break).encode())
            written.append(path)
    return [*written, *{write_secret(folder, name, value) for name, value in secrets.items()}]


def make_folder(folder: Path) -> None:
    """A new one belongs to the account of the folder around it, also if root makes it."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        give_to_owner_of(folder.parent, descriptor)
    finally:
        os.close(descriptor)


def _with_section(text: str, name: str, section: Mapping[str, Any]) -> str:
    """The text with these values of a platform; comments stay. New keys stand first: a comment below the last key may belong to
    the next part of the file."""
    yaml = _yaml()
    root = yaml.load(text)
    platforms = root["platforms"]
    if not isinstance(platforms.get(name), CommentedMap):
        platforms.pop(name, None)
        platforms.insert(0, name, CommentedMap())
        platforms[name].fa.set_flow_style()
    there = platforms[name]
    for key, value in section.items():
        if key not in there:
            there.insert(0, key, _quoted(value))
        elif there[key] != value:
            there[key] = _quoted(value)
    return _dumped(yaml, root)


def _with_platforms(text: str, sections: Mapping[str, Any]) -> str:
    """The text with this part `platforms`; the comment beside it stays."""
    if _yaml().load(text)["platforms"] == sections:
        return text

    def with_comment(found: re.Match[str]) -> str:
        return platforms_block(sections).replace("platforms:", found[0].partition("\n")[0], 1)

    return _PLATFORMS.sub(with_comment, text, count=1)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _edited(text: str, places: Sequence[tuple[Sequence[str | int], Any]]) -> str:
    """The text with these values. Comments and everything else stay."""
    yaml = _yaml()
    try:
        root = yaml.load(text)
    except YAMLError as error:  # the bot's own reader has accepted the file
        raise CannotStart(
            tr("config.yaml is written in a way that only a person can change; change it by hand")
        ) from error
    changes = [_put(root, place, value) for place, value in places]
    if not any(changes):
        return text
    return _dumped(yaml, root)


def _dumped(yaml: YAML, root: Any) -> str:
    written = io.StringIO()
    yaml.dump(root, written)
    return written.getvalue()


def _put(root: Any, place: Sequence[str | int], value: Any) -> bool:
    """False if this value is there already."""
    *way, last = place
    for step in way:
        if isinstance(step, str) and step not in root:
            root[step] = CommentedMap()
        root = root[step]
    there = root.get(last)
    if there == value or (there is None and value == []):
        return False
    if not isinstance(value, list):
        root[last] = _quoted(value)
        return True
    items = there if isinstance(there, CommentedSeq) else CommentedSeq()  # an old list keeps its comment
    items[:] = [_quoted(item) for item in value]
    items.fa.set_flow_style()
    root[last] = items
    return True


def _quoted(value: Any) -> Any:
    """Numbers, addresses and names have quotation marks; plain words such as `nl` and `off` have none."""
    return value if not isinstance(value, str) or _PLAIN.fullmatch(value) else DoubleQuotedScalarString(value)
