"""Answers to a message with the rules' own texts: to the author, to the group, or as the question about a call to the
police."""

from __future__ import annotations

from dataclasses import replace

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.incidents import police_call
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Message
from bot.core.reading import Reading
from bot.core.rule import Treatment
from bot.core.verdict import Finding, Verdict


def answer(draft: Draft, message: Message, reading: Reading, verdict: Verdict) -> None:
    """Sends each text once. If a rule hides the message, the hints of milder rules are left out."""
    answering = [finding for finding in verdict.findings if finding.answers]
    hiding = [finding for finding in answering if finding.treatment is not Treatment.KEEP]
    replaced = [] if hiding else _findings_for_incident(draft, message, answering)
    for finding in replaced:
        _send_incident_text(draft, message, finding.rule.then.during_incident or "")
    hinting = hiding or [finding for finding in answering if finding not in replaced]
    for key in dict.fromkeys(f.rule.then.private for f in hinting if f.rule.then.private):
        _hint(draft, message, reading, key, always=bool(hiding))
    for key in dict.fromkeys(finding.rule.then.group for finding in answering if finding.rule.then.group):
        _say_once(draft, message, key)
    for key in dict.fromkeys(finding.rule.then.ask for finding in answering if finding.rule.then.ask):
        police_call.ask(draft, message, key)


def _findings_for_incident(draft: Draft, message: Message, findings: list[Finding]) -> list[Finding]:
    """The findings with another text for the time of an incident."""
    if draft.state.incident_now(message.at) is None:
        return []
    return [finding for finding in findings if finding.rule.then.during_incident]


def _send_incident_text(draft: Draft, message: Message, key: str) -> None:
    """Sends a text to the group, once for each incident and group. At such a moment it names no member, and no member
    gets a private hint."""
    incident, group = draft.state.incident_now(message.at), message.ref.chat
    if incident is None or group in incident.hushed:
        return
    draft.state = draft.state.with_incident(replace(incident, hushed=(*incident.hushed, group)))
    draft.do(SendMessage(group, draft.group_text(key), Purpose.NOTICE))


def _hint(draft: Draft, message: Message, reading: Reading, key: str, always: bool) -> None:
    """Sends a private hint, and for small things only rarely. A public correction never replaces it."""
    author = draft.context.pseudonym(message.author.ref)
    if not always and draft.state.said_within(author, key, draft.at, draft.context.watch.chatter.every):
        return
    draft.state = draft.state.with_said(author, key, draft.at)
    text = draft.member_text(key, reading.language, who=message.author.name)
    note = draft.group_text("note_for_you", who=message.author.name) if always else None
    draft.do(SendPrivately(message.author.ref, message.ref.chat, text, Purpose.NUDGE, public=note))


def _say_once(draft: Draft, message: Message, key: str) -> None:
    chat = str(message.ref.chat)
    if draft.state.said_within(chat, key, draft.at, GROUP_AGAIN):
        return
    draft.state = draft.state.with_said(chat, key, draft.at)
    draft.do(SendMessage(message.ref.chat, draft.group_text(key), Purpose.NOTICE))
