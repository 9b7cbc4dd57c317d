"""Who calls? The question «have you called?», «called ✔» for everybody to see, and a word to the moderators if nobody does."""

from __future__ import annotations

from dataclasses import replace

from bot.core import incident as incidents
from bot.core.action import Purpose, SendMessage
from bot.core.choice import says
from bot.core.draft import Draft
from bot.core.incident import Incident, PoliceCall
from bot.core.incidents import notices
from bot.core.incidents.closing import take_away
from bot.core.message import Message, Person
from bot.core.reading import Flag, Label, Reading
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentBell, IncidentTimer

DANGER = Flag.DANGER


def says_called(draft: Draft, text: str, reading: Reading) -> bool:
    """Does the message say that the police are told, in whatever words, or by one of the short words for it?"""
    return not says_not_called(draft, text) and (
        reading.likely(Label.POLICE_CALLED) or says_word(draft, text, "called")
    )


def says_not_called(draft: Draft, text: str) -> bool:
    return says_word(draft, text, "not_called")


def says_word(draft: Draft, text: str, word: str) -> bool:
    """Is the text nothing but one of the words that coordinators listed under `word_…`?"""
    texts = draft.context.rulebook.texts_for(draft.context.watch.id)
    return says(text, f"word_{word}", texts, draft.context.watch.languages)


def called(draft: Draft, incident: Incident, by: Person, said: str = "") -> None:
    """Somebody told the police, whether or not they reported. Nobody is asked again. `said`: in which words; a button has
    none."""
    numbers = draft.context.watch.numbers
    words = {"".join(filter(str.isdigit, word)) for word in said.split()}
    named = next((each for each in (*numbers.emergency, *numbers.police) if each in words), "")
    number = named or notices.number_to_call(draft, incident)
    draft.state = draft.state.with_incident(
        incidents.call_made(incident, PoliceCall(by, draft.at, number, incident.asked))
    )
    draft.state = draft.state.without_timer(IncidentTimer(incident.id, IncidentBell.CALL))


def not_called(draft: Draft, incident: Incident, by: Person) -> bool:
    """«Not me»: who was named did not call, so the question stands again. False: somebody else was named, or nobody."""
    if incident.called is None or incident.called.by.ref != by.ref:
        return False
    draft.state = draft.state.with_incident(incidents.call_taken_back(incident))
    wait_for_call(draft, incident)
    return True


def ask(draft: Draft, message: Message, text_key: str) -> None:
    """Ask once an incident whether the police have been called. In danger the words are other ones."""
    incident = draft.state.incident_of(message.ref) or draft.state.incident_now(message.at)
    if incident is None or incident.state is not IncidentState.OPEN or incident.asked:
        return
    draft.state = draft.state.with_incident(replace(incident, asked=True, ask_text=text_key))
    wait_for_call(draft, incident)


def alarm(draft: Draft, incident: Incident) -> None:
    """Only now it shows that somebody is in danger. Who was asked in calm words is asked anew, where it is seen."""
    incident = replace(incident, danger=True)
    if incident.asked and incident.state is IncidentState.OPEN:
        groups = [old for old in incident.notices if old.chat != draft.context.watch.desk]
        for old in groups:
            take_away(draft, old)
        placed = {chat: at for chat, at in incident.placed.items() if chat == str(draft.context.watch.desk)}
        kept = tuple(old for old in incident.notices if old not in groups)
        incident = replace(incident, notices=kept, placed=placed)
    draft.state = draft.state.with_incident(incident)


def wait_for_call(draft: Draft, incident: Incident) -> None:
    due = draft.at + draft.context.watch.escalate_after
    draft.state = draft.state.with_timer(IncidentTimer(incident.id, IncidentBell.CALL), due)


def on_call_timer(draft: Draft, incident: Incident) -> None:
    """It is time that somebody called. Where the suspect is still there the moderators hear of it."""
    if incident.state is not IncidentState.OPEN or incident.gone or draft.state.paused_until(draft.at) is not None:
        return
    minutes = str(max(1, round((draft.at - incident.opened_at).total_seconds() / 60)))
    number, who = notices.number_to_call(draft, incident), incident.reporter.name
    text = draft.desk_text("incident_nobody_calls", urgent=number, who=who, code=incident.code, minutes=minutes)
    draft.do(SendMessage(draft.context.watch.desk, f"{draft.desk_text('card_urgent')} {text}", Purpose.DESK))
