"""A yes to the question of the bot with a few words more, in four languages, and lines that begin like one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.answered_yes import answers_yes
from bot.reader.text.normalisation import fold

YES = [
    "ja klopt, was de slotenmaker",
    "ja, het was de slotenmaker",
    "ja het was mijn zoon",
    "ja alles rustig nu",
    "ja opgelost",
    "jawel, alles ok",
    "oui c'était le serrurier",
    "oui c'est bon",
    "oui, tout est calme maintenant",
    "ouais exact",
    "ja stimmt, war der Schlosser",
    "ja war der Schlosser",
    "ja alles ruhig",
    "ja genau",
    "yes it was the locksmith",
    "yep all quiet",
    "yes, all good now",
]
NO_YES = [
    "ja was dezelfde als gisteren",
    "ja was verschrikkelijk",
    "ja het was een man",
    "oui c'est lui",
    "oui c'est ma voiture",
    "oui c'est grave",
    "ja war wieder der gleiche",
    "yes it was him",
    "yes it's happening again",
    "yes they were armed",
    "yes it's been taken",
    "ja",
    "oui",
    "yes",
    "ja maar hij staat er nog",
    "ja? hij is er nog",
    "ja hij staat er",
    "ja, hij loopt naar het park",
    "ja was een inbreker",
    "ja het was een man met een mes",
    "ja het was die van nummer 17",
    "ja gebeld",
    "ja, alles rustig maar ze zijn er nog",
    "ja het was niet de slotenmaker",
    "oui il est encore là",
    "oui c'était un voleur",
    "ja er ist noch da",
    "ja war ein Einbrecher",
    "yes he's still there",
    "yes it was a burglar",
    "yes I think it was the locksmith",
    "was de slotenmaker",
    "alles rustig",
]


@pytest.mark.parametrize("text", YES)
def test_a_yes_with_a_harmless_reason_is_one(text: str) -> None:
    assert answers_yes(fold(text).encode())


@pytest.mark.parametrize("text", NO_YES)
def test_a_yes_with_news_and_a_bare_yes_are_none(text: str) -> None:
    assert not answers_yes(fold(text).encode())
