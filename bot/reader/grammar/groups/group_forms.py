"""Harmless forms of speech about a group of people: against slander, kind, of oneself, neutral; and anger at a thing.

The notation is that of `speech_words.py`. `{n}` stands for up to n words and the gap around them, none of which is a group or
a word of contempt.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.group_words import HARM
from bot.reader.grammar.groups.speech_words import (
    CLAUSE,
    DEGREE,
    DESERVE,
    FEW,
    GENERAL,
    HATRED,
    IS,
    JUDGED,
    KIN,
    LOVE,
    MY,
    NEUTRAL,
    NOBODY,
    NOT,
    POS,
    REST,
    RIGHTS,
    ROLE,
    SAY,
    SCOLD,
    SLANDER,
    SWEAR,
    THAT,
    THE,
    THING,
    TRADE,
    WRONG,
)

SEE_GLADLY: Final = r"\b(?:ik|we|wij)_(?:zie|zien|heb|hebben){3}G(?:_[a-z]+)?_(?:heel_|echt_)*(?:graag|lief)\b"
MEET: Final = (
    r"\b(?:ken|kennen|werk|werken|woon|wonen|studeer|speel|ben_getrouwd|connais|connaissons|travaille|travaillons"
    r"|habite|vis|etudie|joue|suis_mariee?|kenne|arbeite|arbeiten|wohne|lebe|studiere|spiele|bin_verheiratet|know|work|live"
    r"|study|play|'m_married|am_married){2}(?:(?:samen|met|avec|mit|with|to|veel|paar|des|de|d'|einer_menge_von|een_hoop"
    r"|un_tas_de|beaucoup|plusieurs|viele[nr]?|einigen?|many|some|lots_of|loads_of|few|een|eine[nmr]?|un|une|a|an)_)+G"
)
AGAINST_SLANDER: Final = (
    rf"\b(?:dat|dass|that|que)_(?:je|iemand|jemand|man|du|tu|you|quelqu'un)\b{CLAUSE}\b{SCOLD}[, ]+(?:{IS})"
    rf"_(?:{DEGREE}_|een_|eine_|une_|a_)*(?:{WRONG}|C)\b",
    rf"{CLAUSE}\bzu_(?:{SAY}|{SCOLD})[, ]+(?:{IS})_(?:{DEGREE}_|eine_)*(?:{WRONG}|C)\b",
    rf"\b(?:it's|it_is|that's|that_is|het_is|'t_is|dat_is|c'est|es_ist|das_ist)_(?:{DEGREE}_|een_|une_|eine_|a_)*C[,"
    rf" ]+(?:om|to|de|d'|zu|wenn|als|if|when|dat_je|dass_man|qu'on){REST}{SLANDER}",
    rf"\b(?:dat|dass|that|que)_(?:je|iemand|jemand|man|du|tu|you|quelqu'un)\b{REST}\b(?:{SAY}"
    rf"|{SCOLD}){{2}}(?:{IS})_(?:{DEGREE}_|een_|eine_|une_|a_)*{WRONG}\b",
    rf"\b(?:traiter|insulter|appeler|calling|insulting|hating|noemen|uitschelden)\b{REST}\b(?:{IS})_(?:{DEGREE}_|een_"
    rf"|eine_|une_|a_)*{WRONG}\b",
    rf"\bman_darf_(?:niemanden|keinen?|keine){CLAUSE}\b{SCOLD}{REST}",
    rf"\b{WRONG}_(?:is_het_)?(?:om|te|to|de|d'|zu|als|wenn|when|if|quand|que_de|dat_je|dat_mensen|dat_iemand|wat_je"
    rf"|that_people|that_you|dass_man|dass_leute"
    rf"|qu'on|ce_que){REST}{SLANDER}",
    rf"\b(?:om|zu|to|de){REST}\b(?:{SAY}|{SCOLD})_(?:{IS})_(?:{DEGREE}_)*{WRONG}\b",
    rf"{REST}\b(?:dat|dit|that|this|it|ca|cela|c'|das|so_was|sowas|so_etwas|zoiets|wat_je_zegt|ce_que_tu_dis"
    rf"|was_du_sagst)_?(?:{IS})_(?:{DEGREE}_)*{GENERAL}\b{CLAUSE}",
    rf"\b(?:(?:iemand|jemanden?|quelqu'un|someone)\b{REST}\b{SCOLD}|traiter|insulter|uitschelden)"
    rf"\b{REST}\b(?:dat_doe_je_niet|dat_kan_niet|dat_mag_niet|dat_kan_echt_niet|(?:das_)?geht_gar_nicht|ca_ne_se_fait_pas"
    rf"|ce_n'est_pas_(?:bien|normal|correct|acceptable)|is_not_ok(?:ay)?|isn't_ok(?:ay)?|isn't_on|is_not_on)\b{CLAUSE}",
    rf"\b(?:{SAY}|{SCOLD}){{8}}(?:{IS})_(?:{DEGREE}_)*{GENERAL}\b{CLAUSE}",
)
STOP: Final = (
    rf"\b(?:hoe_durf_je|hoe_durven_jullie|hoe_kan_je|hoe_kun_je|hoe_kan_iemand|comment_oses-tu|comment_osez-vous"
    rf"|comment_peux-tu|comment_peut-on"
    rf"|wie_kannst_du|wie_konnt_ihr|wie_kann_man|how_dare_you|how_can_you|how_can_anyone){CLAUSE}[, ]*{SLANDER}",
    rf"\b(?:als|if|si|wenn)_(?:je|you|tu|du|man|on)_{CLAUSE}\b(?:haat|hate|detestes?|hasst){CLAUSE}(?:,{CLAUSE})?",
    rf"\b(?:zeg|sag|sagt)_(?:nooit|nie|niet|nicht)_(?:meer_|wieder_)?(?:dat|dass){CLAUSE}C{CLAUSE}",
    rf"\b(?:stop|stoppen|hou_op|houd_op|ophouden|arret\w+|cess\w+|hort_(?:bitte_|endlich_|doch_|mal_)*auf|hor_(?:bitte_|endlich_|doch_|mal_)*auf|aufhoren"
    rf"|quit)\b[^.!?;]{{0,40}}{SLANDER}",
    r"\b(?:don't|do_not|never|shouldn't|should_not|mustn't"
    rf"|nobody_should|no_one_should)_(?:just_|ever_|go_|be_)*{SLANDER}",
    rf"\b(?:je|ge|u|jullie|men|we)_(?:moet|moeten|zou|zouden){CLAUSE}\b(?:niet|nooit|geen){CLAUSE}{SLANDER}",
    rf"\b(?:moet|moeten)_(?:je|ge|u|jullie|men|we){CLAUSE}\b(?:niet|nooit|geen){CLAUSE}{SLANDER}",
    rf"\bniemand_(?:mag|moet|zou){CLAUSE}{SLANDER}",
    rf"\b(?:on|vous|tu)_ne_(?:doit|dois|devez|devrait|devriez)_(?:pas|jamais){CLAUSE}{SLANDER}",
    rf"\b(?:il_)?(?:ne_)?faut_(?:pas|jamais){CLAUSE}{SLANDER}",
    rf"\bne_(?:{SCOLD}|dites|dis)_(?:pas|jamais){CLAUSE}",
    rf"\b(?:sollte|sollten)_(?:man|niemand|ihr|wir|du){CLAUSE}{SLANDER}",
    rf"\b(?:man|niemand|ihr|wir|du)_(?:sollte|sollten){CLAUSE}{SLANDER}",
    rf"\b(?:wie|iedereen_die|iemand_die|mensen_die|al_wie|zij_die){CLAUSE}\b(?:(?:zegt|denkt|gelooft|beweert|roept"
    rf"|zeggen|denken|geloven|beweren)\b{THAT}{FEW}C|haat|haten"
    rf"|uitscheldt|noemt|noemen|uitschelden){CLAUSE}{JUDGED}",
    rf"\b(?:ceux|celui|celle|quelqu'un|les_gens|quiconque|toute_personne)_qui_(?:\w+_)?{SLANDER}",
    rf"\b(?:wer|jemand_der|leute_die|menschen_die|jeder_der|alle_die)\b{CLAUSE}[, ]*\b(?:(?:sagt|schreibt|denkt"
    rf"|glaubt|behauptet|sagen|glauben|denken)\b{THAT}{FEW}C|hasst|nennt|hassen|beschimpft){CLAUSE}{JUDGED}",
    rf"\b(?:anyone|someone|people|whoever|those|anybody|everyone)_(?:who_|that_)?{SLANDER}",
)
AGAINST_HATRED: Final = (
    rf"\b{HATRED}_(?:jegens|tegen|op|naar|gegen|auf|gegenuber|contre|envers|against|towards?"
    rf"|vis-a-vis_de)_(?:\w+_){{0,2}}G{CLAUSE}",
    r"\b(?:zou_je|wurdest_du|wurden_sie|would_you|you_would_not|you_wouldn't|je_zou|tu_dirais|dirais-tu"
    rf"|tu_n'aurais_pas|du_hattest){CLAUSE}\b(?:zeggen|sagen|say|said|dit|dire|gezegd|gesagt|doen|tun|do)"
    rf"{CLAUSE}\b(?:als|wenn|if|s'il|si|s'ils)_(?:hij|zij|ze|het|er|sie|es|he|she|they|it|elle|ils|c'etait|n'etait){{3}}G",
)
NEVER_SAID: Final = (
    rf"\b(?:i|i'd|we)_(?:would_)?(?:have_)?never_(?:dream_of_|once_|ever_)*{SAY}\b{CLAUSE}",
    rf"\bwould_never_(?:dream_of_|ever_)*{SAY}\b{CLAUSE}",
    rf"\b(?:ik|we|wij)_(?:zou|zal|heb|zeg|beweer){CLAUSE}\b(?:nooit|niet){{3}}{SAY}\b{CLAUSE}",
    rf"\b(?:je_n'ai|j'ai)_(?:jamais|pas)_{SAY}\b{CLAUSE}",
    rf"\bje_(?:ne_)?(?:dirais|dis|pretends|dirai)_(?:jamais|pas){CLAUSE}",
    rf"\bich_(?:wurde|hab|habe|sage)_(?:nie|niemals|nicht){{2}}{SAY}\b[, ]*{CLAUSE}",
)
REJECTED: Final = (
    r"\b(?:ik_zou|ich_wurde|je_ne|i_would|i'd)"
    rf"_(?:ferais_|nie_|niemals_|nooit_|never_|jamais_)+{CLAUSE}\b(?:kwaad|pijn|mal|antun|harm|hurt|weh)\b{CLAUSE}",
    rf"\b(?:kein\w*|geen_enkele?|no|aucune?)_G_(?:{IS}|n'est)_(?:{DEGREE}_|een_|une?_|eine?_|a_|an_)*C",
    rf"\b{NOBODY}{{8}}{DESERVE}\b{REST}\b{HARM}{CLAUSE}",
    rf"\b(?:warum|waarom|pourquoi|why)_(?:sollte|zou|moet|would|should|do|haten|haat|detest\w*|hassen"
    rf"|hai\w*)\b{REST}\b{HARM}{CLAUSE}",
    r"\bG{3}(?:deserve|deserves|should|verdienen|verdient|zouden|zou|sollen|mogen|mag|moeten|sollten|sollte|durfen"
    rf"|darf|meritent|devraient|doivent)_(?:het_|es_)?{NOT}\b{REST}\b{HARM}{CLAUSE}",
    rf"\bG_(?:ne_)(?:meritent|devraient|doivent)_pas{REST}\b{HARM}{CLAUSE}",
    rf"\b(?:we|you|they|people|on|nous|vous|wir|man|ihr|je|men|mensen|jullie)_(?:ne_)?(?:shouldn't|should_never"
    rf"|should_not|must_not|mogen|mag|moeten|moet|devrait|devrions|devez|sollten?|durfen"
    rf"|darf)_{CLAUSE}\b{NOT}\b{REST}\b{HARM}{CLAUSE}",
    rf"\b(?:shouldn't|should_never|should_not|must_not){{3}}{HARM}{CLAUSE}",
    r"\b(?:i|we|ik|wij|ich|wir)_(?:do_not|don't|never|wouldn't|would_never|could_never|haat|haten|veracht|hasse"
    r"|hassen|verachte)_(?:ever_|really_|helemaal_|echt_|absoluut_|uberhaupt_)*"
    r"(?:hate|dislike|despise|judge|geen|niemand|kein\w*|niemanden)\b(?:_\w+)?(?:_G)?",
    r"\b(?:ik|wij|ich|wir)_(?:haat|haten|veracht|hasse|hassen|verachte)_(?:de_|die_)?G(?:_\w+)?_(?:niet|nicht|nooit"
    r"|nie|helemaal_niet|gar_nicht|uberhaupt_nicht)\b",
    r"\b(?:je|on|nous)_(?:ne_)?(?:deteste|hais|meprise|detestons)_(?:absolument_|vraiment_|du_tout_)*(?:pas|aucune?"
    r"|jamais|personne)_(?:du_tout_)?(?:les_|des_)?G?",
    rf"\b(?:niet_alle|niet_elke|lang_niet_alle|not_all|not_every|pas_tous_les|pas_toutes_les|nicht_alle"
    rf"|nicht_jeder?)_G{CLAUSE}",
    rf"\bG_(?:keine?|nicht)_(?:{DEGREE}_)*C(?:_\w+){{0,4}}?_sind\b",
    rf"\btou(?:s|tes)_les_G_ne_(?:sont|volent)_pas{CLAUSE}",
    rf"\bG_(?:zijn|is|are|sont|sind|n'est|ne_sont|ist|aren't|isn't)_(?:{DEGREE}_|uberhaupt_|helemaal_|gar_)*"
    rf"(?:{NOT})_(?:{DEGREE}_|du_tout_|des_|une_|eine_|een_|de_|a_|d')*C{CLAUSE}",
)
KIND: Final = (
    r"\bG_(?:dragen|leisten|apportent|contribute|contribuent|bring){2}(?:veel|viel|vieles|beaucoup|a_lot"
    r"|so_much)(?:_bij)?(?:_(?:aan|a|fur|to)_[a-z]+_[a-z]+)?",
    r"\b(?:il_faut|on_devrait|nous_devrions|nous_devons|we_should|we_must)_(?:accueillir|welcome)_(?:les_|des_)?G"
    r"|\b(?:we|wij|wir){2}(?:de_|die_)?G_(?:verwelkomen|opvangen|aufnehmen|willkommen_heissen)",
    r"\b(?:fijn|leuk|plezant|geweldig|genial|agreable|great|nice|lovely|wonderful|toll|schon)[, ]+"
    r"(?:om_|to_|d'|de_)?(?:met_|with_|be_|work_with_|live_with_|etre_|travailler_avec_|een_|a_|an_|des_)*G"
    r"(?:_(?:te_zijn|zu_sein|samen_te_werken))?",
    rf"\bG_(?:horen|behoren|gehoren|belong|font_partie|appartiennent)_(?:{DEGREE}_)*"
    r"(?:bij|tot|zu|to|de|a)_(?:onze|ons|unser\w*|notre|our)_[a-z]+",
    r"\b(?:we|wij|wir|on|nous|il_faut|men|man){2}(?:de_|die_|les_|the_)*G_(?:beschermen|helpen|steunen|verdedigen"
    r"|schutzen|helfen|unterstutzen|verteidigen)\b",
    r"\b(?:il_faut|on_doit|nous_devons|we_must|we_should|must|should)"
    r"_(?:proteger|aider|soutenir|defendre|protect|help|support|defend)_(?:les_|the_)?G",
    rf"\b(?:iedereen|jeder|jede|everyone|everybody|tout_le_monde|chacun|alle_mensen|alle_menschen|ieder_mens"
    rf"|all_people){CLAUSE}\b{RIGHTS}\b",
    r"\b(?:meer|mehr|plus_de|more)_G{3}(?:in|en|dans)_(?:[a-z]+_)?(?:politi\w+|regering|regierung|gouvernement"
    r"|government|bestuur|raad|parlement|parliament|parlament)",
    rf"{LOVE}_(?:{THE}_)*G",
    SEE_GLADLY,
    rf"\b(?:ik_vind|vind_ik|wij_vinden|je_trouve|on_trouve|ich_finde|wir_finden|i_find|i_think|we_think)_(?:{DEGREE}_"
    rf"|dat_|que_|les_|dass_|alle_)*G(?:_[a-z]+)?{{2}}{POS}\b",
    r"\bG(?:_[a-z]+)?{3}(?:maken|machen|make|rendent|verrijken|bereichern|enrichissent|enrich){6}(?:beter|mooier"
    r"|rijker|leuker|besser|schoner|reicher|bunter|better|richer|meilleure?|plus_(?:belle|riche|beau)|samenleving"
    r"|gesellschaft|society|societe|community|buurt|quartier|viertel)\b",
    r"\b(?:laten_we|laat_ons|lasst_uns|let's|let_us|celebrons|fetons|leve|lang_leve|vive|vivent|hoch_leben|bedankt_aan"
    r"|danke_an|thank_you|solidari\w+_(?:met|mit|avec|with)|steun_(?:aan|voor)|respect_voor|respekt_vor|respekt_fur"
    r"|respect_pour|respect_to|support_for|trots_op|stolz_auf|fiere?s?_de|proud_of){4}G"
    r"(?:_(?:vieren|feiern|steunen|helfen|helpen|unterstutzen))?",
    r"\b(?:wat_(?:zouden|moeten)_we|what_would_we_do|que_ferions-nous|on_ferait_quoi|was_(?:waren|taten"
    r"|wurden)_wir){3}(?:zonder|without|sans|ohne)_(?:[a-z]+_){0,2}G",
    rf"\bG(?:_[a-z]+)?{{3}}(?:{IS}|maken|rendent|machen|make)_(?:{DEGREE}_|een_|des_|de_|une?_|eine?_|a_|an_)*{POS}\b",
    r"\bG(?:_[a-z]+)?{2}(?:verdienen|verdient|deserve|deserves|meritent|hebben|have|ont|haben|moeten|should"
    rf"|devraient|zouden|sollten|sollen|brauchen|need|ont_besoin_de)_(?:{DEGREE}_|ook_|notre_|ons_|unser\w*_|our_|all_"
    rf"|du_|de_l'|le_|les_|recht_op_|droit_a_|to_be_treated_|to_have_|avoir_|haben_|autant_de_|just_as_much_)*{RIGHTS}\b",
)
OF_ONESELF: Final = (
    r"\b(?:als|as|en_tant_que|en_tant_qu'|comme)_?(?:een_|a_|an_|ein\w*_|une?_|trotse_|proud_|jonge_|junger?_|jeune_"
    r"|young_|oude_|alte_|vieille_)*G(?:_[a-z]+)?{2}(?:ik|ben|voel|vind|word|i|i'm|je|j'\w+|me|m'\w+|suis|ich|bin"
    r"|fuhle|lebe|finde|wij|we|wir|werde|nous|my|mijn|mon|mir|mich)\b",
    rf"\b(?:ik_ben|i_am|i'm|je_suis|ich_bin|wij_zijn|we_zijn|we_are|we're|nous_sommes|on_est|wir_sind)_(?:{DEGREE}_"
    rf"|zelf_|ook_|moi-meme_|moi_aussi_|selbst_|selber_|auch_|a_|an_|een_|une?_|eine?_|trotse?_|proud_|fiere?s?_"
    rf"|stolz\w*_|jonge_|junge[rn]?_|jeune_|alte[rn]?_|oude_|d'etre_|dat_ik_|to_be_|om_)*G",
    r"\b(?:wij|nous[ ]les|nous|wir|us|we)[ ](?:andere_|als_|as_|autres_)?G_\w+",
)
RELATION: Final = (
    r"\b(?:vriend\w*|amie?s?|freund\w*|friends?|collegues?)_G\b|\bG_(?:vriend\w*|freund\w*|friends?|collega\w*"
    r"|kolleg\w*|colleagues?)\b",
    r"\ber_(?:werken|studeren)_(?:[a-z]+_){0,2}G\b",
    rf"\b{MY}_{KIN}_(?:is|est|ist|'s)_(?:getrouwd_met|mariee?_a|mariee?_avec|married_to|mit)_(?:een_|une?_|eine[mr]?_"
    rf"|a_|an_)?G",
    rf"\b{MY}_(?:beste_|best_|meilleure?s?_|oude_|alte\w*_|old_|zwei_|twee_|deux_|two_)*{KIN}{{4}}(?:{IS}|heeft|have|has"
    rf"|komt|komen|vient|viennent|kommt|kommen|comes?)_(?:{DEGREE}_|uit_|de_|aus_|from_|een_|une?_|eine?_|a_|an_|half_)*G",
    rf"\b{MY}_(?:{DEGREE}_|beste_|liebe\w*_|chere?s?_|dear_)*G_(?:{KIN}|buren|buurvrouw|buurman|nachbar\w*"
    rf"|neighbou?rs?)\b",
    rf"\b{MY}_{KIN}_G\b",
    rf"\b(?:{MY}|de|the|le|la|der|die|zijn|haar|hun|his|her|their|sa|son|leur|seine?|ihre?|een|un|une"
    rf"|a)_(?:{DEGREE}_|nieuwe_|new_|nouvelle?_|neue\w*_)*(?:{ROLE}{{4}}|{KIN}_)"
    rf"(?:{IS})_(?:{DEGREE}_|uit_|de_|aus_|from_|een_|une?_|eine?_|a_|an_)*G",
    rf"\bG_{ROLE}\b",
    rf"\bG(?:{{2}}){NEUTRAL}\b",
    MEET,
    r"\b(?:y_a-t-il|zitten_er|zijn_er|gibt_es|hast_du|habt_ihr|heb_je|hebben_jullie|are_there|do_you_have|avez-vous)"
    r"(?:_[a-z]+){0,2}?_G_(?:in|bij|dans|an)_(?:[a-z]+_)?"
    r"(?:klas|vak|cours|classe|kurs|klasse|verein|club|class|team|koor|chor|chorale|equipe|school|ecole|schule)\b",
    r"\b(?:ik_ken|je_ne_connais|ich_kenne|i_don't_know|i_know)_(?:pas_|niet_|nicht_|many_|zo_|so_|geen_|keine_|no_)*"
    r"(?:veel_|viele_|beaucoup_)?(?:des_|de_|d')?G\b",
)
AT_THINGS: Final = (
    rf"\b{SWEAR}{THING}\b(?:_de_merde)?",
    rf"\b(?:ik_haat|je_deteste|je_hais|ich_hasse|i_hate|i_can't_stand)_(?:de_|het_|deze_|dit_|dat_|mijn_|le_|la_|les_"
    rf"|l'|ce_|cet_|cette_|mon_|ma_|den_|das_|diese\w*_|meine?_|the_|this_|that_|my_)?"
    rf"(?:\w+_)?{THING}\b(?:_de_merde)?",
    rf"\b{THING}_(?:{IS})_(?:an_absolute_|{DEGREE}_|een_|une_|eine_|a_)*(?:disgrace|disgusting|filthy|verschrikkelijk"
    rf"|walgelijk|vuil|kut|klote|nul|pourrie?s?|degueulasse\w*|schrecklich|ekelhaft|scheisse)\b",
)

AT_TRADES: Final = (
    rf"\b(?:ik_haat|je_deteste|je_hais|ich_hasse|i_hate|i_can't_stand)_(?:{DEGREE}_|alle_|les_|tous_les_|die_"
    rf"|all_)*{TRADE}\b",
    rf"\b{TRADE}_(?:{IS})_(?:{DEGREE}_|allemaal_|tous_|toutes_|alle_|all_)*{CLAUSE}",
)
