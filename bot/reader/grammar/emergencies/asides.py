"""Asides in an emergency: «sorry for the hour», «the tv is still on», «he was better this morning», «anyone for first aid?».

Each has a word that elsewhere makes an emergency suspect (`no_emergency.py`). The asides are left out before these are looked
for. Four languages, folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_REST: Final = r"[^.,!?:;]*"
_PARDONED: Final = one_of(
    r"hour time late early caps typos? mistakes? spelling english post\w* ask\w* bother\w* disturb\w* messages? writing"
    r" uur tijdstip stoor storen fouten? schrijf\w* bericht\w* nederlands hoofdletters"
    r" l'heure heure fautes? derang\w+ ecri\w+ francais orthographe"
    r" uhrzeit storung store fehler tippfehler schreib\w* nachricht deutsch rechtschreibung"
)
_APOLOGY: Final = (
    r"\b(?:sorry|pardon|excuses?|excusez[- ]moi|desolee?s?|entschuldig\w+)_(?:(?:all|everyone|allemaal|iedereen|tous|leute"
    rf"|mensen),?_)?(?:for|voor|pour|fur|wegen|de|dat|dass|om|if|als|wenn|to|that|die)_(?:{_REST}_)?{_PARDONED}\b"
)
"""Not «sorry for the smoke»."""
_WRONG_GROUP: Final = (
    r"\b(?:sorry|pardon|desolee?)_(?:\w+[- ]){0,2}(?:wrong|verkeerde?|mauvais|falsche[rs]?)_(?:group|chat|groep"
    r"|groupe|gruppe)\b"
)
_IS_ON: Final = (
    r"\b(?:tv|tele|telly|television|radio|lights?|lampe?|lichten|licht|lumieres?|fernseher|televisie)"
    r"(?:'s|_is|_are|_est|_sont|_ist|_sind|_staat|_staan|_lauft|_brandt|_branden|_brennt|_brennen)"
    r"(?:_(?:still|nog|noch|encore|toujours|immer|altijd|steeds|always))*_(?:on|aan|an|allume\w*|nog|noch)\b"
    r"|\b(?:tv|fernseher|televisie)_(?:staat|lauft)\b"
    r"|\b(?:hear|hoor|hoort|entend|entends|hort|hore)_(?:(?:the|de|la|das|den|still|encore|nog|noch)_)*(?:radio|tv"
    r"|tele|fernseher)\b"
)
_WAS_BETTER: Final = (
    r"\b(?:this_morning|earlier|before|just_now|yesterday|an_hour_ago)_(?:he|she|it)_(?:was|seemed|felt)"
    r"_(?:(?:still|much|perfectly|totally)_)*(?:fine|better|ok|grand)\b"
    r"|\b(?:vanmorgen|vanochtend|vanmiddag|daarnet|zonet|straks|gisteren|eerder)"
    r"_(?:was|ging|voelde)_(?:(?:het|'t|hij|ze|zij|zich|nog|alles|wat|veel)_)*beter\b"
    r"|\b(?:ce_matin|tantot|avant|tout_a_l'heure|hier)_(?:(?:ca|il|elle)_)?"
    r"(?:allait|etait|c'etait)_(?:(?:encore|deja|bien)_)*mieux\b"
    r"|\b(?:heute_(?:fruh|morgen|mittag)|vorhin|gerade|grad|eben|gestern)"
    r"_(?:war|ging)_(?:(?:es|ihm|ihr|er|sie|ja|doch|noch|alles|viel)_)*besser\b"
)
_LAUGHED_BEFORE: Final = (
    r"\bwas_(?:still_)?(?:laughing|joking)_(?:just_now|an?_\w+_ago|earlier|before)\b"
    r"|\bwas_(?:net|daarnet|zonet|juist)_nog_aan_het_lachen\b|\blachte_(?:net|daarnet|zonet|juist)_nog\b"
    r"|\b(?:riait|rigolait)_(?:encore_)?(?:il_y_a_\w+_\w+|tout_a_l'heure|tantot)\b"
    r"|\bhat_(?:vorhin|eben|gerade|grad)_noch_gelacht\b"
)
_SLEPT: Final = (
    r"\b(?:i|we|everyone|the_(?:baby|kids|children))_(?:was|were)_(?:\w+_){0,5}(?:asleep|in_bed|to_bed)\b"
    r"|\b(?:ik|we|wij|de_(?:baby|kinderen))_(?:was|waren|lag|lagen|viel|vielen)_(?:\w+_){0,3}(?:in_slaap|in_bed)\b"
    r"|\b(?:j'etais|on_etait|nous_etions)_(?:\w+_){0,3}endormi\w*"
    r"|\b(?:ich|wir)_(?:war|waren|hab|habe|haben|bin|sind)_(?:\w+_){0,3}eingeschlafen\b"
)
"""Of others than the person in peril."""
_TOLD_TO_CALL: Final = (
    r"\b(?:my|mijn|ons|ma|mon|meine?)_\w+_(?:says|zegt|dit|sagt)_"
    rf"{_REST}\b(?:ring|call|phone|verwittig\w*|bellen|bel|appeler|appelle|prevenir|anrufen|rufen)\b"
)
_ABOVE_A_SHOP: Final = (
    r"\b(?:above|next_to|behind|opposite|boven|naast|achter|tegenover|au-dessus_de|a_cote_de|derriere|en_face_de|uber"
    r"|neben|hinter|gegenuber)_(?:the|de|het|la|le|der|dem|des)"
    r"_(?:chip_?shop|chippy|bakery|pizzeria|restaurant|frituur|bakker\w*|friterie|boulangerie|pommesbude|backerei)\b"
)
_PHONE: Final = one_of("phone mobile gsm handy portable telephone batterij battery akku batterie")
_RUNS_OUT: Final = (
    rf"\b{_PHONE}_(?:\w+_){{0,3}}(?:nearly|almost|bijna|presque|fast)_(?:\w+_)?"
    r"(?:dead|flat|empty|out|gone|plat|leeg|dood|morte?|vide|decharge\w*|leer|tot|aus)\b"
    rf"|\b{_PHONE}_(?:\w+_){{0,3}}[0-9]+[ ]?%(?:_(?:battery|batterij|batterie|akku|de_batterie))?"
    r"|[0-9]+[ ]?%_(?:de_)?(?:battery|batterij|batterie|akku)\b"
)
_FIRST_AID: Final = (
    r"\b(?:(?:does|can)_(?:anyone|anybody|someone)|anyone|anybody|who|(?:kent|kan)_(?:er_)?iemand|wie_(?:kan|kent)"
    r"|quelqu'un_(?:connait|sait|peut)|qui_(?:connait|sait|peut)|kann_(?:jemand|wer|einer)|wer_kann)"
    rf"_(?:{_REST}_)?(?:first_aid|ehbo|cpr|secourisme|premiers_secours|erste_hilfe)\b"
)
_WHAT_NOW: Final = r"\b(?:que_faire|quoi_faire|was_tun|what_to_do)(?:_(?:now|maintenant|jetzt))?[?!. ]*$"
_ACHES: Final = (
    r"\b(?:he|she|hij|ze|zij|er|sie|il|elle)_(?:says|zegt|sagt|dit)_"
    rf"{_REST}(?:\bcold|hurts|numb|pain|dizzy|feel|koud|pijn|voelt|duizelig|froid|\bmal|\bsent|kalt|\bweh|spurt"
    rf"|schmerz\w*|schwindlig)\b"
)
_WOULD_GO: Final = (
    r"\b(?:i|we|ik|wij|ich|wir)_(?:would|zou|wurde)_(?:\w+_){0,2}(?:go|come|help|drive|gaan|komen|helpen|rijden|gehen|kommen"
    r"|helfen|fahren)\b"
)
_ILLNESS: Final = one_of(
    r"stroke heart\w* seizure fit operation surgery bypass pacemaker beroerte hart\w* infarct operatie avc crise\w* infarctus"
    r" operee? schlaganfall herz\w* anfall operiert"
)
_LONG_AGO: Final = (
    r"(?:last_(?:year|month|week|summer|winter|spring|autumn)|\w+_(?:years?|months?|weeks?)_ago"
    r"|(?:vorige?|verleden)_(?:jaar|maand|week)|\w+_(?:jaar|maand|maanden|week|weken)_geleden"
    r"|l'annee_(?:derniere|passee)|l'an_dernier|le_mois_dernier|la_semaine_derniere|il_y_a_\w+_(?:ans?|mois|semaines?)"
    r"|(?:letztes|voriges)_jahr|letzten_monat|letzte_woche|vor_\w+_(?:jahr|jahren|monat|monaten|wochen?))"
)
_SICK_BEFORE: Final = (
    r"[.,!:;(][ ]*(?:hij|ze|zij|he|she|il|elle|er|sie)_(?:had|heeft|hatte|hat|a|avait|has|kreeg|got)"
    rf"{_REST}\b(?:{_ILLNESS}\b{_REST}\b{_LONG_AGO}|{_LONG_AGO}\b{_REST}\b{_ILLNESS})\b"
    rf"|[.,!:;(][ ]*{_LONG_AGO}_(?:had|heeft|kreeg|hatte|hat)_(?:hij|ze|zij|er|sie){_REST}\b{_ILLNESS}\b"
)
"""An illness of before stands in a clause of its own, behind the danger."""
_BARK: Final = (
    r"\b(?:dogs?|hond|honden|chiens?|hund|hunde)(?:'s|_is|_are|_ist|_est)?_(?:\w+_){0,2}(?:barks?|barking|blaft"
    r"|blaffen|aboient|aboie|bellt|bellen)(?:_(?:like_mad|non_stop|all_the_time|heel_de_tijd|die_ganze_zeit))?"
)
_WALK: Final = (
    r"\b(?:walking|walk|promen\w+|sorti\w*|sortais|uitlaten|uitliet)"
    r"_(?:the|my|our|de|mijn|onze|le|mon|notre)_(?:dog|hond|chien)\b"
    r"|\b(?:(?:was|were|ben|was|waren|war)_)?(?:met_(?:de|mijn|onze)_hond"
    r"|mit_(?:dem|meinem|unserem)_hund|with_(?:the|my|our)_dog|avec_(?:le|mon|notre)_chien)_(?:\w+_)?"
    r"(?:out|outside|buiten|weg|wandelen|draussen|gassi|unterwegs|dehors)\b"
)

_WATCHED: Final = (
    r"\b(?:(?:i|we)_(?:was|were)_(?:\w+_){0,3}(?:film|movie|tv|telly|book|game|series|news|training|facebook)"
    r"|(?:ik|we|wij)_(?:was|waren|zat|zaten|keken|keek|speelden|lagen|las|lazen)_(?:\w+_){0,4}(?:film|tv|boek|spel"
    r"|spelletje|facebook|serie|nieuws|training)(?:_(?:aan_het_|te_)(?:kijken|lezen|spelen))?"
    r"|(?:on|je|nous)_(?:regardait|regardais|regardions|lisais|lisait|jouait|jouions|etait|etais)"
    r"_(?:\w+_){0,3}(?:film|tele|livre|facebook|jeu|serie|journal|infos|entrainement)"
    r"|(?:wir|ich)_(?:haben|hab|habe|waren|war|sassen|sass)_(?:\w+_){0,4}(?:film|fernseher|buch|facebook|spiel|serie"
    r"|nachrichten|training)(?:_(?:geschaut|geguckt|gelesen|gespielt|gesehen|angeschaut))?)[ .!]*$"
)
"""A pastime of the author, behind the danger. A danger that is told after it may be one of the film: «we were watching a
film, a man is drowning»."""

_PLAYED: Final = (
    r"\b(?:(?:i|we)_(?:was|were)_(?:\w+_){0,3}(?:game|training)"
    r"|(?:ik|we|wij)_(?:was|waren|zat|zaten|speelden)_(?:\w+_){0,4}(?:spel|spelletje|training)(?:_(?:aan_het_|te_)spelen)?"
    r"|(?:on|je|nous)_(?:jouait|jouais|jouions|etait|etais)_(?:\w+_){0,3}(?:jeu|entrainement)"
    r"|(?:wir|ich)_(?:haben|hab|habe|waren|war|sassen|sass)_(?:\w+_){0,4}(?:spiel|training)(?:_gespielt)?)[ ]*(?:[,.!;]|$)"
)
"""A game that the author played, in a clause of its own: it tells no story."""

_MESSAGES: Final = one_of(
    r"berichte?n? berichtjes? sms'?jes sms mails? mailtjes apps appjes oproepen uitnodiging messages? textos?"
    r" appels nachrichten? anrufe texts calls emails whatsapp\w* messenger"
)
_UNANSWERED: Final = (
    r"\b(?:reageert|antwoordt|reagit|repond|reagiert|antwortet|responding|answering|replying)"
    r"(?:_(?:niet|nie|ni|plus|pas|nicht|not|meer|mehr|anymore))*_(?:op|via|a|sur|auf|to)"
    rf"_(?:(?:mijn|m'n|onze|de|mes|nos|les|meine|unsere|my|our|any|al)_)*{_MESSAGES}\b"
)
"""Of a person who does not answer messages."""
_AT_PLAY: Final = (
    r"\bop_de_(?:grond|vloer)_te_(?:spelen|lezen|tekenen|ravotten|puzzelen|lachen)\b"
    r"|\bpar_terre_(?:a|en_train_de|pour)_(?:jouer|lire|dessiner)\b"
    r"|\bauf_dem_boden_(?:und|beim)_(?:spielt|spielen|liest|malt)\b"
    r"|\bon_the_(?:floor|ground)_(?:playing|reading|colouring|drawing)\b"
)
_SILENT: Final = (
    r"\b(?:zegt|zeggen|dit|sagt|says)_(?:plus_)?(?:niks|niets|rien|nix|nichts|nothing)\b(?:_(?:meer|mehr)\b)?"
)
"""Of a person who no longer speaks."""
_OTHER_SENSES: Final = (
    r"\bbeen_shot_of\b|\brun_over_the_(?:hurdles|line|bridge|hill)|\bchok(?:ing|ed)_up\b"
    r"|\bdrowning_in_(?:lego|laundry|toys|boxes|emails?|love|paper\w*|\w*work)\b|\bbreathing_down_(?:my|our|his|her|your)_neck"
    r"|\bse_noie(?:nt)?_dans_(?:les?|la|des|ses|son|sa)_(?:papier\w*|travail|boulot|dettes|mails?|chiffres|administratif)\b"
    r"|\bstroke_of_(?:luck|genius)|\bout_of_the_window_of_opportunity|\bshot_down_(?:by|in_flames)"
    r"|\bevanouie?_dans_la_nature|\bdrowning_\w+_sorrows"
    r"|\bpassed_out_(?:(?:the|some|his|her|our)_)?(?:leaflets|flyers|sweets|invit\w+|tickets|drinks|from_(?:uni\w*|college))"
    r"|\bcollaps(?:ed|ing)_(?:the|his|her|our|my)_(?:tent|gazebo|ironing_board|pram|buggy|pushchair|parasol|trampoline)"
    r"|\b(?:stikt|gestikt|verdrinkt|verdronken)_in_(?:\w+_){0,2}(?:\w*werk|administratie|papier\w*|mails?|cadeau\w*"
    r"|boete\w*|schulden|strijk)\b|\bstikt_(?:\w+_){0,3}(?:jurk\w*|gordijn\w*|rok|broek|kostuum\w*)"
)
"""Verbs of a danger in another sense: a parasol is collapsed, a skirt «gestikt» (sewn)."""

ASIDE: Final = expression(
    rf"{_APOLOGY}|{_WRONG_GROUP}|{_LAUGHED_BEFORE}|{_SLEPT}|{_TOLD_TO_CALL}|{_ABOVE_A_SHOP}|{_IS_ON}|{_WAS_BETTER}"
    rf"|{_RUNS_OUT}|{_FIRST_AID}|{_WHAT_NOW}|{_ACHES}|{_WOULD_GO}|{_SICK_BEFORE}"
    rf"|{_BARK}[ .!]*$|{_WATCHED}|{_PLAYED}|{_UNANSWERED}|{_AT_PLAY}"
    rf"|{_OTHER_SENSES}|{_SILENT}"
)

DOG: Final = expression(rf"{_BARK}|{_WALK}")
"""A dog of which no more is told. «He» may be that dog."""
