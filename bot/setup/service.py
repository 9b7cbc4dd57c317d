"""The systemd unit that keeps the bot running, closed off from the rest of the machine."""

from __future__ import annotations

import pwd
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.config import Config
from bot.core.message import on_one_line
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_own
from bot.rulebook.files import paths_below
from bot.translation import language_of_moment, reason_of, said, tr

_UNIT: Final = """\
# {written}
[Unit]
Description={description}
Wants=network-online.target time-sync.target
After=network-online.target time-sync.target
# {patient}
StartLimitIntervalSec=0

[Service]
User={user}
WorkingDirectory={folder}
ExecStart={python} -m bot run --config {config}
# {speaks}
Environment=LC_MESSAGES={language}
Restart=on-failure
RestartSec=30
# {end}
KillMode=mixed
TimeoutStopSec=90

# {writes}
ReadWritePaths={writable}
ProtectSystem=strict
ProtectHome={home}
PrivateTmp=yes
UMask=0077

# {rights}
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
RestrictSUIDSGID=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictNamespaces=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
MemoryDenyWriteExecute=yes

# {sees}
PrivateDevices=yes
DevicePolicy=closed
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX

[Install]
WantedBy=multi-user.target
"""
"""`KillMode=mixed`: the encoder reads until the bot ends it. No `ProcSubset=pid`: the encoder looks into /proc/cpuinfo for the
abilities of the processor."""

_OWN: Final = re.compile(rb"# [^\n]*`nabuur install-service`")

_ODD: Final = '"\\$\t\n\r'
"""Signs that mean something to systemd also between quotation marks."""

_ODD_IN_PROGRAM: Final = _ODD + "'"
"""systemd 257 starts no program with this sign in its path, quoted or not."""


@dataclass(frozen=True, slots=True)
class Service:
    """`user`: the account that owns the folder of the watch and runs the bot."""

    config: Config
    user: str

    def unit(self) -> str:
        """Raises CannotStart for a path that systemd would read otherwise."""
        config = _straight(self.config.path)
        folder, program, writable = config.parent, Path(sys.executable), self._writable()
        places = [folder, config, program, *writable]
        for place in places:
            _refuse_odd(place, _ODD_IN_PROGRAM if place is program else _ODD)
        at_home = any(place.is_relative_to("/home") or place.is_relative_to("/root") for place in places)
        names = ", ".join(_in_a_line(watch.name) for watch in self.config.watches)
        return _UNIT.format(
            written=said("Written by `nabuur install-service`. The secrets are in .env beside config.yaml."),
            description=said("nabuur keeps the groups of {names}", names=names),
            patient=said("An hour of a broken network or disk is no reason to give up."),
            speaks=said("The language of the log; NABUUR_LANGUAGE in .env chooses another."),
            language=language_of_moment(),
            end=said("The bot finishes its work within a minute."),
            writes=said("It writes into these folders only. Coordinators change the rules from their phones."),
            rights=said("It has no rights of root, and no way to them."),
            sees=said("It sees no devices, no kernel and no other programs."),
            user=self.user,
            folder=_plain(folder),
            python=_quoted(program),
            config=_quoted(config),
            writable=" ".join(_quoted(place, "-") for place in writable),
            home="read-only" if at_home else "yes",
        )

    def install(self, unit: Path) -> None:
        """Writes the unit, and makes the folders that the bot may write to. Raises CannotStart if that is not allowed."""
        text = self.unit()
        try:
            refuse_other_than_own(unit, _OWN)
            for folder in self._writable():
                if not folder.exists():
                    folder.mkdir(mode=0o700, parents=True)
                    shutil.chown(folder, self.user)
            unit.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CannotStart(
                tr(
                    "{unit} cannot be written ({why}); run it with sudo, or name a file with --out",
                    unit=unit,
                    why=reason_of(error),
                )
            ) from error

    def _writable(self) -> list[Path]:
        backup, log = self.config.backup, self.config.log
        others = [*([backup.folder] if backup else []), *([log.file.parent] if log else [])]
        folders = [_straight(folder) for folder in (self.config.data, self.config.rules, *others)]
        return [*folders, *self._behind_links()]

    def _behind_links(self) -> list[Path]:
        """The folders outside of the rules to which links in them lead, also empty ones: a change from a phone writes there."""
        below = paths_below(self.config.rules)
        folders = {path.resolve() for path in below if path.is_dir()}
        real = folders | {path.resolve().parent for path in below if path.suffix == ".yaml" and path.is_file()}
        return sorted(folder for folder in real if not folder.is_relative_to(self.config.rules.resolve()))


def _straight(place: Path) -> Path:
    """The whole path. With `..` in it systemd would leave a place of `ReadWritePaths` out, and refuse a `WorkingDirectory`."""
    return place.resolve() if ".." in place.parts else place.absolute()


def _refuse_odd(place: Path, odd: str) -> None:
    text = str(place)
    if sign := next((sign for sign in text if sign in odd), text[-1] if text[-1].isspace() else None):
        raise CannotStart(
            tr(
                "systemd reads `{odd}` in {place} in its own way; choose another name for the folder",
                odd=sign,
                place=place,
            )
        )


def _in_a_line(name: str) -> str:
    """A line break would begin another setting, and a backslash at the end would take in the next one."""
    return on_one_line(name.replace("\\", " ")).replace("%", "%%")


def _plain(place: Path) -> str:
    """The path as a setting holds it that goes to the end of its line."""
    return str(place).replace("%", "%%")


def _quoted(place: Path, sign: str = "") -> str:
    """The path as a setting of several words holds it. `sign`: stands before it. `-`: a missing place stops no start."""
    plain = sign + _plain(place)
    return f'"{plain}"' if " " in plain or "'" in plain else plain


def account_of(folder: Path, user: str | None) -> str:
    """The account that runs the bot: `user`, or the owner of the folder of the watch. Raises CannotStart for one that the
    machine does not know, and for root: the bot must not run as root."""
    try:
        account = pwd.getpwnam(user) if user else pwd.getpwuid(folder.stat().st_uid)
    except KeyError:
        unknown = user or folder.stat().st_uid
        raise CannotStart(tr("this machine has no account {user}; make it first", user=unknown)) from None
    if account.pw_uid:
        return account.pw_name
    if user:
        raise CannotStart(tr("the bot must not run as root; name another account with --user"))
    raise CannotStart(
        tr(
            "{folder} belongs to root, and the bot must not run as root. Make an account for it: "
            "`adduser --system --group nabuur`, then `chown -R nabuur {folder}`; or name one with --user.",
            folder=folder.absolute(),
        )
    )
