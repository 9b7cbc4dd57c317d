"""Answers `/rule try`: how the bot reads a text and which rules hit, in lines that fit on a phone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from bot.core.event import AnswerLine
from bot.core.reading import Label, Reading
from bot.core.rule import AllOf, AnyOf, Condition, LabelIs, Rule, Stage
from bot.core.rules.explain import Explanation, Missing, explain
from bot.core.verdict import Decision
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.reason import reason_in_words
from bot.live_rules.trial import RuleTrial, Tried, try_text
from bot.ports import Reader
from bot.rule_changes.answer import ChangeAnswer
from bot.translation import Sentence, in_language, percent, tr

_WIDTH: Final = 40
"""Characters of a line in letters of equal width on a phone."""

_STAGES: Final[dict[Stage, Sentence]] = {Stage.WATCH: tr("only counts"), Stage.ACT: tr("may act alone")}
"""Stages that a line names. The answer above the lines says it all for a rule at stage `ask`."""


async def try_rules(rules: CurrentRules, reader: Reader, watch: Watch, text: str) -> ChangeAnswer:
    """The rules that hit or nearly do, with the reason; the names of the others."""
    tried = await try_text(rules.rulebook, reader, watch, RuleTrial(text))
    explained = [explain(rule, tried.subject) for rule in rules.rulebook.rules_for(watch.id)]
    language = watch.languages[0]
    named = {label: rules.rulebook.texts_for(watch.id).label(label, language) for label in Label}
    lines = [
        *_seen(tried, named, language),
        *(_hit(each, language) for each in explained if each.match is not None),
        *_misses(tried, explained, named, language),
    ]
    listing = "\n".join(textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False) for line in lines)
    return ChangeAnswer(tuple(AnswerLine(f"change_try_{end}") for end in _ends(tried)), listing)


def _ends(tried: Tried) -> Iterator[str]:
    """The ends of the keys of the texts that say what the bot would do."""
    live = tried.verdict.live
    decision, asks = live.decision, tried.asks_moderators(live)
    if decision is not Decision.ALLOW or not asks:
        yield decision.value
    if asks:
        yield "flag"


def _seen(tried: Tried, named: dict[Label, str], language: str) -> list[str]:
    scores = sorted(tried.reading.scores, key=lambda score: -score.confidence)
    nothing = in_language(tr("no label"), language)
    return [f"= {named[score.label]} {percent(score.confidence)}" for score in scores] or [f"= {nothing}"]


def _hit(each: Explanation, language: str) -> str:
    stage = _STAGES.get(each.rule.stage)
    return " · ".join([f"✔ {_named(each.rule, language)}", *([in_language(stage, language)] if stage else [])])


def _named(rule: Rule, language: str) -> str:
    return f"{rule.title[language]} ({rule.id})"


def _misses(tried: Tried, explained: Sequence[Explanation], named: dict[Label, str], language: str) -> Iterator[str]:
    """A rule that misses a part which the text has in some measure, or that spares it, has a line of its own."""
    far = []
    for each in explained:
        if each.match is not None or each.why_not is None:
            continue
        if isinstance(each.why_not, Missing) and not _comes_near(each.why_not.condition, tried.reading):
            far.append(in_language(tr("“{word}”", word=each.rule.title[language]), language))
            continue
        why_not = in_language(reason_in_words(each.why_not, tried.reading, named.__getitem__), language)
        yield f"· {_named(each.rule, language)} · {why_not}"
    if far:
        yield f"· {in_language(tr('do not hit: {rules}', rules=', '.join(far)), language)}"


def _comes_near(missing: Condition, reading: Reading) -> bool:
    """True if the reader saw a label that the rule needs, but not surely enough."""
    match missing:
        case AllOf(parts) | AnyOf(parts):
            return any(_comes_near(part, reading) for part in parts)
        case LabelIs(labels=labels):
            return any(reading.score(label) is not None for label in labels)
        case _:
            return False
