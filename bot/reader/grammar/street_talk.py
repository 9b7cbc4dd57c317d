"""Recognises small talk that serves the street, so that no member is told to chat elsewhere for it: a question about a noise, a
person, a car or a trace, a thing and its owner, power and water, a closed school or bridge, a warning for children and animals,
a word of concern for a neighbour, a word of peril, a hello of a newcomer, a word for peace, a person who is unhurt, a swindle,
a second victim, a hoax that a member corrects, a person who would rather not walk alone.

A needless find costs one correction that is left out, so the forms are broad.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_NOTICED: Final = one_of(
    # Dutch
    r"lawaai herrie kabaal knal knallen klap klappen ontploffing gerommel geroep geschreeuw gegil helikopter"
    r" sirenes? alarm zwaailicht\w*"
    r" rook geur stank brandlucht bloed glas scherven lampje lampke zaklamp\w* licht_bij vuurwerk schoten boeren drugs"
    r" spuiten naalden"
    # French
    r" bruits? boums? detonations? petards? explosions? cris? helico helicoptere drones? alarme gyrophares?"
    r" fumee odeur sang"
    r" verre bris lampe_de_poche feux_d'artifice seringues?"
    # German
    r" larm krach knall knalle boller knallerei geschrei schreie? hubschrauber heli drohnen? sirenen? blaulicht"
    r" rauch geruch gestank"
    r" blut scherben taschenlampe\w* feuerwerk spritzen"
    # English
    r" noise noises bang bangs banging boom screaming shouting helicopter chopper sirens? alarm"
    r" blue_lights smoke smell blood"
    r" glass torch\w* fireworks needles syringes"
    # all
    r" (?:brand|verbrand|brule\w*|burn\w*|verbrannt|feuilles_brulees)"
)
_SENSED: Final = one_of(
    r"gehoord hoort horen hoor ruikt ruiken geroken zag entendu entendez entends senti sentez sent gehort hort"
    r" horst riecht riechst"
    r" heard hear smell smells ziet seht vibre tremble trilt"
)
_WHO: Final = one_of(
    # Dutch
    r"wie_is_(?:die|dat|deze) wie_zijn_(?:die|dat) wie_staat wie_loopt wie_rijdt wie_zit wat_doet_die wat_staat_(?:die|er"
    r"|daar) waarom_staat"
    r" van_wie_(?:is|zijn|die|dat|deze|de) wiens"
    # French
    r" c'est_qui qui_est_(?:ce|cet|cette|le|la) c'est_quoi_(?:ce|cet|cette|ces|tous_ces|tout_ce|le|la|les) qui_sont"
    r" que_fait(?:_ce)? a_qui_(?:est|sont"
    r"|appartien\w+)"
    # German
    r" wer_ist_(?:das|der|die|dieser|diese) wer_sind_(?:die|das) wer_steht wer_lauft was_macht_(?:der|die|das)"
    r" was_ist_(?:das|da)_(?:fur|los)"
    r" was_war_das was_sind_das wem_(?:gehort|gehoren|sein\w*|ihr\w*) wessen"
    # English
    r" who_is_(?:that|this|the) who's_(?:that|this|the) who_are_(?:those|these|the) what's_(?:that|this|all|going_on"
    r"|with_the)"
    r" what_is_(?:that|this|all|going_on) what_was_that what_are_(?:those|these) whose who_owns"
    r" whoever_owns who_does whos_(?:that|the)"
    # Dutch and dialects: what is that
    r" wat_(?:is|was|zijn|zin|isda|isdat)_(?:dat|da|die|er|al|dit) wa_is_da wa_stao\w* wie_is_di\w+"
)
_NORMAL: Final = one_of(
    r"normaal normal normale normales normaux ok_so? da_normaal klopt_(?:dat|da) stimmt_das mag_dat darf_der is_that_right"
)
_OWNER: Final = one_of(
    # Dutch
    r"wie_(?:is|mist)_(?:er_)?(?:\w+_){0,4}kwijt wie_mist wie_(?:z'?n|zijn|haar|d'r)_(?:pakje|pakketje|fiets|kliko"
    r"|sleutel\w*|kat|hond)"
    r" (?:sleutels?|portefeuille|portemonnee|gsm|telefoon|bril|handschoen|jas|tas|fiets|pakje|pakketje)_(?:\w+_){0,3}gevonden"
    r" gevonden_(?:\w+_){0,2}(?:sleutels?|portefeuille|portemonnee|gsm|telefoon|bril|handschoen\w*|jas|tas|fiets)"
    r" (?:mijn|mijne|onze)_(?:\w+_)?(?:kliko|vuilbak|container|fiets|koersfiets|step)_(?:\w+_){0,2}(?:weg|verzet|foetsie"
    r"|weggewaaid)"
    r" verloren_voorwerp\w* wie_heeft_(?:\w+_)?(?:mijn|mijne|m'?n|onze)_\w+_(?:verzet|meegenomen|gepakt)"
    # French
    r" qui_a_perdu perdu_(?:mes|ma|mon|un|une)_(?:cles?|clefs?|portefeuille|telephone|gsm|gant|sac|cartable|doudou)"
    r" trouve_(?:\w+_){0,2}(?:cles?|clefs?|portefeuille|telephone|gsm|gant|sac|cartable|doudou|velo) quelqu'un_a_perdu"
    r" objets?_trouves?"
    # German
    r" wer_vermisst wer_hat_(?:\w+_){0,4}verloren (?:schlussel|geldborse|portemonnaie|handy|handschuh|kinderhandschuh"
    r"|brille|jacke|fahrrad|rad)"
    r"_(?:\w+_){0,3}(?:gefunden|verloren) gefunden_(?:\w+_){0,2}(?:schlussel|geldborse|handy|handschuh|brille) fundsache\w*"
    r" wer_hat_(?:denn_)?(?:meine?n?|unsere?n?)_(?:\w+_)?(?:tonne|mulltonne|fahrrad|rad|paket)"
    # English
    r" who_(?:has_)?lost who's_lost does_(?:this|that|anyone)_(?:\w+_){0,3}(?:belong|own) belongs?_to_(?:anyone|you|someone)"
    r" found_(?:\w+_){0,3}(?:keys?|wallet|purse|phone|glove|glasses|coat|bike|bag) lost_(?:my|our|a)_(?:\w+_)?(?:keys?"
    r"|wallet|purse|phone|glove|bag)"
    r" (?:pakje|pakket|pakketje)_(?:\w+_){0,3}aangenomen (?:paket|packerl|packchen)_(?:\w+_){0,4}angenommen"
    r" receptionne_(?:un|mon)_colis"
    r" (?:take|took|taken)_in_(?:\w+_){0,3}(?:parcel|package|packet)"
    r" (?:luistert|hort|horcht)_(?:naar|auf)_[a-z]+ repond_au_nom answers_to (?:hond|kat|hund|katze)_weggelopen"
    r" entlaufen aus?ge?buxt"
    r" (?:my|our)_(?:\w+_)?(?:bin|wheelie_bin|bike|scooter)_(?:\w+_){0,2}(?:gone|missing|blown_away) (?:got"
    r"|seen)_my_(?:\w+_)?bin"
)
_SERVICE: Final = one_of(
    r"water stroom elektriciteit verwarming internet wifi gas warm_water ziggo telenet proximus licht lantaarn\w* courant"
    r" electricite chauffage"
    r" eau eau_chaude reseau fibre strom wasser warmwasser heizung fernwarme laterne\w* power electricity heating"
    r" broadband hot_water street_lights?"
    r" streetlights? mains"
)
_TOO: Final = one_of(
    r"ook ook_bij ook_geen nog_iemand iemand anders bij_jullie aussi chez_vous d'autres auch bei_euch noch_jemand"
    r" sonst_jemand also else at_yours at_you"
    r" as_well anybody anyone flicker\w* storing panne brown bruin braun marron"
)
_CLOSED: Final = (
    r"(?:school|schule|ecole|creche|kita|kindergarten|nursery|brug|brucke|pont|bridge|road|street|lane|weg|straat|strasse"
    r"|rue|route|tunnel|station"
    r"|gare|bahnhof|parkplatz|parking)_(?:\w+_){0,3}(?:open|ouverte?|offen|dicht|toe|gesloten|closed|shut|fermee?"
    r"|gesperrt|zu|afgesloten|barree?)"
    r"|(?:roadworks|wegenwerken|wegwerkzaamheden|travaux|baustelle|bauarbeiten|omleiding|deviation|umleitung|diversion)"
    r"|(?:lift|ascenseur|aufzug|elevator|buzzer|zoemer|parlofoon|sonnette|klingel)s?_(?:\w+_){0,5}(?:kapot|panne|kaputt"
    r"|defekt|broken|stuck|out_of_order|dead)"
)
_WARNS: Final = (
    r"(?:appats?|koder|gif|vergif|rattengif|rattenvergif|poison|poisoned|gift|giftkoder|nagels|nails|nageln?|clous"
    r"|klemmen|pieges?|fallen|traps?"
    r"|wespennest|wespen|wasps?|guepes|nid_de_guepes|hornissen|frelons?|processierups\w*|eikenprocessie\w*|chenilles"
    r"|blauwalg\w*|blaualgen|tekens?"
    r"|scherven|scherben|glassplinters|ratten|rats|serpent|slang|schlange|snake|dun_ijs|thin_ice|dunnes_eis|black_ice"
    r"|ijzel|glatteis|verglas)"
    r"|(?:let|pas|houd|hou|passt|pass|achtung|vorsicht|attention|watch|mind|careful|keep)_(?:\w+_){0,5}(?:hond|honden"
    r"|hondje|kat|katten|kinderen|kindjes"
    r"|kleintjes|chiens?|chats?|enfants?|petits|hunde?|katzen?|kinder|kids|children|dogs?|cats?|pets|toddlers)"
    r"|(?:pets|dogs|cats|honden|katten|hunde|katzen)_(?:in|binnen|rein|inside)"
)
_CONCERN: Final = (
    r"gaat_het|gaat_'?t|alles_(?:ok|oke|goed)_(?:met|bij)|gait_'?t|hoe_is_het_met|wat_is_er_gebeurd|lees_(?:dit|het"
    r"|dat)_nu_pas|nu_pas_gezien|nu_lees_ik"
    r"|ca_va_\w+|ca_va_mieux|tout_le_monde_va_bien|comment_va|que_s'est-il_passe|il_s'est_passe_quoi|j'ai_tout_(?:rate"
    r"|loupe)|je_viens_de_(?:lire|voir)"
    r"|(?:geht|gehts|geht's)_(?:es_)?(?:dir|euch|ihm|ihr|ihnen|allen)|alles_(?:gut|ok)_(?:bei|mit)|was_ist_passiert"
    r"|was_war_los|lese_(?:das|ich)_(?:jetzt|erst|grad)"
    r"|(?:are|is)_(?:you|everyone|everybody|she|he|they)_(?:all_)?(?:ok|okay|alright|all_right)|what_happened"
    r"|just_(?:seen|saw|seeing|read|reading)_this"
    r"|what_did_i_miss|how_is_(?:he|she)|hope_you're_ok"
    r"|beterschap|godzijdank|goddank|blij_dat_(?:je|jij|u|ge|hij|ze|zij|jullie|het_goed)"
    r"|(?:bon|prompt)_retablissement|dieu_merci|(?:contente?|heureu\w+|soulagee?)_(?:\w+_){0,3}qu(?:e_(?:tu|vous|ca)|'(?:il|elle)s?)"
    r"|gute_besserung|gott_sei_dank|froh_dass_(?:du|er|sie|es|ihr)"
    r"|so_glad_(?:you|he|she|they|it_was)|thank_(?:god|goodness|heavens)|get_well"
)
_PERIL: Final = (
    r"(?:stik\w*|gestikt|etouff\w*|erstick\w*|chok(?:es?|ed|ing)|ademt|adem|respire\w*|atmet|breath(?:es?|ing)"
    r"|bewusteloos|inconscient\w*|bewusstlos"
    r"|unconscious|fainted|malaise|flauwgevallen|onwel|ohnmacht\w*|umgefallen|umgekippt|zusammengebrochen|collapsed"
    r"|gestuikt|duizelig|dizzy|schwindlig"
    r"|misselijk|nausee\w*|vomir|co-?melder|koolmonoxide\w*|monoxyde|kohlenmonoxid|carbon_monoxide|rookmelder|rauchmelder"
    r"|smoke_alarm"
    r"|detecteur_de_(?:fumee|monoxyde)|schoten|geschoten|geweerschoten|schusse|geschossen|gunshots?|shots|coups_de_feu"
    r"|tirs?|fusillade|schiet\w*|schiesst"
    r"|pistool|pistole|pistolet|gun|mes_in|messer|couteau|knife|verdrink\w*|verdronken|ertrink\w*|untergegangen|drown\w*"
    r"|noie|noyee?|brand|brandt|brennt"
    r"|feuer|feu|fire|brule|vonken|etincelles|funken|sparks|cable|kabel_hangt|stroomkabel|verschwunden|disparue?|vermist"
    r"|vermisst|missing|spoorloos"
    r"|agressee?|overvallen|uberfallen|mugged|entrissen|arrache|hartaanval|herzinfarkt|crise_cardiaque|stroke|beroerte"
    r"|schlaganfall|avc|bloed\w*|blut\w*"
    r"|(?:niet|nie|ni|nit|nich|nicht|nimmer)_(?:meer_|mehr_)?(?:wakker|wach)|reveill?e\w*_(?:pas|plus)|(?:not|won't|doesn't)_wake"
    r"|bouche_de_travers|(?:detecteur|alarme)_(?:de_)?co"
    r"|(?:qqn|quelqu'un|iemand|jemand|someone|somebody)_(?:ds|dans|in)_(?:mon|ma|mijn|m'n|mein\w*|my|the_house|het_huis)"
    r"|sang|saign\w*|bleed\w*|gestohlen|gestolen|volee?s?|stolen|slaat|schlagt|frappe|beating|hitting)"
)
_ALSO_HIT: Final = one_of(
    # Dutch
    r"bij_(?:mij|ons)_(?:ook|oek)_al mij_ook_al_(?:\w+_)?overkomen wie_heeft_er_aan_mijn afgeleverd_(?:\w+_){0,8}(?:niks|niets)"
    # French
    r" (?:moi|nous)_aussi_(?:deja_)?\w+_fois m'est_(?:deja_)?arrive_(?:aussi|deja) qui_a_pris_(?:mon|ma|mes|notre|nos)"
    r" il_me_manque_(?:\w+_){1,3}depuis"
    # German
    r" (?:mir|uns)_auch_schon_(?:\w+_?mal|passiert) fehl(?:t|en)_seit"
    r" wer_hat_(?:mir_)?(?:mein|unser)\w*_\w+_(?:mit|weg)genommen"
    # English
    r" (?:same|me_too|us_too|happened)_(?:here|to_me|to_us|to_me_too)_(?:twice|again|last|\w+_times)"
    r" who_(?:did_|has_)?(?:take|took|taken)_(?:my|our)"
    r" (?:all|everything)_(?:my_|the_|our_)?\w+_(?:they_take|is_gone|are_gone|gone)"
    r" (?:van|car|garage|shed|house)_is_broken_in"
)
_HOAX: Final = one_of(
    r"kettingbrief\w* nepnieuws broodje_aap in_omloop (?:is|was)_(?:nep|onzin|zever|een_gerucht)"
    r" klopt_(?:helemaal_|echt_)?ni(?:et?)?"
    r" canular hoax fake_news (?:c'est|c'etait)_(?:un_faux|une_rumeur|une_legende|faux)"
    r" kettenbrief\w* im_umlauf (?:ist|war|is)_(?:ein_gerucht|quatsch|schmarrn|fake) stimmt_(?:gar_|so_)?nicht"
    r" (?:is|was|it's|that's)_(?:a_hoax|fake|an_urban_\w+|an_old_\w+|not_true) debunked chain_letter"
)
_COMPANY: Final = (
    r"(?:iemand|wie)_(?:\w+_){0,5}(?:meelopen|me_ophalen|mij_ophalen|thuisbrengen)|iemand_me_(?:ophalen|komen_halen)"
    r"|loop\w*_(?:er_)?iemand_mee|(?:vind|vin)_(?:het|'?t)_(?:zo_|wat_|een_beetje_)?eng"
    r"|(?:quelqu'un|qqn|qui)_(?:\w+_){0,4}(?:raccompagner|m'accompagner|me_(?:chercher|ramener))"
    r"|(?:jemand|wer|kann)_(?:\w+_){0,3}mich_(?:\w+_){0,4}(?:begleiten|abholen|heimbringen)|lauft_(?:\w+_){0,3}mit_mir"
    r"|(?:someone|somebody|anyone|anybody)_(?:\w+_){0,4}(?:walk_(?:with_)?me|pick_me_up|walk_home_with)"
)
_HELLO: Final = one_of(
    r"die_van_de_verhuizing (?:ben|zijn)_(?:hier_)?nieuw pas_(?:hier_)?(?:verhuisd|komen_wonen)"
    r" (?:suis|sommes)_nouve\w+ nouve(?:au|lle)_(?:ici|dans_l[ae]) viens_d'emmenager"
    r" (?:bin|sind)_(?:hier_)?neu neu_(?:eingezogen|zugezogen|hier)"
    r" just_moved_in (?:i'?m|we'?re)_new_(?:here|to|in)"
)
_PEACE: Final = one_of(
    # Dutch
    r"zo_(?:praten|spreken)_we waar_(?:deze|die)_groep_voor_is (?:deze|die)_groep_is_(?:niet_)?(?:daar|hier)voor"
    r" (?:hou|houd|blijf)_(?:het_)?(?:beleefd|rustig|netjes|beschaafd) doe_(?:eens_)?rustig geen_ruzie"
    r" (?:zoiets|dat|dit|zo)_(?:\w+_){1,4}zeggen_(?:over|van)_(?:mensen|iemand|een_ander|buren)"
    r" (?:dat|zoiets)_(?:moet|mag|kan|kun)_(?:je|ge|gij|u|de)_(?:\w+_)?(?:niet|ni|nie)_(?:zo_)?zeggen zoiets_zeg_je_niet"
    r" (?:dat|dit|zoiets|praat|taal)_hoort_hier_(?:niet|ni|nie) zonder_(?:\w+_)?bewij(?:s|zen)"
    r" hou_(?:eens_|daar_)?(?:mee_|ermee_)?op"
    r" neem_dat_terug (?:dat|da)_?(?:is|'?s)_(?:niet|ni|nie)_grappig beschuldig_(?:\w+_)?(?:niet|niemand)"
    r" zomaar_(?:iemand|mensen)_beschuldigen over_(?:een|dezelfde)_kam"
    # French
    r" on_se_calme du_calme calmez[ -]vous calme[ -]toi on_(?:se_)?parle_(?:bien|pas_comme) groupe_n'est_pas_(?:fait_)?pour"
    r" pas_d'insultes restons_(?:polis|calmes|corrects)"
    r" accuse[zr]?_(?:pas|personne|les_gens) sans_(?:aucune_)?preuves? fai(?:s|tes)_(?:gaffe|attention)_a_ce_que_(?:tu|vous)"
    r" (?:peux|pouvez|faut)_pas_(?:le_|la_)?dire_(?:ca|comme) dis_pas_(?:ca|des_choses) retire_ca"
    r" pas_sa_place_ici (?:le|du)_meme_sac"
    r" (?:c'est|est)_(?:pas_drole|mechant|horrible)_(?:de_dire|ce_que|ca)"
    # German
    r" so_reden_wir nicht_in_diesem_ton (?:dafur|dazu)_ist_(?:die|diese)_gruppe ruhig_bleiben"
    r" bleibt_(?:ruhig|sachlich|hoflich) beruhigt_euch"
    r" (?:das|so_?was|so_etwas)_(?:kannst|kann|darf|darfst)_(?:\w+_){0,2}(?:nicht|ned|net|nit)_(?:so_)?sagen"
    r" nicht_so_reden red(?:et)?_nicht_so"
    r" (?:so_redet|so_?was_sagt)_man_(?:nicht|ned|net|nit) ohne_beweise?"
    r" gehort_(?:hier_nicht_(?:her|hin)|nicht_hier(?:her|hin)|ned_do_(?:her|hi))"
    r" uber_einen_kamm"
    r" nimm_das_zuruck (?:hor|hort)_auf_damit pass_auf_was_du (?:das|des)_(?:is|ist)_(?:nicht|ned|net)_lustig"
    # English
    r" calm_down what_this_(?:group|chat)_is_for (?:don'?t|do_not)_(?:speak|talk)_(?:\w+_){0,3}like_that"
    r" keep_it_(?:civil|polite) no_(?:insults|name[ -]calling) mind_your_language"
    r" (?:terrible|horrible|awful|nasty|cruel|shocking)_thing_(?:to|tae)_say (?:take|tak)_(?:it|that)_back"
    r" (?:doesn'?t|does_not)_belong_(?:in_)?here with_the_same_brush"
    r" racis\w* rassis\w*"
    r" (?:don'?t|dinnae|do_not|can'?t|cannae|shouldn'?t)_(?:\w+_){0,2}(?:say|saying|accuse|accusing)_(?:\w+_)?"
    r"(?:things|that|stuff|people|anyone|anybody|so)"
    r" that'?s_(?:not|no|nae)_(?:funny|fair|nice)_[a-z]+"
    r" without_(?:any_)?(?:proof|evidence) (?:mind|watch)_what_you(?:'re)?_say\w*"
)
_UNHURT: Final = one_of(
    r"(?:wij|we|ik|iedereen|allemaal)_(?:zijn|is|ben|zitten)_(?:\w+_){0,2}(?:ok|oke|veilig|ongedeerd|in_orde)"
    r" het_gaat_goed_met_(?:ons|mij|haar|hem) zuurstof"
    r" (?:on|je|nous|tout_le_monde)_(?:va|vais|allons)_bien sains?_et_sauf oxygene"
    r" (?:uns|mir|allen)_geht(?:'?s|_es)_gut (?:wir|alle)_sind_(?:ok|in_sicherheit) sauerstoff"
    r" (?:we|i|they|all)(?:'re|_are|'m|_am|_of_us_are)?_(?:all_)?(?:all_right|alright|ok|okay|safe|unhurt) oxygen"
)
_SWINDLE: Final = one_of(
    # Dutch
    r"(?:veilige|andere)_rekening kluisrekening digipass card_?stop pincode (?:valse|nep)_?(?:bank|sms|mail)\w*"
    r" (?:mijn|ons|haar|zijn)_(?:spaar)?geld_(?:\w+_){0,3}over\w*"
    # French
    r" compte_(?:securise|sur) faux_(?:banquier|sms|conseiller) (?:mes|ses|nos)_(?:codes?|economies) virer_(?:mon|l')_?argent"
    # German
    r" sichere\w*_konto betrugsmasche enkeltrick schockanruf (?:meine|die|ihre)_(?:pin|tan) geld_uberweisen"
    # English
    r" safe_account teamviewer anydesk phishing smishing gift_cards? bitcoins?"
    r" (?:move|transfer|send)_(?:my|our|the|her|his)_(?:savings|money)"
)
_GLAD: Final = r"\bso_glad_[a-z]+\W*$"
_WARNING: Final = expression(
    rf"\b(?:{_PERIL}|{_WARNS}|{_CONCERN}|{_ALSO_HIT}|{_HOAX}|{_COMPANY}|{_OWNER}|{_CLOSED}|{_HELLO}|{_PEACE}|{_UNHURT}|{_SWINDLE})\b"
    rf"|{_GLAD}"
)
_ASKED: Final = expression(
    rf"\b(?:{_NOTICED}|{_WHO}|{_SENSED})\b|\b{_NORMAL}\b[^.!]*\?|\b{_SERVICE}\b.*\b{_TOO}\b|\b{_TOO}\b.*\b{_SERVICE}\b"
)
_QUESTION: Final = expression(
    rf"\?|\b(?:{_WHO}|iemand|jemand|quelqu'un|qqn|anyone|anybody|somebody|someone|weet|weiss|sait)\b"
)
MAY_SERVE_THE_STREET: Final = expression(f"{_WARNING.pattern}|{_ASKED.pattern}")
_LONGEST_ANSWER: Final = 80


def serves_the_street(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _WARNING.occurs_in(text) or asks_about_street(text)


def asks_about_street(text: bytes) -> bool:
    return (_QUESTION.occurs_in(text) and _ASKED.occurs_in(text)) or (b"?" in text and _WARNING.occurs_in(text))


def answers(text: bytes, before: bytes) -> bool:
    """True for a short line behind such a question: «die is van ons, ik kom hem halen», «non, rien entendu»."""
    return len(text) <= _LONGEST_ANSWER and asks_about_street(before)
