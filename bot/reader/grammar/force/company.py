"""Recognises lawful company: a person who is walked home, a victim who is not left alone, children who are fetched, a door
that is opened for rescuers.

The words of company are removed from the line. If the rest names violence, a person to go to, or friends who are fetched, the
line is no mere company: «we walk home together, past his house».
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.help_calls import names_violence
from bot.reader.grammar.force.veiled_calls import is_veiled_call
from bot.reader.grammar.vocabulary import NUMBERS, OFFICERS, POLICE, RESCUERS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_ANY2: Final = r"(?:[\w']+_){0,2}"
_ANY3: Final = r"(?:[\w']+_){0,3}"

_YOU_EN: Final = r"(?:you|ye|yous|youse|yiz|u|yez)"
_KIDS_EN: Final = (
    r"(?:(?:the|my|our|your|ma|wor)_(?:\w+_)?(?:kids|weans|wains|bairns"
    r"|children|girls?|daughters?|little_ones?|wee_ones?|youngest|eldest|grand(?:kids|children|daughter))|my_two|our_two)"
)
_OLD_EN: Final = r"(?:(?:my|your|the)_(?:\w+_)?(?:wife|mum|mam|ma|mother|gran|nan|granny|lady|woman|girl|victim|child))"
_STOPS_EN: Final = (
    r"(?:home|back|over|up|across|to_(?:the|your|my|her)_(?:\w+_)?(?:bus|station|car|door|tram|metro|tube"
    r"|train|stop|house|flat))"
)
_EN: Final = (
    rf"\bwalk(?:ing|in)?_(?:{_YOU_EN}|her|me|each_other|{_KIDS_EN}|{_OLD_EN})_(?:\w+_)?{_STOPS_EN}\b"
    r"|\bwalk(?:ing|in)?_(?:back|home)_(?:together|(?:with|wi)_(?:you|me|her|us))\b"
    rf"|\bwalk(?:ing|in)?_(?:with|wi)_(?:me|{_YOU_EN}|her)_{_ANY2}{_STOPS_EN}\b"
    rf"|\bto_(?:sit|stay|wait|be|stop)_(?:with|wi|beside)_(?:{_YOU_EN}|her|{_KIDS_EN}|{_OLD_EN})\b"
    rf"|\b(?:sit|stay|wait)(?:ing)?_(?:here_)?(?:with|wi|beside)_(?:{_YOU_EN}|her|{_KIDS_EN}|{_OLD_EN})\b"
    r"|\b(?:sit|stay|wait)(?:ing)?_(?:here_)?(?:with|wi|beside)_(?:him|them)_(?:till|til|until)_(?:the_)?"
    r"(?:ambulance|medics?|paramedics?|doctor)\b"
    rf"|\b(?:pick|picking|pickin)_(?:up_{_KIDS_EN}|{_KIDS_EN}_up)\b|\b(?:collect|fetch)(?:ing|in)?_{_KIDS_EN}\b"
    r"|\bmy_(?:\w+_)?(?:lad|son|boy|daughter|kid|grandson|young_(?:lad|fella))"
    r"_(?:is|was|'s|gets?|comes?|finishes|has|will_be)\b.*\b(?:bus|train|tram|school|training|practice"
    r"|dancing|football|club|scouts|swimming|class|work|stop)\b.*\b(?:collect|pick|get)(?:ing|in)?_(?:him|her)(?:_up)?\b"
)
_YOU_NL: Final = r"(?:je|jou|u|jullie|ulder|haar)"
_KIDS_NL: Final = (
    r"(?:(?:de|mijn|m'n|mn|onze|ons|jullie|men)_(?:\w+_)?"
    r"(?:kinderen|kids|kindjes|dochters?|dochtertje|meisjes|kleintjes|kleinkind\w*|kleinzoon|kleindochter|jongste|oudste))"
)
_OLD_NL: Final = (
    r"(?:(?:de|die|het|dat)_(?:\w+_)?(?:slachtoffer|vrouw|mevrouw|dame|madam|meisje|oma|bomma|kind|gewonde))"
)
_STOPS_NL: Final = (
    r"(?:thuis|huis|naar_huis|naar_(?:de|het|je|mijn|men|'t)_(?:\w+_)?(?:bus|metro|tram|trein|halte|bushalte"
    r"|auto|station|school|werk)|tot_\w+)"
)
_FEARS_NL: Final = (
    r"(?:bang|eng|griezelig|schrik|durf\w*|donker|onveilig|tunnel|alleen|metro|station|halte|dienst|werk|huis|thuis)"
)
_MEE_NL: Final = (
    r"(?:(?:loopt|wandelt|gaat|stapt|fietst)_(?:er_)?iemand_(?:met_(?:mij|me)_)?(?:even_|effe_)?mee"
    r"|(?:wie|iemand|kan_iemand|kan_er_iemand)_(?:(?:wil|kan|die|er|even|effe|met|mij|me|zin|om|te)_){0,5}mee_?(?:te_)?lopen"
    r"|(?:wie|iemand)_(?:wil_)?(?:even_)?met_(?:mij|me)_(?:even_)?mee_?(?:lopen|wandelen|stappen))"
)
_NL: Final = (
    rf"\b(?:breng|brengen)_(?:ik_|we_)?(?:{_YOU_NL}|{_KIDS_NL}|{_OLD_NL})_{_ANY3}{_STOPS_NL}\b"
    rf"|\b(?:loop|lopen|wandel\w*|stap|stappen|fiets|fietsen)_(?:ik_|we_)?{_ANY2}met_{_YOU_NL}_{_ANY2}mee\b"
    r"|\b(?:loop|lopen|wandelen|stappen|fietsen)_(?:we_|ze_)?samen_(?:met_\w+_)?(?:terug|naar_(?:huis|school))\b"
    r"|\bsamen_(?:terug|naar_(?:huis|school))_(?:lopen|wandelen|stappen|fietsen|gaan)\b"
    rf"|\b{_MEE_NL}\b[^.!?]*\b{_FEARS_NL}\b|\b{_FEARS_NL}\b.*\b{_MEE_NL}\b"
    rf"|\b(?:bij|naast)_{_YOU_NL}_{_ANY2}(?:zitten|wachten|blijven|slapen)\b"
    rf"|\b(?:blijf|blijven|wacht|wachten|zit)_(?:ik_|we_|nog_|even_|hier_)*bij_(?:{_YOU_NL}|{_OLD_NL}|{_KIDS_NL})\b"
    rf"|\b(?:haal|halen|pik)_(?:ik_|we_|nu_|zelf_|straks_|gauw_)*{_KIDS_NL}\b"
    rf"|\b{_KIDS_NL}_{_ANY3}(?:ophalen|afhalen|halen|oppikken)\b"
)
_YOU_FR: Final = r"(?:te|t'|vous|les_(?:enfants|filles|petits|gosses|gamins))"
_KIDS_FR: Final = (
    r"(?:(?:mes|les|nos|ma|mon|la|le)_(?:\w+_)?(?:enfants|gosses|gamins|filles?|fillette|petites?|petits?|gamine"
    r"|mioches|loulous|petits-enfants|petite-fille|petit-fils))"
)
_HER_FR: Final = r"(?:toi|vous|elle|la_(?:\w+_)?(?:dame|victime|vieille|petite|maman|voisine|fille)|le_blesse)"
_FR: Final = (
    rf"\b(?:{_YOU_FR}_?(?:raccompagn|accompagn)\w*|(?:la_|l')raccompagn\w*)"
    r"|\b(?:me_raccompagner|m'accompagner)_(?:[\w']+_){0,3}(?:maison|chez_moi|bus|metro|tram|gare|arret|voiture|ecole)\b"
    r"|\b(?:je|on)_(?:te|vous)_(?:ramene|reconduis|reconduit|depose)\b"
    r"|\brentr(?:e|er|ons|ez)_(?:a_pied_)?(?:ensemble|avec_(?:toi|moi|vous|elle))\b"
    r"|\b(?:reste|rester|attends|attendre|m'asseoir|m'assieds)_(?:\w+_)?"
    rf"(?:avec|pres_de|aupres_de|aupres_d'|a_cote_de)_?{_HER_FR}\b"
    rf"|\b(?:chercher|recuperer|reprendre|rechercher)_{_KIDS_FR}\b"
)
_KIDS_DE: Final = (
    r"(?:(?:die|meine?|unsere?|de|mei|euere?|eure?)_(?:\w+_)?"
    r"(?:kinder|kids|kleinen?|tochter|tochterchen|madels|madchen|enkel\w*|jungste\w*|alteste\w*)"
    r"|meine_(?:zwei|beiden)(?:_(?:ab|jetzt|von|aus|selber|selbst|gleich)\b|\W*$|,))"
)
_OLD_DE: Final = r"(?:(?:der|dem|die)_(?:\w+_)?(?:frau|dame|oma|verletzten?|opfer|kind|madchen|alten))"
_STOPS_DE: Final = (
    r"(?:heim|nach_hause|nachhause|zruck|zuruck|z'haus|zum_(?:\w+_)?(?:bus|zug|auto|bahnhof)"
    r"|zur_(?:\w+_)?(?:bahn|haltestelle|tur|wohnung|schule))"
)
_DE: Final = (
    rf"\b(?:bring|begleit|fahr)\w*_(?:ich_|wir_|i_|ma_)?(?:dich|euch|di|sie|{_KIDS_DE}|{_OLD_DE})_{_ANY3}{_STOPS_DE}\b"
    rf"|\b(?:lauf|geh)\w*_(?:ich_|wir_|i_)?mit_(?:dir|euch|ihr)_{_ANY3}{_STOPS_DE}\b"
    r"|\bbegleit\w*_(?:ich_|wir_)?(?:dich|euch|mich)\b"
    r"|\b(?:dich|euch|mich)_(?:\w+_){0,3}(?:begleiten|heimbringen)\b"
    r"|\bmit_(?:mir|dir|uns)_(?:\w+_){0,3}(?:heimlaufen|heimgehen|heim|nach_hause)\b"
    r"|\b(?:gehen|laufen)_wir_(?:\w+_)?(?:zusammen|gemeinsam)_(?:heim|nach_hause|zuruck)\b"
    rf"|\bzu_(?:dir|euch|ihr)_{_ANY3}(?:warten|sitzen|setzen|bleiben|bis_die_\w+_(?:da|kommt))\b"
    rf"|\b(?:bleib|wart)\w*_(?:ich_|i_|wir_|jetzt_|so_lang\w*_|noch_)*bei_(?:dir|euch|ihr|{_OLD_DE})\b"
    rf"|\bhol\w*_(?:ich_|wir_|i_|jetzt_|gleich_|mir_|heute_)*{_KIDS_DE}(?:_{_ANY3}ab\b)?"
    rf"|\b{_KIDS_DE}_{_ANY3}abholen\b"
)
_FETCH_ME: Final = (
    r"\b(?:kan|wil|kunt)_(?:er_)?(?:iemand|ge|u|je)_(?:me|mij)_(?:\w+_){0,3}(?:ophalen|afhalen|halen|tegemoet_komen)\b"
    r"|\b(?:lopen|gaan)_we_samen_naar_(?:boven|binnen|huis)\b"
    r"|\bquelqu'un_(?:peut|pourrait)_(?:\w+_)?(?:venir_)?me_(?:chercher|ramener|recuperer)\b|\bviens_me_chercher\b"
    r"|\bkann_mich_(?:\w+_)?(?:jemand|wer|einer)_(?:\w+_){0,3}(?:abholen|holen)\b"
    r"|\b(?:can|could|will)_(?:someone|somebody|anyone|anybody|you)_(?:please_)?(?:pick_me_up|collect_me"
    r"|come_(?:and_)?get_me|meet_me_(?:at|off))\b"
)
_SAME_WAY: Final = (
    r"\b(?:kom|loop|ga|stap|fiets)\w*_(?:maar_)?(?:mee_met_ons|met_ons_mee)\b.*\b(?:zelfde|dezelfde)_(?:kant|richting|weg)\b"
    r"|\b(?:viens|venez|rentre|rentrez)_avec_(?:nous|moi)\b.*\bmeme_(?:cote|direction|chemin|route)\b"
    r"|\b(?:komm|kommt|geh|lauf)_mit_(?:uns|mir)\b.*\b(?:die(?:selbe)?|gleiche|selbe)_(?:gleiche_)?(?:richtung|weg|strecke)\b"
    r"|\b(?:come|walk)_with_(?:us|me)\b.*\bsame_(?:way|direction|road)\b"
)
_NOT_ALONE: Final = (
    r"\b(?:niet|ni|nie)_alleen_(?:\w+_)?naar_huis\b"
    r"|\b(?:nicht|ned|net|nich)_allein_(?:\w+_)?(?:heim\w*|nach_hause|gehn|gehen|laufen)\b"
    r"|\b(?:rentre\w*|rentrent|marche\w*)_(?:pas_)?(?:toutes?_)?seule?s?\b"
    r"|\b(?:walk|go|walking|going)_(?:home_)?(?:alone|on_(?:her|their)_own)\b"
)
"""The purpose of company: «they should not walk home alone»."""
_COMPANY: Final = expression(f"{_EN}|{_NL}|{_FR}|{_DE}|{_FETCH_ME}|{_SAME_WAY}|{_NOT_ALONE}")

_CORNER: Final = words(r"(?:at|on|to|round|around)_the_corner")
"""A place and no deed."""

_DOOR: Final = one_of(
    r"""\w*deur\w* \w*poort \w*hek slagboom porte portail grille barriere \w*tur \w*tor schranke door doors gate gates
    close_door front_door barrier"""
)
_OPENS: Final = expression(
    rf"\b(?:doe|zet|hou|houd|laat|maak)_{_ANY3}{_DOOR}_{_ANY2}(?:open|los)\b|\bopen_{_ANY3}{_DOOR}\b"
    rf"|\b(?:ouvr\w+|laiss\w+)_{_ANY3}{_DOOR}\b|\b(?:mach|halt|lass|sperr)\w*_{_ANY3}{_DOOR}_{_ANY2}(?:auf|offen)\b"
    rf"|\b{_DOOR}_(?:\w+_)?(?:open|offen|auf|ouverte?)_?(?:zetten|doen|houden|halten|machen|lassen|laten)\b"
    rf"|\b(?:prop|hold|leave|get|have|wedge)_{_ANY3}{_DOOR}_(?:\w+_)?(?:open|for)\b|\bprop_(?:open_)?{_ANY3}{_DOOR}\b"
)
_HELPERS: Final = one_of(
    RESCUERS,
    POLICE,
    OFFICERS,
    NUMBERS,
    r"dokter docteur medecin arzt doctor medics? crew huisarts sauveteurs? reanimation rettungskrafte sanitater\w*",
)
_GUIDES: Final = expression(
    r"\b(?:wave|waving|guide|guiding|flag|flagging|wijs|wijzen|loods|loodsen|opwachten|opvangen|guid\w+|orient\w+"
    rf"|wink(?:e|en|t)?|lots\w*|einweis\w*)_(?:\w+_){{0,3}}(?:l')?{_HELPERS}\b"
    rf"|\b{_HELPERS}_(?:\w+_){{0,3}}(?:wijzen|loodsen|opvangen|opwachten|binnenloodsen|einweisen|reinwinken|lotsen)\b"
)
_FOR_HELPERS: Final = expression(
    r"\b(?:voor|for|fur|pour|aux?|zodat|so|damit|dass|pour_que|que)_(?:the_|de_|die_|den_|das_|les?_|la_|l')?(?:\w+_)?"
    rf"{_HELPERS}\b"
)
_FOR_THEM: Final = words(
    r"(?:voor|for|fur|pour)_(?:ze|hen|hun|them|eux|die|sie) (?:zodat|so|damit|dass|pour_qu'|que)_?(?:ze|they|sie|die|ils)"
)
_CALLED: Final = expression(rf"\b{_HELPERS}\b")
_NO_COMPANY: Final = words(
    r"hem|lui|eux|ihn|ihm|him|them|denen|his|hun|sein\w*|bij_zijn|(?:uns|mir)_den"
    r"|(?:zijn|z'n)_(?:huis|deur|auto|wagen|straat|raam|ramen|adres|poort)"
    r"|kumpels?|kollegen|mates|lads|boys|jungs|neven|vrienden|maten|gasten|mannen|gars|potes|cousins|brothers?|broers?|bruder"
    r"|dader\w*|verdachte|suspect\w*|tater\w*|wacht\w*_(?:hem|ze|em)_op|sort|lesson|revenge|wraak"
)


def keeps_company(text: str, before: Sequence[str]) -> bool:
    """True for company that endangers no person. All texts: folded. `before`: the lines of its incident."""
    line = text.encode()
    rest = _CORNER.replace_in(_COMPANY.replace_in(line))
    if not _COMPANY.occurs_in(line):
        return _receives_rescuers(text, before)
    return not _NO_COMPANY.occurs_in(rest) and _is_peaceful(rest.decode(), text)


def _receives_rescuers(text: str, before: Sequence[str]) -> bool:
    line = text.encode()
    if _GUIDES.occurs_in(line):
        rest = _CORNER.replace_in(_GUIDES.replace_in(line))
        return not _NO_COMPANY.occurs_in(rest) and _is_peaceful(rest.decode(), text)
    if not _OPENS.occurs_in(line):
        return False
    helped = _FOR_HELPERS.occurs_in(line)
    if not helped and _FOR_THEM.occurs_in(line):
        helped = _CALLED.occurs_in("\n".join(before).encode())
    return helped and _is_peaceful(text, text)


def _is_peaceful(rest: str, text: str) -> bool:
    if names_violence(rest) or announced_force(text, in_incident=True) is not Force.NONE:
        return False
    return not is_veiled_call(text, in_incident=True)
