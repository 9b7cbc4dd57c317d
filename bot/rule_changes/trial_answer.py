"""Answers `/rule try`: what each rule says to a text, in lines that fit on a phone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.event import AnswerLine
from bot.core.reading import Label, Reading
from bot.core.rules.explain import Explanation, explain
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.reason import reason_in_words
from bot.live_rules.trial import RuleTrial, try_text
from bot.ports import Reader
from bot.rule_changes.answer import ChangeAnswer
from bot.translation import in_language, tr

_WIDTH: Final = 40
"""Characters of a line in letters of equal width on a phone."""


async def try_rules(rules: CurrentRules, reader: Reader, watch: Watch, text: str) -> ChangeAnswer:
    language = watch.languages[0]
    tried = await try_text(rules.rulebook, reader, watch, RuleTrial(text))
    scores = sorted(tried.reading.scores, key=lambda score: -score.confidence)
    texts = rules.rulebook.texts
    named = {label: texts.label(label, language) for label in Label}
    seen = [f"= {named[score.label]} {score.confidence:.2f}" for score in scores]
    explained = [explain(rule, tried.subject) for rule in rules.rulebook.rules_for(watch.id)]
    hits = [_line(each, tried.reading, language, named) for each in explained if each.match is not None]
    misses = [_line(each, tried.reading, language, named) for each in explained if each.match is None]
    nothing = [f"= {in_language(tr('no label'), language)}"]
    listing = "\n".join(_fitting(line) for line in [*(seen or nothing), *hits, *misses])
    return ChangeAnswer((AnswerLine(f"change_try_{tried.verdict.decision.value}"),), listing)


def _line(each: Explanation, reading: Reading, language: str, named: Mapping[Label, str]) -> str:
    if each.match is None:
        why_not = (
            in_language(reason_in_words(each.why_not, reading, named.__getitem__), language) if each.why_not else ""
        )
        return f"· {each.rule.id}: {why_not}"
    label = f" {named[each.match.label]} {each.match.confidence:.2f}" if each.match.label else ""
    return f"✔ {each.rule.id} ({each.rule.stage.value}){label}"


def _fitting(line: str) -> str:
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
