"""Recognises pills, gas and the like, and a person who sleeps, which is no good sign after them. Texts are folded, in UTF-8."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import words

_SLEEPS: Final = words(
    r"asleep sleeping sleeps (?:sleep|sleeping)_it_off dozed_off quiet slaapt slapen ingeslapen"
    r" stil dort dorment endormie?s? s'est_endormie? schlaft schlafen eingeschlafen ruhig calme"
)
_POISON: Final = words(
    r"pills? tablets? overdos\w* pillen medicijnen slaappillen cachets?"
    r" comprimes? medocs? medicaments? tabletten schlaftabletten"
    r" co co-?_?\w*melder kohlenmonoxid koolmonoxide monoxyde carbon_monoxide gas gaz bleach javel bleekwater"
    r" poison\w* vergif\w* vergift\w* drugs? ghb heroin\w* fentanyl"
)


def sleeps(text: bytes) -> bool:
    return _SLEEPS.occurs_in(text)


def tells_of_poison(report: bytes) -> bool:
    """True for pills, gas and the like, after which sleep is no good sign."""
    return _POISON.occurs_in(report)
