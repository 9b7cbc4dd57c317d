"""Gatekeeper: the group is closed to its members. They write to the bot, and the bot posts for them under their names.

A message without a case appears at once. A message with a case waits for a moderator, and so does every message of a
person whom the bot never saw in the group, since a link to the bot is easily shared. A report that has to wait leaves
its facts in the group at once, as in every group. A coordinator's or an officer's message with a case does not wait.

For all decisions, such a message counts as one of the group. Its address is one that no message in the group has
(`MessageRef.is_at_the_gate`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.action import Action, Button, LockGroup, Purpose, Repost, SendMessage
from bot.core.case import Case, CaseEnding
from bot.core.cases import effects, group_lock, ladder, without_rule
from bot.core.cases.author_notes import plain
from bot.core.draft import Draft
from bot.core.handlers import messages as message_handlers
from bot.core.handlers import replies
from bot.core.incident import QUIET_AFTER, record_activity
from bot.core.incidents import matching, tracking
from bot.core.members import gate_posts, limits, registry
from bot.core.message import MISSING_FILE, Message, Person, lasting
from bot.core.owner import GateAction
from bot.core.reading import Label, Reading
from bot.core.ref import GATE, MessageRef, Ref

OPEN_FIRST_POSTS = 3
"""First posts of one person that wait for a moderator."""

MANY_FIRST_POSTS = 10
"""This number of first messages get a card each within an hour. Among the next ones, as many urgent messages get a card too."""

HOUR = timedelta(hours=1)
AGAIN = timedelta(minutes=10)

LONGEST = 500
"""The desk reads this many characters of a cry for help."""

CRIES = 3
"""The bot passes on this many messages of one person within `AGAIN`: a cry for help, and the words after it, such as the
place."""

_CRIES: Final = tuple(f"danger {number}" for number in range(CRIES))
CRIED: Final = _CRIES[0]
_UNREAD: Final = tuple(f"unread {number}" for number in range(CRIES))


def on_private_message(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    """Handles a private message of a member: posts it, or holds it for the moderators."""
    if turns_away(draft, message, reading) or not can_be_posted(draft, message):
        return None
    inside = as_posted(draft, message)
    if not posts_for(draft, message.author):
        return _introduce(draft, key, inside, reading)
    registry.mark_seen(draft, message.author.ref, inside.ref.chat)  # the members of a closed group write nowhere else
    case = message_handlers.on_message_posted(draft, key, inside, reading)
    if case is None:
        show(draft, inside)
    elif case.is_open and case.hides:
        _answer(draft, message.author, "gate_held", urgent=number_to_call(draft, reading))
    return None


def as_posted(draft: Draft, message: Message, group: Ref | None = None) -> Message:
    """The private message with its address at the gate of a group, or of the author's. The bot posts what it can read, without
    the rest."""
    ref = MessageRef(group or registry.home_group(draft, message.author.ref), f"{GATE}{message.ref}")
    return replace(message, ref=ref, reply_to=None, unreadable=False)


def turns_away(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Tells a member who is muted, or was taken out of the groups, once a minute that the bot posts nothing for them. In danger
    the desk hears of it. False: neither."""
    person = message.author
    until, who = ladder.muted_until(draft, person.ref), draft.context.pseudonym(person.ref)
    if not (draft.at < until or ladder.is_out(draft, person.ref)):
        return False
    key = "again_muted" if draft.at < until else "help_expelled"
    danger = in_danger(reading)
    if limits.count_once(draft, who, f"{key} danger" if danger else key, limits.ALONE_AGAIN):
        _answer(draft, person, key, time=draft.when(until), urgent=number_to_call(draft, reading))
    tell_of_danger(draft, message, reading)
    return True


def tell_of_danger(draft: Draft, message: Message, reading: Reading | None, many: bool = False) -> None:
    """The desk reads a cry for help that the bot neither posts nor keeps, the next words of its author, and a text that may be
    one, since the reader failed on it. `many`: many strangers write now."""
    sure = in_danger(reading) or _cried(draft, message.author)
    if not (sure or (reading is not None and reading.failed)):
        return
    who = draft.context.pseudonym(message.author.ref)
    words = plain(message.text, LONGEST) or (MISSING_FILE if message.attachments else "")
    if not words:  # as a location
        can_be_posted(draft, message)
    elif any(limits.count_once(draft, who, each, AGAIN) for each in (_CRIES if sure else _UNREAD)) and (
        not many or has_place(draft)
    ):
        text = draft.desk_text("gate_danger" if sure else "gate_unread", who=message.author.name, text=words)
        draft.do(SendMessage(draft.context.watch.desk, f"{draft.desk_text('card_urgent')} · {text}", Purpose.DESK))


