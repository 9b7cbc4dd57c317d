"""Loads config.yaml into a Config, or reports every fault in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.config.mail import THIS_MACHINE, mail_server
from bot.config.platforms import PLATFORMS, ConsoleConfig
from bot.config.police_faults import find_police_faults
from bot.config.reader_setting import FULL_READER, ReaderSetting, reader_setting
from bot.config.readers import SECRET, host_port, path_text, variable, zone
from bot.config.retention import RETENTION
from bot.config.values import NO_SIGNS, BackupPlan, Config, HealthSigns, HostPort, LogFile, Mail
from bot.config.watch import WrittenWatch, watch_form
from bot.core.ref import Ref
from bot.core.watch import USUAL_RETENTION, Neighbour, Retention, Watch
from bot.errors import BadInput, Fault
from bot.translation import tr
from bot.yaml_reader.fault_collection import FaultCollection
from bot.yaml_reader.file_content import read_content
from bot.yaml_reader.form import Form, find_repeated, list_of, with_unique_names
from bot.yaml_reader.node import Node, Wrong
from bot.yaml_reader.outline import keys_of, value_under
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import Positioned, Reader, clock, duration, whole_number, with_position
from bot.yaml_reader.shape import with_shape_of
from bot.yaml_reader.suggestion import suggest


def load_config(path: Path) -> Config:
    """Read and check config.yaml. Raises BadInput with every fault."""
    return build_config(path, load_content(path))


def load_content(path: Path) -> bytes:
    """The bytes of config.yaml. Raises BadInput, with the place where it was looked for, if the file is not there."""
    try:
        return read_content(path)
    except Wrong as wrong:
        raise BadInput([replace(fault, hint=fault.hint or _way_to(path)) for fault in wrong.faults]) from wrong


def _way_to(path: Path) -> str:
    """The advice for a config.yaml that cannot be read. Empty: there is none."""
    if not path.exists():
        return tr("It is looked for in {parent}. `nabuur init` writes one there.", parent=path.absolute().parent)
    inside = path / "config.yaml"
    return suggest(str(inside)) if inside.is_file() else ""


def build_config(path: Path, content: bytes, platforms: Mapping[str, Reader[Any]] = PLATFORMS) -> Config:
    """Like `load_config`, for the content of a file. Relative paths in it begin at the folder of `path`. `platforms`: readers
    of the possible sections, by name."""
    faults = FaultCollection()
    parsed = parse(str(path), content)
    faults.note(*parsed.faults)
    written = faults.read(config_form(parsed.root, platforms), parsed.root)
    if written is not None:
        faults.note(*_find_repeated_groups(written.watches))
        faults.note(*find_police_faults(written.watches, written.mail, written.retention.police))
        faults.note(*_find_unknown_neighbours(written.watches))
        faults.note(*_find_shared_folder(parsed.root, written, path.parent))
        faults.note(*_find_misplaced_backups(written, path.parent))
    faults.finish()
    assert written is not None  # without a value there is a fault, and `finish` raises
    return written.to_config(path)


def _find_shared_folder(root: Node | None, written: WrittenConfig, home: Path) -> Iterator[Fault]:
    """The data in the folder of the rules: the bot closes the one to other accounts, and coordinators write in the other."""
    place = value_under(root, "data") or value_under(root, "rules")
    if place is not None and (home / written.data).resolve().is_relative_to((home / written.rules).resolve()):
        why = tr("the database would lie in {folder}, the folder of the rules", folder=written.rules)
        yield place.position.fault(why, tr("Give each a folder of its own: data: data/ and rules: rules/."))


def _find_misplaced_backups(written: WrittenConfig, home: Path) -> Iterator[Fault]:
    """Backups beside the data would be lost with them."""
    if written.backup is None:
        return
    folder = (home / written.backup.value.folder).resolve()
    for taken in (written.data, written.rules):
        if folder.is_relative_to((home / taken).resolve()):
            why = tr("the backups would lie in {folder}, which they are a copy of", folder=taken)
            yield written.backup.position.fault(why, _ELSEWHERE)
    if folder.exists() and not folder.is_dir():
        yield written.backup.position.fault(tr("{folder} is not a folder", folder=folder), _ELSEWHERE)


_ELSEWHERE: Final = tr("Write folder: backups/, better on another disk.")


@dataclass(frozen=True, slots=True)
class WrittenConfig:
    """The values of config.yaml, with relative paths and with the positions of groups and chats."""

    timezone: ZoneInfo
    platforms: Mapping[str, object]
    watches: tuple[WrittenWatch, ...]
    data: str = "data"
    rules: str = "rules"
    mail: Mail | None = None
    backup: Positioned[BackupPlan] | None = None
    health: HealthSigns = NO_SIGNS
    log: LogFile | None = None
    reader: ReaderSetting = FULL_READER
    retention: Retention = USUAL_RETENTION

    def to_config(self, path: Path) -> Config:
        plan = self.backup.value if self.backup else None
        nights, days = plan.keep if plan else 0, self.log.keep if self.log else 0
        return Config(
            path=path,
            data=path.parent / self.data,
            rules=path.parent / self.rules,
            timezone=self.timezone,
            platforms=self.platforms,
            watches=with_neighbours(
                tuple(
                    replace(each, retention=self.retention, backups=nights, log_days=days)
                    for each in (_with_named_moderators(written.watch, self.platforms) for written in self.watches)
                )
            ),
            mail=self.mail,
            backup=plan and replace(plan, folder=path.parent / plan.folder),
            health=self.health,
            log=self.log and replace(self.log, file=path.parent / self.log.file),
            reader=self.reader.kind,
            workers=self.reader.workers,
            retention=self.retention,
            mailboxes={written.id.value: written.mailbox for written in self.watches if written.mailbox},
        )


def _with_named_moderators(watch: Watch, platforms: Mapping[str, object]) -> Watch:
    """The moderators of the terminal have their names in the settings; elsewhere they are the members of the chat."""
    section = platforms.get(watch.desk.platform)
    names = section.moderators if isinstance(section, ConsoleConfig) else ()
    return replace(watch, moderators=tuple(Ref(watch.desk.platform, name) for name in names))


def _written(**keys: Any) -> WrittenConfig:
    return WrittenConfig(watches=keys.pop("neighbourhoods"), **keys)


def config_form(root: Node | None, platforms: Mapping[str, Reader[Any]]) -> Form[WrittenConfig]:
    """The form of config.yaml. The neighbourhoods need the time zone and the platforms that `root`, the whole file, sets up."""
    set_up = keys_of(value_under(root, "platforms")) or None
    watch = watch_form(_zone_of(root), set_up)
    return Form(
        "config.yaml",
        _written,
        need={
            "timezone": zone,
            "platforms": _sections(platforms),
            "neighbourhoods": with_unique_names(tr("neighbourhoods"), list_of(watch), lambda written: written.id),
        },
        may={
            "data": path_text,
            "rules": path_text,
            "mail": mail_server,
            "backup": with_position(BACKUP),
            "health": HEALTH,
            "log": LOG,
            "reader": reader_setting,
            "retention": RETENTION,
        },
        hints={
            "timezone": tr("Write timezone: Europe/Brussels."),
            "platforms": tr("Name at least one of console, telegram, signal."),
            "neighbourhoods": tr("Describe at least one neighbourhood."),
            "token": SECRET.with_values(key=tr("token_env, under platforms, telegram")),
            **{key: _OF_A_WATCH.with_values(name=key) for key in watch.names},
        },
    )


_OF_A_WATCH: Final = tr("`{name}` belongs to a neighbourhood: write it under `neighbourhoods`, below the `id`.")

BACKUP: Final = Form(
    "`backup`",
    lambda folder, **keys: BackupPlan(Path(folder), **keys),
    need={"folder": path_text},
    may={"at": clock, "keep": whole_number(1, 90), "passphrase_env": variable},
    hints={
        "passphrase": SECRET.with_values(key="passphrase_env"),
        "folder": _ELSEWHERE,
    },
)


@with_shape_of(host_port)
def _own_address(node: Node) -> HostPort:
    """An address that only this machine reaches."""
    address = host_port(node)
    if address.host not in THIS_MACHINE:
        raise node.position.wrong(tr("other machines could reach this address"), tr("Write it as 127.0.0.1:9464."))
    return address


HEALTH: Final = Form(
    "`health`",
    HealthSigns,
    may={"listen": _own_address, "ping_env": variable, "ping_every": duration},
    hints={"ping": SECRET.with_values(key="ping_env")},
)

LOG: Final = Form(
    "`log`",
    lambda file, **keys: LogFile(Path(file), **keys),
    need={"file": path_text},
    may={"keep": whole_number(1, 366)},
)


def _zone_of(root: Node | None) -> ZoneInfo:
    """The written time zone. UTC if it is missing or unknown: the form reports that fault."""
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
            raise node.position.wrong(
                tr("no platform is set up"), tr("Name at least one of {names}.", names=", ".join(platforms))
            )
        return sections

    return read


def _find_repeated_groups(watches: Sequence[WrittenWatch]) -> list[Fault]:
    """A fault for each group that occurs twice and for each moderators' chat that is also a group."""
    groups = [Positioned(str(group.value), group.position) for watch in watches for group in watch.groups]
    positions = {group.value: group.position for group in groups}
    desks = [(str(watch.desk.value), watch.desk.position) for watch in watches]
    return [
        *find_repeated(tr("groups"), groups),
        *(
            position.fault(
                tr("the moderators' chat is also a group"),
                tr("It is a group in {place}.", place=str(positions[desk])),
            )
            for desk, position in desks
            if desk in positions
        ),
    ]


def with_neighbours(watches: tuple[Watch, ...]) -> tuple[Watch, ...]:
    """The watches, each with the adjoining ones whose official posts it may pass on."""
    return tuple(
        replace(
            watch,
            offered_by=tuple(
                Neighbour(other.id, other.name, other.police.people, len(other.group_languages))
                for other in watches
                if watch.id in other.neighbours
            ),
        )
        for watch in watches
    )


def _find_unknown_neighbours(watches: Sequence[WrittenWatch]) -> list[Fault]:
    """A fault for each neighbour that is no other watch of the file."""
    return [
        neighbour.position.fault(
            tr("`{neighbour}` is no other neighbourhood of this file", neighbour=neighbour.value),
            _other_than(watch, watches),
        )
        for watch in watches
        for neighbour in watch.neighbours
        if neighbour.value not in {other.id.value for other in watches if other is not watch}
    ]


def _other_than(watch: WrittenWatch, watches: Sequence[WrittenWatch]) -> str:
    others = ", ".join(other.id.value for other in watches if other is not watch)
    return tr("Choose from: {others}.", others=others) if others else tr("The file has only this one.")
