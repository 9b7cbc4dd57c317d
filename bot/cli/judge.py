"""`nabuur judge --jsonl`: a message a line in, what the rules say a line out. Nothing is stored or sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.core.texts import LANGUAGES
from bot.core.verdict import Finding
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial, try_text


def judge_lines(in_force: CurrentRules, watch: Watch, lines: Iterable[str], name: str) -> Iterator[str]:
    """One line out for each line in, in order. Raises BadInput at the first line that is no message."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(_judged(in_force, watch, _message(line, number, name)), ensure_ascii=False)


def _message(line: str, number: int, name: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        column = getattr(error, "colno", 1)
        raise _fault(name, number, column, "this line is not JSON", line) from None
    wanted = 'a line is an object like {"id": "1", "text": "…"}'
    if not isinstance(message, dict) or not isinstance(message.get("text"), str):
        raise _fault(name, number, 1, wanted, line)
    after = message.get("after", [])
    if not (isinstance(after, list) and all(isinstance(text, str) for text in after)):
        raise _fault(name, number, 1, "`after` is a list of the texts before", line)
    if message.get("lang") not in (None, *LANGUAGES):
        raise _fault(name, number, 1, f"`lang` is one of {', '.join(LANGUAGES)}", line)
    return message


def _fault(name: str, line: int, column: int, why: str, excerpt: str) -> BadInput:
    return BadInput([Fault(name, line, column, "", why, excerpt=excerpt.rstrip("\n")[:80])])


def _judged(in_force: CurrentRules, watch: Watch, message: dict[str, Any]) -> dict[str, Any]:
    trial = RuleTrial(message["text"], after=tuple(message.get("after", [])), language=message.get("lang"))
    reading, verdict = try_text(in_force, watch, trial)
    return {
        "id": message.get("id"),
        "labels": [score.label.value for score in reading.scores if reading.likely(score.label)],
        "decision": verdict.decision.value,
        "language": reading.language if reading.language_known else "unknown",
        "findings": [_finding(finding) for finding in verdict.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "label": None if finding.label is None else finding.label.value,
        "confidence": round(finding.confidence, 3),
        "unsure": finding.unsure,
        "spans": [[span.start, span.end] for span in finding.spans],
    }
