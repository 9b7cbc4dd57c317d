"""Recognises calls of the suspects: one that they shout or claim to have made («he's roaring that he rang the guards»), police
who they say they are, and a telephone in their own hands («one of them is on the phone»).

The group has not called the police then. Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.vocabulary import CALLED, MY, NEIGHBOURS, NUMBERS, POLICE, RUNG, THE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression

_THIEF: Final = (
    r"(?:(?:the|a|de|den|een|die|le|les|un|der|ein)_)?"
    r"(?:burglars?|thie(?:f|ves)|robbers?|inbrekers?|die(?:f|ven)|dader|voleurs?|cambrioleurs?|einbrecher|diebe?)"
)
_FELLOW: Final = (
    r"(?:(?:the|this|that|your|yer)_(?:man|lads?|fella|fellow|guys?|bloke|drunk|lunatic|eejit)"
    r"|(?:die|dieje|dien|de)_(?:gast(?:en)?|kerel|vent|mannen|zatlap|zot)"
    r"|(?:le|ce|les|ces)_(?:gars|mecs?|types?|fou|bonhomme|jeunes?)"
    r"|(?:der|dieser|die|so_a)_(?:typ(?:en)?|kerle?|mann|manner|burschen?|besoffene|irre))"
)
_ONE_OF_THEM: Final = (
    r"(?:one_of_(?:them|the_(?:lads|men|guys))|(?:een|ene|enen)_van_(?:hen|hun|(?:de|die)_\w+)|l'un_d'eux|un_d'eux"
    r"|un_des_(?:types|gars|mecs|voleurs|hommes)|einer_(?:von_(?:denen|ihnen)|der_(?:typen|manner)))"
)
_SUSPECT: Final = rf"(?:{_THIEF}|{_FELLOW}|{_ONE_OF_THEM}|he(?:'s)?|they(?:'re)?|hij|ils?|er|die|einer|eine[rn])"
_WOMEN_OR_MEN: Final = (
    r"(?:(?:ze|zij)_(?:staan_te_)?(?:roepen|schreeuwen|beweren|zeggen)|sie_(?:schreien|behaupten|sagen))"
)
"""Not «sie schreit» and «ze roept»: a woman may be the one who is beaten, or a neighbour."""
_CLAIMS: Final = (
    r"(?:(?:is|are|keeps?|was|now|nu|jetzt|la|zit|staat|en|train_de)_)*"
    r"(?:shout(?:s|ing|ed)?|roar(?:s|ing|ed)?|yell(?:s|ing|ed)?|scream(?:s|ing|ed)?|claim(?:s|ing|ed)?|pretend(?:s|ing|ed)?"
    r"|swears?|telling_(?:everyone|everybody|us)|roept|roepen|riep|schreeuwt|schreeuwen|brult|tiert|beweert|beweren|crie(?:nt)?"
    r"|hurle(?:nt)?|gueule(?:nt)?|braille|pretend(?:ent)?|fait_croire|schreit|schreien|brullt|ruft|plarrt|behauptet|behaupten)"
)
_SAYS: Final = r"(?:says?|said|zegt|zei|zeggen|dit|disent|sagt|sagte|sagen|meint)"
_THAT: Final = (
    r"(?:_\w+){0,3}(?:_?[:\"«“„]"
    r"|_(?:(?:that|dat|dass|das)_)?(?:he|they|hij|ze|zij|il|er|sie|die|qu'ils?)(?:'s|'ve|'d|s)?_)"
)
_OF_CALL: Final = rf"[^.!?;,]*\b{one_of(CALLED, NUMBERS, POLICE, RUNG)}\b[^.!?;,]*"
_POLICE: Final = one_of(POLICE)
_CLAIM: Final = OF_A_LINE.expression(
    rf"\b(?:{_SUSPECT}_{_CLAIMS}|{_WOMEN_OR_MEN}){_THAT}{_OF_CALL}"
    rf"|\b{_THIEF}_{_SAYS}{_THAT}{_OF_CALL}"
    rf"|\bhe_{_SAYS}_he(?:'s|s|_has)?_(?:called|rung|rang|phoned)_(?:the_)?{_POLICE}_on_(?:us|me)\b"
    rf"|\b(?:ze|zij|sie)_(?:{_SAYS}|{_CLAIMS}){_THAT}(?:is_|zijn_|ist_|sind_|war_)*"
    rf"(?:van|von)_(?:(?:de|der)_)?{_POLICE}\b[^.!?;]*"
    r"|\b(?:ihm|ihr|ihnen|denen|hem|haar|hun|him|her|them|lui|leur)\b.*\b(?:stimmt_(?:\w+_)?nicht|niet_waar|klopt_niet"
    r"|pas_vrai|c'est_faux|not_true|isn't_true)\b"
    rf"|\b{_SUSPECT}_(?:{_SAYS}|{_CLAIMS}){_THAT}(?:is_|are_|zijn_|est_|sont_|ist_|sind_|war_)*"
    rf"(?:van|von|of|from|with|de)_(?:(?:the|de|der|la)_)?{_POLICE}\b[^.!?;]*"
    rf"|\b{_POLICE}\b(?:_[\w']+){{0,4}}_{one_of(CALLED)}_(?:par|door|von|by)_(?:{_THIEF}|{_FELLOW})\b[^.!?;]*"
    rf"|\b(?:(?:il|elle)_(?:ment|bluffe)|(?:er|sie)_(?:lugt|blufft)|(?:hij|zij|ze)_(?:liegt|bluft)"
    rf"|s?he(?:'s|_is)_(?:lying|bluffing))"
    rf"(?:_?[,;:.]_?|_(?:et|en|und|and)_)(?:[\w']+_){{0,2}}{_SAYS}{_OF_CALL}"
)
_BY_NEIGHBOUR: Final = expression(rf",_?{one_of(THE, MY)}_{one_of(NEIGHBOURS)}\W*$")
"""The end of «he shouts that he has called the police, the neighbour»."""
_HAVE: Final = r"(?:'ve|'s|_have|_has|_just|_had|_hebben|_heeft|_ont|_a|_haben|_hat)*"
_A_FRIEND: Final = (
    r"(?:for_)?(?:a_)?(?:someone|somebody|an?_(?:mate|friend|lad|pal|buddy)|their_\w+|backup|reinforcements"
    r"|versterking|verstarkung|iemand|een_(?:maat|vriend)|hun_\w+|quelqu'un|un_(?:complice|pote|copain|ami)|des_(?:potes|copains)"
    r"|(?:du|des)_renforts?"
    r"|leurs?_\w+|jemanden|wen|einen_\w+|ihre_\w+)"
)
_THEY: Final = r"(?:they|he|ze|hij|ils?|sie|die|er)"
_PHONES: Final = OF_A_LINE.expression(
    rf"\b(?:{_THIEF}|{_FELLOW}|{_ONE_OF_THEM})(?:'s)?(?:_(?:is|ist|est|zit|hangt|still|nog|noch))*_(?:on_(?:the|his)_phone"
    r"|au_tel(?:ephone)?|am_(?:telefon|handy)|aan_(?:de_telefoon|het_bellen))\b"
    rf"|\b{_THEY}{_HAVE}_(?:called|rang|phoned|appele|telephone)_{_A_FRIEND}\b"
    rf"|\bthey(?:'re|_are)_on_the_phone_to_{_A_FRIEND}\b"
    rf"|\b{_THEY}{_HAVE[:-1]}+_(?:gebeld_naar_{_A_FRIEND}|{_A_FRIEND}_(?:gebeld|angerufen|gerufen)|telefoniert)\b"
)


def without_claim(text: bytes) -> bytes:
    """The text without the words of a suspect about the police."""
    rest = _CLAIM.replace_in(text)
    return text if rest != text and _BY_NEIGHBOUR.occurs_in(text) else rest


def suspects_phone(text: bytes) -> bool:
    """True for suspects who telephone with others than helpers."""
    return _PHONES.occurs_in(text) and not names_helpers(_PHONES.replace_in(text))
