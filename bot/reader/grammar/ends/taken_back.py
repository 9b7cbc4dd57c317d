"""Recognises texts whose author takes a report back or says that it has settled: «war nichts», «c'est réglé», «was mijn pan,
sorry», «mum's back now, all fine»; and texts that only agree with an explanation: «ah ok», «oh dan is het goed».

The forms are whole clauses. A question, a denial, a hope or a reservation in any clause, or a clause that tells more, takes
nothing back.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of, within_clauses
from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.grammar.ends.deed_forms import GOT_BACK
from bot.reader.grammar.ends.explanation import DOUBTS, IT_IS, JUST, KNOWN, explains
from bot.reader.grammar.ends.found_in_peril import finds_in_peril
from bot.reader.grammar.ends.harmless import gives_harmless_reason
from bot.reader.grammar.ends.intrusion import threatens
from bot.reader.grammar.ends.losses import things_in
from bot.reader.grammar.vocabulary import GUESSED, MY, NEIGHBOURS, NOTHING, OWNERS, THE, THEIR, A
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, whole, words

_MOST_CLAUSES: Final = 4
"""A longer text tells a story."""

_WAS: Final = (
    r"(?:(?:it|that|het|'?t|dat|es|das|ce|c')_?)?"
    r"(?:was|war|wars|c'etait|n'etait|etait|is|ist|'?s|it's|c'est|tis|gewesen)"
)
_JUST: Final = (
    "(?:_(?:just|only|all|gewoon|maar|toch|dus|nur|bloss|doch|juste|finalement|en_fait|uiteindelijk|al|inmiddels|schon"
    "|inzwischen|mittlerweile|already|now|nu|jetzt|deja|tout|alles|weer|wieder)){0,3}"
)
_TAIL: Final = (
    "(?:_(?:now|jetzt|nu|hoor|after_all|danke|merci|thanks|schon|hier|here|folks|all|leute|allemaal|maintenant|finalement"
    "|en_fait|gewesen|again|weer|wieder|sorry|desolee?)){0,2}"
)


_NOTHING_AT_ALL: Final = one_of(NOTHING)
_NO_ALARM: Final = (
    r"(?:(?:een_|a_|ein_|une_)?(?:loos_alarm|vals_alarm|false_alarm|falscher_alarm|fehlalarm|f(?:au|o)ss?e_alerte))"
)
_OH: Final = r"(?:(?:a+h+|o+h+|ok|oke+|okay|nou|na|ach|so|ha(?:ha)*|gelukkig|bon|ben|ma|jo|ouf|oef|phew|well)_)*"
_NOTHING: Final = whole(
    rf"(?:(?:it|that|het|'?t|dat|es|das)_)?(?:was|war|wars|c'etait|ce_n'etait){_JUST}_{_NOTHING_AT_ALL}{_TAIL}"
    r"|nothing_after_all|doch_nichts|toch_niks|toch_niets|rien_finalement|finalement_rien|false_panic|fausse_panique"
)
_THEN_NOTHING: Final = whole(
    rf"{_OH}(?:dan|dann|alors|donc|then|so)_(?:is|as|ist|c'est|it's|its|it_was|was|war|wars)(?:_(?:het|er|et|t|es|it))?"
    rf"(?:_(?:toch|ja|wohl|just|gewoon|maar))?_(?:{_NOTHING_AT_ALL}|{_NO_ALARM})(?:_(?:aan_de_hand|passiert|los|de_grave))?{_TAIL}"
    rf"|(?:c_?t|{_WAS}{_JUST})_(?:rien_)?{_NO_ALARM}{_TAIL}|c_?t_rien(?:_{_NO_ALARM})?"
)
_IS_NOTHING: Final = whole(
    rf"(?:(?:laat_maar|laissez_tomber|never_mind|vergesst_es)_)?{_WAS}{_JUST}_{_NOTHING_AT_ALL}{_TAIL}"
)
_MISTAKE: Final = whole(
    r"(?:(?:sorry|oh|ah|ach|nee|nein|non|no|oeps|oops|ups|pardon|desolee?|ok|oke)_){0,2}"
    r"(?:my_(?:mistake|bad|fault)|i_was_wrong|i_got_it_wrong|never_?mind|ignore_(?:that|me|it|my_message)|scrap_that"
    r"|forget_it|stopp?(?:_maar)?|halt_stopp?|cancel_that|laat_(?:maar|het)?_?(?:zitten)?|(?:niks|niets)_aan_de_hand|oeps|oops|ups|oups|au_temps_pour_moi"
    r"|autant_pour_moi|c_bon|vergeet_het|mijn_fout(?:je)?|fout(?:je)?_van_mij|mijn_vergissing|(?:ik_)?(?:heb|had|ben)"
    r"_(?:me|mij)_(?:\w+_)?vergist|vergissing(?:_van_mij)?|(?:ik_)?(?:heb|had)_(?:het_)?(?:verkeerd|mis)(?:_gezien)?"
    r"|laisse[zr]?_tomber|oubliez(?:_ca)?|je_me_suis_trompee?|j'ai_mal_vu|mon_erreur|erreur_de_ma_part"
    r"|(?:ich_)?(?:hab|habe)_mich_(?:\w+_)?(?:vertan|geirrt|getauscht|verguckt|verschaut|versehen)|mein_fehler"
    r"|vergesst_es|vergiss_es|hab_(?:ich_)?(?:falsch|nicht_richtig)_gesehen|egal|c'est_bon"
    r"|(?:ik_)?neem_(?:het|dat|alles|mijn_woorden)_terug|je_retire(?:_ce_que_j'ai_dit|_tout)?|je_reprends_ce_que_j'ai_dit"
    r"|i_take_(?:it|that|it_all|that_all)_back|(?:ich_)?nehme?_(?:das|es|alles|meine_worte)_zuruck)"
)
_SAW_NOTHING: Final = whole(
    r"(?:(?:ich|ik|je|i)_)?(?:hab|habe|heb|n'ai|ai|saw|did_see|have_seen)_(?:(?:selbst|zelf|eigentlich|eigenlijk|actually)_)?"
    r"(?:nichts|nix|niks|niets|niemanden|niemand|rien|personne|nothing|nobody)(?:_(?:gesehen|gezien|vu))?"
)
_CHECKED: Final = whole(
    r"(?:(?:ze|ils|elles|sie|they|die|beide)_)?(?:zijn|ont_ete|wurden|were|have_been|got)_(?:(?:net|nu|al|grad|gerade|just)_)?"
    r"(?:gecontroleerd|controlee?s?|kontrolliert|checked|uberpruft)(?:_\w+){0,3}"
)
_LET_IT_BE: Final = expression(
    r"^_?(?:laat_maar|laat_zitten|laissez_tomber|never_mind|vergesst_es|oeps|oops|ups|oups|c_bon_c_?t)_"
)
_IS_THEIRS: Final = expression(rf"^_?{IT_IS}(?:_{JUST})?_{one_of(THEIR)}_{KNOWN}\b")
"""Explains only beside words that take the report back: «laissez tomber, c'est leur fils»."""
_IS_SELF: Final = whole(
    rf"{IT_IS}(?:_{JUST})?_(?:[\w']+_){{1,2}}?(?:zelf|selbst|selber|(?:lui|elle|eux)-?_?memes?|himself|herself|themselves)"
)
_IS_KNOWN: Final = expression(
    rf"(?:\b{IT_IS}|^_?(?:(?:oeps|oops|ups|oups|sorry)_)*(?:was|war|is|ist))(?:_{JUST}){{0,2}}"
    rf"_(?:(?:{one_of(THE)}|{one_of(A)}|{one_of(MY)}|{one_of(THEIR)})_|l'_?)?"
    rf"(?:{KNOWN}|{one_of(OWNERS)}|{one_of(NEIGHBOURS)}|familie|family|famille|(?:die|dienen|celui|der|the_one)_(?:van_)?"
    r"(?:hiernaast|d'a_cote|nebenan|next_door))(?:_|$)"
)
"""So does the neighbour, of whom the author says no «my»: «laat maar, 't is de buurman»."""
_ALL_GOOD: Final = whole("c'est_bon|c_bon|egal")
"""May also be said of a culprit who is known by now: «c'est bon, c'est le fils du boulanger»."""
_SORRY_FOR_ALARM: Final = whole(
    rf"{_OH}(?:so_|zo_|echt_|i'm_|i'm_so_)?(?:sorry|soz|apologies|pardon|desolee?s?|entschuldigung)_(?:for|voor|pour|fur)"
    r"_(?:(?:the|de|het|la|le|die|den)_|l'_?)(?:worry|panic|scare|alarm|false_alarm|paniek|onrust|panique"
    r"|alerte|aufregung|panik|fehlalarm)(?:_\w+){0,2}"
    r"|(?:thanks?|thank_you|merci|danke|bedankt)_(?:for|pour|fur|voor)_(?:(?:clearing|sorting)_(?:that|it|this)_up|l'_?explication"
    r"|die_aufklarung|de_uitleg)"
)
_SETTLED: Final = whole(
    rf"(?:(?:das|es|die_sache)_)?hat_sich_(?:schon_|inzwischen_|bereits_|eh_)?(?:erledigt|geklart|aufgeklart){_TAIL}"
    rf"|{_WAS}{_JUST}_(?:opgelost|sorted|sorted_out|regle|in_orde_gekomen"
    rf"|geklart|aufgeklart|repare|gerepareerd|repariert){_TAIL}"
    r"|(?:all|alles|tout)_(?:is_|ist_|est_)?(?:sorted|sorted_out"
    rf"|opgelost|geklart|aufgeklart|explained|verklaard|opgehelderd|explique|eclairci){_TAIL}|panic_over"
    r"|(?:ich_)?zieh\w*_(?:meine|die|diese)_(?:meldung|nachricht)_zuruck"
    r"|(?:ik_)?trek_(?:mijn|de|die)_(?:melding|bericht)_(?:in|terug)"
    r"|je_retire_(?:mon|ma)_(?:signalement|alerte|message)|i_(?:withdraw|take_back)_my_(?:report|message)"
)
"""Not: «erledigt», «is geregeld», «done», which also say that the police were called."""
_PERSON: Final = (
    r"(?:(?:the|de|het|die|der|das|la|le|l'|ihre?|sein|haar|zijn|his|her|sa|son|our|onze|unser[e]?|notre|ma|mon|my|mijn"
    r"|mein[e]?)_?)?(?:mum|mam|mom|mother|dad|father|gran|nan|oma|opa|mamie|papy|parents|mama|moeder"
    r"|mutter|vater|papa|ouders|vader|eltern|mami|maman|mere|pere|owner|owners|eigenaars?|baasje|besitzer(?:in)?|herrchen"
    r"|frauchen|halter(?:in)?|proprietaires?|maitre|child|kid|kids|baby|toddler|boy|girl|dog|kind|kindje|kleine|bub"
    r"|hund|hond|enfant|petit|petite|bebe|chien|everyone|everybody|alle|iedereen|tout_le_monde|all|alles|everything|tout)"
)
_BACK_IS: Final = (
    rf"{_PERSON}(?:'?s|_is|_are|_ist|_sind|_est|_sont|_zijn|_has|_have|_came|_kam|_kwam|_a)?{_JUST}"
    r"_(?:back|here|there|home|thuis|daheim|zuhause|zu_hause|a_la_maison|rentree?s?|come_back|come|arrived|turned_up|returned|terug|er|hier|terug_gekomen|gekomen|aangekomen|toegekomen"
    r"|wieder_da|da|zuruck|zuruckgekommen|gekommen|angekommen|revenue?s?|arrivee?s?|vient_d'arriver|viennent_d'arriver|la"
    r"|de_retour)(?:_(?:at_the_car|at_the_door|bij_de_auto|am_auto|a_la_voiture))?"
)
_BACK: Final = whole(rf"{_BACK_IS}{_TAIL}")
_BACK_AND_FINE: Final = whole(
    rf"{_BACK_IS}{_JUST}_(?:(?:en|and|und|et)_(?:ok|oke|okay|fine|safe|well|gut|goed|gezond|ca_va|tout_va_bien)"
    r"|(?:tt|tout)_va_bien|alles_(?:ok|oke|goed|gut|in_orde|in_ordnung)|all_(?:good|fine|well|grand))"
)
_FINE: Final = whole(
    rf"(?:{_PERSON}(?:'?s|_is|_are|_ist|_sind|_est|_sont|_zijn|_geht_es|_geht's|_va)?{_JUST}_)?(?:fine|ok|oke"
    rf"|okay|good|well|gut|in_orde|goed|in_ordnung|bien|safe|wohlauf|rustig|ruhig|veilig)(?:_(?:en|and|und|et)_\w+)?{_TAIL}"
    r"|(?:all|alles|tout|tt)_(?:fine|good|grand|ok|oke|gut|goed"
    r"|va_bien|is_goed|in_orde|weer_veilig|is_weer_veilig|wieder_gut)"
)
_GRILL: Final = (
    r"(?:bbq|barbecue|barbeque|grill|griller|braai|vuurkorf|fire_?pit"
    r"|feuerschale|brasero|wierook|stoom|steam|dampf|vapeur|mist|nebel|fog|brouillard)"
)
_POT: Final = (
    r"(?:pan|pannetje|potje|pfanne|topf|poele|casserole|toast|toaster|broodrooster|toastbrot|grille-pain|tosti|pizza"
    r"|taart|cake|kuchen|gateau"
    r"|dinner|eten|essen|repas|diner|oven|ofen|four|kachel|wood_burner|stove|kaminofen|cheminee)"
)
_OF: Final = one_of(MY, THEIR, THE, A, "some")
_SMOKE: Final = r"(?:(?:die|de|der|la|cette|the|that|all_that)_(?:rook|rauch|fumee|smoke))"
_ONLY_SMOKE: Final = whole(_SMOKE)
"""« La fumée, c'était le barbecue »: the smoke stands in its own clause."""
_COOKING: Final = expression(
    rf"^_?(?:(?:ah|oh|ach|ja|yes|oui|sorry|non|nein|nee|no)_)*(?:{_SMOKE}_)?(?:{_WAS}{_JUST}|ce_n'?est_que)_{_OF}_(?:[\w']+_)?{_GRILL}\b"
    r"|^_?(?:(?:sorry|ah|oh|oeps|oops|ups|desolee?)_)*(?:(?:it|that|het|'?t|dat|es|das)_)?(?:was|war|c'etait)"
    rf"{_JUST}_(?:mijn|m'?n|onze|my|our|mon|ma|notre|meine?|unsere?)_(?:\w+_)?{_POT}\b"
)
"""Smoke that is none, or is over: «it's just their barbecue on the balcony», «was mijn pan, sorry». Not: «it's the chip pan»,
which may be burning."""