def _cried(draft: Draft, person: Person) -> bool:
    """True after a cry for help: the next words may tell the place."""
    return limits.counted_within(draft, draft.context.pseudonym(person.ref), CRIED, AGAIN)


def can_be_posted(draft: Draft, message: Message) -> bool:
    """Tells the author of a location, a story or the like that it is not posted. False: the message holds nothing else."""
    is_empty = not (message.text.strip() or message.attachments)
    who = draft.context.pseudonym(message.author.ref)
    if (is_empty or message.unreadable) and limits.count_once(draft, who, "left out", limits.ALONE_AGAIN):
        _answer(draft, message.author, "gate_left_out")
    return not is_empty


def in_danger(reading: Reading | None) -> bool:
    if reading is None:
        return False
    return matching.in_danger(reading) or (reading.chat is not None and reading.chat.danger)


def number_to_call(draft: Draft, reading: Reading | None) -> str:
    """The emergency number in danger, else the number of the police."""
    numbers = draft.context.watch.numbers
    return (numbers.emergency if in_danger(reading) else numbers.police)[0]


def posts_for(draft: Draft, author: Person) -> bool:
    """False for a person whom the bot does not know from the group, and in a watch without a gatekeeper."""
    member, watch = registry.member_of(draft, author.ref), draft.context.watch
    return watch.gatekeeper and (author.ref in watch.coordinators or (member is not None and member.belongs))


def takes(draft: Draft, author: Person, reading: Reading | None) -> bool:
    """True for a message of a member or a coordinator of the group, and for any message that is urgent, may be so since the
    reader failed on it, or follows a cry for help. A person who has not accepted the house rules yet is no member."""
    urgent = (reading is not None and (is_urgent(reading) or bool(reading.failed))) or _cried(draft, author)
    return (draft.context.watch.gatekeeper and urgent) or posts_for(draft, author)


def is_urgent(reading: Reading) -> bool:
    return reading.kind() is Label.REPORT or in_danger(reading)


