"""The forms of speech for a burglar in the author's home who stands first in the sentence, in four languages: «ein
Einbrecher ist bei uns im Keller», «voleur chez nous en bas».

A burglar is also a figure of a game, a boiler or a cat, so nothing else stands in the line but a plea and what the author does.
The texts are folded, with people tagged (`people.py`): German «er» and Dutch «er» are `@p`.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms

_BURGLAR: Final = r"(?:inbrekers?|dief|dieven|cambrioleurs?|voleurs?|einbrecher|dieb|diebe|burglars?|thief|thieves)"
_STILL: Final = (
    r"(?: (?:nu|nog|altijd|steeds|hier|rond|gerade|grad|jetzt|noch|immer|schon|encore|toujours|deja|now|still|inside))*"
)
_IS: Final = (
    r"(?:'s|is|zijn|zit|zitten|staat|staan|loopt|lopen|est|sont|ist|sind|sitzt|sitzen|steht|stehen|schleicht|are)"
)
_ROOM: Final = (
    r"(?:huis|kelder|living|woonkamer|keuken|gang|inkom|hal|slaapkamer|garage|cave|cuisine|salon|chambre|couloir|grenier|maison"
    r"|keller|kuche|wohnung|wohnzimmer|schlafzimmer|flur|haus|treppenhaus|house|cellar|basement|kitchen|hallway|bedroom|loft"
    r"|attic)"
)
_OUR_ROOM: Final = rf"in (?:our|my|ons|onze|mijn) {_ROOM}"
_AT_OURS: Final = rf"(?:bij (?:ons|mij)|chez (?:nous|moi)|bei (?:uns|mir)|at (?:ours|mine)|{_OUR_ROOM})"
_WHERE: Final = (
    r"(?:binnen|beneden|boven|en bas|en haut|drin|drinnen|unten|oben|downstairs|upstairs|in huis|op zolder|auf dem dachboden"
    rf"|rond|(?:in (?:de|het|der|the)|im|dans (?:la|le|notre)) {_ROOM})"
)
_PLEA: Final = r"^\W*(?:(?:help|hilfe|hulp|au secours|quick|vite|schnell|snel|please)\W+)*"
_A: Final = r"(?:(?:een|de|die|ein|der|zwei|twee|un|une|le|la|les|des|deux|a|the|some|two) )?"
_THERE: Final = rf"(?:(?:@p |daar )?{_IS}|there's|there are|(?:@p )?(?:y a|ya|y'a)|da (?:ist|sind))"
_END: Final = (
    r"(?:\s*$|\s*[.!]|,? (?:help|hilfe|hulp|au secours|right now|now|nu|jetzt|maintenant"
    r"|(?:en|und|and|et) (?:wij|ik|wir|ich|we|i'm|on|je)|(?:wij|we) (?:zitten|zijn|hebben ons)|ik (?:zit|ben|heb me)"
    r"|wir (?:sind|haben uns)|ich (?:bin|hab|habe mich)|we're|i'm|on (?:est|s'est)|je (?:suis|me suis)))"
)
BURGLAR_INSIDE: Final = forms(
    rf"""
    {_PLEA}(?:@p )?{_A}{_BURGLAR} ?{_IS}{_STILL}(?: {_WHERE})* {_AT_OURS}(?: {_WHERE})*{_END}
    {_PLEA}{_THERE} {_A}{_BURGLAR}{_STILL} {_AT_OURS}(?: {_WHERE})*{_END}
    {_PLEA}{_A}{_BURGLAR}{_STILL} (?:{_AT_OURS}(?: {_WHERE})+|{_OUR_ROOM}){_END}
    {_PLEA}{_AT_OURS} {_IS}{_STILL} {_A}{_BURGLAR}(?: {_WHERE})*{_END}
    """
)
