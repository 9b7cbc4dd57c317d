"""The unit that `nabuur install-service` writes: systemd accepts it, and the bot in it can touch little."""

from __future__ import annotations

import getpass
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.config import load_config
from bot.errors import CannotStart
from bot.setup.folder import open_draft, write_folder
from bot.setup.service import Service
from bot.setup.words import WORDS
from tests import warm

MOST_EXPOSED = 2.0
"""Of 10, as `systemd-analyze security` counts. An ordinary service has 9.6."""

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")


def service_in(folder: Path, extra: str = "") -> Service:
    write_folder(open_draft(folder, WORDS["en"], "50 % Kerkwijk", ""), WORDS["en"], {})
    path = folder / "config.yaml"
    path.write_text(path.read_text() + extra)
    return Service(load_config(path), getpass.getuser())


def test_the_bot_may_write_its_data_its_rules_its_backups_and_its_log(tmp_path: Path) -> None:
    service = service_in(tmp_path, "backup: {folder: backups/}\nlog: {file: logs/nabuur.log}\n")
    service.install(tmp_path / "nabuur.service")
    unit = (tmp_path / "nabuur.service").read_text()
    assert f"ReadWritePaths=-{tmp_path}/data -{tmp_path}/rules -{tmp_path}/backups -{tmp_path}/logs\n" in unit
    assert "Description=nabuur keeps the groups of 50 %% Kerkwijk\n" in unit
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_missing_folder_stops_no_start(tmp_path: Path) -> None:
    """systemd starts nothing if a place to write to is missing, such as that of backups on a disk that is not plugged in. With
    `-` it leaves the place out, and the bot itself tells the desks that no backup was made."""
    service = service_in(tmp_path, "backup: {folder: /mnt/elsewhere/nabuur}\n")
    (writable,) = (line for line in service.unit().splitlines() if line.startswith("ReadWritePaths="))
    assert all(place.startswith("-/") for place in writable.partition("=")[2].split())


def test_a_path_that_leads_up_is_written_straight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """systemd leaves a place to write to out if there is `..` in it, and starts nothing in such a folder."""
    service_in(tmp_path / "watch", "backup: {folder: ../elsewhere}\n")
    (tmp_path / "nabuur").mkdir()
    monkeypatch.chdir(tmp_path / "nabuur")
    unit = Service(load_config(Path("../watch/config.yaml")), getpass.getuser()).unit()
    assert f"WorkingDirectory={tmp_path}/watch\n" in unit
    assert f"--config {tmp_path}/watch/config.yaml\n" in unit
    assert f"ReadWritePaths=-{tmp_path}/watch/data -{tmp_path}/watch/rules -{tmp_path}/elsewhere\n" in unit


def test_the_bot_may_write_where_a_link_in_its_rules_leads(tmp_path: Path) -> None:
    """A change from the phone writes the file behind it."""
    service = service_in(tmp_path / "watch")
    for place, link in (("empty", "groups"), ("kept", "lists.yaml"), ("texts", "texts")):
        (tmp_path / place).mkdir()
        (tmp_path / "watch" / "rules" / link).symlink_to(tmp_path / place / ("lists.yaml" if "." in link else ""))
    (tmp_path / "kept" / "lists.yaml").touch()
    (tmp_path / "texts" / "nl.yaml").touch()
    (tmp_path / "watch" / "rules" / "gone.yaml").symlink_to(tmp_path / "gone" / "gone.yaml")
    places = "watch/data", "watch/rules", "empty", "kept", "texts"
    assert f"ReadWritePaths={' '.join(f'-{tmp_path}/{place}' for place in places)}\n" in service.unit()


def test_the_name_of_a_watch_adds_no_line_to_the_unit(tmp_path: Path) -> None:
    """The account of the bot can write it, and root reads it."""
    config = service_in(tmp_path).config
    watch = replace(config.watches[0], name="Kerkwijk\n[Service]\nUser=root \\")
    unit = Service(replace(config, watches=(watch,)), getpass.getuser()).unit().splitlines()
    assert "Description=nabuur keeps the groups of Kerkwijk [Service] User=root" in unit


