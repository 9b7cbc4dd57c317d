"""The daily limit of a rule (`brake`): how many members it may hit in a day before the bot becomes quiet about it.

Past the limit, until midnight, the rule hides only what the reader is sure of. It says nothing to members, and its messages
share one card. The same holds during a raid (`raids.py`). One member alone cannot pull the brake, since an author counts at
most twice a day for the limit, and once for a raid. `/resume RULE` lifts it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.handlers import raids
from bot.core.rule import DailyLimit, Rule, Stage
from bot.core.schedule import after_quiet
from bot.core.timer_key import DigestTimer
from bot.core.verdict import Verdict

COUNTS_OF_AN_AUTHOR = 2


def is_braked(draft: Draft, rule: Rule, author: str) -> bool:
    """True for a rule that is past its limit with a hit of this author, or in a raid. `author`: a pseudonym."""
    if rule.brake is None:
        return False
    limit = draft.state.daily_limit(rule.id, draft.local_day)
    return limit.hits + _counts(limit, author) > rule.brake or limit.is_raid(draft.at, author)


def _counts(limit: DailyLimit, author: str) -> bool:
    return limit.authors.count(author) < COUNTS_OF_AN_AUTHOR


def count(draft: Draft, verdict: Verdict, author: str) -> None:
    """Counts hits of rules with a daily limit, and tells the desk and the coordinators when the limit is passed."""
    today = draft.local_day
    for finding in verdict.findings:
        rule = finding.rule
        limit = draft.state.daily_limit(rule.id, today)
        if rule.brake is None or finding.stage is Stage.WATCH:
            continue
        is_new = _counts(limit, author)
        if is_new:
            limit = replace(limit, hits=limit.hits + 1, authors=(*limit.authors, author))
        limit = replace(limit, told=limit.hits > rule.brake, recent=raids.recent_authors(draft, limit, author))
        draft.state = draft.state.with_daily_limit(rule.id, limit)
        if is_new and limit.hits == rule.brake + 1:
            _pulled(draft, rule, limit.hits, bool(limit.raid) and limit.is_raid(draft.at, author))


def resume(draft: Draft, named: str) -> None:
    """Handles `/resume RULE`: the rule hides again. Its hits of today count from zero; the bot remembers the authors."""
    rule = _rule(draft, named)
    if rule is None:
        draft.answer_on_desk("brake_none", text=named)
        return
    limit = draft.state.daily_limit(rule.id, draft.local_day)
    lifted = DailyLimit(limit.day, 0, authors=limit.authors, hits_before=limit.hits_before)  # a raid ends too
    draft.state = draft.state.with_daily_limit(rule.id, lifted)
    draft.answer_on_desk("brake_lifted", rule=rule.title[draft.context.watch.languages[0]])


def _rule(draft: Draft, rule_id: str) -> Rule | None:
    """The rule with this id in small letters, if it has a daily limit."""
    limited = (rule for rule in draft.context.rules if rule.brake is not None)
    return next((rule for rule in limited if rule.id.casefold() == rule_id), None)


def on_digest_timer(draft: Draft, rule_id: str, day: date) -> None:
    """Sends the digest: the number of hits of the rule after its daily limit. It comes after the quiet hours, when the new day
    may have hits already; the bot may have been off in the morning."""
    if (later := after_quiet(draft.context.watch, draft.at)) > draft.at:
        draft.state = draft.state.with_timer(DigestTimer(rule_id, day), later)
        return
    rule, limit = _rule(draft, rule_id.casefold()), draft.state.brakes.get(rule_id)
    hits = 0 if limit is None else limit.hits_of(day)
    if rule is not None and rule.brake is not None and hits > rule.brake:
        title = rule.title[draft.context.watch.languages[0]]
        draft.tell_desk("digest", count=str(hits - rule.brake), rule=title)


def _pulled(draft: Draft, rule: Rule, hits: int, in_raid: bool) -> None:
    watch = draft.context.watch
    text = draft.desk_text("brake_tripped", rule=rule.title[watch.languages[0]], count=str(hits - 1), code=rule.id)
    if not in_raid:  # else the desk has the card that counts
        draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    for coordinator in watch.coordinators:
        draft.do(SendPrivately(coordinator, watch.groups[0], text, Purpose.DESK))
    day = draft.state.brakes[rule.id].day
    midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), watch.timezone)
    draft.state = draft.state.with_timer(DigestTimer(rule.id, day), after_quiet(watch, midnight))
