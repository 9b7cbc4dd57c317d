"""The forms of a line that tells what the police did at the spot, in four languages, as expressions over folded clauses.

A visit («Polizei war da») ends nothing by itself, and neither does an empty street («niemand te zien»). Both together tell of
an end, and so do records («taking statements») beside the words that it is over. A `_` stands for a space.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS, HIM
from bot.reader.grammar.vocabulary import ALREADY
from bot.reader.phrases.alternatives import one_of

_LITTLE: Final = one_of(
    ALREADY,
    "even weer terug hier eens now all both it round aussi juste encore tout bis kurz alles binnen drinnen einmal",
)
_PLACE: Final = (
    r"(?:_(?:het|heel_het|de|heel_de|das|den|die|the|la|le|toute_la|tout_le|tout_l'|toute_l'|l'|un"
    r"|right_through_the|through_the|durchs|door_het)_?(?:(?:hele|heel|ganze|whole|full)_)?\w+)?"
)
_L: Final = rf"(?:_{_LITTLE}){{0,3}}{_PLACE}(?:_{_LITTLE})?"
_LOOKED: Final = one_of(
    # Dutch
    "gekeken rondgekeken nagekeken gezocht afgezocht doorzocht gecontroleerd gepatrouilleerd rondgereden"
    " doorlopen doorgelopen afgelopen rondgelopen doorgegaan binnengegaan"
    # French
    " regarde verifie controle cherche fouille inspecte patrouille fait_le_tour fait_un_tour fait_une_ronde"
    # German
    " geschaut nachgeschaut nachgesehen gesucht abgesucht durchsucht kontrolliert nachgeguckt umgesehen umgeschaut gepruft"
    " abgelaufen abgegangen durchgegangen durchgelaufen"
    # English
    " looked searched checked had_a_look driven driven_past patrolled walked"
)
_GONE_BY: Final = one_of(
    # Dutch
    "geweest langs_geweest langsgeweest langsgekomen langs_gekomen gepasseerd"
    " voorbij_geweest voorbijgereden weer_weg terug_weg rondgereden komen_kijken"
    # French
    " passee?s? venue?s? repassee?s? repartie?s?"
    # German
    " vorbeigefahren durchgefahren rumgefahren herumgefahren da_gewesen"
    " dagewesen hier_gewesen wieder_weg wieder_gefahren weggefahren"
    # English
    " been gone left driven come_and_gone"
)
VISIT: Final = (
    rf"\b{ARRESTERS}(?:_(?:is|zijn|zin|est|sont|ist|sind|have|has|'ve|'s|heeft|hebben|a|ont|hat|haben)){{0,2}}{_L}"
    rf"_(?:{_GONE_BY}|{_LOOKED})\b"
    rf"|\b{ARRESTERS}_(?:war|waren|was|were)_(?:\w+_)?(?:da|hier|dort|drin|drinnen|durch|here|there|round|past|in|inside)\b"
    rf"|\b{ARRESTERS}_(?:have_|had_)?(?:went|gone|been)_(?:\w+_)?(?:through|over|round)\b"
    rf"|\b{ARRESTERS}_(?:came|drove_round|drove_past|searched|checked|looked|had_a_look|walked_round)\b"
    rf"|\b{ARRESTERS}_(?:is|ist|sind|est|sont|a|ont)?_?(?:\w+_)?(?:fait_(?:tout|toute|le|la)(?:_[\w']+){{1,2}}"
    r"|(?:durch|durchs|through)(?:_\w+){0,3})_?$"
    rf"|\b{ARRESTERS}_(?:n')?(?:ont|a|hebben|heeft|haben|hat|have|has|found|saw)_(?:\w+_)?"
    r"(?:niks|niets|niemand|nichts|nix|keinen|niemanden|rien|personne|nothing|nobody|no_one|noone|nowt)\b"
)
"""The police were there. Not: «police are here», «politie is er», who may have just come."""

_BEGINS: Final = "(?:^_?|_(?:and|en|et|und|maar|mais|aber|but)_)"
_NOBODY: Final = r"(?:nobody|no_one|noone|no-one|niemand|keiner|niemanden|keinen|personne|nobody's|not_a_soul|nowt)"
NOBODY: Final = (
    rf"{_BEGINS}(?:(?:there|er|da|dort|il|hier)_)?"
    rf"(?:(?:was|were|is|war|ist|zijn|n'y_a|n'y_avait|y_a|y_avait|plus)_){{0,2}}{_NOBODY}(?:_(?:there"
    r"|here|about|around|to_be_seen|found|left|in_sight|any_?more|da|hier|dort|mehr|zu_sehen|gefunden|angetroffen"
    r"|meer|te_zien|te_vinden|binnen|drin|inside|in_it|daar|gevonden|ter_plaatse|trouvee?|sur_place|dehors|la)){0,3}_?$"
    r"|\b(?:no|not_a|zero)_(?:sign|trace)_of_(?:any\w*|no_one|them|him|her|it|a_soul)\b"
    r"|\b(?:geen|keine)_(?:spoor|spur)_(?:van|von)\b|\b(?:keine|geen|aucune)_(?:spur|spoor|trace)\b"
    r"|\b(?:found|saw|gesehen|gefunden|gezien|gevonden|vonden|zagen|fanden|sahen|vu|trouve)"
    r"_(?:nothing|nobody|no_one|noone|nowt|niemand(?:en)?|niks|niets|nichts|nix|keinen|rien|personne)\b|^_?no_sign_?$"
    r"|\b(?:nothing|nowt|niks|niets|nichts|nix|rien|niemand|niemanden|keinen)"
    r"_(?:found|seen|gevonden|gezien|gefunden|gesehen|trouve|vu)\b"
    r"|\b(?:n')?(?:a|ont)_rien_(?:trouve|vu)\b|\b(?:n')?(?:a|ont)_(?:trouve|vu)_personne\b"
)
"""The police saw no person. Not: «niemand neemt op», «keiner hat angerufen»."""

NOTHING_WRONG: Final = (
    rf"{_BEGINS}(?:(?:alles|all|everything|tout|es|het|'?t|it|ce)_)?"
    r"(?:(?:was|is|it's|its|war|ist|wars|'?s|est|c'etait|c'est|n'etait|s'est_avere)_){0,2}"
    r"(?:(?:just|gewoon|nur|doch|toch|juste|finalement|helemaal|weer|wieder|now|jetzt|nu|again|tout|de_nouveau)_){0,2}"
    r"(?:nothing|niks|niets|nichts|nix|rien|(?:all_)?(?:quiet|calm|clear)|rustig|ruhig|calme|fausse_alerte|false_alarm"
    r"|vals_alarm|loos_alarm|fehlalarm|in_ordnung|in_orde|en_ordre|nothing_there"
    r"|nothing_going_on|niks_aan_de_hand|niets_aan_de_hand|rien_de_grave|rien_de_special|nichts_los)(?:_(?:there"
    r"|here|da|hier|now|jetzt|nu|mehr|meer|after_all|again|weer|wieder|a_signaler|de_grave|gewesen|dran|hoor)){0,2}_?$"
)
"""A clause that says only that nothing is wrong: «it was nothing», «alles rustig»."""

RECORDS: Final = (
    r"\b(?:(?:taking|takin|taken|took|giving|given)_(?:\w+_){0,2}statements?"
    r"|dust(?:ing|ed)|fingerprint\w*|forensics|spuren|spurensicherung"
    r"|(?:alles|anzeige|protokoll|aussagen?)_(?:\w+_)?(?:auf|aufgenommen)|nimmt_(?:\w+_){0,2}auf|nehmen_(?:\w+_){0,2}auf"
    r"|vaststellingen|(?:nemen|neemt)_(?:\w+_){0,2}(?:verklaring\w*|aangifte|alles)_(?:\w+_)?op|verklaring\w*_op|sporen"
    r"|sporenonderzoek|constatations|constats?|releve?n?t?_(?:\w+_)?(?:traces|empreintes|temoignages)"
    r"|(?:prend|prennent)_(?:\w+_){0,2}(?:deposition|declaration|temoignage|plainte)s?)\b"
)
"""The police write down what happened, so the thing itself is over if the line says so too."""

SLEEP: Final = (
    r"\b(?:you|we|ihr|sie|jullie|je|u|wir|we|vous|on|everyone|everybody|alle|iedereen|tout_le_monde)_(?:\w+_)?"
    r"(?:can|may|konnt|konnen|kann|durft|kunnen|kunt|kan|mogen|mag|pouvez|peut)_(?:\w+_){0,3}"
    r"(?:sleep|bed|relax|schlafen|ins_bett|slapen|gerust\w*|bed|dormir|coucher|beruhigt)\b"
    r"|\b(?:slaap|schlaft|dormez|sleep)_(?:\w+_)?(?:gerust|wel|gut|ruhig|bien|tranquilles?|well|tight)\b"
)
"""People may go to bed."""

ALL_OVER: Final = (
    r"^_?(?:(?:so|ok|oke|okay|ja|voila|het|'?t|dat|es|das|it|that|nu|jetzt|also)_){0,2}"
    r"(?:ist|is|it's|its|that's|c'est|tis|'?s|alles)(?:_(?:all|alles|now|jetzt|nu|al|wieder|weer|also|dus|hier|tout)){0,2}"
    r"_(?:vorbei|vorbi|voorbij|over|fini|termine|gedaan|afgelopen|rum|ausgestanden|finished|done_and_dusted)"
    r"(?:_(?:now|jetzt|nu|hier|here|ici|maintenant|dus|hoor|folks|leute|allemaal|alles)){0,2}_?$"
    r"|^_?alles_(?:vorbei|voorbij)(?:_(?:hier|jetzt|nu))?_?$"
)
"""A clause that says only that it is over."""

CARRIED_OFF: Final = (
    rf"\b{ARRESTERS}(?:_(?:have|has|'ve|'s))?(?:_(?:just|now))?_(?:taken|took)_{HIM}(?:_\w+){{0,2}}_?(?:away|off|in"
    rf"|with_them|to_the_station)?_?$"
    rf"|\b{ARRESTERS}_(?:heeft|hebben)(?:_(?:net|juist|al|nu))?_{HIM}_(?:mee|meegenomen|opgepakt|opgeladen|te_pakken"
    r"|aangehouden|gearresteerd|ingerekend)\b"
    rf"|\b{ARRESTERS}_(?:hat|haben)(?:_(?:grad|gerade|eben|schon|jetzt))?_{HIM}_(?:mitgenommen|festgenommen|verhaftet"
    rf"|abgefuhrt|mitgnommen|geschnappt|gefasst)\b"
    rf"|\b{ARRESTERS}_(?:les|l'|la|le)_?(?:a|ont)_(?:emmenee?s?|embarquee?s?|arretee?s?|interpellee?s?|attrapee?s?)\b"
)
"""The police, named, have taken the person along. «They have him» may be said of people who pull someone out of the water."""

THERE_AGAIN: Final = (
    r"\b(?:hij|ze|zij|ie|die|il|elle|ils|elles|er|sie|he|she|they)(?:_?'s|'re)?_(?:[\w']+_){0,2}"
    r"(?:nog|weer|terug|encore|toujours|revenue?s?|revient|reviennent|noch|wieder|zuruck|still|again|back)\b"
    r"|\b(?:nu|maintenant|la|jetzt|now)_(?:[\w']+_){0,3}(?:weer|terug|revient|reviennent|wieder|again|back)\b"
)
"""A suspect is still there, or again: «the police came, nobody there, and now he's back»."""

