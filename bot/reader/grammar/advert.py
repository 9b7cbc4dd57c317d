"""Recognises adverts: a price beside a word of selling, and a way to order unless the word of selling is plain.

A lost thing with a reward, a debt, a bill and a question for a price have other words.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_PRICE: Final = expression(
    r"[€£$]_?[0-9]|[0-9]_?(?:€|£|euros?\b|eur\b|pounds?\b|quid\b)"
    r"|[0-9]_?%_?(?:off|korting|de_remise|rabatt|auf|op|sur)|-[0-9]+_?%"
)
_PLAINLY_SELLS: Final = words(
    "te_koop ik_verkoop a_vendre je_vends vends zu_verkaufen verkaufe for_sale i'?m_selling selling_my"
)
_SELLS: Final = words(
    r"""thuis_geleverd gratis_(?:offerte|levering) livraison_gratuite devis_gratuit au_stere le_stere frei_haus im_angebot
    schuttraummeter free_(?:delivery|quote|quotes|estimate) (?:euros?|quid|pounds?|[0-9])_delivered per_load trailer_load
    fully_insured per_kuub de_kuub a_house a_bag per_(?:zak|pot|stuk|doos) la_piece pro_(?:stuck|sack|glas)
    window_cleaning jet_?wash\w* zelfgemaakte? fait_maison selbstgemacht\w* home_?made"""
)
_ORDER: Final = words(
    r"""(?:bel|app|mail|whatsapp)_(?:mij|me|ons|naar) stuur_(?:mij_|me_)?(?:een_)?(?:pb|appje|bericht\w*)
    bestellen_(?:via|voor|kan) (?:appelez|ecrivez|contactez|telephonez)-?_?(?:moi|nous) mp_(?:si|pour|moi)
    commandes?_(?:par|au|avant) (?:ruft|schreibt|meldet|whatsappt)_(?:mir|mich|uns|bei|euch) bestellung\w* (?:pn|dm)_an
    (?:ring|call|text|whatsapp|message|msg|dm|pm)_(?:or_\w+_)?me first_come_first_served while_stocks_last
    book_(?:now|through|via) link_in_bio op_=_op"""
)
_NO_ADVERT: Final = expression(
    r"\b"
    + one_of(
        r"""verloren gevonden kwijt beloning gestolen gezocht betaald betaalde kostte vroeg rekende perdue? trouvee? recompense
        volee? cherche paye payee? coutait demandait gefunden belohnung gestohlen gesucht bezahlt gekostet verlangt schild
        lost found reward stolen looking_for wanted anyone paid charged owe asked cost robbery iemand quelqu'un jemand
        oplicht\w* arnaque betrug\w* scam\w* pas_op attention vorsicht beware police politie polizei\w*"""
    )
    + r"\b|\?"
)


def is_advert(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    if not _PRICE.occurs_in(line) or _NO_ADVERT.occurs_in(line):
        return False
    return _PLAINLY_SELLS.occurs_in(line) or (_SELLS.occurs_in(line) and _ORDER.occurs_in(line))
