"""A small config.yaml without faults, for tests to break."""

from __future__ import annotations

from pathlib import Path

from bot.config import Config, build_config

SOUND = """\
data: data/
rules: rules/
timezone: Europe/Brussels
platforms:
  console: {moderators: [Mo], trusted: [], police: [Wim]}
  telegram: {token_env: NABUUR_TELEGRAM_TOKEN}
  signal: {number_env: NABUUR_SIGNAL_NUMBER, rpc: "127.0.0.1:6001"}
mail: {server: "localhost:25", from: watch@example.org, user_env: MAIL_USER, password_env: MAIL_PASSWORD, starttls: no}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl, fr]
    postcodes: ["9000"]
    groups: ["telegram:-100123", "signal:group.abc="]
    moderators: "telegram:-100987"
    coordinators: ["telegram:42"]
    numbers: {police: ["101"], emergency: ["112"], non_urgent: ["09 266 61 11"]}
    police: {zone: PZ Gent, mail: wijk@example.org, relay: incidents, agreed: 2026-03-01, people: ["telegram:77"]}
    reminders: [{cron: "0 18 1 * *", text: rotate}]
    quiet: "22:00-07:00"
    policy: {plates: hold, min_age: 16}
    chatter: {every: 2 weeks, group: Praatgroep Kerkwijk}
    escalate_after: 8 min
    weekly: fri 18:30
    corrections: {per_day: 3, soft_start: 1 week, quiet: "21:00-08:00"}
    group_texts: all
    duty: {people: [{name: Mo, person: "telegram:42", days: [mon, sun], quiet: "23:00-06:00"}], remind: 5 min, claim: 15 min}
    rule_life: {decisions: 30, precision: 0.9, lower: 0.8}
    ladder: {warn: 2, mute: 3, expel: 5}
"""


def load(text: str) -> Config:
    return build_config(Path("somewhere/config.yaml"), text.encode())


def config_with(old: str, new: str) -> str:
    """The sound config with one passage replaced."""
    assert old in SOUND, old
    return SOUND.replace(old, new)
