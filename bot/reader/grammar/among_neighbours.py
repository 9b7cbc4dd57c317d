"""The words that neighbours have for each other: concern, a second victim, a hoax that is corrected, fear of the way alone, a
word for peace, a person who is unhurt. Folded, four languages.

No member is told to chat elsewhere for them (`street_talk.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

_CONCERN: Final = (
    # Dutch
    r"ocharme?|oche?r?m|wat_(?:erg|vreselijk|een_schrik)|hopelijk_(?:\w+_){0,3}(?:bovenop|beter|goed)|hopelijk_komt_(?:ze|hij)"
    # French
    r"|ouf|(?:la|le)_pauvre|j'espere_qu(?:e_tu|'il|'elle)s?_(?:va|vas|ira|s'en)|contente?_de_te_(?:lire|revoir|savoir)"
    # German
    r"|puh|oje_(?:der|die)_arme|hoffentlich_(?:wird|geht|kommt|ist|gehts)_(?:es_)?(?:ihr|ihm|sie|er|dir)|schon_dass_du_wieder_da"
    # English
    r"|phew|poor_(?:you|thing|love|lad|lass|man|woman|soul)|oh_no_poor|sending_(?:love|hugs)"
    r"|hop(?:e|ing)_(?:she|he|they|you)_(?:pulls?|recovers?|gets?_better|makes?_it|is_ok|are_ok|feels?_better)"
    r"|glad_you're_(?:back|ok|safe|alright)"
    # several
    r"|(?:zum_gluck|heureusement|gelukkig|thankfully|luckily)_(?:\w+_){0,3}"
    r"(?:keiner|niemand|nichts|nix|personne|rien|geen|niets|niks|nobody|no_one|nothing)"
    r"|gaat_het|gaat_'?t|alles_(?:ok|oke|goed)_(?:met|bij)|gait_'?t"
    r"|hoe_is_het_met|wat_is_er_gebeurd|lees_(?:dit|het|dat)_nu_pas|nu_pas_gezien|nu_lees_ik"
    r"|ca_va_\w+|ca_va_mieux|tout_le_monde_va_bien|comment_va|que_s'est-il_passe"
    r"|il_s'est_passe_quoi|j'ai_tout_(?:rate|loupe)|je_viens_de_(?:lire|voir)"
    r"|(?:geht|gehts|geht's)_(?:es_)?(?:dir|euch|ihm|ihr|ihnen|allen)|alles_(?:gut|ok)_(?:bei|mit)|was_ist_passiert"
    r"|was_war_los|lese_(?:das|ich)_(?:jetzt|erst|grad)"
    r"|(?:are|is)_(?:you|everyone|everybody|she|he|they)_(?:all_)?(?:ok|okay|alright|all_right)|what_happened"
    r"|just_(?:seen|saw|seeing|read|reading)_this"
    r"|what_did_i_miss|how_is_(?:he|she)|hope_you're_ok"
    r"|beterschap|godzijdank|goddank|blij_dat_(?:je|jij|u|ge|hij|ze|zij|jullie|het_goed)"
    r"|(?:bon|prompt)_retablissement|dieu_merci"
    r"|(?:contente?|heureu\w+|soulagee?)_(?:\w+_){0,3}qu(?:e_(?:tu|vous|ca)|'(?:il|elle)s?)"
    r"|gute_besserung|gott_sei_dank|froh_dass_(?:du|er|sie|es|ihr)"
    r"|so_glad_(?:you|he|she|they|it_was)|thank_(?:god|goodness|heavens)|get_well"
)
_ALSO_HIT: Final = one_of(
    # Dutch
    r"bij_(?:mij|ons)_ook[, ]+(?:vorige|gisteren|vannacht|verleden) (?:hier|mij|ons)_ook_(?:al_)?(?:gebeurd|overkomen)"
    r" (?:mij|ons)_ook_liggen_gehad ook_in_?getrapt"
    r" bij_(?:mij|ons)_(?:ook|oek)_al mij_ook_al_(?:\w+_)?overkomen wie_heeft_er_aan_mijn"
    r" afgeleverd_(?:\w+_){0,8}(?:niks|niets)"
    # French
    r" (?:moi|nous)_aussi_(?:deja_)?\w+_fois m'est_(?:deja_)?arrive_(?:aussi|deja)"
    r" qui_a_pris_(?:mon|ma|mes|notre|nos) il_me_manque_(?:\w+_){1,3}depuis"
    r" (?:moi|nous)_aussi[, ]+(?:la_semaine|hier|le_mois|cette_nuit) nous_est_arrive fait_avoir"
    # German
    r" (?:mir|uns)_auch[, ]+(?:letzte|gestern|vorige) (?:mir|uns)_auch_passiert auch_reingelegt"
    r" (?:mir|uns)_auch_schon_(?:\w+_?mal|passiert) fehl(?:t|en)_seit"
    r" wer_hat_(?:mir_)?(?:mein|unser)\w*_\w+_(?:mit|weg)genommen"
    # English
    r" happened_to_(?:me|us) same_here[, ]+(?:they|last|yesterday) got_(?:me|us)_(?:as_well|too)"
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
    r"schrik_om|durf_(?:\w+_){0,3}(?:niet|ni)|j'ose_p(?:lus|as)|trau_mich_(?:\w+_){0,4}(?:nicht|nimmer|ned)|don'?t_feel_safe"
    r"|(?:scared|afraid|frightened)_to"
    r"|(?:iemand|wie)_(?:\w+_){0,5}(?:meelopen|me_ophalen|mij_ophalen|thuisbrengen)|iemand_me_(?:ophalen|komen_halen)"
    r"|loop\w*_(?:er_)?iemand_mee|(?:vind|vin)_(?:het|'?t)_(?:zo_|wat_|een_beetje_)?eng"
    r"|(?:quelqu'un|qqn|qui)_(?:\w+_){0,4}(?:raccompagner|m'accompagner|me_(?:chercher|ramener))"
    r"|(?:jemand|wer|kann)_(?:\w+_){0,3}mich_(?:\w+_){0,4}(?:begleiten|abholen|heimbringen)|lauft_(?:\w+_){0,3}mit_mir"
    r"|(?:someone|somebody|anyone|anybody)_(?:\w+_){0,4}(?:walk_(?:with_)?me|pick_me_up|walk_home_with)"
)
_PEACE: Final = one_of(
    # Dutch
    r"zo_(?:praten|spreken)_we waar_(?:deze|die)_groep_voor_is (?:deze|die)_groep_is_(?:niet_)?(?:daar|hier)voor"
    r" (?:hou|houd|blijf)_(?:het_)?(?:beleefd|rustig|netjes|beschaafd) doe_(?:eens_)?rustig geen_ruzie"
    r" (?:zoiets|dat|dit|zo)_(?:\w+_){1,4}zeggen_(?:over|van)_(?:mensen|iemand|een_ander|buren)"
    r" (?:dat|zoiets)_(?:moet|mag|kan|kun)_(?:je|ge|gij|u|de)_(?:\w+_)?(?:niet|ni|nie)_(?:zo_)?zeggen"
    r" zoiets_zeg_je_niet zeg_(?:dat|zoiets)_niet"
    r" (?:dat|dit|zoiets|praat|taal)_hoort_hier_(?:niet|ni|nie) zonder_(?:\w+_)?bewij(?:s|zen)"
    r" hou_(?:eens_|daar_)?(?:mee_|ermee_)?op"
    r" neem_dat_terug (?:dat|da)_?(?:is|'?s)_(?:niet|ni|nie)_grappig beschuldig_(?:\w+_)?(?:niet|niemand)"
    r" was_(?:\w+_){0,3}bij_(?:ons|mij) niks_mee_te_maken onschuldig"
    r" zomaar_(?:iemand|mensen)_beschuldigen over_(?:een|dezelfde)_kam"
    r" zeg_(?:dat|zulke|geen|niet)_(?:\w+_){0,4}over_(?:de_)?(?:buren|mensen)"
    r" zo_gaan_we_(?:\w+_){0,2}niet met_rust laat_\w+_\w+_gerust"
    r" weet_(?:\w+_){0,3}(?:niet|ni)_(?:eens_)?of_(?:hij|zij|ze|die)_(?:het_)?was"
    r" (?:heb|hebt|heeft)_(?:\w+_){1,2}bewijs laster roddel\w*"
    # French
    r" on_se_calme du_calme calmez[ -]vous calme[ -]toi on_(?:se_)?parle_(?:bien|pas_comme) groupe_n'est_pas_(?:fait_)?pour"
    r" pas_d'insultes restons_(?:polis|calmes|corrects)"
    r" accuse[zr]?_(?:pas|personne|les_gens) sans_(?:aucune_)?preuves? fai(?:s|tes)_(?:gaffe|attention)_a_ce_que_(?:tu|vous)"
    r" (?:peux|pouvez|faut)_pas_(?:le_|la_)?dire_(?:ca|comme) dis_pas_(?:ca|des_choses) retire_ca"
    r" etait_(?:\w+_){0,3}chez_(?:nous|moi) rien_a_voir_(?:la_)?dedans innocente?"
    r" pas_sa_place_ici (?:le|du)_meme_sac"
    r" (?:c'est|est)_(?:pas_drole|mechant|horrible)_(?:de_dire|ce_que|ca)"
    r" parle_pas_(?:des_gens|comme_ca|de_lui|d'elle) laisse[sz]?_(?:\w+_){1,2}tranquilles?"
    r" (?:sait|sais|savez)_(?:meme_)?pas_si_c'est"
    r" (?:as|a|avez|des|vous)_(?:des_)?preuves calomnies? diffamation ragots?"
    # German
    r" so_reden_wir nicht_in_diesem_ton (?:dafur|dazu)_ist_(?:die|diese)_gruppe ruhig_bleiben"
    r" bleibt_(?:ruhig|sachlich|hoflich) beruhigt_euch"
    r" (?:das|so_?was|so_etwas)_(?:kannst|kann|darf|darfst)_(?:\w+_){0,2}(?:nicht|ned|net|nit)_(?:so_)?sagen"
    r" nicht_so_reden red(?:et)?_nicht_so sag_(?:das|so_?was)_nicht"
    r" (?:so_redet|so_?was_sagt)_man_(?:nicht|ned|net|nit) ohne_beweise?"
    r" gehort_(?:hier_nicht_(?:her|hin)|nicht_hier(?:her|hin)|ned_do_(?:her|hi))"
    r" uber_einen_kamm war_(?:\w+_){0,3}bei_(?:uns|mir) nichts_damit_zu_tun unschuldig\w*"
    r" nimm_das_zuruck (?:hor|hort)_auf_damit pass_auf_was_du (?:das|des)_(?:is|ist)_(?:nicht|ned|net)_lustig"
    r" so_spricht_man lass(?:t|s)?_(?:\w+_){1,3}in_ruh\w* (?:weisst|wisst|weiss)_(?:\w+_){0,4}nicht_ob_(?:er|sie)"
    r" (?:hast|habt)_(?:du|ihr)_beweise? \w*unterstellung\w* verleumd\w* nachrede"
    # English
    r" leave_(?:the|that)_\w+_alone leave_(?:him|her|them)_alone (?:even|don'?t)_know_(?:if_)?it_was_(?:him|her|them)"
    r" (?:have|got)_(?:you_)?(?:any_)?proof any_proof slander\w* defamation libel innocent_until"
    r" (?:go|goin|going)_ro?und?_say\w*"
    r" don'?t_talk_about_(?:neighbou?rs|people|folk)"
    r" calm_down what_this_(?:group|chat)_is_for (?:don'?t|do_not)_(?:speak|talk)_(?:\w+_){0,3}like_that"
    r" keep_it_(?:civil|polite) no_(?:insults|name[ -]calling) mind_your_language"
    r" (?:terrible|horrible|awful|nasty|cruel|shocking)_thing_(?:to|tae)_say (?:take|tak)_(?:it|that)_back"
    r" (?:doesn'?t|does_not)_belong_(?:in_)?here with_the_same_brush was_(?:\w+_){0,3}with_(?:us|me)"
    r" nothing_to_do_with_(?:it|this) innocent"
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
_GLAD: Final = r"\bso_glad_[a-z]+\W*$"

AMONG_NEIGHBOURS: Final = (
    *(rf"\b(?:{each})\b" for each in (_CONCERN, _ALSO_HIT, _HOAX, _COMPANY, _PEACE, _UNHURT)),
    _GLAD,
)
"""Patterns in the notation of `spaced`."""
