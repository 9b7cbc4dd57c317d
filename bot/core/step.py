"""The core's one door: an event and the lane before it in, the lane after it and what to do out.

`now` is the event's own moment. The same event on the same lane always gives the same outcome, so a crash between deciding
and writing down changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.core import calling, desk, posting, reacting, remind, reminders_desk, retention, review, welcome
from bot.core.action import Purpose, Say, SendPrivately
from bot.core.choice import Choice, parse_choice
from bot.core.draft import Draft
from bot.core.event import (
    ChoiceMade,
    CommandGiven,
    Delivered,
    Event,
    GroupMigrated,
    HouseSpoke,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    Refused,
    TimeCame,
)
from bot.core.lane import Lane
from bot.core.message import Message
from bot.core.outcome import Outcome, Setting
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.review import Case

LATEST = datetime.max.replace(tzinfo=UTC)


def at_of(event: Event) -> datetime:
    """The event's own moment, in UTC."""
    return event.message.at if isinstance(event, MessagePosted | MessageEdited) else event.at


def step(lane: Lane, event: Event, reading: Reading | None, setting: Setting) -> Outcome:
    """What one event leads to. `reading` is given for posted and edited messages."""
    draft = Draft(lane, event.key, at_of(event), setting)
    match event:
        case MessagePosted(key, message) | MessageEdited(key, message):
            _message(draft, key, message, reading, edited=isinstance(event, MessageEdited))
        case MessageDeleted(message=ref):
            _deleted(draft, draft.lane.case_of_message(ref), event.by)
        case ChoiceMade():
            _chosen(draft, event)
        case CommandGiven():
            _command(draft, event)
        case MemberJoined(chat=chat, person=person) if chat in setting.watch.groups:
            welcome.greet(draft, chat, person)
        case TimeCame(timer=timer):
            _time(draft, timer)
        case Delivered():
            _delivered(draft, event)
        case Refused():
            _refused(draft, event)
        case HouseSpoke(text=text, values=values):
            _house_spoke(draft, text, values)
        case ReactionAdded():
            reacting.added(draft, event)
        case ReactionTakenBack():
            reacting.taken_back(draft, event)
        case MemberJoined() | MemberLeft() | JoinRequested() | GroupMigrated():
            pass
    remind.notice_incident(draft, lane)
    return draft.outcome()


def _message(draft: Draft, key: str, message: Message, reading: Reading | None, edited: bool) -> None:
    """In a group: judged. A moderator's typed choice counts wherever it is typed; other talk on the desk is theirs."""
    watch = draft.setting.watch
    typed = parse_choice(message.text, draft.setting.rulebook.texts_for(watch.id), watch.languages)
    if typed and watch.role(message.author.ref, message.author.role) in desk.MAY_DECIDE:
        return desk.choose(draft, message.ref.chat, message.author, *typed)
    if message.ref.chat not in watch.groups or reading is None:
        return None
    if edited:
        return posting.edited(draft, key, message, reading)
    return posting.posted(draft, key, message, reading)


def _deleted(draft: Draft, case: Case | None, by: Ref | None) -> None:
    """By its author it is withdrawn. By anybody else, or where a moderator was asked to, it is only gone: its facts stay."""
    if case is None:
        return
    ours = case.original in (review.Seen.GOING, review.Seen.STUCK) or by not in (None, case.author.ref)
    desk.carry_out(draft, review.original_gone(case) if ours else review.withdraw(case, draft.at))


def _chosen(draft: Draft, event: ChoiceMade) -> None:
    if event.choice is not Choice.CALLED:
        return desk.choose(draft, event.chat, event.person, event.choice, event.code)
    incident = draft.lane.incidents.get(event.code)
    return calling.called(draft, incident, event.person) if incident else None


def _command(draft: Draft, event: CommandGiven) -> None:
    watch = draft.setting.watch
    decides = watch.role(event.person.ref, event.person.role) in desk.MAY_DECIDE
    match event.name:
        case "queue" if decides:
            desk.queue(draft, event.chat)
        case "reminders" | "skip" | "postpone" | "remind" if decides:
            reminders_desk.command(draft, event)
        case "help" | "start":
            _tell(draft, event, draft.group_text("help_moderator" if decides else "help_member"))
        case "rules":
            _tell(draft, event, "\n".join(welcome.house_rules(draft, watch.languages)))
        case "appeal":
            desk.appeal(draft, event.chat, event.person)
        case "privacy":
            _tell(draft, event, draft.group_text("privacy"))
        case _:
            pass


def _tell(draft: Draft, event: CommandGiven, text: str) -> None:
    """Privately to a member, aloud on the desk."""
    if event.chat == draft.setting.watch.desk:
        draft.do(Say(event.chat, text, Purpose.ANSWER))
    else:
        draft.do(SendPrivately(event.person.ref, event.chat, text, Purpose.ANSWER, public=text))


def _time(draft: Draft, timer: str) -> None:
    due = draft.lane.timers.get(timer, LATEST)
    if timer != retention.FORGET and due > draft.at:
        return  # it was given more time, or is not wanted any more
    draft.lane = draft.lane.without_timer(timer)
    match timer.split("/"):
        case ["case", case_id, desk.UNANSWERED] if case_id in draft.lane.cases:
            desk.expire(draft, draft.lane.cases[case_id])
        case ["digest", rule, day]:
            posting.digest(draft, rule, day)
        case [retention.FORGET]:
            draft.lane = retention.forget(draft.lane, draft.at)
            remind.arrange(draft)
        case ["remind", _]:
            remind.rung(draft, timer, due)
        case _:
            pass


def _delivered(draft: Draft, event: Delivered) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, part] if case_id in draft.lane.cases:
            _case_delivered(draft, draft.lane.cases[case_id], part, event)
        case ["incident", _, _] if event.ref is not None:
            incident = draft.lane.incidents.get(_incident_id(event.owner))
            if incident is not None:
                calling.ask_arrived(draft, incident, event.ref)
        case ["remind", guideline] if event.ref is not None:
            remind.arrived(draft, guideline, event.ref)
        case _:
            pass


def _incident_id(owner: str) -> str:
    return owner.removeprefix("incident/").removesuffix("/ask")


def _case_delivered(draft: Draft, case: Case, part: str, event: Delivered) -> None:
    if part == "original":
        return desk.carry_out(draft, review.original_gone(case))
    if event.ref is None:
        return None
    match part:
        case "copy":
            desk.carry_out(draft, review.reposted(case, event.ref))
        case "masked":
            desk.carry_out(draft, review.masked_posted(case, event.ref))
        case "card":
            desk.card_arrived(draft, case, event.ref)
    return None


def _house_spoke(draft: Draft, text: str, values: Mapping[str, str]) -> None:
    """On the desk, and to each coordinator: they look after the rules."""
    draft.tell_desk(text, **values)
    watch = draft.setting.watch
    for coordinator in watch.coordinators:
        private = draft.desk_text(text, **values)
        draft.do(SendPrivately(coordinator, watch.groups[0], private, Purpose.DESK))


def _refused(draft: Draft, event: Refused) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, "original"] if case_id in draft.lane.cases:
            case = draft.lane.cases[case_id]
            desk.carry_out(draft, review.original_stayed(case, refused=not event.called_off))
        case _ if event.owner == remind.OLD:
            pass
        case _ if not event.called_off:
            draft.do_instead(event.action, event.owner)
        case _:
            pass
