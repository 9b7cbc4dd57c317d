"""The facts of a report for the other groups of the watch. If it is hidden in its group, they read no more of it than this
group."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.case import TAKES_AWAY, Case, CaseEnding
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentMessage, hide_facts
from bot.core.message import Message, Person
from bot.core.reading import Label, Reading

MOST_FACTS = 300
"""The other groups read this many characters of the first report."""


def keep(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Keeps the facts of the first report, or of one after the end, for the other groups of the watch. An edit changes them."""
    first = message.ref in (incident.report, incident.facts_of.message)
    again = not (first or incident.facts or incident.placed) and incident.tells(message.ref)
    if again and reading.kind() is Label.REPORT:
        incident = replace(incident, again=IncidentMessage(message.ref, message.author, message.at, report=True))
    if message.ref == incident.facts_of.message and len(draft.context.watch.groups) > 1:
        facts = " ".join((("" if reading.copy_names else reading.copy) or reading.place).split())[:MOST_FACTS]
        draft.state = draft.state.with_incident(replace(incident, facts=facts))


def cover(draft: Draft, case: Case, place: str, names: bool = False) -> None:
    """Puts the masked copy in place of the facts. Without one, the other groups read the place alone: the rules found
    words in the facts that no group should read. `names`: the copy may name a victim, so only its own group reads it."""
    if not case.hides or not any(each.facts for each in draft.state.incidents.values()):
        return
    incident = draft.state.incident_of(case.message)
    if incident is None or not incident.facts or case.message != incident.facts_of.message:
        return
    facts = " ".join((("" if names else copy_of(draft, case)) or place).split())[:MOST_FACTS]
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
    incident = draft.state.incident_of(case.message)
    if incident is not None and (fresh := hide_facts(incident, case.message, hidden)) is not incident:
        draft.state = draft.state.with_incident(fresh)
