"""The forms of speech of an author who has a heart attack or a stroke, or no breath, in four languages.

«I'm having a heart attack at these prices» is a jest. So the line tells nothing else, or asks for help. The texts are
folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms

_ATTACK: Final = (
    r"(?:hartaanval|hartinfarct|hartstilstand|infarctus|crise cardiaque|herzinfarkt|herzanfall|heart attack"
    r"|malaise cardiaque)"
)
_FIT: Final = rf"(?:{_ATTACK}|infarct|herseninfarct|hersenbloeding|beroerte|avc|malaise|schlaganfall|stroke)"
_CALLS: Final = (
    r"(?:(?:kan|kann|can) (?:er )?(?:@s|anyone)|@s (?:help|come|call)|kom (?:snel|nu|aub|vlug)|come (?:quick|please)"
    r"|komm\w* (?:schnell|bitte)|aide[rz]?\W?moi"
    r"|(?:bel|belt|call|ring|ruft?|appelez|appelle) (?:\w+ )?(?:112|999|911|144|15|aub|ambulance|ambu|samu|notarzt|rettung"
    r"|krankenwagen|ziekenwagen|dokter|doctor|docteur|medecin|arzt))"
)
_PLEADS: Final = (
    r"(?:help|please|pls|hulp|hilfe|bitte|svp|a l'aide|au secours|venez|(?:(?:i'm|im|i am|je suis|ik ben|ben|bin|ich bin) )?"
    r"(?:on my own|alone|by myself|(?:helemaal |ganz )?(?:alleen|alleine|allein)|toute? seule?|seule?))"
)
_FOR_HELP: Final = rf"(?:(?:{_PLEADS}\W+)?{_PLEADS}\W*$|(?:{_PLEADS} )?{_CALLS})"
_LIMB: Final = (
    r"(?:(?:mijn|m'n|mn|mon|ma|meine?|my) (?:(?:linke\w*|left|rechte\w*|right) )?(?:\w*arm|borst|bras|poitrine|brust|chest"
    r"|gezicht|face|visage|gesicht|been|leg|bein|jambe|mond|mouth|bouche|mund|seite|kant|side)|i can'?t (?:feel|move|breathe)"
    r"|je (?:ne )?sens plus)"
)
_CRY: Final = r"(?:help|hulp|hilfe|a l'aide|au secours|aidez\W?moi|please|help me|help mij)"
_GAP: Final = r"(?: |\s*[.!]+\s*)"
_ENDS: Final = rf"(?:(?: (?:i think|denk ik|je crois|glaube? ich))?\s*[.!]*\s*$|{_GAP}{_FOR_HELP}| {_LIMB})"
_THINK_NL: Final = r"(?:(?:i?k )?(?:denk|vrees|geloof)(?: da[t]?)?|volgens mij)"
_THINK_FR: Final = r"(?:(?:je (?:crois|pense)|j'crois|jcrois|j'ai l'impression) (?:que )?)"
_THINK_DE: Final = r"(?:(?:ich |i )?(?:glaube?|denke?|furchte?|vermute?))"
_HAVE_DE: Final = (
    r"(?:habe?|hob|kriege?|bekomme?|kriag)(?: glaube? (?:ich|i))?(?: (?:grad|gerade|jetzt))? (?:einen|nen|an)"
)
_HAVING: Final = rf"(?:i'?m|i am|i may be|i might be) having a {_FIT}"
_PAIN: Final = r"(?:pijn|mal|schmerzen|pain)~(?:borst|poitrine|brust|chest)"
_CHEST_PAIN: Final = (
    r"(?:(?:i?k )?(?:heb|krijg)(?: \w+){0,2} (?:pijn|druk) (?:op|in|aan) (?:mijn|m'n|mn|de) (?:borst|hart)"
    r"|j'ai (?:\w+ )?(?:mal|une douleur|des douleurs) (?:a|dans) la poitrine"
    r"|(?:ich )?(?:habe?|kriege?|bekomme)(?: \w+)? (?:brustschmerzen|(?:schmerzen|stechen|druck) (?:in|auf) der brust)"
    r"|(?:i|i've|i'm)(?: (?:have|having|get|getting|got))? (?:(?:an?|bad|severe) )*(?:chest pains?|pains? in my chest))"
)
OWN_FIT: Final = forms(
    rf"""
    ^(?:{_CRY}\W+)?{_THINK_NL}(?: i?k|'k) een {_FIT} (?:krijg|heb|aan het krijgen ben){_ENDS}
    ^(?:{_CRY}\W+)?{_THINK_NL} (?:heb|krijg) ik een {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?(?:ik |k ?)(?:heb|krijg)(?: nu| net)? een {_ATTACK}{_ENDS}
    ^{_CRY}\W+(?:ik |k ?)(?:heb|krijg) een {_FIT}{_ENDS}
    ^(?:ik |k ?)?(?:heb|krijg)(?: nu)? een {_FIT}(?:{_GAP}{_FOR_HELP}| {_LIMB})
    ^(?:{_CRY}\W+)?{_THINK_FR}(?:je (?:fais|suis en train de faire|vais faire)|j'ai) une? {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?je suis en train de faire une? {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?(?:je fais|j'ai) une? {_ATTACK}{_ENDS}
    ^je (?:fais|vais faire) une? {_FIT}(?:{_GAP}{_FOR_HELP}| {_LIMB})
    ^{_CRY}\W+je (?:fais|vais faire) une? {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?{_THINK_DE}(?: ich| i)? {_HAVE_DE} {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?(?:ich|i) {_HAVE_DE} {_ATTACK}{_ENDS}
    ^(?:{_CRY}\W+)?ich habe?(?: (?:grad|gerade|jetzt))? (?:einen|nen) {_FIT}{_ENDS}
    ^{_CRY}\W+(?:ich|i) {_HAVE_DE} {_FIT}{_ENDS}
    ^(?:{_CRY}\W+)?(?:i |i'm )?(?:think|reckon|fear|pretty sure) (?:that )?{_HAVING}{_ENDS}
    ^(?:{_CRY}\W+)?{_HAVING}{_ENDS}
    ^(?:{_CRY}\W+)?je (?:fais|vais faire) une? {_FIT} je (?:crois|pense)\s*[.!]*\s*$
    ^(?:{_CRY}\W+)?{_CHEST_PAIN}{_ENDS}
    {_PAIN}~(?:denk|vrees|crois|think|glaube?)(?: \w+){{0,2}} {_ATTACK}{_ENDS}
    ^(?:{_CRY}\W+)?(?:i?k )?(?:heb|krijg)(?: (?:erge|zware|ernstige|hevige|plots|veel))? ademnood{_ENDS}
    ^(?:{_CRY}\W+)?(?:ich )?(?:habe?|bekomme)(?: (?:starke|akute|schwere|plotzlich|grad))? atemnot{_ENDS}
    """
)
