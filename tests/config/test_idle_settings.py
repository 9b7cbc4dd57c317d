"""Settings that do nothing are named, and the shipped config has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import load_config
from bot.config.idle_settings import idle_settings
from tests import shipped

SAMPLE = """\
timezone: Europe/Brussels
data: data
rules: rules
platforms:
  console: {}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["console:kerkwijk"]
    moderators: "console:moderators"
"""
TELEGRAM = "telegram: {token_env: TOKEN, webhook: {listen: '127.0.0.1:1', url: 'https://a.example', secret_env: S}}"
SIGNAL = "signal: {number_env: NUMBER, receive: rpc, rpc: '127.0.0.1:2', listen: '127.0.0.1:3', secret_env: S}"


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("data: data", "data: data", []),
        ("data: data", "data: data\nmail: {server: 'localhost:25', from: a@example.org}", ["`mail`"]),
        ("data: data", "data: data\nhealth: {ping_every: 1 min}", ["`health: ping_every`"]),
        ("data: data", "data: data\nhealth: {ping_env: PING, ping_every: 1 min}", []),
        ("  console: {}", f"  console: {{}}\n  {TELEGRAM}", ["`platforms: telegram`", "`telegram: webhook`"]),
        (
            "  console: {}",
            f"  console: {{}}\n  {SIGNAL}",
            ["`platforms: signal`", "`signal: listen`", "`signal: secret_env`"],
        ),
        (
            "  console: {}\nneighbourhoods:\n  - id: kerkwijk\n",
            "  console: {}\n  telegram: {token_env: TOKEN}\nneighbourhoods:\n  - id: kerkwijk\n"
            '    police: {zone: PZ, relay: incidents, agreed: 2026-03-01, people: ["telegram:77"], chat: "telegram:77"}\n',
            [],
        ),
        ("    name: K", "    police: {mail: a@example.org}\n    name: K", ["kerkwijk: `police: mail`"]),
        (
            "    name: K",
            "    ladder: {warn: 5, mute: 3, expel: 2}\n    name: K",
            ["kerkwijk: `ladder: warn`", "kerkwijk: `ladder: mute`"],
        ),
        (
            "    name: K",
            '    coordinators: ["console:77", "console:Cora", "console:Agent 77"]\n    name: K',
            ["kerkwijk: `coordinators: console:77`"],
        ),
    ],
)
def test_a_setting_that_does_nothing_is_named(tmp_path: Path, before: str, after: str, named: list[str]) -> None:
    (tmp_path / "config.yaml").write_text(SAMPLE.replace(before, after, 1))
    found = [str(each).split(" does nothing")[0] for each in idle_settings(load_config(tmp_path / "config.yaml"))]
    assert found == named


def test_the_shipped_config_has_none() -> None:
    assert list(idle_settings(shipped.config())) == []
