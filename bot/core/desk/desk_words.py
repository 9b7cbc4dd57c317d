"""The words of a watch that count on its desk, and how to find them in a text, also with a typo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.choice import TYPED, Choice, is_within_one_typo, words_for
from bot.core.texts import Texts

_SHORTEST_MISTYPED: Final = 3
"""A shorter word is never taken for a typo of a command: too many words are one typo away from `ok`."""


@dataclass(frozen=True, slots=True)
class DeskWords:
    """The words of a watch. `phrases`: each with its choice, the longest first. `starting`: the same by their first word.
    `joins`: words between two codes, such as «en». `negations`: words that take a command back, such as «niet». `all_of`,
    `rule`: what follows is an author, or a rule. `all`: words for everything that was decided together."""

    phrases: tuple[tuple[tuple[str, ...], Choice], ...]
    starting: Mapping[str, Sequence[tuple[tuple[str, ...], Choice]]]
    joins: frozenset[str]
    negations: frozenset[str]
    all_of: tuple[tuple[str, ...], ...]
    rule: tuple[tuple[str, ...], ...]
    all: frozenset[str]

    @classmethod
    def of(cls, texts: Texts, languages: Sequence[str]) -> DeskWords:
        return texts.once((cls, tuple(languages)), lambda: cls._made_of(texts, languages))

    @classmethod
    def _made_of(cls, texts: Texts, languages: Sequence[str]) -> DeskWords:
        phrases = [
            (tuple(phrase.split()), choice)
            for choice in (*TYPED, Choice.CALLED)
            for phrase in words_for(f"word_{choice.value}", texts, languages)
        ]
        longest_first = sorted(phrases, key=lambda phrase: len(phrase[0]), reverse=True)
        starting: dict[str, list[tuple[tuple[str, ...], Choice]]] = {}
        for phrase in longest_first:
            starting.setdefault(phrase[0][0], []).append(phrase)
        joins, negations, everything = (
            frozenset(words_for(key, texts, languages)) for key in ("word_and", "word_not", "word_all")
        )
        all_of, rule = (
            tuple(tuple(phrase.split()) for phrase in words_for(key, texts, languages))
            for key in ("word_all_of", "word_rule")
        )
        return cls(tuple(longest_first), starting, joins, negations, all_of, rule, everything)


def phrase_of(tokens: Sequence[str], words: DeskWords) -> tuple[Choice, tuple[str, ...]] | None:
    """The choice that the first tokens name, with the words for it."""
    found = words.starting.get(tokens[0].casefold()) if tokens else None
    if not found:
        return None
    folded = tuple(token.casefold() for token in tokens)
    return next(((choice, phrase) for phrase, choice in found if folded[: len(phrase)] == phrase), None)


def near_phrases(head: Sequence[str], words: DeskWords) -> list[tuple[Choice, str]]:
    """The choices of which a word or phrase differs from these words by one typo, each with that word."""
    typed = _bare(head)
    near = {choice: " ".join(phrase) for phrase, choice in reversed(words.phrases) if is_near(typed, _bare(phrase))}
    return list(near.items())


def _bare(words: Sequence[str]) -> str:
    return "".join(words).casefold().replace("'", "").replace("’", "")


def is_near(typed: str, word: str) -> bool:
    return len(typed) > 1 and len(word) >= _SHORTEST_MISTYPED and is_within_one_typo(word, typed)
