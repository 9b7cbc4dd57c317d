"""`nabuur judge --jsonl` reads one message from each line and prints the verdict of the rules. It stores and sends nothing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.core.message import Role
from bot.core.rule import IncidentState
from bot.core.texts import LANGUAGES
from bot.core.verdict import Finding
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import RuleTrial, try_text
from bot.translation import said, tr
from bot.yaml_reader.fault_collection import MAX_FAULTS


@dataclass(frozen=True, slots=True)
class _Line:
    file: str
    number: int
    text: str

    def bad(self, why: str, column: int = 1) -> BadInput:
        return BadInput([Fault(self.file, self.number, column, "", why, excerpt=self.text.rstrip("\n")[:80])])


_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "lang": LANGUAGES,
    "sender": tuple(role.value for role in Role),
    "incident": tuple(state.value for state in IncidentState),
}


async def judge_lines(rules: CurrentRules, watch: Watch, lines: Iterable[str], name: str) -> AsyncIterator[str]:
    """One line of JSON for each message, in order. `name`: of the input, for faults.

    Raises BadInput at the end, for the lines that are no message.
    """
    faults, left = list[Fault](), 0
    for number, line in enumerate(lines, start=1):
        try:
            message = _message(_Line(name, number, line)) if line.strip() else None
        except BadInput as bad:
            if len(faults) < MAX_FAULTS:
                faults += bad.faults
            else:
                left += 1
            continue
        if message is not None:
            yield json.dumps(await _judge(rules, watch, message), ensure_ascii=False)
    if left:
        faults.append(Fault(name, 0, 0, "", tr("{left} more faults are not shown; correct these first", left=left)))
    if faults:
        raise BadInput(faults)


def _message(line: _Line) -> dict[str, Any]:
    try:
        message = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        raise line.bad(said("this line is not JSON"), getattr(error, "colno", 1)) from None
    if not isinstance(message, dict) or not isinstance(message.get("text"), str):
        raise line.bad(said('a line is an object like {"id": "1", "text": "…"}'))
    after = message.get("after", [])
    if not (isinstance(after, list) and all(isinstance(text, str) for text in after)):
        raise line.bad(said("`after` is a list of the texts before this one"))
    for key, values in _CHOICES.items():
        if message.get(key) not in (None, *values):
            raise line.bad(said("`{key}` is one of {names}", key=key, names=", ".join(values)))
    return message


async def _judge(rules: CurrentRules, watch: Watch, message: dict[str, Any]) -> dict[str, Any]:
    trial = RuleTrial(
        message["text"],
        after=tuple(message.get("after", [])),
        language=message.get("lang"),
        sender=Role(message.get("sender") or Role.MEMBER),
        incident=IncidentState(message.get("incident") or IncidentState.NONE),
    )
    tried = await try_text(rules.rulebook, LiveRules(rules), watch, trial)
    reading, verdict = tried.reading, tried.verdict
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
