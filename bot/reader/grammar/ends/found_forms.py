"""The forms of a line that tells that a missing person or a stolen thing was found, in four languages, over folded clauses.

A `_` stands for a space. A thing counts in a clause that names it, a person by a name, a pronoun, a child or a relative.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import ALREADY, KIN, MY, OFFICERS, POLICE, THE, THEIR
from bot.reader.phrases.alternatives import one_of

_LITTLE: Final = one_of(
    ALREADY, "weer terug wieder nu jetzt now gelukkig zum_gluck thankfully ouf safely veilig wohlbehalten"
)
_L: Final = rf"(?:_{_LITTLE}){{0,3}}"
_OF: Final = rf"(?:{one_of(MY, THEIR, THE, 'je jouw uw jullie ton ta votre vos dein deine deinen euer your')}_?)"
THINGS: Final = (
    r"\w*fiets\w*|velos?|\w*rad|\w*bike|bicycle|e-bike",
    r"\w*brommer|scooter|step|moto|trottinette|roller|moped|motorbike",
    r"auto|wagen|\w*busje?|camionette|voiture|camionnette|car|van",
    r"tas|handtas|rugzak|sac|tasche|rucksack|handbag|bag|backpack",
    r"portefeuille|portemonnee|geldborse|portemonnaie|purse|wallet",
    r"gsm|telefoon|telephone|portable|handy|phone|laptop|ordinateur",
    r"\w*sleutels?|cles|schlussel|keys",
    r"pakje|pakket|colis|paket|parcel|package",
    r"kinderwagen|buggy|poussette|pram|pushchair|stroller",
    r"aanhangwagen|remorque|anhanger|trailer",
)
"""Things that are stolen and found again, each in four languages."""
_THING: Final = rf"(?:(?:{'|'.join(THINGS)})(?:'s)?)"
_ELDERS: Final = "nan nana nanny granny gran grandad grandma grandpa bomma bompa omi opi papi"
_PERSON: Final = one_of(
    r"hij zij ze ie kind kindje kleintje jongen meisje zoontje dochtertje peuter kleuter"
    r" il elle l'enfant enfant petite? fillette garcon gamine? gosse bebe"
    r" er sie kleiner? bub junge madchen tochterchen kleinkind"
    r" he she child kid boy girl toddler lad wee_one little_one",
    KIN,
    _ELDERS,
)
_NO_NAME: Final = (
    r"(?:(?:police|politie|polizei)(?:'s|_(?:is|are|est|ist|sind|zijn|sont"
    r"|(?:just_|have_|has_){0,2}(?:turned|arrived|came|come)))"
    r"|(?:officer|agente?|beamter?|beamtin|policiere?|polizist(?:in)?|inspect\w+|sergeant|garda|guard|paramedic)"
    r"(?:'s|_(?:is|are|est|ist|zit|sitzt))|hond|chien|hund|dog|kat|chat|katze"
    r"|cat|dief|thief|voleur|dieb|auto|car|van|bus|hulp|help|hilfe|man|mann|someone|somebody|iemand|jemand|quelqu'un"
    r"|it|het|es|ca|dat|das|that|this|alles|everything|tout|wer|who|wie|qui|strom|stroom|licht|jas|jasje|schoen\w*"
    r"|muts|sjaal|veste|manteau|chaussures?|echarpe|bonnet|jacke|mantel|schuhe?|mutze|schal|coat|jacket|shoes?|hat|scarf)"
)
THING_FOUND: Final = (
    # Dutch
    rf"\b{_THING}_(?:is|zijn|was|staat|werd){_L}_?\b(?:terecht|teruggevonden|gevonden|terug_gevonden|weer_terug"
    rf"|teruggebracht)\b"
    rf"|\b{_THING}{_L}_(?:teruggevonden|terecht|gevonden)\b"
    rf"|\b(?:ik_heb|heb|we_hebben|hebben|politie_heeft|ze_hebben)_(?:\w+_){{0,2}}?{_OF}(?:\w+_)?{_THING}{_L}_(?:terug"
    r"|gevonden|teruggevonden|teruggekregen)\b"
    # French
    rf"|\b(?:ai|a|ont|avons)_(?:bien_|enfin_)?retrouve[es]*_{_OF}(?:\w+_)?{_THING}\b|\b{_THING}_(?:est_|a_ete_"
    r"|ont_ete_|enfin_|bien_)*retrouvee?s?\b"
    rf"|\b(?:j'ai|on_a|il_a)_(?:enfin_)?(?:recupere|trouve)_{_OF}(?:\w+_)?{_THING}\b"
    # German
    rf"|\b{_THING}_(?:ist|sind|war|wurde){_L}_?\b(?:wieder_da|aufgetaucht|gefunden|wiedergefunden|zuruck)\b"
    rf"|\b{_THING}{_L}_(?:wiedergefunden|gefunden|aufgetaucht)\b"
    rf"|\b(?:hab|habe|haben|hat)_(?:ich_|wir_|die_polizei_)?{_OF}(?:\w+_)?{_THING}_(?:\w+_)?(?:gefunden|wiedergefunden"
    r"|wieder|zuruck|zuruckbekommen)\b"
    # English
    rf"|\b{_THING}(?:'?s|_has|_was|_is|_have)?{_L}_?\b(?:turned_up|been_found|been_recovered|found|recovered|back)\b"
    rf"|\b(?:found|recovered|got|got_back)_{_OF}(?:\w+_)?{_THING}"
    r"(?:_back\b|_(?:this|last|today|now|thanks)\b|_?$|_(?:in|at|by|behind|on|near|under|outside|it)\b)"
    rf"|\bfound_your_(?:\w+_)?{_THING}\b"
)
"""Not «the bike is back at the corner», which no one says of a stolen one."""
_GONE: Final = (
    r"(?:gestolen|weg|kwijt|verdwenen|gepikt|gejat|meegenomen|vole[es]*|disparue?s?|perdue?s?|gestohlen|geklaut"
    r"|verschwunden|verloren|stolen|gone|nicked|missing|taken|lost)"
)
LOSS: Final = (
    rf"\b{_THING}(?:[ ,]+[^\s.!?;]+){{0,8}}?[ ,]+{_GONE}\b|\b{_GONE}_(?:[^\s.!?;]+[ ]+){{0,4}}?{_THING}\b"
    rf"|\bvole_(?:mon|ma|notre|un|une|le|la)_{_THING}\b"
)
_POLICE: Final = one_of(POLICE, OFFICERS)
_WHO: Final = rf"(?:^_?(?:(?:ja|oui|yes|update|hallo|goed_nieuws|good_news)_)?[a-z'-]+|\b{_PERSON})"
PERSON_FOUND: Final = (
    rf"{_WHO}(?:_is|'s|_ist|_est|_werd|_wurde|_was|_a_ete){_L}_?\b(?:terecht|teruggevonden|terug_gevonden|gevonden"
    r"|(?:weer_|terug_|veilig_)?thuis|retrouvee?|sain\w*_et_sau\w+|rentree?(?:_a_la_maison)?"
    r"|gefunden|wiedergefunden|wieder_(?:da|daheim|zuhause|zu_hause|aufgetaucht)|wohlbehalten|daheim|zuhause|zu_hause|home"
    r"|back_home|safe|a_la_maison|found|home_safe|safe_and_(?:sound|well)|(?:weer|terug|wieder|back)_(?:bij|bei|at|with)"
    r"|de_retour(?:_(?:a|chez))?|aangetroffen|localisee?|angetroffen|in_(?:mijn|m'n|meinen?|my)_arm(?:en|s)|dans_(?:mes|ses|nos)_bras)\b"
    rf"|{_WHO}_(?:sitzt|liegt|schlaft|zit|ligt|slaapt|est_assise?|dort|sits|is_sat|is_sitting|'s_sitting)_(?:jetzt_|nu_|now_)?"
    r"(?:wieder|weer|terug|de_retour|back)_(?:im|in|bei|daheim|zu_hause|zuhause|thuis|bij|op|a|au|chez|dans|at|home|with)\b"
    rf"|{_WHO}(?:_has|'s|_is|_just)?{_L}_?\b(?:turned_up|been_(?:found|located)|came_home|come_home|weer_opgedoken|aufgetaucht)\b"
    r"|\b(?:on|nous|je|ils|police)_(?:l'|les_)(?:a|ai|avons|ont)_(?:enfin_|bien_)?trouvee?s?"
    r"(?:_?$|_(?:derriere|dans|au|a|chez|pres|devant)\b)"
    r"|\b(?:on|nous|j|je|police|ils)_?'?_?(?:l'|les_)?(?:a|ai|avons|ont)_(?:enfin_|bien_)?retrouve[es]*"
    rf"(?:_?$|_(?:{_OF}?{_PERSON}\b|\w+_?$|\w+_(?:derriere|dans|au|a|chez|pres|devant)\b))"
    r"|\b(?:hab|habe|haben|hat)_(?:ich_|wir_|die_polizei_)?"
    r"(?:ihn|sie|den_kleinen|die_kleine|das_kind|den_jungen|das_madchen)_(?:\w+_){0,3}gefunden\b"
    r"|\b(?:heb|hebben|heeft)_(?:ik_|we_|de_politie_)?"
    r"(?:hem|haar|de_kleine|het_kind|het_meisje|de_jongen)_(?:\w+_){0,3}(?:terug)?gevonden\b"
    r"|\b(?:we|i|they|police)(?:'?ve|_have)?_(?:just_)?found_(?:him|her|the_(?:boy|girl|child|wee_one|little_\w+))\b"
    r"|^_?found_(?:him|her)(?:_?$|_(?:outside|at|behind|near|beside|asleep|sitting|playing|hiding|eating|walking|in"
    r"_(?:the_|his_|her_)?(?:shed|garden|bed|shop|park|library|church|pub|kitchen|house|school|attic|wardrobe|garage))\b)"
    rf"|\b{_POLICE}_(?:(?:l'|les_)(?:a|ont)_(?:bien_)?ramenee?s?|(?:la|le|les)_ramene(?:nt)?)\b"
    rf"|\b{_POLICE}_(?:heeft|hebben)_(?:hem|haar)_(?:\w+_)?(?:thuis|terug)_?gebracht\b"
    rf"|\b{_POLICE}_(?:hat|haben)_(?:ihn|sie)_(?:\w+_)?(?:heim|zuruck|nach_hause)_?gebracht\b"
    rf"|\b{_POLICE}(?:_have|_has|'ve)?_(?:brought|dropped|found)_(?:him|her)(?:_(?:back|home|safe))\b"
    r"|^_?[a-z'-]+_(?:zit|ligt|slaapt|sitzt|liegt|schlaft|dort)_(?:hier_)?(?:bij|bei|chez)_(?:ons|mij|me|uns|mir|nous|moi)\b"
    r"|^_?[a-z-]+(?:'s|_is)_(?:sat|sitting|asleep|sleeping|here)_(?:with|at)_(?:me|us|mine|ours)\b"
    r"|\b(?:il|elle|la_petite|le_petit|(?:ma|mon)_\w+)_vien(?:t|nent)_(?:juste_|enfin_)?de_rentrer\b"
)
_MISSES: Final = (
    r"(?:(?:ist|is)_(?:sinds|seit)_(?:\w+_){0,3}(?:weg|kwijt|verdwenen|vermist|verschwunden|abgangig)|ist_abgangig"
    r"|kwijt|vermist|verdwenen|is_weg|weggelopen|niet_(?:meer_)?(?:thuisgekomen|teruggekomen)|plus_la|n'est_plus"
    r"|(?:a|est)_disparue?|n'est_pas_rentree?|pas_rentree?|introuvable"
    r"|(?:ist_)?verschwunden|vermisst|weggelaufen|ist_weg|nicht_(?:nach_hause|heim\w*)|missing|gone_(?:from|missing)"
    r"|(?:has_)?disappeared|wandered_off|not_come_home|didn't_come_home)"
)
_SOMEBODY: Final = one_of(
    KIN,
    _ELDERS,
    "kind kindje jongen meisje zoontje dochtertje enfant fillette gamine? bub junge madchen child kid boy girl toddler lad",
)
SOUGHT: Final = (
    rf"\b{_SOMEBODY}(?:_[a-z'-]+)?(?:_(?:(?:van|von|mit|de|aged?|d')_)?\(?\d+\)?(?:_(?:ans|jaar|jahren?|years?|yo))?)?"
    rf"_(?:(?:ist|is|a|has|nu|nun|jetzt)_)?{_MISSES}\b"
    rf"|\b(?:can't_find|cant_find|trouve_plus|finde)_{_OF}(?:\w+_)?{_SOMEBODY}\b"
)
"""A person is missing: «my lad Sam (6) has gone from the park». Not: «my son's bike has gone», a thing."""
NO_PERSON: Final = rf"^_?(?:{_OF})?{_NO_NAME}\b"
"""Helpers, animals and clothes that are there."""
BELONGINGS: Final = (
    rf"\b{one_of(THEIR)}_(?:\w+_)?(?:fiets|jas|jasje|schoen\w*|laarzen|pantoffels?|tas|handtas|rugzak|gsm|telefoon"
    r"|kleren|trui|pet|knuffel|muts|sjaal|velo|veste|manteau|chaussures?|bottes?|pantoufles?"
    r"|sac|telephone|echarpe|vetements?|pull|bonnet|doudou|jacke|mantel|schuhe?|stiefel|hausschuhe?|tasche|rucksack|handy"
    r"|rad|fahrrad|kleider|pulli|kuscheltier|mutze|schal|coat|jacket|shoes?|wellies|boots|slippers?|bag|backpack|phone|bike"
    r"|scooter|scarf|hat|cap|clothes|jumper|teddy|sandal\w*|chapeau|casquette|canne|lunettes|beret|hoed|wandelstok|stok"
    r"|rollator|bril|hut|stock|gehstock|brille|walking_stick|stick|glasses|socks?|helmet|wallet|purse|keys|football|portefeuille|cles|cartable|sac_a_dos|portemonnee|sleutels|boekentas"
    r"|schooltas|brieftasche|geldborse|portemonnaie|schlussel|ranzen|schulranzen|gloves?|handschuhe?|gants?)\b"
)
"""Things of a missing person: «her coat was found at the pond»."""
NOT_A_FIND: Final = (
    rf"^_?{one_of(THEIR)}_{one_of(KIN)}(?:'s|_is|_ist|_est)_|\bthuis_(?:vertrokken|weggegaan|weggelopen)\b"
    r"|\b(?:slot|cadenas|antivol|schloss|lock|helm|casque|bel|zadel|selle|sattel|saddle|wiel|roue|wheel|onderdelen"
    r"|stukken|pieces|parts|only|enkel|alleen|seulement|juste|nur|another|andere|ander|autre|anderes)\b"
    rf"|\b(?:found|got|(?:re)?trouve[es]*|heb|hebben|heeft|hab|habe|haben)_{BELONGINGS}"
)
"""Parts of a thing, another thing, a relative of the missing person, and their things: «they found her coat»."""
PERIL: Final = (
    r"\b(?:dood|overleden|mort|morte|decedee?|tot|gestorben|dead|died|leblos\w*|levenloos|lifeless|bewusteloos"
    r"|inconscient\w*|bewusstlos|unconscious|sans_vie|gewond|blesse\w*|verletzt|injured|hurt"
    r"|bloed\w*|sang|saigne\w*|blut\w*|blood\w*|bleeding|ademt|atmet|respire|breath\w*|reageert|reagiert|reagit|responding"
    r"|respond|responsive|ambulance|ziekenwagen|krankenwagen|rettungswagen|notarzt|secours|help|hulp|hilfe|aide|helpt"
    r"|112|999|verdronken|noye\w*|ertrunken|drowned|water|l'eau|wasser|onderkoeld|hypotherm\w*|unterkuhlt|reanim\w*|cpr)\b"
)
"""A person who was found in danger."""
