"""The facts of a report for the other groups of the watch. If it is hidden, they read no more of it than its own group."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.case import TAKES_AWAY, Case, CaseEnding
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentMessage, hide_facts
from bot.core.message import Message, Person
from bot.core.reading import Flag, Label, Reading
from bot.core.ref import MessageRef

MOST_FACTS: Final = 300
"""The other groups read this many characters of a report."""

_WAY: Final = re.compile(
    r"\b(?:richt[iu]ng|direction|vers|towards?|heading (?:to|for)|(?:lo+p|rij|ren|vlucht|fiets)\w* (?:\w+ )?naar)"
    r"(?: (?:de|het|la|le|the|der|die))*\s*$",
    re.IGNORECASE,
)
"""Words before a street to which people went."""


def keep_facts(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Keeps the facts of the first report, or of a later one that tells the other groups more. An edit changes them, also those
    of an incident that was merged, which may be split off again."""
    if len(draft.context.watch.groups) == 1:
        return
    facts = said_of(message, reading, reading.copy)
    if facts and _tells_more(draft, incident, message, reading):
        told = IncidentMessage(message.ref, message.author, message.at, report=True)
        incident = replace(incident, again=told, facts_hidden=False)
    for each in (incident, *_others_about(draft, incident, message.ref)):
        if message.ref == each.facts_of.message:
            draft.state = draft.state.with_incident(replace(each, facts=facts))


def _others_about(draft: Draft, incident: Incident, message: MessageRef) -> list[Incident]:
    return [each for each in draft.state.incidents_about(message) if each.id != incident.id and each.facts]


def said_of(message: Message, reading: Reading, copy: str) -> str:
    """The words of a report for the other groups: the copy, with the scene if it lacks it. Without a copy, and in place of one
    that may name a victim, it is the street alone."""
    told = "" if reading.copy_names else with_scene(copy, scene_of(message, reading))
    return " ".join((told or reading.place).split())[:MOST_FACTS]


def _tells_more(draft: Draft, incident: Incident, message: Message, reading: Reading) -> bool:
    """True for a later report or danger, if the other groups read nothing of the incident, or if it is in danger and is the
    first to name the place. A message that was taken away tells nothing."""
    later = message.ref not in (incident.report, incident.facts_of.message) and incident.tells(message.ref)
    danger = Flag.DANGER in reading.flags
    if not later or incident.closed_at is not None or not (danger or reading.kind() is Label.REPORT):
        return False
    if _is_taken_away(draft, message.ref):
        return False
    scene = scene_of(message, reading)
    names_first = bool(scene) and incident.street.endswith(f"|{scene}") and scene not in incident.facts
    return not incident.facts_shown or (danger and names_first)


def _is_taken_away(draft: Draft, message: MessageRef) -> bool:
    case = draft.state.case_of_message(message)
    return case is not None and not (case.should_be_seen or case.facts_should_be_seen)


def cover(draft: Draft, case: Case, facts: str) -> None:
    """Puts what may be said of a hidden report in place of its facts: the rules found words in them that no group should
    read."""
    if not case.hides or not any(each.facts for each in draft.state.incidents.values()):
        return
    for incident in draft.state.incidents_about(case.message):
        if incident.facts and case.message == incident.facts_of.message:
            draft.state = draft.state.with_incident(replace(incident, facts=facts))


def copy_of(draft: Draft, case: Case) -> str:
    """The masked copy without its head, which names the author in each language of the group. Empty if the head is an older
    text, whose end is unknown."""
    head = head_of(draft, case.author, case.at)
    return case.facts.removeprefix(head) if case.facts.startswith(head) else ""


def head_of(draft: Draft, author: Person, at: datetime) -> str:
    return draft.group_text("masked_head", who=author.name, time=draft.clock(at)) + "\n"


def hide(draft: Draft, case: Case) -> None:
    """The other groups read the facts of a report that was taken away only as long as its own group does. A withdrawn case
    changes nothing: an edit took its place, or the incident has forgotten the message."""
    if case.ending is CaseEnding.WITHDRAWN:
        return
    hidden = (case.ending in TAKES_AWAY or case.withdrawn) and not case.facts_should_be_seen
    if all(each.facts_hidden == hidden for each in draft.state.incidents.values()):
        return  # as for nearly every case
    for incident in draft.state.incidents_about(case.message):
        told = next((each.message for each in incident.told if case.message in (each.message, each.post)), case.message)
        if (fresh := hide_facts(incident, told, hidden)) is not incident:
            draft.state = draft.state.with_incident(fresh)


def scene_of(message: Message | None, reading: Reading | None) -> str:
    """The street that a message names as the scene. Empty for one to which people went: an officer would look there."""
    if message is None or reading is None or not reading.place:
        return ""
    before, _, _ = message.text.partition(reading.place)
    return "" if _WAY.search(before) else reading.place


def with_scene(copy: str, scene: str) -> str:
    """A copy with the scene in front, if the words that named it fell out. Empty without a copy."""
    return f"{scene} · {copy}" if copy and scene and scene not in copy else copy
