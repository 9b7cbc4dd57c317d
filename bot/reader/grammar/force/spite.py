"""Recognises the wish that a person in need gets no help: «let him lie, he'll learn», «laissez-le boire la tasse».

A person who is to be left alone, and a word of spite in the same line: «leave him there till the ambulance comes» is good
advice.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_HIM: Final = (
    r"(?:hem|haar|em|'?m|ze|die|dieje|den|ihn|sie|eam|dat_\w+|das_\w+|den_\w+|die_\w+|le|la|les|him|her|them|'em"
    r"|that_\w+|the_\w+)"
)
_LIES: Final = one_of(
    r"""ligg?en? liegen lign legge spartelen creperen krepieren verrekken verrecken verzuipen ersaufen absaufen stikken
    ersticken
    bloeden verbluten branden verbrennen uitslapen ausnuchtern zwemmen schwimmen nager zappeln sitzen zitten boire crever
    se_noyer couler saigner
    bruler par_terre croupir mariner patauger la_ou_il_est la_dedans lie rot drown sink bleed burn die freeze swim there in
    down_there lying where_he_(?:is|lies) in_it to_it sterben sterven erfrieren"""
)
_LEFT: Final = OF_A_LINE.expression(
    rf"\b(?:laat|laot|lat|lot|laten|lass\w*|lost|losst)_(?:{_HIM}_)?(?:[\w']+_){{0,3}}?{_LIES}\b"
    rf"|\blaiss\w*(?:-|_)(?:le|la|les)_(?:[\w']+_){{0,2}}?{_LIES}\b|\b(?:qu'il|qu'elle|qu'ils)_(?:y_)?(?:creve|coule|boive|reste|brule|pourrisse)\w*\b"
    rf"|\b(?:soll|sollen|kann)_(?:er|der|die|sie)?_?(?:[\w']+_){{0,3}}?{_LIES}\b|\bmag_(?:hij|ie|die)_(?:\w+_)?{_LIES}\b"
    rf"|\b(?:leave|let|lea|leev|leave)_{_HIM}_(?:\w+_)?{_LIES}\b"
)
_SPITES: Final = words(
    r"""(?:zal|gaat|leert?|liert|learnt?)_(?:hem|ze|'m|em|het|'t|t|hae|hij|ie|die)\w*
    (?:leert|liert|leren)_(?:hij|ie|hae|hem|ze|'t|het)
    dan_leren_ze eigen_schuld al_goed net_goed verdiende_loon zijn_verdiende (?:heeft|hat)_(?:hij|er|der)_\w+_verdient
    verdien\w*
    lernt? lernen geschieht (?:selber|selbst)_schuld recht_so um_den selbst_eingebrockt
    apprendr\w* apprend bien_fait sa_faute merite\w* pas_une_perte bon_debarras
    learn\w* teach\w* serves? deserv\w* (?:had|has)_it_coming favour own_fault good_riddance
    zoeplap zuip\w* zat dronk\w* dronkelap\w* junk\w* ivrogne\w* poivrot\w* alcoolo\w* saufer suffkopp? penner
    wino alkie pisshead drunk waste_of_space tuig crapuul racaille ordure abschaum pack gesindel scum\w* bengel nichtsnutz
    nietsnut vaurien bon_a_rien good_for_nothing"""
)
_DIES: Final = expression(
    rf"\b(?:laat|laot|lot|lasst?|lass)_{_HIM}_(?:\w+_){{0,2}}?(?:creperen|krepieren|verrekken|verrecken|verzuipen|ersaufen|absaufen|stikken|verbranden)\b"
    r"|\blaiss\w*(?:-|_)(?:le|la|les)_(?:\w+_)?(?:crever|se_noyer|bruler|boire_la_tasse)\b"
    rf"|\bsoll(?:en)?_(?:er|der|die|sie)_(?:\w+_){{0,2}}?(?:verrecken|absaufen|ersaufen|krepieren)\b"
    rf"|\b(?:leave|let)_{_HIM}_(?:in_(?:it|there)\W|drown|rot|burn|die|bleed_out)"
)
"""Spite by itself."""
_CARES: Final = words(
    r"""ambulan\w* hulp\w* ziekenwagen dokter secours pompiers medecin rettung\w* arzt notarzt krankenwagen sanitater\w* medics?
    paramedics? doctor nurse niet_verplaatsen nicht_bewegen bouge\w*_pas don'?t_move recover\w* slapen dormir schlafen sleep
    hond\w* chien\w* chat hund\w* katze dogs? cats? kat poes veulen schaap"""
)


def wishes_no_help(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    if not _LEFT.occurs_in(line) or _CARES.occurs_in(line):
        return False
    return _SPITES.occurs_in(line) or _DIES.occurs_in(line)
