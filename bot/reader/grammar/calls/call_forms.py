"""The forms of a clause that tells of a call, with a letter for each class of words, see `call_words.py`."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.services.dutch_or_french import ANSWERS, CONTACTS, OF_SERVICES
from bot.reader.grammar.vocabulary import CARS, PATROLS, THEY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_SAYS: Final = (
    r"(?:says?|said|ask(?:s|ed|ing)?|zegt|zei|zeiden|zeggen|vraagt|vroeg|vroegen|vragen|sagt|sagte|sagen|fragt|fragen|dit"
    r"|disent|demande|demandent|veulent|noteert|note|stays|reste|blijft|bleibt)"
)
_TO: Final = r"(?:to|tae|with|wi|met|mit|avec|bei|beim|bij|by|via|up|naar|au|a|an)"
_IT: Final = r"(?:it|this|that|them|het|'t|dit|dat|alles|es|das|le|la)"
PLAIN: Final = (
    rf"\bH(?:[ ,]+[aI]){{0,4}}[ ,]+[DLKNPMS]\b|\bD(?:_a)*_op_H\b|\b[DL](?:_{_TO})*_H\b|\bD(?:_a)*_in_{_TO}_H\b"
    r"|\b(?:on|oan|onto|talking|speaking|spoke|spoken|talked|through|thru|durch|door|dran|verbonden|belt|calling"
    rf"|praat|spricht|spreche|spreekt|telefoniere|rede|suis|D|L)(?:_a)*_{_TO}_[HW]\b"
    rf"|\w_redet(?:_a)*_{_TO}_[HW]\b"
    rf"|\b{_TO}_H(?:_a)*_(?:D|durch|door|durchgekommen|telefoniert|parle)\b"
    r"|\b[aI]_(?:a_)*H_(?:L|D|te[ ]pakken|vast)\b|\bH_(?:a_)*I\b|\ba_H_?,_?(?:they|ze|sie|ils|elle)\b"
    r"|\b(?:mit|met|with|avec)_W(?:_a)*_D\b|\bmet_H(?:_a)*_(?:in_gesprek|bezig)\b|\bbezig_met_H\b|^_?(?:the_)?control_says?_"
    r"|\breussi_a_(?:avoir|joindre)_H\b"
    r"|\bH(?:_a)*_(?:vom|von(?:_(?:der|dem|den|einem|einer))?)_(?:\w+_){1,2}D\b"
    rf"|\bH_{_SAYS}(?:_me)?_(?:they|ze|ils|qu'ils|sie)(?:'re)?(?:_a)*_S\b"
    r"|\bH_a_mich(?:_durchgestellt)?_?$"
    r"|\bH_a_H_(?:both|beide|allebei|tous_les_deux)_(?:a_)*[MD]\b"
    rf"|\bO(?:_(?:of|from|on|at|du|de|van|von|vom|bei|in|a))?_[HW](?:_\w+)?_(?:{_SAYS}|S|M|L)\b"
    rf"|\bR(?:_(?:a|{_IT}|through|(?:over|by|on)_(?:the_)?phone|par_telephone|telefonisch))*_(?:{_TO}|aan|at)_[HW]\b|\bR_(?:le_)?H\b"
    rf"|\b(?:{_TO}|aan|im)_[HW](?:_(?:a|{_IT}))*_R\b"
    rf"|\bD(?:_(?:a|{_IT}))*_through_{_TO}_[HW]\b|\bD(?:_a)*_(?:for|um|om|pour)_H\b"
    r"|\bH(?:_a)*_(?:for|voor|fur|pour)(?:_\w+){1,2}_D\b|\b(?:am|beim|an)_telefonieren_mit_H\b"
    r"|\bH_(?:is|are|out|a)_?(?:_(?:out|now))?_(?:looking|searching)_(?:too|a|as[ ]well)\b"
    r"|\bH_(?:me|m)_(?:garde|guide|conseille)(?:nt)?\b|\bH_(?:me|m)_(?:dit|disent)_(?:de\b|a')|\bH_a_(?:avec|bij|met)_(?:moi|lui|elle|eux|mij|me|ons|hem|haar|a)_?$"
    r"|\bH(?:_a)*_(?:kijkt|kijken)_(?:\w+_){0,2}mee\b"
    r"|\bH_(?:les|l'|m')_?S\b|\bH_(?:blijft|blijven|reste|restent|garde|gardent)_(?:a_)*L\b"
    f"{OF_SERVICES}"
    rf"|\bH_{_SAYS}_(?:qu'?_?)?(?:ils|elles?|on)_(?:arrivent|viennent|passent|envoient|partent|S|M)\b"
)
_WHEN: Final = r"(?:_(?:um|om|at|a|vers)?_?\d{1,2}(?:[:.hu]\d{0,2})?)?"
_FOR: Final = r"(?:_(?:voor|fur|for|pour)_[a-z'-]+)?"
_THEM: Final = r"(?:ze|hen|hun|eux|les|ils|sie|si|se|ihnen|denen|them|em)"
HUNG_UP: Final = (
    r"(?:(?:net|juist|zonet|daarnet|grad|grade|gerade|eben|soeben)_(?:ingehaakt|opgehangen|aufgelegt)|raccroche_a_l'instant"
    r"|viens_de_raccrocher|(?:just|now)_hung_up|(?:put|putting)_(?:the|my)_phone_down)"
)
"""The end of a call, which may be one with the police."""
_IN_MINUTES: Final = r"(?:\d+|five|eight|ten|fifteen|twenty|forty|vijf|tien|cinq|dix|quinze|funf|zehn)_?min\w*"
CONTACT: Final = (
    r"\b[aI]_(?:(?:a|hen|them|les|wen|iemand|someone|qqn|qn|quelqu'un)_)*"
    rf"(?:ze|sie|si|se|them|les|wen|iemand|jemand|jemanden|jmd|a){_FOR}(?:_(?:nu|a|terug))*_[LD]\b"
    r"|\b(?:that's|thats|dat's|dats)_me_(?:a_)*L\b|\b[aI]_(?:a_)*O_L\b|\bgot_a_(?:real_)?(?:human|person)\b"
    rf"|\b{HUNG_UP}\b"
    r"|\bhann?_se_[LD]\b|\b(?:jle|jlai|les|j'les)(?:_a)*_[LD]\b|\bI_(?:a_)*(?:D|L)\b"
    r"|\b(?:a|I|ok|okay|wife|husband|mum|dad)_(?:a_)*(?:[DR]|spoke[ ]to)"
    rf"(?:_(?:them|a|in|through))*{_FOR}(?:_(?:zegt|says|sagt|dit)_[a-z]+)?(?:$|_?[.!;)]|_(?:from|there))"
    r"|^_?(?:(?:ok|okay|right|so|zo|ja|yes|a|bon|voila|c'est|c)_)*(?:[DR]|gmacht|took_it"
    rf"|(?:that's_it|it's|a's|hab_es|habs|ha's|c'est)_R|durchgekommen|doorgekomen|gelukt)(?:_(?:them|a))*{_WHEN}_?[.!;:]*$"
    r"|^_?(?:(?:ja|yes|ok|oui)_)?(?:I|heb ze|hab sie)_?[.!]*$"
    r"|\b(?:got|put|I)_(?:through|thru)\b"
    rf"|\b(?:hangt?|hangen|zit|zitten|steht|spricht|a|I)_(?:a_)*(?:met|mit|avec|with|wi)_{_THEM}_L\b"
    rf"|\bL_(?:met|mit|avec|with|wi)_{_THEM}\b|\bavec_eux_L\b|\bleur_parle\b|\bm'?_?a_prise?_L\b|\bhang_(?:a_)*met_{_THEM}\b|\bO_(?:(?:a|praat|spreekt|parle|blijft|reste)_)*L\b|\bO_(?:a_)*N\b"
    r"|\bmelding_(?:staat|loopt)\b|\b(?:a|ils|ze)_(?:restent?|blij(?:ft|ven))_(?:a_)*L\b"
    rf"|^_?(?:(?:ok|okay|right|so|zo|bon|voila|ja|yes|ah|a)_)*(?:{_THEM}|on|they|die)_P\b"
    r"|\breussi_a_les_(?:avoir|joindre)\b"
    r"|\bthrough_at_last\b|\bzit_(?:a_)*door\b"
    r"|\bhorer_(?:noch_)?(?:L|am[ ]ohr)\b|\bref_taken\b"
    r"|\bje_les_a_encore\b|\bI_(?:ze|them|sie|si)_?(?:$|_now\b|[.,;!])"
    rf"|\b(?:spoke|spoken|talking|speaking|talked|D|parle)_{_TO}_O\b"
    rf"|\b(?:D|got|onto|spoke[ ]to|talked[ ]to)_(?:{_TO}_)*W\b"
    r"|\b(?:auf|bei|in|a|I)_W(?:_\w+){0,2}_(?:D|gefragt)\b"
    r"|\bR(?:_\w+){0,3}_(?:by|on[ ]the)_phone\b|\btelefonisch_[RD]\b"
    r"|\b[HO](?:_a)*_(?:D_(?:me|us)_back|zuruckgerufen|teruggebeld|rappele)\b|\bteruggebeld_door_H\b"
    f"{CONTACTS}"
)
"""Forms of a contact that may be one with the police."""
THEM: Final = (
    r"\b[aI]_(?:a_)*(?:ze|sie|si|them|les)(?:_a)*_[LD]\b|\b(?:jle|jlai|les|j'les)(?:_a)*_[LD]\b"
    r"|\bI_(?:a_)*[DL]_them(?:_a)*_?(?:$|[.!;])|\bavec_eux_L\b|\ba_leur_parle\b"
)
"""A contact with «them»: with the police, if the line names them («that is for the police, have just told them»)."""

_VEHICLE: Final = one_of(PATROLS, CARS, "engine wage hubschrauber helico heli")
_THEY: Final = one_of(THEY)
_NOW_THEY: Final = r"(?:they(?:'re|_are)?|ze|sie|se|si|ils|die|de)"
"""Not «they'll ask what you saw», which is advice."""
_ASKS_THEM: Final = r"(?:ask(?:s|ed|ing)?|vragen|vraagt|vroegen|fragen|fragt|demandent|demande|veulent)"
ANSWER: Final = (
    r"\bS_(?:out_)?(?:someone|somebody|an?|one|two|iemand|een|ne|nen|2|twee|wen|wem|oper|oan|jemand|eine?n?|zwei|drei"
    r"|une?|deux|quelqu'?_?un|qqn|des|H|la|le)\b"
    r"|\b(?:they've|theyve|they have)_(?:a|an|got_a|their)_(?:unit|car|van|patrol|crew)\b"
    rf"|\b{_VEHICLE}(?:'s)?(?:_a)*_(?:M|envoyee?|gestuurd)\b|\benvoye_(?:\w+_)?(?:H|{_VEHICLE})\b"
    rf"|\b(?:{_NOW_THEY}|O)_{_ASKS_THEM}\b|\b{_THEY}_(?:a_)*K(?:_?[.!]*$|_(?:about|a|it)\b)"
    r"|\b(?:log|crime|cad|incident|reference)_(?:number|no|nr|num)\b|\bgave_(?:me|us)_a_(?:number|ref\w*)\b"
    r"|\b(?:dossier|meldings)nummer\b|\b(?:aktenzeichen|vorgangsnummer)\b|\bnumero_de_dossier\b"
    rf"|\bH_{_SAYS}\b|\bH(?:_a)*_(?:ermee_bezig|dessus|sur_le_coup|s'a_occupe\w*)\b|\ba_me_demande(?:nt)?_(?:le|la|l'|les|combien|mon|ma)\b"
    f"{ANSWERS}"
    rf"|\b{_IN_MINUTES}_(?:they_(?:said|say|reckon)|(?:qu')?ils_disent|(?:zeggen|zeiden)_ze|(?:sagen|sagten|meinten)_(?:sie|die))\b"
    rf"|\b(?:they_(?:said|say)|(?:ze|die|sie)_(?:zeggen|zeiden|sagen|sagten)|ils_disent)_(?:within_|in_)?{_IN_MINUTES}\b"
    r"|\b(?:she|he|they)(?:'s|'re|_is|_are)_(?:logging|taking)_(?:it|this|my|the|all|everything)\b"
    r"|\b(?:she|he|they|O)_wants?_(?:the|my|to_know|our)\b|\btaking_it_(?:all_)?down\b|\bnumero_d'(?:intervention|appel)\b"
)
"""Forms of an answer that may be one of the police."""