BUT_NOBODY: Final = (
    r"\b(?:maar|mais|aber|but)_(?:[\w']+_){0,2}"
    r"(?:niemand|niemanden|niks|niets|keiner|keinen|nichts|nix|personne|rien|nobody|no_one|noone|nothing|nowt)\b"
)
"""A «but» that takes nothing back: «the door was open, but nobody there»."""

PAPERS: Final = (
    r"\b(?:aangifte|pv|p\.v\.|proces-?verbaal|verklaring)_(?:is_|werd_)?(?:gedaan|opgenomen|gemaakt|opgesteld|afgelegd)"
    r"|\b(?:hebben|heeft)_(?:ze_)?alles_(?:genoteerd|opgeschreven|opgenomen)\b"
    r"|\b(?:pv|plainte|constat\w*|deposition)_(?:est_|sont_|a_ete_)?(?:faite?s?|deposee?|enregistree?|prise?)\b"
    r"|\b(?:ont|a|ai)_(?:fait|pris|depose)_(?:le_|la_|les_|leurs_|ma_)?(?:pv|plainte|constats?|constatations|deposition)\b"
    r"|\balles_aufgenommen\b|\b(?:anzeige|protokoll)_(?:ist_|wurde_)?(?:aufgenommen|gemacht|erstattet|fertig)\b"
    r"|\b(?:report|statements?)(?:'s|_is|_are|_has_been)?_(?:filed|taken|done|made)\b|\b(?:took|taken)_(?:the|a|my|our)_(?:report|statements?)\b"
)
"""The papers are done. After a visit of the police nothing is left to do."""

