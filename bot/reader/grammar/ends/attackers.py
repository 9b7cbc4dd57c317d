"""Recognises lines in which «they» are the attackers, by the report of the incident: «ze hebben haar meegenomen» of a girl whom
a man drags along. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.phrases.expression import expression, words

_POLICE: Final = expression(rf"\b{ARRESTERS}\b")
_ABDUCTION: Final = expression(
    r"\b(?:sleurt|sleuren|sleept|trekt|trekken|zerrt|zerren|schleppt|zieht|traine(?:nt)?|enleve(?:nt)?|kidnapp\w*"
    r"|ontvoer\w*|entfuhr\w*|abduct\w*"
    r"|dragging|drags?|dragged|bundl\w+|snatch\w*|pulling|pulled)\b"
)
_GIRL: Final = expression(
    r"\b(?:meisje|meid|vrouw|dochter\w*|fille|fillette|femme|gamine|madchen|frau|tochter|girl|woman|lady|daughter)\b"
)
_CHILDREN: Final = (
    "jongen kind kinderen kleine garcon gamins? enfants? gosses? bub buben jungen kinder"
    " boys? kids? child children lad toddler"
)
_CHILD: Final = words(_CHILDREN)
_PERSON: Final = words(
    _CHILDREN,
    r"zoon broer fils frere sohn bruder son brother dame monsieur livreur facteur chauffeur vieux vieille retraitee? sdf"
    r" sans-abri koerier bezorger bejaarde dakloze kurier fahrer zusteller alten rentner obdachlosen delivery_\w+ courier"
    r" driver pensioner student teenager tramp",
    "man iemand homme quelqu'un jeune einen mann jemand someone somebody fella",
)
_GANG_BEATS: Final = expression(
    r"\b(?:slaan|schoppen|trappen|stampen|overvallen|bedreigen|(?:vallen|grijpen)_(?:\w+_){1,3}aan|frappent"
    r"|attaquent|agressent|menacent|tabassent|cognent|rouent|massacrent|prugeln|verprugeln|schlagen"
    r"|treten|uberfallen|bedrohen|greifen_(?:\w+_){1,3}an|(?:lads|boys|men|guys|youths|they|they're|are|of_them|gang)"
    r"_(?:\w+_){0,2}(?:beating|kicking|hitting|attacking|mugging|robbing_(?:a|an|my|our)|punching|stamping|jumping))\b"
)
_GANG: Final = (
    r"(?:mannen|gasten|jongens|kerels|jongeren|hommes|mecs|types|gars|jeunes|individus|manner|burschen|typen"
    r"|jungs|kerle|jugendliche[nr]?|vermummte[nr]?|men|lads|boys"
    r"|guys|youths|fellas|thugs|teenagers|of_them|bende|bande|gang|groep|groupe|gruppe)"
)
_BARS: Final = (
    r"(?:stokken|messen|staven|knuppels|hamers|bijlen|batons?|battes?|barres?|couteaux|marteaux|machettes|messern"
    r"|stocken|schlagern|stangen|eisenstangen|baseballschlagern?|knuppeln|bars|bats|knives|sticks|machetes|hammers|hurls"
    r"|hurleys|baseball_bats|iron_bars|golf_clubs)"
)
_ARMED_GANG: Final = expression(
    rf"\b{_GANG}_(?:[\w-]+_){{0,2}}(?:with|met|avec|mit|armes?_d[e'])_?(?:[\w-]+_){{0,2}}{_BARS}\b"
    rf"|\b{_GANG}_(?:[\w-]+_){{0,3}}(?:chasing|after|following|surrounding|threatening|achterna|achtervolgen"
    r"|volgen|bedreigen|omsingelen|poursuivent|suivent|menacent"
    r"|encerclent|courent_apres|jagen|verfolgen|hetzen|bedrohen|umringen)\b"
    rf"|\b{_GANG}_(?:zit|zitten|loopt|lopen|rennen|gaan)_(?:[\w-]+_){{0,3}}achter\b|\brennen_(?:[\w-]+_){{0,3}}hinter\b"
    r"|\b(?:achtervolgd|gevolgd|achternagezeten|belaagd|bedreigd|omsingeld|suivie?|poursuivie?|menacee?"
    rf"|encerclee?|followed|chased|threatened|surrounded|attacked)_(?:door|par|by)_(?:[\w-]+_){{0,3}}{_GANG}\b"
    r"|\bvon_(?:[\w-]+_){0,3}(?:mannern|typen|burschen|jungs|kerlen|jugendlichen)_(?:\w+_)?"
    r"(?:verfolgt|bedroht|umringt|angegriffen|belastigt)\b"
)
_TAKEN_ALONG: Final = expression(
    r"\b(?:meegenomen|mee|mitgenommen|mitgnommen|emmenee?s?|emportee?s?|embarquee?s?|taken|took|put_(?:him|her|them))\b"
)
_HER: Final = expression(r"\b(?:haar|ze_(?:is|wordt|werd)|sie|emmenee|embarquee|emportee|prise|her|she)\b")
_ONE_PERSON: Final = expression(
    r"\b(?:hem|haar|ihn|eam|den|him|her)\b|_'m\b|\bl'_?(?:a|ont)\b|\blont?_|\bze_is_|\bs'est_fait\b"
)
_HER_OR_THEM: Final = expression(r"\b(?:haben|ham)_(?:jetzt_)?sie\b")


def attackers_hold(text: bytes, report: bytes) -> bool:
    """True if the person who is held or taken along may be the victim whom the report tells of, as long as no police are named:
    «ze hebben haar meegenomen» of a girl whom a man drags along. Of several attackers, or of men with bars or who
    chase a person, «sie haben ihn»."""
    if _POLICE.occurs_in(text):
        return False
    if _TAKEN_ALONG.occurs_in(text) and _ABDUCTION.occurs_in(report):
        return _HER.occurs_in(text) if _GIRL.occurs_in(report) else _CHILD.occurs_in(report)
    of_woman = _GIRL.occurs_in(report)
    if not (_ONE_PERSON.occurs_in(text) or (of_woman and _HER_OR_THEM.occurs_in(text))):
        return False
    of_person = _PERSON.occurs_in(report) or of_woman
    return _ARMED_GANG.occurs_in(report) or (of_person and _GANG_BEATS.occurs_in(report))
