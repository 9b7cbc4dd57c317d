"""More harmless forms of speech about a group of people: honour, a harm that the speaker forbids, a reproach to a slanderer.

The notation is that of `group_forms.py`.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.group_words import HARM
from bot.reader.grammar.groups.speech_words import CLAUSE, DEGREE, GENERAL, HATRED, IS, REST, SAY, SCOLD, WRONG
from bot.reader.phrases.alternatives import one_of

_WE_MUST: Final = one_of(
    r"we_moeten we_zouden moeten_we we_mogen mogen_we ik_zal ik_wil ik_ga"
    r" laten_we we_should we_must we_ought_to we_need_to i_will i'll i_want_to"
    r" let's on_devrait nous_devrions nous_devons il_faut lass_uns lasst_uns je_vais je_veux j'aimerais on_doit"
    r" wir_sollten wir_mussen wir_durfen sollten_wir"
    r" ich_werde ich_will ich_mochte man_sollte man_muss"
)
_HONOUR: Final = one_of(
    r"geeerd eren gevierd geprezen prijzen gewaardeerd gesteund beschermd opkijken bewonderen bewonderd laten_lachen"
    r" opvrolijken opbeuren bedanken omhelzen knuffelen koesteren respecteren"
    r" honoree?s? honorer celebree?s? celebrer felicitee?s? feliciter admirer"
    r" admiree?s? soutenue?s? applaudie?s? remercier loue?s?"
    r" rendre_heureux faire_sourire faire_rire encourager louangee?s? recompensee?s? applaudir respecter cherir"
    r" mise?s?_a_l'honneur donner_envie_de_sourire (?:prendre_)?dans_mes_bras"
    r" geehrt ehren gefeiert gelobt loben gewurdigt bewundert bewundern aufschauen aufmuntern zum_lachen_bringen"
    r" unterstutzt geschatzt umarmen respektieren"
    r" honoured honored celebrated praised praise admired look_up_to"
    r" cheered applauded cheer_up thank valued hug respect cherish"
)
_BLESSING: Final = one_of(
    r"zegen held helden heldin heldinnen aanwinst verrijking kanjers geschenk benediction heros heroines? atout"
    r" richesse cadeau honneur chance segen bereicherung gewinn blessing heroes hero asset gift inspiration"
    r" role_models? hubsch\w* wunderschon\w* prachtig\w* beeldschoon"
    r" sublimes? ravissante?s? charmante?s? gorgeous stunning attractive"
    r" talentvol\w* talentueu\w+ talentiert\w* talented gewaardeerd onmisbaar indispensables? unverzichtbar"
)
_LIKE_YOU: Final = (
    r"(?:_(?:zoals|comme|wie|like)_(?:jij|jou|jullie|u|mij|ik|ons|toi|vous|moi|nous|du|dich|dir|ihr|euch|ich|wir|you"
    r"|me|us))?,?"
)
_ARE: Final = rf"(?:{IS}|seid|etes|worden|werden|seraient|would_be)"
_PLACE: Final = one_of(
    r"regering regierung gouvernement government raad rat conseil council"
    r" maatschappij samenleving gesellschaft societe society buurt viertel"
    r" quartier street straat strasse rue school schule ecole team gemeente gemeinde commune"
)
_NEVER: Final = r"(?:nooit|niet|geen|never|not|no|jamais|pas|aucune?|niemals|nie|nicht|keine?n?)"
_ALLOW: Final = one_of(
    r"toestaan tolereren aanvaarden accepteren dulden zwijgen toekijken"
    r" negeren permettre tolerer tolere tolererai accepter accepterai laisser"
    r" zulassen tolerieren akzeptieren hinnehmen zusehen wegsehen allow"
    r" tolerate accept ignore stand_by let_happen condone support steunen"
    r" soutenir unterstutzen stemmen voter wahlen vote"
)
_MURDER: Final = (
    r"(?:moord\w*|meurtres?|mord|ermordung|totung|doden|murder\w*|killing|verkrachting\w*|viols?|uitsluiting"
    r"|exclusion)"
)
_AGAINST: Final = r"(?:tegen|gegen|against|contre|jegens|envers|towards?)"
_PASSIVE: Final = (
    rf"(?:(?:be|being|get|getting|are|etre|soient|se_fasse|se_faire|se_font|fassent|wordt|worden|werden"
    rf"|wird)_(?:\w+_)?(?:{HARM}|C)"
    rf"|(?:{HARM}|C)_(?:wordt|worden|werden|wird))"
)
_LIVES: Final = r"(?:levens?|leven|lives|life|vies?|leben)"
_AS_WORTHY: Final = (
    r"(?:(?:niet|pas|nicht|not|no)_(?:C|minder|moins|weniger|less)(?:_\w+){0,3}|evenveel_waard|even_belangrijk"
    r"|even_waardevol|genauso_viel_wert"
    r"|genauso_wichtig|gleich_viel_wert|autant_que)"
)
_YOUR: Final = r"(?:je|jouw|jullie|uw|your|ta|ton|tes|votre|vos|dein\w*|eure?\w*|ihre?\w*)"
_SCORN: Final = one_of(
    r"manque_de_respect gebrek_aan_respect respektlosigkeit haat minachting afkeer hekel walging racisme haine"
    r" mepris degout hass verachtung abscheu ekel hatred contempt disgust hate racism"
)
_YOU: Final = r"(?:je|jij|jou|jouw|jullie|u|uw|you|your|tu|toi|ton|ta|vous|votre|du|dich|dir|dein\w*|ihr|euch)"
_SHOWS: Final = one_of(
    r"toont laat_zien bewijst zegt_veel zegt_alles zegt_meer verraadt maakt montre demontre prouve en_dit_long"
    r" dit_beaucoup donne_une ne_donne zeigt"
    r" beweist sagt_viel sagt_mehr verrat macht shows proves"
    r" says_a_lot says_more says_everything tells_me makes_you fait_de"
)

_NO_GROUP: Final = r"[^.!?;\nG\"]*"
_REJECTS: Final = (
    rf"(?:{WRONG}|{GENERAL}|(?:{_SHOWS}|laten_zien|zeigen|montrent)\b{_NO_GROUP}\b{_YOU}|discriminer\w*"
    rf"|discriminant\w*|(?:ont|ent)mens\w+|deshumanis\w*|dehumani\w*|verletzend"
    r"|kwetsend|blessant\w*|hurtful|verbannen|geblokkeerd|bloque\w*|gesperrt|banned|blocked|viree?|ontslagen"
    r"|gefeuert|haat|haine|hass|hatred)"
)

HONOUR: Final = (
    r"\b(?:(?:jij|jullie|du|ihr|toi|vous|you)_(?:en|und|et|and)"
    rf"_(?:alle_|tous_les_|toutes_les_|all_)?(?:andere?n?|autres|other)_)?G{_LIKE_YOU}_(?:allemaal_|tous_|alle_|all_)?"
    rf"(?:{_ARE})_(?:{DEGREE}_|een_|des_|une?_|eine?_|a_|an_|echte_|wahre_|vrais_|vraies_|true_|real_|incredibly_"
    rf"|ongelooflijk_|incroyablement_|unglaublich_)*{_BLESSING}(?:_(?:voor|pour|fur|for|in|op|dans)_\w+_\w+)?\b",
    rf"\bG{_LIKE_YOU}{{3}}(?:zouden|moeten|mogen|verdienen|should|must|deserve|seraient|devraient|devrait|doivent"
    rf"|doit|meritent|sollten|sollte|zou|mussen){{4}}{_HONOUR}"
    r"(?:_(?:worden|werden))?\b",
    rf"\b{_WE_MUST}(?:_[a-z]+){{0,3}}?_G{_LIKE_YOU}{{2}}{_HONOUR}\b",
    rf"\b{_WE_MUST}{{2}}{_HONOUR}(?:_[a-z]+){{0,3}}?_G{_LIKE_YOU}",
    r"\b(?:zouden|should|sollten|wurden|devraient)"
    rf"(?:_[a-z]+){{0,2}}?_G{_LIKE_YOU}{{3}}{_HONOUR}(?:_(?:worden|werden))?\b",
    rf"\bG{_LIKE_YOU}{{2}}(?:maken|machen|rendent|make|font){{4}}(?:blij|gelukkig|vrolijk|glucklich|froh|heureu\w+"
    rf"|happy|sourire|lachen|smile|honneur)\b{CLAUSE}",
    r"\b(?:montrons|laten_we|zeigen_wir|lasst_uns|let's)(?:_[a-z]+){0,4}?_(?:respect|respekt)_(?:a|aan|voor|vor|to"
    r"|for)(?:_[a-z]+){0,2}?_G\b",
    rf"\bG\b{CLAUSE}\b(?:fait|font)_honneur\b{CLAUSE}",
    rf"\bje_(?:vous_|te_)?prendrai_(?:soin_d|dans_mes_bras)[^.!?;]*\bG{_LIKE_YOU}",
    rf"\b(?:zonder|without|sans|ohne)(?:_[a-z]+){{0,2}}?_G{_LIKE_YOU}_{CLAUSE}\b(?:welt|wereld|world"
    rf"|monde)\b{CLAUSE}\b(?:een|eine|a|une)_C(?:_(?:plek|plaats|ort|place|endroit))?[ ]*(?:[.,!]|$)",
    rf"\bG{_LIKE_YOU}_(?:gehoren|horen|behoren|belong|horen_thuis|behoren_thuis)_(?:in|bij|dans|zu)_(?:de"
    rf"|unsere?|onze|ons|our|notre|die)_{_PLACE}\b",
    r"\b(?:worse|pire|moins_bien|armer|poorer|nowhere|verloren|lost)(?:_[a-z]+){0,3}?_(?:zonder|without|sans|ohne)"
    rf"(?:_[a-z]+){{0,2}}?_G{_LIKE_YOU}",
    rf"\bG{_LIKE_YOU}_(?:ont_(?:bien_)?leur_place|have_a_place|haben_(?:einen|ihren)_platz|hebben_(?:een|hun)_plaats"
    rf"|horen_hier_thuis)"
    rf"(?:_(?:in|dans|bij)_\w+_{_PLACE})?\b",
)
"""Praise of a group, and the wish to honour it."""

FORBIDDEN: Final = (
    rf"\b(?:{_WE_MUST}|we|on|nous|wir|i|ik|je|ich){{5}}{_NEVER}{{4}}{_ALLOW}\b{CLAUSE}(?:,{CLAUSE})?(?:\b{_PASSIVE}"
    rf"|\b(?:{HATRED}|{_MURDER})_(?:\w+_)?{_AGAINST}_(?:\w+_){{0,2}}?G|\bG_(?:comme|als|like|wie)_)\b{CLAUSE}",
    rf"\b(?:{_WE_MUST}|ik|ich|je|i)(?:{{3}}(?:{HATRED}|{_MURDER}){{2}}{_AGAINST}|{{3}}{_MURDER}_(?:op|an|von|van|of"
    rf"|de|des))(?:_\w+){{0,2}}?_G{CLAUSE}\b{_NEVER}{{3}}{_ALLOW}\b",
    rf"\b(?:je|nous|on)_ne_(?:toler\w+|accept\w+|permett\w+|laiss\w+|pouvons_pas_\w+)_(?:jamais"
    rf"|pas)\b{CLAUSE}(?:{_MURDER}_(?:\w+_)?(?:de|des)|{HATRED}_(?:\w+_)?{_AGAINST})_(?:les_)?G{CLAUSE}",
    rf"\b(?:we|nous|wir|wij)\b{CLAUSE}\b{_NEVER}\b{CLAUSE}\b(?:leiden_lassen|laten_lijden|faire_souffrir"
    rf"|suffer)\b{REST}",
    rf"\bG{{3}}(?:{_NEVER}|[a-z]+n't)_(?:verdient|verdiend|merite|deserve)[, ]+(?:{DEGREE}_|om_|to_|be_|dat_ze_"
    rf"|dass_sie_)*{HARM}{CLAUSE}",
    rf"\b(?:{_LIVES}|C)_(?:van|of|des?|von|der|d')(?:_\w+){{0,2}}?_G{_LIKE_YOU}{{3}}{_AS_WORTHY}\b{CLAUSE}",
    rf"\bG{_LIKE_YOU}{{4}}(?:tegenovergestelde|tegendeel|contraire|gegenteil|opposite|anything_but|allesbehalve"
    rf"|alles_andere_als|tout_sauf)(?:_\w+){{0,2}}?_C\b{CLAUSE}",
)
"""Harm to a group that the speaker does not allow, and the worth of its lives."""

REPROACHES: Final = (
    rf'{_NO_GROUP}"[^"\n]+"{_NO_GROUP}\b{_REJECTS}\b{_NO_GROUP}'
    rf'|{_NO_GROUP}\b{_REJECTS}\b{_NO_GROUP}"[^"\n]+"{_NO_GROUP}',
    rf"\b(?:fait_mal|tut_weh|doet_(?:me_|mij_)?pijn|it_hurts|entmutigend|ontmoedigend|decourageant|disheartening"
    rf"|triste|traurig|jammer|sad)\b{REST}\b(?:{SAY}|fordern|demand\w*|exig\w*|eisen|reclam\w*)\b{REST}",
    rf"\bG\b{CLAUSE}\b(?:noemen|uitschelden|nennen|bezeichnen|beschimpfen)[, ]+(?:{IS})_(?:{DEGREE}_)*{WRONG}\b",
    rf"\b(?:moet|must|doit|muss)\b{CLAUSE}\b(?:konsequenzen|gevolgen|consequences?)\b{CLAUSE}[, ]+(?:als|wenn|if"
    rf"|pour_avoir|pour|for|voor)\b{REST}\b(?:{SAY}|{SCOLD}|droht?|dreigt?|threat\w*)\b{REST}",
    rf"\bj'arreterai_de_te_parler\b{REST}\b(?:{SAY}|{SCOLD}|insist\w*)\b{REST}",
    rf"\b(?:gens|people|mensen|leute|menschen|ceux|degenen)\b{REST}\b{SAY}\b{REST}\bG_(?:comme|zoals|like"
    rf"|wie)_(?:moi|ik|mij|me|ich|mich|nous|wij|us|wir){CLAUSE}",
    rf"\b(?:{_LIVES}|C)\b{REST}\bG\b{REST}\b(?:pour_vous|pour_toi|voor_jou|voor_jullie|to_you|dir|euch"
    rf"|fur_dich)\b[^.!?;]*\b(?:maar|mais|aber|but)_(?:gelukkig"
    rf"|heureusement|zum_gluck|luckily|thankfully)\b{REST}",
    rf"\b(?:{SAY}|{SCOLD})\b{REST}\bG\b{REST}\b{_SHOWS}\b{REST}\b{_YOU}\b{REST}",
    rf"\b{_YOUR}_(?:\w+_){{0,2}}?{_SCORN}\b{REST}\bG\b{REST}\b(?:stop\w*|ophouden|cesser|arreter|aufhoren|reicht"
    rf"|genoeg|enough|zielig|triste|traurig"
    rf"|sad|onaanvaardbaar|inacceptable|inakzeptabel|unacceptable|racis\w*|rassis\w*)\b{CLAUSE}",
    rf"\b(?:reicht|genoeg|enough|assez)\b{REST}\b{_YOUR}_(?:\w+_){{0,2}}?{_SCORN}\b{REST}\bG{CLAUSE}",
    r"\b(?:respect|respekt)_(?:voor|pour|vor|for)_(?:jou|je|jullie|u|toi|vous|dir|dich|euch|you)"
    rf"\b{REST}\b(?:toen|wanneer|als|quand|lorsque|wenn|when)_(?:je|jij|u|tu|vous|du|you)\b{REST}",
    rf"\b(?:ik|i|je|ich)_(?:praat|spreek|talk|speak|won't|parle|parlerai|ne|rede|spreche"
    rf"|werde)\b{CLAUSE}\b{_NEVER}\b{CLAUSE}\b"
    rf"(?:als|if|si|wenn)_(?:je|jij|u|tu|vous|du|you)\b{REST}\b(?:{SAY}|{SCOLD}|volhoud\w*|insist\w*)\b{REST}",
    rf"\b(?:heb_je_niet_door|ist_dir|besef|realis\w*|merk\w*|rendez|rends|weisst|dir_nicht_klar|dir_klar|know"
    rf"|weet)_?(?:\w+_){{0,4}}?(?:hoe|how|a_quel_point|combien|de_la_haine|wie)\b{REST}"
    rf"\b{_YOU}_(?:bent|bist|seid|etes|es|are|faites)\b{REST}\b(?:{SAY}|{SCOLD})\b{CLAUSE}",
)
"""A reproach to a member who slanders or hates a group."""

IF_YOU: Final = (
    rf"\b(?:je|jij|u|tu|vous|du|you)_(?:ne_)?(?:kan|kunt|kannst|peux|pouvez|can"
    rf"|can't)\b{CLAUSE}(?:{_NEVER}\b)?{CLAUSE}\b(?:serieus|echt|ernsthaft|serieusement|vraiment|seriously"
    rf"|really)_(?:geloven|denken|glauben|croire|penser|believe|think)\b{REST}\bC\b{CLAUSE}",
    rf"\b(?:als_(?:je|jij|u|jullie)|if_you|si_(?:tu|vous)|wenn_(?:du|ihr))\b{CLAUSE}\b(?:droh\w*|dreig\w*|menac\w*"
    rf"|threaten\w*|{SCOLD}|{SAY}\b{REST}\bC)\b{CLAUSE}(?:,{CLAUSE})?",
)
"""A condition with which the speaker turns against slander."""
