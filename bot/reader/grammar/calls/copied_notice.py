"""Recognises the bot's own notice in a member's line, copied, quoted or forwarded: «✔ 101 called at 20:03, by Ann», «Closed at
20:13: false alarm». It tells of nothing new.

The forms are those of the shipped texts in four languages. Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.bundle import OF_A_LINE

_TIME: Final = r"\d{1,2}[:.h]\d\d(?:_?[ap]m)?"
_UP_TO_END: Final = r"[^.;!?\n]*[.]?"
_NAME: Final = r"[\w'’]+(?:[ -][\w'’]+)?"
_NOTICE: Final = OF_A_LINE.expression(
    rf"✔[^.!?\n]{{1,40}}_(?:gebeld_om|called_at|appele_a|um)_{_TIME}(?:_angerufen)?,?_(?:door|by|par|von)_{_NAME}[.]?"
    rf"(?:_?(?:bel_alleen_opnieuw|call_again_only|ne_rappelez_que|bitte_nur_dann_erneut){_UP_TO_END})?"
    rf"|✔[^.!?\n]{{1,40}}\({_TIME},[^)\n]*\)[.]?"
    rf"(?:_?(?:bel_alleen|call_only|n[’']appelez_que|bitte_nur_dann){_UP_TO_END})?"
    rf"|\b(?:afgesloten_om|closed_at|cloture_a|abgeschlossen_um)_{_TIME}_?:{_UP_TO_END}"
)


def without_notices(text: bytes) -> bytes:
    """The text without such notices; the very same text if it has none."""
    return _NOTICE.replace_in(text)


def copies_notice(text: bytes) -> bool:
    return _NOTICE.occurs_in(text)
