"""Recognises a bare call for an ambulance, a doctor, a nurse or a defibrillator: «ambulance!! quick!!! no 40», «dokterr nodig
nr 22 snel».

People talk of doctors every day. So the line is nothing but the call and a house, or a person in peril stands behind the call.
Folded, four languages.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.medical.places import PLACE
from bot.reader.phrases.expression import Expression

AMBULANCE: Final = (
    r"(?:a[mn]+b[ue]+l[ae]n\w{1,4}|amublance|zieke?n?wagen|samu|smur|notarzt|kranke?n?wagen|rettung(?:swagen)?"
    r"|paramedics?|rtw)"
)
DOCTOR: Final = (
    r"(?:do[ck]t+[eo]+r+s?|huisarts|do[ck]t?e?ur|arts|dokteres|arzz?t(?:in)?|medecin|toubib|nurses?|medic|verple+g\w+"
    r"|infirmi\w+|krankenschwester|sanitater|sani|ersthelfer)"
)
AED: Final = r"(?:difib\w+|aed|defi|defibs?|deff*ib\w{5,9}|a[\x20.-]d[\x20.-]f|dae)"
QUICK: Final = (
    r"(?:snel+|vlug|rap|gauw|direct|meteen|onmiddellijk|dringend|spoed|asap|vite+|tout\Wde\Wsuite|immediatement"
    r"|(?:d\W)?urgen[tc]e?|schnell\w*|schnel|sofort|quick(?:ly)?|quik|urgently|hurry|fast|immediately|straight\Waway)"
)
_NOW: Final = r"(?:nu+|nou|(?:right\W)?now|maintenant|jetzt)"
NEED: Final = (
    r"(?:nodig|need(?:ed|s)?|il\W(?:nous\W|me\W)?faut|faut|besoin\Wd(?:e|\W)?|brauche?n?|braucht|benotigen|gebraucht"
    r"|send|bring"
    r"|breng"
    r"|apportez|bringt|holt|hol|haal)"
)
_CALL: Final = r"(?:belt?|call|ring|phone|appelez|appelle|ruft?|verwittig|kann|kan|can)"
_WORD: Final = (
    r"(?:help+|hulp|hilfe|a\Wl\Waide|au\Wsecours|please|pls|plz|aub|svp|stp|bitte|a?lsje?blie\w+|i|ik|ich|wir|we|wij"
    r"|je|on"
    r"|een|un|une|einen?|nen|an|a|the|de|den|le|la|l|der|die|das|moet|must|kom|komt|come|venez|viens|kommt|komm|for"
    r"|pour|fur"
    r"|voor|with|met|avec|mit|iemand|someone|somebody|quelqu\Wun|qqn|jemand|wer|hebben|have)"
)
_TOKENS: Final = (
    (Expression(rf"\b{PLACE}\b"), b"%p"),
    (Expression("@[kcea]"), b"%o"),
    (Expression(rf"\b{AMBULANCE}\b"), b"%h"),
    (Expression(rf"\b{AED}\b"), b"%d"),
    (Expression(rf"\b{DOCTOR}\b"), b"%e"),
    (Expression(rf"\b{QUICK}\b"), b"%q"),
    (Expression(rf"\b{_NOW}\b"), b"%w"),
    (Expression(rf"\b{NEED}\b"), b"%n"),
    (Expression(rf"\b{_CALL}\b"), b"%c"),
    (Expression(rf"@[sp]|\b{_WORD}\b"), b""),
)
"""A house, a person, an ambulance, a defibrillator, a doctor, haste, «now», need, and «call», and words that add nothing."""
_ANY: Final = r"[\s,.!:;'%hdeqwncp-]*"
_CALLED: Final = Expression(
    rf"^{_ANY}(?:%[hde]{_ANY}(?:%q{_ANY}%p|%p{_ANY}%q)|%q{_ANY}%n{_ANY}%[hde]{_ANY}%p)\W"
    rf"|^{_ANY}%[hd]\W{{0,3}}!.*(?:%o|\b(?:kind|man|vrouw|enfant|homme|femme|mann|frau|child|kid|woman)\b)"
    rf"|^{_ANY}(?:%[hde]{_ANY}%q|%q{_ANY}%[hde]|%[hde]\W{{0,3}}!|%h{_ANY}%n|%n{_ANY}%h|%c{_ANY}%h"
    rf"|%[de]{_ANY}%n{_ANY}%[pw]"
    rf"|%n{_ANY}%[de]{_ANY}%[pw]|%w{_ANY}%n{_ANY}%[de]|%n{_ANY}%w{_ANY}%[de]|%d{_ANY}%[wd]){_ANY}$"
)
_FOR_A_PERSON: Final = Expression(rf"^{_ANY}(?:%[hde]{_ANY}%q|%q{_ANY}%[hde]|%c{_ANY}%h|%h{_ANY}%n|%n{_ANY}%h){_ANY}%o")
HELPERS: Final = tuple(rf"\b{helper}\b" for helper in (AMBULANCE, AED, DOCTOR))


def calls_helpers(tagged: bytes) -> bool:
    """`tagged`: folded, with people tagged (`people.py`), in UTF-8."""
    for words, token in _TOKENS:
        tagged = words.replace_in(tagged, token + b" ")
    return _CALLED.occurs_in(tagged) or _FOR_A_PERSON.occurs_in(tagged)
