"""An edit of a private message, with a gatekeeper: it counts while the message waits for a moderator.

Telegram edits an album by its parts, each with its own file and its own words. At first the bot does not keep which words were
whose: the caption of the first part is then the text of the album. The words that an edit puts below another part stand at its
end. The card shows the first text as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.case import Case, CaseStatus
from bot.core.cases import edits, effects, without_rule
from bot.core.cases.new_case import UNANSWERED
from bot.core.draft import Draft
from bot.core.handlers import gatekeeper
from bot.core.handlers import messages as message_handlers
from bot.core.incident import Incident
from bot.core.members import limits
from bot.core.message import Message
from bot.core.reading import Reading
from bot.core.rule import Treatment

_WHOLE: Final = ""
"""The key of the words that were there before any edit of a later part. The other keys are the ids of parts."""


def on_edit(draft: Draft, key: str, message: Message, reading: Reading) -> bool:
    """Handles the edit of a private message. True: the message waits, so the moderators read and decide about the new text.
    False: the bot posts no edit, and the desk hears of a danger that is new in it."""
    cases = (case for case in draft.state.cases.values() if case.is_open and case.status is CaseStatus.HIDDEN)
    case = next((case for case in cases if case.message.is_gate_of(message.ref)), None)
    if case is None:
        _tell_of_new_danger(draft, message, reading)
        return False
    edited, stays = gatekeeper.as_posted(draft, message, case.group), False
    if edited.ref != case.message:
        case, edited = _album_with(case, message)
        draft.state = draft.state.with_case(case)
        stays = edited.text == case.text or edited.text != message.text
    if stays and not gatekeeper.is_urgent(reading):
        message_handlers.judge_message(draft, edited, reading, None)  # the reading is that of the part alone
        edits.follow(draft, case, edited)
    elif case.hit_by(without_rule.FIRST_POST):
        _introduce_edit(draft, case, edited, reading)
    else:
        message_handlers.on_message_edited(draft, key, edited, reading)
    _end_doubt(draft, draft.state.cases[case.id], reading)
    return True


def _end_doubt(draft: Draft, case: Case, reading: Reading) -> None:
    """The clock posts a message that the bot held in doubt. An edit that is surely against a rule, or cannot be read, takes the
    doubt away."""
    findings = draft.verdict.live.findings if draft.verdict is not None else ()
    sure = next((each for each in findings if each.treatment is not Treatment.KEEP and not each.unsure), None)
    if case.doubt and (sure is not None or reading.failed or reading.concealed):
        end = (sure.rule.if_unanswered if sure is not None else None) or UNANSWERED
        certain = replace(case, doubt=False, unanswered=end.do)
        draft.state = draft.state.with_case(certain)
        effects.show(draft, certain)


def _album_with(case: Case, message: Message) -> tuple[Case, Message]:
    """The waiting album with this part as it is now. A first part without words leaves those of the album, unless its words are
    all that can have changed."""
    place, files = case.message.before_gate(message.ref.chat).place_of(message.ref), list(case.attachments)
    if place is not None and place < len(files) and len(message.attachments) == 1:
        files[place : place + 1] = message.attachments
    captions, native = dict(case.captions) or {_WHOLE: case.text}, case.native
    if place:
        captions[message.ref.id] = message.text
    elif message.text or tuple(files) == case.attachments:
        captions[_WHOLE], native = message.text, message.native
    text = captions[_WHOLE]
    below = [each for id, each in captions.items() if id != _WHOLE and f"\n{each}\n" not in f"\n{text}\n"]
    album = replace(
        message,
        ref=case.message,
        text="\n".join(filter(None, (text, *below))),
        native="" if any(below) else native,
        attachments=tuple(files),
        reply_to=None,
        unreadable=False,
    )
    return replace(case, captions=tuple(captions.items())), album


def _introduce_edit(draft: Draft, case: Case, message: Message, reading: Reading) -> None:
    """A first message that becomes urgent by an edit has a new card: the moderators may have seen the first one."""
    read = replace(reading, imprint=None) if (urgent := gatekeeper.is_urgent(reading)) else None
    anew = edits.follow(draft, replace(case, urgent=case.urgent or urgent, read=read), message)
    if gatekeeper.in_danger(reading):
        limits.count_once(draft, draft.context.pseudonym(message.author.ref), gatekeeper.CRIED, gatekeeper.AGAIN)
    if urgent and not case.urgent and not anew and gatekeeper.has_place(draft):
        effects.show_again(draft, draft.state.cases[case.id])


def _tell_of_new_danger(draft: Draft, message: Message, reading: Reading) -> None:
    """If the first text told of danger, the desk has heard of it."""
    watch = draft.context.watch
    has_told = any(each.danger and _is_about(each, message) for each in draft.state.incidents.values())
    if not watch.gatekeeper or message.author.ref == watch.police.chat or has_told:
        return
    if gatekeeper.in_danger(reading) or reading.failed:
        many = not gatekeeper.posts_for(draft, message.author)
        gatekeeper.tell_of_danger(draft, message, reading, many=many)


def _is_about(incident: Incident, message: Message) -> bool:
    """True for the private message itself, and for an album with it, at the gate of any group."""
    posts = (incident.report, incident.facts_of.message, *(told.message for told in incident.told))
    return any(post.is_gate_of(message.ref) for post in posts)
