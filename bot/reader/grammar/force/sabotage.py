"""Recognises harm to the animals and things of others that a member announces, advises or confesses: poison for a dog, tyres,
a door that is kicked in, a dog that is set on people, glass on a path.

The same deeds of unknown doers are reports, and those that the author suffered have «my» or «our»: the forms need the author,
«we», an order or a wish, and a thing of «his» or «theirs».
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.announced_force import JOKE, Force
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

_ANY2: Final = r"(?:[\w']+_){0,2}"

# Poison
_POISON: Final = one_of(
    r"""(?:ratten|muizen|slakken)?vergift? \w*gif antivries slakkenkorrels mort-?_?aux-?_?rats mort_au_rat antigel
    poison anti-?limaces
    \w*gift schneckenkorn frostschutz\w* antifreeze slug_pellets rat_poison weedkiller"""
)
_BAIT: Final = one_of(
    r"""\w*worst \w*worstje gehakt\w* \w*bal balletje saucisse viande boulettes? merguez \w*wurst \w*fleisch frikadelle
    sausages? mince meatballs? meat burger"""
)
_DOG: Final = one_of(
    r"""\w*hond\w* mormel keffer\w* \w*kat \w*katten beest chiens? clebs? clebard cabot chats? \w*hund\w* \w*koter\w* tolen?
    katzen?
    \w*viech\w* dogs? mutts? cats? dug hound"""
)
_POISONS: Final = (
    rf"\b{_POISON}\b[^.!?]*\b(?:{_BAIT}|{_DOG})\b|\b(?:{_BAIT}|{_DOG})\b[^.!?]*\b{_POISON}\b"
    rf"|\bleg\w*_(?:ich_|i_)?(?:\w+_)?was_aus_fur_(?:den|die|das|diesen?)_(?:\w+_)?{_DOG}|\b{_BAIT}_mit_was_drin\b"
    rf"|\b(?:leg|legt|ligt)_(?:\w+_){{0,4}}{_BAIT}_met_(?:iets|wat)_(?:er)?_?in\b"
    rf"|\b{_BAIT}_avec_(?:un_)?(?:truc|quelque_chose)_dedans\b"
    rf"|\b{_DOG}\b.*\b(?:vergift\w*_ich|ich_vergift\w*|j'?e?_?(?:l'|le_|vais_l'|vais_le_)empoisonn\w*|i'?m_poisoning"
    r"|i'?ll_poison|vergiftig_ik|ik_vergiftig)\b"
    rf"|\b{_BAIT}_with_(?:something|a_wee_something|a_surprise)_in(?:side)?(?:_it)?\b"
)
_INTENT: Final = words(
    r"""ik ikke we wij zou_(?:hem|dat|het) volgende_keer binnenkort beetje scheut nog_(?:staan|liggen) je j'ai on faudrait
    suffit bientot
    prochaine un_peu petite ich i wir nachstes_mal demnachst bald bisserl bisschen musste schuss i'?ll i'?ve i'?d we'?ll
    wee_bit bit_of couple
    would_(?:learn|sort|fix|teach|do) should next_time leave"""
)
_HAPPENED: Final = words(
    r"""(?:er|sie|der|die)_(?:\w+_)?(?:gibt|streut|legt|will|wird|vergiftet)
    (?:hij|zij|ze|buurman|he|she|they|il|ils|elle|somebody|someone)_(?:\w+_){0,2}(?:legt|leggen|strooit|gaf|geeft|puts?|gives?|leaves?|gave|met|mettent|donne|gibt|streut|gaat|gaan|va|vont|wil|will|says|zegt|sagt|dit|threaten\w*)
    gevonden gegeten opgegeten lag lagen er_ligt er_liggen gestrooid ziek dierenarts overleden dood opgelet pas_op let_op
    voorzichtig
    trouve\w* mange\w* avale\w* malade veto veterinaire mort_hier morte attention prudence gefunden gefressen tierarzt
    gestorben
    vorsicht achtung passt_auf found ate eaten vet died sick careful watch_out beware keep_your ratten_in rats_in muizen
    souris mause mice
    bitte s'il_vous_plait svp please aub alstublieft graag aan_de_lijn an_die_leine leine anlein\w* laisse leash fernhalten
    haltet nehmt_\w+_\w*_?weg wegraumen wegruimen entdeckt decouvert ontdekt giftig\w* toxiques? toxic poisonous passts_auf
    pass_auf gemeente gemeinde commune council hausverwaltung syndic syndicus ausgelaufen gelekt spilled spilt gestreut
    jemand iemand quelqu'un somebody someone mijn_(?:hond|kat) onze_(?:hond|kat) mon_(?:chien|chat) notre_(?:chien|chat)
    mein\w*_(?:hund|katze) unser\w*_(?:hund|katze) my_(?:dog|cat) our_(?:dog|cat) giftkoder"""
)
"""Bait that was found, a dog that ate it, poison for rats, a warning to the owners of animals."""

# Things of others
_ORDER: Final = r"(?:^|[.,!:]_?|\b(?:and|en|und|et|ga|kom|wie|lads|jongens)_)"
"""Before the verb of an order, or of a verb without its subject."""
_HIS_NL: Final = r"(?:zijn|z'n|zn|hun|hem_(?:de|z'n|zijn)|ze_de|die_(?:gast|kerel|smeerlap)_z'?n|haar)"
_LUI: Final = r"(?:lui|leur)"
_HIM_DE: Final = r"(?:ihm|dem|denen|ihnen|eam|eana)"
_DEEDS: Final = (
    # Dutch: «two lads stab his tyres» is a report
    rf"(?:{_ORDER}|\b(?:ik|we|wij)_)(?:steek|steken|prik|prikken|snij|snijden|laat|laten)"
    rf"_(?:{_ANY2})?{_HIS_NL}_(?:\w+_)?band(?:en)?_(?:\w+_)?(?:lek|leeg|plat|kapot|af)\b"
    rf"|\b(?:steek|steken|prik|snij|snijden)_(?:ik|we)_(?:{_ANY2})?{_HIS_NL}_(?:\w+_)?band"
    r"(?:en)?_(?:\w+_)?(?:lek|leeg|plat|kapot|af)\b"
    rf"|(?:{_ORDER}|\b(?:ik|we|wij)_)(?:steek|duw|klop|sla|stamp)_(?:\w+_)?"
    rf"(?:nagel|spijker|mes|schroef)_in_{_HIS_NL}_(?:\w+_)?band(?:en)?\b"
    rf"|\bik_heb_{_HIS_NL}_(?:\w+_)?(?:band(?:en)?|ruit|ruiten|spiegels?)_(?:\w+_){{0,2}}"
    r"(?:lek\w*|leeg\w*|ingeslagen|ingegooid|kapot\w*|eraf\w*|doorgestoken|platgestoken)\b"
    # French
    rf"|\b(?:je_|j')(?:vais_)?{_LUI}_(?:ai_)?crev\w*_(?:les|ses|leurs)_(?:\w+_)?pneus\b|\bje_crev\w*_(?:ses|leurs)_pneus\b"
    rf"|\b(?:faut|faudrait|on_va|je_vais|on_devrait)_(?:{_LUI}_)?crever_(?:les|ses|leurs)_(?:\w+_)?pneus\b"
    rf"|\bj'ai_creve_(?:ses|leurs)_pneus\b"
    rf"|\bqu'on_{_LUI}_creve_(?:les|ses|leurs)_pneus\b"
    rf"|\bje_{_LUI}_ai_(?:casse|pete|explose|eclate|raye)_(?:sa|la|ses|les|leur|leurs)_(?:vitres?|pare-?brise|voiture"
    rf"|bagnole|caisse|phares?|retros?)\b"
    # German
    rf"|(?:{_ORDER}(?:stich|stecht|schlitz|lass|lasst)_|\b(?:ich|wir|i|mia)_(?:stech|schlitz|zerstech|lass)\w*_"
    r"|\b(?:stech|schlitz|zerstech|lass)\w*_(?:ich|wir|ma|i)_)"
    rf"{_HIM_DE}_(?:\w+_)?(?:reifen|luft|patschn)_(?:\w+_){{0,3}}(?:auf|platt|raus|kaputt|ab)\b"
    rf"|(?:{_ORDER}|\bich_)(?:hab|habe)_{_HIM_DE}_(?:\w+_)?(?:reifen|scheiben?|spiegel)_(?:\w+_){{0,3}}"
    r"(?:zerstochen|aufgeschlitzt|platt\w*|eingeschlagen|eingehaut|abgetreten)\b"
    # English
    rf"|(?:{_ORDER}|\b(?:i'?ll|we'?ll|i'?d|let'?s|gonna|should|just|and)_)"
    r"(?:slash|stab|puncture|pop|let_down|knife)_(?:his|their|its|the)_(?:\w+_)?tyres?\b"
    r"|\b(?:i'?m|we'?re)_letting_(?:his|their)_(?:\w+_)?tyres?_down\b"
    r"|\btake_the_air_out\b|\b(?:i'?ll|we'?ll|just)_let_the_air_out_of_(?:his|their|its)\b"
    r"|\b(?:i|i'?ve|we|we'?ve)_(?:just_)?(?:slashed|punctured|let_down|knifed|stabbed|done)_(?:his|their)_(?:\w+_)?tyres?\b"
    r"|\b(?:i|i'?ve|we|we'?ve)_(?:just_)?(?:smashed|broke|broken|put_in)_(?:his|their)_(?:\w+_)?"
    r"(?:car_)?(?:window|windows|windscreen|mirrors?)\b"
)
_WINDOWS: Final = (
    r"\b(?:ik_(?:gooi|smijt|keil)|we_(?:gooien|smijten)|(?:daar|er)_(?:moet|mag|zou))_(?:\w+_){0,4}"
    rf"(?:steen|baksteen|kei|stoeptegel)_(?:door|in|tegen)_(?:{_HIS_NL}|het|de|die)_(?:\w+_)?(?:ruit|ruiten|raam|ramen)\b"
    r"|\b(?:(?:iemand|we)_(?:moet|moeten|zou|zouden|gaan)|moet_(?:iemand|er))_(?:\w+_){0,3}"
    r"(?:ruit|ruiten|ramen)_(?:\w+_)?ingooien\b"
    r"|\b(?:je|on)_(?:va_|vais_)?(?:lance|lancer|balance|balancer|jette|jeter|fous|foutre)_(?:\w+_){0,2}"
    r"(?:pierre|pave|brique|caillou)_dans_(?:sa|ses|leurs?)_(?:vitres?|fenetres?|pare-?brise)\b"
    r"|\b(?:(?:ich|wir)_(?:schmeiss|werf|hau)\w*|(?:schmeiss|werf)\w*_(?:ich|wir|ma))_(?:\w+_){0,3}"
    r"(?:stein|ziegel\w*|pflasterstein)_(?:durchs?|ins?|in_die|durch_die)_(?:\w+_)?(?:fenster|scheiben?)\b"
    r"|\b(?:i'?m|i'?ll|we'?ll|i'?d|someone_should|we_should|wants?)_(?:\w+_){0,3}(?:brick|stone|rock)"
    r"_through_(?:his|their|that_\w+'s)_(?:\w+_)?windows?\b|\bput_(?:his|their|that_\w+'s)_(?:\w+_)?windows?_in\b"
)
_SCRATCHES: Final = (
    r"\b(?:suiker|zand)_in_(?:zijn\w*|hun|de)_(?:tank|benzinetank)\b|\b(?:sucre|sable)_dans_(?:son|leur|le)_reservoir\b"
    r"|\b(?:zucker|sand)_in_(?:den|seinen|deren)_tank\b|\bsugar_in_(?:his|their|the)_(?:petrol_)?tank\b"
    r"|\b(?:auto|wagen|bak|bmw|mercedes)\b.*\b(?:kras_ik|ik_kras|kras_erover)\b"
    r"|\b(?:voiture|bagnole|caisse)\b.*\bje_(?:la|lui)_raye\b"
    r"|\b(?:auto|wagen|karre|kiste)\b.*\b(?:zerkratz\w*_ich|ich_zerkratz\w*)\b"
    r"|\b(?:car|van|motor|jeep)\b.*\b(?:i'?m_keying|i'?ll_key|gonna_key)_(?:it|his|her|their)\b"
)
_KEYS: Final = (
    r"\bik_heb_(?:zijn|z'n|hun|de)_(?:auto)?sleutels?_uit_(?:de|zijn|hun|het)"
    r"_(?:auto|wagen|contact)_(?:getrokken|gehaald|gepakt)\b"
    r"|\bik_heb_(?:zijn|z'n|hun|de)_(?:auto)?sleutels?_(?:\w+_){0,2}(?:afgepakt|afgenomen|weggegooid)\b"
    r"|\bj'ai_(?:enleve|pris|retire|jete)_(?:la|sa|ses|les|leurs)_cle[fs]*_(?:du_contact|de_(?:la|sa|leur)_\w+)\b"
    rf"|\b(?:hab|habe|haben)_(?:ich_|wir_)?{_HIM_DE}_(?:\w+_)?"
    r"(?:auto)?schlussel_(?:\w+_){0,3}(?:abgezogen|weggenommen|abgenommen)\b"
    r"|\b(?:i|i'?ve|we|we'?ve)_(?:just_)?(?:took|taken|grabbed|lifted)_(?:his|their)_(?:car_)?keys\b"
)
_DOORS: Final = (
    r"\b(?:trap|trappen|stamp|stampen|schop|schoppen|beuk|beuken)"
    rf"_(?:we_|ik_)?{_HIS_NL}_(?:\w+_)?(?:deur|voordeur|poort)_in\b"
    rf"|\b(?:on|je)_(?:va_|vais_)?{_LUI}_(?:defonc|enfonc)\w*_(?:la|sa|leur)_porte\b"
    r"|(?:^|[,.!]_?)(?:defonc|enfonc)ez_(?:lui_|leur_)?(?:la|sa|leur)_porte\b"
    rf"|\b(?:tret|tritt|tretts|hau|hauts|schlag)\w*_(?:ma_|wir_|ich_|i_)?{_HIM_DE}"
    r"_(?:\w+_)?(?:tur|tir|haustur|wohnungstur)_ein\b"
    r"|(?:\b(?:i'?ll|we'?ll|i'?m_gonna|let'?s|someone|somebody|anybody|just|go_and|lads|could|can|should|gonna|to)_|^)"
    r"(?:kick|put|boot|smash|stove|panel)_(?:his|their|that_\w+'s)_(?:front_|back_)?door_(?:in|down|through)\b"
)
_SETS_DOG: Final = (
    # the author's, or an order: «he sets his dog on them» is a report
    rf"(?:{_ORDER}|\b(?:ik|we)_)(?:laat|laten|loat|laot)_(?:\w+_){{1,3}}los_op_(?:hem|ze|die|hun)\b"
    rf"|\b(?:zal|ga|moet)_ik_(?:{_ANY2})?hond\w*_(?:\w+_)?(?:loslaten|los_laten|buitenlaten)\b"
    r"|\bik_(?:laat|stuur)_(?:mijn|de|den|onze)"
    r"_(?:hond\w*|herder|bouvier|rottweiler|malinois)_(?:\w+_)?(?:los|eropaf|op_(?:hem|ze))\b"
    r"|\b(?:j'ai|on|je)_lach\w*_(?:le|les|mon|mes|vos|ton)_(?:chiens?|rottweiler|malinois|berger|molosses?)\b"
    r"|\b(?:mon|notre)_(?:chien|rottweiler|malinois|berger)(?:_\w+)?_(?:s'occupe|va_s'occuper)_(?:d'eux|de_lui)\b"
    r"|\bbon_courage_a_eux\b"
    rf"|(?:{_ORDER}(?:lass|lasst|hetz)_|\b(?:ich|i|wir)_(?:lass|hetz)\w*_|\b(?:lass|hetz)\w*_(?:ich|i|wir|ma)_)"
    rf"(?:{_ANY2})?hunde?\w*_(?:\w+_)?(?:auf_(?:ihn|den|die|sie)\w*|los_auf|los|raus_auf)\b"
    rf"|(?:{_ORDER}|\b(?:i'?ll|i'?m|we'?ll|let'?s|gonna|just|to)_)(?:set|setting|let|sic|put)_(?:the|my|our|yer|your)"
    r"_(?:dogs?|dug|alsatian|rottweiler|shepherd|staffie|pitbull)_(?:loose_|out_)?on_(?:him|them|'em)\b"
    r"|\b(?:i'?ll|i'?m|we'?ll|shall_i|gonna)_(?:\w+_)?"
    r"(?:let|letting)_(?:the|my|our)_(?:dogs?|dug|alsatian|rottweiler|shepherd)_loose\b"
)
_TRAP: Final = one_of(
    r"""spijkers nagels glas glasscherven scherven punaises visdraad staaldraad ijzerdraad clous verre tessons pierres
    briques stenen steine cable
    nagel scherben glasscherben reisszwecken draht angelschnur nails glass tacks bricks fishing_line wire rope caltrops
    screws"""
)
_PATH: Final = one_of(
    r"chaussee fahrbahn pad paadje weg fietspad baan dreef chemin sentier"
    r" route passage pfad strasse feldweg path lane track road trail"
)
_TRAPS: Final = (
    rf"\b{_TRAP}_(?:\w+_){{0,3}}(?:op|over|sur|dans|en_travers_d\w|auf|uber|on|across|along)_{_ANY2}{_PATH}\b"
    rf"|\b(?:put|lay|leave|left)_(?:\w+_){{0,5}}{_TRAP}_(?:\w+_)?(?:where_they|there|down)\b"
)
_WISHES: Final = words(
    r"""ik jmets je_mets we_(?:moeten|kunnen|zouden|leggen|spannen) zou zouden strooi span jammer_als iemand_moet je
    on_(?:devrait|pourrait|met|va) faudrait
    dommage_si mettez ich wir_(?:sollten|konnten|legen|spannen) streu\w* leg\w* spann\w* schade_wenn i'?d i'?ll i_would
    we_(?:should|could) might shame_if should would_(?:sort|stop|learn)"""
)
_LIES_THERE: Final = words(
    r"""ligt liggen lag lagen er_is er_zijn opgelet pas_op let_op il_y_a attention liegt liegen vorsicht achtung there'?s
    there_is
    there_are watch careful swept opgeruimd geveegd ramasse\w* gefegt weggeraumt cleaned clear\w* pick\w*_up opruimen ruim
    sweep found
    gezien gevonden vu trouve\w* gesehen gefunden saw rode reed roule fell gevallen tombe\w* gesturzt"""
)
"""Glass that lies there is a report."""
_LETTERBOX: Final = (
    r"\b(?:next_time|volgende_keer|la_prochaine_fois|nachstes_mal)\b.*\b(?:back_)?"
    r"(?:through|in|dans|im|in_den|ins)_(?:his|their|her|zijn|hun|sa|leur"
    r"|seinen|deren|ihren|dem_sein\w*)_(?:letter_?box|brievenbus|boite_aux_lettres|briefkasten)\b"
    r"|\b(?:shit|dog_?poo|drol\w*|stront|hondenpoep|merde|crottes?|scheisse|kacke|haufen)"
    r"\b.*\b(?:in_(?:zijn|hun)_(?:brievenbus|gezicht)|dans_(?:sa|leur)_boite"
    r"|in_(?:seinen|deren)_briefkasten|ins_gesicht|through_(?:his|their)_letter_?box|in_(?:his|their)_face)\b"
)
_FORMS: Final = OF_A_LINE.expressions(
    {
        "deed": _DEEDS,
        "window": _WINDOWS,
        "scratch": _SCRATCHES,
        "keys": _KEYS,
        "door": _DOORS,
        "dog": _SETS_DOG,
        "poison": _POISONS,
        "letterbox": _LETTERBOX,
        "trap": _TRAPS,
    }
)
_SETTLED_FIRST: Final = frozenset({"poison", "letterbox", "trap"})
"""Other words of the line decide whether these are meant."""
_OTHERS_DO: Final = words(
    r"""(?:he|she|they)(?:'s|'re|_is|_are|_was|_were)_(?:going_to|gonna|trying|about_to)
    (?:ze|zij|hij|die)_(?:gaan|gaat|zullen|zal|wil|willen)
    (?:saw|see|seen|watch\w*|caught|heard)_(?:\w+_){1,3}(?:slash|stab|put|let) ils?_(?:va|vont)
    (?:er|sie|die)_(?:wollen|will|wird|werden)
    ze_(?:\w+_)?(?:trappen|stampen|steken|prikken) hij_(?:\w+_)?(?:trapt|stampt|steekt)
    ils?_(?:\w+_){0,2}(?:defonc\w*|crev\w*)
    (?:sie|die|er|der)_(?:\w+_)?(?:treten|tritt|stechen|sticht)
    (?:they|he|she|someone|somebody)_(?:just_|have_|had_|also_)?(?:slash|put|kick|let|knif|stab)\w*
    (?:'d|would|could|should)_have
    (?:heeft|hebben|hat|haben|a|ont|has|have)_(?:\w+_)?(?:een|ne|einen|une|a)_(?:\w+_)?(?:steen|baksteen|stein|pierre|brick|stone|rock)
    iemand_heeft jemand_hat quelqu'un_a somebody_has someone_has threw gooide gegooid geworfen geschmissen jete lance_hier
    bij_ons
    bei_uns chez_nous kinderen kids enfants kinder
    tried_to trying_to want(?:s|ed)_to threat\w* dreigt\w* menac\w* droht\w* says? said
    zegt zei dit sagt sagte"""
)
_RESCUE: Final = words(
    r"""bewusteloos antwoordt_niet reageert_niet inconsciente? repond_(?:pas|plus) bewusstlos meldet_sich_nicht unconscious
    not_answering gas rook brand feu fumee feuer rauch smoke fire gevallen hulp brandweer pompiers feuerwehr firem\w+"""
)
"""A door is also kicked in to reach a person in need."""
_DENIED: Final = words(
    r"""don'?t do_not never nooit niet geen nicht nich kein\w* nie jamais ne_\w+_pas faut_pas n'\w+_pas niemand nobody
    personne
    (?:would|should|could)n'?t (?:would|should|could)_not"""
)
"""Not «pas» and «not» alone: «slash them and call me, not the police»."""


def sabotage(text: str, in_incident: bool) -> Force:
    """How plainly a member means harm. `text`: folded. Doors and a dog that is set on people count only `in_incident`: both
    are also talk of play. A door, a window, keys that are taken and a trap are doubts: they can
    be help (a baby in a hot car), or a mere thought.
    """
    line = text.encode()
    forms = _FORMS.found_in(line)
    if not forms or _DENIED.occurs_in(line):
        return Force.NONE
    if "poison" in forms and _INTENT.occurs_in(line) and not _HAPPENED.occurs_in(line):
        return Force.DOUBTFUL if JOKE.occurs_in(line) else Force.PLAIN
    if "letterbox" in forms:
        return Force.DOUBTFUL
    if "trap" in forms and _WISHES.occurs_in(line) and not _LIES_THERE.occurs_in(line):
        return Force.DOUBTFUL
    if _OTHERS_DO.occurs_in(line) or _RESCUE.occurs_in(line):
        return Force.NONE
    forms -= _SETTLED_FIRST
    if in_incident and forms & {"deed", "dog"}:
        return Force.PLAIN
    return Force.DOUBTFUL if forms & {"deed", "window", "keys", "scratch"} or (in_incident and forms) else Force.NONE
