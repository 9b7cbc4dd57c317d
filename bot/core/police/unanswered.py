"""Questions about reports in doubt whose time is over without an answer (docs/decisions/0056).

The clock sends none of them. Such a report becomes a dead letter, and its question goes on: an answer of the desk counts as
long as the report exists, and so does a choice of the operator (`nabuur dead-letters`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.event import DeadLetterDecided
from bot.core.owner import PoliceMail
from bot.core.police import doubts, handovers
from bot.core.police.reach import asked_by, named
from bot.core.police_file import Doubt, PoliceFile
from bot.core.step_result import UNTIL_ANSWERED
from bot.core.timer_key import PoliceBell, PoliceTimer

LOOKS_AGAIN: Final = timedelta(hours=1)


def is_late(draft: Draft, file: PoliceFile) -> bool:
    """True if the time of a question is over, and no timer has rung yet: the bot was off."""
    open_ones = any(doubt.unanswered is None for doubt in file.doubts)
    return open_ones and draft.state.timers.get(PoliceTimer(file.id, PoliceBell.DOUBT), draft.at) <= draft.at


def on_due(draft: Draft, file: PoliceFile) -> None:
    """Tells desk and coordinators that no answer came. Reports that are too old wait for `forget_old`, which needs a clock to
    trust."""
    fresh = [doubt for doubt in file.doubts if doubt.unanswered is None]
    late = [doubt for doubt in fresh if not _is_over(draft, doubt)]
    if len(late) < len(fresh):
        draft.state = draft.state.with_timer(PoliceTimer(file.id, PoliceBell.DOUBT), draft.at + LOOKS_AGAIN)
    urgent = any(doubts.is_urgent(file, doubt) for doubt in late)
    if late:
        _tell(draft, file, late, urgent)
    for doubt in late:
        _set_aside(draft, draft.state.police_files[file.id], doubt, urgent)


def _set_aside(draft: Draft, file: PoliceFile, doubt: Doubt, urgent: bool) -> None:
    """Makes dead letters of the mails of a question. One that was planned after a restore comes into the outbox for this."""
    why = doubts.why_asked(file, doubt)
    for number in doubt.numbers:
        asked = asked_by(file, doubt, number)
        lacking = tuple(address for address in asked if address not in file.mail(number).doubtful)
        if lacking:
            handovers.plan(draft, file, number, lacking, not_before=UNTIL_ANSWERED)
            file = doubts.held(file, number, lacking)
        for address in asked:
            draft.set_aside.append(PoliceMail(file.id, number, address))
    doubt = replace(doubt, unanswered=draft.at, at=doubt.at or draft.at, why=why)
    file = doubts.with_doubt(file, doubt)
    doubts.keep(draft, file)
    doubts.show(draft, file, doubt)
    if urgent:
        doubts.show_again(draft, file, doubt)


def _tell(draft: Draft, file: PoliceFile, late: Sequence[Doubt], urgent: bool) -> None:
    """Once for all questions of a file. In danger the desk gets the cards anew in place of a line."""
    watch = draft.context.watch
    who = named(
        draft, dict.fromkeys(each for doubt in late for n in doubt.numbers for each in asked_by(file, doubt, n))
    )
    codes = ", ".join(doubt.code for doubt in late)
    text = draft.desk_text("police_doubt_late", code=file.code, who=who, text=codes, time=draft.when(file.opened_at))
    if not urgent:
        draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    for coordinator in watch.coordinators:
        private = f"{draft.desk_text('card_urgent')} · {text}" if urgent else text
        draft.do(SendPrivately(coordinator, watch.groups[0], private, Purpose.DESK))


def on_decided(draft: Draft, event: DeadLetterDecided) -> None:
    """The operator sends the report or gives it up. The choice of a moderator that came before stays."""
    owner = event.owner
    if not isinstance(owner, PoliceMail):
        return None
    open_ones = ((file, doubt) for file in draft.state.police_files.values() for doubt in file.doubts)
    about = (
        (f, each) for f, each in open_ones if f.id == owner.file and owner.address in asked_by(f, each, owner.number)
    )
    file, doubt = next(about, (None, None))
    if file is None or doubt is None:
        if not _leaves(draft, owner):
            return draft.resume(owner) if event.send else draft.call_off(owner)
        return None
    if event.send:
        handovers.release(draft, file, doubt, "police_doubt_ordered")
        return draft.tell_desk("police_doubt_ordered", code=file.code)
    doubts.give_up(draft, file, doubt, "police_doubt_dropped")
    return draft.tell_desk("police_doubt_dropped", code=file.code)


def _leaves(draft: Draft, owner: PoliceMail) -> bool:
    """True for a mail that a moderator sent, and that has not arrived yet."""
    file = draft.state.police_files.get(owner.file)
    return file is not None and any(
        owner.address in mail.waiting for mail in file.mails[owner.number - 1 : owner.number]
    )


def forget_old(draft: Draft) -> None:
    """Gives up the reports that the watch may not keep any longer. The desk hears of it: they may never have arrived."""
    for id, file in draft.state.police_files.items():
        for doubt in filter(partial(_is_over, draft), file.doubts):
            file = draft.state.police_files[id]
            doubts.give_up(draft, file, doubt, "police_doubt_over")
            draft.tell_desk("police_doubt_over", code=file.code)


def _is_over(draft: Draft, doubt: Doubt) -> bool:
    """True if the watch may not keep the report any longer: it may have been passed on when the question arose."""
    return doubt.at is not None and draft.at - doubt.at >= draft.context.watch.retention.police
