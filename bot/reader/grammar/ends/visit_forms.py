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
    r"|right_through_the|through_the"
    r"|durchs|door_het)_?(?:(?:hele|heel|ganze|whole|full)_)?\w+)?"
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
    "geweest langs_geweest langsgeweest langsgekomen langs_gekomen gepasseerd voorbij_geweest voorbijgereden weer_weg"
    " terug_weg rondgereden"
    " komen_kijken"
    # French
    " passee?s? venue?s? repassee?s? repartie?s?"
    # German
    " vorbeigefahren durchgefahren rumgefahren herumgefahren da_gewesen dagewesen hier_gewesen wieder_weg wieder_gefahren"
    " weggefahren"
    # English
    " been gone left driven come_and_gone"
)
VISIT: Final = (
    rf"\b{ARRESTERS}(?:_(?:is|zijn|zin|est|sont|ist|sind|have|has|'ve|'s|heeft|hebben|a|ont|hat|haben)){{0,2}}{_L}"
    rf"_(?:{_GONE_BY}|{_LOOKED})\b"
    rf"|\b{ARRESTERS}_(?:war|waren|was|were)_(?:\w+_)?(?:da|hier|dort|drin|drinnen|durch|here|there|round|past|in|inside)\b"
    rf"|\b{ARRESTERS}_(?:came|drove_round|drove_past|searched|checked|looked|had_a_look|walked_round)\b"
    rf"|\b{ARRESTERS}_(?:is|ist|sind|est|sont|a|ont)?_?(?:\w+_)?(?:fait_(?:tout|toute|le|la)(?:_[\w']+){{1,2}}"
    rf"|(?:durch|durchs|through)(?:_\w+){{0,3}})_?$"
    rf"|\b{ARRESTERS}_(?:n')?(?:ont|a|hebben|heeft|haben|hat|have|has|found|saw)_(?:\w+_)?(?:niks|niets|niemand"
    rf"|nichts|nix|keinen"
    r"|niemanden|rien|personne|nothing|nobody|no_one|noone|nowt)\b"
)
"""The police were there. Not: «police are here», «politie is er», who may have just come."""

_BEGINS: Final = "(?:^_?|_(?:and|en|et|und|maar|mais|aber|but)_)"
_NOBODY: Final = r"(?:nobody|no_one|noone|no-one|niemand|keiner|niemanden|keinen|personne|nobody's|not_a_soul|nowt)"
NOBODY: Final = (
    rf"{_BEGINS}(?:(?:there|er|da|dort|il|hier)_)?(?:(?:was|were|is|war|ist|zijn|n'y_a|n'y_avait|y_a|y_avait|plus)_)"
    rf"{{0,2}}{_NOBODY}(?:_(?:there|here|about|around|to_be_seen|found|left|in_sight|any_?more|da|hier|dort|mehr|zu_sehen"
    rf"|gefunden"
    r"|angetroffen|meer|te_zien|te_vinden|binnen|drin|inside|in_it|daar|gevonden|ter_plaatse|trouvee?|sur_place"
    r"|dehors|la)){0,3}_?$"
    r"|\b(?:no|not_a|zero)_(?:sign|trace)_of_(?:any\w*|no_one|them|him|her|it|a_soul)\b"
    r"|\b(?:geen|keine)_(?:spoor|spur)_(?:van|von)\b|\b(?:keine|geen|aucune)_(?:spur|spoor|trace)\b"
    r"|\b(?:found|saw|gesehen|gefunden|gezien|gevonden|vonden|zagen|fanden|sahen|vu|trouve)_(?:nothing|nobody"
    r"|no_one|noone|nowt|niemand(?:en)?"
    r"|niks|niets|nichts|nix|keinen|rien|personne)\b|^_?no_sign_?$"
    r"|\b(?:nothing|nowt|niks|niets|nichts|nix|rien|niemand|niemanden|keinen)_(?:found|seen|gevonden|gezien|gefunden|gesehen"
    r"|trouve|vu)\b"
    r"|\b(?:n')?(?:a|ont)_rien_(?:trouve|vu)\b|\b(?:n')?(?:a|ont)_(?:trouve|vu)_personne\b"
)
"""The police saw nobody. Not: «niemand neemt op», «keiner hat angerufen»."""

