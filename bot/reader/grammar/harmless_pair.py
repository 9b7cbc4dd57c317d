"""Pairs of what is harmless and of the words that make it suspect: «the stove burns», but «smoke from the wall»."""

from __future__ import annotations

from bot.reader.phrases.expression import expression, expressions


class HarmlessPairs:
    """Looked for in one pass. A text that has a suspect word may be anything."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        """Each pair: a pattern of what is named, and one of the words that make it suspect, in the notation of `spaced`."""
        self._named = expressions({number: named for number, (named, _) in enumerate(pairs)})
        self._suspects = tuple(expression(rf"\b(?:{suspect})\b") for _, suspect in pairs)

    def occur_in(self, text: bytes) -> bool:
        """True if one of them is named without a word that makes it suspect. `text`: folded, in UTF-8."""
        return any(not self._suspects[number].occurs_in(text) for number in self._named.found_in(text))


def near(first: str, second: str, most: int = 60) -> str:
    """A pattern of both words in any order, at most so many bytes apart."""
    return rf"\b(?:{first}\b.{{0,{most}}}\b{second}|{second}\b.{{0,{most}}}\b{first})\b"
