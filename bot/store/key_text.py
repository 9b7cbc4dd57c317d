"""Keys as text: owners for `outbox.owner`, timer keys for `timers.timer` and `put_off.timer`, both for the bot's own events in
the inbox, and the keys of `said`.

The texts never change, so that this version reads the rows of every older version. Parsing accepts only the exact text that
this module writes for a value.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.core.owner import (
    CaseAction,
    CasePart,
    CleanUp,
    DoubtCard,
    GateAction,
    IncidentAction,
    IncidentNotice,
    IncidentPart,
    JoinAction,
    JoinPart,
    NoteAction,
    OfferCard,
    OfficialPost,
    Owner,
    PoliceMail,
    ReminderAction,
    Served,
    StrangeChat,
    UnsaidCard,
    WeeklyNote,
)
from bot.core.ref import Ref
from bot.core.timer_key import (
    AppealTimer,
    ArrangementTimer,
    CalmTimer,
    CaseTimer,
    ClaimTimer,
    ClockJumpTimer,
    DigestTimer,
    DutyTimer,
    HousekeepingTimer,
    IncidentBell,
    IncidentTimer,
    JoinTimer,
    LeaveTimer,
    LockTimer,
    LookBackTimer,
    NoteTimer,
    ObjectionTimer,
    PauseTimer,
    PoliceBell,
    PoliceTimer,
    ReminderTimer,
    TimerKey,
    UnsaidTimer,
    WeekTimer,
)
from bot.core.watch_state import SaidKey

_SAID: Final = re.compile(
    r"(?P<whose>.+?) (?P<text>limit of .+|reaction .+|house rules|many ask to join|[^ ]+)", re.DOTALL
)
_NOTICE: Final = "notice-"
_FIXED_OWNERS: Final[dict[Owner, str]] = {
    CleanUp(Served.INCIDENT): "incident-gone",
    CleanUp(Served.FLAG): "flag/sign",
    CleanUp(Served.NOTE): "note/sign",
    CleanUp(Served.REMINDER): "remind/old",
    CleanUp(Served.CARD): "card/old",
    OfficialPost(): "official/post",
    WeeklyNote(): "week/note",
}
_OWNERS_BY_TEXT: Final = {text: owner for owner, text in _FIXED_OWNERS.items()}
_FIXED_TIMERS: Final[dict[TimerKey, str]] = {
    ArrangementTimer(): "arrange",
    CalmTimer(): "remind/calm",
    DutyTimer(): "duty",
    HousekeepingTimer(): "forget",
    LookBackTimer(): "remind/afterwards",
    PauseTimer(): "paused",
}
_TIMERS_BY_TEXT: Final = {text: timer for timer, text in _FIXED_TIMERS.items()}


def owner_text(owner: Owner | None) -> str:
    """Returns an empty text for an action without an owner."""
    match owner:
        case None:
            return ""
        case CaseAction():
            return f"case/{owner.case}/{owner.part.value}"
        case IncidentAction():
            return f"incident/{owner.incident}/{owner.part.value}"
        case IncidentNotice():
            return f"incident/{owner.incident}/{_NOTICE}{owner.mark}"
        case JoinAction():
            return f"join/{owner.request}/{owner.part.value}"
        case NoteAction():
            return f"note/{owner.note}"
        case ReminderAction(guideline="old"):  # «remind/old» is taken by the deletion of an older reminder
            return "remind/guideline/old"
        case ReminderAction():
            return f"remind/{owner.guideline}"
        case GateAction():
            return owner.message
        case StrangeChat():
            return f"leave/{owner.chat}"
        case PoliceMail():
            return f"police/{owner.file}/{owner.number}/{owner.address}"
        case CleanUp() | OfficialPost() | WeeklyNote():
            return _FIXED_OWNERS[owner]
        case OfferCard():
            return f"offer/{owner.code}"
        case DoubtCard():
            return f"doubt/{owner.file}/{owner.code}" if owner.code else f"doubt/{owner.file}"
        case UnsaidCard():
            return f"unsaid/{owner.code}"


def parse_owner(text: str) -> Owner | None:
    """Returns None for text that no version writes for an owner."""
    try:
        owner = _owner(text)
    except ValueError:
        return None
    return owner if owner_text(owner) == text else None


def _owner(text: str) -> Owner | None:
    if text in _OWNERS_BY_TEXT:
        return _OWNERS_BY_TEXT[text]
    match text.split("/"):
        case ["offer", code]:
            return OfferCard(code)
        case ["doubt", file]:
            return DoubtCard(file)
        case ["doubt", file, code]:
            return DoubtCard(file, code)
        case ["unsaid", code]:
            return UnsaidCard(code)
        case ["case", case, part]:
            return CaseAction(case, CasePart(part))
        case ["incident", *id, part]:  # in older versions an event key, which may hold slashes
            incident = "/".join(id)
            if part.startswith(_NOTICE):
                return IncidentNotice(incident, part.removeprefix(_NOTICE))
            return IncidentAction(incident, IncidentPart(part))
        case ["join", request, part]:
            return JoinAction(request, JoinPart(part))
        case ["note", note]:
            return NoteAction(note)
        case ["remind", guideline] | ["remind", "guideline", guideline]:
            return ReminderAction(guideline)
        case ["gate", *_]:
            return GateAction(text)
        case ["leave", *_]:
            return StrangeChat(Ref.parse(text.removeprefix("leave/")))
        case ["police", file, number, *address]:
            return PoliceMail(file, int(number), "/".join(address))
        case _:
            return None


def timer_text(timer: TimerKey) -> str:
    match timer:
        case CaseTimer():
            return f"case/{timer.case}/unanswered"
        case ClaimTimer():
            return f"case/{timer.case}/claim"
        case AppealTimer():
            return f"case/{timer.case}/appeal"
        case IncidentTimer():
            return f"incident/{timer.incident}/{timer.bell.value}"
        case JoinTimer():
            return f"join/{timer.request}/unanswered"
        case NoteTimer():
            return f"note/{timer.note}"
        case DigestTimer():
            return f"digest/{timer.rule}/{timer.day.isoformat()}"
        case ReminderTimer():
            return f"remind/{timer.plan}"
        case WeekTimer():
            return f"week/{timer.plan}"
        case LeaveTimer():
            return f"leave/{timer.chat}"
        case LockTimer():
            return f"lock/{timer.group}"
        case ClockJumpTimer():
            return f"jump/{timer.by_s}"
        case PoliceTimer():
            return f"police/{timer.file}/{timer.bell.value}"
        case ObjectionTimer():
            return f"objection/{timer.objection}"
        case UnsaidTimer():
            return f"unsaid/{timer.code}"
        case ArrangementTimer() | CalmTimer() | DutyTimer() | HousekeepingTimer() | LookBackTimer() | PauseTimer():
            return _FIXED_TIMERS[timer]


def parse_timer(text: str) -> TimerKey | None:
    """Returns None for text that no version writes for a timer."""
    try:
        timer = _timer(text)
    except ValueError:
        return None
    return timer if timer is not None and timer_text(timer) == text else None


def _timer(text: str) -> TimerKey | None:
    if text in _TIMERS_BY_TEXT:
        return _TIMERS_BY_TEXT[text]
    match text.split("/"):
        case ["case", case, "claim"]:
            return ClaimTimer(case)
        case ["case", case, "appeal"]:
            return AppealTimer(case)
        case ["case", case, _]:
            return CaseTimer(case)
        case ["incident", *id, bell]:
            return IncidentTimer("/".join(id), IncidentBell(bell))
        case ["join", request, _]:
            return JoinTimer(request)
        case ["note", note]:
            return NoteTimer(note)
        case ["digest", rule, day]:
            return DigestTimer(rule, date.fromisoformat(day))
        case ["remind", plan]:
            return ReminderTimer(plan)
        case ["week", plan]:
            return WeekTimer(plan)
        case ["leave", *_]:
            return LeaveTimer(Ref.parse(text.removeprefix("leave/")))
        case ["lock", *_]:
            return LockTimer(Ref.parse(text.removeprefix("lock/")))
        case ["jump", by_s]:
            return ClockJumpTimer(int(by_s))
        case ["police", file, bell]:
            return PoliceTimer(file, PoliceBell(bell))
        case ["objection", objection]:
            return ObjectionTimer(objection)
        case ["unsaid", code]:
            return UnsaidTimer(code)
        case _:
            return None


def said_text(key: SaidKey) -> str:
    return f"{key.whose} {key.text}" if key.text else key.whose


def parse_said(text: str) -> SaidKey:
    """The name of a chat in the terminal may hold spaces, and so do some texts of the bot."""
    key = _SAID.fullmatch(text)
    return SaidKey(key["whose"], key["text"]) if key is not None else SaidKey(text, "")


def kind_of_key(text: str) -> str:
    """Returns the part of an unreadable text that may go into the log. The rest may hold a member's address."""
    return text.partition("/")[0][:16]
