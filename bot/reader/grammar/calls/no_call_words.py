"""The words of a clause that tells of no call: denials, intentions, questions, guesses, words to others, the past.

Clauses are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import BEFORE_TODAY, CALLED, NOBODY, UNDONE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words

NOT_NOW: Final = (
    f"{BEFORE_TODAY} altijd immer always toujours vorig_jaar vroeger last_time (?:semaine|annee|fois)_passee"
    r" (?:mois|an|ete|hiver)_passe verleden_(?:week|maand|jaar) story serie series film_?(?:set|crew|ploeg|team|dreh)"
    r" (?:de|den|die|dien|een|'n|un|le|ce|du|au|im|vom|ein\w*|der|dem|this|the|a)_film"
    r" valse? nep fake bogus faux falsche[rn]? zogezegde? soi-disant oefening exercice ubung drill"
)
"""Words of the past, of a story, of a drill, and of false officers."""
GUESSES: Final = (
    rf"{one_of(CALLED)}_(?:toch|zeker|of_wa\w*|oder|or_what|or_not|right|non|hein|ou_pas|ou_quoi)$"
    r" surely surement certainement_deja presum\w+ assum(?:e|ed|ing) suppos(?:e|ed|ons) bestimmt vermutlich wahrscheinlich"
    r" waarschijnlijk allicht vermoedelijk probablement probably (?:i|neighbou?rs|people|folk)_reckons?"
    r" thought_(?:that_)?(?:you|ye|yous|someone|somebody|he|she|they) dacht_(?:dat_)?(?:je|jij|ge|gij|jullie|iemand|er)"
    r" dachte_(?:du|ihr|jemand|es|sie|die|dass) (?:croyais|croyait|pensais|pensait)_(?:que|qu'\S+)"
    r" i_take_it i_guess j'imagine neem_(?:ik_)?aan nehm\w*_(?:ich|i|ma)_an had_(?:ik|ikke|ek)_maar"
    rf" wish_(?:i|we|you|someone|somebody)(?:'d|_had)?_{one_of(CALLED)}"
    r" (?:i_think|ik_denk|je_crois|je_pense|glaub\w*)_(?:dat_|dass_|que_"
    r"|that_|ich_)*(?:the_|de_|la_|die_)?(?:poli\w+|guards|cops|flics)"
    r" (?:denk_ik|glaub_ich|je_crois|je_pense|i_think|i_believe)$"
    r" ^_?(?:i_(?:think|believe)|ik_(?:denk|geloof)|je_(?:crois|pense)|ich_glaube?)"
    r"_(?:dat|dass|que|that|(?:(?:dat|dass|que|that)_)?(?:[a-z]+_){1,2}(?:hat|heeft|a|has))"
    r" hatten?_(?:ich|wir)_(?:doch|gleich|mal|nur|bloss|lieber|sofort)"
)
"""A call that is guessed, wished or asked about by the last word of a sentence."""
NO_CALL_WORDS: Final = words(
    UNDONE,
    NOBODY,
    # denials, intentions, orders, waiting
    r"didn'?t ain'?t zonder sans ohne without aucun\w* (?:i|we|you|he|she|they)'?d_have"
    r" ga gaan gaat wil kan kunnen straks laat_ons laten_we beter wie wacht\w* tegen_dat waar_(?:blijft|blijven) of"
    r" werde will_ich wollte konnte wer bitte lieber warte\w*"
    r" vais allons va_appeler veux pourrait si s'il qui attend\w*"
    r" shall could will i'll ill we'll he'll going_to gonna let please wait waiting who anyone anybody",
    NOT_NOW,
    rf"(?:bijna|haast|fast|beinahe?|nearly|almost|presque)_(?:[\w']+_){{0,2}}{one_of(CALLED)} (?:failli|manque_de)_\w+",
    "normal(?:ement|ly) normaal",
    # words to the suspects, reports in writing, orders, and what is only begun or taken back
    r"roep(?:t|en)?_(?:dat|'|\"|de_politie|politie) gerufen_(?:die_)?polizei schrei(?:e|t|en)?_dass"
    r" tell_(?:them|him)_(?:the_)?(?:police|guards|cops|polis|101|999)"
    r" (?:politie|police|polizei)-?_?(?:app|site|seite)"
    r" get_on_?to going_on_?to letting_(?:the_)?\w+_know qu'on_fait_le ab?bestellt abgesagt afgebeld afgezegd afbesteld"
    r" cancelled_(?:the_)?(?:guards|police|cops|brigade|ambulance|999|101|112)"
    r" (?:guards|police|cops|brigade|ambulance)_(?:is_|was_|were_)?cancelled"
    r" (?:police|101|112|pompiers|ambulance)_(?:est_)?(?:annulee?s?|decommandee?s?)",
    r"can_be_(?:called|rung|reached) (?:kan|kunnen)_gebeld (?:peut|peuvent)_etre_appelee?s? (?:kann|konnen)_angerufen"
    r" alarm\w*_(?:is|ist|est)_(?:\w+_){0,3}(?:verbunden|verbonden|doorverbonden|reliee?|connected)",
    # guesses, irony, and what would have been better
    r"le_temps_que by_the_time (?:(?:every|each)_time|elke_keer|chaque_fois|jedes_mal)$ my_(?:arse|eye|foot) mon_(?:oeil|cul)"
    r" make_sure zorg_dat zorgt_dat (?:assure|verifie)[zr]?_que stellt?_sicher me_hoela von_wegen yeah_yeah ^_?is_that",
    GUESSES,
    # calls that were only tried, spared, nearly made, by mistake, or for another matter
    r"(?:tried|trying|try|attempt\w*)_to_(?:get_(?:through|hold)|reach|contact) gespart gespaard bespaard"
    r" redet_(?:\w+_){0,5}(?:morgen|montag)",
    r"(?:almost|nearly)_(?:called|rang|rung|phoned|dialled) bijna_(?:\w+_){0,2}gebeld"
    r" (?:fast|beinahe)_(?:\w+_){0,3}(?:angerufen|gerufen) (?:presque|failli)_(?:\w+_)?(?:appele\w*|prevenu\w*)"
    r" pour_rire (?:voor|als)_(?:de_)?(?:grap|lol|mop) (?:zum|aus)_spass for_a_(?:laugh|joke) as_a_(?:prank|joke)"
    r" sonst_hatt\w+ anders_hadd?(?:en)? sinon_(?:j'|on_|ils_|elle_|il_)?_?aurai\w*"
    r" per_ongeluk par_erreur aus_versehen by_(?:accident|mistake) voor_iets_anders pour_autre_chose fur_was_anderes"
    r" for_something_else (?:someone|somebody)_(?:\w+_){1,4}yet",
    # calls of others, and words to others
    r"(?:says?|dit|zegt|sagt|claims|beweert|behauptet|crie|hurle|roept|schreeuwt|schreit|ruft|shouts|yells|shouting)"
    r"_(?:qu'il|dat_hij|er|he|hes|he's)_(?:\S+_){1,5}(?:himself|lui-?_?meme|zelf|selber|selbst)"
    r" (?:sagt|zegt)_(?:er|dat_hij|hij)_(?:hat|heeft)_(?:selber|selbst|zelf)"
    r" have_(?:you|ye|yous) heb_(?:je|jij|ge) hebt_(?:u|ge) hebben_jullie hast_du habt_ihr did_(?:you|ye) avez[- ]vous as[- ]tu"
    r" t'as tu_as vous_avez haben_sie_(?:\w+_){0,2}(?:(?:die|der|den)_)?(?:polizei|feuerwehr|notruf|11[02]|H)"
    r" geroepen_dat \w*gerufen_dass crie_que shouted yelled told_(?:him|her) zei_(?:hem|haar) (?:lui|leur)_(?:ai|a)_dit"
    r" told_them_(?:that_)?(?:the_)?(?:police|cops|guards)",
    # questions
    r"^_?(?:is|zijn|ist|sind|are|have|has|were)_(?:er_)?(?:al_)?(?:112|101|110|999|(?:de_|die_"
    r"|the_)?(?:poli[a-z]+|brigade|ambulance|brandweer|feuerwehr|rettung|fire_\w+|combi|patrouille|ziekenwagen))"
    r" have_(?:the_)?(?:guards|gardai|cops|police)_been"
    r" are_(?:the_)?(?:guards|gardai|cops|police)_(?:on|coming|here|called)"
    r" ^_?(?:do|does)_(?:the_)?(?:guards|gardai|cops|police|they|we|you|any\w+)"
    r" ^_?hebben_(?:ze|zij)_(?:de_)?(?:politie|flikken|101|112|iemand|al_iemand) ^_?heeft_(?:hij|zij|ze)"
    r" (?:au_moins|tenminste|wenigstens|at_least)$"
    r" wonder\w* vraag_me_af frage?_mich je_me_demande"
    r" (?:hat|heeft|has|is|ist|est-ce_que|zijn|sind)_(?:\w+_){0,3}(?:einer|jemand|wer|iemand|anyone|someone|quelqu'un|nog)"
    r" (?:hat|heeft|has|is|ist|est-ce_que|zijn|sind)_(?:\w+_){0,3}bei_euch"
    r" ^_?(?:iemand|quelqu'un|jemand) jemand_soll someone_should",
    # other officers, statements, falsehoods
    r"wijkagent\w* compose plainte pv aangifte anzeige aussage deposition",
)
"""Words of a clause that tells of no call: a denial, an intention, a condition, a hope, the past, an engaged line."""