NOTHING_WRONG: Final = (
    rf"{_BEGINS}(?:(?:alles|all|everything|tout|es|het|'?t|it|ce)_)?"
    r"(?:(?:was|is|it's|its|war|ist|wars|'?s|est|c'etait|c'est|n'etait|s'est_avere)_){0,2}"
    r"(?:(?:just|gewoon|nur|doch|toch|juste|finalement|helemaal|weer|wieder|now|jetzt|nu|again|tout|de_nouveau)_){0,2}"
    r"(?:nothing|niks|niets|nichts|nix|rien|(?:all_)?(?:quiet|calm|clear)|rustig|ruhig|calme|fausse_alerte|false_alarm"
    r"|vals_alarm|loos_alarm"
    r"|fehlalarm|in_ordnung|in_orde|en_ordre|nothing_there|nothing_going_on|niks_aan_de_hand|niets_aan_de_hand|rien_de_grave"
    r"|rien_de_special|nichts_los)"
    r"(?:_(?:there|here|da|hier|now|jetzt|nu|mehr|meer|after_all|again|weer|wieder|a_signaler|de_grave|gewesen|dran"
    r"|hoor)){0,2}_?$"
)
"""A clause that says only that nothing is wrong: «it was nothing», «alles rustig»."""

RECORDS: Final = (
    r"\b(?:(?:taking|takin|taken|took|giving|given)_(?:\w+_){0,2}statements?|dusting|fingerprint\w*|forensics|spuren"
    r"|spurensicherung"
    r"|(?:alles|anzeige|protokoll|aussagen?)_(?:\w+_)?(?:auf|aufgenommen)|nimmt_(?:\w+_){0,2}auf|nehmen_(?:\w+_){0,2}auf"
    r"|vaststellingen|(?:nemen|neemt)_(?:\w+_){0,2}(?:verklaring\w*|aangifte|alles)_(?:\w+_)?op|verklaring\w*_op|sporen"
    r"|sporenonderzoek"
    r"|constatations|constats?|releve?n?t?_(?:\w+_)?(?:traces|empreintes|temoignages)|(?:prend"
    r"|prennent)_(?:\w+_){0,2}(?:deposition"
    r"|declaration|temoignage|plainte)s?)\b"
)
"""The police write down what happened, so the thing itself is over if the line says so too."""

SLEEP: Final = (
    r"\b(?:you|we|ihr|sie|jullie|je|u|wir|we|vous|on|everyone|everybody|alle|iedereen|tout_le_monde)_(?:\w+_)?(?:can|may"
    r"|konnt|konnen|kann"
    r"|durft|kunnen|kunt|kan|mogen|mag|pouvez|peut)_(?:\w+_){0,3}(?:sleep|bed|relax|schlafen|ins_bett|slapen|gerust\w*"
    r"|bed|dormir"
    r"|coucher|beruhigt)\b|\b(?:slaap|schlaft|dormez|sleep)_(?:\w+_)?(?:gerust|wel|gut|ruhig|bien|tranquilles?|well|tight)\b"
)
"""People may go to bed."""

ALL_OVER: Final = (
    r"^_?(?:(?:so|ok|oke|okay|ja|voila|het|'?t|dat|es|das|it|that|nu|jetzt|also)_){0,2}(?:ist|is|it's|its|that's|c'est"
    r"|tis|'?s|alles)"
    r"(?:_(?:all|alles|now|jetzt|nu|al|wieder|weer|also|dus|hier|tout)){0,2}_(?:vorbei|vorbi|voorbij|over|fini|termine"
    r"|gedaan|afgelopen|rum"
    r"|ausgestanden|finished|done_and_dusted)(?:_(?:now|jetzt|nu|hier|here|ici|maintenant|dus|hoor|folks|leute|allemaal"
    r"|alles)){0,2}_?$"
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
    r"\b(?:maar|mais|aber|but)_(?:[\w']+_){0,2}(?:niemand|niemanden|niks|niets|keiner|keinen|nichts|nix|personne"
    r"|rien|nobody|no_one"
    r"|noone|nothing|nowt)\b"
)
"""A «but» that takes nothing back: «the door was open, but nobody there»."""
