"""`/privacy`, `/mydata` and `/forgetme`: says what the watch keeps, lists a person's data, and deletes what may be deleted.

The posts of the bot under the person's name go. These stay: open cases, since they wait for a decision; cases decided
within `UNDONE_WITHIN`; strikes while they count; open incidents; and the audit log, which holds no text and no name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import DeleteMessage
from bot.core.case import Case, Visibility
from bot.core.draft import Draft
from bot.core.incident import Incident
from bot.core.members import limits, pending_notes, registry
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import Ref
from bot.core.watch import Relay
from bot.core.watch_state import Member, RecentMessage, WatchState


def privacy_text(draft: Draft, person: Ref) -> str:
    """What this watch keeps and for how long, and what it passes on, as its settings say."""
    kept, police = draft.context.watch.retention, draft.context.watch.police
    lines = {
        "cases": _days(kept.cases),
        "lessons": _days(kept.lessons),
        "talk": {"minutes": str(kept.texts // timedelta(minutes=1))},
        "called": {},
        "strikes": _days(kept.warnings),
        "log": _days(kept.decisions),
        "member": _days(kept.members),
        **({} if police.relay is Relay.NONE else {"evidence": _days(kept.evidence)}),
        police.relay.value: {"text": police.zone, **_days(kept.police)},
    }
    told = (registry.own_text(draft, person, f"privacy_{key}", **values) for key, values in lines.items())
    return registry.own_text(draft, person, "privacy", text="\n".join(told))


def _days(span: timedelta) -> dict[str, str]:
    return {"days": str(span.days)}


UNDONE_WITHIN = timedelta(days=1)


def list_data(draft: Draft, person: Ref) -> str:
    """The data on record, one line each, in every language of the watch."""
    return "\n\n".join("\n".join(_lines(draft, person, language)) for language in draft.context.watch.languages)


def _lines(draft: Draft, person: Ref, language: str) -> Iterator[str]:
    yield draft.text("mydata_head", (language,))
    member, state = registry.member_of(draft, person) or Member(), draft.state
    who = draft.context.pseudonym(person)
    kept = draft.context.watch.retention
    if member.seen is not None:
        yield draft.text("mydata_member", (language,), time=draft.day(member.seen), **_days(kept.members))
    times = {
        "mydata_cases": _days(kept.cases),
        "mydata_strikes": _days(kept.warnings),
        "mydata_talk": {"minutes": str(kept.texts // timedelta(minutes=1))},
        "mydata_police": _days(kept.police),
        "mydata_lessons": _days(kept.lessons),
        "mydata_joins": _days(kept.joins),
    }
    counts = {
        "mydata_cases": sum(case.author.ref == person for case in state.cases.values()),
        "mydata_incidents": sum(_is_in(incident, person) for incident in state.incidents.values()),
        "mydata_strikes": len(member.strikes),
        "mydata_talk": sum(_is_of(heard, who) for talk in state.talk.values() for heard in talk),
        "mydata_police": sum(
            line.by == who and not line.taken_back for file in state.police_files.values() for line in file.lines
        ),
        "mydata_notes": sum(kept.person == who for kept in state.notes.values()),
        "mydata_lessons": sum(each.author == who for each in state.lessons.values()),
        "mydata_joins": sum(join.person.ref == person for join in state.joins.values()),
    }
    for key, count in counts.items():
        if count:
            yield draft.text(key, (language,), count=str(count), **times.get(key, {}))
    yield draft.text("mydata_log", (language,), **_days(kept.decisions))


def _is_of(heard: RecentMessage, who: str) -> bool:
    return heard.author == who and heard.text is not None


def forget(draft: Draft, person: Ref) -> None:
    pending_notes.remove_notes(draft, person)
    for case in [case for case in draft.state.cases.values() if case.author.ref == person]:
        _take_posts_back(draft, case)
    who, state = draft.context.pseudonym(person), draft.state
    kept = (registry.member_of(draft, person) or Member()).without_traces()
    members = {key: member for key, member in state.members.items() if key != who}
    draft.state = replace(
        state,
        members={**members, who: kept} if kept != Member() else members,
        cases=_cases(state.cases, person, draft.at),
        incidents={
            id: replace(incident, facts="") if incident.reporter.ref == person else incident
            for id, incident in state.incidents.items()
            if incident.closed_at is None or not _is_in(incident, person)
        },
        joins={id: join for id, join in state.joins.items() if join.ended is None or join.person.ref != person},
        talk={group: tuple(_without(heard, who) for heard in talk) for group, talk in state.talk.items()},
        lessons={name: each for name, each in state.lessons.items() if each.author != who},
        police_files={
            id: file if _is_open(state, id) else file.without_texts_of(who) for id, file in state.police_files.items()
        },
        said={what: at for what, at in state.said.items() if limits.is_trace(what) or not what.startswith(f"{who} ")},
    )


def _cases(cases: Mapping[str, Case], person: Ref, now: datetime) -> Mapping[str, Case]:
    marked = {id: replace(case, forgotten=True) if case.author.ref == person else case for id, case in cases.items()}
    return {id: case for id, case in marked.items() if not is_let_go(case, now)}


def is_let_go(case: Case, now: datetime) -> bool:
    """True for a decided case of a person who asked to be forgotten. Its moderator has a day to take the decision back."""
    return case.forgotten and case.decided is not None and now - case.decided.at >= UNDONE_WITHIN


def _is_open(state: WatchState, id: str) -> bool:
    incident = state.incidents.get(id)
    return incident is not None and incident.closed_at is None


def _take_posts_back(draft: Draft, case: Case) -> None:
    """Deletes the posts of the bot under the person's name: the masked copy, and the repost of an approved message. An open
    case goes on without its masked copy."""
    for ref, part in ((case.masked_ref, CasePart.MASKED), (case.copy_ref, CasePart.COPY)):
        if ref is not None:
            draft.do(DeleteMessage(ref, ours=True))
        else:
            draft.call_off(CaseAction(case.id, part))
    draft.state = draft.state.with_case(replace(case, facts="", masked=Visibility.NO, masked_ref=None))


def _is_in(incident: Incident, person: Ref) -> bool:
    named = (
        incident.reporter,
        *(told.by for told in incident.told),
        *((incident.called.by,) if incident.called else ()),
    )
    return any(named_person.ref == person for named_person in named)


def _without(heard: RecentMessage, who: str) -> RecentMessage:
    return RecentMessage(heard.message, heard.author, heard.at, None) if _is_of(heard, who) else heard
