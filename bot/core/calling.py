"""Who calls? Incidents, the question «have you called?», and «called ✔» for everybody to see."""

from __future__ import annotations

from dataclasses import replace

from bot.core import incident as incidents
from bot.core.action import Amend, Button, Purpose, Reply, Say
from bot.core.choice import LONGEST, Choice, words_for
from bot.core.draft import Draft
from bot.core.incident import Incident
from bot.core.message import Message, Person
from bot.core.reading import FACTS, Label, Reading
from bot.core.ref import MessageRef

DANGER = "danger"


def follow(draft: Draft, message: Message, reading: Reading, event_key: str) -> None:
    """Open an incident or add to the one under way, and note a call to the police."""
    now = draft.lane.incident_now(message.at)
    kind = reading.kind()
    if kind is Label.REPORT and (now is None or not incidents.joins(now, message.at)):
        now = _opened(message, event_key)
    elif now is not None and kind in FACTS:
        now = incidents.heard(now, message.at)
    if now is None:
        return
    if DANGER in reading.flags and kind in FACTS:
        now = replace(now, danger=True)
    draft.lane = draft.lane.with_incident(now)
    if says_called(draft, message.text, reading):
        called(draft, now, message.author)


def _opened(message: Message, event_key: str) -> Incident:
    return Incident(
        id=event_key,
        group=message.ref.chat,
        report=message.ref,
        reporter=message.author,
        opened_at=message.at,
        last_at=message.at,
    )


def says_called(draft: Draft, text: str, reading: Reading) -> bool:
    """Does the message say that the police are told, in whatever words, or by one of the short words for it?"""
    if reading.likely(Label.POLICE_CALLED):
        return True
    if len(text) > LONGEST:
        return False
    said = text.strip().rstrip(".! ✔✅👍").casefold()
    texts = draft.setting.rulebook.texts_for(draft.setting.watch.id)
    return said in words_for("word_called", texts, draft.setting.watch.languages)


def called(draft: Draft, incident: Incident, by: Person) -> None:
    """Somebody told the police. The questions in the group turn into the notice; nobody is asked again."""
    if incident.called is not None:
        return
    incident = incidents.call_made(incident, by, draft.at)
    draft.lane = draft.lane.with_incident(incident)
    for ask in incident.asks:
        _show_called(draft, incident, ask)


def ask(draft: Draft, message: Message, text_key: str) -> None:
    """Ask once an incident whether the police have been called. In danger the words are other ones."""
    incident = draft.lane.incident_now(message.at)
    if incident is None or incident.called is not None or incident.asked:
        return
    draft.lane = draft.lane.with_incident(replace(incident, asked=True))
    text = draft.group_text("call_emergency" if incident.danger else text_key)
    buttons = _called_button(draft, incident)
    question = (
        Say(message.ref.chat, text, Purpose.ASK, buttons=buttons)
        if message.ref.is_at_the_gate
        else Reply(message.ref, text, Purpose.ASK, buttons)
    )
    draft.do(question, owner=f"incident/{incident.id}/ask")


def _called_button(draft: Draft, incident: Incident) -> tuple[Button, ...]:
    return (Button(draft.desk_text("called_button"), f"{Choice.CALLED.value} {incident.id}"),)


def ask_arrived(draft: Draft, incident: Incident, ref: MessageRef) -> None:
    """The question stands in the group. If the call was made meanwhile, it becomes the notice at once."""
    incident = replace(incident, asks=(*incident.asks, ref))
    draft.lane = draft.lane.with_incident(incident)
    if incident.called is not None:
        _show_called(draft, incident, ref)


def _show_called(draft: Draft, incident: Incident, ask: MessageRef) -> None:
    assert incident.called is not None
    text = draft.group_text("incident_called", time=draft.clock(incident.called.at), who=incident.called.by.name)
    draft.do(Amend(ask, text))
