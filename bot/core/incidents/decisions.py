"""The moderators' decisions on incidents: by button, or by a word and the code of the incident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core import incident as incidents
from bot.core.choice import ByCode, Choice
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentMessage, IncidentOutcome, PoliceCall, calls_of, joined
from bot.core.incidents import appearance, notices, peril, police_call, repeated_question, repeated_report, rescue
from bot.core.incidents.closing import close, closed_by_moderator, reopen
from bot.core.incidents.denied_calls import withdraw_police
from bot.core.incidents.find_answers import record_police, without_find
from bot.core.incidents.matching import going_on, is_told_by, original_of
from bot.core.incidents.merging import merge
from bot.core.members.registry import may_decide
from bot.core.message import Message, Person, Role
from bot.core.ref import Ref
from bot.core.rule import IncidentState
from bot.core.tally import street_key

_ABOUT_CARDS: Final = (
    Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.EXPEL, Choice.ESCALATE, Choice.CLAIM, Choice.RELEASE,
    Choice.LOCK,
)  # fmt: skip


def choose(draft: Draft, chat: Ref, person: Person, choice: Choice, about: ByCode) -> bool:
    """Applies a moderator's choice; the caller has checked the role. False: the code is not that of an incident."""
    incident = draft.state.incident_of_code(about.code)
    if incident is None:
        return False
    if choice in _ABOUT_CARDS:
        _answer(draft, chat, "not_a_card", incident)
        return True
    officer = draft.context.watch.role(person) is Role.POLICE
    if choice not in (Choice.UNDO, Choice.SHOW):
        incident = going_on(draft, incident)
        if incident.closed_at is not None:
            _after_the_end(draft, chat, choice, incident, officer)
            return True
    before = _face(draft, incident), len(draft.actions)
    _apply(draft, chat, person, choice, about, incident)
    if officer and chat != draft.context.watch.desk:
        _say_end(draft, chat, draft.state.incidents[incident.id])
    if not draft.press and (_face(draft, incident), len(draft.actions)) == before:
        notices.show_again(draft, incident)  # it was so already: a typed word gets an answer all the same
    return True


def _face(draft: Draft, incident: Incident) -> appearance.NoticeAppearance | None:
    """The notice on the desk as the moderators read it now."""
    return appearance.face_in(draft, draft.state.incidents[incident.id], draft.context.watch.desk)


def of_incidents(draft: Draft, choice: Choice, about: ByCode) -> ByCode:
    """«samen 7K4 AF3» with the code of a card for that of an incident: the incident of the card's message is meant."""
    if choice is not Choice.MERGE or not about.other:
        return about
    return ByCode(_code_of_incident(draft, about.code), _code_of_incident(draft, about.other))


def _code_of_incident(draft: Draft, code: str) -> str:
    case = draft.state.case_of_code(code)
    incident = draft.state.incident_of(case.message) if case is not None else None
    return incident.code if incident is not None and incident.code else code


def _show(draft: Draft, chat: Ref, incident: Incident) -> None:
    """Sends the line once more: to the desk, or to a coordinator who asks alone."""
    if chat in draft.context.watch.chats:
        return notices.show_again(draft, incident)
    if (face := appearance.face_in(draft, incident, draft.context.watch.desk)) is not None:
        draft.answer(chat, face.text)
    return None


def _after_the_end(draft: Draft, chat: Ref, choice: Choice, incident: Incident, officer: bool) -> None:
    """An officer's «false alarm» takes the place of another end. A moderator reads how to open the incident again."""
    if not officer or incident.outcome is IncidentOutcome.MERGED:
        return _answer(draft, chat, "incident_over", incident)
    if choice is Choice.FALSE_ALARM and incident.outcome is not IncidentOutcome.ALL_CLEAR:
        close(draft, incident, IncidentOutcome.ALL_CLEAR)
    return _say_end(draft, chat, draft.state.incidents[incident.id])


def _say_end(draft: Draft, chat: Ref, incident: Incident) -> None:
    """Tells an officer in their own chat how an incident ended."""
    if incident.closed_at is None or incident.outcome is None:
        return
    outcome, time = draft.desk_text(f"outcome_{incident.outcome.value}"), draft.when(incident.closed_at)
    text = draft.desk_text("incident_ended", code=incident.code, time=time, outcome=outcome)
    draft.answer(chat, text)


