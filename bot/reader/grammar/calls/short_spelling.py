"""Spells out the short words of text messages, and those of dialects, that tell of a call: «g appelé», «polisie is beld», «hab
die Bullen anjerufen», «theyre comin».

So the forms of a call need one spelling. Texts are folded and in UTF-8.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.vocabulary import KIN, MY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression
from bot.reader.text.remembered import remembered

_HELPERS: Final = r"(?:flics?|keufs?|pompiers?|police|gendarmes?|secours|urgences|101|112|1[578])"
_CALLED: Final = r"(?:app?ell?e?r?|app?ell?ee?|aple|tel(?= (?:o|au|aux|a|la|le|les)\b))"
_SO: Final = r"(?:(?:deja|enfin|bien|juste|aussi) )?"
_SPELLINGS: Final = (
    (
        rf"(?:g|j ?ai)(?= {_SO}(?:les|la|le|des|u|eue?s?|fait|prevenu|signale|contacte|joint|averti|alerte|sonne|telephone"
        rf"|compose|quelqu'?un|qqn|{_CALLED})\b)",
        r"j'ai",
    ),
    (r"j ?les(?= ai\b)", r"je les"),
    (rf"(j'ai {_SO}){_CALLED}\b", r"\1appele"),
    (rf"(j'ai {_SO})u\b", r"\1eu"),
    (r"c(?= (?:deja )?(?:fait|fai|fe|bon|regle|ok|appele?e?)\b)|cest\b", r"c'est"),
    (r"(c'est (?:deja )?)(?:fai|fe)\b", r"\1fait"),
    (rf"o(?= (?:tel|telephone|bout|{_HELPERS})\b)", r"au"),
    (r"^((?:oui |ouais |ok |deja )?)(?:app?eler?|apelee?|aple|appel (?:fait?|passe))(?=[ .!]*$)", r"\1j'ai appele"),
    (r"j(?:e |')?viens? (?:juste )?d[' ]{0,2}(?:appele?r?|telephoner)\b", r"j'ai appele"),
    (r"(?:g|e|gebb?e?|ge-)?beld\b|gebelt\b|gebld\b", r"gebeld"),
    (
        r"(?:angrufe?n?|au?gruafn?|angeruf(?:[ae]|f?n)|angrua?fn?|ogrua?fn?|(?:an)?jerufe?n?|(?:aan)?jeroofe?n?|anropen|angeruven"
        r"|aa?glu?e?te?t?)\b",
        r"angerufen",
    ),
    (r"(?:ich|ech) hann? (?:et|dat) (?:je|ge)do\w+\b", r"hab ich gemacht"),
    (r"(?:gwahlt|gwaehlt)\b", r"gewahlt"),
    (r"(?:calld|caled|callled|foned|phond)\b", r"called"),
    (r"((?:called|phoned|rang|rung) )'?em\b", r"\1them"),
    (r"((?:called|phoned|rang|rung) them) (?:lads|folks|guys|girls|all)\b", r"\1"),
    (r"theyre\b", r"they're"),
    (r"dun(?= it\b)", r"done"),
    (r"comin\b", r"coming"),
    (r"(?:quelqu|quelq|qqu?|kelk)'?(?:1|un)\b", r"quelqu'un"),
    (r"c'est ((?:ma|mon|le|la|notre|sa|son) \w+) qui a\b", r"\1 a"),
    (r"its(?= (?:been )?(?:called|phoned|rung|reported)\b)", r"it's"),
    (r"(?:polcie|plice|poilce|polise|polisse)\b", r"police"),
    (r"(?:plisie|polissie|pilitie|polite)(?= (?:is )?(?:gebeld|verwittig[dt]|gewaarschuwd))", r"politie"),
    (r"(?:alamiert|alarmirt|allarmiert)\b", r"alarmiert"),
    (r"gmeld?t\b", r"gemeldet"),
    (r"teh\b", r"the"),
    (r"gruafn\b", r"gerufen"),
    (r"(?:kiwara|kieberer)\b", r"polizei"),
    (r"bei da(?= (?:polizei|feuerwehr|rettung)\b)", r"bei der"),
    (r"peelers\b", r"police"),
    (r"the local(?= (?:gard|guard|police|cop))", r"the"),
    (r"i'?m after (?:ringing|calling|phoning)\b", r"i've rung"),
    (r"c'est moi qui ai\b", r"j'ai"),
    (r"c'est nous qui avons\b", r"on a"),
    (r"it was (?:me|us) (?:who|that)(?= (?:called|rang|phoned)\b)", r"i've"),
    (r"j'ai rappele(?= (?:la|le|les) (?!.*annul))", r"j'ai appele"),
    (r"immer ?noch(?= (?:am telefon|an der strippe|in der leitung|dran)\b)", r"noch"),
    (r"toujours(?= (?:au (?:tel|telephone|bout)|en (?:ligne|communication))\b)", r"encore"),
    (r"(101|112|politie) hangt(?= aan de lijn\b)", r"\1"),
    (
        rf"({one_of(MY)} {one_of(KIN)} )(?:sagt|zegt) (?:er|sie|hij|ze) ((?:hat|heeft) )(?:selbst|selber|zelf)\b",
        r"\1\2",
    ),
    (
        r"(?:wegen|pour|voor|about) (?:\w+ )?(?:falsche[nrs]?|faux|fausse|valse|fake|bogus) (?!alarm|alert)\w+",
        r"",
    ),
    (
        r"(?:last night|yesterday|gister(?:en|avond)|gestern(?: abend)?|hier(?: soir)?) (?:and|en|und|et) "
        r"(?:(?:again|weer|opnieuw|wieder|encore) )?(now|nu|jetzt|maintenant)(?: (?:again|weer|opnieuw|wieder|encore))?\b",
        r"\1",
    ),
)
_FORMS: Final = tuple((re.compile(rf"\b{form}".encode()), spelling.encode()) for form, spelling in _SPELLINGS)
_MAY_OCCUR: Final = expression(
    r"\b(?:g|jai|j|jles|c|cest|o|app?el\w*|aple|jviens?|viens?|[ge]?beld|gebb?e?beld|ge-beld|gebelt|gebld|ang[er]\w+"
    r"|ogru\w+|gwa\w+|hann?|anj\w+|jer\w+|aanj\w+|anropen|aa?gl\w+|cal+e?d|foned|phond|'?em|theyre|dun|comin|quelq\S*"
    r"|qqu?\S*|kelk\S*|its_(?:been|called|phoned|rung|reported)|polcie|plice|poilce|poliss?e|plisie|polissie|pilitie|polite"
    r"|alamiert|alarmirt|allarmiert|teh|gmeld?t|them_(?:lads|folks|guys|girls|all)|qui_(?:ai?|avons)|it_was_(?:me|us)"
    r"|au?gruafn?|gruafn|kiwara|kieberer|bei_da|peelers|the_local|after_(?:ringing|calling|phoning)|rappele|immer_?noch_\w+"
    r"|toujours_(?:au|en)|hangt_aan|selbst|selber|zelf|falsche[nrs]?|faux|fausse|valse|fake|bogus"
    r"|(?:and|en|und|et)_(?:\w+_)?(?:now|nu|jetzt|maintenant))\b"
)


@remembered
def spelled_out(text: bytes) -> bytes:
    if _MAY_OCCUR.occurs_in(text):
        for form, spelling in _FORMS:
            text = form.sub(spelling, text)
    return text
