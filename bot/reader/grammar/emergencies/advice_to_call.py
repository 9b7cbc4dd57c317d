"""Recognises a line that is nothing but the advice to call an emergency number at once: «112!!», «oma bel 112», «appelle le
112».

A member who cries this has understood that another one is in need, also if the line before said so in words that no model
knows.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import Expression, words

_NUMBER: Final = r"(?:de |den |die |le |the )?(?:112|110|999|911)"
_NOW: Final = (
    r"(?:nu|direct|meteen|snel|vlug|vite|maintenant|tout de suite|sofort|schnell|jetzt|now|quick|quickly|please|svp|aub"
    r"|bitte)"
)
_NAME: Final = r"[a-z][a-z'-]{1,14}"
_ADVICE: Final = Expression(
    rf"^\W*(?:{_NAME}[ ]*[,:!][ ,:!]*)?(?:112[ ]*!|{_NUMBER}(?:[ ]*!!|[ ,!]+{_NOW}[ ]*!))(?:[ ,!]+(?:{_NOW}|{_NAME}))?\W*$"
    rf"|^\W*(?:{_NAME}[ ,:!]+){{0,2}}(?:(?:bel|belt|appelle|appelez"
    rf"|ruf|ruft|call|ring|dial)[ ,]+(?:(?:dan|toch|doch|donc|{_NOW})[ ,]+)?{_NUMBER}(?:[ ]+an)?"
    rf"|{_NUMBER}[ ]+(?:bellen|anrufen|rufen|appeler))(?:[ ,!]+(?:{_NOW}|{_NAME}))?\W*$"
)
_NO_ADVICE: Final = words(
    r"niet nie geen pas nicht kein\w* not don't never nooit jamais is was zijn werd heb hebben heeft hab habe haben hat have"
    r" has ai avons als altijd toujours always immer eerst d'abord zuerst first wie waarom pourquoi why warum who qui wer"
    r" moet\w* faut muss should of ou oder or hoe comment wanneer quand when bij en cas ik je ich i we wij nous wir ze ils they"
    r" sie al deja schon already net gebeld appele angerufen called nummer numero number bus lijn"
    r" in im bei nood\w* notfall\w* emergenc\w* en_urgence"
    r" voor pour fur for tips? reminder remember rappel\w* onthoud\w* test\w* oefen\w* exercice\w* ubung\w* drill"
)
"""Words of a denial, a rule for every day, a drill, a question, and a call that was made or is meant."""
_JOKE: Final = Expression(
    r"[\x{1F602}\x{1F923}\x{1F605}\x{1F606}\x{1F604}\x{1F601}\x{1F61C}\x{1F61D}\x{1F92A}\x{1F61B}\x{1F609}\x{1F639}\x{1F643}]"
    r"|\b(?:(?:ha|hi|ah|he){2,}h?|lo+l|xd+|mdr+|ptdr|lmao|rofl|jk|grapje|blague|scherz|witz|joke|kidding)\b|;-?\)"
)
_COUNT: Final = words(
    r"euro?s? \W*€ bie[dt]\w* bod gebot offre enchere bid bids offer score\w* punten points punkte bingo lotto quiz"
    r" wedden kilo kg km flessen flaschen bouteilles bottles stuks jarig"
    r" geburtstag anniversaire birthday porsche kamer zimmer room chambre"
)
"""Words beside which a bare number is a price, a score or a count."""


def advises_emergency_call(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    doubtful = b"?" in text or _NO_ADVICE.occurs_in(text) or jokes(text)
    return _ADVICE.occurs_in(text) and not doubtful


def jokes(text: bytes) -> bool:
    """True for laughter. `text`: folded, in UTF-8."""
    return _JOKE.occurs_in(text)


def counts_something(text: bytes) -> bool:
    """True for a bid, a score or a room, after which a number is no advice. `text`: folded, in UTF-8."""
    return _COUNT.occurs_in(text)
