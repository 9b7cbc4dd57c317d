"""Word classes of the grammar of contempt for a group of people: names of groups, hatred, bad qualities, violence, death.

All are patterns over folded text, in four languages, with the notation of `speech_words.py`. Each class becomes one capital
letter (`contempt_forms.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.group_words import FAITHS, ORIGINS, STATUS
from bot.reader.phrases.alternatives import one_of, spaced

_PERSONS: Final = one_of(
    r"mensen personen mannen jongeren jongens meisjes kinderen volk persoon people persons person men guys folks kids girls"
    r" lads couples menschen leute manner jungs madchen kinder"
)
_TRAITS: Final = one_of(
    r"black brown coloured gay trans(?:gender|sexual)? lesbian disabled handicapped jewish foreign polish turkish swedish"
    r" zwarte gekleurde homoseksuele gehandicapte buitenlandse \w+aanse \w+ische \w+eense poolse turkse joodse"
    r" schwarze[nrm]? farbige[nrm]? behinderte[nrm]? \w+ische[nrm]?"
)
_OTHERS: Final = one_of(
    r"roms? roma sinti zigeuner\w* gitans? gitanes? tsiganes? gyps(?:y|ies) pikeys travellers?"
    r" gens_du_voyage woonwagenbewoners? zwarten? blacks? noirs schwarzen?"
    r" vrouwen femmes frauen women woman homo's homos? homoseksuelen? homosexuel\w*"
    r" homosexuals? gays? lesb(?:iennes?|iens?|iennes|ians?|en) pedes schwulen?"
    r" queers? trans transgenders? transseksuelen transsexuel\w* transmensch\w*"
    r" transpersonen transfrauen transvrouwen gehandicapten? mindervaliden? handicapee?s? behinderten? disabled"
    r" (?:mensen|personen|people|menschen)_(?:met|with|mit)_(?:een_|a_|einer_)?(?:beperking"
    r"|handicap|disabilit\w+|behinderung\w*) daklozen? sdf sans-abri clochards obdachlosen? homeless"
    r" walen wallons flamands vlamingen walloons flemings"
)
TRAIT_OF_PEOPLE: Final = spaced(rf"\b{_TRAITS}_{_PERSONS}\b")
ADJECTIVE: Final = (
    r"\b(?:\w{3,}(?:ische[nrms]?|isch|aanse|eense)|poolse|turkse|joodse|polish|turkish|jewish|foreign"
    r"|(?:asi|rom|syr|alban|afr|moroc|ital|russ|ind|alger|tunis|ukrain|niger|bulgar|serb|amer)\w*an)\b"
)
"""A trait of a thing or an animal, unless people follow."""
PEOPLE: Final = spaced(
    rf"\b(?:{_TRAITS}_{_PERSONS}|(?:personnes|gens|hommes|femmes)_(?:{ORIGINS}|noires?|trans|handicapee?s?|de_couleur)"
    rf"|{ORIGINS}|{FAITHS}|{STATUS}|{_OTHERS})\b"
)
"""A group of people by origin, faith, colour, sex, orientation, disability or way of life, as a noun. A trait counts only
before people: «gay bars» are none."""

SLUR: Final = (
    r"\b"
    + one_of(
        r"makak makaken makakken? manwijf manwijven flikkers nikkers? roetmop\w* zandnegers? negers? negerin\w* haatbaard\w*"
        r" kopvodd?(?:en)? geitenneuker\w* kamelenneuker\w*"
        r" kutmarok\w* kutturk\w* kutpolen bruinjoekels? spleetog\w+ spleetoog jodenzwijn\w* mongool"
        r" kansenparels? hoeren?"
        r" crouilles? bamboulas? bougnoul\w* negros? negresses? negres"
        r" bicots? youpins? niakoues? tafioles? tarlouzes? tantouzes? pedes? gouines? travelos?"
        r" attardes_mentaux salopes?"
        r" \w*kanaken? kummelturk\w* nigger\w* schwuchteln? tunten? transen?"
        r" nafris kameltreiber kanackenpack schlitzaugen? judensau\w* drecksjude\w* drecksturk\w* drecksauslander\w*"
        r" scheissturk\w* scheissauslander\w* mongos? zigeunerpack polacken? nutten untermensch\w*"
        r" niggas? pakis? darkies chinks? chinkies golliwogs? gyppos? faggot trannies tranny ragheads? towelheads? kikes?"
        r" wogs? poofters? spastics"
    )
    + r"\b"
)
"""Names that are contempt in themselves."""

OPINION: Final = (
    r"\b(?:ik_(?:vind|denk|geloof|zeg)(?:_echt|_oprecht|_gewoon)*|vind_ik|volgens_mij"
    r"|(?:in_mijn_ogen)|ik_ben_(?:er_)?van_overtuigd|je_(?:trouve|pense|crois|dis)(?:_fermement|_vraiment|_sincerement)*"
    r"|a_mon_avis|selon_moi|pour_moi|ich_(?:finde?|glaube?|denke?|meine|sage?)(?:_wirklich|_echt)*|meiner_meinung_nach"
    r"|i_(?:(?:really|honestly|just|firmly)_)*(?:think|believe|find|say|reckon)|in_my_opinion)\b"
)
"""The speaker's own opinion, which is no report of what others say."""