_REPAIRED: Final = whole(
    r"(?:de_|le_|la_|the_|der_)?(?:monteur|loodgieter|technicien|plombier|techniker|klempner|engineer|plumber|gas_man"
    r"|gasman|fluvius|brandweer"
    r"|fire_brigade|feuerwehr|pompiers|stadtwerke)(?:_(?:is|was|est|ist|has|have|are|war|sont|hat|ont|a))?(?:_\w+)?"
    r"_(?:geweest|passee?s?|venu|been|da|here|weer_weg|gone|repartis?|there)"
)
_MENDED: Final = whole(
    r"(?:het_|la_|le_|the_|das_)?(?:gas)?(?:lek|fuite|leak|leck|rohr|leiding)"
    rf"(?:_is|_est|_ist)?_(?:gedicht|colmatee|fixed|dicht|abgedichtet|repare|reparee|gerepareerd){_TAIL}"
)
_STILL: Final = one_of(
    GUESSED,
    "nog bijna noch fast encore presque still yet almost"
    r" maar mais aber but zodra si pretend\w* zogenaamd angeblich soi-disant"
    " brandt brennt brule burning spreading alight vlammen flammen flammes flames sets?_fire"
    " marktplaats marketplace vinted 2dehands \\w*kleinanzeigen leboncoin ebay facebook online te_koop for_sale"
    " a_vendre zu_verkaufen"
    " (?:in|en|on|de)_(?:brand|feu|fire|lichterlaaie|fik) vol_rook full_of_smoke pleine?_de_fumee voller?_rauch voll_rauch",
)
_MORE: Final = expression(rf"\?|\b{_STILL}\b")
_AIRED: Final = whole(
    r"(?:het_|'?t_|the_|la_|les_|das_|die_)?(?:raam|ramen|windows?|fenetres?|fenster)(?:_\w+){0,2}_(?:open|ouvertes?|offen|auf)"
)
_IS_THERE: Final = expression(
    r"^_?(?:hij|ze|zij|die|il|elle|ils|er|sie|he|she|they)(?:'s|'re|[ ](?:staat|zit|loopt|is|zijn|est|sont|steht|sitzt|ist"
    r"|sind|are))[ ].*\b(?:nu|jetzt|now|maintenant|bij|bei|chez|at)\b"
)
_AGREES: Final = whole(
    r"(?:(?:a+h+|o+h+|ach|aha|ha(?:ha)*|hihi|oke|ok|okay|ow|so|zo|right|goed|gut|bon|prima|fijn|super|parfait|perfect|great"
    r"|grand|gelukkig|oef|ouf|phew|puh|sorry|pardon|desolee?|d'accord|akkoord|einverstanden|agreed|merci|danke|thanks|bedankt|cool|top|alright|fine"
    r"|good|nice|mdr|lol|ach_so|achso|tant_mieux|gerustgesteld|beruhigt|rassuree?|relieved|geen_probleem"
    r"|no_problem|pas_de_problem\w*|kein_problem|no_worries|good_to_know|goed_om_(?:te_)?weten|gut_zu_wissen|bon_a_savoir"
    r"|bon_appetit|guten_appetit|smakelijk|eet_smakelijk|enjoy|alors|then|dan|dann|(?:(?:ja|oui|yes|yeah)_)?(?:stimmt|klopt"
    r"|inderdaad|idd|richtig|juist|exact|en_effet|c'est_vrai|of_course)(?:_ja)?|so_it_is|je_suis_confuse?|wie_peinlich"
    r"|how_embarrassing|quelle_honte|genant|ma|na|d?ann_(?:is|as)_(?:et|es|dat)_(?:jo+t|gut|jut|goot)|slaap_?wel"
    r"|schlo+ft?_wall|schlaft_gut|gute_nacht|bonne_nuit|good_night|that's|dan_is_(?:het|t)_(?:goed|ok|oke|in_orde)|dann_ist"
    r"_(?:ja_|es_|alles_)?(?:gut|ok|okay)|all_good|all_right|alles_gut|alles_klar|nevermind|laat_maar|never_mind|dank"
    r"_(?:je|u)|merci_bien|danke_dir|thank_you|er_is_niks_aan_de_hand|is_er_niks_aan_de_hand|niks_aan_de_hand)_?)+"
)
_NOTICED: Final = expression(
    r"^_?(?:(?:ja|yes|yeah|oui|ah|oh)[ ,]+)+(?:(?:das|dat|it|that)_)?(?:(?:haben|hab)"
    r"_(?:wir|ich)_(?:\w+_){0,2}(?:gemerkt|bemerkt)|(?:hadden|hebben)_(?:we|wij)_(?:\w+_){0,2}(?:gemerkt|door)|on"
    r"_(?:s'en_est|l'a)_(?:\w+_)?(?:rendu_compte|remarque|compris)|we_(?:\w+_)?(?:noticed|realised|realized|copped_on))\b"
)
_GOT_BACK: Final = expression(GOT_BACK)
_OPENS_UP: Final = expression(
    r"\b(?:(?:ze|hij|zij|ie)_(?:doet|deed|heeft)_(?:\w+_)?(?:open|opengedaan)|(?:il|elle)_(?:vient_d'|a_)_?(?:ouvrir|ouvert)"
    r"|(?:er|sie)_(?:hat_(?:\w+_)?(?:aufgemacht|geoffnet)|macht_(?:\w+_)?auf)|(?:he|she)(?:'s|_has)?_(?:just_)?(?:opened_(?:up|the_door)|answered_the_door))\b"
)
_SLEPT: Final = expression(
    r"\b(?:slapen|sliep|geslapen|dormait|dormi|dort|geschlafen|schlief|asleep|sleeping|slept|napping|oordoppen|boules_quies|ohropax|earplugs"
    r"|alles_(?:goed|ok|in_orde|gut)|(?:tout|tt)_va_bien|all_(?:fine|good|well))\b"
)
"""A person about whom the reporter was worried opens the door, and only slept."""
_BUT: Final = words(r"maar|mais|aber|but")
_SIGNS: Final = (
    _SETTLED, _NOTHING, _COOKING, _MISTAKE, _FINE, _MENDED, _LET_IT_BE, _CHECKED, _BACK_AND_FINE, _GOT_BACK,
)  # fmt: skip
_MAY_BE_SORRY: Final = words(
    r"(?:sorry|soz|desolee?s?|entschuldigung|apologies|pardon|thanks?|thank_you|merci|danke|bedankt)_(?:for|voor|pour|fur)"
    r" (?:loos|vals|false|falscher)_alarm fehlalarm f(?:au|o)ss?e_alerte c_?t_rien"
    r" (?:dan|dann|alors|donc|then|so)_(?:is|as|ist|c'est|it's|its|it_was|wars?)"
)
"""Occurs in each text of the two other forms."""
MAY_TAKE_BACK: Final = (
    *(Expression(within_clauses(each.pattern)) for each in _SIGNS), _MAY_BE_SORRY, _OPENS_UP,
)  # fmt: skip
MAY_AGREE: Final = expression(f"{within_clauses(_AGREES.pattern)}|{_NOTICED.pattern}")
_ALONE: Final = (_NOTHING, _THEN_NOTHING, _COOKING, _BACK_AND_FINE, _SORRY_FOR_ALARM)
"""A clause of these takes the report back without another one."""
_PEACEFUL: Final = (
    _THEN_NOTHING,
    _NOTHING, _COOKING, _FINE, _MENDED, _BACK, _BACK_AND_FINE, _SAW_NOTHING, _REPAIRED, _IS_NOTHING, _AIRED, _ONLY_SMOKE,
    _SORRY_FOR_ALARM,
)  # fmt: skip


