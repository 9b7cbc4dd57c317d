"""Recognises witnesses of a suspect: «wij zagen hem ook», «on l'a vu aussi», «we heard them too». The models take the Dutch
«zagen» for work with a saw.

The words are removed from the line. A long rest, or one that goes out, names violence or begins anew with «we», is left to the
models.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.help_calls import names_violence
from bot.reader.grammar.force.veiled_calls import is_veiled_call
from bot.reader.phrases.expression import expression, words

_LONGEST: Final = 8
"""Words of a rest that tells when and where."""
_SAW: Final = expression(
    r"^\W*(?:(?:ja|nee|hier|oui|nous|moi|aussi|yes|yeah|und|en|et|and)\W+){0,2}(?:"
    r"(?:ik|k|we|wij)_(?:ook_)?(?:zag|zagen|zie|zien|hoorden?|hoor|horen)_(?:hem|haar|ze|die|dat|'m|m|em|het)"
    r"|(?:ik|k|we|wij)_(?:heb|hebben)_(?:hem|haar|ze|die|dat|'m|m|em|het)_(?:\w+_){0,4}(?:gezien|gehoord|opgemerkt)"
    r"|(?:je|on|nous)_(?:l'|les_)(?:ai|a|avons)_(?:\w+_){0,2}(?:vue?s?|entendue?s?|apercue?s?)"
    r"|(?:ich|wir)_(?:hab|habe|haben)_(?:ihn|sie|den|die|das|es)_(?:\w+_){0,4}(?:gesehen|gehort|bemerkt)"
    r"|(?:ich|wir)_(?:sah|sahen|seh|sehe|sehen|horten?|hor|horen)_(?:ihn|sie|den|die|das|es)"
    r"|(?:i|we)(?:_have|'ve)?_(?:also_|just_)?(?:saw|seen|heard|spotted|noticed)_(?:him|her|them|it|that)"
    r")\b"
)
_GOES_ON: Final = words(
    r"""ik we wij je nous ich wir we'll let's on_(?:y|va|le|la|les|se|lui|l'\w+|fait|sort|descend) wie_(?:gaat|komt|doet|helpt)
    qui_(?:vient|sort|descend) wer_(?:kommt|geht|hilft|macht) who'?s who_(?:is|wants) dus donc also so
    kom\w* venez viens come allez los go hop erop eropaf naartoe achterna achteraan mee_naar buiten raus hinterher dehors off
    out after stukken in_(?:twee|two|half) (?:door|mid)_?(?:midden|door) kapot neer dood tot mort dead pas_op
    allemaal iedereen tous alle_mann every(?:one|body)"""
)


def saw_suspect(text: str) -> bool:
    """True for a line that tells that its author saw or heard a person, and little more. `text`: folded."""
    line = text.encode()
    if not _SAW.occurs_in(line):
        return False
    rest = _SAW.replace_in(line)
    if len(rest.split()) > _LONGEST or _GOES_ON.occurs_in(rest):
        return False
    return not (names_violence(rest.decode()) or is_veiled_call(rest.decode(), in_incident=True))