FRAME: Final = (
    r"\b(?:(?:waarom_)?(?:beseffen|begrijpen|zien|snappen|geloven|erkennen)"
    r"_(?:mensen|ze|jullie)_(?:\w+_)?(?:niet_in|niet|nooit)|is_het_niet_(?:duidelijk|overduidelijk)|het_is_toch_duidelijk"
    r"|(?:pourquoi_)?les_gens_ne_(?:\w+-ils|\w+)(?:_\w+)?_pas|n'est-(?:il|ce)_pas_(?:\w+_)?(?:evident|clair)"
    r"|(?:warum_)?(?:sehen|verstehen|merken|begreifen|erkennen)_(?:die_)?(?:menschen|leute|sie|viele)"
    r"_(?:\w+_)?nicht(?:_ein)?|ist_es_nicht_(?:offensichtlich|klar)|(?:why_)?(?:do|don't|can't)"
    r"_(?:people|you|they)_(?:not_)?(?:see|realise|realize|understand|get)|isn't_it_(?:obvious|clear))\b"
)
"""Questions that only stress what follows: «do people not see that …»."""

_HOW: Final = one_of(
    r"echt gewoon zo absoluut oprecht zelf ook vraiment tellement"
    r" trop juste profondement einfach wirklich so really just"
    r" absolutely truly fucking honestly kotsbeu"
)
_I: Final = rf"(?:ik|'k|wij|we|i|ich|wir)(?:_?(?:{_HOW}))*_?"
_JE: Final = r"(?:je|j'|nous|on)_?(?:ne_)?"
_STAND: Final = r"(?:uitstaan|luchten|pruimen|velen|verdragen|rieken)"
LOATHE: Final = (
    rf"\b(?:{_I}(?:haat|haten|veracht|verachten|verafschuw\w*|minacht|hasse|hass|hassen|verachte"
    r"|verabscheue[n]?|hate|despise|detest|loathe|abhor|can't_stand|cannot_stand|can_not_stand|can't_bear|couldn't_stand)"
    rf"|{_JE}(?:deteste|hais|haissons|meprise|execre|vomis|abhorre|emmerde|supporte"
    r"_(?:plus|pas)|peux_(?:plus|pas)_(?:supporter|blairer|sentir|encadrer|saquer|encaisser|voir))"
    r"|ik_heb_(?:\w+_){0,2}geen_(?:greintje_)?(?:medelijden|respect|sympathie)_(?:met|voor)"
    r"|je_n'ai_(?:\w+_){0,2}(?:aucune?|pas_de|zero)_(?:\w+_)?(?:respect|pitie|compassion|sympathie|consideration)"
    r"_(?:pour|envers)|ich_habe?_(?:\w+_){0,2}kein\w*_(?:mitleid|respekt|achtung|verstandnis)_(?:mit|vor|fur)"
    r"|i_have_(?:\w+_)?(?:no|zero)_(?:respect|sympathy|pity|compassion)_(?:for|towards)|ik_walg_(?:van|over)"
    r"|(?:ik_)?word_(?:\w+_)?(?:misselijk|onwel|ziek)_van|ik_ben_(?:die_)?(?:kotsbeu)"
    r"|(?:i'm|i_am)_(?:so_|absolutely_)*(?:disgusted|repulsed|sickened)_by|j'en_ai_(?:marre|ras_le_bol)_de_voir"
    r"|(?:een|'n)_(?:\w+_)?(?:hekel|schurfthekel)_aan)\b"
)
"""«I hate»: the verb of the speaker."""