def takes_back(text: bytes) -> bool:
    """`text`: folded, in UTF-8. True if it ends the incident of a reporter who says so; another member makes the bot ask."""
    clauses = clauses_of(text)
    if len(clauses) > _MOST_CLAUSES or b"?" in text or threatens(text):
        return False
    told = [each for each in clauses if not _MISTAKE.occurs_in(each)]
    if any(_GOT_BACK.occurs_in(each) for each in told):
        in_peril = finds_in_peril(text) and not things_in(text)
        return not (in_peril or any(_MORE.occurs_in(_BUT.replace_in(each)) for each in told))
    if any(_MORE.occurs_in(each) for each in told):
        return False
    if _OPENS_UP.occurs_in(text) and _SLEPT.occurs_in(text):
        return not finds_in_peril(text)
    if any(_SETTLED.occurs_in(each) for each in told):  # mostly with the story of it: «panic over, the burglar was me»
        return True
    if any(_tells_news(each) for each in told):
        return False
    mistake = len(told) < len(clauses) or _LET_IT_BE.occurs_in(text)
    if any(_is_one(each, *_ALONE) for each in told):
        return True
    known = (_IS_THEIRS,) if any(map(_ALL_GOOD.occurs_in, clauses)) else (_IS_THEIRS, _IS_KNOWN, _IS_SELF)
    theirs = any(_is_one(each, *known) and not DOUBTS.occurs_in(each) for each in told)
    explained = theirs or explains(text) or gives_harmless_reason(text)
    if mistake and (explained or any(_is_one(each, _IS_NOTHING, _SAW_NOTHING) for each in told)):
        return True
    if explained and any(_CHECKED.occurs_in(each) for each in told):
        return True
    fine = any(_is_one(each, _FINE, _MENDED) for each in told)
    return fine and any(_is_one(each, _BACK, _REPAIRED) for each in told)


def _is_one(clause: bytes, *forms: Expression) -> bool:
    return any(form.occurs_in(clause) for form in forms)


def _tells_news(clause: bytes) -> bool:
    """True for a clause of another form that tells of an alarm, or where a person is now."""
    if explains(clause) or _is_one(clause, *_PEACEFUL):
        return False
    return tells_of_alarm(clause) or _IS_THERE.occurs_in(clause)


def agrees(text: bytes) -> bool:
    """True if the text says nothing else than that its author is content: it answers the question «is it over?»."""
    clauses = clauses_of(text)
    content = _NOTICED.occurs_in(text) or all(_AGREES.occurs_in(each) for each in clauses)
    return bool(clauses) and b"?" not in text and content
