"""The daily limit of a rule (`brake`): how many members it may hit in a day before the bot becomes quiet about it.

Past the limit, until midnight, the rule hides only what the reader is sure of. It says nothing to members, and its messages
share one card. The same holds during a raid: when the rule hits several members within minutes. One member alone cannot pull
the brake, since an author counts at most twice a day. `/resume RULE` lifts it.

A flood of one member changes no rule for others: past the fifth case within minutes, one card counts the cases of this member.
A case that is more pressing than this card gets a new one, which takes its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import Case
from bot.core.cases import effects, shared_cards
from bot.core.draft import Draft
from bot.core.ref import Ref
from bot.core.rule import DailyLimit, Rule, Stage
from bot.core.schedule import after_quiet
from bot.core.timer_key import DigestTimer
from bot.core.verdict import Finding, Verdict

COUNTS_OF_AN_AUTHOR = 2

RAID_FROM = shared_cards.MOST_AUTHORS + 1
RAID_WITHIN = shared_cards.WITHIN
"""A rule that hits this many members within this time meets a raid: from then on its messages share one card."""

COUNTED_EVERY = timedelta(seconds=6)
"""So often the card of a wave counts anew: Telegram takes twenty messages and edits a minute in the moderators' chat, and the
answer to a choice must not wait for its turn."""

FLOOD_FROM = shared_cards.MOST_SHOWN
"""The number of cases of one member within this time whose texts the desk sees."""


def braked(draft: Draft, rules: Iterable[Rule], author: str) -> frozenset[str]:
    """The ids of the rules that are past their limit, or in a raid with this author. `author`: a pseudonym."""
    today = draft.local_day
    limits = ((rule, _limit(draft, rule.id, today)) for rule in rules if rule.brake is not None)
    return frozenset(
        rule.id for rule, limit in limits if limit.hits >= (rule.brake or 0) or _is_raid(draft, limit, author)
    )


def _is_raid(draft: Draft, limit: DailyLimit, author: str) -> bool:
    others = {other for other, at in limit.recent if other != author and draft.at - at < RAID_WITHIN}
    return len(others) >= RAID_FROM - 1


def is_flood(draft: Draft, author: Ref, before: datetime | None = None) -> bool:
    """True if this member has had many cases within minutes. `before`: at that moment; None: now."""
    at = before or draft.at
    own = (case for case in draft.state.cases.values() if case.author.ref.id == author.id)  # quicker than the address
    lately = (case for case in own if timedelta() <= at - case.opened_at < RAID_WITHIN)
    return sum(case.author.ref == author for case in lately) >= FLOOD_FROM + (before is not None)


def share_card(draft: Draft, case: Case, finding: Finding | None) -> tuple[Case, bool]:
    """The case, and whether it gets a card: one card stands for all cases of the rule that follow each other within minutes. In
    a raid the card stands for the cases before it as well. None: all cases of the same member, in a flood."""
    if finding is None:
        return _share_card_of_one(draft, case)
    rule, limit = finding.rule, _limit(draft, finding.rule.id, draft.local_day)
    first = draft.state.cases.get(limit.raid)
    if first is not None and not first.cardless and _goes_on(draft, first, case):
        return _lead(draft, first, case)
    draft.state = draft.state.with_brake(rule.id, replace(limit, raid=case.id))
    if not _is_raid(draft, limit, draft.context.pseudonym(case.author.ref)):
        return case, True
    return _in_place_of(draft, case, [each for each in draft.state.cases.values() if _is_like(draft, each, case)])


def _share_card_of_one(draft: Draft, case: Case) -> tuple[Case, bool]:
    author = case.author.ref
    own = [each for each in draft.state.cases.values() if each.author.ref == author and each.group == case.group]
    first = next(
        (each for each in reversed(own) if not each.cardless and is_flood(draft, author, each.opened_at)), None
    )
    shares = (
        first is not None and shared_cards.authors(draft, first) == 1 and not shared_cards.presses_more(case, first)
    )
    if first is not None and shares and _goes_on(draft, first, case):
        return _lead(draft, first, case)
    return _in_place_of(draft, case, [each for each in own if each.is_open and draft.at - each.opened_at < RAID_WITHIN])


def _lead(draft: Draft, first: Case, case: Case) -> tuple[Case, bool]:
    first = replace(first, leads=(*first.leads, case.id))
    draft.state = draft.state.with_case(first)
    slots = (draft.at - first.opened_at) // COUNTED_EVERY + 1
    effects.show(draft, first, not_before=first.opened_at + slots * COUNTED_EVERY)
    return case, False


def _in_place_of(draft: Draft, case: Case, earlier: Sequence[Case]) -> tuple[Case, bool]:
    """A card that takes the place of those of the earlier cases."""
    shown = [other for each in earlier for other in shared_cards.left_open(draft, each)]
    for each in earlier:
        shared_cards.fold(draft, each)
    return replace(case, leads=tuple(dict.fromkeys(each.id for each in (*earlier, *shown)))), True


def _goes_on(draft: Draft, first: Case, case: Case) -> bool:
    """A moderator who has decided sees the next ones on a new card."""
    last = draft.state.cases.get(first.leads[-1] if first.leads else "", first)
    by_moderator = first.decided is not None and bool(first.decided.by)
    is_recent = draft.at - max(first.opened_at, last.opened_at) < RAID_WITHIN
    return is_recent and not by_moderator and first.group == case.group


def _is_like(draft: Draft, other: Case, case: Case) -> bool:
    same_rule = bool(other.why) and other.why[0].rule == case.why[0].rule
    return same_rule and other.is_open and other.group == case.group and draft.at - other.opened_at < RAID_WITHIN


def count(draft: Draft, verdict: Verdict, author: str) -> None:
    """Counts hits of rules with a daily limit, and tells the desk and the coordinators when the limit is passed."""
    today = draft.local_day
    for finding in verdict.findings:
        rule = finding.rule
        limit = _limit(draft, rule.id, today)
        if rule.brake is None or finding.stage is Stage.WATCH or limit.authors.count(author) >= COUNTS_OF_AN_AUTHOR:
            continue
        hits = limit.hits + 1
        limit = replace(
            limit,
            hits=hits,
            told=hits > rule.brake,
            authors=(*limit.authors, author),
            recent=_recent(draft, limit, author),
        )
        draft.state = draft.state.with_brake(rule.id, limit)
        if hits == rule.brake + 1:
            _pulled(draft, finding, hits)


def resume(draft: Draft, named: str) -> None:
    """Handles `/resume RULE`: the rule hides again. Its hits of today count from zero; the bot remembers the authors."""
    rule = _rule(draft, named)
    if rule is None:
        return draft.tell_desk("brake_none", text=named)
    limit = _limit(draft, rule.id, draft.local_day)
    draft.state = draft.state.with_brake(rule.id, DailyLimit(limit.day, 0, authors=limit.authors))  # a raid ends too
    return draft.tell_desk("brake_lifted", rule=rule.title[draft.context.watch.languages[0]])


def _rule(draft: Draft, rule_id: str) -> Rule | None:
    """The rule with this id in small letters, if it has a daily limit."""
    rules = draft.context.rulebook.rules_for(draft.context.watch.id)
    return next((rule for rule in rules if rule.id.casefold() == rule_id and rule.brake is not None), None)


def on_digest_timer(draft: Draft, rule_id: str, day: date) -> None:
    """Sends the digest: the number of hits of the rule after its daily limit."""
    rule, hits = _rule(draft, rule_id.casefold()), _limit(draft, rule_id, day).hits
    if rule is not None and rule.brake is not None and hits > rule.brake:
        title = rule.title[draft.context.watch.languages[0]]
        draft.tell_desk("digest", count=str(hits - rule.brake), rule=title)


def _limit(draft: Draft, rule: str, day: date) -> DailyLimit:
    """A raid goes on over midnight."""
    limit = draft.state.brakes.get(rule, DailyLimit(day, 0))
    return limit if limit.day == day else DailyLimit(day, 0, recent=limit.recent, raid=limit.raid)


def _recent(draft: Draft, limit: DailyLimit, author: str) -> tuple[tuple[str, datetime], ...]:
    """Each author once, with the time of the last hit: more than a raid needs are not remembered."""
    kept = [(other, at) for other, at in limit.recent if other != author and draft.at - at < RAID_WITHIN]
    return (*kept[1 - 2 * RAID_FROM :], (author, draft.at))


def _pulled(draft: Draft, finding: Finding, hits: int) -> None:
    watch, rule = draft.context.watch, finding.rule
    text = draft.desk_text("brake_tripped", rule=rule.title[watch.languages[0]], count=str(hits - 1), code=rule.id)
    if not draft.state.brakes[rule.id].raid:  # in a raid the desk has the card that counts
        draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    for coordinator in watch.coordinators:
        draft.do(SendPrivately(coordinator, watch.groups[0], text, Purpose.DESK))
    midnight = datetime.combine(draft.local_day + timedelta(days=1), datetime.min.time(), watch.timezone)
    timer = DigestTimer(rule.id, draft.local_day)
    draft.state = draft.state.with_timer(timer, after_quiet(watch, midnight))
