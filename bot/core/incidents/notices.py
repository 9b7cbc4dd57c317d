"""Incident notices: one message in each group that the incident concerns, and one on the desk. The bot edits them as
things change.

As with cases (decision 0001), the code compares what people see with what they should see. After every event
`reconcile` looks at each incident that the event changed. It edits a notice whose appearance changed, and posts a
notice that is missing. So the number of changes and the order of receipts make no difference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from operator import attrgetter
from typing import Final

from bot.core.action import Button, DeleteMessage, EditMessage, Purpose, Reply, SendMessage
from bot.core.choice import ByCode, Choice, OfIncident, on_button
from bot.core.draft import Draft
from bot.core.incident import MOST_TOLD, Incident, IncidentOutcome
from bot.core.incidents.officers_word import text_of_call
from bot.core.incidents.rescue import may_need_an_ambulance
from bot.core.owner import CleanUp, IncidentNotice, Served
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.step_result import LIFETIME
from bot.core.watch_state import WatchState

_NAMES_APP: Final = frozenset({"call_emergency", "call_no_answer"})


@dataclass(frozen=True, slots=True)
class NoticeAppearance:
    """The text and the buttons of a notice."""

    text: str
    buttons: tuple[Button, ...] = ()

    @property
    def mark(self) -> str:
        """A short hash of the appearance, for the owner of the action that shows it."""
        written = f"Face(text={self.text!r}, buttons={self.buttons!r})"  # the marks of 0.1.0, which databases hold
        return sha256(written.encode()).hexdigest()[:8]


def reconcile(draft: Draft, before: WatchState) -> None:
    """Updates the notices of the incidents that this event changed."""
    for incident in draft.state.incidents.values():
        was = before.incidents.get(incident.id)
        if was is incident or (was is not None and _only_arrived(was, incident)):
            continue
        same = was is not None and _looks_the_same(was, incident)
        for chat in draft.context.watch.chats:
            _bring_up_to_date(draft, was, incident, chat, same)


def _only_arrived(was: Incident, incident: Incident) -> bool:
    """True if the only change is a delivered message of the bot: that is no reason to repeat an expired question."""
    return _BUT_ARRIVALS(was) == _BUT_ARRIVALS(incident)


def _bring_up_to_date(draft: Draft, was: Incident | None, incident: Incident, chat: Ref, same: bool) -> None:
    """`same`: no notice shows what changed."""
    standing = incident.notice_in(chat)
    if same and was is not None and standing is not None and standing == was.notice_in(chat):
        return
    face = face_in(draft, incident, chat)
    if face is None:
        return
    asks_here = _begins_to_ask(was, incident, chat)
    paused = draft.state.paused_until(draft.at) is not None  # nothing is posted
    if standing is not None and (paused or not asks_here):
        if was is None or was.notice_in(chat) is None or face_in(draft, was, chat) == face:
            return  # the notice is up to date, or `on_delivered` has just handled it
        _amend(draft, incident, standing, face)
    elif standing is not None or (not _is_on_its_way(draft, incident, chat) and (asks_here or _is_news(was, incident))):
        _post(draft, incident, chat, face)


def _looks_the_same(was: Incident, incident: Incident) -> bool:
    """True if no notice shows the change: most messages about an incident only add to what its chat has told."""
    if _BUT_ADDITIONS(was) != _BUT_ADDITIONS(incident):
        return False
    return {told.message.chat for told in was.told} == {told.message.chat for told in incident.told}


def _all_but(*names: str) -> Callable[[Incident], tuple[object, ...]]:
    return attrgetter(*(field.name for field in fields(Incident) if field.name not in names))


_BUT_ARRIVALS: Final = _all_but("notices", "former", "question")
_BUT_ADDITIONS: Final = _all_but("told", "last_at", "streets", "vehicles", "plates", "street", "has_vehicle")


def _begins_to_ask(was: Incident | None, incident: Incident, chat: Ref) -> bool:
    """True if a group that only read of the incident now tells of it: the question is a new message there, since members do
    not see an edit in time."""
    return asks_in(incident, chat) and was is not None and not _is_told_in(was, chat)


def _is_on_its_way(draft: Draft, incident: Incident, chat: Ref) -> bool:
    """True if a planned notice can still arrive. A notice that asks a question expires; all others arrive."""
    planned = draft.state.incidents[incident.id].placed.get(str(chat))
    if planned is None:
        return False
    shows_call = incident.call is not None and incident.call.at <= planned
    lasts = shows_call or chat == draft.context.watch.desk or not _is_told_in(incident, chat)
    return lasts or draft.at - planned < LIFETIME[Purpose.ASK]


def _is_news(was: Incident | None, incident: Incident) -> bool:
    """True if a missing notice should be posted now. An expired question comes again after a new message or in danger,
    not when only time passes."""
    if was is None or was.closed_at is not None or incident.danger or (incident.asked and not was.asked):
        return True  # also if the line bears an earlier time than the last one, or only reacts
    told_anew = incident.last_at > was.last_at or any(told not in was.told for told in incident.told)
    return told_anew or incident.state is not IncidentState.OPEN


def _post(draft: Draft, incident: Incident, chat: Ref, face: NoticeAppearance) -> None:
    """Posts a notice. It takes the place of the one that stands there, which nothing would bring up to date any more."""
    if incident.closed_at is not None or draft.state.paused_until(draft.at) is not None:
        return
    current = draft.state.incidents[incident.id]
    if (standing := current.notice_in(chat)) is not None:
        draft.do(DeleteMessage(standing, ours=True), CleanUp(Served.INCIDENT))
        current = set_aside(current, standing)
    placed = {**current.placed, str(chat): draft.at}
    draft.state = draft.state.with_incident(replace(current, placed=placed))
    draft.do(_first(draft, incident, chat, face), IncidentNotice(incident.id, face.mark))


def post_missing(draft: Draft) -> None:
    """Posts the notices that a pause held back, of incidents that began meanwhile and still go on. A question comes if there is
    danger, if it is fresh, or if a find opened it again; otherwise the bot asks at the next report."""
    for incident in reversed(draft.state.open_incidents(draft.at)):
        stale = not incident.danger and draft.at - incident.last_at >= LIFETIME[Purpose.ASK]
        if stale and incident.asked and not incident.placed:
            draft.state = draft.state.with_incident(incident := replace(incident, asked=False))
        for chat in draft.context.watch.chats:
            face = face_in(draft, incident, chat)
            placed, anew_at = incident.placed.get(str(chat)), incident.asked_anew_at
            edited = placed and anew_at and placed < anew_at and asks_in(incident, chat)
            if face is not None and (edited or (incident.notice_in(chat) is None and placed is None)):
                _post(draft, incident, chat, face)


def set_aside(incident: Incident, *old: MessageRef) -> Incident:
    """The incident without these notices. An answer to one of them is still about it."""
    rest = tuple(notice for notice in incident.notices if notice not in old)
    return replace(incident, notices=rest, former=(*incident.former, *old)[-MOST_TOLD:])


def _first(draft: Draft, incident: Incident, chat: Ref, face: NoticeAppearance) -> SendMessage | Reply:
    """The first notice in a chat. In a group with messages of the incident it answers one, to tell two incidents apart."""
    if chat == draft.context.watch.desk:
        return SendMessage(chat, face.text, Purpose.DESK, silent=not incident.danger, buttons=face.buttons)
    again = bool(incident.former) and may_need_an_ambulance(draft, incident)
    asks = (incident.state is IncidentState.OPEN or again) and _is_told_in(incident, chat)
    purpose = Purpose.ASK if asks else Purpose.NOTICE
    messages = [told.message for told in incident.in_chat(chat) if not told.message.is_at_the_gate]
    if not messages:
        return SendMessage(chat, face.text, purpose, buttons=face.buttons)
    return Reply(messages[-1] if incident.danger else messages[0], face.text, purpose, face.buttons)


def _amend(draft: Draft, incident: Incident, message: MessageRef, face: NoticeAppearance) -> None:
    draft.do(EditMessage(message, face.text, face.buttons), IncidentNotice(incident.id, face.mark))


def on_delivered(draft: Draft, incident: Incident, mark: str, ref: MessageRef) -> None:
    """Records a delivered notice with the appearance `mark`, and edits it if the incident changed before the delivery. It
    takes the place of one that arrived after a newer one was planned, which nothing would edit any more."""
    before, edits = incident.notice_in(ref.chat), EditMessage in draft.context.capabilities(ref.chat)
    if before is not None and before != ref and edits and ref.chat != draft.context.watch.desk:
        draft.do(DeleteMessage(before, ours=True), CleanUp(Served.INCIDENT))
        incident = set_aside(incident, before)
    others = tuple(notice for notice in incident.notices if notice.chat != ref.chat)
    incident = replace(incident, notices=(*others, ref))
    draft.state = draft.state.with_incident(incident)
    face = face_in(draft, incident, ref.chat)
    if face is not None and face.mark != mark:
        _amend(draft, incident, ref, face)


def face_in(draft: Draft, incident: Incident, chat: Ref) -> NoticeAppearance | None:
    """The appearance of the notice in a chat. None: the chat gets no notice."""
    if chat == draft.context.watch.desk:
        return _on_desk(draft, incident)
    languages = draft.context.watch.group_languages
    parts = [_lines(draft, incident, chat, language) for language in languages]
    if not parts[0]:
        return None
    text = "\n".join(dict.fromkeys(line for lines in parts for line in lines))
    return NoticeAppearance(text, _buttons(draft, incident))


def _lines(draft: Draft, incident: Incident, chat: Ref, language: str) -> list[str]:
    told_here = _is_told_in(incident, chat)
    state = _state(draft, incident, language, asks=told_here)
    read = incident.facts_shown and chat != incident.facts_of.message.chat
    facts = [_facts(draft, incident, language)] if read else []
    if incident.closed_at is not None or (told_here and not facts):
        return state
    if not (state or facts or str(chat) in incident.placed):
        return []
    return [draft.text("incident_since", (language,), time=draft.when(incident.opened_at)), *facts, *state]


def _facts(draft: Draft, incident: Incident, language: str) -> str:
    return draft.text("incident_facts", (language,), text=incident.facts, urgent=number_to_call(draft, incident))


def _is_told_in(incident: Incident, chat: Ref) -> bool:
    """True for a group with a message of the incident. The other groups of the watch only read of it."""
    return bool(incident.in_chat(chat)) or chat == incident.group


def asks_in(incident: Incident, chat: Ref) -> bool:
    """True if the notice in this group is the question about a call."""
    return incident.asked and incident.state is IncidentState.OPEN and _is_told_in(incident, chat)


def _state(draft: Draft, incident: Incident, language: str, asks: bool) -> list[str]:
    def say(key: str, **values: str) -> str:
        return draft.text(key, (language,), **values)

    if incident.outcome is IncidentOutcome.MERGED:
        return [say("incident_merged")]
    over, there, lines = incident.closed_at is not None, incident.police_there_at, []
    call = incident.call or (None if asks and not over else incident.called)
    if call is not None:
        calm = over or there is not None or call is not incident.call
        number = call.number or draft.context.watch.numbers.police[0]
        lines = [say(text_of_call(draft, call, calm), urgent=number, time=draft.when(call.at), who=call.by.name)]
    if over:
        return [*lines, closing(draft, incident, language)]
    if there is not None:
        return [*lines, say("incident_police", time=draft.when(there))]
    if lines:
        return [say("incident_danger"), *lines] if may_need_an_ambulance(draft, incident) else lines
    if incident.asked and asks:
        return [say(in_country(draft, "call_emergency" if incident.danger else incident.ask_text))]
    return []


def closing(draft: Draft, incident: Incident, language: str) -> str:
    """The sentence about the end of the incident and its outcome. One that only became quiet may still go on."""
    assert incident.closed_at is not None
    assert incident.outcome is not None
    key = "incident_quiet" if incident.outcome is IncidentOutcome.QUIET else "incident_closed"
    outcome, urgent = draft.text(f"outcome_{incident.outcome.value}", (language,)), number_to_call(draft, incident)
    return draft.text(key, (language,), time=draft.when(incident.closed_at), outcome=outcome, urgent=urgent)


def in_country(draft: Draft, key: str) -> str:
    """The key of the same text without the app of Belgium, in a watch of another country."""
    names_app = key in _NAMES_APP and not draft.context.watch.numbers.are_belgian
    return f"{key}_abroad" if names_app else key


def number_to_call(draft: Draft, incident: Incident) -> str:
    numbers = draft.context.watch.numbers
    return (numbers.emergency if incident.danger else numbers.police)[0]


def _buttons(draft: Draft, incident: Incident) -> tuple[Button, ...]:
    if incident.state is not IncidentState.OPEN:
        return ()
    label = draft.desk_text("called_button", urgent=number_to_call(draft, incident))
    return (Button(label, on_button(Choice.CALLED, OfIncident(incident.id))),)


def show_again(draft: Draft, incident: Incident) -> None:
    """Sends the notice of the desk once more; the newest one is edited from now on."""
    desk, face = draft.context.watch.desk, _on_desk(draft, incident)
    draft.do(_first(draft, incident, desk, face), IncidentNotice(incident.id, face.mark))


def _on_desk(draft: Draft, incident: Incident) -> NoticeAppearance:
    head, language = desk_line(draft, incident), draft.context.watch.languages[0]
    status = _state(draft, incident, language, asks=False)
    if incident.closed_at is not None:
        return NoticeAppearance("\n".join([head, *status]))
    if incident.state is IncidentState.OPEN:
        status = [*status, draft.desk_text("incident_open", urgent=number_to_call(draft, incident))]
    if (call := incident.call or incident.called) is not None and call.words:
        status = [*status, draft.desk_text("incident_called_words", words=call.words)]
    buttons = tuple(
        Button(draft.desk_text(f"{choice.value}_button"), on_button(choice, ByCode(incident.code)))
        for choice in (Choice.CLOSE, Choice.FALSE_ALARM, Choice.POLICE_THERE)
    )
    words = draft.desk_text("incident_words", code=incident.code)
    return NoticeAppearance("\n".join([head, *status, words]), (*_buttons(draft, incident), *buttons))


def desk_line(draft: Draft, incident: Incident) -> str:
    urgent = f"{draft.desk_text('card_urgent')} " if incident.danger and incident.closed_at is None else ""
    who, time = incident.reporter.name, draft.when(incident.opened_at)
    return urgent + draft.desk_text("incident_desk", code=incident.code, who=who, time=time)
