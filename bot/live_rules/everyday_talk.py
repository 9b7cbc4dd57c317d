"""How often a new phrase occurs in everyday talk: messages of neighbours with nothing in them to hide, which come with the bot.

They are the harmless ones of `corpus/train-calm.jsonl`. A coordinator reads numbers of them, never a message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.core.rulebook import Rulebook, RulePattern
from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.normalisation import NormalisedText, normalise
from bot.rulebook.lists import EVIDENCE

FOLDER: Final = Path(__file__).with_name("everyday")

_ONE_IN: Final = 250
"""A phrase counts as broad from one message in so many."""


@dataclass(frozen=True, slots=True)
class BroadPhrase:
    """A phrase that occurs in `count` of `total` everyday messages."""

    written: str
    count: int
    total: int


def new_broad_phrases(now: Rulebook, before: Rulebook, languages: Collection[str]) -> list[BroadPhrase]:
    """The phrases that `before` had not and that are broad, the broadest first. `languages`: of the talk."""
    known = set(_phrases(before))
    new = [each for each in dict.fromkeys(_phrases(now)) if each not in known]
    views = [view for language in sorted(languages) for view in _talk(language)] if new else []
    patterns = [RulePattern(str(at), written, regex) for at, (written, regex) in enumerate(new)]
    lexicon = Lexicon((), patterns)
    found = Counter(name for view in views for name in {hit.pattern for hit in lexicon.find(view)})
    return [
        BroadPhrase(new[int(name)][0], count, len(views))
        for name, count in found.most_common()
        if count * _ONE_IN >= len(views)
    ]


def _phrases(book: Rulebook) -> Iterator[tuple[str, bool]]:
    """Each phrase that may decide by itself, and whether it is an expression."""
    for each in book.lists:
        if each.flag is None and not each.against and each.confidence > EVIDENCE:
            yield from ((phrase, False) for phrases in each.phrases.values() for phrase in phrases)
    yield from ((pattern.written, pattern.regex) for pattern in book.patterns)


@cache
def _talk(language: str) -> tuple[NormalisedText, ...]:
    lines = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    return tuple(map(normalise, lines))