_SOON: Final = (
    r"(?:_?[.!]*$|_(?:a|af|zo|subito?|sofort|gleich|asap|snel|schnell|vite|right|straight|in|binnen|dans|over|met"
    r"|mit|with|avec|ook|auch|too|aussi|tout|de[ ]suite|out|round|vorbei|kijken|rapidement|\d))"
)
COMING: Final = rf"(?:^|[ ,]){_THEY}_(?:a_)*M{_SOON}|\b(?:they'll|they_will)_be_(?:here|there|round|with)\b"
"""Persons who come soon: an answer of the police only beside a contact that ends its clause («got through, they're coming»)."""

REACHED: Final = (
    rf"(?:[DLR]|{HUNG_UP}|through|durch|durchgekommen|doorgekomen|erreicht|avoir|joindre|(?:spoke|spoken)[ ]to[ ]them)"
    r"(?:_(?:them|a|in|it|through))*_?[.!;]*$"
)
"""A clause that ends with the contact, so it names no other person."""

VISIT: Final = expression(
    r"\b(?:someone|somebody|iemand|jemand|quelqu'un|qqn|pcso|officer|agent|streife|patrouille|patrol|ploeg)"
    r"_(?:will|would|to|gaat|zal|komt|kommt|passe|passera|vient|viendra|schaut|wird|is|ist)\b"
    r"|\b(?:komen|kommen|they'll|schauen|viennent|passent|come)_(?:\w+_){0,3}"
    r"(?:kijken|langs|vorbei|gucken|look|nachsehen|voir)\b"
)
"""An announced visit of helpers, which is an answer even in the future tense."""
