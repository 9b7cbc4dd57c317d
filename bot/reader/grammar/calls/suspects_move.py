"""Recognises texts in which «they» are those whom the group watches: «ils sont rentrés», «they're on their way out the back».

Such a text tells of no call, though the same words begin an answer («they're coming»). Members of the police come to a
place and
leave it too, so only a way out, in, over or through something counts, and a return.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import ALREADY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

_LITTLE: Final = one_of(
    ALREADY, "nu jetzt now weer wieder maintenant encore toutes? tous back right alle allebei beide"
)
_L: Final = rf"(?:_{_LITTLE}){{0,3}}"
_PLACE: Final = one_of(
    r"fence wall gate hedge window door back garden yard roof alley \w+_(?:fence|wall|gate|window|door|garden)"
)
_SUSPECTS_MOVE: Final = OF_A_LINE.expression(
    # Dutch
    rf"\b(?:ze|zij)_(?:komen|lopen|gaan|kruipen|klimmen){_L}_(?:eruit|er_uit|erin|er_in|terug|naar_buiten|langs_achter\w*"
    r"|(?:door|over|via)_(?:de|den|het|'t|onze|mijn))\b"
    rf"|\b(?:ze|zij)_zijn{_L}_(?:binnen|buiten|terug|weg|ontsnapt|gevlucht"
    r"|(?:door|over|via)_(?:de|den|het)_\w+|(?:in|uit)_(?:mijn|onze)_\w+)_?(?:$|[.,!;])"
    rf"|\b(?:ze|zij)_zijn{_L}_(?:onderweg|op_weg)"
    r"_(?:met|richting|naar_(?:buiten|achter\w*|de_(?:achter|voor)\w+|de_(?:tuin|garage|poort|brug|auto|wagen|bus)))\b"
    r"|\b(?:ze|zij)_zijn_met_(?:z'n_|hun_)?(?:[2-9]|twee\w*|drie\w*|vier\w*)\b"
    # French
    r"|\b(?:ils|elles)_sont_(?:[2-9]|deux|trois|quatre)\b"
    rf"|\b(?:ils|elles)_sont{_L}_(?:r?entree?s|ressorti\w*|sortie?s|revenue?s|dedans|dehors|a_l'interieur|enfuie?s"
    r"|dans_(?:mon|ma|notre|le|la)_\w+)\b"
    rf"|\b(?:ils|elles)_(?:r?entrent|ressortent|sortent|reviennent|grimpent|s'enfuient|passent_par)\b"
    rf"|\b(?:ils|elles)_(?:arrivent|viennent){_L}_par_(?:derriere|l'arriere|la_porte|le_jardin|le_toit|les_jardins)\b"
    rf"|\b(?:ils|elles)_sont_(?:en_route|en_chemin){_L}_(?:vers|par|avec)_(?:l'arriere|le_(?:fond|jardin|mur|garage)"
    r"|la_(?:porte|camionnette|voiture|cour))\b"
    # German
    r"|\b(?:sie|die)_(?:kommen|gehen|laufen|klettern|rennen)"
    r"(?:_(?:[\w]+)){0,2}_(?:raus|heraus|rein|herein|zuruck|rausgelaufen|hinten|auf_uns_zu|auf_mich_zu)\b"
    rf"|\b(?:sie|die)_(?:kommen|gehen|laufen|klettern|rennen){_L}_(?:durch|uber|aus)_(?:den|die|das|dem|der|unsere\w*)_"
    rf"|\b(?:sie|die)_sind{_L}_(?:drin|drinnen|draussen|zuruck|weg|abgehauen)\b"
    rf"|\b(?:sie|die)_sind{_L}_(?:unterwegs|auf_dem_weg)_(?:richtung|mit|nach_(?:hinten|draussen)"
    r"|(?:in|durch)_(?:den|die|das)|zum_(?:auto|wagen|transporter))\b"
    r"|\b(?:sie|die)_sind_zu_(?:zweit|dritt|viert)\b"
    # English
    r"|\bthere(?:'s|_are|_is)_(?:[2-9]|two|three|four)_of_them\b"
    rf"|\bthey(?:'?re|_are|'?ve_(?:got|gone)|_have_(?:got|gone))?{_L}"
    r"_(?:in|inside|out|outside|gone_in|got_in|got_out)_?(?:$|[.,!;])"
    rf"|\bthey(?:'?re|_are){_L}_(?:coming|climbing|heading|going|walking|running|on_(?:the|their)_way),?_(?:back_)?"
    r"(?:out|back|in|inside|off)(?:_(?:now|again|of|the|with|through|by|at|here)\b|_?$|_?[.,!;])"
    rf"|\bthey(?:'?re|_are){_L}_(?:coming|climbing|heading|going|on_(?:the|their)_way),?"
    rf"_(?:over|through|round|across|up|down|towards?|to|into|out|for)_(?:the|my|our|that|this|their)_{_PLACE}\b"
    rf"|\bthey(?:'?re|_are){_L}_on_(?:the|their)_way_to_(?:the|their|a)_(?:\w+_)?(?:van|car|bike|motorbike)\b"
)

_DO_HARM: Final = OF_A_LINE.expression(
    r"\b(?:ze|zij)_hebben_(?:hem|haar|'m|d'r|iemand|mijn_\w+)_(?:\w+_){0,4}"
    r"(?:\w*gegooid|\w*geduwd|\w*getrokken|\w*gesleurd|\w*gestoken|\w*geslagen|\w*geschopt)\b"
    r"|\b(?:ils|elles)_l'ont_(?:jete|pousse|tire|traine|frappe|poignarde|tabasse)e?\b"
    r"|\b(?:sie|die)_haben_(?:ihn|sie|jemanden|mein\w*_\w+)_(?:\w+_){0,4}"
    r"(?:\w*geworfen|\w*gestossen|\w*gezerrt|\w*geschlagen|\w*getreten|\w*gestochen)\b"
    r"|\bthey(?:'ve|_have)?_(?:just_)?(?:thrown|threw|pushed|dragged"
    r"|pulled|stabbed|beat|beaten|kicked)_(?:him|her|my_\w+)\b"
    r"|\b(?:they(?:'ve|_have)?(?:_got)?|(?:ze|zij)_hebben|(?:sie|die)_haben)_(?:him|her|hem|haar|ihn|sie|my_\w+|mijn_\w+)"
    r"_(?:im|in_(?:the|de|een|a|den))_(?:boot|trunk|van|koffer|bestelwagen|camionette|kofferraum|transporter)\b"
    r"|\bils_l'ont_(?:mise?_)?dans_(?:le_coffre|la_camionnette|leur_\w+)\b"
    r"|\bthey(?:'re|_are)_sending_(?:one_of_them|him"
    r"|(?:the|a)_(?:kid|lad|young|small|little|wee)\w*(?:_one)?)_(?:round|in|through|over|up)\b"
)

_NOW: Final = one_of(
    ALREADY,
    "nu jetzt now maintenant al er daar hier y da dort la ici there here inside binnen drin terug weer encore again",
)
_ARE_THERE: Final = OF_A_LINE.whole(
    rf"(?:(?:ja|yes|oui|ok|nu|jetzt|now)[ ,]+)?(?:(?:ze|zij|die)_(?:zijn|staan|zitten)|(?:ils|elles)_sont"
    rf"|(?:sie|die)_(?:sind|stehen)|they(?:'?re|_are))(?:_{_NOW}){{1,3}}[ !.]*"
    rf"|(?:(?:oui|ok)[ ,]+)?(?:ils|elles)_y_sont(?:_{_NOW}){{0,2}}[ !.]*"
)

_SUSPECTS: Final = words(
    r"\w*mannen gasten kerels jongens jongeren dieven \w*dief inbrekers? inbraak inbreken ingebroken \w*breekt_in daders?"
    r" hommes gars types mecs jeunes voleurs? cambriol\w* individus cambriolage intrus"
    r" manner typen kerle jugendliche diebe? einbrecher einbruch eingebrochen bricht bande"
    r" men lads blokes fellas guys youths thie(?:f|ves) burgl\w* breaking break-?_?in intruders? robbers? forc\w+"
)


def tells_of_several_suspects(text: bytes) -> bool:
    """True for a line of an incident of which «they» may be the suspects."""
    return _SUSPECTS.occurs_in(text)


def are_there(text: bytes) -> bool:
    """True for «ze staan er nu» and nothing else: the suspects, if the lines before name no helpers."""
    return _ARE_THERE.occurs_in(text)


def suspects_harm(text: bytes) -> bool:
    """True for «they» who throw, push, drag, beat or stab a person: «ze hebben hem in de vaart gegooid»."""
    return _DO_HARM.occurs_in(text)


def suspects_move(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _SUSPECTS_MOVE.occurs_in(text)
