"""Raids and floods: one card of the desk stands for many messages.

In a raid a rule hits several members within minutes; from then on its messages share one card. A flood is many cases of one
member within minutes; it changes no rule for others. A case that is more pressing than the card gets a new one, which takes
its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import indexes
from bot.core.case import Case
from bot.core.cases import effects, shared_cards
from bot.core.draft import Draft
from bot.core.ref import Ref
from bot.core.rule import RAID_FROM, RAID_WITHIN, DailyLimit
from bot.core.verdict import Finding

COUNTED_EVERY = timedelta(seconds=6)
"""The card of a wave counts anew this often: Telegram takes twenty messages and edits a minute in the moderators' chat, and
the answer to a choice must not wait for its turn."""

FLOOD_FROM = shared_cards.MOST_SHOWN
"""The number of cases of one member within this time whose texts the desk sees."""


def is_flood(draft: Draft, author: Ref, before: datetime | None = None) -> bool:
    """True if this member has had many cases within minutes. `before`: at that moment; None: now."""
    at = before or draft.at
    lately = (case for case in _cases_of(draft, author) if timedelta() <= at - case.opened_at < RAID_WITHIN)
    return sum(1 for _ in lately) >= FLOOD_FROM + (before is not None)


def _cases_of(draft: Draft, author: Ref) -> list[Case]:
    """The cases of an author, without the messages that members flagged: these keep a card of their own, and a flag makes no
    flood."""
    known = indexes.of_author(draft.state.cases, author.id)
    return [case for case in known if case.author.ref == author and not shared_cards.is_flagged(case)]


def share_card(draft: Draft, case: Case, finding: Finding | None) -> tuple[Case, Case | None]:
    """Returns the case, and the case whose card stands for it; None: it gets a card of its own. In each group one card stands
    for all cases of a rule that follow each other within minutes; in a raid it stands for the cases before it as well.
    `finding` None: the card stands for all cases of one member, as in a flood."""
    if finding is None:
        return _share_card_of_one(draft, case)
    rule, limit = finding.rule, draft.state.daily_limit(finding.rule.id, draft.local_day)
    standing = [known for id in (limit.raid, *limit.raid_elsewhere) if (known := draft.state.cases.get(id)) is not None]
    first = next((known for known in standing if known.group == case.group), None)
    if first is not None and not first.cardless and _goes_on(draft, first, case):
        return case, shared_cards.lead(draft, first, case)
    elsewhere = tuple(known.id for known in standing if known.group != case.group)
    draft.state = draft.state.with_daily_limit(rule.id, replace(limit, raid=case.id, raid_elsewhere=elsewhere))
    if not limit.is_raid(draft.at, draft.context.pseudonym(case.author.ref)):
        return case, None
    return _in_place_of(draft, case, [each for each in draft.state.cases.values() if _is_like(draft, each, case)])


def _share_card_of_one(draft: Draft, case: Case) -> tuple[Case, Case | None]:
    author = case.author.ref
    own = [each for each in _cases_of(draft, author) if each.group == case.group]
    first = next(
        (each for each in reversed(own) if not each.cardless and is_flood(draft, author, each.opened_at)), None
    )
    shares = (
        first is not None and shared_cards.authors(draft, first) == 1 and not shared_cards.presses_more(case, first)
    )
    if first is not None and shares and _goes_on(draft, first, case):
        return case, shared_cards.lead(draft, first, case)
    return _in_place_of(draft, case, [each for each in own if each.is_open and _is_near(draft, each.opened_at)])


def show_count(draft: Draft, first: Case) -> None:
    """Shows on the card that it stands for one more case, which is among the cases by now."""
    slots = (draft.at - first.opened_at) // COUNTED_EVERY + 1
    effects.show(draft, first, not_before=first.opened_at + slots * COUNTED_EVERY)


def _in_place_of(draft: Draft, case: Case, earlier: Sequence[Case]) -> tuple[Case, None]:
    """A card that takes the place of those of the earlier cases."""
    shown = [other for each in earlier for other in shared_cards.left_open(draft, each)]
    for each in earlier:
        shared_cards.fold(draft, each)
    return replace(case, leads=tuple(dict.fromkeys(each.id for each in (*earlier, *shown)))), None


def _goes_on(draft: Draft, first: Case, case: Case) -> bool:
    """A moderator who has decided sees the next ones on a new card."""
    last = draft.state.cases.get(first.leads[-1] if first.leads else "", first)
    by_moderator = first.decided is not None and bool(first.decided.by)
    is_recent = _is_near(draft, max(first.opened_at, last.opened_at))
    return is_recent and not by_moderator and first.group == case.group


def _is_like(draft: Draft, other: Case, case: Case) -> bool:
    same_rule = bool(other.why) and other.why[0].rule == case.why[0].rule
    return same_rule and other.is_open and other.group == case.group and _is_near(draft, other.opened_at)


def _is_near(draft: Draft, at: datetime) -> bool:
    """False also for a moment that lies ahead since the clock was set back."""
    return abs(draft.at - at) < RAID_WITHIN


def recent_authors(draft: Draft, limit: DailyLimit, author: str) -> tuple[tuple[str, datetime], ...]:
    """Each author once, with the time of the last hit: more than a raid needs are not remembered."""
    kept = [(other, at) for other, at in limit.recent if other != author and _is_near(draft, at)]
    return (*kept[1 - 2 * RAID_FROM :], (author, draft.at))