def _apply(draft: Draft, chat: Ref, person: Person, choice: Choice, about: ByCode, incident: Incident) -> None:
    match choice:
        case Choice.CLOSE:
            close(draft, incident, closed_by_moderator(draft, incident))
        case Choice.FALSE_ALARM:
            close(draft, incident, IncidentOutcome.ALL_CLEAR)
        case Choice.POLICE_THERE:
            draft.state = draft.state.with_incident(record_police(incident, draft.at))
        case Choice.NOT_CALLED:
            police_call.reopen_question(draft, incident)
        case Choice.CALLED if rescue.names_unknown_number(draft, about.typed):
            _ask_for_number(draft, chat, incident)
        case Choice.CALLED:
            police_call.record_typed_call(draft, incident, person, about.typed)
        case Choice.MERGE:
            _merge(draft, chat, incident, about.other)
        case Choice.SPLIT:
            _split(draft, chat, incident, _latest_report(incident))
        case Choice.SHOW:
            _show(draft, chat, incident)
        case Choice.UNDO if incident.closed_at is not None and incident.outcome is not IncidentOutcome.MERGED:
            reopen(draft, incident)
        case Choice.UNDO if going_on(draft, incident).closed_at is None:
            _answer(draft, chat, "incident_goes_on", going_on(draft, incident))
        case (
            Choice.UNDO | Choice.APPROVE | Choice.REMOVE | Choice.WARN | Choice.MUTE | Choice.EXPEL | Choice.ESCALATE
            | Choice.CLAIM | Choice.RELEASE | Choice.EXAMPLE | Choice.LOCK | Choice.ACCEPT | Choice.OVER | Choice.GOES_ON
            | Choice.RECEIVED
        ):  # fmt: skip
            _answer(draft, chat, "incident_cannot", incident)


def _answer(draft: Draft, chat: Ref, key: str, incident: Incident) -> None:
    time = draft.when(incident.closed_at or draft.at)
    draft.answer(chat, draft.desk_text(key, code=incident.code, time=time))


def _ask_for_number(draft: Draft, chat: Ref, incident: Incident) -> None:
    """A number with a typo never names another one by itself."""
    word, numbers = draft.word("word_called"), draft.context.watch.numbers
    offered = (f"`{word} {incident.code} {number}`" for number in dict.fromkeys(numbers.of_every_kind))
    draft.answer(chat, draft.desk_text("desk_ask", words=" · ".join(offered)))


def _merge(draft: Draft, chat: Ref, one: Incident, code: str) -> None:
    """Merges into the older incident: its notice goes on, and the notice of the younger one says so."""
    if not code:
        return _ask_for_other(draft, chat, one)
    other = draft.state.incident_of_code(code)
    if other is None:
        key = "unknown_code" if draft.state.case_of_code(code) is None else "not_an_incident"
        return draft.answer(chat, draft.desk_text(key, code=code))
    if other.id == one.id or other.closed_at is not None:
        is_over = other.closed_at is not None and other.outcome is not IncidentOutcome.MERGED
        return _answer(draft, chat, "incident_over" if is_over else "incident_cannot", other)
    older, younger = sorted((one, other), key=lambda incident: (incident.opened_at, incident.id))
    waits = merge(older, younger).state is IncidentState.OPEN and older.state is IncidentState.CALLED
    if waits and draft.state.paused_until(draft.at) is None:  # the question of the younger one comes anew
        older = repeated_question.without_notices(draft, older)
    merged = _with_fitting_call(draft, merge(older, younger))
    draft.state = draft.state.with_incident(merged)
    waited = older.asked and older.state is IncidentState.OPEN and peril.is_past(older) is peril.is_past(merged)
    if merged.asked and not waited:
        police_call.wait_for_call(draft, merged)
    close(draft, younger, IncidentOutcome.MERGED)
    return None


def _ask_for_other(draft: Draft, chat: Ref, one: Incident) -> None:
    typed = f"{draft.word('word_merge')} {one.code}"
    others = (each for each in draft.state.open_incidents(draft.at) if each.code and each.id != one.id)
    offered = [f"`{typed} {other.code}`" for other in others]
    key = ("desk_ask" if len(offered) == 1 else "desk_which") if offered else "desk_nothing"
    draft.answer(chat, draft.desk_text(key, text=typed, words=" · ".join(offered)))


def _with_fitting_call(draft: Draft, merged: Incident) -> Incident:
    """The merged incident with the call that stays on record: the earlier one, unless the bot would then still ask for the
    number that the other call reached."""
    if not rescue.may_need_an_ambulance(draft, merged):
        return merged
    before, calls = [[call for call in calls_of(merged) if call.answers is answers] for answers in (False, True)]
    others = (replace(merged, called=joined([*before, call, *calls])) for call in calls)
    return next((each for each in others if not rescue.may_need_an_ambulance(draft, each)), merged)