LOATHE_THEM: Final = (
    rf"\b(?:{_I}(?:haat|veracht|hasse|verachte|verabscheue|hate|despise|detest|loathe|can't_stand)"
    rf"_(?:ze|hen|die|sie|them|'em|alle|all_of_them|every)|ik_kan_(?:ze|die|hen)_(?:\w+_)?niet_(?:meer_)?{_STAND}"
    r"|ich_kann_(?:sie|die|diese_menschen)_(?:\w+_)?nicht_(?:ausstehen|leiden|riechen|ertragen)|je_(?:ne_)?les_(?:deteste"
    r"|hais|meprise|execre|supporte_(?:pas|plus))|je_ne_peux_(?:pas|plus)_les_(?:supporter|blairer|sentir|voir|encadrer))\b"
)

FEELING: Final = one_of(
    r"haat hekel afkeer minachting walging weerzin afschuw haine"
    r" mepris degout horreur aversion repulsion degoute\w* ecoeure\w*"
    r" hass verachtung abscheu ekel abneigung angewidert angeekelt"
    r" hatred contempt disgust disgusted loathing revulsion hate"
)

NOT: Final = (
    r"\b(?:niet|geen|nooit|niemand|no|not|never|nobody|[a-z]+n't|cannot|pas|jamais|aucune?s?|ni|personne_ne|nicht"
    r"|kein\w*|nie|niemals|niemand|minder|less|moins|weniger)\b"
)

NOT_HUMAN: Final = (
    r"\b(?:(?:niet|geen|not|nicht|keine|pas|ne_sont_pas|aren't)_(?:echt_|even_|really_|vraiment_|des_|wirklich_|richtigen?_"
    r"|echte_)*(?:menselijk|mensen|menschen|humans?|human_beings|people|humains|etres_humains|normaal|normal|normaux"
    r"|te_vertrouwen|to_be_trusted|zu_trauen)|n'(?:est|ont)_(?:pas|rien)_d'humain\w*)\b"
)
WORTHLESS: Final = (
    r"\b(?:niets_waard|niks_waard|geen_\w+_waard|(?:doen|doet)_er_niet_toe|waardeloos|niet_waard|het_\w+_niet_waard"
    r"|worth_nothing|worth_(?:a_)?shit|not_worth_\w+|worthless|(?:don't|do_not|doesn't)_(?:matter|count)"
    r"|(?:ne_)?(?:valent?|vaut)_(?:absolument_)?(?:rien|pas_(?:une?|la|le|mieux|grand)\b|que_dalle)|(?:n'ont|n'a"
    r"|sans)_(?:absolument_)?aucune_(?:valeur|importance)"
    r"|nichts_wert|(?:einen_)?(?:scheiss|dreck)_wert|keinen_\w+_wert|wertlos)\b"
)
NO_PLACE: Final = (
    r"\b(?:(?:horen|behoren|passen)_(?:hier_|bij_ons_|in_\w+_\w+_)?(?:echt_)?niet"
    r"|(?:niets|niks|geen_plaats|niets_meer|niks_meer)_(?:te_zoeken|verloren|in_(?:onze|dit))|niet_welkom"
    r"|(?:don't|do_not|doesn't|never)_belong|have_no_(?:place|business|right_to)"
    r"|not_welcome|never_be_(?:one|part)_of|n'(?:ont|a)_rien_a_(?:faire|foutre)"
    r"|n'ont_pas_leur_place|pas_les_bienvenus|nichts_(?:verloren|zu_suchen)|gehoren_(?:hier_|da_|einfach_)*nicht)\b"
)
"""The denial of a place among people."""