def test_the_log_of_the_service_is_in_the_language_of_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", "fr")
    assert "\nEnvironment=LC_MESSAGES=fr\n" in service_in(tmp_path).unit()


def test_the_encoder_sees_the_processor_and_works_until_the_bot_ends_it(tmp_path: Path) -> None:
    """systemd would send the stop to each process of the unit, and the last messages would be read without the encoder."""
    unit = service_in(tmp_path).unit().splitlines()
    assert "KillMode=mixed" in unit
    assert not [line for line in unit if line.startswith("ProcSubset=")]


@pytest.mark.parametrize(("name", "sign"), [("our $HOME", r"\$"), ('the "Green"', '"'), ("a\\b", r"\\"), ("end ", " ")])
def test_a_path_that_systemd_would_read_otherwise_is_refused(tmp_path: Path, name: str, sign: str) -> None:
    with pytest.raises(CannotStart, match=f"systemd reads `{sign}`"):
        service_in(tmp_path / name).unit()


def test_a_path_with_a_space_is_quoted_where_systemd_reads_several_words(tmp_path: Path) -> None:
    folder = tmp_path / "50 % de l'Ermitage"
    unit = service_in(folder, 'backup: {folder: "our backups/"}\n').unit().splitlines()
    place = str(folder).replace("%", "%%")
    assert f"WorkingDirectory={place}" in unit
    assert f'ReadWritePaths="-{place}/data" "-{place}/rules" "-{place}/our backups"' in unit
    assert [
        line for line in unit if line.startswith("ExecStart=") and line.endswith(f' --config "{place}/config.yaml"')
    ]


def install(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    places = ("--config", str(folder / "config.yaml"), "--out", str(folder / "nabuur.service"))
    command = [*warm.program(), "install-service", *places, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("user", "why"), [("jan jansen", "no account jan jansen"), ("root", "must not run as root")])
def test_an_account_that_is_missing_or_root_is_refused(tmp_path: Path, user: str, why: str) -> None:
    service_in(tmp_path)
    (tmp_path / "data").mkdir()
    done = install(tmp_path, "--user", user)
    assert done.returncode == 1
    assert why in done.stderr
    assert not (tmp_path / "nabuur.service").exists()


def test_a_unit_that_is_written_again_starts_the_running_bot_anew(tmp_path: Path) -> None:
    """systemd goes on with the old unit until then, and the bot may not write to a folder that moved."""
    service_in(tmp_path)
    (tmp_path / "data").mkdir()
    assert "systemctl daemon-reload && systemctl enable --now nabuur\n" in install(tmp_path, "--user", "nobody").stdout
    again = install(tmp_path, "--user", "nobody").stdout
    assert "systemctl daemon-reload && systemctl enable nabuur && systemctl restart nabuur\n" in again


@pytest.fixture
def folder_on_disk() -> Iterator[Path]:
    """systemd refuses a unit whose folder lies in /dev/shm, where the tests keep their temporary files."""
    with TemporaryDirectory(dir="/var/tmp") as folder:
        yield Path(folder)


@needs_systemd
@pytest.mark.parametrize("name", ["kerkwijk", "50 % de l'Ermitage"])
def test_systemd_accepts_the_unit_and_calls_it_closed_off(folder_on_disk: Path, name: str) -> None:
    unit = folder_on_disk / "nabuur.service"
    service_in(folder_on_disk / name).install(unit)
    verified = subprocess.run(("systemd-analyze", "verify", unit), capture_output=True, text=True, check=False)
    assert [line for line in verified.stderr.splitlines() if "nabuur" in line] == []
    looked = (
        "systemd-analyze",
        "security",
        "--offline=true",
        "--json=short",
        f"--threshold={MOST_EXPOSED * 10:.0f}",
        unit,
    )
    counted = subprocess.run(looked, capture_output=True, text=True, check=False)
    assert counted.returncode == 0, [row for row in json.loads(counted.stdout) if not row["set"]]
