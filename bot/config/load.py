"""config.yaml to a Config, or to a report of every fault in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.config.platforms import PLATFORMS
from bot.config.readers import SECRET, host_port, mail_address, variable, zone
from bot.config.values import Config, Mail, ReaderKind
from bot.config.watch import WrittenWatch, watch_form
from bot.errors import BadInput, Fault
from bot.yaml_reader.file_content import read_content
from bot.yaml_reader.file_set import FaultCollection
from bot.yaml_reader.form import Form, find_repeated, list_of, with_unique_names
from bot.yaml_reader.node import Node, Wrong
from bot.yaml_reader.outline import keys_of, value_under
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import Positioned, Reader, member_of, text, yes_no
from bot.yaml_reader.shape import with_shape_of


def load_config(path: Path, platforms: Mapping[str, Reader[Any]] = PLATFORMS) -> Config:
    """Read and check config.yaml. `platforms`: readers of the sections that there may be. Raises BadInput."""
    try:
        content = read_content(path)
    except Wrong as wrong:
        raise BadInput(wrong.faults) from wrong
    return build_config(path, content, platforms)


def build_config(path: Path, content: bytes, platforms: Mapping[str, Reader[Any]] = PLATFORMS) -> Config:
    """The same for a file that was read already; `path` names it and says where relative paths begin."""
    gather = FaultCollection()
    parsed = parse(str(path), content)
    gather.note(*parsed.faults)
    written = gather.read(config_form(parsed.root, platforms), parsed.root)
    if written is not None:
        gather.note(*named_twice(written.watches), *unsendable(written))
    gather.finish()
    assert written is not None  # else there was a fault
    return written.config(path)


@dataclass(frozen=True, slots=True)
class WrittenConfig:
    """The keys of config.yaml, before paths and neighbourhoods are put in order."""

    timezone: ZoneInfo
    platforms: Mapping[str, object]
    watches: tuple[WrittenWatch, ...]
    data: str
    rules: str
    mail: Mail | None
    reader: ReaderKind

    def config(self, path: Path) -> Config:
        return Config(
            path=path,
            data=path.parent / self.data,
            rules=path.parent / self.rules,
            timezone=self.timezone,
            platforms=self.platforms,
            watches=tuple(written.watch for written in self.watches),
            mail=self.mail,
            reader=self.reader,
        )


def _written(
    timezone: ZoneInfo,
    platforms: Mapping[str, object],
    neighbourhoods: tuple[WrittenWatch, ...],
    data: str = "data",
    rules: str = "rules",
    mail: Mail | None = None,
    reader: ReaderKind = ReaderKind.FULL,
) -> WrittenConfig:
    return WrittenConfig(timezone, platforms, neighbourhoods, data, rules, mail, reader)


def config_form(root: Node | None, platforms: Mapping[str, Reader[Any]]) -> Form[WrittenConfig]:
    """The keys of config.yaml. `root` tells the neighbourhoods the time zone and which platforms are set up."""
    named = keys_of(value_under(root, "platforms")) or None
    watch = watch_form(_zone_of(root), named)
    return Form(
        "config.yaml",
        _written,
        need={
            "timezone": zone,
            "platforms": _sections(platforms),
            "neighbourhoods": with_unique_names("neighbourhoods", list_of(watch), lambda written: written.id),
        },
        may={"data": text, "rules": text, "mail": MAIL, "reader": member_of("a reader", ReaderKind)},
        hints={
            "timezone": "Write timezone: Europe/Brussels.",
            "platforms": "Name at least one of console, telegram, signal.",
            "neighbourhoods": "Describe at least one neighbourhood.",
            "token": SECRET.format("token_env, under platforms, telegram"),
            "groups": "Groups belong to a neighbourhood, under `neighbourhoods`.",
        },
    )


def _mail(**keys: Any) -> Mail:
    return Mail(sender=keys.pop("from"), **keys)


MAIL: Final = Form(
    "`mail`",
    _mail,
    need={"server": host_port, "from": mail_address},
    may={"user_env": variable, "password_env": variable, "starttls": yes_no},
    hints={"password": SECRET.format("password_env"), "user": SECRET.format("user_env")},
)


def _zone_of(root: Node | None) -> ZoneInfo:
    """The zone that is written, or any where it is not: then its fault is told by the form."""
    written = value_under(root, "timezone")
    try:
        return zone(written) if written else ZoneInfo("UTC")
    except Wrong:
        return ZoneInfo("UTC")


def _sections(platforms: Mapping[str, Reader[Any]]) -> Reader[Mapping[str, object]]:
    form = Form("`platforms`", lambda **sections: sections, may=platforms)

    @with_shape_of(form, minProperties=1)
    def read(node: Node) -> Mapping[str, object]:
        sections = form(node)
        if not sections:
            raise node.position.wrong("no platform is set up", f"Name at least one of {', '.join(platforms)}.")
        return sections

    return read


def named_twice(watches: Sequence[WrittenWatch]) -> list[Fault]:
    """A group belongs to one neighbourhood, once, and is nobody's moderators' chat."""
    groups = [Positioned(str(group.value), group.position) for watch in watches for group in watch.groups]
    positions = {group.value: group.position for group in groups}
    desks = [(str(watch.desk.value), watch.desk.position) for watch in watches]
    return [
        *find_repeated("groups", groups),
        *(
            position.fault("the moderators' chat is also a group", f"As a group it stands in {positions[desk]}.")
            for desk, position in desks
            if desk in positions
        ),
    ]


def unsendable(written: WrittenConfig) -> list[Fault]:
    """What is passed on to the police needs somewhere to go, and a server that takes it."""
    faults: list[Fault] = []
    for watch in written.watches:
        if watch.police is None or watch.police.value.relay == "none":
            continue
        if not watch.police.value.mail:
            faults.append(
                watch.police.position.fault("nobody gets what is passed on", "Write mail: and an address here.")
            )
        elif written.mail is None:
            hint = "Write mail: {server: localhost:25, from: …} at the top of the file."
            faults.append(watch.police.position.fault("there is no mail server to pass messages on", hint))
    return faults