def _introduce(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    """Opens a case for the first message of a person outside the registry of the group. The card of a report is urgent, since
    the group reads nothing of it. A person with `OPEN_FIRST_POSTS` of them has to wait. About many persons the desk gets one
    line, and `/queue` shows the messages; even then, as many urgent ones and the words after a cry for help have a card."""
    waiting = [case for case in draft.state.cases.values() if case.hit_by(without_rule.FIRST_POST)]
    many = sum(draft.at - case.opened_at < HOUR for case in waiting) >= MANY_FIRST_POSTS
    if sum(case.is_open and case.author.ref == message.author.ref for case in waiting) >= OPEN_FIRST_POSTS:
        return _take_no_more(draft, message, reading, many)
    case = without_rule.build_case(draft, key, message, without_rule.FIRST_POST, hidden=True)
    if is_urgent(reading):
        case = replace(case, urgent=True, read=replace(reading, imprint=None))
    ask = not many or ((case.urgent or _cried(draft, message.author)) and has_place(draft))
    if in_danger(reading):
        limits.count_once(draft, draft.context.pseudonym(message.author.ref), CRIED, AGAIN)
    effects.open_without_rule(draft, case, ask=ask)
    if many and limits.count_once(draft, str(draft.context.watch.desk), "first posts", HOUR):
        draft.tell_desk("gate_many", count=str(MANY_FIRST_POSTS))
    return _answer(draft, message.author, "gate_held", urgent=number_to_call(draft, reading))


def has_place(draft: Draft) -> bool:
    """True for `MANY_FIRST_POSTS` urgent messages within an hour."""
    desk, places = str(draft.context.watch.desk), range(MANY_FIRST_POSTS)
    return any(limits.count_once(draft, desk, f"urgent first {each}", HOUR) for each in places)


def after_event(draft: Draft) -> None:
    """Runs after every event: a report that a moderator has just approved as a first message is treated as a report."""
    for _, case in draft.changed_cases:
        if case.read is not None and case.ending is CaseEnding.APPROVED:
            draft.state = draft.state.with_case(replace(case, read=None))
            _follow_report(draft, case, case.read)


def _follow_report(draft: Draft, case: Case, reading: Reading) -> None:
    """The report bears the time at which it was written, and counts as news of this moment, since the group reads it now. One
    that is older than a quiet incident is only posted."""
    if case.forgotten or draft.at - case.at >= QUIET_AFTER:
        return
    message = Message(case.message, case.author, case.text, case.at, case.attachments, native=case.native)
    incident = tracking.follow(draft, message, reading, f"first post {case.id}")
    draft.state = draft.state.with_heard(case.group, message_handlers.recent_of(draft, message, reading))
    if incident is not None and incident.closed_at is None:
        draft.state = draft.state.with_incident(record_activity(draft.state.incidents[incident.id], draft.at))
        replies.ask_about_call(
            draft, message, reading, message_handlers.judge_message(draft, message, reading, incident)
        )


def _take_no_more(draft: Draft, message: Message, reading: Reading, many: bool) -> None:
    """The message is not kept, and the person learns it. In danger the desk hears of it. `many`: many strangers write now."""
    person = message.author
    tell_of_danger(draft, message, reading, many)
    what = "first posts danger" if in_danger(reading) else "first posts"
    if limits.count_once(draft, draft.context.pseudonym(person.ref), what, AGAIN):
        _answer(draft, person, "gate_enough", count=str(OPEN_FIRST_POSTS), urgent=number_to_call(draft, reading))


def show(draft: Draft, message: Message) -> bool:
    """Posts a private message in the group, under its author's name, as forwarded if it was. False: a moderator has to pass it
    on, as its author reads."""
    key = "forwarded_head" if message.forwarded else "restored_head"
    head = draft.group_text(key, who=message.author.name, time=draft.clock(message.at))
    shown = Repost(message.ref.chat, head, message.text, message.native, lasting(message.attachments))
    posted = draft.do(shown, GateAction(message.ref.id))
    if posted:
        gate_posts.note(draft, message.author.ref, message.ref)
    else:
        _answer(draft, message.author, "passed_on")
    return posted


def on_refused(draft: Draft, action: Action, id: str) -> None:
    """Posts the message in another way. If there is none, its author reads that a moderator has to pass it on."""
    if not draft.do_instead(action, GateAction(id)):
        chat, _, _ = id.removeprefix(GATE).partition("/")  # the author's chat with the bot
        _answer(draft, Person(Ref.parse(chat), ""), "passed_on")


def on_delivered(draft: Draft, id: str, ref: MessageRef) -> None:
    """The message is in the group: a flag on it there, and an answer, are about this message. If its author took it back, it
    goes again."""
    if gate_posts.on_delivered(draft, id, ref):
        return
    group, waiting = str(ref.chat), MessageRef(ref.chat, id)
    heard = draft.state.talk.get(group, ())
    talk = tuple(replace(each, message=ref) if each.message == waiting else each for each in heard)
    draft.state = replace(draft.state, talk={**draft.state.talk, group: talk}) if talk else draft.state
    for incident in draft.state.incidents_about(waiting):
        told = tuple(replace(each, post=ref) if each.message == waiting else each for each in incident.told)
        draft.state = draft.state.with_incident(replace(incident, told=told))


def _answer(draft: Draft, person: Person, key: str, **values: str) -> None:
    draft.do(SendMessage(person.ref, registry.own_text(draft, person.ref, key, **values), Purpose.ANSWER))


def arrange(draft: Draft) -> None:
    """Closes or opens the groups as `config.yaml` says. Part of the housekeeping at every start."""
    watch = draft.context.watch
    for group in watch.groups:
        if watch.gatekeeper and str(group) not in draft.state.locked:
            close(draft, group)
            link = Button(draft.desk_text("gate_button"), watch.id, opens_bot=True)
            draft.do(SendMessage(group, draft.group_text("gate_closed"), Purpose.NOTICE, buttons=(link,)))
        elif not watch.gatekeeper and str(group) in draft.state.locked:
            locked = {key: since for key, since in draft.state.locked.items() if key != str(group)}
            draft.state = replace(draft.state, locked=locked)
            group_lock.reopen(draft, group)


def close(draft: Draft, group: Ref) -> None:
    """Closes the group to its members. Also called when the bot has just received the right to do so."""
    draft.state = draft.state.with_locked(group, draft.at)
    draft.do(LockGroup(group, True))
