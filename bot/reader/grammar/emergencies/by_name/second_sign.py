"""A second sign of danger, behind a danger to a person who is called by name: of the body, of a search, or a plea. Four
languages, folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import words

SIGN: Final = words(
    # a body in danger
    r" (?:beweegt|reageert|ademt|antwoordt|praat|spreekt)_(?:\w+_){0,2}(?:niet|nie|ni|amper) (?:niet|nie"
    r"|ni)_(?:meer_)?(?:bewegen|ademen|zwemmen|praten|spreken|slikken|wakker|bij_bewustzijn|rechtstaan|rechtkomen|recht"
    r"|lopen) (?:bouge|respire|repond|reagit|parle)_(?:plus|pas|a_peine|tres_mal) (?:sait|peut|arrive)_(?:plus"
    r"|pas)_(?:a_)?(?:parler|bouger|nager|respirer|se_lever|se_relever|marcher) (?:bewegt|ruhrt)_(?:sich"
    r"|si)_(?:\w+_)?(?:nicht|nimm\w+) (?:atmet|reagiert|antwortet|spricht)_(?:\w+_)?(?:nicht|nimm\w+|kaum|net)"
    r" kann_(?:\w+_)?nicht_(?:mehr_)?(?:sprechen|schwimmen|atmen|aufstehen|laufen|bewegen) (?:not|isn't"
    r"|stopped)_(?:moving|breathing|responding|waking\w*) (?:can't|cant|cannot|won't|wont)_(?:move|breathe|speak|talk"
    r"|swim|stand|get_up|stop|wake|come_round|respond) bewusteloos inconsciente? bewusstlos unconscious unresponsive"
    r" stervende? mourant\w* stirbt dying gaat_dood (?:helemaal|wordt|loopt|is)_blauw (?:tout|toute|devient)_bleue?"
    r" (?:ganz|wird|lauft|schon)_blau (?:turning|gone|going)_blue (?:bloedt|bloeden)_(?:hevig|hard|erg|fel|veel|uit"
    r"|niet|enorm) veel_bloed overal_bloed bloed_overal saigne_\w+ (?:beaucoup|plein)_de_sang sang_partout"
    r" blutet_(?:\w+_)?(?:stark|heftig|sehr|kopf) viel_blut uberall_blut bleeding_(?:badly|heavily|a_lot|everywhere"
    r"|from) (?:lots|loads)_of_blood blood_everywhere reanim\w+ reanimat\w* massage_cardiaque wiederbeleb\w* cpr"
    r" (?:mond|bouche|mund|face|mouth|gezicht|visage|gesicht|gueule)_(?:\w+_){0,2}(?:hangt|hangt_scheef|scheef|tordue?"
    r"|schief|drop\w*|droop\w*)"
    # a person who is looked for
    r" dement\w* demenz alzheimer\w* (?:draagt|droeg)_een (?:heeft|had)_(?:een_)?\w+_(?:jas|trui"
    r"|muts)\w*(?:_aan)? porte_une? (?:rode|blauwe|gele|zwarte|groene|witte|roze|rote|blaue|gelbe|schwarze|grune"
    r"|weisse)_(?:jas|jasje|trui|muts|broek|jurk|rugzak|jacke|mutze|hose|kleid|pulli|pullover|rucksack)\w* (?:veste"
    r"|manteau|pull|blouson|bonnet)_\w+ wearing tragt_eine?n? [0-9]{1,2}_(?:jaar|ans|jahre?|years?) (?:zit|ligt|liegt"
    r"|klemt)_(?:er)?onder through_(?:a|the)_(?:glass|window)\w* glasdeur glastur porte_vitree (?:lippen|levres"
    r"|lips)_(?:\w+_)?(?:blauw|bleues?|blau|blue) (?:lijk)?bleek toute?_pale blass grau grey gray sweating schwitzt"
    r" (?:gilt|schreeuwt|roept|kermt)_(?:het_uit_)?(?:van_de_)?pijn hurle_de_douleur schreit_vor_schmerz\w*"
    r" screaming_in_(?:pain|agony) (?:denk_ik|glaube_ich|i_think|surement|zeker)_(?:gebroken|gebrochen|broken|casse\w*)"
    r" zwanger enceinte schwanger pregnant [0-9]{1,2}_(?:weken|semaines|wochen|weeks) from_everywhere (?:raar|bizar"
    r"|weird|strange|funny)_(?:geluid|noise) in_(?:zijn|haar)_(?:been|arm|hand)_gezaagd chainsaw kettingzaag motorsage"
    r" tronconneuse abschiedsbrief afscheidsbrief (?:left|wrote)_a_note lettre_d'adieu (?:wil|veut|will"
    r"|want\w*)_(?:niet_meer_leven|mourir|nicht_mehr_leben|sterben|to_die) (?:niet|nicht|nie)_(?:meer_|mehr_)?(?:boven"
    r"|hoch|oben) voit_plus see_(?:him|her)_anymore staat_niet repond(?:s|ent)?_pas moteur_allume motor_draait"
    r" engine_running kids_are keep_(?:him|her)_awake wakker_houden wach_halten ranimer op_zijn_kop strong_current"
    r" (?:current|courant|stroming|stromung)('s|_(?:is|est|ist))_\w+ (?:dader|tater|agresseur|attacker|chauffeur|fahrer"
    r"|bestuurder|driver|conducteur)_(?:is|ist|est|a|didn't|lauft) (?:need|besoin_d\w*|brauch\w*)_(?:\w+_)?(?:@s"
    r"|quelqu'un|help|hilfe|someone|jemand\w*|aide) defib\w* aed dae (?:alleen|seule?|alone|allein)_(?:met_hem|met_haar"
    r"|avec_lui|avec_elle|with_(?:him|her)|mit_(?:ihm|ihr)) bang peur angst scared (?:duurt|dure|dauert|lasting)_(?:al"
    r"|depuis|schon)_\w+ (?:depuis|seit|for|al)_(?:\w+_)?[0-9a-z]+_min\w*"
    # a search
    r" (?:gezien|gesehen|seen)_(?:him|her)? (?:hem|haar|hij|ze)_gezien (?:l'a|l'avez)_vue? ihn_gesehen sie_gesehen"
    r" seen_(?:him|her) augen_offen ogen_open eyes_peeled look_out (?:phone|gsm|portable|handy"
    r"|telephone)(?:'s)?_(?:\w+_)?(?:off|uit|eteint|aus) blijf\w*_binnen binnen_blijven restez_(?:a_l'interieur"
    r"|chez_vous) bleibt_drinnen stay_(?:in|inside) can't_get_it_out krijg_het_er_niet_uit had_(?:om|moeten|should)"
    r" hier_moeten_zijn net_nog tantot_encore eben_noch"
    # a plea
    r" 112 999 911 101 110 ambulances? ziekenwagen\w* krankenwagen notarzt\w* rettungswagen samu pompiers paramedics?"
    r" brandweer feuerwehr au_secours a_l'aide aidez hilfe hulp urgence urgent dringend (?:need|please)_help help_(?:me"
    r"|us|please|quick\w*) (?:kan|kann|can|peut|could)_(?:er_)?(?:@s|iemand|jemand|wer|anyone|someone"
    r"|somebody)_(?:\w+_)?(?:komen|kommen|come|venir|helpen|helfen|bellen|anrufen|ring|call) (?:bel|bellen|belt|ruf"
    r"|ruft|appelez|appelle|ring|call|phone)_(?:\w+_){0,2}(?:@s|iemand|ambulance|dokter|hulp|jemand|arzt|notarzt"
    r"|quelqu'un|medecin|doctor|someone) (?:kann|mag|kan)_(?:wer|jemand|iemand|@s)_(?:\w+_)?(?:helfen|schauen|kommen"
    r"|komen|helpen|kijken) (?:dokter|arts|doctor|nurse|arzt|medecin|infirmi\w+)_in_(?:de|der|the)_(?:straat|buurt"
    r"|strasse|street) c?je_fais_quoi fais_quoi kom_(?:snel|vlug|nu|aub) komt_(?:snel|vlug|aub) venez_vite"
    r" komm\w*_(?:schnell|bitte) come_(?:quick\w*|now|fast) (?:que|quoi)_faire was_soll_ich was_(?:tun|machen)"
    r" wat_(?:ik_)?moet wat_(?:nu|doen) what_(?:do|should)_(?:i|we)_do"
)
