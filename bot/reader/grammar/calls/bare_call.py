"""Recognises a call that is told in a word or two: «gebeld», «101 ok», «called, they'll be 10 mins», «durchgekommen».

Such a line answers the bot's own question, or a member's («have you called?»). Alone it leaves open who was called, so the
lines before decide (`told_call.py`). Texts are folded, spelled out and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.answered_call import has_no_answer
from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS
from bot.reader.grammar.calls.other_calls import Kind, kinds_in
from bot.reader.grammar.vocabulary import ALREADY, NUMBERS, POLICE, RUNG
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_LITTLE: Final = words(
    r"ja+ jawel joa? yes yep yeah yup jup jop jep aye oui ouais okay? oke so zo bon voila sorry passt klar ca_y_est",
    ALREADY,
    r"'?k kem keb khem kheb hebbe ha t?is \d+x ik we ich wir i on j'ai i've"
    r" we've heb hebben hab habe haben hob hann? ham have ist est c'est wurde",
    r"hoor he e hein nu now jetzt maintenant anyway zelf selbst"
    r" moi-meme er (?:fur|voor|for)_(?:di|dich|euch|u|je|jullie|ye|you)",
)
"""Words around such a call. They are left out first, which keeps the expression small."""

_RUNG_WORDS: Final = f"{RUNG} doorgebeld verwittigd verstandigt prevenu gewahlt"
_RUNG: Final = one_of(_RUNG_WORDS)
_THEY: Final = r"(?:(?:ze|zij|ils|sie|die|they(?:'re|'ll|_are)?)_)?"
_COMES: Final = (
    r"(?:komen|kommen|kumman|kemman|coming|arrivent|viennent|onderweg|unterwegs"
    r"|en_route|en_chemin|am_weg|on_(?:the|their)_way|sturen|schicken|envoient|sending|(?:\d+|two|five|ten)_min\w*"
    r"|(?:zijn|sind|san|sont|seront|be)_(?:\w+_){0,3}(?:subiet|direct|gleich|bald|bientot|here|there|hier|da|la|min\w*))\b"
)
_PLACE: Final = (
    r"(?:(?:la|le|de|het|die|das|den|the)_)?(?:rue|avenue|numero|nr|nummer|number|\d+|les_deux|allebei|both|beide?s?|\w+stra(?:at|sse)"
    r"|\w+_(?:street|road|lane)|ca|dat|dit|it|that)"
)
_ARE: Final = r"(?:(?:zijn|sind|san|sont|are)_)?"
_END: Final = r"[^\w?]*$"
_BARE: Final = expression(
    rf"^\W*{one_of(RUNG, 'doorgebeld')}(?:_(?:voor|pour|fur|for)_{_PLACE}\b.*)?{_END}"
    rf"|^\W*{_RUNG}_?[.,;!:-][^\w?]*{_THEY}{_ARE}{_COMES}"
    rf"|^\W*(?:(?:fait|bon)[^\w?]+)?(?:je_)?les_ai(?:_finalement)?_(?:eus|au_(?:tel|telephone"
    rf"|bout_du_fil))(?:_aussi)?(?:_pour_\w+)?(?:[.,;!]|{_END})"
    rf"|^\W*(?:(?:ben|bin)_)?(?:(?:er_?)?door_?(?:geraakt|gekomen)|durchgekommen|got_through)(?:[.,;!]|{_END})"
)
_FINISHED: Final = r"(?:done|gedaan|geregeld|erledigt|sorted|c'est_(?:bon|fait))"
_BY_NAME: Final = expression(
    rf"^\W*(?:(?:ja|yes|yep|oui|ok)\W+)?(?:done(?:_it)?|gedaan|gemacht|erledigt|c'est_fait|fait)\W+{one_of(NUMBERS)}{_END}"
    rf"|^\W*(?:(?:ja|yes|oui|ok)\W+)?(?:(?:le|la|de|die|the)_)?(?:{one_of(NUMBERS)}(?:_(?:is|ist|c'est))?"
    rf"_(?:ok|bon|fait|{_FINISHED})|{one_of(POLICE)}(?:_(?:is|ist))?_{_FINISHED}){_END}"
)
_MAY_BE: Final = OF_A_LINE.words(
    _RUNG_WORDS, _FINISHED, "ok bon fait gemacht les_ai door\\w* durchgekommen through erdoor\\w*"
)
"""One of the last words of such a call, which few texts have."""
_RUNG_AT: Final = expression(
    rf"^\W*{one_of(RUNG)}[^\w?]+(?:hij|zij|ze|he|she|il|elle|sie|niemand|personne|nobody|keiner|niemand|geen|no)_"
)


def says_bare_call(text: bytes) -> bool:
    if b"?" in text or not _MAY_BE.occurs_in(text):
        return False
    if not (_BY_NAME.occurs_in(text) or _BARE.occurs_in(_LITTLE.replace_in(text))):
        return False
    return not (NO_CALL_WORDS.occurs_in(text) or kinds_in(text) & {Kind.UNANSWERED, Kind.DOORBELL})


def says_nobody_opened(text: bytes) -> bool:
    """True for «gebeld, hij doet niet open»: a bell, or the telephone of the person about whom they worry."""
    return _RUNG_AT.occurs_in(_LITTLE.replace_in(text)) and has_no_answer(text)
