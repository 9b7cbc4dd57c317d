"""The forms of speech for a break-in that goes on, of which no more is told than the house.

In four languages. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_AT_NL: Final = r"(?:bij|in|aan|langs|op)"
_AT_DE: Final = r"(?:bei|beim|in|im|hier|nebenan|gegenuber)"
_NOW_NL: Final = "(?:nu|nou|hier|daar|net|weer|op dit moment|momenteel|precies|blijkbaar)"
_NOW_DE: Final = "(?:gerade|grad|grade|jetzt|hier|wieder|schon wieder|anscheinend)"
_LOCK: Final = r"(?:portes?|serrures?|volets?|portail|fenetres?|baie vitree|vitrine|porte-fenetre)"
_PEOPLE: Final = (
    r"(?:men|lads|youths|guys|mannen|kerels|gasten|jongens|hommes|types|jeunes|gars|manner|typen|kerle|leute)"
)
_DOER: Final = rf"(?:{ONE}|they|(?:\w+ )?{_PEOPLE})"
BREAK_IN_NOW: Final = forms(
    rf"""
    (?:er|@p) wordt (?:{_NOW_NL} )*ingebroken {_AT_NL}
    {_AT_NL}~wordt (?:er|@p) (?:{_NOW_NL} )*ingebroken
    {_AT_NL}~wordt (?:{_NOW_NL} )+ingebroken
    {_DOER} (?:zijn|is|zit|zitten) (?:{_NOW_NL} )*aan (?:het|'t) inbreken
    {_DOER} (?:breken|breekt) (?:{_NOW_NL} )*in (?:bij|in)
    (?:inbraak|inbraakpoging) (?:bezig|aan de gang)
    (?:on|{_DOER}) (?:est|sont) en train de (?:forcer (?:la|une|le|les|des) {_LOCK}|cambrioler)
    (?:on|{_DOER}) (?:force|forcent) (?:la|une|le|les) {_LOCK}
    (?:on|{_DOER}) (?:cambriole|cambriolent)
    {_AT_DE}~wird (?:{_NOW_DE} )*eingebrochen
    (?:es|da) wird (?:{_NOW_DE} )+(?:{_AT_DE}~)?eingebrochen
    {_DOER} (?:bricht|brechen) (?:{_NOW_DE} )*{_AT_DE}~ein
    (?:einbruch|einbruchsversuch) (?:im gange|im gang|lauft)
    {_DOER}(?:'s|'re| is| are)? (?:just |now |currently )*breaking (?:into|in (?:at|through|next door))
    (?:burglary|break-in|break in) (?:in progress|going on|happening|taking place)
    """
)
NO_HOUSE: Final = words(
    r"breaking_into_(?:(?:a|an|the|my|our|their)_)?(?:cold_|nervous_|big_|broad_)?(?:song|sweat|smiles?|grins?|laugh\w*|dance|run"
    r"|sprint|trot|applause|tears|chorus|markets?|acting|modelling|business|industry|scene|savings?|new_\w+|conversation)"
    r" (?:mijn|je|jouw|uw|mon|ton|votre|mein|dein|ihr|my|your|his|her|their|an|een|un|ein)_(?:\w+_)?(?:account|konto|compte)"
    r" (?:bij|in|van)_(?:je|jou|jouw|u|uw|jullie) (?:bei|in)_(?:dir|ihnen|euch) si_personne"
)
"""Of a mood or an account, and of what may happen to «you»."""
