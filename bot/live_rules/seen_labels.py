"""The labels that a reader saw in a text, by their names in the language of the moment."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading import Reading
from bot.core.texts import Texts
from bot.translation import in_language, language_of_moment, tr


@dataclass(frozen=True, slots=True)
class SeenLabels:
    """The labels as a text, each with the confidence of the reader, such as «a report 0.98»."""

    texts: Texts
    reading: Reading

    def __str__(self) -> str:
        language = language_of_moment()
        seen = [f"{self.texts.label(each.label, language)} {each.confidence:.2f}" for each in self.reading.scores]
        return ", ".join(seen) or in_language(tr("no label"))
