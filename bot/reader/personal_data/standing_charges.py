"""Charges that stand against a person: a habit («deals», «steals»), a past («has been inside»), a vice («touches kids»).

A person who says so reports no deed that they see. Expressions over the plain view of a text.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words
from bot.reader.text.remembered import remembered

_TIME: Final = r"(?:an?|the|about|hours?|\d+|ages|some|half|long|over|at|days?|weeks?|months?|minutes?|ever)"
_THEFTS: Final = one_of(
    r"""\w*diefstal\w* inbraken inbraak brandjes? \w*branden vols? cambriolages? incendies? degradations? \w*diebstahl\w*
    einbruch\w* \w*brande thefts? burglaries break-?_?ins robberies fires vandalism stealing"""
)
_YOUNG: Final = one_of(
    r"""kinderen kleintjes meisjes jongetjes patienten gamines? gamins? mineure?s? p?e?tites? gosses enfants filles kinder
    madchen minderjahrige\w* kids? children weans bairns little_(?:girls?|boys?) girls schoolkids schoolgirls"""
)
_PRISON: Final = one_of(
    r"""bak gevang gevangenis cel nor bajes prison taule tole cabane knast gefangnis haft bau hefn hafn jail nick clink"""
)
_HIS_POCKET: Final = (
    r"(?:(?:for|in(?:to)?) (?:him|her|them|his|their)\w*|in (?:eigen|zijn|haar|hun) zak|dans (?:sa|ses|leurs?) poches?"
    r"|pour (?:lui|elle|eux)(?!,? (?:les|des) )|in (?:die|seine|ihre) (?:eigene )?tasche|fur sich)"
)
_DUTCH: Final = (
    rf"(?:zit|zitten) (?:er )?achter (?:al )?(?:die|de|deze|dat|onze) (?:\w+ )?{_THEFTS}"
    rf"|(?:doet|doen) (?:hier )?(?:al )?(?:die|de|deze) (?:\w+ )?{_THEFTS}|al (?:die|de|deze) (?:\w+ )?{_THEFTS} (?:doet"
    r"|pleegt)"
    r"|lo+pt (?:hier )?(?:altijd )?met (?:drugs|pakskes|pakjes drugs|wiet)\b|verkoopt onder den? toog"
    rf"|(?:heeft|hee|hebben) (?:\w+ ){{0,2}}?(?:in (?:de |den |het |'t )?|int ){_PRISON} gezeten"
    rf"|(?:zit|zat) (?:\w+ )?in (?:de|den|het|'t) {_PRISON} geweest|heeft (?:\w+ ){{0,2}}?vastgezeten"
    r"|heeft gezeten(?= voor\b|,? (?:en )?(?:hij|ze)\b)"
    rf"|(?:komt|is) (?:juist |net |pas |vers )?uit (?:de |den |het |'t )?{_PRISON}\b|is (?:al )?veroordeeld (?:voor|geweest)"
    rf"|(?:zit|zat|komt) aan (?:de |zijn |die |kleine |onze ){{0,2}}{_YOUNG}(?! (?:voor|om) te\b)"
    r"|(?:bedriegt|oplicht|flest) (?:de boel"
    r"|iedereen|de mensen|ons)"
    rf"|(?:steekt|stopt) (?:al )?(?:het|ons|de|onze) (?:\w+ )?(?:geld|centen|kosten) {_HIS_POCKET}"
    r"|(?:zit|zitten) in de (?:drugs|coke|wiet)\b(?!,? sorry\b)|in de (?:drugs|coke|wiet) (?:zit|zitten)\b"
    r"|rijdt (?:altijd|weer|alweer) (?:zat|dronken)\b|zuipt (?:al|altijd|nog steeds|weer)\b"
    r"|(?:loert|gluurt) (?:altijd|overal|bij iedereen)\b"
    r"|legt (?:\w+ ){0,2}?(?:ratten)?(?:gif|vergif)\b(?! (?:op|in|aan|bij)\b)|vergiftigt (?:\w+ )?(?:honden|katten|duiven)"
)
_FRENCH: Final = (
    rf"(?:a|ont) (?:deja )?fait (?:de la |\d+ ans? de |des annees de )?{_PRISON}\b(?! (?:son|sa|ses|une?)\b)"
    rf"|(?:sort|sortent|sortait|revient|est sortie?|sont sortis) (?:juste |a peine )?de {_PRISON}\b"
    r"|(?:(?:regarde|observe|suit|photographie)(?:nt)? (?:toujours|tjs|tjrs|tout le temps) (?:les |nos "
    rf"|des )?(?:petites |jeunes )?{_YOUNG}(?! (?:pour|quand|avec)\b))"
    rf"|(?:mate|tripote|touche|touchait)(?:nt)? (?:les |nos |des |aux )?(?:petites |jeunes )?{_YOUNG}(?! (?:par|avec)\b)"
    rf"|(?:fait|font|est derriere|sont derriere) tous (?:les|ces|nos) (?:\w+ )?{_THEFTS}(?! (?:low|charters?|interieurs)\b)"
    r"|(?:escroque|arnaque)(?:nt)? (?:les|tout|des|nos|ses)\b|blanchi(?:t|ssent) (?:l'|de l'|d'l')argent"
    r"|fourgue(?:nt)? (?:tout|des|les)\b"
    r"|est fiche\b(?! (?:chez|comme|parmi|sur)\b)"
    r"|trempe(?:nt)? dans la drogue|roule (?:toujours|encore) (?:bourre|saoul|soul)\b|a (?:les"
    r"|des) mains baladeuses"
    rf"|(?:met|garde|prend)(?:tent|ent|nent)? (?:tout )?(?:l'argent|notre argent|nos charges|la caisse) {_HIS_POCKET}"
    r"|(?:met|mettent|seme|pose)(?:nt)? (?:du poison|de la mort[ -]aux[ -]rats|des boulettes)|empoisonne(?:nt)? (?:les"
    r"|nos|tous)\b(?! (?:rats|souris|taupes|limaces)\b)"
)
_GERMAN: Final = (
    r"(?:fladert|fladern|mopst|mopsen)\b|(?:hat|haben) (?:\w+ )?lange finger|(?:nimmt|nehmen) (?:die|unsere|alle"
    r"|immer die) pakete\b(?!(?: \w+){0,4} (?:an|entgegen)\b)|nimmt (?:die|sie|alles)(?=,? (?:das |des )?wei(?:ss|ß|s)\b)"
    rf"|steck(?:t|en) hinter (?:all )?(?:den|diesen) (?:\w+ )?{_THEFTS}|macht (?:all )?die (?:\w+ )?{_THEFTS}"
    r"|(?:sa(?:ss|ß)|war|sitzt|hat|haben) (?:(?:schon|mal|auch|lange|mehrmals|\d+|zwei|drei|jahre|doch"
    rf"|wohl) ){{0,3}}im {_PRISON}\b(?! fest\b)|kommt (?:\w+ )?aus (?:dem |der )?{_PRISON}\b"
    r"|hat (?:\w+ )?mit drogen zu tun|fahrt (?:immer|wieder) (?:besoffen|betrunken)\b|ist vorbestraft"
    rf"|(?:zapft|zapfen) (?:\w+ ){{0,2}}?strom|strom (?:zapft|klaut)"
    rf"|(?:fasst|grapscht|begrapscht|fummelt) (?:\w+ ){{0,2}}?{_YOUNG}(?! zusammen\b)"
    rf"|macht sich an (?:\w+ )?{_YOUNG} (?:r|he)?ran"
    r"|(?:betrugt|bescheisst|beschei(?:ss|ß)t) (?:alle|die leut\w*|uns|jeden)\b"
    rf"|steckt (?:\w+ )?(?:das|unser) geld {_HIS_POCKET}|steckt sich (?:das|unser) geld"
    r"|(?:legt|streut) (?:\w+ )?(?:ratten)?(?:gift|giftkoder)\b(?! (?:am|an|im|in|auf)\b)"
    r"|vergiftet (?:\w+ )?(?:hunde|katzen|tauben|tiere)"
)
_ENGLISH: Final = (
    r"(?:always )?drives (?:home )?drunk\b(?! (?:people|folks?|lads|neighbours|guests|customers)\b)"
    r"|into dealing\b|doing all (?:the|those|these"
    rf"|our) (?:\w+ ){{0,2}}?{_THEFTS}|behind (?:all )?(?:the|those"
    rf"|these) (?:\w+ ){{0,2}}?{_THEFTS}"
    rf"|(?:does|do) all (?:the|those|these) (?:\w+ ){{0,2}}?{_THEFTS}|(?:sells?|selling) (?:the )?stolen \w+"
    r"|(?:is|are|'s|be|been) on the (?:sex[ -]offenders?'?s? )?register\b(?! of\b)"
    r"|(?:is|'s) a (?:known |convicted )?sex offender"
    rf"|(?:is|'s) a (?:\w+ )?beast(?=[^.!?]{{0,60}}\b(?:{_YOUNG}|inside|register|{_PRISON})\b)|(?:is"
    r"|'s) a (?:\w+ )?wrong (?:yin|'?un|one)\b"
    rf"|(?:been|was) inside for (?!{_TIME}\b)|(?:been|was|were) in {_PRISON} for\b|(?:did|done) time\b|(?:has"
    r"|'s got) a (?:criminal )?record\b(?! (?:out|player|deal|shop|collection|fair)\b)"
    rf"|(?:just |fresh |only )?(?:came |come |got |is |'s )?out (?:of|ae) {_PRISON}\b|(?:housed|rehoused) (?:after|efter"
    rf"|from) {_PRISON}"
    rf"|(?:touch(?:es|ing|ed)|messes with|messing with|grooms|grooming) (?:the |our |wee |young )?{_YOUNG}"
    r"|(?:takes?|pockets?|puts?|keeps?|pocketing) (?:all )?(?:the |our )(?:\w+ )?(?:money|charges|cash|rent"
    rf"|deposits?)(?: money)? {_HIS_POCKET}"
    r"|robs? us (?:all|blind)|robbing us (?:all|blind)|steals? (?:post|mail|parcels) (?:from|out of) (?:the "
    r"|our )?letter ?box\w*"
    r"|(?:puts?|leaves?|lays?|putting) (?:rat |mouse )?poison (?:\w+ ){0,3}?(?:near|in|into|on|for) (?:the |our )?\w+"
    r"|poisons (?!(?:the )?(?:weeds?|rats|mice|slugs|moles)\b)(?:the |our |all )?\w+"
)
_THE_ONE: Final = r"(?:(?:one of )?(?:the ones?|them)(?: (?:who|that)(?:'s| is| are| has| have)?)? )"
STANDING: Final = (
    rf"(?:(?:(?:has|have|had|'s|'ve|is|are|was|were) )?{_THE_ONE}?(?:just |only )?(?:{_ENGLISH})"
    rf"|{_DUTCH}|{_FRENCH}|{_GERMAN})"
)
SAYS: Final = (
    r"(?:,? (?:(?!not\b|niet\b|pas\b|nicht\b)[\w']+ ){1,5}?(?:says?|said|reckons?|heard|told (?:me|us)|zegt|zeggen|zei"
    r"|hoorde|dit|disent|raconte|sagt"
    r"|sagen|meint|erzahlt)(?: that| dat| que?| dass)?(?=,? (?:he|she|they|hij|ze|zij|il|elle|ils|er|sie)\b))"
)
"""«That new fella at number 6, ma pal's cousin says he's on the register»."""

_CERTAIN: Final = words(
    r"""(?:iedereen|we|wij|ge|je|jullie)_(?:\w+_){0,2}weet weet_(?:toch_|dat_)?iedereen ge_weet wete?n_we_allemaal
    algemeen_geweten geloof_(?:mij|me)
    zeggen_ze naar_het_schijnt weten_allemaal
    tout_le_monde_(?:le_)?sait tout_le_quartier on_(?:le_)?sait_tous tlm_sait jte_jure je_te_jure passez_le_mot mefiez[ -]vous
    parait_qu\w* (?:on|il)_dit_qu\w* au_courant de_notoriete
    wei(?:ss|ß|s|sz)_(?:doch_)?(?:eh_)?(?:jede[rs]?|ein_jeder) jeder_wei(?:ss|ß|s|sz) das_pfeifen des_pfeifen
    wissen_(?:doch_)?alle
    man_(?:sagt|erzahlt) angeblich hand_(?:fur_)?ins_feuer
    every(?:body|one)_(?:\w+_){0,5}know\w* whole_(?:street|road|estate|building)_knows (?:we|you|they)_all_know
    pass_(?:it_|this_)?on tell_every(?:body|one)
    everybody_says so_I_heard heard_(?:that_)? apparently says_(?:he|she|they) told_me
    keep_(?:yer|your|ur)_(?:kids|weans|bairns)
    watch_(?:yer|your|ur)_(?:kids|weans|bairns) don't_buy avoid_the be_warned careful_with
    pas_(?:que_)?des_\w+_qu'il niet_alleen nicht_nur not_(?:just|only)
    mains_baladeuses lange_finger fait_de_la_(?:prison|taule) sort_de_(?:prison|taule) on_the_register been_inside vorbestraft
    pas_op pass\w*_auf watch_out keep_an_eye
    altijd al_(?:jaren|maanden) overal alles_wat toujours tjs partout depuis_des_(?:mois|annees) tout_ce_qui immer standig
    uberall
    seit_(?:jahren|monaten) wie_ein_rabe always for_(?:years|months) everywhere anything"""
)
"""Certainty, hearsay or habit: with one of them a present tense tells of no deed that goes on now."""
_MARKS: Final = words(
    r"""fiche zuipt in_de_(?:drugs|coke|wiet) altijd_zat rijdt drogue drives into_dealing mit_drogen fahrt nimmt loert_altijd
    gluurt_altijd \w*diefstal\w* inbraak inbraken \w*branden met_drugs met_wiet pakskes toog
    gezeten vastgezeten veroordeeld (?:zit|zat|komt)_aan
    strafblad ex-?gedetineerde ex-?bajesklant ex-?detenue? taulard casier repris_de_justice gesessen vorstrafen? ex-?haftling
    ex-?knacki ex-?con ex-?convict ex-?prisoner jailbird been_inside banged_up doing_time served_time
    bak gevang gevangenis cel nor bajes bedriegt oplicht flest zak gif \w*vergif vergiftigt
    vols cambriolages? incendies? degradations? prison taule tole cabane
    (?:regard|observ|suiv|photographi)\w*_(?:toujours|tjs|tjrs|tout)
    suit_(?:toujours|tjs|tjrs|tout) mate matent tripot\w* touch\w* escroqu\w* arnaqu\w* blanchi\w* fourgu\w* mains_baladeuses
    argent charges caisse coke cocaine heroine? drogues? drugs drogen koks crack poison mort[ -]aux boulettes empoisonn\w*
    fladern? fladert mops\w* lange_finger pakete \w*diebstahl\w* einbruch\w* \w*brande knast gefangnis haft bau hefn hafn
    vorbestraft zapf\w* strom \w*fasst \w*grapscht fummelt macht_sich betrugt beschei\w* geld \w*gift \w*giftkoder vergiftet
    thefts? burglaries break-?_?ins robberies fires vandalism stealing stolen register offender beast wrong_'?\w+ inside_for
    jail nick clink did_time done_time record housed rehoused mess\w*_with groom\w* money cash rent deposits?
    robs robbing letter_?box\w* poisons?"""
)


@remembered
def may_charge(folded: bytes) -> bool:
    """False for most texts without a standing charge. `folded`: in UTF-8."""
    return _MARKS.occurs_in(folded)


def is_said_for_certain(folded: bytes) -> bool:
    """True for words of certainty, hearsay or habit. `folded`: in UTF-8."""
    return _CERTAIN.occurs_in(folded)


_SEEN_NOW: Final = words(
    r"""nu k?_?zie ik_zie_(?:het|hem|haar|ze) help hulp bezig aan_het_\w+ bloedt? gevallen
    en_ce_moment en_train_de maintenant la_maintenant je_(?:le_|la_|les_)?vois aidez au_secours saigne
    gerade grad grade jetzt ich_seh\w* seh_(?:ich|grad) hilfe am_\w+en blutet
    now right_now as_we_speak i_(?:can_)?see i'm_watching bleeding (?:is|are|'s|'re)_\w+ing_(?:into|my|a|an|in|over|up)"""
)