VILE: Final = one_of(
    r"walgelijke? weerzinwekkend\w* afstotend\w* afstotelijk verachtelijke?"
    r" verwerpelijke? uitschot tuig gespuis gepeupel ongedierte"
    r" parasieten parasiet kakkerlakken ratten beesten varkens zwijnen"
    r" apen afval vuilnis vuil vuile vies vieze smerig\w* viezeriken"
    r" minderwaardig\w* mindere_wezens waardeloos waardeloze onmenselijk\w*"
    r" onbeschaafd\w* barbaren primitie\w+ gestoord ziek_in_hun_hoofd"
    r" kankergezwel gezwel kanker pest plaag schande fout_van_de_natuur"
    r" tweederangs\w* abnormaal onnatuurlijk pervers\w* achterlijk\w*"
    r" krapuul crapuul zielig\w* dom domme dommer stom te_dom hersenloos klootzakken stinken pedofielen"
    r" degoutante?s? degueulasses? repugnante?s? repoussante?s? abjecte?s?"
    r" immondes? ignobles? meprisables? vermine racaille raclures?"
    r" ordures? dechets? rebuts? nuisibles? cafards cancer parasites?"
    r" animaux porcs singes betes sous-hommes sous-merdes? inferieure?s?"
    r" sauvages barbares primitifs sales? crasseu\w+ puent honte fleau"
    r" peste maladie malades_mentaux tares degeneres? stupides? idiote?s?"
    r" debiles? cons connes connards irrecuperables? pourritures? merdes?"
    r" pires erreurs? contre_nature moins_que_rien monstres immondices"
    r" widerlich\w* ekelhaft\w* eklig\w* abstossend\w* verachtenswert\w*"
    r" abscheulich\w* niedertrachtig\w* abschaum gesindel pack ungeziefer"
    r" parasiten schmarotzer kakerlaken tiere schweine affen abfall"
    r" mull dreck dreckig\w* schmutzig\w* minderwertig\w* untermenschen"
    r" unzivilisiert\w* primitiv\w* barbarisch\w* plage krebsgeschwur krebs seuche platzverschwendung abartig\w*"
    r" unnaturlich\w* pervers\w* krank geisteskrank\w* gestort\w* dumm dumme"
    r" dummsten blod blode blodesten dummer wertlos\w* hirnlos\w*"
    r" last_fur fehler_der_natur beschissen\w* scheisse schlimmsten"
    r" disgusting repulsive revolting vile filthy dirty scum vermin"
    r" parasites? cockroaches rats pigs apes monkeys animals savages"
    r" barbarians subhumans? inferior trash garbage"
    r" (?:human|utter|absolute|complete)_(?:rubbish|waste) filth dirt plague disease"
    r" disgrace despicable contemptible worthless stupid dumb thick"
    r" retarded mentally_ill deranged perverts perverted abominations?"
    r" freaks degenerates? uncivilised uncivilized evil brainless"
    r" lowest_form\w* worst waste_of_\w+ burden_on fardeau poids_pour last_voor"
)
"""Bad qualities that deny a group its worth."""

GUILTY: Final = one_of(
    r"dieven dief boeven criminelen misdadigers verkrachters moordenaars"
    r" terroristen leugenaars bedriegers oplichters profiteurs uitvreters"
    r" lui luie luiaards luieriken gewelddadig\w* agressief gevaarlijk\w*"
    r" onbetrouwbaar oneerlijk\w* crimineel dronkaards zuiplappen"
    r" gevaar_voor bedreiging_voor schuld_aan schuld_van_alles dealers wreed gierig"
    r" voleurs? criminels? delinquants violeurs assassins terroristes"
    r" menteurs? escrocs tricheurs assistes faineants"
    r" paresseu\w+ violents? dangereu\w+ malhonnetes? cruels? ivrognes"
    r" alcooliques danger_pour menace_pour responsables_de_tout"
    r" diebe verbrecher kriminelle? vergewaltiger morder lugner"
    r" betruger faul faule faulpelze sozialschmarotzer gewalttatig\w*"
    r" aggressiv\w* gefahrlich\w* unehrlich\w* grausam\w* saufer"
    r" gefahr_fur bedrohung_fur an_allem_schuld schuld_an"
    r" thieves thief crooks criminals? rapists murderers killers"
    r" terrorists liars cheats scroungers spongers lazy dangerous"
    r" dishonest drunks untrustworthy danger_to threat_to unwissend onwetend ignorants?"
)
"""Charges and faults that are true of some persons and never of a group."""

DO_WRONG: Final = one_of(
    r"stelen liegen bedriegen profiteren pikken jatten volent mentent trichent profitent"
    r" stehlen klauen lugen betrugen schmarotzen steal lie cheat scrounge zuipen"
)

