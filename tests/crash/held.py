"""The rule of the crash tests, and the cards of the messages that it holds.

The rule looks for words, so its outcome is certain. A label is not: it depends on the lines before, and on whether the encoder
was ready when the message came. Messages of one member share a card from the sixth within minutes on.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Set
from contextlib import closing
from pathlib import Path

_RULE = """\
rules:
  - id: held
    title: {nl: Vast, fr: Sûr, de: Sicher, en: Certain}
    stage: ask
    when: {phrase: wie gaat er mee}
    then: {message: hold}
    if_unanswered: {after: 30 min, do: remove}
    examples: {caught: [wie gaat er mee], spared: [tot morgen]}
"""


def write(rules: Path) -> None:
    """Adds the rule to a folder of rules."""
    (rules / "00-held.yaml").write_text(_RULE)


def without_card(books: Path, held: Set[tuple[str, str]], seen: Set[tuple[str, str]]) -> int:
    """The number of held messages without a case, or whose case has no card of its own and no seen card of the case that leads
    it. `held`: groups and ids of messages; `seen`: groups and codes of the cards that their moderators see. Two desks may use
    one code."""
    with closing(sqlite3.connect(books)) as database:
        cases = [json.loads(body) for (body,) in database.execute("SELECT body FROM cases")]
    shown = [case for case in cases if (case["group"]["id"], case["code"]) in seen]
    carded = {case["id"] for case in shown} | {led for case in shown for led in case["leads"]}
    return len(held - {_message(case) for case in cases if case["id"] in carded})


def _message(case: dict[str, dict[str, dict[str, str]]]) -> tuple[str, str]:
    message = case["message"]
    return message["chat"]["id"], str(message["id"])
