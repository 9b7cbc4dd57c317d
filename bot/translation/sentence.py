"""A sentence that can be said in every language of the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Sentence(str):
    """The sentence in English, with what its translation needs.

    `template`: as in the catalogues, with `{names}`. `values`: by name; a value that is a Sentence is translated as well.
    `one`: the template for a `number` of 1, if the sentence has one.
    """

    template: str
    values: Mapping[str, object]
    one: str
    number: int

    @classmethod
    def of(cls, template: str, values: Mapping[str, object], one: str = "", number: int = 0) -> Self:
        chosen = one if one and number == 1 else template
        made = cls(chosen.format(**values) if values else chosen)
        made.template, made.values, made.one, made.number = template, values, one, number
        return made

    def with_values(self, **values: object) -> Sentence:
        """The sentence with the values that it still lacks."""
        return Sentence.of(self.template, values)


def tr(template: str, /, **values: object) -> Sentence:
    """The sentence with the values put in. A template without values is used as it is, so it may have braces."""
    return Sentence.of(template, values)


def tr_count(one: str, template: str, count: int, /, **values: object) -> Sentence:
    """The sentence about `count` things, which the templates name `{count}`. `one`: the template for one thing."""
    return Sentence.of(template, {"count": count, **values}, one, count)