KILL: Final = one_of(
    r"doden vermoorden afmaken afknallen neerschieten doodschieten"
    r" neersteken doodslaan doodmaken wurgen verkrachten uitroeien afslachten"
    r" vergassen ophangen opknopen verdrinken onthoofden kapotmaken"
    r" kapotslaan verbranden (?:in_elkaar|in_mekaar)(?:_\w+)? mishandelen"
    r" aanranden folteren martelen castreren steriliseren pijn_doen een_einde_maken_aan"
    r" af_te_(?:maken|slachten) uit_te_roeien neer_te_(?:schieten|steken)"
    r" dood_te_\w+ op_te_hangen te_(?:doden|vermoorden|wurgen|vergassen)"
    r" tuer buter assassiner poignarder egorger etrangler violer cogner"
    r" tabasser exterminer eliminer gazer bruler pendre fusiller massacrer"
    r" eradiquer flinguer lyncher noyer abattre torturer castrer steriliser"
    r" descendre_un \w*peter_la_gueule mettre_fin_a_la_vie en_finir_avec"
    r" toten umbringen abstechen erschiess\w* verprugeln zusammenschlagen"
    r" erwurgen vergewaltigen vergasen ausrotten ausloschen"
    r" abschlachten aufhangen verbrennen abknallen vernichten ermorden"
    r" erstechen foltern kastrieren ein_ende_setzen totschlagen"
    r" kill murder shoot stab strangle choke rape exterminate slaughter"
    r" gas lynch drown behead execute torture cull eradicate punch beat_up"
    r" wipe_out (?:get|be|getting)_rid_of ontdoen_van ons_ontdoen debarrasser loswerden wegjagen vertreiben"
)
"""Violence, as an infinitive."""

DEAD: Final = one_of(
    r"dood de_dood sterven creperen verrekken doodvallen afgemaakt vermoord"
    r" gedood doodgeschoten neergeschoten vergast opgehangen opgeknoopt"
    r" verbrand uitgeroeid opgesloten afgeslacht gewurgd verkracht gecastreerd"
    r" gesteriliseerd gestenigd oprotten opkrassen ophoepelen ontmand"
    r" gedeporteerd verbannen uitgezet dierentuin kooi op_een_boot op_het_vliegtuig terug_naar_(?:hun|waar|eigen)"
    r" mourir crever crevent la_mort disparaitre degager"
    r" tuee?s? abattue?s? executee?s? gazee?s? pendue?s? brulee?s? exterminee?s?"
    r" enfermee?s? expulsee?s? violee?s? sterilisee?s? zoo rentrer_chez_eux"
    r" lapidee?s? fusillee?s? elimine\w* extermine\w* renvoye\w*"
    r" sterben verrecken verschwinden abhauen den_tod getotet umgebracht"
    r" erschossen gehangt aufgehangt verbrannt ausgerottet"
    r" eingesperrt weggesperrt abgeschoben ausgewiesen kastriert sterilisiert"
    r" vergewaltigt ausgeloscht vernichtet abgeschlachtet erwurgt"
    r" gesteinigt ermordet vertrieben an_den_herd"
    r" dead death killed shot murdered hanged gassed burned burnt"
    r" exterminated locked_up deported shipped sent_back sterilised"
    r" castrated disappear raped wiped_out put_down culled executed stoned strangled slaughtered drop_dead"
    r" verdwijnen cease_to_exist banned verboten interdites? verboden"
)
"""Death, prison or exile, as the end of «they should …»."""

REPROACH: Final = one_of(
    r"noem(?:en|t)? schelden uitschelden uitscheldt uitgescholden beledig\w*"
    r" veralgemen\w* veroorde\w* discrimin\w* pesten wegzetten afschild\w*"
    r" beschuldig\w* traite[rz]? insult\w* generalis\w* juge[rz]"
    r" accus\w* nenn(?:en|t) beschimpf\w* verallgemein\w* verurteil\w*"
    r" diskrimin\w* abstempel\w* bezeichn\w* call\w* generali\w* judg\w* discriminat\w* bull(?:y|ied|ying) blam\w*"
    r" label\w* tolerate\w* tolereren wrote typt typed tippt beweer\w*"
    r" lees lezen lire lesen read appel\w* scheldwoord\w* schimpfw\w+ slur"
    r" toleriere\w* tolererai dulden toestaan zulassen zuzulassen permettre allow"
    r" (?:jij|jullie|hij|you|he|she|they|people|vous|il|elle|du|ihr|er|mensen"
    r"|leute)_(?:\w+_)?(?:haat|haten|hates?|hasst|hassen|hais?s?\w*|deteste\w*)"
    r" (?:voor|pour|for|fur)_(?:jou|jullie|vous|toi|you|dich|euch)"
)
"""Words about what others say, do or allow."""