_LAWFUL: Final = words(
    r"""merci_a_(?:lui|elle|eux) cipiers? gevangenbewaarder il_y_est_gardien prison_officer vollzugsbeamt\w*
    justizwache\w* advoca\w* avocate? anwalt\w* seelsorger\w*
    aumonier pastor chaplain warder lawyer
    visiteuse? charity sleepout pompier brandweerman feuerwehrmann firefighter
    (?:contre|pour|voor|tegen|gegen|for|against)_(?:(?:les|de|die|the)_)?(?:rats?|ratten|souris|muizen|mause|mice|slakken)
    (?:contre|pour|voor|tegen|gegen|for|against)_(?:(?:les|de|die|the)_)?(?:slugs|limaces|schnecken|moles|taupes|mollen)
    (?:comme|als|as_an?)_(?:\w+_)?(?:stagiaire?s?|educat\w*|benevoles?|vrijwillig\w*|volunteers?|lehrer\w*|leerkracht\w*)
    (?:comme|als|as_an?)_(?:\w+_)?(?:teachers?|begeleid\w*|visit\w*|praktikant\w*|film_extra|figurante?n?)
    concert konzert vaccin\w* impf\w* suchtberater\w* angemeldet
    rentrez_vos gardez_vos_(?:chats|chiens) hausverwaltung beauftragt afgesproken agreed_with d'accord_avec_le_syndic
    avec_douceur"""
)
"""A job, a visit or a task, beside which the words of a charge say nothing bad: «he was in prison as a chaplain»."""


def charges_nobody(folded: bytes) -> bool:
    """True for words of what goes on now or of a lawful task: no charge stands in such a text. `folded`: in UTF-8."""
    return is_seen_now(folded) or tells_of_lawful_task(folded)


def tells_of_lawful_task(folded: bytes) -> bool:
    """True for a job, a visit or a task beside which a charge says nothing bad. `folded`: in UTF-8."""
    return _LAWFUL.occurs_in(folded)


def is_seen_now(folded: bytes) -> bool:
    """True for words of what goes on now: then the text may report a deed. `folded`: in UTF-8."""
    return _SEEN_NOW.occurs_in(folded)
