"""The parts of names, for expressions over the original text."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĽŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽȘȚ]"
LETTER: Final = r"[^\W\d_]"

_ANY: Final = one_of(
    """van vanden vander vande de den der des du le la los von vom zu zum zur ten ter te ['’][ts] el al ben bin ibn a[iï]t
    bou abu abou ould di da do dos della del mac mc st sint saint"""
)
PARTICLES: Final = f"(?i:(?:{_ANY}|(?:op|in|aan|uit)(?= (?:de|den|der|['’]t) )) ){{0,3}}(?i:[dlo]['’])?"
"""Between a first name and a surname: «Van den Broeck» in Flanders, «van den Broek» in the Netherlands."""

PARTICLES_OF_RE2: Final = f"(?i:(?:{_ANY}|op|in|aan|uit) ){{0,3}}(?i:[dlo]['’])?"
"""`PARTICLES` for RE2, which has no look-ahead. It matches a little more."""
