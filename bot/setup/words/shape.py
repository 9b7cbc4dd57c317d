"""The words of `nabuur init` in one language. Every field is required, so a language that lacks one does not load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupWords:
    """`comments`: of config.yaml and base.yaml, by the key that they explain."""

    language: str
    own_name: str

    # Questions
    hello: str
    name: str
    country: str
    languages: str
    police: str
    emergency: str
    non_urgent: str
    platform: str
    console_moderators: str
    coordinators: str  # {example}
    soft_start: str
    weeks: str

    # Telegram
    botfather: str
    token: str
    groups_on_telegram: str

    # Signal
    signal_programs: str
    service: str
    number: str
    groups_on_signal: str

    # The groups that the account sees
    this_is: str  # {name}
    press_enter: str
    seen: str
    none_seen: str
    which_group: str
    which_moderators: str
    refused: str  # {why}

    # The end
    written: str  # {file}
    unchanged: str  # {file}
    now: str
    looks: str  # before the lines of `doctor`

    comments: Mapping[str, str]