WRAPPED_UP: Final = (
    r"\b(?:(?:all|everything(?:'s|_is)?)_(?:all_)?wrapped_up|we'?re_(?:all_)?done_here|nothing_(?:more|else)_to_do|finish(?:ed)?_for_(?:now|today)"
    r"|chapter_closed|closed_chapter"
    r"|fini_(?:pour|pr)_(?:moi|nous|ce_soir)"
    r"|(?:war'?s|wars)_das|das_(?:war'?s|wars)(?:_dann)?_(?:fur_heute|erstmal|hier)|fur_heute_(?:war'?s|wars)_das)\b"
    r"|\b(?:hier|het|'?t|alles)_is_(?:het_|'?t_)?(?:nu_)?(?:gedaan|klaar)(?:_(?:nu|hier|hoor))?_?$"
    r"|\bc_(?:est_)?(?:fini|termine)(?:_(?:ouf|merci|ici|la|les_gars))?_?$"
    r"|^_?(?:fini|termine)(?:_(?:ouf|merci|ici))?_?$|\b(?:politie|ambulance|brandweer|pompiers|agenten)_(?:is|zijn)_(?:weer_|terug_)?klaar\b"
    r"|\b(?:polizei|feuerwehr|rettung|sanis?)_(?:ist|sind)_fertig\b"
    r"|\b(?:straat|baan)_is_(?:weer_|terug_)(?:leeg|rustig|stil)\b|\brue_est_(?:de_nouveau_|redevenue_)(?:vide|calme)\b"
    r"|\bstrasse_ist_wieder_(?:leer|ruhig)\b|\bstreet'?s?_(?:is_)?(?:all_)?(?:quiet|empty|clear)_again\b"
    rf"|^_?(?:(?:en|et|und|and|de|la|die|the)_){{0,2}}{ARRESTERS}_(?:ook|aussi|auch|too|as_well)_(?:weg|partie?s?|gone|fort)_?$"
)
"""It is over, in words that neighbours say of much else too."""