def split_by_answer(draft: Draft, message: Message) -> bool:
    """Handles a moderator's «apart» as an answer to a report, which becomes an incident of its own. The desk reads why it
    cannot. False: the message is something else."""
    may = may_decide(draft, message.author)
    if message.reply_to is None or not may or not police_call.says_word(draft, message.text, "split"):
        return False
    original = original_of(draft, message.reply_to)
    incident = draft.state.incident_of(original)
    if incident is None or incident.closed_at is not None:
        return False
    answered = next((told for told in incident.told if original in (told.message, told.post)), None)
    _split(draft, draft.context.watch.desk, incident, answered or _latest_report(incident))
    return True


def _latest_report(incident: Incident) -> IncidentMessage | None:
    return next((told for told in reversed(incident.told) if told.report), None)


def _split(draft: Draft, chat: Ref, incident: Incident, told: IncidentMessage | None) -> None:
    """Moves a later report to an incident of its own; the first report stays. The new incident has no call yet, so the bot asks
    for one. The danger of the old one goes along: the bot keeps no text that says which of the reports told of it. So do the
    facts, if the report is theirs, a call of which it told, and what is known of an incident that was merged by mistake. Once
    a find is moved, the calls before it count again."""
    if told is None or told.message == incident.report:
        return _answer(draft, chat, "incident_cannot", incident)
    merged = _merged_with(draft, told)
    calls = _calls_that_go_along(draft, incident, told, merged)
    police_at = merged.police_at if merged is not None and incident.police_at is not None else None
    street = merged.street if merged is not None and merged.street != incident.street else ""
    rest = _without_street(incidents.remove_message(incident, told.message), street)
    _leave(
        draft, without_find(rest) if told.find and not any(each.find for each in rest.told) else rest, calls, police_at
    )
    message = Message(told.message, told.by, "", told.at)
    key = f"{told.message} apart {draft.at.isoformat()}"  # with the time: after a merge it may be split off once more
    apart = repeated_report.open_incident(draft, message, key)
    asked = incident.asked or incident.state is IncidentState.CALLED  # which is why nothing was asked before
    apart = replace(apart, told=(replace(told, report=True, find=False),), last_at=draft.at, asked=asked)
    called = joined([replace(call, answers=True) for call in calls])
    apart = replace(apart, danger=incident.danger, peril=incident.peril, called=called, police_at=police_at)
    apart = replace(apart, street=street, streets=tuple(filter(None, (street_key(street),))))
    with_facts = (each for each in (incident, merged) if each is not None and each.facts_of.message == told.message)
    if (known := next(with_facts, None)) is not None:
        apart = replace(apart, facts=known.facts, facts_hidden=known.facts_hidden)
    draft.state = draft.state.with_incident(apart)
    if apart.asked and not calls:
        police_call.wait_for_call(draft, apart)
    return None


def _merged_with(draft: Draft, told: IncidentMessage) -> Incident | None:
    """The incident with this report that a moderator made a part of another one, the last time."""
    known = (each for each in draft.state.incidents.values() if each.outcome is IncidentOutcome.MERGED)
    same = (each for each in known if each.report == told.message)
    return max(same, key=lambda each: each.closed_at or each.last_at, default=None)


def _calls_that_go_along(
    draft: Draft, incident: Incident, told: IncidentMessage, merged: Incident | None
) -> list[PoliceCall]:
    """The calls of the incident that was merged, and those of which its report told. A caller who is no longer on record has
    taken the call back since."""
    callers = {call.by.ref for call in calls_of(incident)}
    theirs = [call for call in calls_of(merged) if call.by.ref in callers] if merged is not None else []
    own = (call for call in calls_of(incident) if call.by.ref == told.by.ref)
    return theirs + [call for call in own if is_told_by(draft, call, told.message)]


def _without_street(incident: Incident, street: str) -> Incident:
    return replace(incident, streets=tuple(each for each in incident.streets if each != street_key(street)))


def _leave(draft: Draft, rest: Incident, calls: Iterable[PoliceCall], police_at: datetime | None) -> None:
    """Keeps the rest of an incident without these calls, and without police who came to the other one."""
    draft.state = draft.state.with_incident(rest)
    moved = {(call.by.ref, call.at) for call in calls}
    for call in calls_of(rest):
        if (call.by.ref, call.at) in moved:
            police_call.withdraw_call(draft, draft.state.incidents[rest.id], call)
    if police_at is not None and rest.police_at == police_at:
        withdraw_police(draft, draft.state.incidents[rest.id], police_at)


def queue_lines(draft: Draft) -> list[str]:
    """The open incidents for the review queue, oldest first."""
    open_now = sorted(draft.state.open_incidents(draft.at), key=lambda incident: incident.opened_at)
    return [appearance.desk_line(draft, incident) for incident in open_now]
