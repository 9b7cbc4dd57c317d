"""Recognises adverts: a price beside a word of selling, and a way to order unless the word of selling is plain.

A lost thing with a reward, a debt, a bill and a question for a price have other words. A sale for a school, a club or a good
cause collects money too, but among neighbours it is no advert to hide.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_PRICE: Final = OF_A_LINE.expression(
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
        volee? cherche payee? coutait demandait gefunden belohnung gestohlen gesucht bezahlt gekostet verlangt schild
        lost found reward stolen looking_for wanted anyone paid charged owe asked cost robbery iemand quelqu'un jemand
        oplicht\w* arnaque betrug\w* scam\w* pas_op attention vorsicht beware police politie polizei\w*
        dief voleur dieb thief
        (?:bij|langs|achter|naast|tegenover|rond|tuin_van)_(?:het|dat)_(?:huis|pand)
        (?:devant|derriere|pres_de|a_cote_de|en_face_de|jardin_de)_la_maison
        (?:am|beim|hinterm|neben_dem|vor_dem|hinter_dem|garten_von_dem)_haus
        (?:by|behind|outside|near|past|opposite|round|back_of|garden_of|parked_at)_the_house"""
    )
    + r"\b|\?"
)
_OTHERS: Final = expression(
    r"^\W*(?:(?:hij|zij|ze|he|she|they|ils|elles?|er|sie)\b"
    r"|(?:ik_zie|i_(?:can_)?see|ich_sehe)_(?:hem|haar|ze|him|her|them|ihn|sie)\b|je_(?:le|la|les)_vois\b"
    r"|il_(?:s'|est_(?:derriere|devant|dans|sur|chez|pres|a_cote|en_train|toujours|encore)\b"
    r"|(?:court|marche|essaie|tente|entre|sort|passe|rode|regarde|monte|va|fuit|part|vient)\b))"
)
_GOODS: Final = (
    r"(?:\w*(?:wafels?|koeken?|koekjes|taart\w*|gebak|cake\w*|lasagne\w*|kaars\w*|pannenkoek\w*|lotjes|truffels|azalea\w*)"
    r"|gateaux?|gaufres?|galettes?|crepes?|biscuits?|cookies|lasagnes?|truffes|calendriers|bougies|chocolats?"
    r"|kuchen|waffeln?|kekse?|platzchen|lose|brezeln?|cakes?|cookies|biscuits|brownies|buns|raffle_tickets)"
)
_SALE: Final = one_of(
    r"(?:wafel|koeken|koek|taarten|gebak|cake|kaarsen|truffel|lasagne)verkoop tombola kerstmarkt"
    r" (?:vente|ventes)_d(?:e|es|')_?(?:gateaux|gaufres|crepes|biscuits"
    r"|cookies|galettes|lasagnes|truffes|calendriers|patisseries)"
    r" (?:kuchen|waffel|keks|platzchen|brezel)(?:verkauf|basar|buffet|stand)"
    r" (?:cake|bake|biscuit|cookie)_(?:sale|stall) raffle",
    rf"(?:verkoopt|verkopen|vend|vendent|verkauft|verkaufen|selling|sells?)_(?:\w+_){{0,4}}{_GOODS}",
    rf"{_GOODS}_(?:kopen|verkopen)",
)
_CAUSE: Final = words(
    # Dutch
    r"(?:voor|van)_(?:(?:de|het|een|onze|hun|zijn|haar)_)?(?:\w+_)?(?:school\w*|klas\w*|kamp|speelplaats"
    r"|oudercomite|ouderraad|jeugd\w*|chiro|scouts|ksa|klj|goede?_doel|kom_op_tegen_kanker|groep_[1-8])"
    r" (?:chiro|scouts|ksa|klj|ouderraad|oudercomite|school)_(?:verkoopt|houdt|organiseert) ten_voordele_van"
    r" t\.?v\.?v schoolreis\w* opbrengst_(?:gaat|is)",
    # French
    r"(?:de_l'|pour_l'|a_l'|l')_?ecole(?:_\w+)? (?:de|pour)_la_classe\w* classe_(?:verte|de_neige|de_mer) voyage_scolaire"
    r" au_profit_(?:de|des|du|d') (?:les|des|aux|pour_les)_scouts comite_de_parents association_de_parents"
    r" pour_(?:la|une)_bonne_(?:cause|oeuvre) (?:son|leur|notre)_club",
    # German
    r"(?:der|die|fur_die|fur_den|unserer|an_der|vom|von_der|des)_(?:\w*schule|kita"
    r"|kindergartens?|klasse|elternbeirat\w*|elternrat\w*|forderverein\w*|pfadfinder\w*)"
    r" elternbeirat elternrat klassenfahrt zugunsten guten_zweck erlos pfadfinder",
    # English
    r"(?:for|at)_(?:the_|our_|their_|my_\w+_)?(?:\w+_)?(?:school\w*|scouts|cubs|brownies|guides|playgroup|nursery"
    r"|hospice|charity|pta|lifeboats?) in_aid_of proceeds school_(?:trip|roof|library|funds?) good_cause"
    r" (?:scouts|cubs|pta|guides)_(?:are|is)",
)
_CHARITY: Final = OF_A_LINE.words(_SALE)
_BUSINESS: Final = words(
    r"""\w*winkel \w*zaak bakkerij firma bedrijf webshop korting boutique magasin boulangerie entreprise livraison
    remise promo\w* laden geschaft backerei rabatt onlineshop shop store business bakery discount delivery link www tuition
    bijles\w* nachhilfe cours http\w* tikkie payconiq crypto"""
)


def is_charity_sale(text: str) -> bool:
    """True for cakes, raffle tickets and the like that are sold for a school, a club or a good cause, and by no business.
    `text`: folded."""
    line = text.encode()
    return _CHARITY.occurs_in(line) and _CAUSE.occurs_in(line) and not _BUSINESS.occurs_in(line) and b"%" not in line


def asks_for_money(text: str) -> bool:
    """True for a text with a price or a way to order. `text`: folded."""
    line = text.encode()
    return _PRICE.occurs_in(line) or _ORDER.occurs_in(line)


def begins_with_others(text: str) -> bool:
    """True for a line that begins with other people: «he's behind the house for sale». An offer seldom begins so («they're
    home-made, £5»). `text`: folded."""
    return _OTHERS.occurs_in(text.encode())


def is_advert(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    if not _PRICE.occurs_in(line) or _NO_ADVERT.occurs_in(line):
        return False
    return _PLAINLY_SELLS.occurs_in(line) or (_SELLS.occurs_in(line) and _ORDER.occurs_in(line))
