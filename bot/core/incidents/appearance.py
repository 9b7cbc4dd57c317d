"""The appearance of incident notices: the text and the buttons, in a group and on the desk."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from bot.core.action import Button
from bot.core.choice import ByCode, Choice, OfIncident, on_button
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome, PoliceCall
from bot.core.incidents.rescue import may_need_an_ambulance
from bot.core.message import Role, on_one_line
from bot.core.ref import Ref
from bot.core.rule import IncidentState

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


def face_in(draft: Draft, incident: Incident, chat: Ref) -> NoticeAppearance | None:
    """The appearance of the notice in a chat. None: the chat gets no notice."""
    if chat == draft.context.watch.desk:
        return on_desk(draft, incident)
    languages = draft.context.watch.group_languages
    parts = [_lines(draft, incident, chat, language) for language in languages]
    if not parts[0]:
        return None
    text = "\n".join(dict.fromkeys(line for lines in parts for line in lines))
    return NoticeAppearance(text, _buttons(draft, incident))


def _lines(draft: Draft, incident: Incident, chat: Ref, language: str) -> list[str]:
    told_here = is_told_in(incident, chat)
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


def is_told_in(incident: Incident, chat: Ref) -> bool:
    """True for a group with a message of the incident. The other groups of the watch only read of it."""
    return bool(incident.in_chat(chat)) or chat == incident.group


def asks_in(incident: Incident, chat: Ref) -> bool:
    """True if the notice in this group is the question about a call."""
    return incident.asked and incident.state is IncidentState.OPEN and is_told_in(incident, chat)


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
        lines = [say(_text_of_call(draft, call, calm), urgent=number, time=draft.when(call.at), who=call.by.name)]
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


def on_desk(draft: Draft, incident: Incident) -> NoticeAppearance:
    head, language = desk_line(draft, incident), draft.context.watch.languages[0]
    status = _state(draft, incident, language, asks=False)
    if incident.closed_at is not None:
        return NoticeAppearance("\n".join([head, *status]))
    if incident.state is IncidentState.OPEN:
        status = [*status, draft.desk_text("incident_open", urgent=number_to_call(draft, incident))]
    if (call := incident.call or incident.called) is not None and call.words:
        status = [*status, draft.desk_text("incident_called_words", words=on_one_line(call.words))]
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


def _is_of_officer(draft: Draft, call: PoliceCall) -> bool:
    """True if an officer told that the police know, and it was no call to the emergency number alone."""
    by_officer = draft.context.watch.role(call.by) is Role.POLICE
    return by_officer and call.number in ("", *draft.context.watch.numbers.police)


def _text_of_call(draft: Draft, call: PoliceCall, calm: bool) -> str:
    """The key of the text about the call. `calm`: the text without the advice to call about something new."""
    said = "known" if _is_of_officer(draft, call) else "called"
    return f"incident_was_{said}" if calm else f"incident_{said}"
