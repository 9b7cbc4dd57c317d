"""Recognises questions to the bot: whether it is a person, whether it reads along or calls the police itself, and when or whom
to call in general. A question about something that goes on now has other words («he is back, what should I do?»).
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import expression

_BEING: Final = (
    r"(?:(?:real|actual|echte?|vraie?|echter|wirklich|really|vraiment|a_real|nen)_)*"
    r"(?:person|human|human_being|robot|bot|machine|computer|ai|program\w*|chatbot"
    r"|mens|persoon|machine|humaine?|personne|vraie_personne|etre_humain|mensch|maschine|roboter|ki|computerprogramm)"
)
_ARE_YOU: Final = (
    r"(?:are_you|r_u|bist_du|sind_sie|bischt_du|ben_je|ben_jij|bent_u|bende_gij|zijt_gij|zijde_gij|zedde_gij|es-tu|es_tu"
    r"|tu_es|t'es|etes-vous|vous_etes|est-ce_que_tu_es|est-ce_que_vous_etes|is_this|is_dit)_(?:echt_|really_"
    rf"|wirklich_|vraiment_|eigentlich_|eigenlijk_|nu_|now_|just_|only_)?(?:a|an|ein|eine|een|ne|nen|un|une)_{_BEING}"
)
_IS_THIS: Final = (
    r"(?:ist_(?:das|dies)|is_(?:dit|dat|this|that)|c'est)_(?:(?:hier|eigentlich|eigenlijk|echt|just)_)*(?:a|ein|een|un)"
    r"_(?:bot|chatbot|robot|roboter)(?:_(?:hier|here|ca|ici))*\W*[?]"
)
_BOT: Final = (
    r"(?:(?:le|de|den|der|the|dear|beste|cher|lieber|deze|diese[rn]?|ce|this|that)_)?(?:bot|robot|chatbot|roboter)"
)
_TO_BOT: Final = (
    r"(?:^|[.!,]_?)(?:hallo|hoi|hey|hi|hello|dag|bonjour|bonsoir|salut|coucou|servus|moin|gruezi|ok|merci|danke"
    rf"|thanks)?_?{_BOT}(?:_?[,:]|_(?:heb|ben|kan|kun|lees|bel|doe"
    r"|weet|hast|bist|kannst|liest|rufst|as-tu|tu|peux|lis|appelles|have|are|can|do|did|will|could))"
    rf"|(?:hallo|hoi|hey|hi|hello|dag|bonjour|bonsoir|salut|coucou|servus|moin)_{_BOT}\b"
    rf"|(?:leest|liest|lit|does|kan|kann|peut|can|ist|is|est|ruft|belt|appelle)_(?:\w+_)?{_BOT}_(?:\w+_){{0,4}}"
    r"(?:alles|everything|tout|mee|mit|read|lezen|lesen|lire|police|politie|polizei|call|bellen|anrufen|appeler)"
    rf"|{_BOT}_(?:leest|liest|lit|reads|reading|belt|ruft|appelle|calls)_(?:\w+_){{0,3}}"
    r"(?:alles|everything|tout|mee|mit|along|police|politie|polizei|101|110|112|999|17)"
)
_READS: Final = (
    r"(?:qui_lit|wie_leest|wer_liest|who_reads|who_can_read|who_is_reading|who's_reading|wie_kan|wer_kann"
    r"|qui_peut)_(?:\w+_){0,2}(?:ce_que_j'ecris|ce_qu'on_ecrit|nos_messages|ces_messages|mee|mit|mitlesen|meelezen"
    r"|berichten|dit_lezen|das_lesen|hier_lesen|what_(?:i|we)_write|our_messages|these_messages|this_chat|this_group|along)"
)
_DO: Final = (
    r"(?:what_(?:should|do|must|can|shall|am)_(?:i|we|you|one)(?:_(?:supposed|meant|have|need))?(?:_to)?_do|what_to_do"
    r"|wat_(?:moet|moeten|kan|mag|doe|zou)_(?:ik|je|we|ge|men|u|iemand)(?:_(?:moeten|best))?(?:_doen)?|wat_te_doen"
    r"|wat_doe_(?:ik|je|ge)(?:_best)?|que_(?:dois|doit|faut|devons|puis)(?:-|_)?(?:je|on|il|nous)?(?:_faire)?"
    r"|que_faire|qu'est-ce_que_(?:je|on)_(?:dois|doit|fais|fait)(?:_faire)?|qu'est-ce_qu'on_fait"
    r"|on_fait_quoi|je_fais_quoi|was_(?:soll|muss|kann|mache|tun|sollte|macht)_?(?:ich|man|wir)?(?:_(?:machen|tun))?"
    r"|wie_(?:soll|verhalte)_(?:ich|man)(?:_mich)?)"
)
_IF: Final = (
    r"(?:if|when|in_case|als|wanneer|indien|si|quand|lorsque|wenn|falls|bei)_(?:i|we|you|one|ik|je|we|ge|er|men|je|on"
    r"|nous|ich|man|wir|there|someone|something|iets|iemand|quelque|quelqu'un|etwas|jemand)?_?(?:[\w'-]+_){0,4}"
    r"(?:suspicious|strange|weird|odd|dodgy|verdacht\w*|vreemd\w*|raar\w*|suspect\w*|bizarre|louche\w*|etrange"
    r"|verdachtig\w*|komisch\w*|auffallig\w*|break-?in|burglar\w*"
    r"|inbrek\w*|inbraak|cambriol\w*|einbruch\w*|einbrecher\w*|see_something|iets_zie\w*|vois_quelque|etwas_sehe)"
)
_CALL: Final = (
    r"(?:when|wanneer|quand|wann)_(?:should|do|must|can|to|moet|mag|bel|kan|dois|doit|faut|peut|est-ce|soll|muss|darf"
    r"|rufe?|ruft)_?(?:-?(?:i|we|you|one|ik|je|ge|we|men|on|il|nous|ich|man|wir))?(?:_que_je)?_(?:\w+_){0,3}?(?:101"
    r"|110|112|999|17|0900-?8844|police|politie|polizei|notruf|emergency|(?:call|ring|bel|bellen|appeler|anrufen)_?[?])"
    r"|(?:which|what|welk|welche|quel|welches)_(?:number|nummer|numero)_(?:[\w-]+_){0,3}"
    r"(?:call|ring|dial|bel|bellen|appeler|appelle|anrufen|rufe|wahlen|wahle|former)"
)
MAY_ASK_THE_BOT: Final = expression(
    rf"\b(?:{_ARE_YOU})\b|\b{_IS_THIS}|{_TO_BOT}|\b(?:{_READS})\b|\b(?:{_DO}),?_?(?:\w+_){{0,2}}{_IF}|\b(?:{_CALL})\b"
)


def asks_the_bot(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return MAY_ASK_THE_BOT.occurs_in(text) and (b"?" in text or b"bot" in text)
