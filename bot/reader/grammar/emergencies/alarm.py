"""Recognises texts with a word of alarm: a person whom the author does not know, a deed, a danger, a trace, a thing or a person
that is gone, a call for help.

The head takes terse lines for reports («the baby clapped», «the bus is late»), since people are terse in danger. But then they
use one of these words. The stems are broad on purpose: a needless word costs a needless question, a missing one may cost a
report.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words

PERSON: Final = one_of(
    # Dutch
    r" der_(?:is|zit|staat|loopt)_(?:ene|ienen) drenkeling\w* een+en ene ener entwien er_zit_ene fietser\w*"
    r" figu+r figuren gast gasten gastjes gastn gemaskerd\w* gluurder\w* gozer\w* hangjong\w* iemand i?emes"
    r" inbrek\w* insluiper\w* jongeman jongen\w* jongeren jongs kerels? kleuter\w* knaap knul madam man"
    r" manneke\w* mannen meisje_\w+ meiske_\w+ meneer mens mensen_in mijnheer ne[n]?_man onbekende\w*"
    r" persoon\w* peuter\w* stalker\w* types vent ventje\w* vint volk vreemden? vrouw_\w+"
    # French
    r" bonhomme cagoul\w* c'?est_qui cyclistes? dame dames demarcheu\w*"
    r" deux_(?:types?|gars|mecs?|hommes|jeunes|personnes|femmes) exhibition\w* faux_\w+ fillette\w* gaillards?"
    r" gamin_\w+ gars hommes? inconnus? individus? intrus\w* kelk'?un keums? mecs? messieurs minots? monsieur"
    r" pickpocket\w* pietons? qqn qq1 qq'?un quelqu'?une? quequ'?un rodeurs? un_type une_bande une_femme voyeur"
    # German
    r" ana aner bua bub bueb bursch\w* eener ein_herr eine_(?:frau|dame|person) eine_uf eine_vo einer eini"
    r" epper\w* fremder? gestalt\w* herren irgendwer jemand\w* jmd kerl\w* lausbua\w* madchen madl manderl mann"
    r" manndli mannl mannsbild maskierte?r? meitli mo oaner opper\w* personen radfahrer\w* spanner"
    r" taschendieb\w* typ typen unbekannte[rn]? vermummte?r? zwei_haben"
    r" zwei_(?:manner|typen|jungs|leute|frauen|personen|gestalten) zwoa_hom"
    # English
    r" bairn\w* blokes? boys? chap chaps cyclists? fella\w* figure flasher geezer gentlem[ae]n guys? hooded"
    r" intruder\w* kids_\w+ing ladies lads? lady masked men okes? pedestrians? people_go person scrote\w*"
    r" soemone sombody some1 somebody someone someones strangers? stranger\w* summat teenagers? toddlers?"
    r" two_people weans? wee_man woman women youngsters youths?"
)
DEED: Final = one_of(
    # Dutch
    r" aan_de_deur(?:e)? aanbelde aangeval\w* aanrand\w* achtervolg\w* afgesne\w* afgetrapt afgetrokken"
    r" an_de_deure bedreig\w* bekrast belde_\w+_aan belt_aan beroof\w* betast\w* bivakmu\w* bonkt bonzen"
    r" braakspo\w* breekijzer\w* de_bank dief diefstal\w* dieven doorgeknip\w* doorgesne\w* doorgezaag\w*"
    r" forceer\w* gebonk gedumpt geforceerd\w* gehaald_uit gejat geklom\w* gekrast gepikt gepleegd gerammel"
    r" geschreeuw geslagen gesmeten gesneden gespoten gestoaln gestol\w* gestommel gestool\w* gestort"
    r" getrokken gevecht\w* gijzel\w* gluren gluurt gooien gooit inbraak inbrake\w* inbreker\w* inbreke\w*"
    r" inbroak\w* ingebroken ingegooi\w* ingesla\w* ingetrap\w* kapotgesl\w* klimmen klimt koevoet\w* krassen"
    r" kruipt lades lastiggeval\w* lastigval\w* leeggehaald leeggepompt leeggeroofd loeren loert meegenomen"
    r" mijn_kaart mijn_pas\w* mijn_rekening mishandel\w* morrel\w* neergest\w* nepp\w* openbreek\w* opengebr\w*"
    r" openge\w* opgelicht\w* opgesloten oplicht\w* overhoop overval\w* pepperspray phishing probeert proberen"
    r" prutsen prutsn prutst rammel\w* riool rommelt schoppen schopt schoten slaags slaan slijpschijf slijptol"
    r" sluip\w* smijt\w* spiegel[s]?_af stampt steelt stelen stukgesl\w* trapt vandal\w* vastgebonden vecht"
    r" vechten verdacht verdachte vernie\w* voelen_aan voelt_aan volgt_mij"
    r" weggejat wroet\w* zakkenrol\w* zaklamp\w* zaklicht\w* z'?hen_\w+"
    # French
    r" agress\w* arnaq\w* arrache\w* attouch\w* bagar\w* bastonn\w* battu bizarre?s? braqu\w* brisee?s? brisent"
    r" caillou\w* cambriol\w* capuche\w* casse_\w+ cassee?s? cassent casser chourav\w* cisaill\w* cogne\w*"
    r" coupe_la coupe_le coups_de creve\w* decoup\w* decroche\w* degrad\w* demarre[r]? derob\w* disqueuse"
    r" echelle_\w+ eclatee?s? effraction escalad\w* escro\w* espionn\w* essaie\w* essaye\w* etrangl\w*"
    r" explosee?s? farfouill\w* fauche\w* force_(?:la|le|une|un|ma|mon|sa|son|leur) forcee?s? forcent fouill\w*"
    r" fractur\w* frappe\w* gifle\w* grimpe\w* guette\w* harcel\w* jette jettent la_banque lacrymo\w* lampe"
    r" lancent ligot\w* louches? ma_carte me_suit menac\w* meuleuse mon_compte nous_suit on_tape otage pete"
    r" pied_de_biche pique_\w+ poignard\w* poursui\w* rayee?s? rayure\w* rode rodent scie se_bat se_battent"
    r" secoue\w* sequestr\w* sonne_\w+ sonnent squatt\w* suspecte?s? tabass\w* tague\w* tambourin\w* tape_\w+"
    r" tapent? tire_\w+ tirent viole\w* vole_\w+ volee?s? volent_\w+ volets_\w+ voleurs?"
    # German
    r" abgenommen abgepumpt abgerissen abgeschn\w* abgeschraubt abgetreten abgezapft abgschraubt angerufen_\w+"
    r" aufbrochen aufgebroch\w* aufgesch\w* aufgew\w* ausgebaut ausgeraumt bedroh\w* begrapsch\w* belastig\w*"
    r" beraub\w* beschmiert betrug\w* boller brecheisen\w* brech\w* bricht bumpert dieb\w* drescht drischt"
    r" durchgesagt durchgeschn\w* durchgsagt durchwuhlt einbr\w+ eingebroch\w* einschleich\w* enkeltrick\w*"
    r" falscher? flex fummelt? gebroch\w* gefesselt gehebelt geisel\w* geklaut geknackt gemopst geschossen"
    r" gesprayt gespruht gestohl\w* geworfen gewurgt gfladert gspruht gstohl\w* gstol\w* hauen_sich"
    r" hauptkommissar\w* hebel[nt]\w* igschlag\w* ingschlag\w* [iy]+broch\w* kaputt kapuz\w* klauen klaun"
    r" klemmbrett klettert? klingelt? klopft? komisch\w* kommissar\w* konto kraxelt kripo lautet_\w+"
    r" leergepumpt leergeraumt meine_karte merkwurdig\w* misshandel\w* mitgenommen neffe niedergest\w*"
    r" pfefferspray poltert probiert? prugel\w* randalier\w* raub\w* rutte\w* schlag[et]?n? schleich\w*"
    r" schnuffel\w* schusse seltsam\w* stehl\w* sticht stiehlt sturmh\w* taschenlampe\w* trickb\w*"
    r" uberfall\w* u+fbroch\w* verdachtig\w* verfolg\w* vergewaltig\w* verprugel\w* versucht? weggenommen"
    r" werfen \w*geschlagen \w*gschlag[en]* wirft \w*schlagt \w*schloss"
    r" \w*uchtet wurgt zerkratzt? zerschl\w* zerschn\w* zersto\w*"
    # English
    r" acid arson\w* assault\w* at_it attack\w* balaclava banging batter\w* beating been_done bogus"
    r" bolt_?cutters? break_?ins? breaking bricks? broke broken burgl\w* casing chasing climb\w* crowbar cut"
    r" damaged digging dodgy done_over dragged dragging fake fiddling fight fighting followed"
    r" following_(?:me|us|her|him) forced forcing fought fraud\w* graffit\w* grinder grop\w* guns?"
    r" had_(?:my|our|two|the)_\w* hammering hijack\w* hit_(?:me|him|her|us|them) hits jemm\w* keyed kick\w*"
    r" knocking_\w+ loiter\w* lurk\w* mugg\w* my_account my_card nicked nicking odd panned_in peering"
    r" pepper_spray pinched poison\w* press_\d prised? prowl\w* pry\w* pulling_\w+ punch\w* pushed put_in"
    r" putting_in putting_(?:\w+_)?windows? rape\w* rattl\w* robbed robbin\w* rockets? rummag\w* scam\w*"
    r" scratched shank\w* shooting shot slash\w* smash\w* snatch\w* sneak\w* stab\w* stalk\w* steal\w* stole\w*"
    r" strangl\w* suspicious swiped taken_out tamper\w* theft thie\w* threat\w* threw throwing tied_up torch"
    r" towed trespass\w* trying try'?n weird wrecked"
)
DANGER: Final = one_of(
    # Dutch
    r" 101 110 112 117 133 144 911 999 aangereden aanrijd\w* adem\w* alarm alarm_\w+ asem\w* bed beeft beet_\w+"
    r" benauwd\w* beroerte beweegt bewust\w* bijl_\w+ binnen blauw bloed\w* boem braakt brand\w*"
    r" brant co_?melder de_trap_op dement\w* door_(?:t|'t|het)_ijs duizel\w* duwt een_mes elektroc\w* epilep\w*"
    r" explo\w* fikt? fjoer flauw\w* gaat_niet_weg gas gasgeur gaslek gaslucht gebeten gebotst gebroken"
    r" geelektr\w* geen_lucht gegil gehuil gekanteld gekerm gekidnap\w* gekneld geroep geur gevaar gevalle"
    r" gevallen gevalln gevoalln gevolln geweer gewond\w* gewurgd gillen gilt granaat hartaanv\w*"
    r" hartstil\w* hel+p help+ helpen hijgt (?:hij|zij|ze|hy)_(?:is|zijn)_binnen holp hoofd houdt_\w+_vast hulp"
    r" in_(?:t|'t|het|de|den)_(?:water|gracht|kanaal|vijver|sloot|vaart) ingestort insulin\w* int_woat?er"
    r" kan_ni?et?_(?:praten|bellen|roepen|ademen|weg|eruit) keel kepot kermt klap_\w* klem knal knallen"
    r" knuppel\w* kookt koolmonox\w* kopje_onder koppijn kotst krijst laat_\w+_niet_los leit_\w+ levenloos"
    r" levensgev\w* ligt ligt_\w+ lijk_\w+ lijkbleek lippen machete mayday mes_\w+ messen muur_valt naar_binnen"
    r" niet_weg nood noodgeval ogen onderkoeld ongeluk ongeval\w* ontplof\w* ontvoer\w* onwel op_de_rand"
    r" op_(?:mij|me|ons|haar|hem)_af overdos\w* overreden overstro\w* paars pillen pistool reanim\w* reling"
    r" rent reuk riek\w* rilt roept roert_\w* roet rook rookt ruik ruiken ruikt scheef schokt schreeuwen"
    r" schreeuwt schudt slap slingert smeulen sos steekwapen\w* stikken stikt stinken stinkt stort_in stuip\w*"
    r" t?_?water_\w+ te_water tong trekt trilt ulpe valt_aan valt_om valt_\w+ van_zijn_stokje vastzit"
    r" verbrand\w* verdrink\w* verdronk\w* verdwaald verdwen\w* vergif\w* vermist verslik\w* viel_\w+ vlam\w*"
    r" vlucht vonken vonkt vuur_\w+ \w*_dak wakker wapen wapens wil_niet_weg"
    r" wonde? zakt zelfmoord zijn_in_huis zinkt zit_vast zonder_lichten"
    # French
    r" a_l?_?'?aide a_l'?eau accident aider aidez alarme allongee?s? armee?s? au_milieu_de avale\w*"
    r" bascul\w* blesse\w* bleue? bouge boum brasier bruits? brule\w* ca_sent cadavre canal_\w+ chute coinc\w*"
    r" convuls\w* couchee?s? coule court couteaux? crame crie crient cris crise_\w+ danger dans_l'?eau"
    r" detonat\w* disparu\w* ecroul\w* effondr\w* electrocut\w* en_liberte enleve\w* entree?s? etincel\w*"
    r" etouff\w* evacue\w* evanou\w* explos\w* feu flammes? fosse froide? fuite fum+e+ fumee?s? fusil"
    r" gemi\w* gorge hache hurle\w* hypotherm\w* (?:il|ils)_(?:est|sont)_(?:dedans|entre\w*|sur_\w+) inanim\w*"
    r" incend\w* inconsc\w* infarctus inond\w* ivre kidnap\w* lache_pas l'?eau_\w+ levres machette main malaise"
    r" mord mordu\w* noie noyade noye\w* odeur\w* pale par_terre part_pas percut\w*"
    r" peux_pas_(?:parler|bouger|sortir) pistolet pousse pue puent reagit rebord rentree?_chez renverse\w*"
    r" repond_plus respire reveil\w* sa_sent saign\w* sang_\w+ s'approche saute_(?:le|la|par|du|de) secours"
    r" s'en_prend sent[ei]?\w* suicid\w* sur_la_(?:route|nationale|departementale|chaussee|voie) talus tete"
    r" tient toit tombee?s? tomber tremble un_fil une_arme urgent vers_(?:moi|nous|elle|lui) veut_pas_partir"
    r" violette? vomi vomit yeux zigzag\w*"
    # German
    r" abgest\w* alarmanlage anfall angefahren angst_\w+ atmen atmet aufw\w* augen axt_\w+ betrunken_\w+"
    r" bewegt_sich bewusstl\w* biss blau bleich bluat\w* bluet\w* blut_\w+ blutet brenn\w*"
    r" br[iou]+nnt brullt brustung dach eingeklemmt eingesperrt eingesturzt erfror\w* erstick\w* ertrink\w*"
    r" ertrunk\w* feuer flamm\w* funk[et]\w* fu+r gebissen gefahr geht_nicht_weg geknallt gekracht gelander"
    r" gestank gesturzt gewehr glimmt gluht gschrei gsturzt hals halt_\w+_fest herzinf\w* hil+fe? hilf[est]*"
    r" huif hulf\w* im_bach im_kanal im_wasser im_weiher in_brand ins_wasser kalt"
    r" kann_nicht_(?:reden|sprechen|raus|atmen) keine_luft kippt kipt knarre kokelt kommt_naher kopf kracht_\w+"
    r" krampf\w* lasst_\w+_nicht lebensgef\w* leblos\w* leiche_im lieg liegt lit_\w+ lodert luft_\w+"
    r" masser melder messer notarzt notfall notruf oberleitung ohnmacht\w* pistole qualm\w* rauch rauch_\w+"
    r" rauchwolke reglos regungslos\w* rein rennt riech riecht rouch ruft_um ruhrt_sich rums schlaganf\w*"
    r" schlangenlin\w* schmort schrei schreie[n]? schreit schubst schwindl\w* sinkt steckt stohnt stromkabel"
    r" sturzt suizid\w* tot_\w* treppe_(?:rauf|hoch) uberfahren uberschwemm\w* umgefahren umgekippt"
    r" unfall untergang\w* unterkuhlt verbrannt verirrt verletzt\w* vermiss\w* verschmort verschwund\w* wach"
    r" waffe\w* weg \w*gefallen \w*gfalln wimmert wossa wunde zieht zittert zuckt zusammengeb\w*"
    r" zusammengesackt"
    # English
    r" a_fit abduct\w* ablaze alight allerg\w* alzheim\w* bang_\w+ bit_\w+ bitten blade bleed\w* blood blue"
    r" body boom breath\w* burning burnt came_off can'?t_(?:talk|speak|get_out|breathe|get_up|reach) chok\w*"
    r" cold collaps\w* come_off coming_(?:in|at|for|towards) coming_off crash\w* cries crying_\w+ dead_\w+"
    r" dementi\w* disappear\w* dizz\w* drown\w* drunk_\w+ dying emergency eyes faint\w* fallen fell fire fired"
    r" fitting flames? flooded grey gunshots? hands? head heart_attack hepl hit_by hlep holding hostage hurt"
    r" in_(?:my|our|her|his|their)_\w+ in_the_(?:canal|river|pond|water|beck) injur\w* inside is_down jerking"
    r" jump jumped knife knives knocked_\w+ leak\w* ledge lifeless lips live_wire locked_in"
    r" lost_(?:my|our)_(?:son|daughter|mum|dad|boy|girl|child|kid) lyin lying missing motionless not_getting_up"
    r" not_leaving not_well on_the_(?:floor|ground|flor) on_the_road on_the_\w+_road"
    r" out_the_(?:side|back|front|door|window) pistol polis power_cable power_line pulling purple railing"
    r" reek\w* rifle roof run_over running scared_\w+ scream\w* seizure shak\w+ shivering shots"
    r" shouting sinking smel\w* smok\w+ sparking sparks stroke stuck_in sweating swerv\w* the_stairs"
    r" throat through_the_ice trapped twitching two_of_them unconsc\w* unrespons\w* unwell vanish\w* wailing"
    r" wake_\w+ wander\w* weapon\w* with_wires won'?t_(?:leave|stop|let|go|open|wake) yelling"
)
GONE: Final = one_of(
    # Dutch
    r" achterdeur bestelwagen busje deur_\w+ foetsie gezien glas_\w+ is_leeg niet_meer_thuis niet_terug"
    r" niet_thuis op_reis op_vakantie open open_geb\w* poort_staat ribbedebie ruit ruiten scherven slot sms"
    r" verdwenen vind_\w+_niet vinden?_\w+_niet vort weg zonder_slot"
    # French
    r" antivol cadenas camionnette carreau dedans derriere_\w+ empreintes envole\w* est_plus fourgon grille"
    r" lumieres?_\w+ moteur n'est_pas_rentre\w* n'ouvre_pas ouverte parti pas_rentre\w* pas_revenu\w* plus_la"
    r" plus_(?:la|dans|a)_\w* poignee portail porte_\w+ repasse rideau_\w+ serrure\w* trouve_plus verre_\w+ vitre\w*"
    # German
    r" auf_dem_dach aufgemacht find\w*_\w+_nicht find\w*_\w+_nimma fort furt futsch gesehen gseh gsehn"
    r" kastenwagen kellertur leer_\w+ lieferwagen motor_\w+ nich_auf_dem nicht_auf_dem nicht_mehr_da nimma"
    r" nimmer nit_zrugg offen scheibe scherben schlauch schloss spuren transporter turschloss uf_em_dach"
    r" weg_\w*"
    # English
    r" back_door bike\w* can'?t_find don'?t_find footprints? front_door garden_of glass_\w+ gone"
    r" in_(?:my|our|her|his|the)_(?:house|kitchen|flat|garden|yard|basement|shed|bedroom|cellar) inside_\w+"
    r" latch lock locks lost_(?:girl|boy|child|kid) my_door no_lights not_anywhere not_at_home not_home"
    r" not_in_front not_there_now not_with_us nowhere our_door padlocks? parcels? phone_is_off shattered"
    r" the_door transit van_\w*ing white_van (?:white|grey|black|blue|dark|red)_van window\w*"
)
_AGE: Final = r"\d+_(?:jaar|ans|jahre|years?)"
_DEED: Final = words(DEED)
_DOER_OR_LOSS: Final = words(PERSON, GONE)
_PERIL: Final = expression(rf"\b(?:{DANGER}|{_AGE})\b|^mes\b")
"""Three expressions, since one of this size is ten times slower than they are together."""
_HE: Final = Expression(r"^\W*(?:hij|hy|zij|ze|ils?|elles?|er|sie|he|she|they|hes|shes|theyre)\b")


def tells_of_alarm(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return any(each.occurs_in(text) for each in (_DOER_OR_LOSS, _PERIL, _DEED))


def tells_of_deed(text: bytes) -> bool:
    """True for a deed together with a person who did it, or with a loss. `text`: folded, in UTF-8."""
    return _DEED.occurs_in(text) and _DOER_OR_LOSS.occurs_in(text)


def tells_of_deed_or_peril(text: bytes) -> bool:
    """True for a deed or a danger of any person. `text`: folded, in UTF-8."""
    return _PERIL.occurs_in(text) or _DEED.occurs_in(text)


def begins_with_person(text: bytes) -> bool:
    """True for a line that begins with «he», «she» or «they»: in danger people name others no further («they're coming up»).
    `text`: folded, in UTF-8."""
    return _HE.occurs_in(text)
