"""The files that only the training on conversations reads, and what their annotators judged besides labels."""

from __future__ import annotations

import json
from typing import Final

from training import corpus
from training.corpus import CORPUS, LabelledMessage

ALARMS: Final = corpus.read(CORPUS / "alarms.jsonl")
"""Short cries for help and missing persons, and harmless lines that look like them. They teach danger and few labels."""
ALARMS_ASIDE: Final = ALARMS[::5]
"""Every fifth alarm. No stage learns from them."""
CALLS: Final = corpus.read(CORPUS / "calls.jsonl")
"""Lines that speak of a call to the police, of which half say that it was answered."""
PEOPLE: Final = corpus.read(CORPUS / "people.jsonl")
"""Lines that name origin, faith, sex, age or disability: kind, neutral or against slander, and others that slander."""
GROUPS: Final = corpus.read(CORPUS / "groups.jsonl")
"""Lines about groups of people: hateful ones of many kinds, and kind, neutral or defending ones in nearly the same words."""
GROUPS_ASIDE: Final = GROUPS[7::8]
"""Every eighth of them. No stage learns from these lines."""
LONE: Final = corpus.read(CORPUS / "lone.jsonl")
"""Short first lines of a chat, harmless and not, which have no context to be read by."""
VOICES: Final = corpus.read(CORPUS / "voices.jsonl")
"""First lines of a chat, typed in fear, dialect, haste, a language that is being learned, or with understatement; and harmless
ones in the same voices."""
VEILED: Final = corpus.read(CORPUS / "veiled.jsonl")
"""Calls to act that only hint, offer or agree, and lawful lines of the same heat, mostly with the lines before."""
PAIRS: Final = corpus.read(CORPUS / "pairs.jsonl")
"""Messages beside twins of another label, in nearly the same words."""
UNTAUGHT: Final = frozenset(
    message.id for message in (*ALARMS, *CALLS, *PEOPLE, *GROUPS, *LONE, *VOICES, *VEILED, *PAIRS)
)
"""The messages that the first encoder does not learn from."""


def _judged(name: str, *files: str) -> dict[str, bool]:
    rows = [json.loads(row) for file in files for row in (CORPUS / file).read_text(encoding="utf-8").splitlines()]
    return {row["id"]: row[name] for row in rows}


IN_DANGER: Final = _judged("danger", "danger.jsonl", "alarms.jsonl", "lone.jsonl", "voices.jsonl")
"""Whether a single message tells of danger, by id, for the messages that an annotator judged."""
CALLED: Final = _judged("called", "calls.jsonl")
"""The same for a call that was answered."""


def to_learn() -> list[LabelledMessage]:
    """The single messages for training."""
    aside = {message.id for message in (*ALARMS_ASIDE, *GROUPS_ASIDE)}
    return [
        *corpus.load_train(),
        *(m for m in ALARMS if m.id not in aside),
        *CALLS,
        *PEOPLE,
        *(m for m in GROUPS if m.id not in aside),
        *LONE,
        *VOICES,
        *VEILED,
        *PAIRS,
    ]
