"""Answers to a message with the rules' own texts: to the author, to the group, or as the question about a call to the
police."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import Case, Visibility
from bot.core.cases import author_notes
from bot.core.draft import Draft
from bot.core.handlers import courtesy, restraint
from bot.core.incident import Incident
from bot.core.incidents import police_call
from bot.core.members import registry
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Message, Role
from bot.core.reading import Reading
from bot.core.rule import Treatment
from bot.core.verdict import Finding, Verdict


def answer(draft: Draft, message: Message, reading: Reading, verdict: Verdict, case: Case | None) -> None:
    """Sends each text once. If a rule hides the message, the hints of milder rules are left out. A rule in doubt only
    asks about a call to the police. No rule corrects an officer."""
    if registry.role_of(draft, message.author) is not Role.POLICE:
        _tell(draft, message, reading, verdict, case)
        police_call.help_through(draft, message, reading, hidden=case is not None and case.hides)
    ask_about_call(draft, message, reading, verdict)


def ask_about_call(draft: Draft, message: Message, reading: Reading, verdict: Verdict) -> None:
    keys = (finding.rule.then.ask for finding in verdict.findings if finding.answers)
    for key in dict.fromkeys(filter(None, keys)):
        police_call.ask(draft, message, reading, key)


def ask_about_opened(
    draft: Draft, message: Message, reading: Reading, verdict: Verdict, incident: Incident | None
) -> None:
    """Asks about a call after an edit, if the message is the report of its incident. It may tell of a line that is engaged."""
    if incident is not None and incident.report == message.ref:
        if not incident.asked and registry.role_of(draft, message.author) is not Role.POLICE:
            police_call.help_through(draft, message, reading, hidden=False)
        ask_about_call(draft, message, reading, verdict)


def _tell(draft: Draft, message: Message, reading: Reading, verdict: Verdict, case: Case | None) -> None:
    """Sends the texts of the rules to the author and to the group."""
    sure = [finding for finding in verdict.findings if finding.answers and not finding.unsure]
    hiding = [finding for finding in sure if finding.treatment is not Treatment.KEEP]
    if case is not None and case.hides:
        _tell_author(draft, message, verdict, case)
    else:
        for key in _private(hiding):
            _to_author(draft, message, key)
        if not hiding and not courtesy.answer(draft, message, reading):
            _correct(draft, message, reading, sure)
    for key in _group(sure):
        if draft.note_once(str(message.ref.chat), key, GROUP_AGAIN):
            text = draft.group_text(key, urgent=police_call.number_for_warning(draft, message.ref))
            draft.do(SendMessage(message.ref.chat, text, Purpose.NOTICE))


def answer_edited(draft: Draft, message: Message, verdict: Verdict, case: Case | None) -> None:
    """Tells the author of an edit that is hidden. The group reads no warning for it, so that none is to be taken back."""
    if case is not None and case.hides:
        draft.state = draft.state.with_case(replace(draft.state.cases[case.id], warned=()))
        _tell_author(draft, message, verdict, case)


def warnings(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The keys of the texts with which the group is warned because of these findings."""
    return tuple(_group(finding for finding in findings if finding.answers and not finding.unsure))


def _private(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.rule.then.private for finding in findings if finding.rule.then.private))


def _group(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.rule.then.group for finding in findings if finding.rule.then.group))


def _tell_author(draft: Draft, message: Message, verdict: Verdict, case: Case) -> None:
    """Tells the author of a hidden message, if need be in the bot's own words: which message, why, and until when. Only rules
    past their daily limit, or in a raid, say nothing until the message is removed or restored."""
    found = [finding for finding in verdict.findings if finding.live and finding.treatment is not Treatment.KEEP]
    if all(finding.braked for finding in found):
        draft.state = draft.state.with_case(replace(draft.state.cases[case.id], untold=True))
        return
    hiding = [finding for finding in found if finding.answers and not finding.unsure]
    author, texts, case = message.author, [], draft.state.cases.get(case.id, case)
    for key in _private(hiding) or ([] if case.original is Visibility.STUCK else ["hidden"]):
        draft.state = draft.state.with_said(draft.context.pseudonym(author.ref), key, draft.at)
        texts.append(registry.own_text(draft, author.ref, key, who=author.name))
    author_notes.send(draft, case, *texts, *author_notes.prospects(draft, case))


def _to_author(draft: Draft, message: Message, key: str) -> None:
    """Writes to the author. If the bot may not do so, the group sees the sign of a note."""
    author = draft.context.pseudonym(message.author.ref)
    draft.state = draft.state.with_said(author, key, draft.at)
    text = registry.own_text(draft, message.author.ref, key, who=message.author.name)
    note = draft.group_text("note_for_you", who=message.author.name)
    draft.do(SendPrivately(message.author.ref, message.ref.chat, text, Purpose.NUDGE, public=note))


def _correct(draft: Draft, message: Message, reading: Reading, findings: list[Finding]) -> None:
    """Sends the hints about a message that stays. During an incident the group gets another text in their place."""
    correcting = [finding for finding in findings if finding.rule.then.private or finding.rule.then.during_incident]
    if not correcting or not restraint.may_correct(draft, message, reading):
        return
    incident = draft.state.incident_now(message.at)
    replaced = [finding for finding in correcting if incident and finding.rule.then.during_incident]
    for finding in replaced:
        _send_incident_text(draft, message, finding.rule.then.during_incident or "")
    for key in _private(finding for finding in correcting if finding not in replaced):
        _hint(draft, message, key)


def _send_incident_text(draft: Draft, message: Message, key: str) -> None:
    """Sends a text to the group, once for each incident and group. At such a moment it names no member, and no member
    gets a private hint."""
    incident, group = draft.state.incident_now(message.at), message.ref.chat
    if incident is None or group in incident.hushed:
        return
    if restraint.send(draft, message, SendMessage(group, draft.group_text(key), Purpose.NOTICE)):
        draft.state = draft.state.with_incident(replace(incident, hushed=(*incident.hushed, group)))


def _hint(draft: Draft, message: Message, key: str) -> None:
    """Sends a private hint, rarely. A public correction never replaces it."""
    author, person = draft.context.pseudonym(message.author.ref), message.author
    if draft.state.said_within(author, key, draft.at, draft.context.watch.chatter.every):
        return
    text = registry.own_text(draft, person.ref, key, who=person.name)
    if restraint.send(draft, message, SendPrivately(person.ref, message.ref.chat, text, Purpose.NUDGE)):
        draft.state = draft.state.with_said(author, key, draft.at)
