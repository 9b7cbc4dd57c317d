"""`nabuur explain "text"`: each rule, hit or why not."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.reading import SURE, Reading, Span
from bot.core.rules.explain import Explanation, explain
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial, subject, try_text


def explained(in_force: CurrentRules, watch: Watch, text: str) -> Iterator[str]:
    """Lines for a person: what the reader saw, each rule, and the decision."""
    reading, verdict = try_text(in_force, watch, RuleTrial(text))
    yield from _seen(text, reading)
    yield ""
    for rule in in_force.rulebook.rules_for(watch.id):
        yield _line(text, explain(rule, subject(RuleTrial(text), reading, watch)))
    yield ""
    unsure = " (in doubt: one step milder)" if any(finding.unsure for finding in verdict.findings) else ""
    yield f"decision: {verdict.decision.value}{unsure}"


def _seen(text: str, reading: Reading) -> Iterator[str]:
    known = "" if reading.language_known else " (a guess: the watch's own)"
    yield f"language: {reading.language}{known}"
    for score in sorted(reading.scores, key=lambda score: -score.confidence):
        yield f"label {score.label.value} {score.confidence:.2f}{_words(text, score.spans)}"
    for detail in reading.details:
        yield f"found {detail.found.value}{_words(text, (detail.span,))}"
    if reading.flags:
        yield f"flags: {', '.join(sorted(reading.flags))}"


def _line(text: str, found: Explanation) -> str:
    if found.match is None:
        return f"· {found.rule.id}: no, {found.why_not}"
    rests_on = [found.rule.stage.value]
    if found.match.label:
        rests_on.append(f"{found.match.label.value} {found.match.confidence:.2f}")
    if found.match.confidence < SURE:
        rests_on.append("in doubt")
    return f"✔ {found.rule.id} ({', '.join(rests_on)}){_words(text, found.match.spans)}"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    words = dict.fromkeys(text[span.start : span.end] for span in spans)
    return f": «{'» «'.join(words)}»" if words else ""
