"""The forms of a clause that tells of a call, with a letter for each class of words, see `call_words.py`."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import Expression

_SAYS: Final = (
    r"(?:says?|said|ask(?:s|ed|ing)?|zegt|zei|zeiden|zeggen|vraagt|vroeg|vroegen|vragen|sagt|sagte|sagen|fragt|fragen|dit"
    r"|disent"
    r"|demande|demandent|veulent|noteert|note|stays|reste|blijft|bleibt)"
)
_TO: Final = r"(?:to|tae|with|wi|met|mit|avec|bei|bij|by|via|up|naar|au|a|an)"
_IT: Final = r"(?:it|this|that|them|het|'t|dit|dat|alles|es|das|le|la)"
PLAIN: Final = (
    rf"\bH(?:[ ,]+[aI]){{0,4}}[ ,]+[DLKNMS]\b|\b[DL](?:[ ]+{_TO})*[ ]+H\b|\bD(?:[ ]+a)*[ ]+in[ ]+{_TO}[ ]+H\b"
    r"|\b(?:on|oan|onto|talking|speaking|spoke|spoken|talked|through|thru|durch|door|dran|verbonden|belt|calling"
    r"|praat|spricht|spreche|spreekt|telefoniere|suis|D"
    rf"|L)(?:[ ]+a)*[ ]+{_TO}[ ]+[HW]\b"
    rf"|\b{_TO}[ ]+H(?:[ ]+a)*[ ]+(?:D|durch|door|durchgekommen|telefoniert|parle)\b"
    r"|\b[aI][ ]+(?:a[ ]+)*H[ ]+(?:L|D|te[ ]pakken|vast)\b|\bH[ ]+(?:a[ ]+)*I\b|\ba[ ]+H[ ]*,[ ]*(?:they|ze|sie|ils|elle)\b"
    rf"|\bO(?:[ ]+(?:of|from|on|at|du|de|van|von|vom|bei|in|a))?[ ]+[HW](?:[ ]+\w+)?[ ]+(?:{_SAYS}|S|M|L)\b"
    rf"|\bR(?:[ ]+(?:a|{_IT}|through))*[ ]+(?:{_TO}|aan|at)[ ]+[HW]\b|\bR[ ]+(?:le[ ]+)?H\b"
    rf"|\b(?:{_TO}|aan|im)[ ]+[HW](?:[ ]+(?:a|{_IT}))*[ ]+R\b"
    rf"|\bD(?:[ ]+(?:a|{_IT}))*[ ]+through[ ]+{_TO}[ ]+[HW]\b|\bD(?:[ ]+a)*[ ]+(?:for|um|om|pour)[ ]+H\b"
    r"|\bH(?:[ ]+a)*[ ]+(?:for|voor|fur|pour)(?:[ ]+\w+){1,2}[ ]+D\b|\b(?:am|beim|an)[ ]+telefonieren[ ]+mit[ ]+H\b"
    r"|\bH[ ]+(?:is|are|out|a)[ ]*(?:[ ]+(?:out|now))?[ ]+(?:looking"
    r"|searching)[ ]+(?:too|a|as[ ]well)\b"
)
_WHEN: Final = r"(?:[ ]+(?:um|om|at|a|vers)?[ ]*\d{1,2}(?:[:.hu]\d{0,2})?)?"
_FOR: Final = r"(?:[ ]+(?:voor|fur|for|pour)[ ]+[a-z'-]+)?"
CONTACT: Final = (
    r"\b[aI][ ]+(?:(?:a|hen|them|les|wen|iemand|someone|qqn|qn|quelqu'un)[ ]+)*(?:ze|sie|si|them|les|wen|iemand|jemand"
    r"|jemanden|jmd|a)"
    rf"{_FOR}[ ]+[LD]\b"
    r"|\b(?:jle|jlai|les|j'les)(?:[ ]+a)*[ ]+[LD]\b|\bI[ ]+(?:a[ ]+)*(?:D|L)\b"
    r"|\b(?:a|I|ok|okay|wife|husband|mum|dad)[ ]+(?:a[ ]+)*(?:[DR]|spoke[ ]to)(?:[ ]+(?:them|a|in"
    rf"|through))*{_FOR}(?:[ ]+(?:zegt|says|sagt|dit)[ ]+[a-z]+)?(?:$|[ ]*[.!;)]|[ ]+(?:from|there))"
    r"|^[ ]*(?:(?:ok|okay|right|so|zo|ja|yes|a|bon|voila|c'est|c)[ ]+)*(?:[DR]|gmacht|took_it|(?:that's_it|it's|a's|hab_es"
    rf"|habs|ha's|c'est)_R|durchgekommen|doorgekomen|gelukt)(?:[ ]+(?:them|a))*{_WHEN}[ ]*[.!;:]*$"
    r"|^[ ]*(?:(?:ja|yes|ok|oui)[ ]+)?(?:I|heb ze|hab sie)[ ]*[.!]*$"
    r"|\b(?:got|put|I)[ ]+(?:through|thru)\b"
    r"|\breussi[ ]+a[ ]+les[ ]+(?:avoir|joindre)\b"
    r"|\bthrough[ ]+at[ ]+last\b|\bzit[ ]+(?:a[ ]+)*door\b"
    r"|\bhorer[ ]+(?:noch[ ]+)?(?:L|am[ ]ohr)\b|\bref[ ]+taken\b"
    r"|\bje[ ]+les[ ]+a[ ]+encore\b|\bI[ ]+(?:ze|them|sie|si)[ ]*(?:$|[ ]+now\b|[.,;!])"
    rf"|\b(?:spoke|spoken|talking|speaking|talked|D|parle)[ ]+{_TO}[ ]+O\b"
    rf"|\b(?:D|got|onto|spoke[ ]to|talked[ ]to)[ ]+(?:{_TO}[ ]+)*W\b"
    r"|\b(?:auf|bei|in|a|I)[ ]+W(?:[ ]+\w+){0,2}[ ]+(?:D|gefragt)\b"
    r"|\bR(?:[ ]+\w+){0,3}[ ]+(?:by|on[ ]the)[ ]+phone\b|\btelefonisch[ ]+[RD]\b"
    r"|\b[HO](?:[ ]+a)*[ ]+(?:D[ ]+(?:me|us)[ ]+back|zuruckgerufen|teruggebeld|rappele)\b|\bteruggebeld[ ]+door[ ]+H\b"
).replace("_", "[ ]+")
"""Forms of a contact that may be one with the police."""

_VEHICLE: Final = (
    r"(?:cars?|units?|van|patrol|crew|engine|squad|ploeg|combi|patrouille|wagen|wage|voiture|equipe|brigade|funkwagen"
    r"|hubschrauber)"
)
_THEY: Final = r"(?:they|ze|sie|se|si|ils|they're|die|de)"
_ASKS_THEM: Final = r"(?:ask(?:s|ed|ing)?|vragen|vraagt|vroegen|fragen|fragt|demandent|demande|veulent)"
ANSWER: Final = (
    r"\bS[ ]+(?:out[ ]+)?(?:someone|somebody|an?|one|two|iemand|een|ne|nen|2|twee|wen|wem|oper|oan|jemand|eine?n?|zwei|drei"
    r"|une?|deux|quelqu['_]?un|qqn|des|H|la|le)\b"
    r"|\b(?:they've|theyve|they have)[ ]+(?:a|an|got_a|their)[ ]+(?:unit|car|van|patrol|crew)\b"
    rf"|\b{_VEHICLE}(?:[ ]+a)*[ ]+(?:M|envoyee?)\b"
    rf"|\b(?:{_THEY}|O)[ ]+{_ASKS_THEM}\b|\b{_THEY}[ ]+(?:a[ ]+)*K(?:[ ]*[.!]*$|[ ]+(?:about|a|it)\b)"
    r"|\b(?:log|crime|cad|incident|reference)[ ]+(?:number|no|nr|num)\b|\bgave[ ]+(?:me|us)[ ]+a[ ]+(?:number|ref\w*)\b"
    r"|\b(?:dossier|meldings)nummer\b|\b(?:aktenzeichen|vorgangsnummer)\b|\bnumero[ ]+de[ ]+dossier\b"
    rf"|\bH[ ]+{_SAYS}\b"
).replace("_", "[ ]+")
"""Forms of an answer that may be one of the police."""

_SOON: Final = (
    r"(?:[ ]*[.!]*$|[ ]+(?:a|af|zo|subito?|sofort|gleich|asap|snel|schnell|vite|right|straight|in|binnen|dans|over|met"
    r"|mit|with|avec|ook|auch|too"
    r"|aussi|tout|de[ ]suite|out|round|vorbei|kijken|rapidement|\d))"
)
COMING: Final = (
    rf"(?:^|[ ,]){_THEY}[ ]+(?:a[ ]+)*M{_SOON}|\b(?:they'll|they_will)_be_(?:here|there|round|with)\b".replace(
        "_", "[ ]+"
    )
)
"""Persons who come soon: an answer of the police only beside a contact that ends its clause («got through, they're coming»)."""

REACHED: Final = (
    r"(?:[DLR]|through|durch|durchgekommen|doorgekomen|erreicht|avoir|joindre|(?:spoke|spoken)[ ]to[ ]them)"
    r"(?:[ ]+(?:them|a|in|it|through))*[ ]*[.!;]*$"
)
"""A clause that ends with the contact, so it names no other person."""

VISIT: Final = Expression(
    r"\b(?:someone|somebody|iemand|jemand|quelqu'un|qqn|pcso|officer|agent|streife|patrouille|patrol|ploeg)"
    r"[ ]+(?:will|would|to|gaat|zal|komt|kommt|passe|passera|vient|viendra|schaut|wird|is|ist)\b"
    r"|\b(?:komen|kommen|they'll|schauen|viennent|passent|come)[ ]+(?:\w+[ ]+){0,3}"
    r"(?:kijken|langs|vorbei|gucken|look|nachsehen|voir)\b"
)
"""An announced visit of helpers, which is an answer even in the future tense."""
