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
    rf"^\W*(?:{_NAME}[ ,:!]+){{0,2}}(?:"
    rf"{_NUMBER}(?:[ ,!]+{_NOW})?[ ]*!"
    rf"|(?:bel|belt|appelle|appelez|ruf|ruft|call|ring|dial)[ ,]+(?:(?:dan|toch|doch|donc|{_NOW})[ ,]+)?{_NUMBER}(?:[ ]+an)?"
    rf"|{_NUMBER}[ ]+(?:bellen|anrufen|rufen|appeler)"
    rf")(?:[ ,!]+(?:{_NOW}|{_NAME}))?\W*$"
)
_NO_ADVICE: Final = words(
    r"niet nie geen pas nicht kein\w* not don't never nooit jamais is was zijn werd heb hebben heeft hab habe haben hat have"
    r" has ai avons als altijd toujours always immer eerst d'abord zuerst first wie waarom pourquoi why warum who qui wer"
    r" moet\w* faut muss should of ou oder or hoe comment wanneer quand when bij en cas ik je ich i we wij nous wir ze ils they"
    r" sie al deja schon already net gebeld appele angerufen called nummer numero number bus lijn haha lol"
)
"""Words of a denial, a rule for every day, a question, and a call that was made or is meant."""


def advises_emergency_call(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _ADVICE.occurs_in(text) and b"?" not in text and not _NO_ADVICE.occurs_in(text)
