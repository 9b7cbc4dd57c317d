"""Own lists that take the place of a shipped one without most of its phrases: more likely a slip than meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.outline import value_under


def shortened_lists(own: Node | None, shipped: Node | None, languages: Sequence[str]) -> Iterator[Fault]:
    """A note for each list of the own file that lacks more than half of the phrases of the shipped one of its name, in these
    languages."""
    lists = value_under(own, "lists")
    for name, entry in (lists.entries if isinstance(lists, Keys) else {}).items():
        all_phrases = _phrases(value_under(value_under(shipped, "lists"), name), languages)
        lacking = all_phrases - _phrases(entry.value, languages)
        if 2 * len(lacking) > len(all_phrases):
            yield entry.key.fault(
                tr(
                    "the list `{list}` stands in place of the shipped one, and lacks {count} of its {all} phrases",
                    list=name,
                    count=len(lacking),
                    all=len(all_phrases),
                ),
                tr(
                    "Give your list a name of its own if it adds phrases, or begin with a copy: `nabuur rules lists` shows it."
                ),
            )


def _phrases(of_list: Node | None, languages: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Each with its language."""
    return frozenset(
        (language, phrase.text.casefold())
        for language in languages
        if isinstance(phrases := value_under(of_list, language), Items)
        for phrase in phrases.items
        if isinstance(phrase, Scalar)
    )
