"""The container's files, as far as they can be checked without building: what goes in, and how little the bot can touch."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

from tests.test_wheel import CODE, SOURCES

ROOT = Path(__file__).parent.parent.parent
CONTAINERFILE = (ROOT / "Containerfile").read_text()


def service(name: str) -> dict[str, Any]:
    services: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    found: dict[str, Any] = services[name]
    return found


def copied() -> set[str]:
    lines = [line.split()[1:-1] for line in CONTAINERFILE.splitlines() if re.match("COPY (?!--from)", line)]
    return {name for line in lines for name in line}


def test_the_image_is_built_from_what_the_wheel_is_built_from() -> None:
    assert copied() == {*CODE, *SOURCES, "requirements-build.txt", "requirements.txt"}
    kept = {line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")}
    assert kept == copied()
    assert (ROOT / ".dockerignore").read_text() == (ROOT / ".containerignore").read_text()


def test_the_bot_in_the_container_is_no_root_and_writes_to_its_folder_alone() -> None:
    stages = CONTAINERFILE.split("\nFROM ")
    assert re.findall(r"^USER (.*)$", stages[-1], re.MULTILINE) == ["1000:1000"]
    bot = service("nabuur")
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert [volume.split(":")[1] for volume in bot["volumes"]] == ["/watch"]


def test_nothing_outside_reaches_the_bot_or_the_account() -> None:
    assert all("ports" not in service(name) for name in ("nabuur", "signal"))
    assert service("signal")["network_mode"] == "service:nabuur"


def test_a_restart_of_the_bot_restarts_the_account_too() -> None:
    """The account lives in the network of the bot's container, which is a new one after each restart."""
    assert service("signal")["depends_on"] == {"nabuur": {"condition": "service_started", "restart": True}}


def test_a_machine_with_selinux_lets_the_containers_write_to_their_folders() -> None:
    assert all(volume.endswith(":Z") for name in ("nabuur", "signal") for volume in service(name)["volumes"])


def test_a_container_of_compose_asks_for_its_health_also_where_the_image_cannot_hold_that() -> None:
    """podman builds images of the OCI form, which has no health check."""
    (said,) = re.findall(r"^HEALTHCHECK (.*) \\\n +CMD (.*)$", CONTAINERFILE, re.MULTILINE)
    check = service("nabuur")["healthcheck"]
    assert check["test"] == ["CMD", *json.loads(said[1])]
    assert said[0] == " ".join(f"--{key.replace('_', '-')}={value}" for key, value in check.items() if key != "test")


def test_a_health_check_needs_no_quotation_marks() -> None:
    """podman-compose 1.3 puts the words of a check between marks and does not double those that are there."""
    assert [word for word in service("nabuur")["healthcheck"]["test"] if not re.fullmatch(r"[\w.-]+", word)] == []


def test_podman_takes_the_compose_file_too() -> None:
    """It knows fewer drivers of logs than docker, needs whole names of images, and without root the owner of the folder must
    be the same person inside and outside."""
    assert service("nabuur")["logging"]["driver"] == "json-file"
    assert service("signal")["image"].startswith("docker.io/")
    assert service("nabuur")["userns_mode"] == "${NABUUR_USERNS:-}"
    whole = yaml.safe_load((ROOT / "compose.yaml").read_text())
    assert whole["x-podman"] == {"in_pod": False}
