"""The words of a yearly report in one language. Every field is required, so a language that lacks one does not load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.incident import IncidentOutcome
from bot.core.tally import IncidentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """`{number}`: the telephone number of the police; `{fewest}`: from so many incidents on a street is named."""

    language: str
    title: str
    lead: str
    since: str
    until: str
    not_counted: str
    few: str  # incidents, so that the report tells only their number
    heads: tuple[str, ...]  # of the table: section, line, number, note

    # The headlines; where there are two forms, the first is that of one
    incidents: tuple[str, str]
    called_share: str
    minutes_to_call: tuple[str, str]
    false_alarms: tuple[str, str]
    held: tuple[str, str]
    overturned: str

    # The sections
    by_month: str
    by_hour: str
    by_kind: str
    kinds: Mapping[IncidentKind, str]
    kinds_note: str
    by_street: str
    streets_note: str
    other_streets: str
    no_street: str
    calls: str
    called_first: str
    called_after: str
    not_called: str
    wait_note: str
    by_outcome: str
    outcomes: Mapping[IncidentOutcome, str]
    outcomes_note: str
    still_open: str
    police: str
    on_scene: str
    mails: Mapping[str, str]
    no_mails: str
    answer_note: str
    held_by_rule: str
    held_note: str
    without_rule: str
    decisions: str
    decisions_note: str
    counted: str
    shown: str
    taken_away: str
    undecided: str
    appeals: str
    granted: str

    # Below
    limits_title: str
    limits: tuple[str, ...]
    as_table: str