REASSURED: Final = (
    rf"\b{ARRESTERS}_(?:zegt|zeggen|dit|disent|sagt|sagen|says?|said)_(?:\w+_){{0,3}}(?:gerust_(?:mogen|kunnen|zijn|slapen)|dormir"
    r"|(?:ruhig|beruhigt)_schlafen|(?:can|may)_(?:all_)?sleep|rest_easy|no_(?:more_)?danger)\b"
)
"""The police say that people may rest."""

HARMLESS_CAUSE: Final = (
    r"(?:\w+_)?(?:wind|vent|tak|branche|ast|branch|marcassin|sanglier|everzwijn|wildschwein|boar|piglet|ree|chevreuil|reh|deer|rat|ratten|rats"
    r"|muis|souris|maus|mouse|eekhoorn|ecureuil|eichhornchen|squirrel|fouine|marter|marder|steenmarter|waschbar|wasbeer|raton_laveur"
    r"|raccoon|kat|kater|poes|chat|katze|cat|vos|renard|fuchs|fox|duif|pigeon|taube|egel|herisson|igel|hedgehog|das|blaireau|dachs|badger)"
)
CAUSE: Final = (
    rf"\b(?:c'_?etait|c'est|het_was|'?t_was|was|war|es_war|it_was|twas)_(?:(?:juste|maar|gewoon|nur|bloss|just|only|finalement|toch|wohl)_){{0,2}}"
    rf"(?:(?:un|une|le|la|een|ne|nen|de|den|het|ein|eine|der|die|das|a|an|the)_|l'_?){HARMLESS_CAUSE}\b"
)
"""An animal or the wind was the cause of a noise."""
