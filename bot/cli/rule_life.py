"""The stages at which rules are in force, and why: for `nabuur check`, `explain` and `stats`, beside a running bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.config import Config
from bot.core.rule import Rule, RuleRecord, Stage, Treatment
from bot.core.watch import RuleLife, Watch
from bot.core.weekly.rule_life import in_force, standing_of
from bot.live_rules.code_words import STAGES, with_code
from bot.store.store import Store
from bot.translation import said, tr

_ASKS_FOR_CALL: Final = {Stage.ASK: tr("asks whether the police were called")}
_ANSWERS: Final = {Stage.ASK: tr("only answers")}

Records = Mapping[str, RuleRecord]
"""The last decisions of moderators of one watch, by rule."""


async def kept_records(config: Config, watch: Watch) -> Records:
    """Empty before the first start of the bot, and with a database of an older version."""
    async with Store.look_into(config.data, current_only=True) as store:
        if store is None:
            return {}
        return (await store.lanes([watch.id]))[watch.id].records


def stage_in_force(rule: Rule, records: Records, watch: Watch) -> Stage:
    return in_force((rule,), records, watch.rule_life)[0].stage


def stage_in_words(rule: Rule, stage: Stage) -> str:
    """`stage`: in force. A rule that keeps every message puts nothing to the moderators: it asks the group, or answers."""
    if stage is Stage.ASK and rule.then.message is Treatment.KEEP:
        return with_code(stage, _ASKS_FOR_CALL if rule.then.ask else _ANSWERS)
    return with_code(stage, STAGES)


def describe_stage(rule: Rule, records: Records, watch: Watch) -> str:
    """The stage in force, such as `a moderator decides (ask)`, `acts alone (act): agreed in 52 of 52` or `a moderator decides
    (ask), not yet alone (act): agreed in 12 of 13, needs 50, 95%, lower end 90%`."""
    needed = watch.rule_life
    if rule.stage is not Stage.ACT or not needed.decisions:
        return stage_in_words(rule, rule.stage)
    standing = standing_of(rule, records.get(rule.id, RuleRecord()), needed)
    agreed = said("agreed in {agreed} of {decided}", agreed=standing.agreed, decided=standing.decided)
    if standing.earned:
        return said("acts alone (act): {agreed}", agreed=agreed)
    return said(
        "a moderator decides (ask), not yet alone (act): {agreed}, needs {bar}", agreed=agreed, bar=_bar(needed)
    )


def _bar(needed: RuleLife) -> str:
    return said(
        "{decisions}, {precision:.0%}, lower end {lower:.0%}",
        decisions=needed.decisions,
        precision=needed.precision,
        lower=needed.lower,
    )
