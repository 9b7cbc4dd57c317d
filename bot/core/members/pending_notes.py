"""Pending notes («a note for you»): private texts for members to whom the bot may not write yet.

The text waits in the watch state until the member presses start, for at most a day. For two minutes the group sees a
sign with a link. It never sees the text.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import Button, DeleteMessage, Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.member import PendingNote
from bot.core.members import registry
from bot.core.message import Person
from bot.core.owner import CleanUp, NoteAction, Served
from bot.core.ref import MessageRef, Ref, id_from
from bot.core.step_result import LIFETIME
from bot.core.timer_key import NoteTimer

SIGN_STANDS = timedelta(minutes=2)
MOST_SIGNS = 3
"""The largest number of signs at a time, in all groups of the watch. After a decision about a raid, the other notes wait
without a sign."""

NOTE_KEPT = LIFETIME[Purpose.NUDGE]

_SIGN = "sign"
"""The key under `said` of a person who has a sign."""


def store_note(draft: Draft, refused: SendPrivately, key: str) -> None:
    """Stores the text, and shows the sign in the group. `key` is the key of the refusal; the id of the note follows
    from it."""
    assert refused.public is not None
    registry.mark_unreachable(draft, refused.person)
    who = draft.context.pseudonym(refused.person)
    id = id_from(key)
    note = PendingNote(who, refused.text, draft.at + NOTE_KEPT, about=refused.about)
    draft.state = draft.state.with_note(id, note)
    signs = {key.whose: at for key, at in draft.state.said.items() if key.text == _SIGN}
    standing = [whose for whose, at in signs.items() if abs(draft.at - at) < SIGN_STANDS]
    if who in standing or len(standing) >= MOST_SIGNS:
        return  # the group already sees a sign of this person, or enough of them
    draft.state = draft.state.with_said(who, _SIGN, draft.at)
    link = Button(draft.desk_text("note_button"), draft.context.watch.id, opens_bot=True)
    draft.do(SendMessage(refused.group, refused.public, Purpose.NUDGE, buttons=(link,)), NoteAction(id))


def on_delivered(draft: Draft, id: str, ref: MessageRef) -> None:
    """Records the sign in the group. If the member read the note before the delivery, the bot deletes the sign at
    once."""
    note = draft.state.notes.get(id)
    if note is None:
        return _take_away(draft, ref)
    draft.state = draft.state.with_note(id, replace(note, sign=ref))
    draft.state = draft.state.with_timer(NoteTimer(id), draft.at + SIGN_STANDS)
    return None


def on_timer(draft: Draft, id: str) -> None:
    """Deletes the sign from the group. The text still waits."""
    note = draft.state.notes.get(id)
    if note is not None and note.sign is not None:
        draft.state = draft.state.with_note(id, replace(note, sign=None))
        _take_away(draft, note.sign)


def hand_over(draft: Draft, person: Person) -> bool:
    """Sends the pending notes to a member who pressed start. False: there are none. A note from before a decision is left out
    if a later note about the same case waits too."""
    notes = sorted(remove_notes(draft, person.ref), key=lambda note: note.until)
    fresh = [note for note in notes if draft.at < note.until]
    for number, note in enumerate(fresh):
        if _is_outdated(draft, note) and any(later.about == note.about for later in fresh[number + 1 :]):
            continue
        draft.do(SendPrivately(person.ref, registry.home_group(draft, person.ref), note.text, Purpose.NUDGE))
    return bool(fresh)


def _is_outdated(draft: Draft, note: PendingNote) -> bool:
    """True if the case of the note was decided after it."""
    case = draft.state.cases.get(note.about)
    return case is not None and case.decided is not None and note.until - NOTE_KEPT <= case.decided.at


def remove_notes(draft: Draft, person: Ref) -> tuple[PendingNote, ...]:
    """Removes the notes of this person from the watch state, and their signs from the group. Returns the notes."""
    who = draft.context.pseudonym(person)
    mine = {id: note for id, note in draft.state.notes.items() if note.person == who}
    if mine:
        others = {id: note for id, note in draft.state.notes.items() if id not in mine}
        draft.state = replace(draft.state, notes=others)
    for id, note in mine.items():
        draft.state = draft.state.without_timer(NoteTimer(id))
        if note.sign is not None:
            _take_away(draft, note.sign)
    return tuple(mine.values())


def _take_away(draft: Draft, sign: MessageRef) -> None:
    if SendMessage in draft.context.capabilities(sign.chat):
        draft.do(DeleteMessage(sign, ours=True), CleanUp(Served.NOTE))
