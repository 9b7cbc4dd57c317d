"""The rules that run right now, with the reader made for them. A reload swaps both at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading import Reading
from bot.core.rulebook import Rulebook
from bot.ports import ToRead
from bot.reader.reading import LexiconReader


@dataclass(frozen=True, slots=True)
class InForce:
    rulebook: Rulebook
    reader: LexiconReader


class RulesInForce:
    """Holds the last good set. Also the first `Reader`: by the lists of phrases."""

    def __init__(self, first: InForce) -> None:
        self.now = first

    async def read(self, texts: Sequence[ToRead]) -> Sequence[Reading]:
        reader = self.now.reader
        return [
            reader.read(
                each.text,
                languages=each.languages,
                after=each.after,
                known_numbers=each.known_numbers,
                incident_open=each.incident_open,
            )
            for each in texts
        ]
