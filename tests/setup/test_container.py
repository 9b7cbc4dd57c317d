"""The container's files, as far as they can be checked without building: what goes in, and how little the bot can touch."""

from __future__ import annotations

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
