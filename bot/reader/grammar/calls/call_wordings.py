"""Fixed wordings of a call that was made («called it in», «Notruf läuft»), and wordings that only look like one.

A wording becomes the letters of the classes in `call_words.py`: «H D», the police and a participle, «I D», a contact, or
nothing.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.no_call import SHOUTED
from bot.reader.grammar.calls.services.dutch_or_french import CALLERS, OF_NUMBERS
from bot.reader.grammar.vocabulary import ALREADY, CALLED, KIN, MY, NUMBERS, POLICE, RESCUERS, RUNG, THE, THEIR
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, expressions, words

_END: Final = r"(?:_?[.,;!)]|_?$)"
_MEMBER: Final = rf"{one_of(MY, THE)}_{one_of(KIN)}(?:'s)?"
_POLICE: Final = one_of(POLICE)
_COMERS: Final = one_of(POLICE, RESCUERS)
_IT: Final = (
    rf"(?:{_END}|_(?:it|cpr|what|how|reanim\w*|massage|compressions?|(?:door_de|pour_la|pour_le|with_the|par|au|am|aan_de)_"
    r"(?:reanim\w*|massage|compressions?|telefoon|telephone|telefon))\b)"
)
"""The thing that a caller is talked through: «through it», «par téléphone»."""
_RESCUE: Final = one_of(RESCUERS, "paramedic")
_SO_FAR: Final = one_of(ALREADY, "aussi")
_SENT_FOR: Final = (
    rf"(?:une?_|les_|le_|la_|l'|het_|de_|een_)?{_RESCUE}(?:_(?:is|est|sont|ist|wurde|a_ete|ont_ete|has_been|{_SO_FAR})){{0,3}}"
    rf"_(?:demandee?s?|commandee?|besteld|gevraagd|opgeroepen|angefordert|requested|sent_for|ordered)(?:_{_SO_FAR})?{_END}",
    rf"(?:j'ai|on_a|nous_avons|avons)(?:_{_SO_FAR})*_(?:appele|demande|commande|fait_venir)_(?:une_|les_|le_|la_|l'|des_)"
    rf"(?:{_RESCUE}|police|gendarmes)(?:_(?:deja|aussi))?{_END}",
    rf"(?:ik_heb|heb|we_hebben|hebben)(?:_{_SO_FAR})*_(?:een_|de_|'n_)?{_RESCUE}_(?:besteld|gevraagd|laten_komen|gebeld"
    rf"|opgeroepen){_END}",
    rf"(?:ich_hab|ich_habe|hab|habe|wir_haben)(?:_{_SO_FAR})*_(?:einen_|den_|die_|eine_)?{_RESCUE}_(?:bestellt|gerufen"
    rf"|angefordert|kommen_lassen){_END}",
    rf"(?:i've|i_have|we've|we_have|i|we)(?:_{_SO_FAR})*"
    rf"_(?:asked_for|called_for|sent_for|requested)_(?:an_|the_)?{_RESCUE}{_END}",
)
_HELP: Final = rf"(?:{one_of(THE)}_)?{one_of(NUMBERS, POLICE, RESCUERS)}"
_AFTER_ALL: Final = rf"(?:toch|doch|trotzdem|dennoch|quand_meme|malgre_tout)(?:_(?:{_SO_FAR}|maar|nog|even|mal|noch))*"
"""Behind a member's own call. After other words it may be a guess: «they have called 101, haven't they»."""
_FOR: Final = r"_(?:voor|pour|fur|for)_(?:de|het|le|la|l|den|das|the)\b"
_AND: Final = r"_(?:and|en|et|und|&|\+)_"
_OFFICER: Final = one_of(
    r"wijkagent\w* agent_de_quartier bezirksbeamt\w+ kontaktbeamt\w+ pcso"
    r" community_(?:guard|officer|policeman) beat_officer local_guard"
)
"""An officer of the neighbourhood, whom members tell of old troubles too, but by telephone of a new one."""
_BY_PHONE: Final = (
    r"_(?:[\w']+_){0,3}(?:over_the_phone|by_phone|on_the_phone|telefonisch|par_telephone|au_telephone|am_telefon"
    rf"|aan_de_telefoon|via_{one_of(NUMBERS)})"
)
_TOLD_OFFICER: Final = (
    r"(?:reported|told|rung|rang|gemeld|doorgegeven|verwittigd|signale|gemeldet|durchgegeben)_(?:it_)?"
    rf"(?:(?:to|bij|aan|a|beim|dem)_)?(?:l'|{one_of(THE)}_)?{_OFFICER}"
)
_I_HAVE: Final = r"(?:j'ai|on_a|il_a|elle_a|ma_\w+_a|mon_\w+_a)(?:_deja|_aussi)?"
_DETAILS: Final = one_of(
    r"kennzeichen nummer(?:nschild)? adresse beschreibung standort personenbeschreibung"
    r" reg plates? number_?plate description address details location"
    r" plaque immatriculation signalement numero position"
)
_DETAILS_GIVEN: Final = one_of("kennzeichen nummernschild adresse beschreibung standort personenbeschreibung")
"""Not «die Nummer der Polizei», which is theirs."""
_MADE: Final = (
    rf"{_HELP}{_AND}(?:{one_of(THE)}_)?[\w-]+_{one_of(CALLED)}\b",
    rf"{one_of(CALLED)}_(?:{one_of(THE, MY, THEIR)}_)?[\w-]+{_AND}{_HELP}{_END}",
    rf"(?:112|110)_lauft(?:_{_SO_FAR})*{_END}",
    r"(?:echten?|richtigen?|vrais?|vraie|real_(?:ones|police|cops|guards))"
    rf"_(?:zijn|is|sind|sont|est|are|have_been)(?:_{_SO_FAR})*_{one_of(CALLED)}\b",
    rf"(?:^|(?:i'?m|i_am|we're|s?he's|they're|just|is)_)after_(?:ringing|calling|phoning|telling|getting|reporting_(?:it_)?to)"
    rf"_(?:the_)?(?:{_HELP}|barracks|station)(?:_(?:for|about)_\w+(?:_\w+)?|(?:_(?:there|again|now))*){_END}",
    rf"{_TOLD_OFFICER}{_BY_PHONE}\b|\b{_OFFICER}_telefonisch_(?:gemeld|gemeldet|verwittigd|informiert|verstandigt)\b",
    rf"telefonisch_{_TOLD_OFFICER}\b",
    r"(?:called|phoned|rang|rung|radioed)_(?:it|this|that)_(?:in|through)"
    rf"(?:{_END}|_(?:already|now|too|to|tae|about|at|just)\b)",
    r"notruf_(?:(?:ist|is|isch|hab|habe|ich|schon|bereits|wurde|grad|gerade|eben|sofort)_){0,3}"
    r"(?:lauft|abgesetzt|abgegeben|abgsetzt|getatigt|erfolgt|raus|draussen)\b",
    r"(?:^|\b(?:hab|habe|haben|hat|ich|wir|es|das|alles|schon|grad|gerade|auch|bereits|sofort|eben)_)"
    r"der_(?:polizei|leitstelle|wache)(?:_\w+){0,3}_(?:gemeldet|bescheid_(?:gesagt|gegeben)|mitgeteilt|durchgegeben"
    r"|weitergegeben)\b",
    rf"(?:le_)?1[578]_(?:(?:joint|appele|prevenu|averti|eu)e?s?\b|faite?{_END})",
    rf"(?:(?:le|de|den)_)?100_(?:{_SO_FAR}_)*(?:gebel[dt]|opgebeld|appelee?|joint|angerufen|gewahlt|called)(?:{_END}|{_FOR})",
    rf"(?:appele|fait|compose|called|rung|rang|phoned)_(?:le_)?100(?:{_END}|{_FOR})",
    r"^(?:(?:ik|we|ich|wir)_)?(?:(?:heb|hebben|hab|habe|haben)_)?"
    rf"(?:(?:de|den|die|le)_)?(?:101|112|110)_{_AFTER_ALL}_{one_of(RUNG)}{_END}",
    rf"^(?:j'ai|on_a|nous_avons)_{_AFTER_ALL}_(?:appele|joint|eu|prevenu)_(?:le_)?(?:101|112|17){_END}",
    rf"(?:whispered|texted)_(?:to_)?(?:the_)?(?:{_POLICE}|999|112|101)\b",
    rf"(?:mit_)?(?:der_)?(?:{_POLICE}|110|112)_geflustert\b|\b(?:{_POLICE}|112)_gefluisterd\b"
    rf"|\bchuchote_(?:au_(?:17|112)|a_la_{_POLICE})\b",
    rf"{_COMERS}(?:_(?:ist|sind|is|zijn|est|sont|are|will_be)|'ll_be)_(?:gleich|sofort|zo|dadelijk|bientot|presque|nearly"
    rf"|almost)"
    rf"_(?:da|hier|er|la|here|there)\b|\b{_COMERS}(?:_will|'ll)_be_(?:here|there)_(?:soon|shortly|any_(?:minute|second))\b",
    rf"(?:j'ai|on_a|avons|a)_(?:{_SO_FAR}_)?(?:(?:compose|forme|tape)_(?:le_)?1[578]"
    r"|(?:compose|forme|tape|fait)_(?:le_)?(?:112|101))\b",
    r"(?:112|101|110)_(?:gedraaid|ingetoetst|ingedrukt|gevormd|getippt|gedruckt)\b",
    rf"(?:got|gotten)_(?:a_)?hold_of_(?:the_)?(?:{_POLICE}|999|101|112)\b",
    rf"(?:gave|given|gied)_(?:the_|our_)?{_POLICE}_a_(?:ring|call|shout|bell|buzz)\b",
    rf"(?:they're|they_are|999_(?:are|is))_(?:\w+_)?(?:talking|guiding|walking|coaching)_(?:me|us|him|her|them)_through{_IT}",
    rf"(?:ils|elle|on)_(?:me_|nous_|m')guide(?:nt)?{_IT}|\b(?:die|sie)_leiten_(?:mich|uns|ihn|sie)_an{_IT}"
    rf"|\bze_(?:begeleiden|loodsen)_(?:me|mij|ons|haar|hem){_IT}",
    r"they(?:'re|_are)_(?:still_|now_)?on_the_(?:phone|line)_(?:with|to|wi)_(?:me|us)\b",
    *_SENT_FOR,
    rf"{_OFFICER}_(?:aan_de_(?:telefoon|lijn)|am_telefon|on_the_phone|au_(?:telephone|tel))(?:_(?:gehad|gehabt))?\b",
    rf"{one_of(NUMBERS)}[ -]+(?:operator|woman|lady|girl|frau|dame|madame|mevrouw|madam|man|mann|guy|lad)_(?:is|says?|said"
    r"|with_me|hat|sagt|heeft|zegt|dit|asks?|wants|told|listening)\b",
    rf"mug(?:-?team|-?wagen|-?arts)?_(?:is_|wordt_)?(?:{_SO_FAR}_)?(?:onderweg|op_weg|opgeroepen)\b",
    rf"it's_(?:been_)?(?:called|phoned|rung)_(?:in|through){_END}",
    rf"(?:raccroche[rz]?|opgehangen|ingehaakt|aufgelegt|hung_up)(?:_(?:a_l'instant|just|now|net|juist))*"
    rf"_(?:avec|met|mit|with)_{_HELP}\b",
    rf"crime_(?:number|no|nr|ref\w*)_(?:off|from|by|of)_(?:the_|an_)?(?:{_POLICE}|101|officer)\b",
)
_TOLD: Final = (
    rf"{_I_HAVE}_(?:sonne|bip(?:e|er)|buzze)_(?:(?:a|aux?|la|les?)_){{0,2}}"
    rf"(?:{_POLICE}|{_RESCUE}|commissariat|101|112|1[78])\b",
    rf"{_I_HAVE}_fait_le_1[578]{_END}",
    rf"i_(?:was|have|already)_(?:already_)?(?:call|ring|phone)_(?:the_)?(?:already_)?(?:{_POLICE}|101|112|999)\b",
    rf"(?:ik_)?heb_(?:{_SO_FAR}_)*bel(?:len)?_(?:de_|naar_)*(?:{_POLICE}|101|112){_END}",
    rf"{_DETAILS_GIVEN}_(?:{_SO_FAR}_)*der_(?:{_POLICE}|leitstelle)_(?:durchgegeben|weitergegeben|gegeben|gemeldet|durchgesagt"
    rf"|gesagt)\b",
    rf"(?:gave|given)_(?:the_)?{_POLICE}_(?:the|his|her|their|a|all|my|our)_(?:\w+_)?{_DETAILS}\b",
    rf"(?:gave|given)_(?:the|his|her|their|a|all|my|our)_(?:\w+_)?{_DETAILS}_to_(?:the_)?(?:\w+_)?{_POLICE}\b",
    rf"(?:ai|a|avons|ont)_(?:{_SO_FAR}_)?(?:donne|transmis|passe|communique)_(?:la_|le_|les_|l'|sa_"
    rf"|leur_)(?:\w+_)?{_DETAILS}(?:_\w+)?_(?:a_la|aux|au)_(?:{_POLICE}|101|112)\b",
)
"""A call in the words of a region or of a learner, and details that the police were given."""

_BY_MEMBER: Final = (
    rf"{_MEMBER}_(?:(?:has|have|hat|heeft|is|a|had)_)?(?:just_|net_|grad_)?(?:already|al|schon|bereits"
    rf"|deja)_{one_of(RUNG)}{_END}",
    rf"{_MEMBER}_(?:(?:has|have)_)?(?:just_|already_)?(?:called|rung|phoned|rang)_them{_END}",
)
"""A call of which the member does not say to whom. It is a plain one only if nothing follows."""
_ONLY_LOOKS_SO: Final = (
    r"(?:rendez-?_?vous|rdv|reunion|fete|date|facture|courrier|lettre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"(?:_(?:est|du|fixe|prevu|chez_\S+(?:_\S+)?))*_le_1[578]_\w+\b",
    rf"{_POLICE}_(?:heeft|hebben|hat|haben|a|ont|has|have)_(?:(?:net|juist|grad|just|deja)_)?{one_of(RUNG)}\b",
    r"bij_(?:mij|me|ons|hem|haar|jou|u|(?:nr_|nummer_)?\d+)(?:_\w+){0,4}_(?:aan)?gebeld\b",
    r"que_(?:fait|fout)_la_police\b",
    rf"{_POLICE}_(?:fait|font)_(?:la|les|l'|des|du|son|sa|ses|leurs?|ca|par|rien|pas|tout)\b",
    r"(?:il|elle|ils|elles)_(?:a|ont)_fait_(?:comme|de|du|une?|des|ca|son|sa|ses|que|semblant|demi-tour|tomber)\b",
    r"bien_fait_?(?:$|[.,!]|_(?:pour|de)\b)|(?:appel|comptage)_faite?_?[:,]?_?(?:\d+_sur_\d+|tous_|toutes_|tout_le_monde)",
    rf"(?:er|sie|der|einer|il|elle|l'un)_(?:telefoniert|telephone)(?:_(?:noch|grad|gerade|jetzt|wieder|encore|toujours"
    rf"|maintenant))*{_END}",
    rf"(?:meld|meldt|melde|melden|signalez|signaler|report)_(?:\w+_)?(?:bij|aan|bei|der|a|aux?|to)_(?:{one_of(THE)}_)?{_POLICE}\b",
    r"signale\w*(?:-\w+)?_en_ligne\b",
    rf"{_POLICE}_(?:(?:have|has|had)_)?told_(?:everyone|everybody|people)\b"
    rf"|{_POLICE}_(?:were|was|are|been|have_been|is)_told_(?:to_)?(?:say|keep|stay|not|do|leave|ignore)\b",
    r"(?:rijd?|rijden|loop|lopen|ga|gaan|fiets\w*|stap\w*|ren|rennen|fahre?n?|laufe?n?|gehe?n?)_(?:\w+_){0,2}(?:door|durch)"
    r"_(?:naar|zu[mr]?)\b",
    rf"{SHOUTED}_?[:,\"'„“«]*_?(?:{one_of(THE)}_)?{_COMERS}\b",
    rf"{_HELP}(?:_municipale|_locale)?_(?:fait|font)_une_(?:\w+_)?(?:causerie|reunion|soiree|conference|seance|visite)\b",
    rf"{_HELP}_(?:repond(?:ent)?|decroche(?:nt)?|dit|disent)_(?:en_(?:flamand|neerlandais|francais|allemand|anglais)"
    r"|une_bande|un_(?:disque|repondeur|message))\b",
    rf"{_HELP}_(?:dit|says|zegt|sagt)_(?:nur_|to_)?(?:tape[rz]|appuye[rz]|patiente[rz]|press|wait|hold|druk\w*|drucken|warten"
    r"|wacht\w*)\b",
    rf"(?:{_HELP}|0900)_zegt_\d+_wacht\w+|dispatching_zegt_(?:hij|zij|ie)\b",
    rf"{_COMERS}_(?:know|knows)_(?:him|her|them|me|us)\b",
    rf"{_COMERS}_(?:is_|are_|zijn_|ist_|sind_|est_|sont_)?"
    r"(?:on_(?:the|their|its)_way_to|op_weg_naar|en_route_pour|unterwegs_zu[mr]?)"
    r"_(?:(?:the|a|de|het|le|la|der|dem)_)?(?:match|game|concert|gig|festival|pub|parade|voetbal|foot|spiel|konzert)\b",
    rf"(?:no_)?{_COMERS}_(?:were_|was_)?called_(?:off|round|over|by|(?:in_)?to_(?:us|me|my|our|his|her|their|the))\b",
    rf"so.called_{_COMERS}\b",
    r"(?:repond|decroche)(?:nt|ent)?_(?:plus|que|rien|a_cote|aux?|a_la)\b",
    r"der_(?:polizei|leitstelle|wache)(?:_\w+){0,2}_(?:nichts|nix|nie|nicht|gestern)(?:_\w+)?_(?:gemeldet|gesagt"
    r"|mitgeteilt|durchgegeben)\b",
    r"(?:zich|sich|s'est)(?:_\w+){0,4}_(?:gemeld|gemeldet|signale|aangegeven)\b",
)
"""A date, the police who called or tell others, a doorbell, a complaint about the police, a person who told them nothing or
came forward, an order, a bluff, praise, a roll-call, a person who telephones."""

_LETTERS: Final = (
    (b" ", _ONLY_LOOKS_SO),
    (b"H D", _MADE),
    (b"H D", _TOLD),
    (b"H D says", OF_NUMBERS),
    (b"I D", (*_BY_MEMBER, *CALLERS)),
)
_PATTERNS: Final = tuple((letters, rf"\b{one_of(*wordings)}") for letters, wordings in _LETTERS)
_OCCURRING: Final = expressions(dict(enumerate(pattern for _, pattern in _PATTERNS)))
_WORDINGS: Final = tuple((letters, expression(pattern)) for letters, pattern in _PATTERNS)
_LAST: Final = expression(rf"\b{one_of(*_BY_MEMBER)}[ .!;]*$")


_STATED: Final = words(
    r"declarations? complaints? statements? aangifte klacht melding plainte deposition anzeige meldung"
)
_TAKEN: Final = words(
    r"made lodged filed done gave given put gedaan gemaakt ingediend opgenomen"
    r" faite? depose portee? gemacht erstattet aufgegeben aufgenommen"
)
_TO_POLICE: Final = words(POLICE, NUMBERS)
_PHONED: Final = OF_A_LINE.words(
    r"by_(?:tele)?phone over_(?:the_)?phone telephonically on_the_phone"
    r" telefonisch via_(?:de_)?telefoon per_telefoon aan_de_telefoon"
    r" par_(?:tel|telephone) au_telephone am_telefon per_telefon"
)


def _states_by_phone(clause: bytes) -> bool:
    """True for a complaint to the police that was made by telephone. Others are no call."""
    forms = (_PHONED, _STATED, _TAKEN, _TO_POLICE)
    return all(form.occurs_in(clause) for form in forms)


def replace_wordings(clause: bytes) -> bytes:
    """The folded clause with letters in place of its fixed wordings."""
    if _states_by_phone(clause):
        clause = _STATED.replace_in(clause, b"H D")
    if occurring := _OCCURRING.found_in(clause):
        for number, (letters, wording) in enumerate(_WORDINGS):
            if number in occurring:
                clause = wording.replace_in(clause, letters)
    return clause


def ends_with_call_of_member(text: bytes) -> bool:
    """True for «… my husband has already rung». `text`: folded, in UTF-8."""
    return _LAST.occurs_in(text)
