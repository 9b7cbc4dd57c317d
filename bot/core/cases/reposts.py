"""Reposts of many messages at once: those of one author come back as one message, in the order in which they were written.

A decision for a whole raid would flood the group otherwise: Telegram lets a bot post twenty messages a minute. Up to
`MOST_ALONE` reposts of one event go out alone, with their formatting; so do messages with media, forwarded and long ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.core.action import DeleteMessage, Repost
from bot.core.case import Case, Visibility
from bot.core.cases import effects, review
from bot.core.draft import Draft
from bot.core.owner import CaseAction, CasePart
from bot.core.texts import DayForm, in_words_of

MOST_ALONE: Final = 10

LONGEST: Final = 3000
"""The largest number of characters of one message with several texts."""


def after_event(draft: Draft) -> None:
    """Posts the rest of a deleted repost again, and puts many reposts of an author together."""
    _post_rest_again(draft)
    coming = [draft.state.cases[owner.case] for owner in draft.owners_of(Repost) if isinstance(owner, CaseAction)]
    if len(coming) <= MOST_ALONE:
        return
    for cases in _by_author(case for case in coming if _fits_a_line(case)):
        for together in _parts(draft, cases):
            _post_together(draft, together)


def _post_rest_again(draft: Draft) -> None:
    """A moderator took one of several messages of one repost away."""
    taken = {action.message for action in draft.actions if isinstance(action, DeleteMessage) and action.ours}
    if not taken:
        return
    for case in tuple(draft.state.cases.values()):
        if case.copy is Visibility.YES and case.copy_ref in taken:
            effects.carry_out(draft, review.mark_not_reposted(case))


def _fits_a_line(case: Case) -> bool:
    return not (case.attachments or case.forwarded or case.message.is_at_the_gate) and len(case.text) < LONGEST


def _by_author(cases: Iterable[Case]) -> Iterator[list[Case]]:
    groups: dict[object, list[Case]] = {}
    for case in sorted(cases, key=lambda case: case.at):
        groups.setdefault((case.author.ref, case.group), []).append(case)
    yield from groups.values()


def _parts(draft: Draft, cases: Sequence[Case]) -> Iterator[list[Case]]:
    """The cases in parts, each of as many as one message holds."""
    part: list[Case] = []
    for case in cases:
        if part and sum(len(_line(draft, each)) + 1 for each in (*part, case)) > LONGEST:
            yield part
            part = []
        part.append(case)
    yield part


def _post_together(draft: Draft, cases: Sequence[Case]) -> None:
    if len(cases) == 1:
        return
    first, *others = cases
    draft.drop(Repost, {CaseAction(case.id, CasePart.COPY) for case in cases})
    for case in others:
        draft.state = draft.state.with_case(replace(case, carrier=first.id))
    head = draft.group_text("restored_many", who=first.author.name, count=str(len(cases)))
    body = "\n".join(_line(draft, case) for case in cases)
    draft.do(Repost(first.group, head, body), CaseAction(first.id, CasePart.COPY))


def _line(draft: Draft, case: Case) -> str:
    at = in_words_of(draft.context.watch.group_languages[0], draft.when(case.at, DayForm.DAY_TIME))
    return f"{at} {case.text}"
